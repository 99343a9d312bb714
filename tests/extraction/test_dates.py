"""Times in text: what they mean seen from a Friday, 8 June 2018, and what is no time at all.

Over 400 lines, since these are tables of one row a form of words, which are looked up together.
"""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extraction.texts import told

from backchannel.extraction.calendar_dates import ROWS as CALENDAR_ROWS
from backchannel.extraction.dates import find_times
from backchannel.extraction.relative_dates import ROWS as RELATIVE_ROWS
from backchannel.model import parse_edtf

FRIDAY = dt.date(2018, 6, 8)
DAYS = st.dates(dt.date(1950, 1, 1), dt.date(2090, 12, 31))
TIME_WORDS = st.sampled_from(
    [
        "today",
        "yesterday",
        "tomorrow",
        "night",
        "this",
        "last",
        "next",
        "past",
        "coming",
        "recent",
        "earlier",
        "later",
        "early",
        "mid",
        "late",
        "week",
        "weekend",
        "month",
        "year",
        "day",
        "days",
        "ago",
        "since",
        "in",
        "on",
        "of",
        "the",
        "a",
        "and",
        "to",
        "from",
        "between",
        "until",
        "1",
        "2",
        "12",
        "31",
        "30th",
        "2017",
        "2018",
        "May",
        "March",
        "Feb.",
        "July",
        "Friday",
        "Sunday",
        "spring",
        "winter",
        "first",
        "half",
        "end",
        "beginning",
        "quarter",
        "two",
        "few",
        "couple",
        ",",
        ".",
        "-",
        "–",
        "about",
        "or",
        "so",
        "over",
        "during",
        "soon",
    ]
)


