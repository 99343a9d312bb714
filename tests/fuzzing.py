"""Damaged input for every reader: seeds, ways of damaging them, and what must hold whatever comes.

The tests run a few hundred examples; ``tools/fuzz_readers.py --minutes N`` runs for as long as one likes.
"""

# ruff: noqa: E501 - seeds and tokens are left whole

import gzip
import hashlib
import io
import json
import tempfile
import time
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from hypothesis import strategies as st
from tests.capture.archives.warcs import NOW, answer, packed, page, record, sha1, taken
from tests.errors.gallery import pdf

from backchannel.capture.archives.writing import CAPTURE_TYPE
from backchannel.gazetteer.sources import Sources
from backchannel.ledger import verify_ledger
from backchannel.model import Capture, Document, Problem
from backchannel.reading import read_parts

SECONDS = 20
"""Of processor time, for one example; a thousand times what one takes on a quiet machine."""
WORDS = "The President spoke today by telephone with President Vladimir Putin of Russia about trade and security."
HTML = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A call | The White House</title>
<meta property="article:published_time" content="2018-03-20T10:00:00-04:00"><link rel="canonical" href="https://x.org/a">
<script type="application/ld+json">{{"@type":"NewsArticle","datePublished":"2018-03-20","headline":"A call"}}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>A call</h1><p>{WORDS}</p><table><tr><td>x</td></tr></table>
<ul><li>{WORDS}</li></ul><form><input></form></article></body></html>"""
MARKDOWN = f"""---
title: "A call"
date: 2018-03-20T10:00:00-04:00
tags: [a, {{b: c}}]
source: The White House
---
# A call

