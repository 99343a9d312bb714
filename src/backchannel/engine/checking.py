"""Check a claim of the user's own, in a sentence of English, against the record of a dossier."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from backchannel.audit import judge_claims
from backchannel.engine.auditing import options_of, record_of
from backchannel.engine.dossier import Dossier
from backchannel.engine.noted import day_of_last_capture
from backchannel.engine.surroundings import InStore
from backchannel.errors import UsageError
from backchannel.extraction import extract_document, known_people
from backchannel.ledger import DerivedStore
from backchannel.model import Claim, Contact, Document, Header, Verdict, content_id, parse_edtf

QUANTITIES = "regularly, every week, twice a year, more than once, at least 3 times, never, for the first time"
_A_PAIR = 2


@dataclass(frozen=True, slots=True)
class Checked:
    """A sentence held against the record."""

    sentence: str
    as_of: dt.date
    claims: tuple[Claim, ...]
    """Those that the sentence makes, in order of place; one at least."""
    verdicts: tuple[Verdict, ...]
    contacts: tuple[Contact, ...]
    """Those counted for any of them, by identifier."""


class _WithSentence(InStore):
    """The record, with the sentence as one more document."""

    def __init__(self, store: DerivedStore, document: Document) -> None:
        super().__init__(store)
        self._sentence = document

    def document(self, identifier: str) -> Header | None:
        """As of ``Surroundings``."""
        return self._sentence.header if identifier == self._sentence.id else super().document(identifier)


def check_sentence(dossier: Dossier, sentence: str, as_of: str | None) -> Checked:
    """Test what a sentence claims on the last build of a dossier.

    Args:
        dossier: an open one.
        sentence: in English; its people by the names that the dossier knows.
        as_of: ISO 8601 day on which the claim is taken to be made; ``None`` for that of the last capture.

    Raises:
        UsageError: nothing is built, the day is none or lies outside the record, or the sentence claims nothing that
            is understood about two people who are known.
    """
    words = " ".join(sentence.split())
    with DerivedStore.open(dossier.directory) as store, store.snapshot():
        day = _day(store, as_of)
        document = _document(words, day)
        claims = _claims(dossier, document)
        around = _WithSentence(store, document)
        record = record_of(dossier, (), claims, {}, {}, {})
        verdicts = judge_claims(record, options_of(dossier, day), around)
        counted = {name for verdict in verdicts for name in verdict.contacts}
        return Checked(words, day, claims, verdicts, store.rows("contacts", Contact, id=counted))


def _day(store: DerivedStore, as_of: str | None) -> dt.date:
    """Return the day as of which a claim is tested, which must lie within the record."""
    last = day_of_last_capture(store)
    if last is None:
        raise UsageError("the dossier holds no documents to test a claim on", "Add some, then run `backchannel build`")
    if as_of is None:
        return last
    try:
        day = dt.date.fromisoformat(as_of)
    except ValueError as error:
        raise UsageError(f"--as-of {as_of}: not a date", "Write it as 2018-03-20") from error
    first = _first_day(store)
    if first is not None and day < first:
        raise UsageError(f"--as-of {as_of}: before the record, which begins on {first}", "Name a later day")
    if day > last:
        raise UsageError(f"--as-of {as_of}: after the record, whose last capture is of {last}", "Name an earlier day")
    return day


def _first_day(store: DerivedStore) -> dt.date | None:
    """Return the earliest day of a document or contact."""
    days = [row.day for row in store.columns("documents", ("day",)) if row.day]
    found = [dt.date.fromisoformat(min(days))] if days else []
    for contact in store.rows("contacts", Contact):
        first = parse_edtf(contact.when).days()[0] if contact.when and contact.status == "held" else None
        found += [first] if first else []
    return min(found, default=None)


def _document(sentence: str, day: dt.date) -> Document:
    """Return the sentence as a document of nobody's, published on the day as of which it is tested."""
    return Document(
        id=content_id("d", "check", sentence, day.isoformat()),
        sha256="0" * 64,
        item=None,
        title="",
        published=day.isoformat(),
        modified=None,
        kind="other",
        source=None,
        source_name=None,
        party=None,
        language="en",
        timezone="UTC",
        text=sentence if sentence.endswith((".", "!", "?")) else f"{sentence}.",
    )


def _claims(dossier: Dossier, document: Document) -> tuple[Claim, ...]:
    """Return what the sentence claims; whatever is missing for a test is said in one line."""
    people = known_people(document, dossier.gazetteer)
    if not people:
        hint = "`backchannel principals NAME` says who is known; your own people go into backchannel.toml"
        raise UsageError("the claim names nobody whose contacts are kept here", hint)
    if len(people) < _A_PAIR:
        raise UsageError(f"the claim names one person only who is known here, {people[0]}", "Name two people")
    made = extract_document(document, dossier.gazetteer, learned=False).claims
    found = [claim for claim in made if claim.kind != "other" and _is_of_two(claim)]
    if not found:
        raise UsageError(
            f"no quantity is understood in what the claim says of {_joined(people)}",
            f'Write it as "A and B regularly talk by phone"; or {QUANTITIES}',
        )
    return tuple(found)


def _is_of_two(claim: Claim) -> bool:
    return len({person.principal for person in claim.participants if person.principal}) >= _A_PAIR


def _joined(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}"
