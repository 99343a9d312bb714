"""What tells a contact apart from another of the same day."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from backchannel.reconciliation.compare import occasions_in, told_alike


@dataclass
class Telling:
    again: bool = False
    occasions: frozenset[str] = frozenset()


PLAIN, AGAIN = Telling(), Telling(again=True)
DINNER, LUNCH = Telling(occasions=frozenset({"dinner"})), Telling(occasions=frozenset({"lunch"}))


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("they talked at the dinner", {"dinner"}),
        ("At a gala dinner they spoke", {"dinner"}),
        ("spoke over lunch", {"lunch"}),
        ("they dined and spoke", set()),
        ("what is for dinner", set()),
    ],
)
def test_occasions_are_read_where_something_happens_at_them(quote, found) -> None:
    assert occasions_in([quote]) == found


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        (PLAIN, PLAIN, True),
        (PLAIN, AGAIN, False),
        (PLAIN, DINNER, False),
        (AGAIN, DINNER, True),
        (AGAIN, AGAIN, True),
        (DINNER, DINNER, True),
        (DINNER, LUNCH, False),
    ],
)
def test_both_are_plain_or_both_are_told_apart(one, other, alike) -> None:
    assert told_alike(one, other) is alike
    assert told_alike(other, one) is alike
