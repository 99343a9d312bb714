"""Unseen: from which months of a claim's time the dossier holds nothing of its parties' own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from backchannel.audit import wording
from backchannel.audit.coverage import month_text, months_without, runs_of
from backchannel.audit.tested import Tally
from backchannel.audit.view import NOT_STATES, View
from backchannel.model import Claim, Unseen, parse_edtf


def parties_of(claim: Claim) -> tuple[str, ...]:
    """Return the codes of a claim's sides that can publish accounts, sorted."""
    return tuple(sorted({person.party for person in claim.participants if person.party} - NOT_STATES))


def unseen_of(view: View, claim: Claim, tally: Tally) -> tuple[Unseen, ...]:
    """Return what could not be seen in a claim's time, by party; parties of which no month is missing are left out.

    Where no contact and no period says when that time begins, it begins with the first document of either side.
    """
    parties, index = parties_of(claim), view.around.coverage
    until = tally.until
    since = tally.since or index.first_day(parties)
    found: list[Unseen] = []
    for party in parties:
        if not index.holds(party):
            view.watch(claim, party, dt.date.min, dt.date.max)
            found.append(Unseen(party, ()))
        elif since and until:
            if not tally.since and since > dt.date.min:
                view.watch(claim, party, dt.date.min, since - dt.timedelta(days=1))
            months = months_without(view.months_held(claim, party, since, until), since, until)
            found += [Unseen(party, stretches(months))] if months else []
    return tuple(found)


def stretches(months: Sequence[int]) -> tuple[str, ...]:
    """Return months, numbered and in order, as stretches: ``2021-03``, ``2021-06/2021-09``."""
    runs = runs_of(months)
    return tuple(month_text(run[0]) if len(run) == 1 else f"{month_text(run[0])}/{month_text(run[-1])}" for run in runs)


def months_words(months: Iterable[str]) -> str:
    """Return stretches of months as words: ``March 2021 and June to September 2021``."""
    return wording.joined([_stretch_words(one) for one in months])


def _stretch_words(stretch: str) -> str:
    first, _, last = stretch.partition("/")
    return f"{_month_words(first)} to {_month_words(last)}" if last else _month_words(first)


def _month_words(month: str) -> str:
    day = parse_edtf(month).days()[0]
    assert day is not None, "months here have a number"
    return f"{wording.MONTHS[day.month - 1]} {day.year}"
