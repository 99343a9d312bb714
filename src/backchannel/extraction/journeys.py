"""Journeys that a document dates, and which contacts it places in one of them.

"Mr. Sullivan will travel to New Delhi on January 5-6. During his visit, he will meet with Minister Jaishankar." The
meeting is then on one of those days. It must be tied to the journey by its words ("on this trip", "while in India",
"in Panama", "leaders from across the region"), or by its counterpart, who is of the country that the journey leads to;
whoever travels must take part in it, and what is over is no part of a journey to come. Of a journey told with one day
alone ("will travel to Canada on August 25") the contact is of about that day (``~``), and of none where other days are
named in between.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from backchannel.extraction.dates import find_times
from backchannel.extraction.needed_words import Sought
from backchannel.extraction.scene import Cast, Scene
from backchannel.extraction.sentences import Sentence
from backchannel.extraction.work import Work
from backchannel.model import Modality, parse_edtf

_DELEGATION = r"an?\s+(?:[\w.-]+\s+){0,5}?delegation\b"
_TO_COME = Sought(
    re.compile(
        r"\b(?:will|to)\s+(?:\w+\s+){0,2}?(?:(?:be\s+)?(?:travel(?:ing)?\s+(?:to|through)|visit(?:ing)?\s+(?=[A-Zt]))|"
        rf"(?:make|pay)\s+an?\s+(?:[\w-]+\s+){{0,3}}(?:trip|visit)\s+to|"
        rf"be\s+in\s+(?=[A-Z])(?:[A-Z][\w’-]*\s+){{1,3}}on\s+an?\s+(?:[\w-]+\s+){{0,3}}(?:trip|visit)|lead\s+{_DELEGATION})|"
        r"\b(?:is|are|be)\s+(?:travel(?:l)?ing\s+to|heading\s+(?:over\s+)?to\s+(?=[A-Z])|visiting)\b|\btravels\s+to\b"
    )
)
_OVER = Sought(
    re.compile(
        rf"\b(?:travel(?:l)?ed\s+(?:(?:this|last)\s+week\s+)?to|visited\s+(?=[A-Z])|led\s+{_DELEGATION}|"
        r"(?:made|paid)\s+an?\s+(?:[\w-]+\s+){0,3}(?:trip|visit)\s+to|was\s+(?:just\s+|recently\s+)?in\s+(?=[A-Z]))"
    )
)
_ON_IT = re.compile(
    r"(?<!briefly )(?<!quickly )(?<!question )(?<!questions )"
    r"\b(?:[Oo]n|[Dd]uring|[Tt]hroughout|[Aa]s part of)\s+(?:this|his|her|their|the|that)\s+(?:\w+\s+)?"
    r"(?:trip|visit|journey|tour|travels?|stay)\b(?!\s+(?:to|of|by|from)\b)|\b[Ww]hile\s+(?:there|abroad)\b"
)
_IN_PLACE = re.compile(
    r"(?:(?:[Ww]hile\s+)?\b[Ii]n|[Dd]uring\s+(?:the|his|her|their)\s+(?:\w+\s+)?(?:trip|visit|stay)\s+(?:to|in))\s+"
    r"(?P<place>(?:[A-Z][\w’-]+)(?:\s+[A-Z][\w’-]+)?)"
)
_IN_REGION = re.compile(r"\b(?:across|from|of|in|throughout) the region\b")
_ALSO = re.compile(r"\b(?:also|as well|too)\b")
_NOT_OF_IT = re.compile(r"\b(?:since|following|after|before|of|regarding|until)\s+(?:the\s+|his\s+|her\s+)?\Z")
_FILLERS = re.compile(r"(?:(?:[Ss]o|[Aa]nd|[Bb]ut|[Tt]hen|also|obviously|of\s+course|as\s+you\s+know|[,—–-])[\s,]*)*")
"""What a speaker begins a sentence with before its time."""
_OPENING = 12
"""A time among the first characters is the whole sentence's."""
_REACH = 160
"""Characters between a journey and its days."""
_NEAR = 2
"""Paragraphs of a transcript in which a country alone ties a contact to a journey."""
_OF_A_JOURNEY = re.compile(r"\b(?:Trip|Travels?|Visit)\s+to\b")
"""Title of a briefing on a journey, all of which is about it."""
_BESIDE = 60
"""Characters behind a contact's words in which the places of those met may stand."""
_MONTH = 2
"""The rank of a time that is a month."""


@dataclass(frozen=True, slots=True)
class _Journey:
    sentence: Sentence
    when: str
    """EDTF."""
    ahead: bool


def of_journey(work: Work, scene: Scene, cast: Cast, modality: Modality) -> str | None:
    """Return the days of the journey that a contact without a time is told as part of; ``None`` where of none."""
    if scene.sentence.title:
        return None
    ahead = modality != "reported"
    journeys = [
        journey
        for journey in _journeys(work, scene)
        if journey.ahead == ahead and _travels(work, journey, cast) and _may_be(work, journey)
    ]
    tied = [journey for journey in journeys if _is_tied(work, scene, cast, journey)]
    chosen = tied or (journeys if says_on_journey(work, scene) else [])
    return _of_its_days(work, scene, chosen[-1]) if chosen else None


