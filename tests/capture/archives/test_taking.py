"""What becomes of the records of an archive."""

import gzip
import hashlib
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from tests.capture.archives.warcs import (
    DATE,
    NOW,
    PAGE,
    URL,
    answer,
    packed,
    page,
    record,
    records_of,
    sha1,
    split,
    taken,
)

from backchannel.capture.archives import payload
from backchannel.capture.archives.records import Record
from backchannel.ledger import Ledger, verify_ledger

OTHER = "https://www.example.gov/other"


def test_a_page_is_captured_as_the_archive_has_it(tmp_path):
    data = packed(record(answer()))
    ledger, takings = taken(data, tmp_path, "pages.warc.gz")
    (capture,), _, problems = split(takings)
    assert not problems
    assert (capture.url, capture.path, capture.media_type, capture.size) == (
        URL,
        None,
        "text/html; charset=utf-8",
        len(PAGE),
    )
    assert capture.retrieved_at == "2018-03-21T08:15:00+00:00"
    assert capture.via == f"warc pages.warc.gz (sha256 {hashlib.sha256(data).hexdigest()[:12]})"
    assert ledger.read_object(capture.sha256) == PAGE
    assert ledger.read_object(capture.exchange) == data
    assert verify_ledger(ledger.directory).ok


def test_the_entry_bears_our_time_and_the_capture_the_archive_s(tmp_path):
    import sqlite3

    from backchannel.ledger import LEDGER_FILE

    ledger, _ = taken(record(answer(b"x", "410 Gone")) + page(), tmp_path)
    with sqlite3.connect(ledger.directory / LEDGER_FILE) as database:
        times = database.execute("select kind, recorded_at from entries where kind != 'started'").fetchall()
    assert sorted(times) == [("attempted", NOW), ("captured", NOW)]
    assert ledger.attempts()[0].attempted_at == "2018-03-21T08:15:00+00:00"


def test_the_exchange_holds_the_request_that_stands_beside_the_answer(tmp_path):
    ask = b"GET /readouts/1 HTTP/1.1\r\n\r\n"
    before = [record(ask, "request"), record(answer())]
    after = [
        record(answer(), uri=OTHER, WARC_Record_ID="<urn:a>"),
        record(ask, "request", uri=OTHER, WARC_Concurrent_To="<urn:a>"),
    ]
    strange = [record(ask, "request", uri=OTHER, date="2018-03-22T08:15:00Z")]
    data = b"".join([*before, *after, *strange])
    ledger, takings = taken(data, tmp_path)
    captures, _, problems = split(takings)
    assert not problems
    kept = [ledger.read_object(one.exchange) for one in captures]
    assert kept == [b"".join(before), b"".join(after)]


@pytest.mark.parametrize("wrap", [gzip.compress, zlib.compress, lambda data: zlib.compress(data)[2:-4]])
@pytest.mark.parametrize("chunked", [False, True])
def test_codings_are_undone(tmp_path, wrap, chunked):
    body = wrap(PAGE)
    headers = {"Content_Encoding": "gzip" if wrap is gzip.compress else "deflate"}
    plain = body
    if chunked:
        headers["Transfer_Encoding"] = "chunked"
        body = b"%x;note=1\r\n%b\r\n%x\r\n%b\r\n0\r\n\r\n" % (5, body[:5], len(body) - 5, body[5:])
    data = b"".join(record(answer(body, **headers), WARC_Payload_Digest=sha1(one)) for one in (body, plain))
    ledger, takings = taken(data, tmp_path)
    captures, _, problems = split(takings)
    assert not problems
    assert [ledger.read_object(one.sha256) for one in captures] == [PAGE, PAGE]


def test_what_is_not_coded_is_taken_as_it_is_whatever_the_header_says(tmp_path):
    data = record(answer(Content_Encoding="gzip", Transfer_Encoding="chunked"))
    ledger, takings = taken(data, tmp_path)
    assert ledger.read_object(split(takings)[0][0].sha256) == PAGE


@pytest.mark.parametrize(
    ("status", "headers", "outcome", "reason", "arrived"),
    [
        ("404 Not Found", {}, "gone", "404 Not Found", None),
        ("410 Gone", {}, "gone", "410 Gone", None),
        ("503 Service Unavailable", {}, "failed", "503 Service Unavailable", None),
        ("403 Forbidden", {}, "failed", "403 Forbidden", None),
        ("301 Moved", {"Location": "/"}, "gone", "301 Moved, to https://www.example.gov/", "https://www.example.gov/"),
        ("302 Found", {"Location": "/new"}, "failed", "302 Found, to https://www.example.gov/new", "https://www.example.gov/new"),
    ],
)  # fmt: skip
def test_what_says_nothing_or_that_the_page_is_gone_is_an_attempt(tmp_path, status, headers, outcome, reason, arrived):
    ledger, takings = taken(record(answer(b"sorry", status, **headers)), tmp_path)
    captures, (attempt,), problems = split(takings)
    assert not captures
    assert not problems
    assert (attempt.outcome, attempt.reason, attempt.arrived_at) == (outcome, reason, arrived)
    assert (attempt.status, attempt.url) == (int(status[:3]), URL)
    assert records_of(ledger.read_object(attempt.exchange))[0][:2] == ("response", URL)


