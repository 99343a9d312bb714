"""Times that a document tells of a contact in one place, for its other mentions of it.

Those that are tied to each other share the one time told of them. Beyond them a plan of some people that the text
dates nowhere by itself is of the one time that it gives near by to plans of the same people, earlier or later: "to
preview the meeting of A and B. They will meet tomorrow." And what is told without a time as over is of the document's
day, or the one before, where the text tells shortly before of a contact of the same people that was then, and of no
other; or where it is asked about, and the answer says so.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from backchannel.extraction.agreement import channels_agree
from backchannel.extraction.work import Work
from backchannel.model import Mention, parse_edtf

_RECALLED = 21
"""Days before a document's own after which a contact in it is background rather than news."""
RECALLED_REACH = 600
"""Characters in which words without a time go on with a contact that is recalled."""
_TWO = 2
_REPLY = 3
"""Paragraphs from a question to what answers it."""
_DAY = len("2021-12-30")
_NEAR = 1500
"""Characters in which words without a time may be of the contact of the day."""
_ANOTHER = re.compile(
    r"\b(?:also|another|again|before|previous(?:ly)?|earlier|first|last|always|often|regular(?:ly)?|many|several|"
    r"multiple|number\s+of|times?|when|while|since|ago|would|separate(?:ly)?|already|continu\w+|ever|never|next|future|"
    r"soon|follow-?up|years?|months?|weeks?|recent(?:ly)?|past|if|once|eventually|after|until)\b",
    re.IGNORECASE,
)
"""In a sentence: its contact may be another one than that of the day."""
_BESIDES = re.compile(
    r"\b(?:also|another|again|separate(?:ly)?|previous(?:ly)?|last|first|before|earlier(?!\s+today|\s+this\s+\w+ing))\b",
    re.IGNORECASE,
)
"""In an answer, before a contact: it is another one than was asked about."""
_THAT = re.compile(r"\s+(?:that|which)\s")
"""Behind a noun: it brings up a contact, "a call that he had"."""
_CLAUSE = 40
"""Characters before a trigger."""
_THE = re.compile(r"\b(?:the|this|that|their|today[’']s)\s+\Z")
_HAD_BEFORE = re.compile(r"\bhad\s+(?:\w+ly\s+|also\s+)?\Z")
_PREVIEW = re.compile(r"\b(?:Preview(?:ing)?|Upcoming|Ahead\s+of)\b")
"""In a title: what is to come is what all of the text is about."""
_SAID_THERE = re.compile(r"told|discussed|talked|spoke|raised|discussion|exchanged(?:\s+views)?")
_PERFECT = re.compile(r"(?:\b(?:has|have)|[’']ve)\s+(?:\w+\s+){0,4}\Z")


def with_shared_times(work: Work, tied: list[Mention]) -> list[Mention]:
    """Give the time that a document tells of a contact to its other mentions of it, where it tells just one.

    Open times are not passed on: "in the past" and "soon" say little of the mention beside them, and nothing of others.
    """
    told: list[Mention] = []
    for m, shared in zip(tied, _of_their_contact(work, tied), strict=True):
        if shared.when != m.when or _is_apart(work, m):
            told.append(shared)
            continue
        other = _of_the_plan(work, m, tied) or _of_the_news(work, m, tied) or _of_the_title(work, m, tied)
        told.append(_as_of(m, other) if other else m)
    return _of_their_contact(work, told)  # and of those whose time is known only now


def _of_their_contact(work: Work, tied: list[Mention]) -> list[Mention]:
    """Give mentions without a time the one that is told of those tied to them."""
    times: dict[str, set[str]] = {}
    for mention in tied:
        if mention.when and ".." not in mention.when and mention.modality != "hypothetical":  # only asked
            times.setdefault(mention.same_as or mention.id, set()).add(mention.when)
    shared = {first: known.copy().pop() for first, known in times.items() if len(known) == 1}
    told: list[Mention] = []
    for m in tied:
        open_yet = not m.when and m.modality != "hypothetical" and not _is_apart(work, m)
        when = shared.get(m.same_as or m.id) if open_yet else None
        told.append(replace(m, when=when) if when and _is_at_hand(work, m, tied, when) else m)
    return told


