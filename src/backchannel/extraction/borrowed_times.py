"""Times that a text gives a contact elsewhere than in its clause: in the question, the plan told before, the title."""

from __future__ import annotations

import datetime as dt
import re

from backchannel.extraction.answered_times import is_of_the_same, of_the_asked, of_the_confirmed
from backchannel.extraction.at_hand import of_what_is_at_hand
from backchannel.extraction.clauses import DAYS_FROM
from backchannel.extraction.counted_from_before import counted_from_before
from backchannel.extraction.dates import find_times
from backchannel.extraction.in_company import is_apart, of_the_day
from backchannel.extraction.itineraries import along_with_it, of_itinerary
from backchannel.extraction.journeys import of_journey, says_on_journey
from backchannel.extraction.of_a_row import row_before
from backchannel.extraction.of_this_day import of_this_day
from backchannel.extraction.running_times import of_who_is_here, runs_on
from backchannel.extraction.scene import Cast, Scene
from backchannel.extraction.triggers import find_triggers
from backchannel.extraction.work import Work
from backchannel.model import Modality, parse_edtf, slug

_BRIEFED_ON = re.compile(
    r"Background Press (?:Call|Gaggle|Briefing)\b(?!.*\b(?:Upcoming|Preview)).*\b[Oo]n\b.*\b[Cc]all\b"
)
"""Title of a briefing on a call, which is held on the day of the call: hours after it, or on the next morning."""
_BESIDE_ANOTHER = re.compile(
    r"[^.;]{0,60}?\b(?:just|right|shortly|immediately|directly)\s+(?:ahead of|before|after|following)\s+"
    r"(?:this|the|that|his|her|their|our)\s+(?P<noun>call|meeting|conversation|summit)\b"
)
_SAME_DAY = re.compile(
    r"\b(?:[Ee]arlier|[Ll]ater) (?:in|on) the (?:same )?day\b|\b(?:[Ll]ater |[Ee]arlier )?that same day\b|"
    r"\b[Oo]n the same day\b"
)
_AFTER_THAT = re.compile(
    r"(?:And\s+)?(?:then\s+)?(?:(?:[Rr]ight|[Ss]hortly|[Ii]mmediately|[Jj]ust|[Ss]oon)\s+(?:after|before)\s+"
    r"(?:that|this)\b|(?:[Ss]hortly|[Ii]mmediately|[Ss]oon)\s+(?:thereafter|afterwards?|after)\b)"
)
_AFTER_THE = re.compile(
    r"(?:And\s+)?(?:(?:[Rr]ight|[Ss]hortly|[Ii]mmediately|[Jj]ust)\s+)?(?:[Aa]fter|[Ff]ollowing|[Bb]efore)\s+(?:the|that|this)\s+"
    r"(?P<noun>call|meeting|conversation|summit),\s+[^,;]*\Z"
)
"""Before a trigger: told as right after, or before, another contact."""
_ALSO = re.compile(
    r"(?:And\s+)?(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]e|I|[Tt]he [\w ]{3,14})\s+also\s+(?:had|held)\s+(?:an?\s+)?"
    r"(?:[\w-]+,?\s+){0,4}$"
)
_AS_WELL = re.compile(r"\bas well as\s+(?:[—–-]\s+)?\Z")
"""Before a participle: done besides, and of the same day."""
_ALSO_DONE = re.compile(
    r"(?:[Tt]he\s+(?:Vice\s+)?(?:President|Secretary|Chancellor)|(?:Vice\s+)?(?:President|Secretary|Minister)\s+[A-Z]\w+|"
    r"(?:Mr|Ms|Mrs|Dr)\.\s+[A-Z]\w+|[Hh]e|[Ss]he|[Tt]hey)\s+also\s+(?:(?!has|have|had\s+[a-z]+ed)\w+\s+){0,3}\Z"
)
_PRONOUN = re.compile(r"I|[Ww]e|[Hh]e|[Ss]he|[Tt]hey")
_ROW_REACH = 3
"""Sentences from one in a row to the next."""
_NUMBERS = {"the": 1, "a": 1, "one": 1, "two": 2, "three": 3}
SINCE_WHEN = re.compile(
    r"\bsince\s+(?P<time>[^,.;]{3,30}),\s+when\s+(?:they|the\s+two(?:\s+\w+)?|he|she)\s+(?:last\s+|first\s+)?\Z"
)
"""Before a trigger: it is the former contact from which the time is counted."""
_EARLIER_THAN_TOLD = re.compile(
    r"[^.;:“”]{0,80}?\s(?:(?P<number>a|one|two|three)\s+(?P<unit>day|week)s?\s+(?:earlier|before)|the\s+(?:previous\s+day|day\s+before))"
    r"(?=\s*(?:[.,;)]|$|and\b|to\b|about\b|in\b|at\b|on\b))"
)
"""Behind a trigger: it is counted from when that was told, "said on Wednesday that he had met her a day earlier"."""
_WHEN_HE_WAS = re.compile(
    r"\b(?:when|while|since|after|before|as|like)\s+(?:[^\s,;]+\s+|[—–-]\s+){0,5}\Z", re.IGNORECASE
)
"""Before a trigger: another occasion than what was asked about, "you saw it when X was here"."""
_WITHIN_IT = re.compile(
    r"(?:And\s+)?(?:[Tt]here will be\b|[Tt]hat (?:evening|night|afternoon|morning)\b|"
    r"[Ii]n the (?:evening|afternoon|morning)\b|[Tt]hen,?\s+(?:he|she|they|the)\b|[Ll]ater that day\b|[Ww]hile there\b|"
    r"[Aa]fter(?:wards?| that| the meeting| which)\b|"
    r"[Ff]ollowing (?:that|the meeting)\b|[Bb]efore that\b)"
)
"""A plan goes on with the same day: "There will be time for", "That evening, he will host"."""
_ITS_OWN_TIME = re.compile(
    r"[^.;]*\bwhen\s+(?:we|he|she|they|I|the\s\w+|[A-Z]\w+)\s+(?:were|was|had|came|met|went|visited)\b"
)
"""Behind a trigger: the text tells when, though by no date, "the summit when we were hosting the Prime Minister"."""
_OF_ANOTHER_EVENT = re.compile(
    r"\b(?:before|after|since|until|ahead of)\s+[^,;.?]{0,40}\Z|"
    r"\b(?:said|says|told\s+\w+|announced|reported)\s+(?:on\s+)?\Z"
)
"""Before a time in a question: "before the vote on Friday", "he said yesterday that"."""
_OF_A_CONTACT = re.compile(
    r"\b(?:calls?|call(?:ed|ing)|met|meet(?:s|ings?)?|spe(?:aks?|aking)|spoken?|talk(?:s|ed|ing)?|conversations?|discussions?|"
    r"visit(?:s|ed|ing)?|trip|travel\w*|summit|bilat(?:eral)?s?|see(?:s|ing)?|saw|sit\w*|sat|host\w*|welcom\w*|engage\w*)\b",
    re.IGNORECASE,
)
"""In a question: what it gives a time to may be a contact."""
_KEEPS_ON = re.compile(r"\b(?:continue(?:s|d)?|keep|remain|stay)\b[^,;]{0,30}\Z")
"""Before a trigger: what goes on is not of one day, "they will continue to have conversations"."""
_DAY = len("2021-12-30")
_QUESTION_REACH = 3
"""Paragraphs between a question and what answers it."""
_SETS_OUT = re.compile(r"(?:travel|depart|leav|fly|flies|head)", re.IGNORECASE)
"""A journey by its first day, "Tonight, I will travel to France"."""

