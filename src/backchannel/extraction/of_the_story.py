"""Whose contact it is where a story leaves out whom it is about all along: "The meeting with Putin is set for".

Stories alone do so: an official item tells each contact of its own leader, and ``implied.py`` knows him. One who is
left out is a leader, and so is the one named beside the word; where two could be meant, nobody is.
"""

from __future__ import annotations

import re

from backchannel.extraction.institutions import SAYS, leaders_house_that_says
from backchannel.extraction.people import Person, Ref
from backchannel.extraction.phrases import people_of
from backchannel.extraction.scene import Part, Scene

_FIRST_WORDS = (
    r"(?:(?:(?:Also|Later|Separately|Meanwhile|Afterwards?|Instead|Then|There|Earlier|Still|But|And|Yet)|"
    r"(?:On|In|At|By|Over|Before|After|During)\s+(?:(?:the|that|this)\s+)?[\w’-]+(?:\s+[\w’-]+){0,2}),?\s+)?"
)
_OPENS_WITH_IT = re.compile(
    rf"{_FIRST_WORDS}(?:(?:The|An?|No|Another|Further|More|Separate|Similar|One|[Tt]he|an?|no|another)\s+)?(?:[a-z-]+\s+){{0,2}}"
)
"""Before a noun that opens a sentence: "A further", "On Friday the", "No"."""
_THERE_WAS = re.compile(
    rf"{_FIRST_WORDS}[Tt]here\s+(?:is|are|was|were|will\s+be|would\s+be|has\s+been|had\s+been)\s+(?:also\s+)?(?:no\s+|not\s+)?"
    r"(?:(?:current\s+|immediate\s+|firm\s+)?(?:plans?|date|talk|question|agreement|request|preparations?)\s+(?:yet\s+)?(?:for|of|on)\s+)?"
    r"(?:(?:an?|the|any|another|no)\s+)?(?:[a-z-]+\s+){0,2}"
)
_HIS_JOURNEY = re.compile(
    rf"{_FIRST_WORDS}(?:The|This|That|Her|His|the|his|her)\s+(?:[\w-]+\s+){{0,2}}(?:visit|trip|tour|stay|journey|programme|program|"
    r"agenda|schedule|itinerary|stopover)\s+(?:[a-z]+\s+){0,4}(?:includ|featur|open|start|beg[aiu]n|end|conclud|culminat|foresee|"
    r"provid)\w*\s+(?:with\s+|for\s+)?(?:(?:an?|the|his|her|one-on-one|separate)\s+)?(?:[a-z-]+\s+){0,2}"
)
"""Before a noun: what a journey holds, "The visit will include a"."""
_HIS_PLANS = re.compile(
    r"\s+(?:[\w-]+\s+){0,2}(?:schedule|agenda|programme|program|itinerary|diary|calendar|list|trip|visit|tour|stay)\s+"
    r"(?!(?:said|says|that)\b)(?:[a-z-]+\s+){0,6}"
)
"""Between "his" and a noun: what he has before him, "His agenda includes a", "on his schedule were"."""
_BY_HIS_OFFICE = re.compile(
    r"\s+(?:[a-z]+\s+){0,2}(?:office|chancellery|spokes(?:man|woman|person)|aides?|press\s+service|officials)\b"
    r"(?:(?!\b(?:had|has|have|held|hold|holds|attend\w*|made|where|which|who)\b)[^;:]){0,80}?\b"
    r"(?:after|before|following|ahead\s+of|during|in|listed|announced|confirmed|cancelled|postponed)\s+"
    r"(?:(?:for|on)\s+[\w ]{3,20}\s+)?(?:(?:an?|the|his|her)\s+)?(?:[\w-]+\s+){0,2}"
)
"""Between "her" and a noun: what her office tells of it, "her office announced it a day after a"."""
_OPENING_PHRASE = re.compile(
    rf"{_FIRST_WORDS}(?:After|Following|During|Before|Ahead\s+of|At|In|On)\s+(?:(?:an?|the|his|her|their)\s+)?(?:[\w’-]+\s+){{0,2}}"
)
_OF_THE_NOUN = re.compile(r"[^,;.]{0,40}?\s")
_OPENERS = (_OPENS_WITH_IT, _THERE_WAS, _HIS_JOURNEY)
_THAT = re.compile(r"(?:\s+[\w ]{3,30}?)?\s+(?:that\s+)?")
_SAYS = re.compile(rf",?\s+{SAYS}\b")
_GOES_ON = re.compile(
    r"\b(?:another|further|second|third|also|too|separate|calls|conversations|meetings|talks)\b", re.IGNORECASE
)
"""In a sentence: it tells of one more contact of whoever had the last."""
_IT_IS_THAT = re.compile(r"summit|visit|(?:state|official) visit|trip|journey|tour")
_THE = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat)\s+(?:(?:planned|upcoming|one-day|two-day|three-day|[a-z]+-day|state|official|working)\s+)?\Z"
)
_OF_SOME_OTHER = re.compile(
    r"\s+(?:of\s|by\s|with\s|between\s|among\s|to\s+[A-Z]|at\s+(?:the\s+)?[A-Z]|in\s+[A-Z]|that\s|who\s)"
)
"""Behind "the summit": which one is meant, and so perhaps none that was told of."""
_WITH = re.compile(r"\bwith\s")
_TWO = 2
_NEAR = 1
"""Paragraphs back to where he was spoken of."""


