"""Plans told day by day: "On Wednesday, he will meet with A. In the afternoon he will host B, and after that C.".

A contact that is planned, and whose own sentence names no day, is of the day told last before it by the same voice,
where its sentence goes on from there: with a part of that day ("that evening", "later in the day"), or, and then of
about that day (``~``), with a word of order ("then", "after that", "first") or as the next sentence behind one that
opens with the day ("On Thursday, he will be in Rome. He will meet with A."). Where two days were told in one sentence,
nothing is taken; nor of what comes with a journey ("then he will fly to B to meet with C") or is to go on ("he will
continue to talk to them").

Whom somebody will meet "there" or "while in" a place, he meets at about the time last told, a few sentences before, of
what he will do; whom he will "also" meet, only where that is a summit ("He will be at the summit on June 14. He will
also meet with A."), or a journey and they are nobody of a third country. Leaders meet many, on many days.
"""

from __future__ import annotations

import datetime as dt
import re

from backchannel.extraction.dates import Time, find_times
from backchannel.extraction.scene import Cast, Scene
from backchannel.extraction.sentences import Sentence
from backchannel.extraction.work import Work

_PART = r"(?:morning|afternoon|evening|night|day)"
_BEGINS = r"(?:^|[,—–]\s+)(?:[Aa]nd\s+|[Ss]o,?\s+)?"
_OTHER_EVENT = r"(?:that|this|which|the\s+(?:meeting|call|ceremony|lunch|dinner|event|remarks|session)s?)\b"
_SAME_DAY = re.compile(
    rf"\b[Tt]hat\s+(?:same\s+)?{_PART}\b|\b[Ll]ater\s+(?:(?:on\s+)?in\s+the|that|the\s+same)\s+{_PART}\b|"
    rf"{_BEGINS}(?:[Ll]ater\s+)?[Ii]n\s+the\s+(?:early\s+|late\s+)?{_PART}(?<!day)\b"
)
"""In the words before a trigger: what is planned is for the day at hand."""
_NEXT_DAY = re.compile(r"\b[Tt]he\s+(?:next|following)\s+(?:day|morning|afternoon|evening)\b(?!\s+after\b)")
_IN_ORDER = re.compile(
    rf"\b(?:will|[’']ll)\s+then\s|{_BEGINS}(?:[Tt]hen\b|[Ff]irst\s+thing\b|[Ff]irst,|[Ff]inally\b|[Ff]ollowing\s+{_OTHER_EVENT}|"
    rf"[Bb]efore\s+(?:that\b|the\s+\w+\s+(?:starts|begins)\b)|[Aa]fter(?:wards?\b|\s+{_OTHER_EVENT}))"
)
"""In the words before a trigger: what is planned comes next."""
_OPENS_A_PLAN = re.compile(
    r"(?:[Aa]nd\s+|[Ss]o,?\s+)?(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]e|[Tt]here|[Tt]he\s+(?:Vice\s+)?(?:President|Secretary|"
    r"Chancellor|(?:two\s+)?(?:leaders|[Pp]residents))|(?:Vice\s+)?President\s+[A-Z]\w+)"
    r"(?:\s+and\s+(?:the\s+)?(?:First\s+Lady|Dr\.\s+Biden|Vice\s+President|Mrs?\.\s+\w+))?(?:\s+will\b|[’']ll\b|\s+(?:is|are)\s+going\s+to\b)"
)
_WILL = re.compile(r"\b(?:will|going to|plans? to|looks? forward|expects? to|intends? to|chance to)\b|[’']ll\b")
_OF_THE_PLAN = re.compile(
    r"\b(?:what (?:he|she|they)[’' ]|rundown|schedule|agenda|program(?:me)?\b|"
    r"(?:go over|talk (?:a little bit )?about|walk (?:you )?through|preview) (?:today|tomorrow)\b)"
)
_TRAVELS = re.compile(r"\b(?:travel|fly|head|depart|leave|go|continue|return)s?\b")
_OPEN_ENDED = re.compile(
    r"\b(?:continue|keep|remain|always|regularly|often|soon|eventually|if|when|once|until|following|next|"
    r"another)\b"
)
_NOT_ITS_DAY = re.compile(r"\b(?:since|after|before|until|from|of)\s+(?:the\s+)?\Z")
_ALONG_WITH_IT = re.compile(
    r"(?:[Ii]n\s+addition,?\s+|[Tt]here,\s+|[Ww]hile\s+(?:there|in\s+(?:[A-Z]\w+\s?){1,3}),?\s*)?"
    r"(?:[Tt]he\s+(?:Vice\s+)?(?:President|Secretary|Chancellor)|(?:Vice\s+)?(?:President|Secretary|Minister)\s+[A-Z]\w+|"
    r"(?:Mr|Ms|Mrs|Dr)\.\s+[A-Z]\w+|[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e|[Tt]he\s+two(?:\s+leaders)?)"
    r"(?:\s+will|[’']ll)(?P<also>\s+also)?\s+(?:\w+\s+){0,6}\Z"
)
"""Before a trigger: more of what somebody will do."""
_AT_THE_PLACE = re.compile(r"[Tt]here,|[Ww]hile\b")
_WE_WILL = re.compile(r"(?:(?:And|So|Then),?\s+){0,2}(?:I|[Ww]e)(?:\s+will\b|[’']ll\b)")
_THERE = re.compile(r"[^,;.]{2,40}\s+there[.,]")
"""Behind a trigger: it is at the place told before."""
_SENTENCES = 4
"""How many sentences back its time may stand."""
_NOT_ITS_DAY_BEGINS = re.compile(r"\b(?:since|after|before|until|of)\s+(?:the\s+)?\Z")
_IDLE = re.compile(r"(?:right |just )?now|at this very moment|as (?:we|I) speak", re.IGNORECASE)
"""Times that a speaker drops between two items of a plan, "it’s unclear right now"."""
_OPENING = 14
_REACH = 2000
"""Characters between a day and what is planned for it."""


