"""Titles of offices as they stand in texts, and the offices that they name. The table is ``titles.toml``."""

from __future__ import annotations

import functools
import re
import tomllib
from importlib import resources
from typing import Any

from backchannel.gazetteer.hits import TitleHit

LEADER_WORDS = frozenset({"leader", "head of state", "head of government"})
"""Titles that mean whoever leads the party."""
_LESSER = frozenset({"vice", "deputy", "assistant", "under"})
_NEVER_LESSER = frozenset({"president", "minister", "premier", "chancellor"})
_SPACE = r"(?:\.?[\s\u00a0]+|-)"
_CLOCK = re.compile(r"\d[\s\u00a0]?$")


def canonical_title(title: str) -> str:
    """Return the one slug for a title and its equals: ``premier`` gives ``prime minister``."""
    same: dict[str, str] = _toml()["same"]
    return same.get(title, title)


@functools.lru_cache(maxsize=16384)
def title_fits(title: str, office: str) -> bool:
    """Say whether an office may be meant by a title: the same, or a wider word (``secretary``) of which it is one.

    A vice president is not addressed as president, nor a deputy minister as minister.
    """
    wanted, held = canonical_title(title), canonical_title(office)
    if wanted == held or (wanted == "foreign minister" and held == "secretary of state"):
        return True
    words = held.replace("advisor", "adviser").split()
    if " " in wanted or wanted not in words:
        return False
    if _LESSER & set(words):
        return wanted not in _NEVER_LESSER
    if wanted == "president":
        return not {"adviser", "aide", "office", "department"} & set(words)
    return wanted not in ("general", "chairman") or words[0] == wanted


def match_titles(text: str) -> tuple[TitleHit, ...]:
    """Return the titles in a text, the longest at each place, in order."""
    hits = []
    for match in _pattern().finditer(text):
        form = _plain(match[0])
        if form == "PM" and _CLOCK.search(text[max(0, match.start() - 2) : match.start()]):
            continue
        slug, level, party = _table()[form]
        end = match.end() + (level == "honorific" and text[match.end() : match.end() + 1] == ".")
        hits.append(TitleHit(match.start(), end, slug, level, party))
    return tuple(hits)


def is_title(words: str) -> bool:
    """Say whether words are a title and nothing else."""
    return _plain(words) in _table()


def title_before(name: str) -> str | None:
    """Return the slug of the last title before a name, where there is one that names an office."""
    stripped = strip_titles(name)
    before = match_titles(name[: len(name) - len(stripped)]) if name.endswith(stripped) else ()
    offices = [hit.title for hit in before if hit.level != "honorific"]
    return offices[-1] if offices else None


def strip_titles(name: str) -> str:
    """Return a name without the titles before it: ``His Majesty King Abdullah II`` gives ``Abdullah II``."""
    rest = name.strip()
    while match := _pattern().match(rest):
        following = rest[match.end() :].lstrip(" ,.\u00a0")
        if not following:
            break
        rest = following
    return rest


@functools.cache
def _toml() -> dict[str, Any]:
    return tomllib.loads(resources.files(__package__).joinpath("titles.toml").read_text("utf-8"))


@functools.cache
def _table() -> dict[str, tuple[str, str, str | None]]:
    """Return the slug, level and party of every form, as ``_plain`` writes it, in mixed, small and capital letters."""
    data = _toml()
    rows: dict[str, tuple[str, str, str | None]] = {}
    for level in ("honorific", "official", "leader"):
        for slug, forms in data[level].items():
            rows.update({_plain(form): (slug, level, None) for form in forms})
    for form, row in data["of_party"].items():
        rows[_plain(form)] = (row["title"], row["level"], row["party"])
    by_small = {form.lower(): row for form, row in rows.items()}
    capitals = {form.upper(): row for form, row in rows.items()}
    small = {_plain(form): by_small[_plain(form).lower()] for form in data["small"]}
    return capitals | small | rows


@functools.cache
def _pattern() -> re.Pattern[str]:
    forms = sorted(_table(), key=lambda form: (-len(form), form))
    words = (_SPACE.join(re.escape(word).replace("'", "['\u2019]") for word in form.split()) for form in forms)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(words)})(?!\w)")


def _plain(form: str) -> str:
    """Return a form with one kind of space and apostrophe, without hyphens and points."""
    return " ".join(re.split(r"[\s\u00a0-]+", form.replace("\u2019", "'").replace(".", "").strip()))