def read(text, day=FRIDAY):
    """Say what each time in a text means: ``past`` where both readings agree, else ``past | future``."""
    return [one.past if one.past == one.future else f"{one.past} | {one.future}" for one in find_times(text, day)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on July 7, 2017", "2017-07-07"),
        ("on 7 July 2017", "2017-07-07"),
        ("the 12th of May, 2018", "2018-05-12"),
        ("2018-02-12", "2018-02-12"),
        ("Feb. 12", "2018-02-12 | None"),
        ("On 2 May Vladimir Putin", "2018-05-02 | None"),
        ("on 7 July", "None | 2018-07-07"),
        ("on March 20", "2018-03-20 | None"),
        ("on Wednesday, September 26, he", "None | 2018-09-26"),
        ("on Monday, 20 November", "2017-11-20 | None"),
        ("on May 5 of last year", "2017-05-05"),
        ("on December 1 last year", "2017-12-01"),
        ("the night of 30 March", "2018-03-30 | None"),
        ("today", "2018-06-08"),
        ("earlier today", "2018-06-08"),
        ("this morning", "2018-06-08"),
        ("yesterday afternoon", "2018-06-07"),
        ("last night", "2018-06-07"),
        ("last evening", "2018-06-07"),
        ("the day before yesterday", "2018-06-06"),
        ("tomorrow", "2018-06-09"),
        ("on Friday", "2018-06-08 | 2018-06-15"),
        ("on Monday night", "2018-06-04 | 2018-06-11"),
        ("last Friday", "2018-06-01 | None"),
        ("last Thursday", "2018-05-31 | None"),
        ("over the past year and a half", "2016-12-08/2018-06-08 | None"),
        ("this past Sunday", "2018-06-03 | None"),
        ("this past Thursday evening", "2018-06-07 | None"),
        ("next Friday", "None | 2018-06-15"),
        ("on the 18th", "2018-05-18 | 2018-06-18"),
        ("on the 3rd of next month", "2018-07-03"),
        ("two days ago", "2018-06-06 | None"),
        ("two nights ago", "2018-06-06 | None"),
        ("not last night; the night before last", "2018-06-06"),
        ("not on Tuesday, but on Wednesday", "2018-06-06 | 2018-06-13"),
        ("in the coming hours", "None | 2018-06-08~"),
        ("an hour ago", "2018-06-08 | None"),
        ("on Friday of last week", "2018-06-01"),
        ("Tuesday afternoon of next week", "2018-06-12"),
        ("last week, on Tuesday", "2018-05-29"),
        ("a year ago today", "2017-06-08 | None"),
        ("a week ago yesterday", "2018-05-31 | None"),
        ("a week from today", "None | 2018-06-15"),
        ("They will meet in two days.", "None | 2018-06-10"),
        ("as we speak", "2018-06-08"),
    ],
)
def test_days(text, expected):
    assert read(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("July 7 and 8, 2017", "2017-07-07/2017-07-08"),
        ("on 7 and 8 July", "None | 2018-07-07/2018-07-08"),
        ("30 June to 2 July 2017", "2017-06-30/2017-07-02"),
        ("from June 30 to July 2", "None | 2018-06-30/2018-07-02"),
        ("December 30, 2021 to January 2, 2022", "2021-12-30/2022-01-02"),
        ("from 30 December to 2 January 2018", "2017-12-30/2018-01-02"),
        ("between 12 and 14 May 2025", "2025-05-12/2025-05-14"),
        ("between May 12 and June 3, 2025", "2025-05-12/2025-06-03"),
        ("from July 13th to the 16th", "None | 2018-07-13/2018-07-16"),
        ("over the past two days", "2018-06-06/2018-06-08 | None"),
        ("on Monday, April 27, through Thursday, April 30, 2026", "2026-04-27/2026-04-30"),
        ("from Friday, 22 June to Sunday, 24 June", "None | 2018-06-22/2018-06-24"),
        ("the week of June 20", "None | 2018-06-18/2018-06-24"),
        ("two weeks from now", "None | 2018-06-22~"),
        ("in a few weeks’ time", "None | 2018-06-29~"),
        ("Is he to see him in two weeks?", "None | 2018-06-22~"),
        ("the other day", "2018-06-01/2018-06-07 | None"),
        ("He was going to see him in a few days.", "None | 2018-06-11~"),
        ("He asks about the visit in two weeks.", "None | 2018-06-22~"),
        ("at the end of next week", "None | 2018-06-14/2018-06-17"),
        ("at the beginning of this month", "2018-06-01/2018-06-10 | 2018-06-08/2018-06-10"),
        ("They will meet at the end of the year.", "None | 2018-09-01/2018-12-31"),
        ("a week from Monday", "None | 2018-06-18"),
        ("this coming week", "None | 2018-06-11/2018-06-17"),
        ("in the first week of July", "None | 2018-07-01/2018-07-07"),
        ("Wednesday the 20th", "None | 2018-06-20"),
        ("a short while ago", "2018-06-08~ | None"),
        ("in the past 24 hours", "2018-06-07/2018-06-08 | None"),
        ("the past week", "2018-06-01/2018-06-08 | None"),
        ("a week or so ago", "2018-06-01~ | None"),
        ("a couple of weeks ago", "2018-05-25~ | None"),
        ("days ago", "2018-06-01/2018-06-07 | None"),
        ("this week", "2018-06-04/2018-06-08 | 2018-06-08/2018-06-10"),
        ("last week", "2018-05-28/2018-06-03"),
        ("early next week", "2018-06-11/2018-06-13"),
        ("over the weekend", "2018-06-02/2018-06-03 | 2018-06-09/2018-06-10"),
        ("in recent days", "2018-06-01/2018-06-08 | None"),
        ("in the next two weeks", "None | 2018-06-08/2018-06-22"),
        ("in the days and weeks ahead", "None | 2018-06-08/2018-07-13"),
    ],
)
def test_a_few_days(text, expected):
    assert read(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in March 2018", "2018-03"),
        ("during the transition", "2016-11-08/2017-01-20 | None"),
        ("since the inauguration", "2017-01-20/2018-06-08 | None"),
        ("at some point in the future", "None | 2018-06-08/.."),
        ("in May", "2018-05 | 2019-05"),
        ("last May", "2018-05 | None"),
        ("last June", "2017-06 | None"),
        ("in May of last year", "2017-05"),
        ("in May and June 2018", "2018-05/2018-06"),
        ("from May to July", "2018-05/2018-07"),
        ("in early March 2018", "2018-03-01/2018-03-10"),
        ("at the end of May", "2018-05-21/2018-05-31 | 2019-05-21/2019-05-31"),
        ("last month", "2018-05"),
        ("earlier this month", "2018-06-01/2018-06-08"),
        ("two months ago", "2018-04~ | None"),
        ("five short months ago", "2018-01~ | None"),
        ("a year and a half ago", "2016-12~ | None"),
        ("two and a half weeks ago", "2018-05-21~ | None"),
        ("half a year ago", "2017-12~ | None"),
        ("a month and a half ago", "2018-04-23~ | None"),
        ("a year and a day ago", "2017-06~ | None"),
        ("two years and three months ago", "2016-03~ | None"),
        ("a month and two weeks ago", "2018-04~ | None"),
        ("one year ago this week", "2017-06-04/2017-06-10 | None"),
        ("two years ago this month", "2016-06 | None"),
        ("mid-2017", "2017-05/2017-08"),
        ("late 2017", "2017-09/2017-12"),
        ("in the first half of 2018", "2018-01/2018-06"),
        ("in the fourth quarter of 2017", "2017-10/2017-12"),
        ("the spring of 2018", "2018-03/2018-05"),
        ("last summer", "2017-06/2017-08 | None"),
        ("earlier this summer", "2018-06-01/2018-06-08 | None"),
        ("this summer", "2018-06-01/2018-06-08 | 2018-06-08/2018-08-31"),
        ("next fall", "None | 2018-09/2018-11"),
        ("in late spring.", "2018-05~ | 2019-05~"),
        ("sometime in the fall", "2017-09/2017-11 | 2018-09/2018-11"),
        ("that April call", "2018-04 | None"),
        ("the December call", "2017-12 | 2018-12"),
        ("this fall", "None | 2018-09/2018-11"),
        ("a year ago", "2017-06~ | None"),
        ("over a year ago", "2016-12/2017-06-08 | None"),
        ("in the coming weeks", "None | 2018-06-08/2018-07-13"),
        ("in the coming weeks or months", "None | 2018-06-08/2018-11-05"),
        ("the summit now in Rome", "2018-06-08"),
        ("days ago", "2018-06-01/2018-06-07 | None"),
        ("a few days ago", "2018-06-01/2018-06-07 | None"),
        ("a couple of months ago — in April", "2018-04 | 2019-04"),
        ("They will meet momentarily.", "None | 2018-06-08"),
        ("one year in office, he has not spoken with him", "2017-01-20/2018-06-08 | None"),
        ("three months into his presidency, he hasn’t spoken with him", "2017-01-20/2018-06-08 | None"),
        ("a meeting that is happening currently", "2018-06-08"),
        ("He is currently meeting with him.", "2018-06-08"),
        ("He is currently having talks there.", "2018-06-08"),
        ("She is currently in Oman.", "2018-06-08"),
        ("I just met him", "2018-06-08~ | None"),
        ("over a month ago", "2018-04/2018-05-11 | None"),
        ("this past November", "2017-11 | None"),
        ("this coming November", "None | 2018-11"),
        ("a moment ago", "2018-06-08"),
        ("throughout the week", "2018-06-04/2018-06-08 | 2018-06-08/2018-06-10"),
        ("the summit that’s coming up this week", "None | 2018-06-08/2018-06-10"),
        ("a year ago on June the 6th", "2017-06-06 | None"),
        ("two years ago in November", "2016-11 | None"),
        ("the July 12-13 Harvest Summit", "None | 2018-07-12/2018-07-13"),
        ("next Saturday", "None | 2018-06-16"),
        ("Thursday is given to talks", "None | 2018-06-14"),
        ("He knew that Thursday is given to talks", "2018-06-07 | 2018-06-14"),
        ("in just the last year", "2017-06-08/2018-06-08 | None"),
        ("in the course of last ten days", "2018-05-29/2018-06-08 | None"),
        ("They have not spoken in ten months.", "2017-08/2018-06-08 | None"),
        ("to meet in person before the end of the year", "None | 2018-06-08/2018-12-31"),
        ("We were just talking about it.", "2018-06-08~ | None"),
        ("this spring", "2018-03/2018-05 | None"),
        ("in the winter of 2017-18", "2017-12/2018-02"),
        ("in the winter of 2018", "2017-12/2019-02"),
        ("in 2017", "2017"),
        ("between 2012 and 2016", "2012/2016"),
        ("in the 1990s", "199X"),
        ("earlier this year", "2018-01-01/2018-06-08"),
        ("late last year", "2017-09/2017-12"),
        ("two years ago", "2016~ | None"),
        ("since March", "2018-03/2018-06-08 | None"),
        ("since 2017", "2017/2018-06-08 | None"),
        ("since Monday", "2018-06-04/2018-06-08 | None"),
        ("recently", "../2018-06-08 | None"),
        ("two months from now", "None | 2018-08~"),
        ("not too long from now", "None | 2018-06-08/.."),
        ("They will meet soon.", "None | 2018-06-08/.."),
        ("They will meet in a couple of weeks in Rome.", "None | 2018-06-22~"),
        ("In just a few days, they will meet.", "None | 2018-06-11~"),
        ("In just a few days, they met ten leaders.", None),
        ("He will have the chance at the end of the week to meet", "None | 2018-06-08/2018-06-10"),
        ("over the course of the weekend", "2018-06-02/2018-06-03 | 2018-06-09/2018-06-10"),
        ("It’s been more than two weeks since he met with her.", "2018-05-25~ | None"),
        ("It’s been two weeks since the storm.", None),
        ("spent the last couple of days talking", "2018-06-06/2018-06-08 | None"),
        ("these last few days", "2018-06-03/2018-06-08 | None"),
        ("It is great to see you again just two months after our last meeting.", "2018-04~ | None"),
        ("They spoke just a week after we met.", None),
        ("in February after I got elected", None),
        ("in February after the vote", "2018-02 | 2019-02"),
        ("They meet on Monday or Tuesday.", "2018-06-04/2018-06-05 | 2018-06-11/2018-06-12"),
        ("Is that going to be Monday or — or Tuesday?", "2018-06-04/2018-06-05 | 2018-06-11/2018-06-12"),
        ("They meet on Friday, which is today.", "2018-06-08"),
        ("We meet today — on Monday, excuse me.", "2018-06-04 | 2018-06-11"),
    ],
)
def test_months_seasons_years_and_open_times(text, expected):
    assert read(text) == ([expected] if expected else [])


