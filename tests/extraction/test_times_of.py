"""Times that are found when somebody first looks."""

import datetime as dt

from backchannel.extraction.dates import TimesOf, find_times


def test_times_that_are_found_when_asked_for_are_those_of_the_text():
    text, day = "They met on Monday and spoke again yesterday.", dt.date(2023, 3, 15)
    times = TimesOf(text, day)
    assert tuple(times) == find_times(text, day)
    assert len(times) == 2
    assert all(time in times for time in find_times(text, day))
    assert not TimesOf("They met.", day)
