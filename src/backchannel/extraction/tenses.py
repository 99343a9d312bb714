"""Whether the verb that tells of a contact stands in the past."""

from __future__ import annotations

import re

from backchannel.extraction.scene import Scene

_TO_BE = re.compile(r"\b(?:will|to|shall|going to) be\s+(?:\w+ly\s+)?\Z")

_DID = re.compile(r"\bdid\s+(?:also\s+|indeed\s+|just\s+)?\Z")


def is_past_verb(scene: Scene) -> bool:
    """Say whether the trigger itself is a verb of the past, which no "will" before it makes a plan."""
    word = scene.trigger.text.lower().split()[0]
    if _TO_BE.search(scene.text, scene.sentence.start, scene.start):
        return False  # "will be engaged", "is to be received"
    if scene.trigger.shape != "noun" and _DID.search(scene.text, scene.sentence.start, scene.start):
        return True
    return word in {
        "spoke", "spoken", "talked", "called", "met", "hosted", "welcomed", "received", "visited", "phoned",
        "telephoned", "sat", "wrote", "expressed", "conveyed", "extended", "sent", "greeted", "engaged", "conferred",
        "consulted", "discussed", "contacted", "chatted", "conversed", "reconnected", "was", "were", "shook",
        "exchanged", "told", "informed", "saw",
    }  # fmt: skip
