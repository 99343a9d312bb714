"""Contacts, findings and documents as CSV, for spreadsheets: no cell can become a formula there."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence

from backchannel.model import Contact, Finding, Header
from backchannel.publication.tabular import tables
from backchannel.publication.tabular.columns import Row, Table
from backchannel.publication.tabular.csv_form import write_csv


def contacts_table(contacts: Iterable[Contact], codes: Mapping[str, Sequence[str]]) -> str:
    """Return contacts as CSV, a line each."""
    return _table(tables.CONTACTS, tables.contact_rows(contacts, codes))


def findings_table(findings: Iterable[Finding]) -> str:
    """Return findings as CSV, a line each, with the first of the words that each rests on."""
    return _table(tables.FINDINGS, tables.finding_rows(findings))


def documents_table(headers: Iterable[Header]) -> str:
    """Return documents as CSV, a line each."""
    return _table(tables.DOCUMENTS, tables.document_rows(headers))


def _table(table: Table, rows: Iterable[Row]) -> str:
    out = io.BytesIO()
    write_csv(table, rows, out)
    return out.getvalue().decode()
