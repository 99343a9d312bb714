"""What a ledger's captures become in an archive, and that they are the same when it is added to another dossier."""

import gzip
import io
import json
import zipfile
from dataclasses import replace

import pytest
from tests.capture.archives.warcs import NOW, PAGE, URL, answer, packed, page, record, records_of, sha1, split, taken

from backchannel import __version__
from backchannel.capture import capture_paths
from backchannel.capture.archives.packing import pack_wacz, pack_warc
from backchannel.capture.archives.writing import ATTEMPT_TYPE, CAPTURE_TYPE
from backchannel.ledger import Ledger, verify_ledger
from backchannel.model import Attempt, Capture

GONE = "https://www.example.gov/gone"


@pytest.fixture
def ledger(tmp_path, monkeypatch):
    """Return a ledger with files, pages of an archive, a redirected page, a page that was gone, and a failure."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a b.txt").write_text("They met.")
    (tmp_path / "texts" / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (tmp_path / "texts" / "empty.md").touch()
    revisit = record(answer(b""), "revisit", date="2019-01-01T00:00:00Z", WARC_Payload_Digest=sha1(PAGE))
    first = record(answer(), WARC_Payload_Digest=sha1(PAGE))
    (tmp_path / "pages.warc").write_bytes(first + revisit + page(5) + record(answer(b"", "404 Not Found"), uri=GONE))
    with Ledger.create(tmp_path / "one", NOW) as made:
        list(capture_paths(["texts", "pages.warc"], made, NOW))
        sha256, size = made.store_bytes(PAGE)
        exchange = made.store_bytes(packed(
            record(b"software: backchannel/0\r\n", "warcinfo", uri=""),
            record(answer(b"", "301 Moved", Location="/b"), uri=URL),
            record(b"GET / HTTP/1.1\r\n\r\n", "request", uri=URL),
            record(answer(), uri=URL + "/b"),
            record(answer(b"User-agent: *", Content_Type="text/plain"), uri="https://www.example.gov/robots.txt"),
        ))[0]  # fmt: skip
        made.append_capture(
            Capture(
                sha256,
                None,
                URL,
                "text/html; charset=utf-8",
                size,
                "2018-03-21T08:15:00+00:00",
                None,
                URL + "/b",
                exchange,
                "feed",
            ),
            NOW,
        )
        made.append_attempt(Attempt("https://x.org/", "2024-06-04T10:00:00+00:00", "failed", "no answer"))
        yield made


def plain(one):
    """Return what must be the same in both dossiers: all but the number, the way there and the copy of the exchange."""
    return replace(one, sequence=0, via=None, exchange=None)


def unpacked(ledger, one):
    """Return the records of an exchange, decompressed."""
    data = ledger.read_object(one.exchange)
    return gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data


def packed_wacz(ledger):
    out = io.BytesIO()
    done = pack_wacz(ledger, out, {ledger.captures()[0].sha256: "A title"})
    return done, out.getvalue()


@pytest.mark.parametrize("name", ["out.warc.gz", "out.wacz"])
def test_what_is_packed_and_added_again_is_the_same(ledger, tmp_path, name):
    out = io.BytesIO()
    done = pack_warc(ledger, out.write) if name.endswith("gz") else pack_wacz(ledger, out, {})
    assert (done.captures, done.attempts, done.without_answer) == (7, 1, 1)
    other = Ledger.create(tmp_path / "two", NOW)
    _, takings = taken(out.getvalue(), tmp_path, name, other)
    captures, attempts, problems = split(takings)
    assert not problems
    assert sorted(map(plain, captures), key=repr) == sorted(map(plain, ledger.captures()), key=repr)
    assert list(map(plain, attempts)) == [plain(one) for one in ledger.attempts() if one.exchange]
    assert all(other.read_object(one.sha256) == ledger.read_object(one.sha256) for one in captures)
    assert verify_ledger(other.directory).ok
    before = {unpacked(ledger, one) for one in ledger.captures() if one.exchange}
    kept = [unpacked(other, one) for one in captures if one.url and one.arrived_at is None]
    assert set(kept) <= before  # records of archives come through as they were
    again = io.BytesIO()
    assert (pack_warc(ledger, again.write) if name.endswith("gz") else pack_wacz(ledger, again, {})).captures == 7
    assert again.getvalue() == out.getvalue()
    other.close()


def test_a_wacz_has_what_the_format_asks_for(ledger):
    from backchannel.capture.archives.digests import has_digest

    _, data = packed_wacz(ledger)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        files = {info.filename: archive.read(info) for info in archive.infolist()}
        assert {info.compress_type for info in archive.infolist()} == {zipfile.ZIP_STORED}
    manifest = json.loads(files["datapackage.json"])
    assert (manifest["profile"], manifest["wacz_version"]) == ("data-package", "1.1.1")
    assert manifest["software"] == f"backchannel {__version__}"
    listed = {one["path"]: one for one in manifest["resources"]}
    assert set(listed) == set(files) - {"datapackage.json", "datapackage-digest.json"}
    for path, one in listed.items():
        assert has_digest(one["hash"], files[path])
        assert one["bytes"] == len(files[path])
    digest = json.loads(files["datapackage-digest.json"])
    assert digest["path"] == "datapackage.json"
    assert has_digest(digest["hash"], files["datapackage.json"])
    first, *pages = map(json.loads, files["pages/pages.jsonl"].splitlines())
    assert first["format"] == "json-pages-1.0"
    assert {one["url"] for one in pages} == {URL, URL + "/b", "https://www.example.gov/readouts/5"}
    assert all(one["ts"].endswith("Z") for one in pages)


@pytest.mark.parametrize("limit", [zipfile.ZIP64_LIMIT, 1000])
def test_viewers_find_the_bytes_of_every_entry(ledger, monkeypatch, limit):
    """They add the lengths that the directory gives, and ask the entry itself only where that has the long form."""
    monkeypatch.setattr(zipfile, "ZIP64_LIMIT", limit)
    _, data = packed_wacz(ledger)
    large = 0
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for info in archive.infolist():
            extra = int.from_bytes(data[info.header_offset + 28 : info.header_offset + 30], "little")
            assert extra == 0 or info.extra, info.filename
            large += bool(info.extra)
            assert archive.read(info)
    assert bool(large) == (limit == 1000)


def test_the_index_leads_to_the_records(ledger):
    _, data = packed_wacz(ledger)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        lines = archive.read("indexes/index.cdx").decode().splitlines()
        warc = archive.read("archive/data.warc.gz")
    assert lines == sorted(lines)
    assert lines
    for line in lines:
        key, moment, text = line.split(" ", 2)
        values = json.loads(text)
        assert len(moment) == 14
        assert values["filename"] == "data.warc.gz"
        member = warc[values["offset"] : values["offset"] + values["length"]]
        ((_, url, _),) = records_of(member)
        assert url == values["url"]
        assert key.startswith(("gov,example)/", "file:///"))
    statuses = {
        (json.loads(line.split(" ", 2)[2])["status"], json.loads(line.split(" ", 2)[2])["mime"]) for line in lines
    }
    assert {(200, "text/html"), (404, "text/html"), (200, "warc/revisit"), (301, "text/html")} <= statuses


def test_warcio_reads_it(ledger):
    out = io.BytesIO()
    pack_warc(ledger, out.write)
    kinds = [kind for kind, _, _ in records_of(out.getvalue())]
    assert kinds[0] == "warcinfo"
    assert kinds.count("metadata") == 8
    assert kinds.count("resource") == 3


def test_an_empty_dossier_gives_an_empty_archive(tmp_path):
    with Ledger.create(tmp_path / "one", NOW) as ledger:
        done, data = packed_wacz_of_nothing(ledger)
    assert (done.captures, zipfile.ZipFile(io.BytesIO(data)).testzip()) == (0, None)


def packed_wacz_of_nothing(ledger):
    out = io.BytesIO()
    return pack_wacz(ledger, out, {}), out.getvalue()


@pytest.mark.parametrize("change", [
    {"sha256": "0" * 64}, {"url": "https://elsewhere.org/"}, {"arrived_at": "https://elsewhere.org/"},
    {"retrieved_at": "2001-01-01T00:00:00+00:00"}, {"path": "readme.txt"}, {"media_type": 3},
])  # fmt: skip
def test_what_the_records_do_not_bear_out_is_not_believed(ledger, tmp_path, change):
    out = io.BytesIO()
    pack_warc(ledger, out.write)
    members = []
    for kind, url, block in records_of(out.getvalue()):
        said = json.loads(block) if kind == "metadata" else {}
        is_changed = said.get("url") == URL and said.get("arrived_at")
        told = json.dumps(said | change).encode() if is_changed else block
        date = said.get("retrieved_at") or said.get("attempted_at") or "2018-03-21T08:15:00Z"
        more = {"Content_Type": CAPTURE_TYPE if "media_type" in said else ATTEMPT_TYPE} if said else {}
        members.append(record(told, kind, uri=url or "", date=date, **more))
    _, takings = taken(packed(*members), tmp_path, "forged.warc.gz", Ledger.create(tmp_path / "two", NOW))
    captures, _, problems = split(takings)
    assert not [one for one in captures if one.arrived_at]
    assert any(one.code == "archive-record-broken" for one in problems)
