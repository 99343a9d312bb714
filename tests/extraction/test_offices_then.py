"""Who held an office at the time of which a text tells, where that is years before it was published."""

from __future__ import annotations

import datetime as dt
import random

from tests.extraction.texts import GAZETTEER, STATEMENT, TRANSCRIPT, row, table, told

_LATER = {"published": "2024-11-15T14:00:00-05:00"}


@table(
    row("President Putin spoke with the British Prime Minister on March 9, 2022.",
        "spoke: Vladimir Putin, Boris Johnson"),
    row("President Putin spoke with the British Prime Minister yesterday.", "spoke: Vladimir Putin, Keir Starmer"),
    row("In 2015, President Putin met with the Prime Minister of Japan.", "met: Vladimir Putin, Abe Shinzo"),
    row("The President of the United States met with President Putin in Helsinki in July 2018.",
        "met: Donald Trump, Vladimir Putin"),
    row("President Xi thanked the South Korean President during their call of June 21, 2018.",
        "call: Xi Jinping, Moon Jae-in"),
    row("Last year the leaders of Japan and South Korea met with President Putin.",
        "met: Kishida Fumio, Yoon Suk-yeol, Vladimir Putin"),
    row("President Xi's 2015 visit to the United States was a milestone.", "visit: Xi Jinping, [Barack Obama]"),
    # who received one that led his country later, nobody says
    row("VICE PRESIDENT HARRIS: Kenneth Kaunda visited the United States in 1960.",
        "visited: Kenneth D. Kaunda", title="Remarks by Vice President Harris", **TRANSCRIPT),
    row("VICE PRESIDENT HARRIS: Kenneth Kaunda visited the United States in April 1975.",
        "visited: Kenneth D. Kaunda, [Gerald Ford]", title="Remarks by Vice President Harris", **TRANSCRIPT),
    # a year in which two held it
    row("In 2021 President Putin spoke with the German Chancellor.", "spoke: Vladimir Putin"),
    # the office may be what he holds by now
    row("President Xi Jinping spoke. The Chinese President met with President Putin in 1985.", "met: Vladimir Putin"),
    # "the President" alone is whoever he is in the text
    row("MS. DOE:  In 2018 the President met with President Putin.", "met: Joe Biden, Vladimir Putin", **TRANSCRIPT),
)  # fmt: skip
def test_an_office_is_of_its_holder_then(text, how, expected):
    assert told(text, **STATEMENT | _LATER | how).casts(expected) == expected


@table(
    row("In 1983, Prime Minister Trudeau met with President Reagan.", "met: Pierre Trudeau, Ronald Reagan"),
    row("In March 2016, Prime Minister Trudeau met with President Obama.", "met: Justin Trudeau, Barack Obama"),
    row("In September 1990, President Bush met with President Gorbachev.", "met: George H. W. Bush, Mikhail Gorbachev"),
    row("President Bush met with President Putin in November 2001.", "met: George W. Bush, Vladimir Putin"),
    row("George W. Bush spoke. In September 1990, President Bush met with President Gorbachev.",
        "met: Mikhail Gorbachev"),
    row("In 2014, President Biden met with President Putin.", "met: Joe Biden, Vladimir Putin"),
)  # fmt: skip
def test_a_title_and_a_surname_are_of_the_namesake_who_held_it_then(text, how, expected):
    assert told(text, **STATEMENT | _LATER | how).casts(expected) == expected


def test_we_of_three_countries_takes_in_nobody_who_led_one_later():
    made = told(
        "PRESIDENT BIDEN:  Fifteen months ago, we held the first summit of our three countries at Camp David.\n\n"
        "PRIME MINISTER ISHIBA:  Thank you.\n\nPRESIDENT YOON:  Thank you.",
        title="Remarks by President Biden, Prime Minister Ishiba Shigeru of Japan, and President Yoon Suk Yeol of the "
        "Republic of Korea Before Trilateral Meeting",
        **TRANSCRIPT | _LATER,
    )
    assert {part.name for part in made.mentions[-1].participants} == {"Joe Biden", "Yoon Suk-yeol"}


def test_a_claim_is_of_its_holders_then_too():
    made = told("In 2022 President Putin spoke several times with the Brazilian President.", **STATEMENT | _LATER)
    assert [{part.name for part in one.participants} for one in made.claims] == [{"Vladimir Putin", "Jair Bolsonaro"}]


