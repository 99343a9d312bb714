"""One contact for a terminal: what each party says of each of its fields, side by side, with the words."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from backchannel.model import Contact, Evidence, Finding, Value
from backchannel.publication.findings_page import publish_finding
from backchannel.publication.page import QUOTE_LIMIT, Names, Page, heading, paragraph, source_line, table
from backchannel.publication.words import (
    UNKNOWN_PARTY,
    by_party,
    clean,
    counted,
    day_words,
    party_key,
    party_words,
    people_words,
    shorten,
    value_words,
    when_words,
)

PARTIES_ABREAST = 3
"""Columns for parties that fit beside the names of the fields in 80 columns."""

SILENT = "not mentioned"


def publish_contact(contact: Contact, findings: Sequence[Finding], names: Names) -> Page:
    """Lay out one contact: its head, its accounts, its fields by party, the words, and its findings."""
    numbers = _number(contact)
    page = _head(contact, names) + _history(contact, numbers, names) + _accounts(contact, names)
    parties = _parties(contact)
    for start in range(0, len(parties), PARTIES_ABREAST):
        page += [Text(), _fields(contact, parties[start : start + PARTIES_ABREAST], numbers, names)]
    page += [Text(), heading("The words")]
    page += _words(numbers, names)
    if findings:
        page += [Text(), heading("Findings")]
        for finding in findings:
            page += publish_finding(finding, names)
    return page


def _number(contact: Contact) -> dict[Evidence, int]:
    cited = {evidence for value in contact.fields for evidence in value.evidence}
    cited |= {reference.evidence for reference in contact.references}
    return {evidence: number for number, evidence in enumerate(sorted(cited, key=lambda one: one.order), start=1)}


def _head(contact: Contact, names: Names) -> Page:
    where = f" (local time of {contact.timezone})" if contact.when else ""
    return [
        heading(clean(contact.id)),
        paragraph(f"When      {when_words(contact.when)}{where}", names, hang=10),
        paragraph(f"Channel   {contact.channel}", names),
        paragraph(f"Status    {contact.status}", names),
        paragraph(f"Who       {people_words(contact.participants)}", names, hang=10),
    ]


def _history(contact: Contact, numbers: dict[Evidence, int], names: Names) -> Page:
    """Lay out how it came about, where there is more to tell than that it was held."""
    if len(contact.history) < 2:  # noqa: PLR2004 - one step is the status
        return []
    page: Page = []
    for number, step in enumerate(contact.history):
        day = f" for {when_words(step.when)}" if step.when and step.status == "planned" else ""
        told = f", told on {day_words(step.evidence.published)}" if step.evidence.published else ""
        mark = "History   " if number == 0 else " " * 10
        page.append(paragraph(f"{mark}{step.status}{day}{told} [{numbers[step.evidence]}]", names, hang=10))
    return page


def _accounts(contact: Contact, names: Names) -> Page:
    page: Page = [Text()]
    for account in by_party(contact.accounts):
        extent = f"an account of {counted(account.words, 'word')}" if account.words else "mentions it in passing"
        since = f", first on {day_words(account.first_disclosed)}" if account.first_disclosed else ""
        where = counted(len(account.documents), "document")
        party = party_words(account.party, names.parties)
        said = f"{party[:1].upper()}{party[1:]}: {extent}{since}, in {where}"
        page.append(paragraph(said, names, hang=2))
    return page


def _words(numbers: dict[Evidence, int], names: Names) -> Page:
    """Lay out the numbered quotes under the documents in which they stand."""
    page: Page = []
    for _, group in itertools.groupby(numbers.items(), key=lambda item: item[0].document):
        cited = list(group)
        evidence = cited[0][0]
        page.append(paragraph(source_line(evidence, names), names, indent=2, hang=2, style="dim"))
        if evidence.url and evidence.path:
            page.append(Text(f"    {clean(evidence.url)}", style="dim", overflow="fold"))
        for one, number in cited:
            mark = f"[{number}] "
            quote = f'{mark}"{shorten(clean(one.quote), QUOTE_LIMIT)}"'
            page.append(paragraph(quote, names, indent=4, hang=len(mark) + 1))
    return page


def _parties(contact: Contact) -> list[str]:
    speaking = {account.party for account in contact.accounts}
    speaking |= {party for value in contact.fields for party in value.parties}
    return sorted(speaking, key=party_key)


def _fields(contact: Contact, parties: Sequence[str], numbers: dict[Evidence, int], names: Names) -> Table:
    properties = sorted({value.property for value in contact.fields})
    columns: list[tuple[str, int | None]] = [("Field", 12)]
    columns += [(party_words(party, names.parties), None) for party in parties]
    rows = [
        [
            Text(name),
            *(_cell([v for v in contact.fields if v.property == name], party, numbers, names) for party in parties),
        ]
        for name in properties
    ]
    return table(columns, rows, names.width)


def _cell(values: Sequence[Value], party: str, numbers: dict[Evidence, int], names: Names) -> Text:
    lines = []
    for value in values:
        if party not in value.parties:
            continue
        cited = [
            number for one, number in numbers.items() if one in value.evidence and (one.party or UNKNOWN_PARTY) == party
        ]
        marks = "".join(f"[{number}]" for number in cited)
        doubt = " (unnamed sources)" if value.unnamed else ""
        lines.append(f"{value_words(value.value, names.parties)}{doubt} {marks}".rstrip())
    return Text("\n".join(lines)) if lines else Text(SILENT, style="dim")
