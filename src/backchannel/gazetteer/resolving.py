"""Choosing among namesakes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from backchannel.gazetteer.hits import Resolution
from backchannel.gazetteer.offices import PRIVATE, days_from, holds, offices_for
from backchannel.gazetteer.titles import strip_titles
from backchannel.gazetteer.wording import office_phrase, party_phrase, term_phrase
from backchannel.gazetteer.words import key_of
from backchannel.model import Office, Party, Principal

REACH_DAYS = 20 * 365
"""How long after all their offices a bare family name without a title still means a person. A convention."""
CLEAR_DAYS = 3 * 365
"""Among namesakes out of office: how near the nearest must be to the day. A convention."""

_OF_THE_STATE = frozenset(
    {"president", "prime minister", "chancellor", "king", "queen", "emperor", "emir", "sultan", "supreme leader"}
)
_OF_FAMILIES = frozenset({PRIVATE, "first lady", "second lady", "senior adviser"})
_GIVEN_UP = frozenset({"chairman", "chairperson", "director"})
"""Titles by which nobody is called long after: "Secretary Kissinger" is so for life, "Chairman Powell" is another."""


@dataclass(frozen=True, slots=True)
class Question:
    """Whom a name means, and all that the text gives to decide it."""

    name: str
    """The words of the text."""
    candidates: tuple[Principal, ...]
    """All who bear the name."""
    as_of: dt.date | None
    party: str | None
    """The party given, which must fit."""
    titles: tuple[str, ...]
    """The titles that fit, where one is given; empty where none is."""
    parties: Mapping[str, Party]
    """For their names in reasons."""

    @property
    def office(self) -> str:
        """Return what reasons call an office that the title and the party allow."""
        return "such an office" if self.titles or self.party else "office"

    def offices(self, person: Principal) -> tuple[Office, ...]:
        """Return the offices of a person that the party and the titles allow."""
        if not self.titles:
            return offices_for(person, None, self.party)
        return tuple(office for title in self.titles for office in offices_for(person, title, self.party))

    def days_away(self, person: Principal) -> int:
        """Return the days between the day and the nearest of these offices."""
        return min((days_from(office, self.as_of) for office in self.offices(person)), default=0)

    def answer(self, person: Principal | None, reason: str) -> Resolution:
        """Return the resolution with these candidates."""
        return Resolution(person, self.candidates, reason)


def choose(question: Question) -> Resolution:
    """Choose the one whom a name means, or none, with the reason in one sentence."""
    name, titles = question.name, question.titles
    if not question.candidates:
        return question.answer(None, f"Nobody called {name} is in the gazetteer.")
    fitting = [
        person for person in question.candidates if question.party is None or offices_for(person, None, question.party)
    ]
    if not fitting:
        said = party_phrase(question.party or "", question.parties)
        return question.answer(None, f"Nobody called {name} is known to have acted for {said}.")
    titled = [person for person in fitting if question.offices(person)] if titles else fitting
    if not titled:
        wanted = office_phrase(titles[0], question.party, question.parties)
        if len(fitting) == 1 and _is_full(name, fitting[0]):
            reason = f"{name} is {fitting[0].name}, although not known to have been {wanted}."
            return question.answer(fitting[0], reason)
        return question.answer(None, f"Nobody called {name} is known to have been {wanted}.")
    return _only(question, titled[0]) if len(titled) == 1 else _nearest(question, titled)


def _only(question: Question, person: Principal) -> Resolution:
    titled = question.titles and " " in person.name and question.titles[0] not in _GIVEN_UP
    sure = _is_full(question.name, person) or titled
    if question.days_away(person) > REACH_DAYS and not sure:
        away = f"is not known to have held office within 20 years of {question.as_of}"
        return question.answer(None, f"The only {question.name} known, {person.name}, {away}.")
    if question.titles:
        why = f"is known to have been {office_phrase(question.titles[0], question.party, question.parties)}"
    else:
        why = f"is known to have acted for {party_phrase(question.party or '', question.parties)}"
    return question.answer(person, _reason(question, person, f"nobody else of them {why}"))


def _nearest(question: Question, titled: list[Principal]) -> Resolution:
    several = f"Several are called {question.name} ({', '.join(person.name for person in titled)})"
    as_of, office = question.as_of, question.office
    if as_of is None:
        return question.answer(None, f"{several} and no day is known.")
    grades = {person.id: max(holds(one, as_of) for one in question.offices(person)) for person in titled}
    highest = max(grades.values())
    best = [person for person in titled if grades[person.id] == highest]
    why = f"nobody else of them {'surely held' if highest > 1 else 'may have held'} {office} on {as_of}"
    if highest == 0:
        why = f"none of them is known to have held {office} on {as_of}, to which this term is the nearest"
        best, leads = _clearly_nearest(question, titled)
        if leads:
            why = f"none of them is known to have held {office} on {as_of}; the others are listed as no leaders"
    elif len(best) > 1 and len({_party(person, as_of) for person in best}) == 1:
        why = f"of those who held {office} on {as_of} nobody else is listed as a leader"
        best = [person for person in best if person.level == "leader"] or best
        if len(best) > 1:
            why = f"of those who held {office} on {as_of} nobody else led the state or its government"
            best = [person for person in best if _leads(question, person, as_of)] or best
    if len(best) == 1:
        return question.answer(best[0], _reason(question, best[0], why))
    return question.answer(None, f"{several} and none stands out on {as_of}.")


def _leads(question: Question, person: Principal, as_of: dt.date) -> bool:
    """Say whether a person held one of the offices on a day by which a state is led: a brother may lead its army."""
    return any(office.title in _OF_THE_STATE and holds(office, as_of) for office in question.offices(person))


def _clearly_nearest(question: Question, people: list[Principal]) -> tuple[list[Principal], bool]:
    """Return the head of a family, or the one nearest to office if near enough and twice as near as the next.

    The second value says whether it is the head of a family.
    """
    leaders = [person for person in people if person.level == "leader"]
    if len(leaders) == 1 and question.days_away(leaders[0]) <= REACH_DAYS and _are_kin(people, leaders[0]):
        return leaders, True
    away = sorted((question.days_away(person), person.id, person) for person in people)
    first, second = away[0], away[1]
    return ([first[2]] if first[0] <= CLEAR_DAYS and second[0] > 2 * first[0] else []), False


def _are_kin(people: list[Principal], leader: Principal) -> bool:
    """Say whether all others are known only as what a leader's family are: "Trump" out of office is Donald."""
    offices = [office for person in people if person is not leader for office in person.offices]
    return all(office.title in _OF_FAMILIES and office.party == leader.offices[0].party for office in offices)


def _party(person: Principal, as_of: dt.date) -> str:
    return max(person.offices, key=lambda office: (holds(office, as_of), -days_from(office, as_of))).party


def _is_full(name: str, person: Principal) -> bool:
    """Say whether a name is more than a bare family name."""
    key = key_of(strip_titles(name))
    return " " in key or any(form == name and form.isupper() for form in person.forms)


def _reason(question: Question, person: Principal, why: str) -> str:
    """Say who a name is, with the nearest term that the title and the party allow, and why nobody else of the name."""
    name, as_of = question.name, question.as_of
    known = [office for office in question.offices(person) if office.title != PRIVATE]
    told = "of whom no office is known"
    if known:
        office = max(known, key=lambda one: (holds(one, as_of), -days_from(one, as_of), one.since or ""))
        told = f"{office_phrase(office.title, office.party, question.parties)} {term_phrase(office)}".rstrip()
    if len(question.candidates) == 1:
        return f"The only one known as {name} is {person.name}, {told}."
    return f"{name} is {person.name}, {told}; {len(question.candidates)} are known by that name, and {why}."
