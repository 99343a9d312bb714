"""How one annotation counts the mentions of another: the tool that compares readers of the same documents."""

from dataclasses import replace

import pytest
from tests.evaluation.annotated import GOLD, MET, SPOKE
from tools.compare_readers import counts_held, main


@pytest.mark.parametrize(
    ("other", "held"),
    [
        ({"mentions": (SPOKE,)}, "count"),
        ({"mentions": (replace(SPOKE, optional=True),)}, "hold optional"),
        ({"mentions": (replace(SPOKE, trigger=SPOKE.evidence),)}, "count"),
        ({"mentions": (MET,), "ignore": (SPOKE.trigger,)}, "ignore"),
        ({"mentions": (MET,), "ignore": ()}, "have not"),
    ],
)
def test_how_another_reader_holds_a_mention(other, held):
    one = replace(GOLD, mentions=(SPOKE, replace(MET, optional=True)))
    assert counts_held([(one, replace(GOLD, **other))]) == {held: 1}


def test_without_the_texts_it_says_so_and_nothing_fails(tmp_path, capsys):
    assert main([str(tmp_path)]) == 0
    assert "nothing was compared" in capsys.readouterr().out
