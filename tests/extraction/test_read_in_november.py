"""Kinds of sentences that were read wrong in 124 passages drawn at random, each told in other words."""

from __future__ import annotations

import pytest
from tests.extraction.texts import KREMLIN, STATEMENT, TRANSCRIPT, UKRAINE, row, table, told

_LATER = {"published": "2024-11-15T14:00:00-05:00"}
_LIVE = TRANSCRIPT | {"published": "2022-04-15T14:00:00-04:00"}


@table(
    row("President Biden’s 2022 meeting with President Xi was long.", "meeting: 2022"),
    row("President Xi’s historic 2015 state visit to the United States was a milestone.", "state visit: 2015"),
    row("The 2021 Geneva summit between President Biden and President Putin was short.", "summit: 2021"),
    # part of a name; a number; a year in which nothing was yet
    row("President Biden will see Prime Minister Modi at the Vision 2023 summit in Delhi.", "see: none"),
    row("President Biden wrote to President Xi.", "wrote: none"),
    row("President Biden wrote to President Xi on Tuesday.", "wrote: 2024-11-12"),
)  # fmt: skip
def test_times_that_stand_as_adjectives(text, how, expected):
    assert told(text, **STATEMENT | _LATER | how).times(expected) == expected


@table(
    row("President Biden wrote a letter to President Xi.", "letter: Joe Biden, Xi Jinping"),
    row("The speaker wrote about the letter of President Xi."),
    row("President Biden will host the Leaders of the Association of Southeast Asian Nations (ASEAN) in Washington.",
        "host: Joe Biden, ~leaders"),
    row("President Biden met with the leaders of the Central American countries.", "met: Joe Biden, ~leaders"),
    # the negotiations are of others, and by video
    row("President Putin told Prime Minister Modi of the talks between Russian and Ukrainian representatives, which "
        "are being held via videoconference.", "talks: Russian, ~representatives"),
    row("At the meeting between President Putin and President Lukashenko, President Putin announced a deal.",
        "meeting: Vladimir Putin, Alexander Lukashenko"),
)  # fmt: skip
def test_who_takes_part(text, how, expected):
    assert told(text, **STATEMENT | how).casts(expected) == expected


@table(
    row("President Zelenskyy thanked Prime Minister Johnson for visiting the city of Irpin, freed from the Russians.",
        "visiting: Boris Johnson, Volodymyr Zelenskyy"),
    row("President Zelenskyy thanked Prime Minister Johnson for visiting Warsaw.",
        "visiting: Boris Johnson, [Andrzej Duda]"),
)  # fmt: skip
def test_who_thanks_for_a_visit_is_its_host_unless_it_was_elsewhere(text, how, expected):
    assert told(text, **UKRAINE | STATEMENT | how).casts(expected) == expected


_ENGAGE = "engage: Kamala Harris, Olaf Scholz|Olaf Scholz"


@table(
    row("MS. DOE:  The Vice President will engage with Chancellor Scholz. As you know, he met with President Macron "
        "last week.", _ENGAGE, "met: Emmanuel Macron"),
    row("MS. DOE:  The Vice President will engage with Chancellor Scholz. The President likes Germany. As you know, "
        "he met with President Macron last week.", _ENGAGE, "met: Joe Biden, Emmanuel Macron"),
    row("MS. DOE:  The Vice President will engage with Chancellor Scholz. As you know, he was here at the White House "
        "last week.", _ENGAGE, "was here: Olaf Scholz, [Joe Biden]|Olaf Scholz"),
)  # fmt: skip
def test_he_is_left_open_where_one_from_abroad_was_named_last(text, how, expected):
    assert told(text, **TRANSCRIPT | how).casts(expected) == expected


@pytest.mark.parametrize(
    "said",
    [
        "Secretary Blinken is having this meeting with Minister Kuleba right now.",
        "The President’s call with President Macron is underway.",
        "The President’s call with President Macron is still going on.",
        "The President is having a meeting with President Macron at this moment.",
        "The President is currently meeting with President Macron.",
        "The President is now meeting with President Macron.",
    ],
)
def test_what_goes_on_is_of_the_day_on_which_it_is_told(said):
    made = told(f"MS. DOE:  {said}", **_LIVE)
    assert [(one.modality, one.when) for one in made.mentions] == [("reported", "2022-04-15")]


