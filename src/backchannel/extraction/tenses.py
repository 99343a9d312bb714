"""Whether the verb that tells of a contact stands in the past."""

from __future__ import annotations

import re

from backchannel.extraction.scene import Scene

_TO_BE = re.compile(r"\b(?:will|to|shall|going to) be\s+(?:\w+ly\s+)?\Z")

_GOT_TO = re.compile(
    r"\b(?:did|(?:got|was able|were able|been able)\s+to|had\s+(?:a|the)\s+(?:\w+\s+)?(?:chance|opportunity)\s+to)\s*$"
)
"""Right before "see": it happened."""
_OPPORTUNITY = re.compile(r"\bhad\s+(?:an?|the)\s+(?:\w+\s+)?(?:chance|opportunity)\s+to\s+(?:also\s+)?\Z")
_THANKS_FOR = re.compile(r"\b(?:[Tt]hank\w*|grat\w+|appreciat\w+)\b[^.;]{0,80}\bfor\s+(?:also\s+)?\Z")
_IT_WAS_NICE = re.compile(
    r"\b(?:[Ii]t|[Tt]hat)\s+(?:was|has\s+been)\s+(?:[a-z]+\s+){0,2}(?:nice|good|great|useful|helpful|wonderful|lovely|valuable|"
    r"a\s+pleasure|a\s+privilege|an\s+honou?r)\s+(?:for\s+[^,;.]{2,40}\s)?to\s+(?:be\s+able\s+to\s+)?\Z"
)
"""Right before a verb: it happened, "it was nice for her to meet"."""
_WENT_THERE = re.compile(
    r"(?:\b(?:has|have)|[’']ve)\s+(?:all\s+|both\s+|also\s+|just\s+)?(?:visited|travel?led\s+to|been\s+(?:to|in)|gone\s+to)\s+(?:the\s+)?"
    r"(?:[A-Z][\w’-]*\s+){1,3}\Z"
)
"""Before "meeting with": they did it there, "have all visited Israel meeting with"."""
_THIS_VISIT = re.compile(r"\b(?:this|[Tt]oday[’']s)\s+(?:[\w-]+\s+){0,2}\Z")
_DID = re.compile(r"\bdid\s+(?:also\s+|indeed\s+|just\s+)?\Z")


_HAVE = re.compile(r"(?:\b(?:have|has|had)|[’']ve)\s+(?:\w+\s+)?\Z")


def is_past_verb(scene: Scene) -> bool:
    """Say whether the trigger itself is a verb of the past, which no "will" before it makes a plan."""
    word = scene.trigger.text.lower().split()[0]
    if _TO_BE.search(scene.text, scene.sentence.start, scene.start):
        return False  # "will be engaged", "is to be received"
    if scene.trigger.shape != "noun" and _DID.search(scene.text, scene.sentence.start, scene.start):
        return True
    if word in ("spent", "dined"):
        return not _HAVE.search(scene.text, scene.sentence.start, scene.start)  # "I should have spent more time"
    return word in {
        "spoke", "spoken", "talked", "called", "met", "hosted", "welcomed", "received", "visited", "phoned",
        "telephoned", "sat", "wrote", "expressed", "conveyed", "extended", "sent", "greeted", "engaged", "conferred",
        "consulted", "discussed", "contacted", "chatted", "conversed", "reconnected", "was", "were", "shook",
        "exchanged", "told", "informed", "saw", "asked", "texted", "congratulated", "briefed", "went", "came", "flew",
        "held", "had", "made", "took", "placed",
    }  # fmt: skip


_ACCEPTING = re.compile(r"\bfor\s+(?:having\s+)?accept(?:ing|ed)\s+(?:my|our|his|her)\s+(?:\w+\s+)?invitation\b")
"""Before a visit for which the guest is thanked."""


def is_told_as_done(scene: Scene, before: str) -> bool:
    """Say whether it is told how it was, or where it was done: "it was nice to meet", "have visited X meeting with"."""
    noun = scene.trigger.shape in ("noun", "message", "travel")
    return (_WENT_THERE if noun else _IT_WAS_NICE).search(before) is not None


def has_come_about(scene: Scene, before: str) -> bool:
    """Say whether words of a clause show that it happened, whatever else there sounds like a plan.

    Args:
        scene: what names the contact, where it stands.
        before: words of its clause before it.
    """
    shape, word = scene.trigger.shape, scene.trigger.text
    noun = shape in ("noun", "message", "travel")
    if is_told_as_done(scene, before) or (noun and _ACCEPTING.search(before)):
        return True
    if noun:  # "I undertake this visit", says the guest beside his host
        beside = scene.sentence.turn is not None and (scene.discourse.document.title or "").startswith("Remarks by")
        beside = beside and bool(scene.discourse.title_pair) and not scene.sentence.question
        return bool(beside and _THIS_VISIT.search(before))
    if word.startswith("inviting") and _THANKS_FOR.search(before):
        return True
    seen = shape in ("sight", "invitation") or word.startswith("coming")
    return bool(_OPPORTUNITY.search(before) or (seen and _GOT_TO.search(before)))
