"""Every comparison: a level of the table, a reason in words, and the same whichever way round."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reconciliation.pile import Pile

from backchannel.model import Document
from backchannel.reconciliation.cluster import Cluster
from backchannel.reconciliation.compare import COMPARISONS, compare_all, compare_order
from backchannel.reconciliation.compare.channels import compare_channels
from backchannel.reconciliation.compare.company import compare_company
from backchannel.reconciliation.compare.occasions import compare_occasions
from backchannel.reconciliation.compare.renown import compare_renown
from backchannel.reconciliation.compare.times import compare_times
from backchannel.reconciliation.compare.topics import compare_topics
from backchannel.reconciliation.compare.wording import compare_wording
from backchannel.reconciliation.weights import Weights

LONG = "The two presidents spoke for an hour about grain, and agreed to speak again within a week"


def level(compare, pile: Pile) -> str | None:
    one, other = pile.units()
    found = compare(one, other)
    return found.level if found else None


def pair(one: dict, other: dict, first: str = "2021-12-30", second: str = "2021-12-30") -> Pile:
    """Return a pile of two documents: what the first tells, and what the second tells."""
    pile = Pile()
    pile.one("a", first, **one)
    pile.one("b", second, party="press", kind="press", **other)
    return pile


@pytest.mark.parametrize(
    ("one", "other", "told", "expected"),
    [
        ({"when": "2021-12-30"}, {"when": "2021-12-30"}, "2022-01-09", "same day"),
        ({"when": "2021-12-30T15:30"}, {"when": "2021-12-30T20:40"}, "2022-01-09", "same hour"),
        ({"when": "2021-12-30"}, {"when": "2021-12-31"}, "2022-01-09", "one instant"),
        ({"when": "2021-12-30"}, {"when": "2021-12"}, "2022-01-09", "in the month told"),
        ({"when": "2021-12-30"}, {"when": "2021"}, "2022-01-09", "in the year told"),
        ({"when": "2021-12-30"}, {"when": "2021-12-27/2022-01-02"}, "2022-01-09", "in the week told"),
        ({"when": "2021-12-30"}, {}, "2022-01-05", "8 days back"),
        ({"when": "2021-12-30"}, {"modality": "planned"}, "2021-12-29", "a day ahead"),
        ({}, {"when": "2021-12-30"}, "2022-01-09", "account within hours"),
    ],
)  # fmt: skip
def test_times(one, other, told, expected) -> None:
    assert level(compare_times, pair(one, other, second=told)) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("call", "call", "same"), ("call", "video", "call and video"), ("meeting", "visit", "meeting and visit"),
     ("call", "meeting", "apart"), ("call", "unspecified", None)],
)  # fmt: skip
def test_channels(one, other, expected) -> None:
    assert level(compare_channels, pair({"channel": one}, {"channel": other})) == expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [({"topic": "grain"}, {"topic": "grain"}, "some shared"), ({"topic": "grain"}, {"topic": "gas"}, "none shared"),
     ({"topic": "grain"}, {}, None), ({"topic": "grain"}, {"topic": "other: fisheries"}, None),
     ({"topic": "other: fisheries"}, {"topic": "other: fisheries"}, None)],
)  # fmt: skip
def test_topics(one, other, expected) -> None:
    assert level(compare_topics, pair(one, other)) == expected


def test_wording() -> None:
    assert level(compare_wording, pair({"quote": LONG}, {"quote": f"He said: {LONG}."})) == "copied"
    assert level(compare_wording, pair({"quote": LONG}, {"quote": "They spoke about gas"})) is None


def test_occasions() -> None:
    dinner = {"quote": "They spoke at the dinner", "channel": "meeting"}
    assert level(compare_occasions, pair(dinner, dinner)) == "same"
    assert level(compare_occasions, pair(dinner, {"channel": "meeting"})) is None


def test_renown_rises_with_the_documents_that_tell_of_it() -> None:
    pile = Pile()
    for number in range(12):
        pile.one(f"n{number:02}", "2021-12-30", "2021-12-30", "press", kind="press")
    units = pile.units()
    told = [compare_renown(units[-1], Cluster(units[:count])).level for count in (1, 2, 4, 9, 11)]
    assert told == ["one document", "two documents", "some documents", "many documents", "very many documents"]
    pile.one("us", "2021-12-30", "2021-12-30")
    assert compare_renown(*pile.units()[-2:]).level == "one document, an account"


def test_company_is_what_its_document_tells_beside_it() -> None:
    pile = Pile()
    pile.one("us", "2021-12-30", "2021-12-30")
    paper = pile.add("paper", "2022-01-09", "press", "press")
    pile.tell(paper, None)
    pile.tell(paper, "2021-12-30", people="Joe Biden/us, Emmanuel Macron/fr")
    units = {unit.id: unit for unit in pile.units()}
    assert compare_company(units["us.0"], units["paper.0"]).level == "same day"
    pile.one("other", "2021-12-20", "2021-12-20")
    other = {unit.id: unit for unit in pile.units()}["other.0"]
    assert compare_company(other, units["paper.0"]).level == "other days"


ROWS = st.lists(
    st.tuples(
        st.sampled_from(["us", "ru", "press"]),
        st.sampled_from(["2021-12-01", "2021-12-30", "2022-03-01"]),
        st.sampled_from([None, "2021-12-01", "2021-12", "2021", "2021-12-01T15:30", "2021-11-30/2021-12-02"]),
        st.sampled_from(["call", "video", "meeting", "unspecified"]),
        st.sampled_from(["reported", "planned", "denied"]),
        st.sampled_from(["They spoke", LONG, "They spoke at the dinner"]),
        st.sampled_from(["Geneva", "the Geneva summit", "Helsinki"]),
    ),
    min_size=2,
    max_size=4,
)


@settings(max_examples=150, deadline=None)
@given(ROWS)
def test_comparing_is_symmetric_and_every_level_has_a_reason(rows) -> None:
    pile = Pile()
    for number, (party, published, when, channel, modality, quote, place) in enumerate(rows):
        pile.one(f"d{number}", published, when, party, channel=channel, modality=modality, quote=quote, place=place)
    for one, other in combinations(pile.units(), 2):
        assert isinstance(one.document, Document)
        found = compare_all(one, other)
        assert {(c.subject, c.level, c.reason) for c in found} == {
            (c.subject, c.level, c.reason) for c in compare_all(other, one)
        }
        assert all(comparison.reason for comparison in found)


def test_what_is_more_alike_never_weighs_less() -> None:
    bits = Weights.standard().bits

    def falls(subject: str, *levels: str) -> bool:
        weights = [bits[subject, level] for level in levels]
        return weights == sorted(weights, reverse=True)

    assert falls("times", "hours back", "8 days back", "2 months back", "half a year back", "longer back")
    assert falls("times", "hours ahead", "a day ahead", "3 days ahead", "8 days ahead", "3 weeks ahead")
    assert falls("times", "in the week told", "in the month told", "in the year told")
    assert falls("channels", "same", "meeting and visit", "apart")
    assert falls("channels", "same", "call and video", "apart")
    assert falls("places", "same", "different")
    assert falls("company", "same day", "other days")
    assert 0 < Weights.standard().known < 1
    compared = {comparison.__name__.removeprefix("compare_") for comparison in (*COMPARISONS, compare_order)}
    assert compared >= {key[0] for key in bits}
