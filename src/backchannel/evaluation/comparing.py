"""When a name, a time, an attribution is the one that was annotated."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata

from backchannel.evaluation.gold import GROUP, GoldMention
from backchannel.evaluation.row import Stretch
from backchannel.model import Attribution

_EMPTY = frozenset({
    "jr", "mr", "mrs", "ms", "dr", "of", "the", "president", "prime", "minister", "chancellor", "king",
    "leaders", "group", "bin", "al", "el",
})  # fmt: skip
"""Words that two names may share without naming the same person."""
_FAMILY = {
    "call": "remote",
    "video": "remote",
    "meeting": "person",
    "visit": "person",
    "message": "message",
    "unspecified": "any",
}
_PART = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_MONTHS = 12
_DAY = dt.timedelta(days=1)
"""How far a time may be from the annotated one: a day is cut at different hours in different zones."""


def name_words(name: str | None) -> frozenset[str]:
    """Return the words that tell a name, in small letters without accents."""
    text = unicodedata.normalize("NFKD", name or "").encode("ascii", "ignore").decode().lower()
    return frozenset(word for word in re.findall(r"[a-z]+", text) if len(word) > 1) - _EMPTY


def same_name(name: str | None, words: frozenset[str]) -> bool:
    """Say whether a name shares a telling word with those of another."""
    return bool(name_words(name) & words)


def overlaps(one: Stretch, other: Stretch) -> bool:
    """Say whether two stretches of the same file share a code point."""
    return one[0] < other[1] and other[0] < one[1]


def same_family(channel: str, right: frozenset[str]) -> bool:
    """Say whether a channel is of the family of one that is right: at a distance, in person, or in writing."""
    family = _FAMILY.get(channel)
    return family == "any" or family in {_FAMILY.get(one) for one in right}


def same_time(predicted: str | None, gold: GoldMention) -> bool:
    """Say whether a predicted time is the annotated one, or lies within what the text allows, give or take a day.

    ``gold`` must have its earliest and latest day.
    """
    if predicted == gold.when:
        return True
    if gold.earliest is None or gold.latest is None:
        return False
    return same_days(predicted, gold.earliest, gold.latest)


def same_days(predicted: str | None, earliest: str, latest: str) -> bool:
    """Say whether a time lies between two days, ISO 8601, both included, give or take a day."""
    days = interval(predicted)
    if days is None:
        return False
    first, last = (dt.date.fromisoformat(day[:10]) for day in (earliest, latest))
    return days[0] >= first - _DAY and days[1] <= last + _DAY


def same_voice(predicted: Attribution | None, gold: GoldMention) -> bool:
    """Say whether the one who vouches is the annotated one: of its kind and, where a speaker, of its name.

    A named group (a reporter, an unnamed official) may be told of in several kinds, and has no name to compare.
    """
    if predicted is None:
        return False
    if (gold.voice or "").startswith(GROUP):
        return predicted.kind in ("speaker", "unnamed", "outlet")
    if predicted.kind != gold.attribution:
        return False
    return gold.attribution != "speaker" or not gold.voice or same_name(predicted.name, name_words(gold.voice))


def interval(edtf: str | None) -> tuple[dt.date, dt.date] | None:
    """Return the earliest and latest day of a simple EDTF value, or ``None`` where it has no two ends."""
    if not edtf:
        return None
    parts = edtf.split("/")
    first, last = _end_of(parts[0], last=False), _end_of(parts[-1], last=True)
    return (first, last) if first and last else None


def _end_of(part: str, *, last: bool) -> dt.date | None:
    match = _PART.match(part.strip("~?% ").replace("X", "9" if last else "0"))
    if match is None:
        return None
    year, month, day = (int(number) if number else None for number in match.groups())
    if year is None or (month and month > _MONTHS):
        return None
    try:
        if day is not None:
            return dt.date(year, month or 1, day)
        if not last:
            return dt.date(year, 1 if month is None else month, 1)
        following = (year + 1, 1) if month is None or month == _MONTHS else (year, month + 1)
        return dt.date(*following, 1) - _DAY
    except ValueError:
        return None
