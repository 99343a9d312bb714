"""Gazetteer: who and which party is meant by words of a text, as of a day."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from backchannel.gazetteer import data
from backchannel.gazetteer.hits import NameHit, PartyHit, PartyKind, Resolution
from backchannel.gazetteer.matching import Form, PartyForm, match_forms, match_party_forms
from backchannel.gazetteer.offices import days_from, holds, is_of_ones_own, offices_for
from backchannel.gazetteer.resolving import Question, choose
from backchannel.gazetteer.titles import LEADER_WORDS, canonical_title, is_office, title_before
from backchannel.gazetteer.variants import forms_of, lookup_keys
from backchannel.gazetteer.words import key_of
from backchannel.model import Party, Principal

_CROWNS = frozenset(("king", "queen"))
_SEAT = "gb"
_GOVERN = frozenset(("prime minister", "chancellor"))
_ABOVE_GOVERNMENT = ("head of state", "president", "emperor", "king")
"""Who is the head of state where another governs; no queen, since the wives of kings are called so, too."""
_OR = " & "
"""Between the offices of a party's leader of which either may be meant: "the Saudi leader" is king or crown prince."""
_REALMS = 2
"""More crowns than these on one head are those of the Commonwealth, whose bearer acts for the United Kingdom."""
_MOST_KNOWN = 50_000
"""Answers that are kept, some ten megabytes."""


