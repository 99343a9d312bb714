"""Lines of text of a table that may be larger than memory, each of them bounded.

A table of moderate size is decoded as any other text. A larger one is looked through once, for what no text holds and
for whether it is UTF-8, and is then decoded as it is read.
"""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator
from typing import BinaryIO, TextIO

from backchannel.model import Problem
from backchannel.reading import problems
from backchannel.reading.draft import UnreadableError
from backchannel.reading.text import decode_text

WHOLE_BYTES = 16_000_000
"""Up to this much is decoded at once."""
MAX_LINE_LENGTH = 20_000_000
"""Code points of a line; longer ones would fill the memory."""
CHUNK_BYTES = 1 << 20
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def open_text(file: BinaryIO, size: int, where: str) -> tuple[TextIO, list[Problem]]:
    """Open a table's text, with line ends of all kinds as line feeds.

    The text closes the file when it is closed.

    Args:
        file: open for reading in binary, at its start, and seekable.
        size: number of its bytes.
        where: what to call it in messages.

    Raises:
        UnreadableError: with ``empty-file`` or ``not-text``.
    Problems:
        ``broken-utf8``.
    """
    if size <= WHOLE_BYTES:
        text, faults = decode_text(file.read(), where, WHOLE_BYTES)
        return io.StringIO(text.replace("\r\n", "\n").replace("\r", "\n")), faults
    head = file.read(CHUNK_BYTES)
    _, faults = decode_text(_whole_characters(head), where, CHUNK_BYTES)
    encoding = "utf-16" if head.startswith(_UTF_16) else "utf-8-sig"
    if encoding == "utf-8-sig":
        file.seek(0)
        offset = _first_fault(file, where)
        if offset is not None:
            # where the beginning is UTF-8 the rest is too, but for a broken byte
            as_windows = bool(faults) and faults[0].message.endswith("Windows-1252")
            encoding = "cp1252" if as_windows else encoding
            read_as = "read as Windows-1252" if as_windows else "bytes that are not were replaced by a mark"
            faults = faults or [problems.broken_utf8(where, 1, offset, read_as)]
    file.seek(0)
    return io.TextIOWrapper(file, encoding, "replace"), faults


def bounded_lines(text: TextIO) -> Iterator[str | None]:
    """Yield the lines of a text, with their ends; ``None`` in place of one that is longer than is read."""
    while line := text.readline(MAX_LINE_LENGTH):
        if len(line) < MAX_LINE_LENGTH or line.endswith("\n"):
            yield line
            continue
        while line and not line.endswith("\n"):
            line = text.readline(CHUNK_BYTES)
        yield None


def _whole_characters(head: bytes) -> bytes:
    """Return the beginning of some bytes, up to the last line's end, so that no character is cut."""
    return head[: head.rfind(b"\n") + 1] or head


def _first_fault(file: BinaryIO, where: str) -> int | None:
    """Return the place of the first bytes that are not UTF-8; ``None`` where there are none.

    Raises:
        UnreadableError: with ``not-text`` where a NUL stands in it.
    """
    decoder = codecs.getincrementaldecoder("utf-8")()
    place, fault = 0, None
    while chunk := file.read(CHUNK_BYTES):
        nul = chunk.find(b"\0")
        if nul >= 0:
            raise UnreadableError(problems.not_text(where, f"a NUL at byte {place + nul}"))
        if fault is None:
            try:
                decoder.decode(chunk)
            except UnicodeDecodeError as error:
                fault = max(0, place + error.start)
        place += len(chunk)
    return fault