def _of_its_days(work: Work, scene: Scene, journey: _Journey) -> str | None:
    """Return when a contact is that is part of a journey."""
    if len(journey.when) != len("2024-08-25"):
        return journey.when
    between = [one for one in work.sentences if journey.sentence.start < one.start < scene.sentence.start]
    others = {
        time.edtf(planned=journey.ahead)
        for one in between
        for time in find_times(one.text, work.day)
        if time.rank < _MONTH
    }
    return f"{journey.when}~" if others <= {journey.when} else None


def says_on_journey(work: Work, scene: Scene) -> bool:
    """Say whether a sentence places its contact in a journey told of before: "on this trip"."""
    if _ON_IT.search(scene.sentence.text):
        return True
    number = work.sentences.index(scene.sentence)
    before = work.sentences[number - 1] if number else None
    on = before is not None and before.turn == scene.sentence.turn and _ON_IT.search(before.text)
    return bool(on and _ALSO.search(scene.sentence.text))


def _journeys(work: Work, scene: Scene) -> list[_Journey]:
    """Return the dated journeys told of before a sentence, in order of place."""
    found = []
    for sentence in work.sentences:
        if sentence.start >= scene.sentence.start:
            break
        if sentence.start not in work.journeys:
            work.journeys[sentence.start] = _told_in(sentence, work.day)
        told = work.journeys[sentence.start]
        if told:
            found.append(_Journey(sentence, *told))
    return found


def _told_in(sentence: Sentence, day: dt.date | None) -> tuple[str, bool] | None:
    to_come = _TO_COME.search(sentence.text)
    verb, ahead = to_come or _OVER.search(sentence.text), to_come is not None
    when = _days(sentence, verb, day, planned=ahead) if verb else None
    return (when, ahead) if when else None


def _days(sentence: Sentence, verb: re.Match[str], day: dt.date | None, *, planned: bool) -> str | None:
    """Return the one time of a journey: what opens the sentence, or stands behind the verb."""
    opening, behind = [], []
    for time in find_times(sentence.text, day):
        when = time.edtf(planned=planned)
        if when is None or time.rank > _MONTH or _NOT_OF_IT.search(sentence.text, 0, time.start):
            continue
        if time.start <= _OPENING or (time.end <= verb.start() and _FILLERS.fullmatch(sentence.text, 0, time.start)):
            opening.append(when)
        elif 0 <= time.start - verb.end() <= _REACH or verb.start() <= time.start < verb.end():
            behind.append(when)
    chosen = opening or behind
    return chosen[0] if len(set(chosen)) == 1 else None


def _travels(work: Work, journey: _Journey, cast: Cast) -> bool:
    """Say whether somebody who takes part in a contact is named where the journey is told."""
    going = {person.key for ref in work.people.between(journey.sentence.start, journey.sentence.end)
             for person in ref.people}  # fmt: skip
    return bool(going & {person.key for person in cast.people})


def _may_be(work: Work, journey: _Journey) -> bool:
    """Say whether a journey to come is still to come, and one that is over has begun."""
    time = parse_edtf(journey.when)
    if work.day is None or time.first is None or time.last is None:
        return False
    return time.last.date() >= work.day if journey.ahead else time.first.date() <= work.day


def _is_tied(work: Work, scene: Scene, cast: Cast, journey: _Journey) -> bool:
    """Say whether words of a sentence, or whom it names, are of the places that a journey leads to."""
    if scene.times:
        return False
    told = journey.sentence.text
    place = _IN_PLACE.match(scene.sentence.text)
    if place is not None:
        return re.search(rf"\b{re.escape(place['place'])}\b", told + " " + work.document.title) is not None
    before = scene.text[scene.sentence.start : scene.start]
    of_title = _OF_A_JOURNEY.search(work.document.title) is not None
    if of_title and journey.ahead and _is_of_its_places(work, scene, journey):
        return True
    near = scene.sentence.turn is None or 0 <= scene.sentence.paragraph - journey.sentence.paragraph <= _NEAR
    if not near or scene.trigger.channel not in ("meeting", "visit", "unspecified"):
        return False
    if journey.ahead and _IN_REGION.search(scene.text, scene.end, scene.sentence.end):
        return True
    home = {work.document.party, None}
    abroad = set(work.people.parties_in(journey.sentence.start, journey.sentence.end)) - home
    others = {person.party for person in cast.people} - home
    number = work.sentences.index(scene.sentence)
    goes_on = work.sentences[number - 1] == journey.sentence and _ALSO.search(before)
    return bool(others or goes_on) and others <= abroad and scene.trigger.channel != "unspecified"


def _is_of_its_places(work: Work, scene: Scene, journey: _Journey) -> bool:
    """Say whether those met are of the places that a journey leads to: "in meetings with Israeli leaders"."""
    if scene.trigger.channel not in ("meeting", "visit", "unspecified"):
        return False
    home = {work.document.party, None}
    end = min(scene.end + _BESIDE, scene.sentence.end)
    met = set(work.people.parties_in(scene.start, end)) - home
    abroad = set(work.people.parties_in(journey.sentence.start, journey.sentence.end)) - home
    return bool(met) and met <= abroad
