"""Doubt: what the rules took for a contact on weak evidence, and the model finds very unlikely to be one."""

from __future__ import annotations

from backchannel.extraction.learned.contacts import contact_features
from backchannel.extraction.learned.models import contact_model
from backchannel.extraction.scene import Cast, Scene

VERY_UNLIKELY = -6.0
"""Log odds. Set by reading what is dropped from White House remarks: between -5 and -6 half of it was right."""
_OVER = frozenset({"talked", "spoke", "spoken", "met", "discussed", "called"})
"""Verbs of the past: what two leaders say that they "talked" about they did."""
_WE = frozenset(("we", "us", "our"))


def is_doubtful(scene: Scene, cast: Cast) -> bool:
    """Say whether a contact found in speech is dropped.

    Only where both sides rest on one "we": "we talk about prices", said by one of two leaders, may mean the two, a
    government, or anybody. Where more names the sides, or "they" does, the rules have their reasons, and the model was
    wrong as often as right.
    """
    sentence = scene.sentence
    if sentence.turn is None or cast.anaphoric or scene.trigger.text.lower().split()[0] in _OVER:
        return False
    places = {part.shown for part in cast.parts if part.shown and sentence.start <= part.shown[0] < sentence.end}
    if {scene.text[slice(*place)].lower() for place in places} - _WE or not places:
        return False
    features = contact_features(sentence.text, scene.trigger.start, scene.trigger.end)
    return contact_model().score(features) < VERY_UNLIKELY
