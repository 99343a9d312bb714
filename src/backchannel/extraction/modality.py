"""Whether it happened: reported, hedged, denied, planned, cancelled, or hypothetical.

Read off the words of the clause around the trigger, the tense, and, for a question, the answer that follows. The
order of the tests is their precedence.
"""

from __future__ import annotations

import re

from backchannel.extraction.nothing_to_tell import says_there_is_none, tells_nothing
from backchannel.extraction.of_speaking import HAS_DONE, IS_HAVING, JUST_HAPPENED, NO_INTENTION, OF_SPEAKING
from backchannel.extraction.plans import UNDERTAKEN, is_expected, is_thought_of, planned_behind
from backchannel.extraction.scene import Scene
from backchannel.extraction.yes_or_no import asked_beside, said_to
from backchannel.model import Modality

_CANCELLED = re.compile(
    r"\b(?:cancel(?:l)?ed|cancel(?:l)?ing|called off|postpon(?:e|es|ed|ing)|scrapped|put off)\b", re.IGNORECASE
)
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
_PLANNED = re.compile(
    r"\b(?:will|shall|going to|gonna|scheduled|upcoming|(?:days|weeks|months) (?:out|away) from|"
    r"(?:plans?|inten(?:ds?|ded))(?:,[^,;.]{1,40},)? to|"
    r"planned|planning|looks? forward|preparations? (?:\w+ ){0,3}?(?:for|of)|"
    r"being prepared|ahead of (?:his|her|their|the|an?|(?:this|that)(?= (?:[\w-]+ ){0,2}\Z))|"
    r"plans? for|has scheduled|"
    r"have scheduled|supposed to|"
    r"looking forward|(?:am|is|are|[’'](?:m|s|re)) (?:heading|headed|on (?:my|his|her|our|their) way)|"
    r"expected to|expects? to|due to|set to|slated|prepar(?:e|es|ing) (?:for|to)|agreed to (?:meet|"
    r"speak|hold|talk)|agreed on a|invit(?:e|es|ed|ing|ation)|tomorrow|shortly|later today|next (?:week|"
    r"month|year)|"
    r"coming (?:days|weeks|months)|later this (?:week|"
    r"month|year)|ahead of (?:his|her|their|the) (?:upcoming|planned)|is to (?:meet|speak|hold|visit|travel|host)|"
    r"are to (?:meet|speak|hold)|"
    r"wants? to (?:speak|meet|talk|call)|arranged? a|to arrange|(?:to )?set(?:ting)? up an?|previewing|"
    r"wants? to (?:set up|hold|have|arrange))\b|[’']ll\b",
    re.IGNORECASE,
)
_TITLE_BEFORE = re.compile(
    r"^(?:Remarks|Press Statements?|Statements?) by\b.*\b(?:[Bb]efore|[Aa]head of)\b|"
    r"^.*\bPress (?:Call|Briefing|Gaggle)\b.*\b(?:[Pp]review\w*|[Uu]pcoming|[Aa]head of)\b"
)
_TO_COME = re.compile(
    r"\b(?:is|are|was|were|agreed|effort) to\s*$|\b(?:has|have|get|gets) (?:the|a|an) (?:opportunity|chance) to\s*$|"
    r"\b(?:timing|date|dates|time) (?:of|for|on) (?:\w+\s+){1,3}$",
    re.IGNORECASE,
)
"""Right before the trigger: "agreed to talks", "has the opportunity to speak", "the timing of your"."""
_PROGRESSIVE = re.compile(
    r"(?<!when )(?<!whenever )(?:\b(?:is|are|am)|\b(?:he|she|they|we|I|it)[’'](?:s|re|m))\s+(?:also\s+)?$"
)
_NOW = re.compile(r"\b(?:now|currently|as we speak|today|already)\b")
_HOPED_FOR = re.compile(
    r"\b(?:do|does|will|can|should|might)\s+(?:[\w’.]+\s+){1,4}(?:hope|expect|plan|want|intend|aim)\s+"
    r"(?:to(?! say\b)\b|out of\b|from\b)|\b(?:are|is)\s+(?:[\w’.]+\s+){1,3}(?:hoping|expecting|looking)\s+(?:to|for)\b"
)
"""In a question about a meeting: "what does the President hope to achieve?"."""
_FOR_THEM_TO = re.compile(
    r"\bfor\s+(?:the\s+)?[A-Z][^,;]{2,60}\s+to\s+(?:(?:have|hold)\s+(?:an?\s+)?(?:[\w-]+\s+){0,2})?$"
)
"""A thing arranged: "a deal for Biden and Xi to have a summit"."""
_AS_THEN = re.compile(r"\b(?:like|as)\s+(?:he|she|they|you|we)\s+(?:did|had|has|have)\s+[^,;]{0,40}$")
"""Before a noun: something is to be done as it was on another occasion, "as she did after her meeting with"."""
_WHEN_IS_IT = re.compile(
    r"\b(?:when|where|if|whether)\s+(?:it[’']s|it\s+is|it\s+will\s+be|that\s+is)\s+(?:happening|going|taking)\b"
)
_WHY_NOT = re.compile(r"\b[Ww]hy (?:has|have|did|was)(?:n[’']t| (?:he|she|they|the \w+) not)\b")
_WHY_NOT_NOW = re.compile(r"\b[Ww]hy (?:does|do|is|are|would|wo)(?:n[’']t| (?:he|she|they|the \w+) not)\b")
"""Asks for a reason, and says nothing of a contact: "why isn't he picking up the phone to speak to him?"."""
_WAS_PLANNED = re.compile(r"\b(?:was|were|had been|had|planned|scheduled|would|prepar\w+)\b", re.IGNORECASE)
"""With a past time these leave it open whether what was planned took place: "was to meet him last Friday"."""
_AT_THE = re.compile(r"\b(?:[Aa]t|[Ii]n|[Dd]uring)\s+(?:that|this|the|their|his|her)\s+(?:[\w-]+\s+){0,2}$")
_WILL_BEHIND = re.compile(r",\s+(?:(?!and\s[a-z])[^\s,]+\s+){1,8}?(?:will|are to|is to)\s")
_WHENEVER = re.compile(r"\b(?:always|every time|often|usually|whenever|frequently|regularly|typically|normally)\b")
_GOT_TO = re.compile(
    r"\b(?:did|(?:got|was able|were able|been able)\s+to|had\s+(?:a|the)\s+(?:\w+\s+)?(?:chance|opportunity)\s+to)\s*$"
)
"""Right before "see": it happened."""
_IN_PASSING = re.compile(
    r"\b(?:[Ii]f|[Ww]hether) (?:you (?:can|could|would|might|have)|I (?:may|might|could|can))\b|"
    r"\b(?:[Cc]an|[Cc]ould|[Ww]ould|[Mm]ight) (?:you|I|we) (?:\w+ )?(?:ask|talk|tell|speak|give|share|say|walk|"
    r"describe|explain|confirm|comment|elaborate|clarify|update)\b|\bI(?:[’']m| am| was) (?:\w+ )?wondering if\b|"
    r"\bI(?:[’']d| would) (?:\w+ )?(?:say|add|note|go on|argue|point|remind|refer|tell|imagine|expect)\b"
)
"""The "can" and "would" of politeness, which leave open nothing about a contact."""
_HAVE_HAD = re.compile(
    r"\s+(?:that\s+|which\s+)?(?:[\w’.]+\s+){0,2}?(?:we|they|he|she|I|you|[A-Z]\w+)(?:[’']ve|\s+have|\s+has|)\s+"
    r"(?:already\s+|just\s+)?(?:had|held)\b(?!\s+(?:to|planned|scheduled|hoped|wanted|asked|requested)\b)"
)
"""Behind a noun: "the discussions we have had"."""
_READOUT_OF = re.compile(r"\breadout (?:of|from|on)\s+(?:[\w’'-]+\s+){0,5}$")
_WHEN_HE = re.compile(r"\b(?:[Bb]efore|[Ww]hen|[Oo]nce|[Uu]ntil|[Aa]fter|[Aa]s soon as)\s+(?:[\w’.]+\s+){1,4}$")
_AND_THEN = re.compile(
    r",\s+and\s+(?=(?:we|he|she|they|I)(?:[’']ll|[’']ve|\s+(?:will|had|have|has|did|met|spoke|talked|called)))"
)
"""A clause of its own begins, which no "would" before it makes open."""
_WHEN_THEY_DID = re.compile(
    r"\b(?:[Ww]hen|[Ss]ince|[Aa]fter|[Ww]hile|the (?:last|first) time(?: that)?)\s+(?:the\s+)?"
    r"(?:[A-Z]?[\w’.]+\s+){1,3}$"
)
"""In a question: it asks about something else, "did he raise it when he met with him?"."""
_WANTS_TO = re.compile(
    r"\b(?:attempt(?:ed|s)?|tried|tries|trying|sought) to\s*(?:have an?\s*)?$|"
    r"\b(?:wants?|wanted|wish|wishes|like|love|loves|need|needs|hopes?|hoping|eager|anxious) to\s*$|"
    r"\b(?:is|are|am|be|[’']s|[’']m|[’']re)\s+(?:\w+\s+)?(?:happy|glad|pleased) to\s*$|"
    r"\brul(?:e|ed|es|ing) out\b[^,;]*$|"
    r"\b(?:implor(?:ed|es|ing)|urg(?:ed|es|ing)|encourag(?:ed|es|ing)|begg?(?:ed|ing)|ask(?:ed|ing)|press(?:ed|ing)|"
    r"want(?:s|ed|ing)?|like|(?:call|push)(?:s|ed|ing)? (?:on|for))\s+(?:[\w’.]+\s+){1,7}to\s*$"
)
"""Right before a verb: a wish."""
_GLAD_TO = re.compile(
    r"\b(?:I am|I[’']m|[Ww]e are|[Ww]e[’']re)\s+(?:\w+\s+){0,2}"
    r"(?:glad|happy|pleased|honou?red|delighted|thrilled|proud|privileged)"
    r"\s+to\s+(?:once again\s+|again\s+|formally\s+|also\s+)?$"
)
"""Right before a verb, in speech: it is being done, "I am pleased to welcome you"."""
_LIKES_TO = re.compile(r"\b(?:want|like|wish) to (?:also |again |first )?$")
_TRIED = re.compile(r"\b(?:attempt(?:ed|s)?|tried|tries|trying|sought) to\b")
_WOULD_AS_TOLD = re.compile(
    r"\b(?:said|says|told|announced|confirmed|added|reported|stated|agreed|noted|indicated|mentioned|conveyed)\b"
    r"[^;]*\bwould\b(?!\s+(?:like|love|prefer|"
    r"want|welcome|have|only|not|never|consider|be (?:happy|willing|open|ready|glad|prepared)))",
    re.IGNORECASE,
)
"""Somebody said of what was to come that it "would" be: the "will" of reported speech."""
_HYPOTHETICAL = re.compile(
    r"\b(?:if|unless|provided that|whether|in order (?:to|for)|would|could|might|should|possible|possibility|potential|"
    r"wish to|desire to|"
    r"have to|has to|needs? to|must|ought to|propos(?:ed|es|al|ing)|offer(?:ed|s)? to|ready to|prepared to|readiness|"
    r"any chance|willing(?:ness)? to|open to|suggested|"
    r"call(?:ed|s)? for|hop(?:e|es|ed|ing) (?:to|for)|consider(?:s|ed|ing)? (?:an?|holding|hosting|meeting)|"
    r"in principle|requested)\b",
    re.IGNORECASE,
)
_SPOKEN_OF = re.compile(
    r"(?:n[’']t have|\bnot have|\bno) (?:anything|news|announcement|update)s?\b[^;]{0,60}?"
    r"\b(?:respect to|regarding|about|on|of|for)\s+(?:an?|another|any)\s+(?:[\w-]+\s+){0,3}$|"
    r"\b(?:discuss\w*(?: of| about)?|requests? for|asks? for|importance of|need for|looking for|"
    r"seeking|necessity of|expediency of|"
    r"idea of|possibility of|"
    r"prospects? (?:of|for)|talk of|interest in|interested in)\s+(?:an?|"
    r"another|holding|having)\s+(?:(?:or )?[\w-]+\s+){0,5}$|"
    r"\b(?:interest(?:ed)? in|(?:now|it) the (?:right )?time for|time for|"
    r"room for \w+(?: \w+)? to (?:\w+ )?(?:have|hold))\s+(?:(?:an?|another)\s+)?$|"
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
_HEDGED = re.compile(
    r"\b(?:apparently|reportedly|allegedly|alleged|supposedly|seemingly|seems?|appears?|perhaps|possibly|probably|"
    r"maybe|"
    r"may have|might have|could have|is (?:said|believed|thought|reported|understood) to|are said to|was said to|"
    r"looked like|looks like|hearing (?:that )?|rumou?red|rumou?rs?|purported(?:ly)?|presumably|not clear whether|"
    r"unclear whether|unconfirmed)\b",
    re.IGNORECASE,
)
_REPORTS_THAT = re.compile(
    r"\b(?:these|those|the|of|any|some|seen|are)\s+(?:\w+\s+)?(?:reports?|claims|allegations|rumou?rs) that\b"
    r"[^.;]*$"
)
_NO_NOUN = re.compile(
    r"\b(?:no|without an?|neither an?)\s+(?:(?!doubt|plans?\b)[\w-]+\s+){0,2}$|\bno (?:plans?|intention)\b[^,;]{0,40}$",
    re.IGNORECASE,
)
_NEGATED_VERB = re.compile(
    r"\s+(?:been|had|made|held)\s+(?:another|any)\b|"
    r"\s+(?:(?:yet|ever|currently|been|any|going to|planning to)\s+){0,2}(?:have|had|hold|held|make|made|any|plans?|"
    r"planning|scheduled?|expect\w*|anticipat\w*|"
    r"aware of|ask\w* for|request\w*|take|took|a)\b"
)
_NO_PLANS = re.compile(
    r"(?:n[’']t (?:currently )?have|no|not have|never had)\s+(?:any\s+|a\s+)?(?:current\s+)?plans?\b", re.IGNORECASE
)
_NOT_TAKEN_PLACE = re.compile(
    r"\s+(?:did not|didn[’']t|never|has not|hasn[’']t|will not|won[’']t)\s+(?:take place|took place|happen|occur)"
)
_TO_BE = re.compile(r"\b(?:will|to|shall|going to) be\s+(?:\w+ly\s+)?\Z")
_EDGE_WORDS = r"[;:]|,?\s\b(?:but|while|whereas|although|which|because|after|before|since)\b"
_SPOKEN_EDGE = re.compile(rf"(?:{_EDGE_WORDS}|,\s+so\b(?!\s+that)|,\s+as\b(?!\s+(?:well|you|I)\b)(?=[^,]*\Z))\s*")
_CLAUSE_EDGE = re.compile(rf"(?:{_EDGE_WORDS}|\s[—–-]+\s)\s*")
_ASKS = re.compile(
    r"(?:^|[,—–-]\s*|\b(?:and|so|but)\s+)(?:do|does|did|has|have|had|is|are|was|were|will|would|could|can|should|"
    r"when|any plans)\b",
    re.IGNORECASE,
)
_PRESUPPOSED = re.compile(
    r"\b(?:the|his|her|their|your|this|that|its|what|which|[\w.]+(?:[’']s|s[’']))\s+(?:(?!an?\b)[\w-]+\s+){0,3}$",
    re.IGNORECASE,
)
_WHOM_YOU_HAVE = re.compile(
    r"\b(?:leaders|counterparts|allies|ministers|officials|people|those|everyone|anyone)\s+(?:that\s+|whom?\s+)?"
    r"(?:you|he|she|we|they)(?:[’']ve|[’']s|\s+(?:have|has))\s+(?:just\s+|already\s+)?$"
)
"""Right before a verb in a question about others: "have any of the leaders you’ve met with asked for it?"."""


def modality_of(scene: Scene, *, future_time: bool, past_time: bool, answer: str | None) -> Modality:
    """Say whether the contact that a trigger names is told as having happened.

    Args:
        scene: the trigger where it stands.
        future_time: True where the contact's own time can only lie after the document's day.
        past_time: True where it can only lie before that day.
        answer: for a question, the text that answers it; ``None`` where nothing does.
    """
    before, after = _clause(scene)
    whole = before + scene.trigger.text + after
    if _CANCELLED.search(whole):
        return "cancelled"
    noun = scene.trigger.shape in ("noun", "message", "travel")
    presupposed = noun and bool(_PRESUPPOSED.search(before)) and not before.endswith(" for ")
    if not noun and (_when_they(scene, before) or is_expected(scene, before, after, noun=False)):
        return "planned"
    if scene.sentence.question:
        asked: Modality | None = asked_beside(scene.sentence.text, before, answer, noun=noun)
        asked = asked or (_presupposed(scene, before, after, ahead=future_time, noun=noun) if presupposed else None)
        asked = asked or _asked(scene, before, answer)
        if asked is not None:
            return asked
    if noun and not past_time and HAS_DONE.search(scene.text, scene.sentence.start, scene.start):
        return "reported"
    told = _told(scene, before, after, future_time=future_time, noun=noun)
    over = noun and (past_time or _HAVE_HAD.match(after)) and not _WAS_PLANNED.search(before)
    return "reported" if told == "planned" and over else told


def _presupposed(scene: Scene, before: str, after: str, *, ahead: bool, noun: bool) -> Modality:
    """Read a question about a contact of which it takes for granted that it is, or will be."""
    told = _PLANNED.search(before) or _TO_COME.search(before) or _HOPED_FOR.search(scene.sentence.text)
    told = None if _AS_THEN.search(before) else told or _WHEN_IS_IT.search(after)
    return "planned" if ahead or told or is_expected(scene, before, after, noun=noun) else "reported"


def _asked(scene: Scene, before: str, answer: str | None) -> Modality | None:
    """Read a question about whether there was a contact, and why not; ``None`` for one that tells of it."""
    if _WHY_NOT_NOW.search(before):
        return "hypothetical"
    if _WHY_NOT.search(before):
        return "denied"
    if _WHOM_YOU_HAVE.search(before) or (_past_verb(scene) and _WHEN_THEY_DID.search(before)):
        return "reported"
    return _answered(scene, before, answer) if _ASKS.search(before or scene.sentence.text) else None


def _told(scene: Scene, before: str, after: str, *, future_time: bool, noun: bool) -> Modality:
    """Say how a statement, not a question, tells of the contact."""
    before = OF_SPEAKING.sub("", before)
    over = JUST_HAPPENED.match(after)
    if noun and (over or tells_nothing(before, after)):
        return "reported" if over else "hypothetical"
    if _denied(before, after, noun=noun) or (noun and says_there_is_none(before)):
        return "denied"
    if _HEDGED.search(before) or _REPORTS_THAT.search(before):
        return "planned" if _PLANNED.search(before) and not _past_verb(scene) else "hedged"
    if _is_hypothetical(scene, before, after, noun=noun):
        return "hypothetical"
    arrives = scene.trigger.shape == "arrival" and scene.trigger.text.startswith("coming")
    if arrives or scene.trigger.shape in ("sight", "invitation"):
        return "reported" if _GOT_TO.search(before) else "planned"
    cues = (_PLANNED, UNDERTAKEN, _TO_COME, _WOULD_AS_TOLD, _FOR_THEM_TO)
    ahead = any(cue.search(before) for cue in cues) or (scene.sentence.title and bool(_TITLE_BEFORE.search(before)))
    progressive = not noun and scene.trigger.text.endswith("ing") and _PROGRESSIVE.search(before)
    future_time = future_time or (noun and bool(IS_HAVING.search(before)) and "tonight" in before + after)
    if (
        scene.trigger.text.startswith("will ")
        or _yet_to_come(scene, before, after)
        or is_expected(scene, before, after, noun=noun)
        or (progressive and not _NOW.search(before + after))
    ):
        return "planned"
    if future_time or (ahead and not _past_verb(scene)) or (noun and planned_behind(after)):
        return "planned"
    return "reported"


def _is_hypothetical(scene: Scene, before: str, after: str, *, noun: bool) -> bool:
    """Say whether the contact is only thought of, wished for or spoken about."""
    if noun and (_WISHED_FOR.search(after.split(",", maxsplit=1)[0]) or _SPOKEN_OF.search(before)):
        return True
    if scene.trigger.text.startswith("welcome") and _LIKES_TO.search(before):
        return False  # "I want to welcome him" does so
    if is_thought_of(scene, before, noun=noun):
        return True
    glad = _GLAD_TO.search(before) and scene.sentence.turn is not None
    if (not noun or _TRIED.search(before)) and _WANTS_TO.search(before) and not glad:
        return True
    before = _AND_THEN.split(before)[-1]
    over = _past_verb(scene) or (noun and (_HAVE_HAD.match(after) or _READOUT_OF.search(before)))
    return bool(_HYPOTHETICAL.search(_without_told(before, after))) and not over


def _yet_to_come(scene: Scene, before: str, after: str) -> bool:
    """Say whether a main clause makes a plan of it: "At the meeting, X will propose", "Before he meets Y, X will"."""
    if _AT_THE.search(before) and _WILL_BEHIND.match(after):
        return True
    present = scene.trigger.text.lower().split()[0] in ("speaks", "meet")
    return present and bool(_WHEN_HE.search(before)) and bool(re.search(r"\bwill\b|[’']ll\b", scene.sentence.text))


def _when_they(scene: Scene, before: str) -> bool:
    """Say whether a present tense behind "when" is of what is to come: "when he sits down with him"."""
    word = scene.trigger.text.lower().split()[0]
    present = word in ("meets", "sits", "sees", "hosts", "welcomes", "visits", "talks")
    present = present or (word in ("meet", "see") and before.endswith(("when they ", "when the two leaders ")))
    return present and bool(_WHEN_HE.search(before)) and not _WHENEVER.search(scene.sentence.text)


def _without_told(before: str, after: str) -> str:
    """Leave out the "would" of politeness, and that of reported speech unless a condition follows."""
    before = _IN_PASSING.sub(" ", before)
    told = _WOULD_AS_TOLD.search(before)
    return before[: told.start()] + before[told.end() :] if told and " if " not in after else before


def looks_ahead(scene: Scene) -> bool:
    """Say whether the clause speaks of what is to come, whatever comes of it: "Will you see him this weekend?"."""
    return bool(_PLANNED.search(_clause(scene)[0])) and not _past_verb(scene)


def is_hedged(text: str) -> bool:
    """Say whether a text carries a word of doubt: "apparently", "reportedly"."""
    return bool(_HEDGED.search(text))


def _clause(scene: Scene) -> tuple[str, str]:
    """Return the words of the trigger's clause before and after it. A dash ends a clause in prose, not in speech."""
    edge_of = _CLAUSE_EDGE if scene.sentence.turn is None else _SPOKEN_EDGE
    before = scene.text[scene.sentence.start : scene.start]
    edges = [match.end() for match in edge_of.finditer(before)]
    after = scene.text[scene.end : scene.sentence.end]
    edge = edge_of.search(after)
    return before[edges[-1] if edges else 0 :], after[: edge.start() if edge else len(after)]


def _denied(before: str, after: str, *, noun: bool) -> bool:
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


def _past_verb(scene: Scene) -> bool:
    """Say whether the trigger itself is a verb of the past, which no "will" before it makes a plan."""
    word = scene.trigger.text.lower().split()[0]
    if _TO_BE.search(scene.text, scene.sentence.start, scene.start):
        return False  # "will be engaged", "is to be received"
    return word in {
        "spoke", "spoken", "talked", "called", "met", "hosted", "welcomed", "received", "visited", "phoned",
        "telephoned", "sat", "wrote", "expressed", "conveyed", "extended", "sent", "greeted", "engaged", "conferred",
        "consulted", "discussed", "contacted", "chatted", "conversed", "reconnected", "was", "were", "shook",
        "exchanged", "told", "informed", "saw",
    }  # fmt: skip


def _answered(scene: Scene, before: str, answer: str | None) -> Modality:
    said = said_to(before, answer) if answer is not None else None
    if said == "no":
        return "denied"
    if said == "yes":
        return "planned" if re.search(r"\b(?:will|planning|plan|going)\b", before, re.IGNORECASE) else "reported"
    return (
        "planned"
        if scene.trigger.shape == "noun" and re.search(r"\bthe\s+(?:(?!for\b)\w+\s+){0,2}$", before)
        else "hypothetical"
    )
