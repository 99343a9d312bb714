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
_TO_COME = re.compile(r"\b(?:will|would|plans?|planned|going\s+to|intends?|intended)\b")


def answered_within(scene: Scene) -> Modality | None:
    """Return how a contact asked about is told by the answer in its own sentence; ``None`` where it is not asked about.

    Nothing is said of it by "declined to say", or by no answer at all: that is hypothetical.
    """
    asked = _ASKED.match(scene.text, scene.sentence.start, scene.start)
    if asked is None:
        return None
    said = _SAID.match(scene.text, scene.end, scene.sentence.end)
    if said is None:
        return "hypothetical"
    if said["no"]:
        return "denied"
    return "planned" if _TO_COME.search(scene.text, asked.end(), scene.start) else "reported"
