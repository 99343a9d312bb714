"""What the model "person or not" looks at: two or more capitalised words, and the words around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from backchannel.extraction.learned.masking import masked_words
from backchannel.extraction.learned.models import person_model
from backchannel.extraction.lookup import Lookup
from backchannel.extraction.name_patterns import NAME_WORDS, NOT_NAME_WORDS, OF_A_PLACE
from backchannel.extraction.refs import Cover
from backchannel.gazetteer.words import word_set

BARRED_BEFORE = frozenset(
    ("the", "a", "an", "this", "that", "these", "our", "their", "its", "his", "her", "my", "your", "in", "at", "near")
)
"""Words right before a run of capitalised words that say it is nobody's name; also how the model was taught so.

They are left out of what it looks at, or it would learn nothing else.
"""
SURE = 3.0
"""Log odds from which a name is taken for a person's: .99 of those so named were, of names not seen in training."""
LIKELY = 0.0
"""Log odds from which a name joined to a sure one is taken for a person's as well."""
_JOIN = re.compile(r",? and |, ")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[ \u00a0]$")
_REACH = 60
_FEWEST_WORDS = 2
_JOINTS = frozenset((".", "-", "’", "'"))
"""Right before a word they show that it is the second part of one."""
_OPENERS = word_set(
    "A After Also Although An And As At Because Before But By Did Does During For From Has Have He Her His How However "
    "If In Is It Its Just Like My No Now Of On Or Our She Since So That The Their Then There They This To Today Was We "
    "Well What When Where While Who Why With Yes Yesterday Yet You Your Earlier Later Tonight Meanwhile Instead"
)
"""Words with which a sentence begins, and no name."""
_LONGEST = 5
_POSSESSIVE = re.compile(r"[’']s?$")


def name_features(text: str, start: int, end: int, given_names: frozenset[str]) -> list[str]:
    """Return the features of the capitalised words at a place of a text.

    Args:
        text: a sentence or more.
        start: of the first word.
        end: of the last.
        given_names: folded given names, as the gazetteer has them.
    """
    words = [word for word in re.split(r"[\s\u00a0]+", text[start:end]) if word]
    first, last = words[0], words[-1]
    left = masked_words(text[max(0, start - _REACH) : start])
    while left and left[-1] in BARRED_BEFORE:
        left.pop()
    right = masked_words(text[end : end + _REACH])
    r1, r2 = [*right, "</s>", "</s>"][:2]
    l2, l1 = ["<s>", "<s>", *left][-2:]
    features = [
        f"n {min(len(words), _LONGEST)}",
        f"first {first}",
        f"last {last}",
        f"shape {' '.join(map(_shape, words[:_LONGEST]))}",
    ]
    features += [
        f"given {_known(first, given_names)}",
        f"given2 {_known(first, given_names)} {_shape(last)} {len(words)}",
    ]
    for label, word in (("f", first), ("e", last)):
        features += [
            f"{label}end {word[-2:].lower()}",
            f"{label}end3 {word[-3:].lower()}",
            f"{label}beg {word[:2].lower()}",
        ]
    features += [f"in {word}" for word in sorted(set(words))]
    features += [f"inend {word[-4:].lower()}" for word in sorted(set(words)) if len(word) > 4]
    features += [f"l1 {l1}", f"l2 {l2}", f"r1 {r1}", f"r12 {r1} {r2}", f"l1r1 {l1} {r1}", f"l21 {l2} {l1}"]
    return features


def person_candidates(text: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    """Give the places of two or more capitalised words, without titles and offices before them, in order."""
    for match in NAME_WORDS.finditer(text, low, high):
        start, words = match.start(), match.group().split(" ")
        while words and (
            words[0] in _OPENERS or (len(words) > _FEWEST_WORDS and words[0].strip(".") in NOT_NAME_WORDS)
        ):
            start += len(words.pop(0)) + 1
        if any(word.startswith(("I’", "I'")) for word in words) or text[max(low, start - 1) : start] in _JOINTS:
            continue
        owner = next((number for number, word in enumerate(words) if _POSSESSIVE.search(word)), None)
        if owner is not None:
            words = [*words[:owner], _POSSESSIVE.sub("", words[owner])]
        if len(words) >= _FEWEST_WORDS:
            yield start, start + len(" ".join(words))


def _known(word: str, given_names: frozenset[str]) -> bool:
    return word.lower() in given_names


def _shape(word: str) -> str:
    if word.endswith(".") and len(word) <= 3:
        return "A."
    if word.isupper():
        return "AA"
    if "-" in word or "’" in word or "'" in word:
        return "A-a"
    if word[0].islower():
        return "a"
    return "AaA" if any(letter.isupper() for letter in word[1:]) else "Aa"


def find_unknown(lookup: Lookup, taken: Cover, stretches: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Give the places of names of people whom the gazetteer does not know, where the model is sure of them, in order.

    One of which it is less sure is taken too where it is joined to one that it is sure of: lists are of one kind.

    Args:
        lookup: of the document.
        taken: where people stand who have been found by other means.
        stretches: where to look.
    """
    parties = Cover((hit.start, hit.end) for hit in lookup.parties)
    for low, high in stretches:
        scored: list[tuple[int, int, float]] = []
        for start, end in person_candidates(lookup.text, low, high):
            before = _WORD_BEFORE.search(lookup.text, max(low, start - 12), start)
            barred = before is not None and before.group(1) in BARRED_BEFORE
            barred = barred or OF_A_PLACE.match(lookup.text, end) is not None
            barred = barred or any(word in NOT_NAME_WORDS for word in lookup.text[start:end].split())
            if not (barred or taken.touches(start, end) or parties.touches(start, end)):
                scored.append((start, end, _score(lookup, start, end)))
        sure = [(start, end) for start, end, score in scored if score >= SURE]
        for start, end, score in scored:
            if score >= SURE or (score >= LIKELY and _joined(lookup.text, (start, end), sure)):
                yield start, end


def _score(lookup: Lookup, start: int, end: int) -> float:
    return person_model().score(name_features(lookup.text, start, end, lookup.gazetteer.given_names))


def _joined(text: str, place: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    gaps = [(end, place[0]) for _, end in others] + [(place[1], start) for start, _ in others]
    return any(0 < high - low < 8 and _JOIN.fullmatch(text, low, high) for low, high in gaps)
