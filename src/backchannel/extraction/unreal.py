"""Contacts that were not: imagined, made up, missed by little, out of the question, or what would have been."""

from __future__ import annotations

import re

from backchannel.extraction.denials import is_denied
from backchannel.extraction.scene import Scene
from backchannel.extraction.tenses import is_past_verb
from backchannel.model import Modality

_HOW_OFTEN = re.compile(r"\bhow\s+(?:often|frequently|regularly|many\s+times)\s+(?:the\s+)?[^,;.]{1,60}\Z")
"""Before a contact: what is not told is how often it was, and whether it was at all."""
_NOT_DENIED = re.compile(
    r"(?:n[’']t|\bnot|\bnever|\b(?:refus|declin)(?:ed|es)\s+to)\s+(?:den(?:y|ied)|dispute[d]?|contest(?:ed)?)\b[^,;.]*\Z"
)
"""Before a contact: who is asked leaves it open, "the Kremlin did not deny that they had talked"."""
_RUMOURED = re.compile(
    r"\b(?:[Rr]eports?|[Cc]laims?|[Aa]llegations?|[Rr]umou?rs?|[Ss]peculation|[Ww]hispers|[Gg]ossip)\s+(?:of|about)\s+"
    r"(?:(?!planned\b|upcoming\b|future\b|possible\b|the\b)[\w-]+\s+){0,4}\Z"
)
"""Right before a noun: whether it was is not known."""
_IMAGINED = re.compile(
    r"\b(?:dream(?:s|ed|t|ing)?|imagin(?:es|ed|ing)|pretend(?:s|ed|ing)?|jok(?:es?|ed|ing)|fantasi[sz]ed)"
    r"(?:\s+(?:that|of|about)\b[^,;.]{0,60}|\s+(?:he|she|they|to)\b[^,;.]{0,40}|\s+)\Z"
)
_WOULD_HAVE = re.compile(r"\bwould(?:\s+not|n[’']t)?\s+have\s+(?:\w+ly\s+)?\Z")
_URGED_TO = re.compile(
    r"\b(?:was|were|been|be|is|are|being)\s+(?:urged|asked|advised|pressed|encouraged|begged|implored|"
    r"called\s+(?:on|upon)|expected\s+by\s+many)\s+"
    r"(?:\w+\s+){0,3}?to\s+\Z|\b(?:demand(?:s|ed)|ask(?:s|ed)|begg(?:s|ed)|clamou?r(?:s|ed))\s+to\s+\Z"
)
"""Right before a verb: what others want of him, or he of them."""
_HAD_HE = re.compile(r"(?:\A|[.;,]\s+)Had\s+(?:[\w’.]+\s+){1,4}\Z")
"""Before a participle, where "would" follows: "Had she met with him, he would have agreed"."""
_MISSED = re.compile(r"\b(?:almost|nearly|all\s+but|just\s+missed)\s+\Z")
"""Right before a verb."""
_MADE_UP = re.compile(
    r"\b(?:[Ii]t\s+(?:is|was|[’']s)|[Ii]t[’']s)\s+(?:(?:simply|just|completely|entirely|totally|of\s+course)\s+)?"
    r"(?:false|untrue|fake|fiction|nonsense|(?:a|an|another)\s+(?:myth|lie|fabrication|invention|hoax|fantasy))\s+that\b"
    r"[^,;.]*\Z|"
    r"\b(?:wrongly|falsely|mistakenly|erroneously|incorrectly)\s+(?:\w+\s+)?(?:reported|said|claimed|stated|suggested|"
    r"announced|alleged|told)\b[^,;.]*\Z"
)
_FABRICATED = re.compile(
    r"\b(?:[Ff]ake|[Dd]octored|[Dd]eepfake|AI-generated|[Ff]abricated|[Ss]taged)\s+(?:\w+\s+)?(?:videos?|photos?|pictures?|"
    r"recordings?|images?|reports?|calls?|conversations?|transcripts?)\b[^;.]*\Z|\b(?:[Ff]ake|[Ff]abricated)\s+\Z|"
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Aa])\s+(?:novel|film|movie|sketch|parody)(?:,|\s+(?:shows?|depicts?|features?|has))\s[^;.]{0,60}\Z"
)
"""Before it: what shows or tells of it is not real, or no record."""
_ITSELF = r"(?:\s+(?:with|between|of|in|at|on|for|the|and|his|her|their|an?|[A-Z][\w’.-]*))*"
"""Between a noun and its verb: with whom, where and when, and no clause of what was said there."""
_IMPOSSIBLE = re.compile(
    rf"{_ITSELF}\s+(?:is|was|are|were|remains?)\s+(?:(?:simply|now|completely|absolutely)\s+)?"
    r"(?:out\s+of\s+the\s+question|off\s+the\s+table|ruled\s+out|unthinkable)\b"
)
_FELL_THROUGH = re.compile(
    rf"{_ITSELF}\s+(?:(?:has|have|had)\s+)?(?:(?:fell|fallen|falls)\s+through(?!\s+(?:the|an?)\b)|(?:was|were|been)\s+shelved)\b"
)
_STILL_POSSIBLE = re.compile(
    rf"{_ITSELF}\s+(?:can(?:not|[’']t|\s+not)|could\s+not|couldn[’']t)\s+be\s+(?:ruled\s+out|excluded)\b|"
    rf"{_ITSELF}\s+(?:remains?|stays?|is\s+still|was\s+still)\s+(?:possible|conceivable|an\s+option|on\s+the\s+table|"
    r"open|under\s+(?:discussion|consideration))\b"
)
_RULED_OUT = re.compile(
    r"\brul(?:e|es|ed|ing)\s+out\s+(?:\w+ly\s+)?"
    r"(?:(?:an?|any|another|further|direct|new|bilateral|phone|separate|possible|"
    r"(?:the\s+)?(?:possibility|prospect|option|idea|format)\s+of)\s+){0,5}\Z"
)
_NOT = re.compile(r"(?:n[’']t|\bnot|\bnever|\bwithout|\b(?:refus|declin)(?:ed|es|ing)\s+to)\s+(?:\w+\s+){0,3}\Z")
_WAS_TO_HAVE = re.compile(r"\b(?:was|were)\s+to\s+have\s+\Z")
_DECISION_TO = re.compile(r"\bdecision\s+(?:not\s+)?to\s+\Z")
_SHOULD_HAVE = re.compile(
    r"\b(?:should|ought\s+to|need\s+not|needn[’']t)(?:\s+not|n[’']t)?\s+have\s+(?:\w+ly\s+)?\Z|"
    r"\b(?:I|[Ww]e|[Yy]ou\s+and\s+I)\s+could\s+have\s+(?:\w+ly\s+)?\Z"
)
"""Before a participle: it was not done, "he should have called", or they who say so would know."""
_WISHED = re.compile(
    r"\b(?:[Ii]|[Ww]e|[Hh]e|[Ss]he|[Tt]hey)\s+(?:\w+ly\s+|do\s+)?wish(?:es|ed)?\s+(?:that\s+)?(?:the\s+)?[^,;.]{1,50}\Z|"
    r"\b(?:would|might|could)(?:\s+have)?\s+(?:be|been|help|helped)\s+(?:\w+\s+){0,4}?if\s+(?:the\s+)?[^,;.]{1,50}\Z"
)
"""Before a past tense: it is wished for, "it would be good if he met with her"."""
_HOPED = re.compile(
    r"\b(?:hopes?|hoping|wish(?:es)?|prefers?|insists?|recommends?|suggests?|urges?|demands?)\s+(?:that\s+)?"
    r"(?:the\s+)?(?:[A-Z][\w’.-]*\s+|[Pp]resident\s+|[Ss]ecretary\s+|he\s+|she\s+|they\s+){1,5}(?:also\s+)?\Z"
)
"""Before a present tense: "I hope the President meets with her"."""
_OPEN_WHETHER = re.compile(
    r"(?:n[’']t|\bnot|\bcannot)\s+(?:yet\s+|really\s+)?(?:know|sure|certain|say|tell(?:\s+you)?|confirm|speak\s+to)\s+"
    r"(?:yet\s+|for\s+sure\s+)?(?:if|whether)\s+"
    r"(?!(?:you|I|people|any\w*|every\w*|folks|we)\b)(?:the\s+)?[^,;.]{1,50}\Z"
)
"""Before a contact: who speaks does not know, or tell, whether it was, "I don't know if he has spoken with her"."""
_WOULD_KNOW = re.compile(
    r"\b(?:would|will|[’'](?:d|ll))\s+(?:\w+ly\s+)?(?:know|hear|see|tell\s+you|let\s+you\s+know|be\s+told)\s+(?:about\s+it\s+)?(?:if|when)\s+"
    r"(?:the\s+)?(?:[A-Z][\w’.-]*\s+|[Pp]resident\s+|he\s+|she\s+|they\s+){1,5}(?:had|has|have|held|holds?|did|makes?|made)?[^,;.]{0,30}\Z"
)
"""Before a contact: it is only thought of, "you would know if he had a call with her"."""
_NO_MORE_THAN_ASKED = re.compile(
    r"(?:\b[Nn]o\s+updates?\b|\bnot\b|n[’']t\b|\bwithout\b)[^.;?]*\bconfirm(?:ing)?\s+that\s+(?:an?\s+|the\s+|any\s+)?(?:\w+\s+){0,2}\Z"
)
"""Before a noun: "no update, or even confirming that the meeting"."""
_HELD_UP = re.compile(
    rf"{_ITSELF},?\s+what(?:[’']s|\s+is)\s+(?:the\s+)?(?:hold-?up|delay|delaying\s+it|holding\s+it\s+up|keeping\s+it|taking\s+so\s+long)\b"
)
"""Behind a noun in a question: it has not been yet, "on the call between them, what is the holdup?"."""
_MAY_BE = re.compile(
    r"\b[Tt]here\s+(?:may|might|could)\s+(?:well\s+|also\s+|yet\s+)?be\s+(?:(?:an?|some|another)\s+)?(?:[\w-]+\s+){0,2}\Z|"
    r"\b(?:weigh(?:s|ed|ing)?|mull(?:s|ed|ing)?)\s+(?:(?:an?|another|whether)\s+)?[^,;.]{0,40}\Z"
)
"""Before it: it may be."""
_DROPPED_PLANS = re.compile(
    r"\b(?:dropp(?:ed|ing)|drops|abandon(?:s|ed|ing)|shelv(?:es|ed|ing)|scrapp(?:ed|ing)|gave\s+up|ditched|walked\s+away\s+from|suspended)\s+"
    r"(?:(?:an?|any|the|his|her|their)\s+)?(?:\w+\s+)?plans?\s+(?:to|for|of)\s+(?:[\w-]+\s+){0,4}\Z"
)
_STOPPED_SHORT = re.compile(r"\b(?:stopp(?:ed|ing)|stops?|fell|falls?)\s+short\s+of\s+(?:actually\s+|formally\s+)?\Z")
"""Right before a verb: it was not done."""
_IF_HE = re.compile(
    r"(?:\A|[,;]\s+|\b(?:as|even|and|but|that)\s+)[Ii]f\s+(?:the\s+)?(?:(?:[A-Z][\w’.-]*|he|she|they|[Pp]resident)\s+){1,6}"
    r"(?:(?:had|has|have|did|really|indeed|ever)\s+){0,2}\Z|(?:\A|[.;,]\s+)Whether\s+(?:or\s+not\s+)?(?:the\s+)?[^,;.]{1,60}\Z"
)
"""Before a past tense: it is left open, "if he spoke to her, he did not say so", "whether they met is not known"."""
_TO_GET_THEM = re.compile(
    r"\b(?:to|will|can|could|should|must|let[’']s)\s+(?:\w+ly\s+)?(?:get|bring)\s+[^,;.]{3,60}\s\Z"
)
"""Before "talking": nobody does so yet, "the way to end it is to get A and B talking"."""
_BY_DOING = re.compile(
    r"\b(?:encourag|urg|ask|press|want|hop|call)(?:e|es|ed|s|ing)?\s[^;.]{3,80}?\sto\s[^;.]{3,60}?\sby\s+(?:\w+ly\s+)?\Z"
)
"""Before a verb: somebody is urged to do so, "we encourage him to play a part by speaking with her"."""
_MAKES_SENSE = re.compile(r"\b(?:make|makes|made|making)\s+(?:any\s+|no\s+|much\s+)?sense\b[^;.]*?\sto\s[^;.]*\Z")
_ONLY_IF = re.compile(
    r"\b(?:(?:including|only|especially|particularly)\s+if|unless)\s+(?:the\s+)?"
    r"(?:(?:[A-Z][\w’.-]*|he|she|they|[Pp]resident)\s+){1,4}\Z"
)
"""Before a verb: nothing but a condition, "ready to talk to anybody, including if he called"."""
_DROPPED = re.compile(
    r"\b(?:delay(?:s|ed|ing)|pull(?:s|ed|ing)\s+out\s+of|back(?:s|ed|ing)\s+out\s+of|withdrew\s+from|nixed|axed)\s+"
    r"(?:(?:an?|the|his|her|their)\s+)?(?:planned\s+|scheduled\s+)?(?:[\w-]+\s+){0,1}\Z"
)
"""Before a noun: it did not take place when it was to."""


