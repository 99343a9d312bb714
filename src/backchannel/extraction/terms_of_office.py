"""Times that count from an American election, or from the day on which a President took office.

"During the transition"; "since taking office"; and "one year into his presidency, he has not spoken with A", which says
that he never has since.
"""

from __future__ import annotations

import datetime as dt
import re

from backchannel.extraction.date_words import Reading, Row, edtf_of
from backchannel.extraction.number_words import NUMBER, VAGUE_NUMBER

_TOOK_OFFICE = (
    r"(?:(?:the\s+|his\s+)?[Ii]nauguration(?:\s+[Dd]ay)?\b|taking\s+office\b|"
    r"(?:President\s+(?:Biden|Trump)|I)\s+(?:took|assumed|came\s+into|entered|has\s+been\s+in|have\s+been\s+in)\s+office\b)"
)

_IN_OFFICE = (
    rf"(?:an?|{NUMBER}|{VAGUE_NUMBER})\s+(?:weeks?|months?|years?)\s+(?:(?:after\s+(?:being\s+)?)?in\s+office|"
    r"into\s+(?:office|(?:his|the|this)\s+(?:presidency|administration|term)))\b"
)
_HAS_NOT = r"(?=[^.;?!]*\b(?:has|have)(?:n[’']t|\s+(?:\w+\s+)?(?:not|never))\b)"


def _election_year(today: dt.date, month: int) -> int:
    """Return the last American election whose aftermath had reached a month: November, or January of the next year."""
    year = today.year - (today.year % 4 if month > 1 else (today.year - 1) % 4 + 1)
    begun = _election_day(year) if month > 1 else dt.date(year + 1, 1, 20)
    return year if begun <= today else year - 4


def _election_day(year: int) -> dt.date:
    """Return the day after the first Monday in November (3 U.S.C. 1)."""
    first = dt.date(year, 11, 1)
    return first + dt.timedelta(days=(7 - first.weekday()) % 7 + 1)


def _transition(_match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "during the transition": from the last American election to the taking of office."""
    if today is None:
        return None
    year = _election_year(today, 11)
    return Reading(edtf_of((_election_day(year), min(today, dt.date(year + 1, 1, 20)))), None, 3)


def _since_office(_match: re.Match[str], today: dt.date | None) -> Reading | None:
    """Read "since taking office", of the President of the United States."""
    return Reading(edtf_of((dt.date(_election_year(today, 1) + 1, 1, 20), today)), None, 3) if today else None


ROWS: tuple[Row, ...] = (
    (r"(?i:\b(?:during|in|over)\s+the\s+(?:presidential\s+)?transition\b(?!\s+(?:to|from|period|of)\b))", _transition),
    (rf"\b[Ss]ince\s+{_TOOK_OFFICE}", _since_office),
    (rf"(?i:\b{_IN_OFFICE}{_HAS_NOT})", _since_office),
)
