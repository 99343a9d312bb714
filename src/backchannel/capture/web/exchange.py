"""Keep a whole exchange as a WARC file (ISO 28500, version 1.1), and read back what later requests need of it.

One file holds what one address took: a ``warcinfo`` record that says by which program and whether robots.txt was
obeyed (``robots: obey`` or ``robots: ignore``, a field of the standard), then for every request, in order, the answer
and the request. Each record is compressed on its own (annex D of the standard). What was sent is kept byte for byte,
still compressed, but without chunking, and HTTP/2 is written down as HTTP/1.1 with ``WARC-Protocol: h2``, as viewers
of archives want it; then the header Transfer-Encoding is renamed, since it would no longer be true.

Record identifiers are derived from what is in the record and when it was asked for, so that the same exchange gives
the same bytes.
"""

from __future__ import annotations

import hashlib
import io
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from backchannel import __version__
from backchannel.capture.web.fetching import Validators
from backchannel.capture.web.hop import Headers, Hop

VERSION = "1.1"
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:backchannel:warc")
_ORIGINAL = "X-Archive-Orig-"
_OK = "200"


def write_exchange(hops: Sequence[Hop], *, ignore_robots: bool) -> bytes:
    """Return the WARC file of an exchange.

    Args:
        hops: at least one.
        ignore_robots: whether robots.txt was left unasked.
    """
    out = io.BytesIO()
    writer = _writer(out)
    facts = {
        "software": f"backchannel/{__version__}",
        "format": f"WARC File Format {VERSION}",
        "robots": "ignore" if ignore_robots else "obey",
    }
    block = "".join(f"{name}: {value}\r\n" for name, value in facts.items()).encode()
    _write(writer, "warcinfo", None, block, {"WARC-Date": _date(hops[0].asked_at)}, 0)
    for place, hop in enumerate(hops, start=1):
        common = {"WARC-Date": _date(hop.asked_at)}
        if hop.protocol == "HTTP/2":
            common["WARC-Protocol"] = "h2"
        more = {"WARC-IP-Address": hop.server} if hop.server else {}
        more |= {"WARC-Truncated": hop.truncated} if hop.truncated else {}
        identifier = _write(writer, "response", hop.url, _answer(hop), common | more, place)
        _write(writer, "request", hop.url, _request(hop), common | {"WARC-Concurrent-To": identifier}, place)
    return out.getvalue()


@dataclass(frozen=True, slots=True)
class Kept:
    """What an exchange keeps of its last whole answer, the body aside."""

    url: str
    headers: Mapping[str, str]
    """By names in lower case; of several of one name the first."""

    @property
    def validators(self) -> Validators | None:
        """By what the answer can be told from a later one; ``None`` where by nothing."""
        found = Validators(self.url, self.headers.get("etag"), self.headers.get("last-modified"))
        return found if found.headers() else None


def read_exchange(data: bytes) -> Kept | None:
    """Return what an exchange keeps of its last whole answer; ``None`` where there is none, or it is no WARC file."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    found = None
    try:
        for record in ArchiveIterator(io.BytesIO(data)):
            if record.rec_type == "response" and record.http_headers.get_statuscode() == _OK:
                headers = {name.lower(): value for name, value in reversed(record.http_headers.headers)}
                found = Kept(record.rec_headers.get_header("WARC-Target-URI"), headers)
    except ArchiveLoadFailed:
        return None
    return found


def _writer(out: io.BytesIO) -> Any:
    from warcio.utils import Digester
    from warcio.warcwriter import WARCWriter

    class Writer(WARCWriter):  # type: ignore[misc]
        """A writer whose digests are SHA-256, as all others here; by default they would be SHA-1."""

        @staticmethod
        def _create_digester() -> Any:
            return Digester("sha256")

    return Writer(out, gzip=True, warc_version=VERSION)


def _write(writer: Any, kind: str, url: str | None, block: bytes, headers: dict[str, str], place: int) -> str:
    """Write one record and return its identifier."""
    from warcio.statusandheaders import StatusAndHeaders

    class Exact(StatusAndHeaders):  # type: ignore[misc]
        """Headers that are written as they came; by default bytes beyond ASCII would be rewritten."""

        def compute_headers_buffer(self, _: Any = None) -> None:
            self.headers_buff = head

    identity = f"{kind} {place} {url} {headers['WARC-Date']} {hashlib.sha256(block).hexdigest()}"
    identifier = f"<urn:uuid:{uuid.uuid5(_NAMESPACE, identity)}>"
    head, mark, body = block.partition(b"\r\n\r\n")
    head += mark
    parsed = Exact("as sent", []) if url is not None else None  # an empty one would count as none
    record = writer.create_warc_record(
        url or "",
        kind,
        payload=io.BytesIO(block if parsed is None else body),
        length=len(block if parsed is None else body),
        warc_headers_dict={"WARC-Record-ID": identifier} | headers,
        http_headers=parsed,
    )
    writer.write_record(record)
    return identifier


def _date(moment: str) -> str:
    return moment.replace("+00:00", "Z")


def _request(hop: Hop) -> bytes:
    parts = urlsplit(hop.url)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return _head(f"GET {target} HTTP/1.1", hop.asked)


def _answer(hop: Hop) -> bytes:
    headers = tuple(
        (f"{_ORIGINAL}{name}" if name.lower() == "transfer-encoding" else name, value) for name, value in hop.headers
    )
    return _head(f"HTTP/1.1 {hop.answer}", headers) + hop.body


def _head(first: str, headers: Headers) -> bytes:
    lines = [first, *(f"{name}: {value}" for name, value in headers), "", ""]
    return "\r\n".join(lines).encode("latin-1", "replace")
