"""Extract files without a dossier: nothing is kept."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from backchannel.capture.media import guess_media_type, sniff_media_type
from backchannel.capture.problems import from_os_error, not_a_regular_file, path_not_found
from backchannel.engine.workshop import extract_bytes
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
    """Warnings about the file; on its first document only."""


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
            data = Path(path).read_bytes()
        except OSError as error:
            yield Unreadable(path, (from_os_error(path, error),))
            continue
        yield from _extract(path, data, gazetteer, sources)


def _extract(path: str, data: bytes, gazetteer: Gazetteer, sources: Sources) -> Iterator[Found | Unreadable]:
    media_type = guess_media_type(path) or sniff_media_type(data)
    shown = Path(path).as_posix()
    capture = Capture(hashlib.sha256(data).hexdigest(), shown, None, media_type, len(data), UNKNOWN_TIME)
    done = extract_bytes(capture, data, gazetteer, sources)
    if not done.documents:
        yield Unreadable(path, done.problems)
    for number, document in enumerate(done.documents):
        yield Found(
            path,
            document,
            tuple(one for one in done.mentions if one.document == document.id),
            tuple(one for one in done.claims if one.document == document.id),
            done.problems if number == 0 else (),
        )


def _not_a_file(path: str) -> Problem | None:
    place = Path(path)
    if place.is_dir():
        hint = "Name the files in it, or use `backchannel run` for the whole folder."
        return Problem(path, "is-a-folder", "is a folder", hint)
    if not place.exists():
        return path_not_found(path)
    return None if place.is_file() else not_a_regular_file(path)
