"""What later sentences and the whole text tell of a contact."""

import pytest
from tests.extraction.texts import KREMLIN, PRESS, told


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("Biden spoke with Putin on Thursday. It was not recorded and went on for 50 minutes.", "recording", "off"),
        ("Trump and Putin met in Hamburg. No US interpreter was present.", "interpreter", None),
        ("Trump and Putin met in Hamburg. No aides were present.", "attendee", "none"),
        ("Trump and Putin met in Hamburg. They were joined by Sergey Lavrov.", "attendee", "Sergey Lavrov"),
        ("Putin called Macron on Monday. The Kremlin published no account of it.", "account", None),
        ("Biden called Xi on Friday. What was said is not known.", "contents", "unknown"),
        ("Biden called Xi on Friday. It was not on the public schedule.", "schedule", None),
    ],
)
def test_a_sentence_without_a_contact_goes_on_about_the_one_before(text, name, value):
    made = told(text.replace("Trump", "President Trump"), published="2018-01-20", **PRESS)
    found = made.properties(1)
    assert name in found
    assert value is None or found[name] == value


@pytest.mark.parametrize(
    "later",
    [
        "No interpreter was present.",
        "What was said is not known.",
        "It was not on the public schedule.",
    ],
)
def test_in_an_article_a_new_paragraph_does_not_go_on(later):
    here = told(f"Biden called Xi on Friday. {later}", **PRESS).properties(1)
    apart = told(f"Biden called Xi on Friday.\n\n{later}", **PRESS).properties(1)
    assert set(here) > set(apart)


def test_in_a_readout_a_new_paragraph_goes_on():
    made = told("President Biden spoke with President Xi.\n\nThe contents were not disclosed.")
    assert "contents" in made.properties(1)


def test_an_occasion_goes_on_about_the_contact_that_named_it():
    made = told(
        "Biden spoke with Xi at the dinner on Monday. Biden met with Putin on Tuesday. At the dinner, no "
        "interpreter was "
        "present.",
        **PRESS,
    )
    assert "interpreter" in made.properties(1)
    assert "interpreter" not in made.properties(2)


def test_an_occasion_that_no_contact_named_tells_of_none():
    made = told("Biden met with Putin on Tuesday. At the concert, no interpreter was present.", **PRESS)
    assert "interpreter" not in made.properties(1)


def test_what_is_said_of_calls_in_general_is_told_of_no_one_call():
    made = told("Biden called Xi on Friday. Calls from that phone are not recorded.", **PRESS)
    assert "recording" not in made.properties(1)


def test_later_sentences_keep_their_own_voice():
    made = told("Biden called Xi on Friday. Officials said that it was not recorded.", **PRESS)
    voices = {s.property: s.attribution[-1].kind for s in made.mentions[0].statements}
    assert voices["recording"] == "unnamed"
    assert voices["channel"] == "document"


def test_the_lead_mention_of_a_readout_has_the_topics_of_the_whole_text():
    made = told(
        "President Biden spoke with President Macron.\n\nThe leaders discussed Russia’s military build-up "
        "near Ukraine. "
        "They also discussed climate change.",
        title="Readout of President Biden’s Call with President Macron",
    )
    topics = [[s.value for s in mention.statements if s.property == "topic"] for mention in made.mentions]
    assert topics[0]
    assert not any(topics[1:])


def test_an_article_gives_no_topics_to_its_first_contact():
    made = told("Putin spoke with Macron.\n\nParliament discussed climate change.", **PRESS)
    assert not [s for s in made.mentions[0].statements if s.property == "topic"]


def test_every_statement_quotes_words_of_the_text():
    made = told(
        "Vladimir Putin had a telephone conversation with Olaf Scholz. The conversation took place at the "
        "initiative of the German side and lasted 75 minutes. They discussed Ukraine.",
        title="On the Chancellor of Germany’s call",
        **KREMLIN,
    )
    statements = [statement for mention in made.mentions for statement in mention.statements]
    assert statements
    for statement in statements:
        assert made.document.text[statement.span.start : statement.span.end] == statement.span.quote


def test_what_a_meeting_recalls_gets_neither_its_place_nor_what_was_discussed():
    text = (
        "President Biden met with President Macron at the White House to go on with what was set up at their August "
        "meeting in Paris. They focused on joint efforts to address the climate crisis. No recording was made."
    )
    title = "Readout of President Biden’s Meeting with President Macron of France"
    *_, met, then = told(text, title=title, kind="readout", published="2021-10-22T14:00:00-04:00").mentions
    assert {(one.property, one.value) for one in met.statements} >= {("place", "the White House"), ("recording", "off")}
    assert {(one.property, one.value) for one in then.statements} == {
        ("channel", "meeting"), ("when", "2021-08"), ("place", "Paris"),
    }  # fmt: skip


def test_what_a_call_recalls_gets_none_of_the_topics_of_the_call():
    text = (
        "Vladimir Putin had a telephone conversation with Ilham Aliyev. The leaders discussed bilateral trade and "
        "energy, in the context of the results of Ilham Aliyev's official visit to Moscow in February 2022."
    )
    how = {"published": "2022-05-31T15:00:00+03:00", "timezone": "Europe/Moscow", "party": "ru", "kind": "readout"}
    made = told(text, title="Telephone conversation with President of Azerbaijan Ilham Aliyev", **how).mentions
    topics = {one.trigger.quote: [s.value for s in one.statements if s.property == "topic"] for one in made}
    assert topics["official visit"] == []
    assert "trade" in topics["telephone conversation"]
