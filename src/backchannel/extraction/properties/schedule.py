"""schedule: whether it stood on a published schedule, and whose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from backchannel.extraction.properties.context import Context, Found

_SCHEDULE = r"(?:the\s+|his\s+|her\s+|its\s+|any\s+)?(?P<whose>(?:[\w.’']+\s+){0,4}?)(?:schedule|agenda|calendar|diary|daily guidance)\b"
_OFF = re.compile(
    rf"\b(?:(?:not|never|n[’']t)\s+(?:\w+\s+)?(?:on|listed\s+(?:on|in)|appear(?:ed)?\s+(?:on|in)|part\s+of|included\s+(?:on|in))|"
    rf"absent\s+from|missing\s+from|off|did\s+not\s+appear\s+(?:on|in)|kept\s+off|left\s+off)\s+{_SCHEDULE}",
    re.IGNORECASE,
)


def find(context: Context) -> Iterator[Found]:
    """Find that it stood on no schedule, and whose."""
    for match in context.matches(_OFF):
        party = context.party_in(match.start("whose"), match.end("whose"))
        yield Found("schedule", f"{party}: off" if party else "off", match.start(), match.end())
