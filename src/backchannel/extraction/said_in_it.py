"""Who says something in a contact, where another is spoken of in between: "A said B must withdraw, in a call with C".

The contact is A's. It is B's where B is told to have done there what people do in contacts, "A said B raised it in a
call with C", and where A only speaks for others.
"""

from __future__ import annotations

import re

from backchannel.extraction.people import Ref
from backchannel.extraction.phrases import people_of
from backchannel.extraction.scene import Scene

_SAYS = re.compile(
    r"(?:,[^,;.]{2,60},)?\s+(?:(?:also|later|again|then|has|had|once\s+more|reportedly|publicly|separately|[a-z]+ly|on\s+[A-Z]\w+day)\s+)*"
    r"(?:said|says|insist(?:s|ed)|stress(?:es|ed)|warn(?:s|ed)|argue[sd]|declare[sd]|made\s+(?:it\s+)?clear|makes\s+clear|"
    r"maintain(?:s|ed)|repeat(?:s|ed)|reiterate[sd]|emphasi[sz]e[sd]|state[sd]|note[sd]|complain(?:s|ed)|claim(?:s|ed)|"
    r"add(?:s|ed)|told\s+(?!(?:him|her|them)\b)[a-z]+)\b"
)
"""Behind somebody: he speaks."""
_SAYS_OF_IT = re.compile(
    r"\s+(?:(?:has|had|also|later)\s+)*(?:said|says|confirmed|denied|acknowledged|disclosed|recalled|insisted)\s+(?:on\s+[A-Z]\w+day\s+)?"
    r"(?:that\s+)?(?:an?|the|his|her)\s+(?:[\w-]+\s+){0,3}"
)
"""Between a leader and a noun: his own, "Trump has said that a conversation with Putin at a dinner lasted"."""
_IN_IT = re.compile(
    r"(?P<comma>,)?\s+(?:in|during|at|over|on|via)\s+(?:an?|his|her|their|another|separate)\s+(?:[\w-]+\s+){0,3}\Z"
)
_PLURAL = re.compile(
    r"(?<!interested)(?<!interest)(?<!engaged)(?<!participated)(?<!part)(?<!involved)(?P<comma>,)?\s+"
    r"(?:in|during|at)\s+(?:separate\s+)?(?:(?:phone|telephone|video|bilateral)\s+)?\Z"
)
_AROUND_IT = re.compile(
    r"(?P<comma>,)?\s+(?:after|following|before|ahead\s+of|prior\s+to)\s+(?:(?:an?|his|her|their|separate)\s+)?(?:[\w-]+\s+){0,3}\Z"
)
"""Before the noun: something was said there, or around it."""
_DOES = re.compile(
    r"\b(?:t(?:old|ell)|said|say|ask|discuss|rais|agree|promis|assur|urg|thank|congratulat|express|offer|propos|warn|pledg|"
    r"sp(?:oke|eak|oken)|talk|brought|bring|complain|convey|voic|confirm|had\s+(?:an?|his|her)|made|mak|describ|announc|apologi[sz]|"
    r"inform|reiterat|reaffirm|demand|reject|refus|accept|suggest|mention|claim|argu|gave|give|given|admit|acknowledg|threaten|"
    r"stress|insist|vow|commit|explain|defend|blam|accus|criticis|criticiz|prais|outlin|present|request|press|push|list|negotiat|"
    r"met|meet|call|phon|visit|greet|listen|hear[ds]?|address|thrash|seal|sign|str(?:uck|ike)|reach)(?:e?d|ing|s|es)?\b|"
    r"\b(?:emerg|return|depart|arriv)\w*\b|\bleft\b|\bflew\b|\bcame\b|\bwent\b"
)
"""What one does in a contact, or coming from it."""
_IS_SO = re.compile(
    r"\b(?:is|are|was|were|will|would|must|should|can|could|may|might|ought|remain(?:s|ed)?|ha[sd]\s+(?:to|not|no)|needs?|"
    r"needed|wants?|wanted|does|did|had|has)\b"
)


def said_in_it(scene: Scene) -> list[Ref]:
    """Return the leader who says something in the contact or around it, or of it; none where another acts there."""
    left = [ref for ref in scene.refs if ref.end <= scene.start and not ref.possessive]
    if len(left) == 1 and _SAYS_OF_IT.fullmatch(scene.text, left[0].end, scene.start):
        return left if _speaks_for_himself(scene, left[0]) else []
    if len(left) < 2 or left[0].kind == "group" or not _speaks_for_himself(scene, left[0]):
        return []
    says = _SAYS.match(scene.text, left[0].end, scene.start)
    spoken_of = [ref for ref in left[1:] if says and ref.start >= says.end()]
    if not spoken_of:
        return []
    words = scene.text[spoken_of[0].end : scene.start]
    inside = _IN_IT.search(words) or (scene.trigger.plural and _PLURAL.search(words)) or None
    where = inside or _AROUND_IT.search(words)
    if not where or _DOES.search(words, 0, where.start()):
        return []
    return left[:1] if inside or where["comma"] or _IS_SO.search(words, 0, where.start()) else []


def _speaks_for_himself(scene: Scene, ref: Ref) -> bool:
    """Say whether somebody is a leader, or "he" who is one: ministers and spokespeople tell of others' contacts."""
    people = people_of(scene, [ref])
    return len(people) == 1 and scene.discourse.people.ranks_as_leader(people[0])
