import pytest

from backchannel.capture.media import UNKNOWN, guess_media_type, sniff_media_type


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("a.txt", "text/plain"),
        ("A.B.HTML", "text/html"),
        ("a.jsonl", "application/x-ndjson"),
        ("a.txt.gz", "application/gzip"),
        ("README", None),
        ("a.", None),
        (".txt", None),
        ("a.unknown", None),
    ],
)
def test_names(name: str, media_type: str | None) -> None:
    assert guess_media_type(name) == media_type


@pytest.mark.parametrize(
    ("head", "media_type"),
    [
        (b"%PDF-1.7\n", "application/pdf"),
        (b"PK\x03\x04rest", "application/zip"),
        (b"\xef\xbb\xbf \n<!DOCTYPE HTML><p>", "text/html"),
        (b"<!-- saved from url=(0023)https://example.org/ -->\n<html lang='en'>", "text/html"),
        (b"<!-- never closed <html>", UNKNOWN),
        (b"<!-->" * 200, UNKNOWN),
        (b"about <html>", UNKNOWN),
        (b"\x00\x01", UNKNOWN),
        (b"", UNKNOWN),
    ],
)
def test_first_bytes(head: bytes, media_type: str) -> None:
    assert sniff_media_type(head) == media_type
