"""Say whether two sources of the gazetteer mean the same person.

They do by the same Wikidata number; by the same name in the same party and terms that lie near; for a bare
family name by the same party and terms that meet. Namesakes of one party stay apart where a working life lies
between them.
"""

from __future__ import annotations

import difflib
import functools
from collections import Counter

from backchannel.gazetteer.data import FULL
from backchannel.gazetteer.titles import strip_titles
from backchannel.gazetteer.variants import forms_of
from backchannel.gazetteer.words import key_of
from gazetteer_tables import Person, Term

NEAR_YEARS = 2
WORKING_LIFE = 25
"""Years between two terms of one person: Demirel waited 23, Benediktsson the younger came 47 after the elder."""
ALIKE = 0.7
"""Share of letters in common: Zourabichvili and Zurabishvili have .92, two premiers of one year below .5."""
SON_OF = frozenset(("bin", "ibn", "al", "oglu", "ogly"))


def is_same(known: Person, person: Person) -> bool:
    """Say whether two sources mean the same person; different Wikidata numbers never are."""
    if known.qid and person.qid:
        return known.qid == person.qid
    sides = {known.party, *(term[1] for term in known.terms)}
    if person.party not in sides:
        return known.source == person.source == "own" and _key(known.name) == _key(person.name)
    if person.source == "own":
        return _key(known.name) == _key(person.name)
    if person.source == "world leaders" and spells_alike(known, person):
        return True
    names = _keys(known.name, tuple(known.forms))
    wanted = key_of(strip_titles(person.name))
    exact = wanted in names
    if exact and (" " in wanted or known.source != "own"):
        return near(known, person)
    return near(known, person) and (wanted in _short_names(known) or any(_covers(name, wanted) for name in names))


def has_name(known: Person, person: Person) -> bool:
    """Say whether one known has the very name, of more than a word, that another source gives."""
    return " " in person.name and key_of(strip_titles(known.name)) == key_of(strip_titles(person.name))


def spells_alike(known: Person, person: Person) -> bool:
    """Say whether two names look alike and their bearers took the same office in the same year."""
    title, party, since, _ = person.terms[0]
    same_term = any(one[:2] == (title, party) and (one[2] or "-")[:4] == since for one in known.terms)
    alike = difflib.SequenceMatcher(None, key_of(known.name), key_of(person.name)).ratio()
    return same_term and alike > ALIKE


def _covers(name: str, wanted: str) -> bool:
    """Say whether one name is the other with words left out, the family name among those that stay.

    Where a father's name is part of the name ("bin"), a son's holds all of his father's: the first word decides.
    """
    shorter, longer = sorted((name.split(), wanted.split()), key=len)
    if len(shorter) == 1:
        return name.split() == shorter and shorter[0] == longer[-1]
    if not SON_OF.isdisjoint(longer) and shorter[0] != longer[0]:
        return False
    return Counter(shorter) <= Counter(longer)


def _short_names(known: Person) -> frozenset[str]:
    """Return the keys of the bare names of one known: a family name, or a monarch's given name."""
    return _short(known.name, tuple(known.forms), known.mark)


@functools.cache
def _key(name: str) -> str:
    return key_of(name)


@functools.cache
def _keys(name: str, forms: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(key_of(strip_titles(form.removeprefix("?"))) for form in (name, *forms))


@functools.cache
def _short(name: str, forms: tuple[str, ...], mark: str) -> frozenset[str]:
    given = {key_of(name).split()[0]} if mark == "~" else set()
    return frozenset(given | {key for key, flags in forms_of(name, forms, mark=mark) if not flags & FULL})


def near(known: Person, person: Person, years: int = NEAR_YEARS) -> bool:
    """Say whether terms of two records meet, or nearly do; a record without terms meets none."""
    return any(meets(one, other, years) for one in known.terms for other in person.terms if one[1] == other[1])


def meets(one: Term, other: Term, years: int = 0) -> bool:
    """Say whether two terms have a year in common, give or take some."""
    first, last = _years(one)
    other_first, other_last = _years(other)
    return first - years <= other_last and other_first <= last + years


def _years(term: Term) -> tuple[int, int]:
    return int((term[2] or "1900")[:4]), int((term[3] or "2100")[:4])


def is_namesake(known: Person, person: Person) -> bool:
    """Say whether two records of one party with a full name in common, of more than a word, are of one person.

    Our own lists give a father and his son a form in common (George Bush): of theirs the name itself decides.
    """
    return (
        not (known.qid and person.qid)
        and not _full_names(known).isdisjoint(_full_names(person))
        and near(known, person, WORKING_LIFE)
    )


def _full_names(person: Person) -> frozenset[str]:
    return _full(person.name, () if person.source == "own" else tuple(person.forms))


@functools.cache
def _full(name: str, forms: tuple[str, ...]) -> frozenset[str]:
    return frozenset(key for key in _keys(name, forms) if " " in key)
