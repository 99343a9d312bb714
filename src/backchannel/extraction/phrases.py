"""The phrases around a trigger in which people stand: subjects, objects, owners, makers.

Each function looks at one place of one scene and gives the references found there, or none.
"""

from __future__ import annotations

import re

from backchannel.extraction.asides import in_an_aside, is_an_object, is_aside, names_a_government, only_says_so
from backchannel.extraction.foreign import foreign_at
from backchannel.extraction.gaps import BESIDE_ONE, THAT_DAY, TO_GO_FOR
from backchannel.extraction.people import Person, Ref
from backchannel.extraction.scene import Scene

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_PURPOSES = (
    "discuss|offer|congratulate|express|review|talk|underscore|reaffirm|emphasi[sz]e|thank|convey|reiterate|consult|"
    "make|see|say|try|get|ask|provide|follow|prepare|mark|address|continue|coordinate|advance"
)
_STOP = re.compile(
    r"(?:[;:“]|\b(?:about|regarding|concerning|that|which|who|where|when|because|but|while|whereas|though|if|"
    rf"to (?:{_PURPOSES}))\b)"
)
"""Where a clause turns to something else than who took part."""
_DASH = re.compile(r"\s[—–-]+\s")
_GERUND = re.compile(
    r"\s+(?!(?:during|following|regarding|concerning|including|pending|bring|this|evening|morning|happening|taking|"
    r"starting|beginning|coming)\b)[a-z]+ing\s"
)
"""Behind somebody after "with" it shows a circumstance: "with both sides emphasising the importance of"."""
_NOUN = re.compile(
    r"\s+(?:government|administration|team|family|regime|plan|era|camp|cabinet|campaign)\b|"
    r"\s+(?:[A-Z]\w+\s+){0,3}(?:Award|Prize|Medal|Building|Cent(?:er|re)|Institute|Foundation|Library|Airport|"
    r"School|Order|Fund|Museum|Park|Forest|Street|County|Avenue|Bridge|Hospital|University|Base|Barracks|Square|Hotel|Hall)\b"
)
"""Behind a name it makes an adjective of it: "the Modi government"."""
_SAID = re.compile(r"\s+(?:also |later )?(?:said|says|told|added|noted|announced|stated|stressed|explained)\b")
_VERB = re.compile(
    r"\s+(?:also |then |later )?(?:met|spoke|talked|called|will|has|had|is|was|were|are|held|hosted|traveled|visited|"
    r"plans?|would|did)\b"
)
"""Behind a name late in a list it shows that a new clause began: "spoke with A, and B met", "with A, B said"."""
_JOIN = re.compile(
    r"\s*(?:,?\s+and(?:\s+(?:also\s+)?(?:with|to|between))?|,?\s+as well as(?:\s+with)?|,|"
    r";(?=[^\n]{0,400};\s+and\s)|;\s+and|,?\s+along with|,?\s+together with)\s+(?:the\s+)?"
)
_INCLUDING = re.compile(r"(?:\s+(?:today|yesterday|tomorrow|(?:this|last|next) \w+))?,?\s+including\s+(?:the\s+)?")
_JOINED_BEFORE = re.compile(
    r"\s*(?:,|,?\s*and(?:\s+[—–-]+\s+and)?|,?\s*along with)\s*(?:the\s+)?(?:(?:[A-Z]\w+\s+)?"
    r"(?:Chair\w*|Director|Head|Speaker|Secretary)\s+(?:(?:of|for|and)\s+(?:the\s+)?|[A-Z][\w’-]+\s+){2,9})?"
)
_OPENING = re.compile(r"(?:Following|After|Before|During|Ahead of|In|At|On)\s")
"""Of a sentence: who stands in the phrase before the comma is no subject, "After a meeting with X, Y and Z met"."""
_PREPOSITION = re.compile(
    r"\b(?P<word>with|between|alongside|among):?\s+(?:(?:the\s+|his\s+|her\s+|a\s+)?[—–]\s+(?:with|between)\s+)?"
    r"(?:\w{1,9}-\s+[—–]\s+)?(?:both\s+|the\s+|a\s+)?"
)
_TO_SOMEBODY = re.compile(r"\bto\s+(?:the\s+)?")
_FROM_SOMEBODY = re.compile(
    r"(?:\s+(?:earlier\s+)?(?:today|yesterday|tonight|this\s+\w+))?"
    r"(?:,?\s+(?:hosted|chaired|led|convened|initiated|requested))?\s+(?:from|by|of)\s+(?:the\s+)?"
)
_LIGHT_VERB = re.compile(
    r"\b(?:had|has|have|having|held|holds|hold|holding|made|makes|make|making|placed|conducted|conduct|took part in|"
    r"takes? part in|taking part in|participat(?:e|es|ed|ing) in|joined|joins|"
    r"joining|dropped by|stopped by|convened|convenes|hosted|hosts|host|hosting|exchanged|"
    r"initiated|finished|join|paid|pay|pays|completed|concluded|agreed to|in favou?r of|began|begun|begins|started|"
    r"starts|opened|continued|took|takes|taking|arranged|accepted|"
    r"sent|received|got|wrapped up|attend|attends|attended|attending|hosting of|scheduled)\b"
)
"""Verbs that say no more than that the noun behind them took place."""
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+$")
_HAS_HAD = re.compile(
    r"(?:[’'](?:ll|s|d|ve|re))?\s+(?:(?:just|recently|also|then|already|now|will|is|are|was|were|has|had|have|did|do|does|be|"
    r"been)\s+){0,3}"
    rf"(?:{_LIGHT_VERB.pattern})"
)
_ELSEWHERE = re.compile(r"\b(?:at|during|before|after|in|on|for|from|since|ahead of)\s")
"""Behind a verb and before a noun these show that the noun is a circumstance: "had a word at a dinner"."""
_AND = re.compile(r"\s+and\s+(?:the\s+)?")
_LIGHT_RELATIVE = re.compile(r"\s+(?:that\s+|which\s+)?(?:the\s+)?")
_LOOSE_VERB = re.compile(
    r"\b(?:looks?|looking) forward to|\b(?:in|during|on|after|following|before|ahead of|for|of)\s+(?:\w+\s+){0,3}$|"
    r"\b(?:wants?|requested|accepted|confirmed|announced|prepares?|preparing|plans?|planned|expects?|welcomed|ended|"
    r"concluded|described|raised)\b"
)
_READOUT_OF = re.compile(r"Readout of (?:the )?")
_STATED_BY = re.compile(
    r"\b(?:stated|said|announced|noted|emphasi[sz]ed|stressed|reported|declared|voiced|confirmed|told|outlined|made)\s+by"
    r"\s+(?:the\s+)?\Z"
)
_AROUND = re.compile(r"\b(?:following|after|before|ahead of)\s+(?:\w+\s+){0,2}\Z")
"""Before a noun it ties it to who acts: "said the President, answering questions from reporters after talks with"."""
_ADJECTIVES = re.compile(
    r"^(?:\s+(?:very|first|second|third|fourth|last|latest|next|previous|earlier|recent|upcoming|planned|long|short|"
    r"brief|productive|good|great|introductory|follow-up|initial|possible|potential|own|regular|frequent|direct|"
    r"private|secret|covert|new|weekly|monthly|annual|historic|constructive|nice|pleasant|wonderful|lovely|excellent|"
    r"fruitful|frank|warm|candid|meaningful|important|extraordinary|fantastic|substantive|friendly|honest|open|serious|"
    r"extensive|useful|terrific|interesting|tremendous|amazing|great|[a-z]+-[a-z]+|\w+[’']s|today’s|"
    rf"yesterday’s|{_MONTHS}|congratulatory|official|joint|early|foreign|leader|phone|detailed|and|two|three|several|"
    r"many|numerous|multiple|\d{1,2}|(?:19|20)\d\d))*\s+$"
)
_SKIPPED = re.compile(
    r"(?:(?:the|his|her|their|our|my|both|all|former|new|newly|elected|appointed|visiting|democratic|"
    r"opposition|outgoing|interim|acting|bipartisan|high-level|large|parliamentary|senior|government|foreign|incoming|likely|counterpart|colleague|or|"
    r"and|of|for|to|on|—|–|\([A-Z]{2,}\)|"
    r"[A-Z][\w’'.-]*(?:[’']s)?|[a-z]+(?= [A-Z][a-z]+ist\b)),?\s*){0,26}"
)
"""Words of a description that stands before a name: "President of the Republic of Korea", "incoming"."""
_SERVANT = re.compile(
    r"\b(?:Advis[eo]r|Aide|Assistant|Chief of Staff|Envoy|Head|Office|Administration|Representative|Spokes\w+|"
    r"Minister|Ambassador|"
    r"Secretary|Deputy|Director|Coordinator)\b.*\b(?:to|of|for)\s+(?:the\s+)?(?:[A-Z]\w+\s+)?$"
)
"""Before a ruler it means somebody else, who is not named: "the Policy Advisor to the Federal Chancellor"."""
_OWN_SUBJECT = re.compile(
    r"\b(?:where|that|which|when|how)\s+(?:the|our|an?)\s+(?:leadership|government|administration|team|delegation|people|"
    r"parliament|ministry|office|side)\b|\blet\s+(?:the|our|their|his|your)\s+\w|"
    r"\b(?:these|those|all the|of the) people\b|"
    r"\b(?:have|had|has|got|see|saw)\s+(?:\w+\s+){0,2}(?:people|teams?|folks|officials|representatives|negotiators|guys|"
    r"others|somebody|someone|everybody|everyone)\b|"
    r"\b(?:what|that|how|which|when)\s+[A-Z]\w+\s+(?:can|will|would|has|is|does|did)\b|"
    r"\b(?:want|like|ask|urge|expect|need)(?:s|ed)?\s+(?:the|both|all)\s+[^,;.]{2,60}\s+to\s+\Z"
)
"""Between somebody and a verb: a clause with a subject of its own, "where the leadership of our state met"."""
_OF_OTHERS_WHO = re.compile(
    r"\w[^,;]*\b(?:(?:[a-z]+s|people|everyone|someone),?\s+who|(?:those|everyone|anyone|others|people)\s+that)\s+(?:\w+\s+){0,2}$"
)
"""Between somebody and a verb: it is others who do it, "a friend to my predecessors who have talked"."""
_CHANCE = re.compile(
    r"\s+(?:\w+\s+){0,2}(?:opportunity|chance|plans?|wish|intention|decision|time|request|honou?r|pleasure|privilege|"
    r"delight|joy)\s+(?:here\s+)?to\s+(?:also\s+|be\s+able\s+to\s+)?"
)
"""Between "his" and a verb these make him its subject: "his first opportunity to meet", "my honor to welcome"."""
_COUNTERPART = re.compile(r"\s+(?:\w+\s+)?(?:counterpart|colleague)\s+[A-Z]")
_WHO = re.compile(r",?\s+who\s+(?:(?:had|has|have|also|just|recently|already|later)\s+){0,3}")
"""Between somebody and a verb these make them its subject: "spoke with Nehammer, who had met with Putin"."""
_WHO_WAS_THERE = re.compile(
    r",?\s+who\s+(?:(?:was|is|went|came|traveled|travels|has|had|will|be)\s+)[^,;:.]{0,60}\bto\s+\Z"
)
"""The same, with where they were: "spoke with Scholz, who was in China to meet with"."""
_SKIP_REACH = 200
_OBJECT_REACH = 160
_OBJECT_WORDS = 12
_TIED = frozenset(("verb_with", "noun", "government"))
"""Shapes of triggers to which "with" or "to" ties the other side, which may then be a state: "spoke with Iran"."""
_TIE = re.compile(r"\b(?:with|to)\s+(?:—\s+)?(?:both\s+|the\s+|a\s+)*\Z")
"""Before a state; "between" two it ties their talks to each other, of which others may speak."""


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
        chain = _joined_left(scene, left, index)
        if _OWN_SUBJECT.search(scene.text, chain[-1].end, scene.start):
            return []
        others = _OF_OTHERS_WHO.search(scene.text[chain[-1].end : scene.start])
        if others or names_a_government(scene, ref):
            return []
        who = _WHO.fullmatch(scene.text, ref.end, scene.start) or (
            not others and _WHO_WAS_THERE.fullmatch(scene.text, ref.end, scene.start)
        )
        aside = is_aside(scene, chain[0]) and not who
        if aside or barred & {p.key for r in chain for p in r.people}:
            continue
        return chain
    return []


