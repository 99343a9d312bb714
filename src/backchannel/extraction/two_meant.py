"""The two whom a leader's "we" means, and those who were at a summit together.

Each function looks at one scene and gives both, or none.
"""

from __future__ import annotations

import re

from backchannel.extraction.of_we import TOLD_OF_OUR
from backchannel.extraction.people import Ref
from backchannel.extraction.phrases import people_of
from backchannel.extraction.scene import Part, Scene

_SPOKEN_WITH = re.compile(r"\b(?:with|to|told|asked|saw|visited|invited)\s+(?:the\s+)?\Z")
_WITH_ME = re.compile(
    r"\s+[^.;?!]{0,40}\b(?:see|meet(?: with)?|call|(?:talk|speak)(?: to| with)) me\b,?\s+(?:and\s+|so\s+)?"
)
"""Between somebody and "we": he and who speaks, "Putin would like to see me, and we’ll meet"."""
_AT_THE = re.compile(r"\s+(?:[a-z]+\s+){1,3}(?:at|during)\s+(?:the|their)\s+(?:[\w’']+\s+){0,4}")


def we_two_of(scene: Scene, doers: list[Ref]) -> list[Part]:
    """Return the two of whom a leader's "we" speaks, where nobody else stands beside the verb."""
    if len(doers) != 1 or doers[0].word not in ("we", "our") or len(people_of(scene, doers)) > 1:
        return []
    told_of = TOLD_OF_OUR.search(scene.text[scene.sentence.start : doers[0].start])
    if doers[0].word == "our" and (told_of or scene.discourse.among_many()):
        return []
    speaker = scene.discourse.speaker(scene.sentence)
    near = [
        ref.people[0]
        for ref in scene.refs
        if ref.end <= doers[0].start
        and len(ref.people) == 1
        and (
            _SPOKEN_WITH.search(scene.text[max(scene.sentence.start, ref.start - 10) : ref.start])
            or _WITH_ME.fullmatch(scene.text, ref.end, doers[0].start)
        )
    ]
    # "I spoke to the President of France; we spoke until two"
    leads = speaker is not None and scene.discourse.people.ranks_as_leader(speaker)
    two = (speaker, near[-1]) if near and speaker and leads and near[-1].key != speaker.key else None
    named = {person.key for ref in scene.refs if ref.end <= doers[0].start for person in ref.people}
    pair = scene.discourse.we_two(scene.sentence)
    people = two or (pair if named <= {person.key for person in pair} else ())
    return [Part(person, None, "participant", doers[0].shown) for person in people]


def those_at(scene: Scene) -> list[Ref]:
    """Return the two leaders of whom something is told "at the Woodside Summit", where they must have met."""
    if not re.search(r"[Ss]ummit", scene.trigger.text):
        return []
    people = scene.discourse.people
    doers = [ref for ref in scene.refs if ref.end <= scene.start and not ref.possessive and len(ref.people) == 1][-2:]
    if len(doers) < 2 or not all(people.ranks_as_leader(ref.people[0]) for ref in doers):
        return []
    joined = scene.text[doers[0].end : doers[1].start].strip() == "and"
    return doers if joined and _AT_THE.fullmatch(scene.text, doers[1].end, scene.start) else []
