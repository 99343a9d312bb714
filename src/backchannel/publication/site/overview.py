"""The overview: what was read, from whom and when; contacts over time; coverage by month; findings by rule."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from backchannel.cadence import cadence_of
from backchannel.model import SEVERITIES, Claim, Contact, Finding, Header, parse_edtf
from backchannel.publication.cadence_figure import draw_cadence
from backchannel.publication.page import Names
from backchannel.publication.site.findings import gravest_first
from backchannel.publication.words import party_words

MOST_SOURCES = 30
MOST_PARTIES = 8
"""Parties in the grid of months: those with the most documents."""
FIRST_FINDINGS = 10
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def overview_page(
    headers: Sequence[Header],
    contacts: Sequence[Contact],
    claims: Sequence[Claim],
    findings: Sequence[Finding],
    names: Names,
) -> dict[str, Any]:
    """Return what the overview shows."""
    sources = _sources(headers)
    days = sorted(one.day for one in headers if one.day)
    severities = Counter(one.severity for one in findings)
    inside = [one for one in contacts if _is_within(one, days)]
    cadence = cadence_of(inside, None)
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
        "figure": draw_cadence(cadence, "Contacts by channel") if cadence.periods else "",
        "outside": len(contacts) - len(inside),
        "periods": [_period(one, names) for one in cadence.periods],
        "by_rule": by_rule(findings, names.rules),
        "first": [one for one in gravest_first(findings) if one.severity != "note"][:FIRST_FINDINGS],
        "months": MONTHS,
        "coverage": _coverage(headers),
    }


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
                for year in sorted({year for year, _ in months[party]})
            ],
        }
        for party in parties
    ]
