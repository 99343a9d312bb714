"""Times that count from the document's day: "yesterday", "on Friday", "two weeks ago", "later this month".

Conventions, ours, for words that everyday use leaves open:

    weeks                       run from Monday to Sunday, as in ISO 8601
    "this week"                 of the past: from Monday to the document's day; of the future: from that day to Sunday
    "in recent days"            the seven days up to the document's day; weeks: five weeks; months: five months
    "in the coming days"        as far ahead
    "days ago"                  "a few days ago": between one and seven days back; weeks: one to five
    "over a year ago"           between a year and a year and a half back
    "the past two days"         as many days up to the document's day, a month taken as 31 days, a year as 365
    "he just spoke with"        up to two days back; "I just spoke with" is about that day
    "two weeks ago"             about that day (``~``); "two days ago" is that day; "a year ago" about that month
"""

from __future__ import annotations

import datetime as dt
import re

from backchannel.extraction.date_words import (
    PART_OF_DAY,
    WEEKDAYS,
    Reading,
    Row,
    Rule,
    day,
    day_of,
    edtf_of,
    month_end,
    month_from,
    weekday,
)
from backchannel.extraction.number_words import NUMBER, VAGUE_NUMBER, is_vague, number_of

RECENT_DAYS = {"day": 7, "week": 35, "month": 150}
"""How far "in recent days / weeks / months" reaches back, in days."""
COMING_DAYS = {"day": 7, "week": 35, "month": 150}
"""How far "in the coming days / weeks / months" reaches."""
_FEW_DAYS = 5
"""How far back "the last few days" reach."""
_COUPLE_DAYS = 2
"""How far back "the last couple of days" reach."""
_UNIT_DAYS = {"day": 1, "week": 7, "month": 31, "year": 365}
_LEAST_DAYS_A_MONTH = 28
_TO_BE = re.compile(r"\b(?:will|is|are|am|going\s+to|to)\b|[’'](?:ll|re|s|m)\b")
_JUST_DAYS = 2
"""How far back "he just met with" may reach."""
_MORE_THAN = re.compile(r"(?i:more than|over)\s*\Z")
_A_FEW = ("few", "a few", "several", "some")
"""Of days or weeks they leave open how many: as "days ago" does."""
_HOURS_A_DAY = 24
_MONTHS_A_YEAR = 12
_HOURS_OF_ONE_DAY = 6
"""Of what happened up to so many hours ago it is safe to say that it happened on the document's day."""

_UNIT = r"(?P<unit>hour|day|week|month|year)s?"
_COUNT = rf"(?P<count>an?|{NUMBER}|{VAGUE_NUMBER})"
_LONG_ONES = r"(?:(?:(?:very|all too)\s+)?(?:short|long|brief|whole|full|mere)\s+)?"
"""Between a count and its unit: "five short months ago"."""
_ABOUT = r"(?P<about>(?:about|around|some|roughly|nearly|almost|just|(?:just )?(?:more than|less than|over|under)) )?"


def _shifted(days: int) -> Rule:
    def rule(_match: re.Match[str], today: dt.date | None) -> Reading | None:
        return _on(today + dt.timedelta(days=days)) if today else None

    return rule


