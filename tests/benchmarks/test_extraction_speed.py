"""The benchmark runs, says what is absent, and the gate loses no annotated mention."""

import sys
from pathlib import Path

import pytest

from backchannel.extraction.needed_words import Spared

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))

import extraction_speed  # noqa: E402 - the folder of the benchmarks is no package

READOUT = """---
title: Readout of a Call
date: 2021-05-04
---

President Biden spoke today by phone with Prime Minister Suga of Japan.
"""


@pytest.fixture
def corpus(tmp_path):
    (tmp_path / "corpus" / "2021-05").mkdir(parents=True)
    (tmp_path / "corpus" / "2021-05" / "2021-05-04-readout-of-a-call.md").write_text(READOUT, encoding="utf-8")
    (tmp_path / "corpus" / "2021-05" / "remarks.md").write_text("# Remarks\n\nIt rained all day.\n", encoding="utf-8")
    return tmp_path / "corpus"


def ran(monkeypatch, *arguments):
    monkeypatch.setattr(sys, "argv", ["extraction_speed.py", *map(str, arguments)])
    return extraction_speed.main()


def test_where_the_corpus_is_absent_one_line_says_so(monkeypatch, tmp_path, capsys):
    assert ran(monkeypatch, "--shared", tmp_path) == 0
    assert capsys.readouterr().out == (
        f"The corpus is not here ({tmp_path / 'corpora' / 'whitehouse'} is absent), so nothing was measured.\n"
    )


def test_both_sets_are_measured_in_a_dossier_that_is_thrown_away(monkeypatch, corpus, capsys):
    assert ran(monkeypatch, corpus, "--processes", "1") == 0
    out = capsys.readouterr().out
    assert "readouts: 1 documents, " in out
    assert " 1 mentions, 1 processes" in out
    assert "all: 2 documents, " in out
    assert "documents a second" in out
    assert "(target: under 25 s)" in out
    assert "(target: under 360 s)" in out
    assert "MISSED" not in out
    assert sorted(path.name for path in corpus.parent.iterdir()) == ["corpus"]


def test_a_target_that_is_missed_is_marked(corpus, monkeypatch, capsys):
    monkeypatch.setitem(extraction_speed.TARGETS_SECONDS, "readouts", 0.0)
    assert ran(monkeypatch, corpus, "--processes", "1", "--set", "readouts") == 0
    out = capsys.readouterr().out
    assert "(target: under 0 s; MISSED)" in out
    assert "all:" not in out


def test_without_spacy_there_is_no_ratio_and_a_line_says_so(corpus, monkeypatch, capsys):
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    assert ran(monkeypatch, corpus, "--processes", "1", "--set", "all", "--baseline") == 0
    assert "spaCy is not installed, so there is no ratio to it." in capsys.readouterr().out


def test_the_gate_loses_no_mention_of_the_gold_set(monkeypatch, tmp_path, capsys):
    assert ran(monkeypatch, "--gate", "--shared", tmp_path) == 0
    out = capsys.readouterr().out
    assert "without it, triggers would be found in 0 of these, and 0 mentions" in out
    assert "not here, so nothing was checked on it." in out


def test_a_gate_that_loses_mentions_is_noticed(monkeypatch, tmp_path, capsys):
    triggers = extraction_speed.triggers
    monkeypatch.setattr(triggers, "GATE", Spared(["spoke"] * len(triggers.GATE)))
    assert ran(monkeypatch, "--gate", "--shared", tmp_path) == 1
    assert "LOST e0" in capsys.readouterr().out
