"""Connectors: what lists other addresses, one folder for each way of listing.

A connector turns an answer into the addresses that it lists. It is pure: what is fetched, when and how politely is
decided by ``capture.web``. Each folder has

source.toml   its card: what it speaks, on what terms, within what limits
__init__.py   ``recognises`` an answer, and ``read_listing`` of it
cases/        answers written for the tests, and what must be read from each
"""

from __future__ import annotations

import importlib
import tomllib
from dataclasses import dataclass
from importlib import resources
from typing import Protocol

from backchannel.connectors.listing import Answer, Item, Listing, ListingError

__all__ = ["CONNECTORS", "Answer", "Card", "Connector", "Item", "Listing", "ListingError", "card_of", "find_connector"]

CONNECTORS = ("wordpress", "govuk", "sitemap", "feed")
"""In the order in which an answer is shown to them."""


class Connector(Protocol):
    """What the module of a connector has."""

    def recognises(self, answer: Answer) -> bool:
        """Say whether an answer is such a listing."""

    def read_listing(self, answer: Answer) -> Listing:
        """Read what it lists; raise ``ListingError`` where it cannot be read."""


@dataclass(frozen=True, slots=True)
class Card:
    """What a connector says of itself."""

    name: str
    speaks: str
    """Which interface, by which standard."""
    example: str
    """An address of that kind."""
    takes: str
    """What becomes of an entry."""
    terms: str
    """On what terms publishers give it."""
    limits: str


def find_connector(answer: Answer) -> str | None:
    """Return the name of the connector for an answer, ``None`` where it is no listing."""
    return next((name for name in CONNECTORS if connector(name).recognises(answer)), None)


def connector(name: str) -> Connector:
    """Return a connector by its name."""
    module: Connector = importlib.import_module(f"{__name__}.{name}")
    return module


def card_of(name: str) -> Card:
    """Return the card of a connector."""
    text = (resources.files(__name__) / name / "source.toml").read_text(encoding="utf-8")
    return Card(**tomllib.loads(text))
