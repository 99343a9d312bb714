"""Words counted from the day of a document that came out in the first hours of it: they may mean the day before.

A readout that is published at 00:40 and begins "Today, the President met with A" was mostly written in the evening, or
further west, where that day was not over yet. Its "today" is one of the two days, and so is what was taken to be of the
document's day; "yesterday" and "tomorrow" move with it. A day that has a name in the text stays, and so does the day
where the text says that they met further east, where it was morning by then ("in Tokyo").
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from zoneinfo import ZoneInfo

from backchannel.model import Document, Mention, local_day, parse_edtf

_UNTIL = 5
"""Hour, local, until which "today" may still be the day before."""
_COUNTED = re.compile(
    r"(?:(?:earlier|later)\s+)?(?:today|tonight|yesterday|tomorrow|this\s+(?:morning|afternoon|evening|night)|last\s+night|"
    r"tomorrow\s+(?:morning|afternoon|evening|night)|yesterday\s+(?:morning|afternoon|evening)|right\s+now|just|"
    r"the\s+(?:day|night)\s+before)(?:[’']s)?",
    re.IGNORECASE,
)
_BESIDE = (-1, 0, 1)
_EASTERN = re.compile(
    r"\b(?:in|at)\s+(?:Tokyo|Hiroshima|Osaka|Seoul|Busan|Gyeongju|Beijing|Bali|Jakarta|Phnom\s+Penh|Bangkok|Manila|Hanoi|"
    r"Singapore|"
    r"Kuala\s+Lumpur|(?:New\s+)?Delhi|Sydney|Canberra|Munich|Berlin|Paris|London|Brussels|Rome|Geneva|Kyiv|Warsaw|Vilnius|"
    r"Madrid|Tel\s+Aviv|Jerusalem|Jeddah|Riyadh|Doha|Dubai|Abu\s+Dhabi|Cairo|Amman|Sharm\s+el[- ]Sheikh|Baku|"
    r"Johannesburg|Luanda)\b"
)
_HOME = "America/New_York"


def with_both_days(document: Document, day: dt.date | None, mentions: list[Mention]) -> list[Mention]:
    """Give both days to mentions that are of a day counted from that of a document published after midnight.

    Args:
        document: as read.
        day: the local day of its words; ``None`` where it is not known.
        mentions: of the document.
    """
    if day is None or not _is_after_midnight(document, day):
        return mentions
    days = {(day + dt.timedelta(days=offset)).isoformat() for offset in _BESIDE}
    told = [
        one.span.quote
        for one in mentions
        if one.when in days and any(said.property == "when" for said in one.statements)
    ]
    if document.timezone == _HOME and any(map(_EASTERN.search, told)):
        return mentions
    named = {one.when for one in mentions if not _is_counted(one)}
    return [
        _with_both(one) if one.when and one.when not in named and one.when.rstrip("~") in days else one
        for one in mentions
    ]


def _is_after_midnight(document: Document, day: dt.date) -> bool:
    stamp = parse_edtf(document.published or "")
    if stamp.first is None or stamp.precision != "minute" or stamp.first.tzinfo is None:
        return False
    if local_day(document.published or "", document.timezone) != day.isoformat():
        return False  # the text itself names the day on which it was spoken
    there = stamp.first.astimezone(ZoneInfo(document.timezone))
    return there.hour < _UNTIL and (there.hour, there.minute, there.second) != (0, 0, 0)


def _is_counted(mention: Mention) -> bool:
    """Say whether no words of a mention name its day."""
    return all(_COUNTED.fullmatch(one.span.quote) for one in mention.statements if one.property == "when")


def _with_both(mention: Mention) -> Mention:
    """Widen a time to the day before as well."""
    last = dt.date.fromisoformat((mention.when or "").rstrip("~"))
    both = f"{last - dt.timedelta(days=1)}/{last}"
    statements = tuple(replace(one, value=both) if one.property == "when" else one for one in mention.statements)
    return replace(mention, when=both, statements=statements)
