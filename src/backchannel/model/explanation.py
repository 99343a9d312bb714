"""Explanation: why a contact is what it is."""

from __future__ import annotations

from dataclasses import dataclass

from backchannel.model.contact import Reference


@dataclass(frozen=True, slots=True)
class Weight:
    """One respect in which the mentions of a document were compared with the rest of the contact."""

    subject: str
    """What was compared: ``times``, ``channels`` ..."""
    level: str
    """How alike they are in it: a row of the table of weights."""
    reason: str
    """The same in words: "both on 2021-12-30"."""
    bits: float
    """How many times it doubles the odds that they are one; negative where it halves them."""


@dataclass(frozen=True, slots=True)
class Link:
    """Why the mentions of one document are in a contact."""

    references: tuple[Reference, ...]
    weights: tuple[Weight, ...]
    """Empty where nothing else is in the contact."""
    decisions: tuple[int, ...]
    """Numbers of the decisions by which they are there."""

    @property
    def bits(self) -> float:
        """All weights together."""
        return sum(weight.bits for weight in self.weights)


@dataclass(frozen=True, slots=True)
class Near:
    """Mentions of one document that could have been in a contact."""

    references: tuple[Reference, ...]
    share: float | None
    """Of the odds, where they stay open; ``None`` where they are in another contact."""
    contact: str | None
    """That other contact."""
    reason: str
    """Why they are not in this one, in words."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a contact is what it is. One row per contact."""

    contact: str
    links: tuple[Link, ...]
    """In order of publication."""
    near: tuple[Near, ...]
