"""Guess what kind of file some bytes are, from the name first."""

from __future__ import annotations

from pathlib import PurePosixPath

UNKNOWN = "application/octet-stream"

HEAD_BYTES = 1024
"""How much of a file ``sniff_media_type`` looks at; saved pages may begin with a comment of some length."""

MEDIA_TYPES = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".pdf": "application/pdf",
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
    ".jsonl": "application/x-ndjson",
    ".ndjson": "application/x-ndjson",
    ".json": "application/json",
    ".xml": "application/xml",
    ".yaml": "application/yaml",
    ".yml": "application/yaml",
    ".mhtml": "multipart/related",
    ".mht": "multipart/related",
    ".eml": "message/rfc822",
    ".rtf": "application/rtf",
    ".doc": "application/msword",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xls": "application/vnd.ms-excel",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".epub": "application/epub+zip",
    ".zip": "application/zip",
    ".gz": "application/gzip",
    ".warc": "application/warc",
    ".wacz": "application/wacz",
    ".parquet": "application/vnd.apache.parquet",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".svg": "image/svg+xml",
    ".css": "text/css",
    ".js": "text/javascript",
}
"""Media type by the end of the name. An own table, because Python's is read from the machine it runs on."""

_HTML_STARTS = (b"<!doctype html", b"<html", b"<head", b"<body")
_COMMENT_START, _COMMENT_END = b"<!--", b"-->"


def guess_media_type(name: str) -> str | None:
    """Return the media type that the end of a name stands for, or ``None`` where it stands for none."""
    return MEDIA_TYPES.get(PurePosixPath(name).suffix.lower())


def sniff_media_type(head: bytes) -> str:
    """Return the media type that the first bytes of a file give away: PDF, ZIP, HTML, or unknown."""
    if head.startswith(b"%PDF-"):
        return "application/pdf"
    if head.startswith(b"PK\x03\x04"):
        return "application/zip"
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    # some browsers write "saved from url" in a comment before the doctype
    while text.startswith(_COMMENT_START):
        text = text.partition(_COMMENT_END)[2].lstrip()
    return "text/html" if text.startswith(_HTML_STARTS) else UNKNOWN
