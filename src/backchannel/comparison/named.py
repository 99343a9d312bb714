"""Named things: treaties, bodies, projects and events that a text calls by a name of its own.

People, states and places are left out: who took part is a field of the contact, and a place is mostly where
something happened. What is left are names that end in a word for a thing ("NATO-Ukraine Commission", "Open Skies
Treaty"), end in a number ("Nord Stream 2"), or are an abbreviation ("AUKUS").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_WORD = r"(?:[A-Z][\w\u2019'.-]*[\w]|[A-Z]{2,}|[A-Z])"
_NAME = re.compile(rf"{_WORD}(?:\s+(?:{_WORD}|of|for|on|the|in|II|I|\d{{1,2}})(?=\s|[,.;:)\u201d\"\u2019]|$))*")
_THINGS = frozenset({
    "act", "agenda", "agreement", "agreements", "alliance", "assembly", "bank", "canal", "charter", "commission",
    "committee", "compact", "conference", "congress", "convention", "council", "court", "declaration", "dialogue",
    "format", "forum", "framework", "fund", "games", "group", "initiative", "mechanism", "memorandum", "mission",
    "organisation", "organization", "pact", "partnership", "plan", "platform", "pledge", "process", "program",
    "programme", "project", "protocol", "statement", "strategy", "summit", "talks", "treaty", "tribunal", "union",
})  # fmt: skip
_LINKS = frozenset({"of", "for", "on", "the", "in"})
_OPENERS = frozenset({
    "a", "also", "an", "as", "at", "both", "during", "for", "her", "his", "in", "it", "its", "of", "on", "our", "the",
    "their", "these", "they", "this", "under", "we", "within",
})  # fmt: skip
"""Words in a capital at the beginning of a sentence, which belong to no name."""
_COMMON = frozenset({
    "european", "international", "joint", "national", "global", "world", "strategic", "bilateral", "high", "level",
    "security", "special", "foreign", "new", "general", "north", "south", "east", "west", "eastern", "western",
})  # fmt: skip
_NOT = frozenset({"q", "the", "mr", "ms", "jr", "tv", "pm", "am", "est", "edt", "gmt", "usa", "us", "uk", "eu", "un",
                  "ussr", "usd", "end"})  # fmt: skip
"""Abbreviations that name no thing that is spoken of."""
_MONTHS = frozenset({"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"})
_MONEY = frozenset({"USD", "EUR", "GBP", "UAH", "RUB", "CHF", "JPY", "CNY", "CAD"})
"""Before a number: an amount, "USD 1 billion"."""
_CHUNK = re.compile(r"\S+")
_TOKEN = re.compile(r"\w+")
_ALIKE = 5
_ABBREVIATION = re.compile(r"[A-Z][A-Z0-9]{2,}")


def named_things(text: str, start: int, end: int, common: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Yield the places of the named things in a stretch of a text, in order; ``common`` as of ``is_named``."""
    for match in _NAME.finditer(text, start, end):
        for first, last in _parts(text, match.start(), match.end()):
            if _is_thing(text[first:last], common):
                yield first, last


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a run of capitals at small words, unless a word for a thing stands before: "Treaty on Open Skies"."""
    part: tuple[int, int] | None = None
    linked = False
    for word in _CHUNK.finditer(text, start, end):
        if word.group() in _LINKS:
            linked = True
            continue
        if part is None and word.group().lower() in _OPENERS:
            continue
        if part and linked and text[slice(*part)].rsplit(maxsplit=1)[-1].lower() not in _THINGS:
            yield part
            part = None
        part = (part[0] if part else word.start(), word.end())
        linked = False
    if part:
        yield part


def _is_thing(name: str, common: frozenset[str]) -> bool:
    tokens = _TOKEN.findall(name)
    if all(token.lower() in common for token in tokens):
        return False
    if len(tokens) == 1:
        return bool(_ABBREVIATION.fullmatch(tokens[0])) and tokens[0].lower() not in _NOT
    number = tokens[-1].isdigit() or tokens[-1] in ("II", "III", "IV")
    amount = tokens[0].lower()[:3] in _MONTHS or tokens[0] in _MONEY
    return (number and not amount) or tokens[-1].lower() in _THINGS


def is_named(name: str, sentences: Sequence[str], common: frozenset[str]) -> bool:
    """Say whether a text has a name in any wording.

    It has where it has the abbreviation or one of the words that make the name out; of a name that is made of common
    words alone ("NATO-Ukraine Commission" between the two), where one sentence has all of them.

    Args:
        name: as another text has it.
        sentences: of the text to be looked through.
        common: words in lower case that name the states and alliances of which both speak anyway.
    """
    each = [{token.lower() for token in _TOKEN.findall(sentence)} for sentence in sentences]
    there = set().union(*each)
    tokens = [token.lower() for token in _TOKEN.findall(name) if token.lower() not in _LINKS]
    initials = "".join(token[0] for token in tokens)
    if len(tokens) > 1 and initials in there:
        return True
    own = [token for token in tokens if token not in common | _THINGS | _COMMON and not token.isdigit()]
    if own:
        return any(token in there or _begins_alike(token, there) for token in own)
    return any(all(token in words for token in tokens) for words in each)


def _begins_alike(token: str, there: set[str]) -> bool:
    """Say whether a word that begins with the same five letters stands there: ``Normandy`` by ``Normandie``."""
    return len(token) > _ALIKE and any(other[:_ALIKE] == token[:_ALIKE] for other in there)
