"""What the model "times" looks at: a contact that has no time of its own, and the times that may be its own.

A time may be told in another sentence, be that of another mention of the contact, or be the day of the scene that a
transcript shows. The model weighs all of them against each other, and against there being none. Taught with what
readers said of thousands of mentions, in transcripts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from backchannel.extraction.learned.linear import LinearModel
from backchannel.model import Channel, Modality

NONE = "none"
"""Stands for: the text gives no time."""
_NEAR = 10
"""Words on either side that are looked at."""
_FAR = (30, 60, 100, 160, 250, 400, 700, 1100)
"""Characters between a time and the contact."""
_LONG = (0, 1, 3, 7, 31, 92, 366)
"""Days that a time spans."""
_AGO = (0, 1, 2, 7, 21, 60, 365)
"""Days that it is over."""
_GAP = (0, 1, 2, 4, 7, 12, 20)
_GAP_WORDS = 12
_ANOTHER = re.compile(
    r"\b(also|another|again|before|previous(?:ly)?|earlier|first|last|always|often|many|several|when|while|since|ago|"
    r"separately|already|ever|never|next|future|soon|recent(?:ly)?|past|if|once|until|after|back|someday|day)\b",
    re.IGNORECASE,
)
"""Words by which a sentence may speak of another contact than the one at hand."""
_OF_TITLES = (
    "joint", "bilateral", "before", "meeting", "after", "welcom", "call", "press briefing", "gaggle", "background",
    "preview", "dinner", "toast", "remarks", "summit", "conference",
)  # fmt: skip
_KINDS_OF_WORDS = (
    (re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"), "<weekday>"),
    (
        re.compile(r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b"),
        "<month>",
    ),
    (re.compile(r"\d{4}"), "<year>"),
    (re.compile(r"\d+(?:st|nd|rd|th)?"), "<number>"),
    (re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|couple of|few|several)\b"), "<some>"),
)


@dataclass(frozen=True, slots=True)
class Dateless:
    """A mention that has no time, with all that the model is told of it."""

    modality: Modality
    channel: Channel
    word: str
    """That names the contact, in lower case."""
    left: tuple[str, ...]
    """Words of its sentence before it, with names hidden."""
    right: tuple[str, ...]
    sentence: str
    turn: str
    """``asks``, ``says``, or empty outside a transcript."""
    question: bool
    all_speak: bool
    """Whether all who take part speak in the document."""
    in_title: int
    """How many of them the title names."""
    sides: int
    standing: str
    """Whether it may be of another contact, names nobody, brings one up, or is of what goes on."""
    early: bool
    title: str
    """Of the document, in lower case."""


@dataclass(frozen=True, slots=True)
class OfScene:
    """The day of the document, as that of the scene."""


@dataclass(frozen=True, slots=True)
class OfWords:
    """A time told in words."""

    words: str
    sentences: int
    """From the mention's sentence to its own: negative before it."""
    characters: int
    """From the mention's word to it."""
    paragraphs: int
    reading: str
    """``past`` or ``future``, of those that the words have."""
    rank: int
    in_title: bool
    before: tuple[str, ...]
    """The words before it in its sentence, two at most."""
    behind: tuple[str, ...]
    opens: bool
    """Whether its sentence begins with it."""
    ends: bool
    turn: str
    question: bool
    same_turn: bool
    contacts_between: int
    """Words for contacts that stand between."""
    times_between: int
    has_contact: bool
    """Whether its sentence has a word for a contact."""
    has_word: bool
    """Whether that is the mention's own."""
    taken: bool
    """Whether a mention of its sentence has this time."""
    has_mention: bool
    named: int
    """How many of those who take part its sentence names, our own leader aside."""
    others: int
    """How many else it names."""
    their_country: bool
    """Whether it names the country of one of them."""
    gap: tuple[str, ...] | None
    """The words between, in the mention's own sentence."""


