"""WACZ files, sound and hostile."""

import io
import json
import stat
import struct
import zipfile

import pytest
from tests.capture.archives.warcs import packed, page, split, taken
from tests.fuzzing import wacz, zipped

from backchannel.capture.archives import zipped as module
from backchannel.capture.archives.zipped import BrokenZipError, Window, ZippedFile

WARC = packed(page(1), page(2))


def problems_of(data, tmp_path):
    _, takings = taken(data, tmp_path, "pages.wacz")
    captures, _, problems = split(takings)
    return len(captures), [(one.code, one.message) for one in problems]


@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_the_pages_in_it_are_captured(tmp_path, compression):
    ledger, takings = taken(wacz(WARC, compression), tmp_path, "pages.wacz")
    captures, _, problems = split(takings)
    assert not problems
    assert [one.url[-1] for one in captures] == ["1", "2"]
    assert captures[0].via.startswith("wacz pages.wacz (sha256 ")
    assert ledger.read_object(captures[0].exchange) == packed(page(1))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["dossier", "pages.wacz"]


def test_hashes_are_checked(tmp_path):
    with zipfile.ZipFile(io.BytesIO(wacz(WARC))) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    changed = zipped(files | {"archive/data.warc.gz": packed(page(1), page(3))})
    assert problems_of(changed, tmp_path)[1][0][0] == "archive-digest-wrong"


def test_the_manifest_has_a_hash_of_its_own(tmp_path):
    with zipfile.ZipFile(io.BytesIO(wacz(WARC))) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    changed = zipped(files | {"datapackage.json": files["datapackage.json"] + b" "})
    (problem,) = problems_of(changed, tmp_path)[1]
    assert problem[1].endswith("datapackage.json does not have the hash that datapackage-digest.json gives")


def test_a_file_that_the_manifest_does_not_list_is_not_taken(tmp_path):
    data = wacz(WARC, **{"archive/more.warc.gz": packed(page(3))})
    assert problems_of(data, tmp_path) == (2, [(
        "archive-digest-wrong",
        "archive/more.warc.gz does not have the hash that datapackage.json gives, so it is not taken",
    )])  # fmt: skip


@pytest.mark.parametrize(("data", "reason"), [
    (b"", "it is no whole ZIP file"),
    (b"PK\x03\x04", "it is no whole ZIP file"),
    (wacz(WARC)[:-30], "it is no whole ZIP file"),
    (zipped({"archive/data.warc.gz": WARC}), "it has no datapackage.json"),
    (zipped({"datapackage.json": b"[]"}), "datapackage.json is not a JSON object"),
    (zipped({"datapackage.json": b"["  * 100_000}), "datapackage.json is not JSON"),
])  # fmt: skip
def test_what_is_no_wacz(tmp_path, data, reason):
    assert problems_of(data, tmp_path) == (0, [("wacz-broken", f"is no whole WACZ: {reason}")])


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "/etc/passwd", "archive/../../x.warc", "C:\\x", "..\\x", "archive\\x"]
)
def test_names_that_lead_out_are_refused(tmp_path, name):
    found, problems = problems_of(wacz(WARC, **{name: b"x"}), tmp_path)
    assert (found, problems[0][0]) == (2, "wacz-entry-refused")
    assert "leads out" in problems[0][1]


def test_links_are_refused(tmp_path):
    out = io.BytesIO(wacz(WARC))
    with zipfile.ZipFile(out, "a") as archive:
        link = zipfile.ZipInfo("archive/link.warc")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
    assert problems_of(out.getvalue(), tmp_path) == (2, [
        ("wacz-entry-refused", "the entry archive/link.warc is not read: it is a link"),
    ])  # fmt: skip


def test_a_bomb_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "FREE_BYTES", 100_000)
    data = wacz(b"0" * 1_000_000, zipfile.ZIP_DEFLATED)
    assert "grows beyond all measure" in problems_of(data, tmp_path)[1][0][1]


def test_entries_that_share_bytes_are_refused():
    data = bytearray(zipped({"a": b"x" * 100, "b": b"y"}))
    second = data.rindex(b"PK\x01\x02")
    data[second + 42 : second + 46] = struct.pack("<L", 10)
    archive = ZippedFile(io.BytesIO(bytes(data)))
    assert not archive.entries
    assert {one.reason for one in archive.refused} == {"its bytes are those of another entry too"}


def test_too_many_entries(monkeypatch):
    monkeypatch.setattr(module, "MAX_ENTRIES", 2)
    with pytest.raises(BrokenZipError, match="more than 2 entries"):
        ZippedFile(io.BytesIO(zipped({"a": b"", "b": b"", "c": b""})))


def test_large_entries_are_not_read_as_small():
    with pytest.raises(BrokenZipError, match="more than 10 bytes"):
        ZippedFile(io.BytesIO(zipped({"a": b"x" * 11}))).read("a", 10)


def test_a_window_is_a_file():
    window = Window(io.BytesIO(b"0123456789"), 2, 5)
    assert (window.read(2), window.tell(), window.read(), window.read(1)) == (b"23", 2, b"456", b"")
    window.seek(4)
    assert window.read(9) == b"6"


def test_manifests_of_other_shapes_list_nothing(tmp_path):
    manifest = {"resources": [1, {"path": "archive/data.warc.gz"}, {"path": 3, "hash": "x"}]}
    data = zipped({"datapackage.json": json.dumps(manifest).encode(), "archive/data.warc.gz": WARC})
    assert problems_of(data, tmp_path)[1][0][0] == "archive-digest-wrong"
