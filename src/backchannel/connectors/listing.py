"""Listing: what a connector makes of an answer that lists other addresses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as a connector sees it; no connector ever fetches anything itself."""

    url: str
    """The address that answered."""
    media_type: str
    """Without parameters, in lower case."""
    content: bytes
    headers: Mapping[str, str]
    """By names in lower case."""


class Item(NamedTuple):
    """One entry that a listing names."""

    url: str
    """Absolute; not checked otherwise."""
    published: str | None = None
    """When the listing says that it was published or last changed: ISO 8601 with an offset, or a day."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What one answer lists."""

    items: tuple[Item, ...]
    """In the answer's order, each address once."""
    more: tuple[str, ...] = ()
    """Addresses of further answers of this listing: its next page, or its parts."""
    left_out: int = 0
    """Entries that name no address."""


class ListingError(ValueError):
    """An answer looks like a listing and cannot be read as one; the text says why."""


def collect(entries: list[Item | None], more: tuple[str, ...] = ()) -> Listing:
    """Return the listing of some entries, ``None`` for those that name no address."""
    items = {item.url: item for item in reversed(entries) if item is not None}
    ordered = tuple(items[url] for url in dict.fromkeys(item.url for item in entries if item is not None))
    return Listing(ordered, more, sum(item is None for item in entries))
