"""What is downloaded is what the list shows, in each form."""

import csv
import io
import json
import re

import duckdb
import pytest
from tests.application.api.asking import every, printed
from tests.application.serving import client_of, dossier_of

from backchannel.application.downloads.sending import FORMS, file_name
from backchannel.publication.tabular.tables import TABLES


def parquet(data, folder):
    path = folder / "file.parquet"
    path.write_bytes(data)
    with duckdb.connect(":memory:") as connection:
        found = connection.sql(f"SELECT * FROM '{path}'")  # noqa: S608
        return dict(zip(found.columns, map(str, found.types), strict=True)), found.fetchall()


@pytest.mark.parametrize("name", sorted(TABLES))
def test_all_forms_hold_the_same_rows(client, tmp_path, name):
    files = {ending: client.get(f"/data/{name}.{ending}") for ending in FORMS}
    for ending, file in files.items():
        assert (file.status_code, file.headers["content-type"]) == (200, FORMS[ending].media_type)
        assert file.headers["content-disposition"] == f'attachment; filename="dossier-{name}.{ending}"'
        assert file.headers["x-content-type-options"] == "nosniff"
        assert int(file.headers["content-length"]) == len(file.content)
    rows = list(csv.DictReader(io.StringIO(files["csv"].text, newline="")))
    types, typed = parquet(files["parquet"].content, tmp_path)
    records = json.loads(files["json"].content)[name]
    assert len(rows) == len(typed) == len(records)
    assert list(types) == [column.name for column in TABLES[name].columns]
    if rows:
        assert [row["id"] for row in rows] == [row[0] for row in typed] == [one["id"] for one in records]
    assert client.get(f"/data/{name}.parquet").content == files["parquet"].content


def test_filters_of_the_address_hold(client, directory):
    query = "channel=call&since=2017-05"
    rows = list(csv.DictReader(io.StringIO(client.get(f"/data/contacts.csv?{query}").text, newline="")))
    assert [row["id"] for row in rows] == [one["id"] for one in every(client, f"/contacts?{query}", "contacts")]
    assert {row["channel"] for row in rows} == {"call"}
    assert client.get("/data/contacts.csv?channel=pigeon").status_code == 400


def test_json_is_what_commands_print(client, directory):
    for name in ("contacts", "claims", "findings"):
        told, file = printed(directory, name), client.get(f"/data/{name}.json").json()
        assert file.keys() == told.keys()
        for key, values in told.items():
            assert sorted(map(str, file[key])) == sorted(map(str, values))


def test_columns_of_parquet_have_their_types(client, tmp_path):
    types, rows = parquet(client.get("/data/contacts.parquet").content, tmp_path)
    chosen = {name: types[name] for name in ("when", "first_day", "participants", "documents")}
    assert chosen == {"when": "VARCHAR", "first_day": "DATE", "participants": "VARCHAR[]", "documents": "BIGINT"}
    days = [row for row in rows if len(row[1] or "") == len("2021-12-30")]
    assert days
    assert all(row[2] == row[3] and row[2].isoformat() == row[1] for row in days)


def test_every_list_links_to_its_files(client):
    for name in TABLES:
        links = re.findall(r'href="(/data/[^"]+)"', client.get(f"/{name}").text)
        assert [f"/data/{name}.{ending}" for ending in FORMS] == links
    assert 'href="/data/contacts.csv?channel=call"' in client.get("/contacts?channel=call").text


def test_revisions_are_chosen_as_on_their_page(tmp_path):
    page = tmp_path / "page.md"
    for words in ("The presidents spoke by phone about grain and arms.", "The presidents spoke by phone about grain."):
        page.write_text(f"---\ntitle: A call\nsource_url: https://example.org/one\n---\n{words}\n", encoding="utf-8")
        directory = dossier_of(tmp_path, page)
    client = client_of(directory)
    told = printed(directory, "revisions")
    assert len(told["revisions"]) == 1
    assert client.get("/data/revisions.json").json() == told
    (change,) = told["revisions"][0]["changes"]
    assert client.get(f"/data/revisions.json?change={change['kind']}&page=1").json() == told
    assert client.get("/data/revisions.csv?change=gone").text.count("\r\n") == 1
    assert client.get("/data/revisions.csv").text.count("\r\n") == 2
    assert client.get("/data/revisions.csv?change=eaten").status_code == 400


def test_what_is_no_file_is_said(client):
    for address in ("/data/contacts.xls", "/data/secrets.csv", "/data/contacts", "/data/..%2fledger.csv"):
        answer = client.get(address)
        assert answer.status_code == 404
        assert answer.headers["content-type"].startswith("text/html")


def test_names_of_files_are_safe_everywhere():
    assert file_name("my dossier; rm\r\n", "contacts", chosen=False) == "my-dossier-rm-contacts"
    assert file_name("«»", "claims", chosen=True) == "dossier-claims-chosen"
