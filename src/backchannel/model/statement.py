"""Statement: one attributed value of one property of one contact."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from backchannel.model.attribution import Attribution
from backchannel.model.span import Span

Modality = Literal["reported", "hedged", "denied", "planned", "cancelled", "hypothetical"]
MODALITIES: tuple[Modality, ...] = ("reported", "hedged", "denied", "planned", "cancelled", "hypothetical")

Property = Literal[
    "participant", "channel", "when", "place", "initiator", "purpose", "topic", "duration", "attendee",
    "interpreter", "recording", "notes", "schedule", "security", "disclosure", "account", "contents", "sequence",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Statement:
    """One attributed value: what one place in one document says of one property of one contact.

    Values are plain strings. Where a value belongs to a side it begins with the side's code and a colon:

        ===========  ==========================================================
        property     values
        ===========  ==========================================================
        interpreter  ``us: none``, ``ru: present``, ``none``, ``present``
        recording    ``off``, ``on``, ``uncertain``
        attendee     ``none``, ``us: none``: no aide or note-taker; ``present``; the name of one who was there too
        notes        ``none``: no notes were taken; ``withheld``, ``taken``; ``no official record``, ``no note-taker``,
                     ``us: no record``: what there was none of, with ``there`` behind it where that is so on one side
        schedule     ``us: off``, ``us: on``, ``off``, ``on``
        security     ``unsecured``, ``secure``
        disclosure   ``late: days``, ``late: P11D``, ``by: ru``, ``by: press``, ``undisclosed``
        account      ``ru: multi-paragraph``, ``us: none``, ``ru: published``
        contents     ``unknown``, ``known``
        initiator    ``us``, a principal's name, or ``mutual``
        sequence     ``first``, ``second``, ``additional``, ``latest``
        topic        ``Ukraine``, ``trade``, …, or ``other: fisheries``: the words, where no subject of the list fits
        duration     ISO 8601 duration: ``PT50M``, with ``~`` behind it where it is approximate
        ===========  ==========================================================
    """

    property: Property
    value: str
    span: Span
    """The words that say it."""
    attribution: tuple[Attribution, ...]
    """Outermost voice first, the one who vouches last."""
    modality: Modality
    method: str
    """``words`` where the words say it; otherwise the convention by which it was inferred
    (``readout convention: spoke with``)."""


def split_value(value: str) -> tuple[str | None, str]:
    """Split a value into the side that it belongs to, or ``None``, and the rest."""
    side, colon, rest = value.partition(": ")
    return (side, rest) if colon else (None, value)
