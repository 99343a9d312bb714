"""The benchmark of missing topics judges by the analyst's lists, and says what is absent."""

import sys
from pathlib import Path

import pytest
from tests.comparison.telling import CAST, side

from backchannel.comparison import compare_sides
from backchannel.model import Contact, Participant

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))

import topics_missing  # noqa: E402 - the folder of the benchmarks is no package

PEOPLE = (
    Participant("ash", "Ada Ash", "xa", "participant", None),
    Participant("birk", "Bela Birk", "xb", "participant", None),
)
CONTACT = Contact("may-call", "2021-05-02", "UTC", "call", "held", PEOPLE, (), (), ())


def compared(topics):
    one = side("xa", "They spoke of climate change and of the Northern Pipe 2.")
    other = side("xb", "The presidents spoke for an hour today.")
    gold = {"id": "G1", "topics": topics}
    comparison = compare_sides((one, other), CAST)
    return topics_missing.Compared(gold, CONTACT, comparison, frozenset({"C308"}))


@pytest.mark.parametrize(
    ("topics", "outcomes"),
    [
        ({"xa": ["climate", "transit of gas"], "xb": ["weather"]}, ["right", "not listed"]),
        ({"xa": ["climate goals", "Northern Pipe"], "xb": ["emissions"]}, ["wrong", "right"]),
        ({}, ["not listed", "not listed"]),
    ],
)
def test_topics_are_judged_by_what_the_analyst_lists(topics, outcomes):
    assert [row.outcome for row in topics_missing.judge(compared(topics))] == outcomes


def test_what_is_printed():
    findings = [{"code": "C308", "contact": "G1", "also_acceptable": []}]
    lines = list(topics_missing.told([compared({"xa": ["climate"]})], findings, each=True))
    assert lines[0] == "G1 xa tells, xb lacks: climate (climate change): right"
    assert "precision among all                    0.50 (1 of 2)" in lines
    assert lines[-1].endswith("1 of 1")


def test_that_the_annotated_texts_are_absent_is_said_in_a_line(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["topics_missing.py", "--shared", str(tmp_path)])
    assert topics_missing.main() == 0
    assert capsys.readouterr().out.count("\n") == 1
