"""Contacts told from the other side: "Macron was telephoned by Biden", "took his call", "he was met by the King"."""

from __future__ import annotations

import re
from dataclasses import replace

from backchannel.extraction.casting import cast_of, parts_of
from backchannel.extraction.makers import light_subjects, possessors, subjects
from backchannel.extraction.phrases import MONTHS, objects_at
from backchannel.extraction.scene import Cast, Scene

BY = re.compile(
    r"(?:\s+(?:today|yesterday|warmly|in\s+audience|(?:in|at)\s+(?:the\s+)?[A-Z][\w’-]+(?:\s+[A-Z][\w’-]+){0,3}|on\s+[A-Z]\w+day|"
    rf"in\s+(?:{MONTHS})|earlier|last\s+\w+)){{0,3}}\s+by\s+(?:the\s+)?"
)
"""Between a passive verb and who did it: "was received in London on Monday by"."""
PASSIVE = re.compile(r"\b(?:is|was|were|been|being|be)\s+(?:\w+ly\s+|also\s+)?$")
_MET_BY = re.compile(r"(?:\s+at\s+the\s+[a-z]+)?" + BY.pattern)
_APART = re.compile(r",\s+(?:(?:just|also|earlier|then)\s+)?")
"""Between somebody and what was done to him: "Lula, telephoned by"."""
_TOOK = re.compile(r"\b(?:took|takes?|taken|accept(?:s|ed)?|answer(?:s|ed)?|return(?:s|ed)?|ignored|refused)\s+\Z")
"""Before whose call it is: somebody takes it."""


def called_by(scene: Scene) -> Cast | None:
    """Read "Macron was telephoned by Biden", "Lula, telephoned by the Venezuelan, cautioned him"."""
    by = BY.match(scene.text, scene.end, scene.sentence.end)
    if by is None or scene.trigger.channel not in ("call", "unspecified"):
        return None
    callers = objects_at(scene, by.end())
    called = subjects(scene, callers)
    apart = bool(called) and _APART.fullmatch(scene.text, called[-1].end, scene.start)
    passive = PASSIVE.search(scene.text, max(scene.sentence.start, scene.start - 24), scene.start)
    if not callers or not called or not (apart or passive):
        return None
    role = "initiator" if scene.trigger.channel == "call" else "participant"
    return cast_of(scene, parts_of(scene, callers, role), parts_of(scene, called, "participant", callers))


def is_met_by(scene: Scene) -> bool:
    """Say whether a verb is what was done to somebody by who is named behind: "where he was met by the President"."""
    passive = PASSIVE.search(scene.text, max(scene.sentence.start, scene.start - 24), scene.start)
    return scene.trigger.text == "met" and passive is not None and _MET_BY.match(scene.text, scene.end) is not None


def met_by(scene: Scene) -> Cast | None:
    """Read "he was met by the President", of whoever stands right before "was"; of demands that were met nothing."""
    by = _MET_BY.match(scene.text, scene.end, scene.sentence.end) if is_met_by(scene) else None
    hosts = objects_at(scene, by.end()) if by else []
    met = subjects(scene, hosts) if hosts else []
    if not met or not PASSIVE.fullmatch(scene.text[met[-1].end : scene.start].lstrip()):
        return None
    return cast_of(scene, parts_of(scene, hosts, "participant"), parts_of(scene, met, "participant", hosts))


def taken_by(scene: Scene) -> Cast | None:
    """Read "took Macron's call", "answered his call": the owner called, and whoever took it was called."""
    owner = [ref for ref in possessors(scene) if ref.end <= scene.start and ref.word not in ("our", "my", "your")]
    if not owner or scene.trigger.channel != "call":
        return None
    took = _TOOK.search(scene.text, scene.sentence.start, owner[0].start)
    takers = light_subjects(replace(scene, start=owner[0].start)) if took else []
    takers = takers or (subjects(replace(scene, start=took.start())) if took else [])
    if not takers:
        return None
    return cast_of(scene, parts_of(scene, owner, "initiator", takers), parts_of(scene, takers, "participant", owner))
