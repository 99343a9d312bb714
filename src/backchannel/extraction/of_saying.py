"""Times of the sentence in which a contact is told of that are of saying, offering, or feeling something about it.

"Yesterday they agreed to meet", "I have nothing to announce for you today", "he told her that shops close on Friday",
"this is the third attack this year, and we understand that he will raise it at the meeting".
"""

from __future__ import annotations

import re

from backchannel.extraction.dates import Time
from backchannel.extraction.scene import Scene
from backchannel.model import parse_edtf

_TO_ANNOUNCE_THEN = re.compile(
    r"\b(?:to|can|could|will|[’']ll)\s+(?:announce|share|say|preview|report|offer|read\s+out|confirm|add)\b[^,;.]{0,25}\Z"
)
"""Right before a time behind a trigger: it is when something is said, "nothing to share today"."""
_ANNOUNCED_BY = re.compile(r"\bannounce\s+(?:on\s+|by\s+)?\Z|\bby\s+\Z")
_ANNOUNCED = re.compile(r"\bannounc(?:e|es|ed|ing)\b|\bable\s+to\s+(?:say|announce)\b")
"""A time before a trigger: "hopes to announce by tomorrow meetings", "hopes by Friday to announce meetings"."""
_OFFERED = re.compile(
    r"\b(?:offered|proposed|suggested|requested|asked|volunteered|agreed|invited\s+(?:\w+\s+){1,4}?)\s*(?:to|for)\s+"
    r"(?:[\w’]+\s+){0,2}\Z"
)
"""Right before a trigger: a time before it is that of the offer, "this week he wrote and offered to meet"."""
_AGREED = re.compile(r"\b(?:agreed|decided|offered|promised|pledged|vowed|proposed)\b[^,.;]{0,60}\Z")
_TO = re.compile(r"\s*,?\s*to\s+(?:\w+ly\s+|also\s+)?")
"""Around a time: it is that of agreeing, "agreed in a call on Wednesday to meet"."""
_HAVE_SAID = re.compile(
    r",?\s+(?:you|he|she|they|we|I|[A-Z]\w+)(?:[’'](?:ve|s)|\s+have|\s+has)?\s+(?:said|told\s+us|repeated|stressed)\b"
    r"[^.;]{0,30}\bthat\b"
)
"""Behind a time: "today you have said more than once that if he spoke with him"."""
_ASKED_IF = re.compile(
    r"\b(?:I|[Ww]e|[Yy]ou|[Hh]e|[Ss]he|[Tt]hey|reporters?)\s+asked\s+(?:\w+\s+){0,3}?(?:if|whether)\b"
)
"""Behind a time: "the other day he nodded when I asked him if he was going to see"."""
_FEEL_THEN = re.compile(
    r",?\s+(?:and|but|so)\s+(?:I|[Ww]e)(?:[’'](?:m|re|d)|\s+am|\s+are)?\s+(?:\w+\s+){0,2}?"
    r"(?:understand|know|think|hope|believe|anxious|eager|excited|looking|want|expect|guess|wonder\w*)\b"
)
"""Between a time and a trigger: a clause of its own, "you take the chair this summer, and I’m eager to talk"."""
_COMES_FROM = re.compile(
    r"\b(?:return(?:s|ed|ing)?|back|com(?:es|ing)|came|head(?:s|ed|ing)\s+home|fl(?:ew|ies|ying)|leav(?:es|ing)|left|"
    r"depart(?:s|ed|ing)?)\b[^,;.]{0,30}\Z"
)
_FROM = re.compile(r"[^,;.]{0,30}\bfrom\s+[^,;.]{0,40}\Z")
"""Around a time: it is that of the way back, "he returns this afternoon from talks with A"."""
_ANNOUNCES_ONE = re.compile(r"\b(?:announc\w+|preview\w*|confirm\w*)\s+(?:an?|any|the)\s+(?:[\w-]+\s+){0,2}\Z")
_NOW = re.compile(r"(?:today|tonight|right now|now)\Z", re.IGNORECASE)
"""Before a noun, and a time behind it: it is when that is announced, "are you ready to announce a summit today?"."""
_HAVING_DONE = re.compile(r",\s+having\s+\w+(?:ed|en|ilt|ade|ought)\b")
"""Between a trigger and a time: a clause of its own, "is ready to engage him, having built on it over ten months"."""
_THAT = re.compile(r"(?<!after )(?<!before )\bthat,?\s+\Z")
"""Between a trigger and a time: what follows is another clause, "we discussed many things that today we see"."""
_IN_AN_INTERVIEW = re.compile(
    r"\b(?:said|says|told|added|replied|insisted|stressed|wrote|announced)\b[^.;]*?\b(?:interview|briefing|news\s+conference|press\s+conference|"
    r"statement|tweet|post|speech|address|remarks|interviewer|conversation)\b[^.;]{0,80}\Z"
)
"""Between a contact and a time: that is when it was spoken of, "to see him, he told the paper in an interview on"."""
_QUOTED_BEHIND = re.compile(r":\s*[\"“](?=[A-Z]|\Z)")
"""The same: what follows is a sentence of its own, 'The message reads: "Eight years ago the people chose"'."""
_WHO_WAS_ELECTED = re.compile(
    r"\bwho\s+(?:\w+\s+){0,2}?(?:(?:re-?)?elected|(?:re-?)?appointed|inaugurated|sworn\s+in|took\s+office|assumed|won|died)\b"
    r"[^.;]*\Z"
)
"""The same: it is when somebody came into office, "congratulated A, who was elected on May 7"."""
_TELLING_THAT = re.compile(r"\bthat\b")
_PREPARING = re.compile(r"\b(?:to\s+prepare|prepar(?:es|ed|ing|ation)|ahead)\s+for\b|\bin\s+preparation\b")
"""Between a time and a trigger: it is that of the preparation, "join me today to prepare for my visit"."""
_UPDATED_ON = re.compile(
    r"\b(?:receiv(?:ed|es|ing)|got|given|gave)\s+(?:an?\s+)?(?:update|briefing|readout|report)\s+on\b|"
    r"\b(?:briefed|updated|informed)\b[^,;.]{0,40}?\b(?:on|about|of)\b"
)
_SUBJECT_BEHIND = re.compile(r",\s+and\s")
"""Between a time and a trigger: it is when somebody heard of it, "today he received an update on the talks"."""
_SINCE_THEN = re.compile(r"(?:it[’']s|it\s+has)\s+been\b[^.;]*\bsince\Z", re.IGNORECASE)
_OPENS_WITH_IT = re.compile(r"(?:In|During|At|On)\s+(?:an?|the|his|her|their)\s+(?:[\w-]+\s+){0,2}")
_NOTED_THAT = re.compile(
    r"[^.;]*?,\s[^,;.]{3,80}?\s(?:noted|stressed|emphasi[sz]ed|said|underlined|recalled|stated|added|told\s[^,;.]{2,40})\s"
    r"(?:[\w ]{0,30}?\s)?that\s"
)
"""Between a contact that opens a sentence and a time: what was told there, "In a call with A, B noted that in 2019"."""
_SPEAKING_THEN = re.compile(
    r"(?:Speaking|Asked|Addressing|Answering|Commenting|Talking\s+to\s+reporters|In\s+an?\s+(?:[\w-]+\s+){0,2}(?:interview|speech|statement|"
    r"address|tweet|post|briefing))\b[^;.]*?\s?(?:on\s+|late\s+|earlier\s+)?"
)
_SAID_THAT = re.compile(
    r"[^;.]*\b(?:said|says|told|added|insisted|stressed|promised|vowed|announced|repeated|called|urged)\b"
)
"""Around a time that opens a sentence: it is when somebody spoke, "Speaking at the forum on Thursday, X said that"."""
_OFF = r"(?:cancell?ed|called\s+off|postponed|scrapped|put\s+off|shelved|delayed)"
_CALLED_OFF_THEN = re.compile(rf"\s+(?:abruptly\s+|also\s+)?{_OFF}\b")
OFF_BEFORE = re.compile(rf"\b{_OFF}\s+(?:late\s+)?(?:on\s+)?\Z")
"""Around a time: it is when a contact was called off, "on Tuesday postponed a visit planned for October"."""
_OWNED = ("’s", "'s")
_CALLED_IT_OFF = re.compile(rf"\b{_OFF}\s+(?:(?:an?|the|his|her|their|its)\s+)?(?:[\w’-]+\s+){{0,3}}\Z")
_A_DAY = re.compile(
    r"(?:[Oo]n\s+|[Ll]ate\s+|[Ee]arly\s+)*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[Yy]esterday|[Tt]oday|[Ll]ast\s+night)\b"
)
_PLANNED_FOR = re.compile(r"\b(?:planned|scheduled|due|set|for)\b")
"""Before a contact, and between it and a time: the time is when it was called off, unless it was planned for it."""
_INVITED_TO = re.compile(r"\binvit(?:ed|es|ing)\b[^,;.]*\sto\s+(?:\w+\s+)?\Z")
"""Before "visit", which a past time behind it does not date: "invited him to visit Riyadh earlier this year"."""
_SAID_THEN = re.compile(
    r"\s+(?:again\s+|also\s+)?(?:said|denied|confirmed|announced|rejected|dismissed|insisted|told|warned|acknowledged|claimed|reported|"
    r"declared|stressed|revealed|disclosed)\b"
)
"""Right behind a time: it is when something was said, "on Monday denied reports that he had met"."""
_AND_SAID = re.compile(r"\band\s+(?:also\s+|later\s+|then\s+)?(?:said|added|promised|offered|repeated|told\s+\w+)\b")
"""Between a time and a contact: it is when another thing was done, "hailed him on Thursday and said he was ready"."""
_HOURS_EARLIER = re.compile(
    r"[^,.;]{0,90}?\s(?:an?|a\s+few|several|some|two|three|four|five|six|\d+)\s+(?:hours?|days?|weeks?|months?)\s+(?:earlier|before|previously)\b"
)
"""Behind a contact: it was before the time that the sentence names first."""
_OCCASION = re.compile(r"\s+of\s+(?:greetings|congratulations)\s+(?:on|for)\s+the\s+[^,;.]{0,30}\Z")
_OPENING = 12


