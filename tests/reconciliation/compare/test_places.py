"""Places by their distinctive words."""

from __future__ import annotations

import pytest

from backchannel.reconciliation.compare import share_a_place


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        (["Geneva"], ["the Geneva summit"], True),
        (["the White House"], ["the Summit"], False),
        (["Helsinki"], ["Hamburg", "Da Nang"], False),
        ([], [], False),
    ],
)
def test_a_distinctive_word_is_shared(one, other, share) -> None:
    assert share_a_place(one, other) is share
