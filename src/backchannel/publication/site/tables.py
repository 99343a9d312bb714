"""Contacts, findings and documents as CSV, for spreadsheets: no cell can become a formula there."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from backchannel.model import Contact, Finding, Header
from backchannel.publication.words import clean

_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def contacts_table(contacts: Iterable[Contact], codes: Mapping[str, Sequence[str]]) -> str:
    """Return contacts as CSV, a line each."""
    head = ("id", "when", "timezone", "channel", "status", "participants", "accounts_by", "documents", "findings")
    rows = (
        (
            one.id,
            one.when or "",
            one.timezone,
            one.channel,
            one.status,
            "; ".join(person.name for person in one.participants),
            "; ".join(account.party for account in one.accounts if account.words),
            str(len({reference.evidence.document for reference in one.references})),
            " ".join(codes.get(one.id, [])),
        )
        for one in contacts
    )
    return _table(head, rows)


def findings_table(findings: Iterable[Finding]) -> str:
    """Return findings as CSV, a line each, with the first of the words that each rests on."""
    head = ("id", "code", "severity", "when", "parties", "contacts", "claim", "message", "quote", "path", "url")
    rows = (
        (
            one.id,
            one.code,
            one.severity,
            one.when or "",
            " ".join(one.parties),
            " ".join(one.contacts),
            one.claim or "",
            one.message,
            one.evidence[0].quote,
            one.evidence[0].path or "",
            one.evidence[0].url or "",
        )
        for one in findings
    )
    return _table(head, rows)


def documents_table(headers: Iterable[Header]) -> str:
    """Return documents as CSV, a line each."""
    head = ("id", "published", "publisher", "party", "kind", "title", "words", "path", "url", "sha256")
    rows = (
        (
            one.id,
            one.published or "",
            one.publisher,
            one.party or "",
            one.kind,
            one.title,
            str(one.words),
            one.path or "",
            one.url or "",
            one.sha256,
        )
        for one in headers
    )
    return _table(head, rows)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")  # as RFC 4180 has it
    writer.writerow(head)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return out.getvalue()


def _cell(value: str) -> str:
    """Return a value that no spreadsheet takes for a formula (OWASP, CSV injection)."""
    text = clean(value)
    return f"'{text}" if text.startswith(_STARTS_FORMULA) else text
