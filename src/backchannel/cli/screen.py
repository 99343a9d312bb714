"""Print to the two streams: data to standard output, everything else to standard error."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from rich.console import Console

from backchannel.model import Problem
from backchannel.publication.page import WIDTH, Page
from backchannel.publication.shapes import dump_json
from backchannel.publication.words import clean, counted

if TYPE_CHECKING:
    from backchannel.engine import Dossier

Report = Callable[[str, int, int], None]
"""Called as work goes on: what is done, how many are done, how many there are."""

NARROWEST = 40


def page_width() -> int:
    """Return the columns to fill: those of the terminal, but no more than a page has."""
    if not sys.stdout.isatty():
        return WIDTH
    return max(NARROWEST, min(WIDTH, shutil.get_terminal_size((WIDTH, 24)).columns))


def print_page(page: Page) -> None:
    """Print blocks to standard output, with emphasis where it is a terminal and NO_COLOR is not set."""
    console = Console(file=sys.stdout, width=page_width(), highlight=False, markup=False, emoji=False, soft_wrap=False)
    for block in page:
        console.print(block)


def print_json(value: Any) -> None:
    """Print one JSON document to standard output, indented for people."""
    sys.stdout.write(dump_json(value, indent=2) + "\n")


def print_json_line(value: Any) -> None:
    """Print one JSON document on a line of its own."""
    sys.stdout.write(dump_json(value) + "\n")


def say(line: str = "") -> None:
    """Print a line for people to standard output."""
    sys.stdout.write(line + "\n")


def note(line: str) -> None:
    """Print a line for people to standard error."""
    sys.stderr.write(line + "\n")


def note_problem(problem: Problem) -> None:
    """Print the line of a problem to standard error."""
    note(clean(f"{problem.severity}: {problem}"))


def note_problems(problems: Iterable[Problem]) -> None:
    """Print one line for each problem to standard error, and how many there were."""
    tally = {"error": 0, "warning": 0}
    for problem in problems:
        tally[problem.severity] += 1
        note_problem(problem)
    said = [counted(number, word) for word, number in tally.items() if number]
    if sum(tally.values()) > 1:
        note(f"{' and '.join(said)} in what was given; everything else went on.")


def note_stale(dossier: Dossier) -> None:
    """Say on standard error that what is shown may be out of date, where it is."""
    from backchannel.engine import is_stale

    if is_stale(dossier):
        note("Captures, settings or this program have changed since the last build: run backchannel build.")


@contextmanager
def progress() -> Iterator[Report]:
    """Show bars for work that lasts, on standard error and only where it is a terminal."""
    if not sys.stderr.isatty():
        yield lambda _what, _done, _total: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bars:
        tasks: dict[str, Any] = {}

        def report(what: str, done: int, total: int) -> None:
            if what not in tasks:
                tasks[what] = bars.add_task(what, total=total or None)
            bars.update(tasks[what], completed=done, total=total or None)

        yield report
