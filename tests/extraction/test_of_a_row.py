"""Contacts that are listed after they were counted: each of those named had one of them, at their time."""

from tests.extraction.texts import KREMLIN, STATEMENT, row, table, told

_ROW = "On Tuesday, Vladimir Putin had several telephone conversations with leaders of European countries.\n\n"


@table(
    row(
        "He spoke with President of France Emmanuel Macron and Federal Chancellor of Germany Olaf Scholz.",
        "spoke: 2022-01-18: Emmanuel Macron",
        "spoke: 2022-01-18: Olaf Scholz",
    ),
    row(
        "The President of Russia had telephone conversations with Emmanuel Macron and Olaf Scholz.",
        "telephone conversations: 2022-01-18: Emmanuel Macron",
        "telephone conversations: 2022-01-18: Olaf Scholz",
    ),
    # before the row, of another kind, or at a time of its own
    row("He had spoken with President of France Emmanuel Macron the week before.", "spoken: None: Emmanuel Macron"),
    row("Earlier, he spoke with President of France Emmanuel Macron.", "spoke: None: Emmanuel Macron"),
    row("He met with President of France Emmanuel Macron.", "met: None: Emmanuel Macron"),
    row("On Monday, he spoke with President of France Emmanuel Macron.", "spoke: 2022-01-17: Emmanuel Macron"),
    # of somebody else
    row("Prime Minister Johnson spoke with President of France Emmanuel Macron.", "spoke: None: Emmanuel Macron"),
)
def test_those_listed_had_one_each_at_the_time_of_all(text, how, expected):
    found = [
        f"{one.trigger.quote}: {one.when}: {one.participants[-1].name}"
        for one in told(_ROW + text, **{**KREMLIN, **STATEMENT}, **how).mentions
    ]
    assert found == list(expected)


def test_a_row_of_a_year_dates_none_of_them():
    text = "Last year, Vladimir Putin had several telephone conversations with leaders of European countries. "
    made = told(text + "He spoke with Emmanuel Macron.", **{**KREMLIN, **STATEMENT})
    assert [one.when for one in made.mentions] == [None]
