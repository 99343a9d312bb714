"""Who is named in a text: names with their titles, offices without a name, groups and pronouns.

Names come from the gazetteer; a title before capitalised words makes a person that the gazetteer does not know. An
office without a name ("the German Chancellor") is whoever held it on the document's day. Pronouns and "the two
leaders" stay open here: ``discourse.py`` says whom they mean where they stand.
"""

from __future__ import annotations

import bisect
import datetime as dt
import re
from collections.abc import Iterable, Iterator

from backchannel.extraction.appositions import named_behind_a_comma
from backchannel.extraction.learned.people import find_unknown
from backchannel.extraction.lookup import Lookup
from backchannel.extraction.names import find_named, person_at, person_by_name
from backchannel.extraction.offices import find_offices
from backchannel.extraction.refs import Cover, Person, Ref
from backchannel.extraction.slips import is_given_name_of
from backchannel.extraction.stand_ins import find_stand_ins
from backchannel.gazetteer import Gazetteer, is_womans_name
from backchannel.gazetteer.titles import match_titles

_FORM_OF_ADDRESS = re.compile(r"(?:MR|MS|MRS|DR)\b")
_FULL_NAME = 2
"""Words of a label that is a given name and a surname."""
_PARTICLES = frozenset({"al", "el", "bin", "ibn", "de", "da", "dos", "van", "von", "der"})
"""Words before a family name that are no name: "Abdulla Al Marzouki"."""
_WIFE = re.compile(r"(?:THE )?(?:FIRST LADY|DR\.|MRS\.|MS\.)\s", re.IGNORECASE)

__all__ = ["People", "Person", "Ref"]


def _is_another(label: str, person: Person) -> bool:
    """Say whether a label of two words is the full name of somebody who only shares a surname with a person."""
    words = [word for word in label.split() if word.lower() not in _PARTICLES]
    if len(words) != _FULL_NAME or match_titles(label):
        return False  # "Chancellor Scholz"
    initial = len(words[0].rstrip(".")) == 1 and person.name.startswith(words[0][0])
    return not initial and not is_given_name_of(words[0], person.name)


_IS_ONE = re.compile(
    r"(?:\s+(?:was|were|is|became|becomes|remain(?:s|ed)|(?:has|had|have)\s+(?:been|become))|[’']s)\s+"
    r"(?:(?:still|also|then|now|not|already|the|an?)\s+)*\Z"
)
"""Between a name and an office: he holds it, and nobody else is meant."""
_IS_ONE_REACH = 40


def _says_what_he_is(text: str, office: Ref, names_end: set[int]) -> bool:
    """Say whether an office is told of whoever is named before it: "Poroshenko was the President of Ukraine"."""
    low = max(0, office.start - _IS_ONE_REACH)
    found = _IS_ONE.search(text, low, office.start)
    return found is not None and found.start() in names_end


