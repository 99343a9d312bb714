"""Times of another event than the contact in whose sentence they stand.

Of the announcement of the contact, or of what it came before or after; of a wish; of an event that the contact was
about ("spoke about preparations for the April 22 summit"); of what somebody is to do by then ("about the plan to move
troops by May 1st"); of a contact told before ("he spoke with A yesterday and is having this meeting with B").
"""

from __future__ import annotations

import re

from backchannel.extraction.dates import Time
from backchannel.extraction.plans import ANNOUNCED
from backchannel.extraction.scene import Cast, Scene

_WAS_ANNOUNCED = re.compile(
    r"\s+(?:to\s+[A-Z]\w+\s+)?(?:was|were|has been|had been|got)\s+(?:\w+\s+)?"
    r"(?:announced|confirmed|arranged|requested|proposed|agreed|scheduled|planned)\b"
)
"""Behind a noun: the time further on is of that, "his visit was announced two weeks ago"."""
_ANNOUNCED_THEN = re.compile(r"\b(?:announcements?|news|confirmation|readout|statement)\s+(?:on\s+)?\Z")
_OF_THE = re.compile(r"\w+(?:\s+\w+)?\s+(?:of|about|on)\s")
"""Between an announcement and what it is of, its day: "the announcement today of his visit"."""
_LED_TO = re.compile(
    r"[^.;]{0,40}?\b(?:that|which)\s+(?:has\s+|have\s+|had\s+)?(?:led|leads|brought|resulted|contributed)\b"
)
"""Behind a noun: what came of it has the day, "the summit that led to the renewal of the mandate today"."""
_FOR_THEN = re.compile(r"\b(?:for(?:\s+the)?|to\s+(?:take\s+place|happen|be\s+held|begin|start|occur)(?:\s+on)?)\s+\Z")
"""Right before a time: it is the contact's own, "his visit was scheduled to take place last Friday"."""
_COMES_AFTER = re.compile(
    r"\b(?:(?:follows|precedes|builds\s+on|(?:comes|came)\s+(?:[\w-]+\s+){0,3}(?:after|before|ahead\s+of))\s+(?!on\b|by\b)|"
    r"(?:followed|preceded)\s+(?=(?:the|an?|his|her|their|our|that|this)\s|[A-Z]))"
)
"""Between a time and a trigger, whichever comes first: the one is of another event than the other."""
_THAT_WAS_TO_BE = re.compile(
    r"\s+(?:\w+\s+){2,}?(?:that|which)\s+(?:was|were|is|are|had\s+been|has\s+been)\s+(?:\w+ly\s+)?"
    r"(?:supposed|scheduled|due|set|planned|meant|expected|slated)\b"
)
"""Behind those who take part: another event is told of, "talks about the meeting that was to be held this week"."""
_OF_A_WISH = re.compile(
    r"\b(?:want|wish|hop|ask|agre|offer|propos|decid|plann|intend|promis|invit|request)\w*\s+(?:\w+\s+){0,2}?to\s+"
    r"(?:\w+\s+){0,2}\Z"
)
"""Before a trigger: a past time behind it is that of the wish, "he wanted to meet with me over a month ago"."""
_TOLD_ABOUT = re.compile(
    r"\b(?:regarding|about|concerning|preparations?|preparing|plans|discuss(?:ed|ing)?|to\s+(?!attend|join|participate|host|hold|"
    r"convene|meet|mark|the\b|his\b|their\b|our\b)[a-z]+)\b[^.;,]*\b(?:the|its|his|her|their|our)\s+(?:upcoming\s+|planned\s+)?\Z"
)
"""Between a trigger and a time that is an adjective: what comes behind it is what the contact was about, or for."""
_THEIR = re.compile(
    r"(?<!\bat )(?<!\bduring )(?<!\bof )\b(?:the|its|his|her|their|our)\s+(?:upcoming\s+|planned\s+)?\Z"
)
_EVENT_OF_THE_DAY = re.compile(
    r"(?:,\s+20\d\d,?)?\s+(?:[A-Z][\w.’'-]*\s+|[a-z-]+\s+){0,3}?(?:[Ss]ummit|[Mm]eeting|[Cc]onference|[Vv]isit|[Tt]rip|"
    r"[Ee]lection|[Aa]ttack|[Dd]eadline|[Aa]greement|[Aa]ccord|[Rr]eferendum|[Cc]eremony|[Ii]nauguration|[Ss]tatement)s?\b"
)
"""Behind that time."""
_TO_DO_BY = re.compile(
    r"\b(?:plan|decision|pledge|promise|commitment|proposal|effort|call|demand|intention|deadline)s?\s+(?:for\s+[^,;.]{2,30}\s+)?"
    r"to\s+(?!meet|speak|talk|visit|host|convene|hold)[a-z]+\b[^,;.]*\bby\s+(?:the\s+)?\Z"
)
"""Between a trigger and a time: until then somebody else is to do something."""
_SINCE_THEY = re.compile(
    r"\bsince\s+(?:[\w’'.-]+\s+){1,6}?(?:was|were|met|came|went|took|left|spoke|began|became|won|[a-z]{2,}ed)\b[^.;,]*\Z"
)
"""Between a trigger and a time: that of what was then, "we have worked towards it since he was there in August"."""
_THAT_BEGAN = re.compile(
    r"\b(?:that|which)\s+(?:\w+ly\s+|had\s+|has\s+|have\s+)?(?:began|begun|started|erupted|broke\s+out|"
    r"took\s+(?:effect|office)|was\s+launched|expires?|expired)\b[^.;,]*\Z"
)
"""The same: when something spoken of began, "to discuss the war that began in February"."""
_BEFORE_THE = re.compile(
    r"(?:[^;:.]{0,60}?)?,?\s+(?:shortly\s+|just\s+|right\s+)?(?:before|after|ahead\s+of|following|prior\s+to)\s+"
    r"(?:the|an?)\s+(?:[\w’-]+\s+){1,4}(?:on|in|of)?\s*"
)
"""The same: that of an event before or after which the contact was, "met before the summit on January 10"."""
_OF_A_TOPIC = re.compile(
    r"\b(?:about|regarding|concerning|discuss\w*|on(?=\s+the\s+(?!margins|sidelines|"
    r"phone\b)))\s+(?:[\w’-]+\s+){0,3}?(?:the|an?|its|their|his|her|this|that)\s+"
    r"(?:(?:[\w’-]+\s+){1,4}(?:scheduled|planned|set|due|slated|expected|signed|reached|adopted|concluded|launched|published)\s+"
    r"(?:(?:for|in|on|by)\s+)?|"
    r"(?:[\w’-]+\s+){0,3}(?:summit|conference|elections?|referendum|session|forum|anniversary)\s+(?:(?:in|on|of|for)\s+)?)\Z"
)
"""The same: of something that they spoke about, "about the elections scheduled for April 10"."""
_AT_THE_EVENT = re.compile(
    r"\b(?:on\s+the\s+(?:margins|sidelines)\s+of|at)\s+(?:the|an?|this|that)\s+(?:[\w’-]+\s+){0,4}\Z"
)
"""The same: of an event at which the contact was."""
_AROUND_AN_EVENT = re.compile(
    r"\b(?:following|after|before|ahead\s+of|prior\s+to|(?:on\s+)?the\s+eve\s+of|to\s+discuss|about|regarding|concerning)\s+"
    r"(?:the|an?|its|their|his|her)\s+(?:[\w’-]+\s+){0,4}\Z"
)
"""The same: of an event around which the contact was, or that it was about, "ahead of the February 3 meeting"."""
_SUBSEQUENT = re.compile(r"\b(?:subsequent|following|later|ensuing|follow-up)\s+(?:\w+\s+){0,2}\Z")
"""Right before a noun: the contact came after what has the time, "his journey in May and subsequent talks with"."""
_OVER = re.compile(r"\b(?:yesterday|last|ago|past|this\s+(?:year|month|week))\b", re.IGNORECASE)
_AHEAD = re.compile(r"\b(?:tomorrow|next|coming)\b", re.IGNORECASE)
_AND_IS = re.compile(r"\s*,?\s*and\s+(?:(?:it|he|she|they|we)\s+)?(?:is|are|will|plans|hopes)\b[^;.]*\Z")
"""Between the time of a contact and the next one, of which the sentence goes on in another tense."""
_AND_DID = re.compile(r"\s*,?\s*and\s+(?:met|spoke|held|had|hosted|called)\b[^;.]*\Z")


