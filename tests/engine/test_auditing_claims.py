"""Claims are tested again where the documents that came in bear on them, and no other claims are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.reconciliation.pile import PAIR, Pile, people_of

from backchannel.audit import check_record
from backchannel.engine import Dossier, auditing, init_dossier, open_dossier
from backchannel.engine.auditing import audit_all, audit_changed
from backchannel.engine.joining import join_changed
from backchannel.ledger import DerivedStore
from backchannel.model import DOCUMENT_VOICE, Claim, Span, Text, Verdict

NOW = "2022-02-01T10:00:00+00:00"
LEAST = 3
"""Documents that must have been searched: few, so that a small pile has both more and fewer."""
SAID = Span(40, 50, "They spoke")


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dossier]:
    directory = tmp_path_factory.mktemp("dossier") / "dossier"
    init_dossier(directory, NOW)
    path = directory / "backchannel.toml"
    path.write_text(path.read_text("utf-8").replace("[thresholds]", f"[thresholds]\nq401-least-documents = {LEAST}"))
    with open_dossier(directory) as opened:
        assert opened.settings.thresholds == {"q401-least-documents": LEAST}
        yield opened


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[set[str]]:
    """Return for each audit the claims that it asks about, by identifier."""
    found: list[set[str]] = []

    def noted(record, *rest):
        found.append({claim.id for claim in record.claims})
        return check_record(record, *rest)

    monkeypatch.setattr(auditing, "check_record", noted)
    return found


def claim(document: str, quantity: str, period: str | None = None, people: str = PAIR, number: int = 1) -> Claim:
    kind = "never" if quantity == "0" else "count" if quantity[:1] in ">=2" else "frequency"
    persons = people_of(people, SAID)
    return Claim(
        f"c-{document}-{number}", document, kind, "call", persons, quantity, period, DOCUMENT_VOICE, SAID, SAID
    )


def folder(path: Path, name: str) -> Path:
    (path / name).mkdir()
    return path / name


def come_in(store: DerivedStore, dossier: Dossier, pile: Pile, claims: list[Claim], names: list[str]) -> None:
    """Take some documents of a pile into a store, as a build does; those that come first are audited as a whole."""
    first = not store.count("documents")
    store.put("documents", [(name, pile.documents[name].header) for name in names])
    store.put("texts", [(name, Text(pile.documents[name].text)) for name in names])
    store.put("mentions", [(one.id, one) for one in pile.mentions if one.document in names])
    store.put("claims", [(one.id, one) for one in claims if one.document in names])
    with store.transaction():
        changes = join_changed(store, names, [], [])
        if first:
            audit_all(dossier, store, None)
        else:
            audit_changed(dossier, store, names, changes, None)


def whole(directory: Path, dossier: Dossier, pile: Pile, claims: list[Claim]) -> str:
    with DerivedStore.open(directory, kept_open=1) as store:
        come_in(store, dossier, pile, claims, [*pile.documents])
        return store.dump()


def covered_pile() -> Pile:
    """Return accounts of calls in January and June 2021, and other documents of January to April."""
    pile = Pile()
    for day in ("2021-01-10", "2021-06-10"):
        pile.one(f"call-{day}", day, day)
    for month in range(1, 5):
        pile.add(f"us-{month}", f"2021-{month:02}-20", kind="statement", text="Title.\n\nOn fisheries.")
    pile.add("says", "2021-06-30", "press", "press")
    return pile


IN_THAT_TIME = "2021-01-05/2021-06-29"


@pytest.mark.parametrize(
    ("quantity", "day", "party", "again"),
    [
        (">=2", "2021-02-05", "us", False),  # supported, and the month has a document already
        (">=2", "2021-05-05", "us", True),  # the month has none
        (">=2", "2021-06-28", "us", False),
        (">=2", "2020-12-05", "us", False),  # before the time of which the claim speaks
        (">=2", "2021-01-04", "us", False),
        (">=2", "2021-07-05", "us", False),  # after it
        (">=2", "2021-05-05", "fr", False),  # nobody of whom it speaks
        (">=2", "2021-02-05", "ru", True),  # nothing of theirs was there
        (">=4", "2021-02-05", "us", True),  # not supported, and the number of documents searched is told
        (">=4", "2021-07-05", "us", False),
        ("0", "2021-02-05", "us", False),
    ],
)
def test_a_claim_is_tested_again_where_what_it_rests_on_is_another(
    tmp_path: Path, dossier: Dossier, asked: list[set[str]], quantity: str, day: str, party: str, *, again: bool
) -> None:
    pile = covered_pile()
    claims = [claim("says", quantity, IN_THAT_TIME)]
    with DerivedStore.open(folder(tmp_path, "bits"), kept_open=1) as store:
        come_in(store, dossier, pile, claims, [*pile.documents])
        pile.add("more", day, party, kind="statement", text="Title.\n\nOn forestry.")
        come_in(store, dossier, pile, claims, ["more"])
        bits = store.dump()
    assert asked[1] == ({"c-says-1"} if again else set())
    assert bits == whole(folder(tmp_path, "once"), dossier, pile, claims)


@pytest.mark.parametrize(("day", "again"), [("2021-02-05", True), ("2021-03-05", False)])
def test_a_claim_is_tested_again_where_enough_has_been_searched_now(
    tmp_path: Path, dossier: Dossier, asked: list[set[str]], day: str, *, again: bool
) -> None:
    pile = covered_pile()
    claims = [claim("says", ">=4", "2021-01-15/2021-02-25")]  # two documents of that time, one of each month
    with DerivedStore.open(folder(tmp_path, "bits"), kept_open=1) as store:
        come_in(store, dossier, pile, claims, [*pile.documents])
        assert store.rows("verdicts", Verdict)[0].verdict == "untestable"
        pile.add("more", day, "us", kind="statement", text="Title.\n\nOn forestry.")
        come_in(store, dossier, pile, claims, ["more"])
        assert store.rows("verdicts", Verdict)[0].verdict == ("not_supported" if again else "untestable")
        bits = store.dump()
    assert asked[1] == ({"c-says-1"} if again else set())
    assert bits == whole(folder(tmp_path, "once"), dossier, pile, claims)


@pytest.mark.parametrize(("day", "again"), [("2020-12-05", True), ("2021-02-05", False), ("2021-05-05", True)])
def test_a_claim_of_no_known_beginning_is_tested_again_where_the_first_document_is_another(
    tmp_path: Path, dossier: Dossier, asked: list[set[str]], day: str, *, again: bool
) -> None:
    pile = covered_pile()
    claims = [claim("says", "0", people="Joe Biden/us, E. Macron/fr")]
    with DerivedStore.open(folder(tmp_path, "bits"), kept_open=1) as store:
        come_in(store, dossier, pile, claims, [*pile.documents])
        pile.add("more", day, "us", kind="statement", text="Title.\n\nOn forestry.")
        come_in(store, dossier, pile, claims, ["more"])
        bits = store.dump()
    assert asked[1] == ({"c-says-1"} if again else set())
    assert bits == whole(folder(tmp_path, "once"), dossier, pile, claims)


def test_what_one_document_repeats_is_tested_again_together_and_its_other_claims_are_not(
    tmp_path: Path, dossier: Dossier, asked: list[set[str]]
) -> None:
    pile = covered_pile()
    others = "Joe Biden/us, E. Macron/fr"
    claims = [claim("says", ">=2", IN_THAT_TIME), claim("says", ">=2", IN_THAT_TIME, number=2)]
    claims.append(claim("says", ">=2", IN_THAT_TIME, others, number=3))
    with DerivedStore.open(folder(tmp_path, "bits"), kept_open=1) as store:
        come_in(store, dossier, pile, claims, [*pile.documents])
        pile.add("more", "2021-02-05", "ru", kind="statement", text="Title.\n\nOn forestry.")
        come_in(store, dossier, pile, claims, ["more"])
        unseen = {one.claim: [row.party for row in one.unseen] for one in store.rows("verdicts", Verdict)}
    assert asked[1] == {"c-says-1", "c-says-2"}
    assert unseen == {"c-says-1": ["ru", "us"], "c-says-2": ["ru", "us"], "c-says-3": ["fr", "us"]}


MONTHS = [f"2021-{month:02}" for month in range(1, 9)]
DOCUMENTS = st.tuples(
    st.sampled_from(("us", "ru", "fr", "press")),
    st.sampled_from(MONTHS),
    st.sampled_from((1, 10, 28)),
    st.sampled_from(("statement", "readout", "schedule")),
    st.booleans(),
)
CLAIMS = st.tuples(
    st.integers(0, 20),
    st.sampled_from((">=2", ">=4", "2", "0", "regularly", "daily", "2 per year")),
    st.sampled_from((None, "2021", "2021-02", "2021-02-10/2021-06-09", "2021-03-01~/2021-05-31", "../2021-04-30")),
    st.sampled_from((PAIR, "Joe Biden/us, E. Macron/fr", f"{PAIR}, E. Macron/fr")),
)


@settings(max_examples=18, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(DOCUMENTS, min_size=3, max_size=14), st.lists(CLAIMS, min_size=1, max_size=5), st.data())
def test_claims_bit_by_bit_are_those_at_once(tmp_path_factory, dossier, documents, said, data) -> None:
    pile = Pile()
    for number, (party, month, day, kind, tells) in enumerate(documents):
        name = pile.add(f"d{number}", f"{month}-{day:02}", party, "press" if party == "press" else kind)
        if tells:
            pile.tell(
                name, f"{month}-{day:02}", people=data.draw(st.sampled_from((PAIR, "Joe Biden/us, E. Macron/fr")))
            )
    names = [*pile.documents]
    claims = [
        claim(names[at % len(names)], quantity, period, people, number)
        for number, (at, quantity, period, people) in enumerate(said)
    ]
    order = data.draw(st.permutations(names))
    cuts = sorted(data.draw(st.sets(st.integers(1, len(order)), max_size=6)) | {len(order)})
    with DerivedStore.open(tmp_path_factory.mktemp("bits"), kept_open=1) as store:
        for since, until in zip([0, *cuts], cuts, strict=False):
            come_in(store, dossier, pile, claims, order[since:until])
        bits = store.dump()
    assert bits == whole(tmp_path_factory.mktemp("once"), dossier, pile, claims)
