"""What the model "overlooked or not" looks at: a word of which the rules made nothing, and who stands beside it.

Unlike ``contacts.py`` this one is taught with what readers annotated and judged, some thousands of places. So its
features are general, and what the other model says, which has seen tens of thousands of places, is among them. Whether
a passage is about other countries or about people at home is told by what it names, by its words, and by the title.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from backchannel.extraction.learned.contacts import contact_features
from backchannel.extraction.learned.masking import masked_words, without_opening_capital
from backchannel.extraction.learned.models import contact_model

_NEAR = 4
_AROUND = 12
_GAP_WORDS = 5
_SHORT = 2
"""Words of a gap that is taken as a whole."""
_STEPS = (-8, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4)
"""What the other model's score is compared with."""
_GAPS = ((0, "0"), (1, "1"), (3, "2"), (6, "3"), (12, "4"))
_COUNTS = ((0, "0"), (1, "1"), (2, "2"), (4, "4"), (8, "8"), (16, "16"))
_LEAST = (1, 2, 3, 5, 8, 12, 20)
_SINCE = ((60, "60"), (200, "200"), (500, "500"), (1000, "1000"), (2000, "2000"), (4000, "4000"))
_SOME = 3
_PARAGRAPHS = ((0, "here"), (2, "near"), (6, "far"))
_LENGTH, _LONGEST = 60, 6
_LETTERS = re.compile(r"[a-z]+")
_OF_TITLES = frozenset({
    "remarks", "press", "briefing", "gaggle", "readout", "statement", "call", "meeting", "bilateral",
    "trilateral", "summit", "leaders", "president", "vice", "prime", "minister", "king", "chancellor",
    "secretary", "advisor", "security", "joint", "conference", "interview", "campaign", "reception", "event",
    "rally", "dinner", "lunch", "ceremony", "fact", "sheet", "background", "preview", "trip", "travel", "visit",
    "arrival", "departure", "senior", "official", "officials", "virtual", "world", "global", "forum", "pool",
    "spray", "exchange", "union", "economy", "economic", "jobs", "infrastructure", "bill", "act", "signing",
    "executive", "order", "proclamation", "health", "covid", "response", "team", "governor", "governors",
    "mayor", "mayors", "congress", "members", "democratic", "national", "committee", "fundraiser", "roundtable",
    "before", "after", "with", "hosts",
})  # fmt: skip
"""Words of a title that say what kind of item it is; no names are among them."""
_TIME = re.compile(
    r"\b(?:today|yesterday|tomorrow|tonight|this (?:morning|afternoon|evening|week|month)|ago|soon|just|recently|"
    r"earlier|last (?:night|week|month|year)|next (?:week|month)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|"
    r"February|March|April|May|June|July|August|September|October|November|December)\b"
)


@dataclass(frozen=True, slots=True)
class Side:
    """Who stands on one side of a word, as near as anybody does."""

    kinds: tuple[str, ...]
    """Of the references: ``name``, ``office``, ``pronoun``, ``group``, ``pair``; empty where there is nobody."""
    word: str
    """The last one's pronoun or group, in lower case; else empty."""
    possessive: bool
    principals: int
    groups: int
    foreign: bool
    """Whether any of them acts for another party than the document's own."""
    gap: str | None
    """The words between them and the word; ``None`` where there is nobody."""


@dataclass(frozen=True, slots=True)
class Around:
    """What a sentence tells beside a word, whether or not it is joined to it."""

    abroad: bool
    """Whether it names another country than the document's own, or somebody who acts for one."""
    told: int
    """How many the rules found to take part, before they dropped the word."""
    anaphoric: bool
    """Whether they took it for one spoken of before: "the call"."""
    home: bool
    """Whether anybody known of the document's own party is meant in it, a pronoun's meaning included."""
    others: bool
    """The same of another party."""
    group: bool
    """Whether it speaks of a group."""
    question: bool
    titled: bool
    """Whether the title names a contact of two."""


@dataclass(frozen=True, slots=True)
class Passage:
    """What stands around the sentence: whether the passage is about other countries or about people at home."""

    near: bool
    """Whether the sentence, or what stands right before it, speaks of another country or somebody who acts for one."""
    abroad_before: int
    """How often the passage before the word does."""
    abroad_behind: int
    """The same of the passage behind."""
    since_told: int | None
    """Characters since the last mention of a contact; ``None`` where there was none."""
    title: str
    """Of the document."""


@dataclass(frozen=True, slots=True)
class Place:
    """One word in one sentence, with all that the model is told of it."""

    sentence: str
    start: int
    end: int
    shape: str
    channel: str
    plural: bool
    turn: str
    """``asks``, ``answers``, or empty outside a transcript."""
    document: str
    """Kind of the document."""
    tried: bool
    """Whether the rules found somebody, and then dropped it."""
    left: Side
    right: Side
    since_pair: int | None
    """Paragraphs since a contact of two was spoken of; ``None`` where none was."""
    around: Around
    passage: Passage
    faint: bool
    """Whether the word is none that the rules ask about."""