_OPENING = len("And on ")
_ONE = re.compile(r"(?:visit|trip|meeting|call|summit|discussion|conversation)\Z", re.IGNORECASE)
_FOR_YEARS = re.compile(r"\s+(?:[\w’]+\s+){0,8}?(?:over|for|during)\s+(?:the\s+)?(?:last|past)\s")
"""Behind a noun: it went on for as long, "the conversation they’ve had for the last several years"."""
_A_YEAR = 360
"""Days."""
_MONTH = 2
"""Rank from which on a time pins down no day or week."""


def settled(work: Work, scene: Scene, cast: Cast, modality: Modality, when: str | None) -> tuple[Modality, str | None]:
    """Return modality and time, filled in from the kind of document and from what stands around.

    Args:
        work: the document's.
        scene: the trigger where it stands.
        cast: who takes part.
        modality: as its own clause has it.
        when: EDTF of its own clause; ``None`` where that gives none.
    """
    if work.document.kind == "schedule" and work.document.covers:
        return "planned", work.document.covers
    if when is not None and (modality == "denied" or not _is_of_years(scene, when)):
        soon = modality == "planned" and when.endswith("/..")
        return modality, (of_who_is_here(work, scene, cast) if soon else None) or when
    today = of_the_day(work, scene, cast, modality)
    if today is not None or is_apart(work, scene, cast, modality):
        return modality, today
    on_journey = of_journey(work, scene, cast, modality)
    if on_journey is not None or says_on_journey(work, scene):
        return modality, on_journey
    asked = of_the_asked(work, scene, cast, modality) or of_the_confirmed(work, scene, cast)
    asked = asked or _asked_about(work, scene, cast, planned=modality != "reported")
    if asked is not None or modality != "reported":
        planned = modality == "planned"
        return modality, asked or (_of_plans(work, scene, cast) if planned else None)
    if scene.sentence.title and work.day and _BRIEFED_ON.match(scene.sentence.text):
        return modality, f"{work.day}~"
    told = (
        counted_from_before(work, scene)
        or _counted_from(work, scene)
        or _beside_another(work, scene)
        or _also_done(work, scene, cast)
    )
    row = row_before(work, scene, cast) if told is None else None
    told = (row.period if row else told) or _as_well(work, scene)
    told = told or of_this_day(work, scene, cast) or runs_on(work, scene, cast, modality)
    return modality, told or of_what_is_at_hand(work, scene)


