"""Words by which a contact is still to come though no "will" stands beside it."""

from __future__ import annotations

import re

from backchannel.extraction.scene import Scene
from backchannel.model import Modality

_EXPECTED = re.compile(
    r"\b(?:anticipat(?:e|es|ing)(?!\s+that\b)|(?:wait(?:s|ing)?\s+for|await(?:s|ing)?)\s+(?:an?|the|our|his|her|their)|"
    r"look(?:ing)?\s+ahead\s+(?:to|at|of)|looks\s+ahead\s+to|look(?:s|ing)?\s+towards?|(?:a|your|the)\s+"
    r"preview\s+(?:of|to)|(?:to|will|[’']ll)\s+(?:\w+ly\s+)?preview\s+(?=the\b|his\b|her\b|[A-Z])|"
    r"(?:focused|keen|intent|insist\w*|counting|set|looking\s+forward\s+to|in\s+favou?r)\s+(?:on|of|to)?\s*[^,;.]{3,70}?"
    r"\b(?:having|holding)\s+an?)\b|\b(?:waiting\s+for|awaits|awaiting)\s+\Z|"
    r"\b(?:discuss\w*|attention|focus\w*|issues?|questions?|details|aspects|plans)\b[^.;]{0,40}?\borgani[sz]ation\s+of\s+"
    r"(?:[\w-]+\s+){0,5}\Z"
)
"""Before a noun or verb: "a look ahead of the meeting", "we are anticipating a meeting", "the organization of one"."""
_ACCEPTED = re.compile(r"\baccept(?:s|ed)\s+(?:(?:an?|the|another|direct|new|further)\s+){0,2}(?:[\w-]+\s+){0,2}\Z")
"""Before a noun: it is to come, unless it is a call "from" somebody, which is taken there and then."""
_EXPECT_HIM_TO = re.compile(
    r"\bexpect(?:s|ing)?\s+(?:(?!to\b)[\w’.]+\s+){1,6}to\s+(?:(?!have\s+\w+ed\b)[\w-]+\s+){0,4}\Z"
)
"""The same: "we expect the President to speak with"."""
_IS_SCHEDULED = re.compile(
    r"\s+(?:already\s+|now\s+)?(?:(?:scheduled|planned|lined\s+up|set\s+up|on\s+the\s+(?:books|schedule))\s+"
    r"(?:with|for|on|to)|(?:set|slated|due|expected)\s+(?:for|on|in|at|this|next|later|tomorrow))\b"
)
"""Right behind a noun: "he has a call scheduled with"."""
_BEING_ABLE = re.compile(r"\b(?:ahead of|before|until)\s+[^,;.]{1,40}\bbeing able to\s+(?:also\s+)?$")
"""Right before a verb: "I don't want to get ahead of him being able to talk to"."""
_CHANCE_TO_HAVE = re.compile(
    r"\b(?:have|has|gets?|getting|having) (?:the|an?) (?:\w+ )?(?:opportunity|chance) to (?:have|hold|host) "
    r"(?:an? )?(?:[\w-]+,? ){0,4}$"
)
"""Right before a noun: "they have an opportunity to have a good conversation"."""
_ARE_ABLE = re.compile(
    r"\b(?:provides?|offers?|gives?|presents?)\s+(?:an?|another)\s+(?:\w+\s+)?(?:opportunity|chance|occasion)\s+"
    r"(?:for\s+[^.;]{3,60}?\s+)?to\b[^.;]*$|"
    r"\b(?:after|once|when|until|before)\s+[^,;.]{1,60}\b(?:is|are)\s+able\s+to\s+(?:also\s+)?$|"
    r"(?:\bwill|[’']ll)\s+(?:also\s+)?have\s+(?:an?|the)\s+(?:\w+\s+)?(?:chance|opportunity)\s+(?:after|before)\s+\w+\s+to\s+$"
)
"""Right before a verb: "after they are able to speak", "the visit provides an opportunity for them to consult"."""
_ANNOUNCED = re.compile(
    r"\s+(?:to\s+[A-Z]\w+\s+)?(?:was|has been|had been)\s+(?:\w+\s+)?(?:announced|requested|proposed|agreed)\b"
)
"""Behind a word for a journey, which is announced before it is made."""
_CUSTOM = re.compile(
    r"\b(?:not\s+)?(?:uncommon|unusual|common|customary|typical|usual|routine|normal)\s+(?:practice\s+)?for\s+"
    r"[^.;]{1,60}?\sto\s[^.;]{0,40}$"
)
"""Before what people do now and then: "it is not uncommon for them to find time to meet"."""
_GOES_TO = re.compile(
    r"\b(?:[Ww]hen|[Aa]s|[Bb]efore|[Oo]nce|[Uu]ntil)\s+(?:[\w’.]+\s+){1,4}(?:goes|heads|travels|leaves|prepares|gets\s+set)\s+"
    r"(?:(?:in|out|over|there|off)\s+)?to\s+(?:also\s+|then\s+)?$"
)
"""Right before a verb: "when he goes to meet with him on Monday"."""
_WHILE_THEY_HOLD = re.compile(
    r"\b(?:[Ww]hile|[Aa]s|[Ww]hen|[Bb]efore|[Aa]fter|[Oo]nce)\s+[^,;]{3,90}?\b(?:conduct|hold|have|host|begin|start|finish)s?\s+"
    r"(?:an?|their|his|her|the|that)\s+(?:[\w-]+\s+){0,2}$"
)
_THERE_WILL = re.compile(r"[^.;]{0,60},\s+(?:[\w’]+\s+){1,6}?(?:will|(?:is|are)\s+going\s+to)\b")
_MAY = re.compile(
    r"\bmay (?:also |well |yet )?(?:be(?: [a-z]+ing\b[^,;]{0,20}|\s)|hold\b|host\b|have an?\b)?[^,;]{0,3}\Z"
)
"""Right before a verb: "he may be meeting with or speaking to"."""
_DOING = re.compile(
    r"(?<!President )(?<!Minister )(?<!Chancellor )(?<!King )(?<!Queen )(?<!Secretary )(?<!leader )"
    r"\b(?:about|on|of|to|against|idea of|prospect of)\s+"
    r"(?:(?:the\s+)?[A-Z][\w.’]*\s+(?:[A-Z][\w.’]*\s+){0,3}|him\s+|her\s+|them\s+)\Z"
)
"""Right before "speaking": what is spoken of and may not be done, "what he said about the President speaking with"."""
_ABOUT_MEETING = re.compile(
    r"\b(?:talk|think|speak|discuss|consider)(?:s|ing|ed)?\s+(?:about|of)?\s*\Z|"
    r"\b(?:said|says?|shared|asked|heard)\b[^,;.]{0,30}?\babout\s+\Z"
)
"""Right before "meeting": a thing thought of, and not one told of."""
_MAY_DO = re.compile(r"\bmay (?:also |well |yet )?\Z")
_BY_MEANS_OF = re.compile(
    r"\b(?:can|could|may|might|must|should)\s+(?:only\s+)?be\s+\w+(?:ed|en)\s+(?:only\s+)?(?:with|by|through|via|in|at)\s+"
    r"(?:[\w-]+\s+){0,3}\Z"
)
"""Right before a noun: "it can only be settled by direct talks"."""
_IS_A_CHANCE = re.compile(
    r"[^.;]{0,90}?\s(?:is|are|represents?|offers?|provides?|presents?)\s+(?:also\s+|really\s+)?(?:an?|the|another)\s+"
    r"(?:\w+\s+)?(?:opportunity|chance|occasion|moment)\s+(?:to|for)\b"
)
"""Behind a noun: "the meeting between them is an opportunity to affirm"."""
_IS_ITS_PURPOSE = re.compile(r"\b(?:purpose|aim|goal|objective|agenda)s?\s+(?:of|for)\s+(?:\w+\s+){1,3}\Z")
_IS_TO = re.compile(r"[^.;]{0,60}?\s(?:is|are)\s+(?:to|going to|about)\b")
_KEEPS = re.compile(r"(?:stay|keep|remain|maintain)(?:s|ed|ing|pt)?\b", re.IGNORECASE)
_IN_TOUCH = re.compile(r"\b(?:touch|contact|communications?|dialogue)\b")
_KEEPS_BEFORE = re.compile(r"\b(?:stay|keep|remain|maintain|continue to be)\s+(?:\w+\s+)?\Z")
_FLYING_TO = re.compile(
    r"(?:\b(?:is|are|am)|[’'](?:s|re|m))\s+(?:\w+\s+)?(?:flying|travell?ing|heading|going|headed|off|"
    r"on (?:his|her|their) way)\s+(?:back\s+)?(?:there|to\s+"
    r"(?:(?:the\s+)?(?:[A-Z][\w.’-]*[\s,]+(?:and\s+)?){1,5}|the\s+(?:region|area|summit|capital)\s+))"
    r"\s*(?:[\w]+\s+){0,3}\bto\s+(?:also\s+)?$"
)
"""Right before a verb: "he is flying to Kyiv on Monday to meet with"."""
_ALWAYS = re.compile(r"\b(?:always|every time|often|usually|whenever|frequently|regularly|typically|normally)\b")
_WILL = re.compile(r"(?:\b(?:will|going to|gonna|plans? to|expects? to|looks? forward|looking forward)\b|[’']ll\b)")
_WAS = re.compile(r"\b(?:was|were|had|did|met|spoke|talked|discussed|raised|told|said|went|covered)\b|[’']ve\b")

