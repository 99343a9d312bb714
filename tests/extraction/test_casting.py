"""Who of several took part in one contact, and who in one each."""

from tests.extraction.texts import TRANSCRIPT, row, table, told


@table(
    row(
        "MS. PSAKI:  Last week, President Biden held talks with the leaders of France, Germany, and Japan.",
        "talks: Joe Biden, Emmanuel Macron",
        "talks: Joe Biden, Olaf Scholz",
        "talks: Joe Biden, Kishida Fumio",
    ),
    row(
        "MS. PSAKI:  On Monday, President Biden held talks with President Macron, Chancellor Scholz and Mr. Duda.",
        "talks: Joe Biden, Emmanuel Macron, Olaf Scholz, Andrzej Duda",
    ),
    row(
        "MS. PSAKI:  Last week, President Biden held joint talks with President Macron, Chancellor Scholz and "
        "President Duda.",
        "talks: Joe Biden, Emmanuel Macron, Olaf Scholz, Andrzej Duda",
    ),
    row(
        "President Biden spoke with President Macron, Chancellor Scholz and Mr. Duda. In three separate calls, he told "
        "them of it.",
        "spoke: Joe Biden, Emmanuel Macron",
        "spoke: Joe Biden, Olaf Scholz",
        "spoke: Joe Biden, Andrzej Duda",
    ),
    row(
        "MS. PSAKI:  President Biden looks forward to welcoming both President Macron and President Duda this spring.",
        "welcoming: Joe Biden, Emmanuel Macron",
        "welcoming: Joe Biden, Andrzej Duda",
    ),
    row(
        "MS. PSAKI:  President Biden will welcome President Macron and President Duda together.",
        "welcome: Joe Biden, Emmanuel Macron, Andrzej Duda",
    ),
)
def test_who_was_there_at_once(text, how, expected):
    assert told(text, **(TRANSCRIPT if text.startswith("MS.") else {})).casts(expected) == expected


def test_talks_over_time_with_unnamed_groups_too_are_a_claim():
    text = (
        "MS. PSAKI:  Last week, President Biden held talks with the leaders of France, Germany and Japan and "
        "ambassadors of the G7."
    )
    read = told(text, **TRANSCRIPT)
    assert read.mentions == ()
    assert [claim.kind for claim in read.claims] == ["other"]
