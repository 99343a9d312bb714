"""By what channel: by words, by the document's title, or by the convention of readouts."""

from __future__ import annotations

import re

from backchannel.extraction.scene import Scene
from backchannel.extraction.work import Work
from backchannel.model import Channel, Span

_BY_PHONE = re.compile(r"\b(?:by|via|over|on) (?:the )?(?:secure )?(?:tele)?phone\b")
_IN_A_CALL = re.compile(
    r"(?:(?!\b(?:about|after|before|following|ahead|and|but|who|which|that|where)\b)[^,;.])*?\s(?:in|during|over|by|via)\s+"
    r"(?:an?|their|his|her|the)\s+(?:[\w-]+\s+){0,2}?(?P<what>(?:phone\s+|telephone\s+)?call|(?:tele)?phone\s+conversation|meeting)\b"
)
"""Behind a verb of speaking: where that was, "spoke with him on Friday in a call"."""
_IN_PERSON = re.compile(r"(?<!including )(?<!both )\b(?:in person|face[- ]to[- ]face)\b")
_BY_VIDEO = re.compile(
    r"\b(?:by|via|through|over) (?:secure )?(?:video|videoconference|video[- ]?link|video conference)\b|"
    r"\b[Vv]irtual(?:ly)?\b(?!\s+(?:every|all|any|no|none|each|everyone|everybody|the\s+(?:same|whole))\b)"
)

_BREAK = re.compile(r";|\s[—–]+\s+and\b")
"""Behind a verb: a clause of its own begins, "when they spoke — and this time they’ll be there in person"."""
_ELSEWHERE = re.compile(r"\s+(?:(?:that|which)\s+)?(?:were\s+)?(?:held|took\s+place)\s+in\s+[A-Z]")
"""Behind a noun in a readout of a call: talks at which they sat together."""
_TALKS = re.compile(r"[Tt]alks|[Nn]egotiations|[Cc]onsultations")
_IN_A_PLACE = re.compile(
    r"(?:\s+with\s[^,.;]{3,90}?)?\s+(?:in|at)\s+(?:the\s+)?(?!Europe\b|Africa\b|Asia\b|America\b|Middle\b|January|"
    r"February|March|April|May|June|July|August|September|"
    r"October|November|December)[A-Z][a-z]{2,}"
)
"""Behind talks: where they sat together."""
_NEAR = 60
"""Characters around a verb of speaking in which "in person" is of it, and of no other contact."""


def channel_of(work: Work, scene: Scene, clause: Span) -> tuple[Channel, str]:
    """Return the channel of what a trigger names, and the method by which it is known.

    Readouts say "spoke with" of telephone calls, and their titles say "call": where a readout's words name no
    channel, that convention stands, and is said to be one.
    """
    channel, document = scene.trigger.channel, work.document
    if by_words := _by_words(scene, clause):
        return by_words, "words"
    if channel != "unspecified" or scene.sentence.title:
        return channel, "words" if channel != "unspecified" else "no word for the channel"
    titled = [m.channel for m in work.mentions if m.span.end <= len(document.title)]
    in_body = any(m.span.start > len(document.title) for m in work.mentions)
    of_title = not in_body and not _ELSEWHERE.match(scene.text, scene.end)
    if document.kind in ("readout", "statement") and titled and titled[0] in ("call", "video") and of_title:
        return titled[0], "the document's title"
    in_person = bool(titled) and titled[0] in ("meeting", "visit")
    if document.kind == "readout" and scene.trigger.text.lower().startswith("spoke") and not in_person:
        return "call", "readout convention: spoke with"
    return channel, "no word for the channel"


def _by_words(scene: Scene, clause: Span) -> Channel | None:
    """Return the channel that other words of the sentence name: "spoke by phone", "discussed it in a call"."""
    channel = scene.trigger.channel
    if channel in ("unspecified", "meeting") and _BY_VIDEO.search(clause.quote):
        return "video"
    if channel != "unspecified":
        return None
    behind = _BREAK.split(scene.text[scene.end : min(clause.end, scene.end + _NEAR)], maxsplit=1)[0]
    near = scene.text[max(clause.start, scene.start - _NEAR) : scene.end] + behind
    if _IN_PERSON.search(near):
        return "meeting"
    if _BY_PHONE.search(clause.quote):
        return "call"
    inside = _IN_A_CALL.match(scene.text, scene.end, scene.sentence.end) if scene.trigger.shape != "noun" else None
    if inside:
        return "meeting" if inside["what"] == "meeting" else "call"
    talks = not scene.sentence.title and _TALKS.fullmatch(scene.trigger.text)
    return "meeting" if talks and _IN_A_PLACE.match(scene.text, scene.end, scene.sentence.end) else None
