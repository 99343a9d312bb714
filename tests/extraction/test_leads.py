"""Leads: what a story tells of a contact in words that the rules do not read changes nothing else that it tells."""

import pytest
from tests.extraction.texts import told

from backchannel.extraction import extract, second_look

STORY = """Macron met Putin in Moscow on Monday. Macron was accompanied by no adviser, and the meeting lasted two hours.

Barak gave no date for a visit. Aides had spoken of a summit in spring."""


def _told(text):
    return told(text, kind="press", party="press", title="A trip", published="2022-02-09T14:00:00-05:00")


def _without_leads(monkeypatch, text):
    with monkeypatch.context() as patched:
        patched.setattr(extract, "note_lead", lambda *_: None)
        return _told(text).mentions


@pytest.fixture
def all_likely(monkeypatch):
    """Let the model find every word that it is asked of to name a contact."""
    monkeypatch.setattr(second_look, "SURE_IN_STORIES", -100.0)


@pytest.mark.usefixtures("all_likely")
def test_all_else_is_as_without_them(monkeypatch):
    mentions, rest = _told(STORY).mentions, _without_leads(monkeypatch, STORY)
    leads = [one for one in mentions if one not in rest]
    assert [one.trigger.quote for one in leads] == ["visit", "summit"]
    assert [one for one in mentions if one not in leads] == list(rest)
    assert mentions == tuple(sorted(mentions, key=lambda one: one.trigger.start))


@pytest.mark.usefixtures("all_likely")
@pytest.mark.parametrize(
    ("text", "word", "names"),
    [
        ("Talks are set for today with Putin, Merkel and Macron.", "Talks", []),  # of somebody with each of them
        ("Zelensky sent Putin word through Macron during their meeting, which had no interpreter.", "meeting", []),
        ("He had asked Macron to attend the dinner. Scholz saw to the rest.", "dinner", ["Emmanuel Macron"]),
        ("At a dinner no aides of Macron were present, and there was no interpreter.", "dinner", []),
    ],
)
def test_they_name_one_or_nobody_and_say_nothing_of_others(monkeypatch, text, word, names):
    assert not _without_leads(monkeypatch, text)
    (lead,) = _told(text).mentions
    assert (lead.trigger.quote, [one.name for one in lead.participants]) == (word, names)
    assert {one.property for one in lead.statements} <= {"channel", "when"}


@pytest.mark.usefixtures("all_likely")
def test_two_who_stand_beside_the_word_take_part_where_the_story_did_not_tell_of_them_before():
    text = "It would be the first visit since Fernando Henrique Cardoso was received by Bill Clinton."
    assert [(one.trigger.quote, len(one.participants)) for one in _told(text).mentions] == [
        ("visit", 1),
        ("received", 2),
    ]
    again = _told(f"Fernando Henrique Cardoso phoned Bill Clinton. {text}").mentions
    assert [(one.trigger.quote, len(one.participants)) for one in again] == [
        ("phoned", 2),
        ("visit", 1),
        ("received", 1),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Every call is recorded, the Kremlin said.",
        "Putin told Macron off.",
        "Putin thanked Macron for it.",
        "Sources said Macron had received a call from Putin.",
        "Macron met Putin at the Group of 20 summit in Osaka.",
        "An offer by Putin to see Macron drew no answer.",
    ],
)
@pytest.mark.usefixtures("all_likely")
def test_of_some_words_it_is_not_asked(monkeypatch, text):
    assert _told(text).mentions == _without_leads(monkeypatch, text)
