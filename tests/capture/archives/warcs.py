"""WARC files for tests, record by record, and what becomes of them."""

import base64
import gzip
import hashlib
from io import BytesIO
from pathlib import Path

from backchannel.capture import capture_paths
from backchannel.ledger import Ledger
from backchannel.model import Attempt, Capture, Problem

NOW = "2024-06-04T10:00:00+00:00"
DATE = "2018-03-21T08:15:00Z"
URL = "https://www.example.gov/readouts/1"
PAGE = (
    b"<html><body><p>The President spoke today by telephone with President Vladimir Putin of Russia.</p></body></html>"
)


def sha1(data):
    return "sha1:" + base64.b32encode(hashlib.sha1(data, usedforsecurity=False).digest()).decode()


def answer(body=PAGE, status="200 OK", **headers):
    """Return the bytes of an HTTP answer; an underscore in a name stands for a hyphen."""
    headers = {"Content_Type": "text/html; charset=utf-8", **headers}
    lines = [f"HTTP/1.1 {status}", *(f"{name.replace('_', '-')}: {value}" for name, value in headers.items())]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def record(block, kind="response", uri=URL, date=DATE, *, length=None, digest=True, **headers):
    """Return the bytes of a record, uncompressed."""
    lines = [
        "WARC/1.0",
        f"WARC-Type: {kind}",
        f"WARC-Target-URI: {uri}",
        f"WARC-Date: {date}",
        *(f"{name.replace('_', '-')}: {value}" for name, value in headers.items()),
        *([f"WARC-Block-Digest: {sha1(block)}"] if digest else []),
        f"Content-Length: {len(block) if length is None else length}",
    ]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def page(number=1, text="They spoke.", **headers):
    """Return the record of one page among many."""
    body = f"<html><body><p>{text} {number}</p></body></html>".encode()
    return record(answer(body), uri=f"https://www.example.gov/readouts/{number}", **headers)


def packed(*records):
    """Return records as a compressed WARC file, a member each."""
    return b"".join(gzip.compress(one, mtime=0) for one in records)


def taken(data, tmp_path, name="pages.warc", ledger=None):
    """Write an archive and take it; return the ledger and what came of it."""
    path = Path(tmp_path) / name
    path.write_bytes(data)
    ledger = ledger or Ledger.create(Path(tmp_path) / "dossier", NOW)
    return ledger, list(capture_paths([str(path)], ledger, NOW))


def split(takings):
    """Return captures, attempts and problems apart."""
    return tuple([one for one in takings if isinstance(one, kind)] for kind in (Capture, Attempt, Problem))


def records_of(data):
    """Return the records of a WARC file as warcio reads them: kind, address and raw content."""
    from warcio.archiveiterator import ArchiveIterator

    found = ArchiveIterator(BytesIO(data), no_record_parse=True)
    return [(one.rec_type, one.rec_headers.get_header("WARC-Target-URI"), one.raw_stream.read()) for one in found]
