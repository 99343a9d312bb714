"""What goes on while a document is written, and what was beside the contact that it is about."""

from tests.extraction.texts import STATEMENT, TRANSCRIPT, row, table, told

JOINT = {**STATEMENT, "title": "Joint Statement of the United States and France"}
READOUT = {"title": "Readout of President Biden’s Meeting with President Macron of France"}


@table(
    row("President Biden and President Macron meet at an hour of need.", "meet: 2022-01-20~", **JOINT),
    row("President Biden is honored to welcome President Macron to Washington.", "welcome: 2022-01-20~", **JOINT),
    row("President Biden and President Macron held consultations on trade.", "consultations: 2022-01-20~", **JOINT),
    row("President Biden and President Macron held consultations last year.", "consultations: 2021", **JOINT),
    row("President Biden will meet President Macron.", "meet: none", **JOINT),
    row("President Biden and President Macron often meet.", **JOINT),
    row("President Biden and President Macron meet at an hour of need.", "meet: none", **STATEMENT),
    row("One. Two. Three. Four. President Biden and President Macron meet.", "meet: none", **JOINT),
)
def test_joint_statements(text, how, expected):
    assert told(text, **how).times(expected)[-1:] == expected


@table(
    row("As President Biden hosts President Macron at the White House, the world looks on.", "hosts: 2022-01-20~"),
    row("As President Biden last hosts President Macron, the world looks on.", "hosts: none"),
    row("When President Biden hosts President Macron, the world will look on.", "hosts: none"),
)
def test_what_goes_on(text, how, expected):
    assert told(text, kind="other", **how).times(expected) == expected


@table(
    row(
        "President Biden met today with President Macron. Jake Sullivan also met separately with President Macron.",
        "met: 2022-01-20",
        "met: 2022-01-20~",
        **READOUT,
    ),
    row(
        "President Biden met today with President Macron. Jake Sullivan has also met with President Macron.",
        "met: 2022-01-20",
        "met: none",
        **READOUT,
    ),
    row(
        "President Biden met today with President Macron. Jake Sullivan met with President Macron before that.",
        "met: 2022-01-20",
        "met: none",
        **READOUT,
    ),
    row(
        # goes on with the same contact
        "President Biden met today with President Macron. The two leaders also talked about the harvest.",
        "met: 2022-01-20",
        "talked: 2022-01-20",
        **READOUT,
    ),
    row(
        # of nobody whom the readout is about
        "President Biden met today with President Macron. Antony Blinken also spoke with Sergey Lavrov.",
        "met: 2022-01-20",
        "spoke: none",
        **READOUT,
    ),
)
def test_beside_what_a_readout_is_about(text, how, expected):
    assert told(text, **how).times(expected)[-2:] == expected


@table(
    row(
        "MR. KIRBY:  We just finished the meeting between President Biden, President Yoon, and Prime Minister Kishida."
        "\n\nQ    I know there was a pull-aside with Prime Minister Kishida.",
        "pull-aside: 2022-01-20~",
        **TRANSCRIPT,
    ),
    row("Q    I know there was a pull-aside with Prime Minister Kishida.", "pull-aside: none", **TRANSCRIPT),
)
def test_in_passing(text, how, expected):
    assert told(text, **how).times(expected)[-1:] == expected


_NEWS = "IN BRIEF: Today in Rome, President Biden signed an accord. It rained.\n\n"


@table(
    row(_NEWS + "A SECOND THING: President Biden met with President Macron.", "met: 2022-01-20~", kind="other"),
    row(
        _NEWS + "President Biden also participated in a summit with President Macron.",
        "summit: 2022-01-20~",
        kind="other",
    ),
    # on another day
    row(_NEWS + "In May President Biden met with President Macron.", "met: 2021-05", kind="other"),
    row(_NEWS + "President Biden has met with President Macron.", "met: none", kind="other"),
    row(_NEWS + "It helped that President Biden met with President Macron.", "met: none", kind="other"),
    # of somebody else, or of no news
    row(_NEWS + "President Putin met with President Macron.", "met: none", kind="other"),
    row(
        "Today marks a feast for President Biden.\n\nPresident Biden met with President Macron.",
        "met: none",
        kind="other",
    ),
)
def test_what_else_was_done_on_the_day_of_the_news(text, how, expected):
    assert told(text, **how).times(expected)[-1:] == expected


@table(
    row(
        "MS. DOE:  President Biden spoke to President Macron just last week.  That was their fifth conversation.",
        "spoke: 2022-01-10/2022-01-16",
        "conversation: 2022-01-10/2022-01-16",
        **TRANSCRIPT,
    ),
    row(
        "Today, Vice President Harris met with President Macron. This is the fifth meeting between the Vice President "
        "and President Macron.",
        "met: 2022-01-20",
        "meeting: 2022-01-20",
    ),
)
def test_which_one_it_was(text, how, expected):
    assert told(text, **how).times() == expected
