"""Leads: places of a story that tell of a contact, of which the words beside them do not say between whom.

A story comes back to its contacts in more ways than anybody writes down: "he had been due to see him there", "a second
meeting". What the second look takes for a contact there is kept as a mention with whoever is named beside it, one or
nobody: it makes no contact of a dossier and no claim, and shows a reader where to look. So is one that names again two
of whom the story told before, lest one contact be counted twice; it keeps the first of them. All else goes on as if it
were not there: what the story tells further on is not told of it, and "they" is nobody of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from backchannel.extraction.composition import record_contact
from backchannel.extraction.scene import Cast, Part, Scene
from backchannel.extraction.work import Work
from backchannel.model import Mention

_SIDES = 2
_OF_ITSELF = frozenset({"channel", "when"})
"""What a lead says; all else that its sentence tells may be told of another contact."""

_PRONOUN = re.compile(
    r"(?:he|him|his|she|her|it|its|they|them|their|who|I|me|my|we|us|our|you|your)(?:[’']s)?", re.IGNORECASE
)
_IN_PASSING = frozenset({"telling", "sight", "company"})
"""Shapes of words that tell of a contact in a story only where the rules say so."""
_DOES = re.compile(
    r"(?:\s+(?:has|had|have|is|was|were|will|would|been|be|also|later|then|again|last|held|holds|hold|an?))*\s+"
)
_WITH = re.compile(
    r"(?:\s+an?\s+\w+)?\s+(?:(?:with|by|from)\s+)?(?:(?:the|his|her)\s+)?(?:(?!Mr|Ms|Mrs)[A-Z][\w.-]*\s+){0,4}"
)
"""Between a word in a story and those on both sides of it: they had it with each other, and nobody else."""
_AT_A_GATHERING = re.compile(
    r"\b(?:at|during|(?:sidelines|margins)\s+of|ahead\s+of)\s+(?:at\s+)?(?:an?\s+|the\s+)?(?:\w+\s+)?"
    r"(?:G-?(?:20|[78])|Group\s+of\s+(?:20|[78]|Twenty|Seven|Eight)|economic)\s+(?:\w+\s+)?\Z"
)
"""Before a noun: the occasion of what the sentence tells, "met at the G20 summit"."""
_AN_OBJECT = 12
"""Characters from a verb to what it is done with."""
_ANY_ONE = re.compile(
    r"\b(?:every|each|any|all)\s+(?:of\s+)?(?:(?:his|her|their|the|such)\s+)?(?:phone\s+)?\Z", re.IGNORECASE
)
"""Before a noun: calls in general."""
_OF_ELSE = re.compile(r"(?:congratulat|thank|greet|told|tell|ask|urg|warn|calls\Z|called\Z)", re.IGNORECASE)
"""Words for what leaders do in public or in passing, or call a thing."""

_BY = re.compile(r"\b(?:by|via|on|over\s+the|through\s+a)\s+(?:secure\s+)?\Z", re.IGNORECASE)
_A_WAY = re.compile(r"(?:tele)?phone|video", re.IGNORECASE)
"""With "by" before it: the way in which a contact was held that another word names, "discussed it by phone"."""
_OWN_VERB = 80
"""Characters from that word to "by"."""


def may_be_a_lead(scene: Scene) -> bool:
    """Say whether the second look asks of it: it stands in a story, and no word beside it says that it is none."""
    in_passing = scene.trigger.shape in _IN_PASSING or _OF_ELSE.match(scene.trigger.text)
    any_one = _ANY_ONE.search(scene.text, scene.sentence.start, scene.start)
    named_next = any(0 < other - scene.end < _AN_OBJECT for other in scene.others)  # "received a call": the call is
    occasion = _AT_A_GATHERING.search(scene.text, scene.sentence.start, scene.start)
    held_so = (
        _A_WAY.match(scene.trigger.text)
        and _BY.search(scene.text, scene.sentence.start, scene.start)
        and any(0 < scene.start - other < _OWN_VERB for other in scene.others)
    )
    none_itself = in_passing or any_one or named_next or occasion or held_so
    return scene.discourse.document.kind == "press" and not none_itself


def named_in_a_story(scene: Scene, cast: Cast) -> Cast:
    """Return a cast in a story: those alone who are named there, since "he" may be anybody of whom it tells."""
    named = tuple(part for part in cast.parts if not (part.shown and _PRONOUN.fullmatch(scene.text, *part.shown)))
    return replace(cast, parts=named if len(named) == 1 or _are_beside(scene, named) else ())


def _are_beside(scene: Scene, parts: tuple[Part, ...]) -> bool:
    """Say whether one stands before a word and another behind it, with nothing between that could be another's."""
    places = [part.shown for part in parts if part.shown is not None]
    left = [high for low, high in places if high <= scene.start]
    right = [low for low, high in places if low >= scene.end]
    near = bool(left and right) and len(places) == len(parts)
    return near and bool(
        _DOES.fullmatch(scene.text, max(left), scene.start) and _WITH.fullmatch(scene.text, scene.end, min(right))
    )


def is_a_lead(work: Work, scene: Scene, cast: Cast) -> bool:
    """Say whether what the second look found in a story has not both of its sides, or comes back to what was told."""
    keys = {part.key for part in cast.parts}
    again = any(keys == {part.key for part in mention.participants} for mention in work.mentions)
    return scene.sentence.turn is None and (len(keys) < _SIDES or again)


def note_lead(work: Work, number: int, scene: Scene, cast: Cast) -> None:
    """Note a lead of the sentence with a number, as the text up to there has it."""
    aside = replace(work, mentions=list(work.mentions), claims=[])
    record_contact(aside, number, scene, replace(cast, parts=cast.parts[: _SIDES - 1]), ())
    for made in aside.mentions[len(work.mentions) :]:
        work.leads.append(replace(made, statements=tuple(one for one in made.statements if one.property in _OF_ITSELF)))


def with_leads(work: Work, mentions: Iterable[Mention]) -> list[Mention]:
    """Return the mentions of a story and its leads, in order of place."""
    return sorted([*mentions, *work.leads], key=lambda one: one.trigger.start)