def _is_apart(work: Work, mention: Mention) -> bool:
    """Say whether a mention may be of another contact of the same people than the one at hand."""
    return mention.id in work.apart and not (mention.same_as and len(mention.participants) < _TWO)


def _as_of(mention: Mention, other: Mention) -> Mention:
    """Give a mention the time of another one of its contact, and tie it to that where it was told before."""
    before = mention.same_as is None and other.trigger.start < mention.trigger.start
    return replace(mention, when=other.when, same_as=(other.same_as or other.id) if before else mention.same_as)


def _of_the_plan(work: Work, mention: Mention, tied: list[Mention]) -> Mention | None:
    """Return a plan of the same people, for one that has no time or is "soon", where the text gives them one day."""
    if mention.modality != "planned" or work.day is None or _speak_themselves(work, mention):
        return None
    if mention.when is not None and not mention.when.endswith("/.."):
        return None
    plans = [one for one in _of_the_same(mention, tied) if one.modality == "planned" and one.when]
    days = {one.when for one in plans if one.when and ".." not in one.when}
    day = days.pop() if len(days) == 1 else ""
    today = work.day.isoformat()
    reach = len(work.document.text) if _PREVIEW.search(work.document.title) else _NEAR
    near = any(abs(one.trigger.start - mention.trigger.start) <= reach for one in plans if one.when == day)
    if len(day) != _DAY or day < today or not near:
        return None
    dated = next(one for one in plans if one.when == day)
    return None if _ANOTHER.search(_sentence(work, mention)) else dated


def _of_the_title(work: Work, mention: Mention, tied: list[Mention]) -> Mention | None:
    """Return the contact that a briefing is about by its title, for "the call" of the same people, and what they said.

    What a text tells right behind a contact of theirs on another day may be of that one.
    """
    title, place = len(work.document.title), mention.trigger
    if mention.modality != "reported" or mention.when is not None or place.start < title:
        return None
    same = _of_the_same(mention, tied)
    named = [one for one in same if one.trigger.start < title and one.modality == "reported" and one.when]
    if not named or named[0].channel == "visit":
        return None
    if any(
        one.when not in (None, named[0].when) and 0 < place.start - one.trigger.start <= RECALLED_REACH for one in same
    ):
        return None
    text = work.document.text
    before = text[max(0, place.start - _CLAUSE) : place.start]
    if _THE.search(before) and mention.channel == named[0].channel and not _THAT.match(text, place.end):
        sentence = _sentence(work, mention)
        return None if _BESIDES.search(sentence[: sentence.find(place.quote)]) else named[0]
    told = _SAID_THERE.fullmatch(place.quote) and not (_PERFECT.search(before) or _HAD_BEFORE.search(before))
    return named[0] if told and not _ANOTHER.search(_sentence(work, mention, with_last=True)) else None


def _of_the_news(work: Work, mention: Mention, tied: list[Mention]) -> Mention | None:
    """Return the contact of the same people told before, if all of theirs are of one day: this one or the last."""
    if mention.modality != "reported" or mention.when is not None or work.day is None:
        return None
    in_title = mention.trigger.start < len(work.document.title)
    if in_title or work.document.kind != "transcript" or _speak_themselves(work, mention) or _is_placed(mention):
        return None
    told = [one for one in _of_the_same(mention, tied) if one.modality == "reported" and one.when]
    told = told or [one for one in _with_more(mention, tied) if one.when and _answers(work, mention, one)]
    told = [one for one in told if not (is_recalled(one, work.day) and not _beside_it(work, one, mention))]
    days = {one.when.rstrip("~") for one in told if one.when}
    day = days.pop() if len(days) == 1 else ""
    near = [one for one in told if 0 < mention.trigger.start - one.trigger.start <= _NEAR]
    near = near or [one for one in told if _answers(work, mention, one)]
    if not near or day not in (work.day.isoformat(), _beside(work.day, -1)):
        return None
    text, place = work.document.text, mention.trigger
    other = _PERFECT.search(text[max(0, place.start - _CLAUSE) : place.start]) or _THAT.match(text, place.end)
    return None if other or _ANOTHER.search(_sentence(work, mention, with_last=True)) else near[-1]