def test_a_day_remembered_behind_last_year_is_of_that_year():
    assert read("early last year — I believe, on February 7th —") == ["2017-01/2017-04", "2017-02-07 | None"]


@pytest.mark.parametrize(
    "text",
    [
        # days that depend on another contact
        "that afternoon", "that evening", "that day", "the same day", "the same evening", "the next day",
        "the day before", "the following day", "a day earlier", "two days later", "the previous Friday",
        "the Friday before", "the next week",
        # numbers, durations, other things of a year
        "I just met with all of NATO", "he just met in person with him",
        "in 1,400 cases", "two hours", "a 30-year treaty", "the 2018 election", "at noon", "by the end of May",
        "to cut taxes by the end of the year", "they spoke in ten months",
        "Today marks the anniversary",
        "the Act of 2017", "on the 18th floor", "on May 41",
        # people, verbs, papers, feasts, other events
        "Theresa May", "Prime Minister May said", "confidence in May", "they may meet", "a march on the capital",
        "in Mar-a-Lago",
        "the Sunday shows", "the Sunday Times", "the Good Friday Agreement", "every Monday", "on Mondays",
        "the January 6 committee", "the September 11 attacks", "he soon called", "as soon as they can",
        "the fall of the Wall",
        "In two weeks, he met five leaders.", "They will hold three calls in two weeks of talks.",
        "What he has done in two weeks is great.", "not far from here",
        "We currently have no plans.",
        "They are currently in talks.",
        "He is on his way to Rome, as we speak, for meetings.",
    ],
)  # fmt: skip
def test_what_is_no_time_of_a_contact(text):
    assert read(text) == []


