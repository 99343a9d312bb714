"""What the user says of the columns of tables of their own."""

import hashlib

from backchannel.model import Capture
from backchannel.reading import TableMapping, read_capture
from reading.captured import SOURCES

CALLS = """\
Ref,Day,With,About
77,2018-03-20,Donald Trump; Vladimir Putin,Syria
78,soon,Donald Trump; Vladimir Putin,Syria
"""
LOG = TableMapping(
    "calls/*.csv",
    {"id": "ref", "start": "day", "people": "with", "note": "about"},
    {"publisher": "The White House", "language": "en"},
    "call",
)


def read(text, mapping, path="data/calls/2018.csv"):
    data = text.encode()
    capture = Capture(hashlib.sha256(data).hexdigest(), path, None, "text/csv", len(data), "2026-01-01T00:00:00Z")
    return read_capture(capture, data, SOURCES, [TableMapping("other/*", {"text": "x"}), mapping])


def test_a_log_of_calls():
    reading = read(CALLS, LOG)
    (document,) = reading.documents
    assert document.text == (
        "2018-03-20\n\nContact: call\nTime: 2018-03-20\nPeople: Donald Trump; Vladimir Putin\nNote: Syria"
    )
    assert (document.kind, document.source, document.key, document.item) == ("log", "white-house", "77", 2)
    (problem,) = reading.problems
    assert (problem.where, problem.code) == ("data/calls/2018.csv:3", "rows-incomplete")
    assert problem.message == "1 row left out for having no day that is understood (line 3)"


def test_a_log_gives_contacts():
    from backchannel.extraction import extract_document
    from backchannel.gazetteer import Gazetteer

    (document,) = read(CALLS, LOG).documents
    (mention,) = extract_document(document, Gazetteer.standard()).mentions
    assert (mention.channel, mention.when) == ("call", "2018-03-20")
    assert {one.party for one in mention.participants} == {"us", "ru"}


def test_a_table_of_documents():
    mapping = TableMapping("*.csv", {"title": "betreff", "text": "inhalt", "published": "vom"}, {"party": "de"})
    (document,) = read("Betreff,Inhalt,Vom,Party\nAnruf,Sie sprachen.,2018-03-20,xx\n", mapping).documents
    assert (document.title, document.published, document.party) == ("Anruf", "2018-03-20", "de")
    assert document.text.endswith("Sie sprachen.")


def test_a_column_that_is_not_there():
    reading = read("a,b\n1,2\n", LOG)
    (problem,) = reading.problems
    assert (reading.documents, problem.code) == ((), "column-not-there")
    assert "about, day, ref, with" in problem.message


def test_which_tables_are_meant():
    def fits(pattern, path=None, url=None):
        return TableMapping(pattern).fits(Capture("0" * 64, path, url, "text/csv", 1, "2026-01-01T00:00:00Z"))

    assert fits("calls/*.csv", "calls/a.csv")
    assert fits("calls/*.csv", "data/calls/a.csv")
    assert not fits("calls/*.csv", "recalls/a.csv")
    assert fits("https://example.gov/*", url="https://example.gov/a.csv")


def test_a_row_keeps_its_address_when_rows_are_put_above_it():
    text = "id,title,text\n{}7,A call,They spoke.\n"
    before, after = (read(text.format(more), TableMapping("no")).documents for more in ("", "6,A,They met.\n"))
    assert before[0].address == after[1].address == "data/calls/2018.csv#7"
    assert before[0].item != after[1].item
