"""Comparison: what one respect says of two tellings being of one contact."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from backchannel.model import Channel
from backchannel.reconciliation.compare.windows import Window

Subject = Literal["times", "channels", "places", "topics", "wording", "occasions", "company", "renown", "order"]


@dataclass(frozen=True, slots=True)
class Comparison:
    """One respect in which two tellings were compared. Its weight stands in ``weights.toml``."""

    subject: Subject
    level: str
    """How alike they are in it: a row of the table of weights."""
    reason: str
    """The same for people, with what was compared: "both say 30 December 2021"."""


class Telling(Protocol):
    """What is compared: the mentions of one contact in one document, or in all documents that were joined so far."""

    @property
    def window(self) -> Window:
        """When it can have been."""

    @property
    def held(self) -> bool:
        """Say whether it is told as having happened."""

    @property
    def ahead(self) -> bool:
        """Say whether it is told as lying ahead of the telling."""

    @property
    def timed(self) -> bool:
        """Say whether its time is known, by its text or as an account's that appeared soon after."""

    @property
    def witnesses(self) -> int:
        """How many documents tell when it was, or are accounts of it."""

    @property
    def told_by_a_party(self) -> bool:
        """Say whether a party's own account of it is among them."""

    @property
    def channels(self) -> frozenset[Channel]:
        """All channels that are named."""

    @property
    def places(self) -> frozenset[str]:
        """All places that are named."""

    @property
    def topics(self) -> frozenset[str]:
        """All topics that are named."""

    @property
    def grams(self) -> frozenset[str]:
        """Runs of words in the sentences that bear witness."""

    @property
    def days_beside(self) -> frozenset[str]:
        """The days that its document names for other contacts; none for what several documents tell."""

    @property
    def again(self) -> bool:
        """True for "a second", "an additional"."""

    @property
    def place(self) -> str | None:
        """Its place in a row that is told: "third", "latest"; ``None`` for what several documents tell."""

    @property
    def occasions(self) -> frozenset[str]:
        """Where it is set: "dinner"."""
