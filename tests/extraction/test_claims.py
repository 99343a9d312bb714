"""What a quantity beside a contact makes: a claim of many, a mention of each, or nothing."""

import pytest
from tests.extraction.texts import KREMLIN, PRESS, STATEMENT, TRANSCRIPT, row, table, told


@table(
    row(
        "MS. PSAKI: The President has had two very candid, useful phone calls with President Macron.",
        "calls: count 2: Joe Biden, Emmanuel Macron",
    ),
    row(
        "MS. PSAKI: The President has had more than two dozen calls with President Macron.",
        "calls: count >=24: Joe Biden, Emmanuel Macron",
    ),
    row(
        "MS. PSAKI: The President often meets the Pope and has weekly phone calls with President Macron.",
        "meets: frequency often: Joe Biden, Pope Francis",
        "calls: frequency weekly calls: Joe Biden, Emmanuel Macron",
    ),
    row(
        "MS. PSAKI: And that’s why we’re actively having conversations with the Danes.",
        "conversations: count >=2: United States, the Danes",
    ),
    row(
        "Q    Why the delay, given that President Biden and President Macron were speaking so often last fall?",
        "speaking: frequency often: Joe Biden, Emmanuel Macron",
    ),
    row(
        "Q    Do President Biden and President Macron speak regularly?\n\nMS. PSAKI: They do.",
        "speak: frequency regularly: Joe Biden, Emmanuel Macron",
    ),
    row(
        "MR. SULLIVAN: I’m in nearly daily contact with my counterpart in the French government.",
        "in nearly daily contact: frequency nearly daily: Jake Sullivan, ~counterpart",
        title="Press Briefing by Press Secretary Jen Psaki and National Security Advisor Jake Sullivan",
    ),
    row(
        "THE PRESIDENT: Speaker McCarthy and I have had several good conversations.",
        "conversations: count >=3: Joe Biden, Kevin McCarthy",
        missing="the Speaker is not joined with I where nobody is introduced as speaking",
    ),
)
def test_what_is_a_claim(text, how, expected):
    made = told(text, **TRANSCRIPT, **how)
    assert made.quantities(expected) == expected


@pytest.mark.parametrize(
    "text",
    [
        "MR. KIRBY: I’m not aware of any conversations that we’ve had with Norway about it.",
        "Q    Has the President made any calls to President Macron?\n\nMS. PSAKI: I’d refer you to his office.",
        "Q    Will there be more calls between President Biden and President Macron?",
        "Q    Has President Biden been speaking regularly with President Macron?\n\nMS. PSAKI: He has a plan.",
        "MS. PSAKI: I’ll let the French speak about the conversations that President Macron had with President Biden.",
        "MS. PSAKI: Chancellor Scholz can speak to his conversations with the President.",
        "MS. PSAKI: The talks have included conversations with the Danes and the Swedes.",
        "MS. PSAKI: The President and the Vice President have held more than two dozen meetings since the storm.",
        "Q    Are you worried that a private citizen with a clearance is having conversations with President Putin?",
        "Q    Has the President had conversations with President Macron?\n\nMS. PSAKI: The President is in Ohio today.",
        "MS. PSAKI: The President understands the importance of having frank conversations with world leaders.",
        "MR. KIRBY: We spoke with Ajit Doval. We inform the next one, and those conversations continue with him.",
        "MR. WALZ: When you begin those discussions with Mr. Klain and Steve Ricchetti, be patient.",
        "MS. PSAKI: He was focused on this constantly in each conversation he had with President Macron.",
        "As President Biden visits Ohio today, prices are falling.",
    ],
)
def test_what_asserts_no_contacts(text):
    assert told(text, **TRANSCRIPT).claims == ()


def test_contacts_that_are_scheduled_are_no_claim():
    text = "Bilateral contacts between the President of Russia and several foreign leaders have been scheduled."
    assert told(text, kind="statement", **KREMLIN).claims == ()


def test_meetings_elsewhere_are_not_with_the_other_of_the_two():
    text = "President Biden spoke with President Macron. They discussed President Macron’s recent meetings in Warsaw."
    assert told(text).claims == ()
    text = "President Biden spoke with President Macron. They followed up on their long conversations in Nice and Lyon."
    assert len(told(text).claims) == 1


def test_visits_of_one_of_two_who_are_named_are_not_given_to_the_other():
    text = "President Biden commended Prime Minister Modi for his visits to Poland and Austria."
    assert told(text, published="2024-09-21T12:00:00-04:00").claims == ()


def test_the_team_of_somebody_is_not_he():
    text = "MR. SULLIVAN: I have been in touch with senior members of the Chancellor Scholz’s team."
    made = told(text, **TRANSCRIPT)
    assert "Olaf Scholz" not in {part.name for one in (*made.mentions, *made.claims) for part in one.participants}


def test_one_conversation_with_each_of_several_is_no_claim():
    text = (
        "MS. PSAKI: The President has had direct conversations with President Macron, with the Pope, with our allies."
    )
    assert told(text, **TRANSCRIPT).claims == ()


def test_what_somebody_has_said_does_not_make_him_the_voice():
    text = "Q    Is that a fear, based on what President Putin has said in his conversations with President Macron?"
    assert [one.attribution[-1].name for one in told(text, **TRANSCRIPT).claims] == ["Question"]


@table(
    row(
        "MS. PSAKI: He spoke of it in his calls with both President Macron and with the Nine.",
        "calls: Emmanuel Macron, Joe Biden",
    ),
    row(
        "MS. PSAKI: The President raised it in the conversations he had with President Macron and other leaders.",
        "conversations: Emmanuel Macron, Joe Biden",
        "conversations: Joe Biden, ~leaders",
    ),
)
def test_one_contact_with_each_is_no_claim(text, how, expected):
    made = told(text, **TRANSCRIPT)
    assert made.claims == ()
    assert made.casts(expected) == expected


def test_the_predecessor_of_somebody_is_somebody_else():
    text = "MS. PSAKI: Jake Sullivan met four times with Minister Wang Yi’s predecessor, Yang Jiechi."
    made = told(text, **TRANSCRIPT)
    assert "Wang Yi" not in {part.name for one in (*made.mentions, *made.claims) for part in one.participants}


def test_who_invites_and_has_visited_did_not_visit_the_guest():
    text = "Olaf Scholz was invited by Emmanuel Macron, who has visited Ukraine several times this year."
    (claim,) = told(text, **PRESS).claims
    assert [part.name for part in claim.participants] == ["Emmanuel Macron"]


def test_consultations_of_many_months_are_no_single_contact():
    words = "President Biden had close consultations with President Macron over the past several months."
    found = told(words, **STATEMENT)
    assert not found.mentions
    assert len(found.claims) == 1


def test_several_in_the_singular_are_several():
    found = told("MS. PSAKI:  President Biden has had multiple conversation with President Xi.", **TRANSCRIPT)
    assert not found.mentions
    assert [claim.quantity for claim in found.claims] == [">=2"]
