"""Gatherings of several parties, told with different lists."""

from __future__ import annotations

import pytest
from tests.reconciliation.pile import Pile

FOUR = "Joe Biden/us, Emmanuel Macron/fr, Olaf Scholz/de, Boris Johnson/gb"
FIVE = f"{FOUR}, Mario Draghi/it"
THREE = "Joe Biden/us, Emmanuel Macron/fr, Fumio Kishida/jp"


@pytest.mark.parametrize(
    ("people", "more", "joined"),
    [
        (FIVE, {}, True),
        (THREE, {}, False),
        (FIVE, {"when": "2021-12-08"}, False),
        (FIVE, {"channel": "meeting"}, False),
        (FIVE, {"party": "us"}, False),  # its own two accounts, with two lists
    ],
)
def test_lists_join_on_one_day_with_most_of_the_people_told_by_different_parties(people, more, joined) -> None:
    pile = Pile()
    pile.one("one", "2021-12-09", "2021-12-07", people=FOUR)
    pile.one("other", **{"published": "2021-12-09", "when": "2021-12-07", "party": "fr", "people": people} | more)
    assert (len(pile.contacts) == 1) is joined


def test_a_list_that_fits_two_gatherings_joins_neither() -> None:
    pile = Pile()
    pile.one("us", "2021-12-07", "2021-12-07", people=f"{FOUR}, Mario Draghi/it")
    pile.one("us-2", "2021-12-07", "2021-12-07", people=f"{FOUR}, Fumio Kishida/jp")
    pile.one("fr", "2021-12-07", "2021-12-07", "fr", people=FOUR)
    assert set(pile.story().values()) == {"us", "us-2", "fr"}


def test_open_mentions_name_the_gathering_that_their_candidate_went_into() -> None:
    pile = Pile()
    pile.one("us", "2021-12-07", "2021-12-07", people=FIVE)
    pile.one("fr", "2021-12-07", "2021-12-07", "fr", people=FOUR)
    pile.one("fr-2", "2021-12-01", "2021-12-01", "fr", people=FOUR)
    pile.one("paper", "2021-12-31", "2021-12", "press", kind="press", people=FOUR)
    assert pile.story()["us-it-group-2021-12-07-call"] == "fr us"
    assert pile.left_open() == {"paper.0": ["us-gb-fr-de-2021-12-01-call", "us-it-group-2021-12-07-call"]}
