"""Checked values of decoded TOML: each reader returns a value or says which key of which file is wrong."""

from __future__ import annotations

import datetime as dt
import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NoReturn

from backchannel.errors import SettingsError
from backchannel.model import HOW_TO_WRITE, is_edtf, parse_rate


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a settings file, with the names to speak of it by."""

    where: str
    """The file."""
    name: str
    """As in the file: ``[findings]``, ``[[people]] 2``; empty for the file itself."""
    data: Mapping[str, Any]

    def refuse(self, what: str, hint: str) -> NoReturn:
        """Raise the error that says what is wrong here."""
        raise SettingsError(f"{self.where}: {self.name + ': ' if self.name else ''}{what}", hint)

    def refuse_unknown(self, known: Sequence[str]) -> None:
        """Raise if the table has a key that is not known, naming the nearest known one."""
        for key in self.data:
            if key not in known:
                near = difflib.get_close_matches(key, known, n=1, cutoff=0.5)
                hint = f"Did you mean '{near[0]}'?" if near else f"Known here: {', '.join(known) or 'nothing'}."
                self.refuse(f"no setting is called '{key}'", hint)

    def subtable(self, name: str) -> Table:
        """Return a table inside this one; empty where the file has none."""
        value = self.data.get(name, {})
        whole = f"{self.name[1:-1]}.{name}" if self.name else name
        if not isinstance(value, dict):
            self.refuse(f"'{name}' is not a table", f"Write it as [{whole}] with its settings on the lines below.")
        return Table(self.where, f"[{whole}]", value)

    def entries(self, name: str) -> Iterator[Table]:
        """Yield the tables of a list of tables, numbered from 1."""
        value = self.data.get(name, [])
        if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
            self.refuse(f"'{name}' is not a list of tables", f"Begin each entry with a line [[{name}]].")
        for number, entry in enumerate(value, start=1):
            yield Table(self.where, f"[[{name}]] number {number}", entry)


def read_text(table: Table, key: str) -> str:
    """Return a text that must be there and not be empty."""
    value = table.data.get(key)
    if not isinstance(value, str) or not value.strip():
        table.refuse(f"'{key}' is missing or is no text", f'Write {key} = "..." in that entry.')
    return value.strip()


def read_optional_text(table: Table, key: str) -> str | None:
    """Return a text, or ``None`` where the key is not there."""
    return read_text(table, key) if key in table.data else None


def read_any_text(table: Table, key: str) -> str:
    """Return a text that may be empty, without the spaces around it."""
    value = table.data.get(key)
    if not isinstance(value, str):
        table.refuse(f"'{key}' is {value!r}", f'Write {key} = "...".')
    return value.strip()


def read_texts(table: Table, key: str) -> tuple[str, ...]:
    """Return a list of texts; empty where the key is not there."""
    value = table.data.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
        table.refuse(f"'{key}' is not a list of texts", f'Write {key} = ["...", "..."].')
    return tuple(item.strip() for item in value)


def read_codes(table: Table, key: str, known: Sequence[str]) -> tuple[str, ...]:
    """Return codes of rules, or beginnings of codes, each of which fits at least one rule."""
    codes = read_texts(table, key)
    for code in codes:
        check_code(table, key, code, known)
    return codes


def check_code(table: Table, key: str, code: str, known: Sequence[str]) -> None:
    """Raise unless a rule's code begins with this one."""
    if not any(rule.startswith(code) for rule in known):
        near = difflib.get_close_matches(code, known, n=1, cutoff=0.5)
        hint = f"Did you mean '{near[0]}'?" if near else "`backchannel rules` lists all codes."
        table.refuse(f"'{key}': no rule's code is or begins with '{code}'", hint)


def read_word(table: Table, key: str, words: Iterable[str]) -> str:
    """Return one of the words that are allowed."""
    value, allowed = table.data.get(key), list(words)
    if value not in allowed:
        table.refuse(f"'{key}' is {value!r}", f"Write one of: {', '.join(allowed)}.")
    return str(value)


def read_count(table: Table, key: str) -> int:
    """Return a whole number from 0."""
    value = table.data.get(key)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        table.refuse(f"'{key}' is {value!r}", "Write a whole number, 0 or more.")
    return value


def read_number(table: Table, key: str) -> float:
    """Return a number from 0."""
    value = table.data.get(key)
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value < float("inf"):
        table.refuse(f"'{key}' is {value!r}", "Write a number, 0 or more.")
    return float(value)


def read_flag(table: Table, key: str) -> bool:
    """Return true or false."""
    value = table.data.get(key)
    if not isinstance(value, bool):
        table.refuse(f"'{key}' is {value!r}", "Write true or false.")
    return value


def read_rate(table: Table, key: str) -> str:
    """Return a rate as it is written: ``1 per quarter``."""
    value = table.data.get(key)
    try:
        parse_rate(value if isinstance(value, str) else "")
    except ValueError:
        table.refuse(f"'{key}' is {value!r}, which is no rate", HOW_TO_WRITE)
    return str(value)


def read_date(table: Table, key: str) -> str | None:
    """Return an EDTF date, or ``None`` where the key is not there; TOML's own dates are taken too."""
    value = table.data.get(key)
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value.isoformat()
    if value is not None and not (isinstance(value, str) and is_edtf(value)):
        table.refuse(f"'{key}' is {value!r}", 'Write a date such as "2017-01-20", "2017-01" or "2017".')
    return value
