"""Who held an office when the contact was, where that is before the document's day.

A text of 2024 that tells of a call "with the British Prime Minister on March 9, 2022" means who was that then, and one
that tells of "Prime Minister Trudeau" in 1983 the father. An office without its country ("the President", "the Prime
Minister") is left to whoever it means in the text, and so is a full name.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from backchannel.extraction.work import Work
from backchannel.gazetteer.offices import holds
from backchannel.gazetteer.titles import strip_titles
from backchannel.model import Claim, Mention, Participant, parse_edtf

_Told = TypeVar("_Told", Mention, Claim)
_FIRST_PERSON = frozenset({"i", "me", "my", "we", "our", "us"})
"""Who speaks is himself, whatever he was then."""
_THREE = 3
_LONGEST_TITLE = 80
"""Characters in which an office may stand before the words that name who holds it."""


def as_of_then(work: Work, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Put in each mention's past who held an office at its time; leave him out where that is not clear.

    A mention whose only participants are left out is no mention any more.
    """
    return _all_of_then(work, ((mention, mention.when) for mention in mentions))


def claims_as_of_then(work: Work) -> Iterator[Claim]:
    """Do the same for claims of a time gone by."""
    return _all_of_then(work, ((claim, claim.period) for claim in work.claims))


def _all_of_then(work: Work, told: Iterable[tuple[_Told, str | None]]) -> Iterator[_Told]:
    """Do so for mentions or claims, each with its time in EDTF."""
    for one, when in told:
        days = _days_gone_by(work.day, when)
        people = _of_then(work, one.participants, days) if days else one.participants
        if people == one.participants:
            yield one
        elif people:
            yield replace(one, participants=people)


def _days_gone_by(day: dt.date | None, when: str | None) -> tuple[dt.date, dt.date] | None:
    """Return the first and last day of a time that is over by the document's day; ``None`` for any other."""
    if day is None or when is None:
        return None
    first, last = parse_edtf(when).days()
    return (first, last) if first and last and last < day else None


def _of_then(
    work: Work, participants: tuple[Participant, ...], days: tuple[dt.date, dt.date]
) -> tuple[Participant, ...]:
    """Return the participants as of some days; each once."""
    found: dict[str, Participant] = {}
    for part in participants:
        then = None if _speaks_for_his_country(work, part, participants, days) else _as_of(work, part, days)
        if (
            then is not None
            and then.key != part.key
            and part.span is None
            and not _serves(work, part, participants, days)
        ):
            continue  # "he visited our country in 1960", before he led his own: nobody says who received him
        if then is not None:
            found.setdefault(then.key, then)
    return tuple(found.values())


def _as_of(work: Work, part: Participant, days: tuple[dt.date, dt.date]) -> Participant | None:
    """Return a participant, or who held the office by which the text calls him; ``None`` where not clear."""
    title, party = "leader" if _served_later(work, part, days) else _office_of(work, part), part.party
    if title is None or party is None:
        return _namesake(work, part, days)
    held = [any(one.id == part.principal for one in work.gazetteer.holders(title, party, day)) for day in days]
    of_today = work.gazetteer.holders(title, party, work.day) if work.day else ()
    if part.span and not any(held) and of_today and part.principal not in {one.id for one in of_today}:
        return part  # "the leaders of the European Council and Lithuania": he does not hold that office now either
    if all(held) or (part.span is None and any(held)):
        return part
    one, other = (work.gazetteer.holder(title, party, day) for day in days)
    if one is None or other is None or one.id != other.id or (part.span and _is_named(work, part)):
        return None  # "the Chinese President visited Iowa in 1985", and the text is about him
    return replace(part, principal=one.id, name=one.name, party=work.gazetteer.party_of(one.id, days[0]) or party)


