"""The offices that stand before a name, and whose they are.

"US President Joe Biden", "President of the Republic of Korea Yoon"; "Assistant to the President Jake Sullivan" is an
aide, and "the chief of staff to President Macron" none of the President's offices.
"""

from __future__ import annotations

import re

from backchannel.extraction.lookup import Lookup
from backchannel.extraction.name_patterns import HONORIFICS
from backchannel.gazetteer import NameHit, PartyHit, TitleHit

_DETERMINER = re.compile(r"\b(?:[Tt]he|[Hh]is|[Oo]ur)\s$")
_AND = re.compile(r" (?:and|&) \Z")
_SERVING = re.compile(r" to (?:the )?\Z")
"""Before the title of somebody whose aide follows: "National Security Advisor to the Vice President Phil Gordon"."""
_OFFICE = re.compile(r"(?:[A-Z][\w’-]+ ){0,4}[A-Z][\w’-]+\Z")
"""Right before "to the President": an aide's office, "French Diplomatic Counselor"."""


def leftward(lookup: Lookup, start: int) -> tuple[int, str | None, str | None]:
    """Take in the titles and the party before a name, an aide's own office before that of whom he serves."""
    begin, title, party = _titles_before(lookup, start)
    served = _SERVING.search(lookup.text, max(0, begin - 8), begin) if title else None
    own = lookup.title_by_end.get(served.start()) if served else None
    if served is None or (own is None and party is not None):
        return begin, title, party
    office = _OFFICE.search(lookup.text, max(0, served.start() - 60), served.start())
    place = office.start() if office else begin
    theirs = lookup.party_by_start.get(place) or lookup.party_by_end.get(place - 1)
    if own is None and theirs is None:
        return begin, title, party
    begin = theirs.start if theirs else own.start if own else begin
    return begin, own.title if own else None, party or (theirs.party if theirs else lookup.party)


def of_a_leader(lookup: Lookup, hit: NameHit) -> tuple[int, str | None, str | None] | None:
    """Return a leader's own titles, without the office of who serves him: "chief of staff to President X"."""
    own = _titles_before(lookup, hit.start)
    if own[1] is None or _SERVING.search(lookup.text, max(0, own[0] - 8), own[0]) is None:
        return None
    found = lookup.resolve(lookup.text[hit.start : hit.end], own[2], own[1])
    return own if found and lookup.ranks_as_leader(lookup.person(found)) else None


def _titles_before(lookup: Lookup, start: int) -> tuple[int, str | None, str | None]:
    """Take in the titles and the party before a name: "US President", "President of the Republic of Korea"."""
    title: str | None = None
    party: str | None = None
    while True:
        honorific = HONORIFICS.search(lookup.text, max(0, start - 20), start)
        if honorific:
            start = honorific.start()
            continue
        gap = 2 if lookup.text[max(0, start - 2) : start] == ", " and title is None else 1
        if lookup.text[start - 1 : start] not in (" ", "\n"):
            return start, title, party
        before = lookup.title_by_end.get(start - gap) or (_first_of_two_titles(lookup, start, party) if title else None)
        if before is not None:
            title, start = title or before.title, before.start
            continue
        hit, owns = _party_before(lookup, start)
        if hit is None:
            return start, title, party
        if owns and title is None:
            return hit.start, None, party or hit.party  # "Russia's Vladimir Putin"
        of = re.search(r"\bof (?:the )?$", lookup.text[max(0, hit.start - 8) : hit.start])
        if of and title is None:  # but "the envoy of Israeli Prime Minister X" is somebody else
            owner = lookup.title_by_end.get(hit.start - len(of.group()) - 1)
            if owner is None:
                return start, title, party
            title, party, start = title or owner.title, party or hit.party, owner.start
            continue
        if title is None:
            return start, title, party
        party, start = party or hit.party, hit.start


def _party_before(lookup: Lookup, start: int) -> tuple[PartyHit | None, bool]:
    """Return the party named right before a place, and whether as an owner: "Malaysia's Prime Minister X"."""
    hit = lookup.party_by_end.get(start - 1)
    if hit is not None or lookup.text[max(0, start - 3) : start] not in ("’s ", "'s "):
        return hit, False
    return lookup.party_by_end.get(start - 3), True


def _first_of_two_titles(lookup: Lookup, start: int, party: str | None) -> TitleHit | None:
    """The title before "and": "Prime Minister and Crown Prince X", but not "the President and President X"."""
    joint = _AND.search(lookup.text, max(0, start - 5), start)
    if party is not None or joint is None:
        return None
    other = lookup.title_by_end.get(joint.start())
    if other is None:
        return None
    begin = lookup.adjective_before(other.start)[1]
    return None if _DETERMINER.search(lookup.text[max(0, begin - 5) : begin]) else other
