"""A dossier exported as data."""

import csv
import json

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


def test_a_folder_that_is_a_file_is_said(example):
    (example / "file").write_text("")
    status, out, messages = run("export", "--format", "csv", "-o", "file", "-C", "one", cwd=example)
    assert (status, out) == (2, "")
    assert "is no folder" in messages