{WORDS} **Bold** [link](https://x.org) > quote

- one
- two

| a | b |
|---|---|
| 1 | 2 |
"""
TEXT = f"Home\nNews\nA call with the President\n\nMarch 20, 2018\n\n{WORDS}\n{WORDS}\n\nQ: Did you speak?\nTHE PRESIDENT:  Yes.\n"
CSV = f'id,title,text,published,url,kind\n1,A call,"{WORDS}\n\nMore.",2018-03-20,https://x.org/a,readout\n2,,x,soon,,\n'
SCHEDULE = (
    "date,time,event,location\n2018-03-20,10:30,Call with the President of Russia,Oval Office\n7/4/2017,4 PM,x,\n"
)
LINES = json.dumps({"title": "A call", "text": WORDS, "people": [{"name": "x"}], "date": "2018-03-20"}) + "\n"
XML = f'<?xml version="1.0" encoding="utf-8"?>\n<a xmlns="https://x.org/n"><b id="1"><title>A</title><text>{WORDS}</text></b></a>'
GDELT = "\t".join(["1", "20180320", *[""] * 24, "041", "041", "04", *[""] * 31, "https://x.org"]) + "\n"

TOKENS = [
    b"<", b">", b"<p>", b"<div>", b"</div>", b"<b", b"&#x0;", b"&amp;", b"<!--", b"-->", b"<![CDATA[", b"<script>", b"<table>",
    b'"', b"'", b"\\", b"[", b"]", b"{", b"}", b"(", b"*", b"_", b"`", b"#", b"|", b"> ", b"- ", b"\n", b"\r", b"\r\n\r\n", b"\0",
    b"\xff", b"\xc3", b"\xe2\x80\xae", b"\xef\xbb\xbf", b"\xff\xfe", b"---\n", b": ", b"&a ", b"*a", b"!!python/object:x", b",", b"\t",
    b";", b"9" * 30, b"-1", b"1e999", b"NaN", b"obj", b"endobj", b"stream\n", b"endstream", b"<<", b">>", b"/Kids", b"/Count",
    b"xref", b"WARC/1.0\r\n", b"Content-Length: 99999999999\r\n", b"WARC-Type: response\r\n", b"HTTP/1.1 200 OK\r\n", b"PK\x03\x04",
    b"PK\x01\x02", b"../", b"\x1f\x8b\x08", b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"%PDF-1.4\n", b"9999-99-99", b"Q: ", b"THE PRESIDENT: ",
]  # fmt: skip


@st.composite
def damaged(draw: st.DrawFn, seeds: tuple[bytes, ...]) -> bytes:
    """Return a seed with some damage, or nothing like a seed."""
    data = bytearray(draw(st.one_of(st.sampled_from(seeds), st.binary(max_size=200))))
    for _ in range(draw(st.integers(0, 6))):
        place = draw(st.integers(0, len(data)))
        other = draw(st.sampled_from(seeds))
        match draw(st.integers(0, 6)):
            case 0:
                data[place : place + 1] = bytes([draw(st.integers(0, 255))])
            case 1:
                del data[place : place + draw(st.integers(1, 200))]
            case 2:
                data[place:place] = draw(st.sampled_from(TOKENS))
            case 3:
                data[place:place] = draw(st.sampled_from(TOKENS)) * draw(st.sampled_from([10, 300, 5000]))
            case 4:
                data[place:place] = data[place : place + draw(st.integers(1, 300))] * draw(st.integers(1, 50))
            case 5:
                data[place:] = other[draw(st.integers(0, len(other))) :]
            case _:
                data[place:place] = draw(st.binary(min_size=1, max_size=40))
    return bytes(data)


@dataclass(frozen=True)
class Target:
    """One reader under test."""

    seeds: tuple[bytes, ...]
    check: Callable[[bytes], None]

    def run(self, data: bytes) -> None:
        """Read some bytes; whatever they are, nothing is raised, and it takes a bounded time."""
        before = time.process_time()
        self.check(data)
        spent = time.process_time() - before
        assert spent < SECONDS, f"{spent:.0f} seconds for {len(data)} bytes"


_SOURCES = Sources.standard()


def _reads(path: str, media_type: str) -> Callable[[bytes], None]:
    def check(data: bytes) -> None:
        capture = Capture("0" * 64, path, None, media_type, len(data), NOW)
        for part in read_parts(capture, io.BytesIO(data), _SOURCES):
            for document in part.documents:
                check_document(document)
            for problem in part.problems:
                check_problem(problem)

    return check


def check_document(document: Document) -> None:
    """Assert what holds of every document."""
    assert document.text.startswith(document.title)
    assert "\0" not in document.text
    assert document.words >= 0
    document.text.encode("utf-8")
    assert document.address


def check_problem(problem: Problem) -> None:
    """Assert that a problem is one line that can be shown."""
    assert "\n" not in str(problem)
    assert "\x1b" not in str(problem)
    assert len(problem.message) < 1000


def _takes(name: str) -> Callable[[bytes], None]:
    def check(data: bytes) -> None:
        with tempfile.TemporaryDirectory() as folder:
            ledger, takings = taken(data, folder, name)
            with ledger:
                for taking in takings:
                    if isinstance(taking, Problem):
                        check_problem(taking)
                for capture in ledger.captures():
                    assert len(ledger.read_object(capture.sha256)) == capture.size
                    assert capture.retrieved_at <= NOW.replace("-04T", "-05T")
            assert verify_ledger(Path(folder) / "dossier").ok
            assert sorted(path.name for path in Path(folder).iterdir()) == sorted(["dossier", name])

    return check


def zipped(files: dict[str, bytes], compression: int = zipfile.ZIP_STORED) -> bytes:
    """Return a ZIP file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def wacz(
    warc: bytes, compression: int = zipfile.ZIP_STORED, name: str = "archive/data.warc.gz", **more: bytes
) -> bytes:
    """Return a WACZ with one WARC file; ``more`` are other entries, by name."""
    resources = [
        {"name": "data", "path": name, "hash": f"sha256:{hashlib.sha256(warc).hexdigest()}", "bytes": len(warc)}
    ]
    manifest = json.dumps({"profile": "data-package", "wacz_version": "1.1.1", "resources": resources}).encode()
    digest = json.dumps({"path": "datapackage.json", "hash": f"sha256:{hashlib.sha256(manifest).hexdigest()}"}).encode()
    files = {"datapackage.json": manifest, "datapackage-digest.json": digest, name: warc, "pages/pages.jsonl": b""}
    return zipped(files | more, compression)


_RECORDS = (
    page(1),
    record(b"GET / HTTP/1.1\r\n\r\n", "request", uri="https://www.example.gov/readouts/1"),
    record(
        answer(gzip.compress(WORDS.encode()), Content_Encoding="gzip"),
        WARC_Payload_Digest=sha1(gzip.compress(WORDS.encode(), mtime=0)),
    ),
    record(answer(b"5\r\nabcde\r\n0\r\n\r\n", Transfer_Encoding="chunked")),
    record(answer(b"", "301 Moved", Location="/")),
    record(answer(b""), "revisit", WARC_Payload_Digest=sha1(b"x")),
    record(b"They met.", "resource"),
)
_TOLD = {"sha256": hashlib.sha256(b"They met.").hexdigest(), "path": "a.txt", "url": None, "arrived_at": None}
_TOLD |= {"media_type": "text/plain", "size": 9, "retrieved_at": "2018-03-21T08:15:00+00:00", "via": None}
_OWN = (
    record(b"software: backchannel 0.1.0\r\n", "warcinfo", uri=""),
    record(b"They met.", "resource", uri="file:///a.txt", Content_Type="text/plain"),
    record(json.dumps(_TOLD).encode(), "metadata", uri="file:///a.txt", Content_Type=CAPTURE_TYPE),
)
TARGETS: dict[str, Target] = {
    "text": Target((TEXT.encode(), HTML.encode(), MARKDOWN.encode()), _reads("a.txt", "text/plain")),
    "markdown": Target((MARKDOWN.encode(), TEXT.encode()), _reads("a.md", "text/markdown")),
    "html": Target((HTML.encode(), HTML.encode("utf-16")), _reads("a.html", "text/html")),
    "pdf": Target((pdf(words=WORDS), pdf(pages=3), pdf(encrypted=True)), _reads("a.pdf", "application/pdf")),
    "csv": Target((CSV.encode(), SCHEDULE.encode()), _reads("a.csv", "text/csv")),
    "gdelt": Target((GDELT.encode() * 3,), _reads("a.CSV", "text/csv")),
    "jsonl": Target((LINES.encode() * 3,), _reads("a.jsonl", "application/x-ndjson")),
    "xml": Target((XML.encode(),), _reads("a.xml", "application/xml")),
    "warc": Target((b"".join(_RECORDS), b"".join(_OWN)), _takes("a.warc")),
    "wacz": Target((wacz(packed(*_RECORDS)), wacz(packed(*_RECORDS), zipfile.ZIP_DEFLATED)), _takes("a.wacz")),
    "warc.gz": Target((packed(*_RECORDS), gzip.compress(b"".join(_RECORDS), mtime=0)), _takes("a.warc.gz")),
}
