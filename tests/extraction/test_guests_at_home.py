"""Visits of which the country visited tells in writing: guests thanked for coming, and leaders who arrive."""

from tests.extraction.texts import KREMLIN, STATEMENT, TRANSCRIPT, UKRAINE, row, table, told

_KYIV = {**UKRAINE, **STATEMENT}
_ADDRESS = {**_KYIV, "title": "Address by President of Ukraine Volodymyr Zelenskyy"}


@table(
    row("The President thanked the Speaker of the US House Nancy Pelosi for her visit.",
        "visit: Nancy Pelosi, Volodymyr Zelenskyy"),
    row("The President thanked Alar Karis for the visit to Ukraine in these days.",
        "visit: Alar Karis, Volodymyr Zelenskyy"),
    row("The President thanked the heads of government of Poland and Slovenia for their personal visit to Kyiv.",
        "visit: Mateusz Morawiecki, Janez Janša, Volodymyr Zelenskyy"),
    row("The President thanked Emmanuel Macron for the support that France gives, as well as for his visit to Kyiv.",
        "visit: Emmanuel Macron, Volodymyr Zelenskyy"),
    row("I am grateful to Justin Trudeau for visiting our country.",
        "visiting: Justin Trudeau, [Volodymyr Zelenskyy]", **_ADDRESS),
    row("I am grateful to Jill Biden for her visit to Ukraine today.",
        "visit: Jill Biden, [Volodymyr Zelenskyy]", **_ADDRESS),
)  # fmt: skip
def test_who_is_thanked_for_a_visit_is_the_guest(text, how, expected):
    assert told(text, **(_KYIV | how)).casts(expected) == expected


def test_a_visit_elsewhere_is_not_to_who_thanks_for_it():
    text = "The President thanked Prime Minister Kishida for his visit to Poland."
    assert told(text, **_KYIV).casts() == ["visit: Kishida Fumio, [Andrzej Duda]"]
    text = "Volodymyr Zelenskyy thanked Prime Minister Kishida for his support and his visit to Poland."
    assert told(text, **_KYIV).casts() == ["visit: Kishida Fumio, [Andrzej Duda]"]


@table(
    row("First, the Prime Ministers of Spain and Denmark, two friends of our country, have arrived in Kyiv.",
        "arrived: [Volodymyr Zelenskyy], Pedro Sánchez, Mette Frederiksen"),
    row("The President of Poland and the President of Turkey will arrive in Kyiv this week.",
        "arrive: [Volodymyr Zelenskyy], Andrzej Duda", "arrive: [Volodymyr Zelenskyy], Recep Tayyip Erdoğan"),
    row("Andrzej Duda noted that he and Gitanas Nausėda arrived in Kyiv to show support.",
        "arrived: [Volodymyr Zelenskyy], Andrzej Duda, Gitanas Nausėda"),
    row("The Prime Ministers of Montenegro and Albania came to Kyiv.",
        "came: [Volodymyr Zelenskyy], Zdravko Krivokapić, Edi Rama"),
    row("Vladimir Putin arrived in New Delhi.", "arrived: Vladimir Putin", **KREMLIN),
)  # fmt: skip
def test_leaders_who_arrive(text, how, expected):
    assert told(text, **(_KYIV | how)).casts(expected) == expected


@table(
    row("Vladimir Putin arrived in Sochi.", **KREMLIN),
    row("The Foreign Minister of Latvia arrived in Kyiv."),
    row("Boris Johnson arrived in Brussels."),
    row("When it comes to Ukraine, President Macron is clear."),
    row("PRESIDENT BIDEN:  Then I came to Ireland as Vice President.", **TRANSCRIPT),
)  # fmt: skip
def test_who_arrives_at_home_or_is_no_leader_visits_nobody(text, how, expected):
    assert told(text, **(_KYIV | how)).casts() == expected
