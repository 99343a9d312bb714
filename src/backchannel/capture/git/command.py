"""Run git to read a repository, so that nothing in it can run anything.

A repository brings settings of its own, and some of git's settings name programs. So only two commands are run, which
read objects and their history; the settings that could start a program for these are overruled, those of the user and
the machine are not read, and nothing is fetched.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from backchannel.errors import UsageError

_SETTINGS = {
    "safe.directory": "*",
    "core.fsmonitor": "false",
    "core.hooksPath": os.devnull,
    "core.attributesFile": os.devnull,
    "core.quotePath": "false",
    "log.showSignature": "false",
    "log.mailmap": "false",
    "diff.external": "",
    "protocol.allow": "never",
    "gc.auto": "0",
}
_INSTALL = "Install git (git-scm.com), or copy the files of the repository and add them as a folder"


def environment() -> dict[str, str]:
    """Return the environment in which git is run."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR") if name in os.environ}
    numbered = {
        f"GIT_CONFIG_{what}_{number}": word
        for number, pair in enumerate(_SETTINGS.items())
        for what, word in zip(("KEY", "VALUE"), pair, strict=True)
    }
    return {
        **kept,
        **numbered,
        "GIT_CONFIG_COUNT": str(len(_SETTINGS)),
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_NO_LAZY_FETCH": "1",
        "GIT_NO_REPLACE_OBJECTS": "1",
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_PAGER": "",
        "LC_ALL": "C",
    }


def check_repository(repository: Path) -> None:
    """Refuse what is no repository with a commit.

    Raises:
        UsageError: there is none, or no git to read it with.
    """
    if not repository.exists():
        raise UsageError(f"{repository}: there is no such folder", "Check the spelling, and quote names with spaces")
    with reading(repository, "rev-parse", "--verify", "--quiet", "HEAD^{commit}") as output:
        head = output.read().strip()
    if not head:
        raise UsageError(
            f"{repository}: is no git repository with a commit",
            "Name the folder that `git clone` made; a bundle is cloned first (`git clone FILE.bundle`)",
        )


@contextmanager
def reading(repository: Path, *arguments: str) -> Iterator[BinaryIO]:
    """Run git on a repository and give what it prints; it is stopped when the reader is done.

    Raises:
        UsageError: there is no git on this machine.
    """
    with _started(repository, arguments, None) as process:
        assert process.stdout is not None
        yield process.stdout  # type: ignore[misc]


@contextmanager
def asking(repository: Path, *arguments: str) -> Iterator[tuple[BinaryIO, BinaryIO]]:
    """Run git on a repository and give its input and what it prints; as ``reading``."""
    with _started(repository, arguments, subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        yield process.stdin, process.stdout  # type: ignore[misc]


@contextmanager
def _started(repository: Path, arguments: tuple[str, ...], given: int | None) -> Iterator[subprocess.Popen[bytes]]:
    command = ["git", "--no-pager", "-C", os.fspath(repository.resolve()), *arguments]
    try:
        process = subprocess.Popen(  # noqa: S603 - the arguments are ours, and a path
            command,
            stdin=given or subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment(),
        )
    except FileNotFoundError as error:
        raise UsageError("there is no git on this machine to read a repository with", _INSTALL) from error
    with process:
        try:
            yield process
        finally:
            if process.stdin:
                process.stdin.close()
            process.kill()
