"""Whether a quantity beside a contact makes a claim of many, or the words assert no such thing.

"Their conversations" asserts that there were some; "any conversations" asks or denies; who leaves it to others "to
speak about the conversations they had" asserts nothing himself. A claim is one about two sides at least, and what is
told of one with each of several is none of many with any of them.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from backchannel.extraction.claim_sides import is_somebody_unnamed, is_with_others
from backchannel.extraction.denials import is_not_known
from backchannel.extraction.plans import keeps_in_touch
from backchannel.extraction.quantities import Quantity
from backchannel.extraction.scene import Cast, Part, Scene
from backchannel.model import Modality

Making = Literal["claim", "contact", "nothing"]
"""What the words make: a claim of many contacts, a mention of each, or neither."""

_OPEN = re.compile(
    r"\b(?:any|no|more(?!\s+than)|further|fewer|additional|such)\s+(?:[\w-]+,?\s+){0,3}\Z", re.IGNORECASE
)
"""Before a plural noun: that there were any is not said."""
_OF_WORTH = re.compile(
    r"\b(?:importan\w+|value|need|benefits?|point|idea|possibility|prospect|hope)\s+(?:of|for|in|to)\s+"
    r"(?:\w+\s+)?(?:hav(?:e|ing)|hold(?:ing)?)\s+(?:[\w-]+,?\s+){0,4}\Z"
)
"""Before a noun: that such contacts are good is all that is said."""
_ARRANGED = re.compile(
    r"[^.;:]{0,120}?\b(?:is|are|has\s+been|have\s+been|were|was)\s+(?:\w+\s+)?"
    r"(?:scheduled|planned|expected|envisaged|foreseen|in\s+the\s+works)\b"
)
"""Behind a noun: they are to come."""
_PLANNED = re.compile(r"\s+(?:planned|scheduled|expected|coming\s+up|set\s+up|to\s+(?:announce|preview|read|report))\b")
_OWN = re.compile(r"my|his|her|our|their|your", re.IGNORECASE)
_HIM = re.compile(r"(?:him|her|them|his|their|he|she|they)\Z", re.IGNORECASE)
_LEFT_TO_OTHERS = re.compile(
    r"\b(?:can|could|let|leave|will|would|should|may|have|defer|allow|[’']ll)\b[^.;]{0,60}?"
    r"\bspeak\s+(?:for\s+\w+(?:\s+\w+)?\s+)?(?:to|about|on)\s+(?:[\w’'-]+\s+){0,4}\Z",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"(?:(?:and|but|so|also|then|just|well|okay|yes|great|first|second|secondly|finally|to follow up|"
    r"Q|(?!has|have|had|did|does|do|is|are|was|were|will)\w+)\W+){0,8}?"
    r"(?:has|have|had|did|does|do|is|are|was|were)\s+(?P<rest>.*)\Z",
    re.IGNORECASE | re.DOTALL,
)
_TOLD_BESIDE = re.compile(
    r"\b(?:because|that|which|who|whom|what|how|why|when|where|if|whether|given|since|about|of|after|despite|during)\b"
    r"|\b(?:his|her|their|your|our|its|the|these|those)\s+(?:(?!(?:had|have|made|held|been)\b)[\w-]+\s+){0,3}\Z"
)
"""Between the verb that asks and a trigger: what the question takes as given."""
_WITH_EACH = re.compile(r"\s+(?:with|to)\s+both\b")
_AND_OTHERS = re.compile(
    r"\s*,\s+with\s|\s*,?\s+(?:and|as well as)\s+(?:(?:with|to)\s+)?(?:the\s+|his\s+|her\s+|our\s+|their\s+|all\s+)?"
    r"(?:other|several|many|some|various|a\s+(?:number|few|couple|host)|\w+\s+other|[A-Z][\w-]*)"
)
_WITH = re.compile(r"\s+(?:\S+\s+){0,4}?(?:with|to)\b")
_FOR_ITSELF = re.compile(r"\bI\Z|\b(?:Speaker|Leader|Senator|Governor|Mayor|Whip|Justice|Chairman)\b")
"""In the words for one of them: no colleague of the other in one government, so that they met each other."""
_NO_NUMBER = re.compile(r"\Z|(?:these|those|all|recent|previous|earlier|early)\b", re.IGNORECASE)
"""What governs a plural noun and counts nothing; with two behind "with" there may have been one with each."""
_ELSEWHERE = re.compile(r"\s+in\s+(?:the\s+)?(?:[A-Z]|region\b)(?![^.;]{0,40}\swith\s)")
_ABLE = re.compile(r"\b(?:can|could|able\s+to|want(?:s|ed)?\s+to|try(?:ing)?\s+to)\s+(?:\w+\s+)?\Z", re.IGNORECASE)
"""Before a verb: that it was done is not said, "I can send messages to him"."""
_GREETINGS = re.compile(
    r"\s+of\s+(?:[\w’'-]+\s+){0,5}?(?:greetings?|congratulations?|condolences|sympathy|support)\b", re.IGNORECASE
)
"""Behind "messages": each of those named was sent one."""
_MEANT_TO_KEEP = re.compile(
    r"\b(?:committed|commit|agreed?|agreeing|pledged?|vowed|resolved|decided|intend(?:s|ed)?|plan(?:s|ned)?|hop(?:e|es|ed|ing)|"
    r"promised|undertook|wish(?:es|ed)?|look(?:s|ed|ing)?\s+forward|readiness|commitment|agreement|willingness|determined|"
    r"need|importance)\s+(?:to|of|on)\s+(?:(?:[\w-]+\s+){1,5}and\s+(?:to\s+)?)?"
    r"(?:(?:remain|stay|keep|maintain|be|have|hold)(?:ing)?\s+(?:in\s+(?:[\w-]+\s+){0,2})?)?(?:\w+ly\s+)?\Z",
    re.IGNORECASE,
)
"""Before "remain in regular contact": what is meant for later, or found needed, is not told as done."""
_NEEDED_THAT = re.compile(
    r"\b(?:important|essential|crucial|critical|vital|necessary|imperative)\s+(?:that|for)\s+(?:[\w’']+\s+){1,7}(?:to\s+)?"
    r"(?:\w+ly\s+)?\Z",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\b(?:and|as\s+well\s+as|or)\b")
_BY = re.compile(r"\s+(?:by|of)\s")
_A_PART_OF_THEM = re.compile(r",?\s+(?:including|of\s+which|among\s+(?:them|which)|some\s+of)\b")
"""Between a number of contacts and those named: fewer were theirs, "60 calls, including three that he had with her"."""
_CALLED_SO = re.compile(r"\s+(?:by\s+(?:his|her)\b|[“\"‘'’]|[A-Z])")
"""Behind "never called him": what he was not called by."""
_NOT_GONE_INTO = re.compile(
    r"(?:\bnot|n[’']t)\s+(?:\w+\s+)?(?:going\s+to\s+)?(?:get|go|dive|delve)\s+into\s+(?:\w+\s+){0,3}\Z"
)
"""Before a plural noun: of what is not spoken of, nothing is counted."""
_FEWEST = 2


def of_whose_words(scene: Scene, cast: Cast) -> Cast:
    """Leave out of a leader's "we" the other leader who stands by, where a third state is told: "we talk to Oman"."""
    speaker = scene.discourse.speaker(scene.sentence)
    ours = [part for part in cast.parts if part.shown and scene.text[slice(*part.shown)].lower() == "we"]
    if speaker is None or len(ours) < _FEWEST or not any(part.state for part in cast.parts):
        return cast
    parts = tuple(part for part in cast.parts if part not in ours or part.key == speaker.key)
    return replace(cast, parts=parts)