def of_the_story(scene: Scene, objects: list[Ref]) -> list[Part]:
    """Return the leader of whom a story tells a contact with another leader, and whom the sentence leaves out."""
    if not _is_told_by_the_story(scene) or not objects:
        return []
    behind = objects[0].start >= scene.end
    leaders = people_of(scene, objects)
    if not behind or not leaders or not all(map(scene.discourse.people.ranks_as_leader, leaders)):
        return []
    named, shown = _who_is_meant(scene, objects)
    if (
        named is None
        or not scene.discourse.people.ranks_as_leader(named)
        or named.party in {one.party for one in leaders}
    ):
        return []
    return [Part(named, None, "participant", shown)]


def leaves_one_out(scene: Scene, objects: list[Ref]) -> bool:
    """Say whether a story tells of a contact "with A and B", who are on one side of it, and nobody on the other."""
    if not _is_told_by_the_story(scene) or len(people_of(scene, objects)) < _TWO or objects[0].start < scene.end:
        return False
    return _WITH.search(scene.text, scene.end, objects[0].start) is not None


def is_told_of_before(scene: Scene) -> bool:
    """Say whether a story comes back to a summit, or a journey, of which it told: "The trip was put off".

    A sentence that told of a contact before it may speak of any: "they met before the summit".
    """
    if not _is_told_by_the_story(scene) or any(other < scene.start for other in scene.others):
        return False
    the = _THE.search(scene.text, scene.sentence.start, scene.start)
    comes_back = the is not None and _IT_IS_THAT.fullmatch(scene.trigger.text) is not None
    return comes_back and _OF_SOME_OTHER.match(scene.text, scene.end, scene.sentence.end) is None


def _is_told_by_the_story(scene: Scene) -> bool:
    sentence = scene.sentence
    return scene.discourse.document.kind == "press" and sentence.turn is None and not sentence.title


def _who_is_meant(scene: Scene, objects: list[Ref]) -> tuple[Person | None, tuple[int, int] | None]:
    """Return who is meant, with the place of the word for him where there is one."""
    ref = _owner(scene) or _subject_behind(scene, objects)
    if ref is not None:
        meant = scene.discourse.meant(ref, scene.sentence, other_than=people_of(scene, objects))
        return (meant[0], ref.shown) if len(meant) == 1 else (None, None)
    if (speaking := _leader_who_has_it_said(scene)) is not None:
        return speaking, None
    opens = any(one.fullmatch(scene.text, scene.sentence.start, scene.start) for one in _OPENERS)
    return _spoken_of_last(scene, objects) if opens else None, None


def _leader_who_has_it_said(scene: Scene) -> Person | None:
    """Return whose house, or spokesman, tells of it: "The Kremlin said no call", "No call is planned, Peskov said"."""
    text, low, high = scene.text, scene.sentence.start, scene.sentence.end
    house = leaders_house_that_says(text, low, high)
    said = house or _spokesman_who_says(scene)
    if said is None:
        return None
    party, start, end = said
    opens = low
    if end <= scene.start:
        that = _THAT.match(text, end, scene.start)
        opens = that.end() if that else end
    elif start < scene.end:
        return None
    free = any(one.fullmatch(text, opens, scene.start) for one in _OPENERS)
    return scene.discourse.people.leader_of(party) if free else None


def _spokesman_who_says(scene: Scene) -> tuple[str, int, int] | None:
    for ref in scene.refs:
        person = ref.people[0] if len(ref.people) == 1 else None
        says = _SAYS.match(scene.text, ref.end, scene.sentence.end)
        if says and person and person.party and scene.discourse.people.speaks_for_leader(person):
            return person.party, ref.start, says.end()
    return None


def _owner(scene: Scene) -> Ref | None:
    """Return the one whose plans, or whose office, the sentence speaks of before the noun."""
    before = [ref for ref in scene.refs if ref.end <= scene.start]
    if not before or not before[-1].possessive or before[-1].word in ("their", "our", "my", "your"):
        return None
    owner = before[-1]
    plans = _HIS_PLANS.fullmatch(scene.text, owner.end, scene.start)
    office = owner.kind == "pronoun" and _BY_HIS_OFFICE.fullmatch(scene.text, owner.end, scene.start)
    return owner if plans or office else None


def _subject_behind(scene: Scene, objects: list[Ref]) -> Ref | None:
    """Return "he" where he follows an opening phrase without a comma: "After the talks with Putin he told"."""
    if not _OPENING_PHRASE.fullmatch(scene.text, scene.sentence.start, scene.start):
        return None
    behind = next((ref for ref in scene.refs if ref.start >= objects[-1].end), None)
    if behind is None or behind.word not in ("he", "she"):
        return None
    return behind if _OF_THE_NOUN.fullmatch(scene.text, objects[-1].end, behind.start) else None


def _spoken_of_last(scene: Scene, objects: list[Ref]) -> Person | None:
    """Return of whom the sentence before told, where no other leader stands beside him, or the title names him."""
    discourse, sentence = scene.discourse, scene.sentence
    subject, people = discourse.subject, discourse.people
    if subject is None or sentence.paragraph - discourse.subject_paragraph > _NEAR:
        return None
    title = people.between(0, len(discourse.document.title))
    if any(subject.key == one.key for ref in title for one in ref.people):
        return subject
    across = {one.key for one in people_of(scene, objects)}
    since = people.between(discourse.subject_place[0], scene.sentence.start)
    others = {one.key for ref in since for one in ref.people if people.ranks_as_leader(one)} - across - {subject.key}
    of_his = subject.key in {one.key for one in discourse.pair} and others <= {one.key for one in discourse.pair}
    again = of_his and _GOES_ON.search(scene.text, sentence.start, scene.end)
    return subject if not others or again else None
