"""Where it took place."""

import pytest
from tests.extraction.properties.finding import values

from backchannel.extraction.properties.place import find


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The two met in Geneva on Wednesday.", "Geneva"),
        ("They met at the White House.", "the White House"),
        ("They met in Washington, D.C., on Friday.", "Washington, D.C."),
        ("He met with Vladimir Putin in Bali, Indonesia.", "Bali, Indonesia"),
        ("They held talks in St. Petersburg.", "St. Petersburg"),
        ("They met on the sidelines of the G20 summit in Hamburg.", "the G20 summit"),
        ("They met on the sidelines of the U.N. General Assembly.", "the U.N. General Assembly"),
        ("They will meet on the margins of the Spring Summit later this month.", "the Spring Summit"),
        ("In Helsinki, the two met for two hours.", "Helsinki"),
    ],
)
def test_places(text, expected):
    assert values(find, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "They spoke by telephone about the attack in the St. Petersburg metro.",
        "They spoke about the situation in Syria.",
        "They met to discuss the war in Ukraine.",
        "They spoke in May.",
        "He met with members at the National Security Council.",
        "They held talks in the Association Agreement.",
        "He will talk with his counterparts in Israel.",
        "They spoke of the recent round of talks in Istanbul.",
        "They held a call to reaffirm freedom of navigation in the South China Sea.",
        "They spoke in English.",
        "On the eve of his visit to Japan, a delegation arrived in Berlin.",
        "The troops in Syria were discussed when they met.",
        "They met in Ukraine policy circles.",
        "He spoke of victims in Kabul.",
        "As they met, a minister rose to deplore our actions in Kabul.",
    ],
)
def test_places_of_something_else(text):
    assert values(find, text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("That set back what came of the Bali summit between President Biden and President Xi.", ["Bali"]),
        ("They spoke of the Climate Summit between President Biden and President Xi.", []),
        ("President Biden met President Xi before the Vilnius Summit.", []),
        (
            "After hosting Marcos in May, President Biden will have a meeting with Jokowi on the margins of the G20.",
            ["the G20"],
        ),
    ],
)
def test_a_summit_is_called_by_where_it_was(text, expected):
    from tests.extraction.texts import told

    found = [one.value for mention in told(text).mentions for one in mention.statements if one.property == "place"]
    assert found == expected
