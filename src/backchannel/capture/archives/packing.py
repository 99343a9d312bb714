"""Pack a ledger's captures into a WARC file or a WACZ: what was exchanged, unaltered, and which capture it belongs to.

Behind the records of each exchange stands a ``metadata`` record with the capture or attempt as JSON, so that adding
the archive to another dossier gives the same captures. A capture without an exchange (a file) becomes a ``resource``
record.
"""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import BinaryIO
from urllib.parse import quote

from backchannel import __version__
from backchannel.capture.archives.cdxj import IndexEntry
from backchannel.capture.archives.payload import read_answer
from backchannel.capture.archives.records import Broken, Record, read_records
from backchannel.capture.archives.stream import CHUNK_BYTES, BrokenRecordError
from backchannel.capture.archives.writing import ATTEMPT_TYPE, CAPTURE_TYPE, warc_date, write_record
from backchannel.ledger import Ledger
from backchannel.model import Attempt, Capture, canonical_json, to_plain

WARC_NAME = "data.warc.gz"
_SOFTWARE = f"backchannel {__version__}"
_EPOCH = "1980-01-01T00:00:00+00:00"
"""When an archive without captures is said to be made: the first moment that a ZIP file can tell."""
_SHOWN = ("response", "resource", "revisit")


@dataclass
class Packed:
    """What was packed."""

    captures: int = 0
    attempts: int = 0
    without_answer: int = 0
    """Attempts that no server answered, of which there is nothing to pack."""
    index: list[IndexEntry] = field(default_factory=list)
    pages: list[Capture] = field(default_factory=list)


def pack_warc(ledger: Ledger, out: Callable[[bytes], object]) -> Packed:
    """Write all captures and attempts as one compressed WARC file.

    Args:
        ledger: whose.
        out: takes the bytes.

    Raises:
        LedgerError: bytes are missing or not what they were.
    """
    packed = Packed()
    takings: list[Capture | Attempt] = [*ledger.captures(), *ledger.attempts()]
    takings.sort(key=lambda one: one.sequence)
    place = 0
    for parts, entry in _members(ledger, takings, packed):
        start = place
        for part in parts:
            place += len(part)
            out(part)
        if entry is not None:
            packed.index.append(entry(start, place - start))
    return packed


def pack_wacz(ledger: Ledger, file: BinaryIO, titles: Mapping[str, str]) -> Packed:
    """Write all captures and attempts as a WACZ, version 1.1.1.

    Args:
        ledger: whose.
        file: open for writing in binary, and seekable.
        titles: of pages, by the SHA-256 of their bytes.
    """
    start = file.tell()
    try:
        return _pack_zip(ledger, file, titles, is_large=False)
    except _LargeEntryError:  # how large compressed records are is known once they are written
        file.seek(start)
        file.truncate()
        return _pack_zip(ledger, file, titles, is_large=True)


class _LargeEntryError(Exception):
    """An entry is too large for the plain form of a ZIP file."""


def _pack_zip(ledger: Ledger, file: BinaryIO, titles: Mapping[str, str], *, is_large: bool) -> Packed:
    """Write the ZIP file; only one over 2 GiB may have the long form of an entry (ZIP64).

    Viewers (wabac.js, in ReplayWeb.page) look for the bytes of an entry where the directory at the end puts them, and
    that names the long form for large entries alone: a small entry in the long form is off by its length.
    """
    resources: list[dict[str, object]] = []
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        digest, size = hashlib.sha256(), 0
        with archive.open(_entry(f"archive/{WARC_NAME}"), "w", force_zip64=is_large) as entry:

            def out(data: bytes) -> None:
                nonlocal size
                size += len(data)
                if size > zipfile.ZIP64_LIMIT and not is_large:
                    raise _LargeEntryError
                digest.update(data)
                entry.write(data)

            packed = pack_warc(ledger, out)
        resources.append(_resource(f"archive/{WARC_NAME}", digest.hexdigest(), size))
        lines = "".join(sorted(one.line() for one in packed.index))
        for name, text in (("indexes/index.cdx", lines), ("pages/pages.jsonl", _pages(packed, titles))):
            archive.writestr(_entry(name), text)
            resources.append(_resource(name, hashlib.sha256(text.encode()).hexdigest(), len(text.encode())))
        manifest = _manifest(ledger, resources)
        archive.writestr(_entry("datapackage.json"), manifest)
        whole = {"path": "datapackage.json", "hash": f"sha256:{hashlib.sha256(manifest.encode()).hexdigest()}"}
        archive.writestr(_entry("datapackage-digest.json"), json.dumps(whole, indent=2) + "\n")
    return packed


# --- the WARC file

Member = tuple[Iterable[bytes], Callable[[int, int], IndexEntry] | None]
"""A record bit by bit, and, where it can be shown, what makes its entry in the index of its place and length."""


