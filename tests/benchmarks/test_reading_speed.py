"""The benchmark makes pages that can be read, and says what is absent."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))

import reading_speed

TEXT = """---
title: "A call"
date: 2021-05-04
---

The President spoke today by phone with Prime Minister Suga of Japan.

They discussed the safety of the Olympic Games & the climate.
"""


def test_it_measures_all_ways(tmp_path, monkeypatch, capsys):
    folder = tmp_path / "corpora" / "whitehouse"
    folder.mkdir(parents=True)
    (folder / "call.md").write_text(TEXT)
    monkeypatch.setattr(sys, "argv", ["reading_speed.py", "--shared", str(tmp_path)])
    assert reading_speed.main() == 0
    assert "| backchannel |" in capsys.readouterr().out


def test_it_says_what_is_absent(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["reading_speed.py", "--shared", str(tmp_path)])
    assert reading_speed.main() == 0
    assert "is absent: nothing was measured" in capsys.readouterr().out


@pytest.mark.parametrize("way", ["backchannel", "trafilatura", "trafilatura with metadata"])
def test_the_pages_have_a_text(way):
    assert reading_speed._ways()[way](reading_speed.make_page(TEXT, "call"))  # noqa: SLF001
