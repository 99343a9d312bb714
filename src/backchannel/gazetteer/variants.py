"""The forms of a name by rule: short forms, orders, without initials and suffixes.

Rules make only what is safe. A bare family name comes from the name used in output and never from the other
forms, whose last word may be a second family name (Rodrigo Chaves Robles is Chaves). Patronymics give no
short form (Mohammed bin Salman is not Salman). Differences of spelling are left to ``words.fold``.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from importlib import resources

from backchannel.gazetteer.data import COMMON, FULL
from backchannel.gazetteer.titles import is_title, strip_titles
from backchannel.gazetteer.words import PARTICLES, key_of, word_set

_SUFFIX = re.compile(r",?[\s\u00a0]+(?:Jr\.?|Sr\.?|Jnr\.?)$")
_NUMBER = re.compile(r"^(?:II|III|IV|V|VI|VII|VIII|IX|X|XI|XII|XIII|XIV|XV|XVI)$")
_INITIAL = re.compile(r"(?<=\s)[A-Z]\.(?:\s?[A-Z]\.)*\s")
_POSSESSIVE = re.compile(r"['\u2019]s?$")
_PATRONYMICS = frozenset({"bin", "bint", "ibn", "ben"})
_FAMILY_PARTICLES = frozenset({"al", "el"})
_GIVEN_IN_TWO = re.compile(r"(?<=\s)([A-Z][a-z]{1,5})-(?=[a-z]{1,6}\b)")
"""A given name of two syllables, which is also written as one word: "Cho Tae-yong", "Cho Taeyong"."""
_NEVER = word_set(
    "a an and are as at be by can did do does for go has he her his i if in is it me my no not of on or so "
    "the to up us we"
)
"""Small words of English, which no family name can be told from (He Lifeng)."""
_UNIQUE_LENGTH = 3


def forms_of(name: str, others: tuple[str, ...], *, mark: str = "") -> Iterator[tuple[str, int]]:
    """Yield the keys of all forms of a name, with their flags; a key may come twice.

    Args:
        name: the name used in output.
        others: other forms, as they stand in texts; of one word only where it is a name by itself.
        mark: ``+`` where the family name comes first, ``~`` where there is none.
    """
    for form in (name, *others):
        yield from _full_forms(form.removeprefix("?"), own=form.startswith("?"))
        if _GIVEN_IN_TWO.search(form):
            yield from _full_forms(_GIVEN_IN_TWO.sub(r"\1", form).removeprefix("?"), own=form.startswith("?"))
    if mark == "+":
        family, _, given = name.partition(" ")
        if given:
            yield key_of(f"{given} {family}"), FULL
            yield from _flagged(family)
    elif mark == "~":
        bare = strip_titles(name)
        if " " not in bare:
            yield key_of(bare), COMMON
        elif len(words := bare.split()) == 2 and _NUMBER.match(words[1]):  # noqa: PLR2004 - Abdullah II
            yield key_of(words[0]), COMMON
    elif " " in name:
        for short in _family_names(name):
            yield from _flagged(short)


def lookup_keys(name: str) -> Iterator[str]:
    """Yield the keys of a name as it stands in a text, then without title, suffix and initials."""
    plain = _POSSESSIVE.sub("", name.strip())
    for words in (plain, strip_titles(plain)):
        without = _SUFFIX.sub("", words)
        yield from (key_of(form) for form in (words, without, _INITIAL.sub(" ", words), _INITIAL.sub(" ", without)))


def _full_forms(form: str, *, own: bool) -> Iterator[tuple[str, int]]:
    """Yield a form without title, as it is and without initials; a suffix stays: it tells son from father."""
    bare = strip_titles(form)
    titled = bare != form
    for text in sorted({bare, _INITIAL.sub(" ", bare)}):
        key = key_of(text)
        if " " in key:
            yield key, FULL if not _is_family_name(text) else 0
        elif titled:
            yield key, COMMON
        elif own:
            yield key, FULL
        elif len(key) >= _UNIQUE_LENGTH:
            yield from _flagged(text)


def _is_family_name(text: str) -> bool:
    """Say whether words are a family name with its particles alone: ``von der Leyen``, ``al-Sisi``."""
    words = text.replace("-", " ").split()
    return all(word.lower() in PARTICLES for word in words[:-1])


def _family_names(name: str) -> Iterator[str]:
    """Yield the bare family names of a name in Western order."""
    plain = _SUFFIX.sub("", name)
    words = plain.split()
    if _NUMBER.match(words[-1]):
        words.pop()
    if len(words) == 1 or _PATRONYMICS & {word.lower() for word in words}:
        return
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in PARTICLES:
        start -= 1
    yield " ".join(words[start:])
    article, hyphen, rest = words[-1].partition("-")
    last = rest if hyphen and article.lower() in _FAMILY_PARTICLES else words[-1]
    if not is_title(last) and (start < len(words) - 1 or last == rest):
        yield last


def _flagged(short: str) -> Iterator[tuple[str, int]]:
    key = key_of(short)
    if key not in _NEVER and len(key) > 1:
        yield key, COMMON if key in common_words() else 0


@functools.cache
def common_words() -> frozenset[str]:
    """Return words of English, given names and family names too frequent to stand for one person, as keys."""
    text = resources.files(__package__).joinpath("common_words.txt").read_text("utf-8")
    return frozenset(key_of(word) for word in text.split())