def _joined_left(scene: Scene, refs: list[Ref], index: int) -> list[Ref]:
    chain = [refs[index]]
    while index > 0:
        gap = scene.text[refs[index - 1].end : refs[index].start]
        listed = index > 1 and _JOINED_BEFORE.fullmatch(scene.text[refs[index - 2].end : refs[index - 1].start])
        clause = "," in gap and refs[index].kind == "pronoun" and refs[index - 1].kind == "group"
        clause = clause or ("," in gap and refs[index].word == "i" and not listed)
        opening = gap == ", " and _OPENING.match(scene.text, scene.sentence.start) and is_aside(scene, refs[index - 1])
        if clause or opening or not _JOINED_BEFORE.fullmatch(gap):
            break  # "I met many leaders, and we discussed", "I called Macron, and I spoke"
        index -= 1
        chain.insert(0, refs[index])
    joined = re.search(r"\band\b|along", scene.text[chain[0].end : chain[-1].start])
    return chain if len(chain) > 1 and joined else chain[-1:]


def objects_after(scene: Scene, place: int, *, allow_to: bool) -> list[Ref]:
    """Return the people after "with" or "between" (or "to", for verbs), before the clause turns elsewhere."""
    limit = min(scene.sentence.end, place + _OBJECT_REACH)
    stop = _STOP.search(scene.text, place, limit)
    if stop is None and scene.sentence.turn is None:
        stop = _DASH.search(scene.text, place, limit)
    preposition = _PREPOSITION.search(scene.text, place, limit)
    if preposition and (stop is None or preposition.start() < stop.start()):
        between = scene.text[place : preposition.start()]
        clear = not _named_between(scene, place, preposition.start()) and not _other_trigger(
            scene, place, preposition.start()
        )
        shared = preposition["word"] in ("between", "among") and scene.trigger.shape == "verb_with"
        if len(between.split()) <= _OBJECT_WORDS and clear and not shared:  # "speak to the dispute between A and B"
            return objects_at(scene, preposition.end())
    if allow_to:
        match = _TO_SOMEBODY.search(scene.text, place, min(limit, place + 40))
        free = match and (stop is None or match.start() < stop.start())  # "talked about his journey to Japan"
        if match and free and "," not in scene.text[place : match.start()]:
            return objects_at(scene, match.end())
    return []


