"""Join a log of visits with a catalogue of tapes, and score what comes of it against visits matched by hand.

    python benchmarks/log_recording.py [--shared DIR] [--errors]

DIR holds the corpora and the annotated texts; without it, ../shared beside the repository. Where they are absent one
line says so, and the exit status is 0. The way is the one that a user goes: a new dossier, `add`, `build`.

A visit and a tape are matched where they are told of one contact, or where the visit is left open between contacts and
a tape is of one of them. The right tapes of a visit are those on its days that list the president and, under the name
that the annotator found, the visitor; the annotated file names one of them a row.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from backchannel.engine import add_locations, build, init_dossier, open_dossier
from backchannel.ledger import DerivedStore
from backchannel.model import Ambiguity, Contact, Finding, Header

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
VISITS = "corpora/state-department/visits/data/1970.xml"
TAPES = "corpora/nixon-tapes/conversations.jsonl"
GOLD = "gold/log_recording.jsonl"
NOW = "2026-01-01T00:00:00+00:00"
"""Time of capture: any, as long as it is the same."""
PRESIDENT = "Nixon, Richard M. (President)"
NO_RECORD = ("R201", "R202")
"""Findings that a recorded contact must not have."""


@dataclass(frozen=True, slots=True)
class Made:
    """What the dossier of the two logs holds."""

    contacts: Mapping[str, Contact]
    titles: Mapping[str, str]
    """Of the documents, by identifier."""
    open: Mapping[str, tuple[str, ...]]
    """By document that is left open, its candidates."""
    found: Mapping[str, tuple[str, ...]]
    """Codes of the findings, by contact."""

    def of_visit(self, number: str) -> set[str]:
        """Return the contacts that a visit is, or may be."""
        names = [key for key, title in self.titles.items() if title.startswith(f"Visit {number}:")]
        own = {c.id for c in self.contacts.values() for ref in c.references if ref.evidence.document in names}
        return own.union(*(self.open.get(name, ()) for name in names))

    def tapes(self, contact: str) -> set[str]:
        """Return the numbers of a contact's tapes."""
        titles = (self.titles[ref.evidence.document] for ref in self.contacts[contact].references)
        return {title.rpartition(" ")[2] for title in titles if not title.startswith("Visit ")}


@dataclass(frozen=True, slots=True)
class Scored:
    """One annotated row beside what was made of it."""

    row: Mapping[str, Any]
    right: frozenset[str]
    """Numbers of the tapes that are of the visit."""
    matched: frozenset[str]
    contact: Contact | None
    """The contact of the tape that the row names."""
    unrecorded: tuple[str, ...]
    """Findings that say that it was not recorded."""


def make(shared: Path) -> Made:
    """Build a dossier of the two logs, which is thrown away, and return what it holds."""
    with tempfile.TemporaryDirectory() as folder:
        init_dossier(Path(folder) / "dossier", NOW)
        with open_dossier(Path(folder) / "dossier") as dossier:
            add_locations(dossier, [str(shared / VISITS), str(shared / TAPES)], NOW)
            build(dossier)
        with DerivedStore.open(Path(folder) / "dossier") as store:
            found: dict[str, list[str]] = defaultdict(list)
            for finding in store.rows("findings", Finding):
                for contact in finding.contacts:
                    found[contact].append(finding.code)
            return Made(
                {one.id: one for one in store.rows("contacts", Contact)},
                {one.id: one.title for one in store.rows("documents", Header)},
                {
                    one.evidence.document: tuple(candidate.contact for candidate in one.candidates)
                    for one in store.rows("ambiguities", Ambiguity)
                },
                {contact: tuple(codes) for contact, codes in found.items()},
            )


def score(rows: Sequence[Mapping[str, Any]], tapes: Sequence[Mapping[str, Any]], made: Made) -> list[Scored]:
    """Set each annotated row beside what the dossier has."""
    scored = []
    for row in rows:
        contacts = made.of_visit(row["log"]["visit_id"])
        number = (row["recording"] or {}).get("conversation")
        own = next((made.contacts[name] for name in made.contacts if number in made.tapes(name)), None)
        codes = made.found.get(own.id, ()) if own else ()
        scored.append(
            Scored(
                row,
                frozenset(_right(row, tapes)),
                frozenset[str]().union(*(made.tapes(name) for name in contacts)),
                own,
                tuple(code for code in codes if code in NO_RECORD),
            )
        )
    return scored


