from dataclasses import replace
from typing import get_args

import pytest
from tests.publication.records import CONTACT, FINDING

from backchannel.model import Property, Value
from backchannel.publication.site.contacts import About, contact_page

NOTHING = About(findings=(), related=(), revisions=(), gone=(), titles={}, comparison=None)


def page(**other):
    return contact_page(replace(CONTACT, **other), NOTHING)


def test_fields_stand_in_the_order_in_which_readers_ask():
    values = tuple(Value(name, "x", ("xa",), ()) for name in sorted(get_args(Property)))
    names = [row["name"] for row in page(fields=values)["fields"]]
    assert sorted(names) == sorted(get_args(Property))
    assert names[:2] == ["when", "channel"]


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("held", None),
        ("planned", "https://schema.org/EventScheduled"),
        ("cancelled", "https://schema.org/EventCancelled"),
    ],
)
def test_what_was_held_or_planned_is_an_event_for_programs(status, said):
    linked = page(status=status)["linked"]
    assert (linked["@type"], linked["startDate"], linked.get("eventStatus")) == ("Event", "2021-05-02", said)


@pytest.mark.parametrize("status", ["said", "denied"])
def test_what_is_denied_or_only_said_is_no_event(status):
    assert page(status=status)["linked"] is None


def test_a_doubtful_contact_is_drawn_as_one():
    assert [one.sure for one in page(status="planned")["steps"] if one.kind == "held"] == [False]
    assert [one.sure for one in page()["steps"] if one.kind == "held"] == [True]


def test_findings_are_handed_on():
    assert contact_page(CONTACT, replace(NOTHING, findings=[FINDING]))["findings"] == [FINDING]
