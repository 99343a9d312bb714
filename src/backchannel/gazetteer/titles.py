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
_SPACE = r"(?:\.?(?:[^\S\n]|\n(?!\s*\n))+|-)"
"""Between two words of a title, which never go on in the next paragraph."""
_CLOCK = re.compile(r"\d[\s\u00a0]?$")


def canonical_title(title: str) -> str:
    """Return the one slug for a title and its equals: ``premier`` gives ``prime minister``."""
    same: dict[str, str] = _toml()["same"]
    return same.get(title, title)


def is_office(title: str, office: str) -> bool:
    """Say whether an office is the one of a title, and no other whose words hold it: a party's president."""
    wanted, held = canonical_title(title), canonical_title(office)
    return wanted == held or (wanted == "foreign minister" and held == "secretary of state")


@functools.lru_cache(maxsize=16384)
def title_fits(title: str, office: str) -> bool:
    """Say whether an office may be meant by a title: the same, or a wider word (``secretary``).

    A vice president is not addressed as president, nor a deputy minister as minister.
    """
    wanted, held = canonical_title(title), canonical_title(office)
    if is_office(title, office):
        return True
    words = frozenset(f"{office} {held}".replace("advisor", "adviser").split())
    asked = frozenset(wanted.replace("advisor", "adviser").split())
    if _LESSER & words:
        return bool(_LESSER & asked) and asked <= words
    if len(asked) > 1 or not asked <= words:
        return False
    if wanted == "president":
        return not {"adviser", "aide", "office", "department"} & words
    return wanted not in ("general", "chairman") or held.startswith(wanted)


def match_titles(text: str) -> tuple[TitleHit, ...]:
    """Return the titles in a text, the longest at each place, in order."""
    hits: list[TitleHit] = []
    for start in _first_words().finditer(text):
        match = _title_at(text, start)
        if match is None or (hits and start.start() < hits[-1].end):
            continue
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
    while (start := _first_words().match(rest)) and (match := _title_at(rest, start)):
        following = rest[match.end() :].lstrip(" ,.\u00a0")
        if not following:
            break
        rest = following
    return rest


@functools.cache
def title_words() -> frozenset[str]:
    """Return the words with which titles end: a name may follow them."""
    return frozenset(form.split()[-1] for form in _table())


@functools.cache
def _toml() -> dict[str, Any]:
    return tomllib.loads(resources.files(__package__).joinpath("titles.toml").read_text("utf-8"))


@functools.cache
def _table() -> dict[str, tuple[str, str, str | None]]:
    """Return the slug, level and party of every form, as ``_plain`` writes it, also in capitals."""
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


def _title_at(text: str, first: re.Match[str]) -> re.Match[str] | None:
    """Return the longest title that begins with a word of a text."""
    word, patterns = first[0].replace("\u2019", "'"), _patterns()
    pattern = patterns.get(word) or (patterns.get(word[:-2]) if word.endswith("'s") else None)  # "the President's call"
    return pattern.match(text, first.start()) if pattern else None


@functools.cache
def _first_words() -> re.Pattern[str]:
    """Return the pattern of words with which a title may begin: capitalised ones, and some small ones."""
    small = sorted({form.split()[0] for form in _table() if form[0].islower()})
    return re.compile(rf"(?<![\w-])(?:[A-Z\u00c0-\u00de][^\W\d_]*(?:'[^\W\d_]+)?|(?:{'|'.join(small)})\b)")


@functools.cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """Return, by first word, the pattern of the titles that begin with it, the longest first."""
    groups: dict[str, list[str]] = {}
    for form in sorted(_table(), key=lambda form: (-len(form), form)):
        words = (re.escape(word).replace("'", "['\u2019]") for word in form.split())
        groups.setdefault(form.split()[0], []).append(_SPACE.join(words))
    return {first: re.compile(rf"(?:{'|'.join(forms)})(?!\w)") for first, forms in groups.items()}


def _plain(form: str) -> str:
    """Return a form with one kind of space and apostrophe, without hyphens and points."""
    return " ".join(re.split(r"[\s\u00a0-]+", form.replace("\u2019", "'").replace(".", "").strip()))
