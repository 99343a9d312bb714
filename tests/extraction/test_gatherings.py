"""What others are hosts of, and who takes part in it."""

from tests.extraction.texts import row, table, told


@table(
    row(
        "President Biden spoke today with Allies in a virtual summit hosted by the presidents of Romania and Poland.",
        "spoke: Joe Biden (participant), Allies (participant)",
        "summit: Joe Biden (participant), Allies (participant), Klaus Iohannis (host), Andrzej Duda (host)",
    ),
    row(
        "Secretary Austin took part in a meeting hosted by President Macron.",
        "meeting: Lloyd Austin (participant), Emmanuel Macron (host)",
    ),
    row(
        "Secretary Austin took part in talks led by President Macron.",
        "talks: Lloyd Austin (participant), Emmanuel Macron (participant)",
    ),
    row(
        "President Biden took a call from President Macron.",
        "call: Joe Biden (participant), Emmanuel Macron (initiator)",
    ),
    # of which he only speaks
    row("President Biden was glad to hear of a summit hosted by President Macron."),
)
def test_who_takes_part_in_what_others_host(text, how, expected):
    assert told(text, **how).roles(expected) == expected
