"""Contacts that go on while they are told of: "that meeting is going on right now", "he is having a call with X"."""

from __future__ import annotations

import datetime as dt
import re

from backchannel.extraction.dates import Time
from backchannel.extraction.of_speaking import IS_HAVING
from backchannel.extraction.scene import Scene

_IS_AT = re.compile(
    r"\b(?:that|this|the) (?:meeting|call|conversation|visit)(?: is|[’']s) "
    r"(?:going on|happening|taking place|under ?way)\s+$|"
    r"(?:\b(?:is|are)|[’'](?:re|s|m))\s+(?:having|holding)(?:\s+(?:in|at)\s+(?:the\s+)?[A-Z]\w+(?:\s[A-Z]\w+)?)?\s+$"
)
"""Between a trigger and a time: the contact itself goes on then, "in fact, that meeting is going on right now"."""
_NOW = r"(?:right\s+now|now|currently|as\s+we\s+speak|at\s+(?:the|this)\s+(?:very\s+)?moment)"
_GOES_ON = re.compile(
    r"(?:\s+(?:with|between)\s+[^,.;?!]{2,60}?)?\s*(?P<now>(?:\b(?:is|are)|[’']s)\s+(?:"
    r"(?:now\s+|currently\s+|still\s+|already\s+)?(?:under\s?way|going\s+on|ongoing|in\s+progress)\b|"
    r"(?:now|currently|still|already)\s+(?:taking\s+place|happening)\b|"
    rf"(?:taking\s+place|happening)\s+{_NOW}\b))(?!\s+(?:on|tomorrow|next|later)\b)"
)
"""Behind a noun: the contact is not over yet."""
_FOR_IT = re.compile(
    r"\b(?:preparations?|plans?|planning|arrangements?|work|discussions?|efforts?|talks|readout)\s+"
    r"(?:for|on|about|of|to)\s[^.;]{0,40}\Z",
    re.IGNORECASE,
)
"""Before a noun: it is not the contact that goes on."""
_BEHIND = re.compile(rf"[^.;?!]{{0,60}}?\b(?P<now>{_NOW})\b(?!,?\s+(?:that|to)\b)")
"""Behind what somebody is having: he is having it."""
_NOW_HAVING = re.compile(r"\b(?P<now>currently|now|presently)\s+(?:having|holding)\b")


def under_way(scene: Scene, day: dt.date | None) -> Time | None:
    """Return the time at which a contact is said to go on; ``day`` is the document's."""
    base = scene.sentence.start
    for time in scene.times:
        if _IS_AT.search(scene.text[max(scene.start, base + time.start - 60) : base + time.start]):
            return time
    place = goes_on_now(scene) if day else None
    return Time(place[0] - base, place[1] - base, f"{day}", f"{day}", 0) if place else None


def goes_on_now(scene: Scene) -> tuple[int, int] | None:
    """Return the place of the words by which the contact of a noun goes on at that moment; ``None`` without such."""
    if scene.trigger.shape != "noun" or scene.trigger.plural or scene.sentence.question:
        return None
    low, high = scene.sentence.start, scene.sentence.end
    told = None if _FOR_IT.search(scene.text, low, scene.start) else _GOES_ON.match(scene.text, scene.end, high)
    having = None if told else IS_HAVING.search(scene.text[low : scene.start])
    if having:
        told = _NOW_HAVING.search(scene.text, low + having.start(), scene.start)
        told = told or _BEHIND.match(scene.text, scene.end, high)
    return told.span("now") if told else None
