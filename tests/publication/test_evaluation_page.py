"""The figures of an evaluation: every figure has its row, and a terminal gets nothing that steers it."""

from tests.publication.test_pages import printed

from backchannel.evaluation import Difference, Score, figures_of
from backchannel.evaluation.gold import GoldDocument
from backchannel.publication.evaluation_page import (
    LABELS,
    evaluation_shape,
    publish_differences,
    publish_evaluation,
)
from backchannel.publication.page import Names

GENRES = ("readout", "statement", "press_briefing", "counterpart_readout")
GOLD = [GoldDocument("g", "a", None, genre, (0, 1), whole_body=True, mentions=(), ignore=()) for genre in GENRES]
FIGURES = figures_of([(gold, Score()) for gold in GOLD])
DIFFERENCE = Difference("spurious", "g001", "call\x1b[2J", "['Ada Ash'] ...the call\u202e that\n" + "word " * 100)


def test_every_figure_has_a_row_and_every_group_a_column_in_80_columns():
    assert set(LABELS) == set(FIGURES["all"])
    out = printed(publish_evaluation(4, FIGURES, Names()))
    assert out.splitlines()[0].split() == [
        "all", "readout", "statement", "press", "whole", "press", "counterpart",
    ]  # fmt: skip
    for label in LABELS.values():
        assert f"\n{label} " in out
    assert "4 annotated documents." in out


def test_differences_are_counted_cut_and_harmless():
    out = printed(publish_differences([DIFFERENCE], Names()))
    assert "1 difference" in out
    assert "spurious: g001 call\n" in out
    assert "\u202e" not in out
    assert out.rstrip().endswith("...")


def test_json_has_the_differences_only_where_they_are_asked_for():
    assert evaluation_shape(4, FIGURES, None) == {"documents": 4, "figures": FIGURES}
    (row,) = evaluation_shape(4, FIGURES, [DIFFERENCE])["differences"]
    assert row == {"what": "spurious", "document": "g001", "mention": DIFFERENCE.mention, "told": DIFFERENCE.told}
