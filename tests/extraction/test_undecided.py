"""A noun that may be of what is over or to come is to come where all else of the contact is."""

from tests.extraction.texts import TRANSCRIPT, row, table, told


@table(
    row(
        "Q    What of the meeting on Monday with President Xi?\n\nMR. KIRBY:  He will meet with President Xi in Bali.",
        "meeting: 2022-01-24",
        "meet: 2022-01-24",
        **TRANSCRIPT,
    ),
    row(
        "Q    What of the meeting on Monday with President Xi?\n\nMR. KIRBY:  He met with President Xi in Bali.",
        "meeting: 2022-01-17",
        "met: 2022-01-17",
        **TRANSCRIPT,
    ),
)
def test_its_time(text, how, expected):
    title = "Press Gaggle by John Kirby"
    assert told(text.replace("He ", "President Biden "), title=title, **how).times(expected) == expected


@table(
    row(
        "MR. KIRBY:  Biden’s meeting with President Xi is no reward. President Biden is going to meet President Xi.",
        "meeting: planned",
        "meet: planned",
        **TRANSCRIPT,
    ),
    row(
        "MR. KIRBY:  President Biden’s meeting with President Xi is no reward. President Biden met President Xi.",
        "meeting: reported",
        "met: reported",
        **TRANSCRIPT,
    ),
)
def test_whether_it_happened(text, how, expected):
    assert told(text, title="Press Gaggle by John Kirby", **how).modalities(expected) == expected