def _members(ledger: Ledger, takings: list[Capture | Attempt], packed: Packed) -> Iterator[Member]:
    last = max((_time(one) for one in takings), default=_EPOCH)
    info = f"software: {_SOFTWARE}\r\nformat: WARC File Format 1.1\r\n".encode()
    yield _small("warcinfo", {"WARC-Date": warc_date(last), "Content-Type": "application/warc-fields"}, info), None
    before: str | None = None
    for taking in takings:
        if isinstance(taking, Attempt) and taking.exchange is None:
            packed.without_answer += 1
            continue
        if taking.exchange is None:
            assert isinstance(taking, Capture), "other attempts were passed over"
            yield _resource_record(ledger, taking)
        elif taking.exchange != before:
            yield from _exchange_records(ledger.read_object(taking.exchange))
        before = taking.exchange
        yield _told(taking), None
        if isinstance(taking, Attempt):
            packed.attempts += 1
        else:
            packed.captures += 1
            packed.pages += [taking] if taking.url else []


def _exchange_records(exchange: bytes) -> Iterator[Member]:
    """Yield the records of an exchange but for the one about the program; each as it is, but compressed."""
    for record in read_records(BytesIO(exchange), BytesIO):
        if isinstance(record, Broken) or record.kind == "warcinfo":
            continue
        yield [record.packed()], _entry_maker(record)


def _entry_maker(record: Record) -> Callable[[int, int], IndexEntry] | None:
    if record.kind not in _SHOWN:
        return None
    mime, status, body = record.header("Content-Type"), 200, record.block or b""
    if record.kind != "resource":
        try:
            answer = read_answer(body)
        except BrokenRecordError:
            return None
        mime, status, body = answer.header("Content-Type"), answer.status, answer.body
    mime = "warc/revisit" if record.kind == "revisit" else mime.partition(";")[0].strip()
    digest = record.header("WARC-Payload-Digest") or f"sha256:{hashlib.sha256(body).hexdigest()}"
    url, date = record.header("WARC-Target-URI"), record.header("WARC-Date")
    return lambda place, length: IndexEntry(url, date, mime, status, digest, length, place, WARC_NAME)


def _resource_record(ledger: Ledger, capture: Capture) -> Member:
    """Return the record of a capture without an exchange: a file."""
    url, digest, mime = _uri(capture), f"sha256:{capture.sha256}", capture.media_type.partition(";")[0]
    fields = {
        "WARC-Target-URI": url,
        "WARC-Date": warc_date(capture.retrieved_at),
        "Content-Type": capture.media_type,
    }

    def parts() -> Iterator[bytes]:
        with ledger.open_object(capture.sha256) as file:
            while part := file.read(CHUNK_BYTES):
                yield part

    def entry(place: int, length: int) -> IndexEntry:
        return IndexEntry(url, capture.retrieved_at, mime, 200, digest, length, place, WARC_NAME)

    return write_record("resource", fields, parts(), capture.size, capture.sha256), entry


def _told(taking: Capture | Attempt) -> Iterator[bytes]:
    """Return the record that says which capture or attempt the records before it are of."""
    plain = {name: value for name, value in to_plain(taking).items() if name not in ("sequence", "exchange")}
    fields = {
        "WARC-Target-URI": _uri(taking),
        "WARC-Date": warc_date(_time(taking)),
        "Content-Type": CAPTURE_TYPE if isinstance(taking, Capture) else ATTEMPT_TYPE,
    }
    return _small("metadata", fields, canonical_json(plain).encode())


def _small(kind: str, fields: dict[str, str], block: bytes) -> Iterator[bytes]:
    return write_record(kind, fields, [block], len(block), hashlib.sha256(block).hexdigest())


def _uri(taking: Capture | Attempt) -> str:
    if taking.url:
        return taking.url
    return f"file:///{quote(taking.path or taking.sha256)}" if isinstance(taking, Capture) else ""


def _time(taking: Capture | Attempt) -> str:
    return taking.retrieved_at if isinstance(taking, Capture) else taking.attempted_at


# --- the ZIP file


def _entry(name: str) -> zipfile.ZipInfo:
    """Return an entry that says nothing of when and where it was made."""
    info = zipfile.ZipInfo(name)
    info.create_system = 3
    info.external_attr = 0o644 << 16
    return info


def _resource(path: str, sha256: str, size: int) -> dict[str, object]:
    return {"name": path.rpartition("/")[2], "path": path, "hash": f"sha256:{sha256}", "bytes": size}


def _pages(packed: Packed, titles: Mapping[str, str]) -> str:
    """Return the list of pages: where a reader of the archive may begin."""
    lines: list[dict[str, object]] = [{"format": "json-pages-1.0", "id": "pages", "title": "All Pages"}]
    for capture in packed.pages:
        url = capture.arrived_at or capture.url
        line: dict[str, object] = {
            "id": f"{capture.sequence}",
            "url": url,
            "ts": warc_date(capture.retrieved_at),
            "size": capture.size,
        }
        lines.append(line | ({"title": titles[capture.sha256]} if titles.get(capture.sha256) else {}))
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def _manifest(ledger: Ledger, resources: list[dict[str, object]]) -> str:
    takings: list[Capture | Attempt] = [*ledger.captures(), *ledger.attempts()]
    end = ledger.checkpoint
    manifest = {
        "profile": "data-package",
        "wacz_version": "1.1.1",
        "title": "Captures of a backchannel dossier",
        "software": _SOFTWARE,
        "created": warc_date(max((_time(one) for one in takings), default=_EPOCH)),
        "resources": resources,
        "ledger": {"entries": end.sequence, "checkpoint": end.hash},
    }
    return json.dumps(manifest, indent=2, ensure_ascii=False) + "\n"