def _about_today(_match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "he just met": of others it may be said days later."""
    return Reading(edtf_of((today - dt.timedelta(days=_JUST_DAYS), today)), None, 1) if today else None


def _around_today(_match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "I just met": about the day, since one says so on the next morning, too."""
    return Reading(f"{today}~", None, 0) if today else None


def _later_today(match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "momentarily", "in a little bit", of what is still to be."""
    return Reading(None, today.isoformat(), 0) if today and _TO_BE.search(match.string, 0, match.start()) else None


def _on(found: dt.date) -> Reading:
    return Reading(found.isoformat(), found.isoformat(), 0)


def _spanning(first: dt.date, last: dt.date, rank: int = 1) -> Reading:
    text = edtf_of((first, last))
    return Reading(text, text, rank)


_LATER_TODAY = re.compile(r"(?i)\b(?:later(?: on)?|this)\s+\Z")


_IS_TO_BE = re.compile(r"(?:[’']s\s+(?:the|an?|going|when|where|all|given|dedicated|devoted|about)|\s+(?:is|will))\b")
"""Behind a weekday that opens a sentence: it is to come, "Thursday is given to talks among the leaders"."""
_TOO_NEAR = 2
"""Days that a "last Friday" lies back at least, and a "next Friday" ahead."""


def _weekday(match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "Friday" as the last and the next one, "last Friday" and "next Friday" as one of them.

    What is to be "on Friday", said on a Friday, is to be in a week: of the same day people say "today", or "later on
    Friday". What was "on Friday" was that day: so agencies write.

    "Last Friday" is never today, nor yesterday, which has its own word; "this past Friday" may be yesterday.

    "Next Friday" said on a Monday may be the one of this week or of the week after: it is marked as uncertain. It is
    never tomorrow, which has its own word.
    """
    if today is None:
        return None
    number, which = WEEKDAYS.index(match["weekday"].lower()), (match["which"] or "").lower()
    back = today - dt.timedelta(days=(today.weekday() - number) % 7)
    ahead = today + dt.timedelta(days=(number - today.weekday()) % 7)
    if which in ("last", "past"):
        back -= dt.timedelta(days=7 if (today - back).days < (_TOO_NEAR if which == "last" else 1) else 0)
        return Reading(back.isoformat(), None, 0)
    if which in ("next", "coming"):
        ahead += dt.timedelta(days=7 if (ahead - today).days < (_TOO_NEAR if which == "next" else 1) else 0)
        doubtful = which == "next" and today.weekday() < ahead.weekday() and (ahead - today).days < _UNIT_DAYS["week"]
        return Reading(None, ahead.isoformat() + ("?" if doubtful else ""), 0)
    if _IS_TO_BE.match(match.string, match.end()) and match.start() == 0 and ahead > today:
        return Reading(None, ahead.isoformat(), 0)
    if ahead == today and not _LATER_TODAY.search(match.string, 0, match.start()):
        ahead += dt.timedelta(days=7)
    return Reading(back.isoformat(), ahead.isoformat(), 0)


def _week(match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "last week", "this week", "next week", with "earlier", "later", "early", "late"."""
    if today is None:
        return None
    offset = {"last": -1, "this": 0, "the": 0, "next": 1}[match["which"].lower()]
    first = today - dt.timedelta(days=today.weekday()) + dt.timedelta(weeks=offset)
    last, edge = first + dt.timedelta(days=6), (match["edge"] or "").lower()
    if offset == 0 and edge != "early":
        if today == last:  # on a Sunday "later this week" is the week that begins, as Americans count
            last += dt.timedelta(days=6)
        back, ahead = edtf_of((first, today)), edtf_of((today, last))
        return Reading(None if edge in ("later", "late") else back, None if edge == "earlier" else ahead, 1)
    if edge == "early":
        return _spanning(first, first + dt.timedelta(days=2))
    return _spanning(first + dt.timedelta(days=3), last) if edge == "late" else _spanning(first, last)


def _weekend(match: re.Match[str], today: dt.date | None) -> Reading | None:
    if today is None:
        return None
    saturday = today - dt.timedelta(days=(today.weekday() - 5) % 7)
    on_it = today.weekday() >= WEEKDAYS.index("saturday")
    coming = saturday if on_it else saturday + dt.timedelta(days=7)
    back, ahead = (edtf_of((begin, begin + dt.timedelta(days=1))) for begin in (saturday, coming))
    which = (match["which"] or "").lower()
    if which in ("last", "past"):
        return Reading(back, None, 1)
    return Reading(None if which in ("next", "coming") else back, ahead, 1)


def _month(match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "last month", "this month", "next month", with "earlier", "later", "early", "late"."""
    if today is None:
        return None
    offset = {"last": -1, "this": 0, "the": 0, "next": 1}[match["which"].lower()]
    first, edge = month_from(today, offset), (match["edge"] or "").lower()
    if offset == 0 and edge == "earlier":
        return _spanning(first, today, 2)
    if offset == 0 and edge == "later":
        return _spanning(today, month_end(first), 2)
    if edge in ("early", "late"):
        low, high = (1, 10) if edge == "early" else (21, month_end(first).day)
        return _spanning(first.replace(day=low), first.replace(day=high), 2)
    return Reading(f"{first:%Y-%m}", f"{first:%Y-%m}", 2)


def _ordinal_day(match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "on the 18th": of the document's month or of a neighbour's, unless "of last month" says which."""
    if today is None:
        return None
    offsets = {"last": (-1,), "this": (0,), "next": (1,)}.get((match["which"] or "").lower(), (-1, 0, 1))
    months = [month_from(today, offset) for offset in offsets]
    near = [found for first in months if (found := day_of(first.year, first.month, int(match["day"])))]
    if len(offsets) == 1:
        return _on(near[0]) if near else None
    past = max((found for found in near if found <= today), default=None)
    future = min((found for found in near if found >= today), default=None)
    return Reading(past.isoformat() if past else None, future.isoformat() if future else None, 0)


def _ago(match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "two days ago", "a week or so ago", "a couple of months ago"."""
    number, unit = number_of(match["count"]), match["unit"].lower()
    if today is None or number is None:
        return None
    exact = not (is_vague(match["count"]) or (match["about"] or "").strip() or match["or_so"])
    if unit == "hour":
        days = -(-number // _HOURS_A_DAY) if number > _HOURS_OF_ONE_DAY else 0
        return Reading(edtf_of((today - dt.timedelta(days=days), today)), None, 1 if days else 0)
    if unit in ("day", "week"):
        if match["count"].lower() in _A_FEW:
            return _some_time_ago(match, today)
        then = today - dt.timedelta(days=number * _UNIT_DAYS[unit])
        firm = unit == "day" and exact
        return Reading(then.isoformat() + ("" if firm else "~"), None, 0 if firm else 1)
    if unit == "month":
        more = _MORE_THAN.search(match["about"] or "") and not is_vague(match["count"])
        return _months_ago(today, number, more=bool(more))
    if number == 1 and _MORE_THAN.search(match["about"] or ""):
        year_ago = today - dt.timedelta(days=_UNIT_DAYS["year"])
        return Reading(f"{month_from(year_ago, -_MONTHS_A_YEAR // 2):%Y-%m}/{year_ago}", None, 2)
    if number == 1 and not match["about"]:
        return Reading(f"{month_from(today, -_MONTHS_A_YEAR):%Y-%m}~", None, 2)
    return Reading(f"{today.year - number}~", None, 3)


def _months_ago(today: dt.date, number: int, *, more: bool) -> Reading:
    """Read "two months ago", or "just over a month ago": between one month and two back."""
    if not more:
        return Reading(f"{month_from(today, -number):%Y-%m}~", None, 2)
    near = today - dt.timedelta(days=_LEAST_DAYS_A_MONTH * number)
    return Reading(f"{month_from(today, -number - 1):%Y-%m}/{near}", None, 2)


def _some_time_ago(match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "days ago", "weeks ago"."""
    if today is None:
        return None
    unit = match["unit"].lower()
    if unit == "year":
        return Reading(f"../{today.year - 1}", None, 4)
    far, near = (today - dt.timedelta(days=days) for days in (RECENT_DAYS[unit], _UNIT_DAYS[unit]))
    return Reading(edtf_of((far, near)), None, 2)


def _in_hours(_match: re.Match[str], today: dt.date | None) -> Reading | None:
    return Reading(None, f"{today.isoformat()}~", 0) if today else None


def _over_the_last(match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "over the past two days", "in the last year and a half", "the past 24 hours"."""
    number, unit = number_of(match["count"] or "one"), match["unit"].lower()
    if today is None or number is None:
        return None
    days = -(-number // _HOURS_A_DAY) if unit == "hour" else number * _UNIT_DAYS[unit]
    days += _UNIT_DAYS.get(unit, 0) // 2 if match["half"] else 0
    return Reading(edtf_of((today - dt.timedelta(days=days), today)), None, 1 if days <= _UNIT_DAYS["month"] else 3)


def _over_the_next(match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "in the next two weeks", "within the next month"."""
    number, unit = number_of(match["count"] or "one"), match["unit"].lower()
    if today is None or number is None:
        return None
    days = -(-number // _HOURS_A_DAY) if unit == "hour" else number * _UNIT_DAYS[unit]
    return Reading(None, edtf_of((today, today + dt.timedelta(days=days))), 1 if days <= _UNIT_DAYS["month"] else 3)


def _recent(match: re.Match[str], today: dt.date | None) -> Reading | None:
    if today is None:
        return None
    unit = match["unit"].lower()
    words = match[0].lower()
    few = _COUPLE_DAYS if "couple" in words else _FEW_DAYS if "few" in words else None
    days = few if unit == "day" and few else RECENT_DAYS[unit]
    return Reading(edtf_of((today - dt.timedelta(days=days), today)), None, 2)


def _coming(match: re.Match[str], today: dt.date | None) -> Reading | None:
    if today is None:
        return None
    unit = match["unit"].lower()
    return Reading(None, edtf_of((today, today + dt.timedelta(days=COMING_DAYS[unit]))), 2)


def _up_to_now(_match: re.Match[str], today: dt.date | None) -> Reading | None:
    return Reading(f"../{today.isoformat()}", None, 4) if today else None


def _from_now(_match: re.Match[str], today: dt.date | None) -> Reading | None:
    return Reading(None, f"{today.isoformat()}/..", 4) if today else None


def _overnight(_match: re.Match[str], today: dt.date | None) -> Reading | None:
    return Reading(edtf_of((today - dt.timedelta(days=1), today)), None, 1) if today else None


def _so_far_today(_match: re.Match[str], today: dt.date | None) -> Reading | None:
    return Reading(today.isoformat(), None, 0) if today else None


_AFTER_ORDINAL = (
    r"(?:\s+of\s+(?P<which>last|this|next)\s+month\b"
    r"|(?=\s*(?:[.,;:)!?—–”\"]|$)|\s+(?:and|or|at|in|with|to|for|by|he|she|they|the|when|as|after|before)\b))"
)
"""What may follow "on the 18th", which is no day in "on the 18th floor"."""
_WHICH = r"(?P<which>(?i:last|past|next|coming|this))"
_DAYS = r"(?P<unit>day|week|month)s"
_OR_LONGER = r"(?:(?:days|weeks)\s+(?:and|or)\s+)?"
_OVER = r"\b(?:over|in|during|within|for)\s+(?:just\s+)?(?:the\s+course\s+of\s+)?(?:just\s+)?the"
_SOMEBODY = (
    r"(?=\s+(?:you|I|we|he|she|they|(?:the\s+)?(?:Vice\s+)?President|(?:my|our|his|her|their|your)\s+(?:last|first)|"
    r"(?:my|our|his|her|their|your|that|the)\s+(?:(?:phone|last|first)\s+)?(?:call|conversation|meeting|visit|talks|summit))\b)"
)
"""Behind "it has been two weeks since": who did something then."""
_AND_A_HALF = r"(?P<half>\s+and\s+a\s+half\b)?"
_CLAUSE_ENDS = r"(?=\s*(?:[.,;:)!?—–”\"’]|$)|\s+(?:and|in|at|to|with|on)\b)"
"""What may follow "soon" where it is a time to come: in "he soon called" it is none."""

_A_DAY_BEHIND = (
    r"[^.;?!]*\b(?:yesterday|ago|last|recently|the\s+other\s+day|earlier|"
    r"on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
"""Behind "just": when it really was, "just spoke with him yesterday"."""
_AT_A_SUMMIT = (
    r"\s+met\b[^.;?!]{0,60}\b(?:NATO|G7|G20|ASEAN|in\s+person|(?:world|all\s+the|all\s+of\s+the|European)\s+leaders|"
    r"heads\s+of\s+(?:state|government))\b"
)
"""Behind "just": of a summit one says so for weeks, "I just met with all of NATO"."""
_ITSELF = rf"(?!{_A_DAY_BEHIND}|{_AT_A_SUMMIT})"
_GOING_ON = (
    r"(?:(?:happening|under\s?way|taking\s+place|meeting\s+with|hosting|having|holding|visiting|sitting\s+down|"
    r"speaking\s+(?:with|to)|on\s+the\s+phone|on\s+(?:a|his|her)\s+(?:trip|visit))\b|in\s+[A-Z])"
)
"""Behind "currently": it is today."""
_IS_NOW = r"(?:(?<=\bis\s)|(?<=\bare\s)|(?<=[’']s\s)|(?<=[’']re\s))now"
_ENDED = (
    r"(?:finished|concluded|ended|completed|wrapped(?:\s+up)?|hung\s+up)\b(?![^.;?!]{0,40}\b(?:visit|trip|tour)s?\b)"
)
_DONE = (
    rf"(?:{_ENDED}|got(?:ten)?\s+off|called|consulted|had\s+(?:an?|my|our)\b|spoke|spoken|met\b|talked|came\s+out\s+of)"
)
"""Behind "just" these were done on the day itself, "I just got off the phone"; a visit had days to end in."""

_MET = r"(?:met|spoke|spoken|talked|consulted|had\s+an?\s+(?:[\w-]+\s+){0,3}?(?:meeting|summit))\b"
"""Behind "I just" these may have been done on the day before."""
_MEETING = r"(?:meeting|speaking|talking|chatting|discussing)\s+(?:with|to|about|in|here|on)\b"
_NOT_NOW = r"[^.;?!]*\b(?:yesterday|ago|the\s+other\s+day|earlier|last\s+(?:night|week|month))\b"
"""Behind "we were just": what was said or done a moment ago."""
ROWS: tuple[Row, ...] = (
    # days
    (rf"(?i:\b(?:(?:earlier|later)\s+)?(?:today|this\s+{PART_OF_DAY})\b|\btonight\b)", _shifted(0)),
    (r"\bnow(?=\s+(?:in\s+[A-Z]|taking\s+place\b|under\s?way\b))", _shifted(0)),
    (r"(?i:\b(?:right|just)\s+now\b|\b(?:(?:a\s+few\s+)?(?:moments|minutes)|a\s+moment)\s+ago\b)", _shifted(0)),
    (r"(?i:\bmomentarily\b|\bin\s+(?:just\s+)?a\s+(?:little\s+bit|bit|moment|little\s+while)\b)", _later_today),
    (rf"(?i:(?<=\bhappening\s)currently\b)|(?:\b(?i:currently)|{_IS_NOW})(?=\s+{_GOING_ON})", _shifted(0)),
    (r"(?i:\bin\s+the\s+coming\s+hours\b)", _in_hours),
    (r"(?i:\ba\s+short\s+(?:time|while)\s+ago\b|\bjust\s+hours\s+ago\b)", _around_today),
    (rf"(?i:(?:^|(?<=\bI\s)|(?<=\bwe\s)|(?<=[’']ve\s))just(?=\s+{_MET}){_ITSELF})", _around_today),
    (rf"(?i:(?:^|(?<=\bI\s)|(?<=\bwe\s)|(?<=[’']ve\s))just(?=\s+{_DONE}){_ITSELF})", _shifted(0)),
    (rf"(?i:\bjust(?=\s+{_ENDED}){_ITSELF})", _shifted(0)),
    (rf"(?i:\bjust(?=\s+{_DONE}){_ITSELF})", _about_today),
    (rf"(?i:(?<=\bwe\swere\s)just(?=\s+{_MEETING})(?!{_NOT_NOW}))", _around_today),
    (rf"(?i:(?:(?<=took\splace\s)|(?<=\bheld\s)|(?<=\btalks\s))the\s+day\s+before{_CLAUSE_ENDS})", _shifted(-1)),
    (rf"(?i:\byesterday(?:['’]s)?(?:\s+{PART_OF_DAY})?\b|\blast\s+(?:night|evening)\b)", _shifted(-1)),
    (r"(?i:\bovernight\b(?=\s*(?:[.,;:)!?—–]|$)|\s+(?:with|to|and|as|by)\b))", _overnight),
    (r"(?i:\bthroughout\s+the\s+day\b(?!\s+(?:tomorrow|on)\b))", _so_far_today),
    (r"(?i:\bthe\s+(?:day\s+before\s+yesterday|night\s+before\s+last)\b)", _shifted(-2)),
    (rf"(?i:\btomorrow(?:['’]s)?(?:\s+{PART_OF_DAY})?\b)", _shifted(1)),
    (r"(?i:\bthe\s+day\s+after\s+tomorrow\b)", _shifted(2)),
    (rf"(?:\b(?:(?i:this)\s+)?{_WHICH}\s+)?{weekday()}(?:\s+{PART_OF_DAY}\b)?", _weekday),
    (rf"(?i:\bon\s+the\s+){day()}(?<=[a-z]){_AFTER_ORDINAL}", _ordinal_day),
    # weeks, weekends, months
    (r"(?i:\b(?:(?P<edge>earlier|later|early|late)\s+)?(?P<which>last|this|(?<!\bthe\s)next)\s+week\b)", _week),
    (r"(?i:\b(?P<edge>earlier|later)\s+in\s+(?P<which>the)\s+week\b)", _week),
    (r"(?i:\bthroughout\s+(?P<edge>)(?P<which>the|this)\s+week\b(?!\s+(?:of|before|after|that)\b))", _week),
    (
        r"(?i:\b(?:over|at|on|during)\s+(?:the\s+course\s+of\s+)?the\s+(?P<which>last|past|coming)?\s*weekend\b)",
        _weekend,
    ),
    (r"(?i:\b(?:this\s+)?(?P<which>last|past|this|next|coming)\s+weekend\b)", _weekend),
    (r"(?i:\b(?:(?P<edge>earlier|later|early|late)\s+)?(?P<which>last|this|(?<!\bthe\s)next)\s+month\b)", _month),
    (r"(?i:\b(?P<edge>earlier|later)\s+in\s+(?P<which>the)\s+month\b)", _month),
    # counted from today
    (rf"(?i:\b{_ABOUT}{_COUNT}\s+{_LONG_ONES}{_UNIT}(?P<or_so>\s+or\s+(?:so|two))?\s+ago\b)", _ago),
    (r"(?i:\b(?P<unit>day|week|month|year)s\s+ago\b)", _some_time_ago),
    (
        rf"(?i:\bit(?:[’']s|\s+has)\s+been\s+{_ABOUT}{_COUNT}\s+{_UNIT}(?P<or_so>\s+or\s+so)?(?:\s+now)?\s+since){_SOMEBODY}",
        _ago,
    ),
    (rf"(?i:{_OVER}\s+(?:last|past)\s+(?:{_COUNT}\s+)?{_UNIT}\b{_AND_A_HALF}(?!\s+since\b))", _over_the_last),
    (rf"(?i:\bin\s+(?:the\s+course\s+of\s+)?(?:last|past)\s+{_COUNT}\s+{_UNIT}\b{_AND_A_HALF})", _over_the_last),
    (rf"(?i:\bthe\s+past(?P<count>)\s+(?P<unit>day|week|month|year)\b{_AND_A_HALF})", _over_the_last),
    (rf"(?i:{_OVER}\s+next\s+(?:{_COUNT}\s+)?{_UNIT}\b)", _over_the_next),
    (rf"(?i:\b(?:in|over|during)\s+(?:the\s+)?(?:recent|last\s+few)\s+{_DAYS}\b)", _recent),
    (rf"(?i:(?<=\bspent\s)the\s+(?:last|past)\s+(?:few|several|couple\s+of)\s+{_DAYS}\b)", _recent),
    (rf"(?i:\bthese\s+(?:last|past)\s+(?:few|several|couple\s+of|two|three)\s+{_DAYS}\b)", _recent),
    (rf"(?i:\b(?:in|over|during|within)\s+(?:the\s+)?(?:coming|next\s+few)\s+{_OR_LONGER}{_DAYS}\b)", _coming),
    (rf"(?i:\b(?:in|over)\s+the\s+{_OR_LONGER}{_DAYS}\s+(?:ahead|to\s+come)\b)", _coming),
    # open
    (r"(?i:\brecently\b|\bnot\s+(?:too\s+|so\s+)?long\s+ago\b|\blately\b|(?<!most )(?<!more )\brecent\b)", _up_to_now),
    (r"(?i:\bbeforehand\b|\bin\s+the\s+past(?=\s*(?:[.,;!?]|$)|\s+with\b))", _up_to_now),
    (r"(?i:(?<!(?:.day|week|onth|year|days|eeks|nths|ears) )\bbefore(?=\s*[.,;!?]))", _up_to_now),
    (rf"(?i:\bsoon\b{_CLAUSE_ENDS}|\bin\s+the\s+near\s+(?:future|term)\b)", _from_now),
    (r"(?i:\b(?:some\s?time|at\s+some\s+point)\s+in\s+the\s+future\b)", _from_now),
)  # fmt: skip
"""Where two rows match overlapping words, the longer match wins."""
