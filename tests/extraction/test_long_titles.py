"""People whose offices are told at length before their names: who is meant, and who is only served."""

from __future__ import annotations

import random

from tests.extraction.texts import STATEMENT, UKRAINE, row, table, told


@table(
    row("Ihor Zhovkva had a phone conversation with Adviser to the Prime Minister of the Czech Republic on Foreign "
        "Policy and Trade Jan Novotný.", "phone conversation: Ihor Zhovkva, Jan Novotný"),
    row("Ihor Zhovkva met with Foreign Policy Adviser to the President of France for Asia Jeanne Dubois.",
        "met: Ihor Zhovkva, Jeanne Dubois"),
    row("Andriy Yermak spoke with Assistant to the President of the United States for National Security Affairs Jake "
        "Sullivan.", "spoke: Andriy Yermak, Jake Sullivan"),
    row("Andriy Yermak met with State Secretary at the Chancellery of the President of Poland, Head of the Policy "
        "Bureau Adam Nowak.", "met: Andriy Yermak, Adam Nowak"),
    row("Ihor Zhovkva had a call with the Adviser to the President of Poland."),
    row("Ihor Zhovkva had a call with the Adviser to the President of Poland, Prime Minister Shmyhal said."),
)  # fmt: skip
def test_who_serves_is_meant_and_not_who_is_served(text, how, expected):
    assert told(text, **UKRAINE, **STATEMENT, **how).casts(expected) == expected


@table(
    row("Volodymyr Zelenskyy met with Secretary General of the Council of Europe Marija Pejčinović Burić.",
        "met: Volodymyr Zelenskyy, Marija Pejčinović Burić"),
    row("Volodymyr Zelenskyy met with the Secretary General of the Council of Europe.",
        "met: Volodymyr Zelenskyy, Marija Pejčinović Burić"),
    row("Volodymyr Zelenskyy met with Marshal of the Senate of the Republic of Poland Tomasz Nowicki.",
        "met: Volodymyr Zelenskyy, Tomasz Nowicki"),
    row("Volodymyr Zelenskyy met with Speaker of the Knesset Dov Almog.", "met: Volodymyr Zelenskyy, Dov Almog"),
    row("Andrii Sybiha met with Ambassador of the Swiss Confederation to Ukraine Hans Keller and Ambassador for "
        "special "
        "assignments of the Federal Department of Foreign Affairs of the Swiss Confederation Peter Frei.",
        "met: Andrii Sybiha, Hans Keller, Peter Frei"),
    row("Ihor Zhovkva spoke with First Vice President of the Spanish Congress of Deputies Alfonso Ruiz Pardo de "
        "Soto and "
        "Chairman of the Foreign Affairs Committee of the Spanish Congress of Deputies Pablo Mora.",
        "spoke: Ihor Zhovkva, Alfonso Ruiz Pardo de Soto, Pablo Mora"),
    row("Ihor Zhovkva met with Ambassador of France to Ukraine Etienne de Villiers.",
        "met: Ihor Zhovkva, Etienne de Villiers"),
    row("Ihor Zhovkva met with Head of the Civil House of the President of the Portuguese Republic Fernando de Sá and "
        "Diplomatic Advisor to the President of the Portuguese Republic Maria Alves.",
        "met: Ihor Zhovkva, Fernando de Sá, Maria Alves"),
    row("Ihor Zhovkva met with Minister of State at the Federal Foreign Office of Germany Tobias Lindner. During the "
        "meeting, Zhovkva thanked Lindner.", "met: Ihor Zhovkva, Tobias Lindner", "meeting: Ihor Zhovkva, Tobias "
        "Lindner"),
    row("Ihor Zhovkva discussed the situation in eastern Ukraine and around it, ways to improve it and some "
        "questions of "
        "bilateral cooperation in defence with Minister of Defence of Germany Christine Lambrecht.",
        "discussed: Ihor Zhovkva, Christine Lambrecht"),
)  # fmt: skip
def test_whose_name_follows(text, how, expected):
    assert told(text, **UKRAINE, **STATEMENT, **how).casts(expected) == expected


def test_a_title_above_is_no_part_of_a_name():
    text = "Volodymyr Zelenskyy met with Secretary of State of the United States Antony Blinken."
    title = "President of Ukraine met with the US Secretary of State"
    cast = "met: Volodymyr Zelenskyy, Antony Blinken"
    assert told(text, **UKRAINE, **STATEMENT, title=title).casts([cast, cast]) == [cast, cast]


_OFFICES = [
    *("Ambassador of {c} to Ukraine {n}", "Minister of Defence of {c} {n}", "Speaker of the Parliament of {c} {n}"),
    *(
        "Adviser to the President of {c} on Foreign Policy {n}",
        "Foreign Policy Adviser to the Prime Minister of {c} {n}",
    ),
    *("Special Envoy of {c} for Eastern Partnership {n}", "Deputy Prime Minister, Minister of Economy of {c} {n}"),
    *(
        "Chairman of the Committee on Foreign Affairs of the Parliament of {c} {n}",
        "Chief of Staff to the President of {c} {n}",
    ),
    *("Assistant to the President of {c} for National Security {n}", "European Commissioner for Crisis Management {n}"),
    *("Chargé d'Affaires of {c} in Ukraine {n}", "Head of the OSCE Mission in Ukraine {n}", "Mayor of Warsaw {n}"),
    *(
        "Vice-President of the European Commission for Values and Transparency {n}",
        "Secretary of the Security Council of {c} {n}",
    ),
]
_NAMES = [
    "Tomasz Wiśniewski",
    "Sigrún Jónsdóttir",
    "Kenji Watanabe",
    "Jan van der Berg",
    "Mohammed al-Rashid",
    "Per Olov Lindgren",
]
_COUNTRIES = ["Poland", "the Federal Republic of Germany", "the Kingdom of Spain", "the United Kingdom", "Japan"]
_MET = [
    "{s} met with {o}{p}.",
    "{s} had a phone conversation with {o}{p}.",
    "During a meeting with {o}, {s} raised it{p}.",
]


def test_unknown_names_behind_offices_of_all_kinds():
    wrong, mix = [], random.Random("offices")  # noqa: S311 - the same mixtures each time
    for office in _OFFICES:
        for frame in _MET:
            for name in _NAMES:
                their = office.format(c=mix.choice(_COUNTRIES), n=name)
                text = frame.format(s="Ihor Zhovkva", o=their, p=mix.choice(["", " in Kyiv", " today"]))
                casts = [
                    {part.name for part in one.participants} for one in told(text, **UKRAINE, **STATEMENT).mentions
                ]
                if casts != [{"Ihor Zhovkva", name}]:
                    wrong.append((text, casts))
    assert wrong == []
