"""Contacts that are only thought of, wished for or spoken about."""

from __future__ import annotations

import re

from backchannel.extraction.denials import is_on_condition
from backchannel.extraction.of_speaking import IS_HAVING
from backchannel.extraction.plans import is_thought_of
from backchannel.extraction.scene import Scene
from backchannel.extraction.tenses import is_past_verb

_IN_PASSING = re.compile(
    r"\b(?:[Ii]f|[Ww]hether) (?:you (?:can|could|would|might|have)|I (?:may|might|could|can))\b|"
    r"\b(?:[Cc]an|[Cc]ould|[Ww]ould|[Mm]ight) (?:you|I|we) (?:\w+ )?(?:ask|talk|tell|speak|give|share|say|walk|"
    r"describe|explain|confirm|comment|elaborate|clarify|update)\b|\bI(?:[’']m| am| was) (?:\w+ )?wondering if\b|"
    r"\bI(?:[’']d| would) (?:\w+ )?(?:say|add|note|go on|argue|point|remind|refer|tell|imagine|expect|suggest)\b|"
    r"\b(?:I|we) (?:\w+ )?(?:have to|must|need to|should) (?:\w+ )?"
    r"(?:say|acknowledge|admit|confess|tell|thank|note|mention|add|point|remind|commend|congratulate|underscore|stress)\b|"
    r"\b(?:I|we|[Ww]e)(?:[’']d| would) (?:\w+ )?like to (?:once again |again |also |\w+ly )?(?:thank|express|"
    r"mention|note|stress|emphasi[sz]e|underline|recall|say|commend|inform|extend|convey)\b|"
    r"\b(?:[Ii]t|[Tt]hat|[Tt]his|which) should(?:n[’']t| not)? be (?:lost|noted|clear|said|remembered|forgotten)\b|"
    r"\b[Ii]f you (?:look|think|go back|recall|remember|listen|read)\b"
)
"""The "can" and "would" of politeness, and what somebody has to say: they leave open nothing about a contact."""
IS_HAVING_IT = re.compile(
    r"\s+(?:that\s+|which\s+)?(?:[\w’.]+\s+){0,2}?(?:we|they|he|she|you|[A-Z]\w+)(?:[’']re|[’']s|\s+are|\s+is)\s+"
    r"(?:currently\s+|now\s+|already\s+)?(?:having|holding)\b(?!\s+(?:on\s+[A-Z]\w+day|tomorrow|tonight|next\s))"
)
"""Behind a noun: "the talks that the ambassador is having"."""
HAVE_HAD = re.compile(
    r"\s+(?:that\s+|which\s+)?(?:[\w’.]+\s+){0,2}?(?:we|they|he|she|I|you|[A-Z]\w+)(?:[’']ve|\s+have|\s+has|)\s+"
    r"(?:already\s+|just\s+)?(?:had|held)\b(?!\s+(?:to|planned|scheduled|hoped|wanted|asked|requested)\b)"
)
"""Behind a noun: "the discussions we have had"."""
MAY_HAVE_HAD = re.compile(
    r"\s+(?:that\s+|which\s+)?(?:[\w’.]+\s+){1,3}(?:may|might|could)(?:\s+have)?(?:\s+[—–]+\s+(?:may|might|could))?\s+have\s+"
    r"(?:had|held)\b"
)
"""Behind a noun it leaves open whether it was: "the conversation that he may have had"."""
_READOUT_OF = re.compile(r"\breadout (?:of|from|on)\s+(?:[\w’'-]+\s+){0,5}$")
_AND_THEN = re.compile(
    r",\s+and\s+(?=(?:we|he|she|they|I)(?:[’']ll|[’']ve|\s+(?:will|had|have|has|did|met|spoke|talked|called)))"
)
"""A clause of its own begins, which no "would" before it makes open."""
_WANTS_TO = re.compile(
    r"\b(?:attempt(?:ed|s)?|tried|tries|trying|sought) to\s*(?:have an?\s*)?$|"
    r"\b(?:wants?|wanted|wish|wishes|wished|like|love|loves|need|needs|hopes?|hoping|eager|anxious)"
    r" to\s*(?:\w+ and (?:to )?)?$|"
    r"\b(?:is|are|am|be|[’']s|[’']m|[’']re)\s+(?:\w+\s+)?(?:happy|glad|pleased) to\s*$|"
    r"\brul(?:e|ed|es|ing) out\b[^,;]*$|"
    r"\b(?:implor(?:ed|es|ing)|urg(?:ed|es|ing)|encourag(?:ed|es|ing)|begg?(?:ed|ing)|ask(?:ed|ing)|press(?:ed|ing)|"
    r"want(?:s|ed|ing)?|like|"
    r"(?:called|calls|calling|(?<!a )(?<!the )(?<!phone )(?<!video )call|push(?:es|ed|ing)?) (?:on|for))"
    r"\s+(?:[\w’.]+\s+){1,7}to\s*$"
)
"""Right before a verb: a wish."""
_GLAD_TO = re.compile(
    r"\b(?:I am|I[’']m|[Ww]e are|[Ww]e[’']re)\s+(?:\w+\s+){0,2}"
    r"(?:glad|happy|pleased|honou?red|delighted|thrilled|proud|privileged)"
    r"\s+to\s+(?:once again\s+|again\s+|formally\s+|also\s+)?$"
)
"""Right before a verb, in speech: it is being done, "I am pleased to welcome you"."""
_LIKES_TO = re.compile(r"\b(?:want|like|wish) to (?:also |again |first |\w+ly )?$")
_TRIED = re.compile(r"\b(?:attempt(?:ed|s)?|tried|tries|trying|sought) to\b")
WOULD_AS_TOLD = re.compile(
    r"\b(?:said|says|told|announced|confirmed|added|reported|stated|agreed|noted|indicated|mentioned|conveyed|promised)\b"
    r"[^;]*\bwould\b(?!\s+(?:like|love|prefer|"
    r"want|welcome|have|only|not|never|consider|be (?:happy|willing|open|ready|glad|prepared)))",
    re.IGNORECASE,
)
"""Somebody said of what was to come that it "would" be: the "will" of reported speech."""
_HYPOTHETICAL = re.compile(
    r"(?:\b(?:is|are|am|being)|[’'](?:s|re|m)) able to (?:\w+ )?(?:have|hold|speak|talk|meet|discuss|engage)\b|"
    r"\b(?:if|unless|provided that|whether|in order (?:to|for)|would|could|might|should|possible|possibility|potential|"
    r"wish to|desire to|"
    r"have to|has to|needs? to|must|ought to|propos(?:ed|es|al|ing)|offer(?:ed|s)? to|ready to|prepared to|readiness|"
    r"any chance|willing(?:ness)? to|open to|suggested|"
    r"call(?:ed|s)? for|hop(?:e|es|ed|ing) (?:to|for)|consider(?:s|ed|ing)? (?:an?\b|[a-z]+ing\b)|"
    r"in principle|requested)\b",
    re.IGNORECASE,
)
_SPOKEN_OF = re.compile(
    r"\b[Ww]hy\s+(?:even\s+)?bother\s+(?:having|holding|with)\s+(?:an?\s+)?$|"
    r"(?:n[’']t have|\bnot have|\bno) (?:anything|news|announcement|update)s?\b[^;]{0,60}?"
    r"\b(?:respect to|regarding|about|on|of|for)\s+(?:an?|another|any)\s+(?:[\w-]+\s+){0,3}$|"
    r"\b(?:importance|necessity|need|expediency|advisability|possibility|readiness|willingness|prospects?)\s+(?:of|for)\s+"
    r"(?:\w+ly\s+)?(?:starting|resuming|holding|beginning|launching|organi[sz]ing|convening|having|opening)\s+(?:[\w-]+\s+){0,4}$|"
    r"\b(?:discuss\w*(?: of| about)?|requests? for|asks? for|importance of|need for|looking for|"
    r"seeking|necessity of|expediency of|"
    r"idea of|possibility of|question of|"
    r"prospects? (?:of|for)|talk of|interest in|interested in)\s+(?:an?|"
    r"another|holding|having)\s+(?:(?:or )?[\w-]+\s+){0,5}$|"
    r"\b(?:interest(?:ed)? in|(?:now|it) the (?:right )?time for|(?<!will be )(?<!ll be )time for|"
    r"room for \w+(?: \w+)? to (?:\w+ )?(?:have|hold))\s+(?:(?:an?|another)\s+)?$|"
    r"\b[Tt]o\s+your\s+questions?\s+(?:on|about|regarding)\s+(?:an?|any|another)\s+(?:[\w.—-]+\s+){0,4}$|"
    r"\b(?:said|say|says|saying|shared|asked|heard|talk\w*)\s(?:[\w-]+\s+){0,5}about\s+$|"
    r"\b(?:put (?:forward|in)|formal|submitted)\s+(?:\w+\s+){0,2}requests?\s+(?:to (?:the )?[A-Z]\w+\s+)?for the\s+$"
)
"""Before a noun these show that the contact was a subject of talk: "discussed a meeting"."""
_WISHED_FOR = re.compile(
    r"\b(?:(?:is|are|was) (?:needed|necessary|required|possible|impossible|desirable|important)|ready to|would|"
    r"could (?:be|help|take)|"
    r"should|must be|may (?:be|take)|might)\b"
)
"""Behind a noun these show that the contact is wished for: "a meeting with him is needed", "I am ready to"."""
_HAS_HAD = re.compile(
    r"(?<!would )(?<!could )(?<!might )(?<!should )(?:\b(?:have|has)|[’'](?:ve|s))\s+(?:\w+\s+)?(?:had|held)\s+"
    r"(?:(?!no\b|any\b)[\w-]+\s+){0,4}\Z"
)
"""Before a noun: it has been, whatever stands behind it, "we have had discussions about what is necessary"."""
_OF_ITS_OWN = re.compile(r",|\s[—–]+\s|\b(?:what|how|why|who|promis\w+|because|included|covered|took place|lasted)\b")
"""Behind a noun: from here on the words are of something else, "discussions about what was important"."""
_ART = (
    r"(?:(?:an?|another|any|some|further|new|more|fresh|direct|urgent|immediate|early|formal|peace|bilateral|trilateral|"
    r"face-to-face|in-person|one-on-one|private|phone|video|telephone|second|third|follow-up|possible|three-way|four-way)\s+){0,4}"
)
"""Before a noun: it is none of which the text has told."""
_ONLY_SPOKEN_OF = re.compile(
    rf"\b(?:[Cc]hances?|[Hh]opes?|[Dd]reams?|[Oo]ffers?|[Pp]roposals?|[Ss]uggestions?|[Ii]deas?|[Pp]ossibilit(?:y|ies)|"
    rf"[Pp]rospects?|[Tt]alk|[Aa]ppeals?|[Bb]ids?|"
    rf"[Pp]ressure|[Qq]uest|[Cc]alls|[Dd]emands?|desires?|wish(?:es)?|appetite|push(?:es|ed|ing)?)\s+(?:of|for|about|"
    rf"to\s+have|to\s+hold)\s+(?:(?:hold|hav|host|start|resum|open|restart|reviv)ing\s+)?{_ART}\Z|"
    rf"\b(?:assessments?|notions?|value|merits?|wisdom|thoughts?|questions?|views?)\s+(?:of|on|about)\s+"
    rf"(?:hold|hav|host|start|resum)ing\s+{_ART}(?:[\w-]+\s+or\s+)?\Z|"
    rf"\b(?:wants?|wanted|needs?|needed|seeks?|sought|seeking|demand(?:s|ed|ing)?|float(?:s|ed|ing)?|offer(?:s|ed|ing)?|"
    rf"mull(?:s|ed|ing)?|weigh(?:s|ed|ing)?|consider(?:s|ed|ing)?|urg(?:es|ed|ing)|"
    rf"welcom(?:e|ing)\s+the\s+idea\s+of|would\s+welcome)\s+{_ART}\Z|"
    rf"\bno\s+(?:point|sense|use|need|reason|basis|value)\s+(?:in|for|of)\s+(?:having\s+|holding\s+)?{_ART}\Z|"
    rf"\b(?:work(?:s|ed|ing)?|[Tt]alks|[Dd]iscussions|[Nn]egotiat(?:ions|ing)|[Cc]onsultations|"
    rf"[Pp]rogress)\s+(?:\w+\s+){{0,3}}?(?:on|about|over|towards?)\s+"
    rf"(?:an?|another)\s+{_ART}\Z|\bworking\s+on\s+{_ART}\Z|(?:\A|[.;,]\s+)Only\s+{_ART}\Z"
)
"""Right before a noun: it is wished for, offered, or only thought of."""
_IN_THEIR_FIRST = re.compile(
    r",\s+in\s+(?:what\s+(?:was|is)\s+)?(?:(?:their|his|her|the)\s+)?(?:first|second|third|latest|last|\w+th)\s+(?:[\w-]+\s+){0,3}\Z"
)
"""Before a noun: it is the contact that the sentence has told of, "met and urged a truce, in their first talks"."""
_SAID_AT = re.compile(
    r"\b(?:agreed|said|told|decided|announced|promised|warned|stressed|noted)\b[^.;]*\b(?:at|in|during|after|following)\s+"
    r"(?:an?|the|their|his|her)\s+(?:[\w-]+\s+){0,3}\Z"
)
"""Before a noun: it is where something was said, whatever that was."""
_SAYS_THAT = re.compile(r"(?<=\w)\s+that\s")
"""Behind a message: what it says, "said in a letter to her that he would help"."""
_ASKED_FOR = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|begs?|begged|pleads?|pleaded|appeal(?:s|ed)?|push(?:es|ed)?|press(?:es|ed)?|"
    r"insist(?:s|ed|ing)?|desperate|keen|ready|"
    r"prepared|eager)\s+(?:to(?:\s+(?:be\s+able\s+to|have|hold))?|for|on)\s+(?:(?:an?|another|urgent|direct)\s+){0,2}"
    r"(?:[a-z-]+\s+)?\Z|\b(?:sought|seeks?|seeking|demand(?:s|ed|ing)?)\s+(?:an?|another|urgent|direct)\s+(?:[a-z-]+\s+){0,2}\Z|"
    r"\b(?:un)?likely\s+to\s+(?:(?:have\s+an?|hold|host|attend|join)\s+(?:an?\s+)?(?:[\w-]+\s+){0,2})?\Z"
)
"""Right before a contact: somebody wants it, "he has asked to meet her", or it may be: "is likely to hold a"."""
_WOULD_NOT_SAY = re.compile(
    r"\b(?:declin\w+|refus\w+)\s+to\s+(?:say|confirm|comment\s+on|disclose|specify)\b[^.;]*\b(?:whether|if)\b|"
    r"\b(?:would|did|could|will)(?:\s+not|n[’']t)\s+(?:say|confirm|disclose|specify)\b[^.;]*\b(?:whether|if)\b|"
    r"\b(?:was|were|been)\s+asked\s+(?:by\s+[\w’ ]{2,30}\s+)?(?:whether|if)\b"
)
"""Before a contact: nobody tells whether it was."""
_NOT_LIKELY = re.compile(
    r"[^.;,]{0,110}?\s(?:is|are|was|looks|seems|remains|appears)\s+(?:(?:still|very|highly|now)\s+)?(?:un)?likely\b"
    r"(?!\s+to\s+(?!take\b|happen\b|occur\b|go\b|be\s+held\b|come\b))"
)
"""Behind a noun: it may be, or may not."""
_WILL_WANT = re.compile(
    r"\b(?:will|[’']ll|going) (?:\w+ly |also )?(?:to )?want to\s*\Z|"
    r"\b(?:will|[’']ll) be (?:\w+ )?(?:eager|anxious|happy|glad|pleased|delighted|ready) to\s*\Z"
)
"""Right before a verb: what is expected of somebody, and no mere wish."""
_POSSIBLE = re.compile(
    r"\b(?:possible|potential|hypothetical|proposed|prospective)\s+(?:[\w-]+\s+){0,2}\Z|"
    r"\b(?:possibility|prospect|chances?|idea)\s+(?:of|for)\s+(?:an?|another)\s+(?:[\w-]+\s+){0,3}\Z"
)
_CAN = re.compile(
    r"\b(?:can|could)\s+(?:(?:always|also|just|simply|then|only|now)\s+)?(?:pick\s+up\s+[^,;.]{0,40}?and\s+)\Z|"
    r"\b(?:appropriate|right(?:\s+time)?|good\s+time|important|necessary|useful|helpful|possible|difficult|easier)\s+for\s+[^,;.]{2,50}\s+to\s+"
    r"(?:(?:have|hold)\s+an?\s+(?:\w+\s+)?)?\Z"
)
"""Right before a trigger: "he can pick up the phone and call", "when it's appropriate for the two leaders to talk"."""
_CAN_TALK = re.compile(r"\bcan\s+(?:(?:always|also|just|then|only|now|finally|\w+ly)\s+)?\Z")
"""Right before "talk with": he can, which is not that he did."""
_WAS = re.compile(
    r"\b(?:was|were|been)\s+(?:\w+\s+)?(?:appropriate|right|time|important|necessary|useful|helpful|possible|difficult)\b"
)
_PREPARED_TO = re.compile(r"\b(?:is|are) prepared to\s*\Z")
_EVERY = re.compile(r"\bevery\s+(?:year|month|week|day|time|single|couple|few|[A-Z])")
_ONE_HOLDS = re.compile(r"(?:\b(?:is|are|was|were)|[’'](?:s|re))\s+(?:\w+ly\s+|also\s+|already\s+)?\Z")
_ANOTHER_CLAUSE = re.compile(r"\s[—–]+\s|,\s")
_IF = re.compile(r"\b(?:if|whether|unless|possib\w+|idea|before|until)\b")
_MAKE_SURE = re.compile(r"\b(?:wants?|need|like) to (?:\w+ )?(?:make|be) (?:sure|certain)\b")


