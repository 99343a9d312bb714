"""The time of a claim: the stretch that its words give, or the words that bound it and are no dates here.

A mention's time says when one contact was; a claim's, over which time many are counted. "In the last few weeks" is
such a time given roughly (``~``). "During the summit" bounds a claim too, but says no dates: counting all time instead
would make another claim of it, so the words are kept and the claim is left untested.
"""

from __future__ import annotations

import datetime as dt
import re

from backchannel.extraction.dates import Time
from backchannel.extraction.number_words import NUMBER, VAGUE_NUMBER, is_vague, number_of
from backchannel.extraction.scene import Scene
from backchannel.model import is_edtf, parse_edtf

_START_OF = re.compile(
    r"\b(?:since\s+the\s+(?:very\s+)?(?:beginning|start)\s+of\s+(?:the|this)|(?:so\s+far|already|earlier)\s+this)\s+"
    r"(?P<unit>year|month)\b",
    re.IGNORECASE,
)
_LATE_TIME = re.compile(r"[^.;:?!]{0,70}?,?\s*\Z")
_STRETCH = re.compile(r"\b(?:in|over|during|within|since|this|throughout|across)\b|\b(?:19|20)\d\d\b", re.IGNORECASE)
"""In or before the words of a time that can be that of many contacts; "yesterday" can as well, and stands alone."""
_ROUGHLY = re.compile(r"\b(?:few|several|couple|recent|past\s+(?:days|weeks|months|years)|coming)\b", re.IGNORECASE)
_EVENT = (
    r"summits?|forum|conference|session|assembly|trip|visit|visits|tour|campaign|term|presidency|administration|tenure|"
    r"transition|crisis|war|conflict|pandemic|negotiations?|talks|process|period|evacuation|weekend|stay|gathering|"
    r"G-?\d+|NATO|COP\s?\d+|UNGA|convention|ceremony|funeral|games|dinner|event|meetings?|course|run-?up|lead-?up|days|"
    r"weeks|months|years|time|times"
)
_BOUNDS = re.compile(
    rf"\b(?:(?:during|throughout|amid|over\s+the\s+course\s+of|in\s+the\s+course\s+of|in\s+the\s+(?:run|lead)-?up\s+to)"
    rf"\s+(?:[\w’'-]+\s+){{0,5}}?(?:{_EVENT})\b"
    rf"|(?:at|on\s+the\s+(?:sidelines|margins|fringes)\s+of)\s+(?:the\s+|a\s+|this\s+|that\s+|last\s+)"
    rf"(?:[\w’'-]+\s+){{0,4}}?(?:(?:G-?\d+\s+|NATO\s+)?(?:summit|forum|conference|session|assembly|"
    r"convention|ceremony|funeral|games)|G-?\d+)\b"
    r"|(?:since|after|before|until)\s+(?:(?:then|he|she|they|we|I|it|the|his|her|their|our|this|that|my|\w+ing|(?-i:[A-Z])[\w’'-]+)\b)"
    r"(?:\s+[\w’'-]+){0,5}"
    r"|(?<=[’']ve\s)since\b|(?<=\bhas\s)since\b|(?<=\bhave\s)since\b"
    r"|(?:when|while)\s+(?:he|she|they|we|I)\s+(?:was|were|served|worked)\b(?:\s+[\w’'-]+){0,4}"
    r"|(?:in|during)\s+(?:his|her|their|my|our|the)\s+(?:\w+\s+)?(?:term|terms|presidency|tenure|administration)\b"
    r"|(?:at|around)\s+(?:the|that)\s+(?:very\s+)?time\b(?!\s+(?:zone|when))|\b(?:back\s+then|in\s+those\s+days)\b"
    r"|(?:in|over|during|within)\s+(?:just\s+)?(?:that|this|such\s+a|so)\s+(?:\w+ly\s+)?(?:a\s+)?"
    r"(?:(?:short|brief|same|whole|entire|long|limited)\s+)*(?:time|period|span|stretch|window)\b"
    r"|as\s+(?:(?:vice\s+)?president|prime\s+minister|senator|secretary(?:\s+of\s+state)?)\b)",
    re.IGNORECASE,
)
"""Words that bound a time by something else than dates: an event, a term of office."""