def test_a_second_number_that_counts_something_else_makes_no_range():
    assert read("on May 1 and 10 officials") == ["2018-05-01 | None"]
    assert read("On 4 May and on 6 May they spoke") == ["2018-05-04 | None", "2018-05-06 | None"]


def test_next_friday_said_on_a_monday_is_uncertain():
    assert read("next Friday", dt.date(2018, 6, 4)) == ["None | 2018-06-08?"]


def test_a_day_without_a_year_is_not_read_as_far_away():
    assert read("on March 5", dt.date(2018, 2, 20)) == ["None | 2018-03-05"]
    assert read("on December 30", dt.date(2018, 1, 4)) == ["2017-12-30 | None"]


def test_a_day_that_does_not_exist_leaves_its_month():
    assert read("on 29 February 2016") == ["2016-02-29"]
    assert read("on 29 February 2017") == ["2017-02"]


def test_without_a_day_of_the_document_only_full_dates_are_found():
    text = "On Friday, and on 7 July, and on 8 July 2017, and in May, and in 2016, and since March 2018"
    assert read(text, None) == ["2017-07-08", "2016", "2018-03/.. | None"]


def test_the_longer_words_win_where_two_patterns_match():
    (time,) = find_times("the day before yesterday", FRIDAY)
    assert (time.start, time.end) == (0, 24)


