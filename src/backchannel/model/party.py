"""Party: a side that can give an account."""

from __future__ import annotations

from dataclasses import dataclass

PRESS = "press"
"""The code of the party that stands for all news media."""


@dataclass(frozen=True, slots=True, order=True)
class Party:
    """A side that can give an account: a state, an office, an organisation, or the press."""

    code: str
    """ISO 3166 alpha-2 in lower case for a state (``us``), else a slug (``nato``, ``eu``, ``press``)."""
    name: str
    """The name that readers know: ``United States``."""
    forms: tuple[str, ...] = ()
    """Other names and metonyms, as they stand in texts: ``US``, ``Washington``, ``White House``."""
    adjectives: tuple[str, ...] = ()
    """Words for "of this party": ``American``, ``US``."""