_UNIT_DAYS = {"week": 7, "month": 31, "year": 365}
_SOME_PERIOD = re.compile(
    r"\b(?:in|over|during)\s+(?:the|this|that)\s+(?:recent|latest|same|early|previous|current|given)\s+(?:\w+\s+)?"
    r"(?:period|phase|stage|round)\b",
    re.IGNORECASE,
)
"""A stretch of which nobody says when it began: "in the recent period"."""


_OVER_THE_COURSE = re.compile(
    rf"\b(?:(?:over|in)\s+the\s+course\s+of|over|for|in|during)\s+"
    rf"(?P<rough>(?:almost|nearly|about|around|roughly|some|just\s+over|just\s+under|more\s+than|close\s+to|over)\s+)?"
    rf"(?P<count>an?|{NUMBER}|{VAGUE_NUMBER})\s+(?P<unit>week|month|year)s?(?P<now>\s+now)?\b(?!\s+(?:ago|time|from)\b)",
    re.IGNORECASE,
)
"""A length of time up to now, "over the course of almost a year now"; of a tense that says so where "now" does not."""
_THESE_PAST = re.compile(
    rf"\b(?:over|in|during|for|within)\s+(?:the\s+course\s+of\s+)?(?:these|this|our|those)\s+(?:past|last)\s+"
    rf"(?:(?P<count>{NUMBER}|{VAGUE_NUMBER})\s+)?(?P<unit>week|month|year)s?\b",
    re.IGNORECASE,
)
"""The same with a pointing word, "over these past two years"."""
_UP_TO_NOW = re.compile(r"(?:\b(?:has|have)|[’'](?:ve|s))\s+(?:[\w-]+\s+){0,3}\Z")
"""Before a trigger: a tense whose time reaches to the present."""
_OF_ONE_OF_THEM = re.compile(
    r":|\b(?:including|includes?|most\s+recently|more\s+recently|(?<!for\s)the\s+(?:last|latest|first|second|most\s+recent)\b"
    r"(?!\s+(?:[\w-]+\s+){0,3}(?:days?|weeks?|months?|years?)\b)|one\s+of\s+(?:them|which|those)|lastly)\b"
    r"|(?<!again)(?:\band|,)\s+again\b(?!\s+and\b)"
)
"""Between a claim and a time behind it: the time is of one contact among those counted, "most recently in May"."""


_AND_IN = re.compile(r"\s*,?\s*(?:and|and\s+then|and\s+again|then)\s+(?:again\s+)?(?:in|at|on|during)?\s*(?:the\s+)?")
"""Between two times of which each is that of one among the contacts counted."""
_RELATIVE = re.compile(r"\b(?:whom?|because)\b")
"""The same for words that bound: "leaders who were not in office at that time"."""
_ANOTHERS = re.compile(r"\b(?:that|which|who|what|how|we|they|he|she|I)\b(?!\s+know\b)")
"""Between a trigger and a length of time: it is of what comes between, "we built on what we did over these months"."""


def claim_time(
    scene: Scene, chosen: Time | None, low: int, high: int, day: dt.date | None
) -> tuple[str | None, str | None]:
    """Return the time of a claim as EDTF, and the words that bound it without being dates; each ``None`` where absent.

    Args:
        scene: the trigger where it stands.
        chosen: the time that a mention in its place would have.
        low: where its clause begins.
        high: where its clause ends.
        day: the document's.
    """
    if chosen is not None and scene.sentence.start + chosen.start >= high:
        chosen = None  # of the talk that is going on: "we have met often, and the meeting we are having today"
    begun = _START_OF.search(scene.text, low, high)
    if begun and day is not None:
        first = day.replace(month=1, day=1) if begun["unit"].lower() == "year" else day.replace(day=1)
        return f"{first.isoformat()}/{day.isoformat()}", None
    if some := _SOME_PERIOD.search(scene.text, low, high):
        return None, " ".join(some.group().split())
    lasting, length = _length_of_time(scene, low, high, day) if chosen is None else (None, None)
    if lasting or length:
        return lasting, length
    time = _of_all(scene, chosen) or _later(scene, high)
    period = _with_the_next(scene, time, high) if time else None
    taken = (scene.sentence.start + time.start, scene.sentence.start + time.end) if time else (0, 0)
    for match in _BOUNDS.finditer(scene.text, low, high):
        apart = not (match.start() < taken[1] and taken[0] < match.end()) and not _is_dated(scene, match)
        relative = match.start() > scene.end and _RELATIVE.search(scene.text, scene.end, match.start())
        if apart and not relative and not _is_of_one(scene, match.start()):
            return period, " ".join(match.group().split())
    if time and period and _ROUGHLY.search(scene.text, *taken):
        period = _rough(period)
    return period, None


