"""What is chosen from a list by filters, a page at a time."""

from __future__ import annotations

import datetime as dt
import json
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, Literal
from urllib.parse import urlencode

from backchannel.errors import UsageError
from backchannel.index.opening import Index
from backchannel.index.searching import as_query
from backchannel.index.words import Source
from backchannel.model import CHANNELS, KINDS, SEVERITIES, is_edtf, parse_edtf, slug

Table = Literal["contacts", "findings", "claims", "pairs", "documents"]

PAGE_ROWS = 50
NEAR = 4_000
"""So many rows at the head of a list mostly have a page of those with some words."""
MOST_PAGES = 100_000
_LONGEST = 200
"""Characters of a filter that anybody has a use for."""
STATUSES = ("held", "said", "planned", "cancelled", "denied")
ACCOUNTS = ("none", "one", "several")
"""How many sides have an account of a contact."""
VERDICTS = ("supported", "not_supported", "contradicted", "untestable")

ALLOWED: Mapping[str, Sequence[str]] = {
    "channel": CHANNELS, "status": STATUSES, "kind": KINDS, "severity": SEVERITIES, "verdict": VERDICTS,
    "undated": ("yes",), "accounts": ACCOUNTS,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Choice:
    """Filters, as they stand in an address; empty ones let all through."""

    q: str = ""
    """Words that must be there."""
    between: str = ""
    """One or two people or parties, as ``biden, putin``."""
    since: str = ""
    """EDTF."""
    until: str = ""
    """EDTF."""
    undated: str = ""
    """``yes`` for what has no time."""
    channel: str = ""
    status: str = ""
    accounts: str = ""
    """Of contacts: how many sides have an account of their own."""
    party: str = ""
    """Code of a party: that told of a contact, that a finding is about, that published a document."""
    kind: str = ""
    """Of documents."""
    code: str = ""
    """Of findings, or the beginning of one."""
    severity: str = ""
    verdict: str = ""
    page: int = 1

    @classmethod
    def of(cls, given: Mapping[str, str]) -> Choice:
        """Read filters from the query of an address.

        Raises:
            UsageError: one has a value that cannot be meant.
        """
        values: dict[str, Any] = {}
        for one in fields(cls):
            value = given.get(one.name, "").strip()
            if one.name == "page":
                if value and not (value.isascii() and value.isdigit() and 0 < int(value[:9]) <= MOST_PAGES):
                    raise UsageError(f"page={value[:40]}: is no page", "Pages are counted from 1")
                values["page"] = int(value or 1)
                continue
            if len(value) > _LONGEST or "\0" in value:
                raise UsageError(f"{one.name}: is too long", f"Give at most {_LONGEST} characters")
            if value and one.name in ALLOWED and value not in ALLOWED[one.name]:
                raise UsageError(f"{one.name}={value[:40]}: is none", f"Give one of: {', '.join(ALLOWED[one.name])}")
            if value and one.name in ("since", "until") and not is_edtf(value):
                raise UsageError(f"{one.name}={value[:40]}: is no date", "Write 2021-12-30, 2021-12 or 2021")
            values[one.name] = value
        return cls(**values)

    @property
    def query(self) -> str:
        """The filters as the query of an address, without the page."""
        given = {one.name: getattr(self, one.name) for one in fields(self) if one.name != "page"}
        return urlencode({name: value for name, value in given.items() if value})

    @property
    def is_open(self) -> bool:
        """Say whether everything is let through."""
        return not self.query


@dataclass(frozen=True, slots=True)
class Chosen:
    """One page of what was chosen."""

    ids: tuple[str, ...]
    rows: tuple[dict[str, Any], ...]
    """What a template shows of each; empty where the list keeps no rows of its own."""
    total: int
    page: int
    pages: int


def choose(
    index: Index,
    table: Table,
    choice: Choice,
    party_names: Mapping[str, str],
    size: int = PAGE_ROWS,
    *,
    offset: int | None = None,
    newest: bool = False,
) -> Chosen:
    """Return one page of a list, the latest first; of findings the gravest first.

    Args:
        index: to look in.
        table: which list.
        choice: what is wanted; filters that a list does not know are ignored.
        party_names: names of parties by code, for ``between``.
        size: rows of a page.
        offset: rows to leave out before, whatever the page that is chosen.
        newest: findings in the order in which they became known, the last first.
    """
    conditions, values = _conditions(table, choice, party_names)
    words = _words(index, table, choice)
    sort = "known" if newest and table == "findings" else "sort"
    if words:
        ordered = index.ordered.get(table, 1) if sort == "sort" else 0
        total, found = _found(index, table, words, (conditions, values), ordered - NEAR)
    else:
        where = _where(conditions)
        total = index.number(f"SELECT count(*) FROM {table} {where}", values)  # noqa: S608 - own names
    pages = max(1, -(-total // size))
    page = min(choice.page, pages)
    left_out = (page - 1) * size if offset is None else offset
    if words:
        if len(found) < total and len(found) - _before(found, ordered) < left_out + size:
            _, found = _found(index, table, words, (conditions, values), 0)
        first = found[: _before(found, ordered) + left_out + size] if ordered else found
        where, values = "WHERE number IN (SELECT value FROM json_each(?))", [json.dumps(first)]
    key, row = "name" if table == "pairs" else "id", "row" if table != "findings" else "NULL"
    query = f"SELECT {key}, {row} FROM {table} {where} ORDER BY {sort} DESC, {key} LIMIT ? OFFSET ?"  # noqa: S608
    chosen = index.connection.execute(query, [*values, size, left_out]).fetchall()
    rows = tuple(json.loads(row) for _, row in chosen if row is not None)
    return Chosen(tuple(one for one, _ in chosen), rows, total, page, pages)


def _found(
    index: Index, table: Table, words: Source, besides: tuple[Sequence[str], Sequence[str]], low: int
) -> tuple[int, list[int]]:
    """Return how many rows have some words, and the numbers of those from one on, the highest first.

    One look through the words tells both: to find where the words with some beginning stand takes longer than to read
    it. Numbers come as one text, which takes a third of the time that rows do.

    Args:
        index: to look in.
        table: which list.
        words: where they are found.
        besides: conditions that rows must meet, and the values in these.
        low: the first number to return.
    """
    conditions, values = besides
    rows, number = words.table, words.number
    joined = f"{rows} CROSS JOIN {table} ON number = {number}" if conditions or not words.is_exact else rows
    if not conditions and words.is_exact and index.number("SELECT count(*) FROM gone WHERE of = ?", [table]):
        # the words alone tell, but for those of rows that are gone
        conditions, values = ["rowid NOT IN (SELECT number FROM gone WHERE of = ?)"], [table]
    more = " AND ".join([words.condition, *conditions])
    which = f"json_group_array({number}) FILTER (WHERE {number} >= ?)"
    query = f"SELECT count(*), {which} FROM {joined} WHERE {more}"  # noqa: S608 - own names
    total, numbers = index.connection.execute(query, [low, words.value, *values]).fetchone()
    return total, sorted(json.loads(numbers), reverse=True)


def _before(numbers: Sequence[int], ordered: int) -> int:
    """Return how many of some numbers, the highest first, do not go by the order of the list, as those below do.

    Of these the highest are the first rows, so that no others need be looked at.
    """
    return bisect_right(numbers, -ordered, key=lambda one: -one)


def _words(index: Index, table: Table, choice: Choice) -> Source | None:
    return index.words.having(table, choice.q) if table != "pairs" and as_query(choice.q) else None


def _where(conditions: Sequence[str]) -> str:
    return f"WHERE {' AND '.join(conditions)}" if conditions else ""


def rows_of(index: Index, table: Table, ids: Sequence[str]) -> list[dict[str, Any]]:
    """Return the rows of a list with some identifiers, in the order of the list, the latest last."""
    marks = ", ".join("?" * len(ids))
    query = f"SELECT row FROM {table} WHERE id IN ({marks}) ORDER BY sort, id"  # noqa: S608 - own names and marks
    return [json.loads(row) for (row,) in index.connection.execute(query, list(ids))]


def all_chosen(index: Index, table: Table, choice: Choice, party_names: Mapping[str, str]) -> list[str]:
    """Return the identifiers of all that filters let through, in the order of ``choose``."""
    conditions, values = _conditions(table, choice, party_names)
    words = _words(index, table, choice)
    if words:
        having = f"number IN (SELECT {words.number} FROM {words.table} WHERE {words.condition})"  # noqa: S608
        conditions, values = [*conditions, having], [*values, words.value]
    key = "name" if table == "pairs" else "id"
    query = f"SELECT {key} FROM {table} {_where(conditions)} ORDER BY sort DESC, {key}"  # noqa: S608 - own names
    return [one for (one,) in index.connection.execute(query, values)]


def contacts_between(index: Index, names: Sequence[str], party_names: Mapping[str, str]) -> list[str]:
    """Return the identifiers of the contacts in which each of some people or parties takes part, sorted."""
    every: list[set[str]] = []
    for name in names:
        query, values = _taking_part(name, party_names)
        every.append({one for (one,) in index.connection.execute(query, values)})
    return sorted(set.intersection(*every)) if every else []


def may_be(index: Index, contacts: Sequence[str]) -> list[str]:
    """Return the identifiers of the mentions that may be of some contacts, but are forced into none; sorted.

    The name of no contact, an empty one, stands for mentions that may be of none that is there.
    """
    marks = ", ".join("?" * len(contacts))
    query = f"SELECT DISTINCT mention FROM candidates WHERE contact IN ({marks}) ORDER BY mention"  # noqa: S608
    return [one for (one,) in index.connection.execute(query, list(contacts))]


def known_since(index: Index, findings: Sequence[str]) -> dict[str, str]:
    """Return when the ledger took in the last of the words that findings rest on; ISO 8601 in UTC."""
    marks = ", ".join("?" * len(findings))
    query = f"SELECT id, known FROM findings WHERE id IN ({marks})"  # noqa: S608 - marks alone
    return dict(index.connection.execute(query, list(findings)).fetchall())


def codes_of(index: Index, subjects: Sequence[str]) -> dict[str, list[str]]:
    """Return the codes of the findings about some contacts or claims."""
    marks = ", ".join("?" * len(subjects))
    found: dict[str, set[str]] = {}
    query = f"SELECT subject, code FROM finding_subjects WHERE subject IN ({marks})"  # noqa: S608 - marks alone
    for subject, code in index.connection.execute(query, list(subjects)):
        found.setdefault(subject, set()).add(code)
    return {subject: sorted(codes) for subject, codes in found.items()}


def _conditions(table: Table, choice: Choice, party_names: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """Return what rows must meet, words apart, and the values in it."""
    made: list[str] = []
    values: list[str] = []

    def add(condition: str, *given: str) -> None:
        made.append(condition)
        values.extend(given)

    if choice.q and table == "pairs":
        add("instr(lower(row), ?) > 0", choice.q.lower())
    elif choice.q and not as_query(choice.q):
        add("FALSE")
    for column in _EQUAL[table]:
        value = getattr(choice, column)
        if value:
            add(f"{column} = ?", str(SEVERITIES.index(value)) if column == "severity" else value)
    if choice.code and table == "findings":
        add("code >= ? AND code < ?", choice.code, f"{choice.code}\U0010ffff")
    _add_time(table, choice, add)
    if choice.party and table in ("contacts", "findings"):
        add(f"instr({'told' if table == 'contacts' else 'parties'}, ?) > 0", f" {choice.party} ")
    if choice.between and table == "contacts":
        for name in [one.strip() for one in choice.between.split(",") if one.strip()][:2]:
            query, given = _taking_part(name, party_names)
            add(f"id IN ({query})", *given)
    return made, values


_EQUAL: Mapping[Table, Sequence[str]] = {
    "contacts": ("channel", "status", "accounts"),
    "findings": ("severity",),
    "claims": ("verdict",),
    "pairs": (),
    "documents": ("party", "kind"),
}


def _add_time(table: Table, choice: Choice, add: Any) -> None:
    if table == "pairs":
        return
    first, last = ("first", "last") if table == "contacts" else ("first",) * 2 if table == "findings" else ("day",) * 2
    if choice.undated:
        add(f"{first} = ''")
        return
    since = parse_edtf(choice.since).days()[0] if choice.since else None
    until = parse_edtf(choice.until).days()[1] if choice.until else None
    if since:
        add(f"{last} >= ?", since.isoformat())
    if until:
        add(f"{first} <= ? AND {first} <> ''", until.isoformat())


def _taking_part(name: str, party_names: Mapping[str, str]) -> tuple[str, list[str]]:
    """Return what chooses the contacts in which somebody takes part, as ``sifting.is_meant`` tells who is meant."""
    called = slug(name)
    words = [word for word in called.split("-") if word]
    parties = [code for code, known in party_names.items() if slug(known) == called and called]
    ways = ["key IN (?, ?)", f"party IN ({', '.join('?' * (len(parties) + 1))})"]
    ways += [" AND ".join(["instr(words, ?) > 0"] * len(words))] if words else []
    people = f"SELECT number FROM people WHERE {' OR '.join(ways)}"  # noqa: S608 - marks alone
    condition = f"SELECT contact FROM contact_people WHERE person IN ({people})"  # noqa: S608
    return condition, [name, called or name, called or name, *parties, *(f" {word} " for word in words)]


def day_of(when: str | None, *, end: bool = False) -> str:
    """Return the first day that a time may mean, or the last; empty where there is no time."""
    if not when:
        return ""
    first, last = parse_edtf(when).days()
    return ((last or dt.date.max) if end else (first or dt.date.min)).isoformat()
