"""Periods: months and quarters, as ``2021-12`` and ``2021-Q4``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Literal

from backchannel.model import Contact, parse_edtf

By = Literal["month", "quarter"]
MONTHS: dict[By, int] = {"month": 1, "quarter": 3}
"""Months in a period."""


def period_of(day: dt.date, by: By) -> str:
    """Return the period that a day lies in."""
    return f"{day:%Y-%m}" if by == "month" else f"{day.year}-Q{(day.month - 1) // 3 + 1}"


def periods_between(first: dt.date, last: dt.date, by: By) -> Iterator[str]:
    """Yield the periods from that of one day to that of another, in order."""
    length = MONTHS[by]
    number, end = (day.year * 12 + (day.month - 1) // length * length for day in (first, last))
    while number <= end:
        yield period_of(dt.date(number // 12, number % 12 + 1, 1), by)
        number += length


def bounds_of(period: str) -> tuple[dt.date, dt.date]:
    """Return the first and the last day of a period."""
    year, _, rest = period.partition("-")
    month, length = (int(rest[1:]) * 3 - 2, 3) if rest.startswith("Q") else (int(rest), 1)
    after = dt.date(int(year) + (month + length > 12), (month + length - 1) % 12 + 1, 1)  # noqa: PLR2004 - months
    return dt.date(int(year), month, 1), after - dt.timedelta(days=1)


def period_of_contact(contact: Contact, by: By) -> str | None:
    """Return the period in which the whole of a contact's time lies; ``None`` where it lies in none, or is unknown."""
    first, last = parse_edtf(contact.when).days() if contact.when else (None, None)
    if first is None or last is None or period_of(first, by) != period_of(last, by):
        return None
    return period_of(first, by)


def day_of_contact(contact: Contact) -> dt.date | None:
    """Return the day of a contact where it is firmly known."""
    value = parse_edtf(contact.when) if contact.when else None
    return value.days()[0] if value and value.firm else None
