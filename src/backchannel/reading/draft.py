"""Draft: what a format says of one item, before anybody knows whose it is."""

from __future__ import annotations

from dataclasses import dataclass

from backchannel.model import Document, Problem


@dataclass(frozen=True, slots=True)
class Draft:
    """One item as its format gives it: clean paragraphs, and metadata as they stand. One a document to be."""

    title: str
    """In clean text; empty where the format names none."""
    paragraphs: tuple[str, ...]
    """The main text, clean, without white space at either end of a paragraph."""
    item: int | None = None
    """Row or line in a table of documents, from 1."""
    key: str | None = None
    """The row's own identifier in its table, where it has one."""
    published: str | None = None
    """The item's own word on when it was published, not yet understood."""
    modified: str | None = None
    publisher: str | None = None
    """Name of the publisher in the item's metadata."""
    party: str | None = None
    kind: str | None = None
    language: str | None = None
    url: str | None = None
    timezone: str | None = None
    covers: str | None = None
    """EDTF of the day for which a schedule is complete."""
    is_entry: bool = False
    """True for an entry of a log, whose lines were made of its columns and need no cleaning."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read from one capture: its documents, and what was wrong with it."""

    documents: tuple[Document, ...]
    """In the order of the bytes."""
    problems: tuple[Problem, ...]


class UnreadableError(Exception):
    """Some bytes cannot be read at all; caught in this package, which returns the problem that it carries."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem
