"""Who sends a message, and to whom: "sent him a letter", "in a message to A, B noted", "a letter from A"."""

from __future__ import annotations

import re
from dataclasses import replace

from backchannel.extraction.casting import cast_of, parts_of
from backchannel.extraction.loose_makers import loose_subject
from backchannel.extraction.makers import (
    gives_to,
    light_subjects,
    possessors,
    relative_makers,
    subjects,
)
from backchannel.extraction.people import Ref
from backchannel.extraction.phrases import from_somebody, objects_at, people_of
from backchannel.extraction.scene import Cast, Scene
from backchannel.extraction.sides_apart import subject_behind, told_in
from backchannel.extraction.speech import received_by

_DEFINITE = re.compile(r"\b(?:[Tt]he|[Tt]his|[Tt]hat)\s+(?:(?![A-Z])\w+\s+)?$")
"""Before a message: one spoken of."""
_TO = re.compile(r"\bto\s+(?:the\s+)?")
_SENT_TO = re.compile(r"\s+(?:sent|written|addressed|delivered|dispatched)\s+(?:(?:last|on)\s+\w+\s+)?to\s+(?:the\s+)?")
_BY = re.compile(r"\s+(?:last\s+\w+\s+|on\s+\w+\s+)?by\s+(?:the\s+)?")
_GREETING = re.compile(r"\s+(?:congratulating|wishing|thanking)\s+(?:the\s+)?")
"""Behind a message: to whom it is."""
_BY_DOING = re.compile(r"[^.,;]{0,30}?\sby\s+(?!phoning)[a-z]+ing\b")
"""Behind whom a message is for: it is what was done, "sent Putin a message by imposing sanctions"."""
_ADDRESSEE_REACH = 60
_SENDS = re.compile(
    r"\b(?:send|sends|sending|dispatch(?:es|ing)?|write|writes|writing|written|passe[sd]|passing|conveys?|conveyed|conveying|"
    r"relay(?:s|ed|ing)|forward(?:s|ed|ing)|deliver(?:s|ed|ing)|transmit(?:s|ted|ting)|address(?:es|ed|ing))\s+"
    r"(?:an?|the|his|her|another|this|that)\s+(?:(?!(?:clear|strong|powerful|simple|unmistakable|loud|very)\b)[\w-]+\s+){0,3}\Z"
)
"""Right before a message: it is sent, or passed on."""
_ANSWERS = re.compile(
    r"\b(?:(?:repl(?:y|ies|ied|ying)|respond(?:s|ed|ing)?)\s+to|answer(?:s|ed|ing)?|acknowledge(?:s|d)?|received|receives|got|read)\s+"
    r"(?:(?:an?|the|his|her|another|this|that)\s+)?(?:[\w-]+\s+){0,2}\Z"
)
"""Right before a message, or its sender: somebody else got it."""
_ITS_WORDS = re.compile(
    r"\s*[Tt]he\s+(?:[\w-]+\s+)?(?:message|telegram|letter)\s+(?:sent\s+[^.]{0,80}\s)?(?:reads?|says?)\b"
)
"""Behind the sentence that tells of a message without the word for it."""


def find_message(scene: Scene) -> Cast | None:
    """Find who sends a message to whom; "that message" goes on with one told of before."""
    if sent := _sent_by(scene):
        return sent
    senders = relative_makers(scene) or possessors(scene) or from_somebody(scene) or light_subjects(scene)
    if got := _who_got_it(scene, senders):
        return cast_of(scene, parts_of(scene, senders, "initiator"), parts_of(scene, got, "participant", senders))
    senders = senders or _who_sends_it(scene)
    to = _TO.search(scene.text, scene.end, min(scene.sentence.end, scene.end + _ADDRESSEE_REACH))
    addressees = objects_at(scene, to.end()) if to else []
    if not (senders or addressees):
        senders, addressees = gives_to(scene)
    if not addressees and (to_whom := _GREETING.match(scene.text, scene.end, scene.sentence.end)):
        addressees = objects_at(scene, to_whom.end())
    if not senders and addressees:
        senders = loose_subject(scene) or subject_behind(scene, addressees)
    if not addressees and (told := told_in(scene)):
        return told  # "in a letter on Friday A told B"
    if not senders or not addressees:
        before = scene.text[max(scene.sentence.start, scene.start - 40) : scene.start]
        meant = _DEFINITE.search(before) and not scene.trigger.plural and not to
        return Cast((), scene.start, scene.end, anaphoric=True) if meant else None
    if _BY_DOING.match(scene.text, addressees[-1].end, scene.sentence.end):
        return None
    return cast_of(scene, parts_of(scene, senders, "initiator"), parts_of(scene, addressees, "participant", senders))


def _sent_by(scene: Scene) -> Cast | None:
    """Read "a letter sent to him by Milei", "a letter addressed to her by the President"."""
    to = _SENT_TO.match(scene.text, scene.end, scene.sentence.end)
    got = objects_at(scene, to.end()) if to else []
    by = _BY.match(scene.text, got[-1].end, scene.sentence.end) if got else None
    senders = objects_at(scene, by.end()) if by else []
    if not senders:
        return None
    return cast_of(scene, parts_of(scene, senders, "initiator"), parts_of(scene, got, "participant", senders))


def _who_got_it(scene: Scene, senders: list[Ref]) -> list[Ref]:
    """Return who got, or answered, a message of others: "A received a letter from B", "replied to a letter from B"."""
    if from_somebody(scene) and (got := received_by(scene)):
        return got
    whose = [ref for ref in senders if ref.end <= scene.start]
    place = whose[0].start if whose else scene.start
    answers = _ANSWERS.search(scene.text, scene.sentence.start, place) if senders else None
    return subjects(replace(scene, start=answers.start(), end=answers.start()), senders) if answers else []


def _who_sends_it(scene: Scene) -> list[Ref]:
    """Return the subject of a verb of sending or passing on: "A will send a letter to B"."""
    sends = _SENDS.search(scene.text, scene.sentence.start, scene.start)
    spoken = scene.sentence.turn is not None and scene.trigger.text.lower().startswith("message")
    if sends is None or spoken:
        return []  # what is said to "send a message" is mostly done
    return subjects(replace(scene, start=sends.start(), end=sends.start()))


def find_written(scene: Scene) -> Cast | None:
    """Find who congratulates whom in a message of which the next sentence gives the words; ``None`` without one."""
    if _ITS_WORDS.match(scene.text, scene.sentence.end) is None:
        return None
    addressees = objects_at(scene, scene.end + 1)
    senders = subjects(scene, addressees)
    home = {None, *(person.party for person in people_of(scene, senders))}
    if not senders or {person.party for person in people_of(scene, addressees)} <= home:
        return None  # somebody at home, "congratulated the winner on her medal"
    return cast_of(scene, parts_of(scene, senders, "initiator"), parts_of(scene, addressees, "participant", senders))
