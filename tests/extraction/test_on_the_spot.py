"""What leaders who sit together say of their meeting, and of the journey to it."""

from __future__ import annotations

import pytest
from tests.extraction.texts import GAZETTEER, KREMLIN, told

from backchannel.extraction.people import People

_TITLE = "Remarks by President Biden and Chancellor Scholz of Germany Before Bilateral Meeting"
_BOTH = {"Joe Biden", "Olaf Scholz"}


def _said(words, title=_TITLE):
    """Return what Scholz is taken to tell beside Biden, with modality and time."""
    text = f"PRESIDENT BIDEN: Welcome.\n\nCHANCELLOR SCHOLZ: {words}"
    made = told(text, title=title, kind="transcript")
    return [
        ({part.name for part in one.participants}, one.modality, one.when)
        for one in made.mentions
        if one.trigger.start > len(title)
    ]


@pytest.mark.parametrize(
    "words",
    [
        "We are very grateful for this meeting.",
        "So, it’s an important meeting at an important time.",
        "Thank you for having me.",
        "Thank you for the opportunity to hold this meeting today.",
        "I am confident that today’s talks will help us both.",
    ],
)
def test_the_meeting_at_which_they_speak(words):
    assert _said(words) == [(_BOTH, "reported", "2022-01-20")]


@pytest.mark.parametrize(
    "words",
    [
        "This meeting of the Security Council was long.",
        "The meeting in Munich was productive.",
        "It’s an important meeting with the unions.",
        "This first meeting was long ago.",
    ],
)
def test_another_meeting(words):
    assert not [one for one in _said(words) if one[0] == _BOTH]


def test_nobody_sits_at_a_forum_with_a_moderator():
    assert _said("This meeting is important.", title="Plenary session of the Economic Forum") == []


@pytest.mark.parametrize(
    "verb", ["accepting our invitation to visit Russia", "having accepted my invitation to visit us"]
)
def test_who_is_thanked_for_accepting_an_invitation_visits(verb):
    text = (
        f"President of Russia Vladimir Putin: Thank you for {verb}.\n\n"
        "President of Finland Sauli Niinistö: Thank you, Mr President."
    )
    made = told(text, title="Meeting with President of Finland Sauli Niinistö", **KREMLIN, kind="transcript")
    assert made.casts() == ["visit: Sauli Niinistö, Vladimir Putin"]
    assert made.modalities() == ["visit: reported"]


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Viktor Orban", "Viktor Orbán"),
        ("Anna Orban", None),
        ("Margarita Simonyan", None),
        ("Mr Orban", None),
        ("Abdulla Al Marzouki", None),
        ("Moncef Marzouki", "Moncef Marzouki"),
    ],
)
def test_whose_label_it_is(label, name):
    """A surname shared with a leader does not make a speaker of another given name the leader."""
    people = People(f"{label}: Good afternoon.", GAZETTEER, None, "ru")
    found = people.person_for(label)
    assert (found.name if found else None) == name


def test_a_guest_at_home_is_no_contact():
    text = "MR. KERR: Well, thank you for having me.\n\nTHE PRESIDENT: Welcome."
    assert told(text, title="Remarks by President Biden in a Roundtable", kind="transcript").casts() == []


def test_their_meeting_is_the_one_of_the_title_though_they_say_before_that_they_need_to_meet():
    made = told(
        "Vladimir Putin met with Donald Trump in Hamburg on 7 July.\n\nDonald Trump: Thank you. It is an honour.\n\n"
        "Vladimir Putin: Mr President, you and I have spoken several times. But to settle such questions we have to "
        "meet face to face. I am very glad to do so, and I hope that our meeting will bear fruit.",
        title="Vladimir Putin’s meeting with US President Donald Trump",
        kind="readout",
        **KREMLIN | {"published": "2017-07-07"},
    )
    assert made.ties() == ["meeting: new", "met: 1", "meet: new", "meeting: 1"]
