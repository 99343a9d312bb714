"""Modality as the model finds it, which readers taught, where it is surer than the rules' order of precedence.

Rules that go by single words contradict each other, and which of them holds depends on the others: "the meeting that he
will brief us on" is over, "a readout of the meeting" may be to come. The model weighs them.
"""

from __future__ import annotations

import re

from backchannel.extraction.asked_about import is_looked_back_at
from backchannel.extraction.learned.modality import Before, Heard, Telling, TimeTold, told_as
from backchannel.extraction.learned.models import modality_model
from backchannel.extraction.nothing_to_tell import tells_nothing
from backchannel.extraction.scene import Cast, Scene
from backchannel.extraction.tenses import is_past_verb, is_told_as_done
from backchannel.extraction.undecided import is_undecided
from backchannel.extraction.work import Work
from backchannel.model import Mention, Modality

_STANDS = frozenset({"denied", "cancelled"})
"""What explicit words say, of which readers met too few to teach it."""
LIKELY = 0.5
"""How likely what the model finds must be to stand against the rules."""
HAPPENED = 0.6
"""The same where it would have a contact held of which the rules say that it may never have been."""
OPEN = 0.7
"""The same where the rules leave it open: "nobody should engage with him" is no plan."""

_HE_HELD = re.compile(
    r"(?:\s+(?:that|which))?\s+(?:(?:the\s+)?(?:[A-Z][\w’.]+\s+){1,4}|(?:he|she|they|we|you)\s+)(?:(?:just|also)\s+)?(?:had|held)\b|"
    r"[^,;:.?!]{0,80}?\s(?:went|ended|concluded|wrapped\s+up|lasted|took\s+place|yielded|produced)\b"
)
"""Behind a noun: it was held, whatever the sentence goes on to plan."""


_GOES_ON = re.compile(
    r"(?:(?:is|are|been)\s+)?in\s+(?:very\s+)?(?:close|constant|regular|frequent|permanent|daily|continuous)\s+\w+\Z|"
    r"(?:is|are|been)\s+in\s+(?:[\w-]+\s+){0,2}(?:touch|contact|communications?)\Z"
)
"""A contact's words: it goes on, whatever else is to come."""
_THERE_HAVE_BEEN = re.compile(
    r"\b[Tt]here(?:[’']s|\s+has|\s+have)\s+been\s+(?:(?:an?|some|many|several|multiple|a\s+number\s+of)\s+)?(?:[\w-]+,?\s+){0,3}\Z"
)
"""Before a noun: the same."""
_WOULD_LOVE_TO = re.compile(
    r"(?:[’']d|\bwould)\s+(?:\w+\s+)?(?:love|like|be\s+(?:happy|glad|delighted|honou?red|pleased|ready|willing))\s+to\s+"
    r"(?:\w+ly\s+)?\Z|"
    r"\b(?:would|could|should)(?:\s+not|n[’']t)?\s+have\s+(?:\w+ly\s+)?\Z"
)
"""Right before a verb: somebody wishes for it, or would have done it."""
_WILL = re.compile(r"(?:will|[’']ll|(?:is|are)\s+going\s+to)\b")
"""A contact's words say themselves that it is to come: "he will be here"."""


def weighed(
    work: Work, scene: Scene, cast: Cast, ruled: Modality, answer: str | None, *, ahead: bool, behind: bool
) -> Modality:
    """Return the modality of a contact: as the rules have it, or as the model does where it is sure enough.

    It is not asked of titles, nor of "the meeting on Monday", which is decided by what else the text tells. It learns
    from writing too, and is asked of speech alone: in writing the rules err less than it does.

    Args:
        work: the document's.
        scene: the trigger where it stands.
        cast: who takes part.
        ruled: as the rules have it.
        answer: for a question, the text that answers it.
        ahead: whether the contact's own time can only lie after the document's day.
        behind: whether it can only lie before that day.
    """
    either = is_undecided(scene, ruled) and any(None not in (one.past, one.future) for one in scene.times)
    if not work.learned or ruled in _STANDS or scene.sentence.title or either:
        return ruled
    telling = _telling(work, scene, cast, answer, ahead=ahead, behind=behind)
    if work.teaching.modality is not None:
        work.teaching.modality(Heard(scene.start, scene.end, telling, ruled))
        return ruled
    if scene.sentence.turn is None:
        return ruled
    found, chance = told_as(modality_model(), telling, ruled)
    return ruled if _stands(scene, ruled, found, behind=behind) else preferred(ruled, found, chance)


def _stands(scene: Scene, ruled: Modality, found: Modality, *, behind: bool) -> bool:
    """Say whether the words are plain enough for what the rules say, whatever the model finds."""
    before, after = _around(scene)
    told_ahead = scene.trigger.shape == "invitation" or _WOULD_LOVE_TO.search(before) or _WILL.match(scene.trigger.text)
    if found == "reported" and told_ahead:
        return True  # who was invited, is wished for or will come has not come by that
    if found == "denied" and tells_nothing(before, after):
        return True  # "I don't have a call to preview with him"
    if ruled != "reported":
        return False
    goes_on = _GOES_ON.match(scene.trigger.text) or _THERE_HAVE_BEEN.search(before)
    held = _HE_HELD.match(after) or (
        behind and found == "planned"
    )  # "following on yesterday's discussion between them"
    return bool(goes_on or held) or is_looked_back_at(before) or is_told_as_done(scene, before)


def _around(scene: Scene) -> tuple[str, str]:
    sentence = scene.sentence
    return scene.text[sentence.start : scene.start], scene.text[scene.end : sentence.end]


def preferred(ruled: Modality, found: Modality, chance: float) -> Modality:
    """Return one of two modalities: that of the rules, or the one that the model found, and how likely it found it."""
    if ruled in _STANDS or (found == "reported" and ruled == "hedged"):
        return ruled  # no word of doubt is taken away
    needed = HAPPENED if found == "reported" else LIKELY
    return found if chance >= (OPEN if ruled == "hypothetical" else needed) else ruled


def _telling(work: Work, scene: Scene, cast: Cast, answer: str | None, *, ahead: bool, behind: bool) -> Telling:
    sentence, mentions = scene.sentence, work.mentions
    keys = {part.key for part in cast.parts}
    same = next((one for one in reversed(mentions) if keys & {part.key for part in one.participants}), None)
    speaking = {person.key for person in work.discourse.speakers.values() if person}
    return Telling(
        sentence=sentence.text,
        start=scene.start - sentence.start,
        end=scene.end - sentence.start,
        shape=scene.trigger.shape,
        past_verb=is_past_verb(scene),
        ahead=ahead,
        behind=behind,
        turn="" if sentence.turn is None else "asks" if sentence.turn.asks else "says",
        question=sentence.question,
        answer=answer,
        title=work.document.title,
        document=work.document.kind,
        of_the_same=_before(scene, same) if same else None,
        last=mentions[-1].modality if mentions else None,
        speaking=len(keys & speaking),
        all_speak=bool(keys) and keys <= speaking,
        sides=len(cast.parts),
        anaphoric=cast.anaphoric,
        partial=cast.partial,
        place=scene.start,
        times=tuple(
            TimeTold(
                sentence.text[time.start : time.end],
                past=time.past not in (None, time.future),
                future=time.future not in (None, time.past),
            )
            for time in scene.times
        ),
    )


def _before(scene: Scene, mention: Mention) -> Before:
    return Before(mention.modality, scene.start - mention.trigger.start)
