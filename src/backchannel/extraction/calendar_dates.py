"""Dates that name a month, a season or a year: "July 7, 2017", "30 June to 2 July", "the spring of 2018".

Where the year is left out, the document's day supplies it; without that day such words are no time.

Conventions, ours, for parts that everyday words leave open:

    early, mid, late (the beginning, middle, end of)   a third of the month (days 1-10, 11-20, 21-) or of the year
    the first half, a quarter                          as the calendar has them
    the winter of 2018                                 December 2017 to February 2019, since either may be meant
    the spring of 2018                                 March to May, as weather services count, and not ``2018-21``:
                                                       so that it is the same as "last spring"
    last summer, this fall, in the spring              the three months; of those that run, the days up to the
                                                       document's where it is over, else from that day on
    early, mid, late spring                            about its first, second, third month (``~``)
"""

from __future__ import annotations

import datetime as dt
import re

from backchannel.extraction.date_words import (
    PART_OF_DAY,
    TO,
    WEEKDAYS,
    YEAR,
    Days,
    Reading,
    Row,
    day,
    day_of,
    edtf_of,
    end_day,
    full_month,
    month,
    month_end,
    month_from,
    month_number,
    seen_from,
    sure,
    sure_days,
    weekday,
)

_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The month that each begins with."""
_SEASON = r"(?P<season>(?i:spring|summer|autumn|fall|winter))"
_LAST_OR_NEXT = r"(?P<which>(?i:last|this|next))"
_EDGE = r"(?P<part>(?i:early|mid|middle|late))"
_PART = (
    r"(?:(?P<part>(?i:early|mid|late))(?:[- ]|\s+in\s+)|(?i:the\s+)?"
    r"(?P<stretch>(?i:beginning|start|middle|end|(?:first|second) half|(?:first|second|third|fourth) quarter))"
    r"\s+of\s+)"
)
_THIRDS = {"early": 1, "beginning": 1, "start": 1, "mid": 2, "middle": 2, "late": 3, "end": 3}
_HALVES = {"first half": 1, "second half": 2}
_QUARTERS = {"first quarter": 1, "second quarter": 2, "third quarter": 3, "fourth quarter": 4}
_MONTHS_A_YEAR = 12
_AHEAD = 20
"""Years ahead that two figures may mean; further on they are of the century before."""
_RELATIVE_YEAR = {"last": -1, "this": 0, "next": 1}

_ON = rf"(?:{weekday()}(?:\s+{PART_OF_DAY})?,?\s+)?"
_THE_YEAR = (
    rf"(?:,?\s+{YEAR}\b(?!,\d)|,?\s+(?:of\s+)?[‘’'](?P<short>\d\d)\b(?!s)|,?\s+(?:of\s+)?{_LAST_OR_NEXT}\s+year\b)?"
)
_FIRST_YEAR = r"(?:,?\s+(?P<year1>(?:19|20)\d\d))?"
_BETWEEN = r"(?P<between>\b(?i:between)\s+(?:the\s+)?)?"
_ON_THE_LAST = rf"(?:(?:{'|'.join(name.capitalize() for name in WEEKDAYS)}),?\s+)?"
_MONTH_DAY, _MONTH_DAY2 = rf"{month()}\s+(?:the\s+(?=\d+[a-z]))?{day()}", rf"{month('month2')}\s+{end_day()}"
_MONTH_TO_MONTH = rf"{full_month()}{_FIRST_YEAR}{TO}{full_month('month2')}"
_DAY_MONTH, _DAY_MONTH2 = rf"{day()}\s+(?:of\s+)?{month()}", rf"{end_day()}\s+(?:of\s+)?{month('month2')}"


def _years(match: re.Match[str], today: dt.date | None) -> list[int]:
    """Return the year that a match gives, or those that it may mean; none without a document's day."""
    if match["year"]:
        return [int(match["year"])]
    if today is None:
        return []
    if short := match.groupdict().get(
        "short"
    ):  # "December '22": of the century that ends nearest to the document's year
        return [
            max(year for year in (1900 + int(short), 2000 + int(short)) if year <= today.year + _AHEAD or year < 2000)
        ]
    if match["which"]:
        return [today.year + _RELATIVE_YEAR[match["which"].lower()]]
    return [today.year - 1, today.year, today.year + 1]


def _placed(options: list[Days], today: dt.date | None, *, known: bool) -> Reading | None:
    """Return the reading of the one option of a known year, or of those of years that come into question."""
    if not options:
        return None
    if known or today is None:
        return sure_days(options[0])
    return seen_from(today, options, 0 if options[0][0] == options[0][1] else 1)


