"""An office and the name behind its comma are one person, whoever the gazetteer has in that office that day."""

from tests.extraction.texts import STATEMENT, row, table, told


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
