import gzip
import io

from hypothesis import given, settings
from hypothesis import strategies as st
from warcio.archiveiterator import ArchiveIterator

from backchannel.capture.web.exchange import read_exchange, write_exchange
from backchannel.capture.web.fetching import Validators
from backchannel.capture.web.hop import Hop

AT = "2026-03-03T14:05:00+00:00"


def hop(url="https://press.example/a?b=c", status=200, headers=(), body=b"They spoke.", **more):
    asked = (("Host", "press.example"), ("User-Agent", "backchannel"))
    return Hop(url, AT, asked, status, "OK", tuple(headers), body, body, more.pop("protocol", "HTTP/1.1"), **more)


def records(data):
    return [
        (one.rec_type, one.rec_headers, one.content_stream().read(), one)
        for one in ArchiveIterator(io.BytesIO(data), check_digests="raise")
    ]


def test_every_request_and_answer_is_kept_in_order_as_the_standard_wants_it():
    moved = hop("https://press.example/old", 301, [("Location", "/a?b=c")], b"", server="93.184.215.14")
    data = write_exchange([moved, hop(protocol="HTTP/2")], ignore_robots=False)
    kinds = [kind for kind, *_ in records(data)]
    assert kinds == ["warcinfo", "response", "request", "response", "request"]
    (_, info, text, _), (_, first, _, _), (_, asked, _, request), (_, second, body, _), _ = records(data)
    assert b"robots: obey\r\n" in text
    assert info.protocol == "WARC/1.1"
    assert first.get_header("WARC-IP-Address") == "93.184.215.14"
    assert first.get_header("WARC-Date") == "2026-03-03T14:05:00Z"
    assert asked.get_header("WARC-Concurrent-To") == first.get_header("WARC-Record-ID")
    assert request.http_headers.statusline == "/old HTTP/1.1"
    assert (second.get_header("WARC-Protocol"), body) == ("h2", b"They spoke.")
    assert second.get_header("WARC-Block-Digest").startswith("sha256:")
    assert b"robots: ignore" in gzip.decompress(write_exchange([hop()], ignore_robots=True))


def test_what_was_sent_is_kept_byte_for_byte_but_for_chunking():
    headers = [("X-Odd", "caf\xe9 \x80"), ("Transfer-Encoding", "chunked"), ("Content-Encoding", "gzip")]
    packed = gzip.compress(b"They spoke.", mtime=0)
    text = gzip.decompress(write_exchange([hop(headers=headers, body=packed)], ignore_robots=False))
    head = b"HTTP/1.1 200 OK\r\nX-Odd: caf\xe9 \x80\r\nX-Archive-Orig-Transfer-Encoding: chunked\r\n"
    assert head + b"Content-Encoding: gzip\r\n\r\n" + packed in text


@settings(deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["length", None]))
def test_the_same_exchange_gives_the_same_bytes_and_any_body_comes_back(body, truncated):
    data = write_exchange([hop(body=body, truncated=truncated)], ignore_robots=False)
    assert data == write_exchange([hop(body=body, truncated=truncated)], ignore_robots=False)
    assert records(data)[1][2] == body
    assert records(data)[1][1].get_header("WARC-Truncated") == truncated


def test_two_equal_requests_in_one_second_are_two_records():
    data = write_exchange([hop(), hop()], ignore_robots=False)
    identifiers = [headers.get_header("WARC-Record-ID") for _, headers, *_ in records(data)]
    assert len(set(identifiers)) == 5


def test_by_what_a_page_can_be_told_from_a_later_one():
    moved = hop(status=301, headers=[("ETag", '"no"')])
    page = hop("https://press.example/b", headers=[("etag", '"v1"'), ("Last-Modified", "Tue")])
    kept = read_exchange(write_exchange([moved, page], ignore_robots=False))
    assert kept.validators == Validators("https://press.example/b", '"v1"', "Tue")
    assert kept.headers == {"etag": '"v1"', "last-modified": "Tue"}
    assert read_exchange(write_exchange([moved, hop()], ignore_robots=False)).validators is None
    assert read_exchange(write_exchange([moved], ignore_robots=False)) is None
    assert read_exchange(b"no such file") is None
    assert Validators("u", None, "Tue").headers() == {"If-Modified-Since": "Tue"}
