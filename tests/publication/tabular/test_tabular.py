"""Rows of records in each form."""

import csv
import datetime as dt
import io
import json
import sqlite3
from contextlib import closing

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.publication.records import CONTACT, FINDING

from backchannel.publication.tabular.columns import Column, Table, days_of
from backchannel.publication.tabular.csv_form import write_csv
from backchannel.publication.tabular.json_form import write_json
from backchannel.publication.tabular.parquet_form import write_parquet
from backchannel.publication.tabular.sqlite_form import write_sqlite
from backchannel.publication.tabular.tables import TABLES, contact_rows, finding_rows

TABLE = Table("things", "a thing", tuple(
    Column(name, kind, "") for name, kind in (
        ("text", "text"), ("texts", "texts"), ("integer", "integer"), ("number", "number"), ("day", "day"),
    )
))  # fmt: skip
ROWS = [("a", ("b", "c"), 1, 1.5, dt.date(2021, 12, 30)), (None, (), None, None, None)]


def made(write, *given):
    file = io.BytesIO()
    write(*given, file)
    return file.getvalue()


def read_parquet(data, folder):
    (folder / "rows.parquet").write_bytes(data)
    with duckdb.connect(":memory:") as connection:
        return connection.sql(f"SELECT * FROM '{folder / 'rows.parquet'}'").fetchall()  # noqa: S608


def test_csv_has_a_line_a_row():
    assert made(write_csv, TABLE, ROWS) == b"text,texts,integer,number,day\r\na,b; c,1,1.5,2021-12-30\r\n,,,,\r\n"


@given(st.text())
@settings(max_examples=60)
def test_no_cell_is_a_formula_and_each_is_read_back(text):
    for row in ((text, (), 0, 0.0, None), (None, (text, "x"), 0, 0.0, None)):
        (read,) = csv.DictReader(io.StringIO(made(write_csv, TABLE, [row]).decode(), newline=""))
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in read.values())


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", "\uff1d", "\uff0b", "\uff0d", "\uff20"])
def test_what_begins_like_a_formula_is_kept_as_text(start):
    (read,) = csv.DictReader(io.StringIO(made(write_csv, TABLE, [(f"{start}1", (), 0, 0.0, None)]).decode()))
    assert read["text"].startswith("'")


@pytest.mark.parametrize("text", ["a;=1", "a, b; +1", 'a, b;"=1', 'a, b; "" @x', "a;;\uff1d1"])
def test_no_cell_is_a_formula_where_semicolons_divide(text):
    data = made(write_csv, TABLE, [(text, ("b", "-c"), 0, 0.0, None)]).decode()
    cells = [cell for row in csv.reader(io.StringIO(data, newline=""), delimiter=";") for cell in row]
    assert not [cell for cell in cells if cell.lstrip(' "').startswith(("=", "+", "-", "@", "\uff1d"))]


def test_parquet_keeps_types_and_gives_the_same_bytes(tmp_path):
    data = made(write_parquet, TABLE, ROWS)
    assert read_parquet(data, tmp_path) == [("a", ["b", "c"], *ROWS[0][2:]), (None, [], None, None, None)]
    assert made(write_parquet, TABLE, ROWS) == data
    assert read_parquet(made(write_parquet, TABLE, []), tmp_path) == []


def test_parquet_holds_any_text(tmp_path):
    odd = ["\0", "\u2028", "\ud800", "'); DROP", '"', "\\", "\U0001f600", "=1"]
    read = read_parquet(made(write_parquet, TABLE, [(one, (one,), 0, 0.0, None) for one in odd]), tmp_path)
    assert [row[0] for row in read] == [one if one != "\ud800" else "\\ud800" for one in odd]


def test_json_is_one_object():
    lists = {"a": [1, {"b": "\u2028"}], "c": []}
    assert json.loads(made(write_json, {name: iter(values) for name, values in lists.items()})) == lists
    assert json.loads(made(write_json, {})) == {}


def test_rows_are_as_wide_as_their_tables():
    (contact,) = contact_rows([CONTACT], {CONTACT.id: ["D101"]})
    (finding,) = finding_rows([FINDING])
    assert (contact[0], contact[-1]) == (CONTACT.id, ("D101",))
    assert (len(contact), len(finding)) == (len(TABLES["contacts"].columns), len(TABLES["findings"].columns))
    assert {column.type for table in TABLES.values() for column in table.columns} >= {"text", "texts", "integer", "day"}


def test_days_are_those_that_a_time_may_mean():
    assert days_of("2017-07") == (dt.date(2017, 7, 1), dt.date(2017, 7, 31))
    assert days_of(None) == days_of("yesterday") == (None, None)
    assert days_of("2017/..") == (dt.date(2017, 1, 1), None)


def read_sqlite(tables, rows, folder, query):
    (folder / "rows.db").write_bytes(made(write_sqlite, tables, rows))
    with closing(sqlite3.connect(folder / "rows.db")) as connection:
        return connection.execute(query).fetchall()


def test_sqlite_numbers_rows_without_an_identifier_and_keeps_types(tmp_path):
    read = read_sqlite({"things": TABLE}, {"things": ROWS}, tmp_path, "SELECT * FROM things")
    assert read == [(1, "a", '["b", "c"]', 1, 1.5, "2021-12-30"), (2, None, "[]", None, None, None)]


def test_sqlite_keeps_what_looks_like_a_formula_or_a_statement_as_text(tmp_path):
    odd = ["=1", "'); DROP TABLE things", '"', "<b>x</b>", "12", "\U0001f600", "\ud800", "a\0b"]
    read = read_sqlite(
        {"things": TABLE},
        {"things": [(one, (one,), 0, 0.0, None) for one in odd]},
        tmp_path,
        "SELECT text, texts, typeof(text) FROM things",
    )
    kept = [*odd[:-2], "", "ab"]
    assert [(row[0], json.loads(row[1]), row[2]) for row in read] == [(one, [one], "text") for one in kept]


def test_keys_of_revisions_in_sqlite(tmp_path):
    """A revision bears on a contact, and has two documents: the keys of each are those of its table."""
    documents = [(one, *[None] * (len(TABLES["documents"].columns) - 1)) for one in ("d-1", "d-2")]
    contact = ("c-1", *[None] * (len(TABLES["contacts"].columns) - 1))
    change = ("i", "d-1", "d-2", None, None, "added", "text", None, "x", (), (), ("c-1", "c-1"))
    rows = {name: [] for name in TABLES} | {"documents": documents, "contacts": [contact], "revisions": [change]}
    query = "SELECT row, contact_id, after_document FROM revisions JOIN revisions_contacts ON revision_id = row"
    assert read_sqlite(TABLES, rows, tmp_path, query) == [(1, "c-1", "d-2")]
    assert read_sqlite(TABLES, rows, tmp_path, "PRAGMA foreign_key_check") == []
    rows["documents"] = documents[:1]
    assert len(read_sqlite(TABLES, rows, tmp_path, "PRAGMA foreign_key_check")) == 1
