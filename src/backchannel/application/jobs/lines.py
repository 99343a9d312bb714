"""Problems as the lines of a job."""

from __future__ import annotations

from backchannel.application.jobs.record import Line
from backchannel.model import Problem
from backchannel.publication.words import clean


def of_problem(problem: Problem) -> Line:
    """Return what could not be taken or read, or is not sure, with what to do."""
    is_error = problem.severity == "error"
    where, message, hint = (clean(one) for one in (problem.where, problem.message, problem.hint))
    return Line(where, "refused" if is_error else "warning", message, hint)
