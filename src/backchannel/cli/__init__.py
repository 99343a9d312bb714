"""The command line: one file a command, found by name and loaded only when it is asked for."""

from __future__ import annotations

import gc
import importlib
import io
import os
import sys
from collections.abc import Sequence

import click

from backchannel import __version__
from backchannel.cli.state import DONE, PIPE_CLOSED, STOPPED, UNUSABLE, State, shared_options
from backchannel.errors import BackchannelError

COMMANDS = (
    "demo",
    "init",
    "add",
    "watch",
    "build",
    "run",
    "extract",
    "contacts",
    "show",
    "compare",
    "findings",
    "claims",
    "check",
    "cadence",
    "revisions",
    "report",
    "serve",
    "explain",
    "decide",
    "rules",
    "export",
    "verify",
    "checkpoint",
    "stamp",
    "seal",
    "backup",
    "restore",
    "users",
    "principals",
    "evaluate",
)
"""In the order in which help lists them; each is the function ``command`` of the module of its name."""

DEFECT_HINT = "This is a defect: run it again with --debug and report what it prints to the project"


class LazyGroup(click.Group):
    """A group whose commands are imported when they are asked for, so that each starts quickly."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return a command by its name, or ``None``."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"backchannel.cli.{cmd_name}").command
        return command


@click.command(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80})
@click.version_option(__version__, prog_name="backchannel", message="%(prog)s %(version)s")
@shared_options
def backchannel() -> None:
    """Keep the record of contacts between leaders, and show where it breaks.

    Documents go in: readouts, transcripts, schedules, press reports. Out come the
    contacts, each side's account of each, and numbered findings with the exact
    words that they rest on.

    Begin with `backchannel demo`; for documents of your own use `backchannel run`.
    """


GARBAGE_AFTER = 100_000
"""Objects made and not yet freed after which Python looks for cycles; by default 700, which takes a tenth of the time
of loading modules and reading records, and finds next to none."""


def main() -> None:
    """Run the command line with the process's own arguments, and exit with its status."""
    gc.set_threshold(GARBAGE_AFTER, 20, 20)
    sys.exit(run_command(sys.argv[1:]))


def run_command(arguments: Sequence[str]) -> int:
    """Run one command and return its exit status; whatever goes wrong becomes one line on standard error."""
    state = State()
    _prepare()
    try:
        status = backchannel.main(list(arguments), prog_name="backchannel", standalone_mode=False, obj=state)
        sys.stdout.flush()
    except click.ClickException as error:
        return _refuse(error.format_message(), _usage_hint(error))
    except BackchannelError as error:
        return _refuse(error.message, error.hint)
    except BrokenPipeError:
        # what is still in the buffer has nowhere to go: let the interpreter's last flush reach nothing
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED
    except (KeyboardInterrupt, click.Abort):
        sys.stderr.write("backchannel: stopped. What was captured is kept; run it again to go on.\n")
        return STOPPED
    except Exception as error:
        if state.debug:
            raise
        return _refuse(f"unexpected error: {type(error).__name__}: {error}", DEFECT_HINT)
    return status if isinstance(status, int) else DONE


def _prepare() -> None:
    """Let both streams print any character; what goes into a pipe or file is UTF-8, as JSON must be."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


def _refuse(what: str, hint: str) -> int:
    from backchannel.publication.words import clean

    end = "" if what.endswith((".", "?", "!")) else "."
    remedy = f" {hint}" + ("" if hint.endswith((".", "?", "!")) else ".") if hint else ""
    sys.stderr.write(clean(f"backchannel: {what}{end}{remedy}") + "\n")
    return UNUSABLE


def _usage_hint(error: click.ClickException) -> str:
    if isinstance(error, click.UsageError) and error.ctx is not None:
        return f"See: {error.ctx.command_path} --help"
    return ""
