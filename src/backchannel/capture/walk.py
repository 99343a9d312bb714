"""Find the files that some locations stand for: each real file once, in order of the names shown.

Left out without a word: hidden files and folders, what desktops leave behind (``Thumbs.db``, ``__MACOSX``),
and the files of a dossier itself. A link is followed only to what lies inside the folder given; each real
folder is walked once, so a link to a folder above it does no harm.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from backchannel.capture import problems
from backchannel.capture.shown import join_shown, safe_text, shown_path
from backchannel.ledger import DOSSIER_NAMES, LEDGER_FILE
from backchannel.model import Problem

_LEFT_BEHIND = frozenset({"__macosx", "thumbs.db", "desktop.ini"})
"""In lower case; ``.DS_Store`` and ``.git`` are hidden anyway."""


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """One file to take."""

    shown: str
    """Its name in the ledger."""
    real: Path
    """Where it is, without any links."""


def count_files(locations: Sequence[str]) -> int:
    """Return how many files ``capture_paths`` will try to take, for a progress bar. Nothing is opened."""
    return sum(isinstance(item, Found) for item in find_files(locations))


def find_files(locations: Sequence[str]) -> Iterator[Found | Problem]:
    """Yield the files that some locations stand for, in the order given, inside a folder in order of names.

    A file that several locations stand for is yielded for the first of them only.

    Problems:
        ``given-twice``, ``no-permission``, ``not-a-regular-file``,
        ``path-not-found``, ``read-failed``, ``symlink-outside``, ``vanished``.
    """
    taken: set[Path] = set()
    folders: set[Path] = set()
    for location in locations:
        place = _resolve(location)
        if isinstance(place, Problem):
            yield place
        elif place in taken or place in folders:
            yield problems.given_twice(safe_text(location))
        else:
            yield from _find_in(place, shown_path(location), taken, folders)


def _resolve(location: str) -> Path | Problem:
    """Return where a location is, without links."""
    shown = safe_text(location)
    if not location or "\0" in location:
        return problems.path_not_found(shown or "(empty)")
    try:
        return _real(location)
    except OSError as error:
        if error.errno in problems.GONE:
            return problems.path_not_found(shown)
        return problems.from_os_error(shown, error)


def _real(path: str | Path) -> Path:
    # not Path.resolve: for links in a circle it raises one thing or another, by the version of Python
    return Path(os.path.realpath(path, strict=True))


def _find_in(place: Path, shown: str, taken: set[Path], folders: set[Path]) -> Iterator[Found | Problem]:
    try:
        mode = place.stat().st_mode
    except OSError as error:
        yield problems.from_os_error(shown, error)
        return
    if stat.S_ISDIR(mode):
        yield from sorted(_Walk(place, taken, folders).walk(shown), key=_order)
    elif not stat.S_ISREG(mode):
        yield problems.not_a_regular_file(shown)
    else:
        taken.add(place)
        yield Found(shown, place)


def _order(item: Found | Problem) -> tuple[str, str]:
    return (item.shown, "") if isinstance(item, Found) else (item.where, item.code)


@dataclass
class _Walk:
    """One walk through one folder given."""

    root: Path
    taken: set[Path]
    """Real files found so far, by this walk and those before it."""
    folders: set[Path]
    """Real folders walked so far, likewise."""
    items: list[Found | Problem] = field(default_factory=list)
    links: list[tuple[str, Path]] = field(default_factory=list)

    def walk(self, shown: str) -> list[Found | Problem]:
        """Return all files and problems, in no order."""
        self._walk_folder(self.root, shown)
        # Links come last, so that what can be reached without one is shown by its own name.
        while self.links:
            waiting, self.links = sorted(self.links), []
            for name, path in waiting:
                self._follow(name, path)
        return self.items

    def _walk_folder(self, folder: Path, shown: str) -> None:
        pending = [(folder, shown)]
        while pending:
            here, name = pending.pop()
            if here in self.folders:
                continue
            self.folders.add(here)
            try:
                with os.scandir(here) as listing:
                    entries = sorted(listing, key=lambda entry: entry.name)
            except OSError as error:
                self.items.append(problems.from_os_error(name or ".", error, folder=True))
                continue
            is_dossier = any(entry.name == LEDGER_FILE for entry in entries)
            for entry in entries:
                if not _is_passed_over(entry.name, is_dossier=is_dossier):
                    self._look_at(entry, join_shown(name, entry.name), pending)

    def _look_at(self, entry: os.DirEntry[str], shown: str, pending: list[tuple[Path, str]]) -> None:
        path = Path(entry.path)
        try:
            if entry.is_symlink():
                self.links.append((shown, path))
            elif entry.is_dir(follow_symlinks=False):
                pending.append((path, shown))
            elif entry.is_file(follow_symlinks=False):
                self._take(path, shown)
            else:
                self.items.append(problems.not_a_regular_file(shown))
        except OSError as error:
            self.items.append(problems.from_os_error(shown, error))

    def _follow(self, shown: str, link: Path) -> None:
        try:
            real = _real(link)
            mode = real.stat().st_mode
        except OSError as error:
            nowhere = error.errno in problems.GONE
            self.items.append(problems.link_to_nothing(shown) if nowhere else problems.from_os_error(shown, error))
        else:
            if not real.is_relative_to(self.root):
                self.items.append(problems.symlink_outside(shown))
            elif stat.S_ISDIR(mode):
                self._walk_folder(real, shown)
            elif stat.S_ISREG(mode):
                self._take(real, shown)
            else:
                self.items.append(problems.not_a_regular_file(shown))

    def _take(self, real: Path, shown: str) -> None:
        if real not in self.taken:
            self.taken.add(real)
            self.items.append(Found(shown, real))


def _is_passed_over(name: str, *, is_dossier: bool) -> bool:
    return name.startswith(".") or name.lower() in _LEFT_BEHIND or (is_dossier and name in DOSSIER_NAMES)
