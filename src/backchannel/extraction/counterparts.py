"""Somebody's counterpart: "his Ukrainian counterpart", "his French and German colleagues"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from backchannel.extraction.lookup import Lookup
from backchannel.extraction.needed_words import Sought
from backchannel.extraction.refs import Cover, Ref

_COUNTERPARTS = Sought(
    re.compile(
        r"\b(?:[Hh]is|[Hh]er|[Tt]heir|my)\s+(?:new\s+)?(?P<one>[A-Z]\w+)"
        r"(?:\s+and\s+(?P<other>(?:South |North )?[A-Z]\w+))?\s+(?P<noun>counterparts?|colleagues?)\b"
    )
)
_HIS_OFFICIAL = re.compile(
    r"\b(?:his|her|their|its)\s+(?:[\w-]+\s+){0,3}?(?:diplomat|advis[eo]r|minister|secretary|envoy|team|aides?|officials?|"
    r"chief|ambassador|representative|negotiators?)\b"
)
"""Between somebody and "his counterpart": it is that official's."""
_SAME_OFFICE = {"secretary of state": "foreign minister", "secretary of defense": "defense minister"}
"""What an office of the United States is called elsewhere."""
_OPENS = re.compile(
    r"[.\s]*(?:(?:Also|Earlier|Later),?\s+)?(?:During|In|At|After|Before|Following|Ahead\s+of|Upon|Prior\s+to|Speaking|"
    r"Meeting|Talking)\b"
)
_OPENING_ENDS = re.compile(
    r"(?:\s+(?:today|yesterday|by\s+(?:tele)?phone|in\s+[A-Z]\w+|on\s+[A-Z]\w+(?:\s\d{1,2})?)){0,2},\s+"
)


def find_counterparts(lookup: Lookup, known: Sequence[Ref], taken: Cover) -> Iterator[Ref]:
    """Find "his Ukrainian counterpart": who held the office in Ukraine of whoever stands before it in the sentence.

    Where nobody does, it is whoever opens the main clause: "In talks with his French counterpart, the President said".

    Args:
        lookup: of the document.
        known: who is named, by name or office, in order of place.
        taken: stretches that mean somebody already.
    """
    for match in _COUNTERPARTS.finditer(lookup.text):
        codes = [lookup.party_named(word) for word in match.group("one", "other") if word]
        if None in codes or taken.touches(*match.span()) or (len(codes) > 1) != match["noun"].endswith("s"):
            continue
        floor = max(lookup.text.rfind(". ", 0, match.start()), lookup.text.rfind("\n\n", 0, match.start()), 0)
        if any(ref.start == match.end() + 1 for ref in known):
            taken.add(*match.span())  # "A and his French colleague B"
            continue
        before = [ref for ref in known if floor <= ref.start < match.start() and len(ref.people) == 1]
        before = before or _who_follows(lookup, known, floor, match)
        if before and _HIS_OFFICIAL.search(lookup.text, before[-1].end, match.start()):
            continue  # "the King asked his envoy to see his French counterpart"
        title = _office_shared(lookup, before[-1]) if before else None
        people = tuple(p for code in codes if code and title and (p := lookup.holder(title, code)))
        if len(people) == len(codes):
            yield Ref(*match.span(), match.span(), "office", people, title=title)


def _who_follows(lookup: Lookup, known: Sequence[Ref], floor: int, match: re.Match[str]) -> list[Ref]:
    """Return who stands right behind the phrase that opens a sentence, if that is what holds the counterpart."""
    comma = _OPENING_ENDS.match(lookup.text, match.end())
    if comma is None or not _OPENS.match(lookup.text, floor):
        return []
    return [ref for ref in known if ref.start in (comma.end(), comma.end() + len("the ")) and len(ref.people) == 1]


def _office_shared(lookup: Lookup, ref: Ref) -> str | None:
    """Return the office by which somebody has counterparts: "leader", or a minister's own."""
    if lookup.is_leader(ref.people[0]):
        return "leader"
    own = (ref.title, "foreign minister", "secretary of state", "defense minister", "secretary of defense")
    held = next((title for title in own if title and lookup.holds(ref.people[0], title)), None)
    return _SAME_OFFICE.get(held or "", held)
