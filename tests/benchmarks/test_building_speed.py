"""The benchmark of builds runs, says what is absent, and its other worlds are like the real one."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))

import building_speed  # noqa: E402 - the folder of the benchmarks is no package
from backchannel.engine import add_locations, build, init_dossier, open_dossier  # noqa: E402

READOUT = """---
title: Readout of a Call
date: 2021-05-0{day}
publisher: The White House
---

President Biden spoke today by phone with Prime Minister Suga of Japan.
"""


@pytest.fixture
def shared(tmp_path):
    for folder in building_speed.CORPORA:
        (tmp_path / "corpora" / folder).mkdir(parents=True)
    for day in (3, 4, 5):
        path = tmp_path / "corpora" / "whitehouse" / f"{day}.md"
        path.write_text(READOUT.format(day=day), encoding="utf-8")
    return tmp_path


def ran(monkeypatch, *arguments):
    monkeypatch.setattr(sys, "argv", ["building_speed.py", *map(str, arguments)])
    return building_speed.main()


def test_where_the_corpora_are_absent_one_line_says_so(monkeypatch, tmp_path, capsys):
    assert ran(monkeypatch, "--shared", tmp_path) == 0
    assert capsys.readouterr().out.startswith("The corpora are not here")


def test_each_dossier_has_a_row_and_each_world_its_own_contacts(monkeypatch, shared, capsys):
    monkeypatch.setattr(
        building_speed, "one_more", lambda *_: building_speed.Seconds(0.5, 0.4)
    )  # a process of its own takes its time
    assert ran(monkeypatch, "--shared", shared, "--counts", "7") == 0
    real, large = [line.split(" | ") for line in capsys.readouterr().out.splitlines()[-2:]]
    assert [cell.strip("| ") for cell in real[:4]] == ["real", "3", "3", "3"]
    assert [cell.strip("| ") for cell in large[:4]] == ["7", "7", "7", "7"]


def test_one_more_document_of_each_kind_has_a_row_and_the_dossier_given_is_not_changed(monkeypatch, shared, capsys):
    given = shared / "dossier"
    init_dossier(given, building_speed.NOW)
    with open_dossier(given) as dossier:
        add_locations(dossier, [str(shared / "corpora")], building_speed.NOW)
        build(dossier)
    monkeypatch.setattr(building_speed, "MORE_TIMES", 1)
    monkeypatch.setattr(building_speed, "KINDS", building_speed.KINDS[1:2])
    assert ran(monkeypatch, "--dossier", given, "--more") == 0
    rows = capsys.readouterr().out.splitlines()[-2:]
    assert [row.split(" | ")[0].strip("| ") for row in rows] == ["nothing new", *(k.name for k in building_speed.KINDS)]
    with open_dossier(given) as dossier:
        assert len(dossier.ledger.captures()) == 3
