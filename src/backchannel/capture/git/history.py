"""The history of a repository: which file was changed to what by which commit, the oldest first."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from backchannel.capture.git.command import reading

_REGULAR = ("100644", "100755")
"""Modes of files; links and submodules are passed over."""
_ENTRY = re.compile(
    rb":(?P<old>\d{6}) (?P<mode>\d{6}) (?P<from>[0-9a-f]{40,64}) (?P<to>[0-9a-f]{40,64}) (?P<status>[A-Z])"
)
_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class FileVersion:
    """One file as one commit made it."""

    commit: str
    """Hash, in hexadecimal."""
    committed_at: str
    """ISO 8601 in UTC, by the clock of whoever committed."""
    path: str
    """In the repository; bytes that are no UTF-8 stand as surrogates."""
    blob: str
    """Hash of its content in git."""


def file_versions(repository: Path, pattern: str | None = None, since: str | None = None) -> Iterator[FileVersion]:
    """Yield every version of every file, in order of the commits.

    Along first parents, so that each is a state that the repository's main line had: that of the scraper's runs. A
    file that was removed yields nothing: why somebody removed it from a repository is not known. Hidden files are left
    out.

    Args:
        repository: where it is.
        pattern: of the paths, as git's ``:(glob)`` has it: ``**/readouts/*.md``.
        since: ISO 8601; commits before it are left out.
    """
    wanted = [f":(glob){pattern}"] if pattern else []
    earliest = [f"--since={since}"] if since else []
    with reading(
        repository, "log", "--first-parent", "-m", "--reverse", "--raw", "--no-abbrev", "--no-renames", "--no-ext-diff",
        "--no-textconv", "--ignore-submodules=all", "-z", "--format=%x02%H %ct", *earliest, "HEAD", "--", *wanted,
    ) as output:  # fmt: skip
        yield from _parsed(output)


def _parsed(output: BinaryIO) -> Iterator[FileVersion]:
    commit, moment = "", ""
    entry: re.Match[bytes] | None = None
    for field in _fields(output):
        text = field.lstrip(b"\n")
        if text.startswith(b"\x02"):
            name, _, seconds = text[1:].decode("ascii").partition(" ")
            commit, moment = name, dt.datetime.fromtimestamp(int(seconds), dt.UTC).isoformat()
        elif entry is not None:
            path = text.decode("utf-8", "surrogateescape")
            if entry["status"] in (b"A", b"M", b"T") and entry["mode"].decode() in _REGULAR and not _is_hidden(path):
                yield FileVersion(commit, moment, path, entry["to"].decode())
            entry = None
        else:
            entry = _ENTRY.match(text)


def _fields(output: BinaryIO) -> Iterator[bytes]:
    """Yield what stands between zero bytes."""
    rest = b""
    while chunk := output.read(_CHUNK):
        *whole, rest = (rest + chunk).split(b"\0")
        yield from whole
    if rest:
        yield rest


def _is_hidden(path: str) -> bool:
    return any(part.startswith(".") for part in path.split("/"))