def test_the_tense_chooses_the_reading():
    (time,) = find_times("on Monday", FRIDAY)
    assert time.edtf(planned=False) == "2018-06-04"
    assert time.edtf(planned=True) == "2018-06-11"


@given(st.lists(TIME_WORDS, max_size=9).map(" ".join), DAYS | st.none())
def test_whatever_is_found_is_edtf_in_its_place_and_never_overlaps(text, day):
    times = find_times(text, day)
    for time in times:
        assert 0 <= time.start < time.end <= len(text)
        assert text[time.start : time.end] == text[time.start : time.end].strip()
        assert time.past or time.future
        for reading in filter(None, (time.past, time.future)):
            parse_edtf(reading)
    assert all(one.end <= other.start for one, other in pairwise(times))


@given(st.text(st.characters(exclude_characters="0123456789", max_codepoint=0x2FF)), DAYS)
def test_no_time_without_words_for_it(text, day):
    words = (
        "day|tomorrow|night|now|ago|morning|evening|week|month|year|recent|lately|soon|future|spring|summer|autumn|fall|"
        "winter|just|moment|minute|hour|current|before|past|bit|while|speak|transition|since"
    )
    months = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
    if not any(word in text.lower() for word in f"{words}|{months.lower()}".split("|")):
        assert find_times(text, day) == ()


@given(DAYS, DAYS)
def test_a_full_date_means_the_same_on_every_day(date, day):
    for text in (f"{date:%B} {date.day}, {date.year}", f"{date.day} {date:%B} {date.year}", date.isoformat()):
        assert read(text, day) == [date.isoformat()]


@given(DAYS)
def test_past_readings_do_not_lie_ahead_nor_future_ones_behind(day):
    for text in ("on Monday", "on 7 July", "in the coming days", "over the past week", "on the 12th", "last Tuesday"):
        for time in find_times(text, day):
            if time.past:
                assert parse_edtf(time.past).days()[0] <= day
            if time.future:
                assert parse_edtf(time.future).days()[1] >= day


def test_every_row_has_a_rule_that_gives_nothing_without_a_day_or_a_full_date():
    assert all(callable(rule) for _, rule in (*CALENDAR_ROWS, *RELATIVE_ROWS))
    assert all(find_times(text, None) == () for text in ("yesterday", "last week", "two days ago", "recently", "soon."))


def test_what_is_to_be_on_the_day_of_the_week_that_it_is_will_be_in_a_week() -> None:
    found = told("On Friday, President Biden will welcome President Moon.", published="2021-05-14T12:00:00-04:00")
    assert [mention.when for mention in found.mentions] == ["2021-05-21"]
    found = told("Later on Friday, President Biden will welcome President Moon.", published="2021-05-14T12:00:00-04:00")
    assert [mention.when for mention in found.mentions] == ["2021-05-14"]


def test_just_is_now_unless_the_text_says_when_it_was() -> None:
    for said, when in (("just spoke with", "2022-01-18/2022-01-20"), ("just spoke yesterday with", "2022-01-19")):
        found = told(f"Secretary Blinken {said} President Zelenskyy.", kind="statement")
        assert [mention.when for mention in found.mentions] == [when]
