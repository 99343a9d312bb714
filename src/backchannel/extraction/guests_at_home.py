"""Visits of which the country visited tells in writing: guests thanked for coming, and leaders who arrive there."""

from __future__ import annotations

import re
from dataclasses import replace

from backchannel.extraction.casting import cast_of, parts_of
from backchannel.extraction.makers import joined_left, subjects
from backchannel.extraction.people import Person, Ref
from backchannel.extraction.phrases import people_of
from backchannel.extraction.scene import Cast, Part, Scene

_THANKED = re.compile(
    r"\b(?:thank(?:s|ed)?|gratitude(?:\s+once\s+again)?\s+to|grateful\s+to)\s+(?:(?:personally|again|once\s+again)\s+)?"
    r"(?:the\s+)?\Z"
)
"""Before a guest."""
_FOR_COMING = re.compile(
    r"\s+(?:once\s+again\s+)?for\s+(?:[^.;]{3,80}?,?\s+(?:and|as\s+well\s+as)\s+(?:for\s+)?(?=his\b|her\b|their\b))?"
    r"(?:(?:(?:his|her|their|the|this)\s+)(?:(?!to\b|of\b|with\b)[\w’-]+\s+){0,2}|)"
)
"""Between a guest and the visit."""
_TO = re.compile(r"\s+to\s+(?:the\s+)?")
_STRAIGHT = re.compile(r"\s+(?:the\s+)?(?=[A-Z])")
_OUR_COUNTRY = re.compile(r"\s+(?:to\s+)?our\s+(?:country|state|capital)\b")
_WHO_SPEAKS = frozenset({"i", "we", "my", "our"})
_PLACE = re.compile(r"\s+(?:in|to)\s+(?:the\s+)?")
_ARRIVES = re.compile(
    r"(?:,\s+(?!who\b)[^,]{3,60},)?(?:\s+(?:will|have|has|had|also|today|already|just|are\s+to|is\s+to|now|again))*\s+"
)
"""Between those who arrive and the word for it."""
_YOURS = re.compile(r"[“\"«][Yy]our\s+(?:[a-z]+\s+)?\Z")
"""Before "visit": somebody is quoted who says it to his guest."""
_AHEAD = re.compile(r"\b(?:will|are\s+to)\b")
_NO_HOST = frozenset({"eu", "un", "ge", None})
"""Parties of places that many share: Brussels, New York; and a state of the United States."""


def thanked_guest(scene: Scene) -> Cast | None:
    """Read "the President thanked Alar Karis for the visit to Ukraine"; ``None`` where it led elsewhere."""
    near = [ref for ref in scene.refs if ref.end <= scene.start and ref.kind in ("name", "office")]
    guests = joined_left(scene, near, len(near) - 1) if near and not near[-1].possessive else []
    if not guests or not _FOR_COMING.fullmatch(scene.text, guests[-1].end, scene.start):
        return None
    thanks = _THANKED.search(scene.text, scene.sentence.start, guests[0].start)
    host, shown = _who_thanks(scene, thanks.start()) if thanks else (None, None)
    if host is None or not scene.discourse.people.ranks_as_leader(host) or not _leads_to(scene, host):
        return None
    coming = parts_of(scene, guests, "visitor")
    known = all(part.person and part.person.principal and part.person.party != host.party for part in coming)
    return cast_of(scene, coming, [Part(host, None, "host", shown)]) if coming and known else None


def _who_thanks(scene: Scene, place: int) -> tuple[Person | None, tuple[int, int] | None]:
    """Return the last person before a place, or who speaks there as "I", and the words for him."""
    before: list[Ref] = [ref for ref in scene.refs if ref.end <= place]
    if before and before[-1].word in _WHO_SPEAKS:
        return scene.discourse.speaker(scene.sentence), None
    people = people_of(scene, before[-1:])
    return (people[0], before[-1].shown) if len(people) == 1 else (None, None)


def _leads_to(scene: Scene, host: Person) -> bool:
    """Say whether a visit is to the host's country, by its words, or because they name no place."""
    if _OUR_COUNTRY.match(scene.text, scene.end):
        return True
    place = _TO.match(scene.text, scene.end) or (
        _STRAIGHT.match(scene.text, scene.end) if scene.trigger.text == "visiting" else None
    )
    return place is None or scene.discourse.people.party_at(place.end()) == host.party


def arrival_told(scene: Scene) -> Cast | None:
    """Read "the Prime Ministers of Spain and Denmark have arrived in Kyiv", as official writing has it.

    Their host is the leader of whoever publishes it; of another country's capital none is named.
    """
    people = scene.discourse.people
    place = _PLACE.match(scene.text, scene.end, scene.sentence.end)
    party = people.party_at(place.end()) if place else None
    leader = people.leader_at_home()
    if leader is None or party in _NO_HOST or any(other > scene.end for other in scene.others):
        return None  # "arrived in Kyiv and met with": that is the contact
    doers = subjects(scene)
    if not doers or not _ARRIVES.fullmatch(scene.text, doers[-1].end, scene.start):
        return None
    coming = parts_of(scene, doers, "visitor")
    if not coming or not all(part.person and _leads_now(scene, part.person) for part in coming):
        return None
    if any(part.person and part.person.party in (None, party) for part in coming):
        return None
    if party == leader.party:
        cast = cast_of(scene, [Part(leader, None, "host", None)], coming)
        apart = len(coming) > 1 and _AHEAD.search(scene.text, doers[-1].end, scene.start)
        return replace(cast, separate=True) if cast and apart else cast  # "will arrive": each on his own day
    return cast_of(scene, coming, []) if len(coming) == 1 else None


def _leads_now(scene: Scene, person: Person) -> bool:
    people = scene.discourse.people
    return people.is_leader(person) or people.holds(person, "prime minister") or people.holds(person, "president")


def guest_quoted(scene: Scene) -> Cast | None:
    """Read "Your visit is a sign", quoted in writing of two of whom it tells: the guest is from abroad."""
    leader = scene.discourse.people.leader_at_home()
    pair = scene.discourse.pair_near(scene.sentence)
    if (
        scene.sentence.turn is not None
        or leader is None
        or not _YOURS.search(scene.text, scene.sentence.start, scene.start)
    ):
        return None
    guests = [person for person in pair if person.key != leader.key and person.party != leader.party]
    if len(pair) != 2 or len(guests) != 1 or leader.key not in {person.key for person in pair}:
        return None
    parts = (Part(guests[0], None, "visitor", None), Part(leader, None, "host", None))
    return Cast(parts, scene.start, scene.end)
