"""Words of frequency and number that govern a trigger, and those that govern something else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backchannel.extraction.quantities import quantity_near


def quantity(text):
    """Return kind and value for a text whose trigger stands in square brackets; a trigger in -s is plural."""
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    plural = plain[start:end].endswith("s")
    found = quantity_near(
        plain, start, end, 0, len(plain), plural=plural, several=plural and not plain[start:end].endswith("talks")
    )
    return found and f"{found.kind} {found.value}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("we regularly [talk over the phone]", "frequency regularly"),
        ("we [speak by phone] on a regular basis", "frequency on a regular basis"),
        ("they [speak] almost every day", "frequency almost every day"),
        ("they [speak] every other month", "frequency every other month"),
        ("they [spoke] once or twice a year", "frequency 1..2 per year"),
        ("he [spoke] with him three times a week", "frequency 3 per week"),
        ("they [speak] at least once a month", "frequency >=1 per month"),
        ("they [speak] several times a month", "frequency >=3 per month"),
        ("regular phone [calls] with him", "frequency regular calls"),
        ("they [are in close contact]", "frequency close contact"),
        ("he has [met] with him more than any other leader", "frequency more than any other"),
        ("they do not often [speak]", "frequency not often"),
        ("on a daily basis, at every level, we’re [talking] to them", "frequency on a daily basis"),
        ("we all [talk] multiple times during the day", "frequency >=2 per day"),
        ("we often meet and have regular phone [calls]", "frequency regular calls"),
        ("we are [in routine communication] with them", "frequency routine communication"),
    ],
)
def test_frequencies(text, expected):
    assert quantity(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("we have [met] more than once at venues", "count >=2"),
        ("they have [spoken] three times this month", "count 3"),
        ("they have [spoken] on the phone at least twice", "count >=2"),
        ("they [met] only once", "count 1"),
        ("they [exchanged remarks] on several occasions", "count >=3"),
        ("two or three brief [conversations]", "count 2..3"),
        ("dozens of [calls]", "count >=24"),
        ("scores of [calls]", "count >=40"),
        ("half a dozen [meetings]", "count ~6"),
        ("a couple of [calls]", "count ~2"),
        ("at least five [calls]", "count >=5"),
        ("more than 50 [calls]", "count >=51"),
        ("as many as ten [calls]", "count ~10"),
        ("no more than two [calls]", "count <=2"),
        ("a series of [calls]", "count >=2"),
        ("both [calls]", "count 2"),
        ("there haven’t been too many [calls]", "count >=2"),
        ("two very candid, useful [calls]", "count 2"),
        ("more than three dozen [calls]", "count >=36"),
        ("independent, one-on-one [calls]", "count >=2"),
        ("his [calls] with him", "count >=2"),
    ],
)
def test_counts(text, expected):
    assert quantity(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "he has never [spoken] with him",
        "they had never [met]",
        "never had a [phone call]",
        "they have not once [met]",
        "they never met or [spoke]",
    ],
)
def test_never(text):
    assert quantity(text) == "never 0"


@pytest.mark.parametrize(
    "text",
    [
        "he [called] him on Friday",
        "they [met] once",
        "a second [call] this week",
        "he has never confirmed that he [spoke] with him",
        "he was constantly working and [spoke] with them",
        "a very direct [conversation] with him",
        "the office never published a readout of the [call]",
        "he often said that they [met] in 2017",
        "how often do they [speak]",
        "they [met] officials, who travel frequently",
        "two days of [talks]",
        "the 7 July [talks]",
        "Article 4 [talks]",
        "two-day [talks]",
        "the [talks] cost three times as much",
        "a regular [call]",
        "one of his very first phone [calls]",
    ],
)
def test_one_contact_or_a_quantity_of_something_else(text):
    assert quantity(text) is None


@given(
    st.lists(
        st.sampled_from(
            [
                "he",
                "never",
                "often",
                "met",
                "three",
                "times",
                "twice",
                "a",
                "two",
                "or",
                "month,",
                "that",
                "at",
                "least",
                "calls",
                "of",
            ]
        ),
        max_size=9,
    ),
    st.booleans(),
)
def test_a_quantity_stands_in_the_clause(words, plural):
    text = " ".join([*words, "spoke", *words])
    start = len(" ".join(words)) + bool(words)
    found = quantity_near(text, start, start + 5, 0, len(text), plural=plural, several=plural)
    if found:
        assert 0 <= found.start < found.end <= len(text)
        assert found.value == found.value.lower().strip()
        assert "None" not in found.value