@dataclass(frozen=True, slots=True)
class OfMention:
    """The time of another mention."""

    sentences: int
    characters: int
    paragraphs: int
    shared: int
    """How many take part in both, our own leader aside."""
    same_people: bool
    within: bool
    """Whether all of its people are among the mention's."""
    same_word: bool
    channel: Channel
    modality: Modality
    tied: bool
    """Whether both are of one contact."""
    apart: bool
    in_title: bool


Source = OfScene | OfWords | OfMention


@dataclass(frozen=True, slots=True)
class Value:
    """One time that may be the mention's, with all places that give it."""

    edtf: str
    days: int
    """From its first to its last."""
    ago: int | None
    """Days from its last to the document's; ``None`` where it begins later."""
    sources: tuple[Source, ...]
    told_of_same: bool
    """Whether a mention of the same people has this time."""
    times_of_same: int
    """How many times mentions of the same people have."""


@dataclass(frozen=True, slots=True)
class Undated:
    """One mention as the model would be asked about it, for whoever teaches it."""

    start: int
    """Of the word that names the contact, in the document's text."""
    end: int
    asked: Dateless
    values: tuple[Value, ...]
    when: str | None
    """What the rules make of it."""


def likeliest(model: LinearModel, asked: Dateless, values: Sequence[Value]) -> tuple[str | None, float]:
    """Return the value that the model finds likeliest, and how likely it finds it, from 0 to 1."""
    chances = model.choice(choices(asked, values))
    best = max(values, key=lambda one: (chances[one.edtf], one.edtf), default=None)
    return (best.edtf, chances[best.edtf]) if best else (None, 0.0)


def choices(asked: Dateless, values: Sequence[Value]) -> Mapping[str, list[str]]:
    """Return the features of each value by its EDTF, and those of there being none by ``NONE``."""
    base = list(_of_mention(asked))
    near = [f"near {one}" for one in sorted({*asked.left[-_NEAR:], *asked.right[:_NEAR]})]
    of_words = sum(any(isinstance(one, OfWords) for one in value.sources) for value in values)
    own = any(isinstance(one, OfWords) and not one.sentences for value in values for one in value.sources)
    told = {
        NONE: [f"none|{one}" for one in base]
        + [f"values {min(6, len(values))}", f"times {min(4, of_words)}", f"own {own}"]
    }
    for value in values:
        found = set(_of_value(asked, value, len(values)))
        for source in value.sources:
            if isinstance(source, OfScene):
                found |= {f"scene|{one}" for one in (*base, *near)}
                found |= {
                    f"scene {asked.all_speak} {one}" for one in (f"{asked.modality} {asked.turn}", _beside(asked))
                }
            elif isinstance(source, OfWords):
                found |= set(_of_words(asked, source)) | {f"words|{one}" for one in base}
            else:
                found |= set(_of_other(asked, source)) | {f"mention|{one}" for one in base}
        told[value.edtf] = sorted(found)
    return told


def _beside(asked: Dateless) -> str:
    return asked.left[-1] if asked.left else "<s>"


def _of_mention(asked: Dateless) -> Iterator[str]:
    left, right = ("<s>", "<s>", *asked.left), (*asked.right, "</s>", "</s>")
    yield from (f"modality {asked.modality}", f"channel {asked.channel}", f"w {asked.word}", f"l1 {left[-1]}")
    yield from (f"l21 {left[-2]} {left[-1]}", f"r1 {right[0]}", f"r12 {right[0]} {right[1]}", f"turn {asked.turn}")
    yield from (f"all speak {asked.all_speak}", f"in title {min(2, asked.in_title)}", f"standing {asked.standing}")
    yield from (f"sides {min(3, asked.sides)}", f"question {asked.question}", f"early {asked.early}")
    yield from (f"another {one}" for one in sorted({one.lower() for one in _ANOTHER.findall(asked.sentence)}))
    yield from (f"title {one}" for one in _OF_TITLES if one in asked.title)


