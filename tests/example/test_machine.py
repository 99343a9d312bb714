"""The machine's reading of the example, judged by the truth that was written by hand before it read it.

An expectation that is not met yet says so itself, in ``expected.toml`` (``not_yet``, with the reason), and is then
expected to fail: once it is met, the mark has to go.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from backchannel.engine import Built, add_locations, build, open_or_init, read_built
from backchannel.example import example_documents
from backchannel.ledger import DerivedStore
from backchannel.model import Contact, Evidence, Finding, Text

Table = dict[str, Any]
NOW = "2018-06-05T12:00:00+00:00"
PAIR = {"Donald Trump", "Vladimir Putin"}
MOBILE = "the president's mobile telephone"
"""What some findings are about that is no contact; these findings name none."""


def expected() -> dict[str, list[Table]]:
    return tomllib.loads(Path(__file__).with_name("expected.toml").read_text(encoding="utf-8"))


def told_of(row: Table) -> set[str]:
    """Return the documents that tell of an expected contact."""
    return {*row["us"], *row["ru"], *row.get("others", [])}


def path_of(evidence: Evidence) -> str:
    """Return a document's path as ``expected.toml`` has it: folder and name."""
    return "/".join((evidence.path or "").split("/")[-2:])


def flat(text: str) -> str:
    return " ".join(text.split())


@dataclass(frozen=True)
class Machine:
    """What was built, with the contacts by the keys that ``expected.toml`` gives them."""

    built: Built
    contacts: dict[str, Contact]
    texts: dict[str, str]

    def told_in(self, contact: Contact) -> set[str]:
        return {path_of(reference.evidence) for reference in contact.references}

    def of_pair(self) -> list[Contact]:
        return [c for c in self.built.contacts if {p.name for p in c.participants if p.principal} == PAIR]

    def claim(self, key: str) -> str | None:
        """Return the identifier of the claim that an expected one is: it stands at the words quoted."""
        row = next(row for row in expected()["claim"] if row["key"] == key)
        for claim in self.built.claims:
            document = self.built.documents[claim.document]
            quote = flat(claim.span.quote)
            same_words = row["quote"] in quote or quote in row["quote"]
            if (document.path or "").endswith(row["document"]) and same_words and claim.kind == row["kind"]:
                return claim.id
        return None

    def findings(self, codes: set[str], about: str) -> Iterator[Finding]:
        """Yield the findings of some codes about an expected contact or claim, or about what is neither."""
        contact = self.contacts.get(about)
        claims = {row["key"] for row in expected()["claim"]}
        claim = self.claim(about) if about in claims else None
        for finding in self.built.findings:
            if finding.code not in codes:
                continue
            about_it = (contact is not None and contact.id in finding.contacts) or (
                claim is not None and claim == finding.claim
            )
            if about_it or (about == MOBILE and not finding.contacts):
                yield finding


def match(contacts: list[Contact], rows: list[Table]) -> dict[str, Contact]:
    """Give each expected contact the machine's of its day that is told in the most of its documents and fewest others.

    Each of the machine's is given once, so that expected contacts which it joins are missing all but one.
    """
    told = {c.id: {path_of(reference.evidence) for reference in c.references} for c in contacts}

    def likeness(row: Table, contact: Contact) -> tuple[bool, int, str]:
        shared, apart = told_of(row) & told[contact.id], told_of(row) ^ told[contact.id]
        return contact.status == row["status"], 2 * len(shared) - len(apart), contact.id

    pairs = sorted(
        (
            (likeness(row, contact), row["key"], contact)
            for row in rows
            for contact in contacts
            if (contact.when or "")[:10] == row.get("when", "") and told_of(row) & told[contact.id]
        ),
        key=lambda found: found[:2],
        reverse=True,
    )
    given: dict[str, Contact] = {}
    for _, key, contact in pairs:
        if key not in given and contact.id not in {other.id for other in given.values()}:
            given[key] = contact
    return given


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Machine:
    directory = tmp_path_factory.mktemp("example") / "dossier"
    with open_or_init(directory, NOW) as dossier:
        add_locations(dossier, [str(example_documents())], NOW)
        build(dossier, processes=1)
        built = read_built(dossier)
    with DerivedStore.open(directory) as store:
        texts = dict(zip(store.ids("texts"), (one.text for one in store.rows("texts", Text)), strict=True))
    machine = Machine(built, {}, texts)
    return Machine(built, match(machine.of_pair(), expected()["contact"]), texts)


