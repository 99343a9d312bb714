"""Who saw, or was with, whom: "will see the King on Friday", "was with him for three hours"."""

from __future__ import annotations

import re

from backchannel.extraction.casting import cast_of, parts_of
from backchannel.extraction.makers import subjects
from backchannel.extraction.phrases import objects_at, people_of
from backchannel.extraction.scene import Cast, Scene

_NOT_SEEN_DOING = re.compile(
    r"\s*(?![—–][^.;?!]{0,60}?\sas\s+(?:an?|the|one)\b)"
    r"(?:[,.;?!—–)]|$|\s(?:on|in|at|this|next|last|alone|twice|yesterday|privately|as (?:well|soon|part)|"
    r"tomorrow|today|soon|again|later|and|here|when|while|before|after|during)\b)"
)
"""Behind somebody seen these show that the other is met, not watched at something."""
_WITH = re.compile(r"\s+with\s+(?:the\s+)?")
_THERE_AND_THEN = re.compile(
    r"\s+(?:(?:for|in|at)\s+(?:the\s+|a\s+)?(?:[A-Z]|\w+\s+(?:minutes|hours|days)|very|long|extended)|on [A-Z]\w+day|"
    r"yesterday|today|last (?:night|week|month|year)|the other day|this (?:morning|afternoon|week)|earlier|a few|two|"
    r"three)"
)
"""Behind "was with him": where, when or how long."""


def find_sight(scene: Scene) -> Cast | None:
    """Find who is to see whom, where the other is not watched at something."""
    objects = [ref for ref in objects_at(scene, scene.end + 1) if ref in scene.refs]
    if not objects or not _NOT_SEEN_DOING.match(scene.text, objects[-1].end, scene.sentence.end):
        return None
    doers = subjects(scene, objects)
    return (
        cast_of(scene, parts_of(scene, doers, "participant"), parts_of(scene, objects, "participant", doers))
        if doers
        else None
    )


def find_company(scene: Scene) -> Cast | None:
    """Find who was with whom, somewhere or for some time."""
    with_somebody = _WITH.match(scene.text, scene.end)
    objects = objects_at(scene, with_somebody.end()) if with_somebody else []
    doers = subjects(scene, objects)
    sides = [person for ref in (*doers[-1:], *objects[:1]) for person in people_of(scene, [ref])]
    clear = objects and _THERE_AND_THEN.match(scene.text, objects[-1].end, scene.sentence.end)
    if not clear or len(sides) < 2 or not all(person.principal for person in sides):
        return None
    return cast_of(scene, parts_of(scene, doers, "participant"), parts_of(scene, objects, "participant", doers))
