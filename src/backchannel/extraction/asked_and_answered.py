"""What somebody answers within one sentence: "Asked whether he had spoken with Putin, Macron said no"."""

from __future__ import annotations

import re

from backchannel.extraction.scene import Scene
from backchannel.model import Modality

_ASKED = re.compile(r"(?:[Ww]hen\s+)?(?:[Aa]sked|[Pp]ressed|[Qq]uestioned)\b[^.;]*?\b(?:whether|if)\s")
_SAID = re.compile(
    r"[^;]*?,\s+(?:[\w’.-]+\s+){1,8}?(?:said|replied|answered|responded|told\s+\w+)(?:\s+(?:simply|only|that))*[:,]?\s+"
    r"[“\"]?(?:(?P<no>[Nn]o\b|[Nn]ot\b|[Nn]ever\b|(?:he|she|they|it)\s+(?:had|did|has|have|would|will|was|is)(?:n[’']t|\s+not|\s+never)\b)|"
    r"(?P<yes>[Yy](?:es|eah)\b|(?:he|she|they)\s+(?:had|did|has|have|would|will)(?=[”\"]|\s*(?:[.,;]|\Z))))"
)
_ANSWERED_FIRST = re.compile(
    r"[“\"](?P<words>[^”\"]{2,200}?)[,.!?]?[”\"],?\s+(?:[\w’.,-]+\s+){1,8}?(?:said|replied|answered|told\s+\w+)\b[^;]{0,60}?"
    r"\b(?:when|after\s+being)\s+(?:asked|pressed|questioned)\b[^.;]*?\b(?:whether|if)\s"
)
"""Around a quoted answer that stands before what was asked: "'No', X said when asked whether"."""
_NO = re.compile(
    r"(?:[Nn]o|[Nn]ever|[Nn]ot\s+(?:true|at\s+all|yet))\b|(?:(?:[Tt]hat|[Ii]t|[Tt]his)(?:[’']s|\s+is|\s+was)\s+(?:not\s+true|false|untrue|a\s+lie))\b|"
    r"(?:[Hh]e|[Ss]he|[Tt]hey)\s+(?:(?:had|did|has|have)\s+not|(?:had|did|has|have)n[’']t|never)\b"
)
_YES = re.compile(r"(?:[Yy]es|[Yy]eah|[Cc]orrect|[Oo]f\s+course)\b")
_TO_COME = re.compile(r"\b(?:will|would|plans?|planned|going\s+to|intends?|intended)\b")


def answered_within(scene: Scene) -> Modality | None:
    """Return how a contact asked about is told by the answer in its own sentence; ``None`` where it is not asked about.

    Nothing is said of it by "declined to say", or by no answer at all: that is hypothetical.
    """
    asked = _ASKED.match(scene.text, scene.sentence.start, scene.start)
    if asked is None:
        return _answered_first(scene)
    said = _SAID.match(scene.text, scene.end, scene.sentence.end)
    if said is None:
        return "hypothetical"
    if said["no"]:
        return "denied"
    return "planned" if _TO_COME.search(scene.text, asked.end(), scene.start) else "reported"


def _answered_first(scene: Scene) -> Modality | None:
    """Return how a quoted answer tells it that stands before what was asked."""
    asked = _ANSWERED_FIRST.match(scene.text, scene.sentence.start, scene.start)
    if asked is None:
        return None
    if _NO.match(asked["words"]):
        return "denied"
    if _YES.match(asked["words"]):
        return "planned" if _TO_COME.search(scene.text, asked.end(), scene.start) else "reported"
    return "hypothetical"
