"""Rows one after the other, and what is said of those that are left out."""

import io

import pytest

from backchannel.reading import lines, rows
from backchannel.reading.rows import RowTally, column_key, fitting_rows, read_header


def read(text):
    tally = RowTally("t.csv")
    header, records, delimiter = read_header(io.StringIO(text))
    found = [
        (row.line, list(row.values.values()))
        for row in fitting_rows([column_key(one) for one in header], records, tally)
    ]
    return header, found, delimiter, [str(problem) for problem in tally.problems()]


def test_rows_know_their_lines():
    header, found, mark, problems = read('\n\na;b\n1;"two\nlines"\n\n3;4\n')
    assert (header, mark, problems) == (["a", "b"], ";", [])
    assert found == [(4, ["1", "two\nlines"]), (7, ["3", "4"])]


def test_nothing():
    assert read("") == ([], [], ",", [])
    assert read("\n \n")[:2] == ([], [])


def test_a_flood_of_bad_rows_is_one_line():
    _, _, _, (problem,) = read("a,b\n" + "1\n" * 5000)
    assert "5,000 rows left out for not having the header's 2 cells (lines 2, 3, 4 and 4,997 more)" in problem


@pytest.mark.parametrize("bad", ['1,"' + "x" * 60, "1," + "x" * 60 + "\n3,4\n"])
def test_a_cell_without_end_ends_the_table(bad, monkeypatch):
    monkeypatch.setattr(rows, "MAX_LINE_LENGTH", 50)
    monkeypatch.setattr(lines, "MAX_LINE_LENGTH", 50)
    _, found, _, (problem,) = read("a,b\n1,2\n" + bad)
    assert found == [(2, ["1", "2"])]
    assert problem.startswith("t.csv:3: from this line on the table cannot be read")
