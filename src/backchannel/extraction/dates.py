"""Times in running text, as EDTF, relative to the document's day.

An own small grammar, since the general parsers that exist read more precision into a text than it has. What no row
of ``calendar_dates.ROWS``, ``relative_dates.ROWS``, ``counted_dates.ROWS``, ``anniversary_dates.ROWS`` and
``terms_of_office.ROWS`` takes is no time: "that afternoon", "the same day", "the next day", "a day earlier" depend on
another time, and are one only behind it (``days_from_told``). A time without a year, and a weekday, may lie before or
after the document's day: both readings are kept, and the tense of the sentence chooses.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from backchannel.extraction import anniversary_dates, calendar_dates, counted_dates, relative_dates, terms_of_office
from backchannel.extraction.date_words import MONTHS, Reading
from backchannel.extraction.days_from_told import days_from_told
from backchannel.extraction.needed_words import Spared
from backchannel.model import is_edtf


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
    counted: bool = False
    """True where it is counted from another time that the sentence tells: "the next day"."""

    def edtf(self, *, planned: bool) -> str | None:
        """Return the reading for a sentence about the future, or about the past."""
        return (self.future or self.past) if planned else (self.past or self.future)


class TimesOf(Collection[Time]):
    """The times of a text, found when somebody first looks: most sentences are given up before."""

    def __init__(self, text: str, day: dt.date | None) -> None:
        self._text, self._day = text, day

    @cached_property
    def _found(self) -> tuple[Time, ...]:
        return find_times(self._text, self._day)

    def __len__(self) -> int:
        return len(self._found)

    def __iter__(self) -> Iterator[Time]:
        return iter(self._found)

    def __contains__(self, time: object) -> bool:
        return time in self._found


_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_FULL_MONTH = rf"(?:{'|'.join(name.capitalize() for name in MONTHS)})"
_ON_A_DAY = rf"(?:on\s+)?(?:last\s+night|yesterday|earlier\s+today|this\s+morning|{_WEEKDAY})"
_NO_TIMES = re.compile(
    "|".join((
        # people, papers, programmes, days of feast
        r"\b(?:Theresa|Mrs\.?|Ms\.?|Minister|Lady|PM)\s+May\b(?:['’]s)?(?!\s+\d)",
        r"\b(?:confidence|faith|trust)\s+in\s+May\b|\bin\s+May['’]s\b|\bMay\s+Day\b",
        rf"\b{_WEEKDAY}(?:\s+(?:morning|night))?\s+(?:(?:talk|news|political|TV)\s+)*[Ss]hows?\b",
        rf"\b{_WEEKDAY}\s+(?:Times|Telegraph|Mirror|Express|Herald|Post|Mail|Mass|[Ss]chool)\b",
        rf"\b(?:Good|Black|Easter|Super|Bloody|Palm|Ash|Holy|Cyber)\s+{_WEEKDAY}\b",
        # other events known by their day
        r"\b(?:January|Jan\.)\s+6(?:th)?\s+(?:[Cc]ommittee|attack|insurrection|riot)s?\b",
        r"\b(?:September|Sept\.)\s+11(?:th)?(?:,?\s+2001,?)?\s+(?:terrorist\s+)?attacks?\b",
        # of what reporters were told, not of what it was about: "a preview call of the summit on Sunday"
        rf"\b(?i:preview|background|press)\s+calls?(?:\s+(?:of|on|about)\s+(?:the\s+)?[\w-]+)?\s+{_ON_A_DAY}\b",
        (r"\b(?i:join\w*\s+(?:us\s+)?(?:(?:on|for)\s+)?today['’]s\s+(?:\w+\s+){0,2}call"
        r"(?:\s+this\s+(?:morning|afternoon|evening))?)\b"),
        # days that depend on another time
        rf"\b(?i:every|each|the\s+(?:previous|following|preceding|same|next|first|last))\s+(?:{_WEEKDAY}|today|tomorrow)\b",
        r"\b(?i:a\s+week\s+from\s+tomorrow)\b",
        rf"\b{_WEEKDAY}\s+(?:before|after|earlier|later)\b(?!\s+(?:\d|[A-Z]|\w+ing\b|(?:the|his|her|their|an?|he|she|they|we|it)\b))",
        r"(?i:\bas\s+soon\s+as\b|\bsoon\s+(?:after|afterwards|before|enough)\b|\bas\s+of\s+(?:today|tomorrow)\b)",
        r"(?i:\btoday['’]s\s+(?:world|challenges|threats|realities|generation|young))",
        # feasts, and stretches without bounds
        rf"\b(?:marked|celebrated|observed)\s+(?:every\s+year\s+|annually\s+)?on\s+{_FULL_MONTH}\s+\d{{1,2}}\b",
        r"(?i:\bthe\s+(?:night|morning|afternoon|evening|week|month|year)\s+before(?=\s*(?:[.,;:)]|$)))",
        r"(?i:\b(?:marked|celebrated|observed)\s+(?:this|last|next)\s+(?:year|month|week)\b)",
        r"(?i:\bin\s+the\s+recent\s+period\b)",
        # deadlines, laws
        (r"(?i:\b(?:by|before|until|till)\s+the\s+end\s+of\s+(?!(?:the|this)\s+(?:year|month|week)\b)(?:(?:the|this|next|"
        r"last)\s+)?(?:the\s+)?[a-z]+(?:\s+(?:19|20)\d\d)?)"),
        # of a year that the text leaves open
        rf"\b[Ii]n\s+{_FULL_MONTH}(?:,|\s+—)?\s+(?:right\s+|just\s+|shortly\s+)?after\s+(?:I|we|he|she)\s+(?:\w+\s+){{0,3}}?elected\b",
        # a day that another one has its anniversary on
        r"\b[Tt]oday\s+(?:marks?|is)\s+(?:the\s+)?(?:[\w-]+\s+){0,2}anniversary\b",
        r"\b(?:Act|Law|Resolution|[Cc]lass|[Aa]s)\s+of\s+(?:(?:[A-Z][a-z]+\s+)?(?:19|20)\d\d)\b",
    ))
)  # fmt: skip
"""What looks like a time and is the time of no contact."""
ALL_ROWS = (
    *calendar_dates.ROWS,
    *relative_dates.ROWS,
    *counted_dates.ROWS,
    *anniversary_dates.ROWS,
    *terms_of_office.ROWS,
)
_ROWS = tuple((re.compile(pattern), rule) for pattern, rule in ALL_ROWS)
_SPARED = Spared(pattern for pattern, _ in ALL_ROWS)
_MAY_HOLD = re.compile(
    r"\d|day|tomorrow|week|month|year|night|morning|afternoon|evening|hour|minute|moment|decade|"
    r"[JFMASOND](?:an|eb|ar|pr|ay|un|ul|ug|ep|ct|ov|ec)|spring|summer|autumn|fall|winter|\bnow\b|\bjust\b|current|\bago\b|"
    r"recent|lately|\bbefore|\bpast\b|soon|future|near\s+term|\bbit\b|little\s+while|\bspeak\b|transition|[Ss]ince",
    re.IGNORECASE,
)
"""What no time is without: most sentences have none of it, and are spared the rows."""
_BACK = re.compile(r"\bback (?:in|on)\s|\bearlier this\s", re.IGNORECASE)
_COMING_UP = re.compile(r"\b(?:coming\s+up|upcoming)\s+(?:in\s+|on\s+|at\s+)?$", re.IGNORECASE)
_SINCE = re.compile(
    r"\b[Ss]ince\s+(?:(?:the|his|her|their|its|my|our)\s+(?:[\w’-]+\s+)?(?:comments?|remarks|words|speech|statement|"
    r"announcement|address|interview|tweet|invasion|attacks?|strikes?|elections?|vote|inauguration|decision|explosion)\s+"
    r"(?:on\s+|in\s+)?)?$"
)


_SINCE_REACH = 48
"""Characters before a time that may hold since what it is."""
_FROM_A_DAY = re.compile(r"(?:today|tomorrow|yesterday|tonight)", re.IGNORECASE)
_A_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SINCE_WHEN = re.compile(r"\b(?:[Ss]ince|[Uu]ntil|[Bb]efore|[Aa]fter|[Ff]rom|[Bb]y)\s+\Z")
_OF_NOW = re.compile(r"\b(?:will|would|now|today|this|next|last|since|has|have|is|are|until|due|set|scheduled)\b|[;:(]")
"""Between a full date and a day without a year: the text has come to another time."""
_REMEMBERS = re.compile(r"\s*[,—–-]+\s+(?:back\s+|I\s+think,?\s+|I\s+believe,?\s+)?(?:on\s+)?")
_TAKES_BACK = re.compile(r",?\s+(?:excuse\s+me|pardon\s+me|(?:I[’']m\s+)?sorry|rather|I\s+should\s+say)\b")
"""Behind a time: the one before was a slip of the tongue."""
_NOT = re.compile(r"\bnot\s+(?:on\s+)?\Z")
_BUT = re.compile(r"\s*[,;—–]\s+(?:but\s+)?(?:on\s+)?")
"""Between a time that is not meant and the one that is: "not last night; the night before last"."""
_OR = re.compile(r",?\s+or\s+(?:[—–]\s+or\s+)?(?:maybe\s+|perhaps\s+)?(?:on\s+)?")
_WHICH_IS = re.compile(r",?\s+which\s+is\s+(?:now\s+|actually\s+)?")
"""Between a weekday and "today", which is sure."""
_A_MONTH = re.compile("|".join(name.capitalize() for name in MONTHS))
_LAST_YEAR = re.compile(r"\blast\s+year\Z")
_MONTH = 2
"""The rank of a month."""
_BESIDE = re.compile(r",\s+(?:on\s+)?")


def find_times(text: str, day: dt.date | None) -> tuple[Time, ...]:
    """Find the times in a text.

    Args:
        text: any stretch of text.
        day: the document's local day; ``None`` where it is not known, and then only full dates are found.

    Returns:
        Times in order of place, none of which overlap; where two rows match, the longer words.
    """
    if not _MAY_HOLD.search(text):
        return ()
    rows = (_ROWS[number] for number in _SPARED.left_for(text))
    matches = [(match, rule) for pattern, rule in rows for match in pattern.finditer(text)]
    if not matches:
        return ()
    barred = [match.span() for match in _NO_TIMES.finditer(text)]
    found: list[Time] = []
    for match, rule in matches:
        reading = rule(match, day)
        if reading is not None and not any(match.start() < high and low < match.end() for low, high in barred):
            found.append(_time(match, reading))
    found.sort(key=lambda time: (-(time.end - time.start), time.start))
    chosen: list[Time] = []
    for time in found:
        if all(time.end <= other.start or other.end <= time.start for other in chosen):
            chosen.append(time)
    chosen.sort(key=lambda time: time.start)
    chosen = _either(text, _of_their_year(text, _without_slips(text, chosen)))
    following = [*chosen[1:], None]
    told = [time for time, behind in zip(chosen, following, strict=False) if not _dated_beside(text, time, behind)]
    return _with_counted(text, [_since(text, _back_in(text, time), day) for time in told])


def _with_counted(text: str, times: list[Time]) -> tuple[Time, ...]:
    """Add the days that are counted from another of the sentence's: "on Monday, and called her the next day"."""
    counted = [Time(*one, rank=0, counted=True) for one in days_from_told(text, times)]
    left = [time for time in times if all(time.end <= one.start or one.end <= time.start for one in counted)]
    return tuple(sorted((*left, *counted), key=lambda time: time.start))


