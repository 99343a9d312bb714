"""Channels: a phone call and a video call can be one contact, a call and a meeting cannot."""

from __future__ import annotations

from collections.abc import Iterable

from backchannel.model import Channel

_FAMILIES: dict[Channel, str] = {
    "call": "remote", "video": "remote", "meeting": "person", "visit": "person", "message": "message",
}  # fmt: skip


def families_of(channels: Iterable[Channel]) -> frozenset[str]:
    """Return the families of some channels, ``remote``, ``person`` or ``message``; "unspecified" has none."""
    return frozenset(_FAMILIES[channel] for channel in channels if channel in _FAMILIES)


def channels_can_agree(one: Iterable[Channel], other: Iterable[Channel]) -> bool:
    """Say whether two sets of channels can be of one contact; "unspecified" agrees with any but a message."""
    families, others = families_of(one), families_of(other)
    if not families or not others:
        return "message" not in families | others
    return bool(families & others)
