"""Gatherings by their names, which one person is said to attend."""

from __future__ import annotations

import re

from backchannel.extraction.asides import is_aside, only_says_so
from backchannel.extraction.casting import parts_of
from backchannel.extraction.people import Ref
from backchannel.extraction.scene import Part, Scene

_GATHERING = re.compile(
    r"(?:[A-Z][\w’'-]*\s+(?:\([A-Z]+\)\s+)?){1,6}(?:Summit|Retreat)|"
    r"(?:NATO|G-?7|G-?20|Quad|EU|ASEAN|APEC)\s+(?:[Ll]eaders[’']?\s+)?summit|[Ss]ummit\s+of\s+(?:\w+\s+)?leaders\b|"
    r"[Ss]ummit\s+of\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s+(?:[A-Z][\w’'-]*|of|the|for))*"
)
"""A gathering by its name: "the Summit of the Americas", "the Virtual Leaders' Retreat"."""
_ATTENDS = re.compile(
    r"\b(?:attend\w*|participat\w+|t(?:ake|akes|ook|aking) part|join\w*|host\w*|conven\w+|holds?|held|holding|speaks?|"
    r"spoke|speaking|address\w*|chair\w*|travel\w*|opens?|opened)\b"
)
_TAKES_PART = re.compile(
    r"(?:\s+(?:has|had|have|also|then|just|will|today|yesterday|earlier))*\s+(?:sp(?:oke|eaks?|oken)|meets?|met|jo(?:in(?:s|ed)?)|"
    r"engaged?|talk(?:s|ed)?|t(?:ook|akes?|aken)\s+part|participate[sd]?|attend(?:s|ed)?)\b(?P<whom>[^.;:]{0,90}?)\b"
    r"(?:in|at|during)\s+(?:an?|the)\s+(?:[\w’'-]+\s+){0,4}\Z"
)
"""Between somebody and a noun at which others are hosts: "spoke with Allies in a virtual summit hosted by"."""
_HOSTED = re.compile(r"[^.;]{0,24}?\b(?:co-)?(?:hosted|convened)\s+by\b")
_CHAIRED = re.compile(r"[^.;]{0,24}?\b(?:chaired|led)\s+by\b")


def role_behind(scene: Scene) -> str:
    """Return what those are of whom a noun is: hosts, "hosted by", or who asked for it, "a call from"."""
    if _HOSTED.match(scene.text, scene.end, scene.sentence.end):
        return "host"
    return "participant" if _CHAIRED.match(scene.text, scene.end, scene.sentence.end) else "initiator"


def guests_of(scene: Scene, hosts: list[Ref]) -> list[Part]:
    """Return who takes part in what others are hosts of, by a verb of its own before the noun, and with which group."""
    left = [ref for ref in scene.refs if ref.end <= scene.start and not ref.possessive and ref.kind != "group"]
    left = [ref for ref in left if not is_aside(scene, ref) and not only_says_so(scene, ref)]
    takes_part = _TAKES_PART.match(scene.text[: scene.start], left[-1].end) if left and hosts else None
    if takes_part is None:
        return []
    low, high = takes_part.span("whom")
    groups = [ref for ref in scene.refs if ref.kind == "group" and low <= ref.start and ref.end <= high]
    return parts_of(scene, left[-1:], "participant", hosts) + parts_of(scene, groups, "participant")


def gathering_of(scene: Scene, left: list[Part], right: list[Part]) -> list[Part]:
    """Return the group that a summit stands for where one person is said to attend it: "the Summit of the Americas"."""
    guest = left[0].person if len(left) == 1 and not right else None
    if guest is None or not scene.discourse.people.ranks_as_leader(guest):
        return []
    name = _GATHERING.search(scene.text, max(scene.sentence.start, scene.start - 80), scene.sentence.end)
    if name is None or not name.start() <= scene.start < name.end():
        return []
    if not _ATTENDS.search(scene.text, scene.sentence.start, scene.start):
        return []
    return [Part(None, name.group(), "participant", (name.start(), name.end()))]
