"""Turns, documents and drafts are tested through ``read_capture``: backchannel.reading.draft,
backchannel.reading.documents, backchannel.reading.turns."""

# ruff: noqa: E501 - a line of a text under test is left whole
from __future__ import annotations

import subprocess
import sys

import pytest

from backchannel.gazetteer.sources import Sources
from backchannel.model import Source, content_id, from_plain, to_plain
from backchannel.model.document import Document
from backchannel.reading import read_capture
from reading.captured import SOURCES, captured, markdown, only_problem, read, read_one

BODY = "The presidents spoke by telephone on Monday, the office said in a note."


@pytest.mark.parametrize(
    ("path", "media_type", "title"),
    [
        ("a.md", "text/markdown", "Head"),
        ("a.md", "text/plain", "Head"),
        ("a.MARKDOWN", "application/octet-stream", "Head"),
        ("a.md", "", "Head"),
        ("a.txt", "text/plain; charset=utf-8", "# Head"),
    ],
)
def test_the_format_is_told_by_media_type_or_name(path: str, media_type: str, title: str) -> None:
    assert read_one(f"# Head\n\n{BODY}", path, media_type).title == title


@pytest.mark.parametrize(
    "media_type", ["image/png", "application/msword", "application/octet-stream", "application/json", ""]
)
def test_other_formats_are_not_supported(media_type: str) -> None:
    problem = only_problem(read(b"x", "a.bin", media_type))
    assert (problem.code, problem.severity) == ("format-not-supported", "error")


def test_a_capture_without_a_path_is_named_by_its_address_or_digest() -> None:
    assert only_problem(read(b"", None, "text/plain", "https://x.org/a")).where == "https://x.org/a"
    assert only_problem(read(b"", None)).where.startswith("sha256:")


def test_the_identifier_comes_from_the_bytes_alone() -> None:
    one, other = read_one(BODY, "a.txt"), read_one(BODY, "b/c.txt")
    assert one.id == other.id == content_id("d", captured(BODY.encode()).sha256, None)
    assert (one.path, other.path) == ("a.txt", "b/c.txt")
    assert from_plain(Document, to_plain(one)) == one


@pytest.mark.parametrize(
    ("matter", "path", "source", "party"),
    [
        ("publisher: The White House", "a.md", "white-house", "us"),
        (
            "publisher: Office of the President of Ukraine (president.gov.ua, English)",
            "a.md",
            "president-of-ukraine",
            "ua",
        ),
        ("source: kremlin", "a.md", "kremlin", "ru"),
        (
            "publisher: An odd name\nurl: https://www.president.gov.ua/en/news/x",
            "a.md",
            "president-of-ukraine",
            "ua",
        ),
        ("url: http://special.kremlin.ru/x", "a.md", "kremlin", "ru"),
        ("title: T", "dossier/kremlin/2017/a.md", "kremlin", "ru"),
        ("title: T", "dossier/White House/a.md", "white-house", "us"),
        ("title: T", "kremlin-says-so.md", None, None),
        ("title: T", "kremlin/whitehouse/a.md", "white-house", "us"),
        ("publisher: Example Courier", "kremlin/a.md", "Example Courier", None),
        ("publisher: Example Courier\nparty: press", "a.md", "Example Courier", "press"),
        ("publisher: Example Palace\nparty: fr", "a.md", "Example Palace", "fr"),
        ("publisher: Kremlin\nparty: us", "a.md", "kremlin", "ru"),
        ("party: the good side", "a.md", None, None),
        ("url: https://courier.example/x", "a.md", "courier.example", None),
    ],
)
def test_source_and_party(matter: str, path: str, source: str | None, party: str | None) -> None:
    document = markdown(f"---\n{matter}\n---\nWords without news.\n", path)
    assert (document.source, document.party) == (source, party)


def test_an_outlet_that_reports_is_press_and_an_office_is_not() -> None:
    news = (
        f"{BODY} It lasted for half an hour, according to two people who were in the room and who asked for no names."
    )
    news = f"{news}\n\nA second call may follow in the spring, they said, though no day for it has been set so far."
    assert markdown(f"---\npublisher: Example Courier\n---\n{news}").party == "press"
    assert markdown(f"---\npublisher: Ministry of Foreign Affairs of Example\n---\n{news}").party is None


def test_a_user_s_card_counts() -> None:
    sources = Sources.standard([Source("example-courier", "Example Courier", "press", "Europe/Vienna", ("Courier",))])
    data = f"---\npublisher: courier\ndate: 2018-06-05 09:00\n---\n{BODY}".encode()
    (document,) = read_capture(captured(data, "a.md", "text/markdown"), data, sources).documents
    assert (document.source, document.source_name, document.kind) == (
        "example-courier",
        "Example Courier",
        "press",
    )
    assert document.published == "2018-06-05T09:00:00+02:00"


def test_said_kind_and_zone_count() -> None:
    document = markdown(
        f"---\nkind: Statement\ntimezone: Asia/Tokyo\ndate: 2018-06-05 09:00\nlanguage: en-GB\n---\n{BODY}"
    )
    assert (document.kind, document.timezone, document.language) == ("statement", "Asia/Tokyo", "en")
    assert document.published == "2018-06-05T09:00:00+09:00"
    assert markdown(f"---\ntimezone: ../etc/passwd\n---\n{BODY}").timezone == "UTC"


def test_a_letterhead_goes_and_a_place_stays() -> None:
    matter = "---\npublisher: White House\ntitle: Remarks by the President\n---\n"
    letter = "The White House\n\nOffice of the Press Secretary\n\nFor Immediate Release\n\nBriefing Room\n\nHe spoke.\n\n-30-\n\nEND\n"
    assert markdown(matter + letter).text == "Remarks by the President\n\nHe spoke."
    place = "The White House\n\n11:43 A.M. EDT\n\nTHE PRESIDENT:  Hello.\n"
    assert (
        markdown(matter + place).text
        == "Remarks by the President\n\nThe White House\n\n11:43 A.M. EDT\n\nTHE PRESIDENT: Hello."
    )


def test_one_bad_row_of_many_leaves_the_others() -> None:
    reading = read("title,text,date\nA,One.,2018-01-01\nB,Two.,never\n", "t.csv", "text/csv")
    assert only_problem(reading).code == "date-not-understood"
    assert [document.published for document in reading.documents] == ["2018-01-01", None]


def test_reading_does_not_load_what_it_does_not_need() -> None:
    code = (
        "import sys, backchannel.reading as r; "
        "sys.exit(','.join(sorted({'trafilatura', 'htmldate', 'pypdfium2', 'lxml'} & set(sys.modules))) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_standard_sources_are_used_here() -> None:
    assert SOURCES.get("press") is not None