def _speaks_for_his_country(
    work: Work, part: Participant, participants: tuple[Participant, ...], days: tuple[dt.date, dt.date]
) -> bool:
    """Say whether "we" of three leaders takes in one who led his country later: "we held the first summit in 2023"."""
    beside = [one for one in participants if one.span == part.span]
    if part.span is None or part.span.quote.lower() not in _FIRST_PERSON or len(beside) < _THREE or not part.party:
        return False
    led = [{one.id for one in work.gazetteer.holders("leader", part.party, day)} for day in days]
    return part.principal not in led[0] | led[1]


def _office_of(work: Work, part: Participant) -> str | None:
    """Return the office of a named country that is all by which the text calls a participant, or as whom it means him.

    The host of a visit to a country whose leader is not named is whoever led it.
    """
    if part.principal is None or part.party is None:
        return None
    if part.span is None:
        leader = work.people.leader_of(part.party) if part.role == "host" else None
        return "leader" if leader and leader.key == part.principal else None
    place = (part.span.start, part.span.end)
    by_office = [
        ref
        for ref in work.people.between(0, place[1])
        if ref.kind == "office"
        and part.principal in {one.principal for one in ref.people}
        and (ref.title == "pope" or work.people.parties_in(ref.start, ref.end))
    ]
    if any(ref.shown == place for ref in by_office):
        return by_office[-1].title
    if part.span.quote.lower() in _FIRST_PERSON:
        return None
    names = [ref for ref in work.people.between(max(0, place[0] - _LONGEST_TITLE), place[1]) if ref.kind == "name"]
    stands_in = not any(ref.shown == place for ref in names) and not _is_named(work, part)
    return by_office[-1].title if by_office and stands_in else None  # "thanked the X during their call"


def _served_later(work: Work, part: Participant, days: tuple[dt.date, dt.date]) -> bool:
    """Say whether a host whom no word names had no office then: who says that "he visited our country in 1960"."""
    if part.span is not None or part.role != "host" or part.principal is None:
        return False
    offices = work.gazetteer.principals[part.principal].offices
    return not any(holds(office, day) for office in offices for day in days)


def _serves(
    work: Work, host: Participant, participants: tuple[Participant, ...], days: tuple[dt.date, dt.date]
) -> bool:
    """Say whether any guest of a host held an office then."""
    guests = [one.principal for one in participants if one is not host and one.principal]
    offices = [office for guest in guests for office in work.gazetteer.principals[guest].offices]
    return any(holds(office, day) for office in offices for day in days)


def _namesake(work: Work, part: Participant, days: tuple[dt.date, dt.date]) -> Participant | None:
    """Return whom a title and a surname meant on some days; ``None`` where the text is about the namesake."""
    title = _title_beside(work, part)
    found = [work.gazetteer.resolve(part.span.quote, day, None, title).principal for day in days] if part.span else []
    one, other = found if title and found else (None, None)
    if title is None or one is None or other is None or one.id != other.id or one.id == part.principal:
        return part
    party = work.gazetteer.party_of(one.id, days[0])
    held = [party and any(held.id == one.id for held in work.gazetteer.holders(title, party, day)) for day in days]
    if not all(held):
        return part
    fully = _is_named(work, part, fully=True)
    return None if fully else replace(part, principal=one.id, name=one.name, party=party)


def _title_beside(work: Work, part: Participant) -> str | None:
    """Return the office that stands beside a surname alone; ``None`` for a full name, or a name without one."""
    span = part.span
    if span is None or " " in strip_titles(span.quote):
        return None
    near = work.people.between(max(0, span.start - _LONGEST_TITLE), span.end)
    return next((ref.title for ref in near if ref.kind == "name" and ref.shown == (span.start, span.end)), None)


def _is_named(work: Work, part: Participant, *, fully: bool = False) -> bool:
    """Say whether the text names somebody anywhere; ``fully`` for a name of more than a title and a surname."""
    named = [ref for ref in work.people.refs if ref.kind == "name" and part.key in {one.key for one in ref.people}]
    text = work.document.text
    return any(not fully or " " in strip_titles(text[slice(*ref.shown)]) for ref in named)
