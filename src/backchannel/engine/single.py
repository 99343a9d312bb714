"""Extract files without a dossier: nothing is kept."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO, cast

from backchannel.capture.media import HEAD_BYTES, guess_media_type, sniff_media_type
from backchannel.capture.problems import from_os_error, not_a_regular_file, path_not_found
from backchannel.engine.workshop import extract_parts
from backchannel.gazetteer import Gazetteer
from backchannel.gazetteer.sources import Sources
from backchannel.model import Capture, Claim, Document, Mention, Problem

UNKNOWN_TIME = "1970-01-01T00:00:00+00:00"
"""Time of a capture that is none: without a dossier nothing is taken, so no time of taking is claimed."""


@dataclass(frozen=True, slots=True)
class Found:
    """What one document says."""

    path: str
    document: Document
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    problems: tuple[Problem, ...]
    """Warnings about the file; on its last document only."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file of which nothing could be read."""

    path: str
    problems: tuple[Problem, ...]
    """Never empty."""


def extract_files(paths: Iterable[str]) -> Iterator[Found | Unreadable]:
    """Yield what each document of each file says, in the order of the files and of what is in them."""
    gazetteer, sources = Gazetteer.standard(), Sources.standard()
    for path in paths:
        problem = _not_a_file(path)
        if problem is not None:
            yield Unreadable(path, (problem,))
            continue
        try:
            with Path(path).open("rb") as file:
                yield from _extract(path, file, gazetteer, sources)
        except OSError as error:
            yield Unreadable(path, (from_os_error(path, error),))


def _extract(path: str, file: BinaryIO, gazetteer: Gazetteer, sources: Sources) -> Iterator[Found | Unreadable]:
    shown = Path(path).as_posix()
    media_type = guess_media_type(path) or sniff_media_type(file.read(HEAD_BYTES))
    file.seek(0)
    sha256 = hashlib.file_digest(cast("BufferedReader", file), "sha256").hexdigest()
    size = file.tell()
    file.seek(0)
    capture = Capture(sha256, shown, None, media_type, size, UNKNOWN_TIME)
    held: Found | None = None
    for done in extract_parts(capture, file, gazetteer, sources):
        for document in done.documents:
            if held:
                yield held
            held = Found(
                path,
                document,
                tuple(one for one in done.mentions if one.document == document.id),
                tuple(one for one in done.claims if one.document == document.id),
                (),
            )
        if done.is_last and held:
            yield replace(held, problems=done.problems)
        elif done.is_last:
            yield Unreadable(path, done.problems)


def _not_a_file(path: str) -> Problem | None:
    place = Path(path)
    if place.is_dir():
        hint = "Name the files in it, or use `backchannel run` for the whole folder."
        return Problem(path, "is-a-folder", "is a folder", hint)
    if not place.exists():
        return path_not_found(path)
    return None if place.is_file() else not_a_regular_file(path)
