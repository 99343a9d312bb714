"""Contacts at the gathering, or the place, at which a document's words are said: of about the document's day.

"Here in Hiroshima, we also held a meeting of the Quad", said in Hiroshima; "on the margins of the summit, he met with
A", said while the summit goes on. The words must place the contact there and name no other occasion; and what is
said at home ("here at the White House") may be of any day.
"""

from __future__ import annotations

import re

from backchannel.extraction.scene import Scene
from backchannel.extraction.work import Work

_HERE = re.compile(r"\b[Hh]ere\s+(?:in|at)\s+(?:the\s+)?(?P<place>[A-Z][\w’-]+(?:\s+[A-Z][\w’-]+)?)")
_IN_PLACE = re.compile(r"(?:(?:And|So),?\s+)?(?:[Ww]hile\s+)?[Ii]n\s+(?P<place>[A-Z][\w’-]+)\b")
_HOME = re.compile(r"White|Washington|Oval|America|United|U\.S|D\.C|Camp|Roosevelt|East|Rose|South")
_AT_THE_SUMMIT = re.compile(
    r"\b(?:[Oo]n\s+the\s+(?:margins|sidelines)\s+of|[Aa]t|[Dd]uring|[Aa]s\s+part\s+of)\s+(?:the|this)\s+(?:[\w.’-]+\s+){0,3}"
    r"(?:[Ss]ummit|G7|G20|COP\d+|General\s+Assembly|conference)\b"
)
_GOES_ON = re.compile(
    r"\b(?:summit|meeting|session)s?\b[^.;?!]{0,60}\b(?:currently\s+(?:ongoing|under\s?way)|(?:is|are)\s+(?:still\s+)?"
    r"(?:ongoing|under\s?way|going\s+on))|\bhere\s+at\s+(?:the|this)\s+(?:[\w.’-]+\s+){0,3}(?:[Ss]ummit|G7|G20|COP\d+|"
    r"NATO\s+[Hh]eadquarters)\b"
)
"""Somewhere in the text: the summit goes on while it is spoken of."""
_HELD_AT = re.compile(
    r"(?:Remarks|Opening Remarks|Statement|Toast)s?\b.*\b(?:[Aa]t|[Dd]uring|[Ii]n|[Bb]efore|[Oo]pening)\b[^|]*"
    r"\b(?:Summit|Conference\s+of\s+the\s+Parties|COP\d+|G7|G20|General\s+Assembly|Leaders[’']?\s+(?:Meeting|Retreat|Session))\b"
)
_GATHERING = re.compile(r"(?:[\w.’-]+\s+)?(?:summit|gathering|conference|convening)", re.IGNORECASE)
_THIS = re.compile(
    r"\b[Tt]his\s+(?:(?:very|critical|important|historic|special|first|virtual|annual|great|crucial)\s+){0,2}\Z"
)
_OF_ANOTHER_DAY = re.compile(
    r"\b(?:last|previous(?:ly)?|earlier|former|second|third|next|another|future|recent(?:ly)?|once|ago|years?|months?|"
    r"weeks?|when|since|before|until|ever|never|every|always|often|used\s+to|several|first|had\s+(?:been|met|spoken)|would|"
    r"if|upcoming|tomorrow|yesterday)\b|\b(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_HEAD = 700
"""Characters of a document in which it says where it was spoken."""


def of_what_is_at_hand(work: Work, scene: Scene) -> str | None:
    """Return about the document's day for a contact told as over, at the place or summit where the words are said.

    Args:
        work: the document's.
        scene: the trigger of something reported, whose clause gives no time.
    """
    sentence = scene.sentence
    if work.day is None or sentence.title or sentence.turn is None or sentence.turn.asks or scene.times:
        return None
    if _is_this_gathering(work, scene):
        return f"{work.day}~"
    if scene.trigger.plural or scene.trigger.several or _OF_ANOTHER_DAY.search(sentence.text):
        return None
    return f"{work.day}~" if _is_here(work, scene) or _is_at_the_summit(work, scene) else None


def _is_this_gathering(work: Work, scene: Scene) -> bool:
    """Say whether somebody speaks at a summit, by the title, of "this summit"."""
    if scene.trigger.plural or not _GATHERING.fullmatch(scene.trigger.text):
        return False
    this = _THIS.search(scene.text, scene.sentence.start, scene.start)
    return this is not None and _HELD_AT.match(work.document.title) is not None


def _is_here(work: Work, scene: Scene) -> bool:
    """Say whether a sentence places its contact where the document was spoken, away from home."""
    place = _HERE.search(scene.sentence.text) or _IN_PLACE.match(scene.sentence.text)
    if place is None or _HOME.match(place["place"]):
        return False
    head = work.document.text[:_HEAD]
    spoken_at = head[: head.find(":") if ":" in head else len(head)] + work.document.title
    return place["place"] in head and (place["place"] in spoken_at or place.re is _HERE)


def _is_at_the_summit(work: Work, scene: Scene) -> bool:
    at = _AT_THE_SUMMIT.search(scene.sentence.text)
    return at is not None and _GOES_ON.search(work.document.text) is not None
