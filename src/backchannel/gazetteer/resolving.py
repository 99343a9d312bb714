"""Choosing among namesakes."""

from __future__ import annotations

import datetime as dt

from backchannel.gazetteer.hits import Resolution
from backchannel.gazetteer.offices import PRIVATE, days_from, holds, offices_for
from backchannel.gazetteer.words import key_of
from backchannel.model import Office, Principal

REACH_DAYS = 20 * 365
"""How long after (or before) all their offices a bare family name still means a person. A convention."""
CLEAR_DAYS = 3 * 365
"""Among namesakes out of office: how near the nearest must be to the day. A convention."""


def choose(
    name: str,
    candidates: tuple[Principal, ...],
    as_of: dt.date | None,
    party: str | None,
    titles: tuple[str, ...],
) -> Resolution:
    """Choose the one whom a name means, or none.

    Args:
        name: the words of the text, for the reason.
        candidates: all who bear the name.
        as_of: the day.
        party: the party given, which must fit.
        titles: the titles that fit, where one is given; it must fit where any candidate ever held such an office.

    Returns:
        The resolution, with its reason in one sentence.
    """
    if not candidates:
        return Resolution(None, (), f"Nobody called {name} is in the gazetteer.")
    fitting = tuple(person for person in candidates if party is None or offices_for(person, None, party))
    if not fitting:
        return Resolution(None, candidates, f"Nobody called {name} is known to act for {party}.")
    titled = tuple(person for person in fitting if _offices(person, party, titles)) if titles else fitting
    if titles and not titled:
        if len(fitting) == 1 and _is_full(name, fitting[0]):
            reason = f"{name} is {fitting[0].name}, although no office of {titles[0]} is known."
            return Resolution(fitting[0], candidates, reason)
        return Resolution(None, candidates, f"Nobody called {name} is known to have been {titles[0]}.")
    if len(titled) == 1:
        return _only(name, titled[0], candidates, as_of, party, titles)
    return _nearest(name, titled, candidates, as_of, party, titles)


def _only(
    name: str,
    person: Principal,
    candidates: tuple[Principal, ...],
    as_of: dt.date | None,
    party: str | None,
    titles: tuple[str, ...],
) -> Resolution:
    offices = _offices(person, party, titles)
    away = min((days_from(office, as_of) for office in offices), default=0)
    if away > REACH_DAYS and not _is_full(name, person):
        reason = f"The only {name} known, {person.name}, held no office within 20 years of {as_of}."
        return Resolution(None, candidates, reason)
    return Resolution(person, candidates, _reason(name, person, candidates, as_of, offices))


def _nearest(
    name: str,
    titled: tuple[Principal, ...],
    candidates: tuple[Principal, ...],
    as_of: dt.date | None,
    party: str | None,
    titles: tuple[str, ...],
) -> Resolution:
    several = ", ".join(person.name for person in titled)
    if as_of is None:
        return Resolution(None, candidates, f"Several are called {name} ({several}) and no day is known.")
    grades = {person.id: max(holds(o, as_of) for o in _offices(person, party, titles)) for person in titled}
    best = [person for person in titled if grades[person.id] == max(grades.values())]
    if max(grades.values()) == 0:
        best = _clearly_nearest(titled, as_of, party, titles)
    elif len(best) > 1 and len({_party(person, as_of) for person in best}) == 1:
        best = [person for person in best if person.level == "leader"] or best
    if len(best) == 1:
        person = best[0]
        return Resolution(person, candidates, _reason(name, person, candidates, as_of, _offices(person, party, titles)))
    return Resolution(None, candidates, f"Several are called {name} ({several}) and none stands out on {as_of}.")


def _clearly_nearest(
    people: tuple[Principal, ...], as_of: dt.date, party: str | None, titles: tuple[str, ...]
) -> list[Principal]:
    """Return the one nearest to office where near enough, and twice as near as the next; else nobody."""
    away = sorted(
        (min(days_from(office, as_of) for office in _offices(person, party, titles)), person.id, person)
        for person in people
    )
    first, second = away[0], away[1]
    clear = first[0] <= CLEAR_DAYS and second[0] > 2 * first[0]
    return [first[2]] if clear else []


def _offices(person: Principal, party: str | None, titles: tuple[str, ...]) -> tuple[Office, ...]:
    if not titles:
        return offices_for(person, None, party)
    return tuple(office for title in titles for office in offices_for(person, title, party))


def _party(person: Principal, as_of: dt.date) -> str:
    return max(person.offices, key=lambda office: (holds(office, as_of), -days_from(office, as_of))).party


def _is_full(name: str, person: Principal) -> bool:
    """Say whether a name is more than a bare family name."""
    key = key_of(name)
    return " " in key or any(form == name for form in person.forms)


def _reason(
    name: str,
    person: Principal,
    candidates: tuple[Principal, ...],
    as_of: dt.date | None,
    offices: tuple[Office, ...],
) -> str:
    known = [office for office in offices if office.title != PRIVATE]
    if not known:
        return f"{name} is the name of {person.name}, who held no office."
    office = max(known, key=lambda one: (holds(one, as_of), -days_from(one, as_of), one.since or ""))
    told = f"{office.title} of {office.party} ({office.since or '..'}/{office.until or '..'})"
    if len(candidates) == 1:
        return f"{name} is the name of {person.name} alone, {told}."
    others = len(candidates) - 1
    when = f" as of {as_of}" if as_of else ""
    return f"{name} is {person.name}, {told}, rather than {others} other{'s' * (others > 1)}{when}."
