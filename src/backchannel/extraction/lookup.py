"""Lookup: the names, titles and parties found in one text, by place, and who held what on its day."""

from __future__ import annotations

import datetime as dt
import re

from backchannel.extraction.refs import Person
from backchannel.gazetteer import Gazetteer, PartyHit, match_titles
from backchannel.model import PRESS, Principal

_GOES_ON = re.compile(
    r" (?:[A-Z]\w+ )?(?:Association|Bundestag|Parliament|Senate|Academy|Chamber|University|Bank|Council|Union|"
    r"Federation|Society|Institute|Committee|Commission|Assembly|Group|Company|Corporation|Fund|Foundation|Club|League|Congress|"
    r"House|Court|Board|Agency|Centre|Center|Party|Confederation|Organi[sz]ation|Conference|Church)\b"
)
"""Behind a party it shows that another body is named: "President of the Austrian Association of Municipalities"."""
_OF_SOME_OF_IT = re.compile(
    r" (?:(?:\w+ )?(?:opposition|party|parties|parliament|delegation|community|church|company|bank|team|region|city)\b|"
    r"(?!Republic|Federation|Confederation|Kingdom|State|Government|Nation|People|Federal|Arab|Armed|Commonwealth)[A-Z])"
)
"""Behind an adjective: not all of the country, "the leader of the German Social Democrats"."""
_OFFICE_NAMES = frozenset({"POTUS"})
"""What the gazetteer has as somebody's alias, and is whoever holds the office on the document's day."""
_SUCCESSION = 200
"""Days within which somebody elected takes office; where the United States elect, it is fewer."""
_SUCCESSION_AT_HOME = 80
_NEW_DAYS = 90
"""How long somebody in an office is new in it."""
_WEEKS_AHEAD = 45
"""Days ahead of which a journey is mostly told."""
_SPOKESMAN = re.compile(r"(?:presidential )?(?:press secretary|spokes(?:man|woman|person))")
_OF_WHO_LEADS = frozenset({"president", "prime minister", "chancellor", "premier"})
"""Titles that speakers mix up."""
_INITIALS = re.compile(r"(?:[A-Z]\.?){2,4}")
_NO_NOUN = re.compile(
    r"\s*(?:[,;:?!)—–]|$)|\s+(?:today|yesterday|tomorrow|this|last|next|earlier|later|on|in|at|for|and|to|from|as|during|after|"
    r"before|when|where|again|twice|ahead)\b"
)
_OF = re.compile(r",? of (?:the )?")
_JOINT = re.compile(r"(?:,? and|,) (?:the )?")