def preposition_of(scene: Scene) -> str | None:
    """Return the word that ties people to a noun: "with" or "between"."""
    match = _PREPOSITION.search(scene.text, scene.end, min(scene.sentence.end, scene.end + 60))
    return match["word"] if match else None


def _named_between(scene: Scene, start: int, end: int) -> bool:
    return any(start <= ref.start < end and ref.kind in ("name", "office") and not ref.possessive for ref in scene.refs)


def _other_trigger(scene: Scene, start: int, end: int) -> bool:
    """Say whether another trigger stands in between; the same word again is a speaker's repair."""
    again = re.compile(rf"{re.escape(scene.trigger.text)}\b")
    return any(start <= other < end and not again.match(scene.text, other) for other in scene.others)


def objects_at(scene: Scene, place: int) -> list[Ref]:
    """Return the list of people that begins at a place: "A, B of C, and D"."""
    found: list[Ref] = []
    tied = bool(_TIE.search(scene.text, scene.sentence.start, place)) and scene.trigger.shape in _TIED
    while place < scene.sentence.end:
        ref = ref_at(scene, place)
        ref = _foreign_rather(scene, place, ref) if tied else ref
        if ref is None or ref.possessive or _goes_on(scene, ref, first=not found):
            break
        found.append(ref)
        joint = _JOIN.match(scene.text, ref.end, scene.sentence.end)
        if ref.kind == "group":
            joint = _INCLUDING.match(scene.text, ref.end, scene.sentence.end) or joint
        if joint is None:
            break
        place = joint.end()
        tied = tied and joint.group().split()[-1:] != ["to"]  # "to meet the King and to Spain"
    if len(found) > 1 and scene.trigger.shape == "noun" and _opens_a_sentence(scene, found):
        found = found[:1]
    if len(found) == 2 and found[0].kind == "office" and found[1].kind == "name":
        same = scene.text[found[0].end : found[1].start] == ", "
        return found[1:] if same else found  # "with Chairperson of the African Union, President of Senegal Macky Sall"
    return found


