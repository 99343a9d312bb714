"""What a text says of a contact, or what is spoken of, names others: they took no part in it."""

import pytest
from tests.extraction.texts import STATEMENT, TRANSCRIPT, row, table, told

_CONTACTS = ["visit", "visit to Seoul", "visit to Seoul in May", "trip", "call", "meeting on Monday", "letter"]
_SAYS = [
    *("builds on his work with", "follows up on the agreement with", "comes after months of consultations with"),
    *("underscores our alliance with", "continues our close coordination with", "shows how closely we work with"),
    *("is part of our effort with", "reaffirmed the alliance with", "will strengthen the partnership with"),
]
_TOPICS = [
    *("his friendship with", "the alliance with", "his work with", "his close partnership with", "the agreement with"),
    *("the need to work together with", "his differences with", "the deal reached with"),
]


def _named(text):
    return {part.name for one in told(text, **STATEMENT).mentions for part in one.participants}


@pytest.mark.parametrize("says", _SAYS)
@pytest.mark.parametrize("contact", _CONTACTS)
def test_those_named_in_what_is_said_of_it_are_not_in_it(contact, says):
    assert "Kishida Fumio" not in _named(f"President Biden’s {contact} {says} Prime Minister Kishida.")
    with_him = f"President Biden’s call with President Yoon {says} Prime Minister Kishida."
    assert _named(with_him) == {"Joe Biden", "Yoon Suk-yeol"}


@pytest.mark.parametrize(
    "where", ["", " today", " on Monday", " was", " took place", " in Geneva", " was held on Monday"]
)
def test_with_whom_it_was_still_is(where):
    assert _named(f"President Biden’s call{where} with Prime Minister Kishida.") == {"Joe Biden", "Kishida Fumio"}


@pytest.mark.parametrize("topic", _TOPICS)
@pytest.mark.parametrize("verb", ["spoke about", "talked about"])
def test_whoever_is_spoken_of_is_not_spoken_to(verb, topic):
    assert _named(f"President Biden {verb} {topic} Prime Minister Kishida.") == set()


@table(
    row("President Biden spoke about Ukraine with Prime Minister Kishida.", "spoke: Joe Biden, Kishida Fumio"),
    row("President Biden spoke with President Yoon during his trip to Seoul in May.",
        "spoke: Joe Biden, Yoon Suk-yeol", "trip: Joe Biden"),
    row("President Zelenskyy met with President Duda during his visit to Ukraine.",
        "met: Volodymyr Zelenskyy, Andrzej Duda", "visit: Andrzej Duda, [Volodymyr Zelenskyy]"),
    row("President Biden joined President Macron, Chancellor Scholz and Prime Minister Johnson for a call.",
        "call: Joe Biden, Emmanuel Macron, Olaf Scholz, Boris Johnson"),
    row("Participating in the call were President Biden, Prime Minister Johnson, the French President, and President "
        "Duda.", "call: Joe Biden, Boris Johnson, Emmanuel Macron, Andrzej Duda"),
    row("President Biden met with the French President and German Chancellor Olaf Scholz.",
        "met: Joe Biden, Emmanuel Macron, Olaf Scholz"),
    row("President Biden released oil from what is called the Strategic Petro- — Petroleum Reserve."),
)  # fmt: skip
def test_who_took_part(text, how, expected):
    how = {"published": "2022-07-28T12:00:00-04:00"} | how if "Petro-" in text else how
    assert told(text, **STATEMENT | how).casts(expected) == expected


@table(
    row("MS. PSAKI: The President spoke with President Duda and encouraged him to meet with President Macron.",
        "spoke: Joe Biden, Andrzej Duda", "meet: Andrzej Duda, Emmanuel Macron"),
    row("THE PRESIDENT: President Duda asked me to call President Macron.", "call: Joe Biden, Emmanuel Macron"),
    row("MS. PSAKI: President Duda asked him to call President Macron."),
    row("MS. PSAKI: President Biden spoke with President Duda and discussed the visit of President Macron to Rome.",
        "spoke: Joe Biden, Andrzej Duda", "visit: Emmanuel Macron"),
)  # fmt: skip
def test_whoever_is_told_to_do_it_does_it(text, how, expected):
    assert told(text, **TRANSCRIPT | how).casts(expected) == expected


@table(
    row("Ahead of President Macron’s visit to Rome, President Biden spoke with President Duda.",
        "visit: Emmanuel Macron", "spoke: Joe Biden, Andrzej Duda"),
    row("During President Macron’s visit to Ottawa, Prime Minister Trudeau thanked President Biden.",
        "visit: Emmanuel Macron, Justin Trudeau"),
    row("After the speech of Chancellor Scholz, the President held a call with Prime Minister Trudeau.",
        "call: Joe Biden, Justin Trudeau"),
    row("According to Vladimir Putin, the President held a meeting with President Duda.",
        "meeting: Joe Biden, Andrzej Duda"),
    row("Unlike President Macron, the President took part in a meeting with President Duda.",
        "meeting: Joe Biden, Andrzej Duda"),
    row("Emmanuel Macron, the President of France, met with President Biden.", "met: Emmanuel Macron, Joe Biden"),
)  # fmt: skip
def test_whoever_is_named_before_it_is_not_in_it(text, how, expected):
    assert told(text, **STATEMENT | how).casts(expected) == expected


@table(
    row("MR. EARNEST: The President spoke with President Putin for about an hour on the margins of the summit today.",
        "spoke: 2022-01-20"),
    row("MR. EARNEST: The President spoke with President Putin about the summit today.", "spoke: none"),
)  # fmt: skip
def test_the_time_of_a_summit_is_that_of_what_was_on_its_margins(text, how, expected):
    assert told(text, **TRANSCRIPT | {"published": "2022-01-20"} | how).times(expected) == expected
