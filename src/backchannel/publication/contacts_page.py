"""The table of contacts for a terminal: one row a contact, in order of time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from rich.text import Text

from backchannel.model import Account, Ambiguity, Contact, Finding
from backchannel.publication.page import Names, Page, heading, paragraph, quotation, table
from backchannel.publication.words import clean, counted, people_words, when_words

COLUMNS: tuple[tuple[str, int | None], ...] = (
    ("When", 11),
    ("Channel", 7),
    ("Who, and its name", None),
    ("Status", 9),
    ("Told by", 9),
    ("Findings", 9),
)
"""Heads and widths; what is left of 80 columns goes to those who took part."""


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
    rows = [_row(contact, sorted(codes[contact.id])) for contact in contacts]
    page: Page = [table(COLUMNS, rows, names.width)]
    if ambiguities:
        page += _unsettled(ambiguities, names)
    return page


def told_by(accounts: Iterable[Account]) -> list[str]:
    """Name the parties that tell of it, with the words of their accounts: "ru 310"; in passing as "(us)"."""
    return [
        f"{account.party} {account.words:,}" if account.words else f"({account.party})"
        for account in accounts
    ]


def _row(contact: Contact, codes: Sequence[str]) -> list[Text]:
    who = Text(people_words(contact.participants))
    who.append(f"\n{clean(contact.id)}", style="dim")
    channel = "any" if contact.channel == "unspecified" else contact.channel
    return [
        Text(_short_when(contact.when)),
        Text(channel),
        who,
        Text(contact.status),
        Text("\n".join(told_by(contact.accounts)) or "nobody"),
        Text(" ".join(codes)),
    ]


def _short_when(when: str | None) -> str:
    words = when_words(when)
    for month in ("January", "February", "August", "September", "October", "November", "December"):
        words = words.replace(month, month[:3])
    return words


def _unsettled(ambiguities: Sequence[Ambiguity], names: Names) -> Page:
    page: Page = [
        Text(),
        heading(f"{counted(len(ambiguities), 'mention')} that could be one of several contacts"),
    ]
    for ambiguity in ambiguities:
        page += quotation(ambiguity.evidence, names, indent=2)
        fits = ", ".join(f"{clean(one.contact)} ({one.odds:.0%})" for one in ambiguity.candidates)
        page.append(paragraph(f"could be {fits}", names, indent=5, hang=2))
    return page
