"""What the model "modality" looks at: a contact where it is told, and what the rules make of its modality.

Taught with what readers said of thousands of places, it goes by the words around the one that names the contact, with
names hidden, by who speaks, by what the text told just before of the same people, and by the rules' own answer, which
is one of its features. So it mends the rules where their order of precedence is wrong, and follows them elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from backchannel.extraction.learned.linear import LinearModel
from backchannel.extraction.learned.masking import masked_words, without_opening_capital
from backchannel.model import Modality

KINDS: tuple[Modality, ...] = ("denied", "hedged", "hypothetical", "planned", "reported")
"""What it tells apart."""
_NEAR, _AROUND, _PAIRS, _ANSWER = 6, 16, 10, 10
"""Words that are looked at, on either side; as pairs, before it; of an answer."""
_BESIDE, _BEHIND = 4, 3
_EARLY = 1200
"""Characters of a text in which it says what it is about."""
_JUST_BEFORE = 400
"""Characters since the last mention of the same people."""
_LONGEST_TIME = 20
_LETTERS = re.compile(r"[a-z]+")
_DIGITS = re.compile(r"\d+")
_AUXILIARIES = frozenset({
    "will", "would", "could", "should", "might", "may", "can", "has", "have", "had", "did", "do", "does", "is", "are",
    "was", "were", "be", "been", "being", "going", "to", "not", "never", "if", "when", "whether", "after", "before",
    "won’t", "hasn’t", "haven’t", "didn’t", "isn’t", "doesn’t", "i’ll", "he’ll", "she’ll", "we’ll", "they’ll", "i’ve",
    "we’ve", "they’ve", "he’s", "she’s", "they’re", "we’re", "i’m", "i’d", "he’d", "we’d", "they’d", "just", "hope",
    "hopes", "want", "wants", "wanted", "plan", "plans", "look", "looking", "expect", "expects", "tomorrow", "today",
    "yesterday", "ago", "last", "next", "later", "earlier", "upcoming",
})  # fmt: skip
"""Words by which English tells what has been from what is to come and what may be."""
_OF_TITLES = frozenset({
    "remarks", "press", "briefing", "gaggle", "readout", "statement", "call", "meeting", "bilateral", "trilateral",
    "summit", "leaders", "before", "after", "joint", "conference", "preview", "previewing", "upcoming", "background",
    "ahead", "interview", "welcome", "welcoming", "arrival", "dinner", "toast", "visit", "trip", "virtual", "opening",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class TimeTold:
    """A time in the sentence."""

    words: str
    past: bool
    """Whether it has a reading before the document's day that differs from the one after it."""
    future: bool


@dataclass(frozen=True, slots=True)
class Before:
    """A mention told before."""

    modality: Modality
    since: int
    """Characters from its word to this one."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A contact where a text tells of it, with all that the model is told."""

    sentence: str
    start: int
    """Of the word that names the contact, in the sentence."""
    end: int
    shape: str
    past_verb: bool
    ahead: bool
    """Whether its own time can only lie after the document's day."""
    behind: bool
    turn: str
    """``asks``, ``says``, or empty outside a transcript."""
    question: bool
    answer: str | None
    """For a question, the text that answers it."""
    title: str
    document: str
    """Kind of the document."""
    of_the_same: Before | None
    """The last mention with one of those who take part."""
    last: Modality | None
    """Of the last mention."""
    speaking: int
    """How many of those who take part speak in the document."""
    all_speak: bool
    sides: int
    anaphoric: bool
    partial: bool
    place: int
    """Of the word, in the text."""
    times: tuple[TimeTold, ...]


@dataclass(frozen=True, slots=True)
class Heard:
    """One place as the model would be asked about it, for whoever teaches it."""

    start: int
    """Of the word that names the contact, in the document's text."""
    end: int
    telling: Telling
    ruled: Modality
    """As the rules have it by the sentence; what stands elsewhere may change it afterwards."""


def told_as(model: LinearModel, telling: Telling, ruled: Modality) -> tuple[Modality, float]:
    """Return the modality that the model finds likeliest, and how likely it finds that, from 0 to 1."""
    chances = model.chances(KINDS, modality_features(telling, ruled))
    best = max(KINDS, key=lambda one: chances[one])
    return best, chances[best]


