"""Words behind "called X" with which it is no call: "called him a friend", "called the two leaders to Brussels"."""

from __future__ import annotations

import re

from backchannel.extraction.date_words import MONTHS
from backchannel.extraction.scene import Scene

_MONTHS = "|".join(name.capitalize() for name in MONTHS)
_A_NAME = re.compile(
    r"(?!\s+(?:the|an?)\s+(?:(?:(?:very\s+)?next|following|previous|same|other)\s+)?(?:(?:few|couple\s+of)\s+)?"
    r"(?:minute|hour|day|night|morning|afternoon|evening|week|weekend|month|year|second\s+time|third\s+time)s?\b(?!['’]))"
    rf"\s*(?:\w+ly\s+)?(?:(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|{_MONTHS})[A-Z][a-z]+\s+[A-Z]|"
    r"[“\"‘]|an?\s|the\s|our\s|my\s|his\s|her\s|their\s|or\s|and\s[^.]{0,40}[“\"])"
)
"""Behind somebody called: what he is called. A time is no name: "called her the next day"."""
_SUMMONED = re.compile(
    r"\s+(?:back\s+|in\s+|together\s+)?"
    r"(?:to\s+(?:the\s+)?[A-Z]|(?:in\s+)?for\s+(?:an?\s+)?(?:[\w-]+\s+){0,2}(?:meeting|session|summit|talks))"
)
"""Behind somebody called: he was told to come, "called the two leaders to Brussels"."""


def is_no_call(scene: Scene, end: int) -> bool:
    """Say whether somebody is called something, or told to come.

    Args:
        scene: the trigger where it stands; of other words than "call" it is never so.
        end: of those who are called.
    """
    if not scene.trigger.text.startswith("call"):
        return False
    summoned = scene.trigger.text == "called" and _SUMMONED.match(scene.text, end, scene.sentence.end)
    return bool(summoned or _A_NAME.match(scene.text, end, scene.sentence.end))
