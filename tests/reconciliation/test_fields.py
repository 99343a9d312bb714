"""What a contact says: time, channel, status, people, fields, accounts, references."""

from __future__ import annotations

import dataclasses

import pytest
from tests.reconciliation.pile import PAIR, Pile

from backchannel.model import ASKING, Attribution, Contact, parse_edtf
from backchannel.publication.words import day_words


def only(pile: Pile) -> Contact:
    (contact,) = pile.contacts
    return contact


@pytest.mark.parametrize(
    ("told", "status"),
    [
        (["reported"], "held"),
        (["planned", "reported"], "held"),
        (["denied", "reported"], "held"),
        (["hedged"], "said"),
        (["unnamed"], "said"),
        (["unnamed", "planned"], "said"),
        (["planned"], "planned"),
        (["planned", "cancelled"], "cancelled"),
        (["denied"], "denied"),
        (["planned", "denied"], "denied"),
    ],
)
def test_status_is_the_most_that_anybody_says(told, status) -> None:
    pile = Pile()
    for number, modality in enumerate(told):
        voice = "unnamed" if modality == "unnamed" else "document"
        said = "reported" if modality == "unnamed" else modality
        pile.one(f"d{number}", "2021-12-30", "2021-12-30", "press", kind="press", modality=said, voice=voice)
    assert only(pile).status == status


@pytest.mark.parametrize(
    ("kind", "party", "label", "status"),
    [
        ("transcript", "us", "Senior Administration Official", "held"),
        ("transcript", "us", None, "said"),
        ("transcript", "press", "Senior Administration Official", "said"),
        ("press", "press", "Official", "said"),
    ],
)
def test_a_party_stands_behind_its_own_official_without_a_name(kind, party, label, status) -> None:
    pile = Pile()
    pile.one("call", "2021-12-31", "2021-12-30", party, kind=kind, voice="unnamed", label=label)
    assert only(pile).status == status


def test_sources_that_a_speaker_refers_to_stay_unnamed() -> None:
    pile = Pile()
    pile.one("call", "2021-12-31", "2021-12-30", kind="transcript", voice="unnamed", label="Official")
    official = pile.mentions[0].attribution
    pile.mentions = [dataclasses.replace(pile.mentions[0], attribution=(*official, Attribution("unnamed")))]
    assert only(pile).status == "said"


def test_a_report_without_a_day_leaves_a_plan_its_day() -> None:
    pile = Pile()
    pile.one("plan", "2021-12-01", "2021-12-07", kind="statement", modality="planned")
    pile.one("paper", "2021-12-09", None, "press", kind="press")
    assert (only(pile).when, only(pile).status) == ("2021-12-07", "held")


@pytest.mark.parametrize(
    ("published", "modality", "status"),
    [
        ("2021-12-06", "hedged", "planned"),
        ("2021-12-06", "reported", "planned"),
        ("2021-12-07", "hedged", "planned"),
        ("2021-12-07", "reported", "held"),
    ],
)
def test_within_a_document_too(published, modality, status) -> None:
    pile = Pile()
    plan = pile.tell(pile.add("brief", published, kind="transcript"), "2021-12-07", modality="planned")
    pile.tell("brief", None, modality=modality, same_as=plan)
    assert (only(pile).when, only(pile).status) == ("2021-12-07", status)


@pytest.mark.parametrize(("asked", "status"), [(True, "planned"), (False, "denied")])
def test_a_question_undoes_no_plan(asked, status) -> None:
    pile = Pile()
    plan = pile.tell(pile.add("brief", "2021-12-06", kind="transcript"), "2021-12-07", modality="planned")
    pile.tell("brief", None, modality="denied", same_as=plan)
    if asked:
        question = (Attribution("speaker", ASKING),)
        pile.mentions[1] = dataclasses.replace(pile.mentions[1], attribution=question)
    assert only(pile).status == status


