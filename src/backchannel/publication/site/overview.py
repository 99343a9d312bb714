"""The overview: what was read, from whom and when; contacts over time; coverage by month; what needs a look."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from backchannel.cadence import By, Cadence, cadence_of
from backchannel.cadence.periods import period_of, periods_between
from backchannel.model import CHANNELS, SEVERITIES, Claim, Contact, Finding, Header, parse_edtf
from backchannel.publication.cadence_figure import COLOURS
from backchannel.publication.page import Names
from backchannel.publication.site.charts import INK, Series, draw_bars, draw_grid
from backchannel.publication.site.findings import gravest_first
from backchannel.publication.words import counted, party_words

MOST_SOURCES = 30
MOST_PARTIES = 8
"""Parties in the grid of months: those with the most documents."""
FIRST_FINDINGS = 10
MOST_MONTHS = 120
"""Months in the drawn grid; longer times are drawn by quarter."""
MOST_THIN = 12
SEVERAL, OTHER, NOBODY = INK, "#8a6d9c", "#b8bec4"
PARTY_COLOURS = ("#8c4a2f", "#2f5d8c", "#4d6b2f")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Doubts:
    """What a build left open."""

    mentions: int = 0
    """That fit several contacts."""
    unread: int = 0
    """Captures that could not be read."""


NO_DOUBTS = Doubts()


def overview_page(
    headers: Sequence[Header],
    contacts: Sequence[Contact],
    claims: Sequence[Claim],
    findings: Sequence[Finding],
    names: Names,
    doubts: Doubts = NO_DOUBTS,
) -> dict[str, Any]:
    """Return what the overview shows."""
    sources = _sources(headers)
    days = sorted(one.day for one in headers if one.day)
    severities = Counter(one.severity for one in findings)
    inside = [one for one in contacts if _is_within(one, days)]
    cadence = cadence_of(inside, None)
    coverage = _coverage(headers)
    return {
        "documents": len(headers),
        "sources": sources[:MOST_SOURCES],
        "left_out": max(0, len(sources) - MOST_SOURCES),
        "first_day": days[0] if days else None,
        "last_day": days[-1] if days else None,
        "contacts": len(contacts),
        "claims": len(claims),
        "findings": len(findings),
        "by_severity": {one: severities[one] for one in SEVERITIES},
        "figures": _figures(cadence, names) if cadence.periods else [],
        "outside": len(contacts) - len(inside),
        "periods": [_period(one, names) for one in cadence.periods],
        "by_rule": by_rule(findings, names.rules),
        "first": [one for one in gravest_first(findings) if one.severity != "note"][:FIRST_FINDINGS],
        "months": MONTHS,
        "coverage": coverage,
        "coverage_figure": _coverage_figure(coverage, names),
        "thin": [one for one in map(_thin, coverage) if one["months"]],
        "needs": _needs(contacts, findings, doubts),
    }


def _needs(contacts: Sequence[Contact], findings: Sequence[Finding], doubts: Doubts) -> list[dict[str, str]]:
    """Return what a reader should look at first, in words, each with the list in which it stands."""
    one_sided = len({contact for one in findings if one.code == "D101" for contact in one.contacts})
    undated = sum(one.when is None for one in contacts)
    graver = sum(one.severity != "note" for one in findings)
    rows = (
        (graver, "findings", f"{counted(graver, 'finding')} graver than a note"),
        (one_sided, "D101", f"{counted(one_sided, 'contact')} with an account by one side alone"),
        (undated, "undated", f"{counted(undated, 'contact')} of a time not known"),
        (
            doubts.mentions,
            "data",
            f"{counted(doubts.mentions, 'mention')} left open between several contacts",
        ),
        (doubts.unread, "method", f"{counted(doubts.unread, 'capture')} that could not be read"),
    )
    return [{"of": of, "words": words} for number, of, words in rows if number]


def _figures(cadence: Cadence, names: Names) -> list[str]:
    labels = [one.label for one in cadence.periods]
    channels = [one for one in CHANNELS if any(one in period.channels for period in cadence.periods)]
    by_channel = [
        Series(_said(one), COLOURS[one], [period.channels.get(one, 0) for period in cadence.periods])
        for one in channels
    ]
    by_teller = list(_tellers(cadence, names))
    return [
        draw_bars(f"{title}, by {cadence.by}", labels, series, _bar_words(labels, series))
        for title, series in (("Contacts by channel", by_channel), ("Contacts by who published an account", by_teller))
    ]


def _tellers(cadence: Cadence, names: Names) -> Iterator[Series]:
    """Yield the series of contacts by whose account they are known; parties that publish little are one series."""
    counts = [Counter(period.told_by) for period in cadence.periods]
    every = sum(counts, Counter[str]())
    alone = [key for key, _ in every.most_common() if key and "+" not in key]
    groups = [("several parties", SEVERAL, {key for key in every if "+" in key})]
    groups += [
        (f"{party_words(one, names.parties)} alone", colour, {one})
        for one, colour in zip(alone, PARTY_COLOURS, strict=False)
    ]
    groups += [("another alone", OTHER, set(alone[len(PARTY_COLOURS) :])), ("nobody's own", NOBODY, {""})]
    for name, colour, keys in groups:
        numbers = [sum(count[key] for key in keys) for count in counts]
        if any(numbers):
            yield Series(name, colour, numbers)


def _bar_words(labels: Sequence[str], series: Sequence[Series]) -> list[str]:
    words = []
    for number, label in enumerate(labels):
        told = ", ".join(f"{one.name} {one.counts[number]}" for one in series if one.counts[number])
        words.append(f"{label}: {told or 'none'}")
    return words


def _said(channel: str) -> str:
    return "contact" if channel == "unspecified" else channel


def by_rule(findings: Iterable[Finding], rules: Mapping[str, str]) -> list[dict[str, Any]]:
    """Return how many findings of each severity each rule has, by code."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for one in findings:
        counts[one.code][one.severity] += 1
    return [
        {"code": code, "name": rules.get(code, ""), **{one: counts[code][one] for one in SEVERITIES}}
        for code in sorted(counts)
    ]


