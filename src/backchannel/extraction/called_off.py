"""Cancelled: words for calling off, and which contact of a sentence they call off."""

from __future__ import annotations

import re
from typing import Literal

from backchannel.extraction.scene import Scene

_CALLED_OFF = re.compile(
    r"\b(?:cancel(?:l)?(?:ed|ing|s)|call(?:ed|s) off|postpon(?:e|es|ed|ing)|scrapped|put off)\b", re.IGNORECASE
)
_NOT_CALLED_OFF = re.compile(
    r"(?:\b(?:consider\w*|th(?:ink\w*|ought)(?:\s+(?:about|of))?|intention of|plans? (?:of|to)|talk\w*\s+(?:about|of)|"
    r"rule\w*\s+out|if|whether|would|could|might|may|should|not|never|risk\w*(?:\s+of)?|threat\w*(?:\s+(?:of|to))?)|n[’']t)\s+"
    r"(?:\w+\s+){0,2}\Z"
)
"""Before a word for calling off: it is only thought of, or denied."""
_BE = re.compile(
    r"(?:\b(?:is|are|was|were|be|been|being|got|gets)|[’'](?:s|re))\s+(?:(?:also|then|now|abruptly|[a-z]+ly)\s+)*\Z"
)
_SOMETHING = re.compile(r"\s+(?:an?|the|his|her|their|its|all|plans?|talks|another|any)\b")
"""Behind the word: what is called off, which is another thing than what stood before it."""


def called_off(scene: Scene, before: str, after: str) -> Literal["yes", "perhaps"] | None:
    """Say whether a contact is told to be called off, or that it might be; ``None`` where neither is told of it.

    Args:
        scene: what names the contact, where it stands.
        before: words of its clause before it.
        after: those behind it.
    """
    whole = before + scene.trigger.text + after
    start = scene.start - len(before)
    for off in _CALLED_OFF.finditer(whole):
        if _is_of_another(scene, whole, start, off):
            continue
        return "perhaps" if _NOT_CALLED_OFF.search(whole, 0, off.start()) else "yes"
    return None


def _is_of_another(scene: Scene, whole: str, start: int, off: re.Match[str]) -> bool:
    """Say whether it is another contact, or another thing, that is called off: "met Macron and cancelled a visit"."""
    place = start + off.start()
    if place < scene.start:
        return any(start + off.end() <= other < scene.start for other in scene.others)
    passive = _BE.search(whole, 0, off.start()) is not None
    return not passive and _SOMETHING.match(whole, off.end()) is not None
