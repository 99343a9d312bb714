"""security: whether the line or device was secure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from backchannel.extraction.properties.context import Context, Found

_DEVICE = r"(?:cell\s*phone|cellphone|mobile(?:\s+phone)?|smartphone|phone|line|device|iPhone|telephone|connection|handset)"
_UNSECURED = re.compile(
    rf"\b(?:unsecured|insecure|unsecure|non-secure|unencrypted|not\s+secure|open)\s+(?:\w+\s+)?{_DEVICE}s?\b"
    rf"|\b{_DEVICE}s?\s+(?:that\s+)?(?:is|are|was|were|lacks?|lacked|without)\s+(?:not\s+secure|unsecured|(?:\w+\s+){{0,3}}security\s+(?:features?|measures?|protections?))",
    re.IGNORECASE,
)
_SECURE = re.compile(rf"\bsecure\s+(?:video|{_DEVICE})\b", re.IGNORECASE)


def find(context: Context) -> Iterator[Found]:
    """Find an unsecured line or device, or a secure one."""
    for match in context.matches(_UNSECURED):
        yield Found("security", "unsecured", match.start(), match.end())
    for match in context.matches(_SECURE):
        if context.text[match.start() - 4 : match.start()].lower() != "not ":
            yield Found("security", "secure", match.start(), match.end())
