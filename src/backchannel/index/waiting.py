"""What waits for a person: doubtful links, ambiguous mentions, values on weak words, findings not looked at yet.

A row has what is needed to know it again; its words are looked up when it is shown. Links are weighed again where the
contacts of their people have changed, all else where its own contact has.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from backchannel.engine.dossier import Report
from backchannel.engine.judged import seen_of
from backchannel.engine.looking import Built
from backchannel.model import SEVERITIES, Contact, Decision, Finding, Link, Mention, Value, content_id
from backchannel.reconciliation import Judgements, findings_of, mentions_of
from backchannel.reconciliation.judgements import VALUE_MARK

WaitingKind = Literal["link", "ambiguous", "value", "finding"]
WAITING_KINDS: tuple[WaitingKind, ...] = ("link", "ambiguous", "value", "finding")
"""In the order of the list."""

DOUBTFUL_BITS = 5.0
"""A telling whose comparisons double the odds less often than this is shown as doubtful: it names no day, or no
channel, or one document alone tells of it. Two tellings that name day and channel have 5.1."""
_UNASKED_PROPERTIES = ("topic",)
"""Every article hedges some topic; what one side alone tells of is a finding (C307, C308)."""
_LATEST_FIRST = str.maketrans("0123456789", "9876543210")


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing that waits, or waited."""

    id: str
    kind: WaitingKind
    contact: str
    """Empty for a finding about none, and an ambiguous mention."""
    subjects: tuple[str, ...]
    """Mentions, or the finding, that a decision on it names."""
    row: Mapping[str, Any]
    """By kind: ``weights`` and ``bits``; ``property``, ``value`` and ``why``; ``seen``."""
    sort: str
    waits: bool = True
    """Whether no decision that the record shows has settled it."""


def is_settled(one: Waiting, decision: Decision, *, honoured: bool) -> bool:
    """Say whether a decision that stands leaves nothing to ask.

    Args:
        one: what waits.
        decision: on some of its subjects, or others.
        honoured: the record shows what came of it; else a build is still to come.
    """
    named = mentions_of(decision)
    if one.kind == "finding":
        marks = [subject for subject in decision.subjects if VALUE_MARK in subject]
        seen = not marks or one.row["seen"] in marks
        return decision.kind in ("waive", "accept") and not {*one.subjects}.isdisjoint(findings_of(decision)) and seen
    about_values = any(VALUE_MARK in subject for subject in decision.subjects)
    if one.kind == "value":
        meant = f"{one.row['property']}{VALUE_MARK}{one.row['value']}"
        return meant in decision.subjects and not {*one.subjects}.isdisjoint(named)
    if about_values or decision.kind not in ("same", "different", "reject", "accept"):
        return False
    if decision.kind == "different":  # the first is kept apart from the others, of which nothing is said
        if one.kind == "ambiguous" and honoured:
            return False
        return named[0] in one.subjects
    return not {*one.subjects}.isdisjoint(named)


def fill_queue(connection: sqlite3.Connection, built: Built, fresh: Sequence[Contact], report: Report) -> None:
    """Bring the queue up to date.

    Args:
        connection: to the index, whose lists are up to date.
        built: the record.
        fresh: the contacts that are new or other than those in the index before.
        report: is told of the progress.
    """
    asked = _forget(connection, built, [one.id for one in fresh])
    _put(connection, _doubtful(built, asked, report))
    _put(connection, (row for one in fresh for row in _weak(one, _mentions(built, one))))
    _forget_kinds(connection, ("ambiguous", "finding"))
    _put(connection, _ambiguous(built))
    _put(connection, map(of_finding, built.findings))
    _settle(connection, built.judgements)


def _forget(connection: sqlite3.Connection, built: Built, fresh: Collection[str]) -> list[str]:
    """Take out what hangs on contacts that are gone or changed, and return those whose links are to be weighed."""
    there = {one for (one,) in connection.execute("SELECT id FROM contacts")}
    known = {one for (one,) in connection.execute("SELECT DISTINCT contact FROM joined_in")}
    gone = [one for one in known if one not in there]
    old = {*gone, *fresh}
    touched = {
        partition
        for one in old
        for (partition,) in connection.execute("SELECT partition FROM joined_in WHERE contact = ?", (one,))
    }
    connection.executemany("DELETE FROM joined_in WHERE contact = ?", [(one,) for one in old])
    found = built.partitions_of(fresh)
    touched |= {partition for partitions in found.values() for partition in partitions}
    rows = sorted((one, partition) for one, partitions in found.items() for partition in partitions)
    connection.executemany("INSERT INTO joined_in VALUES (?, ?)", rows)
    asked = {
        one
        for partition in touched
        for (one,) in connection.execute("SELECT contact FROM joined_in WHERE partition = ?", (partition,))
    }
    for kind, contacts in (("value", old), ("link", old | asked)):
        _drop(connection, "kind = ? AND contact = ?", [(kind, one) for one in sorted(contacts)])
    return sorted(asked)


def _forget_kinds(connection: sqlite3.Connection, kinds: Iterable[str]) -> None:
    _drop(connection, "kind = ?", [(kind,) for kind in kinds])


def _drop(connection: sqlite3.Connection, where: str, values: Sequence[tuple[str, ...]]) -> None:
    queries = (
        f"DELETE FROM queue_subjects WHERE item IN (SELECT id FROM queue WHERE {where})",  # noqa: S608 - own words
        f"DELETE FROM queue WHERE {where}",  # noqa: S608
    )
    for query in queries:
        connection.executemany(query, values)


