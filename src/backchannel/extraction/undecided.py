"""Nouns whose own clause leaves it open whether the contact is over: "the President's meeting with President Xi".

Such a noun counts as reported, unless the document speaks of the same contact as planned and nowhere as over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from backchannel.extraction.coreference import channels_agree
from backchannel.extraction.dates import Time
from backchannel.extraction.scene import Scene
from backchannel.extraction.work import Work
from backchannel.model import Mention, Modality

_OVER = re.compile(
    r"\b(?:was|were|had|did|has|have|held|took|went|came|met|spoke|said|told|made|gave|brought|left|saw|heard|got|"
    r"after|following|follows|builds on|since|just|last|first|previous|earlier|recent(?:ly)?|yesterday|ago|[a-z]+ed|"
    r"readout|took place)\b|[’'](?:ve|d)\b"
)
"""In its sentence: something is over, perhaps the contact."""
_REACH = 90
"""Characters before a trigger that are looked at."""
_PERHAPS_AHEAD = frozenset({"noun", "travel"})


def is_undecided(scene: Scene, modality: Modality) -> bool:
    """Say whether nothing beside a trigger shows that the contact has been."""
    if modality != "reported" or scene.trigger.shape not in _PERHAPS_AHEAD or scene.trigger.plural:
        return False
    if scene.discourse.title_pair and scene.sentence.turn is not None:
        return False  # what two leaders say beside each other is of what goes on
    before = scene.text[max(scene.sentence.start, scene.start - _REACH) : scene.start]
    before = before.rpartition(" about ")[2]  # "you answered a question about his message during the trip"
    after = scene.text[scene.end : scene.sentence.end].partition(",")[0]
    return not (_OVER.search(before) or _OVER.search(after))


def decided(work: Work, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Give a document's mentions, with those that were undecided as planned where all others of the contact are."""
    mentions = tuple(mentions)
    for mention in mentions:
        if mention.id not in work.undecided or not _is_planned_elsewhere(work, mention, mentions):
            yield mention
            continue
        time = work.undecided[mention.id]
        statements = tuple(
            replace(one, modality="planned", value=_ahead(time) or one.value)
            if one.property == "when"
            else replace(one, modality="planned")
            for one in mention.statements
        )
        when = _ahead(time) or mention.when
        yield replace(mention, modality="planned", when=when, statements=statements)


def _ahead(time: Time | None) -> str | None:
    return time.future if time else None


def _is_planned_elsewhere(work: Work, mention: Mention, mentions: tuple[Mention, ...]) -> bool:
    keys = {part.key for part in mention.participants}
    others = [
        other
        for other in mentions
        if other.id not in work.undecided
        and other.id not in work.anaphoric
        and {part.key for part in other.participants} == keys
        and channels_agree(other.channel, mention.channel)
    ]
    dated_before = {other.id for other in others if other.modality == "reported" and other.when}
    told = {other.modality for other in others if other.id not in dated_before or other.channel == mention.channel}
    return "planned" in told and not told & {"reported", "hedged", "cancelled", "denied"}