def _opens_a_sentence(scene: Scene, found: list[Ref]) -> bool:
    """Say whether the first of a list ends an opening phrase: "Following the meeting with A, B and C held talks"."""
    comma = scene.text.startswith(", ", found[0].end)
    opens = _OPENING.match(scene.text, scene.sentence.start) and comma
    verb = re.compile(rf"{_VERB.pattern}|\s+[a-z]{{3,}}ed\b").match(scene.text, found[-1].end, scene.sentence.end)
    return bool(opens) and verb is not None


def _foreign_rather(scene: Scene, place: int, ref: Ref | None) -> Ref | None:
    """Return the group of another state that stands at a place, unless a person or as long a group does."""
    if ref is not None and ref.kind != "group" and not ref.possessive:
        return ref
    foreign = foreign_at(scene.discourse.people, scene.text, place, scene.sentence.end)
    return foreign if foreign and (ref is None or ref.possessive or foreign.end > ref.end) else ref


def _goes_on(scene: Scene, ref: Ref, *, first: bool) -> bool:
    """Say whether the text goes on so behind somebody that they are not of the list."""
    straight = scene.trigger.shape == "noun" and "," not in scene.text[scene.end : ref.start]
    straight = straight or scene.trigger.shape in ("verb_with", "verb_object", "guest", "message")
    named = ref.kind in ("name", "office") and straight
    behind = [_NOUN] if named and first else [_GERUND, _NOUN]
    if not first:
        behind += [_SAID] if scene.trigger.shape == "noun" else [_SAID, _VERB]
    return any(pattern.match(scene.text, ref.end, scene.sentence.end) for pattern in behind)


