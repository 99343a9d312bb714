import pytest

from backchannel.capture.web.content_type import media_type_of

PAGE = b"<!DOCTYPE html><html><body>x</body></html>"


@pytest.mark.parametrize(
    ("header", "content", "url", "kind"),
    [
        ("text/html; charset=UTF-8", PAGE, "", "text/html; charset=utf-8"),
        ('Text/HTML;charset="windows-1251"', PAGE, "", "text/html; charset=windows-1251"),
        ("application/xhtml+xml", PAGE, "", "application/xhtml+xml"),
        ("application/pdf", PAGE, "/a.pdf", "text/html"),
        ("text/html", b"%PDF-1.7", "", "application/pdf"),
        ("application/octet-stream", b"%PDF-1.7", "", "application/pdf"),
        ("application/octet-stream", b"date,text", "https://example.org/a.csv?x=1", "text/csv"),
        (None, b"They spoke.", "https://example.org/a", "application/octet-stream"),
        (None, b"They spoke.", "https://example.org/a.txt", "text/plain"),
        ("nonsense", PAGE, "", "text/html"),
        ("application/vnd.oasis.opendocument.text", b"PK\x03\x04", "", "application/vnd.oasis.opendocument.text"),
        ("text/plain", b"PK\x03\x04", "", "application/zip"),
        ("application/rss+xml; charset=utf-8", b"<rss/>", "", "application/rss+xml; charset=utf-8"),
        ("image/png; charset=utf-8", b"\x89PNG", "", "image/png"),
    ],
)
def test_what_an_answer_is(header, content, url, kind):
    assert media_type_of(header, content, url) == kind