def _without_slips(text: str, times: list[Time]) -> list[Time]:
    """Leave out a time that is taken back, said once more or denied: "there today — on Thursday, excuse me"."""
    slips = {
        index
        for index, (said, meant) in enumerate(pairwise(times))
        if (_TAKES_BACK.match(text, meant.end) and "—" in text[said.end : meant.start])
        or (_FROM_A_DAY.fullmatch(text, meant.start, meant.end) and _WHICH_IS.fullmatch(text, said.end, meant.start))
        or (_NOT.search(text, 0, said.start) and _BUT.fullmatch(text, said.end, meant.start))
    }
    return [time for index, time in enumerate(times) if index not in slips]


def _either(text: str, times: list[Time]) -> list[Time]:
    """Make one time of two days between which a text leaves the choice: "on Thursday or Friday"."""
    told: list[Time] = []
    for time in times:
        last = told[-1] if told else None
        if last is None or last.rank or time.rank or not _OR.fullmatch(text, last.end, time.start):
            told.append(time)
            continue
        past, future = _from_to(last.past, time.past), _from_to(last.future, time.future)
        told[-1:] = [replace(last, end=time.end, past=past, future=future)] if past or future else [last, time]
    return told


def _from_to(first: str | None, last: str | None) -> str | None:
    return f"{first}/{last}" if first and last and first < last and is_edtf(f"{first}/{last}") else None


