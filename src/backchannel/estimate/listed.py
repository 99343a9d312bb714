"""Listed: lists of contacts laid beside each other, and what comes of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from backchannel.estimate.estimating import Estimate, Refusal
from backchannel.estimate.overlaps import Cells, cells_of
from backchannel.model import Contact

Days = tuple[dt.date, dt.date]
"""First and last day of a stretch."""


@dataclass(frozen=True, slots=True, order=True)
class ListKey:
    """One list of contacts."""

    party: str
    """Whose publications; ``press`` for the press."""
    log: str = ""
    """The publisher, where it is that publisher's log."""

    @property
    def text(self) -> str:
        """What a machine calls it: ``us``, ``press``, ``us log: White House``."""
        return f"{self.party} log: {self.log}" if self.log else self.party


@dataclass(frozen=True, slots=True)
class Listed:
    """What was laid beside each other, and what comes of it."""

    lists: tuple[ListKey, ...]
    """Those used, in order; empty where no two of them could be."""
    days: Days | None
    """The stretch of time in which all of these run; ``None`` where no two of them could be used."""
    contacts: tuple[Contact, ...]
    """The known contacts of that time, in order of time, those on none of the lists among them."""
    on: Mapping[str, frozenset[int]]
    """By contact: the numbers of the lists that it is on."""
    result: Estimate | Refusal
    unused: tuple[tuple[ListKey, int], ...]
    """Lists that were not used, with how many contacts are on each."""

    @property
    def cells(self) -> Cells:
        """The contacts counted by the lists that they are on."""
        return cells_of(self.on.values())

    @property
    def unlisted(self) -> int:
        """How many of the known contacts are on none of the lists."""
        return sum(not lists for lists in self.on.values())