def test_the_day_is_the_one_of_most_tellers_and_accounts_come_first() -> None:
    pile = Pile()
    pile.one("us", "2017-04-03T19:30:00-04:00", "2017-04-03")
    pile.one("ru", "2017-04-04T00:40:00+03:00", "2017-04-04", "ru")
    assert (only(pile).when, only(pile).timezone) == ("2017-04-03", "America/New_York")
    pile.one("paper", "2017-04-05", "2017-04-04", "press", kind="press", timezone="Europe/Moscow")
    assert (only(pile).when, only(pile).timezone) == ("2017-04-04", "Europe/Moscow")


def test_a_plans_day_gives_way_to_that_of_a_report() -> None:
    pile = Pile()
    pile.one("plan", "2021-12-01", "2021-12", modality="planned")
    pile.one("paper", "2022-01-20", "2021-11-20/2021-12-31", "press", kind="press")
    assert only(pile).when == "2021-11-20/2021-12-31"


def test_an_account_without_a_day_shows_only_that_it_was_by_then() -> None:
    pile = Pile()
    pile.one("ru", "2021-12-31T02:20:00+03:00", None, "ru")
    assert (only(pile).when, only(pile).timezone) == ("../2021-12-31", "Europe/Moscow")


def test_a_later_text_that_calls_it_recent_puts_off_no_account() -> None:
    pile = Pile()
    pile.one("ua", "2021-11-17T18:00:00+02:00", None, "ua")
    pile.one("later", "2021-11-26T18:00:00+02:00", "../2021-11-26", "ua", kind="transcript")
    assert only(pile).when == "../2021-11-17"


def test_a_word_in_passing_shows_no_day() -> None:
    pile = Pile()
    pile.one("paper", "2021-12-31", None, "press", kind="press")
    assert only(pile).when is None


@pytest.mark.parametrize(
    ("channels", "channel"),
    [
        (["call", "call", "video"], "video"),
        (["meeting", "visit"], "meeting"),
        (["visit", "visit", "meeting"], "visit"),
        (["unspecified", "call"], "call"),
        (["unspecified"], "unspecified"),
    ],
)
def test_the_channel_is_what_most_call_it(channels, channel) -> None:
    pile = Pile()
    for number, name in enumerate(channels):
        pile.one(f"d{number}", "2021-12-30", "2021-12-30", "press", kind="press", channel=name)
    assert only(pile).channel == channel


def test_everybody_named_takes_part_in_the_role_that_most_give_and_without_spans() -> None:
    pile = Pile()
    pile.one("us", "2021-12-30", "2021-12-30", people="Joe Biden/us/speaker, Vladimir Putin/ru, Aide//attendee")
    pile.one(
        "ru", "2021-12-30", "2021-12-30", "ru", people="Joe Biden/us/initiator, Vladimir Putin/ru, Aide/us/attendee"
    )
    pile.one("paper", "2021-12-30", "2021-12-30", "press", kind="press", people=PAIR)
    people = [(part.name, part.party, part.role, part.span) for part in only(pile).participants]
    assert people == [
        ("Vladimir Putin", "ru", "participant", None),
        ("Aide", "us", "attendee", None),
        ("Joe Biden", "us", "participant", None),
    ]


def test_fields_have_the_parties_that_give_a_value_and_every_place_once() -> None:
    pile = Pile()
    pile.one("ru", "2021-12-31T01:00:00+03:00", "2021-12-30", "ru", initiator="us")
    pile.one("us", "2021-12-30T18:30:00-05:00", "2021-12-30", initiator="us", topic="arms")
    pile.one("nobody", "2022-01-02", "2021-12-30", None, kind="other", initiator="ru")
    values = {(value.property, value.value): value for value in only(pile).fields}
    assert list(values) == [("initiator", "ru"), ("initiator", "us"), ("topic", "arms")]
    assert values["initiator", "us"].parties == ("ru", "us")
    assert [evidence.document for evidence in values["initiator", "us"].evidence] == ["ru", "us"]
    assert values["initiator", "ru"].parties == ("unknown",)