def making(scene: Scene, cast: Cast, quantity: Quantity, modality: Modality, *, answered: bool) -> Making:
    """Say what a trigger with a quantity makes.

    Args:
        scene: the trigger where it stands.
        cast: who takes part.
        quantity: what governs the trigger.
        modality: of the words.
        answered: whether the sentence is a question, and the next turn says yes or no to it.
    """
    if quantity.kind == "never":
        if scene.trigger.text == "called" and _CALLED_SO.match(scene.text, cast.end, scene.sentence.end):
            return "nothing"
        if is_somebody_unnamed(scene, cast):
            return "nothing"
        return "claim" if modality in ("reported", "hedged", "denied") and not _one_side(scene, cast) else "contact"
    if modality not in ("reported", "hedged") or _is_known_of_none(scene, quantity, modality):
        return "contact"
    bare = quantity.kind == "count" and bool(_NO_NUMBER.match(scene.text, quantity.start, scene.start))
    if bare and (scene.sentence.title or cast.separate or _GREETINGS.match(scene.text, scene.end)):
        return "contact"
    stands_by = scene.trigger.shape == "travel" and any(part.shown is None for part in cast.parts)
    if bare and (stands_by or _NOT_GONE_INTO.search(scene.text, scene.sentence.start, scene.start)):
        return "nothing"  # "in my visits to India", where its leader stands by
    if (
        _one_side(scene, cast)
        or is_with_others(scene, cast)
        or is_somebody_unnamed(scene, cast)
        or _are_among_others(scene, cast)
        or _of_one_government(scene, cast)
        or _asserts_none(scene, cast, quantity, answered=answered)
    ):
        return "nothing"
    return "contact" if bare and _one_with_each(scene, cast) else "claim"


def _is_known_of_none(scene: Scene, quantity: Quantity, modality: Modality) -> bool:
    """Say whether somebody knows of no such contacts, and none are planned: "not aware of any calls with him"."""
    before = scene.text[scene.sentence.start : scene.start]
    unknown = modality == "hedged" and quantity.kind == "count" and is_not_known(before) and _OPEN.search(before)
    return bool(unknown) and _PLANNED.match(scene.text, scene.end, scene.sentence.end) is None


