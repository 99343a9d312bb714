"""The shapes of answers to what changes something, as JSON Schema."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from backchannel.application.api.shapes_of_answers import Part
from backchannel.application.api.shapes_of_records import Evidence, Shape
from backchannel.model import DecisionKind


class Token(Shape):
    """What changes need."""

    header: str = Field(description="Name of the header in which the token is sent.")
    token: str
    known: int = Field(description="Number of the last decision.")


class Decision(Shape):
    """One decision: as `decide --json`."""

    number: int
    kind: DecisionKind
    author: str
    decided: str
    reason: str
    subjects: list[str]
    contacts: list[str] = Field(description="Contacts that its subjects are in now.")
    state: str = Field(description="What became of it: honoured, contradicted, idle; kept, undone; to be built.")
    note: str
    evidence: list[Evidence]


class DecisionsPart(Part):
    """A part of the decisions, the last first."""

    decisions: list[Decision]
    known: int = Field(description="Number of the last decision.")


class Line(Shape):
    """What came of one thing that was given."""

    where: str
    what: Literal["captured", "known", "unchanged", "refused", "warning"]
    message: str
    hint: str
    sha256: str | None
    url: str | None


class Job(Shape):
    """A piece of background work."""

    number: int
    state: Literal["queued", "running", "done", "failed", "cancelled"]
    heading: str
    what: str = Field(description="What is being done, in words.")
    done: int
    total: int
    said: str = Field(description="How it ended.")
    hint: str
    asked: str
    ended: str = Field(description="ISO 8601 in UTC; empty before.")
    lines: list[Line]


class OneJob(Shape):
    """A piece of background work."""

    job: Job


class Decided(Shape):
    """What was kept, and the work that brings the record up to date."""

    decision: Decision
    job: Job
