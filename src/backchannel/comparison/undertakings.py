"""Undertakings: what a side says was agreed, asked for, proposed or promised, and by whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from backchannel.comparison.account import Cast, Side
from backchannel.comparison.asides import tells_of
from backchannel.comparison.sentences import Sentence
from backchannel.comparison.subjects import Subject, all_subjects, subjects_told
from backchannel.comparison.wording import Bag, bag_of
from backchannel.model import Evidence

Act = Literal["agreed", "asked", "proposed", "promised"]
BOTH = "both"
"""Stands for the sides together, where they agree or ask for something in common."""

_WORDS: dict[Act, tuple[str, ...]] = {
    "agreed": (
        "agreed(?! with\\b| that\\b)", "(?:reached|came to) (?:an |a )?(?:\\w+ )?(?:agreement|understanding)",
        "agreement was reached", "decided (?:to|on|that)", "tasked", "instructed", "arranged (?:to|for)",
    ),
    "asked": (
        "asked (?!about|whether|how|what|why|after)", "requested", "urged", "called (?:on|upon|for)", "demanded",
        "appealed (?:to|for)", "insisted (?:on|that)", "pressed for", "sought",
    ),
    "proposed": (
        "proposed", "suggested (?!that this|that it|that such)", "invited", "put forward",
        "made (?:a |\\w+ )?proposals?",
        "(?:offered|offers)(?! (?:\\w+ ){0,2}(?:condolences|congratulations|sympath|wishes|thanks))",
    ),
    "promised": (
        "promised", "pledged", "assured", "undertook", "vowed", "guaranteed",
        "gave (?:\\w+ )?(?:assurances?|guarantees?)", "(?:had|has|have) no intention (?:of|to)",
        "committed (?:himself|herself|themselves|itself) to",
    ),
}  # fmt: skip
_ACTS = {act: re.compile(rf"\b(?:{'|'.join(words)})".replace(" ", r"\s+")) for act, words in _WORDS.items()}
_MAY_ACT = re.compile(
    r"\b(?:agree\w*|accept\w*|ask\w*|request\w*|urg\w+|call(?:s|ed|ing)?\s+(?:on|for)|demand\w*|propos\w+|offer\w*|suggest\w*"
    r"|invit\w+|promis\w+|pledg\w+|assur\w+|commit\w*|guarant\w+|intend\w*|intention\w*|want\w*|ready|readiness|willing\w*"
    r"|hold|favou?r\w*|remain\w*|continu\w+|keep\w*|maintain\w*|will|would|should|must|insist\w*|decid\w+|decision\w*)\b",
    re.IGNORECASE,
)
"""Words by which another side may tell of an act of any kind: what is assured is often that a thing goes on."""
_NOT_SO = re.compile(
    r"(?:\b(?:not|never|neither|nor|nobody|no\s+one|without|refused)\b|n[\u2019']t\b)[^,;]{0,40}$", re.IGNORECASE
)
_TOGETHER = re.compile(
    r"\b(?:they|both|(?:the\s+)?(?:two\s+|both\s+)?(?:presidents|leaders|sides|parties|heads\s+of\s+state|interlocutors"
    r"|ministers|officials|countries))\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(r"\b(?:he|she|it|who|which)\b", re.IGNORECASE)
_BREAK = re.compile(r"[,;:\u2014]\s|\bthat\s|\bwhile\s|\bwhereas\s")
_AND = re.compile(r"\s+and\s+(?:[\w.-]+\s+){0,3}")
"""Between two who act together: "Ada Ash and President Bela Birk"."""
_EARLIER = re.compile(r"\bhad\s+(?:\w+ly\s+)?$")
"""Before a verb that tells of another occasion: "had promised"."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Undertaking:
    """One sentence that tells of something agreed, asked for, proposed or promised."""

    party: str
    """Whose account it is."""
    act: Act
    by: str | None
    """The party that did so by these words, ``both``, or ``None`` where the sentence leaves it open."""
    subjects: tuple[str, ...]
    """The subjects of the list of which the words behind the verb tell; may be empty."""
    clause: Evidence
    """From the verb to the end of the sentence."""
    words: Evidence
    """The sentence."""
    missing: tuple[str, ...]
    """Parties with an account in whose documents on the contact no sentence may tell of it, sorted. Empty where there
    are no subjects, or where none of the parties acts: "agreed to stay in touch", or what a third leader promised."""


