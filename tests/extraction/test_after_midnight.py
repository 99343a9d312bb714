"""What a text that comes out after midnight says of "today" may be of the day before."""

import pytest
from tests.extraction.texts import told

TODAY = "Today, President Biden met with President Macron in Oakland."


@pytest.mark.parametrize(
    ("published", "text", "when"),
    [
        ("2022-01-20T00:54:12-05:00", TODAY, "2022-01-19/2022-01-20"),
        ("2022-01-20T04:10:00-05:00", TODAY, "2022-01-19/2022-01-20"),
        ("2022-01-20T05:10:00-05:00", TODAY, "2022-01-20"),
        ("2022-01-20T05:54:12+00:00", TODAY, "2022-01-19/2022-01-20"),
        ("2022-01-20T00:00:00-05:00", TODAY, "2022-01-20"),  # a day of which no hour is known
        ("2022-01-20", TODAY, "2022-01-20"),
        (
            "2022-01-20T00:54:12-05:00",
            "President Biden spoke with President Macron yesterday.",
            "2022-01-18/2022-01-19",
        ),
        ("2022-01-20T00:54:12-05:00", "On January 20, President Biden met with President Macron.", "2022-01-20"),
        ("2022-01-20T00:54:12-05:00", "President Biden met with President Macron in May.", "2021-05"),
        ("2022-01-20T00:54:12-05:00", f"{TODAY} He knows the harbour in Tokyo.", "2022-01-19/2022-01-20"),
        # further east it was morning by then
        ("2022-01-20T00:54:12-05:00", "Today, President Biden met with President Macron in Tokyo.", "2022-01-20"),
    ],
)
def test_today_may_be_the_day_before(published, text, when):
    (mention,) = told(text, published=published, kind="readout", timezone="America/New_York").mentions

    assert mention.when == when
    assert [one.value for one in mention.statements if one.property == "when"] == [when]


def test_the_day_before_today_moves_with_it():
    text = "President Biden spoke today with President Macron, who had met with President Duda the day before."
    _, mention = told(text, published="2022-01-20T00:54:12-05:00", kind="readout").mentions

    assert mention.when == "2022-01-18/2022-01-19"


def test_a_transcript_that_names_its_day_keeps_it():
    made = told(f"(January 19, 2022)\n\nMR. DOE: {TODAY}", kind="transcript", published="2022-01-20T00:54:12-05:00")

    assert [one.when for one in made.mentions] == ["2022-01-19"]


def test_a_day_that_is_named_once_stays_for_all_of_its_contact():
    text = "President Biden met on January 19 with President Macron. The two leaders spoke of grain."
    title = "Readout of President Biden’s Meeting with President Macron"
    made = told(text, title=title, kind="readout", published="2022-01-20T00:54:12-05:00")

    assert {one.when for one in made.mentions} == {"2022-01-19"}
