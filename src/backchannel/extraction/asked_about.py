"""Whether a question is about a contact that has been, or about one that is to come, by the words around its noun."""

from __future__ import annotations

import re

_ASKS_OF_PAST = re.compile(r",\s+(?:(?:what|how|why|who)\s+)?(?:was|were|did|had)\s[^,;]*\Z")
"""Before the noun: it asks about what has been, whatever is to come by its first words."""
_ASKED_AS_PAST = re.compile(r"[^,;]*,\s+(?:when|how|why|where|what)\s+(?:did|was|were)\b")
"""Behind the noun: the same, "on the timing of these meetings, when did they begin?"."""
_AS_THEN = re.compile(r"\b(?:like|as)\s+(?:he|she|they|you|we)\s+(?:did|had|has|have)\s+[^,;]{0,40}$")
"""Before the noun: something is to be done as it was on another occasion, "as she did after her meeting with"."""
_WHEN_IS_IT = re.compile(
    r"\b(?:when|where|if|whether)\s+(?:it[’']s|it\s+is|it\s+will\s+be|that\s+is)\s+(?:happening|going|taking)\b|"
    r"\bgoing\s+to\s+happen\b"
)


_IF_HE_HAD = re.compile(
    r"\b(?:[Cc]ould|[Ww]ould|[Mm]ight)\s[^?]*\bhave\b[^?]*\b[Ii]f\s+(?:the\s+)?(?:[\w’.]+\s+){1,3}had\s|"
    r"\b[Ii]f\s+(?:the\s+)?(?:[\w’.]+\s+){1,3}had\s[^?]*\b(?:[Cc]ould|[Ww]ould|[Mm]ight)\s[^?]*\bhave\b"
)
_IT_IS_SO = re.compile(
    r"\b(?:concerned|worried|alarmed|troubled|bothered|upset|surprised|disappointed|frustrated|encouraged|heartened|"
    r"pleased|glad|happy)\s+(?:about\s+the\s+fact\s+)?that\s+(?!if\b|when\b)[^,;?]*\Z"
)
"""Before a contact, in a question about what somebody feels of it: it is taken for granted."""
_REGRETTED = re.compile(
    r"\b(?:regrets?|regretted|proud\s+of|ashamed\s+of|apologi[sz]e\s+for|impressions)\b(?!\s+not\b|\s+for\s+not\b)[^,;?]*\Z"
)
"""Before a contact: somebody looks back at it."""


def is_looked_back_at(before: str) -> bool:
    """Say whether somebody regrets a contact, or is proud of it: it has been."""
    return _REGRETTED.search(before) is not None


def takes_for_granted(before: str) -> bool:
    """Say whether a question is about what somebody makes of a contact: "are you concerned that X met with Y?"."""
    return _IT_IS_SO.search(before) is not None or is_looked_back_at(before)


def asks_what_if(question: str) -> bool:
    """Say whether a question asks what would have been: "could it have helped if he had called?"."""
    return _IF_HE_HAD.search(question) is not None


def asks_of_the_past(before: str, after: str) -> bool:
    """Say whether the words before and behind a noun ask about one that has been."""
    return bool(_AS_THEN.search(before) or _ASKS_OF_PAST.search(before) or _ASKED_AS_PAST.match(after))


def asks_when_it_is(behind: str) -> bool:
    """Say whether the rest of a question asks whether, when or where a contact is to be: "if it's happening"."""
    return _WHEN_IS_IT.search(behind) is not None