_WHO_DID = re.compile(r",\s+(?:who|whom|whose)\s[^,;—–]*,")


_OPENS_A_CLAUSE = re.compile(r"(?:[—–,;]|\band)\s+\Z")
_OF_THAT_DAY = re.compile(r"\s+(?:is|marks)\s+(?:his|her|their|my|our|your|the|an?|[A-Z]\w+[’']s)\s")
"""Behind a time: something is said of that day, "when he was here — and today is his birthday"."""


def is_of_another_event(scene: Scene, cast: Cast, time: Time) -> bool:
    """Say whether a time of a trigger's sentence is that of another event.

    Args:
        scene: the trigger where it stands.
        cast: who takes part.
        time: of the sentence.
    """
    start, end = scene.sentence.start + time.start, scene.sentence.start + time.end
    return (
        _of_other_words(scene, cast, time)
        or _is_of_its_announcement(scene, time, start)
        or (end <= scene.start and _is_of_the_one_before(scene, time, start, end))
        or (scene.end <= start and _is_of_what_it_was_about(scene, start, end))
        or _is_of_an_aside(scene, start)
        or (scene.end <= start and _is_a_day_of_its_own(scene, start, end))
    )


def _is_a_day_of_its_own(scene: Scene, start: int, end: int) -> bool:
    opens = _OPENS_A_CLAUSE.search(scene.text, scene.end, start)
    return opens is not None and _OF_THAT_DAY.match(scene.text, end) is not None


