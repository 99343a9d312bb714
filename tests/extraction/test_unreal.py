"""Contacts that were not: imagined, made up, missed, out of the question, or what would have been."""

import pytest
from tests.extraction.texts import told

_TITLE = "Statement by the Press Secretary"


@pytest.mark.parametrize(
    ("words", "modality"),
    [
        ("dreamed that he met with", "hypothetical"),
        ("pretended that he had met with", "hypothetical"),
        ("joked that he had met with", "hypothetical"),
        ("was wrongly reported to have met with", "denied"),
        ("was to have met with", "planned"),
        ("almost met with", "denied"),
        ("nearly spoke with", "denied"),
        ("ruled out meeting with", "denied"),
        ("wished to meet with", "hypothetical"),
        ("met with", "reported"),
        ("finally met with", "reported"),
    ],
)
def test_what_he_did(words, modality):
    assert _modality(f"President Macron {words} Vladimir Putin.") == modality


@pytest.mark.parametrize(
    ("behind", "modality"),
    [
        ("fell through", "cancelled"),
        ("is out of the question", "denied"),
        ("is off the table", "denied"),
        ("remains possible", "hypothetical"),
        ("is still on the table", "hypothetical"),
        ("took place", "reported"),
    ],
)
def test_what_became_of_it(behind, modality):
    assert _modality(f"A meeting between President Macron and Vladimir Putin {behind}.") == modality


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("President Macron would have met with Vladimir Putin had Chancellor Scholz agreed.", "hypothetical"),
        ("Had President Macron met with Vladimir Putin, Chancellor Scholz would have objected.", "hypothetical"),
        ("It is a myth that President Macron met with Vladimir Putin.", "denied"),
        ("It is false that President Macron met with Vladimir Putin.", "denied"),
        ("A fake video shows President Macron speaking with Vladimir Putin.", "hypothetical"),
        ("President Macron’s decision to meet with Vladimir Putin was criticized.", "planned"),
        ("It is true that President Macron met with Vladimir Putin.", "reported"),
    ],
)
def test_what_is_said_of_it(text, modality):
    assert _modality(text) == modality


@pytest.mark.parametrize(
    "text",
    [
        "The minister whom President Macron appointed met with Vladimir Putin.",
        "The team that advises President Macron met with Vladimir Putin.",
        "President Macron sent Jean Dupont to meet with Vladimir Putin.",
        "A prankster posing as Emmanuel Macron spoke with Vladimir Putin.",
    ],
)
def test_who_is_named_beside_those_who_do_it_does_not(text):
    assert "Emmanuel Macron" not in [part.name for mention in _told(text).mentions for part in mention.participants]


def test_whom_somebody_met_and_who_sent_him_there_are_told_apart():
    text = (
        "The leader whom President Macron met in Paris was Vladimir Putin. President Macron met with Chancellor Scholz."
    )
    assert _told(text).casts()[-1] == "met: Emmanuel Macron, Olaf Scholz"


def _told(text):
    return told(text, title=_TITLE, kind="statement")


def _modality(text):
    return _told(text).mentions[0].modality


@pytest.mark.parametrize("words", ["irresponsible", "names", "to account", "weak and tired", "crazy for saying so"])
def test_what_somebody_was_called_is_no_call(words):
    assert _told(f"President Macron called Vladimir Putin {words}.").mentions == ()


@pytest.mark.parametrize("words", ["back", "late last night", "personally", "to discuss Ukraine", "yesterday"])
def test_what_tells_how_somebody_called_leaves_the_call(words):
    assert _told(f"President Macron called Vladimir Putin {words}.").casts() == [
        "called: Emmanuel Macron, Vladimir Putin"
    ]


@pytest.mark.parametrize(("words", "modality"), [("insisted on", "hypothetical"), ("prepares", "planned")])
def test_a_meeting_that_somebody_wants_is_to_come_at_most(words, modality):
    assert _modality(f"President Macron {words} a meeting with Vladimir Putin.") == modality


@pytest.mark.parametrize(
    "text",
    [
        "President Macron met with Vladimir Putin after the deal fell through.",
        "In his call with Vladimir Putin, President Macron said that membership is off the table.",
        "In a call with Vladimir Putin, President Macron said that peace remains possible.",
        "It is a role that we can play, and President Macron met with Vladimir Putin.",
        "In response to the novel virus President Macron spoke with Vladimir Putin.",
        "As you can imagine, President Macron spoke with Vladimir Putin.",
        "The summit that President Macron attended ended, and President Macron met with Vladimir Putin.",
    ],
)
def test_words_of_something_else_leave_a_contact_as_it_was(text):
    told_there = [one for one in _told(text).mentions if len(one.participants) == 2]
    assert told_there
    assert {one.modality for one in told_there} == {"reported"}
    assert {part.name for one in told_there for part in one.participants} == {"Emmanuel Macron", "Vladimir Putin"}
