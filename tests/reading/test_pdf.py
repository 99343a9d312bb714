from __future__ import annotations

import re

import pytest

import backchannel.reading.pdf as module
from reading.captured import only_problem, read, read_one
from reading.pdfs import make_pdf

PDF = "application/pdf"
BODY = [
    "Readout of a call between two presidents",
    "The two presidents spoke by telephone on Tuesday. They went through the negoti-",
    "ations on arms and agreed that their ministers meet again before the summer.",
    "They ended the call after an hour.",
    "A second paragraph follows here, and it is long enough to fill a line of its own,",
    "and to run on into the next line of the page before it comes to its end.",
]


def test_paragraphs_are_made_whole_again() -> None:
    document = read_one(make_pdf([BODY]), "call.pdf", PDF)
    assert document.text.split("\n\n") == [
        "Readout of a call between two presidents",
        (
            "The two presidents spoke by telephone on Tuesday. They went through the negotiations on arms and agreed"
            " that their ministers meet again before the summer. They ended the call after an hour."
        ),
        (
            "A second paragraph follows here, and it is long enough to fill a line of its own, and to run on into the"
            " next line of the page before it comes to its end."
        ),
    ]
    assert (document.title, document.kind, document.published) == (BODY[0], "readout", None)


def test_running_headers_and_page_numbers_are_dropped() -> None:
    talks = ("arms", "trade", "grain")
    pages = [
        [
            "Example Office for Records",
            f"They spoke of {talk} at some length on that day.",
            "Draft",
            f"Page {number} of 3",
        ]
        for number, talk in enumerate(talks, 1)
    ]
    text = read_one(make_pdf(pages), "report.pdf", PDF).text
    assert "Example Office" not in text
    assert "Draft" not in text
    assert not re.search(r"Page \d", text)
    assert all(f"They spoke of {talk} at some length" in text for talk in talks)


def test_a_sentence_runs_on_over_the_page() -> None:
    pages = [
        [*BODY, "The spokesman said on the following day that nothing else had been agreed on by"],
        ["the two sides at all."],
    ]
    assert "agreed on by the two sides at all." in read_one(make_pdf(pages), "call.pdf", PDF).text


def test_metadata_give_title_and_dates() -> None:
    info = "/Title (Notes on a call) /CreationDate (D:20180320143000-04'00') /ModDate (D:20180321)"
    document = read_one(make_pdf([BODY], info), "call.pdf", PDF)
    assert document.title == "Notes on a call"
    assert document.published == "2018-03-20T14:30:00-04:00"
    assert document.modified == "2018-03-21"


@pytest.mark.parametrize("title", ["Microsoft Word - draft.docx", "Untitled", "scan0001.pdf"])
def test_a_program_s_title_is_none(title: str) -> None:
    assert read_one(make_pdf([BODY], f"/Title ({title})"), "call.pdf", PDF).title == BODY[0]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (make_pdf([BODY], encrypted=True), "encrypted-pdf"),
        (make_pdf([[], []]), "no-text-in-pdf"),
        (b"%PDF-1.4 and then nothing of the kind", "broken-pdf"),
        (b"not one at all", "broken-pdf"),
        (b"", "empty-file"),
    ],
)
def test_bad_pdfs_give_one_problem(data: bytes, code: str) -> None:
    reading = read(data, "bad.pdf", PDF)
    problem = only_problem(reading)
    assert (problem.code, problem.where, problem.severity) == (code, "bad.pdf", "error")
    assert reading.documents == ()


def test_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_PAGES", 1)
    reading = read(make_pdf([BODY, ["Left out."]]), "long.pdf", PDF)
    assert only_problem(reading).message == "only the first 1 of 2 pages were read"
    assert "Left out" not in reading.documents[0].text
    monkeypatch.setattr(module, "MAX_PDF_BYTES", 10)
    assert only_problem(read(make_pdf([BODY]), "long.pdf", PDF)).code == "too-large"
