"""Whether an answer says yes or no to the question before it, in so many words or in its tense."""

from __future__ import annotations

import re
from typing import Literal

_TAKES_UP = (
    r"(?:[Tt]hanks|[Tt]hank you|[Gg]ood question|[Gg]reat question|[Ll]ook\b|I mean|[Ll]et me|[Gg]o ahead|"
    r"[Ss]o\b|[Ww]ell\b|[Yy]ou know|I think)"
)
_NO_NOD = rf"(?![.,]?\s+{_TAKES_UP})"
"""Behind a word of assent, which then only takes up the question: "Yeah, thanks for raising that"."""
_NOD = re.compile(r"(?:Yeah|Mm-hmm|Sure|Okay|OK|Right|Yep)[.,]?(?:\s*—)?")
_ASSENT = re.compile(r"(?:Yes|Yeah|Yep|Correct|Sure|Absolutely|Of course)[.,]?")
_THEN = re.compile(_TAKES_UP)
_NO_BUT = r"(?![^.?!]{0,90}?(?:n[’']t|\bnot|\bno)\s)"
"""The same: what follows it tells of nothing, "Yeah, the President was not involved"."""
_YES = re.compile(
    rf"^[\"“]?\s*(?:(?:Yes|Yeah|Yep|Correct|Sure|Absolutely|Of course){_NO_NOD}{_NO_BUT}|That[’']s (?:right|correct)|"
    r"(?:I|He|She|They|We|Both) (?:did|will|is|are|do|does|ha(?:s|ve|d)(?! (?:an?|the|great|full|every|all)\b))\b"
    r"(?! not|n[’']t| nothing| no\b| see\b(?! \w)"
    r"| (?:\w+ly )?(?:let you|have more|keep (?:you|it)|share|get back|continue|leave|say|update|provide|announce|"
    r"preview|believe|hope|think|want|concerned|confident|aware|monitoring|looking)\b))"
)
_NO = re.compile(
    r"^[\"“]?\s*(?:No(?!\s+[—–-]+\s+no\s+(?:updates?|news|changes?)\b)"
    r"(?!,? they (?!(?:are|have|did|will|do|wo)(?:n[’']t| not)))"
    r"(?!,?\s+(?:\w+\s+){0,3}?to\s+(?:speak\s+to|announce|preview|read\s+out|share|report|confirm)\b)"
    r"(?!,?\s+(?:I|we)\s+(?:can(?:[’']t|not|\s+not)|could\s?n[’']t|won[’']t|am\s+not\s+going\s+to)\s+(?:\w+\s+)?"
    r"(?:confirm|say|speak|comment|preview|announce|share|get\s+into))|Nope|"
    r"Not (?:yet|at|true|that|today|recently|lately|this (?:week|morning))|Never|"
    r"(?:I|He|She|They|We) (?:did|has|have|had|will|wo|is|are|was|were|do|does)(?:n[’']t| not)(?!\s*—)"
    r"(?!\s+have\s[^.?!]{0,60}?\bto\s+(?:announce|preview|read\s+out|share|lay\s+out|confirm|report|"
    r"speak\s+to|give|offer|tell|talk\s+about)\b)"
    r"(?!\s+(?:know|want|recall|remember|seen|heard|read|looked|checked|been briefed|"
    r"had a chance to (?:ask|look|see|check|read)|"
    r"going to (?:get|go|comment|speculate|say|confirm|preview|characterize)|"
    r"in a position|familiar|get|comment|speculat\w+|(?:really )?"
    r"have (?:any(?:thing)?|an? (?:readout|\w+ to)|much|more|—|"
    r"(?:the|his|her|their) (?:[\w’']+ )?(?:schedule|calendar|details?|specifics|timeline|answer|list))\b"
    r"(?! (?:calls?|meetings?|plans?)))))\b"
)
_YES_OTHERWISE = re.compile(
    r"^(?:Briefly\b(?=[.,;])|(?:Last\s+(?:night|week)|Yesterday|Today|This\s+\w+|On\s+\w+day|Earlier\s+\w+),\s+"
    r"(?:yes|(?:he|she|they)\s+(?:did|have|has))\b|(?:Yes,\s+)?I\s+can\s+confirm\s+(?:that|it)\b(?!\s+(?:he|she|they|we|the)\b)|"
    r"(?:That|It)\s+(?:happened|took\s+place|did\s+happen)\b)"
)
_NO_OTHERWISE = re.compile(
    r"^(?:That[’']s|That\s+is|It[’']s)\s+(?:not\s+(?:correct|true|accurate|right(?!\s+now))|incorrect|false|untrue)\b|"
    r"^(?:That|It)\s+did(?:n[’']t|\s+not)\s+(?:happen|take\s+place|occur)\b|"
    r"^There\s+(?:was|were|has\s+been|have\s+been)\s+no\s+(?:such\s+|phone\s+)?(?:calls?|meetings?|conversations?|contacts?|visits?|talks)"
    r"(?=[.,;])"
)
"""A call or a meeting was asked about, and this is all that is said of it."""
_HE_WILL = re.compile(r"^(?:Yes,\s+|Yeah,\s+)?(?:I|He|She|They|We|Both)(?:\s+will|[’']ll|\s+(?:is|are)\s+going\s+to)\b")
_HE_DID = re.compile(
    r"^(?:Yes,\s+|Yeah,\s+)?(?:(?:I|He|She|They|We|Both)\s+(?:already\s+)?(?:did|has|have)\b(?!\s+to\b)|"
    r"(?:he|she|they)\s+(?:spoke|met|talked|already\s+(?:have|has|did)))"
)
_YES_AHEAD = re.compile(
    r"^(?:Well, |Yeah, |Oh, )?(?:I|He|She|They|We)(?:[’'](?:m|s|re) going to|[’']ll) (?:be )?"
    r"(?:talk|speak|meet|call|sit down|visit|travel|do (?:that|it)|see (?:him|her|them))"
)
_YES_BACK = re.compile(
    r"^(?:Well, |Yeah, |Oh, )?(?:I|He|She|They|We)[’'](?:ve|s) (?:already |just )?(?:spoken|talked|met|called|seen)\b"
    r"(?! (?:with|to) (?:my|his|her|our|the) (?:staff|team|cabinet|advis[eo]rs?))"
)
_ANY_NEWS = re.compile(r"\b[Aa]n(?:y|) (?:update|news|word|sense|idea|details?|reaction)\b")
_OF_WHAT_WAS = re.compile(r"\b(?:[Hh]ave|[Hh]as|[Dd]id)\b")

