"""Capture what somebody hands over in a browser: files that were uploaded, and texts that were pasted.

A name that comes with a file is shown and never used as a path. What is handed over stands in the ledger under a name
that says who did, with the beginning of its SHA-256: two files of one name are no versions of one item, since nobody
knows where they stood.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import BinaryIO

import yaml

from backchannel.capture.files import media_type_of
from backchannel.capture.shown import safe_text
from backchannel.ledger import Ledger
from backchannel.model import Capture

LONGEST_NAME = 120
"""Code points of a file's name that are kept, its ending among them."""
LONGEST_FIELD = 500
"""Code points of a pasted text's title, date, publisher or address."""
DIGITS = 12
"""Of the SHA-256, in the name that a capture has."""
_SPACE = re.compile(r"\s+")
_LAST = re.compile(r"[^/\\]*\Z")


@dataclass(frozen=True, slots=True)
class Handed:
    """One file that was handed over."""

    name: str
    """As its giver's machine calls it."""
    stream: BinaryIO


@dataclass(frozen=True, slots=True)
class Pasted:
    """A text that was pasted, with what its giver says of it."""

    text: str
    title: str = ""
    date: str = ""
    publisher: str = ""
    address: str = ""

    def as_bytes(self) -> bytes:
        """Return it as it is captured: what its giver says as front matter, then the text as it was pasted.

        The front matter stands even where nothing was said, so that nothing in the text itself is taken for one.
        """
        given = {"title": self.title, "date": self.date, "publisher": self.publisher, "url": self.address}
        said = {key: _line(value) for key, value in given.items() if value.strip()}
        matter = yaml.safe_dump(said, allow_unicode=True, sort_keys=False, width=10_000) if said else ""
        return f"---\n{matter}---\n{self.text}".encode()


def capture_handed(
    given: Iterable[Handed], giver: str, ledger: Ledger, retrieved_at: str
) -> list[tuple[Capture, bool]]:
    """Store files that were handed over and record them, all in one transaction.

    Args:
        given: the files; each is read once, to its end, and none is looked into.
        giver: name of who handed them over; empty where it is not known.
        ledger: where to keep them.
        retrieved_at: now, ISO 8601 in UTC.

    Returns:
        For each its capture, and whether its bytes had been captured before.

    Raises:
        LedgerError: the ledger cannot be written; nothing of it is recorded then.
    """
    taken: list[tuple[Capture, bool]] = []
    for one in given:
        sha256, size = ledger.store_stream(one.stream)
        name = plain_name(one.name)
        media_type = media_type_of(name, sha256, size, ledger)
        path = f"{folder('added', giver)}/{sha256[:DIGITS]}/{name}"
        taken.append((Capture(sha256, path, None, media_type, size, retrieved_at), ledger.holds(sha256)))
    return _recorded(taken, ledger, retrieved_at)


def capture_pasted(pasted: Pasted, giver: str, ledger: Ledger, retrieved_at: str) -> tuple[Capture, bool]:
    """Store a text that was pasted and record it; as ``capture_handed``."""
    data = pasted.as_bytes()
    sha256, size = ledger.store_bytes(data)
    path = f"{folder('pasted', giver)}/{sha256[:DIGITS]}.md"
    capture = Capture(sha256, path, None, "text/markdown", size, retrieved_at)
    return _recorded([(capture, ledger.holds(sha256))], ledger, retrieved_at)[0]


def folder(what: str, giver: str) -> str:
    """Return the first part of the name of what was handed over: ``pasted by ann``."""
    name = _line(giver).replace("/", " ").replace("\\", " ")
    return f"{what} by {name}" if name else what


def plain_name(name: str) -> str:
    """Return a file's name as it is shown: its last part, in one line, without what could deceive."""
    last = _LAST.search(name)
    shown = _line(last[0] if last else "")
    if shown.strip(". ") == "":
        return "unnamed"
    if len(shown) > LONGEST_NAME:
        stem, dot, ending = shown.rpartition(".")
        tail = f"{dot}{ending}" if stem and len(ending) <= 10 else ""  # noqa: PLR2004 - no ending is longer
        shown = f"{shown[: LONGEST_NAME - len(tail)]}{tail}"
    return shown


def _line(text: str) -> str:
    return safe_text(_SPACE.sub(" ", text).strip())


def _recorded(taken: Sequence[tuple[Capture, bool]], ledger: Ledger, at: str) -> list[tuple[Capture, bool]]:
    kept = ledger.append_captures([capture for capture, _ in taken], at)
    return [(capture, known) for capture, (_, known) in zip(kept, taken, strict=True)]