class Gazetteer:
    """Principals, parties, and the words for them. Immutable; build one with ``standard``."""

    parties: Mapping[str, Party]
    """By code."""
    principals: Mapping[str, Principal]
    """By identifier."""
    given_names: frozenset[str]
    """Keys of given names."""

    def __init__(
        self,
        parties: Mapping[str, tuple[Party, data.PartyWords]],
        principals: Mapping[str, Principal],
        forms: Mapping[str, tuple[tuple[str, ...], int]],
        given_names: frozenset[str] = frozenset(),
    ) -> None:
        self.parties = MappingProxyType({code: party for code, (party, _) in parties.items()})
        self.principals = MappingProxyType(dict(principals))
        self._leaders = {code: words.leader for code, (_, words) in parties.items()}
        self._forms = Form.table(forms)
        self.given_names = given_names
        self._party_forms = PartyForm.table(parties)
        self._known_holders: dict[tuple[str, str, dt.date | None], Mapping[str, int]] = {}
        """Who held which office on a day, as far as somebody asked: one document asks for few, many times."""

    @classmethod
    def standard(cls, extra: Iterable[Principal] = ()) -> Gazetteer:
        """Return the gazetteer that ships with the package, with a user's own people.

        Args:
            extra: people from the dossier's settings; one with a known identifier replaces that
                principal, forms and all.
        """
        more = tuple(extra)
        return _with_extra(more) if more else _shipped()

    def match_names(self, text: str) -> tuple[NameHit, ...]:
        """Return the places where a principal's name stands, in order, the longest at each; none overlap."""
        return match_forms(text, self._forms, self.given_names)

    def match_parties(self, text: str) -> tuple[PartyHit, ...]:
        """Return the places where words for a party stand, in order, the longest at each; none overlap."""
        return match_party_forms(text, self._party_forms)

    def candidates(self, name: str) -> tuple[Principal, ...]:
        """Return all principals with exactly this form of name, titles aside, sorted by identifier."""
        for key in lookup_keys(name):
            form = self._forms.find(key)
            if form is not None:
                return tuple(self.principals[key] for key in form.principals)
        return ()

    def resolve(
        self, name: str, as_of: dt.date | None, party: str | None = None, title: str | None = None
    ) -> Resolution:
        """Decide whom a name means.

        Among namesakes the one is taken who held an office, of this title and party where they are given,
        on the day or clearly nearest to it.

        Args:
            name: as it stands in the text, with or without a title before it.
            as_of: the document's day; ``None`` where it is not known.
            party: code of the party that the text gives with the name.
            title: slug of the title that the text gives with it.

        Returns:
            A resolution, whose principal is ``None`` where it is not clear.
        """
        titles = self._office_titles(title or title_before(name), party)
        return choose(Question(name, self.candidates(name), as_of, party, titles, self.parties))

    def holders(self, title: str, party: str, as_of: dt.date | None) -> tuple[Principal, ...]:
        """Return all who held an office on a day, surely or perhaps: sure ones first, then by identifier."""
        found = self._graded(title, party, as_of)
        return tuple(self.principals[key] for _, key in sorted((-grade, key) for key, grade in found.items()))

    def holder(self, title: str, party: str, as_of: dt.date | None) -> Principal | None:
        """Return the one who held an office on a day; ``None`` where unknown, or where two did.

        Where dates leave it open, one who surely held it goes before those who perhaps did.
        """
        found = self._graded(title, party, as_of)
        best = [key for key, grade in found.items() if grade == max(found.values())]
        return self.principals[best[0]] if len(best) == 1 else None

    def party_of(self, principal_id: str, as_of: dt.date | None) -> str | None:
        """Return the party that a person acts for on a day, the one of the nearest term when out of office.

        Nobody belongs to an international body before his first term there. ``None`` for an unknown person or one
        without any office.
        """
        principal = self.principals.get(principal_id)
        if principal is None or not principal.offices:
            return None
        if len({office.party for office in principal.offices if office.title in _CROWNS}) > _REALMS:
            return _SEAT
        if as_of is None:
            return principal.offices[-1].party
        order = {office: number for number, office in enumerate(principal.offices)}
        nearest = min(
            (office for office in principal.offices if is_of_ones_own(office, as_of)),
            key=lambda office: (-holds(office, as_of), days_from(office, as_of), -order[office]),
            default=None,
        )
        return nearest.party if nearest else None

    def party_named(self, words: str) -> str | None:
        """Return the code of the party that words name: "Russian", "the Kremlin" and "Moscow" give ``ru``."""
        form = self._party_forms.find(key_of(words.strip()))
        if form is None and words.lower().startswith("the "):
            form = self._party_forms.find(key_of(words[4:]))
        return form.party if form and words.strip().endswith(form.number) else None

    def _office_titles(self, title: str | None, party: str | None) -> tuple[str, ...]:
        """Return the titles to look for: what "leader" means for a party, or the title itself."""
        if title is None:
            return ()
        if canonical_title(title) in LEADER_WORDS:
            leaders = self._leaders.get(party or "", ())
            if canonical_title(title) == "head of state":
                above = tuple(one for one in leaders if one not in _GOVERN)
                return (*above, "leader") if leaders[:1] == above[:1] else _ABOVE_GOVERNMENT
            return (*leaders, "leader") if party else ()
        return (title,)

    def _graded(self, title: str, party: str, as_of: dt.date | None) -> Mapping[str, int]:
        """Return who held an office on a day, with 2 for surely and 1 for perhaps."""
        asked = (title, party, as_of)
        found = self._known_holders.get(asked)
        if found is None:
            if len(self._known_holders) >= _MOST_KNOWN:
                self._known_holders.clear()
            found = self._known_holders[asked] = self._grade(title, party, as_of)
        return found

    def _grade(self, title: str, party: str, as_of: dt.date | None) -> dict[str, int]:
        for titles in self._office_titles(title, party):
            found: dict[str, int] = {}
            for wanted in titles.split(_OR):
                for key in self._office_holders.get((canonical_title(wanted), party), ()):
                    offices = [
                        one for one in offices_for(self.principals[key], wanted, party) if is_office(wanted, one.title)
                    ]
                    grade = max((holds(office, as_of) for office in offices), default=0)
                    if grade:
                        found[key] = max(grade, found.get(key, 0))
            if found:
                return found
        return {}

    @functools.cached_property
    def _office_holders(self) -> dict[tuple[str, str], tuple[str, ...]]:
        """Return who ever held an office, by canonical title and party."""
        held: dict[tuple[str, str], set[str]] = {}
        for key, principal in self.principals.items():
            for office in principal.offices:
                held.setdefault((canonical_title(office.title), office.party), set()).add(key)
                if office.title == "secretary of state":
                    held.setdefault(("foreign minister", office.party), set()).add(key)
        return {place: tuple(sorted(keys)) for place, keys in held.items()}


@functools.cache
def _shipped() -> Gazetteer:
    return Gazetteer(data.read_parties(), data.read_principals(), data.read_forms(), data.read_given_names())


def _with_extra(extra: tuple[Principal, ...]) -> Gazetteer:
    replaced = {principal.id for principal in extra}
    principals = {key: value for key, value in data.read_principals().items() if key not in replaced}
    forms: dict[str, tuple[tuple[str, ...], int]] = {}
    for key, (ids, flags) in data.read_forms().items():
        if kept := tuple(name for name in ids if name not in replaced):
            forms[key] = (kept, flags)
    for principal in sorted(extra):
        principals[principal.id] = principal
        for key, flags in forms_of(principal.name, principal.forms):
            ids, known = forms.get(key, ((), flags))
            forms[key] = (tuple(sorted({*ids, principal.id})), known | flags)
    return Gazetteer(data.read_parties(), dict(sorted(principals.items())), forms, data.read_given_names())


__all__ = ["Gazetteer", "NameHit", "PartyHit", "PartyKind", "Resolution"]