_AS_SPEAKER = re.compile(
    r"\b(?:I|[Ww]e)(?:[’']ll|\s+will|(?:[’'](?:m|re)|\s+(?:am|are))\s+(?:not\s+)?(?:just\s+)?going\s+to)\s+"
    r"(?:\w+ly\s+|just\s+|also\s+)?"
    r"(?:let|leave|say|start|turn|defer|refer|point|take|answer|try|(?:get|go)\s+into|comment|speculate)\b"
)
"""What is done in answering: "I'll let them speak to that"."""
ANNOUNCED = re.compile(
    r"\bannounc(?:ed|es|ing)\s+(?:(?:last\s+\w+|yesterday|today|earlier|this\s+\w+)\s+)?"
    r"(?:(?!(?:after|during|at|following|of|from|in|on|with|before|by|that)\b)[\w’'.-]+\s+){0,5}\Z|"
    r"\b(?:has|have)\s+accepted\s+(?:an?|the)\s+(?:[\w-]+\s+){0,1}\Z|"
    r"\b(?:has|[’']ve\s+got|[’']s\s+got|has\s+got)\s+(?:an?|another)\s+(?:(?:bilateral|phone|video|private|separate|"
    r"working|virtual|one-on-one|follow-up|scheduled|brief|short|trilateral)\s+){0,2}\Z"
)
"""Before a noun: it was to come when that was said, "you announced a call with him", "he has a call with"."""
ARRIVED_FOR = re.compile(
    r"\b(?:landed|arrived|arrives|touched\s+down)\b[^.;]{0,60}\bto\s+(?:attend|take\s+part\s+in)\s[^.;]*\Z"
)
"""Before a noun: who has just come has it before him, "landed in Delhi to attend a summit and his bilateral with"."""
_BETWEEN = re.compile(r"\s+(?:between|with)\s+(?:the\s+)?")
_BEFORE_THEM = re.compile(
    r"(?:\s+(?:is|are|was|were|has\s+been)\s+(?:also\s+|now\s+)?(?:set|scheduled|planned|due|arranged)"
    r"(?:\s+(?:for|on)\s+[\w ]{3,20}?)?)(?=\s+with\s)"
)
"""Between a noun and "with": "calls are set for Sunday with"."""
_JOINED = re.compile(r"(?:,\s+|\s+|,?\s+and\s+)?(?:the\s+)?")
_IN_THE_DIARY = (
    r"(?:also\s+|still\s+)?(?:on|in|part\s+of)\s+(?:(?:his|her|their|the)\s+|(?:[A-Z][\w’-]*\s+){0,2}[A-Z][\w-]*[’']s?\s+)"
    r"(?:\w+\s+)?(?:schedule|agenda|programme|program|itinerary|diary|calendar|plans)\b"
)
_IS_NOT_IN_IT = re.compile(rf",?\s+(?:(?:is|are|was|were)\s+not|(?:is|are|was|were)n[’']t)\s+{_IN_THE_DIARY}")
_IS_IN_IT = re.compile(rf",?\s+(?:is|are|was|were)\s+{_IN_THE_DIARY}")
_ON_THE_AGENDA = re.compile(
    r"\b[OoIi]n\s+(?:his|her|their|the|[A-Z][\w-]*[’']s?)\s+(?:\w+\s+)?(?:schedule|agenda|programme|program|itinerary|diary|calendar)\s+"
    r"(?:is|are|was|were)\s+(?:also\s+)?(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,2}\Z|"
    r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir)|[’']s?)\s+(?:\w+\s+)?(?:schedule|agenda|programme|program|itinerary|diary|calendar)\s+"
    r"(?:also\s+)?(?:includes?|included|foresees|foresaw)\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,2}\Z"
)
"""Before a noun: "on his agenda are", "his schedule includes a"."""
_WAS_TO_BE = re.compile(
    r",?\s+(?:was|were)\s+(?:also\s+|still\s+)?(?:to\s+(?:be\s+held|begin|start|follow|open|take\s+place|last|resume|come)\b|"
    r"being\s+(?:prepared|planned|arranged|organi[sz]ed|scheduled|set\s+up|worked\s+on)\b|(?:set|due|expected)\s+(?:for|to|on)\b)"
)
_IS_TO_BE = re.compile(
    r"(?:,\s+(?:joined|attended|accompanied|chaired|mediated|hosted)\s[^,;.]{3,60},|,)?\s+(?:(?:is|are|has\s+been|have\s+been)\s+(?:also\s+|still\s+|now\s+|already\s+|currently\s+)?"
    r"(?:scheduled|planned|set|due|expected|arranged|in\s+the\s+works|"
    r"being\s+(?:prepared|planned|arranged|organi[sz]ed|scheduled|set\s+up|worked\s+on))\b|"
    r"will\s+(?:also\s+)?(?:take\s+place|be\s+held|happen|occur|follow)\b)"
)
_IS_POSSIBLE = re.compile(
    r",?\s+(?:is|are|remains?)\s+(?:still\s+|also\s+)?(?:possible|likely(?!\s+to\b)|under\s+consideration)\b"
)
SCHEDULED_FOR = re.compile(
    r"(?:,?\s+(?:of|with|between|and|the|heads|leaders|[A-Z][\w.’-]*)){0,20}\s+(?:scheduled|planned)\s+for\s+"
    r"(?:\d|[A-Z]|next\s|tomorrow\b)"
)
"""Behind a noun: its day is set, whatever is hoped of it."""
TAKES_PLACE = re.compile(
    r"(?:\s+(?!and\s|that\s|which\s)\S+){0,3}?\s+(?:takes?\s+place|opens?|begins?|starts?)\s+(?:on\s+(?:[A-Z]|\d)|tomorrow|next|later|this\s)"
)
"""Behind a noun, in the present: it is to come, "their talks take place on Friday"."""
_IS_HAVING_THEN = re.compile(
    r"\s+(?:that\s+|which\s+)?(?:[\w’.]+\s+){0,2}?(?:we|they|he|she|you|[A-Z]\w+)(?:[’']re|[’']s|\s+are|\s+is)\s+(?:also\s+)?"
    r"(?:having|holding|hosting|attending)\s+(?:on\s+[A-Z]\w+day|tomorrow|tonight|next\s+\w+)\b"
)
"""Behind a noun: the day on which somebody is to have it, "the meeting that the President is having on Wednesday"."""
_PLANNED_BEHIND = re.compile(
    rf"{TAKES_PLACE.pattern}|"
    r"\s+later\s+(?:on\s+)?(?:today|tonight|this\s+(?:morning|afternoon|evening))\b|"
    r"(?:\s+(?!and\s(?!the\s[A-Z])[a-z]|that\s)\S+){0,8}?\s+"
    r"(?:will\b|(?:is|are) going to|can be (?:re)?(?:scheduled|arranged)|coming (?:up\b|next|this [a-z]|on [A-Z])|"
    r"happening (?:on [A-Z]|next|later|tomorrow)|"
    r"(?:is|are) (?:also )?(?:scheduled|planned|envisaged)|scheduled for|scheduled to|due (?:in|on|at|to)|"
    r"planned for (?:next|later|the coming|January|February|March|April|May|June|July|August|September|"
    r"October|November|December|\d)) ?|"
    r"\s+(?:that|which)\s+(?:(?!will\b)[\w’.]+\s+){1,5}?(?:will|(?:is|are)\s+going\s+to)\s+"
    r"(?:(?:be|also|able|to)\s+){0,3}(?:have|having|hold|holding|host|hosting|attend|attending|join|joining|"
    r"participat(?:e|ing)|taking\s+part)\b|"
    r"\s+(?:(?:that|which)\s+)?(?:[\w’.]+\s+){1,5}?(?:is|are|was|were|has\s+been)\s+"
    r"(?:going|expected|scheduled|set|due|supposed|planning|hoping|about)\s+to\s+(?:have|hold|make|host|attend|join)\b|"
    r"\s+(?:(?:that|which)\s+)?(?:[\w’.]+\s+){1,6}?(?:(?:have|had|has)\s+)?agreed\s+(?:to|on|upon)\b(?!\s+(?:the|a|an|his)\b)|"
    r"\s+that(?:[’']s|\s+is)\s+(?:coming|happening|taking\s+place)\s+"
    r"(?:up|next|later|tomorrow|on\s+[A-Z]|at\s+the\s+(?:[A-Z]\w+\s+)*(?:[Ss]ummit|[Cc]onference|[Ff]orum))"
)
_SOUGHT = re.compile(
    r"\b(?:seek(?:s|ing)?|look(?:s|ing)|aim(?:s|ing)?)\s+to\s+(?:re)?(?:start|open|launch|resume|begin|hold|arrange|new|vive)\s+"
    r"(?:\w+\s+){0,3}\Z|\bhear (?:you|him|her|anybody) mention\s+(?:an?\s+)?(?:\w+\s+)?\Z|"
    r"\befforts?\s+to\s+(?:find|arrange|set\s+up|schedule|organi[sz]e|broker|have|hold|get|secure|line\s+up|put\s+together)\b"
    r"[^.;?]{0,30}\Z|\b(?:would|will|might|does)\s+it\s+take\s+to\b[^.;]*\Z|"
    r"\b(?:wants?|wanted|like|love|hop(?:es?|ing)|eager|willing|ready|offer(?:s|ed|ing)?|propos(?:es?|ed|ing)|tr(?:ied|ies|ying)|"
    r"attempt(?:s|ed|ing)?)\s+to\s+(?:have|hold|host|arrange|set\s+up|organi[sz]e|convene|get|broker|facilitate|schedule)\s+"
    r"(?:an?|another|some)\s+(?:[\w-]+\s+){0,3}\Z|"
    r"\bwork(?:ing|ed)?\s+(?:with\s+[^.;,]{2,50}\s+)?(?:for|towards?)\s+an?\s+(?:[\w-]+\s+){0,3}\Z|"
    r"\bbelieves?\s+in\s+(?:the\s+)?(?:\w+\s+){0,2}\Z|"
    r"\b(?:urg(?:es?|ed|ing)|demand(?:s|ed|ing)?|request(?:s|ed|ing)?)\s+(?:an?|another)\s+(?:[\w-]+\s+){0,3}\Z|"
    r"\bmention(?:s|ed|ing)?\s+(?:an?|another|any)\s+(?:[\w-]+\s+){0,3}\Z|"
    r"\b(?:promis(?:es?|ed|ing)|offer(?:s|ed|ing)?|pledg(?:es?|ed|ing)|volunteer(?:s|ed|ing)?|agree[sd]?|willing|ready|ask(?:s|ed)?)\s+"
    r"(?:[\w’.]+\s+){0,3}?to\s+(?:help|assist)\b[^.;,]{0,40}?\b(?:organi[sz](?:e|ing)|arrang(?:e|ing)|facilitat(?:e|ing)|"
    r"set(?:ting)?\s+up|broker(?:ing)?)\s+(?:an?|another)\s+(?:[\w-]+\s+){0,3}\Z"
)
"""Right before a noun: what somebody would like to have, or did not hear of: "is seeking to restart trade talks"."""
UNDERTAKEN = re.compile(
    r"\b(?:agreed|decided|promised|pledged|vowed)\s+(?:in|during|on|by|at|over|after)\s[^.;,]{3,60}?\sto\s+(?:also\s+)?\Z|"
    r"\b(?:agree[sd]?|consent(?:s|ed)|assent(?:s|ed))\s+(?:to|on|upon)\s+(?:an?|another|further|new|more|direct|regular|fresh)\s+"
    r"(?:[\w-]+\s+){0,3}\Z|\bplans\s+(?:(?:an?|another|further|new|more)\s+)?(?:[\w-]+\s+){0,2}\Z|"
    r"\b(?:has|have|had)\s+(?:arranged|scheduled)\s+\Z|"
    r"(?:\b(?:is|are|was|were)|[’'](?:s|re))\s+(?:\w+\s+)?expecting\s+(?:an?|another)\s+(?:[\w-]+\s+){0,2}\Z|"
    r"\b(?:committed|pledged|promised|vowed|resolved|undertook)\s+to\s+(?:also\s+)?\Z|"
    r"\b(?:committed|agree|agreed|pledged|undertook|resolved|decided) to\b[^.;]*\b"
    r"(?:through|including|by|via|but also)\s+"
    r"(?:\w+\s+)?an?\s+(?:\w+\s+){0,3}\Z|"
    r"\b(?:commit|agree|pledg|promis)\w*\s+to\s+(?:engage|enter|begin|start|resume|return|hold|have)\s+(?:\w+\s+){0,3}\Z|"
    r"\b(?:decided|agreed)\s+to\s+(?:hold|host|convene)\s+[^.;]{0,70}\Z|"
    r"\b(?:intention|intent|commitment|offer|plans?|decision|proposal|invitation)\s+to\s+(?:hold|have|host|convene|do)\s+"
    r"(?:an?|the|another)\s+(?:[\w-]+\s+){0,3}\Z|"
    r"\bto\s+(?:conduct|convene|organi[sz]e|schedule|arrange)\s+(?:an?|another|regular|further|new)\s+(?:[\w-]+\s+){0,3}\Z|"
    r"\b(?:days?|weeks?|evening|months?|agenda)\s+ahead(?:\s+of\s+(?:us|him|her|them)|,)[^.;]{0,30}\Z"
)
"""Right before a noun: what was agreed on will be done by it, "agreed to stay in touch, including through a call"."""
_OPENS_WITH_NAMES = re.compile(
    r"(?:(?:After|Before|Following|Amid|Ahead\s+of)\s[^,.;]{3,60},\s+)?(?:The\s+)?(?!(?:For|When|As|After|Before|If|With|On|In|At|During)\s)"
    r"(?:(?:[A-ZÀ-Ý][\w’'.-]*,?|and|of|the|de|der|von|al|bin)\s+)*[A-ZÀ-Ý][\w’'.-]*"
)
_ARE_TO = re.compile(
    r"(?:\s+(?:set|due))?\s+to\s+(?:(?:also|soon)\s+)?"
    r"(?:(?:hold|have|host|attend|join|convene|conduct|lead|chair|start|open|resume|pay|take\s+part\s+in|participate\s+in)\s+"
    r"(?:[\w’-]+\s+){0,4})?"
)


