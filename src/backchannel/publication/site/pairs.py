"""Pairs: two people with two contacts or more, and what the page of each two shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from backchannel.cadence import cadence_of
from backchannel.model import Contact
from backchannel.publication.cadence_figure import draw_cadence
from backchannel.publication.site.contacts import pair_of, rows_of
from backchannel.publication.words import clean, order_key

Keys = tuple[str, str]


def pairs_of_contacts(contacts: Iterable[Contact]) -> dict[Keys, list[Contact]]:
    """Return the contacts of each two people that have two or more, by their keys."""
    found: dict[Keys, list[Contact]] = defaultdict(list)
    for one in contacts:
        keys = pair_of(one)
        if keys:
            found[keys].append(one)
    return {keys: found[keys] for keys in sorted(found) if len(found[keys]) > 1}


def pair_row(keys: Keys, contacts: Sequence[Contact]) -> dict[str, Any]:
    """Return the row of two people in the list of pairs."""
    dated = sorted((one.when for one in contacts if one.when), key=order_key)
    return {
        "pair": keys,
        "names": _names(contacts[0], keys),
        "number": len(contacts),
        "first": dated[0] if dated else None,
        "last": dated[-1] if dated else None,
    }


def pair_page(keys: Keys, contacts: Sequence[Contact], codes: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """Return what the page of two people shows."""
    names = _names(contacts[0], keys)
    cadence = cadence_of(contacts, None)
    silences = [one for one in cadence.silences if one.over]
    return {
        "heading": names,
        "rows": rows_of(contacts, codes),
        "cadence": cadence,
        "longest": max(silences, key=lambda one: (one.days, one.since), default=None),
        "figure": draw_cadence(cadence, names) if cadence.periods else "",
    }


def _names(contact: Contact, keys: Keys) -> str:
    names = {one.key: one.name for one in contact.participants}
    return " and ".join(clean(names.get(key, key)) for key in keys)
