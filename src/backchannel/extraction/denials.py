"""Denied: a negation that governs a contact, and "no plans for" one."""

from __future__ import annotations

import re

from backchannel.extraction.of_speaking import NO_INTENTION

_NEGATION = re.compile(
    r"\b(?:not|never|no|nor|without)\b|n[’']t\b|\bdenie[sd]\b|\bdenying\b|\brefus(?:ed|es)\b|\bdeclined\b|"
    r"\bfailed to\b",
    re.IGNORECASE,
)
_NOR = re.compile(r"(?:n[’']t|\bnot|\bnever)\s+[a-z]+ed\s[^,;:]*\b(?:or|nor)\s+(?:\w+ly\s+)?\Z")
"""Before a verb: "she has not visited the region or spoken to"."""
_NOT_OF_THE_CONTACT = re.compile(
    r"(?:no|not? have (?:any|the)|n[’']t have (?:any|the|a lot of)) (?:\w+ )?(?:details?|specifics|readout) "
    r"(?:of|on|about|from)(?! any?\b)|"
    r"n[’']t (?:\w+ ){0,2}have\s*(?:[—–-]|$)|"
    r"never forg[eo]t(?:ten)?\b|"
    r"not (?:only|just|yet clear|clear|known|on the|mention|say|said|disclos|discuss|sure|too long|long ago|an? )|"
    r"n[’']t (?:mention|say|know|think|have (?:anything|much|a readout|any(?:thing)? (?:more|else|further)))|"
    r"no (?:doubt|question|later than|longer|one|less|matter)|"
    r"not have been (?:\w+ )?(?:better|more|happier|clearer|prouder|timelier)|"
    r"not (?:easy|by accident)\b|without (?:an? |even |any )?(?:interpreter|translator|precondition|note)",
    re.IGNORECASE,
)
_NO_NOUN = re.compile(
    r"\b(?:no|without an?|neither an?)\s+(?:(?!doubt|plans?\b)[\w-]+\s+){0,2}$|\bno (?:plans?|intention)\b[^,;]{0,40}$",
    re.IGNORECASE,
)
_NEGATED_VERB = re.compile(
    r"\s+(?:been|had|made|held)\s+(?:another|any)\b|"
    r"\s+(?:(?:yet|ever|currently|been|any|going to|planning to)\s+){0,2}(?:have|had|hold|held|make|made|any|plans?|"
    r"planning|scheduled?|expect\w*|anticipat\w*|"
    r"aware of|ask\w* for|request\w*|take|took|attend|join|a)\b"
)
_NO_PLANS = re.compile(
    r"(?:n[’']t (?:currently )?have|no|not have|never had)\s+(?:any\s+|a\s+)?(?:current\s+)?plans?\b", re.IGNORECASE
)
_NOT_TAKEN_PLACE = re.compile(
    r"\s+(?:did not|didn[’']t|never|has not|hasn[’']t|will not|won[’']t)\s+(?:take place|took place|happen|occur)"
)


def is_denied(before: str, after: str, *, noun: bool) -> bool:
    """Say whether a negation governs the trigger: "did not speak", "no call", "have no plans for a call"."""
    if _NO_PLANS.search(before) or NO_INTENTION.search(before):
        return True
    near = before[-80:]
    if (_NO_NOUN.search(near) or _NOT_TAKEN_PLACE.match(after)) if noun else _NOR.search(near):
        return True
    for match in _NEGATION.finditer(near):
        between = near[match.end() :]
        if _NOT_OF_THE_CONTACT.match(near, match.start()) or re.search(r",\s", between):
            continue
        if (noun and _NEGATED_VERB.match(between)) or (not noun and len(between.split()) <= 5):
            return True
    return False
