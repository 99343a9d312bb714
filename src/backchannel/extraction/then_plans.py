"""Sentences that tell what was done at a time, and then what is planned: "met A on Monday and will meet B"."""

from __future__ import annotations

import re

from backchannel.extraction.scene import Scene

_PLANS = (
    r"(?:will|would|(?:is|are|was|were)\s+(?:due|set|scheduled|expected|to)|plans?|hopes?|hoped|planned|intends?|"
    r"intended|wants?|wanted|expects?|expected|looks?\s+forward|looked\s+forward)\b"
)
_HAS_PLANS = re.compile(rf"\b{_PLANS}")
_AND_PLANS = re.compile(
    rf",?\s+(?:and|but)\s+(?:(?:he|she|they|the\s+two)\s+)?(?:also\s+|then\s+|now\s+)?{_PLANS}[^,;]*\Z"
)
_DONE = re.compile(
    r"(?:met|spoke|spoken|talked|held|had|called|phoned|telephoned|rang|hosted|welcomed|received|visited|saw|sat|"
    r"discussed|travell?ed|flew|went|came|wrote)\b"
)


def then_plans(scene: Scene, start: int, end: int) -> bool:
    """Say whether a time before a trigger is that of what was done, and the trigger of what is planned.

    Args:
        scene: the trigger where it stands.
        start: of the time, in the document's text.
        end: of the time.
    """
    if end > scene.start or _HAS_PLANS.search(scene.text, scene.sentence.start, start):
        return False
    between = _AND_PLANS.search(scene.text, end, scene.start)
    if between is None or _HAS_PLANS.search(scene.text, end, between.start()):
        return False
    first = [other for other in scene.others if other < between.start()]
    return any(_DONE.match(scene.text, other) for other in first)
