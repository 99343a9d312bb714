"""Which of a sentence's times fits how it tells of a contact: no plan is for last month, nothing was tomorrow."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from backchannel.extraction.clauses import choose_time
from backchannel.extraction.date_words import WEEKDAYS
from backchannel.extraction.dates import Time
from backchannel.extraction.of_saying import OFF_BEFORE
from backchannel.extraction.scene import Cast, Scene
from backchannel.model import Modality, parse_edtf

_OPEN = 4
"""The rank of "recent" and "soon", which stand with much else."""
_A_NUMBER = re.compile(r"\d")
_SINCE = re.compile(r"[Ss]ince\b")
_SINCE_IT_BEGAN = re.compile(r"\bsince\s+(?!then\b)[^,.;]{3,60}\s(?:on\s+|in\s+|at\s+)?\Z")
_PLANNED_FOR = re.compile(r"\b(?:planned|scheduled|set|due|slated|fixed)\s+(?:for|on)\s+\Z")
_A_WEEKDAY = re.compile(
    r"(?:(?:later|early|late)\s+)?(?:on\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s+(?:morning|afternoon|evening|night))?"
)
"""A weekday and no more: not "next Tuesday", nor "Tuesday, June 3"."""
_ORDINAL = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))\b[^.;]*\Z"
)
_THIS_YEAR = re.compile(r"(?:(?:with)?in\s+)?(?:this|the\s+(?:last|past))\s+(?:year|month|week)\b")
_THIS_IS_THE_NTH = re.compile(
    r"\b[Tt]his\s+is\s+(?:already\s+)?(?:our|their|the)\s+(?:second|third|fourth|fifth|sixth|\d+th)\s+(?:[\w-]+\s+){0,2}\Z"
)
_RIGHT_BEFORE = re.compile(r"(?:,?\s+[\w’'-]+){0,4}\s+")
"""Between "recent" and a contact's word: it says which, and not what was spoken of, "informed him of recent events"."""
_WAS_TO = re.compile(
    r"\b(?:was|were|had\s+been|had)\s+(?:[\w’]+\s+){0,2}?"
    r"(?:to|going|due|supposed|scheduled|set|expected|planned|planning|meant|slated|hoping|invited)\b"
)
"""Before a trigger: it was planned for a time that is over, "he was to meet her yesterday"."""


def fitting_time(
    scene: Scene, cast: Cast, place: tuple[int, int], chosen: Time | None, told: tuple[Modality, dt.date | None]
) -> Time | None:
    """Return the time chosen for a trigger, or the next best that fits how the contact is told.

    Args:
        scene: the trigger where it stands.
        cast: who takes part.
        place: the words that bear witness.
        chosen: the time that stands nearest.
        told: how the contact is told, and the document's day.
    """
    time = chosen
    while time is not None and not _fits(scene, time, *told):
        if time.counted:
            return None  # "on Monday, and called her two days later", on a Tuesday: it is not that Monday
        left = tuple(one for one in scene.times if one is not time and one.rank < _OPEN)
        scene = replace(scene, times=left)
        time = choose_time(scene, cast, *place)
    return time


def _fits(scene: Scene, time: Time, modality: Modality, day: dt.date | None) -> bool:
    if scene.sentence.text[time.start : time.end].lower() == "recent":
        return _RIGHT_BEFORE.fullmatch(scene.text, scene.sentence.start + time.end, scene.start) is not None
    if modality == "reported":
        return not lies_ahead(time, day) or _is_a_day_elsewhere(scene, time, day)
    if modality not in ("planned", "hypothetical"):
        return True
    over = (modality == "planned" and time.future is None) or _is_over(time, day)
    return not over or _WAS_TO.search(scene.text, scene.sentence.start, scene.start) is not None


def of_a_plan(scene: Scene, time: Time | None, when: str | None, day: dt.date | None) -> str | None:
    """Return the time of what is or was planned: ``when``, unless the words have it nearer to the document's day."""
    return (_nearer(scene, time, day) if when and time else None) or when


