"""An office and the name behind its comma are one person, whoever the gazetteer has in that office that day."""

from tests.extraction.texts import STATEMENT, UKRAINE, row, table, told


@table(
    row("The Prime Minister of Italy, Giorgia Meloni, and the President of the United States, Joseph R. Biden, met.",
        "met: Giorgia Meloni, Joe Biden"),
    row("The President met with the President of France, Emmanuel Macron.", "met: Joe Biden, Emmanuel Macron"),
    row("The President spoke with the Prime Minister of Israel, President Herzog, and King Abdullah.",
        "spoke: Joe Biden, Naftali Bennett, Isaac Herzog, Abdullah II"),
    row("The President met with Crown Prince Mohammed bin Salman bin Abdulaziz Al Saud and King Felipe of Spain.",
        "met: Joe Biden, Mohammed bin Salman, Felipe VI"),
    row("It began with the meeting between King Abdulaziz Al-Saud and President Franklin D. Roosevelt aboard a ship.",
        "meeting: Abdulaziz, Franklin D. Roosevelt"),
)  # fmt: skip
def test_who_is_named_behind_an_office(text, how, expected):
    assert told(text, **STATEMENT, **how).casts(expected) == expected


_BY_AN_ADVISER = "Ihor Zhovkva discussed security with adviser to the President of Romania"


@table(
    row("Ihor Zhovkva had a phone call with Adviser of the Romanian President on European Affairs Ana-Maria Pop.",
        "call: Ihor Zhovkva, Ana-Maria Pop", title=_BY_AN_ADVISER),
    row("Ihor Zhovkva had a phone call with Adviser of the Romanian President on European Affairs.",
        title=_BY_AN_ADVISER),
    row("They had a phone call.", title=_BY_AN_ADVISER),
    row("They had a phone call.", "discussed: Ihor Zhovkva, Klaus Iohannis", "call: Ihor Zhovkva, Klaus Iohannis",
        title="Ihor Zhovkva discussed security with the President of Romania"),
)  # fmt: skip
def test_whom_an_adviser_serves_takes_no_part(text, how, expected):
    assert told(text, **UKRAINE, **STATEMENT, **how).casts(expected) == expected