def _of_their_year(text: str, times: list[Time]) -> list[Time]:
    """Give a day that is remembered behind "last year" that year: "early last year — I believe, on February 7th".

    So too a day or a month behind a full date, or a year, of the same sentence: "In 2017 they met on March 3".
    """
    told = times[:1]
    for number, (before, time) in enumerate(pairwise(times)):
        behind = _LAST_YEAR.search(text, before.start, before.end) and _REMEMBERS.fullmatch(
            text, before.end, time.start
        )
        year = (before.past or "")[:4] if behind and not time.rank else _year_before(text, times[: number + 1], time)
        if year and time.rank in (0, _MONTH) and _A_MONTH.search(text, time.start, time.end):
            day = f"{year}{(time.past or time.future or '')[4:]}"
            told.append(replace(time, past=day, future=None) if is_edtf(day) else time)
        else:
            told.append(time)
    return told


def _year_before(text: str, before: list[Time], time: Time) -> str | None:
    """Return the year that a sentence has named in full before a time without one, if it goes on about that."""
    if _A_YEAR.search(text, time.start, time.end) or "/" in (time.past or time.future or ""):
        return None
    named = [one for one in before if one.past and one.past == one.future and _A_YEAR.search(text, one.start, one.end)]
    if not named or _SINCE_WHEN.search(text, 0, named[-1].start) or _OF_NOW.search(text, named[-1].end, time.start):
        return None
    return str(named[-1].past)[:4] if "/" not in str(named[-1].past) else None


