import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.capture.archives.warcs import answer

from backchannel.capture.archives.payload import (
    BrokenRecordError,
    TooLargeError,
    UnknownCodingError,
    content_of,
    dechunked,
    read_answer,
)


def test_an_answer_and_its_parts():
    found = read_answer(answer(b"body", "404 Not\x1b Found", Location="/new page"))
    assert (found.status, found.words, found.body) == (404, "404 Not  Found", b"body")
    assert found.leads_to("https://example.org/a/b") == "https://example.org/new page"


@pytest.mark.parametrize("location", ["", "http://[", "mailto:x@example.org"])
def test_a_redirect_to_nowhere(location):
    assert (
        read_answer(answer(b"", "301 Moved", Location=location)).leads_to("https://example.org/") is None
        or not location
    )


def test_answers_of_other_protocols():
    assert read_answer(b"HTTP/2 200\r\n\r\nx").status == 200
    with pytest.raises(BrokenRecordError):
        read_answer(b"HTTP/1.1 fine\r\n\r\nx")


@given(st.binary(max_size=200), st.lists(st.integers(1, 40), max_size=6))
def test_chunks_are_joined(data, sizes):
    parts, rest = [], data
    for size in sizes:
        if rest[:size]:
            parts.append(rest[:size])
            rest = rest[size:]
    parts += [rest] if rest else []
    body = b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"
    assert dechunked(read_answer(answer(body, Transfer_Encoding="chunked"))) == data


def test_too_many_codings():
    with pytest.raises(UnknownCodingError):
        content_of(read_answer(answer(Content_Encoding="gzip, gzip, gzip, gzip")))


@given(st.binary(max_size=300), st.sampled_from(["gzip", "deflate", "identity", "gzip, deflate", "br"]))
def test_any_body_gives_content_or_a_reason(body, coding):
    found = read_answer(answer(body, Content_Encoding=coding, Transfer_Encoding="chunked"))
    with contextlib.suppress(BrokenRecordError, TooLargeError, UnknownCodingError):
        assert isinstance(content_of(found), bytes)
