"""Auditing what has changed gives what auditing everything gives."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.reconciliation.pile import Pile
from tests.reconciliation.random_piles import SEVERAL, piled, rows

from backchannel.engine import Dossier, init_dossier, open_dossier
from backchannel.engine.auditing import audit_all, audit_changed
from backchannel.engine.joining import join_changed
from backchannel.ledger import DerivedStore
from backchannel.model import Claim, Finding, Text

NOW = "2022-02-01T10:00:00+00:00"
ROWS = st.lists(rows(SEVERAL), min_size=2, max_size=9)


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    directory = tmp_path_factory.mktemp("dossier") / "dossier"
    init_dossier(directory, NOW)
    with open_dossier(directory) as opened:
        yield opened


def put(store: DerivedStore, pile: Pile, documents: list[str]) -> None:
    store.put("documents", [(name, pile.documents[name].header) for name in documents])
    store.put("texts", [(name, Text(pile.documents[name].text)) for name in documents])
    store.put("mentions", [(one.id, one) for one in pile.mentions if one.document in documents])
    claims = [claim_on(one) for one in pile.mentions if one.document in documents and one.channel == "unspecified"]
    store.put("claims", [(one.id, one) for one in claims])


def claim_on(mention) -> Claim:
    """Return a claim in the place of a mention: these people speak every day."""
    kind, quantity = ("never", "0") if mention.modality == "denied" else ("frequency", "daily")
    people, voice = mention.participants[:2], mention.attribution
    return Claim(
        f"c-{mention.id}", mention.document, kind, "call", people, quantity, None, voice, mention.span, mention.trigger
    )


def check_bit_by_bit(tmp_path_factory, dossier: Dossier, pile: Pile, data) -> None:
    """Check that a pile audited in several builds, in any order, leaves the same tables as one audited at once."""
    order = data.draw(st.permutations(sorted(pile.documents)))
    cuts = sorted(data.draw(st.sets(st.integers(1, len(order)), max_size=4)) | {len(order)})
    with DerivedStore.open(tmp_path_factory.mktemp("bits"), kept_open=1) as store:
        done = 0
        for cut in cuts:
            put(store, pile, order[done:cut])
            with store.transaction():
                changes = join_changed(store, order[done:cut], [], [])
                if done:
                    audit_changed(dossier, store, order[done:cut], changes, None)
                else:
                    audit_all(dossier, store, None)
            done = cut
        bits = store.dump()
    with DerivedStore.open(tmp_path_factory.mktemp("once"), kept_open=1) as store:
        put(store, pile, order)
        with store.transaction():
            join_changed(store, order, [], [])
            audit_all(dossier, store, None)
        assert bits == store.dump()


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ROWS, st.data())
def test_bit_by_bit_is_at_once(tmp_path_factory, dossier, rows, data) -> None:
    pile = piled(rows)
    check_bit_by_bit(tmp_path_factory, dossier, pile, data)


def test_what_others_have_published_meanwhile_is_looked_at_again(tmp_path: Path, dossier: Dossier) -> None:
    pile = Pile()
    pile.one("us", "2021-12-30", "2021-12-30", text="Title.\n\nThey spoke at length about many things.")
    pile.one("ru-before", "2021-12-20", "2021-12-20", "ru", people="Vladimir Putin/ru, E. Macron/fr")
    pile.add("ru-of-the-day", "2021-12-31", "ru", text="Title.\n\nOn fisheries.")
    with DerivedStore.open(tmp_path) as store:
        found = []
        for number, name in enumerate(["us", "ru-before", "ru-of-the-day"]):
            put(store, pile, [name])
            with store.transaction():
                changes = join_changed(store, [name], [], [])
                if number:
                    audit_changed(dossier, store, [name], changes, None)
                else:
                    audit_all(dossier, store, None)
            one_sided = store.rows("findings", Finding, code="D101")
            found.append([one.contacts for one in one_sided if "us-ru-2021-12-30-call" in one.contacts])
    assert found == [[], [], [("us-ru-2021-12-30-call",)]]


def found_one_by_one(tmp_path: Path, dossier: Dossier, pile: Pile, code: str) -> list[int]:
    """Audit a pile document by document, and return how many findings of a rule there are after each."""
    found = []
    with DerivedStore.open(tmp_path) as store:
        for number, name in enumerate(pile.documents):
            put(store, pile, [name])
            with store.transaction():
                changes = join_changed(store, [name], [], [])
                if number:
                    audit_changed(dossier, store, [name], changes, None)
                else:
                    audit_all(dossier, store, None)
            found.append(len(store.rows("findings", Finding, code=code)))
    return found


def test_a_plan_is_looked_at_again_when_its_people_are_known_to_have_spoken(tmp_path: Path, dossier: Dossier) -> None:
    pile = Pile()
    pile.one("plan", "2021-12-01", "2021-12-05", kind="statement", modality="planned")
    for day in range(6, 10):
        pile.add(f"us{day}", f"2021-12-0{day}", kind="statement", text="Title.\n\nOn fisheries.")
    pile.one("paper", "2022-01-20", "2021-12-07", "press", kind="press")
    found = found_one_by_one(tmp_path, dossier, pile, "D108")
    assert found == [0, 0, 0, 1, 1, 0]


def test_a_silence_is_measured_again_when_one_in_it_becomes_known(tmp_path: Path, dossier: Dossier) -> None:
    pile = Pile()
    for day in (4, 5, 6, 7, 8, 11, 12, 13):
        pile.one(f"us{day}", f"2021-01-{day:02}", f"2021-01-{day:02}")
    for month in range(2, 12):
        pile.add(f"m{month}", f"2021-{month:02}-15", kind="statement", text="Title.\n\nOn fisheries.")
    pile.one("last", "2021-12-20", "2021-12-20")
    pile.one("paper", "2022-01-20", "2021-07-07", "press", kind="press")
    found = found_one_by_one(tmp_path, dossier, pile, "S702")
    assert found[-2:] == [1, 0]


def test_what_the_record_misses_is_estimated_again_with_each_contact(tmp_path: Path, dossier: Dossier) -> None:
    pile = Pile()
    both, ours, theirs = range(1, 9), range(9, 15), range(16, 22)
    for day in (*both, *ours):
        pile.one(f"us{day:02}", f"2021-03-{day:02}T20:00:00-04:00", f"2021-03-{day:02}")
    for day in (*theirs, *both):
        pile.one(f"ru{day:02}", f"2021-03-{day:02}T20:00:00+03:00", f"2021-03-{day:02}", "ru")
    found = found_one_by_one(tmp_path, dossier, pile, "S701")
    assert found == [*[0] * 26, 1, 1], "until seven are shared, nothing is estimated"
    with DerivedStore.open(tmp_path) as store:
        (one,) = store.rows("findings", Finding, code="S701")
    assert one.contacts == ("us-ru-2021-03-21-call",)
    assert one.when == "2021-03-01/2021-03-31"
