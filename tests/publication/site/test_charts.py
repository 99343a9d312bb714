import re
import xml.etree.ElementTree as ET

import pytest

from backchannel.publication.site.charts import Series, draw_bars, draw_grid

PERIODS = [f"{year}-Q{quarter}" for year in range(2018, 2022) for quarter in (1, 2, 3, 4)]
CALLS = Series("call", "#0072b2", [number % 3 for number in range(16)])
WORDS = [f'{period}: so <many> & "more"' for period in PERIODS]


@pytest.fixture(scope="module")
def bars():
    return draw_bars("Contacts by channel", PERIODS, [CALLS], WORDS)


def parsed(drawn):
    return ET.fromstring(drawn)  # noqa: S314 - our own drawing


def elements(drawn, name):
    return [one for one in parsed(drawn).iter() if one.tag.rpartition("}")[2] == name]


def test_every_bar_says_its_words_to_pointer_focus_and_reader(bars):
    groups = [one for one in elements(bars, "g") if one.get("class") == "bar"]
    assert [one.get("aria-label") for one in groups] == WORDS
    assert {one.get("tabindex") for one in groups} == {"0"}
    for group in groups:
        assert [child.tag.rpartition("}")[2] for child in group] == ["title", "path", "text"]
        assert group[0].text == group[2].text == group.get("aria-label")


def test_the_whole_has_a_text_alternative(bars):
    assert parsed(bars).get("aria-label") == "Contacts by channel"
    assert [one.text for one in elements(bars, "text") if re.fullmatch(r"\d{4}", one.text or "")] == [
        "2018",
        "2019",
        "2020",
        "2021",
    ]


def test_a_strict_content_policy_holds(bars):
    for drawn in (bars, draw_grid("Documents", [("Arland", {PERIODS[0]: 3})], PERIODS)):
        assert "style" not in drawn
        assert "<script" not in drawn
        assert "href" not in drawn
        assert "url(" not in drawn


def test_a_grid_has_a_field_where_there_is_something_and_none_where_there_is_nothing():
    drawn = draw_grid(
        "Documents", [("Arland", {"2018-Q1": 3, "2018-Q3": 1}), ("Borland", {"2018-Q2": 9}), ("Corland", {})], PERIODS
    )
    rows = ["Arland: 4, in 2 of 16; most in 2018-Q1, 3", "Borland: 9, in 1 of 16; most in 2018-Q2, 9", "Corland: none"]
    assert [one.text for one in elements(drawn, "title")] == [
        *rows,
        "Arland, 2018-Q1: 3",
        "Arland, 2018-Q3: 1",
        "Borland, 2018-Q2: 9",
    ]
    groups = [one for one in elements(drawn, "g") if one.get("tabindex") == "0"]
    assert [one.get("aria-label") for one in groups] == rows, "without a pointer, each row says how much there is of it"
    assert [group[-1].text for group in groups] == rows


def test_few_periods_have_their_whole_labels():
    drawn = draw_bars("x", PERIODS[:3], [Series("call", "#000", [1, 0, 2])], WORDS[:3])
    assert {"2018-Q1", "2018-Q2", "2018-Q3"} <= {one.text for one in elements(drawn, "text")}
