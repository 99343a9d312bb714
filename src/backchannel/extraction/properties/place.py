"""place: where it took place, in the text's words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from backchannel.extraction.properties.context import Context, Found

_MARGINS = re.compile(
    r"\b(?:on|at)\s+the\s+(?:sidelines|margins)\s+of\s+(?P<what>(?:the\s+)?[A-Z0-9][^,.;]{2,60}?)(?=\s+(?:in|on|to|and|with)\b|[,.;]|$)"
)
_PLACE = re.compile(
    r"\b(?:in|at)\s+(?P<place>(?:the\s+)?(?:White House|Kremlin|Oval Office|[A-Z][a-zà-ÿ]+(?:[- ][A-Z][a-zà-ÿ]+){0,3})(?:,\s+[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)?)"  # noqa: E501
    r"(?=[\s,.;)]|$)"
)
_NOT_PLACES = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|"
    r"Thursday|Friday|Saturday|Sunday|President|Prime|English|Russian|Congress)\b"
)


def find(context: Context) -> Iterator[Found]:
    """Find "in Geneva", "at the White House", "on the sidelines of the G20"."""
    for match in context.matches(_MARGINS):
        yield Found(
            "place",
            match["what"].strip(),
            match.start("what"),
            match.start("what") + len(match["what"].rstrip()),
        )
        return
    for match in context.matches(_PLACE):
        if not _NOT_PLACES.match(match["place"]) and not context.people.between(
            match.start("place"), match.end("place")
        ):
            yield Found("place", match["place"], match.start("place"), match.end("place"))
            return
