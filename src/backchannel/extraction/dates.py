"""Times in running text, as EDTF, relative to the document's day.

An own small grammar, since the general parsers that exist read more precision into a text than it has. Each
pattern is one row of ``_PATTERNS``: a regular expression and the function that turns its match into days. What no
pattern takes is no time. A time without a year, and a weekday, may lie before or after the document's day: both
readings are kept, and the tense of the sentence chooses.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass

MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"), start=1)
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: n for n, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())
}
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "couple": 2, "few": 3, "several": 4,
}  # fmt: skip
VAGUE_NUMBERS = {"couple", "few", "several"}
RECENT_DAYS = {"day": 7, "week": 42, "month": 150}
"""How far "in recent days / weeks / months" reaches back: six of the unit, five for months. A convention."""
COMING_DAYS = {"day": 7, "week": 60, "month": 180}
"""How far "in the coming days / weeks / months" reaches."""

_MONTH = r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"  # noqa: E501
_WEEKDAY = r"(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_DAY2 = r"(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_UNIT = r"(?P<unit>day|week|month|year)s?"
_COUNT = r"(?P<count>an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}|(?:a |the )?(?:couple|few|several)(?: of)?)"  # noqa: E501
_TO = r"\s*(?:-|–|—|to|and|through|until)\s*"
_PART = r"(?:morning|afternoon|evening|night)"


@dataclass(frozen=True, slots=True)
class Time:
    """One time expression of a text, with its two readings."""

    start: int
    end: int
    past: str | None
    """EDTF if the sentence speaks of what has happened; ``None`` if it cannot."""
    future: str | None
    """EDTF if it speaks of what will happen."""
    rank: int
    """How much it pins down: 0 a day, 1 a few days, 2 a month, 3 a year, 4 open."""

    def edtf(self, *, planned: bool) -> str | None:
        """Return the reading for a sentence about the future, or about the past."""
        return (self.future or self.past) if planned else (self.past or self.future)


Reading = tuple[str | None, str | None, int]
Rule = Callable[[re.Match[str], dt.date], Reading | None]
AbsoluteRule = Callable[[re.Match[str]], Reading | None]


def find_times(text: str, day: dt.date | None) -> tuple[Time, ...]:
    """Find the times in a text.

    Args:
        text: any stretch of text.
        day: the document's local day; ``None`` where it is not known, and then only full dates are found.

    Returns:
        Times in order of place; where two overlap, the longer one.
    """
    found: list[Time] = []
    for pattern, rule in _PATTERNS:
        if day is not None:
            for match in pattern.finditer(text):
                _keep(found, match, rule(match, day))
    for pattern, absolute in _ABSOLUTE_PATTERNS:
        for match in pattern.finditer(text):
            _keep(found, match, absolute(match))
    found.sort(key=lambda time: (-(time.end - time.start), time.start))
    chosen: list[Time] = []
    for time in found:
        if all(time.end <= other.start or other.end <= time.start for other in chosen):
            chosen.append(time)
    return tuple(sorted(chosen, key=lambda time: time.start))


def _keep(found: list[Time], match: re.Match[str], reading: Reading | None) -> None:
    if reading is not None:
        found.append(Time(match.start(), match.end(), *reading))


def month_number(name: str) -> int:
    """Return the number of a month by its English name or short form."""
    return MONTHS[name.rstrip(".").lower()]


def _day_of(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _one_day(day: dt.date | None) -> Reading | None:
    return None if day is None else (day.isoformat(), day.isoformat(), 0)


def _interval(first: dt.date, last: dt.date, rank: int = 1) -> Reading:
    text = f"{first.isoformat()}/{last.isoformat()}" if first != last else first.isoformat()
    return text, text, rank


# --- full dates: need no document day ----------------------------------------------------------------------------


def _full_day(match: re.Match[str]) -> Reading | None:
    return _one_day(_day_of(int(match["year"]), month_number(match["month"]), int(match["day"])))


def _iso_day(match: re.Match[str]) -> Reading | None:
    return _one_day(_day_of(int(match["year"]), int(match["m"]), int(match["d"])))


def _full_range(match: re.Match[str]) -> Reading | None:
    year, month = int(match["year"]), month_number(match["month"])
    first, last = _day_of(year, month, int(match["day"])), _day_of(year, month, int(match["day2"]))
    return _interval(first, last) if first and last and first < last else None


def _full_month(match: re.Match[str]) -> Reading | None:
    return _month_part(int(match["year"]), month_number(match["month"]), (match["part"] or "").lower())


def _month_part(year: int, month: int, part: str) -> Reading:
    parts = {"early": (1, 10), "mid": (11, 20), "late": (21, None)}
    if part not in parts:
        text = f"{year}-{month:02d}"
        return text, text, 2
    low, high = parts[part]
    after = dt.date(year + month // 12, month % 12 + 1, 1)
    last = dt.date(year, month, high) if high else after - dt.timedelta(days=1)
    return _interval(dt.date(year, month, low), last, 2)


def _full_season(match: re.Match[str]) -> Reading | None:
    text = f"{match['year']}-{SEASONS[match['season'].lower()]}"
    return text, text, 2


def _year(match: re.Match[str]) -> Reading | None:
    return match["year"], match["year"], 3


_ABSOLUTE: tuple[tuple[str, AbsoluteRule], ...] = (
    (rf"(?:\b{_WEEKDAY},?\s+)?\b{_MONTH}\s+{_DAY},?\s+{_YEAR}\b", _full_day),
    (rf"(?:\b{_WEEKDAY},?\s+)?\b{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}\b", _full_day),
    (rf"\b{_YEAR}-(?P<m>[01]\d)-(?P<d>[0-3]\d)\b", _iso_day),
    (rf"\b{_MONTH}\s+{_DAY}{_TO}{_DAY2},?\s+{_YEAR}\b", _full_range),
    (rf"\b{_DAY}{_TO}{_DAY2}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}\b", _full_range),
    (rf"(?:\b(?P<part>[Ee]arly|[Mm]id|[Ll]ate)[- ])?\b{_MONTH},?\s+(?:of\s+)?{_YEAR}\b", _full_month),
    (rf"\b(?P<season>spring|summer|autumn|fall|winter)\s+(?:of\s+)?{_YEAR}\b", _full_season),
    (rf"\b(?:[Ii]n|of)\s+(?:early |mid-|late )?{_YEAR}\b(?![-–]\d)", _year),
)


# --- times that count from the document's day --------------------------------------------------------------------


def _shift(days: int) -> Rule:
    return lambda _match, day: _one_day(day + dt.timedelta(days=days))


def _nearest_year(match: re.Match[str], day: dt.date) -> Reading | None:
    """Read "February 10" as the last and as the next one seen from the document's day."""
    month, number = month_number(match["month"]), int(match["day"])
    here = [d for year in (day.year - 1, day.year, day.year + 1) if (d := _day_of(year, month, number))]
    past = max((d for d in here if d <= day), default=None)
    future = min((d for d in here if d >= day), default=None)
    if past and future and past != future:
        return _closer(past, future, day)
    return _one_day(past or future)


