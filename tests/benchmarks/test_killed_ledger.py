"""A small sample of the two hundred kills; `python benchmarks/killed_ledger.py` does them all."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))

import killed_ledger


def test_nothing_acknowledged_is_lost_when_writers_are_killed(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(killed_ledger, "LONGEST_SECONDS", 0.3)
    assert killed_ledger.kill_and_look(tmp_path / "d", kills=3, seed=4) == 0
    assert " 0 lost" in capsys.readouterr().out


def test_what_is_lost_is_seen(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(killed_ledger, "run_and_kill", lambda _dossier, _chance: {2: "a" * 64, 3: "-"})
    assert killed_ledger.kill_and_look(tmp_path / "d", kills=1, seed=1) == 1
    assert "2 lost: () [2, 3]" in capsys.readouterr().out