def is_brought_up(before: str) -> bool:
    """Say whether a noun is asked of as a thing that may be: "did you discuss a possible visit?"."""
    return _POSSIBLE.search(before) is not None


def is_hypothetical(scene: Scene, before: str, after: str, *, noun: bool) -> bool:
    """Say whether the contact is only thought of, wished for or spoken about."""
    of_else = scene.trigger.channel == "message" or _SAID_AT.search(before)
    told = _SAYS_THAT.split(after, maxsplit=1)[0] if of_else else after
    if _ASKED_FOR.search(before) or (noun and _is_only_spoken_of(before, told)):
        return True
    if scene.trigger.text.startswith(("welcome", "greet")) and _LIKES_TO.search(before):
        return False  # "I want to welcome him" does so
    if is_thought_of(scene, before, noun=noun) or (not noun and is_on_condition(before, after)):
        return True
    can = _CAN.search(before) or (scene.trigger.shape == "verb_with" and _CAN_TALK.search(before))
    if can and not _WAS.search(before):
        return True
    if scene.trigger.text.startswith(("welcom", "host", "receiv")) and _PREPARED_TO.search(before):
        return False
    if not noun and scene.trigger.text.endswith("ing") and _ONE_HOLDS.search(before):
        before = _ANOTHER_CLAUSE.split(before)[-1]  # "where that would be better, the State Department is discussing"
    if noun and IS_HAVING.search(before) and not _IF.search(before):
        return False  # "we are ready to have a — they are having a conversation"
    before = _MAKE_SURE.sub(" ", before)
    glad = (_GLAD_TO.search(before) and scene.sentence.turn is not None) or _WILL_WANT.search(before)
    if (not noun or _TRIED.search(before)) and _WANTS_TO.search(before) and not glad:
        return True
    before = _AND_THEN.split(before)[-1]
    over = is_past_verb(scene) or (
        noun and (HAVE_HAD.match(after) or IS_HAVING_IT.match(after) or _READOUT_OF.search(before))
    )
    before = _without_told(before, after)
    if _EVERY.search(before + after):
        before = before.replace("would", " ")  # "I would have breakfast with him every year"
    over = over or (noun and _IN_THEIR_FIRST.search(before) is not None)
    return bool(_HYPOTHETICAL.search(before)) and not over


def is_left_unsaid(before: str) -> bool:
    """Say whether nobody tells whether it was: "she declined to say whether he had called", "was asked if he met"."""
    return _WOULD_NOT_SAY.search(before) is not None


def _is_only_spoken_of(before: str, after: str) -> bool:
    wished = _WISHED_FOR.search(_OF_ITS_OWN.split(after, maxsplit=1)[0]) or _SPOKEN_OF.search(before)
    wished = None if _HAS_HAD.search(before) else wished
    return bool(wished or _ONLY_SPOKEN_OF.search(before) or _NOT_LIKELY.match(after))


def _without_told(before: str, after: str) -> str:
    """Leave out the "would" of politeness, and that of reported speech unless a condition follows."""
    before = _IN_PASSING.sub(" ", before)
    told = WOULD_AS_TOLD.search(before)
    return before[: told.start()] + before[told.end() :] if told and " if " not in after else before
