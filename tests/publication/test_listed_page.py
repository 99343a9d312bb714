"""The overlap table, the estimate or why there is none, and what is assumed."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from tests.publication.records import CONTACT

from backchannel.estimate import Listed, ListKey, Refusal, cells_of, estimate_total
from backchannel.publication.listed_page import ASSUMPTIONS, listed_lines, listed_shape
from backchannel.publication.page import Names

NAMES = Names({"us": "United States", "ru": "Russia"}, {}, {}, 80)
US, RU, PRESS, LOG = ListKey("us"), ListKey("ru"), ListKey("press"), ListKey("us", "White House")
DAYS = dt.date(2021, 1, 1), dt.date(2021, 6, 30)


def listed(lists: tuple[ListKey, ...], patterns: list[set[int]], unused=()) -> Listed:
    contacts = tuple(replace(CONTACT, id=f"c{number:03}") for number in range(len(patterns)))
    on = {contact.id: frozenset(pattern) for contact, pattern in zip(contacts, patterns, strict=True)}
    return Listed(lists, DAYS, contacts, on, estimate_total(cells_of(on.values()), len(lists)), unused)


def test_two_lists_with_what_both_hold_and_what_neither_does():
    found = listed((US, RU), [{0, 1}] * 8 + [{0}] * 6 + [{1}] * 5 + [set()], unused=((PRESS, 3),))
    lines = listed_lines(found, NAMES)
    assert lines[0] == "20 contacts of two people alone from 1 January 2021 to 30 June 2021, in which these lists run:"
    assert lines[1:5] == [
        "   8  United States and Russia",
        "   6  United States alone",
        "   5  Russia alone",
        "   1  none of these lists",
    ]
    assert lines[5].startswith("Estimated in all: 22 (95 % interval 20 to ")
    assert "; Chapman); not on record here: 2 (0 to " in lines[5]
    assert lines[6] == "Not used: press (3 contacts)."
    assert lines[7:] == [f"Assumed: {one}" for one in ASSUMPTIONS]


def test_the_same_as_data():
    shape = listed_shape(listed((US, LOG), [{0, 1}] * 8 + [{0}] * 6 + [set()]))
    assert shape["lists"] == ["us", "us log: White House"]
    assert (shape["from"], shape["until"]) == ("2021-01-01", "2021-06-30")
    assert [(one["on"], len(one["contacts"])) for one in shape["overlaps"]] == [
        (["us", "us log: White House"], 8),
        (["us"], 6),
        ([], 1),
    ]
    assert shape["estimate"]["method"] == "chapman"
    assert shape["estimate"]["seen"] == shape["estimate"]["low"] == 14
    assert shape["estimate"]["models"] == []
    assert shape["refused"] is None
    assert shape["assumptions"] == list(ASSUMPTIONS)


def test_three_lists_show_the_best_models():
    found = listed((US, RU, PRESS), [{0, 1, 2}] * 12 + [{0, 1}] * 10 + [{0}] * 6 + [{1}] * 5 + [{0, 2}] * 4 + [{2}] * 2)
    lines = listed_lines(found, NAMES)
    assert sum(line.startswith("With ") for line in lines) == 3
    models = listed_shape(found)["estimate"]["models"]
    assert len(models) == 8
    assert abs(sum(one["weight"] for one in models) - 1) < 0.01
    assert [one["aic"] for one in models] == sorted(one["aic"] for one in models)


def test_without_an_estimate_the_reason_stands_there():
    few = listed((US, RU), [{0, 1}] * 3 + [{0}] * 6)
    assert "No estimate: two of the lists share 3, and under 7 an estimate says little." in listed_lines(few, NAMES)
    assert listed_shape(few)["estimate"] is None
    none = Listed((), None, (), {}, Refusal("there is none"), ((US, 4), (LOG, 2)))
    assert listed_lines(none, NAMES) == [
        "No estimate: there is none.",
        "Lists: United States (4 contacts), log of White House (2 contacts).",
    ]
    assert listed_shape(none)["from"] is None