def _is_of_years(scene: Scene, when: str) -> bool:
    """Say whether a time is a stretch of years, which is of something else where one talk or visit is told of.

    "During our visit we saw the successes of the past few years", "at their meeting: a change unseen in 100 years".
    """
    first, last = parse_edtf(when).days() if "/" in when else (None, None)
    if first is None or last is None or (last - first).days < _A_YEAR or scene.trigger.several:
        return False
    going_on = _FOR_YEARS.match(scene.text, scene.end) is not None
    return _ONE.search(scene.trigger.text) is not None and not going_on


def _of_plans(work: Work, scene: Scene, cast: Cast) -> str | None:
    """Return the time of something planned that is told with another plan."""
    told = _of_plan(work, scene, cast) or of_itinerary(work, scene) or along_with_it(work, scene, cast)
    return told or runs_on(work, scene, cast, "planned")


def _counted_from(work: Work, scene: Scene) -> str | None:
    """Read "on Sunday, the day before he spoke with him": the contact was on the Monday."""
    for time in scene.times:
        end = scene.sentence.start + time.end
        counted = DAYS_FROM.match(scene.text, end, scene.start) if end < scene.start else None
        if counted is None or time.past is None or len(time.past) != _DAY or not time.past[:4].isdigit():
            continue
        days = _NUMBERS[counted["number"]] * (1 if counted["side"] == "before" else -1)
        found = dt.date.fromisoformat(time.past) + dt.timedelta(days=days)
        return found.isoformat() if work.day and found <= work.day else None
    return _earlier_than_told(work, scene) or _since_when(work, scene)


def _since_when(work: Work, scene: Scene) -> str | None:
    """Read "since April 2019, when they met": they met in that month."""
    since = SINCE_WHEN.search(scene.text, scene.sentence.start, scene.start)
    times = find_times(since["time"], work.day) if since else ()
    return times[0].past if len(times) == 1 else None


def _earlier_than_told(work: Work, scene: Scene) -> str | None:
    """Read "said on Wednesday that he had spoken with him a day earlier": the contact was on the Tuesday."""
    counted = _EARLIER_THAN_TOLD.match(scene.text, scene.end, scene.sentence.end)
    end = scene.start - scene.sentence.start
    if counted is None or work.day is None:
        return None
    days = {time.past for time in scene.times if time.end <= end and time.past and len(time.past) == _DAY}
    if not days and work.document.kind == "press":  # a story counts from the one day of which it tells
        before = [one for one in work.sentences if one.start < scene.sentence.start]
        told = [time.past for one in before for time in find_times(one.text, work.day)]
        days = {past for past in told if past and len(past) == _DAY}
    if len(days) != 1:
        return None
    weeks = counted["unit"] == "week"
    back = _NUMBERS[counted["number"] or "the"] * (7 if weeks else 1)
    found = dt.date.fromisoformat(days.pop()) - dt.timedelta(days=back)
    return f"{found.isoformat()}~" if weeks else found.isoformat()


