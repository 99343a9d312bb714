"""What a comma adds behind a name: "Emmanuel Macron, the President of France", and where it ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from backchannel.extraction.lookup import Lookup
from backchannel.extraction.name_patterns import (
    AIDE_TO,
    APPOSITIVE,
    NAME_WORDS,
    OFFICE_WORDS,
)
from backchannel.extraction.refs import Person, Ref
from backchannel.gazetteer import NameHit

_NEXT_SUBJECT = re.compile(
    r"the (?:Vice )?(?:President|Prime Minister|Chancellor|Secretary|King|Head of State|Head of Government|Minister) "
    r"(?!(?:of|and|in|for|who|at|to|elect)\b)[a-z]"
)
"""Behind a name and a comma: who acts next, "As he told Zelenskyy, the President gave", and no description."""
_HELD_BY = ", "
"""Between an office and the name of who holds it."""
_SERVES = re.compile(r"(?:Deputy\s+|First\s+)*(?:Head|Chief|Advis[eo]r|Secretary|Aide|Assistant)\b")


def appositive_end(lookup: Lookup, end: int, person: Person | None = None) -> int:
    """Return where a name ends that stands before a place: behind the office that a comma adds, or at the place.

    Args:
        lookup: of the document.
        end: behind the name.
        person: whose name it is; an office of another country is not that person's.
    """
    match = APPOSITIVE.match(lookup.text, end)
    if match is None or not OFFICE_WORDS.search(match.group()) or _NEXT_SUBJECT.match(lookup.text, match.start() + 2):
        return end
    low, high = match.start() + 2, match.end()
    inside = next((hit for hit in lookup.names if low <= hit.start < high), None)
    if any(hit.start == high + 1 for hit in lookup.names):
        return end  # the next one's title: "President A, European Commission President von der Leyen"
    if inside is not None:
        served = AIDE_TO.search(lookup.text[low : inside.start]) and not _is_somebody_else(lookup, low, inside)
        return inside.end if served else end
    for title in lookup.titles:
        if not low <= title.start < high:
            continue
        owner = lookup.party_after(title.end)
        begin = owner[0] + 1 if owner else title.end + 1
        if NAME_WORDS.match(lookup.text, begin, high) and lookup.party_by_start.get(begin) is None:
            return end  # somebody else: "Mr. Sandu, Prime Minister of Moldova Gavrilita"
        party = owner[1] if owner else lookup.adjective_before(title.start)[0]
        holder = lookup.holder(title.title, party) if party and person and person.party else None
        if holder and person and holder.key != person.key and holder.party != person.party:
            return end  # another: "the talks with Harris, the President of Ukraine thanked", "A, the French President"
    return high


def _is_somebody_else(lookup: Lookup, low: int, name: NameHit) -> bool:
    """Say whether a name behind an office is not of who holds it: "Adviser to the King of Spain Jane Doe"."""
    titles = [title for title in lookup.titles if low <= title.start < name.start]
    if not titles:
        return False
    owner = lookup.party_after(titles[-1].end)
    beside = (owner[0] if owner else titles[-1].end) + 1 == name.start
    if beside and _SERVES.match(lookup.text, titles[-1].start, titles[-1].end):
        return True  # "the talks with A, Head of the Office of the President B stressed"
    party = owner[1] if owner else lookup.adjective_before(titles[-1].start)[0]
    holder = lookup.holder(titles[-1].title, party) if party else None
    return holder is not None and holder.name.split()[-1] not in lookup.text[name.start : name.end]


def named_behind_a_comma(
    text: str, names: Sequence[Ref], offices: Sequence[Ref]
) -> tuple[tuple[Ref, ...], tuple[Ref, ...]]:
    """Return names with the offices that stand before them, and the other offices: "the Prime Minister of Italy, X Y,".

    Whoever is named holds the office, whatever the gazetteer says of that day: it may not know of a change.

    Args:
        text: the document's.
        names: people by name.
        offices: people by office alone.
    """
    by_end = {office.end + len(_HELD_BY): office for office in offices if not office.possessive}
    found: dict[int, Ref] = {}
    for name in names:
        office = by_end.get(name.start)
        if office and name.start == name.shown[0] and name.title is None and _is_of_one(text, office, name):
            found[name.start] = office
    kept = tuple(office for office in offices if office not in found.values())
    return tuple(replace(n, start=found[n.start].start) if n.start in found else n for n in names), kept


def _is_of_one(text: str, office: Ref, name: Ref) -> bool:
    """Say whether an office and the name behind its comma are of one person, and not two of a list."""
    if len(office.people) != 1 or len(name.people) != 1:
        return False
    same = name.people[0].party == office.people[0].party and text.startswith(_HELD_BY, office.end)
    return same and (text[name.end : name.end + 1] in (",", ".", ")") or name.people[0].key == office.people[0].key)