def _one_day(match: re.Match[str], today: dt.date | None) -> Reading | None:
    years, number = _years(match, today), month_number(match["month"])
    days = [found for year in years if (found := day_of(year, number, int(match["day"])))]
    if match["weekday"]:  # of several years, the ones in which that day is a Friday
        fitting = [found for found in days if found.weekday() == WEEKDAYS.index(match["weekday"].lower())]
        days = fitting or days
    return _placed([(found, found) for found in days], today, known=len(years) == 1)


def _day_range(match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "7 and 8 July", "between 12 and 14 May 2025", "July 13th to 16th"."""
    years, number = _years(match, today), month_number(match["month"])
    ends = [(day_of(year, number, int(match["day"])), day_of(year, number, int(match["day2"]))) for year in years]
    options = [(first, last) for first, last in ends if first and last and first < last]
    return _placed(options, today, known=len(years) == 1)


def _month_range(match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "30 June to 2 July 2017"; without "between", "and" joins two days and makes no range."""
    if match["to"].split()[:1] in (["and"], ["or"]) and not match["between"]:
        return None
    years = _years(match, today)
    begins, ends = month_number(match["month"]), month_number(match["month2"])
    options: list[Days] = []
    for year in years:
        first_year = int(match["year1"] or (year if begins <= ends else year - 1))
        first = day_of(first_year, begins, int(match["day"]))
        last = day_of(year, ends, int(match["day2"]))
        if first and last and first < last:
            options.append((first, last))
    return _placed(options, today, known=len(years) == 1)


def _month(match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "July 2017", "early May", "in May", "May of last year"."""
    years, number, third = _years(match, today), month_number(match["month"]), _part(match)
    if len(years) == 1:
        return sure(_month_edtf(years[0], number, third), 2)
    if today is None:
        return None
    back, ahead = today.year - (number > today.month), today.year + (number < today.month)
    return Reading(_month_edtf(back, number, third), _month_edtf(ahead, number, third), 2)


def _month_of_one(match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "their June call": of the last June where that is near, since the tense around it may be another's."""
    reading = _month(match, today)
    if reading is None or today is None or match["year"] or match["which"]:
        return reading
    back = (today.month - month_number(match["month"])) % _MONTHS_A_YEAR
    return reading._replace(future=None) if 0 < back < _MONTHS_A_YEAR // 2 else reading


def _named_month(match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "last May", "this past May", "next May": not the month that the document's day lies in."""
    if today is None:
        return None
    number, which = month_number(match["month"]), match["lead"].lower()
    back, ahead = today.year - (number >= today.month), today.year + (number <= today.month)
    if which.endswith(("last", "past")):
        return Reading(_month_edtf(back, number, ""), None, 2)
    return Reading(None, _month_edtf(ahead, number, ""), 2)


def _part(match: re.Match[str]) -> str:
    """Return which part of a month or year the words name; empty for the whole."""
    groups = match.groupdict()
    return (groups.get("part") or groups.get("stretch") or "").lower()


def _month_edtf(year: int, number: int, part: str) -> str:
    first = dt.date(year, number, 1)
    last = month_end(first)
    if part in _HALVES:
        return edtf_of((first, first.replace(day=15)) if _HALVES[part] == 1 else (first.replace(day=16), last))
    if part in _THIRDS:
        third = _THIRDS[part]
        return edtf_of((first.replace(day=10 * third - 9), last if third == 3 else first.replace(day=10 * third)))
    return f"{first:%Y-%m}"


def _months(match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "May and June 2018", "between May and July"."""
    years, begins, ends = _years(match, today), month_number(match["month"]), month_number(match["month2"])
    options: list[Days] = []
    for year in years:
        first = dt.date(int(match["year1"] or (year if begins <= ends else year - 1)), begins, 1)
        options.append((first, month_end(dt.date(year, ends, 1))))
    if not options or options[0][0] > options[0][1]:
        return None
    months = [f"{first:%Y-%m}/{last:%Y-%m}" for first, last in options]
    if len(years) == 1 or today is None:
        return sure(months[0], 2)
    past = [text for text, days in zip(months, options, strict=True) if days[0] <= today]
    future = [text for text, days in zip(months, options, strict=True) if days[1] >= today]
    return Reading(past[-1] if past else None, future[0] if future else None, 2)


def _season(match: re.Match[str], _today: dt.date | None) -> Reading | None:
    year, begins = int(match["year"]), _SEASONS[match["season"].lower()]
    if begins != _SEASONS["winter"] or match["next_year"]:
        return sure(_three_months(dt.date(year, begins, 1)), 2)
    return sure(f"{year - 1}-12/{year + 1}-02", 2)


_LONG_OVER_DAYS = 150
"""Of a season that began before so many days, and of which another is to come this year, nobody says "this"."""


def _season_seen(match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "last summer", "earlier this spring", "next fall", "in late spring"."""
    if today is None:
        return None
    month_of_start, part = _SEASONS[match["season"].lower()], _THIRDS.get((match["part"] or "").lower())
    which = (match.groupdict().get("which") or "").lower()
    begins = [dt.date(year, month_of_start, 1) for year in range(today.year - 2, today.year + 3)]
    over = [first for first in begins if month_end(month_from(first, 2)) < today]
    ahead = [first for first in begins if first > today]
    if part is not None:
        return Reading(f"{month_from(over[-1], part - 1):%Y-%m}~", f"{month_from(ahead[0], part - 1):%Y-%m}~", 2)
    running = [first for first in begins if first not in over and first not in ahead]
    back, forth = (_three_months(first) for first in (over[-1], ahead[0]))
    if which in ("last", "next"):
        return Reading(back, None, 2) if which == "last" else Reading(None, forth, 2)
    if running and which == "this":
        last = month_end(month_from(running[0], 2))
        return Reading(edtf_of((running[0], today)), edtf_of((today, last)), 2)
    if which == "this" and ahead[0].year == today.year:
        long_over = (today - over[-1]).days > _LONG_OVER_DAYS
        return Reading(None if long_over else back, forth, 2)  # "this fall", said in May, is to come
    if which == "this" and (ahead[0] - today).days > _LONG_OVER_DAYS:
        return Reading(back, None, 2)  # "this spring", said in July, is over
    return Reading(back, forth, 2)


def _three_months(first: dt.date) -> str:
    return f"{first:%Y-%m}/{month_from(first, 2):%Y-%m}"


def _year(match: re.Match[str], _today: dt.date | None) -> Reading | None:
    """Read "in 2017", "late 2017", "the first half of 2018"."""
    return _year_part(int(match["year"]), _part(match))


def _year_of_one(match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "his 2015 visit"; in "Agenda 2030 summit" it is part of a name, and of a later year nothing was yet."""
    later = today is not None and int(match["year"]) > today.year + 1
    named = _PART_OF_A_NAME.search(match.string, 0, match.start())
    return None if later or named else _year_part(int(match["year"]), "")


def _relative_year(match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "last year", "late last year", "earlier this year"."""
    if today is None:
        return None
    year, edge = today.year + _RELATIVE_YEAR[match["which"].lower()], (match["edge"] or "").lower()
    if edge == "earlier" and year == today.year:
        return sure(edtf_of((dt.date(year, 1, 1), today)), 3)
    if edge == "later" and year == today.year:
        return sure(edtf_of((today, dt.date(year, 12, 31))), 3)
    return _year_part(year, edge)


def _year_part(year: int, part: str) -> Reading:
    for table, length in ((_THIRDS, 4), (_HALVES, 6), (_QUARTERS, 3)):
        if part in table:
            last = table[part] * length
            return sure(f"{year}-{last - length + 1:02d}/{year}-{last:02d}", 2)
    return sure(str(year), 3)


def _years_range(match: re.Match[str], _today: dt.date | None) -> Reading | None:
    first, last = int(match["year1"]), int(match["year"])
    return sure(f"{first}/{last}", 3) if first < last else None


def _decade(match: re.Match[str], _today: dt.date | None) -> Reading | None:
    return sure(f"{match['decade']}X", 3)


def _iso_day(match: re.Match[str], _today: dt.date | None) -> Reading | None:
    found = day_of(int(match["year"]), int(match["m"]), int(match["d"]))
    return sure_days((found, found)) if found else None


_YEAR_TO = r"(?P<year1>(?:19|20)\d\d)(?:\s*[-–]\s*|\s+(?:to|and|through|or)\s+)"
_PAIR_ENDS = (
    r"(?:(?=\s*(?:[.,;:)!?—–]|$)|\s+(?:in|at|on|of|for|to|with|and|as|by)\b)|"
    r"(?:(?<=[-–]\d)|(?<=[-–]\d\d))(?=\s+(?:[A-Z][a-z]|summit|meeting|visit|trip)))"
)
"""What may follow "May 1 and 2": in "on May 1 and 10 officials" the second number counts something else."""

_SEASON_ENDS = r"(?=\s*(?:[.,;:)!?—–]|$)|\s+(?:and|with|for|to|when|at|in|as|after|before|here)\b)"
"""What may follow "in the spring", which names a year in "in the spring of 2018"."""
_CONTACT = r"\s+(?:phone\s+)?(?:visit|trip|summit|meeting|call|conversation|talks)\b"
"""What may follow "the June": a month alone may be a name."""
_PART_OF_A_NAME = re.compile(r"\b(?!(?:The|His|Her|Their|Our|My|Its|A|That|This)\b)[A-Z]\w+\s\Z")
"""Before a year that stands right behind a capitalised word."""
_A_FEW_WORDS = r"(?:\s+(?!(?:and|or|of|to|in|on|at|for|the|with|after|before)\b)[\w.’–-]+){0,3}"
"""Between a year and such a noun: "his 2023 historic state visit", "the 2021 Geneva summit"."""

_SET_FOR = r"(?<=scheduled )for|(?<=planned )for|(?<=set )for|(?<=slated )for"
"""Before a time that a plan is for: "scheduled for July"."""

ROWS: tuple[Row, ...] = (
    # days
    (rf"{_ON}{_MONTH_DAY}{_THE_YEAR}", _one_day),
    (rf"{_ON}(?:the\s+)?{_DAY_MONTH}\b{_THE_YEAR}", _one_day),
    (rf"\b{YEAR}-(?P<m>[01]\d)-(?P<d>[0-3]\d)\b", _iso_day),
    (rf"{_MONTH_DAY}{TO}{end_day()}(?:,?\s+{YEAR}\b|,?\s+{_LAST_OR_NEXT}\s+year\b|{_PAIR_ENDS})", _day_range),
    (rf"{day()}{TO}{end_day()}\s+(?:of\s+)?{month()}\b{_THE_YEAR}", _day_range),
    (rf"{_BETWEEN}{_ON}{_MONTH_DAY}{_FIRST_YEAR},?{TO}{_ON_THE_LAST}{_MONTH_DAY2}{_THE_YEAR}", _month_range),
    (rf"{_BETWEEN}{_ON}{_DAY_MONTH}{_FIRST_YEAR},?{TO}{_ON_THE_LAST}{_DAY_MONTH2}\b{_THE_YEAR}", _month_range),
    # months
    (rf"{_PART}?{month()},?\s+(?:of\s+)?(?:{YEAR}\b|{_LAST_OR_NEXT}\s+year\b)(?!-\d)", _month),
    (rf"\b{_PART}{full_month()}{_THE_YEAR}(?!\s+\d)", _month),
    (rf"\b(?i:in|during|throughout|this|since|back in|{_SET_FOR})\s+{full_month()}{_THE_YEAR}(?!\s+\d)", _month),
    (rf"\b(?i:the|that|his|her|their|our|its)\s+{full_month()}{_THE_YEAR}(?={_CONTACT})", _month_of_one),
    (rf"\b(?P<lead>(?i:last|next|(?:this\s+)?past|this\s+coming))\s+{full_month()}(?!,?\s+\d)", _named_month),
    (rf"\b(?i:in|from|during|between|of)?\s*{_MONTH_TO_MONTH},?\s+{YEAR}\b(?P<which>\b)", _months),
    (rf"\b(?i:in|from|during|between)\s+{_MONTH_TO_MONTH}{_THE_YEAR}(?!,?\s+\d)", _months),
    # seasons
    (rf"\b{_SEASON}\s+(?:of\s+)?{YEAR}\b(?P<next_year>[-–/]\d\d\b)?", _season),
    (rf"\b(?:(?i:earlier|later)\s+)?(?P<part>){_LAST_OR_NEXT}\s+{_SEASON}\b(?!\s+of\b)", _season_seen),
    (
        rf"\b(?i:in|by|during|sometime\s+in|{_SET_FOR})\s+(?:the\s+)?(?:{_EDGE}[-\s]+)?{_SEASON}{_SEASON_ENDS}",
        _season_seen,
    ),
    # years
    (rf"\b(?i:in|during|throughout|of|since|{_SET_FOR})\s+(?:the\s+year\s+)?{YEAR}\b(?![-–]\d|,\d)", _year),
    (rf"\b(?:(?i:in|of|during)\s+)?{_PART}(?:the\s+year\s+)?{YEAR}\b(?![-–]\d)", _year),
    (rf"(?<![\w.,/–-])(?<!\d\s){YEAR}(?={_A_FEW_WORDS}{_CONTACT})", _year_of_one),
    (rf"\b(?:(?P<edge>(?i:early|mid|late|earlier|later))[- ])?{_LAST_OR_NEXT}\s+year\b", _relative_year),
    (rf"\b(?i:in|from|between|during)\s+{_YEAR_TO}{YEAR}\b", _years_range),
    (r"\b(?i:in|during)\s+the\s+(?:early\s+|mid-?\s?|late\s+)?(?P<decade>(?:19|20)\d)0s\b", _decade),
)  # fmt: skip
"""Where two rows match overlapping words, the longer match wins."""
