"""Times of a sentence that are of what another clause tells: of what was done, where a plan follows, or a thing.

"Met A on Monday and will meet B", "on Monday A met B, who had spoken with C", "condemned Monday's attack in a call".
"""

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
_EARLIER = re.compile(
    r"\b(?:had|having)\s+(?:(?:also|already|earlier|just|previously|never|not)\s+){0,2}\Z|\b(?:has|have)\s+since\s+\Z|"
    r"(?:\b(?:has|have)\s+not|n[’']t)\s+(?:yet\s+)?\Z"
)
"""Right before a trigger: it was before what the sentence tells, or since, or has not been."""
_WHO_RECENTLY = re.compile(
    r",\s+who\s+(?:was|were|has|had|is|[a-z]+ed)\s+(?:\w+\s+){0,3}?(?:recently|earlier|already|previously)\b"
)
"""Between a time and a trigger: what somebody else had done, "on Sunday spoke with A, who was just recently there"."""
_HAD = re.compile(r"\b(?:had|having)\s+(?:\w+\s+)?\Z")
_OF_A_THING = re.compile(
    r"[’']s\s+(?:[\w-]+\s+){0,2}?(?!(?:call|conversation|meeting|talks|summit|visit|dinner|session)\b)[a-z]+\s+"
    r"(?:in|during|at|on|over|with|by|after|before|ahead\s+of|and)\s+(?:[\w’'-]+\s+){0,4}\Z"
)
"""Behind a time, up to a trigger: it is of another thing, "condemned Monday's attack in a call with"."""
_THEN_DID = re.compile(
    r",?\s+(?P<word>before|after|until|while|whereas)\s+"
    r"(?:(?:he|she|they|we|I)\s+|(?:the\s+)?(?:\w+\s+){0,2}?(?:[A-Z][\w.’'-]*\s+){1,6})(?:[\w’'-]+\s+){0,5}\Z"
)
"""Between a time and a trigger: a clause of its own, "on Monday before he called her"."""
_FOLLOWS = re.compile(
    r"[^.;]{0,60}?\b(?:follow(?:s|ed)|com(?:es|ing)\s+(?:\w+\s+)?after|came\s+(?:\w+\s+)?after|builds\s+(?:up)?on|stems\s+from)\b"
    r"(?:,[^,;.]{1,30},)?\s+(?:(?:an?|the|his|her|their|our)\s+)?(?:[\w’'-]+\s+){0,4}\Z"
)
"""Between a time and a contact's noun: it is of what came after the contact, "today's announcement follows a call"."""


def follows_it(scene: Scene, end: int) -> bool:
    """Say whether a time before a noun is that of what came after the contact."""
    noun = scene.trigger.shape in ("noun", "travel") and end <= scene.start
    return noun and _FOLLOWS.match(scene.text, end, scene.start) is not None


def is_of_what_was_before(scene: Scene, end: int) -> bool:
    """Say whether a time before a trigger is that of what was done before or after it, and told first."""
    return had_been_before(scene, end) or is_before_that(scene, end)


def is_before_that(scene: Scene, end: int) -> bool:
    """Say whether a time before a trigger is of what came before or after it: "met A on Monday before he called B".

    What was done while something else was is of its time, unless it has one of its own.
    """
    then = _THEN_DID.match(scene.text, end, scene.start) if end <= scene.start else None
    if then is None or not any(other < then.start() for other in scene.others):
        return False
    base = scene.sentence.start
    behind = [base + time.start for time in scene.times if base + time.start >= scene.end and not time.counted]
    own = any(not any(scene.end <= other < start for other in scene.others) for start in behind)
    return own or then["word"] not in ("while", "whereas")


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


def had_been_before(scene: Scene, end: int) -> bool:
    """Say whether a time before a trigger is that of what was done, and the trigger of what had been, or has not."""
    who = _WHO_RECENTLY.search(scene.text, end, scene.start) if end <= scene.start else None
    if who is not None and any(other < who.start() for other in scene.others):
        return True
    if end > scene.start or _EARLIER.search(scene.text, end, scene.start) is None:
        return False
    done = [other for other in scene.others if other < scene.start and _DONE.match(scene.text, other)]
    return any(_HAD.search(scene.text, scene.sentence.start, other) is None for other in done)


def is_of_a_thing(scene: Scene, end: int) -> bool:
    """Say whether a time that ends at a place before a trigger is owned by another noun than it."""
    return end <= scene.start and _OF_A_THING.match(scene.text, end, scene.start) is not None