def params(rows: list[Table], *names: str) -> list[Any]:
    """Return one parameter a row, marked as failing where the row says that it is not met yet."""
    return [
        pytest.param(
            row,
            id="-".join(str(row[name]) for name in names),
            marks=[pytest.mark.xfail(reason=row["not_yet"], strict=True)] if "not_yet" in row else [],
        )
        for row in rows
    ]


SURE = [row for row in expected()["contact"] if row.get("expect") != "may"]


def told_rows() -> list[Table]:
    """Return a row for each document of each expected contact."""
    return [
        {"key": row["key"], "document": path}
        | ({"not_yet": row["not_yet_told_in"][path]} if path in row.get("not_yet_told_in", {}) else {})
        for row in SURE
        for path in sorted(told_of(row))
    ]


@pytest.mark.parametrize("row", params(SURE, "key"))
def test_an_expected_contact_is_found(machine: Machine, row: Table) -> None:
    contact = machine.contacts[row["key"]]
    assert contact.status == row["status"]
    assert contact.channel in {row["channel"], *row.get("channel_may_be", [])}


@pytest.mark.parametrize("row", params(told_rows(), "key", "document"))
def test_an_expected_contact_is_told_in_its_documents(machine: Machine, row: Table) -> None:
    assert row["document"] in machine.told_in(machine.contacts[row["key"]])


@pytest.mark.parametrize("row", params([r for r in expected()["contact"] if r not in SURE], "key"))
def test_a_contact_that_may_be_found_is_found_as_what_it_is(machine: Machine, row: Table) -> None:
    contact = machine.contacts.get(row["key"])
    assert contact is None or contact.status == row["status"]


def test_no_contact_of_the_two_is_found_that_is_not_expected(machine: Machine) -> None:
    known = {contact.id for contact in machine.contacts.values()}
    more = {
        contact.id: machine.told_in(contact)
        for contact in machine.of_pair()
        if contact.id not in known and contact.status in ("held", "said")
    }
    assert not more


@pytest.mark.parametrize("row", params(SURE, "key"))
def test_no_two_expected_contacts_are_joined(machine: Machine, row: Table) -> None:
    """Each was given a contact of its own; and nothing reports that one as held but what is known to."""
    reported = {
        path_of(reference.evidence)
        for reference in machine.contacts[row["key"]].references
        if reference.modality == "reported"
    }
    assert reported <= told_of(row)


@pytest.mark.parametrize("row", params(expected()["other_contact"], "document", "when"))
def test_a_contact_of_others_is_of_the_day_and_channel_that_is_right(machine: Machine, row: Table) -> None:
    """They may be missing; where they are found, they are found once and as they were."""
    found = [
        contact
        for contact in machine.built.contacts
        if {flat(p.name) for p in contact.participants if p.principal} == set(row["between"])
        and row["document"] in machine.told_in(contact)
    ]
    assert len(found) <= 1
    for contact in found:
        assert row["when"] in (contact.when or row["when"])
        assert contact.channel in (row["channel"], "unspecified")


