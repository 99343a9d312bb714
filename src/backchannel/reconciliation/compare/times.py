"""Times: EDTF values as stretches of absolute time, each in the zone of its own document.

A call of 30 December in Washington and one of 31 December in Moscow can be one call, since the two days share eight
hours; a call of 29 and one of 31 December cannot.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from backchannel.model import Document, Modality, parse_edtf

ACCOUNT_DELAY = dt.timedelta(days=3)
"""How long before its publication an undated account's contact may lie, for matching only. Readouts of the White House
and the Kremlin appear on the day or the day after; three days take in a week-end. Never shown as a date."""
PLAN_REACH = dt.timedelta(days=45)
"""How long after its publication an undated plan may be carried out, for matching only."""


@dataclass(frozen=True, slots=True)
class Window:
    """When a contact can have been, as one reference has it. In UTC."""

    first: dt.datetime | None
    last: dt.datetime | None
    """The instant after the last one possible."""
    edtf: str | None
    """The text's own time; ``None`` where the window only comes from the publication."""
    timezone: str
    firm: bool
    """True where the text names a day or a minute."""

    @property
    def width_days(self) -> float:
        """Length in days; infinite where an end is open."""
        if self.first is None or self.last is None:
            return float("inf")
        return (self.last - self.first) / dt.timedelta(days=1)


def window_of(when: str | None, document: Document, modality: Modality, *, leads: bool) -> Window:
    """Return the window of one mention.

    Args:
        when: the mention's EDTF; ``None`` where the text gives no time.
        document: which it stands in.
        modality: a plan lies ahead of the publication, a report behind it.
        leads: True where the document is an account of this contact, which appears soon after it.
    """
    if when is not None:
        value = parse_edtf(when)
        first, last = value.instants(document.timezone)
        return Window(first, last, when, document.timezone, value.firm)
    if document.published is None:
        return Window(None, None, None, document.timezone, firm=False)
    first, last = parse_edtf(document.published).instants(document.timezone)
    if modality == "planned":
        return Window(first, last + PLAN_REACH if last else None, None, document.timezone, firm=False)
    return Window(
        first - ACCOUNT_DELAY if leads and first else None, last, None, document.timezone, firm=False
    )


def can_meet(one: Window, other: Window) -> bool:
    """Say whether two windows share an instant."""
    return not (
        (one.last is not None and other.first is not None and one.last <= other.first)
        or (other.last is not None and one.first is not None and other.last <= one.first)
    )


def same_day(one: Window, other: Window) -> bool:
    """Say whether two firm windows name the same calendar day, each in its own zone."""
    return bool(one.firm and other.firm and one.edtf and other.edtf and one.edtf[:10] == other.edtf[:10])
