"""Nouns whose own clause leaves it open whether the contact is over: "the President's meeting with President Xi".

Such a noun counts as reported, unless the document speaks of the same contact as planned and nowhere as over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from backchannel.extraction.agreement import channels_agree, head_of
from backchannel.extraction.dates import Time
from backchannel.extraction.fitting_times import is_gone, lies_behind
from backchannel.extraction.of_speaking import IS_HAVING
from backchannel.extraction.scene import Scene
from backchannel.extraction.thought_of import IS_HAVING_IT
from backchannel.extraction.under_way import goes_on_now
from backchannel.extraction.work import Work
from backchannel.model import Mention, Modality, parse_edtf

_OVER = re.compile(
    r"\b(?:[Ww]as|[Ww]ere|had|[Dd]id|has|have|held|took|went|came|met|spoke|said|told|made|gave|brought|left|saw|heard|"
    r"got|paid|sent|wrote|flew|spent|began|begun|"
    r"[Aa]fter|[Ff]ollowing|follows|since|just|last|first|previous|earlier|recent(?:ly)?|yesterday|ago|[a-z]+ed|"
    r"readout|took place|builds? on|building on|in the wake of|came out of|[Cc]oming out of|outcomes? of|"
    r"results? of|regret\w*|proud of|ashamed of|fallout from|backlash|impressions)\b|"
    r"[’'](?:ve|d)\b"
)
"""In its sentence: something is over, perhaps the contact."""
_WHERE_THEY_DID = re.compile(
    r",\s+(?:where|during which|at which|in which|when)\s+(?:[\w’]+\s+){1,3}(?:[a-z]+ed|met|spoke|had|made|were|was)\b"
)
_ASKED = re.compile(
    r"\b(?:had|have|has|asked|wanted\s+to\s+ask|last|first|just|previous|earlier)\b[^.;]{0,30}?\b(?:questions?|follow-?up|"
    r"one|thing|ask)\b[^.;]{0,30}?\b(?:about|on|regarding|of)\s|"
    r"\byou\s+(?:just\s+|also\s+)?(?:mentioned|announced|previewed)\b"
)
"""Before a noun: somebody asks about the contact, which says nothing of when it is, "I had a question on"."""
_DURING = re.compile(
    r"(?:(?:So|And|But|Well|Now|OK|Okay),?\s+){0,2}(?:the\s+\w+:\s+)?(?:[Ww]hen|[Ww]hile|[Dd]uring|[Aa]t|[Ii]n)\b[^.;]*,\s+"
    r"(?!(?:which|who|where|as|and|or)\b)(?:did\b|[^,;.]{2,80}?"
    r"\b(?:did|discussed|shared|agreed|announced|signed|made|reaffirmed|committed|told|said|spoke|talked|raised|decided|"
    r"launched|met|had|underscored|affirmed|invited|asked|thanked|assured|informed|urged|offered|proposed|reiterated|praised|"
    r"condemned|warned|welcomed|pressed|stressed|voiced|expressed|pledged|promised|accused|critici[sz]ed|congratulated|"
    r"demanded|rejected|accepted|confirmed|denied|briefed|complained|apologi[sz]ed|insisted|argued|appealed)\b)"
)
"""A sentence that opens with the contact and goes on with what was done there."""
_PAST = re.compile(
    r"\b(?:was|were|had|did|met|spoke|talked|said|told|went|came|come|made|gave|got|saw|took|held|after|following|since|"
    r"ago|yesterday|readout|tone|outcomes?|reaction|take\s+on|takeaways?|"
    r"details|elaborate|characterize|describe|(?:talk|add)\s+(?:more\s+)?(?:about|on|to))\b|[’']ve\b|"
    r"\b[a-z]{2,}ed\b|\b(?:ha(?:s|ve)|be) [a-z]+(?:ed|en|ne)\b"
)
"""In a sentence: something has been."""
_ENDS = re.compile(r"[,:;]|\s[—–]")
"""Behind a noun: the sentence goes on with something else."""
_REACH = 90
"""Characters before a trigger that are looked at."""
_READOUT = ("Readout of ", "READOUT of ", "Readout from ")
_BEFORE_A_NOUN = re.compile(r"\b(?:the|this|that|an?)\s+(?:[\w-]+\s+){0,3}\Z")
_IS = re.compile(r"(?:\b(?:is|are|was|were|been)|[’'](?:s|re))\s+(?:\w+\s+)?\Z")
"""Before "visiting", which is then no noun: it goes on, or did."""
_ASKS_ON = 2
"""Sentences behind one, in which who asks goes on about a contact."""
_WILL_HE = re.compile(
    r"\b(?:[Ww]hat|[Hh]ow|[Ww]ho)\s+(?:will|is|are)\s+(?:you|he|she|they|the\s+(?:[Vv]ice\s+)?[Pp]resident)\s+(?:going\s+to\s+)?"
    r"(?:say|tell|ask|raise|push|press|bring|hop(?:e|ing)|look(?:ing)?|expect(?:ing)?|plan(?:ning)?|want)\b|"
    r"\b(?:[Ww]ill|[Dd]oes|[Dd]o|[Ii]s|[Aa]re)\s+(?:you|he|she|they|the\s+(?:[Vv]ice\s+)?[Pp]resident)\s+"
    r"(?:raise|bring\s+(?:it|that|this|up)|push|press|"
    r"(?:planning|going|hoping|looking|expecting|intending|plan|hope|expect|intend)(?:,\s\w+,)?\s+to\s+"
    r"(?:raise|bring|push|press|discuss|ask|address|talk|tell|say|announce|achieve|get|accomplish))\b|"
    r"\bthat\s+will\s+be\s+(?:discussed|raised|addressed|announced)\b"
)
"""In a question: what is to be said there."""
_DID_HE = re.compile(
    r"\b(?:did|was|were|had|raised|discussed|brought|came\s+(?:up|out)|told|said|asked|yesterday|last)\b"
)
_SPEAK_BEFORE = re.compile(r"Remarks by\b.*?\b(?:Before|Ahead of)\b")
_MUCH_NEARER = 2
_TAKING_PART = re.compile(
    r"\b(?:is|are)\s+(?:also\s+)?(?:taking\s+part|participating)\s+in\s+(?:the|this)\s+(?:[\w-]+\s+){0,2}\Z"
)
_PERHAPS_AHEAD = frozenset({"noun", "travel"})


def is_undecided(scene: Scene, modality: Modality) -> bool:
    """Say whether nothing beside a trigger shows that the contact has been."""
    a_noun = scene.trigger.shape in _PERHAPS_AHEAD or (
        scene.trigger.text == "meet" and _BEFORE_A_NOUN.search(scene.text, scene.sentence.start, scene.start)
    )
    if modality != "reported" or not a_noun or scene.trigger.plural or goes_on_now(scene):
        return False
    if scene.sentence.turn is None and any(
        goes_on.search(scene.text, scene.sentence.start, scene.start) for goes_on in (IS_HAVING, _TAKING_PART)
    ):
        return False  # "is holding a meeting with", and nothing shows that it will
    if scene.trigger.channel == "unspecified" and IS_HAVING_IT.match(scene.text, scene.end, scene.sentence.end):
        return False  # "a conversation that we're having with Israel"
    if scene.discourse.title_pair and scene.sentence.turn is not None:
        return False  # what two leaders say beside each other is of what goes on
    if scene.sentence.title and scene.text.startswith(_READOUT, scene.sentence.start):
        return False
    before = scene.text[max(scene.sentence.start, scene.start - _REACH) : scene.start]
    before = _ASKED.sub(" ", before)
    before = before.rpartition(" about ")[2]  # "you answered a question about his message during the trip"
    after = _ENDS.split(scene.text[scene.end : scene.sentence.end], maxsplit=1)[0]
    where = _WHERE_THEY_DID.search(scene.text, scene.end, scene.sentence.end)
    if _DURING.match(scene.text, scene.sentence.start, scene.sentence.end):
        return False
    return not (where or _OVER.search(before) or _OVER.search(after))


def decided(work: Work, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Give a document's mentions, with those that were undecided as planned where all others of the contact are.

    One whose time is nearer as a time to come is a plan too where that is much nearer, and else is left open, without
    a time: no "meeting in February" of which a text of January speaks is one of eleven months ago. What nothing in
    its sentence, nor anywhere in what people say in the document, tells as over is left open, too.
    """
    mentions = tuple(mentions)
    for mention in mentions:
        time = work.undecided.get(mention.id)
        if mention.id not in work.undecided or (time is not None and lies_behind(time, work.day)):
            yield mention  # "building on the meeting of March 2022", whatever else is planned
            continue
        plan = _planned_elsewhere(work, mention, mentions) or _planned_for_then(work, mention, mentions)
        nearer = _times_nearer_ahead(work, time) if time else 0
        if plan is None and _asked_as_ahead(work, mention):
            yield _as_planned(mention, _ahead(time) or mention.when)
        elif plan is not None:
            yield _as_planned(
                mention, _ahead(time) or mention.when or (plan.when if _in_title(work, mention) else None)
            )
        elif mention.modality == "reported" and mention.when is None and _nowhere_over(work, mention, mentions):
            yield _left_open(mention)
        elif mention.modality != "reported" or nearer < 1 or _told_of_then(mention, mentions):
            yield mention
        elif nearer >= _MUCH_NEARER:
            yield _as_planned(mention, _ahead(time))
        else:
            yield _left_open(mention)


