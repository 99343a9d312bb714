"""Event exports: rows of consulting become documents, and none becomes an account of a contact."""

import pytest

from backchannel.reading.gdelt import is_event_row
from reading.captured import only_problem, read


def row(number, code="041", columns=61, actor1="UNITED STATES", actor2="RUSSIA"):
    """Return a row of an export, with the columns that are not read left empty."""
    cells = [""] * columns
    cells[:2] = [str(number), "20180320"]
    cells[6], cells[7], cells[16], cells[17] = actor1, "USA", actor2, "RUS"
    cells[26:29] = [code, code[:3], code[:2]]
    place, added, address = (52, 59, 60) if columns == 61 else (50, 56, 57)
    cells[place], cells[address] = "Moscow, Russia", "https://press.example/calls"
    cells[added] = "20180321081500" if columns == 61 else "20180321"
    return "\t".join(cells) + "\n"


@pytest.mark.parametrize(("columns", "published"), [(61, "2018-03-21T08:15:00+00:00"), (58, "2018-03-21")])
def test_a_row_of_consulting_is_a_document(columns, published):
    text = row(7, columns=columns) + row(8, "190", columns) + row(9, "036", columns) + row(10, "0400", columns, "", "")
    reading = read(text, "export/20180321.export.CSV", "text/csv")
    assert reading.problems == ()
    first, second = reading.documents
    assert first.text == (
        "GDELT event 7\n\nCAMEO code: 041 (discuss by telephone)\nDay: 2018-03-20\n"
        "Actors: UNITED STATES (USA); RUSSIA (RUS)\nPlace: Moscow, Russia\nCoded from: https://press.example/calls"
    )
    assert (first.published, first.kind, first.party, first.url) == (published, "other", None, None)
    assert (first.item, first.address) == (1, "export/20180321.export.CSV#gdelt-7")
    assert second.item == 4
    assert "CAMEO code: 0400 (consult)" in second.text


def test_a_machine_s_row_is_no_contact():
    from backchannel.extraction import extract_document
    from backchannel.gazetteer import Gazetteer

    gazetteer = Gazetteer.standard()
    names = ("DONALD TRUMP", "VLADIMIR PUTIN")
    text = "".join(row(number, f"04{number}", actor1=names[0], actor2=names[1]) for number in range(7))
    for document in read(text, "a.CSV", "text/csv").documents:
        found = extract_document(document, gazetteer)
        assert (found.mentions, found.claims) == ((), ())


def test_a_bad_row_is_one_line():
    problem = only_problem(read(row(1) + "x\ty\n" + row(2), "a.CSV", "text/csv"))
    assert (problem.code, problem.where) == ("ragged-rows", "a.CSV:2")


def test_what_is_a_row():
    assert is_event_row(row(1).rstrip("\n").split("\t"))
    assert not is_event_row(["1"] * 61)
    assert not is_event_row(row(1).split("\t")[:60])
