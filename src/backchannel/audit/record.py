"""Record and Audit: what the audit is given, and what it gives back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from backchannel.audit.options import Waiver
from backchannel.model import (
    Claim,
    Contact,
    Disappearance,
    Finding,
    Header,
    Mention,
    Party,
    Principal,
    Revision,
    Source,
    Verdict,
)


@dataclass(frozen=True, slots=True)
class Record:
    """Everything that a dossier knows, as the rules see it. Held in memory whole."""

    documents: Mapping[str, Header]
    """By identifier."""
    texts: Mapping[str, str]
    """Of the documents, by identifier."""
    mentions: Mapping[str, Mention]
    """By identifier."""
    claims: tuple[Claim, ...]
    contacts: tuple[Contact, ...]
    sources: tuple[Source, ...] = ()
    """Source cards that are known, whether or not the dossier holds a document of theirs."""
    party_names: Mapping[str, str] = field(default_factory=dict)
    """Names for output by party code; a code without one is printed in capitals."""
    parties: Mapping[str, Party] = field(default_factory=dict)
    """Party records by code: their forms and adjectives are looked for in schedules (D105)."""
    principals: Mapping[str, Principal] = field(default_factory=dict)
    """Principals by identifier: their names and offices are looked for in schedules (D105)."""
    revisions: tuple[Revision, ...] = ()
    """Of the items that are to be looked at."""
    disappearances: tuple[Disappearance, ...] = ()
    """As ``revisions``."""
    contact_of: Mapping[str, str] = field(default_factory=dict)
    """For mentions in the versions of these items, the contact that each is in."""


@dataclass(frozen=True, slots=True)
class Waived:
    """A finding that a waiver of the dossier's settings takes out of the list, with that waiver."""

    finding: Finding
    waiver: Waiver


@dataclass(frozen=True, slots=True, order=True)
class Watch:
    """A stretch of days on which a party's publications bear on what rules say of a contact or claim."""

    party: str
    since: dt.date
    until: dt.date


@dataclass(frozen=True, slots=True)
class Audit:
    """What the rules observed."""

    findings: tuple[Finding, ...]
    """Sorted by time, contact or claim, code, and identifier."""
    verdicts: tuple[Verdict, ...]
    """One for each claim, sorted by the claim's identifier."""
    waived: tuple[Waived, ...] = ()
    """In the order of findings."""
    watches: Mapping[str, frozenset[Watch]] = field(default_factory=dict)
    """What was looked at for each contact, and for each claim that was tested, by identifier: a document of that party
    and of one of these days, published or told of, may change what was found. Claims that one document repeats are
    tested once, and the first is named."""
