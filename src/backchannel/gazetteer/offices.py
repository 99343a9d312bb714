"""Offices as of a day: who surely, perhaps, or not at all held one."""

from __future__ import annotations

import datetime as dt
import functools

from backchannel.gazetteer.titles import title_fits
from backchannel.model import Office, Principal, parse_edtf

PRIVATE = "private person"
"""The office of those who hold none and are kept so as not to be taken for their namesakes."""
NEVER = 10**6
"""Days to an office that a person never held."""
BODIES = frozenset(
    (
        "african-union", "apec", "arab-league", "asean", "caricom", "cis", "commonwealth", "council-of-europe", "csto",
        "ecowas", "eu", "g20", "gcc", "iaea", "icrc", "imf", "nato", "oas", "oic", "opcw", "opec", "osce", "sco", "un",
        "who", "worldbank", "wto",
    )
)  # fmt: skip
"""Parties to which nobody belongs but by an office, as one does to one's country."""


def holds(office: Office, day: dt.date | None) -> int:
    """Return 2 where an office was surely held on a day, 1 where its dates leave that open, else 0.

    A day of ``None`` is open for every office.
    """
    if office.title == PRIVATE:
        return 0
    if day is None:
        return 1
    first, sure_first, sure_last, last = _bounds(office.since, office.until)
    number = day.toordinal()
    if not first <= number <= last:
        return 0
    return 2 if sure_first <= number <= sure_last else 1


def days_from(office: Office, day: dt.date | None) -> int:
    """Return the number of days between a day and the nearest one on which the office may have been held."""
    if day is None:
        return 0
    if office.title == PRIVATE:
        return NEVER
    first, _, _, last = _bounds(office.since, office.until)
    number = day.toordinal()
    return max(first - number, number - last, 0)


def is_of_ones_own(office: Office, day: dt.date) -> bool:
    """Say whether an office shows whose a person was on a day: a state's always, a body's once its term has begun."""
    return office.party not in BODIES or _bounds(office.since, office.until)[0] <= day.toordinal()


def offices_for(principal: Principal, title: str | None = None, party: str | None = None) -> tuple[Office, ...]:
    """Return a principal's offices that a title and a party allow; ``None`` allows any."""
    return tuple(
        office
        for office in principal.offices
        if (party is None or office.party == party) and (title is None or title_fits(title, office.title))
    )


@functools.lru_cache(maxsize=65536)
def _bounds(since: str | None, until: str | None) -> tuple[int, int, int, int]:
    """Return the first possible day, the first sure one, the last sure one, and the last possible one."""
    first, sure_first = _days(since)
    sure_last, last = _days(until)
    latest = dt.date.max.toordinal()
    return (
        1 if first is None else first,
        latest if sure_first is None else sure_first,
        latest if sure_last is None else sure_last,
        latest if last is None else last,
    )


@functools.lru_cache(maxsize=65536)
def _days(edtf: str | None) -> tuple[int | None, int | None]:
    if edtf is None:
        return None, None
    first, last = parse_edtf(edtf).days()
    return (first.toordinal() if first else None), (last.toordinal() if last else None)
