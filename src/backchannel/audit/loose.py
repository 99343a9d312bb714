"""Loose mentions: what a party's own documents say of two people, by the time that it may be of."""

from __future__ import annotations

import datetime as dt
from itertools import combinations

from backchannel.audit.coverage import published_day
from backchannel.audit.surroundings import Surroundings
from backchannel.model import Mention, parse_edtf

NARROW_DAYS = 62
"""A time that allows more days than this says too little of when; such a mention is looked up by publication."""

Days = tuple[dt.date, dt.date]


def loose_mentions(
    around: Surroundings, party: str, people: frozenset[str], near: Days, published: Days
) -> list[Mention]:
    """Return a party's mentions of two or more of some people that may be of a time.

    Args:
        around: the record.
        party: whose own documents.
        people: keys of those who took part.
        near: first and last day that a mention's own time has to meet.
        published: the same of the publication of a mention without such a time.
    """
    found = {
        mention.id: mention
        for pair in combinations(sorted(people), 2)
        for mention in around.told(party, pair)
        if _can_be_of(around, mention, near, published)
    }
    return list(found.values())


def _can_be_of(around: Surroundings, mention: Mention, near: Days, published: Days) -> bool:
    own = narrow_days(mention)
    if own:
        return own[0] <= near[1] and near[0] <= own[1]
    document = around.document(mention.document)
    day = published_day(document) if document else None
    return day is not None and published[0] <= day <= published[1]


def narrow_days(mention: Mention) -> Days | None:
    """Return the first and last day of a mention's own time, where it says enough of when."""
    first, last = parse_edtf(mention.when).days() if mention.when else (None, None)
    return (first, last) if first and last and (last - first).days <= NARROW_DAYS else None
