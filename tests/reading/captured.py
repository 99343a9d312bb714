"""Captures and readings for tests."""

from __future__ import annotations

import hashlib

from backchannel.gazetteer.sources import Sources
from backchannel.model import Capture, Document, Problem
from backchannel.reading import Reading, read_capture

SOURCES = Sources.standard()


def captured(
    data: bytes, path: str | None = "note.txt", media_type: str = "text/plain", url: str | None = None
) -> Capture:
    return Capture(
        hashlib.sha256(data).hexdigest(), path, url, media_type, len(data), "2026-01-01T00:00:00Z", sequence=1
    )


def read(
    data: bytes | str, path: str | None = "note.txt", media_type: str = "text/plain", url: str | None = None
) -> Reading:
    raw = data.encode() if isinstance(data, str) else data
    return read_capture(captured(raw, path, media_type, url), raw, SOURCES)


def read_one(
    data: bytes | str, path: str | None = "note.txt", media_type: str = "text/plain", url: str | None = None
) -> Document:
    reading = read(data, path, media_type, url)
    assert reading.problems == ()
    (document,) = reading.documents
    return document


def only_problem(reading: Reading) -> Problem:
    (problem,) = reading.problems
    assert "\n" not in str(problem)
    return problem


def markdown(text: str, path: str = "note.md") -> Document:
    return read_one(text, path, "text/markdown")