def ref_at(scene: Scene, place: int) -> Ref | None:
    """Return the reference at a place, or behind a description that begins there."""
    for ref in scene.refs:
        if ref.end <= place or ref.word in ("i", "he", "she", "they", "we"):
            continue
        if ref.possessive and ref.kind == "pronoun" and _COUNTERPART.match(scene.text, ref.end):
            continue  # "his Russian counterpart Nikolay Patrushev"
        if ref.start <= place:
            return ref
        if ref.start > place + _SKIP_REACH or scene.text.startswith("to ", place):
            break
        if ref.kind != "pronoun" and not ref.possessive and _SKIPPED.fullmatch(scene.text, place, ref.start):
            served = _SERVANT.search(scene.text[place : ref.start])
            named = ref.kind == "name" and ref.people and not scene.discourse.people.ranks_as_leader(ref.people[0])
            # "Advisor to the President of the United States Jacob Sullivan"
            return ref if named or not served else None
    return scene.discourse.people.unknown_person_at(place, scene.sentence.end)


def possessors(scene: Scene) -> list[Ref]:
    """Return whose call it is: "his first call", "the two leaders' meeting"."""
    left = [ref for ref in scene.refs if ref.possessive and ref.end <= scene.start]
    if not left:
        heading = _READOUT_OF if scene.sentence.title else None
        lead = heading.match(scene.text, scene.sentence.start, scene.start) if heading else None
        return [ref for ref in scene.refs[:1] if lead and ref.start <= lead.end() and ref.end == scene.start - 1]
    between = scene.text[left[-1].end : scene.start]
    if BESIDE_ONE.fullmatch(between):
        return left[-1:]
    if not _ADJECTIVES.match(between) and len(between.split()) > 1:
        return []
    gaps = [(ref, scene.text[ref.end : left[-1].start]) for ref in scene.refs if ref.kind in ("name", "office")]
    return [*(ref for ref, gap in gaps if gap.strip() == "and" and left[-1].kind == "name"), left[-1]]