def _is_of_an_aside(scene: Scene, start: int) -> bool:
    """Say whether a time stands in a relative clause that the trigger is outside of: "A, who met B in March, will"."""
    return any(
        aside.start() <= start < aside.end() and not aside.start() <= scene.start < aside.end()
        for aside in _WHO_DID.finditer(scene.text, scene.sentence.start, scene.sentence.end)
    )


_AS_THEN = re.compile(
    r"\b(?:as|like|just\s+as)\s+(?:he|she|they|we|I|you)\s+(?:did|had|have|has|was|were)\s+(?:\w+\s+){0,6}\Z"
)
"""Before a time: it is of what was done before, "he will speak there, as he did in March"."""


def is_told_of_another_event(text: str, low: int, high: int) -> bool:
    """Say whether words between a trigger and a time behind it give the time to something else, "after the talks".

    Args:
        text: the document's.
        low: where the trigger ends.
        high: where the time begins.
    """
    if _AT_THE_EVENT.search(text, low, high):
        return False  # "spoke for about an hour on the margins of the summit today"
    others = (_TO_DO_BY, _SINCE_THEY, _THAT_BEGAN, _OF_A_TOPIC, _AROUND_AN_EVENT, _AS_THEN)
    return any(words.search(text, low, high) for words in others)


def is_told_of_the_one_before(text: str, low: int, high: int) -> bool:
    """Say whether words between a time and a trigger behind it begin a clause of its own, "and it is good to sit down".

    Args:
        text: the document's.
        low: where the time ends.
        high: where the trigger begins.
    """
    return _AND_IS.match(text, low, high) is not None


def _is_of_the_one_before(scene: Scene, time: Time, start: int, end: int) -> bool:
    """Say whether a contact is told in another tense than the one before in the sentence, whose time it is."""
    if not any(other < start for other in scene.others):
        return False
    words = scene.text[start:end]
    over, ahead = time.future is None or _OVER.search(words), time.past is None or _AHEAD.search(words)
    return bool(
        (over and _AND_IS.match(scene.text, end, scene.start))
        or (ahead and _AND_DID.match(scene.text, end, scene.start))
    )


def _is_of_what_it_was_about(scene: Scene, start: int, end: int) -> bool:
    """Say whether a time behind a trigger stands with what the contact was about: "to prepare for the June summit"."""
    discussed = scene.trigger.text.lower().startswith("discuss") and _THEIR.search(scene.text, scene.end, start)
    about = discussed or _TOLD_ABOUT.search(scene.text, scene.end, start)
    if about and _EVENT_OF_THE_DAY.match(scene.text, end, scene.sentence.end):
        return True
    if _BEFORE_THE.fullmatch(scene.text, scene.end, start):
        return True
    if _AT_THE_EVENT.search(scene.text, scene.end, start):
        return False  # "spoke for about an hour on the margins of the summit today"
    others = (_TO_DO_BY, _SINCE_THEY, _THAT_BEGAN, _OF_A_TOPIC)
    return any(words.search(scene.text, scene.end, start) for words in others)


def _is_of_its_announcement(scene: Scene, time: Time, start: int) -> bool:
    """Say whether a time behind a noun is when the contact was announced, and not for when it was scheduled."""
    if scene.trigger.shape not in ("noun", "travel"):
        return False
    words = scene.text[start : scene.sentence.start + time.end]
    if (time.future is None or _OVER.search(words)) and ANNOUNCED.search(scene.text, scene.sentence.start, scene.start):
        return True  # "last night, you announced a call with him"
    if start < scene.start:
        return _ANNOUNCED_THEN.search(scene.text[scene.sentence.start : start]) is not None and bool(
            _OF_THE.match(scene.text, start)
        )
    if _LED_TO.match(scene.text, scene.end, start):
        return True
    announced = _WAS_ANNOUNCED.match(scene.text, scene.end, start)
    return announced is not None and not _FOR_THEN.search(scene.text, announced.end() - 1, start)


def _of_other_words(scene: Scene, cast: Cast, time: Time) -> bool:
    """Say whether a time is that of another event in the sentence, or of a wish: "he asked to meet a month ago"."""
    start, end = scene.sentence.start + time.start, scene.sentence.start + time.end
    low, high = (end, scene.start) if end <= scene.start else (scene.end, start)
    if end <= scene.start and _SUBSEQUENT.search(scene.text, end, scene.start):
        return True
    if _COMES_AFTER.search(scene.text, low, high):
        return True  # "his trip tomorrow follows the call with X on Friday"
    if start < scene.end:
        return False
    if time.future is None and _OF_A_WISH.search(scene.text[scene.sentence.start : scene.start]):
        return True
    behind = cast.end if scene.end <= cast.end <= start else scene.end
    return _THAT_WAS_TO_BE.match(scene.text, behind, start) is not None
