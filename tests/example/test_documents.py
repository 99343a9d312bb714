"""The example's documents: small, well-formed, said to be ours, and each listed in their README."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest
import yaml

import backchannel.example
from backchannel.example import example_documents

PUBLISHERS = {"us": "The White House", "ru": "President of Russia", "press": "Example Wire"}
FOLDERS = {"white-house": "us", "kremlin": "ru", "press": "press"}
FILES = sorted(path for path in example_documents().rglob("*") if path.is_file())
MARKDOWN = [path for path in FILES if path.suffix == ".md"]
SCHEDULES = [path for path in FILES if path.suffix == ".csv"]
README = Path(backchannel.example.__file__).with_name("README.md")


def name(path: Path) -> str:
    return path.name


def test_there_are_documents_of_several_kinds_and_they_are_small() -> None:
    assert len(FILES) >= 16
    assert {path.suffix for path in FILES} == {".md", ".csv", ".html", ".txt"}
    assert {path.parent.name for path in FILES} == set(FOLDERS)
    assert sum(path.stat().st_size for path in FILES) < 60_000


def test_no_two_documents_have_the_same_bytes() -> None:
    assert len({path.read_bytes() for path in FILES}) == len(FILES)


@pytest.mark.parametrize("path", FILES, ids=name)
def test_a_document_is_clean_utf8_with_plain_line_ends_and_a_dated_name(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    assert text.endswith("\n")
    assert "\r" not in text
    assert "\u00a0" not in text
    assert re.match(r"20(17|18)-\d\d-\d\d-(us|ru|press)-[a-z-]+\.", path.name)


@pytest.mark.parametrize("path", MARKDOWN, ids=name)
def test_front_matter_names_publisher_and_day_and_says_that_the_words_are_ours(path: Path) -> None:
    _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
    values = yaml.load(head, Loader=yaml.BaseLoader)  # noqa: S506 - builds texts, lists and mappings alone
    party = FOLDERS[path.parent.name]
    assert set(values) == {"title", "published_time", "publisher", "party", "language"}
    assert (values["party"], values["publisher"]) == (party, PUBLISHERS[party])
    assert values["published_time"] == path.name[:10]
    assert "backchannel example" in head
    assert ("invented outlet" if party == "press" else "Paraphrase") in head
    assert 30 <= len(body.split()) <= 250


@pytest.mark.parametrize("path", SCHEDULES, ids=name)
def test_a_schedule_is_one_day_in_three_columns(path: Path) -> None:
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, strict=True))
    assert all(list(row) == ["date", "time", "event"] for row in rows)
    assert {row["date"] for row in rows} == {path.name[:10]}
    times = [row["time"] for row in rows]
    assert times == sorted(times)
    assert all(re.fullmatch(r"\d\d:\d\d|", time) for time in times)
    assert all(row["event"].startswith("The President ") for row in rows)


def test_the_readme_lists_each_document_once_with_where_to_check_it() -> None:
    listed = re.findall(r"^\| `([^`]+)` \| (?=\S)", README.read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(listed) == sorted(path.name for path in FILES)


def test_invented_outlets_are_the_only_ones_that_publish_here() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in FILES if path.parent.name == "press")
    assert set(re.findall(r"Example \w+", text)) == {"Example Wire", "Example Courier"}
    assert set(re.findall(r"publisher: \"(.+)\"", text)) == {"Example Wire"}
