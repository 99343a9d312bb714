"""Denied: a negation that governs a contact, and "no plans for" one."""

from __future__ import annotations

import re

from backchannel.extraction.of_speaking import NO_INTENTION

_NEGATION = re.compile(
    r"\b(?:not|never|no|nor|without|nobody|neither)\b|n[’']t\b|\bdenie[sd]\b|\bdenying\b|\brefus(?:ed|es)\b|\bdeclin(?:ed|es)\b|"
    r"\b(?:fail(?:ed|s)|forgot|neglected) to\b",
    re.IGNORECASE,
)
_NOR = re.compile(r"(?:n[’']t|\bnot|\bnever)\s+[a-z]+ed\s[^,;:]*\b(?:or|nor)\s+(?:\w+ly\s+)?\Z")
"""Before a verb: "she has not visited the region or spoken to"."""
_NOT_OF_THE_CONTACT = re.compile(
    r"(?:no|not? have (?:any|the)|n[’']t have (?:any|the|a lot of)) (?:\w+ )?(?:details?|specifics|readout) "
    r"(?:of|on|about|from)(?! any?\b)|"
    r"n[’']t (?:\w+ ){0,2}have\s*(?:[—–-]|$)|n[’']t\s+[—–]|"
    r"never (?:forg[eo]t(?:ten)?|thought|imagined|dreamed|dreamt)\b|"
    r"not (?:only|just|yet clear|clear|known|on the|mention|say|said|disclos|discuss|sure|too long|long ago|an? )|"
    r"n[’']t (?:mention|say|know|think|have (?:anything|much|a readout|any(?:thing)? (?:more|else|further)))|"
    r"no (?:doubt|question|later than|longer|one (?:call|meeting|conversation|visit|trip|thing)|less|matter)|"
    r"not have been (?:\w+ )?(?:better|more|happier|clearer|prouder|timelier)|"
    r"not (?:easy|by accident)\b|without (?:an? |even |any )?(?:interpreter|translator|precondition|note)",
    re.IGNORECASE,
)
_OF_SOMETHING_THERE = re.compile(
    r"\b(?:announcement|news|changes?|decisions?|deliverables?|outcomes?|agreements?|breakthroughs?|comments?|results?|"
    r"shifts?|surprises?|progress|details?)\b[^.;]*\b"
    r"(?:from|of|out of|in|at|during|after|before|about|on|for)\s+(?:[\w’'-]+\s+){0,4}\Z"
)
"""Between a negation and a noun: denied is what comes of it, "I wouldn't expect an announcement out of the talks"."""
_THERE_IS_NONE = re.compile(
    r"\b[Tt]here(?:[’']s|\s+(?:is|are|was|were|has\s+been|have\s+been))(?:\s+not|n[’']t)\s+(?:been\s+)?(?:yet\s+)?"
    r"(?:(?:an?|any)\s+)?(?:(?:other|direct|further|new|specific|formal|bilateral|phone|private)\s+){0,2}\Z|"
    r"\b[Tt]here\s+(?:(?:will|would|is\s+going\s+to)\s+not|won[’']t|wouldn[’']t|(?:isn[’']t|is\s+not)\s+going\s+to)\s+be\s+"
    r"(?:(?:an?|any)\s+)?(?:(?:other|direct|further|new|formal|bilateral|phone|private)\s+){0,2}\Z|"
    r"\b(?:was|is|were|had)(?:\s+not|n[’']t|\s+no)\s+(?:enough\s+)?time\b[^.;,]{0,40}\bfor\s+an?\s+(?:[\w-]+\s+){0,3}\Z"
)
"""Before a noun: "there is not a call scheduled"."""
_NOT_MEANT = re.compile(
    r"(?:n[’']t|\bnot)\s+(?:\w+\s+)?(?:mean|say(?:ing)?|suggest(?:ing)?|imply(?:ing)?)\s+(?:that\s+)?[^,;.]*\Z"
)
"""Before a negation that is itself denied: "that doesn't mean he doesn't want to talk"."""
_ASIDE = re.compile(
    r",\s+(?:of\s+course|you\s+know|as\s+you\s+know|as\s+I\s+said|to\s+be\s+clear|at\s+this\s+(?:point|time|moment|stage)|in\s+fact|"
    r"I\s+think|yet|[a-z]+ly),"
)
"""Between "not" and a verb, and no clause of its own: "I have not, obviously, spoken with him"."""
_NOT_BE_FORGOTTEN = re.compile(r"\s+(?:be|come\s+as)\s+(?:an?\s+)?\w+\s+(?:to\s+\w+\s+)?that\b")
"""Behind "not": it is so, "it should not be lost that he had a call with her"."""
_NOT_AWARE = re.compile(
    r"(?:n[’']t|\bnot)\s+(?:personally\s+)?(?:aware\s+(?:of|that)\b|(?:tracking|know\s+of)\s+(?:any|an?)\b)"
)
"""Before a contact: who speaks knows of none, which is less than that there is none."""
_YET_TO = re.compile(
    r"\b(?:has|have|had)\s+yet\s+to\s+(?:(?:have|hold|make|schedule)\s+)?(?:(?:an?|any|the)\s+)?(?:\w+\s+){0,2}\Z"
)
"""Right before the contact: "he has yet to have a conversation with him"."""
_DENIED = re.compile(
    r"\b(?:denies|denied|denying)\s+(?:ever\s+)?(?:having\s+)?"
    r"(?:(?:send|writ|receiv|hav|hold|mak|plac|tak)(?:t?ing|t?en|ed)\s+(?:(?:an?|any|the|another)\s+)?(?:[\w-]+\s+){0,3})?\Z|"
    r"\bno\s+longer\s+\Z|\b(?:was|were|is|are|been)\s+(?:unable|unavailable|not\s+available|unwilling|too\s+busy)\s+to\s+\Z|"
    r"\b(?:rul(?:e|es|ed|ing)\s+out|rejected|turned\s+down|refused|declined)\s+(?:an?|any|the|another)\s+(?:[\w-]+\s+){0,2}\Z|"
    r"\b(?:rejected|turned\s+down|refused|declined)\s+(?:(?:bilateral|direct|new|further|more|peace)\s+){0,2}\Z|"
    r"\b(?:skip(?:s|ped|ping)?|avoid(?:s|ed|ing)?|snubb?(?:s|ed)?|boycott(?:s|ed)?)\s+(?:(?:an?|any|the|his|her|their)\s+)?"
    r"(?:[\w-]+\s+){0,1}\Z|\bwithout\s+(?:even\s+|ever\s+)?\Z|\b(?:[Ii]nstead\s+of|[Rr]ather\s+than)\s+(?:an?\s+(?:[\w-]+\s+){0,2})?\Z|"
    r"(?:n[’']t|(?<!or )\bnot)\s+(?:currently\s+|actually\s+)?\Z|"
    r"\bdecided\s+(?:not\s+to|against)\s+\Z|"
    r"(?:n[’']t|\bnot|\bun)\s*(?:been\s+)?able\s+to\s+(?:have|hold|make|get|do|schedule|arrange)\s+"
    r"(?:(?:an?|any|the|this|that|his|her|their)\s+)?(?:[\w-]+\s+){0,2}\Z|"
    r"\b(?:refus|declin)(?:ed|es|ing)\s+to\s+(?:have|hold|take|attend|host|join)\s+(?:(?:an?|any|further)\s+)?(?:[\w-]+\s+){0,2}\Z"
)
"""Right before it: "he denied meeting with her", "she ruled out a meeting"."""
_NOBODY_WENT = re.compile(
    r"\b[Nn]either\s+(?:[\w’.-]+\s+){1,6}nor\s+(?:[\w’.-]+\s+){1,5}(?:attended|joined|visited|held|had|made|went\s+to|took\s+part\s+in|"
    r"came\s+to|travell?ed\s+to)\s+(?:(?:an?|the|any)\s+)?(?:[\w’-]+\s+){0,2}\Z|"
    r"(?:\b(?:did|does|would|will|had|has)\s+not|n[’']t|\bnever|\bfail(?:ed|s)\s+to|\brefus(?:ed|es)\s+to)\s+"
    r"(?:(?:turn(?:ed)?|show(?:n|ed)?)\s+up|appear(?:ed)?)\s+(?:for|at)\s+(?:(?:an?|the|his|her|their)\s+)?(?:[\w-]+\s+){0,2}\Z"
)
"""Before a noun: "neither A nor B attended the", "did not turn up for a"."""
_NOT_TRUE_THAT = re.compile(
    r"\b(?:(?:not\s+(?:true|correct|accurate|the\s+case)|untrue|false|incorrect|wrong|no\s+truth)\s+(?:to\s+(?:say\s+|claims\s+)?)?that|"
    r"no\s+truth\s+to\s+(?:reports|claims)\s+(?:that|of))\b[^.;]*\Z"
)
"""Before a contact: "it is not true that there was a call"."""
_IS_FALSE = re.compile(
    r"[^.;]{0,120}?\s(?:are|is|were|was)\s+(?:(?:completely|simply|entirely|just)\s+)?"
    r"(?:false|untrue|wrong|not\s+true|incorrect|baseless|fabricated)\b"
)
_REPORTS = re.compile(
    r"\b(?:[Rr]eports?|[Cc]laims?|[Aa]llegations?|[Rr]umou?rs?|[Ss]uggestions?)\s+(?:that|of|about)\b[^.;]*\Z"
)
"""Around it: "reports that they met are false"."""
_DENIED_THAT = re.compile(
    r"\b(?:denie[sd]|denying|(?:dismiss|reject|refut)(?:ed|es|ing))\b[^.;:]{0,140}?\s(?:reports?|claims?|suggestions?|allegations?|"
    r"rumou?rs?|accounts?)\s+(?:in\s+[^.;,]{2,40}\s+)?(?:that|of)\s[^.;]*\Z|"
    r"\b(?:denie[sd]|denying|(?:dismiss|reject|refut)(?:ed|es|ing))\s+(?:(?:(?:the|an?|any|media)\s+){0,2}"
    r"(?:reports?|claims?|suggestions?|allegations?|rumou?rs?)\s+)?(?:that\s+)?"
    r"(?:(?:the|[A-Z][\w’.-]*,?|of|and|the|there|he|she|they|his|her|former|national|security|minister|president|leader|leaders|two)\s+){1,12}"
    r"(?:(?:had|has|have|was|were|is|are|would|will|ever|be|been|secretly|recently|also|any|an?|going|to|planning|planned|held|had|having|"
    r"phone|direct|secret|private)\s+){0,6}\Z"
)
"""Before a contact: "denied that President A had spoken", "denied that there had been a call"."""
_WHO_SAID = re.compile(
    r",\s+who\s+(?=(?:had|has|also|later)?\s*(?:said|says|told|insisted|promised|vowed|announced)\b)"
)
"""A clause of its own begins: "no plans for a call with Scholz, who had said he intended to speak to him"."""
_WOULD_NOT = re.compile(r"\b(?:would(?:n[’']t| not)|won[’']t|will not)\s+(?:\w+\s+)?\Z")
_CONDITION = re.compile(r"\b(?:without|unless|until)\b|[^,]\sif\b")
_NO_NOUN = re.compile(
    r"\b(?:no|without an?|neither an?)\s+(?:(?!doubt|plans?\b)[\w-]+\s+){0,2}$|\bno (?:plans?|intention)\b[^,;]{0,40}$",
    re.IGNORECASE,
)
_NEGATED_VERB = re.compile(
    r"\s+(?:been|had|made|held)\s+(?:another|any)\b|"
    r"\s+(?:(?:ever|yet|even|also)\s+)?(?:send|sent|write|written|receive[d]?|get|got|answer(?:ed)?|repl(?:y|ied)\s+to|respond(?:ed)?\s+to|"
    r"acknowledged?)\s+(?:(?:an?|any|the|his|her|[A-Z][\w’.-]*)\s+){1,6}(?:[\w-]+\s+){0,2}\Z|"
    r"\s+(?:(?:currently|actually|going to be)\s+)?(?:hav|hold|host|attend|tak|mak|join|schedul)ing\s+"
    r"(?:(?:an?|any|another|the|this|that|his|her|further)\s+)?(?:[\w-]+\s+){0,2}\Z|"
    r"\s+(?:(?:yet|ever|currently|been|any|going to|planning to)\s+){0,2}(?:have|had|hold|held|make|made|any|plans?|"
    r"planning|scheduled?|expect\w*|anticipat\w*|"
    r"ask\w* for|request\w*|take|took|attend|join|a)\b"
)
_NO_PLANS = re.compile(
    r"(?:n[’']t (?:currently )?have|no|not have|never had)\s+(?:any\s+|a\s+)?"
    r"(?:(?:current|concrete|specific|firm|immediate|definite|fixed|further)\s+)?plans?\b",
    re.IGNORECASE,
)
_NOT_TAKEN_PLACE = re.compile(
    r"(?:\s+(?:with|between)\s[^.;,]{2,110})?\s+(?:(?:did not|didn[’']t|never|has not|hasn[’']t|will not|won[’']t)\s+"
    r"(?:take place|took place|happen|occur|be held)|"
    r"(?:is|are|was|were)(?:\s+not|n[’']t)\s+(?:currently\s+|actually\s+)?"
    r"(?:being\s+(?:prepared|planned|arranged|organi[sz]ed|discussed|considered|worked\s+on)|in\s+preparation|"
    r"going\s+to\s+(?:happen|take\s+place|occur|be\s+held)|happening|taking\s+place|held|planned|scheduled|"
    r"expected|envisaged|on\s+the\s+(?:schedule|agenda|cards)|in\s+the\s+works))"
)


