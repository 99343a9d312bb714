"""Whose a number of contacts is: no leader's where the words speak of his team, his country or others."""

import pytest
from tests.extraction.texts import TRANSCRIPT, row, table, told

SPOKE = "MS. PSAKI: President Biden and President Macron spoke today."


@table(
    row("THE PRESIDENT: My team is in constant contact with Chancellor Scholz.", "~team, Olaf Scholz"),
    row("THE PRESIDENT: My team and I have had several calls with Chancellor Scholz.", "Joe Biden, Olaf Scholz"),
    row("MR. KIRBY: In fact, we had several conversations with the Scholz government."),
    row("MR. KIRBY: The President had several conversations with Chancellor Scholz.", "Joe Biden, Olaf Scholz"),
    row("Q    President Macron has visited Norway twice in a month.", "Emmanuel Macron"),
    row(
        "MS. PSAKI: There have been a range of conversations with President Macron.", "[United States], Emmanuel Macron"
    ),
    row(
        "MS. PSAKI: The President works on it, with several calls with President Macron.",
        "[Joe Biden], Emmanuel Macron",
    ),
    row(f"{SPOKE} They’re “having several meetings at a higher level” with “at least four Allies and Norway.”"),
    row(f"{SPOKE} They have had many conversations with us."),
    row(f"{SPOKE} They had several meetings, in particular, with deputy prime ministers Alan Roe and Jane Doe."),
    row(f"{SPOKE} They have had several meetings with their teams.", "Joe Biden, Emmanuel Macron"),
    row(f"{SPOKE} They have met many times, with a focus on trade.", "Joe Biden, Emmanuel Macron"),
    row(f"{SPOKE} They have met several times, including once with Chancellor Scholz.", "Joe Biden, Emmanuel Macron"),
    row("MS. PSAKI: We have had dozens of calls with Israeli and Palestinian leaders."),
    row("Q    What of their many talks with President Macron as well as President Putin?"),
    row("MS. PSAKI: In previous calls with President Macron, President Biden said so.", "Emmanuel Macron, Joe Biden"),
    row(
        "MS. PSAKI: President Biden has had two calls with President Macron, Jake Sullivan was in Lyon a month ago.",
        "Joe Biden, Emmanuel Macron",
    ),
    row(
        "MS. PSAKI: President Biden has had two calls with President Macron and Jake Sullivan was in Lyon.",
        "Joe Biden, Emmanuel Macron",
    ),
)
def test_the_sides_of_a_claim(text, how, expected):
    lines = [line.partition(": ")[2].partition(": ")[2] for line in told(text, **TRANSCRIPT).quantities()]
    assert [sorted(line.split(", ")) for line in lines] == [sorted(line.split(", ")) for line in expected]


@pytest.mark.parametrize(
    "text",
    [
        "THE PRESIDENT: President Macron knows my uncle, a hell of a guy, and I never met him, obviously.",
        "THE PRESIDENT: I never called President Macron “Manny.”",
        "MS. PSAKI: It’s important that the President and President Macron stay in close communication.",
        "MS. PSAKI: President Biden and President Macron committed to remain in regular contact.",
        "THE PRESIDENT: President Macron and I agreed to follow up and stay in constant contact.",
        "MS. PSAKI: We liked the countless trips and engagements by the President and the First Lady.",
        "Volodymyr Zelenskyy and Charles Michel exchanged views on events and many contacts with strategic partners.",
        "MS. PSAKI: President Macron raised it many times, we spoke with him about it.",
    ],
)
def test_what_is_no_number_of_contacts(text):
    assert told(text, **TRANSCRIPT).claims == ()


def test_a_denial_is_a_claim_where_a_call_is_meant():
    (claim,) = told("THE PRESIDENT: I never called President Macron about it.", **TRANSCRIPT).claims
    assert (claim.kind, claim.channel) == ("never", "call")


def test_of_those_counted_some_only_are_of_the_people_named():
    text = (
        "MS. PSAKI: There have been more than 60 calls, including three calls the President had with President Macron."
    )
    assert [claim.quantity for claim in told(text, **TRANSCRIPT).claims] == ["3"]
