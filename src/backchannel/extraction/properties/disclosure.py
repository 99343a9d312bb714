"""disclosure: that the contact came out late, or was not disclosed at the time.

"First reported by", "confirmed on Tuesday" and "an unannounced visit" say neither: what was not announced
beforehand may have been disclosed the same day. Nor do details that came out later.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from backchannel.extraction.number_words import NUMBER, VAGUE_NUMBER, is_vague, number_of
from backchannel.extraction.properties.context import CONTACT, RUN, Context, Found

_OUT = r"(?:disclosed|reported|revealed|confirmed|acknowledged|announced|made\s+public|mentioned)"
_CAME = r"(?:emerged|surfaced|(?:came|come)\s+(?:out|to\s+light)|(?:became|become)\s+(?:public(?:ly\s+known)?|known))"
_LAG = (
    rf"(?P<count>an?|{NUMBER}|{VAGUE_NUMBER})?\s*"
    r"\b(?P<unit>hour|day|week|month)s?\s+(?:later|after(?:wards?)?)\b"
)
_LATE = re.compile(
    rf"\b(?:not\s+(?:publicly\s+)?(?:been\s+)?{_OUT}\s+(?:\w+\s+)?until\s+(?:{RUN}{{0,60}}?\s)?"
    rf"|(?:was|were|been)\s+(?:(?:only|first|publicly)\s+)*{_OUT}\s+(?:only\s+)?(?:(?:by|in|"
    rf"to)\s+{RUN}{{2,40}}?\s)?(?:only\s+)?"
    rf"|(?:only\s+)?{_CAME}\s+(?:only\s+)?)"
    rf"{_LAG}",
    re.IGNORECASE,
)
_OF_PARTS = re.compile(
    r"\b(?:details?|contents?|transcripts?|videos?|photos?|footage|date|place|location|names?|agenda)\b(?!\s+of\s+a\b)",
    re.IGNORECASE,
)
"""What may come out later though the contact itself was known."""

_ANY = rf"(?:{CONTACT}|it|which|that)"
_THE_CONTACT = rf"(?:it|(?:the|this|that)\s+(?:[\w-]+\s+){{0,2}}?{CONTACT})"
_HIDDEN = re.compile(
    rf"\b(?:previously\s+)?(?:undisclosed|unreported|covert|secret)\s+(?:[\w-]+\s+){{0,2}}?{CONTACT}\b"
    r"(?!\s+(?:places?|rooms?|points?|locations?|sites?|spots?|halls?|facilit\w+|services?|channels?|lists?|"
    r"tapes?|box\w*)\b)"
    rf"|\b{_ANY}\s+(?:was|were|had\s+been)\s+(?:not\s+disclosed\b(?!\s+until)|kept\s+(?:secret|quiet|"
    rf"from\s+the\s+public)\b)"
    rf"|\b{_ANY},?\s+(?:(?:which|that)\s+)?(?:was|were|had|has|have)\s+(?:(?:been|previously|publicly)\s+)*not\s+"
    r"(?:(?:been|previously|publicly)\s+)+(?:disclosed|reported)\b(?!\s+until)",
    re.IGNORECASE,
)
_KEPT_BACK = re.compile(
    r"\bneither\s+(?:side|government|party|country)\s+(?:had\s+)?(?:announced|disclosed|acknowledged|reported)\s+"
    rf"{_THE_CONTACT}\b"
    r"|\b(?:did\s+not|didn[’']t|had\s+not|hadn[’']t|never|failed\s+to)\s+(?:publicly\s+)?"
    rf"(?:disclosed?|acknowledged?|revealed?)\s+{_THE_CONTACT}\b(?!\s+until)",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:no|not|any|never|denie[sd]|denying)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_DAYS = {"day": 1, "week": 7}


def find(context: Context) -> Iterator[Found]:
    """Find that it came out late, or had not been disclosed."""
    for match in context.matches(_LATE):
        if not _of_a_part(context, match):
            yield Found("disclosure", f"late: {_lag(match)}", match.start(), match.end())
    for match in context.matches(_HIDDEN):
        if not context.says(_DENIED, match.start() - 24, match.start()) and not _of_a_part(context, match):
            yield Found("disclosure", "undisclosed", match.start(), match.end())
    for match in context.matches(_KEPT_BACK):
        yield Found("disclosure", "undisclosed", match.start(), context.clause_end(match.end()))


def _of_a_part(context: Context, match: re.Match[str]) -> bool:
    """Say whether the clause speaks of the contents or the like, and not of the contact itself."""
    return context.says(_OF_PARTS, context.clause_start(match.start()), match.start())


def _lag(match: re.Match[str]) -> str:
    """Return the lag as an ISO 8601 duration where the text counts days, weeks or hours, else its unit."""
    unit, words = match["unit"].lower(), match["count"] or ""
    number = number_of(words)
    if number is None or is_vague(words) or unit == "month":
        return f"{unit}s"
    return f"PT{number}H" if unit == "hour" else f"P{number * _DAYS[unit]}D"
