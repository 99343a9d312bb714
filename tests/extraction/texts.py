"""Small texts, and what the extraction stage makes of them in lines that read well.

A test writes a table of rows: a text, and a line for each mention (or claim) expected in it, in order of place:

    row("President Biden spoke with President Macron.", "spoke: Emmanuel Macron, Joe Biden")

Before the colon stands a word of the trigger; behind it what the test is about: who, by what channel, whether,
when, on whose word. Square brackets mark who takes part without words of their own (a null span); ``~leaders`` is
a group. ``a|b`` behind the colon accepts either. A row that the code does not meet yet says why in ``missing``,
and fails once it is met.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import pytest

from backchannel.extraction import Extraction, extract_document
from backchannel.gazetteer import Gazetteer
from backchannel.model import Attribution, Claim, Document, Mention

GAZETTEER = Gazetteer.standard()
"""Loaded once for all tests."""

PRESS = {"kind": "press", "party": "press"}
STATEMENT = {"kind": "statement"}
TRANSCRIPT = {"kind": "transcript"}
KREMLIN = {"party": "ru", "published": "2022-01-20T21:00:00+03:00", "timezone": "Europe/Moscow"}
UKRAINE = {"party": "ua", "published": "2022-01-20T20:00:00+02:00", "timezone": "Europe/Kyiv"}

_GROUP = re.compile(
    r"leaders?|allies|counterparts?|delegations?|officials|ministers|team|ambassadors|representatives|partners|"
    r"governors|advis[eo]rs|members",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Told:
    """One text and what was extracted from it."""

    document: Document
    extraction: Extraction

    @property
    def mentions(self) -> tuple[Mention, ...]:
        return self.extraction.mentions

    @property
    def claims(self) -> tuple[Claim, ...]:
        return self.extraction.claims

    def casts(self, like: Sequence[str] = ()) -> list[str]:
        """Say who takes part."""
        return _lines(self.mentions, _cast, like)

    def roles(self, like: Sequence[str] = ()) -> list[str]:
        """Say who takes part, and as what."""
        return _lines(self.mentions, lambda m: ", ".join(f"{p.name} ({p.role})" for p in m.participants), like)

    def channels(self, like: Sequence[str] = ()) -> list[str]:
        return _lines(self.mentions, lambda m: m.channel, like)

    def methods(self, like: Sequence[str] = ()) -> list[str]:
        """Say by what channel, and how that is known."""
        return _lines(
            self.mentions,
            lambda m: next((f"{m.channel}, {s.method}" for s in m.statements if s.property == "channel"), m.channel),
            like,
        )

    def modalities(self, like: Sequence[str] = ()) -> list[str]:
        return _lines(self.mentions, lambda m: m.modality, like)

    def times(self, like: Sequence[str] = ()) -> list[str]:
        return _lines(self.mentions, lambda m: m.when or "none", like)

    def voices(self, like: Sequence[str] = ()) -> list[str]:
        """Say who vouches: the chain, outermost first, without the document's own voice before others."""
        return _lines(self.mentions, lambda m: _chain(m.attribution), like)

    def ties(self, like: Sequence[str] = ()) -> list[str]:
        """Say which earlier mention each one repeats, counted from 1; ``new`` where none."""
        numbers = {mention.id: str(number) for number, mention in enumerate(self.mentions, 1)}
        return _lines(self.mentions, lambda m: numbers[m.same_as] if m.same_as else "new", like)

    def spans(self, like: Sequence[str] = ()) -> list[str]:
        """Say which words bear witness."""
        return _lines(self.mentions, lambda m: m.span.quote, like)

    def quantities(self, like: Sequence[str] = ()) -> list[str]:
        """Say what each claim asserts: its kind, quantity, and about whom."""
        return _lines(self.claims, lambda c: f"{c.kind} {c.quantity}: {_cast(c)}", like)

    def properties(self, number: int = 1) -> dict[str, str]:
        """Return the last value of each property of one mention, counted from 1."""
        return {statement.property: statement.value for statement in self.mentions[number - 1].statements}


def told(
    text: str,
    *,
    title: str = "",
    published: str | None = "2022-01-20T15:00:00-05:00",
    kind: Any = "readout",
    party: str | None = "us",
    timezone: str = "America/New_York",
    covers: str | None = None,
) -> Told:
    """Extract from a small text, which is a readout of the White House of 20 January 2022 where nothing "
    "else is said."""
    whole = f"{title}\n\n{text}" if title else text
    document = Document(
        "d-1",
        "0" * 64,
        None,
        title,
        published,
        None,
        kind,
        None,
        None,
        party,
        "en",
        timezone,
        text=whole,
        covers=covers,
    )
    return Told(document, extract_document(document, GAZETTEER))


def row(text: str, *expected: str, missing: str = "", **how: Any) -> Any:
    """Return a row of a table: a text, how it is published, and the lines expected."""
    marks = [pytest.mark.xfail(reason=missing, strict=True)] if missing else []
    return pytest.param(text, how, list(expected), id=text[:70].replace("\n", " "), marks=marks)


def table(*rows: Any) -> pytest.MarkDecorator:
    """Run a test over rows of ``text``, ``how`` and ``expected``."""
    return pytest.mark.parametrize(("text", "how", "expected"), rows)


def _lines(records: Sequence[Any], column: Callable[[Any], str], like: Sequence[str]) -> list[str]:
    lines = []
    for number, record in enumerate(records):
        quote, value = record.trigger.quote.replace("\n", " "), column(record)
        wanted = like[number] if number < len(like) else ""
        lines.append(wanted if _agrees(quote, value, wanted) else f"{quote}: {value}")
    return lines


def _agrees(quote: str, value: str, wanted: str) -> bool:
    """Say whether a record is one of those that a line accepts; the order of names says nothing."""
    label, _, values = wanted.partition(": ")
    return bool(re.search(rf"\b{re.escape(label)}\b", quote)) and any(
        sorted(value.split(", ")) == sorted(one.split(", ")) for one in values.split("|")
    )


def _cast(record: Mention | Claim) -> str:
    names = []
    for part in record.participants:
        group = None if part.principal else _GROUP.search(part.name)
        name = f"~{group.group().lower()}" if group else part.name
        names.append(name if part.span else f"[{name}]")
    return ", ".join(names)


def _chain(attribution: tuple[Attribution, ...]) -> str:
    voices = attribution[1:] if len(attribution) > 1 and attribution[0].kind == "document" else attribution
    return " > ".join(voice.kind if voice.name is None else f"{voice.kind} {voice.name}" for voice in voices)
