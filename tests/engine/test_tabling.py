"""A dossier exported as data."""

import csv
import json
import sqlite3
from contextlib import closing

import pytest
from tests.commands import run

from backchannel.publication.tabular.tables import TABLES


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    here = tmp_path_factory.mktemp("tabling")
    assert run("demo", "--output", "one", cwd=here).status == 0
    return here


def exported(example, format_name, to):
    status, out, _ = run("export", "--format", format_name, "-o", to, "-C", "one", cwd=example)
    assert status == 0
    return out


def test_json_is_what_commands_print(example):
    said = exported(example, "json", "all.json")
    written = json.loads((example / "all.json").read_bytes())
    assert said == f"Wrote {len(written['contacts'])} contacts and {len(written['findings'])} findings to all.json.\n"
    for name in ("contacts", "findings", "claims"):
        told = json.loads(run(name, "-C", "one", "--json", cwd=example).out)
        assert {key: written[key] for key in told} == told
    assert written.keys() >= {"documents", "pairs", "revisions", "gone"}


@pytest.mark.parametrize("format_name", ["csv", "parquet"])
def test_tables_lie_in_a_folder_and_have_the_same_bytes_again(example, format_name):
    assert exported(example, format_name, format_name) == f"Wrote 6 tables to {format_name}.\n"
    files = {path.name: path.read_bytes() for path in (example / format_name).iterdir()}
    assert set(files) == {f"{name}.{format_name}" for name in TABLES}
    exported(example, format_name, format_name)
    assert {path.name: path.read_bytes() for path in (example / format_name).iterdir()} == files


def test_tables_are_in_order_of_time(example):
    exported(example, "csv", "ordered")
    with (example / "ordered" / "contacts.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    told = json.loads(run("contacts", "-C", "one", "--json", cwd=example).out)["contacts"]
    assert [row["id"] for row in rows] == [one["id"] for one in told]
    assert [row["findings"] for row in rows] == ["; ".join(one["findings"]) for one in told]


def test_linked_data_have_a_node_for_each_claim(example):
    exported(example, "jsonld", "claims.jsonld")
    written = json.loads((example / "claims.jsonld").read_bytes())
    claims = json.loads(run("claims", "-C", "one", "--json", cwd=example).out)["claims"]
    assert (written["@context"], len(written["@graph"])) == ("https://schema.org", len(claims))
    assert {one["@type"] for one in written["@graph"]} <= {"Claim", "ClaimReview"}
    for one, claim in zip(written["@graph"], claims, strict=True):
        assert (one["@type"] == "Claim") == (claim["verdict"] == "untestable")


@pytest.fixture(scope="module")
def database(example):
    assert exported(example, "datasette", "record") == "Wrote 6 tables to record.\n"
    with closing(sqlite3.connect(example / "record" / "record.db")) as connection:
        yield connection


def test_the_database_has_the_rows_of_csv(example, database):
    exported(example, "csv", "beside")
    for name, table in TABLES.items():
        with (example / "beside" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            told = list(csv.reader(file))[1:]
        columns = ", ".join(f'"{one.name}"' for one in table.columns)
        types = [one.type for one in table.columns]
        read = database.execute(f"SELECT {columns} FROM {name} ORDER BY rowid").fetchall()  # noqa: S608
        assert [[_as_in_csv(*one) for one in zip(types, row, strict=True)] for row in read] == told
        assert told or name == "revisions"


def _as_in_csv(kind, cell):
    if kind == "texts":
        return "; ".join(json.loads(cell))
    return "" if cell is None else str(cell)


def test_keys_of_the_database_lead_somewhere(database):
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    named = database.execute("SELECT count(*) FROM findings JOIN claims ON claims.id = findings.claim").fetchone()
    assert named[0] > 0
    listed = [
        (finding, contact)
        for finding, contacts in database.execute("SELECT id, contacts FROM findings")
        for contact in json.loads(contacts)
    ]
    joined = database.execute(
        "SELECT finding_id, contacts.id FROM findings_contacts JOIN contacts ON contacts.id = contact_id"
    ).fetchall()
    assert sorted(joined) == sorted(listed) != []


@pytest.mark.parametrize(("table", "word"), [("contacts", "merkel"), ("findings", "korea"), ("documents", "nang")])
def test_the_database_is_searched(database, table, word):
    query = f"SELECT rowid FROM {table}_fts WHERE {table}_fts MATCH ?"  # noqa: S608
    found = database.execute(f"SELECT * FROM {table} WHERE rowid IN ({query})", [word]).fetchall()  # noqa: S608
    whole = database.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608
    assert 0 < len(found) < len(whole)
    assert all(word in " ".join(map(str, row)).lower() for row in found)


def test_the_database_has_the_same_bytes_again(example, database):
    first = {path.name: path.read_bytes() for path in (example / "record").iterdir()}
    assert set(first) == {"record.db", "metadata.json"}
    exported(example, "datasette", "again")
    assert {path.name: path.read_bytes() for path in (example / "again").iterdir()} == first


def test_every_column_of_the_database_is_described(example, database):
    metadata = json.loads((example / "record" / "metadata.json").read_bytes())
    tables = metadata["databases"]["record"]["tables"]
    names = {one for (one,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert set(tables) == {one for one in names if "_fts" not in one}
    for name, told in tables.items():
        columns = {row[1] for row in database.execute(f"PRAGMA table_info({name})")}
        assert set(told["columns"]) == columns
        assert told["description"]
        assert all(told["columns"].values())


def test_a_folder_that_is_a_file_is_said(example):
    (example / "file").write_text("")
    status, out, messages = run("export", "--format", "csv", "-o", "file", "-C", "one", cwd=example)
    assert (status, out) == (2, "")
    assert "is no folder" in messages