_WHEN_WILL = re.compile(
    r"(?:Q\s+)?(?:(?:And|So|But|Then),?\s+)*(?:[Ww]hen|[Ww]here|[Hh]ow\s+soon)\s+(?:will|is|are|would|do|does|can|could|might)\b"
)
"""A question of when or where is not answered by no: "When will they speak?" - "I don't have a timeline"."""
_WE_HAVE = re.compile(
    r"^[\"“]?\s*(?:We|They)(?:\s+(?:have|are|do|did|will)|[’'](?:ve|re|ll))\s+"
    r"(?!(?:already\s+|just\s+|both\s+)?(?:spoken|talked|met|called|seen|been|speak|talk|meet)\b)\w"
)
_OF_HIM = re.compile(r"\b(?:he|she|[Pp]resident|[Ss]ecretary|Jake)\b")
_OF_US = re.compile(
    r"\b(?:you|they|we|the\s+(?:administration|White\s+House|United\s+States|team)|U\.S\.)", re.IGNORECASE
)
"""Who a question is about, and who its answer."""
_AS_HE = re.compile(
    r"\b(?:as|while|before|when)\s+(?:he|she|they|the\s+(?:Vice\s+)?(?:President|Secretary)(?:\s+[A-Z]\w+)?)\s+\Z"
)
"""Right before a verb of the present, in a question: it asks about something else."""
_YES_OR_NO = re.compile(r"(?:Q\s+)?(?:(?:And|So|But),?\s+)?(?:Is|Are|Will|Does|Do|Any)\b")
_NONE_TO_TELL = re.compile(
    r"(?:n[’']t have|\bnot have|\bhave no)\s+(?:[\w-]+\s+){0,4}?(?:meetings?|calls?|conversations?|anything)\s+to\s+"
    r"(?:preview|announce|share|read\s+out)\b"
)


def only_nods(answer: str, after: str | None) -> bool:
    """Say whether whoever answers only takes the question: a nod and no more, or "Sure." and then "Let me start with".

    Args:
        answer: the first sentence of the turn.
        after: the next one of it; ``None`` where there is none.
    """
    if after is None:
        return _NOD.fullmatch(answer) is not None
    return _ASSENT.fullmatch(answer) is not None and _THEN.match(after) is not None


def answers(answer: str, question: str) -> bool:
    """Say whether a text that follows a question says yes or no to it."""
    return bool(_NO.match(answer) or _NO_OTHERWISE.match(answer)) or _says_yes(answer, question)


def said_to(question: str, answer: str) -> Literal["yes", "no"] | None:
    """Return what an answer says to a question; ``None`` where it says neither, or that there is no news."""
    if _ANY_NEWS.search(question) or _WHEN_WILL.match(question):
        return None  # "no" says that there is no news
    if _NO.match(answer) or _NO_OTHERWISE.match(answer):
        return "no"
    return "yes" if _says_yes(answer, question) else None


def _says_yes(answer: str, question: str) -> bool:
    """Say whether an answer is a yes: by that word, or in the tense of the question, "I'm going to talk to him"."""
    if _WE_HAVE.match(answer) and _OF_HIM.search(question) and not _OF_US.search(question):
        return False  # "Has the President called him?" - "We have also held talks with officials"
    in_tense = _YES_BACK if _OF_WHAT_WAS.search(question) else _YES_AHEAD
    return any(one.match(answer) for one in (_YES, _YES_OTHERWISE, in_tense))


def is_to_come(question: str, answer: str) -> bool:
    """Say whether what is answered with yes is to come: by the tense of the answer, or else by that of the question."""
    if _HE_WILL.match(answer):
        return True
    ahead = re.search(r"\b(?:will|planning|plans?|going|intend|hope|want|expect)\b", question, re.IGNORECASE)
    return ahead is not None and not _HE_DID.match(answer)


def asked_beside(
    question: str, before: str, answer: str | None, *, noun: bool
) -> Literal["hypothetical", "planned"] | None:
    """Read a question to which there is no news, or that is about something else; ``None`` for any other.

    Args:
        question: the whole of it.
        before: words of the clause before the trigger.
        answer: to the question; ``None`` where there is none.
        noun: whether the trigger is one.
    """
    if answer and _YES_OR_NO.match(question) and _NONE_TO_TELL.search(answer):
        return "hypothetical"  # "is he meeting at all with X?" - "I don't have any meetings to preview"
    return "planned" if not noun and _AS_HE.search(before) else None  # "is he offering help as he speaks to him?"
