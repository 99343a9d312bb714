"""Times that take two steps from the document's day: "Friday of last week", "two weeks from now", "two nights ago".

Conventions, ours:

    "two weeks from now", "in two weeks"   about that day (``~``); "in two days", "a week from today" are that day
    "not spoken in two months"             from the month before last to the document's day
    "meet before the end of the year"      from the document's day to the end
    "at the end of next week"              Thursday to Sunday; of a month its last third, of a year its last four months
    "a week from Friday"                   a week behind the next Friday
    "this coming week"                     seven days from the Monday that is or comes next
    "the first week of May"                its first seven days; "the last week" its last seven
    "the week of March 6"                  from the Monday to the Sunday around that day
    "two and a half weeks ago"             about that day; of a year about that month
    "two nights ago"                       that day
    "not too long from now"                some day from the document's on
"""

from __future__ import annotations

import datetime as dt
import re

from backchannel.extraction.date_words import (
    PART_OF_DAY,
    WEEKDAYS,
    YEAR,
    Days,
    Reading,
    Row,
    day,
    day_of,
    edtf_of,
    full_month,
    month,
    month_end,
    month_from,
    month_number,
    seen_from,
    shifted,
    sure_days,
    weekday,
)
from backchannel.extraction.number_words import NUMBER, VAGUE_NUMBER, is_vague, number_of

_WEEKS = {"last": -1, "this": 0, "next": 1}
_NTH = {"first": 0, "second": 1, "third": 2}
COUNT = (
    rf"(?P<about>(?:about|around|roughly|just\s+over|less\s+than|under|over)\s+)?(?P<count>an?|{NUMBER}|{VAGUE_NUMBER})"
)
_HOW_MANY = rf"(?P<count>an?|{NUMBER}|{VAGUE_NUMBER})"
UNIT = r"(?P<unit>day|week|month|year)s?"
_MORE = _HOW_MANY.replace("count", "more")
_WHICH_WEEK = r"(?P<which>(?i:last|this|next))\s+week\b"
_WHICH_PERIOD = r"(?P<which>the|this|last|next)\s+(?P<unit>year|month|week)"
_NTH_WEEK = r"(?P<nth>first|second|third|last)\s+week"
_STILL_TO_BE = re.compile(r"\b(?:is|are|am|will|to)\b|[’'](?:s|re|ll|m)\b", re.IGNORECASE)
_LEAVES = re.compile(r"\b(?:leav|depart|fly|head|travel|board)\w*\b", re.IGNORECASE)
_HAS_BEEN = re.compile(
    r"\b(?:was|were|had|has|(?<!will )(?<!to )have|did|met|spoke|held|made|went|came|got|took|\w+ed)\b|[’']ve\b",
    re.IGNORECASE,
)
_WAS_TO_BE = re.compile(r"\b(?:was|were|had\s+been)\s+(?:going|planning|supposed|due|scheduled|set|expected)\s+to\b")
"""Before "in a few days": it was still to come."""
_THEY_WILL = re.compile(r",\s+[^,;.]{1,40}?(?:\s+will|[’']ll)\b")
"""Behind "in a few days" that opens a sentence."""
_NOUN_BEFORE = re.compile(r"\b(?:visit|trip|summit|meeting|bilat(?:eral)?|travel)\s+\Z")
"""Right before "in two weeks": what is to come."""
_NTH_SINCE = re.compile(
    r"\b(?:first|second|third|[a-z]+th|\d+(?:st|nd|rd|th))\s+(?:(?!month\b)[\w-]+\s+)?"
    r"(?:time|meeting|call|visit|trip|conversation|summit|bilateral)\b"
    r"(?:(?!\b(?:will|is|are|be|takes?|set|scheduled|planned|due)\b)[^.;])*\Z"
)
"""Before "in six months": in how long so many took place, "his sixth meeting in six months with him"."""
_ENDS = r"(?=\s*(?:[.,;:)!?—–]|$)|\s+(?:and|when|at|where|with|here|there)\b|\s+in\s+(?-i:[A-Z]))"
"""What may follow "in two weeks", which is a duration in "in two weeks of talks"."""

