"""The record is built anew with what was decided, by a job in the background, while everybody goes on."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import Request

from backchannel.application.answering import desk_of
from backchannel.application.jobs import Job, latest, request_build
from backchannel.application.review.deciding import author_of, docket_of
from backchannel.model import Decision

_MOST_NUMBERS = 5


@dataclass(frozen=True, slots=True)
class Behind:
    """How the record is behind the decisions."""

    words: str
    """A sentence."""
    place: str
    """Address of the job that brings it up to date; empty where there is none."""


def rebuild(request: Request, decision: Decision) -> Job:
    """Ask for a build with a decision."""
    return request_build(desk_of(request), f"decision {decision.sequence}", author_of(request))


def behind(request: Request) -> Behind | None:
    """Return how the record is behind the decisions; ``None`` where it shows all of them."""
    desk = desk_of(request)
    pending = docket_of(request).pending(desk.index)
    if not pending:
        return None
    numbers = ", ".join(str(one.sequence) for one in pending[-_MOST_NUMBERS:])
    what = f"decision{'s' if len(pending) > 1 else ''} {numbers}"
    job = next(iter(latest(desk, 1)), None)
    place = f"/jobs/{job.number}" if job else ""
    if job is None:
        return Behind(f"The record does not show {what} yet: run `backchannel build`.", "")
    if job.state in ("failed", "cancelled"):
        return Behind(f"The record could not be built anew with {what}: {job.said}", place)
    return Behind(
        f"The record is being built anew with {what}; this page shows what comes of it when it is there.", place
    )
