"""The benchmark of search prints its table, compares both kinds, and says what is absent."""

import sys
from pathlib import Path

from tests.index.words.stages import FISH, Stages
from tests.postgres import database

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))

import searching_speed


def test_it_measures_both_kinds_and_compares_what_they_give(tmp_path, postgres, monkeypatch, capsys):
    dossier = Stages(tmp_path / "stages").made(FISH, "")
    before = sorted(path.name for path in dossier.iterdir())
    given = ["--dossier", str(dossier), "--database", database(postgres, "measured")]
    monkeypatch.setattr(sys, "argv", ["searching_speed.py", *given])
    assert searching_speed.main() == 0
    out = capsys.readouterr().out
    assert "| FTS5 |" in out
    assert "| PostgreSQL |" in out
    assert "Both gave the same rows." in out
    assert sorted(path.name for path in dossier.iterdir()) == before
    searched = searching_speed.searched
    monkeypatch.setattr(
        searching_speed, "searched", lambda at, typed: searched(at, typed[:1] if at.name == "FTS5" else typed[1:])
    )
    monkeypatch.setattr(searching_speed.statistics, "quantiles", lambda *_, **__: [0.0])
    assert searching_speed.main() == 1
    assert "(missed)" in capsys.readouterr().out


def test_it_says_what_is_absent(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["searching_speed.py", "--shared", str(tmp_path)])
    assert searching_speed.main() == 0
    assert "so nothing was measured" in capsys.readouterr().out
