"""Channels: a phone call and a video call can be one contact, a call and a meeting cannot."""

from __future__ import annotations

import functools

from backchannel.model import Channel

_FAMILIES: dict[Channel, str] = {
    "call": "remote", "video": "remote", "meeting": "person", "visit": "person", "message": "message",
}  # fmt: skip


@functools.cache
def channels_can_agree(one: frozenset[Channel], other: frozenset[Channel]) -> bool:
    """Say whether two sets of channels can be of one contact; "unspecified" agrees with any but a message."""
    families, others = _families_of(one), _families_of(other)
    if not families or not others:
        return "message" not in families | others
    return bool(families & others)


def _families_of(channels: frozenset[Channel]) -> frozenset[str]:
    return frozenset(_FAMILIES[channel] for channel in channels if channel in _FAMILIES)
