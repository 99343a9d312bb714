"""What a journey was for, and the time of a stay that is also that of whom somebody met there."""

from __future__ import annotations

from tests.extraction.texts import PRESS, STATEMENT, row, table, told

_DAY = {"published": "2023-06-28T14:00:00-04:00"}


@table(
    row("President Biden did not travel to Paris today to meet with President Macron.", "meet: denied"),
    row("President Biden will not travel to Paris next week to meet with President Macron.", "meet: denied"),
    row("President Biden heads to Paris on Friday to meet with President Macron.", "meet: planned"),
    row("President Macron is coming to Washington on Friday to meet with President Biden.", "meet: planned"),
    row("President Biden leaves for Paris on Friday to meet with President Macron.", "meet: planned"),
    row("President Macron was at the White House on Monday to see President Biden.", "see: reported"),
    row("President Biden traveled to Paris on Monday to meet with President Macron.", "meet: reported"),
    row("President Biden flew to Paris on Monday to meet with President Macron.", "meet: reported"),
)
def test_whether(text, how, expected):
    assert told(text, **STATEMENT | _DAY | how).modalities(expected) == expected


@table(
    row("President Biden heads to Paris on Friday to meet with President Macron.", "meet: 2023-06-30"),
    row("President Macron is coming to Washington on Friday to meet with President Biden.", "meet: 2023-06-30"),
    row("President Macron was at the White House on Monday to see President Biden.", "see: 2023-06-26"),
    row("President Biden visited Paris yesterday, where he met with President Macron.", "met: 2023-06-27"),
    row("President Biden leaves on Monday for Paris, where he will meet with President Macron.", "meet: none"),
    row("While in Paris yesterday, President Biden sat down with President Macron.", "sat: 2023-06-27"),
    row("Biden said on Wednesday that he had spoken with Macron a day earlier.", "spoken: 2023-06-27"),
    row("Biden told reporters on Monday that he met Xi two days earlier.", "met: 2023-06-24"),
    row("Putin said on Monday that he and Macron had met the day before.", "met: 2023-06-25"),
    row("Putin said that he had met Macron the day before.", "met: none"),
)
def test_when(text, how, expected):
    assert told(text, **PRESS | _DAY | how).times(expected) == expected
