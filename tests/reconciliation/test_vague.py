"""The pass over units that name no day."""

from __future__ import annotations

import pytest
from tests.reconciliation.pile import Pile

from backchannel.reconciliation.dated import cluster_dated
from backchannel.reconciliation.vague import place_vague


def placed(pile: Pile) -> tuple[set[str], dict[str, list[str]]]:
    units = pile.units()
    dated, _ = cluster_dated(unit for unit in units if unit.window.firm)
    clusters, unsettled = place_vague((unit for unit in units if not unit.window.firm), dated)
    told = {" ".join(sorted(unit.id for unit in cluster.units)) for cluster in clusters}
    return told, {row.unit.id: [one.cluster.units[0].id for one in row.candidates] for row in unsettled}


def test_months_join_equal_months_and_narrower_times_within_them() -> None:
    pile = Pile()
    pile.one("a", "2021-12-01", "2021-06", "press", kind="press")
    pile.one("b", "2021-12-02", "2021-06", "press", kind="press")
    pile.one("c", "2021-12-03", "2021", "press", kind="press")
    assert placed(pile) == ({"a.0 b.0 c.0"}, {})
    pile.one("d", "2021-12-04", "2021-08", "press", kind="press")
    assert placed(pile) == ({"a.0 b.0", "d.0"}, {"c.0": ["a.0", "d.0"]})


def test_times_that_only_overlap_are_two_contacts() -> None:
    pile = Pile()
    pile.one("a", "2021-12-01", "2021-06-01/2021-07-10", "press", kind="press")
    pile.one("b", "2021-12-02", "2021-07", "press", kind="press")
    assert placed(pile) == ({"a.0", "b.0"}, {})


def test_a_plan_and_a_report_without_days_are_two() -> None:
    pile = Pile()
    pile.one("a", "2021-12-01", None, "press", kind="press", modality="planned")
    pile.one("b", "2021-12-02", None, "press", kind="press")
    assert placed(pile) == ({"a.0", "b.0"}, {})


def test_contacts_of_one_document_without_days_are_what_the_document_says_they_are() -> None:
    pile = Pile()
    seed = pile.add("seed", "2018-06-04", "press", "press")
    for _ in range(3):
        pile.tell(seed)
    assert placed(pile) == ({"seed.0", "seed.1", "seed.2"}, {})


def test_a_word_without_a_day_is_of_the_dated_contact_of_its_own_document_and_of_no_older_one() -> None:
    pile = Pile()
    briefing = pile.add("briefing", "2021-12-07T19:00:00-05:00", kind="transcript")
    pile.tell(briefing, "2021-12-07")
    pile.tell(briefing, None)
    pile.one("other", "2021-12-09", "2021-12-06", "press", kind="press")
    assert placed(pile) == ({"briefing.0 briefing.1", "other.0"}, {})


def test_a_repeat_that_nothing_ties_to_its_first_words_leaves_nobody_in_doubt() -> None:
    pile = Pile()
    briefing = pile.add("briefing", "2021-12-07T19:00:00-05:00", kind="other")
    pile.tell(briefing, "2021-12-07")
    pile.tell(briefing, "2021-12-07")
    pile.one("us", "2021-12-07T13:00:00-05:00", "2021-12-07")
    pile.one("ru", "2021-12-07T23:00:00+03:00", None, "ru")
    assert placed(pile) == ({"briefing.0 ru.0 us.0", "briefing.1"}, {})


def test_what_a_document_leaves_untied_joins_its_contact_of_a_day_where_no_other_comes_near() -> None:
    pile = Pile()
    briefing = pile.add("briefing", "2021-12-07T19:00:00-05:00", kind="transcript")
    pile.tell(briefing, "2021-12-07")
    pile.tell(briefing, None)
    assert placed(pile) == ({"briefing.0 briefing.1"}, {})
    pile.tell(briefing, None, sequence="second")
    assert placed(pile) == ({"briefing.0 briefing.1", "briefing.2"}, {})


def test_what_is_supposed_neither_begins_a_contact_nor_joins_one() -> None:
    pile = Pile()
    pile.one("if", "2021-12-08", None, "press", kind="press", modality="hypothetical")
    assert placed(pile) == (set(), {})
    pile.one("us", "2021-12-07", "2021-12-07")
    assert placed(pile) == ({"us.0"}, {"if.0": ["us.0"]})


