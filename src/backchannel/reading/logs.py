"""Logs: tables whose rows tell of one contact each, known by their columns; a document a row.

What a column means stands on a card in ``log_cards``: templates, in which ``{start_date}`` is that column's value. A
table is a log of a card's kind where it has all the columns that the card names.
"""

from __future__ import annotations

import functools
import html
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from typing import Any

from backchannel.model import PEOPLE_MARK, write_entry
from backchannel.reading.clean import clean_line
from backchannel.reading.draft import Draft

LIST_MARK = "\x1e"
"""Between the values of a list in one cell: the record separator, which stands in no text."""
_COLUMN = re.compile(r"\{([^}]+)\}")
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}))?(?![\d-])")
"""The offset behind a time is left out: a log is kept in the local time of its zone."""


@dataclass(frozen=True, slots=True)
class Test:
    """Whether a row is of some sort: a template and a pattern that is found in it."""

    text: str
    pattern: re.Pattern[str]

    def holds(self, row: Mapping[str, str]) -> bool:
        """Say whether a row is."""
        return self.pattern.search(_filled(self.text, row)) is not None


@dataclass(frozen=True, slots=True)
class LogCard:
    """What the columns of a log mean. All texts are templates."""

    publisher: str
    language: str
    title: str
    published: str
    start: str
    end: str
    estimated: Test | None
    """Which rows were at some time between start and end."""
    contact: str
    """The channel of all rows but the calls."""
    calls: Test | None
    lines: Mapping[str, str]
    """By label of ``LOG_LABELS``."""
    key: str = ""
    """What identifies a row in its log; empty where nothing does."""

    @property
    def columns(self) -> frozenset[str]:
        """The columns that a table needs for being such a log."""
        tests = [test.text for test in (self.estimated, self.calls) if test]
        texts = (self.title, self.published, self.start, self.end, *tests, *self.lines.values())
        return frozenset(name for text in texts for name in _COLUMN.findall(text))


def log_card_for(columns: Sequence[str]) -> LogCard | None:
    """Return the card of the log that has these columns, the one that asks for most; ``None`` where there is none."""
    fitting = [card for card in _cards() if card.columns <= set(columns)]
    return max(fitting, key=lambda card: len(card.columns), default=None)


def log_draft(item: int, row: Mapping[str, str], card: LogCard) -> Draft | None:
    """Return the document of a row; ``None`` where it has no day."""
    time = _time(row, card)
    if time is None:
        return None
    channel = "call" if card.calls and card.calls.holds(row) else card.contact
    values = {label: _filled(text, row) for label, text in card.lines.items()}
    return Draft(
        _filled(card.title, row),
        (write_entry({"Contact": channel, "Time": time, **values}),),
        item=item,
        key=_filled(card.key, row)[:100] or None,
        published=_filled(card.published, row) or None,
        publisher=_filled(card.publisher, row) or None,
        kind="log",
        language=card.language or None,
        is_entry=True,
    )


def _time(row: Mapping[str, str], card: LogCard) -> str | None:
    start, end = _moment(_filled(card.start, row)), _moment(_filled(card.end, row))
    if start is None:
        return None
    between = f"{start} to {end}" if end and end >= start and (" " in end or end != start) else start
    return f"{between} (estimated)" if card.estimated and card.estimated.holds(row) else between


def _moment(text: str) -> str | None:
    match = _MOMENT.match(text)
    return " ".join(filter(None, match.groups())) if match else None


def _filled(template: str, row: Mapping[str, str]) -> str:
    """Return a template with a row's values, each in one line."""
    return clean_line(_COLUMN.sub(lambda match: _cell(html.unescape(row.get(match[1], ""))), template))


def _cell(value: str) -> str:
    if LIST_MARK not in value:
        return value
    parts = (part.replace(PEOPLE_MARK.strip(), ",").strip() for part in value.split(LIST_MARK))
    return PEOPLE_MARK.join(filter(None, parts))


@functools.cache
def _cards() -> tuple[LogCard, ...]:
    folder = resources.files(__package__) / "log_cards"
    files = sorted((item for item in folder.iterdir() if item.name.endswith(".toml")), key=lambda item: item.name)
    return tuple(_card(tomllib.loads(item.read_text("utf-8"))) for item in files)


def _card(data: Mapping[str, Any]) -> LogCard:
    return LogCard(
        data["publisher"],
        data["language"],
        data["title"],
        data.get("published", ""),
        data["start"],
        data["end"],
        _test(data.get("estimated")),
        data["contact"],
        _test(data.get("calls")),
        data["lines"],
        data.get("id", ""),
    )


def _test(data: Mapping[str, str] | None) -> Test | None:
    return Test(data["text"], re.compile(data["pattern"], re.IGNORECASE)) if data else None
