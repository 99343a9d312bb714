"""A visit in a title has the time at which the text tells it."""

import pytest
from tests.extraction.texts import row, table, told

TITLE = "Statement from Press Secretary Jen Psaki on the Visit of President Macron of France"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Biden will welcome President Macron to the White House on January 26.", ("2022-01-26", "planned")),
        ("President Biden will welcome President Macron to the White House soon.", ("2022-01-20/..", "planned")),
        # another guest
        ("President Biden will welcome President Duda to the White House on January 26.", (None, "reported")),
        # two days: the visit and a meeting on it
        (
            (
                "President Biden will welcome President Macron on January 26. President Biden will meet with President "
                "Macron on January 28."
            ),
            ("2022-01-26", "planned"),
        ),
    ],
)
def test_the_visit_in_the_title(text, expected):
    visit = told(text, title=TITLE, kind="statement").mentions[0]
    assert (visit.trigger.quote, visit.when, visit.modality) == ("Visit", *expected)


@table(
    row(
        "President Trump accepted Prime Minister Meloni’s invitation to pay an official visit to Italy.",
        "visit: Giorgia Meloni, Donald Trump",
    ),
    row("President Trump discussed Prime Minister Meloni’s invitation to pay an official visit to Italy."),
)
def test_an_invitation_that_is_accepted(text, how, expected):
    assert told(text, **how).casts(expected) == expected