class Lookup:
    """What the gazetteer finds in one document's text. Places count in the text."""

    def __init__(self, text: str, gazetteer: Gazetteer, day: dt.date | None, party: str | None) -> None:
        """Look them up.

        Args:
            text: the document's text.
            gazetteer: names, titles and parties.
            day: the document's local day, for who held which office; ``None`` where not known.
            party: code of the party that the source speaks for, whose president is "the President".
        """
        self.text, self.gazetteer, self.day, self.party = text, gazetteer, day, party
        self.names = tuple(hit for hit in gazetteer.match_names(text) if text[hit.start : hit.end] not in _OFFICE_NAMES)
        self.titles = [hit for hit in match_titles(text) if hit.level != "honorific"]
        self.title_by_end = {title.end: title for title in self.titles}
        self.parties = gazetteer.match_parties(text)
        self.party_by_end = {hit.end: hit for hit in self.parties}
        self.party_by_start = {hit.start: hit for hit in self.parties}

    def party_at(self, place: int) -> str | None:
        """Return the code of the party whose name begins at a place."""
        hit = self.party_by_start.get(place) or self.party_by_start.get(place - 4)
        named = hit is not None and (hit.kind in ("name", "metonym") or self._is_in_initials(hit))
        return hit.party if hit and named else None

    def _is_in_initials(self, hit: PartyHit) -> bool:
        """Say whether "the U.K." is the country, and no word for what is of it, "the U.K. government"."""
        initials = _INITIALS.fullmatch(self.text, hit.start, hit.end) and self.text.endswith("the ", 0, hit.start)
        return bool(initials) and _NO_NOUN.match(self.text, hit.end) is not None

    def party_hit_at(self, place: int) -> PartyHit | None:
        """Return the words for a party that begin at a place, of whatever kind, or with "the" before it."""
        hit = self.party_by_start.get(place)
        if hit is None and self.text[max(0, place - 4) : place].lower() == "the ":
            hit = self.party_by_start.get(place - 4)
        return hit

    def party_named(self, word: str) -> str | None:
        """Return the code of the party that a word names."""
        return self.gazetteer.party_named(word)

    def leader_of(self, party: str) -> Person | None:
        """Return who led a party on the document's day (from that day on, if it was the day of a change)."""
        found = self.holder("leader", party)
        if found is None and self.day is not None:
            record = self.gazetteer.holder("leader", party, self.day + dt.timedelta(days=1))
            found = self.person(record) if record else None
        return found

    def leads_soon(self, party: str) -> bool:
        """Say whether somebody else leads a party some weeks after the document's day, whom a guest may meet."""
        if self.day is None:
            return False
        now = self.gazetteer.holder("leader", party, self.day)
        later = self.gazetteer.holder("leader", party, self.day + dt.timedelta(days=_WEEKS_AHEAD))
        return now is not None and later is not None and now.id != later.id

    def leader_at_home(self) -> Person | None:
        """Return the leader of the party for which the document's source speaks."""
        return self.leader_of(self.party) if self.party and self.party != PRESS else None

    @property
    def name_at_home(self) -> str:
        """The name of that party; empty where the source speaks for none."""
        party = self.gazetteer.parties.get(self.party or "")
        return party.name if party and self.party != PRESS else ""

    def ranks_as_leader(self, person: Person) -> bool:
        """Say whether a person leads a state or organisation, or stands next to that, now or at another time."""
        record = self.gazetteer.principals.get(person.principal or "")
        if record is None:
            return False
        return record.level == "leader" or any(office.title == "vice president" for office in record.offices)

    def is_leader(self, person: Person) -> bool:
        """Say whether a person led a party on the document's day."""
        leader = self.leader_of(person.party) if person.party else None
        return leader is not None and leader.key == person.key

    def speaks_for_leader(self, person: Person) -> bool:
        """Say whether a person is, or was, the spokesman of whoever leads his party, and not of a ministry."""
        record = self.gazetteer.principals.get(person.principal or "")
        return record is not None and any(_SPOKESMAN.fullmatch(office.title) for office in record.offices)

    def holder(self, title: str, party: str | None) -> Person | None:
        """Return who held an office of a party on the document's day; ``None`` where not known or not clear."""
        if party is None:
            return None
        found = self.gazetteer.holder(title, party, self.day)
        return self.person(found) if found else None

    def elected(self, title: str, party: str) -> Person | None:
        """Return who takes an office after the document's day, and does not hold it: the "President-elect"."""
        if self.day is None:
            return None
        now = self.gazetteer.holder(title, party, self.day)
        for days in range(10, _SUCCESSION_AT_HOME if party == self.party else _SUCCESSION, 10):
            found = self.gazetteer.holder(title, party, self.day + dt.timedelta(days=days))
            if found and (now is None or found.id != now.id):
                return self.person(found)
        return None

    def held_of_old(self, person: Person, title: str) -> bool:
        """Say whether a person held an office months before the document's day, and so is not new in it."""
        if self.day is None or person.party is None:
            return False
        earlier = self.gazetteer.holder(title, person.party, self.day - dt.timedelta(days=_NEW_DAYS))
        return earlier is not None and earlier.id == person.principal

    def holds(self, person: Person, title: str) -> bool:
        """Say whether a person held an office of that title on the document's day."""
        if person.principal is None or person.party is None:
            return False
        return any(record.id == person.principal for record in self.gazetteer.holders(title, person.party, self.day))

    def resolve(self, name: str, party: str | None = None, title: str | None = None) -> Principal | None:
        """Say whom a name means; without a day, one whose very name it is goes before namesakes with a longer one."""
        found = self.gazetteer.resolve(name, self.day, party, title)
        exact = [candidate for candidate in found.candidates if candidate.name == name]
        by_name = exact[0] if self.day is None and len(exact) == 1 else None
        return found.principal or by_name or self._who_leads(found.candidates, title)

    def _who_leads(self, candidates: tuple[Principal, ...], title: str | None) -> Principal | None:
        """Return the one of some namesakes who leads a country, by whatever title: "President Netanyahu"."""
        if title not in _OF_WHO_LEADS or self.day is None:
            return None
        leading = [one for one in candidates if self.is_leader(self.person(one))]
        return leading[0] if len(leading) == 1 else None

    def person(self, record: Principal) -> Person:
        """Return a principal as somebody whom this text names, with the party of its day."""
        return Person(record.id, record.name, self.gazetteer.party_of(record.id, self.day))

    def party_after(self, end: int) -> tuple[int, str] | None:
        """Return the end and the code of the party in "of Ukraine" behind a place."""
        match = _OF.match(self.text, end)
        if match is None:
            return None
        hit = self.party_by_start.get(match.end()) or self.party_by_start.get(match.end() - 4)
        return (hit.end, hit.party) if hit and not _GOES_ON.match(self.text, hit.end) else None

    def adjective_before(self, start: int) -> tuple[str | None, int]:
        """Return the party of an adjective or "Israel's" that ends before a place, and where it begins."""
        hit = self.party_by_end.get(start - 1)
        if hit is None and self.text[max(0, start - 3) : start] in ("’s ", "'s "):
            hit = self.party_by_end.get(start - 3)
        return (hit.party, hit.start) if hit else (None, start)

    def parties_after(self, place: int) -> tuple[int, list[str]]:
        """Read "Ukraine and the United States" after "Presidents of"."""
        codes: list[str] = []
        finish = place
        while True:
            hit = self.party_by_start.get(place)
            if hit is None and self.text[place - 4 : place] == "the ":
                hit = self.party_by_start.get(place - 4)
            if hit is None or _GOES_ON.match(self.text, hit.end):
                return finish, codes
            if hit.kind == "adjective" and _OF_SOME_OF_IT.match(self.text, hit.end):
                return finish, codes
            codes.append(hit.party)
            finish = hit.end
            joint = _JOINT.match(self.text, finish)
            if joint is None:
                return finish, codes
            place = joint.end()
