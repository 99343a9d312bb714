"""Job, Request and Outcome: what was asked for, how far it is, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from backchannel.engine import Dossier
from backchannel.engine.dossier import Report

State = Literal["queued", "running", "done", "failed", "cancelled"]
ENDED: tuple[State, ...] = ("done", "failed", "cancelled")


@dataclass(frozen=True, slots=True)
class Line:
    """What came of one thing that was given: a file, an address, a text."""

    where: str
    """Its name, as its giver knows it."""
    what: Literal["captured", "known", "unchanged", "refused", "warning"]
    message: str
    """In words."""
    hint: str = ""
    """What to do; empty where there is nothing to do."""
    sha256: str | None = None
    """Of the bytes, where some were captured."""
    url: str | None = None
    """The address, where it was taken from one."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one request."""

    said: str
    """In one sentence."""
    lines: tuple[Line, ...] = ()
    """The first of them, where there are very many."""
    more: int = 0
    """How many lines there are beyond."""


@dataclass(frozen=True, slots=True)
class Request:
    """One thing that somebody asked for. One row per request; a job does all that were waiting when it began."""

    number: int
    kind: str
    """``build``, or the name of a task (``tasks.py``)."""
    why: str
    """In words, as ``decision 12`` or ``3 files were added``."""
    author: str
    """Name of who asked; empty where nobody did (a build on the command line was noticed)."""
    given: Mapping[str, Any]
    """What the task works on."""
    outcome: Outcome | None
    """``None`` where it was not done yet, or has none."""


Task = Callable[[Dossier, Request, Report], Outcome]
"""Does one kind of request."""


@dataclass(frozen=True, slots=True)
class News:
    """What one kind of record has that it had not before a job."""

    total: int = 0
    ids: tuple[str, ...] = ()
    """The first of them."""


@dataclass(frozen=True, slots=True)
class Result:
    """What a job has made of the record."""

    documents: int = 0
    """Files that were read."""
    said: str = ""
    """What there is now, in one sentence."""
    contacts: News = field(default_factory=News)
    changed: News = field(default_factory=News)
    """Contacts that were there before and are told otherwise now."""
    findings: News = field(default_factory=News)
    edits: News = field(default_factory=News)
    """What was captured before, and has other words now or is gone."""
    gone: int = 0
    """Findings that are made no more."""
    lines: tuple[Line, ...] = ()
    """What could not be read, and what else was noticed; the first of them."""
    more: int = 0
    """How many lines there are beyond."""


@dataclass(frozen=True, slots=True)
class Job:
    """One piece of background work: what was asked for, then a build, then the index."""

    number: int
    state: State
    requests: tuple[Request, ...]
    what: str = ""
    """What is being done, in words."""
    done: int = 0
    total: int = 0
    said: str = ""
    """How it ended, in one sentence."""
    hint: str = ""
    """What to do then."""
    asked_at: str = ""
    started_at: str = ""
    ended_at: str = ""
    """ISO 8601 in UTC; empty where that has not happened."""
    process: int = 0
    """Of the runner that does it, or did."""
    result: Result | None = None

    @property
    def is_over(self) -> bool:
        """Say whether nothing more will come of it."""
        return self.state in ENDED

    @property
    def step(self) -> str:
        """What it is at; two looks with the same step have nothing to announce."""
        return f"{self.state} {self.what}".strip()

    @property
    def heading(self) -> str:
        """What to call it."""
        reasons = list(dict.fromkeys(one.why for one in self.requests)) or [f"job {self.number}"]
        more = f" and {len(reasons) - 1} more" if len(reasons) > 1 else ""
        return f"{reasons[0][:1].upper()}{reasons[0][1:]}{more}"

    @property
    def authors(self) -> str:
        """The names of who asked for it."""
        return ", ".join(dict.fromkeys(one.author for one in self.requests if one.author))
