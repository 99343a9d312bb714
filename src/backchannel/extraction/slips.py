"""Slips of the pen in given names: "Emanuel Macron"."""

from __future__ import annotations

from difflib import SequenceMatcher

from backchannel.extraction.lookup import Lookup
from backchannel.extraction.refs import Person

_ALIKE = 0.8
"""Share of letters from which a given name is taken for another, misspelt."""


def is_given_name_of(given: str, name: str) -> bool:
    """Say whether a given name is one of a person's, a slip of the pen aside."""
    return any(SequenceMatcher(None, given.lower(), word.lower()).ratio() >= _ALIKE for word in name.split())


def known_misspelt(lookup: Lookup, name: str) -> Person | None:
    """Return whom a known surname means behind nearly its bearer's given name; ``None`` where it is another's."""
    given, _, surname = name.partition(" ")
    found = lookup.resolve(surname) if surname and " " not in surname else None
    bearer = lookup.person(found) if found else None
    return bearer if bearer and is_given_name_of(given, bearer.name.split(maxsplit=1)[0]) else None
