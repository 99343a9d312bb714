"""duration: how long it lasted, as an ISO 8601 duration, with ``~`` behind it where it is approximate."""

from __future__ import annotations

import re
from collections.abc import Iterator

from backchannel.extraction.number_words import NUMBER, number_of
from backchannel.extraction.properties.context import CONTACT, RUN, Context, Found

_ABOUT = (
    r"(?P<about>(?:(?:just|a\s+little|slightly|well)\s+)?(?:over|under|more\s+than|less\s+than)|about|around|nearly|almost|roughly|"
    r"approximately|some|at\s+least|perhaps|probably(?:\s+just\s+over)?|up\s+to|close\s+to)"
)
_AMOUNT = (
    rf"(?:(?P<half>half\s+an\s+hour)|(?P<number>\d\.5|an?|{NUMBER})(?P<and_half>\s+and\s+a\s+half)?[\s-]+(?P<unit>minute|hour)s?\b"
    rf"(?:(?P<half_more>\s+and\s+a\s+half)\b|\s+(?:and\s+)?(?P<minutes>{NUMBER})\s+minutes\b)?)"
)
_FOR = rf"(?:{_ABOUT}\s+)?{_AMOUNT}"
_LASTED = re.compile(
    rf"\b(?:(?:lasted|lasting|took|taken)\s+(?:for\s+)?"
    rf"|(?:went\s+on|ran|continued|spoke|spoken|talked|conversed|met)\b{RUN}{{0,60}}?\s+for\s+"
    rf"|{CONTACT}\s+(?:was|is)\s+(?=[^.;]{{0,40}}\blong\b)"
    rf"|length\s+of\s+(?:the|their)\s+{CONTACT}\s+(?:at|as)\s+){_FOR}",
    re.IGNORECASE,
)
_LONG = re.compile(
    rf"\b(?:{_ABOUT}[\s-]+)?(?:(?P<number>{NUMBER})-)?(?P<unit>minute|hour)(?:-long)?\b(?=[\s,]+(?:[\w-]+\s+){{0,3}}?{CONTACT}\b)",
    re.IGNORECASE,
)


def find(context: Context) -> Iterator[Found]:
    """Find durations: "lasted just over 40 minutes", "an hour-long call"."""
    for match in context.matches(_LASTED):
        yield Found("duration", _iso(_minutes(match), about=bool(match["about"])), match.start(), match.end())
    for match in context.matches(_LONG):
        bare = match["number"] is None
        if bare and not match.group().lower().endswith("hour-long"):
            continue
        minutes = (number_of(match["number"] or "one") or 1) * (60 if match["unit"].lower() == "hour" else 1)
        yield Found("duration", _iso(minutes, about=bool(match["about"]) or bare), match.start(), match.end())


def _minutes(match: re.Match[str]) -> int:
    if match["half"]:
        return 30
    in_hours = match["unit"].lower() == "hour"
    number = float(match["number"]) if "." in match["number"] else float(number_of(match["number"]) or 0)
    number += 0.5 if match["and_half"] or match["half_more"] else 0
    return int(number * (60 if in_hours else 1)) + (number_of(match["minutes"] or "") or 0)


def _iso(minutes: int, *, about: bool) -> str:
    hours, rest = divmod(minutes, 60)
    return "PT" + (f"{hours}H" if hours else "") + (f"{rest}M" if rest or not hours else "") + ("~" if about else "")
