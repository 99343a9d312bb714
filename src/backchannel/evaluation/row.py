"""Checked values of one JSON object of a gold file: each reader returns a value, or says what is wrong and where."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NoReturn

from backchannel.errors import UsageError

Stretch = tuple[int, int]
"""Start and end in the raw file."""

HINT = "Each line must be a JSON object with the keys that eval/gold/README.md of the project describes"


@dataclass(frozen=True, slots=True)
class Row:
    """One JSON object."""

    where: str
    """What messages call it: ``gold.jsonl: line 3: mention g.m1``."""
    data: Mapping[str, Any]

    @classmethod
    def of(cls, where: str, value: Any) -> Row:
        """Return a value as an object.

        Raises:
            UsageError: it is none; as does every reader of this class for a value that is not what it should be.
        """
        if not isinstance(value, dict):
            raise UsageError(f"{where} is not a JSON object", HINT)
        return cls(where, value)

    def refuse(self, what: str) -> NoReturn:
        """Raise the error that says what is wrong here."""
        raise UsageError(f"{self.where}: {what}", HINT)

    def text(self, key: str) -> str:
        """Return a text that must be there."""
        value = self._value(key)
        if not isinstance(value, str) or not value:
            self.refuse(f"'{key}' must be a text")
        return value

    def text_or_none(self, key: str) -> str | None:
        """Return a text, or ``None`` where there is none, or an empty one."""
        return None if self.data.get(key) in (None, "") else self.text(key)

    def yes(self, key: str) -> bool:
        """Return whether something is said to be true; what is not said is false."""
        value = self.data.get(key)
        if value is not None and not isinstance(value, bool):
            self.refuse(f"'{key}' must be true or false")
        return bool(value)

    def one_of(self, key: str, known: Sequence[str]) -> str:
        """Return one of the words known."""
        value = self._value(key)
        if value not in known:
            self.refuse(f"'{key}' must be one of {', '.join(known)}")
        return str(value)

    def some_of(self, key: str, known: Sequence[str]) -> frozenset[str]:
        """Return a list of some of the words known, one at least."""
        value = self._value(key)
        if not isinstance(value, list) or not value or any(one not in known for one in value):
            self.refuse(f"'{key}' must be a list of some of {', '.join(known)}")
        return frozenset(value)

    def day(self, key: str) -> str | None:
        """Return a day, ISO 8601, or ``None`` where there is none."""
        value = self.text_or_none(key)
        try:
            dt.date.fromisoformat(value[:10] if value is not None else "2000-01-01")
        except ValueError:
            self.refuse(f"'{key}' must be a day such as 2018-03-20, or null")
        return value

    def row(self, key: str) -> Row:
        """Return an object inside this one."""
        return Row.of(f"{self.where}: '{key}'", self._value(key))

    def rows(self, key: str) -> list[Row]:
        """Return a list of objects inside this one, numbered from 1 in messages."""
        value = self._value(key)
        if not isinstance(value, list):
            self.refuse(f"'{key}' must be a list")
        return [Row.of(f"{self.where}: '{key}' number {number}", one) for number, one in enumerate(value, start=1)]

    def stretch(self, start: Any, end: Any) -> Stretch:
        """Return a stretch that begins before it ends."""
        whole = all(isinstance(one, int) and not isinstance(one, bool) for one in (start, end))
        if not whole or not 0 <= start <= end:
            self.refuse("'start' and 'end' must be whole numbers, the first no greater than the second")
        return start, end

    def span(self) -> Stretch:
        """Return this object as a stretch."""
        return self.stretch(self.data.get("start"), self.data.get("end"))

    def _value(self, key: str) -> Any:
        if key not in self.data:
            self.refuse(f"has no '{key}'")
        return self.data[key]
