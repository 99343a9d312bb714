"""Whole records, and the way on behind broken ones."""

import gzip
from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st
from tests.capture.archives.warcs import answer, packed, page, record, records_of

from backchannel.capture.archives.records import Broken, read_records

PAGES = [page(number) for number in range(1, 5)]


def read(data):
    """Return the numbers of the pages found whole, and the faults."""
    found = list(read_records(BytesIO(data), BytesIO))
    numbers = [int(one.header("WARC-Target-URI").rpartition("/")[2]) for one in found if not isinstance(one, Broken)]
    return numbers, [one for one in found if isinstance(one, Broken)]


def test_plain_and_compressed_files_give_the_same_records():
    for data in (b"".join(PAGES), packed(*PAGES), gzip.compress(b"".join(PAGES))):
        assert read(data) == ([1, 2, 3, 4], [])


def test_they_are_those_that_warcio_reads():
    data = packed(*PAGES)
    ours = [(one.kind, one.header("WARC-Target-URI"), one.block) for one in read_records(BytesIO(data), None)]
    assert ours == records_of(data)


def test_a_copy_is_the_record_unaltered():
    for data in (b"".join(PAGES), packed(*PAGES), gzip.compress(b"".join(PAGES))):
        found = list(read_records(BytesIO(data), BytesIO))
        copies = [one.copy() for one in found]
        assert copies in (PAGES, [packed(one) for one in PAGES])
        assert [gzip.decompress(one.packed()) for one in found] == PAGES
        assert read(b"".join(copies)) == ([1, 2, 3, 4], [])


def test_a_broken_record_does_not_stop_the_next():
    for bad, reason in (
        (record(answer(), length=5), "goes on beyond"),
        (b"WARC/1.0\r\nWARC-Type: response\r\n\r\n\r\n\r\n", "no length"),
        (b"WARC/1.0\r\nContent-Length: -1\r\n\r\n\r\n\r\n", "no length"),
        (b"WARC/1.0\r\nContent-Length: 1_0\r\n\r\n0123456789\r\n\r\n", "no length"),
        (b"HTTP/1.0\r\nContent-Length: 1\r\n\r\nx\r\n\r\n", "no header of a WARC record"),
    ):
        for data in (page(1) + bad + page(2), packed(page(1), bad, page(2))):
            numbers, faults = read(data)
            assert numbers == [1, 2]
            assert len(faults) == 1
            assert reason in faults[0].reason


def test_damaged_bytes_and_garbage_between_are_passed_over():
    good = packed(*PAGES)
    second = len(packed(PAGES[0]))
    damaged = good[: second + 20] + bytes(byte ^ 255 for byte in good[second + 20 : second + 60]) + good[second + 60 :]
    assert read(damaged)[0] == [1, 3, 4]
    assert read(packed(PAGES[0]) + b"\x1f\x8b\x08garbage" + packed(*PAGES[1:]))[0] == [1, 2, 3, 4]
    assert read(packed(PAGES[0]) + b"\0" * 100_000 + packed(*PAGES[1:])) == ([1, 2, 3, 4], [])


def test_what_is_cut_off_is_not_whole():
    for data in (b"".join(PAGES), packed(*PAGES), gzip.compress(b"".join(PAGES))):
        numbers, faults = read(data[:-20])
        assert numbers == [1, 2, 3]
        assert faults


def test_a_record_that_claims_too_much_hides_no_false_one():
    """A page may hold what looks like a record; it is never read as one while the record around it is sound."""
    inner = record(answer(page(9)), uri="https://www.example.gov/readouts/1")
    assert read(inner + page(2)) == ([1, 2], [])


def test_a_file_that_is_no_archive_gives_one_fault():
    for data in (
        b"They spoke by telephone.\n" * 100,
        b"x" * 1_000_000,
        gzip.compress(b"x" * 1_000_000),
        bytes(range(256)),
    ):
        numbers, faults = read(data)
        assert numbers == []
        assert len(faults) == 1


def test_an_empty_file_gives_nothing():
    assert read(b"") == ([], [])
    assert read(gzip.compress(b"")) == ([], [])


def test_what_is_compressed_as_a_whole_needs_another_file():
    (fault,) = read_records(BytesIO(gzip.compress(b"".join(PAGES))), None)
    assert "as a whole" in fault.reason


@given(st.lists(st.binary(max_size=300), max_size=5), st.booleans())
def test_any_content_survives(blocks, compressed):
    records = [record(block, uri=f"https://example.org/{number}") for number, block in enumerate(blocks)]
    data = packed(*records) if compressed else b"".join(records)
    assert [one.block for one in read_records(BytesIO(data), None)] == blocks


@given(st.data())
def test_no_damage_is_fatal(data):
    whole = bytearray(data.draw(st.sampled_from([b"".join(PAGES), packed(*PAGES), gzip.compress(b"".join(PAGES))])))
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(whole) - 1))
        match data.draw(st.integers(0, 2)):
            case 0:
                whole[place] = data.draw(st.integers(0, 255))
            case 1:
                del whole[place : place + data.draw(st.integers(1, 50))]
            case _:
                whole[place:place] = data.draw(st.binary(min_size=1, max_size=50))
    for one in read_records(BytesIO(bytes(whole)), BytesIO):
        assert isinstance(one, Broken) or isinstance(one.copy(), bytes)