def test_an_account_without_a_day_gives_a_time_to_those_who_name_none() -> None:
    pile = Pile()
    pile.one("ru", "2021-12-12", None, "ru")
    pile.one("paper", "2021-12-13", None, "press", kind="press")
    pile.one("month", "2022-01-20", "2021-12", "press", kind="press")
    assert placed(pile) == ({"month.0 paper.0 ru.0"}, {})


def test_no_more_candidates_are_shown_than_can_be_read() -> None:
    pile = Pile()
    for day in range(1, 29):
        pile.one(f"d{day}", f"2021-01-{day:02}", f"2021-01-{day:02}")
    pile.one("paper", "2022-01-20", "2021-01", "press", kind="press")
    _, unsettled = placed(pile)
    assert len(unsettled["paper.0"]) == 20


def test_the_last_meeting_is_not_that_of_the_day_on_which_it_is_said() -> None:
    pile = Pile()
    briefing = pile.add("briefing", "2021-12-07T19:00:00-05:00", kind="transcript")
    pile.tell(briefing, "2021-12-07")
    pile.tell(briefing, None, sequence="latest")
    told, _ = placed(pile)
    assert "briefing.0" in told


def test_the_first_is_none_that_another_went_before() -> None:
    pile = Pile()
    pile.one("us-1", "2021-01-26", "2021-01-26")
    pile.one("us-2", "2021-04-13", "2021-04-13")
    pile.one("us-3", "2021-03-13", "2021-03-13", channel="meeting")
    pile.one("brief", "2021-04-14", None, kind="transcript")
    assert placed(pile)[1] == {}
    pile.mentions.pop()
    pile.tell("brief", None, sequence="first")
    assert placed(pile)[1] == {"brief.0": ["us-1.0"]}


@pytest.mark.parametrize(
    ("channel", "modality", "known", "open_"),
    [
        ("unspecified", "planned", "2022-01-14", True),
        ("unspecified", "planned", "2021-01-26", False),
        ("unspecified", "hedged", "2021-01-26", True),
        ("unspecified", "reported", "2021-01-26", False),
        ("unspecified", "reported", "2021-12-20", True),
        ("unspecified", "denied", "2021-01-26", False),
        ("visit", "planned", "2022-01-14", False),
        ("unspecified", "planned", None, False),
    ],
)
def test_what_says_little_begins_no_contact_beside_others(channel, modality, known, open_) -> None:
    pile = Pile()
    if known:
        pile.one("us", known, known)
    pile.one("paper", "2021-12-31", None, "press", kind="press", channel=channel, modality=modality)
    assert ("paper.0" in placed(pile)[1]) is open_


@pytest.mark.parametrize(
    ("kind", "week", "joined"),
    [
        ("transcript", "2021-12-06/2021-12-12", True),
        ("transcript", "2021-12", False),
        ("press", "2021-12-06/2021-12-12", False),
    ],
)
def test_a_week_and_a_day_in_it_are_one_in_speech(kind, week, joined) -> None:
    pile = Pile()
    pile.tell(pile.add("brief", "2021-12-14", kind=kind), "2021-12-07")
    pile.tell("brief", week)
    told, left = placed(pile)
    assert ("brief.0 brief.1" in told) is joined
    assert left == {}


@pytest.mark.parametrize(
    ("modality", "first", "told_"),
    [
        ("planned", None, {"brief.0"}),
        ("denied", None, {"brief.0"}),
        ("reported", None, {"brief.0", "brief.1"}),
        ("planned", "2021-12-20", {"brief.0 brief.1"}),
    ],
)
def test_what_a_transcript_plans_or_denies_twice_is_no_second_contact(modality, first, told_) -> None:
    pile = Pile()
    pile.tell(pile.add("brief", "2021-12-14", kind="transcript"), first, modality=modality)
    pile.tell("brief", None, modality=modality)
    told, _ = placed(pile)
    assert told == told_