def _is_within(contact: Contact, days: Sequence[str]) -> bool:
    """Say whether a contact was in the time of the documents, by the days of these: older ones are told in passing."""
    first = parse_edtf(contact.when).days()[0] if contact.when else None
    return first is not None and bool(days) and first.isoformat()[:7] >= days[0][:7]


def _period(period: Any, names: Names) -> dict[str, Any]:
    told = {
        " and ".join(party_words(one, names.parties) for one in key.split("+") if one): number
        for key, number in period.told_by.items()
    }
    return {
        "label": period.label,
        "total": period.total,
        "channels": ", ".join(f"{channel} {number}" for channel, number in period.channels.items()),
        "told_by": ", ".join(f"{who or 'nobody'} {number}" for who, number in told.items()),
    }


def _sources(headers: Iterable[Header]) -> list[dict[str, Any]]:
    rows: dict[tuple[str, str], list[Header]] = defaultdict(list)
    for one in headers:
        rows[one.publisher, one.party or ""].append(one)
    made = []
    for (name, party), group in rows.items():
        days = sorted(one.day for one in group if one.day)
        made.append(
            {
                "name": name,
                "party": party,
                "documents": len(group),
                "first": days[0] if days else None,
                "last": days[-1] if days else None,
            }
        )
    return sorted(made, key=lambda row: (-row["documents"], row["name"], row["party"]))


def _coverage(headers: Iterable[Header]) -> list[dict[str, Any]]:
    months: dict[str, Counter[tuple[int, int]]] = defaultdict(Counter)
    for one in headers:
        if one.party and one.day:
            months[one.party][int(one.day[:4]), int(one.day[5:7])] += 1
    parties = sorted(months, key=lambda party: (-months[party].total(), party))[:MOST_PARTIES]
    return [
        {
            "party": party,
            "years": [
                {"year": year, "months": [months[party][year, month] for month in range(1, 13)]}
                for year in range(min(months[party])[0], max(months[party])[0] + 1)
            ],
        }
        for party in parties
    ]


def _coverage_figure(coverage: Sequence[Mapping[str, Any]], names: Names) -> str:
    """Draw how many documents of each party there are from each month, or quarter where months would be too narrow."""
    known = [(row["year"], month) for grid in coverage for row in grid["years"] for month, n in _numbered(row) if n]
    if not known:
        return ""
    first, last = (dt.date(year, month, 1) for year, month in (min(known), max(known)))
    by: By = "month" if (last.year - first.year) * 12 + last.month - first.month < MOST_MONTHS else "quarter"
    rows = []
    for grid in coverage:
        counts: Counter[str] = Counter()
        for row in grid["years"]:
            for month, number in _numbered(row):
                counts[period_of(dt.date(row["year"], month, 1), by)] += number
        rows.append((party_words(grid["party"], names.parties), counts))
    title = f"Documents held, by {by} and party; the darker, the more; no field where there is none"
    return draw_grid(title, rows, list(periods_between(first, last, by)))


def _numbered(row: Mapping[str, Any]) -> Iterator[tuple[int, int]]:
    yield from enumerate(row["months"], start=1)


def _thin(grid: Mapping[str, Any]) -> dict[str, Any]:
    """Return the months between a party's first and last document from which there is none."""
    every = [(f"{row['year']:04}-{month:02}", number) for row in grid["years"] for month, number in _numbered(row)]
    held = [place for place, (_, number) in enumerate(every) if number]
    empty = [month for month, number in every[held[0] : held[-1]] if not number]
    return {"party": grid["party"], "months": empty[:MOST_THIN], "more": max(0, len(empty) - MOST_THIN)}
