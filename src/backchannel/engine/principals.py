"""Look people up: whom words mean, with the user's own people where there is a dossier."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from backchannel.engine.dossier import find_dossier, open_dossier
from backchannel.gazetteer import Gazetteer
from backchannel.gazetteer.answering import Answer, answer


@dataclass(frozen=True, slots=True)
class LookedUp:
    """Whom words mean, with what a page needs to say so."""

    answer: Answer
    parties: dict[str, str | None]
    """For each candidate's identifier the party that the person acts for on that day."""
    party_names: dict[str, str]
    """The name of each party, by its code."""


def look_up(words: str, as_of: dt.date, directory: Path | None = None) -> LookedUp:
    """Answer whom a name or the words of an office mean on a day.

    Args:
        words: as they would stand in a text.
        as_of: the day on which offices count.
        directory: the dossier whose people count too; ``None`` for the one here or above, where there is one.

    Raises:
        LedgerError: there is no dossier in the directory named.
        SettingsError: its settings are not understood.
    """
    gazetteer = _gazetteer(directory)
    found = answer(gazetteer, words, as_of)
    return LookedUp(
        answer=found,
        parties={person.id: gazetteer.party_of(person.id, as_of) for person in found.candidates},
        party_names={code: party.name for code, party in gazetteer.parties.items()},
    )


def _gazetteer(directory: Path | None) -> Gazetteer:
    if directory is None and find_dossier(Path()) is None:
        return Gazetteer.standard()
    with open_dossier(directory) as dossier:
        return dossier.gazetteer
