"""Mention and Participant: one document's reference to one contact."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from backchannel.model.attribution import Attribution
from backchannel.model.span import Span
from backchannel.model.statement import Modality, Statement

Channel = Literal["call", "video", "meeting", "visit", "message", "unspecified"]
CHANNELS: tuple[Channel, ...] = ("call", "video", "meeting", "visit", "message", "unspecified")
TAKES_PART = frozenset({"participant", "speaker", "initiator", "host", "visitor"})
"""Roles of those between whom a contact is held."""


@dataclass(frozen=True, slots=True)
class Participant:
    """One who took part, or is said to have."""

    principal: str | None
    """Identifier in the gazetteer (a Wikidata number or slug); ``None`` where nobody there is meant."""
    name: str
    """The principal's name, the words of the text, or the state's name for which "we" speaks."""
    party: str | None
    """Code of the party for which the participant acts, as of the document's date."""
    role: str
    """``participant``, ``speaker``, ``initiator``, ``host``, ``visitor``, ``attendee``, ``arranger``."""
    span: Span | None
    """The words that name the participant; ``None`` where the text leaves the name out but plainly means it."""

    @property
    def key(self) -> str:
        """What two participants have in common where they are the same: the identifier, else the name without "the"."""
        return self.principal or self.name.removeprefix("the ")


def pair_text(one: str, other: str) -> str:
    """Return the keys of two participants as one text, whichever comes first."""
    return "|".join(sorted((one, other)))


@dataclass(frozen=True, slots=True)
class Mention:
    """One document's reference to one contact. One row per place in the text that speaks of a contact."""

    id: str
    document: str
    span: Span
    """The clause or sentence that bears witness."""
    trigger: Span
    """The words in it that name the contact."""
    same_as: str | None
    """Identifier of the first mention of the same contact in this document."""
    channel: Channel
    modality: Modality
    when: str | None
    """EDTF, in the zone of the document; ``None`` where the text gives no time."""
    participants: tuple[Participant, ...]
    attribution: tuple[Attribution, ...]
    statements: tuple[Statement, ...]
