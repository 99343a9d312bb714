"""A contact told once more with it: the visit on which talks are held."""

import pytest
from tests.extraction.texts import KREMLIN, told

HOW = {"kind": "readout", "title": "Talks", **KREMLIN}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Vladimir Putin held talks with Nikol Pashinyan, who is on an official visit to Russia.", 1),
        ("Vladimir Putin met with Nikol Pashinyan who is on a visit to Russia.", 1),
        ("On January 25, Vladimir Putin will hold talks with Nikol Pashinyan, who will pay a visit to Russia.", 1),
        ("Vladimir Putin held talks with Nikol Pashinyan, who will pay a visit to Russia in March.", 2),
    ],
)
def test_talks_and_the_visit_for_them_are_one_contact(text, number):
    assert len({one.same_as or one.id for one in told(text, **HOW).mentions}) == number


def test_a_time_that_an_anniversary_has_is_not_the_contacts():
    text = (
        "Vladimir Putin had a telephone conversation with Emmanuel Macron. The presidents exchanged greetings on the "
        "anniversary of diplomatic relations marked this year."
    )
    assert {one.when for one in told(text, **HOW).mentions} == {None}
