"""Person and Ref: somebody whom a text names, and the place where it does."""

from __future__ import annotations

import bisect
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from backchannel.model import slug

RefKind = Literal["name", "office", "pronoun", "group", "pair"]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom a text names."""

    principal: str | None
    """Identifier in the gazetteer; ``None`` for a person whom it does not know."""
    name: str
    party: str | None

    @property
    def key(self) -> str:
        """What two references to one person have in common."""
        return self.principal or slug(self.name)


@dataclass(frozen=True, slots=True)
class Ref:
    """A stretch of text that refers to one or more people. Offsets count in the document's text."""

    start: int
    """Of the whole phrase, titles and all."""
    end: int
    """Of the whole phrase, with "of Ukraine" and the like."""
    shown: tuple[int, int]
    """Start and end of the words to quote."""
    kind: RefKind
    people: tuple[Person, ...]
    """Empty for pronouns, pairs and groups."""
    word: str = ""
    """The pronoun, or the group's own words, in lower case."""
    possessive: bool = False
    """True for "his" and for a name with 's."""
    title: str | None = None
    """Slug of the office named beside it."""


class Cover:
    """A set of stretches that can be asked whether it touches another."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        self._stretches = sorted(stretches)

    def add(self, start: int, end: int) -> None:
        """Add a stretch."""
        bisect.insort(self._stretches, (start, end))

    def touches(self, start: int, end: int) -> bool:
        """Say whether a stretch has a code point in common with one of the set."""
        place = bisect.bisect_left(self._stretches, (end, end))
        return any(start < high and low < end for low, high in self._stretches[max(0, place - 3) : place])
