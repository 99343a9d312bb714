"""Words that look like a contact, or like somebody who took part, and are neither."""

from __future__ import annotations

import pytest
from tests.extraction.texts import STATEMENT, TRANSCRIPT, row, table, told

from backchannel.extraction.triggers import find_triggers

_UKRAINE = "President Putin and President Zelenskyy"


@table(
    row(f"The dispute can only be settled by direct talks between {_UKRAINE}.", "talks: hypothetical"),
    row(f"It may be ended with a short meeting between {_UKRAINE}.", "meeting: hypothetical"),
    row(f"It was settled by direct talks between {_UKRAINE} on 3 May 2021.", "talks: reported"),
)
def test_a_means_that_is_only_thought_of_is_no_contact(text, how, expected):
    assert told(text, **STATEMENT, **how).modalities(expected) == expected


@table(
    row("MR. HADLEY: How was it?\n\nMR. SULLIVAN: You know, that was my first conversation with Wang Yi.",
        "conversation: Jake Sullivan, Wang Yi"),
    row("MR. HADLEY: How was it?\n\nMR. SULLIVAN: As you know, I spoke with Wang Yi on Monday.",
        "spoke: Jake Sullivan, Wang Yi"),
)  # fmt: skip
def test_you_know_is_nobody(text, how, expected):
    title = "Remarks by National Security Advisor Jake Sullivan and Former National Security Advisor Stephen Hadley"
    assert told(text, title=title, **TRANSCRIPT, **how).casts(expected) == expected


@table(
    row("The President calls the leader of that regime a war criminal."),
    row("The United States welcomes the prisoner exchange between Ukraine and Russia."),
    row("On President Putin, he also spoke today and said that he would cut off all exports."),
    row("President Biden and President Duda spoke today and said it.", "spoke: Joe Biden, Andrzej Duda"),
    row("There are talks that President Zelenskyy may come."),
    row("President Biden and President Duda addressed the plenary of the forum via videoconference."),
    row("President Biden, I am glad that President Duda and I can address the plenary session of this forum."),
    row("President Biden and President Duda spoke via videoconference.",
        "spoke via videoconference: Joe Biden, Andrzej Duda"),
    row("President Biden met with Warsaw Central employees."),
    row("President Biden and President Duda drove progress on the principles of engaging with China."),
    row("President Biden and President Duda walked through the draft agreement and some issues."),
    row("President Biden met with Marta Kowalska.", "met: Joe Biden, Marta Kowalska"),
    row("We endorsed the joint call from President Biden and President Duda to renew the truce."),
    row("President Biden said: “I would like to extend my New Year greetings to President Duda.”"),
    row("President Biden acted in consultation with Secretary General Stoltenberg.",
        "consultation: Joe Biden, Jens Stoltenberg"),
    row("The Secretary of the Treasury, in consultation with the Secretary of State, shall set the price of tea."),
    row("Meetings of the G7, leaders of NATO and the European Union begin on 24 March 2022."),
    row('President Biden said: "Jill and President Zelenskyy asked me to be here, and we will meet you."'),
    row("President Biden will visit the St. John Parish fire station."),
    row("There are talks between President Zelenskyy and President Duda.", "talks: Volodymyr Zelenskyy, Andrzej Duda"),
    row("President Biden went to a meeting called the Polish Duda Forum."),
    row("It will be the basis of President Biden’s message to President Putin."),
    row("President Biden spoke with allies in a summit hosted by President Duda.",
        "spoke: Joe Biden, ~allies", "summit: Joe Biden, ~allies, Andrzej Duda"),
    row("President Biden will attend a dinner hosted by President Duda.", "dinner: Joe Biden, Andrzej Duda"),
    row("President Biden, and President Duda, we are soft spoken."),
    row("President Biden and President Duda both spoke about it."),
    row("President Biden and President Duda both spoke by phone with Olaf Scholz.",
        "spoke by phone: Olaf Scholz, Joe Biden", "spoke by phone: Olaf Scholz, Andrzej Duda"),
    row("President Duda heard calls from both parties for his resignation."),
    row("President Biden will help President Duda to meet some development goals."),
    row("President Biden sees President Duda — the Polish President as a partner."),
    row("President Biden met President Duda, and we had engaging conversations about grain.",
        "met: Joe Biden, Andrzej Duda"),
)  # fmt: skip
def test_words_of_other_things(text, how, expected):
    assert told("MS. DOE:  " + text, **TRANSCRIPT, **how).casts() == expected


def test_a_numbered_meeting_of_a_commission_is_not_that_of_those_who_speak_of_it():
    title = "Remarks by President Biden and President Duda of Poland in Joint Press Conference"
    text = "PRESIDENT BIDEN: Welcome.\n\nPRESIDENT DUDA: I praise the recent 13th meeting of the {} in Oslo."
    assert not told(text.format("trade commission"), title=title, **TRANSCRIPT).mentions
    assert told(text.format("two leaders"), title=title, **TRANSCRIPT).mentions


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("We are calling our relations a strategic partnership.", []),
        ("We are calling our partners in Warsaw today.", ["calling"]),
        ("Grain came up in view of the visit to Moscow by President of Palestine Mahmoud Abbas.", []),
    ],
)
def test_words_that_are_barred(sentence, found):
    assert [sentence[one.start : one.end] for one in find_triggers(sentence, writing="official")] == found