def _beside_another(work: Work, scene: Scene) -> str | None:
    """Read "just ahead of this call", "after that", "earlier in the day": the day of that contact, or about it."""
    before = [m.when for m in work.mentions[-1:] if m.when and len(m.when.rstrip("~")) == _DAY]
    if before and _SAME_DAY.search(scene.sentence.text):
        return before[0]
    if before and (_AFTER_THAT.match(scene.sentence.text) or _goes_on(work, scene) or _in_a_row(work, scene)):
        return f"{before[0].rstrip('~')}~"
    beside = _BESIDE_ANOTHER.match(scene.text, scene.end, scene.sentence.end)
    beside = beside or _AFTER_THE.fullmatch(scene.text, scene.sentence.start, scene.start)
    known = [m.when for m in work.mentions if m.when and beside and m.trigger.quote.lower().endswith(beside["noun"])]
    day = known[-1].rstrip("~") if known else ""
    return f"{day}~" if len(day) == _DAY else None


def _as_well(work: Work, scene: Scene) -> str | None:
    """Read "spoke with X just ahead of this call, as well as speaking with Y": about the same day."""
    last = work.mentions[-1] if work.mentions else None
    if last is None or last.trigger.start < scene.sentence.start or last.modality != "reported" or last.when is None:
        return None
    day = last.when.rstrip("~")
    same = len(day) == _DAY and _AS_WELL.search(scene.text, last.trigger.end, scene.start)
    return f"{day}~" if same else None


def _also_done(work: Work, scene: Scene, cast: Cast) -> str | None:
    """Read "Today in Rome, the President signed an accord. He also met with X": about that day."""
    sentence = scene.sentence
    number = work.sentences.index(sentence)
    earlier = work.sentences[number - 1] if number else sentence
    if sentence.turn or earlier.title or earlier.paragraph != sentence.paragraph or work.day is None:
        return None
    times = find_times(earlier.text, work.day)
    if len(times) != 1 or times[0].start > _OPENING or not _ALSO_DONE.match(scene.text, sentence.start, scene.start):
        return None
    named = {person.key for ref in work.people.between(earlier.start, earlier.end) for person in ref.people}
    day = times[0].past or ""
    known = len(day) == _DAY and day <= work.day.isoformat() and named & {person.key for person in cast.people}
    return f"{day}~" if known else None


def _goes_on(work: Work, scene: Scene) -> bool:
    """Say whether a sentence adds one like the contact just told of: "He had a call with X. He also had a call ..."."""
    last = work.mentions[-1]
    between = scene.text[last.span.end : scene.sentence.start]
    near = not between.strip(" .,;—–”") and "\n\n" not in between
    alike = last.trigger.quote.lower() == scene.trigger.text.lower()
    also = _ALSO.match(scene.text[scene.sentence.start : scene.start])
    return near and alike and last.modality == "reported" and bool(also)


def _in_a_row(work: Work, scene: Scene) -> bool:
    """Say whether a sentence goes on with whom else one spoke to: "Yesterday I spoke with A. ... I spoke with B."."""
    last, sentence = work.mentions[-1], scene.sentence
    first = next((one for one in work.sentences if one.start <= last.trigger.start < one.end), None)
    if first is None or first.paragraph != sentence.paragraph or last.modality != "reported":
        return False
    told = find_times(first.text, work.day)
    opens = len(told) == 1 and told[0].start <= _OPENING
    subject = scene.text[sentence.start : scene.start].strip()
    alike = last.trigger.quote.lower() == scene.trigger.text.lower()
    same = first.text[told[0].end :].lstrip(" ,").startswith(subject) if opens else False
    between = work.sentences.index(sentence) - work.sentences.index(first)
    return opens and alike and same and bool(_PRONOUN.fullmatch(subject)) and 0 < between <= _ROW_REACH