@pytest.mark.parametrize(
    "said",
    [
        "The President is having a meeting with President Macron next week.",
        "Preparations for the meeting with President Macron are underway.",
        "The President’s meeting with President Macron is taking place on Monday.",
    ],
)
def test_what_is_to_come_does_not_go_on(said):
    times = {one.when for one in told(f"MS. DOE:  {said}", **_LIVE).mentions}
    assert times
    assert "2022-04-15" not in times


@pytest.mark.parametrize(
    "said",
    ["It is good that we are meeting here on January 20, Cosmonautics Day.", "Our meeting today is about trade."],
)
def test_who_sit_together_speak_of_the_meeting_at_hand(said):
    made = told(
        f"Vladimir Putin held talks with President of Belarus Alexander Lukashenko.\n\nPresident of Russia Vladimir "
        f"Putin: Mr Lukashenko, thank you for coming. {said}\n\nPresident of Belarus Alexander Lukashenko: Thank you.",
        title="Meeting with President of Belarus Alexander Lukashenko",
        **KREMLIN | TRANSCRIPT,
    )
    assert {one.modality for one in made.mentions} == {"reported"}


def test_what_was_in_another_year_is_over_whatever_is_planned():
    made = told(
        "Building on the March 2021 meeting between President Biden and Prime Minister Lee, the sides go on.\n\n"
        "President Biden and Prime Minister Lee will hold a meeting in May.",
        **STATEMENT,
    )
    assert [(one.modality, one.when) for one in made.mentions] == [("reported", "2021-03"), ("planned", "2022-05")]


def test_a_press_call_is_no_contact_of_those_who_hold_it():
    title = "On-the-Record Press Call by Secretary Antony Blinken and National Security Advisor Jake Sullivan"
    assert told("MODERATOR:  Good morning.", title=title, **TRANSCRIPT).mentions == ()


@table(
    row("MS. DOE:  Secretary Austin met with the Romanian Defense Minister last week.",
        "met: Lloyd Austin, Romanian Defense Minister"),
    row("MS. DOE:  Secretary Austin met with Maria Ionescu, the Romanian Ambassador.",
        "met: Lloyd Austin, Maria Ionescu"),
    row("MS. DOE:  The Romanian Health Minister fell ill. He met with President Macron on Monday."),
    row("Q    Thank you.  So, John, the U.S. Special Coordinator for Ports and Railways is in Rome.  So he met with "
        "President Macron.  Can you tell us more?"),
    row("MS. DOE:  The Special Representative to the region is in Rome.  He met with President Macron."),
    row("MS. DOE:  The President is in Rome.  So he met with President Macron.", "met: Joe Biden, Emmanuel Macron"),
    row("MS. DOE:  The U.S. ports are closed.  So he met with President Macron.", "met: Joe Biden, Emmanuel Macron"),
    row("MS. DOE:  Later today, the President will hold a meeting with President Lula.\n\nTomorrow, the President "
        "and the First Lady will welcome governors and their spouses for a black-tie dinner at the White House.",
        "meeting: Joe Biden, Luiz Inácio Lula da Silva"),
    row("MS. DOE:  Later today, the President will welcome President Lula for a dinner at the White House.",
        "welcome: Joe Biden, Luiz Inácio Lula da Silva"),
    row("Prince George’s County, Maryland\n\nTHE PRESIDENT:  I will be talking to him today."),
    row("THE PRESIDENT:  I had a long talk with President Netanyahu today.", "talk: Joe Biden, Benjamin Netanyahu",
        published="2023-12-24T12:00:00-05:00"),
)  # fmt: skip
def test_who_is_named_in_speech(text, how, expected):
    assert told(text, **TRANSCRIPT | how).casts(expected) == expected


