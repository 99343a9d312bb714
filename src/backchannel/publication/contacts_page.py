"""The table of contacts for a terminal: one row a contact, in order of time."""

from __future__ import annotations

import itertools
import re
import textwrap
from collections import defaultdict
from collections.abc import Iterable, Sequence

from rich.text import Text

from backchannel.model import Account, Ambiguity, Contact, Finding
from backchannel.publication.page import Names, Page, heading, paragraph, quotation
from backchannel.publication.words import MONTHS, by_party, clean, counted, people_words, when_words

HEADS = ("When", "Channel", "Status", "Told by", "Findings")
WIDTHS = (15, 9, 11, 20, 19)
"""Columns of each, with two of space; together 74 of 80."""

NARROW = 76
"""Below this width a contact's cells stand in one paragraph."""


def publish_contacts(
    contacts: Sequence[Contact], ambiguities: Sequence[Ambiguity], findings: Iterable[Finding], names: Names
) -> Page:
    """Lay out the contacts given, and under them the mentions that fit several of them."""
    if not contacts:
        return [paragraph("No contact is on record here.", names)]
    codes: dict[str, set[str]] = defaultdict(set)
    for finding in findings:
        for contact_id in finding.contacts:
            codes[contact_id].add(finding.code)
    page: Page = [] if names.width < NARROW else [_line(HEADS, style="bold")]
    for contact in contacts:
        page += _row(contact, sorted(codes[contact.id]), names)
    if ambiguities:
        page += _unsettled(ambiguities, names)
    return page


def told_by(accounts: Iterable[Account]) -> list[str]:
    """Name the parties that tell of it, with the words of their accounts: "ru 310"; in passing as "(us)"."""
    return [
        f"{account.party} {account.words:,}" if account.words else f"({account.party})"
        for account in by_party(accounts)
    ]


def _row(contact: Contact, codes: Sequence[str], names: Names) -> Page:
    channel = "contact" if contact.channel == "unspecified" else contact.channel
    told = ", ".join(told_by(contact.accounts)) or "nobody"
    cells = (_short_when(contact.when), channel, contact.status, told, " ".join(codes))
    head = paragraph("; ".join(filter(None, cells)), names) if names.width < NARROW else _line(cells)
    who = paragraph(people_words(contact.participants), names, indent=4, hang=2)
    return [head, who, Text(f"    {clean(contact.id)}", style="dim", overflow="fold")]


def _line(cells: Sequence[str], style: str = "") -> Text:
    """Return cells side by side, each wrapped in its own column."""
    wrapped = [textwrap.wrap(cell, width - 2) for cell, width in zip(cells, WIDTHS, strict=True)]
    lines = itertools.zip_longest(*wrapped, fillvalue="")
    padded = ("".join(part.ljust(width) for part, width in zip(line, WIDTHS, strict=True)) for line in lines)
    return Text("\n".join(line.rstrip() for line in padded), style=style)


def _short_when(when: str | None) -> str:
    if when is None:
        return "not known"
    words = when_words(when).replace("on or before", "by").replace("on or after", "from")
    return re.sub(rf"\b({'|'.join(MONTHS)})\b", lambda month: month[0][:3], words)


def _unsettled(ambiguities: Sequence[Ambiguity], names: Names) -> Page:
    page: Page = [
        Text(),
        heading(f"{counted(len(ambiguities), 'mention')} that may be of other contacts, or of none here"),
    ]
    for ambiguity in ambiguities:
        page += quotation(ambiguity.evidence, names, indent=2)
        fits = ", ".join(f"{clean(one.contact)} ({one.odds:.0%})" for one in ambiguity.candidates)
        said = f"could be {fits}" if fits else "names nobody of another party, and fits no contact known here"
        page.append(paragraph(said, names, indent=5, hang=2))
    return page