def _dated_beside(text: str, time: Time, following: Time | None) -> bool:
    """Say whether a date stands right behind a word like "tomorrow", which may be counted from another day.

    The same of "a couple of months ago", behind which somebody remembers: "in July".
    """
    if following is None:
        return False
    if (time.past or "").endswith("~") and text[: time.end].endswith(" ago") and following.rank <= _MONTH:
        return (
            _A_MONTH.search(text, following.start, following.end) is not None
            and _REMEMBERS.fullmatch(text, time.end, following.start) is not None
        )
    if following.rank or not _FROM_A_DAY.fullmatch(text, time.start, time.end):
        return False
    return _BESIDE.fullmatch(text, time.end, following.start) is not None and text[following.start].isupper()


def _back_in(text: str, time: Time) -> Time:
    """Leave only the past of "back in September" and "earlier this fall", and the future of "coming up this week"."""
    if time.future is not None and _COMING_UP.search(text[max(0, time.start - 16) : time.start]):
        return replace(time, past=None)
    past = time.past not in (None, time.future) and _BACK.search(text[max(0, time.start - 12) : time.end])
    return replace(time, future=None) if past else time


def _time(match: re.Match[str], reading: Reading) -> Time:
    """Place a reading at its words, without the spaces around them."""
    words = match.group()
    start = match.start() + len(words) - len(words.lstrip())
    return Time(start, start + len(words.strip()), *reading)


def _since(text: str, time: Time, day: dt.date | None) -> Time:
    """Turn a time behind "since" into the stretch from its first day to the document's day."""
    lead = _SINCE.search(text, max(0, time.start - _SINCE_REACH), time.start)
    inside = re.match(r"(?i:since)\s", text[time.start : time.end])
    if time.past is None or not (lead or inside):
        return time
    first = time.past.partition("/")[0]
    stretch = f"{first}/{day.isoformat() if day else '..'}"
    start = lead.start() if lead else time.start
    return Time(start, time.end, stretch, None, max(time.rank, 3)) if is_edtf(stretch) else time
