"""Words that seldom name a contact, so that the rules leave them alone and only the second look asks about them.

"Dialogue", "trip" and "told" stand in every other paragraph of a briefing, mostly for something else. What the rules
would need beside them to be sure is not what people say; whoever is taught with readers' annotations may tell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from backchannel.extraction.look_alikes import look_alikes_in
from backchannel.extraction.needed_words import Spared
from backchannel.extraction.trigger_shapes import Shape
from backchannel.extraction.triggers import Trigger
from backchannel.model import Channel

ROWS: tuple[tuple[str, Channel, Shape], ...] = (
    (r"(?:one-on-one|bilateral|trilateral)s?(?=\s*(?:[.,;?!—–]|$|(?:that|of|between|and|is|was|will|at|in|on)\b))",
     "meeting", "noun"),
    (r"(?:[Ss]essions?|[Rr]eceptions?|[Rr]etreat|get-togethers?|sherpa \w+)", "meeting", "noun"),
    (r"gatherings?(?!\s+(?:support|information|evidence)\b)", "meeting", "noun"),
    (r"[Dd]ialogues?|interactions?|back-and-forth|(?<=\bdirect )communications?|(?<=\bin )contact", "unspecified",
     "noun"),
    (r"[Tt]rips?|[Tt]ravels?|(?:journey|stopover)s?", "visit", "travel"),
    (r"(?:went|going|gone|headed|heading|flew|flying|been) to (?:the )?(?=[A-Z])", "visit", "travel"),
    (r"(?:came|comes|come) (?:over )?here|(?:was|were) (?:just |recently )?in (?=[A-Z])", "visit", "travel"),
    (r"discuss(?:es|ed|ing)?|negotiat(?:e|es|ed|ing)|coordinat(?:e|ed|ing)(?= (?:\w+ )?with\b)", "unspecified",
     "verb_with"),
    (r"(?:brought|raised|bring|raise) (?:(?:it|this|that|them) )?(?:up )?(?:directly )?(?=with\b|to\b)", "unspecified",
     "verb_with"),
    (r"(?:hear|hears|heard|hearing) (?:directly )?(?=from\b)|(?:been|get|got|be) briefed(?= by\b)", "unspecified",
     "verb_with"),
    (
        (
            r"(?:told|tell|asked|inform(?:ed)?|said to|assured|warned|thanked|congratulated|urged)"
            r"(?= (?:you|me|him|her|them|the |[A-Z]))"
        ),
        "unspecified",
        "telling",
    ),
    (
        (
            r"(?:get|gets|got|getting|stood|come|came|sat) together|s[ai]t face to face|"
            r"(?:saw|seen|seeing)(?= (?:him|her|them|you|our|the |[A-Z]))"
        ),
        "meeting",
        "verb_with",
    ),
    (r"engages|interacting|(?:be|being|was|is) joined(?= by\b)", "unspecified", "verb_with"),
)  # fmt: skip
_COMPILED = tuple((re.compile(rf"\b(?:{pattern})"), channel, shape) for pattern, channel, shape in ROWS)
_SPARED = Spared(pattern for pattern, _, _ in ROWS)
_WORD_ENDS = re.compile(r"\w")


def find_faint(sentence: str, triggers: Sequence[Trigger]) -> tuple[Trigger, ...]:
    """Return the faint triggers of one sentence in order of place; offsets count in it.

    Args:
        sentence: its text.
        triggers: those that the rules know; nothing that overlaps one of them is returned.
    """
    rows = (_COMPILED[number] for number in _SPARED.left_for(sentence))
    matches = [(match, channel, shape) for pattern, channel, shape in rows for match in pattern.finditer(sentence)]
    if not matches:
        return ()  # before the look-alikes are sought, which takes longer than all the rest
    taken = [*look_alikes_in(sentence), *((one.start, one.end) for one in triggers)]
    found: list[Trigger] = []
    for match, channel, shape in matches:
        text = match.group().rstrip()
        start, end = match.start(), match.start() + len(text)
        if _WORD_ENDS.match(sentence, end) or any(low < end and start < high for low, high in taken):
            continue
        taken.append((start, end))
        plural = shape in ("noun", "travel") and text.endswith("s")
        found.append(Trigger(start, end, text, channel, shape, plural, faint=True))
    return tuple(sorted(found, key=lambda trigger: trigger.start))
