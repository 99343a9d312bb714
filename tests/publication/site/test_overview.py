from dataclasses import replace

from tests.publication.records import CONTACT, FINDING, document

from backchannel.publication.page import Names
from backchannel.publication.site.overview import Doubts, overview_page

NAMES = Names({"xa": "Arland", "xb": "Borland"})


def header(day, party="xa"):
    return replace(document(party).header, id=f"d-{party}-{day}", published=day)


def page(headers, contacts=(CONTACT,), findings=(FINDING,), doubts=Doubts()):  # noqa: B008 - frozen
    return overview_page(headers, contacts, (), findings, NAMES, doubts)


def test_months_without_a_document_are_named():
    found = page([header("2021-01-05"), header("2021-04-05"), header("2021-02-01", "xb"), header("2021-03-01", "xb")])
    assert found["thin"] == [{"party": "xa", "months": ["2021-02", "2021-03"], "more": 0}]
    assert "Arland, 2021-04: 1" in found["coverage_figure"]


def test_contacts_are_drawn_by_channel_and_by_who_told():
    by_channel, by_teller = page([header("2021-05-01")])["figures"]
    assert "2021-05: call 1" in by_channel
    assert "2021-05: Borland alone 1" in by_teller


def test_what_needs_a_look_is_said_where_there_is_some():
    found = page([header("2021-05-01")], [CONTACT, replace(CONTACT, id="c", when=None)], doubts=Doubts(3, 1))
    assert [one["words"] for one in found["needs"]] == [
        "1 finding graver than a note",
        "1 contact with an account by one side alone",
        "1 contact of a time not known",
        "3 mentions left open between several contacts",
        "1 capture that could not be read",
    ]
    assert page([header("2021-05-01")], findings=())["needs"] == []


def test_nothing_is_drawn_of_nothing():
    found = page([], [], [])
    assert (found["figures"], found["coverage_figure"], found["thin"], found["needs"]) == ([], "", [], [])
