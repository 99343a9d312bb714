"""The cadence of a pair for a terminal, and its shape in JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rich.text import Text

from backchannel.cadence import Cadence, Silence
from backchannel.estimate import Listed
from backchannel.publication.listed_page import listed_lines, listed_shape
from backchannel.publication.page import Names, Page, heading, paragraph
from backchannel.publication.words import counted, day_words, parties_words, when_words

BARS = "▁▂▃▄▅▆▇█"
EMPTY = "·"
MOST_BAR = 24
"""Columns of the longest bar."""
LONGEST_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Pair:
    """Whom a cadence is of, and what the dossier holds of their parties."""

    first: str
    """As the reader named them."""
    second: str
    covered: Mapping[str, int]
    """By party: in how many of the periods the dossier holds documents of its own."""


def publish_cadence(cadence: Cadence, pair: Pair, names: Names, listed: Listed | None = None) -> Page:
    """Lay out a cadence: a row for each period, then silences, changes, who published, and what cannot be seen.

    ``listed`` are the lists that the contacts are on; ``None`` leaves out what is estimated from them.
    """
    if not cadence.counted:
        return [paragraph(f"No contact of {pair.first} and {pair.second} at a known time is on record here.", names)]
    page: Page = [heading(f"{pair.first} and {pair.second}: contacts on record, by {cadence.by}"), Text("")]
    page += [Text(f"  {line}".rstrip(), overflow="fold") for line in _rows(cadence)]
    page += [Text(""), paragraph(f"{sparkline(cadence)}  {_summary(cadence)}", names, hang=2)]
    for title, lines in (
        ("Silences", _silences(cadence)),
        ("Changes of pace", _changes(cadence)),
        ("Who published an account", _published(cadence, names)),
        ("What cannot be seen", _unseen(cadence, pair, names)),
        ("Contacts that the record may miss", listed_lines(listed, names) if listed else []),
    ):
        if lines:
            page += [Text(""), heading(title), *(paragraph(line, names, indent=2, hang=2) for line in lines)]
    return page


def sparkline(cadence: Cadence) -> str:
    """Return one character a period, as high as its number of contacts."""
    most = max((period.total for period in cadence.periods), default=1)
    return "".join(
        BARS[-(-period.total * len(BARS) // most) - 1] if period.total else EMPTY for period in cadence.periods
    )


def _rows(cadence: Cadence) -> list[str]:
    most = max(period.total for period in cadence.periods)
    lines = []
    for period in cadence.periods:
        bar = "█" * max(round(period.total / most * MOST_BAR), 1) if period.total else EMPTY
        told = ", ".join(
            f"{'contact' if channel == 'unspecified' else channel} {number}"
            for channel, number in period.channels.items()
        )
        lines.append(f"{period.label}  {period.total:>3}  {bar:<{min(most, MOST_BAR)}}  {told}")
    return lines


def _summary(cadence: Cadence) -> str:
    said = f"{counted(len(cadence.counted), 'contact')} in {counted(len(cadence.periods), cadence.by)}"
    more = [
        f"{len(group)} {what}"
        for group, what in (
            (cadence.loose, f"held at a time too vague for a {cadence.by}"),
            (cadence.apart, "only said, planned, cancelled or denied"),
        )
        if group
    ]
    return f"{said}; not counted: {' and '.join(more)}." if more else f"{said}."


def _silences(cadence: Cadence) -> list[str]:
    lines = []
    if cadence.median_days is not None:
        lines.append(f"Between contacts of known days: {cadence.median_days:g} days at the median.")
    over = sorted((one for one in cadence.silences if one.over), key=lambda one: (-one.days, one.since))
    lines += [f"{_silence_words(one)}." for one in over[:LONGEST_SHOWN]]
    lines += [
        f"{_silence_words(one)}, the last day that this dossier can show." for one in cadence.silences if not one.over
    ]
    if cadence.loose and lines:
        lines.append(f"{counted(len(cadence.loose), 'contact')} at a vaguer time may lie in any of these.")
    return lines


def _silence_words(one: Silence) -> str:
    ends = f"{day_words(one.since.isoformat())} to {day_words(one.until.isoformat())}"
    odds = f", odds {_percent(one.odds)} at the pace before it" if one.gaps_before else ""
    return f"{counted(one.days, 'day')} from {ends}{odds}"


def _percent(share: float) -> str:
    return "under 1 %" if share < 0.01 else f"{share:.0%}".replace("%", " %")  # noqa: PLR2004 - of a percent


def _changes(cadence: Cadence) -> list[str]:
    rows = [(cadence.periods[one.period].label, one) for one in cadence.changes]
    return [
        f"From {when_words(label) if cadence.by == 'month' else label} on {one.after:.1f} contacts a {cadence.by}, "
        f"before it {one.before:.1f}."
        for label, one in rows
    ]


def _published(cadence: Cadence, names: Names) -> list[str]:
    told = sum((Counter(period.told_by) for period in cadence.periods), Counter[str]())
    rows = sorted(told.items(), key=lambda row: (-row[1], row[0]))
    return [
        f"{parties_words(parties.split('+'), names.parties) if parties else 'No party'}: {counted(number, 'contact')}"
        for parties, number in rows
    ]


def _unseen(cadence: Cadence, pair: Pair, names: Names) -> list[str]:
    periods = len(cadence.periods)
    return [
        f"{names.parties.get(party, party.upper())}: documents here of {number} of {counted(periods, cadence.by)}."
        for party, number in pair.covered.items()
    ]


def cadence_shape(cadence: Cadence, pair: Pair, listed: Listed | None = None) -> dict[str, Any]:
    """Return a cadence as ``cadence --json`` prints it; ``listed`` as of ``publish_cadence``."""
    return {
        "between": [pair.first, pair.second],
        "by": cadence.by,
        "periods": [
            {"period": one.label, "contacts": one.total, "channels": dict(one.channels), "told_by": dict(one.told_by)}
            for one in cadence.periods
        ],
        "contacts": [one.id for one in cadence.counted],
        "too_vague": [one.id for one in cadence.loose],
        "not_held": [one.id for one in cadence.apart],
        "median_days": cadence.median_days,
        "silences": [
            {
                "from": one.since.isoformat(), "until": one.until.isoformat(), "days": one.days, "over": one.over,
                "gaps_before": one.gaps_before, "longest_before": one.longest_before, "odds": round(one.odds, 4),
            }
            for one in cadence.silences
        ],
        "changes": [
            {"period": cadence.periods[one.period].label, "before": round(one.before, 2), "after": round(one.after, 2)}
            for one in cadence.changes
        ],
        "covered_periods": dict(pair.covered),
        "missed": listed_shape(listed) if listed else None,
    }  # fmt: skip
