"""Doubt: what the rules took for a contact on weak evidence, and the model finds very unlikely to be one."""

from __future__ import annotations

from backchannel.extraction.learned.contacts import contact_features
from backchannel.extraction.learned.models import contact_model
from backchannel.extraction.scene import Cast, Scene

VERY_UNLIKELY = -6.0
"""Log odds. Set on White House transcripts of 2024 to 2026 with a model taught on those until 2023."""
_SIDES = 2


def is_doubtful(scene: Scene, cast: Cast) -> bool:
    """Say whether a contact found in speech is dropped.

    Only where fewer than two places of the sentence name the sides: "we talk about prices", said by one of two
    leaders. Where both sides stand beside the word the rules have their reasons, and the model does not decide; nor in
    written text, where it was wrong as often as right.
    """
    sentence = scene.sentence
    if sentence.turn is None or cast.anaphoric:
        return False
    places = {part.shown for part in cast.parts if part.shown and sentence.start <= part.shown[0] < sentence.end}
    if len(places) >= _SIDES:
        return False
    features = contact_features(sentence.text, scene.trigger.start, scene.trigger.end)
    return contact_model().score(features) < VERY_UNLIKELY