def _closer(past: dt.date, future: dt.date, day: dt.date) -> Reading:
    """Keep a reading only where it is not far-fetched: nobody says "on March 5" of eleven months ago."""
    far = dt.timedelta(days=240)
    back = past.isoformat() if day - past <= far else None
    ahead = future.isoformat() if future - day <= far else None
    return back, ahead, 0


def _day_range(match: re.Match[str], day: dt.date) -> Reading | None:
    month = month_number(match["month"])
    options = []
    for year in (day.year - 1, day.year, day.year + 1):
        first, last = _day_of(year, month, int(match["day"])), _day_of(year, month, int(match["day2"]))
        if first and last and first < last:
            options.append((abs((first - day).days), first, last))
    return _interval(*min(options)[1:]) if options else None


def _weekday(match: re.Match[str], day: dt.date) -> Reading | None:
    number, which = WEEKDAYS[match["weekday"].lower()], (match["which"] or "").lower()
    back = day - dt.timedelta(days=(day.weekday() - number) % 7)
    ahead = day + dt.timedelta(days=(number - day.weekday()) % 7)
    if which == "last" and back == day:
        back -= dt.timedelta(days=7)
    if which in ("last", "past"):
        return back.isoformat(), None, 0
    if which in ("next", "coming"):
        ahead = ahead if ahead > day else ahead + dt.timedelta(days=7)
        return None, ahead.isoformat(), 0
    return back.isoformat(), ahead.isoformat(), 0


def _week(offset: int) -> Rule:
    def rule(match: re.Match[str], day: dt.date) -> Reading:
        first = day - dt.timedelta(days=day.weekday()) + dt.timedelta(weeks=offset)
        last = first + dt.timedelta(days=6)
        edge = (match.groupdict().get("edge") or "").lower()
        if offset == 0 and edge == "earlier":
            return _interval(min(first, day), day)
        if offset == 0 and edge == "later":
            return _interval(day, last)
        if offset == 0:
            return f"{first}/{day}" if first < day else day.isoformat(), _interval(day, last)[1], 1
        return _interval(first, last)

    return rule


def _weekend(match: re.Match[str], day: dt.date) -> Reading:
    saturday = day - dt.timedelta(days=(day.weekday() - 5) % 7)
    coming = saturday if day.weekday() >= WEEKDAYS["saturday"] else saturday + dt.timedelta(days=7)
    back, ahead = (_interval(d, d + dt.timedelta(days=1))[0] for d in (saturday, coming))
    which = match["which"].lower()
    if which in ("last", "past"):
        return back, None, 1
    return (None, ahead, 1) if which in ("next", "coming") else (back, ahead, 1)


