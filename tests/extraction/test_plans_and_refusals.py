"""Plans as headlines tell them, refusals and likelihoods: none of it says that there was a contact."""

import pytest
from tests.extraction.texts import PRESS, STATEMENT, row, table, told


@pytest.mark.parametrize(
    "headline",
    [
        *(
            "Biden to meet with Macron on Friday",
            "Biden to speak with Macron on Friday",
            "Biden to hold talks with Macron on Friday",
        ),
        *(
            "Biden and Macron to meet on Friday",
            "Biden to hold call with Macron on Friday",
            "Biden’s call with Macron set for Friday",
        ),
        *(
            "Biden-Macron summit set for Friday",
            "Biden-Macron call planned for Friday",
            "Biden-Macron meeting expected on Friday",
        ),
        "President of France Emmanuel Macron to meet with President Biden on Friday",
    ],
)
def test_a_headline_tells_of_a_plan(headline):
    made = told("He spoke to reporters.", title=headline, **PRESS | {"published": "2022-01-20T14:00:00-05:00"})
    assert [(one.modality, str(one.when)) for one in made.mentions] == [("planned", "2022-01-21")]
    assert {part.name for part in made.mentions[0].participants} == {"Joe Biden", "Emmanuel Macron"}


@pytest.mark.parametrize("what", ["talks", "calls", "visits", "discussions"])
def test_a_noun_that_looks_like_a_verb_of_the_present_is_over(what):
    made = told(f"President Biden held {what} with President Macron on Tuesday.", **STATEMENT)
    assert {(one.modality, str(one.when)) for one in made.mentions} <= {("reported", "2022-01-18")}


@table(
    row("President Biden declines to meet with President Putin.", "meet: denied"),
    row("President Biden has refused to hold talks with President Putin.", "talks: denied"),
    row("President Biden forgot to call President Putin.", "call: denied"),
    row("President Biden is likely to meet with President Putin.", "meet: hypothetical"),
    row("The President is unlikely to hold a call with President Putin.", "call: hypothetical"),
    row("President Putin is likely to have met with President Xi.", "met: hedged"),
    row("President Biden declined to discuss his call with President Putin.", "call: reported"),
    row("President Zelenskyy is waiting for a conversation between President Biden and President Putin.",
        "conversation: planned"),
    row("President Biden traveled to Geneva to meet with President Putin.", "meet: reported"),
)  # fmt: skip
def test_how_it_is_told(text, how, expected):
    assert told(text, **STATEMENT | how).modalities(expected) == expected


@table(
    row("The meeting with President Xi is now not going to happen.", "meeting: cancelled"),
    row("The meeting with President Xi will no longer take place.", "meeting: cancelled"),
    row("President Biden is not able to have this meeting with President Xi.", "meeting: cancelled"),
    row("President Biden is not able to have a meeting with President Xi.", "meeting: denied"),
    row("The meeting with President Xi is not going to happen.", "meeting: denied"),
    row("The meeting with President Xi is going to happen.", "meeting: planned"),
)
def test_what_was_to_be_and_will_not(text, how, expected):
    assert told("MS. DOE:  " + text, kind="transcript", **how).modalities(expected) == expected