def _of_value(asked: Dateless, value: Value, many: int) -> Iterator[str]:
    ago = "ahead" if value.ago is None else _step(value.ago, _AGO)
    kinds = " ".join(sorted({type(one).__name__ for one in value.sources}))
    yield from (f"days {_step(value.days, _LONG)}", f"ago {ago} {asked.modality}", f"about {'~' in value.edtf}")
    yield from (
        f"kinds {kinds}",
        f"kinds {kinds} {asked.modality}",
        f"of {min(6, many)}",
        f"places {min(4, len(value.sources))}",
    )
    yield f"same people {value.told_of_same} {min(3, value.times_of_same)}"


def _of_words(asked: Dateless, time: OfWords) -> Iterator[str]:
    words, away, paragraphs = _kind_of(time.words), _within(time.sentences, -3, 2), _within(time.paragraphs, -3, 2)
    far, own = _far(time.characters), time.sentences == 0
    yield from (f"t sentences {_within(time.sentences, -6, 4)}", f"t far {far}", f"t far {far} {asked.modality}")
    yield from (f"t paragraphs {_within(time.paragraphs, -4, 3)}", f"t here {time.paragraphs == 0} {away}")
    yield from (f"t w {words}", f"t w {words} {_within(time.sentences, -2, 2)}", f"t rank {time.rank}")
    yield from (f"t reading {time.reading} {asked.modality}", f"t title {time.in_title}")
    yield from (f"t before {' '.join(time.before[-1:])}", f"t behind {' '.join(time.behind[:1])}")
    yield from (f"t opens {time.opens} {away}", f"t ends {time.ends} {away}")
    yield from (f"t turns {time.turn} {asked.turn} {paragraphs}", f"t same turn {time.same_turn} {paragraphs}")
    yield f"t question {time.question} {asked.question} {_within(time.paragraphs, -2, 2)}"
    between, side = min(3, time.contacts_between), time.characters < 0
    yield from (f"t contacts {min(4, time.contacts_between)}", f"t contacts {between} {own} {side}")
    yield from (f"t times {min(4, time.times_between)}", f"t times {min(3, time.times_between)} {time.paragraphs == 0}")
    yield from (f"t contact {time.has_contact} {own}", f"t same word {time.has_word} {own}")
    yield from (f"t taken {time.taken} {time.has_mention} {own}", f"t country {time.their_country} {own}")
    yield f"t named {min(2, time.named)} {min(2, time.others)} {own}"
    if time.gap is not None:
        yield from (f"t gap {one}" for one in sorted(set(time.gap[:_GAP_WORDS])))
        yield f"t gap length {side} {_step(len(time.gap), _GAP)}"


def _of_other(asked: Dateless, other: OfMention) -> Iterator[str]:
    far, same, shared = _far(other.characters), other.same_people, min(3, other.shared)
    alike = other.channel == asked.channel
    yield from (
        f"m sentences {_within(other.sentences, -6, 4)}",
        f"m far {far}",
        f"m far {far} {same} {asked.modality}",
    )
    yield from (f"m paragraphs {_within(other.paragraphs, -4, 3)}", f"m shared {shared} {same} {other.within}")
    yield f"m shared {shared} {same} {asked.modality} {other.modality} {alike}"
    yield from (f"m word {other.same_word} {same}", f"m channel {alike} {other.channel} {asked.channel}")
    yield from (
        f"m modality {other.modality} {asked.modality}",
        f"m tied {other.tied} {same}",
        f"m apart {other.apart}",
    )
    yield f"m title {other.in_title} {same}"


def _kind_of(words: str) -> str:
    kind = words.lower()
    for pattern, name in _KINDS_OF_WORDS:
        kind = pattern.sub(name, kind)
    return kind


def _far(characters: int) -> str:
    return f"{'before' if characters < 0 else 'behind'} {_step(abs(characters), _FAR)}"


def _within(number: int, low: int, high: int) -> int:
    return max(low, min(high, number))


def _step(number: int, steps: Sequence[int]) -> str:
    return next((str(step) for step in steps if number <= step), "beyond")
