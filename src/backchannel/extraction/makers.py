"""Those who make a contact, where the text names them: subjects of its verb, owners of its noun.

Each function looks at one place of one scene and gives the references found there, or none. Those behind the trigger
are in `phrases.py`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from backchannel.extraction.asides import (
    OBJECTS,
    in_an_aside,
    is_an_object,
    is_aside,
    is_told_to,
    names_a_government,
    only_says_so,
    others_do_it,
)
from backchannel.extraction.gaps import BESIDE_ONE, THAT_DAY
from backchannel.extraction.name_patterns import IN_SERVICE
from backchannel.extraction.objects_before import acts_at_once, is_anothers_object, without_objects
from backchannel.extraction.people import Ref
from backchannel.extraction.phrases import (
    MONTHS,
    OBJECT_WORDS,
    OPENING,
    STOP,
    named_between,
    people_of,
)
from backchannel.extraction.pronouns import ACTS
from backchannel.extraction.scene import Scene

_JOINED_BEFORE = re.compile(
    r"(?:\s*\([A-Z][A-Z.]{1,7}\))?\s*(?:,|,?\s*(?:and|nor)(?:\s+[—–-]+\s+and)?|"
    r",?\s*(?:along\s+with|alongside|together\s+with|accompanied\s+by))\s*(?:the\s+)?(?:U\.S\.\s+)?"
    r"(?:(?:his|her)\s+(?:[A-Z]\w+\s+)?(?:counterpart|colleague),?\s+)?(?:(?:[A-Z]\w+\s+)?"
    r"(?:Chair\w*|Director|Head|Speaker|Secretary)\s+(?:(?:of|for|and)\s+(?:the\s+)?|[A-Z][\w’-]+\s+){2,9})?"
    r"(?:(?:UN|EU|NATO|OSCE|European|Foreign|Political|National|Security|Policy|Senior|Vice-?|Deputy|Prime|Minister,)\s*){0,4}"
)
_OFFICES_BETWEEN = re.compile(
    r",\s+(?:and\s+)?(?:(?:[A-Z][\w.’'&-]*\s+){1,6}|(?=[^.;]*\b(?:Advis[eo]r|Assistant|Director|Secretary|Coordinator|"
    r"Counsel(?:l?or)?|Ambassador|Envoy|Chiefs?|Chair\w*)\b)(?:(?:[A-Z][\w.’'&-]*|and|for|of|the|to|at|on|in),?\s+){3,40})"
)
"""Between two of a list that opens a sentence: the office of the second, and others whom nobody knows."""
_HEADLINE_VERB = re.compile(
    r"\s+(?:(?:to|will|may|could|set\s+to|agree\s+to|plan\s+to|also)\s+)?(?:hold|held|meet|met|speak|spoke|talk|talked|"
    r"discuss|discussed|have)\b",
    re.IGNORECASE,
)
"""Behind the second of two: they do it together."""
_RANK = re.compile(r"\s+(?:Gen|Adm|Lt|Col|Maj)\.\s+")
"""Between an office and who holds it."""
_SERVED = re.compile(r"\b(?:to|of|for)\s+(?:the\s+)?\Z")
"""Before an office: it tells whose adviser follows, "Senior Advisor to the President John Doe"."""
_FOR_IT = re.compile(r"\s+for\s+(?:(?:the|his|her|their|an?|today[’']s)\s+)?(?:[a-z-]+\s+){0,3}")
_THANKED = re.compile(
    r"\s+(?:also\s+|warmly\s+|again\s+)?(?:thanked|thanks|expressed\s+gratitude\s+to|(?:is|am)\s+(?:very\s+)?grateful\s+to|"
    r"(?:would\s+like\s+to\s+|want\s+to\s+)?(?:thank|express\s+(?:my|our)\s+(?:\w+\s+)?gratitude(?:\s+once\s+again)?\s+to))\s+"
    r"(?:the\s+)?\Z"
)
"""Around one who is thanked for a contact."""
_HIS_VIEW_OF = re.compile(
    r"\s+(?:[a-z-]+\s+){0,2}(?:impressions?|views?|readouts?|accounts?|recollections?|memor(?:y|ies)|take|assessment)\s+"
    r"(?:of|on|from)\s+(?:the|that|this|his|her)\s+(?:[a-z-]+\s+){0,2}"
)
"""Between somebody and a noun: what he makes of it, who was there, "Macron's impressions of the meeting"."""
_THANKED_FOR = re.compile(r"\s+(?:also\s+|then\s+)?(?:thanked|praised|commended)\s+[^,;.]{2,60}?\s+for\s+\Z")
_JOINED = re.compile(r"\s+(?:(?:also|later|will|then|has|had)\s+)*join(?:s|ed|ing)?\s+(?:the\s+)?\Z")
_FOR_A = re.compile(r"\s+(?:in\s+[A-Z]\w+\s+)?(?:for|on|in)\s+(?:an?|their)\s+(?:[\w-]+\s+){0,2}")
"""Around one who is joined for a contact."""
_INVITED = re.compile(r"\s+(?:(?:also|has|had|have|will)\s+)*invite[sd]?\s+(?:the\s+)?\Z")
_TO_FOR_A = re.compile(r"(?:\s+to\s+(?:the\s+)?[A-Z]\w+(?:\s+[A-Z]\w+)?)?\s+for\s+(?:an?\s+)?(?:[\w-]+\s+){0,2}")
"""Around one who is invited to it."""
_SENT = re.compile(r"\s+(?:also\s+|then\s+|earlier\s+)?(?:sent|sends|wrote|handed|gave)\s+(?:the\s+)?\Z")
_A_LETTER = re.compile(r"\s+(?:an?|his|her|the)\s+(?:[a-z-]+\s+){0,3}")
"""Around one who gets a message."""
_LIGHT_VERB = re.compile(
    r"\b(?:had|has|have|having|held|holds|hold|holding|made|makes|make|making|placed|conducted|conduct|took part in|"
    r"takes? part in|taking part in|participat(?:e|es|ed|ing) in|joined|joins|"
    r"joining|dropped by|stopped by|convened|convenes|co-chaired|hosted|hosts|host|hosting|exchanged|"
    r"initiated|finished|join|paid|pay|pays|completed|concluded|agreed to|in favou?r of|began|begun|begins|started|"
    r"starts|opened|continued|(?<!important to )(?<!necessary to )(?<!need to )continue(?! to\b)|"
    r"(?:took|takes|taking)(?! into account)|arranged|accepted|"
    r"sent|received|got|wrapped up|attend|attends|attended|attending|hosting of|scheduled|returned|cancell?(?:ed|s)|"
    r"called off|(?:puts?|putting) off|shelved|"
    r"postpone[sd]|dispatched|chaired(?! by)|chairs|led(?! by)|leads|resumed|scrapped|skipped|delayed|"
    r"wrote(?= (?:an?|his|her|another) ))\b"
)
"""Verbs that say no more than that the noun behind them took place."""
_OPENING = 60
"""Characters in which a title may stand before the first name of a sentence."""
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+$")
_HAS_HAD = re.compile(
    r"(?:[’'](?:ll|s|d|ve|re))?(?:\s+(?:obviously|of\s+course|as\s+you\s+know|I\s+think),)?\s+"
    r"(?:(?:just|recently|also|then|already|now|will|is|are|was|were|has|had|have|did|do|does|be|been|may|might|could|would|"
    r"can|potentially|possibly|obviously)\s+){0,3}"
    r"(?:(?:going|expected|scheduled|set|due|supposed|planning|hoping|about)\s+to\s+)?"
    rf"(?:{_LIGHT_VERB.pattern}|get\b|gets\b)"
)
_ELSEWHERE = re.compile(r"\b(?:at|during|before|after|following|in|on|for|from|since|ahead of)\s")
"""Behind a verb and before a noun these show that the noun is a circumstance: "had a word at a dinner"."""
_THAT_ONE = re.compile(r"\A\s+that(?=\s+(?:[\w-]+\s+){0,2}\Z)")
"""Between a verb and its noun, right at the noun: "had that very good meeting"."""
_AND = re.compile(r"\s+and\s+(?:the\s+)?")
_DETERMINED = re.compile(r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Aa]n?|[Yy]our|[Oo]ur|[Hh]is)\s+(?:\w+\s+)?\Z")
"""Before a name: it tells which meeting, "the Putin meeting"."""
_REPAIR = re.compile(r"\s+[—–]+\s+(?:that\s+)?(?:the\s+)?")
"""Between two words for one person: the speaker corrects himself."""
_IN_A_ROW = re.compile(
    r"\s+with\s+[^;:?!]{2,120},\s+(?:(?:and|as\s+well\s+as)\s+)?(?:then\s+|also\s+)?an?\s+(?:[\w-]+\s+){0,2}"
)
"""Between two nouns that are the same word: both are of whoever has the first."""
_TIED_TO = re.compile(r"\s+(?:with|to)\s")
_WHO_DOES = re.compile(r",\s+who\s+(?:(?:has|had|have|is|was|will|would|also|later|earlier|then|already)\s+){0,2}\Z")
"""Before a verb: whoever stands before it does it."""
_ROW = re.compile(r",?\s+(?:and|or|with)\s+|,\s+")
_LIGHT_RELATIVE = re.compile(r"\s+(?:that\s+|which\s+)?(?:the\s+)?")
_ADJECTIVES = re.compile(
    r"^(?:\s+(?:[“\"][\w-]+(?:,?\s+(?:and\s+)?[\w-]+){0,3},?[”\"]|very|first|second|third|fourth|last|latest|next|"
    r"previous|earlier|recent|upcoming|planned|long|short|"
    r"brief|productive|good|great|introductory|follow-up|initial|possible|potential|own|regular|frequent|direct|"
    r"private|secret|rather|quite|lengthy|covert|new|weekly|monthly|annual|historic|constructive|nice|pleasant|wonderful|lovely|excellent|"
    r"fruitful|frank|warm|candid|meaningful|important|extraordinary|fantastic|substantive|friendly|honest|open|serious|"
    r"extensive|useful|terrific|interesting|tremendous|amazing|great|[a-z]+-[a-z]+|\w+[’']s|others[’']|today’s|"
    rf"yesterday’s|{MONTHS}|congratulatory|official|joint|early|foreign|leader|phone|detailed|and|two|three|several|"
    r"many|numerous|multiple|\d{1,2}|(?:19|20)\d\d),?)*\s+$"
)
OWN_SUBJECT = re.compile(
    r"\b(?:where|that|which|when|how)\s+(?:the|our|an?)\s+(?:leadership|government|administration|team|delegation|people|"
    r"parliament|ministry|office|side)\b|\blet\s+(?:the|our|their|his|your)\s+\w|"
    r"\b(?:these|those|all the|of the) people\b|\bthe two of you\b|,\s+which\s+(?:\w+\s+){0,2}\Z|"
    r"\b(?:have|had|has|got|see|saw)\s+(?:\w+\s+){0,2}(?:people|teams?|folks|officials|representatives|negotiators|guys|"
    r"others|somebody|someone|everybody|everyone)\b|"
    r"\b(?:what|that|how|which|when)\s+[A-Z]\w+\s+(?:can|will|would|has|had|is|was|does|did)\b|"
    r"\b(?:want|like|ask|urge|expect|need)(?:s|ed)?\s+(?:the|both|all)\s+[^,;.]{2,60}\s+to\s+\Z|"
    r"\b(?:ask|tell|told|instruct|direct|order|sen[dt]|dispatch|task|urge|want|expect|need|allow|encourage)(?:s|ed|ing)?\s+"
    r"(?:his|her|their|its|an?|some|top|senior)\s+(?!(?:\w+\s+)?(?:letter|invitation|message|request|note|offer|question|word)s?\b)"
    r"[^,;.]{2,60}\s+to\s+(?:\w+ly\s+|also\s+)?\Z"
)
"""Between somebody and a verb: a clause with a subject of its own, "where the leadership of our state met"."""
_ASKS = re.compile(r"(?:\s+(?!and\b|but\b|or\b|to\b)[\w’]+){1,3}\s+")
"""Between one who asks and "him"."""
_OTHER_TWO = re.compile(r"\bthe two of you\b")
_OF_OTHERS_WHO = re.compile(
    r"\w[^,;]*\b(?:(?:[a-z]+s|people|everyone|someone),?\s+who|(?:those|everyone|anyone|others|people)\s+that)\s+(?:\w+\s+){0,2}$"
)
"""Between somebody and a verb: it is others who do it, "a friend to my predecessors who have talked"."""
_CHANCE = re.compile(
    r"\s+(?:\w+\s+){0,2}(?:opportunity|chance|plans?|wish|intention|decision|time|request|honou?r|pleasure|privilege|"
    r"delight|joy)\s+(?:here\s+)?to\s+(?:also\s+|be\s+able\s+to\s+)?|"
    r"\s+(?:\w+\s+){0,2}(?:trip|visit|travel|journey)\s+to\s+[^,;.]{0,80}?\bto\s+(?:[a-z]+\s[^,;.]{0,60}?\sand\s+)?"
)
"""Between "his" and a verb these make him its subject: "his first opportunity to meet", "my honor to welcome".

