"""Words in which spokespeople speak of their own speaking, or of what is just going on."""

from __future__ import annotations

import re

OF_SPEAKING = re.compile(
    r"\b(?:I|we)(?:[’']d| would| could| can| will|[’']ll| should| might|"
    r"(?:[’']m|[’']re| am| are)\s+(?:going to|gonna))\s+"
    r"(?:(?:just|also|only|simply|again|certainly)\s+)*"
    r"(?:say|note|add|point|remind|tell|argue|emphasi[sz]e|reiterate|underscore|mention|suggest)\b|"
    r"\b(?:I[’']m|I am|we[’']re|we are)\s+(?:\w+\s+)?(?:willing|able|prepared|ready|happy|glad) to "
    r"(?:say|go|tell|share|comment|speculate)\b|"
    r"\bgoing to (?:go|get|dive|delve) (?:too far |further |deep )?into\b|"
    r"\b(?:may|might|will|could)\s+(?:well\s+)?have\s+(?:all\s+|also\s+|probably\s+)?"
    r"(?:seen|heard|noticed|read|guessed|gathered)\b|"
    r"(?:\b(?:I|we)(?:[’']ll|\s+will|\s+am\s+going\s+to|[’']m\s+going\s+to|\s+want\s+to|[’']d\s+like\s+to))\s+(?:\w+\s+)?"
    r"(?:turn|hand|pass|throw|kick)\s+(?:it|things|this|the\s+(?:call|floor|podium|mic\w*))\b|"
    r"(?:\b(?:we|I)\s+will|\b(?:we|I)[’']ll)\s+(?:be\s+)?(?:read(?:ing)?\s+out)\b|"
    r"(?:\b(?:I|[Ww]e|[Yy]ou)(?:[’'](?:re|m)|\s+(?:are|am|do|can|could|will))?(?:n[’']t|\s+not)\s+)"
    r"(?:(?:going|want|able|here)\s+to\s+)?(?:\w+ly\s+)?"
    r"(?:talk|speak|comment|get\s+into|go\s+into|disclose|discuss|detail|divulge|reveal|characteri[sz]e|read\s+out)\b|"
    r"\b[Yy]ou(?:[’']ll|\s+will)\s+see\s+in\b|(?:[’']ll|\bwill)\s+(?:never|not)\s+forget\b|"
    r"\b(?:never|not)\s+(?:going\s+to|gonna)\s+(?:\w+\s+\[)?forget\b"
)
"""What a spokesperson does, which says nothing of the contact: "I would just note that"."""
JUST_HAPPENED = re.compile(
    r"\s+(?:just|already|also just)\s+(?:happened|took place|ended|wrapped|concluded|finished)\b"
)
"""Behind a noun: whatever else is said, the contact has been, "we don’t have — the call just happened"."""
NO_INTENTION = re.compile(
    r"(?:n[’']t|\bnot)\s+(?:currently\s+)?have\s+(?:any|an)\s+(?:plans?|intention)\b[^,;]{0,40}\bto\s+(?:\w+\s+)?$"
)
"""Right before a verb: "he does not have an intention at this moment to speak with him"."""
IS_HAVING = re.compile(
    r"(?:\b(?:is|are|am)|[’'](?:s|re|m))\s+(?:also\s+|\w+ly\s+)?(?:having|holding|hosting|giving)\s+(?:[\w’'-]+\s+){0,5}$"
)
"""Before a noun: it goes on, or with "tonight" it will, "they are having dinner"."""
HAVING_HIS_NEXT = re.compile(
    r"(?:\b(?:is|are|am)|[’'](?:s|re|m))\s+(?:also\s+)?(?:having|holding|hosting)\s+(?:one\s+of\s+)?(?:his|her|their|our|the)\s+"
    r"(?:very\s+)?(?:first|next|second)\s+(?:[\w’'-]+\s+){0,3}$"
)
"""The same of one that is to come: "he is having one of his first bilats with him"."""
RECALLS_HIS = re.compile(
    r"\b(?:recall|remember)(?:s|ed|ing)?\b[^.;]{0,40}?\b(?:his|her|their|its)\s+(?:[\w-]+\s+){0,3}\Z|"
    r"\b(?:build(?:s|ing)?\s+(?:up)?on|follow(?:s|ing)?\s+up\s+on)\s+"
    r"(?:the|his|her|their|our|last|(?:(?:the|[A-Z]\w+)\s+){0,3}[\w.]+(?:[’']s|s[’']))\s+"
    r"(?:(?!next\b|upcoming\b|planned\b|potential\b|possible\b)[\w’'-]+\s+){0,3}\Z"
)
"""Before a noun: it has been, whatever date stands behind it, "recalls his meeting in Moscow on February 11".

So has what another "will build on".
"""
CAME_AFTER = re.compile(
    r"^(?!.*\b(?:will|would|may|might|could|should|to\s+be|expected|due|if)\b).*"
    r"\b(?:has|have|had|was|were|[a-z]{3,}ed)\s[^.;]*\b(?:after|following)\s+an?\s+(?:[\w-]+\s+){0,3}\Z|"
    r"\b(?:said|says|stated|stressed|noted|added|told|announced|emphasi[sz]ed)\s(?:(?!will\b|would\b)[^.;“”\"])*?"
    r"\b(?:media|reporters|journalists|press)\s+(?:representatives\s+)?(?:after|following)\s+(?:(?:an?|the|his|her|their)\s+)?"
    r"(?:[\w-]+\s+){0,3}\Z",
    re.DOTALL,
)
"""Before a noun: something has come of it, "has put off plans to visit Washington after a phone call with".

Or somebody has said something to the press after it, of whatever is to come.
"""
HAS_DONE = re.compile(
    r"(?:\b(?:has|have)|[’'](?:s|ve))\s+(?:also\s+|already\s+)?[a-z]+(?:ed|ght|ven|ken|ade|elt|eld)\b[^.;]*,\s+including\s+"
    r"(?:[\w-]+\s+){0,3}\Z"
)
"""Before a noun: a part of what was done, "has helped the truce, including calls this weekend"."""
