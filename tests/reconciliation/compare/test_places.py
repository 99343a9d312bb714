"""Places by their distinctive words."""

from __future__ import annotations

import pytest
from tests.reconciliation.pile import Pile

from backchannel.reconciliation.compare.places import compare_places


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("Geneva", "the Geneva summit", "same"),
        ("the White House", "the Summit", None),
        ("Helsinki", "Da Nang", "different"),
        ("Helsinki", None, None),
    ],
)
def test_a_distinctive_word_is_shared(one, other, level) -> None:
    pile = Pile()
    for name, place in (("a", one), ("b", other)):
        pile.one(name, "2021-06-16", **({"place": place} if place else {}))
    found = compare_places(*pile.units())
    assert (found.level if found else None) == level
