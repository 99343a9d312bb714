"""Findings for a terminal: grouped by contact in order of time, then by claim, with the words of each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rich.text import Text

from backchannel.model import Claim, Contact, Finding
from backchannel.publication.page import Names, Page, paragraph, quotation
from backchannel.publication.words import (
    clean,
    counted,
    order_key,
    parties_words,
    people_words,
    shorten,
    when_words,
)

QUOTES_A_FINDING = 3
"""Quotes on a page under one finding; all of them are in ``--json`` and under ``show``."""


def publish_findings(
    findings: Sequence[Finding], contacts: Mapping[str, Contact], claims: Mapping[str, Claim], names: Names
) -> Page:
    """Lay out findings under the contact or claim that each is about."""
    if not findings:
        return [paragraph("No findings.", names)]
    page: Page = []
    for _, title, group in _groups(findings, contacts, claims):
        page += [Text(), *title_block(title, names)] if page else title_block(title, names)
        for finding in group:
            page += publish_finding(finding, names)
    return page


def title_block(title: Sequence[str], names: Names) -> Page:
    """Return a group's heading: what it is about, and the identifier to ask for it by."""
    first, *rest = title
    return [paragraph(first, names, style="bold"), *(paragraph(line, names, style="dim") for line in rest)]


def publish_finding(finding: Finding, names: Names) -> Page:
    """Lay out one finding: code, severity, name; parties and date; one sentence; the words."""
    title = Text("  ")
    title.append(finding.code, style="bold")
    rule = names.rules.get(finding.code)
    title.append(f"  {rule}" if rule else "")
    title.append(f"  [{finding.severity}]", style="dim")
    about = f"{when_words(finding.when)}; {parties_words(finding.parties, names.parties) or 'no party'}"
    page: Page = [
        title,
        paragraph(about, names, indent=4, style="dim"),
        paragraph(clean(finding.message), names, 4),
    ]
    for evidence in finding.evidence[:QUOTES_A_FINDING]:
        page += quotation(evidence, names)
    left = len(finding.evidence) - QUOTES_A_FINDING
    if left > 0:
        page.append(paragraph(f"and {counted(left, 'more quote')} (see --json)", names, indent=6))
    if finding.searched is not None:
        searched = finding.searched
        span = when_words(searched.since)
        span += "" if searched.since == searched.until else f" to {when_words(searched.until)}"
        text = f"Searched: {clean(', '.join(searched.sources))}; {span}."
        page.append(paragraph(text, names, indent=4, hang=2))
    return page


def summary(findings: Iterable[Finding], waived: int = 0) -> str:
    """Count findings by severity: "12 findings: 3 serious, 5 warnings, 4 notes"."""
    tally: dict[str, int] = {"serious": 0, "warning": 0, "note": 0}
    for finding in findings:
        tally[finding.severity] += 1
    said = f"{counted(sum(tally.values()), 'finding')}: {tally['serious']} serious, "
    said += f"{counted(tally['warning'], 'warning')}, {counted(tally['note'], 'note')}"
    return said + (f"; {waived} waived" if waived else "")


_Group = tuple[tuple[int, tuple[int, str, str], str], list[str], list[Finding]]


def _groups(findings: Sequence[Finding], contacts: Mapping[str, Contact], claims: Mapping[str, Claim]) -> list[_Group]:
    groups: dict[tuple[int, tuple[int, str, str], str], tuple[list[str], list[Finding]]] = {}
    for finding in findings:
        key, title = _home(finding, contacts, claims)
        groups.setdefault(key, (title, []))[1].append(finding)
    return [(key, title, group) for key, (title, group) in sorted(groups.items(), key=lambda item: item[0])]


def _home(
    finding: Finding, contacts: Mapping[str, Contact], claims: Mapping[str, Claim]
) -> tuple[tuple[int, tuple[int, str, str], str], list[str]]:
    if finding.claim is not None:
        claim = claims.get(finding.claim)
        words = f'Claim: "{shorten(clean(claim.span.quote), 200)}"' if claim else "Claim"
        return (1, order_key(finding.when), finding.claim), [words, clean(finding.claim)]
    if finding.contacts:
        contact = contacts.get(finding.contacts[0])
        if contact is None:
            return (0, order_key(finding.when), finding.contacts[0]), [clean(finding.contacts[0])]
        what = "contact" if contact.channel == "unspecified" else contact.channel
        title = f"{when_words(contact.when)}, {what}: {people_words(contact.participants)}"
        return (0, order_key(contact.when), contact.id), [title[0].upper() + title[1:], clean(contact.id)]
    return (2, order_key(finding.when), ""), ["The record as a whole"]
