"""What background jobs do for those who add: take addresses, archives and the example."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from backchannel.application.jobs.lines import of_problem
from backchannel.application.jobs.record import Line, Outcome, Request, Task
from backchannel.capture.files import capture_archives
from backchannel.capture.walk import Found
from backchannel.capture.web.clock import Clock
from backchannel.capture.web.listed import capture_addresses
from backchannel.engine import Added, Dossier, add_locations
from backchannel.engine.dossier import Report
from backchannel.example import example_documents
from backchannel.ledger.layout import UPLOADS_DIRECTORY
from backchannel.model import Attempt, Capture, Problem
from backchannel.publication.words import clean

FILES, TEXT = "files", "text"
"""Captured already when they are asked for: nothing is left to do but to build."""
ADDRESSES, ARCHIVES, EXAMPLE = "addresses", "archives", "example"
SHOWN_LINES = 200
"""Lines of one request that are kept."""

Taking = Capture | Attempt | Problem


def take_addresses(dossier: Dossier, request: Request, report: Report) -> Outcome:
    """Take addresses, and what those list that are feeds; within the limits of the settings and of ``capture/web``."""
    addresses = [str(one) for one in request.given["addresses"]]
    taken = capture_addresses(addresses, dossier.ledger, dossier.settings.capture)
    return _outcome(dossier, taken, report, len(addresses))


def take_archives(dossier: Dossier, request: Request, report: Report) -> Outcome:
    """Take archives that were uploaded, and delete them: what was in them stands in the ledger."""
    aside = dossier.directory / UPLOADS_DIRECTORY
    found = [Found(str(one["shown"]), aside / Path(str(one["file"])).name) for one in request.given["archives"]]
    taken = capture_archives(found, dossier.ledger, Clock().now())
    outcome = _outcome(dossier, taken, report, len(found))
    for one in found:
        one.real.unlink(missing_ok=True)
    return outcome


def take_example(dossier: Dossier, request: Request, report: Report) -> Outcome:  # noqa: ARG001 - as every task
    """Take the documents of the example that ships with the package."""
    folder = example_documents()
    with contextlib.chdir(folder.parent):  # so that they are named documents/..., wherever the package lies
        added = add_locations(dossier, [folder.name], Clock().now(), report)
    return Outcome(added.summary())


def _outcome(dossier: Dossier, takings: Iterable[Taking], report: Report, total: int) -> Outcome:
    captures: list[Capture] = []
    attempts: list[Attempt] = []
    problems: list[Problem] = []
    lines: list[Line] = []
    known = 0
    last = dossier.ledger.facts_to
    held = {one.sha256 for one in dossier.ledger.captures() if one.sequence <= last}
    for one in takings:
        if isinstance(one, Capture):
            captures.append(one)
            known += one.sha256 in held
            lines.append(_of_capture(one, known=one.sha256 in held))
        elif isinstance(one, Attempt):
            attempts.append(one)
            if one.outcome == "unchanged":
                lines.append(Line(clean(one.url), "unchanged", "is as when it was last captured", url=one.url))
        else:
            problems.append(one)
            lines.append(of_problem(one))
        done = len(captures) + len(attempts)
        report("capturing", done, max(done, total))
    added = Added(tuple(captures), tuple(problems), known, tuple(attempts))
    ordered = sorted(lines, key=lambda line: line.what not in ("refused", "warning"))
    said = added.summary() if added.useful else "Nothing could be taken."
    return Outcome(said, tuple(ordered[:SHOWN_LINES]), max(0, len(lines) - SHOWN_LINES))


def _of_capture(capture: Capture, *, known: bool) -> Line:
    where = clean(capture.url or capture.path or capture.sha256)
    told = "was captured before, byte for byte" if known else f"{capture.size:,} bytes"
    return Line(where, "known" if known else "captured", told, "", capture.sha256, capture.url)


ADDING_TASKS: Mapping[str, Task] = {
    ADDRESSES: take_addresses,
    ARCHIVES: take_archives,
    EXAMPLE: take_example,
}