def _nearer(scene: Scene, time: Time, day: dt.date | None) -> str | None:
    """Return the nearer reading of a weekday for which something was planned: "had been due to see him on Tuesday".

    Stories say "on Tuesday" of what is to come that same day, where governments say "today".
    """
    words = scene.sentence.text[time.start : time.end]
    story = scene.discourse.document.kind == "press" and scene.sentence.turn is None
    if day and story and _A_WEEKDAY.fullmatch(words) and WEEKDAYS[day.weekday()] in words.lower():
        return day.isoformat()
    was_to = _WAS_TO.search(scene.text, scene.sentence.start, scene.start)
    was_to = was_to or OFF_BEFORE.search(scene.text, scene.sentence.start, scene.sentence.start + time.start)
    was_to = was_to or _PLANNED_FOR.search(scene.text, scene.end, scene.sentence.start + time.start)
    if day is None or not time.past or not time.future or not was_to:
        return None
    back, forth = parse_edtf(time.past).first, parse_edtf(time.future).first
    if back is None or forth is None:
        return None
    return time.past if day - back.date() <= forth.date() - day else time.future


def _is_a_day_elsewhere(scene: Scene, time: Time, day: dt.date | None) -> bool:
    """Say whether a date has begun where the contact was: "On Saturday, December 9", published on the 8th."""
    words = scene.sentence.text[time.start : time.end]
    told = time.past or time.future
    first = parse_edtf(told).first if told and day else None
    return (
        first is not None and day is not None and _A_NUMBER.search(words) is not None and (first.date() - day).days <= 1
    )


def _is_over(time: Time, day: dt.date | None) -> bool:
    """Say whether a time can only be before the document's day, and ends before it."""
    last = parse_edtf(time.past).last if time.past and lies_behind(time, day) else None
    return last is not None and day is not None and last.date() < day


def is_nth_since(scene: Scene, time: Time) -> bool:
    """Say whether a time tells since when contacts are counted: "the first leader to visit him since January"."""
    start, before = scene.sentence.start + time.start, scene.text[scene.sentence.start : scene.start]
    if scene.end <= start and scene.sentence.turn is None and _SINCE_IT_BEGAN.search(scene.text, scene.end, start):
        return True  # "his second trip there since fighting broke out on August 8"
    if scene.end <= start and _THIS_YEAR.match(scene.text, start) and _THIS_IS_THE_NTH.search(before):
        return True  # "this is our second meeting this year"
    since = _SINCE.match(scene.text, start)
    return since is not None and _ORDINAL.search(scene.text, scene.sentence.start, start) is not None


def is_nearer(one: str, other: str, day: dt.date) -> bool:
    """Say whether a time begins nearer to a day than another."""
    first, second = parse_edtf(one).first, parse_edtf(other).first
    if first is None or second is None:
        return False
    return abs((first.date() - day).days) < abs((second.date() - day).days)


def lies_ahead(time: Time, day: dt.date | None) -> bool:
    """Say whether a time can only be behind the document's day."""
    return time.past is None or begins_after(time.past, day)


def is_gone(when: str, day: dt.date) -> bool:
    """Say whether a time is over on a day, "about the 3rd" taken for the 3rd."""
    last = parse_edtf(when.removesuffix("~")).last
    return last is not None and last.date() <= day  # the first moment after it


def begins_after(when: str, day: dt.date | None) -> bool:
    """Say whether a time begins after a day."""
    first = parse_edtf(when).first
    return day is not None and first is not None and first.date() > day


def lies_behind(time: Time, day: dt.date | None) -> bool:
    """Say whether a time can only be before the document's day: "last June", "yesterday"."""
    if day is None or time.past is None or time.future not in (None, time.past) or not time.past[:4].isdigit():
        return False
    last = parse_edtf(time.past).last
    return last is not None and last.date() <= day
