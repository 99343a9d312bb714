"""Tasks: what a job does before it builds, by the kind of the request."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from backchannel.application.jobs.record import Outcome, Request
from backchannel.engine import Dossier
from backchannel.engine.dossier import Report

Task = Callable[[Dossier, Request, Report], Outcome]

BUILD = "build"
INDEX = "index"
"""A build was made elsewhere, and only the index is to be brought up to date."""

TASKS: Mapping[str, Task] = {}
