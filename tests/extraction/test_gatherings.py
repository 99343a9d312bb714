"""What others are hosts of, and who takes part in it."""

from tests.extraction.texts import KREMLIN, row, table, told


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
    # whose it is, which says nothing of who asked for it
    row(
        "President Biden met with President Macron. During the meeting of the two leaders, an agreement was signed.",
        "met: Joe Biden (participant), Emmanuel Macron (participant)",
        "meeting: Joe Biden (participant), Emmanuel Macron (participant)",
    ),
    # of which he only speaks
    row("President Biden was glad to hear of a summit hosted by President Macron."),
)
def test_who_takes_part_in_what_others_host(text, how, expected):
    assert told(text, **how).roles(expected) == expected


@table(
    row(
        "Vladimir Putin will take part in a meeting of the Supreme Eurasian Economic Council.",
        "meeting: Vladimir Putin, meeting of the Supreme Eurasian Economic Council",
        **KREMLIN,
    ),
    row(
        "The President of Russia took part in an extraordinary session of the CSTO Collective Security Council.",
        "session: Vladimir Putin, session of the CSTO Collective Security Council",
        **KREMLIN,
    ),
    row(
        "President Biden will travel to Rome for the G20 Leaders’ Summit.",
        "travel: Joe Biden",
        "Summit: Joe Biden, ~leaders",
    ),
    row(
        "The President will join a meeting of the North Atlantic Council.",
        "meeting: Joe Biden, meeting of the North Atlantic Council",
    ),
    # convened by him
    row(
        "President Biden will convene a leader-level meeting of the Ukraine Defense Contact Group in Germany.",
        "meeting: Joe Biden, meeting of the Ukraine Defense Contact Group",
    ),
    row(
        "President Biden will host a leaders’ meeting of the Quad in February.",
        "meeting: Joe Biden, meeting of the Quad",
    ),
    # of one country alone, or not his
    row("President Biden will convene a meeting of leaders of industry."),
    row("Vladimir Putin took part in a meeting of the Security Council.", **KREMLIN),
    row("President Biden took part in a meeting of leaders of industry."),
    row("President Biden praised the meeting of the North Atlantic Council."),
)
def test_a_leader_at_a_gathering_of_several_states(text, how, expected):
    assert told(text, **how).casts(expected) == expected