def is_expected(scene: Scene, before: str, after: str, *, noun: bool) -> bool:
    """Say whether a contact is told as to come by words around it that name no plan.

    Args:
        scene: what names the contact, where it stands.
        before: words of its clause before it.
        after: those behind it.
        noun: whether a noun names it.
    """
    if _EXPECTED.search(before) or _BEING_ABLE.search(before) or _as_headlines_tell(scene):
        return True
    if _EXPECT_HIM_TO.search(before) and not scene.sentence.question:
        return True
    accepted = _ACCEPTED.search(before) and not after.startswith(" from ")
    if noun and (accepted or _IS_SCHEDULED.match(after) or _CHANCE_TO_HAVE.search(before)):
        return True
    if scene.trigger.shape == "travel" and _ANNOUNCED.match(scene.text, scene.end, scene.sentence.end):
        return True
    if _ALWAYS.search(scene.sentence.text):
        return False
    since = scene.text[scene.sentence.start : scene.start]
    if noun and (_IS_A_CHANCE.match(after) or (_IS_ITS_PURPOSE.search(before) and _IS_TO.match(after))):
        return True
    if noun:
        return bool(_WHILE_THEY_HOLD.search(since) and _THERE_WILL.match(after))
    return bool(_GOES_TO.search(since) or _ARE_ABLE.search(since) or _FLYING_TO.search(before))


