"""How many of the contacts that readers annotated were found, however often the text comes back to each.

A text tells of one contact in many places, and a record needs one of them. Mentions of one document are taken for one
contact where they name the same people and their times can be the same; a mention without a time joins any.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from backchannel.evaluation.gold import GROUP, GoldMention

_TWO = 2


@dataclass(slots=True)
class _Contact:
    people: frozenset[str]
    earliest: str
    latest: str
    found: bool

    def takes(self, mention: GoldMention) -> bool:
        """Say whether a mention can be of this contact."""
        first, last = _days(mention)
        return _named(mention) == self.people and first <= self.latest and self.earliest <= last

    def add(self, mention: GoldMention, *, found: bool) -> None:
        """Take a mention in: the days that all allow are left."""
        first, last = _days(mention)
        self.earliest, self.latest = max(self.earliest, first), min(self.latest, last)
        self.found |= found


def count_contacts(mentions: Iterable[tuple[GoldMention, bool]]) -> tuple[int, int]:
    """Return how many contacts of two named people or more were found, and how many there are.

    Args:
        mentions: those of one document that count, each with whether it was found with two of its people.
    """
    contacts: list[_Contact] = []
    for mention, found in mentions:
        if mention.kind != "contact" or len(_named(mention)) < _TWO:
            continue
        known = next((one for one in contacts if one.takes(mention)), None)
        if known is None:
            contacts.append(_Contact(_named(mention), *_days(mention), found))
        else:
            known.add(mention, found=found)
    return sum(one.found for one in contacts), len(contacts)


def _named(mention: GoldMention) -> frozenset[str]:
    return frozenset(name for name in mention.names if not name.startswith(GROUP))


def _days(mention: GoldMention) -> tuple[str, str]:
    return mention.earliest or "", mention.latest or "9999"
