"""Compare the index before and after a job: which contacts and findings are new."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from backchannel.application.jobs.record import News
from backchannel.index.opening import connect
from backchannel.ledger.layout import INDEX_FILE

SHOWN = 50
"""Identifiers of one kind that are kept; the lists have all."""


@dataclass(frozen=True, slots=True)
class Held:
    """What an index lists, in the order of its lists, with the digest of each."""

    contacts: Mapping[str, str] = field(default_factory=dict)
    findings: Mapping[str, str] = field(default_factory=dict)
    edits: Mapping[str, str] = field(default_factory=dict)


def held_in(directory: Path) -> Held:
    """Return what the index of a dossier lists; nothing where there is no index that can be read."""
    path = directory / INDEX_FILE
    if not path.is_file():
        return Held()
    try:
        with closing(connect(path)) as connection:
            contacts = dict(connection.execute("SELECT id, digest FROM contacts ORDER BY sort DESC, id"))
            findings = dict(connection.execute("SELECT id, digest FROM findings ORDER BY sort DESC, id"))
            edits = dict(connection.execute("SELECT id, changes FROM edits ORDER BY at DESC, id"))
            return Held(contacts, findings, edits)
    except sqlite3.Error:  # damaged, or of another form: it is made anew
        return Held()


@dataclass(frozen=True, slots=True)
class Difference:
    """What is other in the second of two indexes."""

    contacts: News
    changed: News
    findings: News
    edits: News
    gone: int
    """Findings that are there no more."""


def difference(before: Held, after: Held) -> Difference:
    """Return what has become new, other or gone between two looks."""
    known = before.contacts
    changed = [one for one, digest in after.contacts.items() if one in known and known[one] != digest]
    return Difference(
        _news([one for one in after.contacts if one not in known]),
        _news(changed),
        _news([one for one in after.findings if one not in before.findings]),
        _news([one for one, changes in after.edits.items() if before.edits.get(one) != changes]),
        sum(one not in after.findings for one in before.findings),
    )


def _news(ids: Collection[str]) -> News:
    return News(len(ids), tuple(ids)[:SHOWN])
