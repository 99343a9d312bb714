"""What an HTTP answer in a record holds: its status, its header, and its content without the wrappings.

Transfer coding and content coding are undone (RFC 9112, RFC 9110), within limits: what would grow beyond what any
reader takes is a bomb or of no use here.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from urllib.parse import urljoin, urlsplit

from warcio.statusandheaders import StatusAndHeadersParser, StatusAndHeadersParserException

from backchannel.capture.archives.stream import BrokenRecordError

MAX_PAYLOAD_BYTES = 100_000_000
"""As much as any reader takes."""
MAX_CODINGS = 3
"""More content codings than this, one around the other, nobody uses."""
_HTTP = StatusAndHeadersParser(["HTTP/1.0", "HTTP/1.1", "HTTP/2", "HTTP/2.0", "HTTP/3"], verify=False)
_CHUNK = re.compile(rb"([0-9a-fA-F]{1,8})[ \t]*(?:;[^\r\n]{0,200})?\r\n")


class TooLargeError(Exception):
    """A payload is larger than ``MAX_PAYLOAD_BYTES``."""


class UnknownCodingError(Exception):
    """A payload is packed in a way that cannot be undone here."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP answer."""

    status: int
    reason: str
    """As the server words its status: ``Not Found``."""
    headers: Any
    body: bytes
    """As it came, with its codings."""

    def header(self, name: str) -> str:
        """Return a field of the header; empty where it has none."""
        return str(self.headers.get_header(name) or "").strip()

    @property
    def words(self) -> str:
        """The status with the server's words, cut to a length that can be shown."""
        words = "".join(letter if letter.isprintable() else " " for letter in self.reason)[:60].strip()
        return f"{self.status} {words}".strip()

    def leads_to(self, url: str) -> str | None:
        """Return where a redirect leads; ``None`` for none."""
        try:
            target = urljoin(url, self.header("Location"))
            return target if self.header("Location") and urlsplit(target).hostname else None
        except ValueError:
            return None


def read_answer(block: bytes) -> Answer:
    """Return the answer in a record's block.

    Raises:
        BrokenRecordError: it has no status line.
    """
    stream = BytesIO(block)
    try:
        headers = _HTTP.parse(stream)
        status = int(headers.get_statuscode())
    except (StatusAndHeadersParserException, ValueError, EOFError) as error:
        raise BrokenRecordError("it holds no HTTP answer with a status") from error
    words = headers.statusline.partition(" ")[2]
    return Answer(status, words, headers, block[stream.tell() :])


def content_of(answer: Answer) -> bytes:
    """Return the content of an answer, its transfer coding and content codings undone.

    Raises:
        BrokenRecordError: it breaks off.
        TooLargeError: it is larger than what is taken.
        UnknownCodingError: a coding is not known.
    """
    data = dechunked(answer)
    codings = [one.strip().lower() for one in answer.header("Content-Encoding").split(",")]
    if len(codings) > MAX_CODINGS:
        raise UnknownCodingError(f"{len(codings)} codings around each other")
    for coding in reversed(codings):
        if coding in ("", "identity", "none", "binary", "utf-8"):  # the last two are said by mistake
            continue
        if coding not in ("gzip", "x-gzip", "deflate"):
            raise UnknownCodingError(f"coding {coding[:20]!r}")
        data = _inflated(data, coding)
    if len(data) > MAX_PAYLOAD_BYTES:
        raise TooLargeError
    return data


def dechunked(answer: Answer) -> bytes:
    """Return the body without the marks between chunks; many tools take them out and leave the header that says so.

    Raises:
        BrokenRecordError: the chunks break off.
    """
    body = answer.body
    if answer.header("Transfer-Encoding").lower() != "chunked" or not _CHUNK.match(body):
        return body
    parts: list[bytes] = []
    place = 0
    while mark := _CHUNK.match(body, place):
        size = int(mark[1], 16)
        if not size:
            return b"".join(parts)
        place = mark.end() + size + 2
        parts.append(body[mark.end() : mark.end() + size])
        if body[place - 2 : place] != b"\r\n":
            break
    raise BrokenRecordError("its chunks break off")


def _inflated(data: bytes, coding: str) -> bytes:
    """Return data decompressed, or as they are where they are not compressed, whatever the header says."""
    windows = (16 + zlib.MAX_WBITS,) if "gzip" in coding else (zlib.MAX_WBITS, -zlib.MAX_WBITS)
    for bits in windows:
        inflate = zlib.decompressobj(bits)
        try:
            found = inflate.decompress(data, MAX_PAYLOAD_BYTES + 1)
        except zlib.error:
            continue
        if len(found) > MAX_PAYLOAD_BYTES:
            raise TooLargeError
        if not inflate.eof and data:
            raise BrokenRecordError("its compressed content breaks off")
        return found
    if "gzip" in coding and data.startswith(b"\x1f\x8b"):
        raise BrokenRecordError("its compressed content is damaged")
    return data
