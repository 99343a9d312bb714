"""Records: the model points, and our own gazetteer and grammars read what stands there."""

import pytest
from tests.extraction.texts import GAZETTEER, PRESS, TRANSCRIPT, told

from backchannel.extraction.language_model.answer import Entry, Voice
from backchannel.extraction.language_model.places import place_entry
from backchannel.extraction.language_model.records import Reader

POWWOW = "On Tuesday President Biden powwowed with the German Chancellor in a corridor, a senior aide said."


def entry(text, trigger, *participants, time=None, voices=(), channel="meeting", modality="reported"):
    return Entry(text, trigger, channel, modality, participants, time, voices)


def read(text, told_of, **how):
    """Return the record that an entry about a text makes."""
    document = told(text, **how).document
    reader = Reader.of(document, GAZETTEER, "small")
    placed = place_entry(told_of, document.text, 0, len(document.text), ())
    assert placed, "the words of the entry stand in the text"
    record = reader.mention(placed) if told_of.modality else reader.claim(placed)
    for span in spans(record):
        assert document.text[span.start : span.end] == span.quote
    return record


def spans(record):
    if record is not None:
        yield from (record.span, record.trigger)
        yield from (part.span for part in record.participants if part.span)
        yield from (voice.span for voice in record.attribution if voice.span)
        yield from (statement.span for statement in record.statements)


def test_a_mention_has_names_by_the_gazetteer_and_a_day_by_our_grammar():
    voices = (Voice("unnamed", "a senior aide"),)
    told_of = entry(POWWOW, "powwowed", "President Biden", "the German Chancellor", time="On Tuesday", voices=voices)
    mention = read(POWWOW, told_of)
    assert [(part.principal, part.name, part.party) for part in mention.participants] == [
        ("Q6279", "Joe Biden", "us"),
        ("Q61053", "Olaf Scholz", "de"),
    ]
    assert mention.when == "2022-01-18"
    assert [voice.kind for voice in mention.attribution] == ["document", "unnamed"]
    assert mention.span.quote == POWWOW
    assert mention.trigger.quote == "powwowed"
    assert [(one.property, one.value) for one in mention.statements] == [
        ("channel", "meeting"),
        ("when", "2022-01-18"),
        ("participant", "Joe Biden"),
        ("participant", "Olaf Scholz"),
    ]
    assert {one.method for one in mention.statements} == {"language model: small"}
    assert mention.id == read(POWWOW, told_of).id


def test_an_office_is_whoever_held_it_on_the_day():
    told_of = entry(POWWOW, "powwowed", "President Biden", "the German Chancellor")
    mention = read(POWWOW, told_of, published="2021-11-20")
    assert mention.participants[1].name == "Angela Merkel"


def test_a_day_ahead_is_for_what_is_planned():
    text = "President Biden is to huddle with Emmanuel Macron on Tuesday."
    told_of = entry(text, "huddle", "President Biden", "Emmanuel Macron", time="on Tuesday", modality="planned")
    assert read(text, told_of).when == "2022-01-25"


def test_words_that_our_grammar_does_not_read_give_no_day():
    text = "President Biden powwowed with Emmanuel Macron that afternoon."
    told_of = entry(text, "powwowed", "President Biden", "Emmanuel Macron", time="that afternoon")
    assert read(text, told_of).when is None


def test_who_is_named_in_another_sentence_has_no_words_in_this_one():
    text = "President Biden came early. He powwowed with Emmanuel Macron."
    sentence = "He powwowed with Emmanuel Macron."
    first, second = read(text, entry(sentence, "powwowed", "President Biden", "Emmanuel Macron")).participants
    assert (first.name, first.span) == ("Joe Biden", None)
    assert second.span.quote == "Emmanuel Macron"


def test_the_speaker_of_a_turn_vouches_and_is_meant_by_i():
    text = "Q    Is it true?\n\nTHE PRESIDENT:  I had words with Emmanuel Macron."
    sentence = "I had words with Emmanuel Macron."
    mention = read(text, entry(sentence, "had words", "I", "Emmanuel Macron"), **TRANSCRIPT)
    assert [part.name for part in mention.participants] == ["Joe Biden", "Emmanuel Macron"]
    assert [(voice.kind, voice.name) for voice in mention.attribution] == [("speaker", "Joe Biden")]


def test_voices_that_the_model_points_out_stand_behind_the_texts_own():
    text = "President Biden powwowed with Emmanuel Macron, Reuters wrote, citing Vladimir Putin."
    voices = (Voice("outlet", "Reuters"), Voice("speaker", "Vladimir Putin"))
    mention = read(text, entry(text, "powwowed", "President Biden", "Emmanuel Macron", voices=voices), **PRESS)
    chain = [("document", None), ("outlet", "Reuters"), ("speaker", "Vladimir Putin")]
    assert [(voice.kind, voice.name) for voice in mention.attribution] == chain


@pytest.mark.parametrize("names", [(), ("Emmanuel Macron",), ("He",), ("Emmanuel Macron", "Macron"), ("a corridor",)])
def test_without_two_sides_there_is_no_mention(names):
    text = "He powwowed with Emmanuel Macron, and Macron left, in a corridor."
    assert read(text, entry(text, "powwowed", *names), **PRESS) is None


def test_a_visit_needs_only_its_visitor():
    text = "Emmanuel Macron dropped by."
    mention = read(text, entry(text, "dropped by", "Emmanuel Macron", channel="visit"), **PRESS)
    assert [part.name for part in mention.participants] == ["Emmanuel Macron"]


def test_a_claim_has_its_quantity_by_our_grammar():
    text = "President Biden and Emmanuel Macron compared notes at least three times last month."
    names = ("President Biden", "Emmanuel Macron")
    told_of = entry(text, "compared notes", *names, time="last month", modality=None, channel="unspecified")
    claim = read(text, told_of)
    assert (claim.kind, claim.quantity, claim.period) == ("count", ">=3", "2021-12")
    assert [part.name for part in claim.participants] == ["Joe Biden", "Emmanuel Macron"]
    assert {one.method for one in claim.statements} == {"language model: small"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("President Biden and Emmanuel Macron compared notes.", ("President Biden", "Emmanuel Macron")),
        ("The aides compared notes at least three times.", ("The aides",)),
    ],
)
def test_without_a_quantity_or_anybody_known_there_is_no_claim(text, names):
    assert read(text, entry(text, "compared notes", *names, modality=None), **PRESS) is None
