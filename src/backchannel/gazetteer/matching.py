"""Finding names and words for parties in a text, by their keys.

A text is walked once, from capitalised word to capitalised word. Where a word can begin a form, the words
after it are joined while such a form may go on, and the longest known key wins.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from backchannel.gazetteer.data import COMMON, FULL, PartyWords
from backchannel.gazetteer.hits import NameHit, PartyHit, PartyKind
from backchannel.gazetteer.titles import title_words
from backchannel.gazetteer.words import GAP, PARTICLES, WORD, fold, key_of, word_set
from backchannel.model import Party

F = TypeVar("F")

_UPPER = "A-Z\u00c0-\u00d6\u00d8-\u00de\u0100-\u017e\u0218\u021a\u018f\u1e00-\u1eff"
_START = re.compile(
    rf"(?<![^\W\d_])(?:[{_UPPER}][^\W\d_\u0300-\u036f]*(?:[\u0300-\u036f]+[^\W\d_]*)*"
    r"|(?:al|el|von|van|de|del|bin|ibn)(?=[ \u00a0-]))"
)
_SUFFIX = re.compile(r",?[\s\u00a0]+(?:Jr|Sr)\b\.?")
_POINT = re.compile(r"(?<=\s)(?:Jr|Sr)\.")
_LAST_WORD = re.compile(r"([^\W\d_]+)[ \u00a0]$")
_NEXT_WORD = re.compile(r"[ \u00a0-]([^\W\d_]+)")
_INSTITUTIONS = word_set(
    "Airport Avenue Award Boulevard Bridge Building Center Centre College County Drive Elementary Field "
    "Foundation Fund Hall High Highway Hospital Institute Library Medal Memorial Monument Museum Parish Park "
    "Plaza Road School Square Stadium Street Theater Theatre Tower University"
)
"""Words that make a place or institution of the name before them: the Kennedy Center."""
_NOT_OF_WHOLE_NAMES = word_set("High Award Drive Fund Road Field")
"""Those of them that may begin something else behind a whole name: "Josep Borrell High Representative"."""
_NO_FAMILY_NAMES = word_set(
    "Administration Government Cabinet Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March "
    "April May June July August September October November December Jr Sr"
)
"""Capitalised words that may follow a family name."""
_NOT_ADJECTIVE_BEFORE = word_set(
    "a an and are as at but by can did do does for from had has have in is it may must of on or said says "
    "shall should since that the to was were when which while will with would who not"
)
_BEFORE_NAMES = _NOT_ADJECTIVE_BEFORE | word_set(
    "with between meets calls hosts thanks after before then both like unlike former late"
)
_FIRST = re.compile(r"(?:^|[.!?:;\u201c\"(]\s{0,2}|\n\s*)$")
_NUMBER = re.compile(r"\d*\Z")
_CAPITAL_WORDS = frozenset({"us", "who"})
"""Keys that are everyday words when all is written in capitals."""
_LONGEST_NAME_WORDS = 9
_ABBREVIATION = 2
"""Bare names up to this length stand in capitals only among other capitals: PRESIDENT XI, but Boston, MA."""


@dataclass(frozen=True, slots=True)
class FormTable(Generic[F]):
    """Forms by key, and the most words that a form with a given first word has."""

    forms: Mapping[str, F]
    longest: Mapping[str, int]

    @classmethod
    def of(cls, forms: Mapping[str, F]) -> FormTable[F]:
        """Make the table of some forms."""
        longest: dict[str, int] = {}
        for key in forms:
            first, _, rest = key.partition(" ")
            words = rest.count(" ") + 2 if rest else 1
            if words > longest.get(first, 0):
                longest[first] = words
        return cls(forms, longest)

    def find(self, key: str) -> F | None:
        """Return the form of a key."""
        return self.forms.get(key)


@dataclass(frozen=True, slots=True)
class Form:
    """One form of name."""

    principals: tuple[str, ...]
    full: bool
    common: bool

    @classmethod
    def table(cls, forms: Mapping[str, tuple[tuple[str, ...], int]]) -> FormTable[Form]:
        """Make the table of names."""
        made = {key: cls(ids, bool(flags & FULL), bool(flags & COMMON)) for key, (ids, flags) in forms.items()}
        return FormTable.of(made)


@dataclass(frozen=True, slots=True)
class PartyForm:
    """One word or words for a party."""

    party: str
    kind: PartyKind
    capitals: bool
    """True where it must stand in capitals: ``US``, ``NATO``."""
    point: bool
    """True where it ends with a point: ``U.S.``"""
    adjective: bool = False
    """True for a name that is used as an adjective, too: ``US``."""
    number: str = ""
    """The number that its words end with, which is no part of its key: ``10`` of "No. 10"."""

    def ends_at(self, text: str, place: int) -> int | None:
        """Return where the form ends whose words end at a place; ``None`` where its number does not follow them."""
        if not self.number:
            return place
        follows = re.compile(rf"\.?[ \u00a0-]?{self.number}(?!\w)").match(text, place)
        return follows.end() if follows else None

    @classmethod
    def table(cls, parties: Mapping[str, tuple[Party, PartyWords]]) -> FormTable[PartyForm]:
        """Make the table of the words for parties; words that two parties share name neither."""
        made: dict[str, PartyForm] = {}
        shared: set[str] = set()
        for code, (party, words) in parties.items():
            rows: list[tuple[str, PartyKind]] = [(form, "people") for form in words.people]
            rows += [(form, "adjective") for form in party.adjectives]
            rows += [(form, "metonym") for form in words.metonyms]
            rows += [(form, "name") for form in (party.name, *party.forms) if form not in words.metonyms]
            for form, kind in rows:
                key = key_of(form.removeprefix("the "))
                known = made.get(key)
                if known is not None and known.party != code:
                    shared.add(key)
                    continue
                adjective = kind in ("name", "metonym") and known is not None and known.kind == "adjective"
                point = form.endswith(".") or (known is not None and known.point)
                also = adjective or (known is not None and known.adjective)
                made[key] = cls(code, kind, form.isupper(), point, also, _NUMBER.findall(form)[0])
        return FormTable.of({key: form for key, form in made.items() if key not in shared})


def match_forms(text: str, table: FormTable[Form], given_names: frozenset[str]) -> tuple[NameHit, ...]:
    """Return the hits of names in a text."""
    hits: list[NameHit] = []
    longest, end = table.longest, 0
    for match in _START.finditer(text):
        start = match.start()
        if start < end:
            continue
        most = longest.get(fold(match[0]))
        if most is None:
            continue
        found = _longest(text, match, table, most)
        if found is None:
            continue
        stop, form = found
        if form.full and _is_called_after(text, stop):
            continue
        if not form.full and _is_another(text, start, stop, given_names, common=form.common):
            continue
        if suffix := _SUFFIX.match(text, stop) or _POINT.match(text, stop - 2):
            stop = suffix.end()
        hits.append(NameHit(start, stop, form.principals, form.full, form.common))
        end = stop
    return tuple(hits)


def match_party_forms(text: str, table: FormTable[PartyForm]) -> tuple[PartyHit, ...]:
    """Return the hits of words for parties in a text."""
    hits: list[PartyHit] = []
    longest, end = table.longest, 0
    for match in _START.finditer(text):
        start = match.start()
        if start < end:
            continue
        most = longest.get(fold(match[0]))
        found = _longest(text, match, table, most) if most else None
        if found is None:
            continue
        form, stop = found[1], found[1].ends_at(text, found[0])
        if stop is None or (form.capitals and not _in_capitals(text, start, stop)):
            continue
        kind: PartyKind = "adjective" if form.adjective and _qualifies(text, stop) else form.kind
        if form.point and text[stop : stop + 1] == "." and "." in text[start:stop]:
            stop += 1
            kind = "adjective" if form.adjective and _qualifies(text, stop) else form.kind
        hits.append(PartyHit(start, stop, form.party, kind))
        end = stop
    return tuple(hits)


def _longest(text: str, first: re.Match[str], table: FormTable[F], most: int) -> tuple[int, F] | None:
    """Return the end and form of the longest key that begins with a word; initials may be left out."""
    key = short = fold(first[0])
    stop = first.end()
    form = table.forms.get(key)
    best = (stop, form) if form is not None else None
    words = 1
    while words < min(most + 2, _LONGEST_NAME_WORDS):
        gap = GAP.match(text, stop)
        word = WORD.match(text, gap.end()) if gap else None
        if gap is None or word is None or not gap[0] or not _may_follow(gap[0], word[0]):
            break
        stop, folded = word.end(), fold(word[0])
        key = f"{key} {folded}"
        initial = len(word[0]) == 1 and text[stop : stop + 1] == "."
        if not initial:
            short = f"{short} {folded}"
        words += 1
        form = table.forms.get(key)
        if form is None and short != key and not initial:
            form = table.forms.get(short)
        if form is not None:
            best = (stop, form)
    return best


def _may_follow(gap: str, word: str) -> bool:
    return (
        word[0].isupper()
        or not word[0].islower()
        or gap.strip() in ("-", "\u2010", "\u2011", "'", "\u2019")
        or (word in PARTICLES)
    )


def _is_called_after(text: str, stop: int) -> bool:
    """Say whether a whole name is part of a place's: "the Ronald Reagan Building"."""
    following = _NEXT_WORD.match(text, stop)
    return following is not None and following[1] in _INSTITUTIONS - _NOT_OF_WHOLE_NAMES


