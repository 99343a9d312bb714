"""Logs: a document a row, its lines made of the columns that a card names."""

from __future__ import annotations

import json

import pytest

from backchannel.model import Document, read_entry
from reading.captured import only_problem, read

TAPE = {
    "id": "x-1",
    "conversation": "900-001",
    "title": "White House Tapes: Conversation 900-001",
    "series": "Oval Office Sound Recordings",
    "start": "1971-07-05T10:02:00-05:00",
    "end": "1971-07-05T10:40:00-05:00",
    "date_normal_attr": "1971-02-16/1971-02-16",
    "date_certainty": "certain",
    "time_certainty": "certain",
    "participants": [
        {"type": "persname", "name": "Nixon, Richard M. (President)", "authority_id": "a-1"},
        {"type": "persname", "name": "Garc&iacute;a; Ana", "authority_id": "a-2"},
        {"type": "corpname", "name": "White House photographer", "authority_id": "a-3"},
    ],
    "recording_location": "Oval Office",
    "released": "1999-10-05",
    "abstract": "The two met\nfor a while.",
}
VISITS = """<?xml version="1.0" encoding="UTF-8"?>
<visits>
  <visit><id>7</id><start-date>1971-07-05</start-date><end-date>1971-07-06</end-date>
    <visitor>President Example</visitor><from id="ruritania">Ruritania</from>
    <description>State visit; seen by
        many.</description><created-datetime>2010-02-25T12:15:14-04:00</created-datetime></visit>
  <visit><id>8</id><start-date>1971-07-09</start-date><end-date>1971-07-09</end-date>
    <visitor>King Example</visitor><from id="arland">Arland</from><description/></visit>
  <visit><id>9</id><start-date>soon</start-date><end-date/>
    <visitor>Nobody</visitor><from>Arland</from><description/></visit>
</visits>
"""


def tape(**changed: object) -> Document:
    reading = read(json.dumps(TAPE | changed) + "\n", "log.jsonl", "application/x-ndjson")
    assert reading.problems == ()
    (document,) = reading.documents
    return document


def test_a_row_of_the_catalogue_of_tapes_is_a_document() -> None:
    document = tape()
    assert document.text == (
        "White House Tapes: Conversation 900-001\n\n"
        "Contact: meeting\n"
        "Time: 1971-07-05 10:02 to 1971-07-05 10:40\n"
        "Place: Oval Office\n"
        "People: Nixon, Richard M. (President); García, Ana; White House photographer\n"
        "Recording: Oval Office Sound Recordings, conversation 900-001\n"
        "Note: The two met for a while."
    )
    assert (document.kind, document.item, document.published) == ("log", 1, "1999-10-05")
    assert (document.source, document.party, document.timezone) == ("nixon-library", "us", "America/New_York")
    assert document.covers is None


@pytest.mark.parametrize(
    ("changed", "label", "value"),
    [
        ({"series": "White House Telephone Recordings"}, "Contact", "call"),
        ({"time_certainty": "estimated"}, "Time", "1971-07-05 10:02 to 1971-07-05 10:40 (estimated)"),
        ({"date_certainty": "estimated"}, "Time", "1971-07-05 10:02 to 1971-07-05 10:40 (estimated)"),
        ({"end": "1971-07-05T09:00:00-05:00"}, "Time", "1971-07-05 10:02"),  # an end before the beginning is none
        ({"end": "1971-07-05T10:02:00-05:00"}, "Time", "1971-07-05 10:02 to 1971-07-05 10:02"),
    ],
)
def test_what_columns_mean(changed, label, value) -> None:
    entry = read_entry(tape(**changed))
    assert entry is not None
    assert entry[label].quote == value


def test_a_visit_of_several_days_and_one_of_a_day() -> None:
    reading = read(VISITS, "1970.xml", "application/xml")
    first, second = reading.documents
    assert first.text == (
        "Visit 7: President Example, Ruritania\n\n"
        "Contact: visit\nTime: 1971-07-05 to 1971-07-06\nVisitor: President Example\nOf: Ruritania\n"
        "Note: State visit; seen by many."
    )
    assert second.text.endswith("Time: 1971-07-09\nVisitor: King Example\nOf: Arland")
    assert (first.source, first.party, first.kind, first.published) == ("office-of-the-historian", "us", "log", None)
    assert (first.item, second.item) == (1, 2)
    problem = only_problem(reading)
    assert (problem.code, problem.where) == ("rows-incomplete", "1970.xml:3")


def test_a_log_in_another_form_is_the_same_log() -> None:
    (document,) = read(
        "id,start_date,end_date,visitor,from,description\n7,1971-07-05,1971-07-06,President Example,Ruritania,\n",
        "visits.csv",
        "text/csv",
    ).documents
    assert document.title == "Visit 7: President Example, Ruritania"


def test_a_table_that_lacks_a_column_of_the_log_is_none() -> None:
    row = {name: value for name, value in TAPE.items() if name != "conversation"}
    (document,) = read(json.dumps(row) + "\n", "log.jsonl", "application/x-ndjson").documents
    assert document.kind == "schedule"


def test_the_text_of_a_log_in_prose_is_no_entry() -> None:
    (document,) = read("title,text,kind\nLog,Contact: visit,log\n", "a.csv", "text/csv").documents
    assert read_entry(document) is None