def _with_the_next(scene: Scene, time: Time, high: int) -> str | None:
    """Return a time as EDTF, reaching to the last of those joined to it: "twice by phone, in April and in June"."""
    period, base = time.edtf(planned=False), scene.sentence.start
    for other in scene.times:
        joined = base + other.end <= high and other.start >= time.end
        if not joined or not _AND_IN.fullmatch(scene.text, base + time.end, base + other.start):
            continue
        last = other.edtf(planned=False)
        first_days, last_days = (parse_edtf(one).days() if one else (None, None) for one in (period, last))
        if first_days[0] and last_days[1] and first_days[0] <= last_days[1]:
            return f"{first_days[0].isoformat()}/{last_days[1].isoformat()}"
    return period


def _length_of_time(scene: Scene, low: int, high: int, day: dt.date | None) -> tuple[str | None, str | None]:
    """Return the time that a length up to the document's day gives, or the words of one that may have been any."""
    since_then = bool(_UP_TO_NOW.search(scene.text, scene.sentence.start, scene.start))
    for match in (*_THESE_PAST.finditer(scene.text, low, high), *_OVER_THE_COURSE.finditer(scene.text, low, high)):
        groups, words = match.groupdict(), " ".join(match.group().split())
        number, unit = number_of(groups["count"] or "one"), groups["unit"].lower()
        if number is None or _is_of_one(scene, match.start()) or _is_dated(scene, match):
            continue
        if match.start() > scene.end and _ANOTHERS.search(scene.text, scene.end, match.start()):
            continue
        course = "rough" in groups
        if course and not groups["now"] and not (since_then and words.lower().startswith(("over the course", "in "))):
            if words.lower().startswith(("over the course", "in ")) and scene.end <= match.start():
                return None, words  # "three calls over the course of a week"
            continue
        if day is None:
            return None, words
        first = day - dt.timedelta(days=_UNIT_DAYS[unit] * number)
        vague = course or is_vague(groups["count"] or "one")
        return f"{first.isoformat()}{'~' * vague}/{day.isoformat()}", None
    return None, None


def _of_all(scene: Scene, chosen: Time | None) -> Time | None:
    """Return the time of the contact's words, unless it is that of one among many; then the one before them."""
    base = scene.sentence.start
    if chosen is None or not _is_of_one(scene, base + chosen.start):
        return chosen
    before = [time for time in scene.times if base + time.end <= scene.start]
    heads = len(before) == 1 and _STRETCH.search(
        scene.text, max(base, base + before[0].start - 8), base + before[0].end
    )
    return before[0] if heads else None


def _is_of_one(scene: Scene, place: int) -> bool:
    """Say whether words in a place behind the trigger are about one of the contacts counted."""
    return place > scene.end and _OF_ONE_OF_THEM.search(scene.text, scene.end, place) is not None


def _later(scene: Scene, high: int) -> Time | None:
    """Return the one stretch of time behind a trigger: "spoken with him a couple of times, as you know, in May"."""
    base = scene.sentence.start
    behind = [time for time in scene.times if scene.end <= base + time.start and base + time.end <= high]
    if len(behind) != 1:
        return None
    start, end = base + behind[0].start, base + behind[0].end
    near = _LATE_TIME.fullmatch(scene.text, scene.end, start) and not _is_of_one(scene, start)
    return behind[0] if near and _STRETCH.search(scene.text, max(scene.end, start - 8), end) else None


def _is_dated(scene: Scene, match: re.Match[str]) -> bool:
    """Say whether a time stands among the words that bound: "since the call on 5 May" is since a day."""
    base = scene.sentence.start
    return any(base + time.start < match.end() + 1 and match.start() < base + time.end for time in scene.times)


def _rough(period: str) -> str:
    """Mark the beginning of a stretch as approximate: "in the last few weeks" has no first day."""
    first, _, last = period.partition("/")
    marked = f"{first}~/{last}" if last and first != ".." and first[-1] not in "~?%" else period
    return marked if is_edtf(marked) and parse_edtf(marked).approximate else period
