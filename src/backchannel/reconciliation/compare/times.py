"""Times: how near two tellings set it, by the days that they name or by when they were published."""

from __future__ import annotations

import datetime as dt

from backchannel.reconciliation.compare.comparison import Comparison, Telling
from backchannel.reconciliation.compare.windows import Window, can_meet, same_day

_DAY = dt.timedelta(days=1)
_SPANS: tuple[tuple[float, str], ...] = ((8, "week"), (45, "month"), (float("inf"), "year"))
"""Widest stretch in days of what counts as a week or a month: "early December" and "this autumn" are of the next."""
REACHES: tuple[tuple[float, str], ...] = (
    (0.6, "hours"), (1.6, "a day"), (3, "3 days"), (8, "8 days"), (21, "3 weeks"), (60, "2 months"),
    (180, "half a year"), (float("inf"), "longer"),
)  # fmt: skip
"""Upper ends in days, and names, of how far a telling without a time is from what it may mean."""


def compare_times(one: Telling, other: Telling) -> Comparison | None:
    """Compare when two tellings set it; those that cannot be one time are not asked about here."""
    mine, theirs = one.window, other.window
    if mine.firm and theirs.firm:
        return _firm(mine, theirs)
    if mine.edtf and theirs.edtf:
        return _within(mine, theirs)
    if one.timed and other.timed:
        return _as_published(one, other)
    if one.timed or other.timed:
        dated, vague = (one, other) if one.timed else (other, one)
        return _within(mine, theirs) if vague.window.edtf else _from_telling(dated, vague)
    return _both_untimed(mine, theirs)


def _firm(mine: Window, theirs: Window) -> Comparison:
    if mine.clock and theirs.clock and can_meet(mine, theirs):
        return Comparison("times", "same hour", f"both at about {mine.edtf}")
    if same_day(mine, theirs):
        return Comparison("times", "same day", f"both on {mine.day}")
    days = " and ".join(sorted({mine.day or "", theirs.day or ""}))
    return Comparison("times", "one instant", f"{days}, which can be one moment in their zones")


def _within(mine: Window, theirs: Window) -> Comparison:
    wide = max(mine, theirs, key=lambda window: (window.width_days, window.edtf or ""))
    narrow = theirs if wide is mine else mine
    span = next(name for most, name in _SPANS if wide.width_days <= most)
    return Comparison("times", f"in the {span} told", f"{narrow.edtf or 'its publication'} lies in {wide.edtf}")


def _as_published(one: Telling, other: Telling) -> Comparison | None:
    """Compare an account that names no time with another time: it appeared soon after what it is of."""
    when, told = sorted((one.window, other.window), key=lambda window: (window.edtf is None, _day(window.told)))
    middle = when.middle if when.edtf else when.told
    if middle is None or told.told is None:
        return None
    reach = _reach(abs(told.told - middle) / _DAY)
    return Comparison(
        "times", f"account within {reach}", f"an account of {_day(told.told)}, and {when.edtf or _day(when.told)}"
    )


def _from_telling(dated: Telling, vague: Telling) -> Comparison | None:
    when, told = dated.window.middle, vague.window.told
    if when is None or told is None:
        return None
    days = (when - told if vague.ahead else told - when) / _DAY
    side = "ahead" if vague.ahead else "back"
    words = f"told on {_day(told)}, of {dated.window.edtf or _day(when)}"
    return Comparison("times", f"{_reach(max(days, 0.0))} {side}", words)


def _both_untimed(mine: Window, theirs: Window) -> Comparison | None:
    if mine.told is None or theirs.told is None:
        return None
    days = sorted(_day(window.told) for window in (mine, theirs))
    return Comparison(
        "times", f"told within {_reach(abs(mine.told - theirs.told) / _DAY)}", f"told on {days[0]} and {days[1]}"
    )


def _reach(days: float) -> str:
    return next(name for most, name in REACHES if days <= most)


def _day(moment: dt.datetime | None) -> str:
    return moment.date().isoformat() if moment else "an unknown day"
