"""Dossiers: start, find, open and verify them, and capture into them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import Self

from backchannel.audit import all_rules, all_thresholds
from backchannel.capture import capture_paths, count_files
from backchannel.capture.web.address import is_address
from backchannel.capture.web.limits import WebLimits
from backchannel.errors import DossierNotFoundError, LedgerError, UsageError
from backchannel.gazetteer import Gazetteer
from backchannel.ledger import LEDGER_FILE, Ledger
from backchannel.model import Attempt, Capture, Problem
from backchannel.publication.words import counted
from backchannel.settings import FILE_NAME, Settings, default_file, load_settings

Report = Callable[[str, int, int], None]
"""Called as work goes on: what is done, how many are done, how many there are."""


def silent(_what: str, _done: int, _total: int) -> None:
    """Report to nobody."""


@dataclass(slots=True)
class Dossier:
    """An open dossier; use it as a context manager."""

    directory: Path
    settings: Settings
    ledger: Ledger
    held: ExitStack = field(default_factory=ExitStack)
    """What is let go of when it closes."""
    _gazetteer: Gazetteer | None = None

    @property
    def gazetteer(self) -> Gazetteer:
        """The principals and parties that ship with the package, and those of the settings."""
        if self._gazetteer is None:
            self._gazetteer = Gazetteer.standard(self.settings.people)
        return self._gazetteer

    @property
    def party_names(self) -> dict[str, str]:
        """The name of each party, by its code."""
        return {code: party.name for code, party in self.gazetteer.parties.items()}

    def fetching(self, *, allow_private: bool, ignore_robots: bool) -> WebLimits:
        """Return the settings of fetching, with what a command allows on top of them."""
        own = self.settings.capture
        return replace(own, allow_private=own.allow_private or allow_private, ignore_robots=ignore_robots)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.held.close()
        self.ledger.close()


@dataclass(frozen=True, slots=True)
class Added:
    """What one capture run took, and what it could not take."""

    captures: tuple[Capture, ...]
    problems: tuple[Problem, ...]
    known: int
    """How many of the captures had bytes that the dossier held already."""
    attempts: tuple[Attempt, ...] = ()
    """The tries that took nothing."""

    @property
    def unchanged(self) -> int:
        """How many addresses were as when last captured."""
        return sum(attempt.outcome == "unchanged" for attempt in self.attempts)

    @property
    def useful(self) -> bool:
        """Say whether anything that was given could be taken, or had been."""
        before = any(problem.code == "archive-known" for problem in self.problems)
        return bool(self.captures or self.unchanged or self.told or before)

    @property
    def told(self) -> int:
        """How many tries that took nothing archives tell of."""
        return sum(attempt.via is not None and attempt.outcome != "unchanged" for attempt in self.attempts)

    def summary(self) -> str:
        """Say in one sentence what was captured."""
        pages = sum(capture.url is not None for capture in self.captures)
        files = len(self.captures) - pages
        counts = [counted(files, "file")] * bool(files or not pages) + [counted(pages, "page")] * bool(pages)
        said = f"Captured {' and '.join(counts)}"
        said += f"; {self.known} of them had been captured before, byte for byte" if self.known else ""
        said += f"; noted {counted(self.told, 'try', 'tries')} of archives that took nothing" if self.told else ""
        return said + (f"; {self.unchanged} had not changed since the last capture." if self.unchanged else ".")


def init_dossier(directory: Path, recorded_at: str) -> None:
    """Start a dossier in a directory, which is made where it is missing.

    Raises:
        DossierExistsError: there is one already (one whose start was cut short does not count).
        LedgerError: the directory cannot be written.
    """
    if directory.exists() and not directory.is_dir():
        raise UsageError(f"{directory}: is a file", "Name a directory for the dossier")
    Ledger.create(directory, recorded_at).close()
    settings = directory / FILE_NAME
    if not settings.exists():
        try:
            settings.write_text(default_file(all_thresholds()), encoding="utf-8")
        except OSError as error:
            raise LedgerError(f"{settings}: cannot be written ({error.strerror})", "Check its permissions") from error


def find_dossier(start: Path) -> Path | None:
    """Return the dossier in a directory or the nearest one above it, ``None`` where there is none."""
    here = start.resolve()
    return next((place for place in (here, *here.parents) if (place / LEDGER_FILE).is_file()), None)


def open_dossier(directory: Path | None) -> Dossier:
    """Open the dossier in a directory, or, where none is named, the one here or above.

    Raises:
        DossierNotFoundError: there is none.
        SettingsError: its settings are not understood.
        LedgerError: its ledger cannot be read.
    """
    found = directory or find_dossier(Path())
    if found is None:
        raise DossierNotFoundError(
            "no dossier here or in any directory above",
            "Start one with `backchannel init`, or name it with -C DIR",
        )
    found = found.resolve()  # the working directory may change while it is open
    ledger = Ledger.open(found)
    try:
        return Dossier(found, _settings_of(found), ledger)
    except BaseException:
        ledger.close()
        raise


def with_settings_of_now(dossier: Dossier) -> Dossier:
    """Return an open dossier with its settings read again; it has the same ledger, and is closed by closing either.

    Raises:
        SettingsError: they are not understood.
    """
    return Dossier(dossier.directory, _settings_of(dossier.directory), dossier.ledger, dossier.held)


def open_or_init(directory: Path | None, recorded_at: str) -> Dossier:
    """Open a dossier as ``open_dossier`` does, or start one there where there is none."""
    found = directory or find_dossier(Path()) or Path()
    if not (found / LEDGER_FILE).is_file():
        init_dossier(found, recorded_at)
    return open_dossier(found)


def _settings_of(directory: Path) -> Settings:
    path = directory / FILE_NAME
    if not path.exists():
        return Settings()
    return load_settings(path, all_thresholds(), [loaded.rule.code for loaded in all_rules()])


def add_locations(
    dossier: Dossier,
    locations: Sequence[str],
    retrieved_at: str,
    report: Report = silent,
    limits: WebLimits | None = None,
    feeds: Sequence[str] = (),
) -> Added:
    """Capture files, folders and addresses into a dossier's ledger; what cannot be taken becomes a problem.

    Args:
        dossier: an open one.
        locations: as the user typed them; addresses are taken after everything else.
        retrieved_at: now, ISO 8601 in UTC, for files; pages are taken at their own times.
        report: is told of the progress.
        limits: of fetching; ``None`` for the dossier's settings.
        feeds: addresses of feeds and other listings.
    """
    known = {capture.sha256 for capture in dossier.ledger.captures()}
    captures: list[Capture] = []
    attempts: list[Attempt] = []
    problems: list[Problem] = []
    addresses: list[str] = []
    paths: list[str] = []
    for location in locations:
        (addresses if is_address(location) and not os.path.lexists(location) else paths).append(location)
    total = count_files(paths) + len(addresses) + len(feeds)
    taken: Iterator[Capture | Attempt | Problem] = capture_paths(paths, dossier.ledger, retrieved_at)
    if addresses or feeds:
        from backchannel.capture.web.listed import capture_addresses

        taken = chain(taken, capture_addresses(addresses, dossier.ledger, limits or dossier.settings.capture, feeds))
    for one in taken:
        if isinstance(one, Problem):
            problems.append(one)
        elif isinstance(one, Attempt):
            attempts.append(one)
        else:
            captures.append(one)
        done = len(captures) + len(attempts)
        report("capturing", done, max(done, total))  # a listing brings more than was given
    return Added(
        tuple(captures),
        tuple(problems),
        sum(capture.sha256 in known for capture in captures),
        tuple(attempts),
    )
