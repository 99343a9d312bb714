"""Words between a contact and a time behind it that are still about the contact, or about nothing of another time.

A time behind another clause is that clause's: "met with him about what he said on Friday". These are none: a relative
clause that tells of the contact itself ("the call that he had on Friday"), one that tells where they were then ("the
talks that we had when I was in Rome in May"), and what a speaker throws in ("he spoke, as some of you know, this
morning with X").
"""

from __future__ import annotations

import re

from backchannel.extraction.dates import Time
from backchannel.extraction.scene import Scene

_OBJECT = re.compile(r"\s+(?:with\s+|to\s+)?(?:you|him|her|them|me|us)\b")
_RELATIVE = re.compile(
    r"\s+(?:that\s+[^.;?]{0,40}—\s+(?=that))?(?:that\s+|which\s+)?(?:we|they|he|she|I|you)(?:[’'](?:re|ll|ve|d))?\s+"
    r"(?:are\s+)?(?:going\s+to\s+)?(?:had|held|have|has|did|just|made|will|hosted|convened|attended)\b"
)
_TAKES_PLACE = re.compile(
    r"(?:\s+(?:in|at|with)\s+[^;]{2,80}?)?,?\s+(?:which|that)\s+(?:(?:is|are|will\s+be|was|were)\s+"
    r"(?:happening|taking\s+place|held|scheduled|set)|took\s+place|happened)\b"
)
"""Behind a trigger: a relative clause that tells when it is, "the summit in Rome, which is happening from June 11"."""
_WHEN_THEY_GO = re.compile(
    r"[^.;]{0,40}?,?\s+when\s+(?:we|they|he|she|the\s+\w+)\s+(?:\w+\s+){0,2}?(?:head|go|travel|get|are|is)s?\s+"
    r"(?:over\s+|out\s+|back\s+)?there\b"
)
"""Behind a trigger: they will be there then, "will meet in Rome when we head over there on the 12th"."""
_WHEN_HE_COMES = re.compile(
    r"[^.;]{0,60}?,?\s+when\s+(?:we|they|he|she|you|the\s+(?:Prime\s+)?\w+|President\s+\w+)\s+(?:\w+\s+)?"
    r"(?:visits?|comes?|travels?|goes|go|attends?|arrives?)\b"
)
"""The same of a journey: "will he meet with A when he visits Europe next month"."""
_TO_HOLD = re.compile(
    r"(?:\s+(?:with|of|between)\s[^,;.]{2,40}?)?\s+(?:that\s+|which\s+)?(?:we|they|he|she|I|you)(?:[’'](?:re|m)|\s+are|\s+am|\s+is)?"
    r"\s+(?:intend|plan|hope|want|expect|going|planning|hoping)s?\s+to\s+(?:hold|host|have|organi[sz]e|attend|convene)\b"
)
"""Behind a noun: who is to hold it, "the summit we intend to organize next summer"."""
_WHEN_THERE = re.compile(
    r"(?:\s+(?!about\b|regarding\b|on\b|that\b|which\b)[\w.’'-]+){0,9}?,?\s+when\s+(?:we|they|he|she|I|you|(?:the|President|"
    r"Prime\s+Minister|Chancellor)(?:\s+[\w’-]+){1,2})(?:\s+(?:were|was|came|visited|traveled|went|met|hosted|are|is|arrives?)|"
    r"[’'](?:s|re))\b(?:\s+(?!and\b|but\b|that\b|after\b|before\b|to\b)[\w.’'-]+){0,6}\s+\Z"
)
"""From a noun of contact to a time: where those who take part were then, "our meeting when he was here in May"."""
_THROWN_IN = re.compile(
    r",\s+(?:as\s+(?:I|we|you|they|he|she|some)|I\s+think|I\s+believe|if|of\s+course|obviously)\b[^,;.?!—–\d]{0,60},|"
    r"\s[—–]\s+(?:as\s+(?:I|we|you|they|he|she|some)|I|you|if|of\s+course|obviously)\b[^,;.?!—–\d]{2,90}\s?[—–]"
)
"""What a speaker puts between commas or dashes."""
_IT_WAS = re.compile(
    r"(?:\s+(?!about\b|regarding\b|that\b|which\b)[\w.’'-]+){0,12}?(?:,|"
    r"\s[—–]+)\s+(?:and\s+)?(?:(?:I\s+(?:think|believe|guess)|if\s+I[’']m\s+not\s+mistaken),?\s+"
    r"(?:(?:it|that|this)\s+was\s+)?|which,?\s+(?:of\s+course,?\s+)?(?:that\s+\w+\s+)?was\s+|"
    r"(?:it|that)\s+was\s+)(?:back\s+|just\s+|on\s+|in\s+)?\Z"
)
"""From a contact's words to a time: somebody remembers when it was, "spoke with A — I believe it was two days ago"."""
_NOT_THROWN_IN = re.compile(r"\b(?:said|told|announced|briefed|reported\s+on|last|yesterday|mentioned\s+(?:on|at))\b")
"""It has a time of its own: "as I said yesterday"."""
_IS_HELD = re.compile(
    r"(?:\s+(?:with|between|of)\s+[^,.;]{2,60}?)?(?:,?\s+(?:which|that))?\s+"
    r"(?:will\s+(?:be\s+(?:\w+-)?(?:held|hosted|convened|opened)|take\s+place|happen|start|begin)|"
    r"(?:is|are|to)\s+(?:(?:be|being)\s+)?(?:held|hosted|set|scheduled|planned|due)|takes\s+place|"
    r"(?:was|were)\s+(?:held|hosted)|took\s+place)\b"
    r"(?:(?!\b(?:as|ahead|after|before|since|following|until)\b)[^,.;]){0,60}\Z"
)
"""Between a noun and a time: it says when the contact is, "the summit, which will be held in Rome this June"."""
_HOSTED = re.compile(r"(?:co-)?(?:host|held|conven)")
_NOW = re.compile(r"\bnow\Z|\bcurrently\Z|\bmoment\Z")


def is_its_own(scene: Scene, time: Time) -> bool:
    """Say whether a time stands in a trigger, "spent the last few days with", or in a clause that says when it is."""
    start, end = scene.sentence.start + time.start, scene.sentence.start + time.end
    if scene.start <= start and end <= scene.end:
        return True
    between = [other for other in scene.others if scene.end <= other < start and not _HOSTED.match(scene.text, other)]
    if scene.trigger.shape != "noun" or between or _NOW.search(scene.text, start, end):
        return False
    return _IS_HELD.fullmatch(scene.text, scene.end, start) is not None


def words_between(scene: Scene, start: int) -> str:
    """Return the words between a trigger and a time behind it that may be another clause's.

    Args:
        scene: the trigger where it stands.
        start: where the time begins, in the document's text.
    """
    if scene.trigger.shape == "noun" and scene.end < start and _WHEN_THERE.fullmatch(scene.text, scene.end, start):
        return ""
    if scene.end < start and _IT_WAS.fullmatch(scene.text, scene.end, start):
        return ""
    words = scene.text[_behind_relative(scene) : start]
    return _THROWN_IN.sub(lambda one: one[0] if _NOT_THROWN_IN.search(one[0]) else ",", words)


def _behind_relative(scene: Scene) -> int:
    """Return where the words behind a trigger begin, past a relative clause of its own: "the call that he had"."""
    end = scene.sentence.end
    own = (_OBJECT, _RELATIVE, _TO_HOLD, _TAKES_PLACE, _WHEN_THEY_GO, _WHEN_HE_COMES)
    matches = (one.match(scene.text, scene.end, end) for one in own)
    return next((match.end() for match in matches if match), scene.end)