_OFFICES = (
    *(("gb", "British", "the United Kingdom", "Prime Minister"), ("jp", "Japanese", "Japan", "Prime Minister")),
    *(("de", "German", "Germany", "Chancellor"), ("pl", "Polish", "Poland", "President")),
    *(("kr", "South Korean", "South Korea", "President"), ("br", "Brazilian", "Brazil", "President")),
    *(("it", "Italian", "Italy", "Prime Minister"), ("de", "German", "Germany", "Foreign Minister")),
)
_FRAMES = (
    "President Xi met with the {adjective} {office} in {month}.",
    "In {month}, President Xi spoke with the {office} of {country}.",
    "The {adjective} {office} called President Xi on {day}.",
    "President Xi thanked the {adjective} {office} during their call of {day}.",
    "On {day}, President Xi and the {office} of {country} met in Rome.",
    "MS. DOE:  President Xi spoke to the {office} of {country} on {day}.",
)


def test_no_office_is_of_anybody_who_held_it_at_another_time():
    """Any month of ten years, against the gazetteer: its holder on the first day and on the last, or nobody."""
    chance, wrong = random.Random("then"), []  # noqa: S311 - a choice of sentences
    for number in range(160):
        party, adjective, country, office = _OFFICES[number % len(_OFFICES)]
        frame = chance.choice(_FRAMES)
        first = dt.date(chance.randrange(2015, 2024), chance.randrange(1, 13), 1)
        last = first if "{day}" in frame else first.replace(day=28)
        text = frame.format(
            adjective=adjective,
            country=country,
            office=office,
            month=f"{first:%B %Y}",
            day=f"{first:%B} 1, {first.year}",
        )
        found = [GAZETTEER.holder(office.lower(), party, day) for day in (first, last)]
        holders = {person.name for person in found if person}
        made = told(text, kind="transcript" if text.startswith("MS. ") else "statement", **_LATER)
        named = {part.name for one in made.mentions for part in one.participants} - {"Xi Jinping"}
        if not named <= holders or (len(holders) == 1 and None not in found and named != holders):
            wrong.append((text, named, holders))
    assert wrong == []


@table(
    row("President Biden had a call with President Macron of France, then-Chancellor Merkel of Germany, and Prime "
        "Minister Johnson.", "call: Joe Biden, Emmanuel Macron, Angela Merkel, Boris Johnson"),
    row("President Biden met with then Prime Minister Abe.", "met: Joe Biden, Abe Shinzo"),
)  # fmt: skip
def test_who_held_an_office_then_is_of_the_list(text, how, expected):
    assert told(text, **STATEMENT, **how).casts(expected) == expected


@table(
    row("MS. DOE:  He was in South Korea and meeting with the President.", "meeting: Joe Biden, Yoon Suk-yeol"),
    row("VICE PRESIDENT HARRIS:  I traveled to France to meet with the President.",
        "meet: Kamala Harris, Emmanuel Macron"),
    row("VICE PRESIDENT HARRIS:  Usually I go there to meet with the head of state."),
)  # fmt: skip
def test_whose_office_it_is_where_somebody_went(text, how, expected):
    title = "Remarks by Vice President Harris"
    assert told(text, title=title, kind="transcript", published="2022-09-30T12:00:00-04:00", **how).casts() == expected


def test_the_prime_minister_is_that_of_the_country_spoken_of_last():
    text = (
        "PRESIDENT ZELENSKYY:  I held talks with the Prime Minister of Portugal in Kyiv.  On Friday I had met "
        "with the Prime Minister in Lviv.  I also spoke today with Italian Prime Minister Mario Draghi."
    )
    how = {"party": "ua", "published": "2022-05-21T20:00:00+03:00", "timezone": "Europe/Kyiv", "kind": "transcript"}
    made = told(text, title="Address by President Volodymyr Zelenskyy", **how)
    assert made.casts()[1] == "met: Volodymyr Zelenskyy, António Costa"


def test_words_of_a_title_behind_an_office_are_no_name():
    title = "Remarks by President Biden and Tamim Bin Hamad Al-Thani, Amir of the State of Qatar Before Meeting"
    text = "PRESIDENT BIDEN:  The Amir and I have a lot on our agenda today, and we want to talk about the Gulf."
    made = told(text, title=title, kind="transcript", published="2022-01-31T14:00:00-05:00")
    assert made.casts()[-1] == "talk: Joe Biden, Tamim bin Hamad Al Thani"