def _put(connection: sqlite3.Connection, rows: Iterable[Waiting]) -> None:
    for one in rows:
        given = (one.id, one.kind, f"{WAITING_KINDS.index(one.kind)}{one.sort}", one.contact, 1, json.dumps(one.row))
        connection.execute("INSERT OR REPLACE INTO queue VALUES (?, ?, ?, ?, ?, ?)", given)
        subjects = [(one.id, subject) for subject in one.subjects]
        connection.executemany("INSERT INTO queue_subjects VALUES (?, ?)", subjects)


def _doubtful(built: Built, contacts: Sequence[str], report: Report) -> Iterator[Waiting]:
    found = built.some("contacts", contacts, Contact)
    several = [one.id for one in found if len({row.evidence.document for row in one.references}) > 1]
    for done, (identifier, links) in enumerate(built.weigh_links(several), start=1):
        report("weighing links", done, len(several))
        asked = links[-1:] if len(links) == len(("one", "other")) else links  # of two, each has the weight of both
        for link in asked:
            if link.weights and not link.decisions and link.bits < DOUBTFUL_BITS:
                yield _of_link(identifier, link)


def _of_link(contact: str, link: Link) -> Waiting:
    mentions = tuple(row.mention for row in link.references)
    weights = [[one.subject, one.reason, round(one.bits, 1)] for one in link.weights]
    row = {"bits": round(link.bits, 1), "weights": weights}
    identifier = content_id("q", "link", contact, mentions[0])
    return Waiting(identifier, "link", contact, mentions, row, f"{1000 + link.bits:09.3f}")


def _ambiguous(built: Built) -> Iterator[Waiting]:
    """Yield the mentions that stay open, of each document and set of candidates the first."""
    told = set()
    for one in built.ambiguities:
        key = (one.evidence.document, one.candidates)
        if key not in told:
            told.add(key)
            sort = (one.evidence.published or "")[:10].translate(_LATEST_FIRST)
            yield Waiting(content_id("q", "ambiguous", one.mention), "ambiguous", "", (one.mention,), {}, sort)


def _mentions(built: Built, contact: Contact) -> tuple[Mention, ...]:
    return built.some("mentions", {row.mention for row in contact.references}, Mention)


def _weak(contact: Contact, mentions: Sequence[Mention]) -> Iterator[Waiting]:
    """Yield the values of a contact that unnamed sources alone vouch for, or hedged words alone."""
    for value in contact.fields:
        if value.property in _UNASKED_PROPERTIES:
            continue
        telling, hedged = _telling(value, mentions)
        why = "unnamed" if value.unnamed else "hedged" if telling and telling == hedged else ""
        if why:
            row = {"property": value.property, "value": value.value, "why": why}
            identifier = content_id("q", "value", contact.id, value.property, value.value)
            sort = (contact.when or "")[:10].translate(_LATEST_FIRST)
            yield Waiting(identifier, "value", contact.id, tuple(telling), row, sort)


def _telling(value: Value, mentions: Sequence[Mention]) -> tuple[list[str], list[str]]:
    """Return the mentions that give a value, and those of them that give it in hedged words."""
    said = [
        (mention.id, one.modality)
        for mention in mentions
        for one in mention.statements
        if (one.property, one.value) == (value.property, value.value)
    ]
    plain = {mention for mention, modality in said if modality != "hedged"}
    telling = list(dict.fromkeys(mention for mention, _ in said))
    return telling, [one for one in telling if one not in plain]


def of_finding(finding: Finding) -> Waiting:
    """Return a finding as something that waits, the gravest first, then the latest."""
    severity = len(SEVERITIES) - SEVERITIES.index(finding.severity)
    sort = f"{severity}{(finding.when or '')[:10].translate(_LATEST_FIRST)}"
    contact = next(iter(finding.contacts), "")
    return Waiting(finding.id, "finding", contact, (finding.id,), {"seen": seen_of(finding)}, sort)


def _settle(connection: sqlite3.Connection, judgements: Judgements) -> None:
    """Mark what is settled by decisions that the record shows."""
    connection.execute("UPDATE queue SET waiting = 1 WHERE waiting = 0")
    for decision in judgements.decisions:
        for one in waiting_on(connection, (*mentions_of(decision), *findings_of(decision))):
            if is_settled(one, decision, honoured=True):
                connection.execute("UPDATE queue SET waiting = 0 WHERE id = ?", (one.id,))


def waiting_on(connection: sqlite3.Connection, subjects: Sequence[str]) -> list[Waiting]:
    """Return what waits, or waited, for a decision on some mentions or findings."""
    marks = ", ".join("?" * len(subjects))
    query = f"SELECT DISTINCT item FROM queue_subjects WHERE subject IN ({marks}) ORDER BY item"  # noqa: S608
    return [row for (item,) in connection.execute(query, subjects).fetchall() if (row := waiting_of(connection, item))]


def waiting_of(connection: sqlite3.Connection, item: str) -> Waiting | None:
    """Return one thing that waits, or waited; ``None`` where there is none."""
    found = connection.execute("SELECT kind, contact, row, sort, waiting FROM queue WHERE id = ?", (item,)).fetchone()
    if found is None:
        return None
    kind, contact, row, sort, waits = found
    query = "SELECT subject FROM queue_subjects WHERE item = ? ORDER BY rowid"
    subjects = tuple(one for (one,) in connection.execute(query, (item,)))
    return Waiting(item, kind, contact, subjects, json.loads(row), sort, bool(waits))
