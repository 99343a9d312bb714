"""Contacts listed after they were counted: "On Friday he had several calls with leaders. He spoke with A and B".

Each of those named then had one of the calls, at the time at which all of them were.
"""

from __future__ import annotations

import re

from backchannel.extraction.scene import Cast, Scene
from backchannel.extraction.work import Work
from backchannel.model import Claim, parse_edtf

_REACH = 3
"""Sentences from the count to those listed."""
_LONGEST = 8
"""Days that a row of contacts spans at most, of which the time of all is that of each."""
_EARLIER = re.compile(r"\b(?:earlier|previously|before|last\s+(?:week|month|year))\b", re.IGNORECASE)
"""In a sentence: what it tells was before the row."""
_HAD = re.compile(r"(?:\bhad|[’']d)\s+(?:\w+\s+)?\Z")
"""Right before a verb: the same."""


def row_before(work: Work, scene: Scene, cast: Cast) -> Claim | None:
    """Return the count of one person's contacts with others, unnamed, of which a sentence goes on to name some."""
    last = work.claims[-1] if work.claims else None
    if last is None or last.period is None or scene.sentence.title or scene.sentence.turn is not None:
        return None
    number = work.sentences.index(scene.sentence)
    near = [one for one in work.sentences[max(0, number - _REACH) : number] if not one.title]
    told = next((one for one in near if one.start <= last.trigger.start < one.end), None)
    if told is None or any(work.times_in(work.sentences.index(one)) for one in near if one.start > told.start):
        return None
    unnamed = any(one.principal is None for one in last.participants)
    same = {one.key for one in last.participants} & {person.key for person in cast.people}
    of_its_kind = scene.trigger.channel in (last.channel, "unspecified") and not scene.times
    return last if unnamed and same and of_its_kind and not _was_before(scene) and _is_short(last.period) else None


def _was_before(scene: Scene) -> bool:
    low, high = scene.sentence.start, scene.sentence.end
    had = scene.trigger.shape != "noun" and _HAD.search(scene.text, low, scene.start) is not None
    return had or _EARLIER.search(scene.text, low, high) is not None


def _is_short(period: str) -> bool:
    first, last = parse_edtf(period).days()
    return first is not None and last is not None and (last - first).days <= _LONGEST
