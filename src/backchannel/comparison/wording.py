"""Wording: the words of a sentence that can be compared, cut to stems and weighed by how rare they are."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping

from backchannel.comparison.subjects import subjects_told

STEM = 6
"""Letters that are compared of a word: enough to tell words apart, few enough that "emphasised" is "emphasizing"."""
_TOKEN = re.compile(r"[\w-]*\w")
_EMPTY_WORDS = """
    a about above across addition after again agenda agreed all also although always am among an and another any are
    around as at aware be because been before behalf being between both but by call can context conversation could
    country countries course current currently date despite detail discussed discussion during each either emphasised
    emphasized even every exchange exchanged express expressed far first focused following for from further general had
    has have having he heads held her here him his how however if importance important in including interest into is
    issue issues it its itself joint just key last leaders like made main make many matter matters may meeting might
    minister more most mr mrs ms much must near necessary need new next no nor not note noted noting now number of on
    once one ongoing only or order other others our out over overall own parties part particular phone point possible
    present president presidents prime progress range readiness regard related relations respect role said same say
    says second secretary see several shall she should side sides since situation so some special spoke state stated
    states statement still stress stressed such support take taken talk talks telephone than thank thanked that the
    their them then there these they third this those three through time to today together topic topics toward towards
    two under underscored up us use various very view views was way ways we welcomed well were what when where whether
    which while who whole whose will with within without work working would year years yesterday you your
"""
_EMPTY = frozenset(_EMPTY_WORDS.split())
"""Words that every account has, and that make no two sentences alike."""

Bag = frozenset[str]
"""Stems and subjects of one sentence. A subject stands there as its name behind ``=``."""


def bag_of(sentence: str, common: frozenset[str]) -> Bag:
    """Return what can be compared of a sentence.

    Args:
        sentence: its words.
        common: words in lower case that name the people and states of the contact.
    """
    tokens = {token.lower() for token in _TOKEN.findall(sentence)}
    stems = {token[:STEM] for token in tokens - _EMPTY - common if len(token) > 2}  # noqa: PLR2004 - "of", "to"
    return frozenset(stems | {f"={name}" for name in subjects_told(sentence)})


def weights_of(bags: Iterable[Bag]) -> Mapping[str, float]:
    """Return the weight of each stem and subject: the rarer in these sentences, the heavier."""
    every = list(bags)
    seen = Counter(one for bag in every for one in bag)
    return {one: math.log(1 + len(every) / times) for one, times in seen.items()}


def likeness(one: Bag, other: Bag, weights: Mapping[str, float]) -> float:
    """Return how much of two sentences is the same, from 0 to 1: Dice's coefficient of their weights."""
    whole = sum(weights[word] for word in sorted(one)) + sum(weights[word] for word in sorted(other))
    return 2 * sum(weights[word] for word in sorted(one & other)) / whole if whole else 0.0
