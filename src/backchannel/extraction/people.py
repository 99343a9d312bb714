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
from dataclasses import dataclass, replace
from typing import Literal

from backchannel.extraction.name_patterns import (
    AIDE_TO,
    APPOSITIVE,
    GROUP,
    HONORIFICS,
    JUNIOR,
    LEADERS_OF,
    NAME_WORDS,
    NOT_NAME_WORDS,
    OFFICE_WORDS,
    PAIR,
    POSSESSIVE_PRONOUNS,
    PRONOUNS,
    TITLES_AT_HOME,
)
from backchannel.gazetteer import Gazetteer, match_titles
from backchannel.model import PRESS, Principal, slug

RefKind = Literal["name", "office", "pronoun", "group", "pair"]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom a text names."""

    principal: str | None
    """Identifier in the gazetteer; ``None`` for a person whom it does not know."""
    name: str
    party: str | None

    @property
    def key(self) -> str:
        """What two references to one person have in common."""
        return self.principal or slug(self.name)


@dataclass(frozen=True, slots=True)
class Ref:
    """A stretch of text that refers to one or more people. Offsets count in the document's text."""

    start: int
    """Of the whole phrase, titles and all."""
    end: int
    """Of the whole phrase, with "of Ukraine" and the like."""
    shown: tuple[int, int]
    """Start and end of the words to quote."""
    kind: RefKind
    people: tuple[Person, ...]
    """Empty for pronouns, pairs and groups."""
    word: str = ""
    """The pronoun, or the group's own words, in lower case."""
    possessive: bool = False
    """True for "his" and for a name with 's."""
    title: str | None = None
    """Slug of the office named beside it."""


