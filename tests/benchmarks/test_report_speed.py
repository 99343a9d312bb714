"""The benchmark of reports prints its table, and says what is absent."""

import sys
from pathlib import Path

from backchannel.engine import add_locations, build, open_or_init

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))

import report_speed

NOW = "2026-01-01T00:00:00+00:00"
READOUT = (
    "---\ntitle: Call\ndate: 2022-01-20\nsource: The White House\n---\nPresident Biden spoke with President Macron.\n"
)


def test_it_measures_a_dossier_and_compares_two_runs(tmp_path, monkeypatch, capsys):
    (tmp_path / "page.md").write_text(READOUT, encoding="utf-8")
    with open_or_init(tmp_path / "dossier", NOW) as dossier:
        add_locations(dossier, [str(tmp_path / "page.md")], NOW)
        build(dossier)
    monkeypatch.setattr(sys, "argv", ["report_speed.py", "--dossier", str(tmp_path / "dossier")])
    assert report_speed.main() == 0
    out = capsys.readouterr().out
    assert "the same bytes twice     yes" in out
    assert "contacts" in out
    assert "too large" not in out


def test_it_says_what_is_absent(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["report_speed.py", "--shared", str(tmp_path)])
    assert report_speed.main() == 0
    assert "so nothing was measured" in capsys.readouterr().out


def test_reports_that_differ_are_not_the_same(tmp_path):
    for name, words in (("one", "x"), ("other", "y")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(words, encoding="utf-8")
    assert not report_speed._same(tmp_path / "one", tmp_path / "other")  # noqa: SLF001
    assert report_speed._same(tmp_path / "one", tmp_path / "one")  # noqa: SLF001
