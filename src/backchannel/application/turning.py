"""Turning the pages of a list: what stands under it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from backchannel.index import Chosen


@dataclass(frozen=True, slots=True)
class Turning:
    """Where one page of a list is in the whole."""

    page: int
    pages: int
    earlier: str
    """Address of the page before; empty on the first."""
    later: str
    """Address of the next page; empty on the last."""
    query: str
    """The filters, for downloads of the whole list."""
    of: str


class Filters(Protocol):
    """What was chosen by, as it stands in an address."""

    @property
    def query(self) -> str:
        """The query of an address, without the page."""


def turning(of: str, choice: Filters, chosen: Chosen) -> Turning:
    """Return how to turn the pages of a list."""

    def address(page: int) -> str:
        joined = f"{choice.query}&" if choice.query else ""
        return f"/{of}?{joined}page={page}"

    return Turning(
        chosen.page,
        chosen.pages,
        address(chosen.page - 1) if chosen.page > 1 else "",
        address(chosen.page + 1) if chosen.page < chosen.pages else "",
        choice.query,
        of,
    )
