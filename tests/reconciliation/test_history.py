"""How a contact came about."""

from __future__ import annotations

from tests.reconciliation.pile import Pile


def steps(pile: Pile) -> list[tuple[str, str | None, str]]:
    (contact,) = pile.contacts
    return [(step.status, step.when, step.evidence.document) for step in contact.history]


def test_a_plan_and_what_came_of_it() -> None:
    pile = Pile()
    pile.one("month", "2021-11-20", "2021-12", modality="planned", kind="statement")
    pile.one("day", "2021-12-04", "2021-12-07", modality="planned", kind="statement")
    pile.one("again", "2021-12-06", "2021-12-07", modality="planned", kind="statement")
    pile.one("held", "2021-12-07T13:00:00-05:00", "2021-12-07")
    pile.one("late", "2021-12-09", "2021-12-07", "ru")
    assert steps(pile) == [
        ("planned", "2021-12", "month"),
        ("planned", "2021-12-07", "day"),
        ("held", "2021-12-07", "held"),
    ]


def test_a_plan_that_was_called_off() -> None:
    pile = Pile()
    pile.one("day", "2021-12-04", "2021-12-07", modality="planned", kind="statement")
    pile.one("off", "2021-12-05", "2021-12-07", modality="cancelled", kind="statement")
    assert [status for status, _, _ in steps(pile)] == ["planned", "cancelled"]


def test_an_old_plan_told_later_is_no_step() -> None:
    pile = Pile()
    pile.one("held", "2021-12-07T13:00:00-05:00", "2021-12-07")
    pile.one("paper", "2021-12-08", "2021-12-07", "press", kind="press", modality="planned")
    assert [status for status, _, _ in steps(pile)] == ["held"]
