"""Take a git repository that scrapes a site into a dossier: every version of every file, at its commit's time."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from pathlib import Path

from backchannel.capture.git import GitSource, capture_repository
from backchannel.engine.dossier import Dossier, Report, silent
from backchannel.errors import UsageError
from backchannel.publication.words import counted

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class History:
    """What was taken of a repository."""

    name: str
    versions: int
    """How many captures were made."""
    files: int
    commits: int

    def summary(self) -> str:
        """Say in one sentence what was captured."""
        if not self.versions:
            return f"Nothing new in {self.name}: all its versions are captured, or none was asked for."
        versions, files, commits = (
            counted(self.versions, "version"),
            counted(self.files, "file"),
            counted(self.commits, "commit"),
        )
        return f"Captured {versions} of {files}, from {commits} of {self.name}."


def git_source(repository: Path, pattern: str | None, since: str | None) -> GitSource:
    """Return what to take of a repository, as a user gives it.

    Raises:
        UsageError: the day is none.
    """
    if since is not None:
        try:
            day = dt.date.fromisoformat(since) if _DAY.fullmatch(since) else None
        except ValueError:
            day = None
        if day is None:
            raise UsageError(f"{since!r} is no day", "Write it as 2022-03-18")
        since = f"{day.isoformat()}T00:00:00+00:00"
    return GitSource(repository, pattern, since)


def add_repository(dossier: Dossier, source: GitSource, recorded_at: str, report: Report = silent) -> History:
    """Capture the versions that a dossier does not have yet.

    Raises:
        UsageError: it is no repository, or there is no git.
    """
    files: set[str | None] = set()
    commits: set[str | None] = set()
    versions = 0
    for capture in capture_repository(source, dossier.ledger, recorded_at):
        versions += 1
        files.add(capture.path)
        commits.add(capture.via)
        report("capturing versions", versions, 0)
    return History(source.name, versions, len(files), len(commits))
