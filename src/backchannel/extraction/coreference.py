"""Which mentions of one document speak of the same contact."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from backchannel.model import Channel, Mention, parse_edtf

_FAMILY: dict[Channel, str] = {
    "call": "remote", "video": "remote", "meeting": "person", "visit": "person", "message": "message",
    "unspecified": "any",
}  # fmt: skip

_AGAIN = frozenset({"second", "third", "fourth", "fifth", "additional"})


def tie_mentions(
    mentions: list[Mention], anaphoric: set[str], indefinite: set[str], title_end: int, *, about_one: bool
) -> Iterable[Mention]:
    """Tie each mention to the first of the same contact in its document.

    Args:
        mentions: in order of place.
        anaphoric: identifiers of those that name nobody ("the call"); they take over participants and time from the
            one they refer to, and vanish where there is none.
        about_one: True for a readout, in which "the meeting" is the one that it is about.
        title_end: where the document's title ends; what stands in it is what the first sentences tell.
        indefinite: identifiers of those that bring up a new contact ("a call", "one additional call").
    """
    tied: list[Mention] = []
    for mention in mentions:
        earlier = _antecedent(
            mention,
            tied,
            title_end,
            about_one=about_one,
            anaphoric=mention.id in anaphoric,
            indefinite=mention.id in indefinite,
        )
        if mention.id in anaphoric:
            if earlier is None:
                continue
            mention = _taken_over(mention, earlier)  # noqa: PLW2901 - the mention as it stands from here on
        tied.append(mention if earlier is None else replace(mention, same_as=earlier.same_as or earlier.id))
    return _with_shared_times(tied)


def _with_shared_times(tied: list[Mention]) -> list[Mention]:
    """Give the time that a document tells of a contact to its other mentions of it, where it tells just one."""
    times: dict[str, set[str]] = {}
    for mention in tied:
        if mention.when:
            times.setdefault(mention.same_as or mention.id, set()).add(mention.when)
    shared = {first: known.copy().pop() for first, known in times.items() if len(known) == 1}
    return [m if m.when else replace(m, when=shared.get(m.same_as or m.id)) for m in tied]


def _antecedent(
    mention: Mention, tied: list[Mention], title_end: int, *, about_one: bool, anaphoric: bool, indefinite: bool
) -> Mention | None:
    agreeing = [earlier for earlier in reversed(tied) if channels_agree(mention.channel, earlier.channel)]
    if anaphoric:
        agreeing = [earlier for earlier in agreeing if earlier.modality != "hypothetical"]
        same_noun = [earlier for earlier in agreeing if _head(earlier) == _head(mention)]
        lead = [tied[0]] if about_one and tied and tied[0] in agreeing else []
        found = next(iter(same_noun or lead or agreeing), None)
        return None if found and mention.when and found.when and not _times_meet(mention.when, found.when) else found
    for earlier in agreeing:
        if _keys(earlier) != _keys(mention) or _settled(earlier) != _settled(mention):
            continue
        in_title = earlier.trigger.start < title_end and len(tied) == 1
        if indefinite and not in_title:
            return None
        if _told_apart(mention) != _told_apart(earlier):
            continue
        if in_title or mention.when is None or earlier.when == mention.when:
            return earlier
    return None


def _times_meet(one: str, other: str) -> bool:
    first, second = parse_edtf(one), parse_edtf(other)
    return not (
        (first.last and second.first and first.last <= second.first)
        or (second.last and first.first and second.last <= first.first)
    )


def _head(mention: Mention) -> str:
    return mention.trigger.quote.lower().split()[-1]


def _told_apart(mention: Mention) -> bool:
    """Say whether the text tells it apart from another contact: "a second conversation"."""
    return any(s.property == "sequence" and s.value in _AGAIN for s in mention.statements)


def _taken_over(mention: Mention, earlier: Mention) -> Mention:
    """Fill in from the earlier mention: the people, the time, the channel, and that it is no more than planned."""
    parts = tuple(replace(part, span=None) for part in earlier.participants)
    channel = earlier.channel if mention.channel == "unspecified" else mention.channel
    modality = mention.modality if _settled(earlier) else earlier.modality
    statements = tuple(replace(statement, modality=modality) for statement in mention.statements)
    when = mention.when or earlier.when
    return replace(mention, participants=parts, when=when, channel=channel, modality=modality, statements=statements)


def _keys(mention: Mention) -> frozenset[str]:
    return frozenset(part.key for part in mention.participants)


def _settled(mention: Mention) -> bool:
    return mention.modality in ("reported", "hedged")


def channels_agree(one: Channel, other: Channel) -> bool:
    """Say whether two channels can be of one contact: a call and a video call can, a call and a meeting cannot."""
    families = {_FAMILY[one], _FAMILY[other]}
    return len(families) == 1 or "any" in families