class People:
    """The references to people in one document's text, in order of place."""

    def __init__(
        self,
        text: str,
        gazetteer: Gazetteer,
        day: dt.date | None,
        party: str | None,
        stretches: Iterable[tuple[int, int]] = (),
    ) -> None:
        """Find them; the arguments are those of ``Lookup``.

        In ``stretches`` people by names that nobody knows are found too, where the model is sure of them.
        """
        self._lookup = Lookup(text, gazetteer, day, party)
        self._named = find_named(self._lookup)
        taken = Cover((ref.start, ref.end) for ref in self._named.refs)
        names_end = {ref.end for ref in self._named.refs if ref.people and ref.people[0].principal}
        held = find_offices(self._lookup, self._named, taken)
        names, held_alone = named_behind_a_comma(text, self._named.refs, list(held))
        offices = [ref for ref in held_alone if not _says_what_he_is(text, ref, names_end)]
        for ref in (*names, *offices):
            taken.add(ref.start, ref.end)
        unknown = [person_by_name(self._lookup, *place) for place in find_unknown(self._lookup, taken, stretches)]
        for ref in unknown:
            taken.add(ref.start, ref.end)
        others = list(find_stand_ins(self._lookup, taken))
        self.refs: tuple[Ref, ...] = tuple(sorted([*names, *offices, *unknown, *others], key=lambda ref: ref.start))
        self._starts = [ref.start for ref in self.refs]
        self.day = day
        self.party_at_home = party
        self._abroad = sorted({*self._parties_abroad(), *self._people_abroad()})
        self.party_at = self._lookup.party_at
        self.party_named = self._lookup.party_named
        self.party_hit_at = self._lookup.party_hit_at
        self.leader_of = self._lookup.leader_of
        self.leads_soon = self._lookup.leads_soon
        self.leader_at_home = self._lookup.leader_at_home
        self.ranks_as_leader = self._lookup.ranks_as_leader
        self.is_leader = self._lookup.is_leader
        self.speaks_for_leader = self._lookup.speaks_for_leader
        self.holds = self._lookup.holds

    @property
    def name_at_home(self) -> str:
        """The name of the party for which the document's source speaks; empty where it speaks for none."""
        return self._lookup.name_at_home

    def between(self, start: int, end: int) -> tuple[Ref, ...]:
        """Return the references that begin in a stretch of text."""
        return self.refs[bisect.bisect_left(self._starts, start) : bisect.bisect_left(self._starts, end)]

    def parties_in(self, start: int, end: int) -> tuple[str, ...]:
        """Return the codes of the parties that a stretch of text names, in order of place."""
        return tuple(hit.party for hit in self._lookup.parties if start <= hit.start and hit.end <= end + 1)

    def abroad_in(self, start: int, end: int) -> int:
        """Return how often a stretch of text names another party than the document's own, or one who acts for it."""
        return bisect.bisect_left(self._abroad, end) - bisect.bisect_left(self._abroad, start)

    def _parties_abroad(self) -> Iterator[int]:
        return (hit.start for hit in self._lookup.parties if hit.party != self.party_at_home)

    def _people_abroad(self) -> Iterator[int]:
        for ref in self.refs:
            if any(person.principal and person.party not in (None, self.party_at_home) for person in ref.people):
                yield ref.start

    def party_before(self, place: int) -> str | None:
        """Return the code of the party whose adjective stands right before a place: "the Philippine" meeting."""
        code, start = self._lookup.adjective_before(place)
        hit = self._lookup.party_by_start.get(start)
        return code if hit is not None and hit.kind == "adjective" else None

    def party_places(self, start: int, end: int) -> tuple[int, ...]:
        """Return where those names begin."""
        return tuple(hit.start for hit in self._lookup.parties if start <= hit.start and hit.end <= end + 1)

    def party_of_person_in(self, start: int, end: int) -> str | None:
        """Return the party of the one person whom a stretch of text names; ``None`` where not clear."""
        named = {person.party for ref in self.between(start, end) for person in ref.people if person.party}
        return named.pop() if len(named) == 1 else None

    def person_for(self, label: str) -> Person | None:
        """Return the person whom a transcript's label names: ``MS. PSAKI``, ``PRESIDENT ZELENSKYY``, ``Putin``."""
        words = re.sub(r"\b(?:MR|MS|MRS|DR)\.?\s+", "", label, flags=re.IGNORECASE).strip()
        plain = re.sub(r"^(?:the|THE)\s+", "", words).lower()
        if plain in ("president", "vice president", "prime minister") and self._lookup.party:
            return self._lookup.holder(plain, self._lookup.party)
        name = words.title() if words.isupper() else words
        known = self._named.by_surname.get(name.split()[-1].lower()) if name else None
        if known is None:
            surname = self._lookup.resolve(name.split()[-1]) if words.isupper() else None
            record = self._lookup.resolve(name) or surname
            known = self._lookup.person(record) if record else None
            if known and known.party != self._lookup.party and _FORM_OF_ADDRESS.match(label):
                return None  # a spokesperson who shares a surname with a leader abroad
        if known and self.ranks_as_leader(known) and _WIFE.match(label) and not is_womans_name(known.name):
            return None  # "FIRST LADY", "DR. BIDEN" and "MRS. OBAMA" are not the President
        return None if known and _is_another(name, known) else known

    def unknown_person_at(self, start: int, end: int) -> Ref | None:
        """Return a reference for two or more capitalised words at a place, where they look like a person's name."""
        return person_at(self._lookup, start, end)
