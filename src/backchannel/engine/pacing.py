"""The cadence of two people or parties in a dossier."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from backchannel.audit import Record
from backchannel.audit.coverage import CoverageIndex
from backchannel.audit.lists import lists_of
from backchannel.audit.rules.s701_missed_contacts import terms_of
from backchannel.audit.view import View
from backchannel.cadence import Cadence, cadence_of
from backchannel.cadence.periods import By, bounds_of
from backchannel.engine.auditing import options_of
from backchannel.engine.dossier import Dossier
from backchannel.engine.looking import Built, names_of, read_built
from backchannel.errors import UsageError
from backchannel.estimate import Listed
from backchannel.model import PRESS, TAKES_PART, Contact, parse_edtf
from backchannel.publication.cadence_page import Pair
from backchannel.publication.page import Names
from backchannel.publication.sifting import Sieve, is_meant, sift_contacts


@dataclass(frozen=True, slots=True)
class Paced:
    """A cadence, whose it is, and the names to show it by."""

    cadence: Cadence
    pair: Pair
    listed: Listed | None
    """The lists that the contacts are on, with what is estimated of those on none; ``None`` for a pair of one side."""
    names: Callable[[int], Names]
    """By the columns of the page."""


def cadence_between(dossier: Dossier, sieve: Sieve, by: By | None = None) -> Paced:
    """Return the cadence of the contacts that a sieve lets through, which names two.

    Raises:
        UsageError: one of the two is in no contact of the dossier.
    """
    assert sieve.between is not None, "a cadence is of two"
    built = read_built(dossier)
    for name in sieve.between:
        if not any(
            is_meant(person, name, dossier.party_names) for one in built.contacts for person in one.participants
        ):
            raise UsageError(f"'{name}' is in no contact of this dossier", "`backchannel contacts` lists who is")
    return cadence_among(dossier, built, built.contacts, sieve, by)


def cadence_among(
    dossier: Dossier, built: Built, among: Iterable[Contact], sieve: Sieve, by: By | None = None
) -> Paced:
    """Return the same of some contacts, in order of time: those of the two, at least."""
    assert sieve.between is not None, "a cadence is of two"
    names = names_of(dossier, built)
    contacts = sift_contacts(among, sieve, names.parties)
    last = _last_day(built.coverage, sieve.until)
    cadence = cadence_of(contacts, last, by)
    people = [person for one in contacts for person in one.participants if person.role in TAKES_PART]
    named = [one for one in people if any(is_meant(one, name, names.parties) for name in sieve.between)]
    parties = {one.party for one in named if one.party} - {PRESS}
    pair = Pair(*sieve.between, _covered(built.coverage, cadence, parties))
    listed = _listed(dossier, built, contacts, parties) if len(parties) > 1 and contacts else None
    return Paced(cadence, pair, listed, lambda width: names_of(dossier, built, width))


def _listed(dossier: Dossier, built: Built, contacts: Sequence[Contact], parties: set[str]) -> Listed:
    view = View(Record({}, {}, {}, (), ()), built.around())
    return lists_of(
        view, contacts[0], contacts, parties, terms_of(options_of(dossier, None).among(contacts[0].participants))
    )


def _last_day(coverage: CoverageIndex, until: str | None) -> dt.date | None:
    """Return the last day that a dossier can show: that of its last document, or the end of what is asked for."""
    day = coverage.last_day()
    end = parse_edtf(until).days()[1] if until else None
    return min((one for one in (day, end) if one), default=None)


def _covered(coverage: CoverageIndex, cadence: Cadence, parties: Iterable[str]) -> dict[str, int]:
    spans = [bounds_of(period.label) for period in cadence.periods]
    return {party: sum(bool(coverage.held([party], *span).documents) for span in spans) for party in sorted(parties)}
