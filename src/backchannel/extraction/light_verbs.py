"""Nouns that a verb beside them makes into a doing: "hold talks with", "having a call with".

Whether that was done is told by the words before the verb, as with any other verb: "tried to hold talks with", "decided
not to have a call with", "is thinking about holding talks with".
"""

from __future__ import annotations

import re
from dataclasses import replace

from backchannel.extraction.scene import Scene

_DOES = re.compile(
    r"\b(?P<verb>held|had|made|took|placed|hold(?:ing)?|hav(?:e|ing)|host(?:ing)?|conduct(?:ing)?|plac(?:e|ing)|"
    r"mak(?:e|ing)|tak(?:e|ing)|attend(?:ing)?|"
    r"join(?:ing)?|pay(?:ing)?|open(?:ing)?|start(?:ing)?|beginn?(?:ing)?|resum(?:e|ing)|schedul(?:e|ing)|arrang(?:e|ing))\s+"
    r"(?:(?:an?|any|another|some|the|his|her|their|our|more|further|new|direct|separate|private|bilateral|phone|peace|joint|brief|long|"
    r"formal|informal|secret|face-to-face|in-person|one-on-one|follow-up|video|high-level)\s+){0,4}\Z"
)
_PAST = frozenset({"held", "had", "made", "took", "placed"})
_ARRANGED = re.compile(
    r"(?:\s+(?!(?:and|but|as|though|while|when|because|after|before)\b)[\w’.-]+){0,7}?\s+(?:scheduled|planned|"
    r"lined\s+up|set\s+up|booked|arranged|cancell?ed|postponed|in\s+the\s+works)\b"
)
_IS = re.compile(
    r"(?:\b(?:is|are|am|was|were|been|be)|[’'](?:s|re|m))\s+(?:(?:not|also|now|currently|already|[a-z]+ly)\s+)*\Z"
)
"""Before "holding": it goes on, or is to come, which the noun's own rules tell."""


def as_its_verb(scene: Scene) -> Scene | None:
    """Return a noun's scene with the verb whose object it is in its place; ``None`` where no such verb governs it."""
    if scene.trigger.shape != "noun" or scene.sentence.title:
        return None
    does = _DOES.search(scene.text, scene.sentence.start, scene.start)
    if does is None or _IS.search(scene.text, scene.sentence.start, does.start()):
        return None
    verb = replace(scene.trigger, text=does["verb"], shape="verb_with")
    return replace(scene, trigger=verb, start=does.start(), end=scene.end)


def was_done(scene: Scene) -> bool:
    """Say whether the verb in a noun's place stands in the past, so that what is told behind it is of something else.

    "Held talks with Macron, and will meet Putin"; but "had a call with him scheduled" is of one to come.
    """
    return scene.trigger.text in _PAST and _ARRANGED.match(scene.text, scene.end, scene.sentence.end) is None
