"""Titles before names: where one person has two, and where there are two people."""

from tests.extraction.texts import TRANSCRIPT, row, table, told

from backchannel.extraction.lookup import Lookup
from backchannel.extraction.names import find_named, person_at

from .texts import GAZETTEER


def test_two_titles_of_one_person_are_taken_in():
    lookup = Lookup("He met Prime Minister and Crown Prince Mohammed bin Salman.", GAZETTEER, None, "us")
    (ref,) = find_named(lookup).refs
    assert lookup.text[ref.start : ref.end].startswith("Prime Minister and Crown Prince")


def test_the_president_and_another_are_two():
    lookup = Lookup("The President and President Putin spoke.", GAZETTEER, None, "us")
    (ref,) = find_named(lookup).refs
    assert lookup.text[ref.start : ref.end] == "President Putin"


def test_an_adviser_in_an_appositive_takes_the_president_he_serves_with_him():
    lookup = Lookup("He spoke with Yuri Ushakov, Policy Advisor to President Vladimir Putin.", GAZETTEER, None, "us")
    first = find_named(lookup).refs[0]
    assert lookup.text[first.start : first.end].endswith("Vladimir Putin")


def test_two_capitalised_words_are_a_person_only_where_no_word_of_office_is_among_them():
    lookup = Lookup("spoke with Benny Example and Policy Advisor", GAZETTEER, None, None)
    assert person_at(lookup, 11, len(lookup.text)) is not None
    assert person_at(lookup, 29, len(lookup.text)) is None


def test_a_first_name_is_nobodys_where_two_bear_it():
    freed = "Vladimir Kara-Murza was freed, and Vladimir Putin said nothing."
    text = f"MR. PRICE:  {freed} President Biden spoke with Vladimir and his wife today."
    assert all("Vladimir Putin" not in [one.name for one in mention.participants] for mention in _told(text))
    assert "Vladimir Putin" in [one.name for one in _told(text.replace("Vladimir Kara-Murza", "Evan"))[0].participants]


@table(
    # a row of given names; a minister whose country the text does not name; one who left office long ago
    row("VICE PRESIDENT HARRIS: Let me start by thanking Sima and Masoud for hosting us this evening."),
    row("VICE PRESIDENT HARRIS: I met with Toledo last week."),
    row("VICE PRESIDENT HARRIS: I was in Peru, and I met with Toledo last week.",
        "met: Kamala Harris, Alejandro Toledo"),
    row("VICE PRESIDENT HARRIS: I met with Netanyahu last week.", "met: Kamala Harris, Benjamin Netanyahu"),
)  # fmt: skip
def test_a_surname_alone_is_of_who_is_in_office_of_late_or_whose_country_is_named(text, how, expected):
    title = {"title": "Remarks by Vice President Harris at a Reception", "published": "2023-11-27T20:00:00-06:00"}
    assert told(text, **title, **TRANSCRIPT, **how).casts(expected) == expected


def _told(text):
    return told(text, **TRANSCRIPT).mentions


def test_a_surname_in_a_row_of_governors_or_senators_is_no_leader_s():
    for row_of_them in ("Governors Scholz and Abbott", "Senators Johnson, Scholz and Modi", "Mayors Macron and Doe"):
        made = told(f"President Biden met with {row_of_them} about the roads.")
        assert not [one for mention in made.mentions for one in mention.participants if one.party not in ("us", None)]
    assert told("Secretaries Blinken and Yellen met with President Macron.").casts() == [
        "met: Antony Blinken, Janet Yellen, Emmanuel Macron"
    ]
