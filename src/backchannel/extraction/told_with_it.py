"""What the same sentence, or the next, tells of a contact once more: which of a row it is, on what visit it was."""

from __future__ import annotations

import re

from backchannel.extraction.agreement import channels_agree, keys_of
from backchannel.extraction.work import Work
from backchannel.model import Mention

_GOES_ON_REACH = 300
"""Characters between a contact and what goes on with it."""
_WHO_VISITS = re.compile(r"[^.;\n]*?,?\s+who\s+(?:is|was|will|has|had|arrived|came)\b[^.;\n]{0,80}")
"""Between talks and a visit: it is the visit on which they are held."""
_FOR_A_VISIT = re.compile(r"[^.;\n]*?\s(?:for|on|during)\s+(?:an?|the|his|her|their)\s+(?:[\w-]+\s+){0,4}")
"""Between "welcoming" and a visit: the guest is welcomed on it."""
_APPOSED = re.compile(
    r"[^.;:“”\n]{0,70}?,\s+(?:in\s+(?:what\s+was\s+)?)?(?:their|the\s+(?:two\s+)?(?:leaders|men|presidents)[’'])\s+(?:very\s+)?"
    r"(?:first|second|third|fourth|fifth|sixth|latest|only|longest|shortest|[a-z]+th)\s+(?:[\w-]+\s+){0,4}"
)
"""Between a contact and a noun, "their first known"."""
_IT_WAS_THEIR = re.compile(
    r"[.;][”\"]?\s+(?:It|This|That)\s+(?:was|marked)\s+(?:their|the\s+two\s+(?:leaders|men|presidents)[’'])\s+(?:very\s+)?"
    r"(?:first|second|third|fourth|fifth|sixth|longest|[a-z]+th)\s+(?:[\w-]+\s+){0,4}\Z"
)
"""The same in the next sentence: "It was their first meeting since April"."""
_DURING_ONE = re.compile(r"[.;]\s+(?:During|In|At)\s+an?\s+(?:(?!previous|earlier|second|separate)[\w-]+\s+){0,2}\Z")
"""Between a contact and a noun: what was said at it."""
_TOOK_PART_TOO = re.compile(
    r"[.;]\s+(?:Also\s+)?(?:[Tt]aking\s+part|[Pp]articipating|[Aa]ttending|[Pp]resent|[Ii]n\s+attendance)\s+(?:in|at)\s+the\s+"
    r"(?:[a-z]+\s+)?\Z"
)
"""Between a gathering and a noun: who else was there, "Also taking part in the meeting were"."""
_TO_THE_PRESS = re.compile(
    r"\b(?:media|reporters|journalists|press)\b[^.;]{0,40}?\b(?:after|following)\s+(?:(?:an?|the|his|her|their)\s+)?(?:[\w-]+\s+){0,3}\Z"
)
"""Before a noun: after it somebody spoke to the press."""
_DURING = re.compile(r"During\s+(?:an?|the|his|her|their)\s+(?:[\w-]+\s+){0,3}")
"""From the beginning of a sentence to a noun."""


def is_told_with_it(work: Work, earlier: Mention, mention: Mention) -> bool:
    """Say whether a mention tells of the contact told right before it."""
    between = work.document.text[earlier.trigger.end : mention.trigger.start]
    if _TOOK_PART_TOO.search(between[-_GOES_ON_REACH:]) and keys_of(mention) <= keys_of(earlier):
        return mention.modality == earlier.modality and mention.when in (None, earlier.when)
    if _is_told_further(work, earlier, mention, between) or _is_todays(work, earlier, mention):
        return True
    return _is_apposed(earlier, mention, between) or _is_the_visit_for_it(earlier, mention, between)


def _is_told_further(work: Work, earlier: Mention, mention: Mention, between: str) -> bool:
    """Say whether a readout's next sentence goes on: "A had a call with B. During a call asked for by B, …"."""
    same = keys_of(earlier) == keys_of(mention) and earlier.channel == mention.channel and mention.when is None
    held = mention.modality == earlier.modality == "reported" and earlier.when is None
    near = len(between) < _GOES_ON_REACH and _DURING_ONE.search(between) is not None
    return work.document.kind == "readout" and same and held and near and earlier.same_as is not None


def _is_todays(work: Work, earlier: Mention, mention: Mention) -> bool:
    """Say whether what a statement to the press came after is then told of "today"."""
    same = keys_of(mention) == keys_of(earlier) and channels_agree(earlier.channel, mention.channel)
    held = earlier.modality == mention.modality == "reported" and earlier.when is None and mention.when == str(work.day)
    written = work.document.kind in ("readout", "statement")
    start = earlier.trigger.start
    low, text = earlier.span.start, work.document.text
    opens = _TO_THE_PRESS.search(text, low, start) or (
        _DURING.fullmatch(text, low, start) and earlier.channel == "meeting"
    )
    return same and held and written and opens is not None


def _is_apposed(earlier: Mention, mention: Mention, between: str) -> bool:
    """Say whether a noun says which of a row a contact is: "spoke by phone on Tuesday, their first call in months"."""
    same = keys_of(mention) <= keys_of(earlier) and mention.modality == earlier.modality
    alike = same and mention.when in (None, earlier.when) and channels_agree(earlier.channel, mention.channel)
    return alike and (_APPOSED.fullmatch(between) or _IT_WAS_THEIR.search(between[-_GOES_ON_REACH:])) is not None


def _is_the_visit_for_it(earlier: Mention, mention: Mention, between: str) -> bool:
    """Say whether talks are held on the visit that is told with them: "held talks with A, who is here on a visit"."""
    same = (
        keys_of(mention) == keys_of(earlier) and mention.modality == earlier.modality and mention.when == earlier.when
    )
    kinds = mention.channel == "visit" and earlier.channel in ("meeting", "unspecified")
    on_it = _WHO_VISITS.fullmatch(between) or (earlier.channel == "meeting" and _FOR_A_VISIT.fullmatch(between))
    return same and kinds and on_it is not None
