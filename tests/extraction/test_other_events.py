"""Times that are of another event than the contact in whose sentence they stand."""

from tests.extraction.texts import TRANSCRIPT, row, table, told


@table(
    row("President Biden spoke with President Duda regarding preparations for the May 3-4 Harvest Summit.", "none"),
    row("President Biden spoke with President Duda to condemn the January 3 attack on the port.", "none"),
    row("President Biden discussed with President Duda his recent visit to Lisbon.", "none", "../2022-01-20"),
    row("President Biden will meet with President Duda at the May 3 summit.", "2022-05-03"),
    row("President Biden will speak with President Duda about the plan to move the trains by May 1st.", "none"),
    row("President Biden will meet with President Duda by May 1st.", "2022-05-01"),
    row(
        "President Biden spoke with President Duda yesterday and is having this meeting with President Macron.",
        "2022-01-19",
        "none",
    ),
    row("President Biden spoke with President Duda today and is meeting President Macron.", "2022-01-20", "2022-01-20"),
    row(
        "It went well after Director Haines’ travel to Rome in May, and her subsequent talks with President Duda.",
        "none",
    ),
    row("President Biden’s call with President Duda follows the act passed by Congress over the weekend.", "none"),
    # of its announcement, or of what it comes after
    row("President Duda’s visit to President Biden was announced last Friday.", "none"),
    row(
        "President Duda’s visit to Biden was scheduled to take place last Friday and had to be postponed.", "2022-01-14"
    ),
)
def test_a_time_of_another_event_is_not_the_contacts(text, how, expected):
    assert [one.when or "none" for one in told(text, kind="statement", **how).mentions] == expected


@table(
    row("MS. PSAKI:  We had the summit with President Putin today.", "summit: 2022-01-20", **TRANSCRIPT),
    row("MS. PSAKI:  We had the summit with President Putin that led to the vote today.", "summit: none", **TRANSCRIPT),
    row("Q    The announcement today of the visit of President Zelenskyy later — why?", "visit: none", **TRANSCRIPT),
)
def test_a_day_of_what_came_of_it_or_of_its_announcement(text, how, expected):
    assert told(text, **how).times(expected) == expected


def test_what_has_been_since_gives_a_plan_no_time():
    text = (
        "MS. DOE:  President Biden will meet with President Xi.  We have been working towards this meeting since Jake "
        "was there in late August."
    )
    how = {
        "title": "Background Press Call on the President’s Upcoming Meeting with President Xi",
        "published": "2022-11-13",
        **TRANSCRIPT,
    }
    whens = [one.when for one in told(text, **how).mentions]
    assert whens
    assert not any(whens)