def is_on_condition(before: str, after: str) -> bool:
    """Say whether there is to be none unless something is done: "he would not meet with him without conditions"."""
    return bool(_WOULD_NOT.search(before) and _CONDITION.search(after))


def is_not_known(before: str) -> bool:
    """Say whether somebody knows of no such contact: "not aware of any call", "not aware that he has spoken"."""
    return _NOT_AWARE.search(before[-90:]) is not None


def is_denied(before: str, after: str, *, noun: bool) -> bool:
    """Say whether a negation governs the trigger: "did not speak", "no call", "have no plans for a call"."""
    if not noun and is_on_condition(before, after):
        return False
    before = _WHO_SAID.split(before)[-1]
    if any(_NOT_MEANT.search(before, 0, match.start()) for match in _NEGATION.finditer(before)):
        return False
    if _is_plainly_denied(before, after):
        return True
    near = before[-80:]
    if noun and _THERE_IS_NONE.search(before):
        return True
    if (_NO_NOUN.search(near) or _NOT_TAKEN_PLACE.match(after)) if noun else _NOR.search(near):
        return True
    for match in _NEGATION.finditer(near):
        between = _ASIDE.sub("", near[match.end() :])
        if (
            _NOT_OF_THE_CONTACT.match(near, match.start())
            or _NOT_BE_FORGOTTEN.match(between)
            or re.search(r",\s|\s[—–]\s+as\s+it\s", between)
        ):
            continue
        if noun and (_OF_SOMETHING_THERE.search(between) or match.group().lower() == "nobody"):
            continue
        if (noun and _NEGATED_VERB.match(between)) or (not noun and len(between.split()) <= 5):
            return True
    return False


def _is_plainly_denied(before: str, after: str) -> bool:
    if _REPORTS.search(before) and _IS_FALSE.match(after):
        return True
    in_person = after.startswith(" in person")  # "they were unable to meet in person", and so met by video
    plain = (
        _NO_PLANS,
        NO_INTENTION,
        _YET_TO,
        _DENIED_THAT,
        _NOT_TRUE_THAT,
        _NOBODY_WENT,
        *(() if in_person else (_DENIED,)),
    )
    return any(one.search(before) for one in plain)
