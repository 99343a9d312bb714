"""Times of what was said, offered or felt about a contact, and times that do not fit how it is told."""

from tests.extraction.texts import KREMLIN, TRANSCRIPT, row, table, told


@table(
    row(
        "MS. DOE:  Today, you have said once more that if President Putin spoke with President Duda, it matters.",
        "none",
    ),
    row("Q    The other day, he nodded when I asked him if President Biden was going to see President Duda.", "none"),
    row(
        "MS. DOE:  I expect that President Biden will call President Duda, but I have nothing to announce today.",
        "none",
    ),
    row("MS. DOE:  I expect that President Biden will call President Duda today.", "2022-01-20"),
    row("Q    President Macron this week gave a speech and offered to meet with President Putin in Nice.", "none"),
    row("Q    President Macron this week met with President Putin in Nice.", "2022-01-17/2022-01-20"),
    row("PRESIDENT BIDEN:  Join me today to prepare for my visit to President Duda in May.", "2022-05"),
    row(
        "MR. DOE:  Jake Sullivan is returning this afternoon from a set of talks with Prime Minister Netanyahu.", "none"
    ),
    row("MR. DOE:  Jake Sullivan is having good talks with Prime Minister Netanyahu this afternoon.", "2022-01-20"),
    row(
        "Q    This is the third theft this year, and we understand President Biden will meet with President Xi.", "none"
    ),
    row("Q    Are you ready to announce a summit between President Biden and President Putin today?", "none"),
    row("MS. DOE:  President Biden is ready to meet with President Xi, having built on that for ten months.", "none"),
    row("PRESIDENT DUDA:  We discussed with President Biden many plans that today I find promising.", "none"),
)
def test_a_time_of_what_was_said_or_offered_is_not_the_contacts(text, how, expected):
    assert [one.when or "none" for one in told(text, **TRANSCRIPT).mentions] == expected


@table(
    row("On Friday, January 21, Jake Sullivan met with Prime Minister Kishida in Tokyo.", "met: 2022-01-21"),
    row("On Friday, February 18, Jake Sullivan met with Prime Minister Kishida in Tokyo.", "met: none"),
    row("Q    President Duda requested a call with President Biden many months ago.", "call: none"),
    row(
        "Q    Last month there was talk of a possible summit between President Biden and President Xi.", "summit: none"
    ),
    row("MS. DOE:  President Biden was to meet with President Duda last month, and could not.", "meet: 2021-12"),
    row(
        "MS. DOE:  President Biden just called President Macron, and they agreed to meet in March.",
        "called: 2022-01-18/2022-01-20",
        "meet: 2022-03",
    ),
    row("MS. DOE:  President Biden discussed it with President Duda — and we’ll go on tomorrow.", "discussed: none"),
    row(
        "MS. DOE:  President Biden discussed with President Duda how to act soon, building on recent steps.",
        "discussed: none",
    ),
)
def test_a_time_fits_how_the_contact_is_told(text, how, expected):
    assert told(text, **TRANSCRIPT).times(expected) == expected


@table(
    row("Q    Will President Biden meet with President Putin when he visits Europe next month?", "meet: 2022-02"),
    row("Q    Is there a chance of a meeting between you and President Xi of China next month?", "meeting: 2022-02"),
    row("MS. DOE:  He asked for a meeting with President Macron, which took place today.", "meeting: 2022-01-20"),
    row(
        "PRESIDENT MACRON:  They will play a role in the summit with President Biden we intend to organize next May.",
        "summit: 2022-05",
    ),
    row("MS. DOE:  It’s been a week since President Biden met with President Duda.", "met: 2022-01-13~"),
    row("MS. DOE:  It’s been a year since you came, and President Biden met with President Duda.", "met: none"),
    row("MS. DOE:  This is the fifth time President Biden has met with President Xi since taking office.", "met: none"),
)
def test_a_time_that_only_seems_to_be_of_another_clause(text, how, expected):
    assert told(text, **TRANSCRIPT).times(expected) == expected


def test_when_somebody_was_elected_is_not_when_he_was_congratulated():
    text = (
        "Vladimir Putin conveyed his congratulations to Andrzej Duda who was re-elected to office on January 9, 2022."
    )
    assert told(text, **KREMLIN).times() == ["conveyed his congratulations: none"]
