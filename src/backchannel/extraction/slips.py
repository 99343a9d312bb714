"""Slips of the pen in given names: "Emanuel Macron"."""

from __future__ import annotations

from difflib import SequenceMatcher

from backchannel.extraction.lookup import Lookup
from backchannel.extraction.refs import Person
from backchannel.gazetteer.words import PARTICLES, key_of

_ALIKE = 0.8
"""Share of letters from which a given name is taken for another, misspelt."""
_NEARLY = 0.85
"""The same of a name behind the office of its bearer."""
_PRINCELY = frozenset({"sheikh", "sheikha", "his highness"})
"""Forms of address of rulers."""
_CROWNED = frozenset({"emir", "sultan", "king", "grand duke"})
"""Titles before a given name alone."""


def is_given_name_of(given: str, name: str) -> bool:
    """Say whether a given name is one of a person's, a slip of the pen aside."""
    return any(SequenceMatcher(None, given.lower(), word.lower()).ratio() >= _ALIKE for word in name.split())


def holder_named(lookup: Lookup, words: str, title: str | None, party: str | None) -> Person | None:
    """Return who held an office of a party where words before which it stands are nearly a part of his name.

    "President Hertzog of Israel", "Qatari Amir Sheikh Al-Thani", "Sheikh Tamim of Qatar".
    """
    if title is None:
        return None
    if party is None:
        return _ruler_called(lookup, words, title)
    holder = lookup.leader_of(party) if title in _PRINCELY else lookup.holder(title, party)
    if holder is None or not lookup.ranks_as_leader(holder):
        return None
    parts = {key_of(part) for part in holder.name.replace("-", " ").split()} - PARTICLES
    last = key_of(words.replace("-", " ").split()[-1])
    return holder if any(SequenceMatcher(None, last, part).ratio() >= _NEARLY for part in parts) else None


def _ruler_called(lookup: Lookup, words: str, title: str) -> Person | None:
    """Return the one ruler of a title who has a given name: "Amir Tamim"."""
    if title not in _CROWNED or " " in words:
        return None
    holders = [holder for code in lookup.gazetteer.parties if (holder := lookup.holder(title, code))]
    called = [holder for holder in holders if key_of(holder.name.split()[0]) == key_of(words)]
    return called[0] if len(called) == 1 else None


def known_misspelt(lookup: Lookup, name: str) -> Person | None:
    """Return whom a known surname means behind nearly its bearer's given name; ``None`` where it is another's."""
    given, _, surname = name.partition(" ")
    found = lookup.resolve(surname) if surname and " " not in surname else None
    bearer = lookup.person(found) if found else None
    return bearer if bearer and is_given_name_of(given, bearer.name.split(maxsplit=1)[0]) else None