def of_itinerary(work: Work, scene: Scene) -> str | None:
    """Return the day of what is planned, which the text told before.

    Args:
        work: the document's.
        scene: the trigger of something that is planned, whose clause gives no time.
    """
    sentence = scene.sentence
    if sentence.title or (sentence.turn and sentence.turn.asks) or _days(work, sentence):
        return None
    before = scene.text[sentence.start : scene.start]
    number = work.sentences.index(sentence)
    if _OPEN_ENDED.search(_NEXT_DAY.sub("", _IN_ORDER.sub("", before))):
        return None
    if _SAME_DAY.search(before):
        return _told_last(work, number)
    if _NEXT_DAY.search(before):
        return _the_day_after(work, number)
    if _TRAVELS.search(before):
        return None
    in_order = _IN_ORDER.search(before)
    day = _told_last(work, number) if in_order else _told_right_before(work, number)
    return f"{day.rstrip('~')}~" if day else None


def along_with_it(work: Work, scene: Scene, cast: Cast) -> str | None:
    """Return the time of what somebody will "also" do, or will do "there": about that of what was told before of him.

    Args:
        work: the document's.
        scene: the trigger of something that is planned, whose clause gives no time.
        cast: who takes part; one of them must be in what was told before.
    """
    sentence = scene.sentence
    goes_on = _ALONG_WITH_IT.match(scene.text, sentence.start, scene.start)
    if sentence.title or goes_on is None or _days(work, sentence) or _TRAVELS.search(goes_on[0]):
        return None
    there = _AT_THE_PLACE.match(goes_on[0]) or _THERE.match(scene.text, scene.end, sentence.end)
    if scene.trigger.channel not in ("meeting", "visit") or not (goes_on["also"] or there):
        return None
    number = work.sentences.index(sentence)
    for earlier in reversed(work.sentences[max(0, number - _SENTENCES) : number]):
        if earlier.title or sentence.paragraph - earlier.paragraph > 1 or earlier.turn is not sentence.turn:
            return None
        if _days(work, earlier):
            together = there or _may_go_with(work, earlier, cast)
            return _of_the_same(work, earlier, {person.key for person in cast.people}) if together else None
    return None


def _may_go_with(work: Work, earlier: Sentence, cast: Cast) -> bool:
    """Say whether a meeting told next may be at the summit, or on the journey, that a sentence tells of."""
    if re.search(r"\b[Ss]ummit\b", earlier.text):
        return True
    home = {work.document.party, None}
    others = {person.party for person in cast.people} - home
    return bool(_TRAVELS.search(earlier.text)) and others <= set(work.people.parties_in(earlier.start, earlier.end))


