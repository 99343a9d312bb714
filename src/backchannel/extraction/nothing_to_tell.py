"""What spokespeople say where they have nothing to say: no denial of a contact, and no word of one either.

"I have nothing to announce on a call with X" leaves open whether there is one. What the text takes for granted stays
so: "I have nothing to add on his call with X".
"""

from __future__ import annotations

import re

_TELL = r"(?:announce|preview|read\s+out|share|offer|give|lay\s+out|predict|outline|flag|speak\s+to|confirm|provide)"
_HAVE_NO = r"(?:n[’']t|\b(?:do|does|did)\s+not)\s+(?:\w+\s+)?have|\b(?:have|has|got|[’']ve\s+got)\s+no(?=\s)"
_OR_ANOTHER = r"(?:(?:with|to|from|by)\s+[^,;.]{2,50}?\s+or\s+(?:an?|any|another)\s+(?:[\w-]+\s+){0,2})?"
"""Behind the first of two nouns: "a phone call with X or a meeting"."""
_NO_SUCH_NEWS = re.compile(
    rf"(?:{_HAVE_NO}|\bthere(?:[’']s|\s+(?:is|are))\s+no(?=\s))\s+(?:(?:an?|any|—|or|scheduled|other|additional|"
    rf"further|new|more|specific)\s+)*(?:[\w-]+\s+){{0,2}}{_OR_ANOTHER}$",
    re.IGNORECASE,
)
"""Right before a noun: "I don't have any calls", which only "to announce" behind it makes no denial."""
_TO_TELL = re.compile(
    rf"(?:\s+(?!and\b|but\b)[^\s,;]+){{0,9}}?,?\s+(?:to|that\s+I\s+can)\s+(?:\w+ly\s+)?(?:you\s+)?{_TELL}\b"
)
_NEWS = (
    r"(?:anything|nothing|(?:an|any|no|another|much\s+of\s+an)\s+(?:\w+\s+)?(?:updates?|news|announcements?|readouts?|details?|"
    r"specifics|information|preview|calls?|meetings?|conversations?)|updates?|news|announcements?|details?)"
)
_FILLER = r"(?:really|got|any|an?|—|like|you know)"
_NO_NEWS_OF_ONE = re.compile(
    rf"(?:(?:{_HAVE_NO})\s+(?:[—–-]+\s+)?(?:{_FILLER},?\s+)*{_NEWS}|\b(?:nothing|no\s+news|no\s+updates?))\b"
    r"(?P<between>[^;]{0,60}?)\b(?:on|of|about|regarding|for|with\s+respect\s+to|in\s+terms\s+of|as\s+far\s+as|concerning)\s+"
    r"(?:[—–-]+\s+)?(?:on\s+)?(?:(?:(?:an?|another|any|any\s+sort\s+of|some\s+kind\s+of|future|possible|potential)\s+)+"
    rf"(?:[—–-]+\s+)?(?:[\w-]+\s+){{0,3}}{_OR_ANOTHER}|(?:bilateral|further|more|other|additional|new)\s+)$",
    re.IGNORECASE,
)
"""Before a noun that is brought up: "I don't have an update on a call", "nothing on the schedule of a visit"."""
_AS_FOR_ONE = re.compile(
    r"\b(?:[Aa]s|[Oo]n|[Aa]bout|[Rr]egarding|[Cc]oncerning|[Ii]n terms of|[Ww]ith (?:respect|regards?) to)\s+"
    r"(?:(?:to|for|far as)\s+)?"
    r"(?:an?|another|any|future|possible|potential)\s+(?:[\w-]+\s+){0,3}$"
)
_NO_NEWS_BEHIND = re.compile(
    rf"[^.;]{{0,70}},\s+(?:\w+,\s+)?(?:I|[Ww]e)\s+(?:\w+\s+)?(?:do)?(?:{_HAVE_NO})\s+(?:{_FILLER},?\s+)*{_NEWS}\b"
)
"""Around a noun that is brought up: "in terms of a future call, I don't have anything to preview"."""
_NO_SUCH = re.compile(
    r"n[’']t\s+(?:believe|think|know|expect|anticipate)\s+(?:that\s+)?there(?:[’']s|\s+(?:is|are|was|were|will\s+be))\s+"
    r"(?:an?|any)\s+(?:[\w-]+\s+){0,2}$"
)
"""Before a noun: "I don't believe that there's any meeting"."""


def tells_nothing(before: str, after: str) -> bool:
    """Say whether somebody has nothing to tell of a contact that is not taken for granted.

    Args:
        before: words of the clause before a noun.
        after: those behind it.
    """
    if _NO_NEWS_OF_ONE.search(before) or (_AS_FOR_ONE.search(before) and _NO_NEWS_BEHIND.match(after)):
        return True
    return bool(_NO_SUCH_NEWS.search(before) and _TO_TELL.match(after))


def says_there_is_none(before: str) -> bool:
    """Say whether somebody believes that there is no such contact."""
    return bool(_NO_SUCH.search(before))
