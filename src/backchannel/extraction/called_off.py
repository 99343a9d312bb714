"""Cancelled: words for calling off, and which contact of a sentence they call off."""

from __future__ import annotations

import re
from typing import Literal

from backchannel.extraction.purposes import is_what_a_trip_is_for
from backchannel.extraction.scene import Scene

_CALLED_OFF = re.compile(
    r"\b(?:cancel(?:l)?(?:ed|ing|s)|call(?:ed|s) off|postpon(?:e|es|ed|ing)|scrapp(?:ed|ing)|put off|"
    r"g(?:ave|iven) up(?= an?\s+(?:trip|visit|meeting))|shelved|axed|ditched|"
    r"dropped(?=\s+(?:an?|the|his|her|their|its|plans)\b)|"
    r"(?:pulled|backed) out of(?=\s+(?:[\w’-]+\s+){0,5}"
    r"(?:meetings?|talks|summit|call|visit|trip|conference|dinner|session|negotiations)\b)|"
    r"(?<=\w )off(?=\s*(?:\Z|(?:after|as|over)\b))|(?:(?<=\bis )|(?<=\bwas )|(?<=\bnow ))off(?=\s*,)|"
    r"fell through|never materiali[sz]ed|"
    r"(?:(?<=\bwas )|(?<=\bwere )|(?<=\bbeen ))(?:lost to|overtaken by|abandoned))\b",
    re.IGNORECASE,
)
_NOT_CALLED_OFF = re.compile(
    r"(?:\b(?:consider\w*|th(?:ink\w*|ought)(?:\s+(?:about|of))?|intention of|plans? (?:of|to)|talk\w*\s+(?:about|of)|"
    r"rule\w*\s+out|if|whether|would|could|might|may|should|not|never|risk\w*(?:\s+of)?|threat\w*(?:\s+(?:of|to))?)|n[’']t)\s+"
    r"(?:\w+\s+){0,2}\Z"
)
"""Before a word for calling off: it is only thought of, or denied."""
_CANCELLATION_OF = re.compile(
    r"(?<!not )(?<!no )\b(?:cancellation|postponement|scrapping)\s+of\s+(?:(?:an?|the|his|her|their)\s+)?"
    r"(?:[\w’.'-]+\s+){0,4}\Z"
)
"""Before a noun, with whose it is: "the cancellation of Putin's visit"."""
_ONLY_ASKED = re.compile(
    r"\b(?:call(?:s|ed|ing)?\s+for|demand\w*|urg(?:e[sd]?|ing)|ask\w*\s+for|want\w*|s(?:eek\w*|ought)|propos\w*|"
    r"suggest\w*|push\w*\s+for|oppos\w*|den(?:y|ied|ies|ying)|avert\w*|avoid\w*|prevent\w*|threaten\w*|fear\w*)\s+"
    r"(?:an?\s+|the\s+|any\s+)?\Z",
    re.IGNORECASE,
)
"""Before "cancellation of": somebody asked for it, fears it or denies it, and it may not have come."""
_WAS_TO = re.compile(
    r"\b(?:was|were)\s+(?:to|due\s+to|scheduled\s+to|set\s+to|supposed\s+to|expected\s+to)\b|\b(?:planned|scheduled|due|set)\b"
)
_BUT_OFF = re.compile(
    r"[^.;]*?,?\s+(?:but|until|before)\s+(?:the|that|this|their|his|her|it)\s*(?:[\w-]+\s+){0,3}?(?:was|were|had\s+been|has\s+been|did\s+not|"
    r"never)\s+(?:[a-z]+ly\s+)?(?:cancell?ed|called\s+off|postponed|scrapped|put\s+off|shelved|abandoned|take\s+place|took\s+place|happen)|"
    r"[^.;]*?,?\s+(?:but|until|before)\s+(?:(?:he|she|they|later|then|abruptly|suddenly)\s+){0,2}"
    r"(?:cancell?ed|called\s+off|postponed|scrapped|put\s+off|shelved|abandoned|dropped)\s+"
    r"(?:it\b|(?:the|his|her|their|that)\s+(?:[\w-]+\s+){0,2}(?:visit|trip|journey|meeting|talks|summit|call|plans?)\b)"
)
"""Around a contact that was planned: it came to nothing, "were to have met, but the meeting was cancelled"."""
_NOW_NOT = re.compile(
    r"(?:\s+(?:with|between)\s[^.;,]{2,80}?)?\s+(?:(?:is|are|was|were)\s+(?:now\s+not|no\s+longer)|(?:will|would)\s+no\s+longer)\s+"
    r"(?:going\s+to\s+)?(?:happen|take\s+place|be\s+held|happening|taking\s+place)\b"
)
"""Behind a noun: it was to be, and will not, "is now not going to happen"."""
_NOT_ABLE = re.compile(
    r"(?:n[’']t|\bnot)\s+(?:been\s+)?able\s+to\s+(?:have|hold|make|take|do)\s+(?:the|this|that|his|her|their)\s+(?:[\w-]+\s+){0,2}\Z"
)
"""Before a noun: the same, "not able to have this meeting"."""
_BE = re.compile(
    r"(?:\b(?:is|are|was|were|be|been|being|got|gets)|[’'](?:s|re))\s+(?:(?:also|then|now|abruptly|[a-z]+ly)\s+)*\Z"
)
_SOMETHING = re.compile(r"\s+(?:an?|the|his|her|their|its|all|plans?|talks|another|any)\b")
"""Behind the word: what is called off, which is another thing than what stood before it."""


def called_off(scene: Scene, before: str, after: str) -> Literal["yes", "perhaps"] | None:
    """Say whether a contact is told to be called off, or that it might be; ``None`` where neither is told of it.

    Args:
        scene: what names the contact, where it stands.
        before: words of its clause before it.
        after: those behind it.
    """
    if cancellation := _CANCELLATION_OF.search(scene.text, scene.sentence.start, scene.start):
        said_before = scene.text[scene.sentence.start : cancellation.start()]
        thought_of = _ONLY_ASKED.search(said_before) or _NOT_CALLED_OFF.search(said_before)
        return "perhaps" if thought_of else "yes"
    come_to_nothing = _WAS_TO.search(before) and _BUT_OFF.match(scene.text, scene.end, scene.sentence.end)
    over = _NOW_NOT.match(scene.text, scene.end, scene.sentence.end) or _NOT_ABLE.search(before)
    if come_to_nothing or (scene.trigger.shape == "noun" and over):
        return "yes"
    whole = before + scene.trigger.text + after
    start = scene.start - len(before)
    for off in _CALLED_OFF.finditer(whole):
        if _is_of_another(scene, whole, start, off):
            continue
        return "perhaps" if _NOT_CALLED_OFF.search(whole, 0, off.start()) else "yes"
    return None


def _is_of_another(scene: Scene, whole: str, start: int, off: re.Match[str]) -> bool:
    """Say whether it is another contact, or another thing, that is called off: "met Macron and cancelled a visit"."""
    place = start + off.start()
    if place < scene.start and is_what_a_trip_is_for(whole[: scene.start - start]):
        return False  # "cancelled a trip to Paris to meet X"
    if place < scene.start:
        return any(start + off.end() <= other < scene.start for other in scene.others)
    passive = _BE.search(whole, 0, off.start()) is not None
    return not passive and _SOMETHING.match(whole, off.end()) is not None