def _asked_as_ahead(work: Work, mention: Mention) -> bool:
    """Say whether who names a contact goes on to ask what will be there: "on his meeting with X. Will he raise it?"."""
    start = mention.trigger.start
    number = next((n for n, one in enumerate(work.sentences) if one.start <= start < one.end), None)
    turn = None if number is None else work.sentences[number].turn
    if number is None or turn is None or not turn.asks:
        return False
    said = work.sentences[number : number + _ASKS_ON + 1]
    text = " ".join(one.text for one in said if one.turn is not None and one.turn.label == turn.label)
    return _WILL_HE.search(text[start - said[0].start :]) is not None and not _DID_HE.search(text)


def begun(work: Work, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Give a document's mentions, with the meeting before which a title has both sides speak as one that has begun.

    Those who speak side by side are together by then. Until all else is read the title's meeting is one to come, so
    that what they tell of former meetings is not taken for it.
    """
    for mention in mentions:
        title = mention.modality == "planned" and _in_title(work, mention) and _SPEAK_BEFORE.match(work.document.title)
        behind = title.end() if title else 0
        sides = {part.party for part in mention.participants if part.span and part.span.start < behind}
        if title and len(sides) > 1 and len(sides) == len({part.party for part in mention.participants}):
            statements = tuple(replace(one, modality="reported") for one in mention.statements)
            yield replace(mention, modality="reported", statements=statements)
        else:
            yield mention


def _as_planned(mention: Mention, when: str | None) -> Mention:
    statements = tuple(
        replace(one, modality="planned", value=when or one.value)
        if one.property == "when"
        else replace(one, modality="planned")
        for one in mention.statements
    )
    return replace(mention, modality="planned", when=when, statements=statements)


def _nowhere_over(work: Work, mention: Mention, mentions: tuple[Mention, ...]) -> bool:
    """Say whether nothing in speech shows that the contact has been: "what can we expect from this meeting"."""
    going_on = mention.trigger.quote == "visiting" and _IS.search(work.document.text, 0, mention.trigger.start)
    if work.document.kind != "transcript" or _in_title(work, mention) or going_on:
        return False
    sentence = next((one for one in work.sentences if one.start <= mention.trigger.start < one.end), None)
    keys = {part.key for part in mention.participants}

    def same_words(other: Mention) -> bool:
        return other.trigger.quote.lower() == mention.trigger.quote.lower()

    told = any(
        other.id not in work.undecided
        and other.modality == "reported"
        and (keys <= {part.key for part in other.participants} if keys else same_words(other))
        for other in mentions
    )
    return sentence is not None and not told and not _PAST.search(_ASKED.sub(" ", sentence.text))


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
        and not other.trigger.quote.startswith("joint ")  # before the press: they may meet without
        and _same_people(keys, {part.key for part in other.participants}, more=_in_title(work, mention))
        and (keys or head_of(other) == head_of(mention))
        and channels_agree(other.channel, mention.channel)
    ]
    dated_before = {other.id for other in others if other.modality == "reported" and other.when}
    plans = [other for other in others if other.modality == "planned"]
    if any(plan.channel == mention.channel != "unspecified" for plan in plans):
        others = [other for other in others if other.channel != "unspecified"]  # "they have spoken" before
    told = {other.modality for other in others if other.id not in dated_before or other.channel == mention.channel}
    return plans[0] if plans and not told & {"reported", "hedged", "cancelled", "denied"} else None


def _planned_for_then(work: Work, mention: Mention, mentions: tuple[Mention, ...]) -> Mention | None:
    """Return a plan of the same people for the day that a mention's words may mean as one to come.

    "The meeting on Monday", said on a Friday, is of the next Monday where the document has them meet on it.
    """
    ahead = _ahead(work.undecided[mention.id])
    sure = tuple(other for other in mentions if other.id not in work.undecided)
    if ahead is None or not parse_edtf(ahead).firm or _told_of_then(mention, sure):
        return None
    keys = {part.key for part in mention.participants}
    return next(
        (
            other
            for other in mentions
            if other.when == ahead and other.modality == "planned" and keys == {part.key for part in other.participants}
        ),
        None,
    )


def _same_people(keys: set[str], others: set[str], *, more: bool) -> bool:
    return keys == others or (more and keys < others)


def without_days_gone(work: Work, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Give mentions, with no day taken from elsewhere that is over where the contact is still planned.

    "In terms of the meeting, we will have more as we get closer": the day is another contact's.
    """
    for mention in mentions:
        told = any(one.property == "when" for one in mention.statements)
        gone = work.day is not None and mention.when is not None and not told and is_gone(mention.when, work.day)
        yield replace(mention, when=None) if gone and mention.modality == "planned" else mention
