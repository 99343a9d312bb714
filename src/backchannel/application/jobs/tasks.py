"""Kinds of requests, and what a job does for each before it builds."""

from __future__ import annotations

from backchannel.application.jobs.record import Task

BUILD = "build"
INDEX = "index"
"""A build was made elsewhere, and only the index is to be brought up to date."""


def task_of(kind: str) -> Task | None:
    """Return what is done for a kind of request; ``None`` where there is nothing to do but to build."""
    from backchannel.application.adding.tasks import ADDING_TASKS  # what adds asks for jobs, so it is loaded later

    return ADDING_TASKS.get(kind)
