"""Whether a sentence about "the call" tells anything of it; most only go on with what was said in it."""

from __future__ import annotations

import re

from backchannel.extraction.scene import Scene
from backchannel.model import Statement

_TOOK_PLACE = re.compile(
    r"\s+(?:\w+\s+){0,2}?(?:took place|tak(?:es|ing|e) place|included|was held|lasted|was initiated|occurred|"
    r"happened|ended|concluded|was the first|was not|reads|read)\b"
)
_THE_ONE = re.compile(r"\b(?:[Tt]he|[Tt]heir|[Tt]hese|[Tt]hose)\s+(?:[\w-]+\s+){0,2}\Z")
_AFTER_IT = re.compile(r"\b(?:after|before|following|since|when)\b")
_COMES_BACK = re.compile(
    r"(?:phone |telephone )?(?:call|conversation|talks|meeting|discussions?|visit|trip|journey|letter|summit)"
)
_WAS_SO = re.compile(
    r"\s+(?:(?:also|itself)\s+)?(?:had|has|have|was|were|lasted|dealt|focused|touched|covered|centred|centered|ended|began|came|followed|"
    r"produced|went)\b"
)
"""Behind "the talks" in a story: what it goes on to say of them, "the talks had been positive"."""


_LASTED = re.compile(r"(?:,[^,.;\n]{3,60},)?\s+(?:lasted|took\s+place|ended|was\s+held|concluded|broke\s+down)\b")
_HAD_BEEN_SO = re.compile(
    r"\s+(?:had\s+been|was|were)\s+(?!to\b|not\b|put\b|being\b|first\s+planned|[a-z]+ed\b|set\b|due\b|off\b|still\b|never\b)[a-z]"
)
"""Behind "the call": what it was, and not that it was planned or put off."""

_WILL_READ_OUT = re.compile(
    r"\b(?:will|going\s+to|[’']ll)\s+(?:\w+ly\s+)?(?:be\s+)?(?:have|provide|share|issue|release|send|get|see|offer|putting|put)\s+"
    r"(?:you\s+|out\s+)?an?\s+(?:\w+\s+)?read-?out\s+(?:\w+\s+){0,3}?(?:of|on|from|about)\s+(?:th\w+|his|her)\s+\Z"
)
"""Before a noun: what is to come is what will be published of it, "We will have a readout later of their meeting"."""


def is_read_out_later(text: str, place: int) -> bool:
    """Say whether the words before a noun are of its readout alone, so that "will" says nothing of the contact."""
    return _WILL_READ_OUT.search(text, max(0, place - 100), place) is not None


def tells_it_is_over(text: str, place: int) -> bool:
    """Say whether the words behind a noun tell that the contact has been: it is none that is yet to come."""
    return (_LASTED.match(text, place) or _HAD_BEEN_SO.match(text, place)) is not None


def says_something(scene: Scene, statements: list[Statement]) -> bool:
    """Say whether a sentence about "the call" tells anything of it; most only go on with what was said in it."""
    telling = {statement.property for statement in statements} - {"channel", "purpose", "topic"}
    story = scene.discourse.document.kind == "press" and scene.sentence.turn is None
    story = story and _THE_ONE.search(scene.text, scene.sentence.start, scene.start) is not None
    told = _TOOK_PLACE.match(scene.text, scene.end, scene.sentence.end)
    return bool(telling or told or (story and _WAS_SO.match(scene.text, scene.end, scene.sentence.end)))


def goes_on_about_it(scene: Scene) -> bool:
    """Say whether a story comes back to a contact, whatever it says of it: "Aides said after the call that"."""
    story = scene.discourse.document.kind == "press" and scene.sentence.turn is None and not scene.sentence.title
    the = _THE_ONE.search(scene.text, scene.sentence.start, scene.start)
    return story and the is not None and _COMES_BACK.fullmatch(scene.trigger.text) is not None


def is_of_the_next(scene: Scene, place: int) -> bool:
    """Say whether a duration is another contact's: "the call came a day after A spoke to B for 90 minutes"."""
    next_one = next((other for other in scene.others if scene.end < other < place), scene.end)
    return _AFTER_IT.search(scene.text, scene.end, next_one) is not None