def _is_another(text: str, start: int, stop: int, given_names: frozenset[str], *, common: bool) -> bool:
    """Say whether a bare family name is somebody else's (Sophia Bush) or a place's (the Kennedy Center).

    Before a common name any capitalised word is taken for a given name that is neither title nor first word.
    """
    following = _NEXT_WORD.match(text, stop)
    if following and (following[1] in _INSTITUTIONS or _is_family_name(text, stop, following[1], given_names, start)):
        return True
    before = _LAST_WORD.search(text, max(0, start - 40), start)
    if stop - start <= _ABBREVIATION and text[start:stop].isupper():
        return before is None or not before[1].isupper()
    if before is None or not before[1][0].isupper():
        return False
    if fold(before[1]) in given_names:
        return True
    return (
        common
        and before[1] not in title_words()
        and before[1].lower() not in _BEFORE_NAMES
        and (not _FIRST.search(text, max(0, before.start() - 3), before.start()))
    )


def _is_family_name(text: str, stop: int, word: str, given_names: frozenset[str], start: int) -> bool:
    """Say whether the next word is the family name of somebody whose given name this is (Michal Herzog)."""
    if fold(text[start:stop]) not in given_names or text[stop] == "-":
        return False
    return word[0].isupper() and word[1:].islower() and word not in _NO_FAMILY_NAMES


def _in_capitals(text: str, start: int, stop: int) -> bool:
    """Say whether words stand in capitals, and not only because all around them does."""
    words = text[start:stop]
    if not words.isupper():
        return False
    if words.lower() not in _CAPITAL_WORDS:
        return True
    before, after = _LAST_WORD.search(text, max(0, start - 40), start), _NEXT_WORD.match(text, stop)
    around = [match[1] for match in (before, after) if match and len(match[1]) > 1]
    return not around or not all(word.isupper() for word in around)


def _qualifies(text: str, stop: int) -> bool:
    """Say whether a word follows that these can qualify: "US officials", but not "the US and Russia"."""
    following = _NEXT_WORD.match(text, stop)
    return following is not None and following[1].lower() not in _NOT_ADJECTIVE_BEFORE
