"""Channels: a phone call and a video call can be one contact, a video call and a meeting too, no call and meeting."""

from __future__ import annotations

import functools

from backchannel.model import Channel
from backchannel.reconciliation.compare.comparison import Comparison, Telling

_FAMILIES: dict[Channel, tuple[str, ...]] = {
    "call": ("remote",), "video": ("remote", "conference"), "meeting": ("person", "conference"), "visit": ("person",),
    "message": ("message",),
}  # fmt: skip
"""A "meeting" is said of a video conference as well: in accounts of one contact that both name as often as not."""
_ALIKE = {"conference": "meeting and video", "remote": "call and video", "person": "meeting and visit"}
"""Levels, by family."""


@functools.cache
def channels_can_agree(one: frozenset[Channel], other: frozenset[Channel]) -> bool:
    """Say whether two sets of channels can be of one contact; "unspecified" agrees with any but a message."""
    families, others = _families_of(one), _families_of(other)
    if not families or not others:
        return "message" not in families | others
    return bool(families & others)


def _families_of(channels: frozenset[Channel]) -> frozenset[str]:
    return frozenset(family for channel in channels for family in _FAMILIES.get(channel, ()))


def compare_channels(one: Telling, other: Telling) -> Comparison | None:
    """Compare by what channel two tellings have it."""
    mine, theirs = one.channels - {"unspecified"}, other.channels - {"unspecified"}
    if not mine or not theirs:
        return None
    shared = mine & theirs
    if shared:
        return Comparison("channels", "same", f"both a {_either(shared)}")
    families = _families_of(mine) & _families_of(theirs)
    first, second = sorted((_either(mine), _either(theirs)))
    return Comparison("channels", _ALIKE[min(families)] if families else "apart", f"a {first} and a {second}")


def _either(channels: frozenset[Channel]) -> str:
    return " or ".join(sorted(channels))
