"""Contact, Account, Value: one thing that happened, and what each party says of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from backchannel.model.evidence import Evidence
from backchannel.model.mention import Channel, Participant
from backchannel.model.statement import Modality, Property

Status = Literal["held", "planned", "cancelled", "denied", "said"]
"""``held``: a party or medium reports it in its own voice; ``said``: known from hedged words or unnamed sources
only; ``planned``, ``cancelled``, ``denied``: the most that any document says."""


@dataclass(frozen=True, slots=True)
class Value:
    """One value of one property of a contact, with the parties that give it and their words."""

    property: Property
    value: str
    parties: tuple[str, ...]
    """Codes of the parties whose documents give this value, sorted; ``unknown`` for a source without a card."""
    evidence: tuple[Evidence, ...]
    unnamed: bool = False
    """True where unnamed sources alone vouch for it."""


@dataclass(frozen=True, slots=True)
class Account:
    """One party's statements about one contact."""

    party: str
    documents: tuple[str, ...]
    """Identifiers of its documents that speak of this contact, sorted."""
    words: int
    """Words of main text in those of its readouts and statements that are about this contact first of all; 0 where
    it only speaks of the contact in passing (an account in the sense of D101 needs more than 0)."""
    first_disclosed: str | None
    """When the first of its documents that report the contact as held was published; EDTF, an interval where stamps
    leave open which was the first."""
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """One mention's place in a contact."""

    mention: str
    modality: Modality
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Step:
    """One step in how a contact came about, with the first words that tell of it."""

    status: Status
    when: str | None
    """EDTF of the contact as those words have it."""
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Contact:
    """One thing that happened, or is said to have. One row per contact."""

    id: str
    """Words that people can say: ``us-ru-2021-12-30-call``."""
    when: str | None
    """EDTF; ``None`` where no document gives a time."""
    timezone: str
    """IANA name of the zone in which ``when`` is meant."""
    channel: Channel
    status: Status
    participants: tuple[Participant, ...]
    """Without spans: the words are in the references."""
    fields: tuple[Value, ...]
    """Sorted by property and value."""
    accounts: tuple[Account, ...]
    """Sorted by party."""
    references: tuple[Reference, ...]
    """Every mention in it, in order of publication."""
    aliases: tuple[str, ...] = ()
    """Names that it would have if only some of its documents were there, its own among them; sorted. Another contact
    may have the same."""
    history: tuple[Step, ...] = ()
    """How it came about, in order of publication: planned, planned for another day, cancelled, held."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One contact that a vague mention may refer to."""

    contact: str
    odds: float
    """Share of the candidates' total, between 0 and 1, to three places."""


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """A mention that fits several contacts and is forced into none."""

    mention: str
    evidence: Evidence
    candidates: tuple[Candidate, ...]
    """Most likely first."""
