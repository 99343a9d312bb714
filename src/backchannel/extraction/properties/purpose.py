"""purpose: what it was for, in the text's words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from backchannel.extraction.properties.context import Context, Found

_PURPOSE = re.compile(
    r"\bto\s+(?P<what>(?:congratulate|offer|express|thank|discuss|convey|invite|review|coordinate|consult|reaffirm|underscore|"
    r"prepare|follow up|wish)\b[^.;:]{3,160}?)(?=[,.;:]|\s+(?:and\s+to|as well as)\b|$)"
    r"|\b(?P<by>(?:inviting|congratulating|thanking)\s+[^.;:,]{3,120})"
    r"|\bthe\s+(?P<noun>congratulations|congratulatory|condolence|farewell|introductory)\s+(?:phone\s+)?(?:call|message|letter)\b",
)


def find(context: Context) -> Iterator[Found]:
    """Find "to congratulate him on his victory", "inviting Putin for a visit", "the congratulations call"."""
    for match in context.matches(_PURPOSE):
        group = next(name for name in ("what", "by", "noun") if match[name])
        value = match[group].rstrip()
        yield Found("purpose", value, match.start(group), match.start(group) + len(value))
        return
