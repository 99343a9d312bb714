"""Claim: an assertion about many contacts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from backchannel.model.attribution import Attribution
from backchannel.model.mention import Channel, Participant, pair_text
from backchannel.model.span import Span
from backchannel.model.statement import Statement

ClaimKind = Literal["frequency", "count", "never", "other"]


@dataclass(frozen=True, slots=True)
class Claim:
    """An assertion about many contacts. One row per place in a text that makes one."""

    id: str
    document: str
    kind: ClaimKind
    channel: Channel
    participants: tuple[Participant, ...]
    quantity: str | None
    """The words of quantity, normalised: ``regularly``, ``>=2``, ``2``, ``1..2 per year``, ``0``."""
    period: str | None
    """EDTF of the time spoken of; ``None`` where the text gives none."""
    attribution: tuple[Attribution, ...]
    span: Span
    trigger: Span
    statements: tuple[Statement, ...] = ()
    """What the text says of all these contacts together: ``recording: uncertain``, ``security: unsecured``."""
    bounds: str | None = None
    """Words that bound its time and are not understood as dates: ``during the summit``; ``None`` where none do."""

    @property
    def pair(self) -> str | None:
        """The first two of its people by their keys, to find by them the contacts that bear on it."""
        people = sorted({person.key for person in self.participants})
        return pair_text(people[0], people[1]) if len(people) > 1 else None