@dataclass(frozen=True, slots=True)
class Looked:
    """One place that was looked at again, for whoever teaches the model."""

    start: int
    """In the document's text."""
    end: int
    place: Place
    found: bool
    """Whether the rules had found a contact there."""


def overlooked_features(place: Place) -> list[str]:
    """Return the features of one place."""
    plain = without_opening_capital(place.sentence)
    left, right = masked_words(plain[: place.start]), masked_words(plain[place.end :])
    return [
        *_of_word(place, plain[place.start : place.end].lower(), left[-_NEAR:], right[:_NEAR]),
        *_of_sides(place.left, place.right),
        *_of_gap("left", place.left),
        *_of_gap("right", place.right),
        *_of_sentence(place),
        *(f"before {one}" for one in sorted(set(left[-_AROUND:]))),
        *(f"behind {one}" for one in sorted(set(right[:_AROUND]))),
        *_of_passage(place),
    ]


def _of_word(place: Place, word: str, left: list[str], right: list[str]) -> list[str]:
    score = contact_model().score(contact_features(place.sentence, place.start, place.end))
    before, after = ["<s>"] * (_NEAR - len(left)) + left, right + ["</s>"] * (_NEAR - len(right))
    shape = place.shape
    found = [f"score {step}" for step in _STEPS if score >= step]
    found += [
        f"w {word}", f"shape {shape}", f"channel {place.channel}", f"plural {place.plural}", f"turn {place.turn}",
        f"shape turn {shape} {place.turn}", f"tried {place.tried}", f"document {place.document}",
        f"faint {place.faint}", f"l1 {before[-1]}", f"l2 {before[-2]}", f"l21 {before[-2]} {before[-1]}",
        f"r1 {after[0]}", f"r12 {after[0]} {after[1]}",
        f"shape l1 {shape} {before[-1]}", f"shape r1 {shape} {after[0]}",
        f"time {bool(_TIME.search(place.sentence))}", f"length {min(_LONGEST, len(place.sentence) // _LENGTH)}",
        f"pair {_step(place.since_pair, _PARAGRAPHS)}", f"abroad w {place.passage.abroad_before >= _SOME} {word}",
    ]  # fmt: skip
    return found + [f"L {one}" for one in sorted(set(before))] + [f"R {one}" for one in sorted(set(after))]


def _of_sides(left: Side, right: Side) -> list[str]:
    kinds, others = ("+".join(side.kinds) or "nobody" for side in (left, right))
    return [
        f"left {kinds}", f"right {others}", f"both {kinds} {others}", f"left word {left.word}",
        f"right word {right.word}", f"left possessive {left.possessive}", f"left foreign {left.foreign}",
        f"right foreign {right.foreign}", f"foreign {left.foreign or right.foreign}",
        f"principals {min(2, left.principals + right.principals)}", f"groups {min(2, left.groups + right.groups)}",
        f"principals by side {bool(left.principals)} {bool(right.principals)}",
    ]  # fmt: skip


def _of_sentence(place: Place) -> list[str]:
    around = place.around
    return [
        f"abroad {around.abroad}", f"told {around.told} {around.anaphoric}", f"known at home {around.home}",
        f"known abroad {around.others}", f"known {around.home} {around.others}", f"a group {around.group}",
        f"question {around.question}", f"titled {around.titled}",
    ]  # fmt: skip


def _of_passage(place: Place) -> list[str]:
    passage, speech = place.passage, bool(place.turn)
    before, behind = (_step(count, _COUNTS) for count in (passage.abroad_before, passage.abroad_behind))
    return [
        f"near {passage.near}", f"near {passage.near} {place.around.abroad} {speech}",
        f"passage {before} {behind}", f"since told {_step(passage.since_told, _SINCE)}",
        *(f"passage before {least}" for least in _LEAST if passage.abroad_before >= least),
        *(f"passage behind {least}" for least in _LEAST if passage.abroad_behind >= least),
        *(f"title {one}" for one in sorted(_OF_TITLES & set(_LETTERS.findall(passage.title.lower())))),
    ]  # fmt: skip


def _of_gap(name: str, side: Side) -> list[str]:
    if side.gap is None:
        return [f"gap {name} nobody"]
    words = masked_words(side.gap)
    found = [f"gap {name} length {_step(len(words), _GAPS)}"]
    found += [f"gap {name} {word}" for word in sorted(set(words[:_GAP_WORDS]))]
    return [*found, f"gap {name} all {' '.join(words)}"] if len(words) <= _SHORT else found


def _step(number: int | None, steps: tuple[tuple[int, str], ...]) -> str:
    if number is None:
        return "none"
    return next((name for most, name in steps if number <= most), "beyond")
