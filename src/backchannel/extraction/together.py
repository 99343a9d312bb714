"""What leaders do side by side, and who is said to be at a meeting: no word for a contact says it of itself.

"The presidents of Russia and Belarus visited the site", "A and B held a joint press conference": whoever does that met.
Only where both are named together as those who do it, and nothing denies it: that there was no press
conference says nothing of a meeting, and two who are each somewhere ("attended the funeral") need not have met.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from backchannel.extraction.casting import cast_of, parts_of
from backchannel.extraction.people import Person, Ref
from backchannel.extraction.phrases import objects_at, people_of
from backchannel.extraction.scene import Cast, Part, Scene

_FEWEST = 2
_AND = re.compile(r",?\s+(?:and|together\s+with|along\s+with|accompanied\s+by)\s+(?:the\s+)?|,\s+(?:the\s+)?")
"""Between two who do it."""
_WITH_HIM = re.compile(r",?\s+(?:together\s+with|along\s+with|accompanied\s+by)\s+(?:the\s+)?")
"""The same, so that they do it side by side wherever it is."""
_DO = re.compile(r",?\s+(?:(?:also|then|later|again|just|today|will|have|had|are\s+to|[a-z]+ly)\s+){0,3}")
"""Between the last of them and the verb."""
_OPENS = re.compile(r"(?:[^,;:]{0,80},\s+|(?:Today|Earlier|Then|Later|Yesterday)\s+)?(?:[Tt]he\s+)?")
"""Before the first of them in the sentence."""
_A_SITE = re.compile(
    r"\s(?:the|an?|several)\s(?!(?:country|countries|region|capital|front|state|area|city)\b)[a-z]|"
    r"\s(?:the\s)?(?:[A-Z][\w’.-]+\s){0,4}(?:Airport|Base|Basilica|Cathedral|Cemetery|Cent(?:er|re)|Church|Cosmodrome|"
    r"Factory|Hospital|Institute|Memorial|Monastery|Monument|Mosque|Museum|Palace|Park|Plant|School|Shipyard|University)\b"
)
"""Behind "visited": what two visit together, and no country where each may have been."""
_NOT = re.compile(r"\b(?:not|never|no|without|each|separately|both)\b|n[’']t\b")
"""In the sentence before the verb: they do not, or each by himself."""
_OF_DOUBT = re.compile(r"\b(?:would|could|may|might|should|if|whether|can)\b")
_ATTENDED = re.compile(
    r"(?:\s+(?:in|at|of|on)\s[^.;,]{1,110}?)?\s+(?:was|will\s+be|is|has\s+been|is\s+being)\s+(?:also\s+)?"
    r"(?:(?:attended|(?:co-)?(?:chaired|hosted))(?:\s+in\s+an?\s+\w+\s+format)?\s+by:?|held\s+(?:in\s+[A-Z]\w+\s+)?with\s+the\s+participation\s+of)\s+"
    r"(?:the\s+)?"
)
"""Between a noun and those who were there."""
_WERE_IN_IT = re.compile(r"\s+(?:were|are|will\s+be)\s+(?:also\s+)?(?:the\s+)?")
_CONVENED = re.compile(
    r"\b(?:convened|co-chaired|chaired|co-hosted|led|opened)(?=\s+(?:an?|the|their)\s+(?:[\w-]+\s+){0,2}\Z)"
)
"""Before a body's meeting."""
_TAKING_PART = re.compile(
    r"\b(?:(?:[Tt]aking\s+part|[Pp]articipating|[Pp]articipants)\s+in|[Aa]ttending)\s+(?:the|a|this)\s+(?:[\w-]+\s+){0,3}\Z"
)
"""Around a noun before those who were there."""


def find_together(scene: Scene) -> Cast | None:
    """Find two or more of different countries who do something side by side; ``None`` for one alone."""
    if scene.sentence.question:
        return None
    doers = _side_by_side(scene)
    before = scene.text[scene.sentence.start : scene.start]
    if not doers or _NOT.search(before) or _OF_DOUBT.search(scene.text, doers[-1].end, scene.start):
        return None
    people = people_of(scene, doers)
    return cast_of(scene, parts_of(scene, doers, "participant"), []) if _are_of_two_countries(people) else None


def find_joint_visit(scene: Scene) -> Cast | None:
    """Find two who visit a place together, which is neither's country: "A, together with B, visited Bucha"."""
    ahead = scene.trigger.text == "visit" and scene.text.endswith(("will ", "are to "), 0, scene.start)
    if scene.trigger.text != "visited" and not ahead:
        return None
    doers = _side_by_side(scene)
    gaps = [scene.text[one.end : other.start] for one, other in pairwise(doers)]
    together = any(_WITH_HIM.fullmatch(gap) for gap in gaps) or _A_SITE.match(scene.text, scene.end)
    return find_together(scene) if together else None


def attended_by(scene: Scene) -> list[Part]:
    """Return those of two countries and more who are said to be at what a noun names, "was attended by A and B"."""
    if scene.trigger.shape != "noun" or scene.trigger.channel not in ("meeting", "video", "call"):
        return []
    behind = _ATTENDED.match(scene.text, scene.end, scene.sentence.end)
    if behind is None and _TAKING_PART.search(scene.text, scene.sentence.start, scene.start):
        behind = _WERE_IN_IT.match(scene.text, scene.end, scene.sentence.end)
    there = objects_at(scene, behind.end()) if behind else []
    return parts_of(scene, there, "participant") if _are_of_two_countries(people_of(scene, there)) else []


def convened_by(scene: Scene) -> list[Part]:
    """Return two and more of two countries who hold a body's meeting: "A and B convened a meeting of the Group"."""
    verb = _CONVENED.search(scene.text, scene.sentence.start, scene.start)
    doers = _side_by_side(replace(scene, start=verb.start(), end=verb.end())) if verb else []
    return parts_of(scene, doers, "participant") if _are_of_two_countries(people_of(scene, doers)) else []


def _side_by_side(scene: Scene) -> list[Ref]:
    """Return those named side by side as the subject of a verb: "A and B toured", "A, together with B, visited"."""
    left = [ref for ref in scene.refs if ref.end <= scene.start and (ref.kind in ("name", "office") or ref.word == "i")]
    doers = left[-1:]
    if not doers or doers[0].possessive or not _DO.fullmatch(scene.text, doers[0].end, scene.start):
        return []
    for ref in reversed(left[:-1]):
        if ref.possessive or not _AND.fullmatch(scene.text, ref.end, doers[0].start):
            break
        doers.insert(0, ref)
    return doers if _OPENS.fullmatch(scene.text, scene.sentence.start, doers[0].start) else []


def _are_of_two_countries(people: tuple[Person, ...]) -> bool:
    parties = {person.party for person in people}
    return len({person.key for person in people}) >= _FEWEST and len(parties) >= _FEWEST and None not in parties