def _asked_about(work: Work, scene: Scene, cast: Cast, *, planned: bool) -> str | None:
    """Return the one time in the question that an answer answers, where it asks about the same counterpart."""
    turn, paragraph = scene.sentence.turn, scene.sentence.paragraph
    if turn is None or turn.asks or scene.trigger.several or any(time.start < scene.start for time in scene.times):
        return None
    own = _ITS_OWN_TIME.match(scene.text, scene.end, scene.sentence.end)
    if own or _WHEN_HE_WAS.search(scene.text, scene.sentence.start, scene.start):
        return None
    asking = [
        sentence
        for sentence in work.sentences
        if sentence.turn is not None and sentence.turn.asks and 0 < paragraph - sentence.paragraph <= _QUESTION_REACH
    ]
    if not asking or asking[-1].paragraph != max(sentence.paragraph for sentence in asking):
        return None
    last = [sentence for sentence in asking if sentence.paragraph == asking[-1].paragraph]
    low, high = last[0].start, last[-1].end
    if not any(find_triggers(sentence.text) for sentence in last):
        return None  # what it asks about yesterday is no contact
    question = work.document.text[low:high]
    times = [time for time in find_times(question, work.day) if question[time.start : time.end].lower() != "right now"]
    leader = work.people.leader_at_home()
    keys = {person.key for ref in work.people.between(low, high) for person in ref.people} - {
        leader.key if leader else ""
    }
    home = {leader.party if leader else None, None}
    parties = set(work.people.parties_in(low, high)) - home
    same = {p.key for p in cast.people} & keys or {p.party for p in cast.people} & parties
    if len(times) != 1 or times[0].rank > 1 or not same:
        return None
    if _OF_ANOTHER_EVENT.search(question, 0, times[0].start) or _is_told_otherwise(work, cast, low, high):
        return None
    asks = [one.text for one in last if one.start <= low + times[0].start < one.end]
    if scene.trigger.plural or not any(map(_OF_A_CONTACT.search, asks)):
        return None  # "will they hear his speech tomorrow?"
    past = times[0].past
    over = past is not None and work.day is not None and past[:_DAY] <= work.day.isoformat()
    return times[0].future if planned else past if over else None


def _is_told_otherwise(work: Work, cast: Cast, low: int, high: int) -> bool:
    """Say whether the contacts that a question tells of are none of the same people, or have no time of their own."""
    told = [mention for mention in work.mentions if low <= mention.trigger.start < high]
    same = [mention for mention in told if is_of_the_same(mention, cast)]
    groups = any(
        part.principal is None and part.name.endswith("s")
        for mention in told
        for part in mention.participants
        if len(mention.participants) == len(cast.parts)
    )
    return all(mention.when is None for mention in same) if same else bool(told) and not groups


def goes_on(scene: Scene) -> bool:
    """Say whether what a trigger names is told as going on: "they will continue to have conversations"."""
    return _KEEPS_ON.search(scene.text[scene.sentence.start : scene.start]) is not None


def _of_plan(work: Work, scene: Scene, cast: Cast) -> str | None:
    """Return the time of the plan told just before: "On Thursday A will meet B. C will also meet B."."""
    if not work.mentions or work.topic is None or work.topic[1] < scene.sentence.paragraph - 1:
        return None
    before = work.mentions[-1]
    if before.when is None or ".." in before.when:
        return None  # "soon" says nothing of what else is planned
    opening = [time for time in scene.times if time.start <= _OPENING and time.rank < _MONTH]
    if opening and before.when.rstrip("~") not in (opening[0].future, opening[0].past):
        return None  # "On Tuesday he will travel to X, where he will meet with": not of the Monday told before
    if goes_on(scene) or (before.channel == "visit" and _SETS_OUT.match(before.trigger.quote)):
        return None  # the day on which somebody sets out is not that of what is planned there
    if work.topic[1] == scene.sentence.paragraph and _WITHIN_IT.match(scene.sentence.text):
        return before.when if before.modality == "planned" else None
    shared = {part.key for part in before.participants} & {person.key for person in cast.people}
    shared |= {slug(part.name) for part in before.participants} & {slug(person.name) for person in cast.people}
    leader = work.people.leader_at_home()
    if before.channel != "visit" and leader:
        shared -= {leader.key, slug(leader.name)}  # he meets many others; on a journey all of them
    return before.when if before.modality == "planned" and shared else None
