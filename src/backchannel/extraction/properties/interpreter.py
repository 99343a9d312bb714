"""interpreter: whether a side had one there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from backchannel.extraction.properties.context import Context, Found

_WHO = r"(?:interpreter|translator)s?"
_NONE = re.compile(
    rf"\b(?:without\s+(?:even\s+)?(?:an?|any|its own|his own|the)?\s*(?P<adj>[\w.]+\s+)?{_WHO}|no\s+(?P<adj2>[\w.]+\s+)?{_WHO}|"
    rf"(?:no|without an?)\s+(?:other\s+)?{_WHO})(?:\s+(?:was\s+|being\s+)?present)?(?:\s+(?:on|from|for|of)\s+(?P<side>the\s+[\w.]+(?:\s+\w+)?\s+side|either side))?",
    re.IGNORECASE,
)
_ONLY = re.compile(
    rf"\b(?:(?:only|just|solely)\s+(?:by\s+|with\s+|through\s+)?(?:an?\s+|the\s+)?(?P<whose>[^,.;]{{2,40}}?)\s+{_WHO}|"
    rf"(?P<whose2>(?:an?\s+|the\s+)?[\w’']+(?:\s+\w+)?)\s+{_WHO}\s+(?:was|were)\s+(?:the\s+)?only\b|"
    rf"the\s+only\s+{_WHO}\s+(?:\w+\s+){{0,3}}(?:was|being|came)\s+(?:from\s+|on\s+)?(?P<whose3>[^,.;]{{2,40}}))",
    re.IGNORECASE,
)


def find(context: Context) -> Iterator[Found]:
    """Find a side that had no interpreter, said outright or by "only the other side's"."""
    for match in context.matches(_ONLY):
        group = next(name for name in ("whose", "whose2", "whose3") if match[name])
        place = (match.start(group), match.end(group))
        party = context.party_in(*place) or context.people.party_of_person_in(*place)
        if party is None:
            continue
        yield Found("interpreter", f"{party}: present", match.start(), match.end())
        other = context.other_party(party)
        if other:
            yield Found("interpreter", f"{other}: none", match.start(), match.end())
    for match in context.matches(_NONE):
        party = context.party_in(match.start(), match.end())
        yield Found("interpreter", f"{party}: none" if party else "none", match.start(), match.end())
