# ruff: noqa: E501 - a line of a text under test is left whole
from __future__ import annotations

import pytest

from backchannel.model import Document
from reading.captured import only_problem, read

CSV = "text/csv"


def table(text: str, path: str = "table.csv") -> tuple[Document, ...]:
    reading = read(text, path, CSV)
    assert reading.problems == ()
    return reading.documents


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_a_row_with_a_text_is_a_document(mark: str) -> None:
    rows = [
        ["Title", "Text", "Date Published", "URL", "Source", "Kind", "Language"],
        [
            "A call",
            '"One paragraph, in quotes.\n\nAnother; with\ta | mark."',
            "2018-03-20",
            "https://x.org/a",
            "Kremlin",
            "readout",
            "en",
        ],
        ["Other", "Text of the other.", "", "", "Example Courier", "press", ""],
    ]
    first, second = table("\n".join(mark.join(row) for row in rows))
    assert first.text == "A call\n\nOne paragraph, in quotes.\n\nAnother; with a | mark."
    assert (first.item, first.published, first.url) == (2, "2018-03-20", "https://x.org/a")
    assert (first.source, first.party, first.kind, first.language) == ("kremlin", "ru", "readout", "en")
    assert (second.item, second.published, second.source, second.party) == (
        5,
        None,
        "Example Courier",
        "press",
    )
    assert first.id != second.id
    assert first.sha256 == second.sha256


def test_a_cell_may_hold_markdown() -> None:
    (document,) = table('title,body\nA call,"**Bold** [link](https://x.org) to\nthe end.\n\n\\###"\n')
    assert document.text == "A call\n\nBold link to the end."


def test_a_scraped_menu_and_headline_before_the_text_go() -> None:
    (document,) = table("title,text\nA long call,News A long call The two presidents spoke for an hour.\n")
    assert document.text == "A long call\n\nThe two presidents spoke for an hour."


SCHEDULE = """\
date,time,event,location
2017-07-07,10:30,Phone call with the President of Example,Oval Office
2017-07-07,4:05 PM,Arrival,
7 July 2017,,No time given,
2017-07-08,9 a.m.,Departure; South Lawn,South Lawn
2017-07-09,,,
"""


def test_a_schedule_is_a_document_a_day() -> None:
    first, second, third = table(SCHEDULE, "data/white-house/days.csv")
    assert first.text == (
        "Schedule of the White House, 7 July 2017\n\n"
        "10:30 - Phone call with the President of Example (Oval Office)\n16:05 - Arrival\nNo time given"
    )
    assert (first.kind, first.covers, first.published, first.item) == (
        "schedule",
        "2017-07-07",
        "2017-07-07",
        2,
    )
    assert (first.source, first.party, first.timezone) == ("white-house", "us", "America/New_York")
    assert second.text.endswith("\n\n09:00 - Departure; South Lawn")
    assert (third.text, third.covers) == ("Schedule of the White House, 9 July 2017", "2017-07-09")


def test_a_schedule_of_several_sources() -> None:
    text = "date,activity,source,published\n2017-07-07,A,Kremlin,2017-07-06T18:00:00+03:00\n2017-07-07,B,White House,\n"
    kremlin, house = table(text)
    assert (kremlin.title, kremlin.party, kremlin.published) == (
        "Schedule of President of Russia, 7 July 2017", "ru", "2017-07-06T18:00:00+03:00",
    )  # fmt: skip
    assert (house.party, house.published) == ("us", "2017-07-07")


def test_a_schedule_of_nobody_known_has_no_party() -> None:
    (document,) = table("date,time,event\n2017-07-07,10:30,A call\n")
    assert (document.title, document.source, document.party) == ("Schedule, 7 July 2017", None, None)


@pytest.mark.parametrize(
    ("dates", "days"),
    [
        (["7/4/2017", "7/25/2017"], ["2017-07-04", "2017-07-25"]),
        (["7/4/2017", "25/4/2017"], ["2017-04-07", "2017-04-25"]),
        (["7.4.2017"], ["2017-04-07"]),
        (["July 7, 2017"], ["2017-07-07"]),
        (["2017-07-07 14:00"], ["2017-07-07"]),
    ],
)
def test_the_order_of_day_and_month_is_told_by_the_column(dates: list[str], days: list[str]) -> None:
    rows = "".join(f'"{date}",10:30,A call\n' for date in dates)
    assert [document.covers for document in table("date,time,event\n" + rows)] == days


def test_a_doubtful_date_is_refused() -> None:
    reading = read("date,time,event\n2017-07-07,10:30,A\n7/4/2017,10:30,B\n", "t.csv", CSV)
    problem = only_problem(reading)
    assert (problem.code, problem.where, problem.hint) == (
        "rows-incomplete",
        "t.csv:3",
        "Write dates as 2021-12-30.",
    )
    assert len(reading.documents) == 1


def test_ragged_rows_are_left_out_with_one_warning() -> None:
    text = "date,time,event\n2017-07-07,10:30,A\n2017-07-07,11:00\n2017-07-07,x,y,z\n2017-07-07,12:00,B,,\n,,\n1,2,3,4\n1\n1\n"
    reading = read(text, "days.csv", CSV)
    problem = only_problem(reading)
    assert (problem.code, problem.where, problem.severity) == ("ragged-rows", "days.csv:3", "warning")
    assert problem.message == "5 rows left out for not having the header's 3 cells (lines 3, 4, 7 and 2 more)"
    assert reading.documents[0].text.endswith("10:30 - A\n12:00 - B")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a,b\n1,2\n", "table-not-understood"),
        ("Date,Title\n2025-04-01,A list of publications\n", "table-not-understood"),
        ("only words here\nand here\n", "table-not-understood"),
        ("title,text\n", "table-without-rows"),
        ("title,text\nA,\n", "table-without-rows"),
        ("date,time,event\nsoon,10:30,A\n", "table-without-rows"),
        ("", "empty-file"),
        ("a\0,b\n", "not-text"),
    ],
)
def test_tables_that_cannot_be_read_give_one_problem(text: str, code: str) -> None:
    reading = read(text, "t.csv", CSV)
    problem = only_problem(reading)
    assert (problem.code, problem.severity, reading.documents) == (code, "error", ())


def test_the_columns_found_are_named_and_cannot_disturb_a_terminal() -> None:
    problem = only_problem(read("a\x1b[31m,b\n1,2\n" + "x" * 900 + ",y\n", "t.csv", CSV))
    assert problem.message == "columns not understood: a_31m, b"
    many = ",".join(f"column{number}" for number in range(50))
    assert only_problem(read(many + "\n", "t.csv", CSV)).message.endswith("column11, …")