def is_of_saying(scene: Scene, time: Time) -> bool:
    """Say whether a time of a trigger's sentence is that of what was said, offered or felt about the contact."""
    start, end = scene.sentence.start + time.start, scene.sentence.start + time.end
    return _before(scene, time, start, end) if end <= scene.start else _behind(scene, time, start, end)


def _before(scene: Scene, time: Time, start: int, end: int) -> bool:
    text, low = scene.text, scene.sentence.start
    between = text[end : scene.start]
    if _SINCE_THEN.search(text, start, end):
        return "," in between  # "it has been a year since he came, and they have met twice"
    said = text[low:start]
    return (
        scene.trigger.shape == "invitation"
        or bool(_SAID_THEN.match(between) or _AND_SAID.search(between))
        or bool(_UPDATED_ON.search(between) and not _SUBJECT_BEHIND.search(between))
        or bool(_SPEAKING_THEN.fullmatch(said) and _SAID_THAT.match(between))
        or bool(_HAVE_SAID.match(text, end, scene.start) or _PREPARING.search(between) or _ASKED_IF.search(between))
        or bool(_ANNOUNCED_BY.search(said) and (_ANNOUNCED.search(between) or _ANNOUNCED.search(said[-30:])))
        or (time.past is not None and bool(_OFFERED.search(between)))
        or bool(_TO.fullmatch(between) and _AGREED.search(said))
        or bool(_FROM.fullmatch(between) and _COMES_FROM.search(said))
        or bool(_CALLED_OFF_THEN.match(between))
        or bool(OFF_BEFORE.search(said) and not between.startswith(_OWNED))
        or bool(_HOURS_EARLIER.match(text, scene.end, scene.sentence.end))
        or (time.start > _OPENING and bool(_FEEL_THEN.search(between)))
    )


