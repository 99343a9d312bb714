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
        )
        for row in tomllib.loads(data)["subject"]
    )


@lru_cache(maxsize=2048)
def subjects_told(text: str) -> frozenset[str]:
    """Return the names of the subjects for which a text has words; several rules ask for those of one text."""
    return frozenset(one.name for one in all_subjects() if one.tells.search(text))


def _compiled(patterns: Sequence[str]) -> re.Pattern[str]:
    """Compile patterns of whole words."""
    return re.compile(rf"\b(?:{'|'.join(patterns).replace(' ', _GAP)})(?!\w)", re.IGNORECASE)