def _of_the_same(work: Work, earlier: Sentence, keys: set[str]) -> str | None:
    """Return about the one time at which a sentence tells that one of some people will do something."""
    days = _days(work, earlier)
    told = [m for m in work.mentions if earlier.start <= m.trigger.start < earlier.end and m.modality == "planned"]
    named = {part.key for mention in told for part in mention.participants}
    named |= {person.key for ref in work.people.between(earlier.start, earlier.end) for person in ref.people}
    when = days[0].future if len({time.future for time in days}) == 1 and days[0].rank <= 1 else None
    before = earlier.text[: days[0].start]
    together = keys & named or _WE_WILL.match(earlier.text)
    if when is None or when[-1] in "?." or ".." in when or not together or _NOT_ITS_DAY_BEGINS.search(before):
        return None
    return f"{when}~" if len(when) == len("2024-08-25") else when


def _told_last(work: Work, number: int) -> str | None:
    """Return the day that the same voice told last before a sentence; ``None`` where it told several at once."""
    sentence = work.sentences[number]
    for earlier in reversed(work.sentences[:number]):
        if earlier.title and sentence.turn is None:  # "On November 4, he will visit ...": the plan is told under it
            of_title = _its_day(work, earlier)
            return of_title.future if of_title else None
        if earlier.title or sentence.start - earlier.end > _REACH or _is_of_another(earlier, sentence):
            return None
        if earlier.turn is not None and earlier.turn.asks:
            continue
        days = _days(work, earlier)
        if days and any(time.future for time in days):  # "he took office four months ago" says nothing of the plan
            time = _its_day(work, earlier)
            return time.future if time else None
    return None


def _the_day_after(work: Work, number: int) -> str | None:
    """Return the day after the one told last, where no other "next day" stands in between."""
    told = _told_last(work, number)
    if told is None or len(told) != len("2024-08-25"):
        return None
    for earlier in reversed(work.sentences[:number]):
        if _days(work, earlier):
            break
        if _NEXT_DAY.search(earlier.text):
            return None
    return (dt.date.fromisoformat(told) + dt.timedelta(days=1)).isoformat()


def _told_right_before(work: Work, number: int) -> str | None:
    """Return the day with which a sentence before opens, from which all since go on with who will do what.

    A day on which a contact is told goes on to another by words of order alone: leaders meet many, on many days.
    """
    sentence = work.sentences[number]
    goes_on = sentence.text.startswith("And ")
    while number and _OPENS_A_PLAN.match(work.sentences[number].text):
        number -= 1
        before = work.sentences[number]
        far = 0 <= sentence.paragraph - before.paragraph <= (1 if goes_on else 0)
        if before.title or not far or before.turn != sentence.turn:
            return None
        if _days(work, before):
            told = any(before.start <= mention.trigger.start < before.end for mention in work.mentions)
            opens = goes_on and number == work.sentences.index(sentence) - 1 and _days(work, before)[0].start == 0
            time = None if told and not opens else _its_day(work, before)
            return time.future if time and (time.start <= _OPENING or _OF_THE_PLAN.search(before.text)) else None
    return None


def _is_of_another(earlier: Sentence, sentence: Sentence) -> bool:
    """Say whether a sentence is of another voice than the one that tells the plan, and no question in between."""
    if earlier.turn is None or sentence.turn is None:
        return earlier.turn is not sentence.turn
    return not earlier.turn.asks and earlier.turn.label != sentence.turn.label


def _days(work: Work, sentence: Sentence) -> list[Time]:
    """Return the times of a sentence, without those that mean the moment of speaking."""
    times = find_times(sentence.text, work.day)
    return [time for time in times if not _IDLE.fullmatch(sentence.text, time.start, time.end)]


def _its_day(work: Work, sentence: Sentence) -> Time | None:
    """Return the one day to come that a sentence about the future tells."""
    days = _days(work, sentence)
    if len({time.future for time in days}) != 1 or days[0].future is None or days[0].rank or days[0].future[-1] == "?":
        return None
    plans = _WILL.search(sentence.text) or _OF_THE_PLAN.search(sentence.text)
    return days[0] if plans and not _NOT_ITS_DAY.search(sentence.text, 0, days[0].start) else None
