"""schedule: whether it stood on a published schedule, and whose.

An agenda is one only where it is called public: what is "not on the agenda" is no subject of talk.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from backchannel.extraction.properties.context import CONTACT, Context, Found

_NOUN = r"(?:schedule|calendar|diary|daily\s+guidance|(?<=public\s)agenda|(?<=official\s)agenda|(?<=published\s)agenda)"
_WHOSE = (
    r"(?P<whose>(?:the|his|her|its|any|an?)\s+(?:[\w.’']{1,30}\s+){0,4}?"
    r"|(?:(?<![\w.])[A-Z][\w.’']{0,30}\s+){1,3}(?:\w{1,30}\s+)?)"
)
_SCHEDULE = rf"{_WHOSE}{_NOUN}\b(?!\s+(?:conflict|reasons|pressure))"
_LISTED = r"(?:listed|included|mentioned|shown|entered|noted)"
_DID_NOT = r"(?:did\s+not|didn[’']t|does\s+not)"
_OFF = re.compile(
    rf"\b(?:(?:not|never|n[’']t)\s+(?:publicly\s+)?(?:been\s+)?(?:{_LISTED}\s+)?(?:on|in|part\s+of)"
    rf"|{_DID_NOT}\s+appear\s+(?:on|in)|(?:absent|missing|omitted)\s+from|(?:kept|left)\s+off|nowhere\s+(?:on|in))"
    rf"\s+{_SCHEDULE}",
    re.IGNORECASE,
)
_SILENT = re.compile(
    rf"\b{_SCHEDULE}\s+(?:(?:for|of)\s+(?:the|that)\s+day\s+)?"
    rf"(?:{_DID_NOT}\s+(?:list|include|mention|show|have)|made\s+no\s+mention\s+of|omitted)\s+"
    rf"(?:it|(?:the|a|any|this|that)\s+(?:[\w-]+\s+){{0,2}}?{CONTACT})\b",
    re.IGNORECASE,
)
_ON = re.compile(
    rf"\b(?:(?:was|were|is|been)\s+(?:{_LISTED}\s+)?|appeared\s+|listed\s+)(?:on|in)\s+{_SCHEDULE}", re.IGNORECASE
)


def find(context: Context) -> Iterator[Found]:
    """Find that it stood on no schedule, or on one, and whose."""
    off = [match for pattern in (_OFF, _SILENT) for match in context.matches(pattern)]
    on = [
        match
        for match in context.matches(_ON)
        if not any(m.start() < match.end() and match.start() < m.end() for m in off)
    ]
    for value, matches in (("off", off), ("on", on)):
        for match in matches:
            party = context.side_in(*match.span("whose"))
            yield Found("schedule", f"{party}: {value}" if party else value, match.start(), match.end())
