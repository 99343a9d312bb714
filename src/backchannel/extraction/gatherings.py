"""Gatherings by their names, which one person is said to attend."""

from __future__ import annotations

import re

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