def test_furniture_is_left_out_and_counted(tmp_path):
    data = b"".join([
        record(answer(b"\x89PNG", Content_Type="image/png")), record(answer(b"a{}", Content_Type="text/css")),
        record(answer(b"{}", Content_Type="application/ld+json")), record(answer(b"GIF", Content_Type="image/gif")),
        record(answer(b"")), record(answer(b"part", "206 Partial Content")), record(b"x", "conversion"),
        record(b"PING", "request"), record(answer()), record(b"about", "metadata"),
        record(b"20180101", uri="dns:example.gov"),
        record(answer(b"x", Content_Encoding="br")), record(answer(), WARC_Segment_Number="1"),
    ])  # fmt: skip
    _, takings = taken(data, tmp_path)
    captures, attempts, (problem,) = split(takings)
    assert not attempts
    assert not captures
    assert problem.code == "archive-records-left-out"
    assert problem.message == (
        "11 records were left out: pictures (2), records of other kinds (2), answers to other requests than GET (1), "
        "answers with status 206 (1), data of scripts (1), empty answers (1), parts of records cut into several (1), "
        "styles (1), with an unknown coding 'br' (1)"
    )


def test_resources_of_the_web_are_captured(tmp_path):
    data = record(b"They met.", "resource", Content_Type="text/plain; charset=utf-8") + record(
        b"{}", "resource", uri="urn:pageinfo:x"
    )
    _, takings = taken(data, tmp_path)
    (capture,), _, (problem,) = split(takings)
    assert (capture.media_type, capture.size) == ("text/plain; charset=utf-8", 9)
    assert "records of other kinds (1)" in problem.message


@pytest.mark.parametrize(("said", "body", "media_type"), [
    ("application/octet-stream", b"%PDF-1.4", "application/pdf"),
    ("nonsense", b"<!doctype html>x", "text/html"),
    ("Text/HTML;charset=X1", b"x", "text/html; charset=x1"),
])  # fmt: skip
def test_a_vague_media_type_is_made_out(tmp_path, said, body, media_type):
    _, takings = taken(record(answer(body, Content_Type=said)), tmp_path)
    assert split(takings)[0][0].media_type == media_type


def test_a_revisit_is_a_capture_of_what_it_refers_to(tmp_path):
    first = record(answer(), WARC_Payload_Digest=sha1(PAGE))
    profile = "http://netpreserve.org/warc/1.0/revisit/identical-payload-digest"
    again = record(
        answer(b""), "revisit", date="2019-01-01T00:00:00Z", WARC_Profile=profile, WARC_Payload_Digest=sha1(PAGE)
    )
    ledger, takings = taken(first + again, tmp_path)
    one, two = split(takings)[0]
    assert (two.sha256, two.url, two.size, two.media_type) == (one.sha256, one.url, one.size, one.media_type)
    assert two.retrieved_at == "2019-01-01T00:00:00+00:00"
    assert records_of(ledger.read_object(two.exchange))[0][0] == "revisit"


def test_a_revisit_by_date_says_unchanged(tmp_path):
    profile = "http://netpreserve.org/warc/1.0/revisit/server-not-modified"
    again = record(
        answer(b"", "304 Not Modified"), "revisit", date="2019-01-01T00:00:00Z", WARC_Profile=profile,
        WARC_Refers_To_Target_URI=URL, WARC_Refers_To_Date=DATE,
    )  # fmt: skip
    _, takings = taken(record(answer()) + again, tmp_path)
    _, (attempt,), problems = split(takings)
    assert (attempt.outcome, attempt.status, problems) == ("unchanged", 304, [])


def test_a_revisit_of_something_elsewhere_is_told_once(tmp_path):
    again = record(answer(b""), "revisit", WARC_Payload_Digest=sha1(b"elsewhere"))
    _, takings = taken(again * 3, tmp_path)
    (problem,) = takings
    assert problem.code == "archive-original-missing"
    assert problem.message.startswith(
        "3 records say only that a page was as it was in another archive (first of them h"
    )


def test_archives_given_together_may_refer_to_each_other(tmp_path):
    from backchannel.capture import capture_paths

    (tmp_path / "1.warc").write_bytes(record(answer(), WARC_Payload_Digest=sha1(PAGE)))
    (tmp_path / "2.warc").write_bytes(record(answer(b""), "revisit", WARC_Payload_Digest=sha1(PAGE)))
    with Ledger.create(tmp_path / "dossier", NOW) as ledger:
        captures, _, problems = split(capture_paths([str(tmp_path / "1.warc"), str(tmp_path / "2.warc")], ledger, NOW))
    assert (len(captures), problems) == (2, [])