def _beside_it(work: Work, recalled: Mention, mention: Mention) -> bool:
    """Say whether what is told of a contact weeks ago stands right before a mention, which may go on with it."""
    between = work.document.text[recalled.trigger.end : mention.trigger.start]
    return recalled.trigger.start < mention.trigger.start and "\n\n" not in between


def _answers(work: Work, mention: Mention, dated: Mention) -> bool:
    """Say whether a contact is asked about, and the answer says when it was."""
    asked, told = (
        next((one for one in work.sentences if one.start <= it.trigger.start < one.end), None)
        for it in (mention, dated)
    )
    if asked is None or told is None or asked.turn is None or told.turn is None:
        return False
    next_turn = asked.turn.asks and not told.turn.asks and 0 < told.paragraph - asked.paragraph <= _REPLY
    return next_turn and not _BESIDES.search(told.text[: dated.trigger.end - told.start])


def _speak_themselves(work: Work, mention: Mention) -> bool:
    """Say whether all who take part speak in the document: what they say beside each other has rules of its own."""
    speaking = {person.key for person in work.discourse.speakers.values() if person}
    return {part.key for part in mention.participants} <= speaking


def _is_placed(mention: Mention) -> bool:
    return any(one.property == "place" for one in mention.statements)


def _beside(day: dt.date, days: int) -> str:
    return (day + dt.timedelta(days=days)).isoformat()


def _of_the_same(mention: Mention, tied: list[Mention]) -> list[Mention]:
    keys = {part.key for part in mention.participants}
    return [
        one
        for one in tied
        if len(keys) >= _TWO
        and one.id != mention.id
        and {part.key for part in one.participants} == keys
        and channels_agree(one.channel, mention.channel)
    ]


def _with_more(mention: Mention, tied: list[Mention]) -> list[Mention]:
    """Return what is told as over of those of a mention and others."""
    keys = {part.key for part in mention.participants}
    return [
        one
        for one in tied
        if len(keys) >= _TWO
        and one.modality == "reported"
        and keys < {part.key for part in one.participants}
        and channels_agree(one.channel, mention.channel)
    ]


def _sentence(work: Work, mention: Mention, *, with_last: bool = False) -> str:
    """Return a mention's sentence, and the one before it in its paragraph."""
    at = mention.trigger.start
    number = next((n for n, one in enumerate(work.sentences) if one.start <= at < one.end), None)
    if number is None:
        return ""
    own, last = work.sentences[number], work.sentences[max(0, number - 1)]
    return f"{last.text} {own.text}" if with_last and last.paragraph == own.paragraph else own.text


def _is_at_hand(work: Work, mention: Mention, tied: list[Mention], when: str) -> bool:
    """Say whether a contact of a time is what a text is about, or was told of near a mention.

    What a text only recalls is soon left behind: "their last meeting was a year ago" says nothing of "the meeting" of
    which a preview goes on to speak.
    """
    dated = [m for m in tied if m.when == when and (m.same_as or m.id) == (mention.same_as or mention.id)]
    if not any(is_recalled(m, work.day) for m in dated):
        return True
    return any(abs(m.trigger.start - mention.trigger.start) <= RECALLED_REACH for m in dated)


def is_recalled(mention: Mention, day: dt.date | None) -> bool:
    """Say whether a contact was over weeks before the document's day."""
    time = parse_edtf(mention.when) if mention.when and day else None
    if time is None or time.last is None or day is None:
        return False
    return (day - time.last.date()).days > _RECALLED
