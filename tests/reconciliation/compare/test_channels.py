"""Channels that can and cannot be of one contact."""

from __future__ import annotations

import pytest

from backchannel.reconciliation.compare import channels_can_agree


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("call", "video", True),
        ("meeting", "visit", True),
        ("call", "meeting", False),
        ("video", "meeting", True),
        ("video", "visit", False),
        ("message", "call", False),
        ("message", "message", True),
        ("unspecified", "meeting", True),
        ("unspecified", "unspecified", True),
        ("unspecified", "message", False),
        ("call meeting", "meeting", True),
    ],
)
def test_channels_agree_by_family(one, other, agree) -> None:
    first, second = frozenset(one.split()), frozenset(other.split())
    assert channels_can_agree(first, second) is agree
    assert channels_can_agree(second, first) is agree