@pytest.mark.parametrize(("bad", "code", "words"), [
    (record(answer(), date="2018-03-21"), "archive-record-broken", "not to the second (2018-03-21)"),
    (record(answer(), date="2018-03-21T08:15:00"), "archive-record-broken", "not to the second"),
    (record(answer(), date="2099-03-21T08:15:00Z"), "archive-record-broken", "yet to come"),
    (record(answer(), WARC_Truncated="length"), "archive-record-broken", "cut it off (length)"),
    (record(b"no answer"), "archive-record-broken", "holds no HTTP answer"),
    (record(answer(gzip.compress(PAGE)[:-9], Content_Encoding="gzip")), "archive-record-broken", "breaks off"),
    (record(answer(b"5\r\nabc", Transfer_Encoding="chunked")), "archive-record-broken", "chunks break off"),
    (record(answer(), digest=False, WARC_Block_Digest=sha1(b"other")), "archive-digest-wrong", "not have the digest"),
    (record(answer(), WARC_Payload_Digest=sha1(b"other")), "archive-digest-wrong", "not have the digest"),
    (record(b"x", "resource", WARC_Payload_Digest=sha1(b"other")), "archive-digest-wrong", "not have the digest"),
])  # fmt: skip
def test_one_line_for_what_is_broken_and_the_rest_goes_on(tmp_path, bad, code, words):
    _, takings = taken(page(1) + bad + page(2), tmp_path)
    captures, _, (problem,) = split(takings)
    assert [one.url[-1] for one in captures] == ["1", "2"]
    assert problem.code == code
    assert words in problem.message


def test_a_flood_of_broken_records_is_summed_up(tmp_path):
    _, takings = taken(record(answer(), WARC_Truncated="length") * 1000, tmp_path)
    problems = split(takings)[2]
    assert len(problems) == 11
    assert problems[-1].message == "990 more records are broken or wrong, and not taken"


def test_a_bomb_inside_an_answer_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(payload, "MAX_PAYLOAD_BYTES", 1000)
    bomb = record(answer(gzip.compress(b"0" * 1001), Content_Encoding="gzip"))
    _, takings = taken(bomb + record(answer(b"0" * 1001)) + page(), tmp_path)
    captures, _, problems = split(takings)
    assert [problem.code for problem in problems] == ["archive-record-large"] * 2
    assert len(captures) == 1


def test_an_archive_added_again_adds_nothing(tmp_path):
    data = page(1) + record(answer(b"", "404 Not Found"))
    ledger, _ = taken(data, tmp_path)
    _, takings = taken(data, tmp_path, ledger=ledger)
    (problem,) = takings
    assert (problem.code, problem.severity) == ("archive-known", "warning")
    assert len(ledger.captures()) == 1
    _, takings = taken(data + page(2), tmp_path, ledger=ledger)  # another archive, so another witness
    assert len(ledger.captures()) == 3


def test_an_archive_whose_exchanges_were_kept_compressed_adds_nothing(tmp_path, monkeypatch):
    data = page(1) + record(answer(b"", "404 Not Found"))
    with monkeypatch.context() as earlier:
        # as versions before this one kept them
        earlier.setattr(Record, "copy", lambda one: gzip.compress(data[one.start : one.end], mtime=0))
        ledger, _ = taken(data, tmp_path)
    assert ledger.read_object(ledger.captures()[0].exchange).startswith(b"\x1f\x8b")
    _, takings = taken(data, tmp_path, ledger=ledger)
    assert [one.code for one in takings] == ["archive-known"]


def test_an_archive_that_was_broken_off_goes_on_where_it_was(tmp_path):
    data = page(1) * 2 + page(2)
    whole, takings = taken(data, tmp_path)
    captures, _, _ = split(takings)
    with Ledger.create(tmp_path / "other", NOW) as ledger:
        for sha256 in captures[0].objects:
            ledger.store_bytes(whole.read_object(sha256))
        ledger.append_capture(captures[0], NOW)
        _, takings = taken(data, tmp_path, ledger=ledger)
        assert [replace(one, sequence=0) for one in ledger.captures()] == [replace(one, sequence=0) for one in captures]


def test_names_of_strangers_are_made_safe(tmp_path):
    data = record(answer(), uri="<https://example.org/a b\x1b[2J\u202e>")
    _, takings = taken(data, tmp_path)
    assert split(takings)[0][0].url == "https://example.org/a%20b\\x1b[2J\\u202e"


def test_nothing_is_written_beside_the_dossier(tmp_path):
    data = gzip.compress(page(1) + record(b"x", "resource", uri="file:///../../etc/passwd"))
    taken(data, tmp_path, "whole.warc.gz")
    assert sorted(path.name for path in Path(tmp_path).iterdir()) == ["dossier", "whole.warc.gz"]
