"""Whom the pairs of a dossier's settings mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from backchannel.audit import PairOptions
from backchannel.engine.dossier import Dossier
from backchannel.errors import SettingsError
from backchannel.gazetteer import Gazetteer
from backchannel.settings import FILE_NAME


def pair_options(dossier: Dossier) -> tuple[PairOptions, ...]:
    """Return what is other for pairs, each with the identifiers or party codes that its words mean.

    Raises:
        SettingsError: words mean nobody who is known, or several.
    """
    pairs = dossier.settings.per_pair
    return _settled(dossier.gazetteer, pairs, str(dossier.directory / FILE_NAME)) if pairs else ()


def _settled(gazetteer: Gazetteer, pairs: Sequence[PairOptions], where: str) -> tuple[PairOptions, ...]:
    found = []
    for number, pair in enumerate(pairs, start=1):
        entry = f"{where}: [[per-pair]] number {number}"
        first, second = (_meant(gazetteer, words, entry) for words in pair.between)
        if first == second:
            raise SettingsError(f"{entry}: 'between' names {pair.between[0]} twice", "Name two.")
        found.append(replace(pair, between=(first, second)))
    return tuple(found)


def _meant(gazetteer: Gazetteer, words: str, entry: str) -> str:
    """Return the identifier of the person whom words mean, or the code of the party."""
    if words in gazetteer.principals:
        return words
    party = words.lower() if words.lower() in gazetteer.parties else gazetteer.party_named(words)
    if party:
        return party
    people = gazetteer.candidates(words)
    if not people:
        hint = "`backchannel principals NAME` shows who is known; others go into [[people]]."
        raise SettingsError(f"{entry}: nobody called '{words}' is known", hint)
    if len(people) > 1:
        names = ", ".join(f"{one.name} ({one.id})" for one in people)
        raise SettingsError(f"{entry}: '{words}' may mean {names}", "Write one of these, or the identifier.")
    return people[0].id