def _is_over(scene: Scene, time: Time) -> bool:
    """Say whether a time can only be one before the document's day is over."""
    day, last = scene.discourse.people.day, parse_edtf(time.future).last if time.future else None
    return last is None or (day is not None and (last.date() - day).days <= 1)


def _behind(scene: Scene, time: Time, start: int, end: int) -> bool:
    between = scene.text[scene.end : start]
    if _NOW.match(scene.text[start:end]) and _ANNOUNCES_ONE.search(scene.text[scene.sentence.start : scene.start]):
        return True
    opens = _OPENS_WITH_IT.fullmatch(scene.text, scene.sentence.start, scene.start)
    if opens and (_NOTED_THAT.match(between) or _OCCASION.match(between)):
        return True
    off = _A_DAY.match(scene.text[start:end]) and _CALLED_IT_OFF.search(scene.text, scene.sentence.start, scene.start)
    if off and not _PLANNED_FOR.search(between):
        return True
    if _is_over(scene, time) and _INVITED_TO.search(scene.text, scene.sentence.start, scene.start):
        return True
    telling = scene.trigger.shape == "telling" and _TELLING_THAT.search(between)
    return bool(telling) or any(
        words.search(between)
        for words in (_TO_ANNOUNCE_THEN, _HAVING_DONE, _THAT, _QUOTED_BEHIND, _WHO_WAS_ELECTED, _IN_AN_INTERVIEW)
    )
