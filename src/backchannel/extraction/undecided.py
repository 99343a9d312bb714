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
from backchannel.model import Mention, Modality, parse_edtf

_OVER = re.compile(
    r"\b(?:was|were|had|did|has|have|held|took|went|came|met|spoke|said|told|made|gave|brought|left|saw|heard|got|"
    r"[Aa]fter|[Ff]ollowing|follows|since|just|last|first|previous|earlier|recent(?:ly)?|yesterday|ago|[a-z]+ed|"
    r"readout|took place|builds? on|building on|in the wake of|came out of|coming out of|outcomes? of|results? of)\b|"
    r"[’'](?:ve|d)\b"
)
"""In its sentence: something is over, perhaps the contact."""
_WHERE_THEY_DID = re.compile(
    r",\s+(?:where|during which|at which|in which|when)\s+(?:[\w’]+\s+){1,3}(?:[a-z]+ed|met|spoke|had|made|were|was)\b"
)
_ENDS = re.compile(r"[,:;]|\s[—–]")
"""Behind a noun: the sentence goes on with something else."""
_REACH = 90
"""Characters before a trigger that are looked at."""
_READOUT = ("Readout of ", "READOUT of ", "Readout from ")
_MUCH_NEARER = 2
_PERHAPS_AHEAD = frozenset({"noun", "travel"})


def is_undecided(scene: Scene, modality: Modality) -> bool:
    """Say whether nothing beside a trigger shows that the contact has been."""
    if modality != "reported" or scene.trigger.shape not in _PERHAPS_AHEAD or scene.trigger.plural:
        return False
    if scene.discourse.title_pair and scene.sentence.turn is not None:
        return False  # what two leaders say beside each other is of what goes on
    if scene.sentence.title and scene.text.startswith(_READOUT, scene.sentence.start):
        return False
    before = scene.text[max(scene.sentence.start, scene.start - _REACH) : scene.start]
    before = before.rpartition(" about ")[2]  # "you answered a question about his message during the trip"
    after = _ENDS.split(scene.text[scene.end : scene.sentence.end], maxsplit=1)[0]
    where = _WHERE_THEY_DID.search(scene.text, scene.end, scene.sentence.end)
    return not (where or _OVER.search(before) or _OVER.search(after))


def decided(work: Work, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Give a document's mentions, with those that were undecided as planned where all others of the contact are.

    One whose time is nearer as a time to come is a plan too where that is much nearer, and else is left open, without
    a time: no "meeting in February" of which a text of January speaks is one of eleven months ago.
    """
    mentions = tuple(mentions)
    for mention in mentions:
        if mention.id not in work.undecided:
            yield mention
            continue
        time = work.undecided[mention.id]
        plan = _planned_elsewhere(work, mention, mentions)
        nearer = _times_nearer_ahead(work, time) if time else 0
        if plan is not None:
            yield _as_planned(
                mention, _ahead(time) or mention.when or (plan.when if _in_title(work, mention) else None)
            )
        elif mention.modality != "reported" or nearer <= 1 or _told_of_then(mention, mentions):
            yield mention
        elif nearer >= _MUCH_NEARER:
            yield _as_planned(mention, _ahead(time))
        else:
            yield _left_open(mention)


def _as_planned(mention: Mention, when: str | None) -> Mention:
    statements = tuple(
        replace(one, modality="planned", value=when or one.value)
        if one.property == "when"
        else replace(one, modality="planned")
        for one in mention.statements
    )
    return replace(mention, modality="planned", when=when, statements=statements)


def _told_of_then(mention: Mention, mentions: tuple[Mention, ...]) -> bool:
    """Say whether the document tells of another time that the same people were in contact just then."""
    keys = {part.key for part in mention.participants}
    return any(
        other.id != mention.id
        and other.when == mention.when
        and other.modality == "reported"
        and {part.key for part in other.participants} == keys
        for other in mentions
    )


def _times_nearer_ahead(work: Work, time: Time) -> float:
    """Return how many times nearer to the document's day a time is that may be meant as one to come; 0 if it cannot."""
    if work.day is None or time.past is None or time.future is None or time.past == time.future:
        return 0
    past, future = parse_edtf(time.past).last, parse_edtf(time.future).first
    if past is None or future is None:
        return 0
    back, on = (work.day - past.date()).days + 1, (future.date() - work.day).days
    return back / max(on, 1) if back > 0 else 0


def _in_title(work: Work, mention: Mention) -> bool:
    return mention.trigger.start < len(work.document.title)


def _left_open(mention: Mention) -> Mention:
    statements = tuple(replace(one, modality="hedged") for one in mention.statements if one.property != "when")
    return replace(mention, modality="hedged", when=None, statements=statements)


def _ahead(time: Time | None) -> str | None:
    return time.future if time else None


def _planned_elsewhere(work: Work, mention: Mention, mentions: tuple[Mention, ...]) -> Mention | None:
    """Return a plan for the contact, where the document tells of it as planned and nowhere as over.

    What a title leaves out of it the text may name: "on the visit of King X", who comes with the Queen.
    """
    keys = {part.key for part in mention.participants}
    others = [
        other
        for other in mentions
        if other.id not in work.undecided
        and other.id not in work.anaphoric
        and _same_people(keys, {part.key for part in other.participants}, more=_in_title(work, mention))
        and channels_agree(other.channel, mention.channel)
    ]
    dated_before = {other.id for other in others if other.modality == "reported" and other.when}
    plans = [other for other in others if other.modality == "planned"]
    if any(plan.channel == mention.channel != "unspecified" for plan in plans):
        others = [other for other in others if other.channel != "unspecified"]  # "they have spoken" before
    told = {other.modality for other in others if other.id not in dated_before or other.channel == mention.channel}
    return plans[0] if plans and not told & {"reported", "hedged", "cancelled", "denied"} else None


def _same_people(keys: set[str], others: set[str], *, more: bool) -> bool:
    return keys == others or (more and keys < others)
