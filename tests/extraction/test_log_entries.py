"""A log's entry to its mention, from the columns alone."""

from __future__ import annotations

import pytest
from tests.extraction.texts import GAZETTEER

from backchannel.extraction import extract_document
from backchannel.model import Document, Mention, write_entry

BUSIA = {
    "Contact": "meeting",
    "Time": "1971-11-04 16:02 to 1971-11-04 16:48",
    "Place": "Oval Office",
    "People": "Nixon, Richard M. (President); Busia, Kofi A.; Haig, Alexander M., Jr.; White House operator; Doe, Ann",
    "Recording": "Oval Office Sound Recordings, conversation 614-012",
    "Note": "They spoke with President Tito by telephone on November 5.",
}
VISIT = {"Contact": "visit", "Time": "1971-11-03 to 1971-11-04", "Visitor": "Prime Minister Kofi Busia", "Of": "Ghana"}


def entry(values: dict[str, str], party: str | None = "us") -> Document:
    text = f"A row\n\n{write_entry(values)}"
    return Document(
        "d", "0", 1, "A row", "1999-10-05", None, "log", "x", "X", party, "en", "America/New_York", text=text
    )


def mentions(values: dict[str, str], party: str | None = "us") -> tuple[Mention, ...]:
    document = entry(values, party)
    extraction = extract_document(document, GAZETTEER)
    assert extraction.claims == ()
    for mention in extraction.mentions:
        spans = [mention.span, mention.trigger, *(one.span for one in mention.statements)]
        spans += [part.span for part in mention.participants if part.span]
        assert all(document.text[span.start : span.end] == span.quote for span in spans)
    return extraction.mentions


def only(values: dict[str, str], party: str | None = "us") -> Mention:
    (mention,) = mentions(values, party)
    return mention


def cast(mention: Mention) -> list[str]:
    return [f"{part.name} {part.party} {part.role}" for part in mention.participants]


def said(mention: Mention) -> dict[str, str]:
    return {one.property: one.value for one in mention.statements}


def test_a_taped_conversation_has_its_time_people_and_recording() -> None:
    mention = only(BUSIA)
    assert (mention.channel, mention.modality) == ("meeting", "reported")
    assert mention.when == "1971-11-04T16:02/1971-11-04T16:48"
    assert cast(mention) == [
        "Richard Nixon us participant",
        "Kofi Busia gh participant",
        "Alexander Haig us attendee",
        "Ann Doe None attendee",
    ]
    assert said(mention) == {
        "channel": "meeting",
        "when": "1971-11-04T16:02/1971-11-04T16:48",
        "duration": "PT46M~",
        "place": "Oval Office",
        "recording": "on",
    }
    (recording,) = [one for one in mention.statements if one.property == "recording"]
    assert recording.span.quote == "Oval Office Sound Recordings, conversation 614-012"
    assert "Note" not in mention.span.quote


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"Contact": "call"}, {"duration": "PT46M", "place": None}),  # the place is the telephone's, not the other's
        ({"Time": "1971-11-04 16:02 to 1971-11-04 16:48 (estimated)"}, {"duration": None}),
        ({"Time": "1971-11-04 16:02 to 1971-11-04 16:02"}, {"duration": None}),
        ({"Time": "1971-11-04 16:02 to 1971-11-04 18:02"}, {"duration": "PT2H~"}),
        ({"Time": "1971-11-04 23:50 to 1971-11-05 00:10"}, {"when": "1971-11-04T23:50/1971-11-05T00:10"}),
        ({"Time": "1971-11-04 16:02"}, {"when": "1971-11-04T16:02", "duration": None}),
        ({"Time": "1971-11-04"}, {"when": "1971-11-04", "duration": None}),
        ({"Recording": ""}, {"recording": None}),
    ],
)
def test_what_is_said_of_it(changed, told) -> None:
    values = said(only(BUSIA | changed))
    assert {name: values.get(name) for name in told} == told


@pytest.mark.parametrize(
    "changed",
    [
        {"Time": "soon"},
        {"Time": "1971-02-30"},
        {"Contact": "banquet"},
        {"People": "Nixon, Richard M. (President); Kissinger, Henry A."},  # of one party
        {"People": "Nixon, Richard M. (President); [Unknown person(s)]"},
        {"People": "Nixon, Richard M. (President); Howard, John A."},  # a namesake of 1996
        {"People": ""},
    ],
)
def test_what_tells_of_no_contact_between_parties(changed) -> None:
    assert mentions(BUSIA | changed) == ()


def test_a_visit_goes_to_the_leader_of_the_log_s_party() -> None:
    mention = only(VISIT | {"Note": "Official visit."})
    assert (mention.channel, mention.modality, mention.when) == ("visit", "reported", "1971-11-03/1971-11-04")
    assert cast(mention) == ["Kofi Busia gh visitor", "Richard Nixon us host"]
    assert [part.span is None for part in mention.participants] == [False, True]
    assert said(mention) == {"channel": "visit", "when": "1971-11-03/1971-11-04"}


@pytest.mark.parametrize(
    ("note", "modality"),
    [
        ("State visit. Addressed Congress.", "reported"),
        ("Official working visit.", "reported"),
        ("Private visit; met with President Nixon.", "reported"),
        ("Unofficial visit; changed planes.", "hedged"),
        ("Private visit. Attended a funeral.", "hedged"),
        ("", "hedged"),
    ],
)
def test_a_guest_whom_nobody_is_said_to_have_received_is_hedged(note, modality) -> None:
    assert only(VISIT | {"Note": note}).modality == modality


@pytest.mark.parametrize(
    ("changed", "party"),
    [({}, None), ({}, "gh"), ({"Visitor": "A. Nobody", "Of": "Nowhere"}, "us"), ({"Time": "1868-11-03"}, "us")],
)
def test_a_visit_without_two_sides_is_none(changed, party) -> None:
    assert mentions(VISIT | changed, party) == ()


def test_a_visitor_whom_nobody_knows_is_of_the_country_that_is_named() -> None:
    assert cast(only(VISIT | {"Visitor": "King Nobody", "Of": "Dahomey (Benin)"})) == [
        "Nobody bj visitor",
        "Richard Nixon us host",
    ]
