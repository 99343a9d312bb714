"""Differing: what the parties' own documents say of one property of a contact, each party by itself."""

from __future__ import annotations

from dataclasses import dataclass

from backchannel.audit.view import Said, View
from backchannel.model import Contact, Property

LEAD_CHARS = 400
"""As for the accounts that reconciliation counts."""
ACCOUNTS = frozenset({"readout", "statement"})


@dataclass(frozen=True, slots=True)
class Differing:
    """What one party's documents say of a property, firmly and in their own words."""

    party: str
    said: tuple[Said, ...]
    """In order of publication and place; never empty."""

    @property
    def values(self) -> frozenset[str]:
        """The values that they give."""
        return frozenset(one.statement.value for one in self.said)

    @property
    def in_accounts(self) -> list[Said]:
        """Those who say it at the head of an account, in documents with the contact in the title where there are."""
        accounts = [one for one in self.said if one.document.kind in ACCOUNTS and _place(one) <= LEAD_CHARS]
        titled = {one.document.id for one in accounts if _place(one) <= 0}
        return [one for one in accounts if one.document.id in titled] or accounts

    @property
    def first(self) -> Said:
        """The first who says it."""
        return self.said[0]


def _place(one: Said) -> int:
    """Return how far behind the title the words stand; what is no more than recalled stands further down."""
    return one.statement.span.start - len(one.document.title)


def told_by_parties(view: View, contact: Contact, name: Property) -> list[Differing]:
    """Return what each party that took part says of a property of a contact, by party.

    Left out are hedged and unnamed words, and what a convention gives instead of the text.
    """
    rows = []
    for party in view.parties(contact):
        said = tuple(
            one
            for one in view.statements(contact, name)
            if one.document.party == party and one.asserts and not (one.hedged or one.unnamed)
            if "convention" not in one.statement.method
        )
        if said:
            rows.append(Differing(party, said))
    return rows
