"""sequence: which in a row it was, of the contacts of the same people.

"The first call since March" and "the first visit of its kind" are not the first of the row; "the first expert-level
meeting", "the second Summit for Democracy" and "his first call to a foreign leader" count another row. A "separate
meeting" is apart from a gathering, and no additional one; a separate conversation is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from backchannel.extraction.properties.context import CONTACT, Context, Found

_SEQUENCE = re.compile(
    r"\b(?P<word>separate(?=\s+(?:[\w-]+\s+){0,2}?(?:conversation|discussion|chat|talk|exchange|encounter|call)\b)|"
    r"first|second|third|fourth|fifth|sixth|additional|another|previous|earlier|latest|last|follow-up)\s+"
    rf"(?P<between>(?:(?!(?:lady|day|days|week|month|year|time|half|part|term|world|round|set)\b)[\w’'-]+\s+){{0,3}}?)"
    rf"(?P<what>{CONTACT})\b(?![’'-])",
    re.IGNORECASE,
)
_SAME = {"another": "additional", "separate": "additional", "last": "latest", "earlier": "previous"}
_OF_SOME = re.compile(
    r"[^,;.]{0,60}?\b(?:since|of\s+its\s+kind"
    r"|in\s+(?:(?:more\s+than|over|almost|nearly)\s+)?(?:\w+\s+)?(?:days|weeks|months|years|decades?))\b",
    re.IGNORECASE,
)
_OTHER_ROW = re.compile(
    r"(?<![\w-])(?:[\w-]+-level|level|experts?|minister\w*|leaders?[’']?|summit|working|groups?|teams?|"
    r"foreign|overseas|"
    r"international|trilateral|quadrilateral|joint|preparatory|annual|regular|plenary|inaugural|coordination|council|"
    r"committee|parliamentary|press|family|state|world|multilateral|interagency|emergency|of|for|to|in|and|or|on|the|a)"
    r"(?![\w-])",
    re.IGNORECASE,
)
"""Between the number and its noun: what is counted are contacts of others, or gatherings."""
_HIS = r"(?:(?:his|her|the|this|that|their|my|our)\s+)?"
_WITH_ANYBODY = re.compile(
    r"\s+(?:(?:[\w-]+\s+){0,3}?(?:with|to|by|from|between|of)\s+(?:(?:an?|any|another|other|all|some|foreign|world)\b|"
    r"the\s+(?:group|working|ministers|committee|council|cabinet)\b)"
    r"|(?:[\w’-]+\s+){0,6}?as\s+(?:[a-z]+\s+){0,2}?(?:[Pp]resident|[Pp]rime|[Vv]ice|[Cc]hancellor|[Ss]ecretary|"
    r"[Ss]enator|[Ll]eader|[Hh]ead|[Kk]ing|[Mm]inister|[Cc]ommander)"
    rf"|(?:[\w’-]+\s+){{0,6}}?of\s+{_HIS}(?:\w+\s+)?(?:presidency|term|administration|tenure|year|trip|tour|"
    rf"day|week|month|visit)\b"
    r"|(?:abroad|overseas|for\s+[A-Z]|on\s+(?!(?:the|an?|his|her|their|its|that|this|one)\b)[a-z]\w*|(?:at|"
    r"within)\s+(?:the\s+)?[\w-]+\s+level))"
)
"""Behind the noun: the row is that of all whom somebody met or visited, or of meetings on a subject."""
_TO_ANOTHER = re.compile(
    r"(?<![\w-])(?:on|from|to|of|for|in|under|with|after|and|or|the|this|that|their|his|her|our|my)(?![\w-])|[’']s\b",
    re.IGNORECASE,
)
"""Between "follow-up" and a noun: it is what followed that one, "a follow-up to the visit"."""
_ONE_THOUGH_PLURAL = frozenset({"talks", "negotiations"})
_ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth"})
_NOT_ANY = re.compile(
    r"\b(?:any|no|more|many|several|most|every|each|not\s+(?:my|his|her|their|the|our))\s+$", re.IGNORECASE
)


def find(context: Context) -> Iterator[Found]:
    """Find "second call", "one additional call"."""
    for match in context.matches(_SEQUENCE):
        word = match["word"].lower()
        if word == "first" and _OF_SOME.match(context.text, match.end(), context.end):
            continue
        if not _counts_others(context, match):
            yield Found("sequence", _SAME.get(word, word), match.start(), match.end())


def _counts_others(context: Context, match: re.Match[str]) -> bool:
    """Say whether what is counted is not the contacts of these people."""
    word, between, what = match["word"], match["between"], match["what"]
    if what.endswith("s") and what.lower() not in _ONE_THOUGH_PLURAL:
        return True
    gathering = what[0].isupper() and word[0].islower()
    if gathering or context.says(_NOT_ANY, match.start() - 14, match.start()):
        return True
    if word.lower() not in _ORDINALS:
        return _TO_ANOTHER.search(between) is not None
    capitals = any(one[0].isupper() for one in between.split())
    other = _OTHER_ROW.search(between) or _WITH_ANYBODY.match(context.text, match.end(), context.end)
    return capitals or other is not None
