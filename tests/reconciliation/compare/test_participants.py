"""Who makes a side of a contact."""

from __future__ import annotations

import pytest
from tests.reconciliation.pile import people_of

from backchannel.reconciliation.compare import principals_of, share_most


@pytest.mark.parametrize(
    ("listed", "sides"),
    [
        ("Joe Biden/us, Vladimir Putin/ru", {"joe biden", "vladimir putin"}),
        ("Joe Biden/us, Vladimir Putin/ru, +European Allies/eu", {"joe biden", "vladimir putin"}),
        ("Jake Sullivan/us, +Deputy Secretary/nato", {"jake sullivan", "Deputy Secretary"}),
        ("Joe Biden/us, +leaders/", {"joe biden"}),
        ("Joe Biden/us, Vladimir Putin/ru, Sergey Lavrov/ru/attendee", {"joe biden", "vladimir putin"}),
        ("Joe Biden/us, Vladimir Putin/ru, Emmanuel Macron/fr/arranger", {"joe biden", "vladimir putin"}),
    ],
)
def test_sides_leave_out_who_sat_beside_and_groups_beside_people(listed, sides) -> None:
    assert principals_of(people_of(listed, None)) == sides


@pytest.mark.parametrize(
    ("one", "other", "most"), [("abcd", "abcde", True), ("abc", "abd", False), ("abc", "abc", True)]
)
def test_lists_share_most_of_their_people(one, other, most) -> None:
    assert share_most(frozenset(one), frozenset(other)) is most
    assert share_most(frozenset(other), frozenset(one)) is most
