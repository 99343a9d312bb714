"""Subjects: what leaders speak of, each with the wordings by which an account may tell of it.

The list (``subjects.toml``) is finer than the one by which extraction sorts topics (``energy`` there, ``energy`` and
``Nord Stream`` here), since accounts differ in how exactly they name a thing. It is no more than a list: what it lacks
is found by its name, or not at all.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

_GAP = r"(?:\s+|-)"
_TOKEN = re.compile(r"\w+")
_LETTERS = 5
"""Of a word's beginning that are looked at."""
_ONE_WORD = re.compile(r"\(\?:(\w+)\)")
_GROUP = re.compile(r"\(\?:([^()]*)\)(\?)?(?![*{])")
_LITERAL = re.compile(r"[A-Za-z]+(?![?*{])")
"""Letters that stand in every match; the last of them is left out where it may be."""


@dataclass(frozen=True, slots=True)
class Subject:
    """One subject."""

    name: str
    state: str | None
    """Code of the state whose name it is; ``None`` for all others."""
    tells: re.Pattern[str]
    """Words that tell of it."""
    may_tell: re.Pattern[str]
    """Those, and words that may mean it."""
    begins: frozenset[str] | None
    """How the first of the words that tell of it begins, in lower case; ``None`` where that is open."""


@cache
def all_subjects() -> tuple[Subject, ...]:
    """Return the subjects of the list, in its order."""
    data = resources.files("backchannel.comparison").joinpath("subjects.toml").read_text(encoding="utf-8")
    return tuple(
        Subject(
            row["name"],
            row.get("state"),
            _compiled(row["tells"]),
            _compiled([*row["tells"], *row["may_tell"]]),
            _begins(row["tells"]),
        )
        for row in tomllib.loads(data)["subject"]
    )


@lru_cache(maxsize=2048)
def subjects_told(text: str) -> frozenset[str]:
    """Return the names of the subjects for which a text has words; several rules ask for those of one text.

    Most are ruled out by how its words begin, which takes a fifth of the time that all the patterns do.
    """
    words = {word.casefold()[:_LETTERS] for word in _TOKEN.findall(text)}
    there = {word[:length] for word in words for length in range(1, len(word) + 1)}
    may_be = (one for one in all_subjects() if one.begins is None or not one.begins.isdisjoint(there))
    return frozenset(one.name for one in may_be if one.tells.search(text))


def _begins(patterns: Sequence[str]) -> frozenset[str] | None:
    """Return how what some patterns match can begin, by the letters that stand at their beginning as they are."""
    found: set[str] = set()
    for pattern in patterns:
        plain = _ONE_WORD.sub(r"\1", pattern.replace("(?-i:", "(?:"))
        group = _GROUP.match(plain)
        ways = group[1].split("|") if group else [plain]
        if group and group[2]:  # it may be left out
            ways.append(plain[group.end() :])
        for way in ways:
            letters = _LITERAL.match(way)
            if letters is None:
                return None
            found.add(letters.group().casefold()[:_LETTERS])
    return frozenset(found)


def _compiled(patterns: Sequence[str]) -> re.Pattern[str]:
    """Compile patterns of whole words."""
    return re.compile(rf"\b(?:{'|'.join(patterns).replace(' ', _GAP)})(?!\w)", re.IGNORECASE)
