"""The time of what a question told or asked of a contact, for the words that answer it.

"This morning he met with A. What did they speak of?", "They had a good conversation": of that morning. "Has he spoken
to A since taking office?", "There are no calls to report": none since then. What is answered must be of the same
people, told in the same way, and not as another contact ("they spoke before, too").
"""

from __future__ import annotations

import datetime as dt
import re

from backchannel.extraction.agreement import channels_agree
from backchannel.extraction.scene import Cast, Scene
from backchannel.extraction.work import Work
from backchannel.model import Mention, Modality, parse_edtf, slug

_REACH = 3
"""Paragraphs between a question and what answers it."""
_FAR_REACH = 8
"""The same where the answer says that it confirms what was asked; others may have fallen in."""
_CONFIRMS = re.compile(r"\bconfirm(?:ing)?\s+(?:that\s+)?(?:[\w’]+\s+){0,4}\Z")
"""Before a trigger."""
_ANOTHER = re.compile(
    r"\b(?:also|another|again|before|previous(?:ly)?|earlier|first|last|always|often|regular(?:ly)?|many|several|"
    r"number of|times|when|while|since|ago|was|were|would|separate(?:ly)?|already|continu\w+)\b",
    re.IGNORECASE,
)
_YOUR_QUESTION = re.compile(r"\b(?:your|the)\s+(?:\w+\s+)?questions?\b")
_OF_A_PLAN = re.compile(r"\b(?:plan\w*|preview|scheduled?|will|going to|announce)\b")
_OPEN = re.compile(r"\.\.|[~?%]")


def of_the_asked(work: Work, scene: Scene, cast: Cast, modality: Modality) -> str | None:
    """Return the one time that the question before gives to a contact of the same people.

    Args:
        work: the document's, with what was found in the question.
        scene: the trigger in the answer, whose clause gives no time.
        cast: who takes part.
        modality: as the answer has it.
    """
    turn = scene.sentence.turn
    if turn is None or turn.asks or modality not in ("reported", "denied"):
        return None
    words = _YOUR_QUESTION.sub("", scene.text[scene.sentence.start : scene.end])
    if modality == "denied" and _OF_A_PLAN.search(scene.sentence.text):
        return None
    if modality == "reported" and _ANOTHER.search(words):
        return None
    low = _begin_of_question(work, scene)
    if low is None:
        return None
    asked = [
        mention
        for mention in work.mentions
        if low <= mention.trigger.start
        and (not cast.parts or is_of_the_same(mention, cast))
        and channels_agree(mention.channel, scene.trigger.channel)
    ]
    alike = [m for m in asked if _answers(m, modality)]
    times = {m.when for m in alike if m.when}
    if len(times) != 1 or len(alike) != len(asked):
        return None
    when = times.pop()
    return when if _is_over(work, when) else None


def of_the_confirmed(work: Work, scene: Scene, cast: Cast) -> str | None:
    """Return the day that a question gave to what is now confirmed: "I can confirm a call with him"."""
    turn, paragraph = scene.sentence.turn, scene.sentence.paragraph
    if turn is None or turn.asks or not _CONFIRMS.search(scene.text, scene.sentence.start, scene.start):
        return None
    asking = [
        one for one in work.sentences if one.turn and one.turn.asks and 0 < paragraph - one.paragraph <= _FAR_REACH
    ]
    asked = [
        mention
        for mention in work.mentions
        if any(one.start <= mention.trigger.start < one.end for one in asking)
        and is_of_the_same(mention, cast)
        and channels_agree(mention.channel, scene.trigger.channel)
    ]
    times = {mention.when for mention in asked}
    when = times.pop() if len(times) == 1 else None
    return when if when and _is_over(work, when) else None


def is_of_the_same(mention: Mention, cast: Cast) -> bool:
    """Say whether a mention is of the people of a cast, and of nobody else."""
    names = {slug(part.person.name if part.person else part.group or "") for part in cast.parts}
    return names == {slug(part.name) for part in mention.participants}


def _answers(asked: Mention, modality: Modality) -> bool:
    """Say whether an answer goes on with what was told as done, or denies what was asked."""
    if modality == "denied":
        return asked.modality == "hypothetical"
    return asked.modality == "reported"


def _begin_of_question(work: Work, scene: Scene) -> int | None:
    """Return where the turns begin that ask what this one answers; ``None`` where the answer is far from them."""
    own, begin = scene.sentence, None
    for earlier in reversed(work.sentences[: work.sentences.index(own)]):
        if earlier.turn is None or not earlier.turn.asks:
            if begin is not None or earlier.turn != own.turn:
                break
        elif begin is None and own.paragraph - earlier.paragraph > _REACH:
            return None
        else:
            begin = earlier.start
    return begin


def _is_over(work: Work, when: str) -> bool:
    """Say whether a time is given outright, and ends with the document's day at the latest."""
    end = None if _OPEN.search(when) else parse_edtf(when).last
    return end is not None and work.day is not None and end.date() - dt.timedelta(days=1) <= work.day