_COULD_POSSIBLY = re.compile(
    r"\b(?:could|might|may|can|would)\s+(?:possibly|perhaps|conceivably|potentially|theoretically)\s+\Z"
)
"""Right before a verb of what has not been: "they could possibly meet"."""
_ABOUT_DOING = re.compile(
    r"\b(?:remarks|comments?|statements?|words|willingness|openness|readiness|question|hints?|musings?)\s+(?:[\w’]+\s+){0,2}?"
    r"(?:about|on|of|to)\s+\Z"
)
"""Before a verb in "-ing": somebody has spoken of it, and no more."""
_WORTH_DOING = re.compile(
    r"\b(?:discuss\w*|underscor\w+|stress\w*|emphasi[sz]\w+|talk\w*\s+about|sp[eo]\w*\s+(?:about|of))\s+the\s+"
    r"(?:value|importance|benefits?|merits?|utility|possibility|prospect|idea|need)\s+(?:of|for)\s+\Z"
)
"""Right before "meeting": they spoke of doing so, "discussed the value of meeting face-to-face"."""


def unreal(scene: Scene, before: str, after: str, *, noun: bool) -> Modality | None:
    """Return how a contact that was not is told of; ``None`` where nothing says so."""
    if _MADE_UP.search(before) or (noun and _IMPOSSIBLE.match(after)) or (not noun and _MISSED.search(before)):
        return "denied"
    if (noun and (_FELL_THROUGH.match(after) or _DROPPED.search(before))) or _DROPPED_PLANS.search(before):
        return "cancelled"
    if not noun and _STOPPED_SHORT.search(before):
        return "denied"
    if noun and _RUMOURED.search(before) and not is_denied(before, after, noun=noun):
        return "hedged"
    if _NOT_DENIED.search(before) or _OPEN_WHETHER.search(before) or (_IF_HE.search(before) and is_past_verb(scene)):
        return "hedged"
    out = _RULED_OUT.search(before)
    if out:
        return "hypothetical" if _NOT.search(before, 0, out.start()) else "denied"
    if _WAS_TO_HAVE.search(before) or _DECISION_TO.search(before):
        return "planned"
    return "hypothetical" if _is_only_told(scene, before, after, noun=noun) else None


