# ruff: noqa: RUF001, E501 - the texts under test have these characters and long lines
from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backchannel.reading.text import decode_text, unwrap
from reading.captured import only_problem, read, read_one

PROSE = "The two presidents spoke by telephone on Tuesday, the first office said in a short note."


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty-file"),
        (b" \r\n\t \n", "empty-file"),
        ("\ufeff\u00a0\n".encode(), "empty-file"),
        (bytes(range(256)), "not-text"),
        (b"\x01\x02\x03 some words " * 9, "not-text"),
        (b"x" * 20_000_001, "too-large"),
    ],
)
def test_what_is_no_text_gives_one_problem(data: bytes, code: str) -> None:
    reading = read(data, "dir/note.txt")
    problem = only_problem(reading)
    assert (problem.code, problem.where, problem.severity) == (code, "dir/note.txt", "error")
    assert reading.documents == ()


def test_200_megabytes_are_refused_at_once() -> None:
    data = b"word " * 40_000_000
    begun = time.perf_counter()
    with pytest.raises(Exception, match=r"200\.0 MB are more than the 20\.0 MB"):
        decode_text(data, "big.txt")
    assert time.perf_counter() - begun < 0.5


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be"])
def test_encodings_with_a_mark(encoding: str) -> None:
    mark = b"\xfe\xff" if encoding == "utf-16-be" else b""
    assert read_one(mark + "“Да” – said Zelenskyy’s aide".encode(encoding)).text == "“Да” – said Zelenskyy’s aide"


def test_windows_1252_is_read_with_a_warning() -> None:
    reading = read("First line.\nThe aide said “no” to François.".encode("cp1252"))
    problem = only_problem(reading)
    assert (problem.code, problem.where, problem.severity) == ("broken-utf8", "note.txt:2", "warning")
    assert "byte 26" in problem.message
    assert reading.documents[0].text.endswith("The aide said “no” to François.")


def test_a_bad_byte_in_utf_8_spoils_no_other_letter() -> None:
    reading = read("The aide said “no” to François".encode() + b"\xff today.")
    assert only_problem(reading).code == "broken-utf8"
    assert "“no” to François today." in reading.documents[0].text


def test_hard_wraps_are_undone_and_turns_kept_apart() -> None:
    text = """\
MS. EXAMPLE:  The President spoke with the Chancellor this morning, as you
know, and I have nothing to add to the readout that we put out at noon of
that same day.

Q    Will they meet?
MS. EXAMPLE:  I have no travel to announce.  I would refer you to the office
of the Chancellor for that, and to the one of the Minister as well.
"""
    assert unwrap(text) == [
        (
            "MS. EXAMPLE:  The President spoke with the Chancellor this morning, as you know, and I have nothing to add to"
            " the readout that we put out at noon of that same day."
        ),
        "Q    Will they meet?",
        (
            "MS. EXAMPLE:  I have no travel to announce.  I would refer you to the office of the Chancellor for that, and to"
            " the one of the Minister as well."
        ),
    ]


def test_lines_that_are_no_wraps_stay_paragraphs() -> None:
    assert unwrap("One line.\nAnother one.\nA third,\nwhich goes on.") == [
        "One line.",
        "Another one.",
        "A third, which goes on.",
    ]


SCRAPED = f"""Ministers say that they ‘talk every week’


Ministers say that they ‘talk every week’


jdoe / Example Embassy two ministers at a table...
jdoe / Example Embassy

{PROSE} It lasted for half an hour, according to two people in the room.

A second call may follow next month. The office gave no date for it, and the other side has said nothing at all.


Please enter your comment!
Please enter your name here

Must Read

A film about a dog and a horse

A film about a dog and a horse Our second look at the film has arrived and it is quite something. Earlier...
"""


def test_a_scraped_page_reads_as_its_article_alone() -> None:
    document = read_one(SCRAPED)
    assert document.text.split("\n\n") == [
        "Ministers say that they ‘talk every week’",
        f"{PROSE} It lasted for half an hour, according to two people in the room.",
        "A second call may follow next month. The office gave no date for it, and the other side has said nothing at all.",
    ]
    assert (document.kind, document.party, document.source, document.published) == (
        "press",
        "press",
        None,
        None,
    )


def test_the_page_s_own_word_on_its_date_is_taken() -> None:
    document = read_one(f"A headline about a call\n\nPublished: June 5, 2018\nUpdated: 6 June 2018\n\n{PROSE}\n")
    assert (document.published, document.modified) == ("2018-06-05", "2018-06-06")
    assert document.text == f"A headline about a call\n\n{PROSE}"


def test_menu_author_and_teaser_lines_of_a_page_go() -> None:
    page = f"Home\n\nWorld\n\nA headline about a call\n\nBy Jane Doe\n\nJune 5, 2018\n\n{PROSE}\n\nRead more: the summit\n\n{PROSE[4:]}\n\n© 2018 Example"
    document = read_one(page)
    assert document.text == f"A headline about a call\n\n{PROSE}\n\n{PROSE[4:]}"
    assert document.published == "2018-06-05"


def test_a_date_on_its_own_line_may_be_the_event_s() -> None:
    document = read_one(f"Notes of a talk on arms\n\nJune 5, 2018\n\n{PROSE}\n")
    assert (document.published, document.text.split("\n\n")[1]) == (None, "June 5, 2018")


def test_a_date_in_a_title_is_no_date_of_publication() -> None:
    assert read_one(f"Press Briefing by an Aide, February 8, 2022\n\n{PROSE}\n").published is None


def test_a_web_page_under_a_text_s_name_is_read_as_a_page() -> None:
    page = (
        f"<!DOCTYPE html><html><head><title>A call</title></head><body><article><p>{PROSE}</p></article></body></html>"
    )
    assert read_one(page).text == f"A call\n\n{PROSE}"


@given(st.text())
def test_any_text_is_read_or_refused_without_an_exception(text: str) -> None:
    reading = read(text.encode("utf-8", "surrogatepass"))
    assert len(reading.documents) + sum(problem.severity == "error" for problem in reading.problems) == 1
    for document in reading.documents:
        assert document.text == document.text.strip()
        assert not any(line != line.strip() for line in document.text.split("\n"))


@given(st.binary())
def test_any_bytes_are_read_or_refused_without_an_exception(data: bytes) -> None:
    for media_type in ("text/plain", "text/markdown", "text/csv", "application/x-ndjson"):
        reading = read(data, None, media_type)
        assert reading.documents or any(problem.severity == "error" for problem in reading.problems)
        assert reading == read(data, None, media_type)
