"""duration: how long it lasted, as an ISO 8601 duration."""

from __future__ import annotations

import re
from collections.abc import Iterator

from backchannel.extraction.dates import NUMBERS
from backchannel.extraction.properties.context import Context, Found

_NUMBER = r"(?P<number>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|half an)"
_LASTED = re.compile(
    r"\b(?P<lead>lasted|lasting|ran|went on|spoke|talked|met|continued|took)\s+(?:for\s+)?(?:probably\s+)?"
    r"(?P<about>just over|about|around|nearly|almost|more than|over|roughly|approximately|some|at least|just under)?\s*"
    rf"{_NUMBER}(?P<half> and a half)?[\s-]+(?P<unit>minutes?|hours?)\b(?:\s+and\s+(?P<minutes>\d{{1,2}})\s+minutes)?",
    re.IGNORECASE,
)
_LONG = re.compile(
    rf"\b(?P<about>nearly |about |more than |almost )?{_NUMBER}?-?(?P<unit>minute|hour)(?:-long)\b|\b(?P<about2>nearly |about )?(?P<number2>\d{{1,3}}|one|two|three)-(?P<unit2>minute|hour)\b",
    re.IGNORECASE,
)  # noqa: E501


def find(context: Context) -> Iterator[Found]:
    """Find durations: "lasted just over 40 minutes", "an hour-long call"."""
    for match in context.matches(_LASTED):
        value = _iso(match["number"], match["unit"], half=bool(match["half"]), minutes=match["minutes"])
        yield Found("duration", value + ("~" if match["about"] else ""), match.start(), match.end())
    for match in context.matches(_LONG):
        number, unit = match["number"] or match["number2"] or "one", match["unit"] or match["unit2"]
        about = match["about"] or match["about2"] or (unit.lower() == "hour" and not match["number2"])
        yield Found(
            "duration",
            _iso(number, unit, half=False, minutes=None) + ("~" if about else ""),
            match.start(),
            match.end(),
        )


def _iso(number: str, unit: str, *, half: bool, minutes: str | None) -> str:
    word = number.lower()
    if word == "half an":
        return "PT30M"
    count = int(word) if word.isdigit() else NUMBERS[word]
    if unit.lower().startswith("minute"):
        return f"PT{count}M"
    rest = int(minutes or 0) + (30 if half else 0)
    return f"PT{count}H" + (f"{rest}M" if rest else "")
