"""The time of a claim: the stretch that its words give, or the words that bound it and are no dates here.

A mention's time says when one contact was; a claim's, over which time many are counted. "In the last few weeks" is
such a time given roughly (``~``). "During the summit" bounds a claim too, but says no dates: counting all time instead
would make another claim of it, so the words are kept and the claim is left untested.
"""

from __future__ import annotations

import datetime as dt
import re

from backchannel.extraction.dates import Time
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
    r"|(?:since|after|before|until)\s+(?:(?:then|he|she|they|we|I|it|the|his|her|their|our|this|that|my|[A-Z][\w’'-]+)\b)"
    r"(?:\s+[\w’'-]+){0,5}"
    r"|(?:when|while)\s+(?:he|she|they|we|I)\s+(?:was|were|served|worked)\b(?:\s+[\w’'-]+){0,4}"
    r"|(?:in|during)\s+(?:his|her|their|my|our|the)\s+(?:\w+\s+)?(?:term|terms|presidency|tenure|administration)\b"
    r"|as\s+(?:(?:vice\s+)?president|prime\s+minister|senator|secretary(?:\s+of\s+state)?)\b)",
    re.IGNORECASE,
)
"""Words that bound a time by something else than dates: an event, a term of office."""


_SOME_PERIOD = re.compile(
    r"\b(?:in|over|during)\s+(?:the|this|that)\s+(?:recent|latest|same|early|previous|current|given)\s+(?:\w+\s+)?"
    r"(?:period|phase|stage|round)\b",
    re.IGNORECASE,
)
"""A stretch of which nobody says when it began: "in the recent period"."""


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
    begun = _START_OF.search(scene.text, low, high)
    if begun and day is not None:
        first = day.replace(month=1, day=1) if begun["unit"].lower() == "year" else day.replace(day=1)
        return f"{first.isoformat()}/{day.isoformat()}", None
    if some := _SOME_PERIOD.search(scene.text, low, high):
        return None, " ".join(some.group().split())
    time = chosen or _later(scene, high)
    period = time.edtf(planned=False) if time else None
    taken = (scene.sentence.start + time.start, scene.sentence.start + time.end) if time else (0, 0)
    for match in _BOUNDS.finditer(scene.text, low, high):
        if not (match.start() < taken[1] and taken[0] < match.end()) and not _is_dated(scene, match):
            return period, " ".join(match.group().split())
    if time and period and _ROUGHLY.search(scene.text, *taken):
        period = _rough(period)
    return period, None


def _later(scene: Scene, high: int) -> Time | None:
    """Return the one stretch of time behind a trigger: "spoken with him a couple of times, as you know, in May"."""
    base = scene.sentence.start
    behind = [time for time in scene.times if scene.end <= base + time.start and base + time.end <= high]
    if len(behind) != 1:
        return None
    start, end = base + behind[0].start, base + behind[0].end
    near = _LATE_TIME.fullmatch(scene.text, scene.end, start)
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
