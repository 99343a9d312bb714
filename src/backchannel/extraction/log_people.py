"""People in the columns of a log: "Busia, Kofi A.", "Prime Minister Kofi Busia", whose names are no sentences."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backchannel.gazetteer import Gazetteer
from backchannel.gazetteer.offices import days_from, holds
from backchannel.gazetteer.titles import strip_titles
from backchannel.model import PEOPLE_MARK, Participant, Principal, Span

REACH_DAYS = 3 * 365
"""How far from the entry's day somebody of this name must have held an office: a log of 1971 that lists John A. Howard
means no prime minister of 1996. A convention."""
_BRACKETS = re.compile(r"\s*\([^)]*\)")
_RELATIVE = re.compile(r"\b(?:Mrs|Sr)\b")
"""Who has this beside a name is somebody else than the bearer known."""
_SUFFIX = re.compile(r"(?P<given>.*?),?\s*\b(?P<suffix>Jr\.?|I{2,3}|IV)")
_CROWN = re.compile(r"(?:King|Queen|Emperor|Sultan|Shah|Prince|Princess|Amir|Emir) of\b")


@dataclass(frozen=True, slots=True)
class Named:
    """One whom an entry names."""

    span: Span
    name: str
    """The principal's, else as in running text: given names first."""
    principal: Principal | None
    party: str | None

    def participant(self, role: str) -> Participant:
        """Return the participant with a role."""
        return Participant(self.principal.id if self.principal else None, self.name, self.party, role, self.span)


def person_of(span: Span, gazetteer: Gazetteer, day: dt.date, side: str | None = None) -> Named:
    """Return whom a name of a log means on a day; ``side`` are the log's words for whose side it is on."""
    name = natural_name(span.quote).removeprefix("Acting ")
    party = party_of(side, gazetteer) if side else None
    found = None
    if not _RELATIVE.search(span.quote):
        found = gazetteer.resolve(name, day, party).principal or gazetteer.resolve(name, day).principal
    if found is None or min((days_from(office, day) for office in found.offices), default=0) > REACH_DAYS:
        return Named(span, strip_titles(name), None, party)
    return Named(span, found.name, found, gazetteer.party_of(found.id, day))


def named_in(span: Span, gazetteer: Gazetteer, day: dt.date) -> tuple[Named, ...]:
    """Return the people whom a list names, each once, in its order.

    Functions ("operator") and people unknown to the log itself are left out: a name has a comma or is a principal's.
    """
    found: dict[str, Named] = {}
    for part in _parts(span):
        person = person_of(part, gazetteer, day)
        if person.principal or ("," in part.quote and not part.quote.startswith("[")):
            found.setdefault(person.principal.id if person.principal else person.name, person)
    return tuple(found.values())


def sides_among(people: Sequence[Named], gazetteer: Gazetteer, day: dt.date) -> tuple[Named, ...]:
    """Return those between whom a conversation was: of each party its leaders, else all; none of one party alone."""
    parties = sorted({person.party for person in people if person.party})
    sides: list[Named] = []
    for party in parties if len(parties) > 1 else ():
        own = [person for person in people if person.party == party]
        holders = {holder.id for holder in gazetteer.holders("leader", party, day)}
        first = [one for one in own if one.principal and one.principal.id in holders]
        sides += first or [one for one in own if one.principal and _leads(one.principal, day)] or own
    return tuple(sides)


def _leads(person: Principal, day: dt.date) -> bool:
    """Say whether somebody who leads at some time holds an office on a day: the president beside a prime minister."""
    return person.level == "leader" and any(holds(office, day) for office in person.offices)


def natural_name(name: str) -> str:
    """Return a name as it stands in running text: "Haig, Alexander M., Jr." is "Alexander M. Haig, Jr."."""
    family, comma, given = _BRACKETS.sub("", name).strip().partition(", ")
    if not comma or not given or _CROWN.match(given):
        return family
    match = _SUFFIX.fullmatch(given)
    if match:
        return f"{match['given']} {family}, {match['suffix']}"
    return f"{given}{family}" if given.endswith("-") else f"{given} {family}"


def party_of(words: str, gazetteer: Gazetteer) -> str | None:
    """Return the party that a log's words for a country name: "Dahomey (Benin)", "Germany, Federal Republic of"."""
    name, comma, what = words.partition(", ")
    bare, _, behind = words.partition("(")
    forms = (words, f"{what} {name}" if comma else "", bare, behind.rstrip(" )"))
    return next((party for form in forms if form.strip() and (party := gazetteer.party_named(form.strip()))), None)


def _parts(span: Span) -> Iterator[Span]:
    start = span.start
    for part in span.quote.split(PEOPLE_MARK):
        if part.strip():
            yield Span(start, start + len(part), part)
        start += len(part) + len(PEOPLE_MARK)