def _right(row: Mapping[str, Any], tapes: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    name = row.get("tape_participant_name")
    for tape in tapes if name else ():
        listed = {person["name"] for person in tape["participants"]}
        if row["log"]["start"] <= tape["start"][:10] <= row["log"]["end"] and {name, PRESIDENT} <= listed:
            yield tape["conversation"]


def told(scored: Sequence[Scored], made: Made) -> Iterator[str]:
    """Yield the lines to print."""
    with_tape = [one for one in scored if one.row["recording"]]
    visits = {one.row["log"]["visit_id"]: one for one in scored}.values()
    matched = sum(len(one.matched) for one in visits)
    right = sum(len(one.right) for one in visits)
    both = sum(len(one.matched & one.right) for one in visits)
    exact = sum(one.matched == one.right for one in scored)
    named = sum(one.row["recording"]["conversation"] in one.matched for one in with_tape)
    days = sum(one.contact is not None and _day(one.contact) == one.row["contact"]["date"] for one in with_tape)
    channels = sum(
        one.contact is not None and one.contact.channel == one.row["contact"]["channel"] for one in with_tape
    )
    recorded = sum(one.contact is not None and _says_recorded(one.contact) for one in with_tape)
    yield f"annotated rows                      {len(scored):4}, {len(with_tape)} with a tape"
    yield f"matched with exactly the right tapes {exact:3} of {len(scored)}"
    yield f"matched with the tape that is named {named:4} of {len(with_tape)}"
    yield f"tapes of {len(visits)} visits, precision      {both:3} of {matched}"
    yield f"tapes of {len(visits)} visits, recall         {both:3} of {right}"
    yield f"contact on the day annotated        {days:4} of {len(with_tape)}"
    yield f"contact by the channel annotated    {channels:4} of {len(with_tape)}"
    yield f"contact recorded, by its tape       {recorded:4} of {len(with_tape)}"
    yield f"said not to be recorded             {sum(bool(one.unrecorded) for one in scored):4}"
    several = [contact for contact in made.contacts.values() if len(made.tapes(contact.id)) > 1]
    yield f"contacts with several tapes         {len(several):4}, {_over_days(several)} of them over more than a day"
    yield f"contacts by status                       {dict(sorted(_statuses(made).items()))}"


def _day(contact: Contact) -> str:
    return (contact.when or "")[:10]


def _says_recorded(contact: Contact) -> bool:
    return any(field.property == "recording" and field.value == "on" for field in contact.fields)


def _over_days(contacts: Sequence[Contact]) -> int:
    """Count the contacts whose tapes are of different days."""
    whens = [
        {value.value[:10] for value in contact.fields if value.property == "when" and "T" in value.value}
        for contact in contacts
    ]
    return sum(len(days) > 1 for days in whens)


def _statuses(made: Made) -> Counter[str]:
    return Counter(contact.status for contact in made.contacts.values())


def errors(scored: Sequence[Scored]) -> Iterator[str]:
    """Yield a line for each row that is not matched with exactly the right tapes, or has another day or channel."""
    for one in scored:
        log, wanted = one.row["log"], one.row.get("contact")
        if one.matched != one.right:
            yield f"{one.row['id']} {log['visitor']}: {sorted(one.matched)} instead of {sorted(one.right)}"
        if wanted and one.contact and (_day(one.contact), one.contact.channel) != (wanted["date"], wanted["channel"]):
            yield f"{one.row['id']} {log['visitor']}: {one.contact.id}"


def main() -> int:
    """Build, score, and print."""
    parser = argparse.ArgumentParser(description="Score the join of a log of visits with a catalogue of tapes.")
    parser.add_argument("--shared", type=Path, default=SHARED, help="where corpora and annotated texts lie")
    parser.add_argument("--errors", action="store_true", help="list what is not as annotated")
    given = parser.parse_args()
    missing = [name for name in (VISITS, TAPES, GOLD) if not (given.shared / name).is_file()]
    if missing:
        print(f"The logs are not here ({given.shared / missing[0]} is absent), so nothing was scored.")
        return 0
    rows, tapes = (
        [json.loads(line) for line in (given.shared / name).read_text("utf-8").splitlines()] for name in (GOLD, TAPES)
    )
    made = make(given.shared)
    scored = score(rows, tapes, made)
    print("\n".join([*told(scored, made), *(errors(scored) if given.errors else ())]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
