"""Nouns of contacts that are still to come, told so by the words around them and by no plan.

"I won't get ahead of his meeting with X", "he will speak after the meeting", "the call that hasn't happened yet": none
of these has been, though no "will" governs the noun.
"""

from __future__ import annotations

import re

from backchannel.extraction.of_speaking import OF_SPEAKING
from backchannel.extraction.scene import Scene
from backchannel.extraction.thought_of import HAVE_HAD

_SOME = r"(?:[\w’'.-]+\s+){0,6}?"
_THE = r"(?:the|his|her|their|our|this|that|an?|[A-Z][\w’'.]+[’']s?)"
_GET_AHEAD = re.compile(
    r"\b(?:get|gets|getting|got|go|going|jump|jumping|step|stepping)\s+(?:(?:too|so|that|very)\s+)?(?:(?:far|out|too|much)\s+)*"
    r"(?:ahead|in\s+front)\s+of\s+(?:[—–]+\s+)?(?:[\w’'.-]+\s+){1,6}?\Z"
)
"""Before a noun: "I'm not going to get ahead of the President's trip"."""
_ANOTHERS = re.compile(r"\b(?:that|which|who|he|she|they|we|I|said|announced|from|after|following|since)\b")
"""Between "ahead of" and a noun: of the noun no longer."""
_NOT_YET = re.compile(
    rf"\s+{_SOME}(?:that|which)\s+(?:(?:has|have)(?:n[’']t|\s+not)|is\s+yet\s+to|are\s+yet\s+to)\s+(?:even\s+|yet\s+|actually\s+)?"
    r"(?:happen|taken?\s+place|occur|beg[iu]n|start)"
)
"""Behind a noun: "the conversation with X that hasn't happened yet"."""
_WILL_BEFORE_OR_AFTER = re.compile(
    r"(?:\b(?:will|going\s+to|gonna|(?:plans?|scheduled|expected|set|agreed)\s+to)\b|[’']ll\b)\s+(?!continue\b|keep\b|remain\b)"
    r"[^.;,]{2,70}?\b(?:after|following|before|prior\s+to|immediately\s+after)\s+"
    rf"{_THE}\s+(?:(?!had\b|who\b|that\b)[\w’'-]+\s+){{0,3}}?\Z"
)
"""Before a noun: "he will be speaking after the bilateral meeting"."""
_OPENS = re.compile(
    rf"(?:^|[,—–]\s*)(?:[Aa]fter|[Ff]ollowing|[Bb]efore|[Pp]rior to)\s+{_THE}\s+(?:[\w’'-]+\s+){{0,3}}?\Z"
)
_GOES_ON = re.compile(
    r"[^.;,]{0,60},\s+(?:he|she|they|[Tt]he\s+(?:[Vv]ice\s+)?[Pp]residents?|[Tt]he\s+(?:two\s+)?leaders|[A-Z]\w+\s+[A-Z]\w+)"
    r"(?:[’']ll|\s+will)\s+(?:also\s+|then\s+|be\s+)?"
    r"(?:participat|gather|hold|host|have|meet|deliver|depart|head|attend|join|return|speak|visit|greet|tour|move|give|make|"
    r"address|take)"
)
"""Around a noun: what is on the schedule behind it, "after the plenary session, they will gather"."""
_LATER = re.compile(
    r"(?:\s+(?!and\s+[a-z]|but\b|that\b|which\b|who\b|when\b|where\b|as\b|to\s+[a-z])[^\s,;.:]+){0,9}?\s+later\s+(?:on\s+)?"
    r"(?:today|tonight|this\s+(?:morning|afternoon|evening|week|month|year))\b"
)
_HAS = re.compile(
    r"(?:\b(?:has|have|is|are|there[’']s)|[’'](?:s|ve|re))\s+(?:(?:having|also|holding|hosting|doing)\s+)?(?:an?|the|his|her|another)\s+"
    r"(?:[\w-]+\s+){0,3}\Z"
)
"""Before a noun that stands with "later today": "he has a meeting with his counterpart later this afternoon"."""
_ANNOUNCED = re.compile(
    r"\bannounc(?:ement|ements|ing)\s+(?:today\s+|yesterday\s+)?(?:(?:on|of|about|regarding)\s+)?(?:the|his|her|their|this|that|an?)\s+"
    r"(?:[\w’'.-]+\s+){0,3}?\Z"
)
"""Before a word for a journey: "your announcement on the state visit"."""
_TAKING_PLACE = re.compile(
    rf"\s+{_SOME}(?:is|are)\s+(?:still\s+|actually\s+|definitely\s+)?(?:happening|on\s+track|going\s+(?:ahead|to\s+happen)|"
    r"on\s+the\s+(?:books|calendar|schedule))\b(?!\s+(?:now|right|at\s+the\s+moment|as\s+we))"
)
_EXPECTED_OF = re.compile(
    r"\bexpect(?:ing)?\b[^.;]*\b(?:out\s+of|from|at|during)\s+(?:the|this|that|his|her|their)\s+(?:[\w-]+\s+){0,3}\Z"
)
"""Before a noun: "I wouldn't expect an announcement out of the talks"."""
_WHEN_WE_HAVE = re.compile(
    r"\b(?:[Ww]hen|[Oo]nce|[Uu]ntil|[Bb]efore)\s+(?:we|they|he|she|you)\s+(?:have|has|hold|holds|host|hosts)\s+(?:our|the|that)\s+"
    r"(?:[\w-]+\s+){0,3}\Z"
)
"""Before a noun: "when we have our summit, there will be news"."""
_BROUGHT_UP = re.compile(
    r"[^.;,]{0,90},\s+(?:(?!did\b|was\b|were\b|said\b|has\b|have\b|had\b|you\b)[\w’'-]+\s+){0,12}?"
    r"(?:(?:he|she|they|the\s+(?:[Vv]ice\s+)?[Pp]resident|[A-Z]\w+)(?:[’']ll|\s+(?:\w+\s+)?(?:will|(?:is|are)\s+going\s+to))|"
    r"(?:will|(?:is|are)(?=\s+(?:\w+\s+){1,3}going\s+to))\s+(?:he|she|they|you|we|the\s+(?:[Vv]ice\s+)?[Pp]resident)(?:\s+going\s+to)?)\s+"
    r"(?:be\s+)?(?:rais|bring|address|discuss|ask|push|press|urg|talk|focus|deliver)"
)
"""Behind a noun, in a question: "on his visit, will she be delivering a message"."""
_OVER = re.compile(r"\b(?:[Aa]fter|[Ff]ollowing|[Ss]ince|last|recent|previous|just)\b")
_JOURNEY = "travel"


def is_still_ahead(scene: Scene, before: str) -> bool:
    """Say whether words around a noun show that the contact is yet to be.

    Args:
        scene: the noun where it stands.
        before: words of its clause before it.
    """
    text, low, high = scene.text, scene.sentence.start, scene.sentence.end
    behind = text[scene.end : high]
    if HAVE_HAD.match(behind):
        return False
    since = OF_SPEAKING.sub("", text[low : scene.start])
    got = _GET_AHEAD.search(since)
    if got and not _ANOTHERS.search(since, got.start()):
        return True
    if (
        _NOT_YET.match(behind)
        or _WILL_BEFORE_OR_AFTER.search(since)
        or _EXPECTED_OF.search(before)
        or _WHEN_WE_HAVE.search(since)
        or _TAKING_PLACE.match(behind)
    ):
        return True
    if (_OPENS.search(since) and _GOES_ON.match(behind)) or (_HAS.search(since) and _LATER.match(behind)):
        return True
    asks = scene.sentence.question or (scene.sentence.turn is not None and scene.sentence.turn.asks)
    if asks and _BROUGHT_UP.match(behind) and not _OVER.search(since):
        return True
    return scene.trigger.shape == _JOURNEY and _ANNOUNCED.search(before) is not None