def modality_features(telling: Telling, ruled: Modality) -> list[str]:
    """Return the features of one place; ``ruled`` is what the rules make of it."""
    plain = without_opening_capital(telling.sentence)
    left, right = masked_words(plain[: telling.start]), masked_words(plain[telling.end :])
    word = plain[telling.start : telling.end].lower()
    return [
        *_of_rules(telling, ruled, word, left[-1] if left else "<s>"),
        *_of_words(telling.shape, word, left, right),
        *_of_verbs(left, right),
        *_of_speech(telling, ruled),
        *_of_text(telling, ruled),
    ]


def _of_rules(telling: Telling, ruled: Modality, word: str, beside: str) -> list[str]:
    time = f"{telling.ahead} {telling.behind}"
    return [
        f"rule {ruled}", f"rule {ruled} word {word}", f"rule {ruled} shape {telling.shape}",
        f"rule {ruled} l1 {beside}", f"rule {ruled} past {telling.past_verb}", f"rule {ruled} time {time}",
        f"past {telling.past_verb}", f"time {time}",
    ]  # fmt: skip


def _of_words(shape: str, word: str, left: Sequence[str], right: Sequence[str]) -> Iterator[str]:
    before, after = ["<s>"] * _BESIDE + list(left), list(right) + ["</s>"] * _BEHIND
    yield from (f"w {word}", f"shape {shape}")
    yield from (f"l{number} {before[-number]}" for number in range(1, _BESIDE + 1))
    pair, three = " ".join(before[-2:]), " ".join(before[-3:])
    yield from (f"l21 {pair}", f"l321 {three}", f"r1 {after[0]}", f"r12 {after[0]} {after[1]}")
    yield from (f"shape l1 {shape} {before[-1]}", f"shape l21 {shape} {pair}")
    yield from (f"L {one}" for one in sorted(set(left[-_NEAR:])))
    yield from (f"R {one}" for one in sorted(set(right[:_NEAR])))
    yield from (f"before {one}" for one in sorted(set(left[-_AROUND:])))
    yield from (f"behind {one}" for one in sorted(set(right[:_AROUND])))
    near = left[-_PAIRS:]
    yield from (f"pair {one}" for one in sorted({f"{a} {b}" for a, b in pairwise(near)}))
    yield from (f"first {' '.join(left[:2])}", f"opens {' '.join(left[:1])}")


def _of_verbs(left: Sequence[str], right: Sequence[str]) -> Iterator[str]:
    told = [word for word in left if word in _AUXILIARIES]
    yield from (f"verb {' '.join(told[-1:])}", f"verbs {' '.join(told[-2:])}", f"verbs3 {' '.join(told[-3:])}")
    yield f"verb behind {next((word for word in right if word in _AUXILIARIES), '')}"


def _of_speech(telling: Telling, ruled: Modality) -> Iterator[str]:
    turn, question = telling.turn, telling.question
    yield from (f"turn {turn}", f"question {question} {turn}", f"rule {ruled} turn {turn} {question}")
    yield f"answered {telling.answer is not None}"
    if telling.answer:
        answer = masked_words(telling.answer)[:_ANSWER]
        yield f"answer opens {' '.join(answer[:1])}"
        yield from (f"answer {one}" for one in sorted(set(answer)))


def _of_text(telling: Telling, ruled: Modality) -> Iterator[str]:
    for word in sorted(_OF_TITLES & set(_LETTERS.findall(telling.title.lower()))):
        yield from (f"title {word}", f"title {word} {ruled}")
    yield f"document {telling.document}"
    same = telling.of_the_same
    yield f"same {same.modality if same else ''} {ruled}"
    if same:
        yield f"same near {same.modality} {same.since < _JUST_BEFORE}"
    yield f"last {telling.last or ''} {ruled}"
    yield f"speak {min(2, telling.speaking)} {telling.all_speak}"
    yield f"sides {min(3, telling.sides)} {telling.anaphoric} {telling.partial}"
    yield f"early {telling.place < _EARLY}"
    for time in telling.times:
        yield from (f"told {time.past} {time.future}", f"told {_DIGITS.sub('#', time.words.lower())[:_LONGEST_TIME]}")