So does what a journey is for: "discussed his trip to London to attend the summit and meet with".
"""
_WHO = re.compile(r",?\s+who\s+(?:(?:had|has|have|is|was|will|be|also|just|recently|already|later)\s+){0,3}")
"""Between somebody and a verb these make them its subject: "spoke with Nehammer, who had met with Putin"."""
_WHO_WAS_THERE = re.compile(
    r",?\s+who\s+(?:(?:was|is|went|came|travell?ed|travels|has|had|will|be)\s+)[^,;:.]{0,60}\bto\s+\Z"
)
"""The same, with where they were: "spoke with Scholz, who was in China to meet with"."""


def subjects(scene: Scene, other_than: list[Ref] | None = None) -> list[Ref]:
    """Return the nearest people before a verb that can be its subject, with those joined to them.

    Args:
        scene: a verb where it stands.
        other_than: its objects, who are not its subject: "welcomed X, and will welcome X again".
    """
    barred = {p.key for ref in other_than or [] for p in ref.people}
    left = [
        ref
        for ref in scene.refs
        if ref.end <= scene.start and (not ref.possessive or _CHANCE.fullmatch(scene.text, ref.end, scene.start))
    ]
    for index in range(len(left) - 1, -1, -1):
        ref = left[index]
        if is_an_object(scene, ref) or in_an_aside(scene, ref) or only_says_so(scene, ref):
            continue
        if is_told_to(scene, ref):
            return _whoever_is_told(scene, left, index)
        chain = joined_left(scene, left, index)
        chain = without_objects(scene, chain)
        if is_anothers_object(scene, chain):
            continue
        if OWN_SUBJECT.search(scene.text, chain[-1].end, scene.start):
            return []
        others = _OF_OTHERS_WHO.search(scene.text[chain[-1].end : scene.start])
        if others or names_a_government(scene, ref) or others_do_it(scene, chain[0]):
            return []
        who = _WHO.fullmatch(scene.text, ref.end, scene.start) or (
            not others and _WHO_WAS_THERE.fullmatch(scene.text, ref.end, scene.start)
        )
        if len(chain) > 1 and is_aside(scene, chain[0]) and _begins_a_clause(scene, chain):
            chain = chain[-1:]
        aside = is_aside(scene, chain[0]) and not who and ref.word not in OBJECTS
        if aside or barred & {p.key for r in chain for p in r.people}:
            continue
        return chain
    return []


def _whoever_is_told(scene: Scene, left: list[Ref], index: int) -> list[Ref]:
    """Return "him" in "A asked him to call B", where that is known: it is not A."""
    beside = [ref for ref in left[max(0, index - 1) : index] if _ASKS.fullmatch(scene.text, ref.end, left[index].start)]
    asks = {person.key for person in people_of(scene, beside)}
    told = {person.key for person in people_of(scene, left[index : index + 1])}
    return left[index : index + 1] if told and not asks & told else []


def _begins_a_clause(scene: Scene, chain: list[Ref]) -> bool:
    """Say whether the last of a chain acts in a clause of its own: "I spoke with A, and B is traveling to meet C"."""
    gap = scene.text[chain[-2].end : chain[-1].start]
    if chain[-1].kind not in ("name", "office"):
        return False
    acts = acts_at_once(scene, chain[-1]) or ACTS.match(scene.text, chain[-1].end, scene.start) is not None
    return "," in gap and " and " in gap and acts


def joined_left(scene: Scene, refs: list[Ref], index: int) -> list[Ref]:
    """Return somebody with those joined to him on his left: "A, B and C"."""
    chain = [refs[index]]
    while index > 0:
        gap = scene.text[refs[index - 1].end : refs[index].start]
        listed = index > 1 and _JOINED_BEFORE.fullmatch(scene.text[refs[index - 2].end : refs[index - 1].start])
        clause = "," in gap and refs[index].kind == "pronoun" and refs[index - 1].kind == "group"
        clause = clause or ("," in gap and refs[index].word == "i" and not listed)
        clause = clause or (refs[index - 1].word in OBJECTS and refs[index].word in ("i", "we", "he", "she", "they"))
        ended = index > 1 and " and " in scene.text[refs[index - 2].end : refs[index - 1].start]
        behind = gap == ", " and (
            ended or is_aside(scene, refs[index - 1])
        )  # "After talks between A and B, C called D"
        opening = behind and OPENING.match(scene.text, scene.sentence.start)
        if clause or opening or not (_JOINED_BEFORE.fullmatch(gap) or _in_opening_list(scene, refs, gap)):
            break  # "I met many leaders, and we discussed", "I called Macron, and I spoke"
        index -= 1
        chain.insert(0, refs[index])
    joined = re.search(r"\b(?:and|nor)\b|along|together|accompanied", scene.text[chain[0].end : chain[-1].start])
    if len(chain) == 1 or not (joined or _share_a_headline(scene, chain)):
        return chain[-1:]
    served = [ref for ref in chain if ref.kind == "office" and IN_SERVICE.search(scene.text[: ref.start])]
    return [ref for ref in chain if ref not in served] or chain[-1:]


def _share_a_headline(scene: Scene, chain: list[Ref]) -> bool:
    """Say whether a comma stands for "and", as in headlines: "Biden, Macron hold call"."""
    two = scene.sentence.title and len(chain) == 2 and scene.text[chain[0].end : chain[1].start] == ", "
    return two and _HEADLINE_VERB.match(scene.text, chain[1].end, scene.sentence.end) is not None


def _in_opening_list(scene: Scene, refs: list[Ref], gap: str) -> bool:
    """Say whether two stand in a list of officials that opens a written sentence: "A, Special Envoy X Y, and B met"."""
    opens = refs[0].start - scene.sentence.start <= _OPENING and scene.sentence.turn is None
    listed = _OFFICES_BETWEEN.fullmatch(gap) or _RANK.fullmatch(gap)
    return opens and refs[0].kind in ("name", "office") and listed is not None


def possessors(scene: Scene) -> list[Ref]:
    """Return whose call it is: "his first call", "the two leaders' meeting"."""
    left = [ref for ref in scene.refs if ref.possessive and ref.end <= scene.start]
    if not left:
        heading = scene.sentence.title and (
            scene.trigger.text[:1].isupper() or _TIED_TO.match(scene.text, scene.end) is not None
        )  # "Jake Sullivan Calls with", "Readout of President Biden call with"
        return [ref for ref in scene.refs if heading and ref.kind in ("name", "office") and ref.end == scene.start - 1]
    between = scene.text[left[-1].end : scene.start]
    if (BESIDE_ONE.fullmatch(between) or _HIS_VIEW_OF.fullmatch(between)) and not scene.text.startswith(
        (" of ", " between "), scene.end
    ):
        return left[-1:]
    if not _ADJECTIVES.match(between) and len(between.split()) > 1:
        return []
    if scene.sentence.title:  # "Sullivan, Secretary of State Blinken, and Gen. Doe's Call with"
        served = [ref for ref in scene.refs if ref.kind == "office" and _SERVED.search(scene.text[: ref.start])]
        listed = [ref for ref in scene.refs if ref.start < left[-1].start and ref not in served]
        return joined_left(scene, [*listed, left[-1]], len(listed))
    gaps = [(ref, scene.text[ref.end : left[-1].start]) for ref in scene.refs if ref.kind in ("name", "office")]
    beside = [ref for ref, gap in gaps if gap.strip() == "and"]
    apart = {person.party for person in people_of(scene, beside)}.isdisjoint({p.party for p in left[-1].people})
    two = left[-1].kind == "name" or (left[-1].kind == "office" and apart)  # of Kishida and the President
    return [*(beside if two else []), left[-1]]


def thanks_for(scene: Scene) -> tuple[list[Ref], list[Ref]]:
    """Return who thanks, and who is thanked, for a contact: "A thanked B for the frank conversation"."""
    who, thanked = _before_it(scene, _THANKED, _FOR_IT)
    return (who, thanked) if all(ref.people for ref in thanked) else ([], [])  # "I thank you for this meeting"


def gives_to(scene: Scene) -> tuple[list[Ref], list[Ref]]:
    """Return who sends a message, and who gets it, where both stand before it: "A sent B a letter"."""
    return _before_it(scene, _SENT, _A_LETTER)


def _before_it(scene: Scene, verb: re.Pattern[str], gap: re.Pattern[str]) -> tuple[list[Ref], list[Ref]]:
    """Return the subject and the objects of a verb before a noun, with no more than a gap between them and the noun."""
    near = [ref for ref in scene.refs if ref.end <= scene.start and not ref.possessive]
    if not near or not gap.fullmatch(scene.text, near[-1].end, scene.start):
        return [], []
    objects = joined_left(scene, near, len(near) - 1)
    does = verb.search(scene.text, scene.sentence.start, objects[0].start)
    left = [ref for ref in scene.refs if does and ref.end <= does.start() and not ref.possessive][-1:]
    return (left, objects) if left and not is_aside(scene, left[0]) else ([], [])


def relative_makers(scene: Scene) -> list[Ref]:
    """Return who made it, where that stands after the noun: "the call that the President had with"."""
    match = _LIGHT_RELATIVE.match(scene.text, scene.end, scene.sentence.end)
    if match is None:
        return []
    near = [r for r in scene.refs if match.end() - 5 <= r.start and not r.possessive]
    if not near or near[0].start > match.end() + len("our "):
        return []
    makers = near[:1]
    if near[1:] and _REPAIR.fullmatch(scene.text, near[0].end, near[1].start):
        makers = near[1:2]  # "the call that he — the President had"
    elif near[1:] and _AND.fullmatch(scene.text, makers[0].end, near[1].start):
        makers = near[:2]  # "the talk that you and I had"
    last = makers[-1].end
    comma = scene.text[last : last + 1] == ","
    return makers if _HAS_HAD.match(scene.text, last + comma) else []


def light_subjects(scene: Scene) -> list[Ref]:
    """Return the subject of "had", "made", "held" before the noun."""
    verbs = list(_LIGHT_VERB.finditer(scene.text, scene.sentence.start, scene.start))
    if not verbs or (verbs[-1].group() == "continue" and scene.sentence.turn is not None):
        return []  # what a speaker wants to go on with is mostly policy
    who = _WHO_DOES.search(scene.text, scene.sentence.start, verbs[-1].start())
    return _before_who(scene, who.start()) if who else _subjects_of(scene, verbs[-1])


def _subjects_of(scene: Scene, verb: re.Match[str]) -> list[Ref]:
    before = scene.text[max(scene.sentence.start, verb.start() - 12) : verb.start()]
    if not verb.group().endswith("ing") and _PASSIVE.search(before):
        return []  # "is being held by video conference"
    between = scene.text[verb.end() : scene.start]
    between = THAT_DAY.sub("", between)
    if verb.group() in ("had", "held"):  # and not "took part in that meeting", of others
        between = _THAT_ONE.sub("", between)
    far = len(between.split()) > OBJECT_WORDS or named_between(scene, verb.end(), scene.start)
    if far or STOP.search(between) or _ELSEWHERE.search(between):
        return []
    of_it = verb.group() == "hosting of"
    left = [ref for ref in scene.refs if ref.end <= verb.start() and (not ref.possessive or of_it)]
    for index in range(len(left) - 1, -1, -1):
        if names_a_government(scene, left[index]):
            return []
        doing = replace(scene, start=verb.start())
        chain = without_objects(doing, joined_left(scene, left, index))
        thanks = _THANKED_FOR.match(scene.text, chain[-1].end, verb.start())  # "they thanked China for hosting it"
        if thanks or only_says_so(scene, left[index]) or is_anothers_object(doing, chain):
            continue
        if _OTHER_TWO.search(scene.text, chain[-1].end, verb.start()):
            return []
        if not is_aside(scene, chain[0]):
            return chain
    return []


def _before_who(scene: Scene, place: int) -> list[Ref]:
    """Return of whom a clause with "who" tells, "B, who held talks with C"; of one of several or a stranger nobody."""
    last = [ref for ref in scene.refs if ref.end == place and ref.people and not ref.possessive]
    row = [ref for ref in scene.refs if last and _ROW.fullmatch(scene.text, ref.end, last[0].start)]
    return [] if row else last


def joined_for(scene: Scene) -> tuple[list[Ref], list[Ref]]:
    """Return who joins or invites, and whom: "A joined B for a meeting", "has invited him to the House for talks"."""
    joined = _before_it(scene, _JOINED, _FOR_A)
    return joined if joined[0] else _before_it(scene, _INVITED, _TO_FOR_A)


def of_the_row(scene: Scene) -> list[Ref]:
    """Return whose it is where the noun stands in a row: "she has a meeting with A, a meeting with B"."""
    word = scene.trigger.text
    first = next((one for one in scene.others if one < scene.start and scene.text.startswith(word, one)), None)
    if first is None or not _IN_A_ROW.fullmatch(scene.text, first + len(word), scene.start):
        return []
    return light_subjects(replace(scene, start=first, end=first + len(word)))


def who_is_meeting(scene: Scene) -> list[Ref]:
    """Return whose name stands right before "meeting", which then is what they do: "with King A meeting with B"."""
    left = [ref for ref in scene.refs if ref.end <= scene.start and ref.kind in ("name", "office")]
    if scene.trigger.text != "meeting" or not left or left[-1].end != scene.start - 1 or left[-1].possessive:
        return []
    named = left[-1].kind == "name" and _DETERMINED.search(scene.text, scene.sentence.start, left[-1].start)
    return [] if named else joined_left(scene, left, len(left) - 1)