@table(
    row("Wife of the President of Ukraine Olena Zelenska had a phone conversation with Queen Mathilde of Belgium.",
        "phone conversation: Olena Zelenska, Mathilde of Belgium"),
    row("The presidents of Russia and Azerbaijan and the prime minister of Armenia will review it at their meeting.",
        "meeting: Vladimir Putin, Ilham Aliyev, Nikol Pashinyan"),
    row("We met today to mark 200 years of relations. We look forward to hosting the Summit of the Americas.",
        "met: Joe Biden, Iván Duque", title="Joint Statement by President Biden and President Iván Duque of Colombia"),
)  # fmt: skip
def test_who_is_named_in_writing(text, how, expected):
    assert told(text, **STATEMENT | how).casts(expected) == expected


_TOGETHER = "Remarks by President Biden and Taoiseach Leo Varadkar of Ireland Before Bilateral Meeting"


@pytest.mark.parametrize(
    "said",
    [
        "We’ll have our North South Ministerial Council meeting next month.",
        "I thank the Chancellor of Germany for hosting additional U.S. forces.",
    ],
)
def test_what_others_hold_or_host_is_no_contact_of_those_who_speak(said):
    made = told(f"PRESIDENT BIDEN:  Thank you.\n\nTAOISEACH VARADKAR:  {said}", title=_TOGETHER, **_LIVE)
    assert [one for one in made.mentions if one.trigger.start > len(_TOGETHER)] == []


@table(
    row("MS. DOE:  We consult on the talks that President Biden and President Putin agreed to.", "talks: planned"),
    row("MS. DOE:  We consult on the talks that President Biden and President Putin held.", "talks: reported"),
    row("Q Was the President pushing a false story in that call with President Ghani?\n\nMS. DOE:  I am not going to "
        "go into details of a private conversation.", "call: reported", published="2021-08-10T12:00:00-04:00"),
)  # fmt: skip
def test_whether_it_was(text, how, expected):
    assert told(text, **TRANSCRIPT | how).modalities(expected) == expected


def test_it_again_leaves_a_time_to_its_verb():
    made = told("President Zelenskyy spoke about it again with President Biden yesterday.", **UKRAINE | STATEMENT)
    assert [one.when for one in made.mentions] == ["2022-01-19"]


_MOSCOW = KREMLIN | {
    "kind": "readout",
    "title": "Telephone conversation with President of Belarus Alexander Lukashenko",
}


@table(
    row("Vladimir Putin spoke with Alexander Lukashenko.\n\nThe presidents discussed migration, taking into account "
        "the earlier telephone conversation between Alexander Lukashenko and Chancellor of Germany Angela Merkel.",
        "spoke: Vladimir Putin, Alexander Lukashenko",
        "telephone conversation: Alexander Lukashenko, Angela Merkel", published="2021-11-16T12:00:00+03:00"),
    row("Vladimir Putin set out Russia’s terms in the context of talks with the representatives of Kiev."),
)  # fmt: skip
def test_contacts_of_others_in_an_account(text, how, expected):
    assert told(text, **_MOSCOW | how).casts(expected) == expected


@table(
    row("Mr. Sullivan and Mr. Wong welcomed the momentum of Prime Minister Lee’s recent visit to the United States, "
        "including his discussions with President Biden.",
        "visit: Lee Hsien Loong, [Joe Biden]", "discussions: Lee Hsien Loong, Joe Biden"),
    row("President López Obrador received yesterday in Mexico City a delegation of officials led by Secretary Blinken.",
        "received: Andrés Manuel López Obrador, ~delegation"),
    row("Jake Sullivan hosted diplomatic representatives from Argentina and Canada.",
        "hosted: Jake Sullivan, ~representatives"),
)  # fmt: skip
def test_whose_it_is_in_a_statement(text, how, expected):
    title = "Statement on National Security Advisor Jake Sullivan’s Meeting with Minister Lawrence Wong of Singapore"
    made = told(text, **STATEMENT | {"title": title if "Wong" in text else "Statement"} | how)
    assert made.casts(["", *expected] if "Wong" in text else expected)[-len(expected) :] == expected


@pytest.mark.parametrize("joint", [" who is", ", who is"])
def test_who_is_on_a_visit_to_our_country_visits_our_leader(joint):
    text = f"Volodymyr Zelenskyy met with Prime Minister Boris Johnson{joint} on a visit to our country."
    assert told(text, **UKRAINE | STATEMENT).casts() == [
        "met: Volodymyr Zelenskyy, Boris Johnson",
        "visit: Boris Johnson, [Volodymyr Zelenskyy]",
    ]


