"""Run commands in this process, for tests and for the generated pages."""

from __future__ import annotations

import contextlib
import io
from pathlib import Path
from typing import NamedTuple


class Ran(NamedTuple):
    """What a command did."""

    status: int
    out: str
    messages: str


def run(*arguments: str | Path, cwd: Path | None = None) -> Ran:
    """Run a command, inside a folder where one is given, and return its exit status and both streams."""
    from backchannel.cli import run_command

    out, err = io.StringIO(), io.StringIO()
    with contextlib.ExitStack() as stack:
        stack.enter_context(contextlib.chdir(cwd or Path.cwd()))
        stack.enter_context(contextlib.redirect_stdout(out))
        stack.enter_context(contextlib.redirect_stderr(err))
        status = run_command([str(argument) for argument in arguments])
    return Ran(status, out.getvalue(), err.getvalue())
