"""A second look at words of which the rules made nothing.

The rules take what they are sure of, grammar for grammar, and people talk in more ways than anybody writes down. So
what they leave is asked about once more, of a model that readers' annotations taught: who stands beside the word,
however far and however joined, what is the passage about, and is it a contact? Those who are clearly named beside it
take part; else those alone who are plainly meant (``partial.py``); nobody is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from backchannel.extraction.acceptance import cannot_be_two_sides, is_a_side, with_others_alone
from backchannel.extraction.asides import only_says_so
from backchannel.extraction.casting import cast_of, parts_of
from backchannel.extraction.implied import with_implied
from backchannel.extraction.leads import may_be_a_lead, named_in_a_story
from backchannel.extraction.learned.models import overlooked_model, stories_model
from backchannel.extraction.learned.overlooked import Around, Looked, Passage, Place, Side, overlooked_features
from backchannel.extraction.makers import OWN_SUBJECT
from backchannel.extraction.owners import is_of_a_body, is_of_others
from backchannel.extraction.partial import partial_cast
from backchannel.extraction.people import Ref
from backchannel.extraction.phrases import people_of
from backchannel.extraction.scene import Cast, Part, Scene
from backchannel.extraction.work import Work

LIKELY = 0.0
"""Log odds from which on a place is taken for a contact: it is one more likely than not."""
SURE_IN_STORIES = 0.5
"""What is taken off the log odds in a story: its model was taught with few."""
LIKELY_FAINT = 0.6
"""As ``LIKELY``, of a word that seldom names one."""
LIKELY_OF_TWO = 1.0
"""As ``LIKELY``, where only what was said before, or "I" and "you", tells who takes part: below, they are left out."""
LIKELY_OF_NOBODY = 0.8
"""As ``LIKELY``, where nobody is told to take part."""
_ABOUT_REACH = 400
"""Characters before a sentence that say what it is about."""
_FAR = 1200
"""Characters around a word that say what a passage is about."""
_NEAR = 2
"""Paragraphs in which a verb goes on with what was told."""
_SPEAKING = frozenset(("i", "me", "my", "you", "your"))
_FROM_THE_LEFT = re.compile(r"(?:[’']s)?\s+(?:(?!and\b|nor\b|or\b|that\b|who\b|which\b)[\w’'-]+\s+){0,5}")
_TO_THE_RIGHT = re.compile(
    r"\s+(?:(?!representatives\b|officials\b|members\b|envoys\b|people\b|and\b|nor\b|or\b|that\b|who\b|which\b|"
    r"on\b|about\b|for\b)[\w’'-]+\s+){0,3}?"
    r"(?:(?:with|to|between|among|by|of|from)\s+)?(?:[a-z’]+\s+)?"
)
"""What may stand between a word and those who take part, so that they are joined to it and to nothing else."""
_OF_THEIRS = re.compile(
    r"[’']s?\s+(?:\w+\s+)?(?:predecessors?|successors?|wife|husband|sons?|daughters?|mother|father|brother|sister|"
    r"famil(?:y|ies)|parents|critics?|opponents?|rivals?|supporters?|lawyers?|teams?|staff|aides?|advis[eo]rs?|envoys?|"
    r"counterparts?|administration|government)\b"
)
"""Behind a name: somebody else, who is theirs."""
_A_NAME = re.compile(r"\s+(?:the\s+)?(?:[A-Z][\w.’-]*\s+){1,4}(?:an?\s|[“\"‘])")
"""Behind "calling": what somebody is called, "calling President X a liar"."""
_WHAT = re.compile(r"\bwhat\s+(?:the\s+)?[A-Z][\w.]*\s+\Z")
_MET_WITH = re.compile(r"\bwith\s+(?:the\s+)?\Z")
"""Before the first on the left: he is with others, "A is meeting with B, as well as C meeting with D"."""
_RECEIVES = frozenset({"guest", "invitation", "arrival", "presence", "travel"})
"""Shapes of words whose one side comes to the other."""
_ASKED_TO_COME = re.compile(r"\b(?:invit|ask|urg|welcom|host)(?:e|es|ed|ing|s)?\s+(?:back\s+)?(?:the\s+)?\Z")
"""Before the first on the left: somebody else does something to them, "have you invited A and B to the summit"."""
_INVITED_TO = 60
"""Characters from an invitation to the contact that it is to."""
_TO_SPEAK = re.compile(
    r"[^.;]{3,120}?\s+to\s+(?:now\s+)?(?:deliver|speak|say|make|give|take|offer|address|share|begin|start|introduce)\b"
)
"""Behind an invitation: what somebody is asked to do where he is."""
_DONE_IN_PUBLIC = ("thanked", "urged", "warned", "congratulated")
_TOLD_LATELY = 1000
"""Characters back to a contact at which it may have been done."""
_TO_MEET = re.compile(r"[^.;,]{0,50}?\bto\s+(?:meet|see|speak|talk)\b")
"""Behind a journey: what it was for, which is the contact."""
_REFUGEES = re.compile(r"\s+(?:[\w-]+\s+){0,3}?(?:refugees|migrants|evacuees|asylum\s+seekers)\b")
_IS_SPOKEN_OF = re.compile(
    r"\s+(?:was|is|were|are|has\s+been|have\s+been|will\s+be)\s+(?:very\s+much\s+)?(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,2}"
    r"(?:part|topic|subject|focus|feature|element)\s+of\s+(?:those|the|these|their|our|his|her|that|this)\s+(?:\w+\s+)?"
)
"""Between somebody and a noun: he may have been spoken of there, "X was a key part of those conversations"."""
_SAME_CLAUSE = re.compile(r"[^.;,—–]{3,90}\Z")
_WITHOUT = re.compile(r"\b(?:without|except|instead\s+of)\b")
"""Before somebody on the right: he does not take part."""
_WELCOMED_FOR = re.compile(
    r"\b(?:welcom|host|receiv|invit)(?:e|es|ed|ing)\s+(?P<who>(?!(?:him|her|them|in|at|on)\b)[^.;]{3,70}?)\s+for\s+an?\s+(?:[\w-]+\s+){0,3}\Z"
)
"""Before a noun: for whom it is given."""
_JOINED = re.compile(r"\s*(?:,|,?\s*and|,?\s*as well as)?\s*(?:the\s+|both\s+|with\s+)?")


def look_again(work: Work, scene: Scene, tried: Cast | None, told: Sequence[int]) -> Cast | None:
    """Return the cast of a contact that the rules overlooked; ``None`` where there is none.

    Args:
        work: the document's.
        scene: a trigger of which the rules made no contact.
        tried: whom the rules had found before they dropped it.
        told: where the sentence's other contacts have their words.
    """
    if not _is_asked_about(scene) or _is_how_they_spoke(scene, told):
        return None
    if tried is not None and cannot_be_two_sides(scene, tried):
        tried = replace(tried, parts=tried.parts[:1])
    left, right = _beside(scene)
    place = place_of(work, scene, left, right, tried)
    score = _score(scene, place)
    if score < (LIKELY_FAINT if scene.trigger.faint else LIKELY) or _is_a_name_for(scene):
        return None
    named = score < LIKELY_OF_TWO or scene.trigger.faint or scene.sentence.turn is None
    cast = _cast(work, scene, left, right) or _left_open(work, scene, tried)
    if cast is None or (named and _speak(scene, cast)):
        cast = partial_cast(work, scene, None if cast else tried, named=named)
    cast = cast if scene.sentence.turn is not None else named_in_a_story(scene, cast)
    cast = replace(cast, parts=tuple(part for part in cast.parts if not _may_be_spoken_of(scene, part)))
    if not cast.parts and (score < LIKELY_OF_NOBODY or _welcome_before(scene)):
        return None  # "looks forward to welcoming A and B for a meeting": the welcome tells of it
    return None if _goes_on(scene, cast) or _in_public(work, scene, cast) else cast


def _may_be_spoken_of(scene: Scene, part: Part) -> bool:
    return part.shown is not None and _IS_SPOKEN_OF.fullmatch(scene.text, part.shown[1], scene.start) is not None


def _score(scene: Scene, place: Place) -> float:
    """Return the log odds that a place names a contact, by the model of its kind of text."""
    if scene.sentence.turn is not None:
        return overlooked_model().score(overlooked_features(place))
    return stories_model().score(overlooked_features(place)) - SURE_IN_STORIES


def _in_public(work: Work, scene: Scene, cast: Cast) -> bool:
    """Say whether somebody thanked or urged another where the text tells of no contact of theirs."""
    if not (scene.trigger.faint and scene.trigger.text.lower().startswith(_DONE_IN_PUBLIC)):
        return False
    keys = {part.key for part in cast.parts}
    near = [m for m in work.mentions if m.modality == "reported" and scene.start - m.trigger.start < _TOLD_LATELY]
    return not any(keys <= {part.key for part in m.participants} for m in near)


def show(work: Work, scene: Scene, tried: Cast | None, *, found: bool) -> None:
    """Tell whoever teaches the model of a place."""
    if work.teaching.overlooked is not None and (found or _is_asked_about(scene)):
        left, right = _beside(scene)
        place = place_of(work, scene, left, right, tried)
        work.teaching.overlooked(Looked(scene.start, scene.end, place, found))


def place_of(work: Work, scene: Scene, left: list[Ref], right: list[Ref], tried: Cast | None) -> Place:
    """Return what the model is told of a scene."""
    turn, discourse = scene.sentence.turn, scene.discourse
    return Place(
        scene.sentence.text,
        scene.trigger.start,
        scene.trigger.end,
        scene.trigger.shape,
        scene.trigger.channel,
        scene.trigger.plural,
        "" if turn is None else "asks" if turn.asks else "answers",
        work.document.kind,
        tried is not None,
        _side(scene, left, scene.text[left[-1].end : scene.start] if left else None),
        _side(scene, right, scene.text[scene.end : right[0].start] if right else None),
        scene.sentence.paragraph - discourse.pair_paragraph if discourse.pair else None,
        _around(work, scene, tried),
        _passage(work, scene),
        scene.trigger.faint,
    )


def _around(work: Work, scene: Scene, tried: Cast | None) -> Around:
    known = [person.party for person in people_of(scene, list(scene.refs)) if person.principal]
    return Around(
        abroad=_is_of_another_country(work, scene),
        told=0 if tried is None else min(2, len(tried.parts)),
        anaphoric=tried is not None and tried.anaphoric,
        home=work.people.party_at_home in known,
        others=any(party != work.people.party_at_home for party in known),
        group=any(ref.kind == "group" for ref in scene.refs),
        question=scene.sentence.question,
        titled=bool(scene.discourse.title_pair),
    )


def _passage(work: Work, scene: Scene) -> Passage:
    low, people = max(0, scene.sentence.start - _ABOUT_REACH), work.people
    return Passage(
        near=_is_about_others(work, low, scene.sentence.end),
        abroad_before=people.abroad_in(scene.start - _FAR, scene.start),
        abroad_behind=people.abroad_in(scene.end, scene.end + _FAR),
        since_told=None if work.told_until is None else scene.start - work.told_until,
        title=work.document.title or "",
    )


def _is_asked_about(scene: Scene) -> bool:
    """Say whether the rules may have overlooked it: in speech alone, since in writing they overlook little."""
    named = scene.trigger.text.startswith("call") and _A_NAME.match(scene.text, scene.end, scene.sentence.end)
    if _is_told_by_another(scene):
        return False
    others = (
        is_of_others(scene) or _is_given_for_others(scene) or (scene.trigger.shape == "noun" and is_of_a_body(scene))
    )
    return (scene.sentence.turn is not None or may_be_a_lead(scene)) and not named and not others


def _is_told_by_another(scene: Scene) -> bool:
    """Say whether other words of the sentence tell of the contact, or of what is asked of a guest."""
    shape, behind = scene.trigger.shape, (scene.text, scene.end, scene.sentence.end)
    if shape == "invitation" and any(0 < other - scene.end < _INVITED_TO for other in scene.others):
        return True  # "invited him to visit": the visit is asked about
    if shape == "invitation" and _TO_SPEAK.match(*behind):
        return True  # "invite the President of France to deliver his statement": he is here
    if shape == "guest" and _REFUGEES.match(*behind):
        return True  # "thanked him for welcoming refugees"
    return shape == "travel" and _TO_MEET.match(*behind) is not None  # "made a visit to meet with her": they met


def _is_how_they_spoke(scene: Scene, told: Sequence[int]) -> bool:
    """Say whether words for a call only say how those spoke of whom the verb tells: "spoke with him on the phone"."""
    by_phone = scene.trigger.text.startswith("on the ")
    return by_phone and any(_SAME_CLAUSE.match(scene.text, other, scene.start) for other in told)


def _is_given_for_others(scene: Scene) -> bool:
    """Say whether a noun is what others are welcomed for: "will welcome governors and their spouses for a dinner"."""
    welcome = _welcome_before(scene)
    return welcome is not None and not people_of(
        scene, [ref for ref in scene.refs if welcome.start("who") <= ref.start < welcome.end("who")]
    )


def _welcome_before(scene: Scene) -> re.Match[str] | None:
    return _WELCOMED_FOR.search(scene.text, scene.sentence.start, scene.start)


def _speak(scene: Scene, cast: Cast) -> bool:
    """Say whether all take part as speaking or spoken to alone: "I would like to greet you"."""
    return all(part.shown and scene.text[slice(*part.shown)].lower() in _SPEAKING for part in cast.parts)


def _goes_on(scene: Scene, cast: Cast) -> bool:
    """Say whether a verb goes on with the contact of the same two that was just told: "they also discussed"."""
    of_these = {person.key for person in cast.people} <= {person.key for person in scene.discourse.pair}
    near = scene.sentence.paragraph - scene.discourse.pair_paragraph <= _NEAR
    return scene.trigger.text.startswith("discuss") and scene.trigger.shape == "verb_with" and of_these and near


def _is_a_name_for(scene: Scene) -> bool:
    """Say whether something is called so: "which is what the EU calls these countries"."""
    return scene.trigger.text == "calls" and _WHAT.search(scene.text, scene.sentence.start, scene.start) is not None


def _beside(scene: Scene) -> tuple[list[Ref], list[Ref]]:
    """Return the nearest reference on each side of a trigger, with those joined to it."""
    before = [ref for ref in scene.refs if ref.end <= scene.start]
    behind = [ref for ref in scene.refs if ref.start >= scene.end]
    left, right = before[-1:], behind[:1]
    for ref in reversed(before[:-1]):
        if not _JOINED.fullmatch(scene.text, ref.end, left[0].start):
            break
        left.insert(0, ref)
    for ref in behind[1:]:
        if not _JOINED.fullmatch(scene.text, right[-1].end, ref.start):
            break
        right.append(ref)
    absent = right and _WITHOUT.search(scene.text, scene.end, right[0].start)
    return left, [] if absent else right


def _side(scene: Scene, refs: list[Ref], gap: str | None) -> Side:
    people = people_of(scene, refs)
    home = scene.discourse.people.party_at_home
    return Side(
        tuple(ref.kind for ref in refs),
        refs[-1].word if refs else "",
        bool(refs) and refs[-1].possessive,
        sum(person.principal is not None for person in people),
        sum(ref.kind == "group" for ref in refs),
        any(person.party not in (None, home) for person in people),
        gap,
    )


def _cast(work: Work, scene: Scene, left: list[Ref], right: list[Ref]) -> Cast | None:
    """Return those who are clearly named beside a trigger; ``None`` where nobody is, or who cannot be a side."""
    left = [] if left and only_says_so(scene, left[-1]) else left
    if left and (
        _OF_THEIRS.match(scene.text, left[-1].shown[1], scene.start)
        or OWN_SUBJECT.search(scene.text, left[-1].end, scene.start)
    ):
        left = []  # "Biden's predecessor met with", "Biden asked his envoy to meet with"
    if left and left[-1].possessive and left[-1].people and scene.trigger.text.startswith("discuss"):
        left = []  # "A's trip was discussed by"
    left = [] if left and _ASKED_TO_COME.search(scene.text, scene.sentence.start, left[0].start) else left
    left = left[1:] if left and _MET_WITH.search(scene.text, scene.sentence.start, left[0].start) else left
    right = [] if any(ref.possessive and ref.people for ref in right) else right  # "met with Lula's team"
    left = _clear(left) if left and _FROM_THE_LEFT.fullmatch(scene.text, left[-1].end, scene.start) else []
    right = (
        [] if right and right[-1].possessive and right[-1].kind != "pronoun" else right
    )  # "met with Minister Wang's predecessor"
    right = _clear(right) if right and _TO_THE_RIGHT.fullmatch(scene.text, scene.end, right[0].start) else []
    cast = cast_of(scene, parts_of(scene, left, "participant", right), parts_of(scene, right, "participant", left))
    parts = tuple(part for part in cast.parts if is_a_side(work, scene, part)) if cast else ()
    if cast is None or (len(parts) == 1 and len(cast.parts) > 1) or with_others_alone(scene, cast):
        return None  # "the President met with voters"
    if not any(_is_from_abroad(work, part) for part in parts) or (len(parts) == 1 and parts[0].person is None):
        return None  # "I have a meeting with the team", "the session with the leaders"
    cast = Cast(parts, cast.start, cast.end, separate=cast.separate)
    people = cast.people
    if scene.trigger.shape in _RECEIVES and not (left and right) and len({person.party for person in people}) > 1:
        return None  # "the King and the President of X were invited", by somebody whom nobody names
    if len(people) == len(parts) > 1 and len({person.party for person in people}) == 1:
        return None  # "the President of Fiji, President Bainimarama"
    if len(parts) == 1 and len(people) == 1 and people[0].principal:
        return with_implied(work, scene, cast, people[0]) or cast
    return cast


def _left_open(work: Work, scene: Scene, tried: Cast | None) -> Cast | None:
    """Return those whom the rules had found alone, where with whom it was is told nowhere, or in words too far off.

    With one party it is a mention and never a contact: that takes two.
    """
    if tried is None or tried.anaphoric or not _is_of_another_country(work, scene):
        return None
    known = (part for part in tried.parts if part.person is not None and part.person.principal)
    parts = tuple(part for part in known if is_a_side(work, scene, part))
    sides = {part.person.party for part in parts if part.person}
    return replace(tried, parts=parts) if len(sides) == 1 else None


def _is_of_another_country(work: Work, scene: Scene) -> bool:
    """Say whether a sentence names another country than the document's own, or somebody who acts for one."""
    return bool(set(work.people.parties_in(scene.sentence.start, scene.sentence.end)) - {work.people.party_at_home})


def _is_about_others(work: Work, low: int, high: int) -> bool:
    """Say whether a stretch speaks of another country, or of somebody who acts for one."""
    known = {person.party for ref in work.people.between(low, high) for person in ref.people if person.principal}
    parties = set(work.people.parties_in(low, high)) | known
    return bool(parties - {work.people.party_at_home, None})


def _clear(refs: list[Ref]) -> list[Ref]:
    """Leave out whom only the text around would tell: without grammar "him" may be anybody."""
    return [ref for ref in refs if ref.people or ref.kind == "group" or ref.word in _SPEAKING]


def _is_from_abroad(work: Work, part: Part) -> bool:
    """Say whether a part is a known person of another party than the document's own, or a group, which is of others."""
    person = part.person
    if person is None:
        return part.group is not None
    return person.principal is not None and person.party not in (None, work.people.party_at_home)