def _is_only_told(scene: Scene, before: str, after: str, *, noun: bool) -> bool:
    if _IMAGINED.search(before) or _FABRICATED.search(before) or (noun and _STILL_POSSIBLE.match(after)):
        return True
    if noun and is_unconfirmed(scene):
        return True
    if any(words.search(before) for words in (_MAY_BE, _WOULD_KNOW, _HOW_OFTEN, _ONLY_IF, _BY_DOING, _MAKES_SENSE)):
        return True
    past = is_past_verb(scene)
    if scene.trigger.text.startswith("meeting") and _WORTH_DOING.search(before):
        return True
    doing = scene.trigger.text.split()[0].endswith("ing") and _ABOUT_DOING.search(before)
    doing = doing or (scene.trigger.text in ("talking", "speaking") and _TO_GET_THEM.search(before))
    if not noun and (doing or (_COULD_POSSIBLY.search(before) and not past)):
        return True
    if not noun and (_SHOULD_HAVE.search(before) or (_WISHED if past else _HOPED).search(before)):
        return True
    text = scene.sentence.text
    if not noun and (_WOULD_HAVE.search(before) or _URGED_TO.search(before)):
        return True
    return past and bool(_HAD_HE.search(before) and re.search(r"\bwould\b", text))


def is_unconfirmed(scene: Scene) -> bool:
    """Say whether a sentence around a noun asks why it has not been, or says that it cannot be confirmed."""
    sentence = scene.sentence
    held_up = _HELD_UP.match(scene.text, scene.end, sentence.end)
    return bool(held_up or _NO_MORE_THAN_ASKED.search(scene.text[sentence.start : scene.start]))
