"""The bytes of a WARC file, within bounds."""

import gzip
from io import BytesIO

import pytest
from tests.capture.archives.warcs import packed, page, taken

from backchannel.capture.archives import stream
from backchannel.capture.archives.stream import BrokenRecordError, ExpandsError, WarcStream


def test_reading_peeking_and_skipping():
    for data in (b"abcdefgh", gzip.compress(b"abcdefgh")):
        bytes_ = WarcStream(BytesIO(data))
        bytes_.begin()
        assert (bytes_.peek(3), bytes_.read(2), bytes_.skip(2), bytes_.read(9), bytes_.read(1)) == (
            b"abc", b"ab", 2, b"efgh", b"",
        )  # fmt: skip


@pytest.mark.parametrize("chunk", [1, 2, 3, 7, 64])
def test_nothing_depends_on_how_much_is_read_at_once(chunk, monkeypatch):
    monkeypatch.setattr(stream, "CHUNK_BYTES", chunk)
    monkeypatch.setattr(stream, "INFLATED_BYTES", chunk)
    head, block = page(1).split(b"\r\n\r\n", 1)
    for data in (page(1), packed(page(1))):
        bytes_ = WarcStream(BytesIO(data))
        assert bytes_.begin()
        assert bytes_.read_header() == head + b"\r\n\r\n"
        assert bytes_.read(10_000) == block
        assert not bytes_.begin()


def test_a_header_without_end_is_broken():
    for data in (b"WARC/1.0\r\n" + b"x" * 1_000_000, gzip.compress(b"WARC/1.0\r\n" + b"x" * 1_000_000)):
        bytes_ = WarcStream(BytesIO(data))
        bytes_.begin()
        with pytest.raises(BrokenRecordError, match="no end"):
            bytes_.read_header()


def test_a_bomb_is_stopped(monkeypatch, tmp_path):
    monkeypatch.setattr(stream, "FREE_BYTES", 1 << 20)
    bomb = gzip.compress(b"WARC/1.0\r\nContent-Length: 900000000\r\n\r\n" + b"0" * 5_000_000)
    bytes_ = WarcStream(BytesIO(bomb))
    bytes_.begin()
    with pytest.raises(ExpandsError):
        bytes_.skip(900_000_000)
    _, takings = taken(packed(page(1)) + bomb, tmp_path, "bomb.warc.gz")
    assert [getattr(one, "code", "taken") for one in takings] == ["taken", "archive-expands"]


def test_only_so_many_places_are_tried_behind_a_broken_record(monkeypatch):
    monkeypatch.setattr(stream, "MAX_STARTS_TRIED", 50)
    bytes_ = WarcStream(BytesIO(stream.GZIP_MAGIC * 1000 + packed(page(1))))
    assert not bytes_.recover()
