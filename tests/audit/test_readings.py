from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backchannel.audit.readings import Count, Frequency, read_count, read_frequency


@pytest.mark.parametrize(
    ("quantity", "days"),
    [
        ("regularly", 92),
        ("Weekly", 7),
        ("nearly daily", 2),
        ("all the time", 7),
        ("every week", 7),
        ("2 per year", 183),
        ("1 per week", 7),
        ("on a regular basis", 92),
        ("frequent contact", 31),
        ("regular phone calls", 92),
    ],
)
def test_a_word_of_frequency_is_read_as_an_interval(quantity, days):
    reading = read_frequency(quantity)
    assert reading
    assert reading.interval_days == days


def test_a_range_has_both_bounds():
    assert read_frequency("1..2 per year") == Frequency(366, 183)
    assert read_frequency(">=3 per month") == Frequency(31 / 3, None)


@pytest.mark.parametrize(
    ("quantity", "count"),
    [
        ("2", Count(2, 2)),
        (">=2", Count(2, None)),
        (">2", Count(3, None)),
        ("<=2", Count(0, 2)),
        ("<2", Count(0, 1)),
        ("2..4", Count(2, 4)),
        ("0", Count(0, 0)),
        ("several", Count(3, None)),
        ("twice", Count(2, 2)),
        ("~2", Count(2, None)),
        ("~8", Count(6, None)),
    ],
)
def test_a_number_is_read_as_bounds(quantity, count):
    assert read_count(quantity) == count


@pytest.mark.parametrize(
    "quantity", [None, "", "many", "4..2", ">=2..3", "close contact", "2 per fortnight", "-1", "9" * 9]
)
def test_what_has_no_agreed_reading_has_none(quantity):
    assert read_count(quantity) is None
    assert read_frequency(quantity) is None


@given(st.text(max_size=12))
def test_no_text_is_too_odd(quantity):
    count = read_count(quantity)
    assert count is None or (count.least >= 0 and (count.most is None or count.least <= count.most))
    frequency = read_frequency(quantity)
    assert frequency is None or frequency.interval_days > 0
