"""Times that are found when somebody first looks; and which of them are of something else than the contact."""

import datetime as dt

from tests.extraction.texts import TRANSCRIPT, row, table, told

from backchannel.extraction.dates import TimesOf, find_times


def test_times_that_are_found_when_asked_for_are_those_of_the_text():
    text, day = "They met on Monday and spoke again yesterday.", dt.date(2023, 3, 15)
    times = TimesOf(text, day)
    assert tuple(times) == find_times(text, day)
    assert len(times) == 2
    assert all(time in times for time in find_times(text, day))
    assert not TimesOf("They met.", day)


@table(
    row("Q Has President Biden spoken to President Zelenskyy since his comments yesterday?\n\nMS. PSAKI: He has not.",
        "spoken: 2022-01-19/2022-01-20"),
    # of the call to reporters, and not of the meeting that they were told about
    row("MODERATOR: Thank you for joining today’s call this afternoon to preview the meeting between President Biden "
        "and President Widodo.", "meeting: none"),
    row("MS. PSAKI: He has not seen President Macron since their call on Monday.", "call: 2022-01-17"),
)  # fmt: skip
def test_a_day_of_what_was_said_is_not_the_contacts(text, how, expected):
    assert told(text, **TRANSCRIPT, **how).times(expected) == expected