class People:
    """The references to people in one document's text, in order of place."""

    def __init__(self, text: str, gazetteer: Gazetteer, day: dt.date | None, party: str | None) -> None:
        """Find them.

        Args:
            text: the document's text.
            gazetteer: names, titles and parties.
            day: the document's local day, for who held which office; ``None`` where not known.
            party: code of the party that the source speaks for, whose president is "the President".
        """
        self._text, self._gazetteer, self._day, self._party = text, gazetteer, day, party
        self._names = gazetteer.match_names(text)
        self._titles = [hit for hit in match_titles(text) if hit.level != "honorific"]
        self._title_by_end = {title.end: title for title in self._titles}
        self._title_by_start = {title.start: title for title in self._titles}
        self._party_hits = gazetteer.match_parties(text)
        self._party_by_end = {hit.end: hit for hit in self._party_hits}
        self._party_by_start = {hit.start: hit for hit in self._party_hits}
        self._by_surname: dict[str, Person] = {}
        self._by_title: list[tuple[int, str, Person]] = []
        named = self._named_refs()
        taken = _Cover((ref.start, ref.end) for ref in named)
        self._by_title.sort(key=lambda row: row[0])
        offices = list(self._office_refs(taken))
        for ref in offices:
            taken.add(ref.start, ref.end)
        others = list(self._open_refs(taken))
        self.refs: tuple[Ref, ...] = tuple(sorted(named + offices + others, key=lambda ref: ref.start))
        self._starts = [ref.start for ref in self.refs]

    def between(self, start: int, end: int) -> tuple[Ref, ...]:
        """Return the references that begin in a stretch of text."""
        return self.refs[bisect.bisect_left(self._starts, start) : bisect.bisect_left(self._starts, end)]

    def parties_in(self, start: int, end: int) -> tuple[str, ...]:
        """Return the codes of the parties that a stretch of text names, in order of place."""
        return tuple(hit.party for hit in self._party_hits if start <= hit.start and hit.end <= end + 1)

    def party_places(self, start: int, end: int) -> tuple[int, ...]:
        """Return where those names begin."""
        return tuple(hit.start for hit in self._party_hits if start <= hit.start and hit.end <= end + 1)

    def party_of_person_in(self, start: int, end: int) -> str | None:
        """Return the party of the one person whom a stretch of text names; ``None`` where not clear."""
        named = {person.party for ref in self.between(start, end) for person in ref.people if person.party}
        return named.pop() if len(named) == 1 else None

    def party_at(self, place: int) -> str | None:
        """Return the code of the party whose name begins at a place."""
        hit = self._party_by_start.get(place) or self._party_by_start.get(place - 4)
        return hit.party if hit and hit.kind in ("name", "metonym") else None

    def party_named(self, word: str) -> str | None:
        """Return the code of the party that a word names."""
        return self._gazetteer.party_named(word)

    def leader_of(self, party: str) -> Person | None:
        """Return who led a party on the document's day (from that day on, if it was the day of a change)."""
        found = self._holder("leader", party)
        if found is None and self._day is not None:
            record = self._gazetteer.holder("leader", party, self._day + dt.timedelta(days=1))
            found = self._person(record) if record else None
        return found

    def leader_at_home(self) -> Person | None:
        """Return the leader of the party for which the document's source speaks."""
        return self.leader_of(self._party) if self._party and self._party != PRESS else None

    def ranks_as_leader(self, person: Person) -> bool:
        """Say whether a person leads a state or organisation, or stands next to that, now or at another time."""
        record = self._gazetteer.principals.get(person.principal or "")
        if record is None:
            return False
        return record.level == "leader" or any(office.title == "vice president" for office in record.offices)

    def is_leader(self, person: Person) -> bool:
        """Say whether a person led a party on the document's day."""
        leader = self.leader_of(person.party) if person.party else None
        return leader is not None and leader.key == person.key

    def person_for(self, label: str) -> Person | None:
        """Return the person whom a transcript's label names: ``MS. PSAKI``, ``PRESIDENT ZELENSKYY``, ``Putin``."""
        words = re.sub(r"\b(?:MR|MS|MRS|DR)\.?\s+", "", label, flags=re.IGNORECASE).strip()
        plain = re.sub(r"^(?:the|THE)\s+", "", words).lower()
        if plain in ("president", "vice president", "prime minister") and self._party:
            return self._holder(plain, self._party)
        name = words.title() if words.isupper() else words
        known = self._by_surname.get(name.split()[-1].lower()) if name else None
        if known:
            return known
        record = self._resolve(name.split()[-1] if words.isupper() else name)
        return self._person(record) if record else None

    def unknown_person_at(self, start: int, end: int) -> Ref | None:
        """Return a reference for two or more capitalised words at a place, where they look like a person's name."""
        match = NAME_WORDS.match(self._text, start, end)
        owner = match is not None and re.compile(r"['’]").search(self._text, match.start(), match.end() + 1)
        if match is None or owner or not self._plausible(match.group(), words_needed=2):
            return None
        person = Person(None, match.group(), None)
        finish = self._appositive_end(match.end())
        return Ref(match.start(), finish, (match.start(), match.end()), "name", (person,))

    # --- names -------------------------------------------------------------------------------------------------

    def _named_refs(self) -> list[Ref]:
        refs: list[Ref] = []
        bare = []
        for hit in self._names:
            start, title, party = self._leftward(hit.start)
            if title is None and not hit.full:
                bare.append(hit)
                continue
            name = self._text[hit.start : hit.end]
            after = self._party_after(hit.end)
            if title is None and hit.common and not hit.full:
                continue
            found = self._resolve(name, party or (after[1] if after else None), title)
            if found is None and not hit.full:
                found = self._resolve(name, None, title)
            known = self._by_surname.get(name.split()[-1].lower())
            if found is not None:
                person = self._person(found)
            elif known is not None and not hit.full:
                person = known
            else:
                person = Person(None, name, party or (after[1] if after else None))
            refs.append(self._finish(start, hit.start, hit.end, person, title))
        covered = _Cover((ref.start, ref.end) for ref in refs)
        for ref in self._unknown_titled(covered):
            refs.append(ref)
        covered = _Cover((ref.start, ref.end) for ref in refs)
        for hit in bare:
            if covered.touches(hit.start, hit.end):
                continue
            name = self._text[hit.start : hit.end]
            person_or_none = self._by_surname.get(name.split()[-1].lower())
            if person_or_none is None and not hit.common:
                found = self._resolve(name)
                person_or_none = self._person(found) if found else None
            if person_or_none is not None:
                refs.append(self._finish(hit.start, hit.start, hit.end, person_or_none, None))
        return refs

    def _leftward(self, start: int) -> tuple[int, str | None, str | None]:
        """Take in the titles and the party before a name: "US President", "President of the Republic of Korea"."""
        title: str | None = None
        party: str | None = None
        while True:
            honorific = HONORIFICS.search(self._text, max(0, start - 20), start)
            if honorific:
                start = honorific.start()
                continue
            gap = 2 if self._text[max(0, start - 2) : start] == ", " and title is None else 1
            if self._text[start - 1 : start] not in (" ", "\n"):
                return start, title, party
            before = self._title_by_end.get(start - gap)
            if before is None and title and self._text[max(0, start - 5) : start] == " and ":
                before = self._title_by_end.get(start - 5)
            if before is not None:
                title, start = title or before.title, before.start
                continue
            hit = self._party_by_end.get(start - 1)
            if hit is None:
                return start, title, party
            of = re.search(r"\bof (?:the )?$", self._text[max(0, hit.start - 8) : hit.start])
            if of:
                owner = self._title_by_end.get(hit.start - len(of.group()) - 1)
                if owner is None:
                    return start, title, party
                title, party, start = title or owner.title, party or hit.party, owner.start
                continue
            if title is None:
                return start, title, party
            party, start = party or hit.party, hit.start

    def _party_after(self, end: int) -> tuple[int, str] | None:
        match = re.compile(r",? of (?:the )?|, ").match(self._text, end)
        if match is None or match.group() == ", ":
            return None
        hit = self._party_by_start.get(match.end()) or self._party_by_start.get(match.end() - 4)
        return (hit.end, hit.party) if hit else None

    def _finish(self, start: int, name_start: int, name_end: int, person: Person, title: str | None) -> Ref:
        """Close a named reference: junior, "of Ukraine", an appositive, a possessive; and remember the surname."""
        junior = JUNIOR.match(self._text, name_end)
        end = shown_end = junior.end() if junior else name_end
        after = self._party_after(end)
        if after:
            end = after[0]
            if person.party is None:
                person = replace(person, party=after[1])
        possessive = bool(re.compile(r"(?:['’]s|(?<=s)['’])(?=\s)").match(self._text, end))
        if possessive:
            end += 2 if self._text[end + 1 : end + 2] == "s" else 1
        else:
            end = self._appositive_end(end)
        self._by_surname.setdefault(person.name.split()[-1].lower(), person)
        self._by_surname.setdefault(self._text[name_start:name_end].split()[-1].lower(), person)
        if title:
            self._by_title.append((start, title, person))
        return Ref(start, end, (start, shown_end), "name", (person,), possessive=possessive, title=title)

    def _appositive_end(self, end: int) -> int:
        match = APPOSITIVE.match(self._text, end)
        if match is None or not OFFICE_WORDS.search(match.group()):
            return end
        low, high = match.start() + 2, match.end()
        inside = next((hit for hit in self._names if low <= hit.start < high), None)
        if inside is not None:
            served = AIDE_TO.search(self._text[low : inside.start])
            return inside.end if served else end
        for title in self._titles:
            if low <= title.start < high and NAME_WORDS.match(self._text, title.end + 1, high):
                following = self._party_by_start.get(title.end + 1)
                if following is None:
                    return end
        return high

    def _unknown_titled(self, covered: _Cover) -> Iterator[Ref]:
        """Make persons of titles before capitalised words that no name of the gazetteer covers."""
        places = [(title.start, title.end, title.title) for title in self._titles]
        places += [(m.start(), m.end(), m.group().lower()) for m in TITLES_AT_HOME.finditer(self._text)]
        for start, end, title in sorted(places):
            match = NAME_WORDS.match(self._text, end + 1) if self._text[end : end + 1] == " " else None
            if match is None or covered.touches(start, match.end()):
                continue
            if self._party_by_start.get(match.start()) or not self._plausible(match.group(), words_needed=1):
                continue
            begin, more, party = self._leftward(start)
            surname = match.group().split()[-1].lower()
            person = self._by_surname.get(surname) or Person(None, match.group(), party)
            covered.add(begin, match.end())
            yield self._finish(begin, match.start(), match.end(), person, title or more)

    def _plausible(self, words: str, *, words_needed: int) -> bool:
        parts = words.split()
        return len(parts) >= words_needed and not any(part.strip(".") in NOT_NAME_WORDS for part in parts)

    def _resolve(self, name: str, party: str | None = None, title: str | None = None) -> Principal | None:
        """Say whom a name means; without a day, one whose very name it is goes before namesakes with a longer one."""
        found = self._gazetteer.resolve(name, self._day, party, title)
        exact = [candidate for candidate in found.candidates if candidate.name == name]
        return found.principal or (exact[0] if self._day is None and len(exact) == 1 else None)

    def _person(self, record: Principal) -> Person:
        return Person(record.id, record.name, self._gazetteer.party_of(record.id, self._day))

    # --- offices -----------------------------------------------------------------------------------------------

    def _office_refs(self, taken: _Cover) -> Iterator[Ref]:
        for hit in self._titles:
            if taken.touches(hit.start, hit.end):
                continue
            ref = self._office_at(hit.start, hit.end, hit.title, hit.party)
            if ref is not None:
                yield ref

    def _office_at(self, start: int, end: int, title: str, own: str | None) -> Ref | None:
        text = self._text
        plural = text[start:end].endswith("s")
        party, begin = self._adjective_before(start)
        party = party or own
        determined = re.search(
            r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Oo]ur)\s(?:former |incoming |new )?$",
            text[max(0, begin - 20) : begin],
        )
        owner = re.compile(r" of (?:the )?").match(text, end)
        after_parties: list[str] = []
        finish = end
        if owner:
            finish, after_parties = self._parties_after(owner.end())
        if "former" in text[max(0, begin - 8) : begin + 8]:
            return None
        if plural:
            people = tuple(p for code in after_parties if (p := self._holder(title, code)))
            return Ref(begin, finish, (begin, finish), "office", people, title=title) if len(people) > 1 else None
        code = party or (after_parties[0] if after_parties else None)
        if code is None and owner and not after_parties:
            return None  # an office of something that is not understood
        if determined is None and code is None:
            return None
        person = self._holder(title, code) if code else self._meant(title, start)
        if person is None:
            return None
        low = begin if determined is None else begin - len(determined.group())
        possessive = bool(re.compile(r"['’]s(?=\s)").match(text, finish))
        return Ref(
            low,
            finish + 2 * possessive,
            (low, finish),
            "office",
            (person,),
            possessive=possessive,
            title=title,
        )

    def _adjective_before(self, start: int) -> tuple[str | None, int]:
        hit = self._party_by_end.get(start - 1)
        return (hit.party, hit.start) if hit else (None, start)

    def _parties_after(self, place: int) -> tuple[int, list[str]]:
        """Read "Ukraine and the United States" after "Presidents of"."""
        codes: list[str] = []
        finish = place
        while True:
            hit = self._party_by_start.get(place)
            if hit is None and self._text[place - 4 : place] == "the ":
                hit = self._party_by_start.get(place - 4)
            if hit is None:
                return finish, codes
            codes.append(hit.party)
            finish = hit.end
            joint = re.compile(r"(?:,| and|, and) (?:the )?").match(self._text, finish)
            if joint is None:
                return finish, codes
            place = joint.end()

    def _meant(self, title: str, place: int) -> Person | None:
        """Say whom an office without a country means: the last one named with that title, or our own holder."""
        named = [person for start, other, person in self._by_title if start < place and other == title]
        if title in ("president", "vice president", "leader") and self._party not in (None, "press"):
            return self._holder(title, self._party)
        if named:
            return named[-1]
        holding = [person for person in self._named_people() if self._holds(person, title)]
        if len(holding) == 1:
            return holding[0]
        later = {person for start, other, person in self._by_title if other == title}
        return later.pop() if len(later) == 1 else None

    def _named_people(self) -> list[Person]:
        return list({person.key: person for person in self._by_surname.values()}.values())

    def _holds(self, person: Person, title: str) -> bool:
        """Say whether a person held an office of that title on the document's day."""
        if person.principal is None or person.party is None:
            return False
        return any(record.id == person.principal for record in self._gazetteer.holders(title, person.party, self._day))

    def _holder(self, title: str, party: str | None) -> Person | None:
        if party is None:
            return None
        found = self._gazetteer.holder(title, party, self._day)
        return self._person(found) if found else None

    # --- pronouns, pairs, groups ---------------------------------------------------------------------------------

    def _open_refs(self, taken: _Cover) -> Iterator[Ref]:
        for match in LEADERS_OF.finditer(self._text):
            finish, codes = self._parties_after(match.end())
            leaders = tuple(person for code in codes if (person := self.leader_of(code)))
            if len(leaders) > 1 and len(leaders) == len(codes):
                taken.add(match.start(), finish)
                yield Ref(match.start(), finish, (match.start(), finish), "office", leaders, title="leader")
        for hit in self._party_hits:
            if hit.kind == "people" and not taken.touches(hit.start, hit.end):
                taken.add(hit.start, hit.end)
                place = (hit.start, hit.end)
                yield Ref(*place, place, "group", (), self._text[hit.start : hit.end].lower())
        for pattern, kind in ((PAIR, "pair"), (GROUP, "group")):
            for match in pattern.finditer(self._text):
                if taken.touches(match.start(), match.end()):
                    continue
                taken.add(match.start(), match.end())
                word = match.group().lower()
                possessive = self._text[match.end() : match.end() + 1] in ("’", "'")
                yield Ref(
                    match.start(), match.end() + possessive, (match.start(), match.end()),
                    "pair" if kind == "pair" else "group", (), word, possessive,
                )  # fmt: skip
        for match in PRONOUNS.finditer(self._text):
            if not taken.touches(match.start(), match.end()):
                word = match["pronoun"].lower()
                yield Ref(
                    match.start(), match.end(), (match.start(), match.end()), "pronoun", (), word,
                    possessive=word in POSSESSIVE_PRONOUNS,
                )  # fmt: skip


class _Cover:
    """A set of stretches that can be asked whether it touches another."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        self._stretches = sorted(stretches)

    def add(self, start: int, end: int) -> None:
        bisect.insort(self._stretches, (start, end))

    def touches(self, start: int, end: int) -> bool:
        place = bisect.bisect_left(self._stretches, (end, end))
        return any(start < high and low < end for low, high in self._stretches[max(0, place - 3) : place])
