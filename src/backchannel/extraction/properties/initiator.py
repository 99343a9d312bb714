"""initiator: at whose initiative it took place, as a party's code."""

from __future__ import annotations

import re
from collections.abc import Iterator

from backchannel.extraction.properties.context import Context, Found

_INITIATIVE = re.compile(
    r"\bat\s+the\s+(?:initiative|request|invitation|suggestion)\s+of\s+(?P<of>(?:the\s+)?[^,.;]{2,50})"
    r"|\bat\s+(?P<owner>(?:the\s+)?[^,.;]{2,50}?)[’']s?\s+(?:\w+\s+)?(?:initiative|request|invitation|suggestion)\b"
    r"|\b(?:was\s+)?initiated\s+by\s+(?P<by>(?:the\s+)?[^,.;]{2,50})"
    r"|\bat\s+the\s+(?P<side>\w+)\s+(?:side|party)(?:[’']s)?\s+(?:initiative|request)",
)


def find(context: Context) -> Iterator[Found]:
    """Find whose initiative it was."""
    for match in context.matches(_INITIATIVE):
        group = next(name for name in ("of", "owner", "by", "side") if match[name])
        party = context.party_in(match.start(group), match.end(group)) or context.people.party_of_person_in(
            match.start(group), match.end(group))  # fmt: skip
        if party:
            yield Found("initiator", party, match.start(), match.end())
