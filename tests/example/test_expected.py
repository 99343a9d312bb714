"""The hand-written truth about the example is consistent, and its quotes stand in the documents."""

from __future__ import annotations

import datetime as dt
import functools
import itertools
import re
import statistics
import tomllib
from pathlib import Path
from typing import Any

import pytest

from backchannel.example import example_documents
from backchannel.model import is_edtf

Table = dict[str, Any]
SEEN = {"contact", "other_contact", "vague_mention", "claim", "finding", "must_not"}


@functools.cache
def expected() -> dict[str, list[Table]]:
    return tomllib.loads(Path(__file__).with_name("expected.toml").read_text(encoding="utf-8"))


def quoted() -> list[tuple[str, str]]:
    tables = [*expected()["claim"], *expected()["vague_mention"], *expected()["must_not"]]
    pairs = [(table["document"], table["quote"]) for table in tables if "quote" in table]
    return pairs + [(item["document"], item["quote"]) for row in expected()["finding"] for item in row["evidence"]]


def cited_paths() -> set[str]:
    tables = [table for rows in expected().values() for table in rows]
    listed = {path for table in tables for side in ("us", "ru", "others") for path in table.get(side, [])}
    single = {table[key] for table in tables for key in ("document", "off_schedule") if key in table}
    return listed | single | {path for path, _ in quoted()}


def test_it_holds_the_tables_that_its_readers_know() -> None:
    assert set(expected()) == SEEN
    assert {row["expect"] for row in expected()["finding"]} == {"must", "may"}


@pytest.mark.parametrize(("path", "quote"), quoted())
def test_a_quote_stands_in_its_document(path: str, quote: str) -> None:
    text = re.sub(r"<[^<>]+>", " ", (example_documents() / path).read_text(encoding="utf-8"))
    assert quote in " ".join(text.split())


def test_every_path_is_one_of_the_documents_and_every_document_matters() -> None:
    held = {path.relative_to(example_documents()).as_posix() for path in example_documents().rglob("*.*")}
    assert cited_paths() <= held
    assert held == cited_paths()


def test_keys_that_are_referred_to_exist() -> None:
    contacts = {row["key"] for row in expected()["contact"]}
    claims = {row["key"] for row in expected()["claim"]}
    assert len(contacts) == len(expected()["contact"])
    referred = {key for row in expected()["claim"] for key in row["counted"]}
    referred |= {key for row in expected()["vague_mention"] for key in row["candidates"]}
    assert referred <= contacts
    subjects = {row["about"] for row in expected()["finding"]}
    assert subjects - contacts - claims == {"the president's mobile telephone"}


def test_days_are_edtf_and_documents_come_no_earlier_than_what_they_report_as_held() -> None:
    for row in expected()["contact"]:
        if row["status"] != "held":
            continue
        assert is_edtf(row["when"])
        for path in (*row["us"], *row["ru"], *row.get("others", [])):
            assert Path(path).name[:10] >= row["when"]


def test_the_gaps_between_the_counted_calls_are_those_stated() -> None:
    days = {row["key"]: dt.date.fromisoformat(row["when"]) for row in expected()["contact"] if "when" in row}
    claim = next(row for row in expected()["claim"] if row["key"] == "regularly-by-phone")
    counted = [days[key] for key in claim["counted"]]
    gaps = [(later - earlier).days for earlier, later in itertools.pairwise(counted)]
    assert statistics.median(gaps) == claim["median_days"]
    assert max(gaps) == claim["longest_gap_days"]


def test_rules_of_at_least_six_kinds_are_expected_to_fire() -> None:
    assert len({row["code"] for row in expected()["finding"] if row["expect"] == "must"}) >= 6