def test_a_value_is_unnamed_where_nobody_else_vouches_for_it() -> None:
    pile = Pile()
    pile.one("a", "2021-12-31", "2021-12-30", "press", kind="press", voice="unnamed", recording="off")
    assert [value.unnamed for value in only(pile).fields] == [True]
    pile.one("b", "2021-12-31", "2021-12-30", "press", kind="press", recording="off")
    assert [value.unnamed for value in only(pile).fields] == [False]


def test_words_count_only_where_a_document_is_about_the_contact_first() -> None:
    pile = Pile()
    pile.one("us", "2021-12-30", "2021-12-30", text="Title.\n\nOne two three.")
    pile.one("briefing", "2021-12-30", "2021-12-30", kind="transcript", text="Title.\n\nMany, many words.")
    pile.one("ru", "2021-12-31", "2021-12-30", "ru", kind="transcript", topic="arms")
    accounts = {account.party: account for account in only(pile).accounts}
    assert (accounts["us"].words, accounts["us"].documents) == (3, ("briefing", "us"))
    assert (accounts["ru"].words, accounts["ru"].topics) == (0, ("arms",))


def test_a_plan_by_a_party_is_no_account_of_it_as_held() -> None:
    pile = Pile()
    pile.one("us", "2021-12-29", "2021-12-30", kind="statement", modality="planned")
    (account,) = only(pile).accounts
    assert (account.words, account.first_disclosed) == (0, None)


@pytest.mark.parametrize(
    ("stamps", "first"),
    [
        (["2021-12-31T01:00:00+03:00", "2021-12-30T18:30:00-05:00"], 0),  # as strings the second would be first
        (["2021-12-31T02:40:00+03:00", "2021-12-30T18:30:00-05:00"], 1),
    ],
)
def test_the_first_disclosure_is_the_earliest_instant(stamps, first) -> None:
    pile = Pile()
    for number, stamp in enumerate(stamps):
        pile.one(f"d{number}", stamp, "2021-12-30", "press", kind="press", timezone="America/New_York")
    pile.one("plan", "2021-12-01", "2021-12-30", "press", kind="press", modality="planned")
    (account,) = only(pile).accounts
    assert account.first_disclosed == stamps[first]


def test_the_first_disclosure_is_a_range_where_stamps_leave_it_open() -> None:
    pile = Pile()
    for number, stamp in enumerate(("2021-12-30", "2021-12-30T18:30:00-05:00", "2021-12-31", None)):
        pile.one(f"d{number}", stamp, "2021-12-30", "press", kind="press", timezone="America/New_York")
    (account,) = only(pile).accounts
    assert account.first_disclosed == "2021-12-30T00:00-05:00/2021-12-30T18:30:00-05:00"
    assert day_words(account.first_disclosed) == "30 December 2021"
    assert parse_edtf(account.first_disclosed).first is not None


def test_references_come_in_order_of_instants() -> None:
    pile = Pile()
    pile.one("us", "2021-12-30T18:30:00-05:00", "2021-12-30")
    first = pile.one("ru", "2021-12-31T01:00:00+03:00", "2021-12-30", "ru")
    pile.tell("ru", modality="denied", same_as=first)
    assert [reference.mention for reference in only(pile).references] == ["ru.0", "ru.1", "us.0"]
    assert [reference.modality for reference in only(pile).references] == ["reported", "denied", "reported"]


def test_a_group_is_one_with_and_without_its_article() -> None:
    pile = Pile()
    first = pile.one("us", "2022-05-08", "2022-05-08", people=f"{PAIR}, +G7 leaders/")
    pile.tell("us", "2022-05-08", people=f"{PAIR}, +the G7 leaders/", same_as=first)
    assert [part.name for part in only(pile).participants if part.principal is None] == ["G7 leaders"]


@pytest.mark.parametrize(("channel", "places"), [("call", []), ("message", []), ("meeting", ["Geneva"])])
def test_who_telephone_are_in_no_place_together(channel, places) -> None:
    pile = Pile()
    pile.one("us", "2021-12-30", "2021-12-30", channel=channel, place="Geneva")
    assert [value.value for value in only(pile).fields if value.property == "place"] == places
