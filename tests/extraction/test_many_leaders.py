"""Readouts of meetings with many leaders: the other side is told as a group, in a heading with a capital."""

import pytest
from tests.extraction.texts import told

TITLE = "Readout of President Biden’s Virtual Meeting with G7 Leaders"


def casts(text, title=TITLE):
    return told(text, title=title, kind="readout").casts()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Today, President Joseph R. Biden, Jr. met virtually with G7 Leaders to discuss Ukraine.",
            "met: Joe Biden, ~leaders",
        ),
        ("President Biden met today with Caribbean Leaders.", "met: Joe Biden, ~leaders"),
        (
            "Vice President Harris met today with 15 leaders representing Caribbean nations.",
            "met: Kamala Harris, ~leaders",
        ),
        (
            "President Biden met yesterday with leaders of the Caribbean Community and the Dominican Republic.",
            "met: Joe Biden, ~leaders",
        ),
        (
            "Jake Sullivan hosted his Mexican and Canadian counterparts today.",
            "hosted: Jake Sullivan, ~counterparts",
        ),
        (
            "President Biden today joined leaders of Southeast Asian states for their U.S.-ASEAN Summit.",
            "Summit: Joe Biden, ASEAN Summit",
        ),
    ],
)
def test_the_other_side_is_a_group(text, found):
    assert found in casts(text, title="Readout")


def test_the_heading_tells_of_it_too():
    assert casts("The call began at noon.") == ["Virtual Meeting: Joe Biden, ~leaders"]


@pytest.mark.parametrize("who", ["Labor Leaders", "Faith Leaders", "Small Business Leaders", "Congressional Leaders"])
def test_leaders_at_home_are_no_side(who):
    assert (
        casts(f"President Biden met today with {who}.", title=f"Readout of President Biden’s Meeting with {who}") == []
    )


@pytest.mark.parametrize(
    "text",
    [
        "The two leaders committed to staying engaged until peace is won.",
        "The leaders spoke of the need for Russia to engage in diplomacy.",
        "President Biden underscored continued U.S. diplomatic engagement in support of peace.",
        "President Biden and Prime Minister Draghi agreed to continue close consultation on food.",
        "President Biden and Prime Minister Draghi worked to meet acute near-term energy needs.",
        "The leaders agreed on ways to meet 21st century challenges.",
        "President Biden welcomed the Draghi Administration’s steps.",
    ],
)
def test_what_is_no_contact_in_a_readout(text):
    title = "Readout of President Biden’s Call with Prime Minister Draghi of Italy"
    assert [one for one in casts(text, title=title) if not one.startswith("Call")] == []


def test_counterparts_and_advisers_of_several_countries():
    text = "Jake Sullivan met virtually with the Deputy National Security Advisors of France and Italy."
    title = "Readout of Jake Sullivan’s Call with Ukrainian Counterparts"
    assert casts(text, title=title) == ["Call: Jake Sullivan, ~counterparts", "met: Jake Sullivan, ~advisors"]
