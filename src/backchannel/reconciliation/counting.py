"""Words that tell of many contacts at once: "in every meeting with him", "we have had a lot of discussions".

They are true of a row, and say nothing of any single one in it: neither that it was held, nor when. So they begin no
contact and join none.
"""

from __future__ import annotations

import re

from backchannel.model import Mention, parse_edtf

_NOUN = (
    r"(?:phone\s+|telephone\s+|video\s+)?(?:calls|conversations|discussions|meetings|talks|visits|trips|interactions|engagements|"
    r"exchanges|encounters|consultations|bilats|bilaterals)"
)
_ONE_ROUND = re.compile(r"(?:.*\s)?(?:talks|consultations)", re.IGNORECASE)
_HELD_BEFORE = re.compile(
    r"\b(?:held|had|holds?|having|holding|after|during|following)\s+(?:[\w-]+\s+){0,2}\Z", re.IGNORECASE
)
"""Before "talks", which in the plural are one contact: "they held talks"."""
_LIST = re.compile(r"\s+with\b[^.;]*(?:\band|\bas\s+well\s+as|,)\s+(?:with\s+)?(?:the\s+)?[A-Z]")
_HABITS = frozenset({"speaks", "talks", "meets", "consults", "engages"})
_PLURAL = re.compile(rf"(?:.*\s)?{_NOUN}", re.IGNORECASE)
_ADJECTIVES = (
    r"(?:(?!(?:of|in|on|at|for|to|by|with|from|before|after|since|ago|days|weeks|months|years)\b)[\w-]+,?\s+){0,2}"
)
_MANY_BEFORE = re.compile(
    r"\b(?:(?:a\s+lot|lots|plenty|dozens|hundreds|scores|any\s+number|an?\s+(?:\w+\s+)?number|a\s+series|hours)\s+(?:of|in)|"
    r"many|several|multiple|numerous|countless|various|frequent|regular|repeated|constant|continuous|ongoing)\s+"
    rf"{_ADJECTIVES}\Z",
    re.IGNORECASE,
)
_EVERY_BEFORE = re.compile(
    r"\b(?:every|each)\s+(?:single\s+)?(?:one\s+of\s+)?(?:(?:his|her|their|our|my)\s+)?(?:(?!other\b)[\w-]+\s+)?(?:and\s+|or\s+)?\Z"
    r"|\b(?:every|each|all)\s+(?:single\s+)?(?:of\s+)?(?:his|her|their|our|my)\s+(?:[\w-]+\s+){0,2}\Z",
    re.IGNORECASE,
)
_GOING_ON_BEFORE = re.compile(
    r"\bcontinu(?:e|es|ed|ing)\s+to\s+(?:\w+ly\s+)?\Z|\bregularly\s+\Z|\bconstantly\s+\Z", re.IGNORECASE
)
_TIME_BEFORE = re.compile(r"\bspen[dt]\w*\s+(?:a\s+lot\s+of|so\s+much|much|more)\s+time\b[^.;,]{0,20}\Z", re.IGNORECASE)
_TIMES_AFTER = re.compile(
    r"(?:[^.;,\n]|,(?=\s+many)){0,60}?\b(?:(?:many|several|multiple|numerous|countless|dozens\s+of|hundreds\s+of|a\s+number\s+of)\s+"
    r"(?:times|occasions)|at\s+various\s+(?:times|intervals|points)|over\s+(?:the\s+years|\d+\s+hours)|on\s+a\s+regular\s+basis|"
    r"from\s+time\s+to\s+time)\b",
    re.IGNORECASE,
)


def tells_of_many(mention: Mention) -> bool:
    """Say whether a mention is of a row of contacts; never where it names a day."""
    if mention.when and parse_edtf(mention.when).firm:
        return False
    words, trigger = mention.span.quote, mention.trigger.quote
    start = mention.trigger.start - mention.span.start
    before, after = words[:start], words[start + len(trigger) :]
    nouns = _PLURAL.fullmatch(trigger) and (_MANY_BEFORE.search(before) or _EVERY_BEFORE.search(before))
    spent = _TIME_BEFORE.search(before + trigger)
    return bool(
        nouns or spent or _EVERY_BEFORE.search(before) or _GOING_ON_BEFORE.search(before) or _TIMES_AFTER.match(after)
    )


def is_unnumbered(mention: Mention) -> bool:
    """Say whether words leave open how many contacts they mean: "in our discussions", "he speaks with them".

    Not "they held talks", which is one round of them, nor "meetings with A and B", which are one with each.
    """
    words = mention.trigger.quote
    before = mention.span.quote[: mention.trigger.start - mention.span.start]
    if _ONE_ROUND.fullmatch(words) and _HELD_BEFORE.search(before):
        return False
    listed = _LIST.match(mention.span.quote, len(before) + len(words))
    return words.lower() in _HABITS or (_PLURAL.fullmatch(words) is not None and not listed)