_NEVER = re.compile(
    r"(?:\b(?:has|have|had)(?:n[’']t|\s+(?:\w+\s+){0,2}(?:not|never))|[’']ve\s+(?:not|never))\s+(?:(?!to\b)[\w’]+\s+){1,6}\Z"
)
"""Before "in two months": it is so long since somebody spoke."""
_WE_MET = (
    r"(?:we|you\s+and\s+I)\s+(?:last\s+)?(?:met|spoke)\b|our\s+(?:last|first|previous)\s+(?:meeting|visit|call|talks)\b"
)
_TOGETHER_AGAIN = re.compile(
    r"\b(?:see(?:ing)?\s+you|(?:be|being|(?:have|having|welcome|welcoming)\s+you)\s+(?:back|here|with\s+you))\b[^.;]*\Z"
)
"""Before "just a week after we met": it is so long ago."""
_TO_MEET = re.compile(
    r"\b(?:meet|meetings?|summit|calls?|visit|host|welcome|convene|speak|talk|conversations?|see\s+each\s+other|sit\s+down)\b"
    r"(?:\s+(?!to\b|about\b|on\b|that\b|and\b|regarding\b|for\b|of\b|which\b|where\b|who\b)[\w’'-]+){0,5},?\s+\Z"
)
"""Before "by the end of the year": it is the contact that is to be by then, and no pledge."""


