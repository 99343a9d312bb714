"""Order: "their third call this month", "the last meeting" mean one by its place in the row of those known.

The row is that of the contacts that a telling can mean: of its people, its kind, and the time that it counts in. A
number says something only where the text also says since when it counts: "the third call" may be the third of a
crisis, of a presidency, or of two people's lives. The record need not have all of a row, so the third known is
somewhat likelier than others to be "the third", and the fourth known cannot be it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from backchannel.reconciliation.compare.comparison import Comparison, Telling

PLACES = ("first", "second", "third", "fourth", "fifth", "sixth")
LAST = frozenset({"latest", "previous"})
LATER = frozenset({"follow-up", "additional"})


def place_told(words: Iterable[str]) -> str | None:
    """Return the place in a row that some statements of a sequence give; ``None`` where they give none, or two."""
    told = {word for word in words if word in PLACES or word in LAST or word in LATER}
    return told.pop() if len(told) == 1 else None


def compare_order(one: Telling, other: Telling, row: Sequence[Telling]) -> Comparison | None:
    """Compare the place that a telling gives its contact with the place of one in the row of those known.

    Silent where it gives none, where its contact still lies ahead, and where the row has one alone.

    Args:
        one: a telling.
        other: a contact that it can mean.
        row: all contacts that it can mean.
    """
    if one.place is None or one.ahead:
        return None
    known = [
        (middle, number, each) for number, each in enumerate(row) for middle in [_middle_in_row(one, each)] if middle
    ]
    places = [number for number, (_, _, each) in enumerate(sorted(known, key=lambda at: at[:2])) if each is other]
    if not places or not known[1:]:
        return None
    number = places[0]
    told = f'told as "{one.place}", and number {number + 1} of {len(known)} known'
    if one.place in LAST:
        return Comparison("order", "the last" if number == len(known) - 1 else "not the last", told)
    if one.place in LATER:
        return Comparison("order", level_of_later(number), told)
    if one.window.edtf is None or not one.window.bounded:
        return None
    return Comparison("order", level_of_place(PLACES.index(one.place), number), told)


def level_of_place(told: int, known: int) -> str:
    """Compare two places in a row, counted from 0: the one told, and that in the row of those known."""
    return "its place" if told == known else "an earlier place" if known < told else "a later place"


def level_of_later(known: int) -> str:
    """Say what "another" means for a place in the row of those known, counted from 0."""
    return "a later one" if known else "the first of all"


def _middle_in_row(one: Telling, known: Telling) -> dt.datetime | None:
    """Return when a contact was; ``None`` for one that does not count.

    That is, has not happened, is of no known time, or of a day that the document is itself about.
    """
    day = known.window.day
    counts = known.held and known.timed and (not day or day not in one.days_beside)
    return known.window.middle if counts else None
