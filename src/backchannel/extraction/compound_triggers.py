"""Words for contacts that name one together: "a dinner meeting", "a conversation by phone", "a meeting over lunch"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from backchannel.extraction.triggers import Trigger

_NOUNS = re.compile(r"(?:[- ]style)?\s+")
_BY = re.compile(r"\s+(?:by|via|on|over)\s+(?:(?:the|an?|secure|working|private|informal)\s+){0,3}")
_A_WAY = re.compile(
    r"(?:secure\s+)?(?:(?:tele)?phone|video\w*|dinner|lunch(?:eon)?|breakfast|(?:working|private) (?:lunch|dinner))"
)
_HELD = ("noun", "verb_with")
"""Shapes of what can be held in a way: "a meeting over lunch", "met with him over lunch"."""


def joined(sentence: str, triggers: Iterable[Trigger]) -> tuple[Trigger, ...]:
    """Make one trigger of several that name one contact.

    Of nouns side by side the last one says what it is, and those before it of what kind; a way or an occasion behind
    "by" or "over" says how it was held.

    Args:
        sentence: in which the offsets count.
        triggers: found in it, in order of place.
    """
    found: list[Trigger] = []
    for trigger in triggers:
        last = found[-1] if found else None
        between = sentence[last.end : trigger.start] if last else ""
        if last is None:
            found.append(trigger)
        elif last.shape == trigger.shape == "noun" and not last.plural and _NOUNS.fullmatch(between):
            video = "video" in (last.channel, trigger.channel)
            words = sentence[last.start : trigger.end]
            channel = last.channel if trigger.channel == "unspecified" else trigger.channel
            found[-1] = replace(trigger, start=last.start, text=words, channel="video" if video else channel)
        elif not (last.shape in _HELD and _BY.fullmatch(between) and _A_WAY.fullmatch(trigger.text)):
            found.append(trigger)
    return tuple(found)
