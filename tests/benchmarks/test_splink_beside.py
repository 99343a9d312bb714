"""The benchmark beside Splink scores a small dossier, says what is absent, and needs no Splink for that."""

import json
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))

import joined_by_hand  # noqa: E402 - the folder of the benchmarks is no package
import splink_beside  # noqa: E402
import splink_model  # noqa: E402

CALLED = "President Biden spoke by phone with Prime Minister Suga of Japan on May {day}, 2021."
FILE = """---
title: Readout of a Call
date: 2021-05-0{published}
publisher: {publisher}
---

{sentence}
"""
DOCUMENTS = {
    "us/one.md": (3, 4, "The White House"),
    "us/two.md": (6, 6, "The White House"),
    "uk/three.md": (3, 5, "UK"),
}


def annotated(contact, *files):
    references = []
    for name in files:
        day, published, publisher = DOCUMENTS[name]
        sentence = CALLED.format(day=day)
        start = FILE.format(published=published, publisher=publisher, sentence=sentence).index(sentence)
        references.append({"file": f"sources/{name}", "start": start, "end": start + len(sentence)})
    return {"id": contact, "references": references}


@pytest.fixture
def shared(tmp_path):
    gold = tmp_path / splink_beside.GOLD
    for name, (day, published, publisher) in DOCUMENTS.items():
        path = gold / "sources" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = FILE.format(published=published, publisher=publisher, sentence=CALLED.format(day=day))
        path.write_text(text, encoding="utf-8")
    rows = [annotated("C1", "us/one.md", "uk/three.md"), annotated("C2", "us/two.md")]
    rows[1]["references"].append({**rows[0]["references"][0], "ambiguous": True})
    (gold / "contacts.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return tmp_path


@pytest.fixture
def units(shared):
    return splink_beside.built(shared / splink_beside.GOLD / "sources")


def ran(monkeypatch, *arguments):
    monkeypatch.setattr(sys, "argv", ["splink_beside.py", *map(str, arguments)])
    return splink_beside.main()


def test_where_the_dossier_is_absent_one_line_says_so(monkeypatch, tmp_path, capsys):
    assert ran(monkeypatch, "--shared", tmp_path) == 0
    absent = tmp_path / splink_beside.GOLD / "contacts.jsonl"
    assert capsys.readouterr().out == (
        f"The annotated dossier is not here ({absent} is absent), so nothing was scored.\n"
    )


def test_without_splink_there_is_the_row_of_backchannel_and_a_line_says_so(monkeypatch, shared, capsys):
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    assert ran(monkeypatch, "--shared", shared) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[1:3] == [
        "3 of 3 references found, 3 units of one contact each and 0 of several, 3 pairs of which 1 are of one contact",
        "Splink is not installed, so there is nothing beside backchannel.",
    ]
    assert lines[-1].startswith("| backchannel | 1.000 | 1.000 | 1.000 | 1.000 | 0 |")


def test_a_grouping_is_scored_by_pairs_and_by_members(shared, units):
    labels = joined_by_hand.label_units(units, shared / splink_beside.GOLD)
    pairs = joined_by_hand.pairs_of(units, labels)
    together = joined_by_hand.score({unit.id: "all" for unit in units}, labels, pairs)
    assert (together.precision, together.recall, together.f1) == (1 / 3, 1.0, 0.5)
    assert together.b_cubed == pytest.approx(2 * (5 / 9) / (5 / 9 + 1))
    apart = joined_by_hand.score({unit.id: unit.id for unit in units}, labels, pairs)
    assert (apart.precision, apart.recall, apart.f1) == (0.0, 0.0, 0.0)


def test_a_group_over_two_days_that_cannot_meet_is_counted(units):
    assert splink_beside.over_days(units, {unit.id: "all" for unit in units}) == 1
    assert splink_beside.over_days(units, splink_beside.join(units)) == 0


def test_what_a_telling_does_not_say_is_nothing_in_its_row(units):
    rows = splink_model.rows_of(units, {units[0].id: "C1"})
    assert [row["contact"] for row in rows] == ["C1", None, None]
    assert {row["day"] for row in rows} == {"2021-05-03", "2021-05-06"}
    assert {tuple(row["channels"]) for row in rows} == {("call",)}
    assert {row["places"] for row in rows} == {None}
    assert all(row["begins"] < row["at"] < row["ends"] for row in rows)
    assert {row["source_dataset"] for row in rows} == {"s0", "s1", "s2"}
    assert any(splink_model.rows_of(units, {}, order=order) != splink_model.rows_of(units, {}) for order in range(9))
