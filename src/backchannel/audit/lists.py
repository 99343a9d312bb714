"""Lists: which of the known contacts of two people stand in each side's publications, in logs, and in the press."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from backchannel.audit.coverage import OWN_ACCOUNT_KINDS, month_days
from backchannel.audit.surroundings import participant_keys
from backchannel.audit.view import ASSERTS, View, contact_days
from backchannel.estimate import Days, Listed, ListKey, Refusal, cells_of, estimate_total, shared
from backchannel.estimate.estimating import LEAST_SHARED, MOST_LISTS
from backchannel.model import PRESS, Contact, Evidence, Header, Mention

__all__ = ["LEAST_SHARED", "Terms", "lists_of", "publishers_of", "words_on"]

MOST_DAYS = 31
"""A contact whose time allows more days is not counted: it may lie outside the stretch in which the lists run."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What lists have to meet; the numbers are thresholds of S701."""

    least_shared: float
    """Contacts that every two lists have to share."""
    covered: float
    """Share of the months of a list in which the dossier has to hold documents that could be on it."""


def lists_of(view: View, asker: Contact, contacts: Sequence[Contact], parties: Collection[str], terms: Terms) -> Listed:
    """Lay the lists of some contacts beside each other and estimate how many there are in all.

    Counted are contacts that were held, of two people alone, whose time is known to about a month. Of the lists as many
    are used as share enough, two by two, in the time in which all of them run.

    Args:
        view: the record.
        asker: the contact for which days of parties are noted as looked at.
        contacts: of one pair, in any order.
        parties: the two sides.
        terms: what lists have to meet.
    """
    dated = sorted(_dated(contacts), key=lambda row: (row[0], row[1].id))
    known = [contact for _, contact in dated]
    on = {contact.id: _lists_with(view, contact, parties) for contact in known}
    everywhere = sorted({key for keys in on.values() for key in keys})
    sizes = {key: sum(key in keys for keys in on.values()) for key in everywhere}
    longest = [key for key in everywhere if sizes[key] >= terms.least_shared]
    if len(longest) < len(("one", "other")):
        few = f"an estimate needs two lists with {terms.least_shared:g} contacts each or more, and there "
        return _unused(sizes, Refusal(few + ("is one" if longest else "is none")))
    span = dated[0][0][0].replace(day=1), _month_end(max(last for (_, last), _ in dated))
    runs = dict(_runs(view, asker, longest, span, terms.covered))
    longest = [key for key in longest if key in runs]
    for number in range(min(MOST_LISTS, len(longest)), 1, -1):
        sets = (_within(runs, lists, dated, on) for lists in combinations(longest, number))
        fitting = [one for one in sets if one and _least_shared(one) >= terms.least_shared]
        if fitting:
            return _estimated(max(fitting, key=lambda one: (_total(one), one.lists)), sizes, terms)
    return _unused(
        sizes,
        Refusal(
            f"no two lists that run at the same time without long gaps share {terms.least_shared:g} contacts, "
            "and with fewer an estimate says little"
        ),
    )


def publishers_of(view: View, found: Listed) -> tuple[str, ...]:
    """Return the names of the publishers whose documents put contacts on the lists, sorted."""
    sides = {key.party for key in found.lists}
    return tuple(
        sorted(
            {
                document.publisher
                for contact in found.contacts
                for mention, document in view.mentions(contact)
                if _list_of(mention, document, sides) in found.lists
            }
        )
    )


def words_on(view: View, found: Listed, number: int) -> Evidence:
    """Return the first words by which the last contact of a list is on it."""
    contact = next(one for one in reversed(found.contacts) if number in found.on[one.id])
    sides = {key.party for key in found.lists}
    rows = ((mention, document, _list_of(mention, document, sides)) for mention, document in view.mentions(contact))
    places = [Evidence.of(document, one.span) for one, document, key in rows if key == found.lists[number]]
    return min(places, key=lambda one: one.order)


@dataclass(frozen=True, slots=True)
class _Set:
    lists: tuple[ListKey, ...]
    days: Days
    contacts: tuple[Contact, ...]
    on: Mapping[str, frozenset[int]]


def _dated(contacts: Iterable[Contact]) -> Iterator[tuple[Days, Contact]]:
    for contact in contacts:
        first, last = contact_days(contact)
        known = first and last and (last - first).days < MOST_DAYS
        if first and last and known and contact.status == "held" and len(participant_keys(contact)) == len(("a", "b")):
            yield (first, last), contact


def _lists_with(view: View, contact: Contact, parties: Collection[str]) -> frozenset[ListKey]:
    rows = (_list_of(mention, document, parties) for mention, document in view.mentions(contact))
    return frozenset(key for key in rows if key)


def _list_of(mention: Mention, document: Header, parties: Collection[str]) -> ListKey | None:
    """Return the list on which a mention puts its contact; none for what a document has from somebody else."""
    if mention.modality not in ASSERTS or document.party is None:
        return None
    voice = mention.attribution[-1].kind if mention.attribution else "document"
    if document.kind == "log":
        return ListKey(document.party, document.publisher)
    if document.party == PRESS:
        return ListKey(PRESS) if voice != "speaker" else None  # what a side said is on that side's list
    own = document.party in parties and document.kind in OWN_ACCOUNT_KINDS
    return ListKey(document.party) if own and voice in ("document", "speaker") else None


def _runs(
    view: View, asker: Contact, keys: Sequence[ListKey], span: Days, covered: float
) -> Iterator[tuple[ListKey, Days]]:
    """Yield the time from the first to the last month in which documents of a list are here, where most months have."""
    for key in keys:
        months = view.months_held(asker, key.party, *span, key.log or None)
        if months and len(months) >= covered * (max(months) - min(months) + 1):
            yield key, (month_days(min(months))[0], month_days(max(months))[1])


def _month_end(day: dt.date) -> dt.date:
    return (day.replace(day=1) + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)


def _within(
    runs: Mapping[ListKey, Days],
    lists: tuple[ListKey, ...],
    dated: Sequence[tuple[Days, Contact]],
    on: Mapping[str, frozenset[ListKey]],
) -> _Set | None:
    since, until = max(runs[key][0] for key in lists), min(runs[key][1] for key in lists)
    if since > until:
        return None
    inside = tuple(contact for (first, last), contact in dated if since <= first and last <= until)
    numbers = {one.id: frozenset(place for place, key in enumerate(lists) if key in on[one.id]) for one in inside}
    return _Set(lists, (since, until), inside, numbers)


def _least_shared(one: _Set) -> int:
    cells = cells_of(one.on.values())
    return min(shared(cells, *pair) for pair in combinations(range(len(one.lists)), 2))


def _total(one: _Set) -> int:
    return sum(map(len, one.on.values()))


def _estimated(one: _Set, sizes: Mapping[ListKey, int], terms: Terms) -> Listed:
    result = estimate_total(cells_of(one.on.values()), len(one.lists), terms.least_shared)
    unused = tuple((key, size) for key, size in sizes.items() if key not in one.lists)
    return Listed(one.lists, one.days, one.contacts, one.on, result, unused)


def _unused(sizes: Mapping[ListKey, int], refusal: Refusal) -> Listed:
    return Listed((), None, (), {}, refusal, tuple(sizes.items()))