def from_somebody(scene: Scene) -> list[Ref]:
    """Return who stands behind "from", "by", "of" or "hosted by" right after the noun."""
    match = _FROM_SOMEBODY.match(scene.text, scene.end, scene.sentence.end)
    return objects_at(scene, match.end()) if match else []


def relative_makers(scene: Scene) -> list[Ref]:
    """Return who made it, where that stands after the noun: "the call that the President had with"."""
    match = _LIGHT_RELATIVE.match(scene.text, scene.end, scene.sentence.end)
    if match is None:
        return []
    near = [r for r in scene.refs if match.end() - 5 <= r.start and not r.possessive]
    if not near or near[0].start > match.end() + len("our "):
        return []
    makers = near[:1]
    if near[1:] and _AND.fullmatch(scene.text, makers[0].end, near[1].start):
        makers = near[:2]  # "the talk that you and I had"
    last = makers[-1].end
    comma = scene.text[last : last + 1] == ","
    return makers if _HAS_HAD.match(scene.text, last + comma) else []


def light_subjects(scene: Scene) -> list[Ref]:
    """Return the subject of "had", "made", "held" before the noun."""
    verbs = list(_LIGHT_VERB.finditer(scene.text, scene.sentence.start, scene.start))
    if not verbs:
        return []
    verb = verbs[-1]
    before = scene.text[max(scene.sentence.start, verb.start() - 12) : verb.start()]
    if not verb.group().endswith("ing") and _PASSIVE.search(before):
        return []  # "is being held by video conference"
    between = scene.text[verb.end() : scene.start]
    between = THAT_DAY.sub("", between)
    far = len(between.split()) > _OBJECT_WORDS or _named_between(scene, verb.end(), scene.start)
    if far or _STOP.search(between) or _ELSEWHERE.search(between):
        return []
    of_it = verb.group() == "hosting of"
    left = [ref for ref in scene.refs if ref.end <= verb.start() and (not ref.possessive or of_it)]
    for index in range(len(left) - 1, -1, -1):
        if names_a_government(scene, left[index]):
            return []
        if only_says_so(scene, left[index]):
            continue
        chain = _joined_left(scene, left, index)
        if not is_aside(scene, chain[0]):
            return chain
    return []


def loose_subject(scene: Scene) -> list[Ref]:
    """Return the one before the noun where another stands behind it: "Biden looks forward to a call with"."""
    if preposition_of(scene) == "between":
        return []
    left = [ref for ref in scene.refs if ref.end <= scene.start and not ref.possessive and ref.kind != "group"]
    left = [ref for ref in left if not is_aside(scene, ref) or _said_by(scene, ref)]
    left = [ref for ref in left if not only_says_so(scene, ref)]
    if not left or names_a_government(scene, left[-1]):
        return []
    if TO_GO_FOR.fullmatch(scene.text, left[-1].end, scene.start):
        return left[-1:]
    if _other_trigger(scene, left[-1].end, scene.start):
        around = _AROUND.search(scene.text, left[-1].end, scene.start)
        return left[-1:] if around and not _STOP.search(scene.text, left[-1].end, scene.start) else []
    return left[-1:] if _LOOSE_VERB.search(scene.text[left[-1].end : scene.start]) else []


def _said_by(scene: Scene, ref: Ref) -> bool:
    """Say whether "by" makes somebody the one who acts: "this was stated by the President"."""
    return bool(_STATED_BY.search(scene.text, max(scene.sentence.start, ref.start - 24), ref.start))


def people_of(scene: Scene, refs: list[Ref]) -> tuple[Person, ...]:
    """Return everybody whom references mean."""
    return tuple(person for ref in refs for person in scene.discourse.meant(ref, scene.sentence))