@pytest.mark.parametrize("row", params(expected()["vague_mention"], "document"))
def test_a_vague_mention_is_tied_to_its_likeliest_contact_or_stays_open(machine: Machine, row: Table) -> None:
    likely = [machine.contacts[key].id for key in row["candidates"]]
    for ambiguity in machine.built.ambiguities:
        if path_of(ambiguity.evidence) == row["document"] and row["quote"] in flat(ambiguity.evidence.quote):
            assert [candidate.contact for candidate in ambiguity.candidates][: len(likely)] == likely
            return
    tied = machine.contacts[row["candidates"][0]]
    assert row["document"] in machine.told_in(tied)


@pytest.mark.parametrize("row", params(expected()["claim"], "key"))
def test_a_claim_gets_a_verdict_that_the_record_bears_out(machine: Machine, row: Table) -> None:
    verdict = next(one for one in machine.built.verdicts if one.claim == machine.claim(row["key"]))
    assert verdict.verdict in row["verdicts"]
    counted = {machine.contacts[key].id for key in row["counted"]}
    assert counted <= set(verdict.contacts)
    if "median_days" in row:
        assert (verdict.median_days, verdict.longest_gap_days) == (row["median_days"], row["longest_gap_days"])


@pytest.mark.parametrize(
    "row", params([row for row in expected()["finding"] if row["expect"] == "must"], "code", "about")
)
def test_a_finding_that_must_be_there_is_there_on_the_right_words(machine: Machine, row: Table) -> None:
    found = list(machine.findings({row["code"], *row["also"]}, row["about"]))
    assert found
    documents = {path_of(evidence) for finding in found for evidence in finding.evidence}
    assert documents & {evidence["document"] for evidence in row["evidence"]}


RULED_OUT = [row for row in expected()["must_not"] if row["what"][0].isupper()]


@pytest.mark.parametrize("row", params(RULED_OUT, "what", "about"))
def test_a_finding_that_must_not_be_there_is_not(machine: Machine, row: Table) -> None:
    codes = set(row["what"].split(", "))
    subjects = [*row.get("contacts", []), *row.get("claims", [])]
    assert subjects
    known = {*machine.contacts, *(claim["key"] for claim in expected()["claim"])}
    for subject in subjects:
        assert subject in known
        found = [
            finding
            for finding in machine.findings(codes, subject)
            if not row.get("as_a_whole") or not finding.message.startswith("That ")
        ]
        assert not found, found[0].message


@pytest.mark.parametrize("row", params([r for r in expected()["must_not"] if r["what"] == "merge"], "about"))
def test_contacts_that_must_not_be_merged_are_not(machine: Machine, row: Table) -> None:
    if "contacts" in row:
        assert len({machine.contacts[key].id for key in row["contacts"]}) == len(row["contacts"])
    for contact in machine.built.contacts:
        assert not set(row.get("people", [" "])) <= {flat(p.name) for p in contact.participants}


@pytest.mark.parametrize(
    "row", params([r for r in expected()["must_not"] if r["what"] in ("mention", "claim")], "document", "quote")
)
def test_words_that_only_look_like_a_contact_or_claim_are_none(machine: Machine, row: Table) -> None:
    records = machine.built.mentions if row["what"] == "mention" else machine.built.claims
    for record in records:
        document = machine.built.documents[record.document]
        if (document.path or "").endswith(row["document"]):
            around = flat(machine.texts[document.id][max(0, record.trigger.start - 60) : record.trigger.end + 60])
            if flat(record.trigger.quote) in row["quote"]:
                assert row["quote"] not in around, record.trigger.quote


@pytest.mark.parametrize("row", params([r for r in expected()["must_not"] if r["what"] == "held"], "about"))
def test_what_was_only_suggested_is_not_held(machine: Machine, row: Table) -> None:
    visits = [contact for contact in machine.of_pair() if contact.channel == "visit"]
    assert not [contact.id for contact in visits if contact.status in ("held", "said")], row["why"]


def test_every_expectation_is_put_to_the_machine() -> None:
    asked = {"merge", "mention", "claim", "held"}
    assert {row["what"] for row in expected()["must_not"] if row not in RULED_OUT} == asked