def _asserts_none(scene: Scene, cast: Cast, quantity: Quantity, *, answered: bool) -> bool:
    """Say whether the words ask for contacts, deny, plan or praise them, or leave them to others to tell."""
    before = scene.text[scene.sentence.start : scene.start]
    if _ABLE.search(before) or _MEANT_TO_KEEP.search(before) or _keeping_is_needed(scene, before):
        return True
    to_come = scene.trigger.plural and _ARRANGED.match(scene.text, scene.end, scene.sentence.end)
    if to_come or _OF_WORTH.search(before) or _LEFT_TO_OTHERS.search(before) or _by_guess(scene, cast):
        return True
    return bool(quantity.kind != "frequency" and _OPEN.search(before)) or (not answered and _is_asked(scene))


def _keeping_is_needed(scene: Scene, before: str) -> bool:
    """Say whether that people are in touch is only said to be needed: "it is important that we stay in close touch"."""
    return keeps_in_touch(scene) and _NEEDED_THAT.search(before) is not None


def _are_among_others(scene: Scene, cast: Cast) -> bool:
    """Say whether those named had some only of the contacts that are counted."""
    first = min((part.shown[0] for part in cast.parts if part.shown), default=0)
    return first > scene.end and _A_PART_OF_THEM.match(scene.text, scene.end, first) is not None


def _one_side(scene: Scene, cast: Cast) -> bool:
    """Say whether the words tell one side alone: "conversations with A and B", whoever had them; no journey."""
    if len(cast.parts) < _FEWEST:
        return scene.trigger.shape != "travel" or not cast.people
    shown = [part.shown for part in cast.parts if part.shown]
    first = min(shown, default=(0, 0))[0]
    owned = any(_OWN.fullmatch(scene.text, *place) for place in shown)  # "in contact with my counterpart"
    if len(set(shown)) == 1 and len(shown) == len(cast.parts) and first >= scene.end:
        return bool(_WITH.match(scene.text, scene.end, first))  # "we have had calls with the leaders of both states"
    if owned or first < scene.end or len(shown) < len(cast.parts):
        return False
    joined = len({person.party for person in cast.people} - {None}) < _FEWEST or _JOINED.search(
        scene.text, *(min(shown)[1], max(shown)[0])
    )  # "in earlier calls with A, B made the same point"
    return bool(joined) and bool(_WITH.match(scene.text, scene.end, first))


def _of_one_government(scene: Scene, cast: Cast) -> bool:
    """Say whether two of one government did it, and not with each other: "the two have held three dozen meetings"."""
    parties = {part.person.party if part.person else None for part in cast.parts}
    before = [part.shown is not None and part.shown[1] <= scene.start for part in cast.parts]
    apart = [part for part in cast.parts if part.shown and _FOR_ITSELF.search(scene.text, *_before(scene, part))]
    doers = all(before) or (not any(before) and _BY.match(scene.text, scene.end, scene.sentence.end))
    return not apart and scene.trigger.shape == "noun" and bool(doers) and len(parties) == 1 and None not in parties


def _before(scene: Scene, part: Part) -> tuple[int, int]:
    """Return the place of somebody's words, with the title before them."""
    start, end = part.shown or (scene.start, scene.start)
    return max(scene.sentence.start, start - 12), end


def _is_asked(scene: Scene) -> bool:
    """Say whether the question is whether it is so: "has he been speaking with her regularly?"."""
    if not scene.sentence.question:
        return False
    asks = _ASKS.match(scene.text[scene.sentence.start : scene.start])
    return asks is not None and not _TOLD_BESIDE.search(asks["rest"])


def _by_guess(scene: Scene, cast: Cast) -> bool:
    """Say whether one is left out and the other but a pronoun: "those conversations continue with him".

    In writing the other of the two is not meant where the noun goes on with a place, "his meetings in Kyiv", nor told
    who travels where two are named: "he commended him for his visits".
    """
    shown = [scene.text[slice(*part.shown)] for part in cast.parts if part.shown]
    if scene.trigger.shape == "travel":
        named = {person.key for ref in scene.refs if ref.end <= scene.start for person in ref.people}
        return len(named) > 1 and all(_HIM.match(words) for words in shown)
    if scene.sentence.turn is None:
        theirs = len({part.shown for part in cast.parts}) < len(cast.parts)
        return scene.trigger.plural and not theirs and bool(_ELSEWHERE.match(scene.text, scene.end))
    left_out = any(part.shown is None for part in cast.parts if part.person)
    return left_out and all(_HIM.match(words) for words in shown)


def _one_with_each(scene: Scene, cast: Cast) -> bool:
    """Say whether others beside those of the cast explain the plural: "his calls with both A and with the Nine"."""
    if _WITH_EACH.match(scene.text, scene.end, scene.sentence.end):
        return True
    last = max((part.shown[1] for part in cast.parts if part.shown), default=0)
    return last > scene.end and bool(_AND_OTHERS.match(scene.text, last, scene.sentence.end))