def _month(offset: int) -> Rule:
    def rule(match: re.Match[str], day: dt.date) -> Reading:
        index = day.year * 12 + day.month - 1 + offset
        first = dt.date(index // 12, index % 12 + 1, 1)
        after = dt.date((index + 1) // 12, (index + 1) % 12 + 1, 1)
        edge = (match.groupdict().get("edge") or "").lower()
        if offset == 0 and edge == "earlier":
            return _interval(first, day, 2)
        if offset == 0 and edge == "later":
            return _interval(day, after - dt.timedelta(days=1), 2)
        text = f"{first:%Y-%m}"
        return text, text, 2

    return rule


def _year_from(offset: int) -> Rule:
    return lambda _match, day: (str(day.year + offset), str(day.year + offset), 3)


def _bare_month(match: re.Match[str], day: dt.date) -> Reading:
    """Read "in May", "last May", "this November"."""
    month, which = month_number(match["month"]), match["which"].lower()
    back = day.year if month <= day.month else day.year - 1
    ahead = day.year if month >= day.month else day.year + 1
    if which == "last":
        back = back if month != day.month else back - 1
        return f"{back}-{month:02d}", None, 2
    if which == "this":
        return f"{day.year}-{month:02d}", f"{day.year}-{month:02d}", 2
    if which == "next":
        return None, f"{ahead}-{month:02d}", 2
    if (match.groupdict().get("part") or "").lower() in ("early", "mid", "late"):
        past = _month_part(back, month, match["part"].lower())[0]
        return past, _month_part(ahead, month, match["part"].lower())[0], 2
    return f"{back}-{month:02d}", f"{ahead}-{month:02d}", 2


def _ordinal_day(match: re.Match[str], day: dt.date) -> Reading | None:
    """Read "on the 18th": of the document's month, or of a neighbour's."""
    number = int(match["day"])
    index = day.year * 12 + day.month - 1
    near = [d for k in (-1, 0, 1) if (d := _day_of((index + k) // 12, (index + k) % 12 + 1, number))]
    past = max((d for d in near if d <= day), default=None)
    future = min((d for d in near if d >= day), default=None)
    return (past.isoformat() if past else None), (future.isoformat() if future else None), 0


def _ago(match: re.Match[str], day: dt.date) -> Reading | None:
    words = re.sub(r"\b(?:a|the|of)\b", "", match["count"].lower()).split()
    word = words[0] if words else "a"
    number = int(word) if word.isdigit() else NUMBERS[word]
    unit = match["unit"].lower()
    vague = word in VAGUE_NUMBERS or bool(match["about"]) or bool(match["or_so"])
    if unit in ("day", "week"):
        then = day - dt.timedelta(days=number * (7 if unit == "week" else 1))
        exact = unit == "day" and not vague
        return then.isoformat() + ("" if exact else "~"), None, 0 if exact else 1
    if unit == "month":
        index = day.year * 12 + day.month - 1 - number
        return f"{index // 12}-{index % 12 + 1:02d}~", None, 2
    return f"{day.year - number}~", None, 3


def _over_last(match: re.Match[str], day: dt.date) -> Reading | None:
    words = (match["count"] or "one").lower().split()
    word = next((w for w in words if w not in ("a", "the", "of")), "one")
    number, unit = int(word) if word.isdigit() else NUMBERS[word], match["unit"].lower()
    days = {"day": 1, "week": 7, "month": 31, "year": 365}[unit] * number
    return _interval(day - dt.timedelta(days=days), day)[0], None, 1 if days <= 31 else 3  # noqa: PLR2004


def _recent(match: re.Match[str], day: dt.date) -> Reading:
    return _interval(day - dt.timedelta(days=RECENT_DAYS[match["unit"].lower()]), day)[0], None, 2


def _coming(match: re.Match[str], day: dt.date) -> Reading:
    return None, _interval(day, day + dt.timedelta(days=COMING_DAYS[match["unit"].lower()]))[0], 2


def _before(_match: re.Match[str], day: dt.date) -> Reading:
    return f"../{day.isoformat()}", None, 4


def _after(_match: re.Match[str], day: dt.date) -> Reading:
    return None, f"{day.isoformat()}/..", 4


def _since_month(match: re.Match[str], day: dt.date) -> Reading | None:
    year = int(match["year"]) if match["year"] else (
        day.year if month_number(match["month"]) <= day.month else day.year - 1)  # fmt: skip
    return f"{year}-{month_number(match['month']):02d}/{day.isoformat()}", None, 3


def _since_year(match: re.Match[str], day: dt.date) -> Reading | None:
    return (f"{match['year']}/{day.isoformat()}", None, 3) if int(match["year"]) <= day.year else None


_ANY_CASE = re.IGNORECASE
_RELATIVE: tuple[tuple[str, int, Rule], ...] = (
    (
        rf"\b(?:earlier |later )?today\b|\bthis {_PART}\b|\btonight\b|\bright now\b|\bjust now\b",
        _ANY_CASE,
        _shift(0),
    ),
    (rf"\byesterday(?:'s|’s)?(?: {_PART})?\b|\blast night\b", _ANY_CASE, _shift(-1)),
    (r"\bthe day before yesterday\b", _ANY_CASE, _shift(-2)),
    (rf"\btomorrow(?: {_PART})?\b", _ANY_CASE, _shift(1)),
    (r"\bthe day after tomorrow\b", _ANY_CASE, _shift(2)),
    (
        rf"(?:\b{_WEEKDAY},?\s+)?\b{_MONTH}\s+{_DAY}\b(?!,?\s*(?:19|20)\d\d)(?!\s*(?:-|–|to)\s*\d)",
        0,
        _nearest_year,
    ),
    (rf"\b{_DAY}\s+(?:of\s+)?{_MONTH}\b(?!\.?,?\s*(?:19|20)\d\d|\s+[A-Z])", 0, _nearest_year),
    (rf"\b{_MONTH}\s+{_DAY}{_TO}{_DAY2}\b(?!,?\s*(?:19|20)\d\d)", 0, _day_range),
    (rf"\b{_DAY}{_TO}{_DAY2}\s+{_MONTH}\b(?!\.?,?\s*(?:19|20)\d\d)", 0, _day_range),
    (
        rf"\b(?:(?P<which>last|past|next|coming|this)\s+)?{_WEEKDAY}\b(?!,?\s+(?:[A-Z][a-z]+\s+)?[0-3]?\d\b)",
        0,
        _weekday,
    ),
    (r"\b(?:(?P<edge>earlier|later)\s+)?this week\b", _ANY_CASE, _week(0)),
    (r"\b(?:last|the past) week\b(?!s)", _ANY_CASE, _week(-1)),
    (r"\bnext week\b", _ANY_CASE, _week(1)),
    (r"\b(?:the\s+)?(?P<which>last|past|this|next|coming) weekend\b", _ANY_CASE, _weekend),
    (r"\b(?:(?P<edge>earlier|later)\s+)?this month\b", _ANY_CASE, _month(0)),
    (r"\blast month\b", _ANY_CASE, _month(-1)),
    (r"\bnext month\b", _ANY_CASE, _month(1)),
    (r"\bthis year\b", _ANY_CASE, _year_from(0)),
    (r"\blast year\b", _ANY_CASE, _year_from(-1)),
    (r"\bnext year\b", _ANY_CASE, _year_from(1)),
    (
        rf"\b(?P<which>[Ii]n|[Ll]ast|[Tt]his|[Nn]ext|[Ss]ince)\s+(?:(?P<part>early|mid|late)[- ])?{_MONTH}\b(?!\.?,?\s*\d)",
        0,
        _bare_month,
    ),  # noqa: E501
    (
        rf"\b[Oo]n the {_DAY}\b(?!\s+(?:of\s+)?[A-Za-z]+\s+(?:19|20)\d\d|\s*(?:floor|anniversary|century|of\s+{_MONTH}))",
        0,
        _ordinal_day,
    ),  # noqa: E501
    (
        rf"\b(?P<about>about |around |some |roughly |more than |over )?{_COUNT}\s+{_UNIT}(?P<or_so> or so)? ago\b",
        _ANY_CASE,
        _ago,
    ),
    (
        rf"\b(?:over|in|during|within|for)\s+(?:the course of )?the\s+(?:last|past)\s+(?:{_COUNT}\s+)?{_UNIT}\b",
        _ANY_CASE,
        _over_last,
    ),
    (r"\bin (?:the )?recent (?P<unit>day|week|month)s\b", _ANY_CASE, _recent),
    (
        r"\b(?:in|over) the (?:coming|next few|weeks and months ahead|near) (?P<unit>day|week|month)s\b",
        _ANY_CASE,
        _coming,
    ),
    (r"\brecently\b|\bnot (?:too )?long ago\b|\brecent\b", _ANY_CASE, _before),
    (r"\bsoon\b|\bin the near future\b", _ANY_CASE, _after),
    (rf"\bsince\s+{_MONTH}(?:\s+{_YEAR})?\b", 0, _since_month),
    (rf"\bsince\s+{_YEAR}\b", _ANY_CASE, _since_year),
)
_PATTERNS = tuple((re.compile(pattern, flags), rule) for pattern, flags, rule in _RELATIVE)
_ABSOLUTE_PATTERNS = tuple((re.compile(pattern), rule) for pattern, rule in _ABSOLUTE)