def _as_headlines_tell(scene: Scene) -> bool:
    """Say whether a sentence opens with those who are "to" do it, as headlines tell of plans: "A to meet with B"."""
    left = [ref for ref in scene.refs if ref.end <= scene.start and not ref.possessive]
    if not left or left[-1].kind not in ("name", "office"):
        return False
    opens = _OPENS_WITH_NAMES.fullmatch(scene.text, scene.sentence.start, left[-1].end)
    return opens is not None and _ARE_TO.fullmatch(scene.text, left[-1].end, scene.start) is not None


def is_thought_of(scene: Scene, before: str, *, noun: bool) -> bool:
    """Say whether what people may do, or the doing of it, is only spoken of: "the idea of him speaking with X"."""
    if noun and (_BY_MEANS_OF.search(before) or _SOUGHT.search(before)):
        return True
    if not scene.trigger.text.split()[0].endswith("ing"):
        return not noun and bool(_MAY_DO.search(before))
    return bool(_ABOUT_MEETING.search(before) or (not noun and (_DOING.search(before) or _MAY.search(before))))


def is_a_custom(scene: Scene) -> bool:
    """Say whether people are told to do so now and then: "it is not uncommon for them to find time to meet"."""
    return _CUSTOM.search(scene.text, scene.sentence.start, scene.start) is not None


