"""How fast an archive of the web is read, beside bare warcio, and in how much memory.

    python benchmarks/warc_speed.py [--megabytes N] [--keep]

It writes a compressed WARC file (and the same uncompressed) of pages made of words at random, always the same ones: a
request and an answer a page, with digests. Each way of reading is a process of its own, and processor time is counted:

    warcio            every record's content, by ArchiveIterator
    warcio, digests   the same with its check of digests
    records           every record's content as our own reader finds it, each answer with its request
    records, digests  the same with the digests of block and content checked
    streaming         what capture does before anything is stored: records found whole, answers with their requests,
                      digests checked, contents unpacked, captures made; hashed, and thrown away
    capture           the whole way, into the ledger of a new dossier (with --keep)
"""

from __future__ import annotations

import argparse
import base64
import gzip
import hashlib
import importlib
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

TARGET = 2.0
"""Most processor time, as a multiple of bare warcio's."""
NOW = "2026-01-01T00:00:00+00:00"
SEED = 20260101
LOADED = ("warcio.archiveiterator", "backchannel.capture", "backchannel.capture.archives", "backchannel.ledger")
"""Loaded before the clock runs: what takes a quarter of a second once says nothing of gigabytes."""


def main() -> int:
    """Write the archives, read them in all ways, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=int, default=100, help="of the uncompressed file")
    parser.add_argument("--keep", action="store_true", help="measure the capture into a ledger, too")
    parser.add_argument("--way", help=argparse.SUPPRESS)
    parser.add_argument("--file", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.way:
        print(*_measure(WAYS[given.way], given.file))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        files = make_archives(Path(folder), given.megabytes * 1_000_000)
        print("| | records | processor time, s | MB/s | of warcio | largest, MB |\n|---|---|---|---|---|---|")
        for path in files:
            _table(path, [name for name in WAYS if given.keep or name != "capture"])
    return 0


def _table(path: Path, names: list[str]) -> None:
    bare = 0.0
    for name in names:
        command = [sys.executable, __file__, "--way", name, "--file", str(path)]
        records, seconds, largest = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()  # noqa: S603 - this very file
        spent = float(seconds)
        bare = bare or spent
        missed = "  <- above the target" if name == "streaming" and spent > TARGET * bare else ""
        speed = path.stat().st_size / 1e6 / spent
        print(
            f"| {path.name}, {name} | {records} | {spent:.2f} | {speed:.0f} | {spent / bare:.2f} | {largest} |{missed}"
        )


def _measure(way: Callable[[Path], int], path: Path) -> tuple[int, str, int]:
    """Return how many records there were, the processor time in seconds, and the largest size in megabytes."""
    for name in LOADED:
        importlib.import_module(name)
    before = time.process_time()
    records = way(path)
    spent = time.process_time() - before
    return records, f"{max(spent, 1e-6):.6f}", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _warcio(path: Path, *, check_digests: bool = False) -> int:
    from warcio.archiveiterator import ArchiveIterator

    with path.open("rb") as file:
        return sum(
            record.content_stream().read() is not None for record in ArchiveIterator(file, check_digests=check_digests)
        )


class _NoLedger:
    """Hashes what it is given, and keeps nothing."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory

    def store_bytes(self, data: bytes) -> tuple[str, int]:
        """Return the name and size of some bytes."""
        return hashlib.sha256(data).hexdigest(), len(data)

    def captures(self) -> tuple[()]:
        """Return none."""
        return ()

    attempts = captures


def _records_read(path: Path, *, check_digests: bool = False) -> int:
    from backchannel.capture.archives.digests import has_digest
    from backchannel.capture.archives.pairs import pair_records
    from backchannel.capture.archives.payload import read_answer
    from backchannel.capture.archives.records import Broken, read_records

    seen = 0
    with path.open("rb", buffering=0) as file:
        for paired in pair_records(read_records(file, None)):
            if isinstance(paired, Broken):
                raise SystemExit(f"{path.name}: broken at {paired.offset}: {paired.reason}")
            for record in filter(None, paired):
                seen += 1
                block = record.block or b""
                sound = not check_digests or (
                    has_digest(record.header("WARC-Block-Digest"), block)
                    and (
                        record.kind != "response"
                        or has_digest(record.header("WARC-Payload-Digest"), read_answer(block).body)
                    )
                )
                if not sound:
                    raise SystemExit(f"{path.name}: a wrong digest at {record.offset}")
    return seen


def _streaming(path: Path) -> int:
    from backchannel.capture.archives import ArchiveRun

    ledger: Any = _NoLedger(path.parent)
    with path.open("rb", buffering=0) as file:
        return sum(1 for _ in ArchiveRun(ledger, NOW).take(file, path.name))


def _capture(path: Path) -> int:
    from backchannel.capture import capture_paths
    from backchannel.ledger import Ledger

    with tempfile.TemporaryDirectory(dir=path.parent) as folder, Ledger.create(Path(folder) / "dossier", NOW) as ledger:
        return sum(1 for _ in capture_paths([str(path)], ledger, NOW))


WAYS: dict[str, Callable[[Path], int]] = {
    "warcio": _warcio,
    "warcio, digests": lambda path: _warcio(path, check_digests=True),
    "records": _records_read,
    "records, digests": lambda path: _records_read(path, check_digests=True),
    "streaming": _streaming,
    "capture": _capture,
}


def make_archives(folder: Path, size: int) -> list[Path]:
    """Write the compressed and the plain archive, and return where they are."""
    chance = random.Random(SEED)  # noqa: S311 - the same pages every time
    words = ["".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=chance.randint(2, 9))) for _ in range(5000)]
    packed, plain = folder / "pages.warc.gz", folder / "pages.warc"
    with packed.open("wb") as one, plain.open("wb") as other:
        number = 0
        while other.tell() < size:
            number += 1
            for record in _records(number, chance, words):
                other.write(record)
                one.write(gzip.compress(record, 6, mtime=0))
    return [packed, plain]


def _records(number: int, chance: random.Random, words: list[str]) -> list[bytes]:
    paragraphs = "".join(f"<p>{' '.join(chance.choices(words, k=80))}</p>\n" for _ in range(chance.randint(5, 60)))
    body = f"<!doctype html><html><head><title>{number}</title></head><body>{paragraphs}</body></html>".encode()
    url, identifier = f"https://www.example.gov/{number}", f"<urn:uuid:{number:032}>"
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
    request = f"GET /{number} HTTP/1.1\r\nHost: www.example.gov\r\n\r\n".encode()
    return [
        _record("response", url, answer, {"WARC-Record-ID": identifier, "WARC-Payload-Digest": _sha1(body)}),
        _record("request", url, request, {"WARC-Concurrent-To": identifier}),
    ]


def _record(kind: str, url: str, block: bytes, more: dict[str, str]) -> bytes:
    fields = {
        "WARC-Type": kind,
        "WARC-Target-URI": url,
        "WARC-Date": "2018-03-21T08:15:00Z",
        **more,
        "WARC-Block-Digest": _sha1(block),
        "Content-Type": f"application/http; msgtype={kind}",
        "Content-Length": str(len(block)),
    }
    lines = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return f"WARC/1.1\r\n{lines}\r\n".encode() + block + b"\r\n\r\n"


def _sha1(data: bytes) -> str:
    return "sha1:" + base64.b32encode(hashlib.sha1(data, usedforsecurity=False).digest()).decode()


if __name__ == "__main__":
    sys.exit(main())
