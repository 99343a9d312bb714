"""Pairs: two people with two contacts or more, and what the page of each two shows."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from backchannel.cadence import cadence_of
from backchannel.model import Contact
from backchannel.publication.cadence_figure import draw_cadence
from backchannel.publication.site.contacts import pair_of, rows_of
from backchannel.publication.site.strip import strip_of, tellers_of
from backchannel.publication.words import clean, order_key

MOST_SILENCES = 3
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
    over = sorted((one for one in cadence.silences if one.over), key=lambda one: (-one.days, one.since))
    longest = over[0] if over else None
    return {
        "heading": names,
        "rows": rows_of(contacts, codes),
        "cadence": cadence,
        "longest": longest,
        "silences": over[:MOST_SILENCES],
        "strip": strip_of(contacts, (longest.since, longest.until) if longest else None),
        "told": _told(contacts),
        "figure": draw_cadence(cadence, names) if cadence.periods else "",
    }


def _told(contacts: Iterable[Contact]) -> list[tuple[tuple[str, ...], int]]:
    """Return by whose accounts contacts are known, and how many are, the most first."""
    counts = Counter(tellers_of(one) for one in contacts)
    return sorted(counts.items(), key=lambda row: (-row[1], row[0]))


def _names(contact: Contact, keys: Keys) -> str:
    names = {one.key: one.name for one in contact.participants}
    return " and ".join(clean(names.get(key, key)) for key in keys)