def undertakings_of(sides: Sequence[Side], cast: Cast) -> tuple[Undertaking, ...]:
    """Return what some sides' accounts say was undertaken, in order of party and place."""
    several = len(sides) > 1  # of one side alone nothing can be missing elsewhere
    told = {
        side.party: [_Told.of(sentence.text, cast) for sentence in side.all_sentences()] for side in sides if several
    }
    found = (one for side in sorted(sides, key=lambda side: side.party) for one in _undertaken(side, told, cast))
    return tuple(found)


def _undertaken(side: Side, told: Mapping[str, Sequence[_Told]], cast: Cast) -> Iterator[Undertaking]:
    for telling in side.accounts:
        within = [one for one in all_subjects() if one.name in subjects_told(telling.text)]
        for sentence in telling.sentences():
            for act, match in _acts(sentence):
                words = sentence.text[match.start() :]
                subjects = [one for one in within if tells_of(one, sentence.text, match.start())]
                bag = bag_of(words[len(match.group()) :], cast.words) if told else frozenset()
                before = _BREAK.split(sentence.text[: match.start()])[-1]
                by = _actor(before, cast.actors)
                theirs = subjects and (by or _PRONOUN.search(before))  # what a third one promised is not asked of them
                others = (party for party in told if party != side.party and theirs)
                start = sentence.start + match.start()
                yield Undertaking(
                    side.party,
                    act,
                    by,
                    tuple(one.name for one in subjects),
                    telling.place(start, sentence.end),
                    telling.place(sentence.start, sentence.end),
                    tuple(sorted(one for one in others if not any(s.tells(subjects, bag) for s in told[one]))),
                )


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence of another side."""

    text: str
    bag: Bag
    acts: bool
    """True where it may tell of an act, whichever."""

    @classmethod
    def of(cls, text: str, cast: Cast) -> _Told:
        return cls(text, bag_of(text, cast.words), _MAY_ACT.search(text) is not None)

    def tells(self, subjects: Sequence[Subject], bag: Bag) -> bool:
        """Say whether it may tell of the same, which in doubt it does.

        That is where it has two words in common, words for the subjects left out; or words for one of the subjects,
        and one word more or an act.
        """
        places = [place for subject in subjects for place in subject.may_tell.finditer(self.text)]
        own = frozenset(word for place in places for word in bag_of(place.group(), frozenset()))
        shared = {word for word in (self.bag & bag) - own if not word.startswith("=")}
        return len(shared) >= len(("one", "other")) or bool(places and (shared or self.acts))


def _acts(sentence: Sentence) -> Iterator[tuple[Act, re.Match[str]]]:
    """Yield the first of each kind of act that a sentence tells of, in order of place."""
    found = [(act, match) for act, pattern in _ACTS.items() for match in [pattern.search(sentence.text)] if match]
    for act, match in sorted(found, key=lambda row: row[1].start()):
        before = sentence.text[: match.start()]
        if not (_NOT_SO.search(before) or _EARLIER.search(before)):
            yield act, match


def _actor(clause: str, actors: Mapping[str, str]) -> str | None:
    """Return who acts by the words of a clause before its verb: the first who is named; ``None`` where nobody is.

    A pronoun is left open: to say that the wrong one promised is worse than to quote the sentence.
    """
    places = [(match.start(), match.end(), BOTH) for match in _TOGETHER.finditer(clause)]
    places += [
        (match.start(), match.end(), actors[match.group().lower()])
        for match in _WORD.finditer(clause)
        if match.group().lower() in actors
    ]
    if _PRONOUN.search(clause) or not places:
        return None
    _, end, first = min(places)
    beside = [party for start, _, party in places if start > end and _AND.fullmatch(clause, end, start)]
    return BOTH if any(party != first for party in beside) else first
