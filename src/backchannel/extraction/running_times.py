"""Times that run on: from a contact to the next in its sentence, from where somebody is today to whom he met there.

"On Thursday he will welcome A, and also host a summit of B": the summit is of about that day (``~``). "Mr. Doe is in
Rome today. He met with A. He also sat down with B.": what is told of him right behind is of that day, too, until
another day is named.
"""

from __future__ import annotations

import re

from backchannel.extraction.dates import Time, find_times
from backchannel.extraction.scene import Cast, Scene
from backchannel.extraction.sentences import Sentence
from backchannel.extraction.work import Work
from backchannel.model import Modality

_DAY = len("2021-12-30")
_AND = re.compile(
    r"[^.;:?!]{0,90}?(?:,\s+|\s)(?:and|as\s+well\s+as)\s+(?:also\s+|then\s+|later\s+)?(?P<then>[^.;:?!]{0,70})\Z"
)
"""Between two contacts of one sentence."""
_AND_AGAIN = re.compile(r"[^.;:?!]{0,90}?,\s+(?:and\s+)?(?:he|she|they|we|I)\s+\Z")
"""The same where the verb is the same: "last week he spoke with A, he spoke with B"."""
_ANOTHER = re.compile(
    r"\b(?:before|after|when|while|following|since|about|regarding|because|which|who|whom|whose|where|if|ahead|prior|"
    r"advance|until|but|previous(?:ly)?|earlier|later|last|next|as\s+part|build\w*|during|discuss\w*|continu\w*|"
    r"upcoming|future|had\s+(?:been|met|spoken)|has\s+been|have\s+been)\b"
)
"""In the words between: the second is told as another time's, or as what the first was about."""
_AT_IT = re.compile(r",?\s+(?:at|during)\s+(?:the|our|their|an?)\s+(?:[\w-]+\s+){0,3}\Z")
_INCLUDING = re.compile(r"[^.;:?!,]{0,40},\s+including\s+(?:[\w.’'-]+\s+){0,4}\Z")
_IS_THERE = re.compile(r"\b(?:is|are|was|were)\s+(?:here|in\s+(?:[A-Z]\w+|town)(?:\s+[A-Z]\w+)*)\s*\Z")
"""Before a day: somebody is somewhere then."""
_GOES_ON = re.compile(
    r"(?:(?:And|But|Now),?\s+)?(?:individually,?\s+)?(?:[Bb]oth\s+)?(?:[Hh]e|[Ss]he|[Tt]hey|[Tt]he\s+(?:Vice\s+)?President|I|We|[A-Z]\w+)\b"
)
_OPEN = 4
"""The rank of "soon"."""
_NEAR = 2
"""Paragraphs."""
_SENTENCES = 8


def runs_on(work: Work, scene: Scene, cast: Cast, modality: Modality) -> str | None:
    """Return the time that runs on to a contact whose own clause gives none.

    Args:
        work: the document's.
        scene: the trigger where it stands.
        cast: who takes part.
        modality: of the contact.
    """
    if scene.sentence.title or scene.trigger.several or scene.trigger.plural:
        return None
    return _of_the_sentence(work, scene, modality) or (
        _of_where_he_is(work, scene, cast, modality) if modality in ("reported", "planned") else None
    )


def of_who_is_here(work: Work, scene: Scene, cast: Cast) -> str | None:
    """Return about the document's day for what is to be "soon" with somebody who is here today."""
    when = None if scene.sentence.title else _of_where_he_is(work, scene, cast, "planned")
    return when if when and work.day and when.rstrip("~") == work.day.isoformat() else None


def _of_the_sentence(work: Work, scene: Scene, modality: Modality) -> str | None:
    """Return the time of the contact before in the same sentence, where this one is told in a row with it."""
    base = scene.sentence.start
    for time in scene.times:
        if time.end <= scene.start - base and _INCLUDING.fullmatch(scene.text, base + time.end, scene.start):
            return time.past if modality == "reported" else time.future
    last = work.mentions[-1] if work.mentions else None
    if last is None or last.trigger.start < base or last.modality != modality or not last.when or ".." in last.when:
        return None
    its = [time for time in scene.times if last.when in (time.past, time.future)]
    if len(scene.times) != 1 or not its:
        return None
    start, end = base + its[0].start, base + its[0].end
    if last.trigger.end <= start and _AT_IT.fullmatch(scene.text, end, scene.start):
        return last.when
    between = _AND.fullmatch(scene.text, last.trigger.end, scene.start)
    if end <= last.trigger.start and last.trigger.quote == scene.trigger.text:
        between = between or _AND_AGAIN.fullmatch(scene.text, last.trigger.end, scene.start)
    if end > last.trigger.start or between is None or _ANOTHER.search(between[0]):
        return None
    return _about(last.when)


def _of_where_he_is(work: Work, scene: Scene, cast: Cast, modality: Modality) -> str | None:
    """Return the day on which one who takes part is somewhere, as a sentence a little before says."""
    sentence = scene.sentence
    keys = {part.key for part in cast.parts}
    if any(time.rank != _OPEN for time in scene.times) or not keys or not _GOES_ON.match(sentence.text):
        return None
    number = work.sentences.index(sentence)
    if _ANOTHER.search(scene.text, sentence.start, scene.start):
        return None
    for earlier in reversed(work.sentences[max(0, number - _SENTENCES) : number]):
        if earlier.title or earlier.turn != sentence.turn or sentence.paragraph - earlier.paragraph > _NEAR:
            return None
        times = find_times(earlier.text, work.day)
        if times:
            return _from_its_opening(work, earlier, times, keys, modality)
    return None


def _from_its_opening(
    work: Work, earlier: Sentence, times: tuple[Time, ...], keys: set[str], modality: Modality
) -> str | None:
    """Return about the one time that says when some of certain people are somewhere."""
    named = {person.key for ref in work.people.between(earlier.start, earlier.end) for person in ref.people}
    day = times[0].past if modality == "reported" else times[0].future
    if len(times) != 1 or day is None or len(day) != _DAY or not named & keys:
        return None
    return _about(day) if _IS_THERE.search(earlier.text[: times[0].start]) else None


def _about(when: str) -> str:
    return f"{when}~" if len(when) == _DAY else when