def keeps_in_touch(scene: Scene) -> bool:
    """Say whether people mean to stay in touch, which is no contact: "they agreed to remain in close touch"."""
    text = scene.trigger.text
    if not _IN_TOUCH.search(text):
        return False
    return bool(_KEEPS.match(text) or _KEEPS_BEFORE.search(scene.text, scene.sentence.start, scene.start))


_NEEDED_BEFORE = re.compile(r"\b(?:needs?|must|has\s+to|have\s+to)\s+[^.;]{3,60}\bbefore\s+(?:[\w’]+\s+){1,3}\Z")
"""Before a noun: what is to be done first, "some points need to be agreed before the meeting with X"."""


def tells_of_what_comes(answer: str) -> bool:
    """Say whether an answer speaks of what is to come, and of nothing that has been."""
    answer = _AS_SPEAKER.sub(" ", answer)
    return bool(_WILL.search(answer)) and not _WAS.search(answer)


def told_behind_people(scene: Scene) -> Modality | None:
    """Say what stands behind "a call between A and B", or "with" them: that it is planned, or only possible."""
    text, high = scene.text, scene.sentence.end
    ahead = any(one.search(text, scene.sentence.start, scene.start) for one in (_ON_THE_AGENDA, _NEEDED_BEFORE))
    if ahead or _BEFORE_THEM.match(text, scene.end, high):
        return "planned"
    end = _end_of_people(scene)
    if end is None:
        return None
    if _IS_NOT_IN_IT.match(text, end, high):
        return "denied"
    if any(one.match(text, end, high) for one in (_IS_TO_BE, _WAS_TO_BE, _IS_IN_IT)):
        return "planned"
    return "hypothetical" if _IS_POSSIBLE.match(text, end, high) else None


def _end_of_people(scene: Scene) -> int | None:
    """Return where those named behind a noun end; ``None`` where nobody is."""
    between = _BETWEEN.match(scene.text, scene.end, scene.sentence.end)
    end = between.end() if between else None
    for ref in scene.refs if between else ():
        if end is None or ref.end <= end:
            continue
        if not _JOINED.fullmatch(scene.text, end, ref.start):
            break
        end = ref.end
    return end if between and end != between.end() else None


def planned_behind(after: str) -> bool:
    """Say whether the words behind a noun make a plan of it: "the call is scheduled for Friday"."""
    return _PLANNED_BEHIND.match(after) is not None or _IS_HAVING_THEN.match(after) is not None
