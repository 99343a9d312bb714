"""Answer whom a name or the words of an office mean on a day, with the reason, for people who ask."""

from __future__ import annotations

import datetime as dt
import difflib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from backchannel.gazetteer.hits import Resolution, TitleHit
from backchannel.gazetteer.offices import holds, offices_for
from backchannel.gazetteer.titles import is_title, match_titles
from backchannel.gazetteer.wording import office_phrase, party_phrase, term_phrase
from backchannel.model import Principal

if TYPE_CHECKING:
    from backchannel.gazetteer.gazetteer import Gazetteer

MOST_NEAR = 3
"""How many names are offered where nobody is known by the words."""
NEAR_ENOUGH = 0.75
"""How alike two names must be, of one: lets one letter in four differ, as in a slip of the finger."""
_SMALL = frozenset({"a", "an", "and", "for", "in", "of", "the", "to"})
_POSSESSIVE = re.compile(r"['\u2019]s$")


@dataclass(frozen=True, slots=True)
class Answer:
    """Whom words mean on a day, and why."""

    words: str
    """As asked."""
    as_of: dt.date
    principal: Principal | None
    """``None`` where nobody is known by the words, or where it is not clear who is meant."""
    candidates: tuple[Principal, ...]
    """All who may be meant, the principal among them, sorted by identifier."""
    reason: str
    """One sentence."""
    near: tuple[str, ...] = ()
    """Known names that look like the words, where nobody is known by them."""
    unknown: bool = False
    """True where a person is missing: nobody is known by that name, or in that office on that day."""


def answer(gazetteer: Gazetteer, words: str, as_of: dt.date) -> Answer:
    """Answer whom words mean on a day: an identifier, a name, a name with its titles, an office, or a party.

    Args:
        gazetteer: with the user's own people, where there are any.
        words: as they would stand in a text: ``MBS``, ``President Biden``, ``the German Chancellor``.
        as_of: the day on which the offices count.
    """
    words = " ".join(words.split())
    asked = _POSSESSIVE.sub("", words)
    bare = asked.lower().startswith("the ") and is_title(asked[4:])
    resolution = None if bare else _by_name(gazetteer, asked, as_of)
    resolution = resolution or _by_office(gazetteer, asked, as_of)
    if resolution is None:
        reason = f"Nobody called {asked} is in the gazetteer."
        return Answer(words, as_of, None, (), reason, _near(gazetteer, asked), unknown=True)
    people = tuple(sorted(resolution.candidates))
    missing = not people and bool(_titles(_capitalised(asked))) and bool(_party_of_office(gazetteer, asked))
    return Answer(words, as_of, resolution.principal, people, resolution.reason, unknown=missing)


def _by_name(gazetteer: Gazetteer, words: str, as_of: dt.date) -> Resolution | None:
    """Resolve an identifier, a name, or the name that stands among titles and parties."""
    known = gazetteer.principals.get(words)
    if known is not None:
        return Resolution(known, (known,), f"{words} is the identifier of {known.name}.")
    if gazetteer.candidates(words):
        return gazetteer.resolve(words, as_of)
    hits = gazetteer.match_names(words)
    if not hits:
        return None
    if not set(hits[0].principals) & set(hits[-1].principals):
        keys = sorted({key for hit in hits for key in hit.principals})
        reason = f"{words} names more than one person: ask for one at a time."
        return Resolution(None, tuple(gazetteer.principals[key] for key in keys), reason)
    start, end = hits[-1].start, hits[-1].end
    beside = [hit for hit in _titles(words) if hit.end <= start or end <= hit.start]
    party = next((hit.party for hit in gazetteer.match_parties(words) if hit.end <= start or end <= hit.start), None)
    return gazetteer.resolve(words[start:end], as_of, party, beside[-1].title if beside else None)


def _by_office(gazetteer: Gazetteer, words: str, as_of: dt.date) -> Resolution | None:
    """Resolve the words of an office, or say which party words name."""
    titles, parties = _titles(_capitalised(words)), gazetteer.match_parties(_capitalised(words))
    if titles:
        party = _party_of_office(gazetteer, words)
        if party is not None:
            return _holder(gazetteer, titles[-1].title, party, as_of)
        reason = f"{words} names an office, and no party known here: write one with it, as in the German Chancellor."
        return Resolution(None, (), reason)
    return _leaders(gazetteer, words, parties[0].party, as_of) if parties else None


def _party_of_office(gazetteer: Gazetteer, words: str) -> str | None:
    """Return the party whose office words name: the one that stands there, or the one that the title says."""
    parties, titles = gazetteer.match_parties(_capitalised(words)), _titles(_capitalised(words))
    if parties:
        return parties[0].party
    return titles[-1].party if titles else None


def _holder(gazetteer: Gazetteer, title: str, party: str, as_of: dt.date) -> Resolution:
    people = gazetteer.holders(title, party, as_of)
    holder = gazetteer.holder(title, party, as_of)
    office = office_phrase(title, party, gazetteer.parties)
    if holder is not None:
        held = [*offices_for(holder, title, party), *offices_for(holder, None, party)]
        term = next(one for one in held if holds(one, as_of))
        named = holder.name if term.title == title else f"{holder.name}, {term.title}"
        days = term_phrase(term)
        reason = f"On {as_of} the {office} was {named}" + (f" ({days})." if days else ".")
        return Resolution(holder, people, reason)
    if people:
        names = " or ".join(person.name for person in people)
        unclear = "is not clear from the words and the dates known"
        return Resolution(None, people, f"Who was {office} on {as_of} {unclear}: {names}.")
    return Resolution(None, (), f"Nobody is known to have been {office} on {as_of}.")


def _leaders(gazetteer: Gazetteer, words: str, party: str, as_of: dt.date) -> Resolution:
    """Say which party words name, and who led it; the party is no person, so nobody is meant."""
    people = gazetteer.holders("leader", party, as_of)
    led = (
        f"it was led by {' or '.join(person.name for person in people)}" if people else "nobody is known to have led it"
    )
    said = f"{words} means {party_phrase(party, gazetteer.parties)}, a party and no person"
    return Resolution(None, people, f"{said}; on {as_of} {led}.")


def _capitalised(words: str) -> str:
    """Return words as a heading has them, since people who ask write "german chancellor"."""
    return " ".join(word if word in _SMALL else word[:1].upper() + word[1:] for word in words.split())


def _titles(words: str) -> list[TitleHit]:
    return [hit for hit in match_titles(words) if hit.level != "honorific"]


def _near(gazetteer: Gazetteer, words: str) -> tuple[str, ...]:
    """Return the known names nearest to words, whole or by their last word."""
    names: dict[str, str] = {}
    for person in sorted(gazetteer.principals.values(), key=lambda one: (one.level, one.id), reverse=True):
        for form in (person.name.split()[-1], person.name):
            names[form.lower()] = person.name
    found = difflib.get_close_matches(words.lower(), names, MOST_NEAR, NEAR_ENOUGH)
    return tuple(dict.fromkeys(names[form] for form in found))
