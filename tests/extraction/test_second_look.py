"""The second look: what the rules overlooked is found, nobody is guessed, and hopes and topics stay nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.extraction.texts import GAZETTEER, TRANSCRIPT, told

from backchannel.extraction import extract_document, second_look
from backchannel.extraction.learned.linear import LinearModel
from backchannel.extraction.learned.overlooked import (
    Around,
    Looked,
    Passage,
    Place,
    Side,
    overlooked_features,
)
from backchannel.extraction.learned.teaching import Teaching

BRIEFING = (
    "Press Briefing by Press Secretary Jen Psaki\n\nQ And related to President Xi and the dinner and that call with "
    "President Biden, is there a date?\n\nMS. PSAKI: {}\n"
)
NOBODY = Side((), "", possessive=False, principals=0, groups=0, foreign=False, gap=None)
AROUND = Around(
    abroad=False, told=0, anaphoric=False, home=False, others=False, group=False, question=False, titled=False
)
PASSAGE = Passage(near=False, abroad_before=0, abroad_behind=0, since_told=None, title="Press Briefing")
PLACE = Place(
    "They had a good discussion.", 16, 26, "noun", "meeting", plural=False, turn="answers", document="transcript",
    tried=False, left=NOBODY, right=NOBODY, since_pair=None, around=AROUND, passage=PASSAGE, faint=False,
)  # fmt: skip


@pytest.mark.parametrize(
    "said",
    [
        "I would not speak to that.",
        "We call on all sides to meet their obligations to Israel.",
        "That is a question for President Macron and his office to speak to.",
        "We think that diplomacy with Iran is the way forward.",
        "It is about trade with Georgia and Moldova, which is what the EU calls these countries in the east.",
        "During the third meeting of the Grain Committee — set up by President Biden and President Macron — it rained.",
    ],
)
def test_topics_and_hopes_are_no_contact(said) -> None:
    found = told(BRIEFING.format(said), **TRANSCRIPT)
    assert not [m for m in found.mentions if m.span.quote in said]


def test_those_who_take_part_are_named_beside_the_word_or_left_out() -> None:
    document = told(BRIEFING.format("Yes."), **TRANSCRIPT).document
    for mention in extract_document(document, GAZETTEER).mentions:
        for part in mention.participants:
            assert part.span is None or document.text[part.span.start : part.span.end] == part.span.quote


def test_a_witness_is_told_of_every_place_and_nothing_is_then_added() -> None:
    document = told(BRIEFING.format("President Biden and President Macron spoke on Monday."), **TRANSCRIPT).document
    looked: list[Looked] = []
    watched = extract_document(document, GAZETTEER, teaching=Teaching(overlooked=looked.append))
    found = {one.start for one in looked if one.found}
    assert {
        mention.trigger.start for mention in watched.mentions if mention.trigger.start > len(document.title)
    } <= found


@pytest.mark.parametrize(
    ("change", "feature"),
    [
        ({"turn": "asks"}, "turn asks"),
        ({"tried": True}, "tried True"),
        ({"since_pair": 2}, "pair near"),
        ({"left": replace(NOBODY, kinds=("pronoun",), word="they", gap=" had a good ")}, "gap left length 2"),
        ({"right": replace(NOBODY, kinds=("name",), principals=1, foreign=True, gap=" with ")}, "gap right all with"),
        ({}, "gap left nobody"),
    ],
)
def test_what_the_model_is_told(change, feature) -> None:
    assert feature in overlooked_features(replace(PLACE, **change))


@pytest.mark.parametrize(
    ("change", "feature"),
    [({"told": 1, "anaphoric": True}, "told 1 True"), ({"home": True, "others": True}, "known True True")],
)
def test_what_the_model_is_told_of_the_sentence(change, feature) -> None:
    assert feature in overlooked_features(replace(PLACE, around=replace(AROUND, **change)))


@pytest.mark.parametrize(
    ("change", "feature"),
    [
        ({"abroad_before": 4}, "passage before 3"),
        ({"abroad_behind": 1}, "passage 0 1"),
        ({"since_told": 150}, "since told 200"),
        ({}, "title gaggle"),
    ],
)
def test_what_the_model_is_told_of_the_passage(change, feature) -> None:
    passage = replace(PASSAGE, title="Press Gaggle by a Spokesperson", **change)
    assert feature in overlooked_features(replace(PLACE, passage=passage))


def test_names_do_not_reach_the_model() -> None:
    sentence = "President Zorbas had a good discussion with Minister Quill."
    start = sentence.index("discussion")
    passage = replace(PASSAGE, title="Remarks by President Zorbas")
    place = replace(PLACE, sentence=sentence, start=start, end=start + 10, passage=passage)
    assert not [one for one in overlooked_features(place) if "zorbas" in one.lower() or "quill" in one.lower()]


def test_those_who_are_invited_do_not_meet_each_other_by_that():
    asked = "Q    Did you invite President Xi and Putin to the forest summit?"
    said = "THE PRESIDENT:  Not so far. But I have spoken with the British Prime Minister."
    title = "Remarks by President Biden Before Marine One Departure"
    found = told(f"{asked}\n\n{said}", title=title, **TRANSCRIPT).mentions
    assert [[one.name for one in mention.participants] for mention in found] == [["Joe Biden", "Boris Johnson"]]


def test_thanks_are_no_contact_where_the_text_tells_of_none(monkeypatch):
    """However sure the model is: what a leader says to parliament is not said to the other leader."""
    monkeypatch.setattr(second_look, "overlooked_model", lambda: LinearModel({}, 9000))
    thanks = "President Zelenskyy thanked the President for the role he’s played."
    assert told(f"MS. DOE: {thanks}", **TRANSCRIPT).casts() == []
    after = told(f"MS. DOE: The President spoke with President Zelenskyy. {thanks}", **TRANSCRIPT).casts()
    assert after == ["spoke: Joe Biden, Volodymyr Zelenskyy", "thanked: Volodymyr Zelenskyy, Joe Biden"]


def test_what_guests_are_welcomed_for_is_told_by_the_welcome(monkeypatch):
    monkeypatch.setattr(second_look, "overlooked_model", lambda: LinearModel({}, 9000))
    said = "President Biden looks forward to welcoming President Duda and Prime Minister Johnson for a joint meeting."
    found = told(f"MS. DOE: {said}", **TRANSCRIPT).casts()
    assert found == ["welcoming: Joe Biden, Andrzej Duda, Boris Johnson"]


def test_who_welcomes_refugees_meets_nobody_by_that(monkeypatch):
    monkeypatch.setattr(second_look, "overlooked_model", lambda: LinearModel({}, 9000))
    said = "We are grateful to President Duda and to Poland for welcoming so many refugees."
    assert told(f"MS. DOE: {said}", **TRANSCRIPT).casts() == []


def test_how_they_spoke_is_told_by_the_verb(monkeypatch):
    monkeypatch.setattr(second_look, "overlooked_model", lambda: LinearModel({}, 9000))
    said = "The President had the opportunity to speak with President Duda on the phone yesterday."
    assert told(f"MS. DOE: {said}", **TRANSCRIPT).casts() == ["speak: Joe Biden, Andrzej Duda"]


def test_a_bodys_own_meeting_is_not_that_of_the_two_just_spoken_of(monkeypatch):
    monkeypatch.setattr(second_look, "overlooked_model", lambda: LinearModel({}, 9000))
    said = (
        "MS. DOE: The President spoke with President Putin. The two leaders agreed to the sequence of a NATO-Russia "
        "Council conversation on the 12th, and an OSCE meeting on the 13th."
    )
    found = told(said, **TRANSCRIPT).casts()
    assert [one for one in found if "Putin" in one] == ["spoke: Joe Biden, Vladimir Putin"]


def test_whoever_was_a_part_of_conversations_may_have_been_spoken_of_there(monkeypatch):
    monkeypatch.setattr(second_look, "overlooked_model", lambda: LinearModel({}, 9000))
    asked = "Q    What of the fact that Hunter Biden was a key part of those conversations with Ukraine?"
    made = told(f"MS. DOE: Hello.\n\n{asked}", **TRANSCRIPT)
    assert not [one for mention in made.mentions for one in mention.participants if one.principal]
