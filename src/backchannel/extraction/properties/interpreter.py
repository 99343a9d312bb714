"""interpreter: whether a side had one there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from backchannel.extraction.properties.context import RUN, Context, Found

_WHO = r"(?:interpreter|translator)s?"
_NAME = r"[\w.]{1,30}"
_SIDE = rf"(?:\s+(?:on|from|for)\s+(?:the\s+{_NAME}(?:\s+{_NAME})?\s+side|either\s+side|the\s+{_NAME}\s+delegation))?"
_NONE = re.compile(
    rf"\b(?:without\s+(?:even\s+)?(?:(?:an?|any|his|her|its|their)\s+)?(?:own\s+)?(?:[\w.’']{{1,30}}\s+)?{_WHO}"
    rf"|no\s+(?:{_NAME}\s+)?{_WHO}(?!\s+(?:problem|issue|need|required|necessary))"
    rf"|(?:did\s+not|didn[’']t|had\s+not)\s+(?:have|bring|brought|use|had)\s+(?:(?:an?|any|his|her|its)\s+)(?:own\s+)?(?:{_NAME}\s+)?{_WHO})"
    rf"(?:\s+(?:was\s+|were\s+|being\s+)?present)?{_SIDE}",
    re.IGNORECASE,
)
_ONLY_OTHERS = re.compile(
    rf"\b(?:(?<!the\s)(?:only|just|solely)\s+(?:by\s+|with\s+|through\s+)?(?:an?\s+|the\s+)?(?P<whose>{RUN}{{2,40}}?)(?:['’]s?)?\s+{_WHO}\b"
    rf"|(?P<whose2>(?:an?\s+|the\s+)?[\w’']{{1,30}}(?:\s+[\w’']{{1,30}})?)\s+{_WHO}\s+(?:was|were)\s+(?:the\s+)?only\b"
    rf"|the\s+only\s+{_WHO}\s+(?:[\w-]{{1,30}}\s+){{0,3}}?(?:was|being|came)\b(?P<whose3>{RUN}{{2,80}}\b))",
    re.IGNORECASE,
)
_BOTH = re.compile(
    rf"\b(?:each\s+(?:side|leader|president)|both\s+(?:sides|leaders|presidents))\s+(?:had|brought)\s+(?:its|their|his|an?)\s+(?:own\s+)?{_WHO}"
    rf"|\b(?:only\s+)?(?:their|the\s+two)\s+{_WHO}\s+(?:were\s+)?present\b|\bonly\s+(?:their|with\s+their)\s+{_WHO}\b",
    re.IGNORECASE,
)


def find(context: Context) -> Iterator[Found]:
    """Find a side that had no interpreter, said outright or by "only the other side's"; or that both had one."""
    both = list(context.matches(_BOTH))
    for match in both:
        for value in [f"{party}: present" for party in context.parties] or ["present"]:
            yield Found("interpreter", value, match.start(), match.end())
    for match in context.matches(_ONLY_OTHERS):
        group = next(name for name in ("whose", "whose2", "whose3") if match[name])
        end = context.clause_end(match.end())
        party = context.side_in(match.start(group), end if group == "whose3" else match.end(group))
        if party is None or any(other.start() <= match.start() < other.end() for other in both):
            continue
        yield Found("interpreter", f"{party}: present", match.start(), end)
        other_party = context.other_party(party)
        if other_party:
            yield Found("interpreter", f"{other_party}: none", match.start(), end)
    for match in context.matches(_NONE):
        own_verb = match.group().lower().startswith(("did", "had"))
        begin = context.clause_start(match.start()) if own_verb else match.start()
        party = context.side_in(begin, match.end())
        yield Found("interpreter", f"{party}: none" if party else "none", begin, match.end())
