"""Mentions to contacts, the whole way: what joins, what stays apart, what stays open."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reconciliation.pile import Pile
from tests.reconciliation.random_piles import DAYS, ROW, piled

from backchannel.reconciliation import reconcile_mentions
from backchannel.reconciliation.cluster import Cluster


def washington_and_moscow() -> Pile:
    """The call of 3 April 2017 in Washington, 4 April in Moscow; both accounts name their own day."""
    pile = Pile()
    pile.one("us", "2017-04-03T19:30:00-04:00", "2017-04-03")
    pile.one("ru", "2017-04-04T00:40:00+03:00", "2017-04-04", "ru")
    return pile


def test_two_accounts_of_one_night_are_one_contact() -> None:
    assert washington_and_moscow().story() == {"us-ru-2017-04-03-call": "ru us"}


def test_calls_on_consecutive_days_stay_apart_where_one_side_tells_of_both() -> None:
    pile = washington_and_moscow()
    pile.one("us-next", "2017-04-04T19:30:00-04:00", "2017-04-04")
    assert pile.story() == {"us-ru-2017-04-03-call": "us", "us-ru-2017-04-04-call": "ru us-next"}


def test_calls_on_consecutive_days_that_both_sides_tell_of_are_two() -> None:
    pile = washington_and_moscow()
    pile.one("us-next", "2017-04-04T19:30:00-04:00", "2017-04-04")
    pile.one("ru-next", "2017-04-05T00:40:00+03:00", "2017-04-05", "ru")
    pile.one("ru-first", "2017-04-03T23:40:00+03:00", "2017-04-03", "ru")
    stories = set(pile.story().values())
    assert stories == {"ru-first us", "ru us-next", "ru-next"}


def test_a_last_night_in_passing_does_not_join_the_account_of_the_next_day() -> None:
    pile = Pile()
    pile.one("us", "2017-11-11T20:00:00-05:00", "2017-11-11", channel="meeting")
    pile.one("remarks", "2017-11-12T09:00:00+03:00", "2017-11-12", "ru", kind="transcript", channel="meeting")
    assert pile.story() == {"us-ru-2017-11-11-meeting": "us", "us-ru-2017-11-12-meeting": "remarks"}


def test_days_in_one_zone_never_meet_through_a_third_in_another() -> None:
    pile = washington_and_moscow()
    pile.one("ru-said-later", "2017-04-20T10:00:00+03:00", "2017-04-03", "ru", kind="transcript")
    stories = pile.story()
    assert not any("ru-said-later" in told.split() and "ru" in told.split() for told in stories.values())


def test_an_account_without_a_day_joins_the_one_call_before_it() -> None:
    pile = Pile()
    pile.one("us", "2017-12-14T18:00:00-05:00", "2017-12-14")
    pile.one("ru", "2017-12-15", None, "ru")
    assert pile.story() == {"us-ru-2017-12-14-call": "ru us"}
    assert pile.contacts[0].when == "2017-12-14"


def test_an_account_without_a_day_stays_open_between_two_calls_of_which_neither_is_clearly_nearer() -> None:
    pile = Pile()
    pile.one("us-13", "2017-12-13T18:00:00-05:00", "2017-12-13")
    pile.one("us-14", "2017-12-14T18:00:00-05:00", "2017-12-14")
    pile.one("ru", "2017-12-15", None, "ru")
    assert set(pile.story().values()) == {"us-13", "us-14"}
    assert pile.left_open() == {"ru.0": ["us-ru-2017-12-14-call", "us-ru-2017-12-13-call"]}


def test_an_account_without_a_day_joins_the_clearly_nearer_call() -> None:
    pile = Pile()
    pile.one("us-14", "2017-12-14T18:00:00-05:00", "2017-12-14")
    pile.one("us-17", "2017-12-17T18:00:00-05:00", "2017-12-17")
    pile.one("ru", "2017-12-17", None, "ru")
    assert pile.story()["us-ru-2017-12-17-call"] == "ru us-17"


def test_accounts_without_a_day_on_both_sides_go_each_to_its_call() -> None:
    pile = Pile()
    for day in ("14", "15", "16"):
        pile.one(f"us-{day}", f"2017-12-{day}T11:00:00-05:00", f"2017-12-{day}")
        pile.one(f"ru-{day}", f"2017-12-{day}T20:00:00+03:00", None, "ru")
    assert set(pile.story().values()) == {"ru-14 us-14", "ru-15 us-15", "ru-16 us-16"}


def test_two_readouts_without_a_day_by_one_party_are_two_calls() -> None:
    pile = Pile()
    pile.one("us", "2017-12-14T18:00:00-05:00", "2017-12-14")
    pile.one("ru", "2017-12-15T00:40:00+03:00", None, "ru", title="Call")
    pile.one("ru-next", "2017-12-16T00:40:00+03:00", None, "ru", title="Call")
    assert pile.story() == {"us-ru-2017-12-14-call": "ru us", "us-ru-by-2017-12-16-call": "ru-next"}


def test_two_accounts_without_a_day_of_two_parties_are_one_contact_by_the_earlier_publication() -> None:
    pile = Pile()
    pile.one("ru", "2017-12-15T00:40:00+03:00", None, "ru")
    pile.one("us", "2017-12-14T18:00:00-05:00", None)
    assert pile.story() == {"us-ru-by-2017-12-15-call": "ru us"}  # 00:40 in Moscow is 16:40 in Washington


def test_a_vague_mention_of_a_year_stays_open_between_two_and_joins_one() -> None:
    pile = Pile()
    pile.one("first", "2017-01-28", "2017-01-28")
    pile.one("press", "2018-06-04", "2017", "press", kind="press")
    assert pile.story() == {"us-ru-2017-01-28-call": "first press"}
    pile.one("second", "2017-05-02", "2017-05-02")
    assert pile.left_open() == {"press.0": ["us-ru-2017-01-28-call", "us-ru-2017-05-02-call"]}
    one, other = (candidate.odds for candidate in pile.open[0].candidates)
    assert one == other


def test_a_mention_without_a_time_is_not_forced_into_an_only_contact_of_long_ago() -> None:
    pile = Pile()
    pile.one("us", "2017-01-28", "2017-01-28")
    pile.one("months-later", "2017-09-28", None, "press", kind="press")
    assert pile.story()["us-ru-2017-01-28-call"] == "us"
    pile.one("years-later", "2019-08-28", None, "press", kind="press")
    assert pile.story()["us-ru-2017-01-28-call"] == "us"
    assert "years-later" in " ".join(pile.story().values())


def test_a_plan_joins_what_was_held_on_its_day() -> None:
    pile = Pile()
    pile.one("plan", "2021-12-04", "2021-12-07", kind="statement", modality="planned", channel="video")
    pile.one("soon", "2021-12-05", None, "press", kind="press", modality="planned")
    pile.one("us", "2021-12-07T13:00:00-05:00", "2021-12-07", channel="video")
    assert pile.story() == {"us-ru-2021-12-07-video": "plan soon us"}
    assert pile.contacts[0].status == "held"


def test_a_second_conversation_and_one_at_the_dinner_stay_apart_from_the_meeting_and_join_each_other() -> None:
    pile = Pile()
    pile.one("ru", "2017-07-07T20:00:00+02:00", "2017-07-07", "ru", channel="meeting")
    paper = pile.add("paper", "2017-07-18", "press", "press")
    pile.tell(paper, "2017-07-07", "meeting")
    pile.tell(paper, "2017-07-07", "unspecified", sequence="second")
    pile.one(
        "later", "2017-07-20", "2017-07-07", "press", kind="press", channel="unspecified",
        quote="They talked at the dinner",
    )  # fmt: skip
    assert pile.story() == {"us-ru-2017-07-07-meeting": "paper ru", "us-ru-2017-07-07-contact": "later paper"}


def test_two_units_of_one_written_document_are_not_joined() -> None:
    pile = Pile()
    us = pile.add("us", "2017-07-07")
    pile.tell(us, "2017-07-07")
    pile.tell(us, "2017-07-07")
    assert pile.story() == {"us-ru-2017-07-07-call": "us", "us-ru-2017-07-07-call-2": "us"}


def test_a_mention_that_fits_two_contacts_of_its_day_alike_stays_open() -> None:
    pile = Pile()
    us = pile.add("us", "2017-07-08", kind="other")
    pile.tell(us, "2017-07-07")
    pile.tell(us, "2017-07-07")
    pile.one("paper", "2017-07-09", "2017-07-07", "press", kind="press")
    assert pile.left_open() == {"paper.0": ["us-ru-2017-07-07-call", "us-ru-2017-07-07-call-2"]}


def test_a_day_on_which_one_contact_has_an_account_is_told_of_that_one() -> None:
    pile = Pile()
    pile.one("us", "2017-07-07", "2017-07-07")
    briefing = pile.add("briefing", "2017-07-08", kind="transcript")
    pile.tell(briefing, "2017-07-07")
    pile.tell(briefing, "2017-07-07", implied=True)
    pile.one("paper", "2017-07-09", "2017-07-07", "press", kind="press")
    assert pile.story()["us-ru-2017-07-07-call"] == "briefing paper us"


def test_a_call_and_a_meeting_of_one_day_are_two_and_a_word_for_both_stays_open() -> None:
    pile = Pile()
    pile.one("call", "2017-07-07", "2017-07-07", kind="transcript")
    pile.one("meeting", "2017-07-07", "2017-07-07", kind="transcript", channel="meeting")
    pile.one("contact", "2017-07-08", "2017-07-07", "press", kind="press", channel="unspecified")
    assert len(pile.contacts) == 2
    assert len(pile.left_open()["contact.0"]) == 2


def test_messages_stay_apart_from_calls_of_the_same_day() -> None:
    pile = Pile()
    pile.one("us", "2021-12-30", "2021-12-30")
    pile.one("ru", "2021-12-30", "2021-12-30", "ru", channel="message")
    assert set(pile.story()) == {"us-ru-2021-12-30-call", "us-ru-2021-12-30-message"}


def test_different_people_are_different_contacts() -> None:
    pile = Pile()
    pile.one("us", "2021-12-07", "2021-12-07")
    pile.one("ru", "2021-12-07", "2021-12-07", "ru", people="Joe Biden/us, Sergey Lavrov/ru")
    assert set(pile.story()) == {"us-ru-2021-12-07-call-lavrov-biden", "us-ru-2021-12-07-call-putin-biden"}


def test_groups_beside_them_neither_make_nor_break_sameness() -> None:
    pile = Pile()
    pile.one("us", "2021-12-07", "2021-12-07", people="Joe Biden/us, Vladimir Putin/ru, +European Allies/eu")
    pile.one("ru", "2021-12-07", "2021-12-07", "ru")
    (contact,) = pile.contacts
    assert [part.name for part in contact.participants] == ["Vladimir Putin", "Joe Biden", "European Allies"]


def test_a_gathering_of_several_parties_is_one_contact_where_a_side_leaves_somebody_out() -> None:
    pile = Pile()
    leaders = "Joe Biden/us, Emmanuel Macron/fr, Olaf Scholz/de, Boris Johnson/gb"
    pile.one("us", "2021-12-07", "2021-12-07", people=leaders)
    pile.one("fr", "2021-12-07", "2021-12-07", "fr", people=f"{leaders}, Mario Draghi/it")
    pile.one("fr-pair", "2021-12-07", "2021-12-07", "fr", people="Joe Biden/us, Emmanuel Macron/fr")
    assert sorted(pile.story().values()) == ["fr us", "fr-pair"]


def test_contacts_within_one_party_are_no_contacts() -> None:
    pile = Pile()
    pile.one("us", "2021-12-07", "2021-12-07", people="Joe Biden/us, Jake Sullivan/us")
    pile.one("unknown", "2021-12-07", "2021-12-07", people="Joe Biden/us, his counterpart/")
    assert pile.contacts == ()
    assert pile.open == ()


def test_what_is_only_supposed_makes_no_contact() -> None:
    pile = Pile()
    pile.one("us", "2021-12-07", "2021-12-07", modality="hypothetical")
    pile.one("later", "2021-12-08", None, modality="hypothetical")
    assert pile.contacts == ()


def test_mentions_of_unknown_documents_are_left_out() -> None:
    pile = Pile()
    pile.one("us", "2021-12-07", "2021-12-07")
    assert reconcile_mentions({}, pile.mentions).contacts == ()


def test_contacts_come_in_order_of_instants_and_open_mentions_in_order_of_publication() -> None:
    pile = Pile()
    pile.one("ru-fr", "2021-12-31", "2021-12-31T00:30:00+03:00", "ru", people="Vladimir Putin/ru, E. Macron/fr")
    pile.one("us-ru", "2021-12-30", "2021-12-30T20:00:00-05:00")
    pile.one("by", "2021-12-29", None, people="Joe Biden/us, Olaf Scholz/de")
    pile.one("undated", None, None, people="Joe Biden/us, Mario Draghi/it")
    assert list(pile.story().values()) == ["by", "ru-fr", "us-ru", "undated"]


@settings(max_examples=90, deadline=None)
@given(st.lists(ROW, min_size=1, max_size=7), st.randoms(use_true_random=False))
def test_the_order_of_documents_and_mentions_does_not_matter(rows, chance) -> None:
    pile = piled(rows)
    documents, mentions = list(pile.documents.items()), list(pile.mentions)
    chance.shuffle(documents)
    chance.shuffle(mentions)
    assert reconcile_mentions(dict(documents), mentions) == pile.reconcile()


@settings(max_examples=90, deadline=None)
@given(st.lists(ROW, min_size=1, max_size=7))
def test_every_contact_is_of_one_day_one_document_each_and_has_a_name_of_its_own(rows) -> None:
    pile = piled(rows)
    by_id = {mention.id: mention for mention in pile.mentions}
    contacts = pile.contacts
    assert len({contact.id for contact in contacts}) == len(contacts)
    for contact in contacts:
        told = [by_id[reference.mention] for reference in contact.references]
        written = [mention for mention in told if pile.documents[mention.document].kind != "transcript"]
        dated = [mention.document for mention in written if mention.when]
        assert len(set(dated)) == len(dated)
        for zone in {pile.documents[mention.document].timezone for mention in told}:
            days = {m.when for m in told if m.when in DAYS and pile.documents[m.document].timezone == zone}
            assert len(days) <= 1
    placed = [reference.mention for contact in contacts for reference in contact.references]
    placed += [row.mention for row in pile.open]
    assert len(set(placed)) == len(placed)
    assert {m.id for m in pile.mentions if m.modality != "hypothetical"} <= set(placed)


@pytest.mark.parametrize("vague", [None, "2021"])
def test_the_work_grows_with_the_mentions_and_not_with_their_square(vague, monkeypatch) -> None:
    asked = []
    fits = Cluster.fits
    monkeypatch.setattr(Cluster, "fits", lambda self, unit: asked.append(unit) or fits(self, unit))

    def asked_for(count: int) -> int:
        pile = Pile()
        for number in range(count):
            day = f"2021-01-{1 + number % 28:02}"
            pile.add(f"d{number}", day, "press", "press")
            pile.tell(f"d{number}", day if number % 10 == 0 else vague)
        asked.clear()
        pile.reconcile()
        return len(asked)

    assert asked_for(600) < 2.2 * asked_for(300)


@pytest.mark.parametrize(("channel", "found"), [("video", 1), ("call", 2), ("unspecified", 2)])
def test_of_a_video_conference_others_say_meeting_and_call(channel: str, found: int) -> None:
    pile = Pile()
    pile.one("us", "2021-12-07", "2021-12-07", channel=channel)
    pile.one("paper", "2021-12-08", "2021-12-07", "press", kind="press", channel="meeting")
    pile.one("other", "2021-12-09", "2021-12-07", "press", kind="press", channel="call")
    assert len(pile.contacts) == found
    if found == 1:
        assert pile.contacts[0].channel == "video"
