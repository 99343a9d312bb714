"""Identifiers that people can say."""

from __future__ import annotations

import pytest
from tests.reconciliation.pile import Pile


@pytest.mark.parametrize(
    ("when", "more", "name"),
    [
        ("2021-12-30", {}, "us-ru-2021-12-30-call"),
        ("2021-12-30T15:35-05:00", {}, "us-ru-2021-12-30-call"),
        ("2021-06", {"channel": "meeting"}, "us-ru-2021-06-meeting"),
        ("2021", {"channel": "unspecified"}, "us-ru-2021-contact"),
        ("2017-22", {"channel": "visit"}, "us-ru-2017-summer-visit"),
        ("201X", {"channel": "message"}, "us-ru-201x-message"),
        ("2021-11-02/2021-11-03", {}, "us-ru-2021-11-02-to-2021-11-03-call"),
        ("2021-12-30~", {"kind": "press"}, "us-ru-2021-12-30-call"),
        ("2021-12-30T15:30/2021-12-30T16:10", {}, "us-ru-2021-12-30-call"),
        ("../2021-12-20", {"kind": "press"}, "us-ru-by-2021-12-20-call"),
        ("2021-12-20/..", {"kind": "press"}, "us-ru-after-2021-12-20-call"),
        (None, {}, "us-ru-by-2021-12-31-call"),
        (None, {"kind": "transcript"}, "us-ru-undated-call"),
        ("2021-12-30", {"people": "Joe Biden/us, +Deputy Secretary/nato"}, "us-nato-2021-12-30-call"),
        (
            "2021-12-30",
            {"people": "A/us, B/ru, C/fr, D/de, E/it"},
            "us-ru-group-2021-12-30-call",
        ),
    ],
)
def test_a_name_says_parties_day_and_channel(when, more, name) -> None:
    pile = Pile()
    pile.one("d", "2021-12-31", when, **more)
    assert [contact.id for contact in pile.contacts] == [name]


def test_further_contacts_of_a_day_are_numbered_after_the_plain_one() -> None:
    pile = Pile()
    paper = pile.add("paper", "2017-07-18", "press", "press")
    pile.tell(paper, "2017-07-07", "meeting", sequence="second")
    pile.tell(paper, "2017-07-07", "meeting")
    told = {contact.id: contact.references[0].mention for contact in pile.contacts}
    assert told == {"us-ru-2017-07-07-meeting": "paper.1", "us-ru-2017-07-07-meeting-2": "paper.0"}


def test_contacts_of_other_people_of_the_same_parties_are_told_apart_by_surnames() -> None:
    pile = Pile()
    pile.one("a", "2017-07-07", "2017-07-07")
    pile.one("b", "2017-07-07", "2017-07-07", people="Joe Biden/us, Sergey Lavrov/ru")
    pile.one("c", "2017-07-07", "2017-07-07", people="+Envoy/us, +Envoy of Russia/ru")
    assert [contact.id for contact in pile.contacts] == [
        "us-ru-2017-07-07-call-lavrov-biden",
        "us-ru-2017-07-07-call-others",
        "us-ru-2017-07-07-call-putin-biden",
    ]
