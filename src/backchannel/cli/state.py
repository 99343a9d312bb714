"""What all commands share: where the dossier is, how to print, and the options that may stand anywhere."""

from __future__ import annotations

import datetime as dt
import getpass
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import click

F = TypeVar("F", bound=Callable[..., Any])

DONE = 0
FOUND = 1
"""Findings at or above ``--fail-on``."""
UNUSABLE = 2
"""Wrong use, or nothing usable was given."""
STOPPED = 130
"""Ended by the user's Ctrl-C: 128 and the signal's number."""
PIPE_CLOSED = 141
"""The reader of the output went away: 128 and the signal's number."""


@dataclass(slots=True)
class State:
    """Options that may stand before or after the command's name."""

    directory: Path | None = None
    """As given with ``-C``; ``None`` for the current directory and up."""
    debug: bool = False
    """Whether an unexpected error shows where it arose."""

    @property
    def start(self) -> Path:
        """Where to begin looking for the dossier."""
        return self.directory or Path()


def now_utc() -> str:
    """Return the present time as the ledger keeps times. The one place that asks the clock."""
    return dt.datetime.now(dt.UTC).replace(microsecond=0).isoformat()


def system_user() -> str:
    """Return the name of who gives the command, as the system knows them; empty where it knows none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def author() -> str:
    """Return who decides where nobody is named: who ``BACKCHANNEL_AUTHOR`` says, or gives the command."""
    return os.environ.get("BACKCHANNEL_AUTHOR") or system_user()


def _keep_directory(context: click.Context, _: click.Parameter, value: Path | None) -> None:
    if value is not None:
        context.ensure_object(State).directory = value


def _keep_debug(context: click.Context, _: click.Parameter, value: bool) -> None:  # noqa: FBT001
    if value:
        context.ensure_object(State).debug = True


def shared_options(command: F) -> F:
    """Add ``-C`` and ``--debug`` to a command or to the group."""
    command = click.option(
        "-C",
        "dossier_directory",
        metavar="DIR",
        type=click.Path(path_type=Path),
        expose_value=False,
        callback=_keep_directory,
        help="Work on the dossier in DIR instead of the one here or above.",
    )(command)
    return click.option(
        "--debug",
        is_flag=True,
        expose_value=False,
        callback=_keep_debug,
        help="Show where an unexpected error arose.",
    )(command)


class ExampleCommand(click.Command):
    """A command whose help ends with an example to copy."""

    def __init__(self, *args: Any, example: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.example = example

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the example under the options."""
        with formatter.section("Example"):
            formatter.write(f"  {self.example}\n")


def dossier_command(name: str, example: str) -> Callable[[Callable[..., Any]], ExampleCommand]:
    """Make a function a command, with an example and the options that all commands share."""

    def decorate(function: Callable[..., Any]) -> ExampleCommand:
        return click.command(name, cls=ExampleCommand, example=example)(shared_options(function))

    return decorate


json_option = click.option("--json", "as_json", is_flag=True, help="Print one JSON document and nothing else.")


def web_options(command: F) -> F:
    """Add to a command what concerns fetching from the web."""
    command = click.option(
        "--ignore-robots",
        is_flag=True,
        help="Do not ask robots.txt what may be taken; every exchange kept says so.",
    )(command)
    return click.option(
        "--allow-private",
        is_flag=True,
        help="Fetch from this machine and its own network too.",
    )(command)