@pytest.mark.parametrize(("quote", "joined"), [("When they first met", False), ("They met", True)])
def test_a_first_time_is_not_of_the_day_on_which_it_is_told(quote, joined) -> None:
    pile = Pile()
    pile.one("us", "2021-12-07", "2021-12-07", channel="meeting")
    pile.one("brief", "2021-12-07T19:00:00-05:00", None, kind="transcript", channel="meeting", quote=quote)
    assert ("brief.0 us.0" in placed(pile)[0]) is joined


@pytest.mark.parametrize(
    ("kind", "channel", "modality", "joined"),
    [
        ("statement", "visit", "planned", False),
        ("statement", "meeting", "planned", False),
        ("statement", "meeting", "reported", True),
        ("transcript", "visit", "planned", False),
        ("transcript", "meeting", "planned", True),
    ],
)
def test_what_a_text_plans_after_a_contact_that_was_held_is_another(kind, channel, modality, joined) -> None:
    """They met today; he was invited to visit."""
    pile = Pile()
    text = pile.add("text", "2021-12-07T19:00:00-05:00", kind=kind)
    pile.tell(text, "2021-12-07", channel="meeting")
    pile.tell(text, None, channel=channel, modality=modality)
    told, _ = placed(pile)
    assert ("text.0 text.1" in told) == joined


@pytest.mark.parametrize(
    ("quote", "joined"),
    [
        ("progress following our meeting in Geneva", False),
        ("Following their meeting in Geneva, he convened an event", True),
        ("Our meeting was long", True),
    ],
)
def test_a_meeting_elsewhere_that_a_text_recalls_is_not_the_one_that_it_tells_of(quote, joined) -> None:
    pile = Pile()
    pile.one("us", "2021-12-07", "2021-12-07", channel="meeting")
    text = pile.add("brief", "2021-12-08", kind="transcript")
    pile.tell(text, "2021-12-07", channel="meeting")
    pile.tell(text, None, channel="meeting", quote=quote)
    told, _ = placed(pile)
    assert any("brief.0" in one and "brief.1" in one for one in told) is joined


@pytest.mark.parametrize(
    ("quote", "joined"),
    [("There is not a call scheduled", False), ("He will not meet him", False), ("They did not speak", True)],
)
def test_none_to_come_says_nothing_of_one_that_was(quote, joined) -> None:
    pile = Pile()
    pile.one("us", "2021-12-07", "2021-12-07")
    pile.one("brief", "2021-12-09", None, kind="transcript", modality="denied", quote=quote)
    told, _ = placed(pile)
    assert ("brief.0 us.0" in told) is joined


@pytest.mark.parametrize(("channel", "second", "joined"), [
    ("meeting", "2021-12-08", True), ("visit", "2021-12-08", True), ("call", "2021-12-08", False),
    ("meeting", "2021-12-09", False),
])  # fmt: skip
def test_several_readouts_of_one_day_are_of_one_meeting_but_of_so_many_calls(channel, second, joined) -> None:
    pile = Pile()
    pile.one("began", "2021-12-08", "2021-12-08", channel=channel, url="https://one.example/1")
    pile.one("signed", second, None, channel=channel, url="https://one.example/2")
    assert (len(pile.contacts) == 1) is joined


@pytest.mark.parametrize(
    ("channel", "words", "joined"), [("unspecified", "spoke", False), ("meeting", "met", True), ("visit", "came", True)]
)
def test_an_invitation_is_no_conversation(channel, words, joined) -> None:
    pile = Pile()
    pile.one("spoke", "2021-12-10", "2021-12-10", kind="transcript", channel=channel, quote=words)
    pile.one("invited", "2021-12-09", None, channel="visit", kind="transcript", modality="planned")
    assert any(" " in documents for documents in pile.story().values()) is joined


@pytest.mark.parametrize(("title", "joined"), [
    ("Congratulations to the President", False), ("Telephone conversation with the President", True),
])  # fmt: skip
def test_each_message_is_published_by_itself_and_recalled_elsewhere(title, joined) -> None:
    pile = Pile()
    pile.one("first", "2022-05-13", None, "ru", channel="message", kind="statement", title="Greetings to the President")
    pile.one("second", "2022-05-14", None, "ru", channel="message", kind="statement", title=title)
    assert (len(pile.contacts) == 1) is joined
