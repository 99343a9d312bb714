"""Archives that this program wrote: what each group of records is a capture of, stands behind it.

What stands there is believed as far as the records bear it out: the bytes must be those of a record of the group, or of
one taken before, and addresses and times must be those of its records. Anybody can write such an archive.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from typing import Any

from backchannel.capture.archives.payload import TooLargeError, UnknownCodingError, content_of, read_answer
from backchannel.capture.archives.records import Record
from backchannel.capture.archives.stream import BrokenRecordError
from backchannel.capture.archives.writing import ATTEMPT_TYPE, CAPTURE_TYPE
from backchannel.capture.shown import safe_text
from backchannel.ledger import Ledger
from backchannel.model import OUTCOMES, Attempt, Capture

MAX_TEXT = 2000
"""Code points of a text in such a record."""


class OwnGroups:
    """Gathers records until one says what they are of."""

    def __init__(self, ledger: Ledger, via: str) -> None:
        self._ledger = ledger
        self._via = via
        self._group: list[Record] = []
        self._is_told = False
        self._known: dict[str, int] = {}
        """The SHA-256 of what was taken from this archive, and its size."""

    def take(
        self, record: Record, request: Record | None, url_of: Callable[[Record], str], time_of: Callable[[Record], str]
    ) -> Capture | Attempt | None:
        """Take up a record; return the capture or attempt that it tells of, where it tells of one.

        Raises:
            BrokenRecordError: what it tells is not borne out by the records before it.
        """
        told = record.header("Content-Type")
        if record.kind != "metadata" or told not in (CAPTURE_TYPE, ATTEMPT_TYPE):
            if self._is_told:
                self._group, self._is_told = [], False
            self._group += [one for one in (record, request) if one is not None]
            return None
        self._is_told = True
        said = _plain(record.block or b"")
        shown = [one for one in self._group if one.kind in ("response", "resource", "revisit")]
        addresses, times = {url_of(one) for one in shown}, {time_of(one) for one in shown}
        moment = said.get("retrieved_at" if told == CAPTURE_TYPE else "attempted_at")
        for name in ("url", "arrived_at"):
            if said.get(name) is not None and said[name] not in addresses:
                raise BrokenRecordError(f"its {name} is that of no record before it")
        if moment not in times:
            raise BrokenRecordError("its time is that of no record before it")
        return self._capture(said, shown) if told == CAPTURE_TYPE else self._attempt(said)

    def _capture(self, said: dict[str, Any], shown: list[Record]) -> Capture:
        sha256, path = _text(said, "sha256"), said.get("path")
        if sha256 not in self._known:
            found = next((data for data in map(_content, shown) if _sha256(data) == sha256), None)
            if found is None:
                raise BrokenRecordError("no record before it has the bytes that it names")
            self._known[sha256] = self._ledger.store_bytes(found)[1]
        is_file = any(one.kind == "resource" for one in shown)
        if path is not None and not (isinstance(path, str) and is_file):
            raise BrokenRecordError("its path is that of no file before it")
        return Capture(
            sha256,
            safe_text(path)[:MAX_TEXT] if path is not None else None,
            said.get("url"),
            _text(said, "media_type"),
            self._known[sha256],
            _text(said, "retrieved_at"),
            self._via,
            said.get("arrived_at"),
            # a file has no exchange, and its record would be one more copy of it
            None if path is not None else self._keep(),
            None if said.get("listing") is None else _text(said, "listing"),
        )

    def _attempt(self, said: dict[str, Any]) -> Attempt:
        outcome, status = said.get("outcome"), said.get("status")
        if outcome not in OUTCOMES or not (status is None or isinstance(status, int)):
            raise BrokenRecordError("it tells of no attempt")
        return Attempt(
            _text(said, "url"),
            _text(said, "attempted_at"),
            outcome,
            _text(said, "reason"),
            status,
            said.get("arrived_at"),
            self._keep(),
            self._via,
        )

    def _keep(self) -> str:
        ordered = sorted(self._group, key=lambda one: one.start)
        return self._ledger.store_bytes(b"".join(one.copy() for one in ordered))[0]


def _plain(block: bytes) -> dict[str, Any]:
    try:
        said = json.loads(block)
    except (ValueError, RecursionError) as error:
        raise BrokenRecordError("it is not JSON") from error
    if not isinstance(said, dict):
        raise BrokenRecordError("it is no JSON object")
    return said


def _text(said: dict[str, Any], name: str) -> str:
    value = said.get(name)
    if not isinstance(value, str):
        raise BrokenRecordError(f"it gives no {name}")
    return safe_text(value)[:MAX_TEXT]


def _content(record: Record) -> bytes:
    """Return what a record holds, unpacked; empty where it holds nothing whole."""
    if record.kind == "resource":
        return record.block or b""
    try:
        return content_of(read_answer(record.block or b""))
    except (BrokenRecordError, TooLargeError, UnknownCodingError):
        return b""


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