def test_we_is_not_of_who_is_spoken_to_right_after_another():
    made = told(
        "PRESIDENT EL-SISI:  Welcome, Mr. President. Yesterday I had the great opportunity of meeting Madam Speaker "
        "Nancy Pelosi. We talked about many issues.\n\nPRESIDENT BIDEN:  Thank you.",
        title="Remarks by President Biden and President Abdel Fattah El-Sisi of Egypt Before Bilateral Meeting",
        **TRANSCRIPT,
    )
    assert not any(one.trigger.quote == "talked" and len(one.participants) > 1 for one in made.mentions)


def test_among_the_leaders_is_not_of_those_named_last():
    made = told(
        "MS. DOE:  He will see President Yoon and Prime Minister Kishida.\n\nQ Have there been any discussions among "
        "the leaders about the grain?",
        **TRANSCRIPT,
    )
    assert made.casts() == ["see: Joe Biden, Yoon Suk-yeol, Kishida Fumio"]


def test_a_day_that_opens_a_sentence_keeps_out_the_one_told_before():
    made = told(
        "OFFICIAL:  On Monday, November 21st, the Vice President will meet with President Marcos.\n\nOn Tuesday, "
        "November 22nd, the Vice President will travel to Palawan, where she will see Minister Doe of the Philippines.",
        **TRANSCRIPT | {"published": "2022-11-15T14:00:00-05:00"},
    )
    assert [one.when for one in made.mentions] == ["2022-11-21", None]


_LAST_JUNE = STATEMENT | {"published": "2021-06-10T14:00:00-04:00"}


@table(
    row("President Biden visited the U.K. today.", "visited: Joe Biden, [Boris Johnson]"),
    row("President Biden visited the U.K. at the invitation of Prime Minister Johnson and in advance of the G7 Summit.",
        "visited: Joe Biden, Boris Johnson"),
    row("President Biden thanked the U.K. team."),
    row("France and the United States will meet the future together."),
    row("Sweden met all of the commitments that it made to President Erdoğan."),
)  # fmt: skip
def test_visits_by_initials_and_invitation(text, how, expected):
    assert told(text, **_LAST_JUNE | how).casts(expected) == expected


def test_a_call_agreed_on_for_after_talks_leaves_the_talks_to_come():
    made = told(
        "It was agreed to hold a telephone call of Volodymyr Zelenskyy and Joseph Biden after the talks between the "
        "Presidents of the United States and Russia.",
        **UKRAINE | STATEMENT,
    )
    assert {one.modality for one in made.mentions} == {"planned"}


def test_who_is_called_by_his_first_name():
    made = told(
        "PRESIDENT BIDEN:  One just left: Barack. He met the President this morning.\n\nPRESIDENT RUTO:  Thanks.",
        title="Remarks by President Biden and President Ruto of Kenya at State Dinner",
        **TRANSCRIPT | {"published": "2024-05-23T20:00:00-04:00"},
    )
    assert made.casts() == ["met: Barack Obama, William Ruto"]


def test_whenever_we_speak_about_is_no_talk():
    made = told(
        "PRESIDENT DUDA:  Whenever we speak about great politics, it is friendship.\n\nVICE PRESIDENT HARRIS:  Yes.",
        title="Remarks by Vice President Harris and President Andrzej Duda of Poland",
        **TRANSCRIPT,
    )
    assert made.mentions == ()


def test_a_time_in_words_that_are_quoted_is_of_when_they_were_said():
    made = told("THE PRESIDENT:  And I said to my family, “President Macron just called me.”", **TRANSCRIPT)
    assert [one.when for one in made.mentions] == [None]


def test_two_hyphens_are_a_dash():
    said = "MS. DOE:  The call with Prim- — Prime Minister Sunak was on Monday."
    one, other = (told(text, **TRANSCRIPT) for text in (said, said.replace("—", "--")))
    assert one.casts() == other.casts() == ["call: [Joe Biden], Rishi Sunak"]
    assert one.times() == other.times()
    assert all(mention.span.quote in said.replace("—", "--") for mention in other.mentions)
