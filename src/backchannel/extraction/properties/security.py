"""security: whether the line or device was secure.

An open line of communication is a figure of speech, and no unsecured one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from backchannel.extraction.properties.context import Context, Found

_DEVICE = (
    r"(?:cell\s?phone|mobile(?:\s+(?:tele)?phone)?|smartphone|(?:tele)?phone|iPhone|line|device|connection|handset)s?"
)
_FEATURES = r"(?:[\w-]+\s+){0,4}?security\s+(?:features?|measures?|protections?|safeguards?)"
_UNSECURED = re.compile(
    rf"\b(?:unsecured|insecure|unsecure|non-secure|unencrypted|unprotected)\s+(?:[\w-]+\s+){{0,2}}?{_DEVICE}\b"
    rf"|\b{_DEVICE}\s+(?:that\s+|which\s+)?(?:(?:is|are|was|were)\s+(?:not\s+secure|unsecured|insecure)|"
    rf"(?:lacks?|lacked|lacking|without)\s+{_FEATURES})\b"
    rf"|\bnot\s+(?:\w+\s+){{0,2}}?(?:on|over|via|by|through|using)\s+an?\s+secure\s+{_DEVICE}\b",
    re.IGNORECASE,
)
_SECURE = re.compile(
    rf"(?<![\w-])secure\s+(?:(?:video|{_DEVICE})\b)(?:\s+(?:call|conference|link)\b)?(?!\s+(?:\w+ing|providers?|"
    rf"networks?|rooms?|calls|systems?)\b)",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"(?:\b(?:not|no|never|without|deni(?:ed|es)|lack\w*|more|less|whether|if)|n['’]t)\s+(?:[\w-]+\s+){0,4}$",
    re.IGNORECASE,
)


def find(context: Context) -> Iterator[Found]:
    """Find an unsecured line or device, with its clause as evidence, or a secure one."""
    for match in context.matches(_UNSECURED):
        begin = context.clause_start(match.start())
        if not context.says(_NEGATED, max(begin, match.start() - 50), match.start()):
            yield Found("security", "unsecured", begin, context.clause_end(match.end()))
    for match in context.matches(_SECURE):
        if not context.says(_NEGATED, match.start() - 50, match.start()):
            yield Found("security", "secure", match.start(), match.end())
