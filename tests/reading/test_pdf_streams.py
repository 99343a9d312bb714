"""Streams of a PDF that unpack to more than any page has."""

import zlib

import pytest

from backchannel.reading import pdf_streams
from backchannel.reading.pdf_streams import is_bomb


@pytest.fixture(autouse=True)
def small(monkeypatch):
    monkeypatch.setattr(pdf_streams, "MAX_STREAM_BYTES", 1000)
    monkeypatch.setattr(pdf_streams, "MAX_IMAGE_BYTES", 5000)


def stream(data, words=b"<< /Filter /FlateDecode >>"):
    return b"5 0 obj\n" + words + b"\nstream\n" + data + b"\nendstream\nendobj\n"


def test_bombs():
    assert is_bomb(stream(zlib.compress(b"0" * 1001)))
    assert is_bomb(stream(zlib.compress(b"1")) + stream(zlib.compress(b"0" * 1001)))
    assert is_bomb(stream(zlib.compress(zlib.compress(b"0" * 1001))))
    assert is_bomb(stream(zlib.compress(b"0" * 5001), b"<< /Subtype /Image >>"))
    assert is_bomb(b"stream\n" + zlib.compress(b"0" * 1001))


def test_what_is_none():
    assert not is_bomb(stream(zlib.compress(b"0" * 1000)))
    assert not is_bomb(stream(zlib.compress(b"0" * 5000), b"<< /Subtype /Image >>"))
    assert not is_bomb(stream(b"BT (They met.) Tj ET"))
    assert not is_bomb(stream(b"") + b"stream\n")
    assert not is_bomb(b"%PDF-1.4")
