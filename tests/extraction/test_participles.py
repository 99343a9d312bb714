"""Whose a participle is, who is only set against another, and who was met one after the other."""

from __future__ import annotations

from tests.extraction.texts import PRESS, row, table, told

_MACRON, _SCHOLZ = "Joe Biden, Emmanuel Macron", "Joe Biden, Olaf Scholz"


@table(
    row("Biden met Macron on Wednesday, a day after speaking with Scholz.", f"met: {_MACRON}", f"speaking: {_SCHOLZ}"),
    row("Biden met Macron after speaking with Scholz.", f"met: {_MACRON}", f"speaking: {_SCHOLZ}"),
    row("Biden spoke with Scholz before meeting Macron.", f"spoke: {_SCHOLZ}", f"meeting: {_MACRON}"),
    row("Biden told reporters after meeting Macron that the war must end.", f"meeting: {_MACRON}"),
    row("Biden criticised Macron for meeting Scholz.", "meeting: Emmanuel Macron, Olaf Scholz"),
    row("Biden said that Macron met Scholz after speaking with Xi.",
        "met: Emmanuel Macron, Olaf Scholz", "speaking: Emmanuel Macron, Xi Jinping"),
    row("Speaking with Scholz, Biden said the war must end.", f"Speaking: {_SCHOLZ}"),
)  # fmt: skip
def test_whose_participle(text, how, expected):
    assert sorted(told(text, **PRESS | how).casts(expected)) == sorted(expected)


@table(
    row("It was Biden, not Macron, who met Scholz.", f"met: {_SCHOLZ}"),
    row("Biden, not Macron, met Scholz.", f"met: {_SCHOLZ}"),
    row("Biden, unlike Macron, met Scholz.", f"met: {_SCHOLZ}"),
    row("Biden, together with Macron, met Scholz.", "met: Joe Biden, Emmanuel Macron, Olaf Scholz"),
    row("Neither Biden nor Macron has spoken to Scholz.", "spoken: Joe Biden, Emmanuel Macron, Olaf Scholz"),
)
def test_who_is_set_against_another(text, how, expected):
    assert told(text, **PRESS | how).casts(expected) == expected


@table(
    row("Biden called Macron, and then Scholz.", f"called: {_MACRON}", f"called: {_SCHOLZ}"),
    row("Biden called Macron and Scholz separately.", f"called: {_MACRON}", f"called: {_SCHOLZ}"),
    row("Biden spoke with Macron and Scholz in separate calls.", f"spoke: {_MACRON}", f"spoke: {_SCHOLZ}"),
    row("Biden called Macron and Scholz.", "called: Joe Biden, Emmanuel Macron, Olaf Scholz"),
)
def test_one_after_the_other(text, how, expected):
    assert told(text, **PRESS | how).casts(expected)[: len(expected)] == expected
