"""account: that a party published an account, and how long; or that it published none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from backchannel.extraction.properties.context import Context, Found

_GAVE = r"(?:provid|publish|releas|issu|put out|putting out|gave|giving|offer|post)(?:ed|es|ing|e|s)?"
_WHAT = r"(?:transcript|readout|read-out|account|statement|summary|description|version)"
_EXTENT = r"(?P<extent>multi-paragraph|several-paragraph|detailed|lengthy|long|full|brief|short|one-line|terse|extensive)"
_ACCOUNT = re.compile(
    rf"\b(?P<who>[^,;.]{{2,60}}?)\s+(?:\w+\s+)?{_GAVE}\s+(?:out\s+)?(?:an?|its|their|the)\s+(?:{_EXTENT}\s+)?(?:\w+\s+)?{_WHAT}\b"
)
_NONE = re.compile(
    rf"\b(?P<who>[^,;.]{{2,60}}?)\s+(?:has |had )?(?:{_GAVE}\s+(?:…|\.\.\.)?\s*(?:nothing|no (?:\w+ )?{_WHAT})|"
    rf"(?:did not|didn[’']t|has not|had not|never|declined to|does not|made no)\s+(?:publish|release|issue|provide|put out|give|offer|{_WHAT})"
    rf"(?:\s+(?:an?|any|its own)\s+(?:\w+\s+)?{_WHAT})?)"
)
_LONG = {"multi-paragraph", "several-paragraph", "detailed", "lengthy", "long", "full", "extensive"}


def find(context: Context) -> Iterator[Found]:
    """Find which party published an account of the contact, or none."""
    silent: set[str] = set()
    for match in context.matches(_NONE):
        party = context.party_in(match.start("who"), match.end("who"))
        if party:
            silent.add(party)
            yield Found("account", f"{party}: none", _begin(context, match), match.end())
    for match in context.matches(_ACCOUNT):
        party = context.party_in(match.start("who"), match.end("who"))
        if party and party not in silent:
            extent = (
                "published"
                if match["extent"] is None
                else "multi-paragraph"
                if match["extent"] in _LONG
                else "brief"
            )
            yield Found("account", f"{party}: {extent}", _begin(context, match), match.end())


def _begin(context: Context, match: re.Match[str]) -> int:
    """Begin the words at the party's name, not at whatever stands before it."""
    places = context.people.party_places(match.start("who"), match.end("who"))
    return places[0] if places else match.start("who")
