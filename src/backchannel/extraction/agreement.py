"""Which channels can be of one contact: a call and a video call can, a call and a meeting cannot.

A virtual meeting is called a meeting, too.
"""

from __future__ import annotations

from backchannel.model import Channel, Mention

FAMILY: dict[Channel, str] = {
    "call": "remote", "video": "remote", "meeting": "person", "visit": "person", "message": "message",
    "unspecified": "any",
}  # fmt: skip
_VIRTUAL: frozenset[Channel] = frozenset(("video", "meeting", "call", "unspecified"))
_MEETINGS = frozenset(("meeting", "meet", "summit", "session", "bilat"))


def keys_of(mention: Mention) -> frozenset[str]:
    """Return what tells the participants of a mention."""
    return frozenset(part.key for part in mention.participants)


def agreeing_with(mention: Mention, tied: list[Mention]) -> list[Mention]:
    """Return those whose channel, and that of all tied to them, agrees with a mention's; the nearest first.

    "Met", "spoke" and "the call" are not one contact because "spoke" can be either.
    """
    channels: dict[str, set[Channel]] = {}
    for one in tied:
        channels.setdefault(one.same_as or one.id, set()).add(one.channel)
    fitting = {first for first, theirs in channels.items() if _fits(mention.channel, theirs)}
    virtual = {first for first, theirs in channels.items() if _may_be_virtual(mention.channel, theirs)} - fitting
    nearest = tied[::-1]
    return [one for one in nearest if (one.same_as or one.id) in fitting] + [
        one for one in nearest if (one.same_as or one.id) in virtual and _is_told_like(mention, one)
    ]


def _fits(channel: Channel, theirs: set[Channel]) -> bool:
    own = FAMILY[channel]
    return own == "any" or {FAMILY[one] for one in theirs} <= {own, "any"}


def _may_be_virtual(channel: Channel, theirs: set[Channel]) -> bool:
    """Say whether "the meeting" can be the virtual meeting of which a text told elsewhere, or the other way round."""
    told = theirs | {channel}
    return {"meeting", "video"} <= told <= _VIRTUAL


def _is_told_like(mention: Mention, other: Mention) -> bool:
    """Say whether two have one time, or words without any that say "meeting": "today on video", "the meeting"."""
    return mention.when == other.when if mention.when is not None else head_of(mention) in _MEETINGS


def channels_agree(one: Channel, other: Channel) -> bool:
    """Say whether two channels can be of one contact: a call and a video call can, a call and a meeting cannot."""
    families = {FAMILY[one], FAMILY[other]}
    return len(families) == 1 or "any" in families


def head_of(mention: Mention) -> str:
    """Return the last of the words that name a contact, in small letters."""
    return mention.trigger.quote.lower().split()[-1]


def of_its_kind(mention: Mention, agreeing: list[Mention]) -> tuple[list[Mention], bool]:
    """Leave journeys for "the trip" and meetings for "the summit", and say whether the noun tells which is meant."""
    head = head_of(mention)
    if mention.channel == "visit":
        journeys = [one for one in agreeing if one.channel == "visit"]
        return journeys, len(set(map(keys_of, journeys))) == 1
    if head == "summit":
        alike = [one for one in agreeing if head_of(one) == head]
        return alike or [one for one in agreeing if one.channel == "meeting"], bool(alike)
    return agreeing, True