def _weekday_of_week(match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "on Friday of last week", "next week on Tuesday"."""
    if today is None:
        return None
    monday = today - dt.timedelta(days=today.weekday()) + dt.timedelta(weeks=_WEEKS[match["which"].lower()])
    found = monday + dt.timedelta(days=WEEKDAYS.index(match["weekday"].lower()))
    return sure_days((found, found))


def _week_of(match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "the week of March 6"."""
    if today is None:
        return None
    number = month_number(match["month"])
    days = [day_of(today.year + offset, number, int(match["day"])) for offset in (-1, 0, 1)]
    weeks: list[Days] = []
    for found in filter(None, days):
        monday = found - dt.timedelta(days=found.weekday())
        weeks.append((monday, monday + dt.timedelta(days=6)))
    return seen_from(today, weeks, 1) if weeks else None


def _from_now(match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "two weeks from now", "a week from today"."""
    number, unit = number_of(match["count"]), match["unit"].lower()
    if today is None or number is None:
        return None
    firm = not (match["about"] or is_vague(match["count"]))
    found = shifted(today, number, unit)
    exact = firm and (unit == "day" or (unit == "week" and match.groupdict().get("from", "").lower() == "today"))
    if unit in ("month", "year"):
        month_then = month_from(today, number * (1 if unit == "month" else 12))
        return Reading(None, f"{month_then:%Y-%m}~" if unit == "month" else f"{month_then:%Y}~", 2)
    return Reading(None, found.isoformat() + ("" if exact else "~"), 0 if exact else 1) if found else None


def _in_some_time(match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "they will meet in two weeks", but not "in two weeks, they met ten leaders"."""
    around = match.string[: match.start()] + match.string[match.end() :]
    before = match.string[: match.start()]
    if _NTH_SINCE.search(before):
        return None
    opens = _THEY_WILL.match(match.string, match.end()) and not _HAS_BEEN.search(around)
    if not opens and not _NOUN_BEFORE.search(before) and not _is_to_come(around, before):
        return None
    return _from_now(match, today)


def _is_to_come(around: str, before: str) -> bool:
    """Say whether the words about a time speak of what is still to be, or was."""
    to_be = _WAS_TO_BE.search(before)
    return bool(to_be or _STILL_TO_BE.search(before)) and not _HAS_BEEN.search(_WAS_TO_BE.sub("", around))


def _edge_of(match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "at the end of next week", "at the beginning of this month", and "of the year" of what is to come."""
    if today is None:
        return None
    which, last, before = match["which"].lower(), match["edge"].lower() == "end", match.string[: match.start()]
    if which == "the" and not _is_to_come(match.string, before):
        return None  # of which year or week it was, the text leaves open
    first, end = _period(match["unit"].lower(), today, _WEEKS.get(which, 0))
    third = {"week": 3, "month": 10}.get(match["unit"].lower())
    if third is None:
        days = (dt.date(first.year, 9, 1), end) if last else (first, dt.date(first.year, 4, 30))
    elif last:
        days = (first + dt.timedelta(days=third if third == 3 else 2 * third), end)
    else:
        days = (first, first + dt.timedelta(days=third - 1))
    past = edtf_of(days) if days[0] <= today and which != "the" else None
    future = edtf_of((max(days[0], today), days[1])) if days[1] >= today else None
    return Reading(past, future, {"week": 1, "month": 2, "year": 3}[match["unit"].lower()])


def _period(unit: str, today: dt.date, offset: int) -> Days:
    """Return the first and last day of a week, month or year some of its kind away from today's."""
    if unit == "week":
        monday = today - dt.timedelta(days=today.weekday()) + dt.timedelta(weeks=offset)
        return monday, monday + dt.timedelta(days=6)
    if unit == "month":
        first = month_from(today, offset)
        return first, month_end(first)
    return dt.date(today.year + offset, 1, 1), dt.date(today.year + offset, 12, 31)


def _from_weekday(match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "a week from Friday", "two weeks from Monday"."""
    number = number_of(match["count"])
    if today is None or number is None or is_vague(match["count"]):
        return None
    ahead = (WEEKDAYS.index(match["weekday"].lower()) - today.weekday()) % 7
    found = today + dt.timedelta(days=ahead, weeks=number)
    return Reading(None, found.isoformat(), 0)


def _coming_week(_match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "this coming week": on a Monday the one that begins, else the next."""
    if today is None:
        return None
    monday = today + dt.timedelta(days=-today.weekday() % 7)
    return Reading(None, edtf_of((monday, monday + dt.timedelta(days=6))), 1)


def _week_in_month(match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "the first week of May", "the last week of last month"."""
    if today is None:
        return None
    years = [int(match["year"])] if match["year"] else [today.year - 1, today.year, today.year + 1]
    weeks: list[Days] = []
    for year in years:
        first, nth = dt.date(year, month_number(match["month"]), 1), _NTH.get(match["nth"].lower())
        end = month_end(first)
        begin = end - dt.timedelta(days=6) if nth is None else first + dt.timedelta(weeks=nth)
        weeks.append((begin, begin + dt.timedelta(days=6)))
    return sure_days(weeks[0]) if match["year"] else seen_from(today, weeks, 1)


def _weekday_the(match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "Wednesday the 21st": of the months about today's the one in which that day is a Wednesday."""
    if today is None:
        return None
    months = [month_from(today, offset) for offset in (-1, 0, 1)]
    found = [one for first in months if (one := day_of(first.year, first.month, int(match["day"])))]
    fitting = [one for one in found if one.weekday() == WEEKDAYS.index(match["weekday"].lower())]
    return seen_from(today, [(one, one) for one in fitting], 0) if fitting else None


def _in_hours(match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "in a few hours", "in an hour or so": later today, or about that day where the hours are many."""
    before = match.string[: match.start()]
    if today is None or _HAS_BEEN.search(before) or not _STILL_TO_BE.search(match.string):
        return None
    if _LEAVES.search(match.string):
        return None  # "in a few minutes I will be leaving to see him"
    return Reading(None, f"{today.isoformat()}~", 0)


def _and_a_half_ago(match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "a year and a half ago", "two and a half weeks ago", "half a year ago": about then."""
    count, unit = match.groupdict().get("count"), match["unit"].lower()
    number = number_of(count) if count else 0
    if today is None or number is None or (count and is_vague(count)):
        return None
    if unit == "year":
        return Reading(f"{month_from(today, -12 * number - 6):%Y-%m}~", None, 3)
    return Reading(f"{today - dt.timedelta(days=round((number + 0.5) * (7 if unit == 'week' else 31)))}~", None, 2)


def _and_more_ago(match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "a year and a day ago", "two years and three months ago": of about the month to which both count back."""
    number, more = number_of(match["count"]), number_of(match["more"])
    if today is None or number is None or more is None or is_vague(match["count"]) or is_vague(match["more"]):
        return None
    months = number * 12 if match["unit"].lower() == "year" else number
    small = match["small"].lower()
    day = today - dt.timedelta(days=more * {"day": 1, "week": 7, "month": 0}[small])
    return Reading(f"{month_from(day, -months - (more if small == 'month' else 0)):%Y-%m}~", None, 2)


def _after_we_met(match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "it is great to see you again just a week after we met": about so long ago."""
    number, unit = number_of(match["count"]), match["unit"].lower()
    if today is None or number is None or not _TOGETHER_AGAIN.search(match.string, 0, match.start()):
        return None
    found = shifted(today, -number, unit)
    if unit in ("month", "year"):
        return Reading(f"{month_from(today, -number * (1 if unit == 'month' else 12)):%Y-%m}~", None, 2)
    return Reading(f"{found}~", None, 1) if found else None


def _nights_ago(match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "two nights ago": on the evening of that day."""
    number = number_of(match["count"])
    if today is None or number is None or is_vague(match["count"]):
        return None
    return Reading((today - dt.timedelta(days=number)).isoformat(), None, 0)


def _not_since(match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "they have not spoken in two months": since then."""
    number, unit = number_of(match["count"]), match["unit"].lower()
    if today is None or number is None or not _NEVER.search(match.string, 0, match.start()):
        return None
    if unit == "month":
        return Reading(f"{month_from(today, -number):%Y-%m}/{today.isoformat()}", None, 3)
    first = shifted(today, -number, unit)
    return Reading(edtf_of((first, today)), None, 3) if first else None


def _before_the_end(match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "will meet before the end of the year", right behind the words for the contact alone."""
    if today is None or not _TO_MEET.search(match.string, 0, match.start()):
        return None
    ends = {
        "week": today + dt.timedelta(days=6 - today.weekday()),
        "month": month_end(today.replace(day=1)),
        "year": dt.date(today.year, 12, 31),
    }
    return Reading(None, edtf_of((today, ends[match["unit"].lower()])), 3)


def _now(match: re.Match[str], today: dt.date | None) -> Reading | None:
    if today is None or _ON_HIS_WAY.search(match.string, 0, match.start()):
        return None  # "he is on his way to Rome, as we speak, for meetings": these are later
    return sure_days((today, today))


def _before_long(_match: re.Match[str], today: dt.date | None) -> Reading | None:
    return Reading(None, f"{today.isoformat()}/..", 4) if today else None


def _other_day(_match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "the other day": within the seven days before, and not today."""
    if today is None:
        return None
    return Reading(edtf_of((today - dt.timedelta(days=7), today - dt.timedelta(days=1))), None, 1)


_ON_HIS_WAY = re.compile(
    r"\b(?:on\s+(?:his|her|their|the)\s+way|en\s+route|traveling|travelling|in\s+transit)\b[^.;]{0,40}\Z"
)

ROWS: tuple[Row, ...] = (
    (rf"{weekday()}(?:\s+{PART_OF_DAY})?\s+(?:of\s+)?{_WHICH_WEEK}", _weekday_of_week),
    (rf"\b{_WHICH_WEEK},?\s+on\s+{weekday()}(?:\s+{PART_OF_DAY}\b)?", _weekday_of_week),
    (rf"\b(?i:the\s+week\s+of)\s+{month()}\s+{day()}(?!,?\s+(?:19|20)\d\d)", _week_of),
    (rf"(?i:\b{COUNT}\s+{UNIT}\s+from\s+(?P<from>now|today)\b)", _from_now),
    (rf"(?i:\bin\s+{COUNT}\s+{UNIT}[’']\s+time\b)", _from_now),
    (rf"(?i:\bin\s+(?:just\s+|only\s+)?{COUNT}\s+(?P<unit>day|week|month)s?{_ENDS})", _in_some_time),
    (
        rf"(?i:\bin\s+(?:just\s+)?(?:about\s+)?{COUNT}\s+(?:hours?|minutes?)(?:\s+or\s+so)?(?:{_ENDS}|(?=\s+to\b)))",
        _in_hours,
    ),
    (
        rf"(?i:\b(?:in|for)\s+(?:about\s+|over\s+|more\s+than\s+|nearly\s+|almost\s+)?{_HOW_MANY}\s+{UNIT}\b)",
        _not_since,
    ),
    (r"(?i:\b(?:before|by)\s+the\s+end\s+of\s+(?:the|this)\s+(?P<unit>year|month|week)\b)", _before_the_end),
    (rf"(?i:\b(?:at|towards?|near|from)\s+the\s+(?P<edge>beginning|start|end)\s+of\s+{_WHICH_PERIOD}\b)", _edge_of),
    (rf"\b(?i:{_HOW_MANY}\s+weeks?\s+from)\s+{weekday()}", _from_weekday),
    (r"(?i:\bthis\s+coming\s+week\b)", _coming_week),
    (rf"\b(?i:(?:in|during)\s+the\s+{_NTH_WEEK}\s+of)\s+{full_month()}(?:,?\s+{YEAR}\b)?", _week_in_month),
    (rf"(?:\b(?i:last|next|this)\s+)?{weekday()},?\s+the\s+{day()}(?<=[a-z])(?!\s+of\b)", _weekday_the),
    (r"(?i:\bas\s+(?:we|I)\s+speak\b|\bat\s+this\s+very\s+moment\b)", _now),
    (rf"(?i:\b{_HOW_MANY}\s+(?P<unit>year|month|week)s?\s+and\s+a\s+half\s+ago\b)", _and_a_half_ago),
    (rf"(?i:\b{_HOW_MANY}\s+and\s+a\s+half\s+(?P<unit>year|month|week)s\s+ago\b)", _and_a_half_ago),
    (r"(?i:\bhalf\s+a\s+(?P<unit>year|month)\s+ago\b)", _and_a_half_ago),
    (
        rf"(?i:\b{_HOW_MANY}\s+(?P<unit>year|month)s?\s+and\s+{_MORE}\s+(?P<small>day|week|month)s?\s+ago\b)",
        _and_more_ago,
    ),
    (rf"(?i:\b(?:just|only)\s+{COUNT}\s+{UNIT}\s+after\s+(?={_WE_MET}))", _after_we_met),
    (rf"(?i:\b{_HOW_MANY}\s+nights\s+ago\b)", _nights_ago),
    (r"(?i:\bnot\s+(?:too\s+|so\s+|very\s+)?(?:long|far)\s+from\s+now\b)", _before_long),
    (r"(?i:\bin\s+the\s+not[- ](?:too|so)[- ]distant\s+future\b)", _before_long),
    (r"(?i:\bthe\s+other\s+(?:day|night|evening)\b)", _other_day),
)
"""Where two rows match overlapping words, the longer match wins."""
