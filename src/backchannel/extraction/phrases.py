"""The phrases behind a trigger in which people stand: objects, lists of them, those from whom or by whom it is.

Each function looks at one place of one scene and gives the references found there, or none. Those before the trigger
are in `makers.py`.
"""

from __future__ import annotations

import itertools
import re

from backchannel.extraction.foreign import foreign_at
from backchannel.extraction.people import Person, Ref
from backchannel.extraction.scene import Scene

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_PURPOSES = (
    "discuss|offer|congratulate|express|review|talk|underscore|reaffirm|emphasi[sz]e|thank|convey|reiterate|consult|"
    "make|see|say|try|get|ask|provide|follow|prepare|mark|address|continue|coordinate|advance"
)
STOP = re.compile(
    r"(?:[;:]|“(?![\w-]+(?:,?\s(?:and\s)?[\w-]+){0,2},?”)|"
    r"\b(?:about|regarding|concerning|that|which|who|where|when|because|but|while|whereas|though|if|"
    rf"to (?:{_PURPOSES}))\b)"
)
"""Where a clause turns to something else than who took part."""
_DASH = re.compile(r"\s[—–-]+\s")
_GERUND = re.compile(
    r"\s+(?!(?:during|following|regarding|concerning|including|pending|bring|this|evening|morning|happening|taking|"
    r"starting|beginning|coming|representing)\b)[a-z]+ing\s"
)
"""Behind somebody after "with" it shows a circumstance: "with both sides emphasising the importance of"."""
_NOUN = re.compile(
    r"\s+(?:[Gg]overnment|[Aa]dministration|team|family|regime|plan|era|camp|cabinet|campaign)\b|"
    r"\s+(?:[A-Z]\w+\s+){0,3}(?:Award|Prize|Medal|Building|Cent(?:er|re)|Institute|Foundation|Library|Airport|"
    r"School|Order|Fund|Museum|Park|Forest|Street|County|Avenue|Bridge|Hospital|University|Base|Barracks|Square|Hotel|Hall)\b"
)
"""Behind a name it makes an adjective of it: "the Modi government"."""
_SAID = re.compile(
    r"\s+(?:also |later )?(?:said|says?|told|added|noted|announced|stated|stressed|explained|conveyed|"
    r"underscored|emphasi[sz]ed|expressed|reiterated|reaffirmed|shared|raised)\b"
)
_VERB = re.compile(
    r"\s+(?:also |then |later )?(?:met|spoke|talked|called|will|has|had|is|was|were|are|held|hosted|travell?ed|visited|"
    r"plans?|would|did|wrote|sat|discussed|welcomed|phoned|telephoned|received|greeted|told|said|thanked|praised|"
    r"criticized|criticised|urged|warned|sent|joined|invited|flew|went|came|arrived|announced|agreed|signed|"
    r"may|might|could|should|hopes|wants|intends|refused|declined|cancell?ed|postponed|vowed)\b"
)
"""Behind a name late in a list it shows that a new clause began: "spoke with A, and B met", "with A, B said"."""
_MET = re.compile(
    r"\s+(?:also |then |later )?(?:met|spoke|talked|called(?! (?:for|on))|hosted|wrote|sat|welcomed|phoned|"
    r"telephoned|received|greeted|told|thanked|praised|criticized|criticised|urged|warned|visited|"
    r"(?:held|had) (?:talks|an?|his|her|their)|"
    r"plans|hopes|wants|intends|refused|declined|agreed|cancell?ed|postponed|vowed|"
    r"(?:(?:will|would|may|might|could|did|has|had)(?: not|n[’']t)?(?: also| later| then)?|"
    r"(?:is|was)(?: not)? (?:(?:due|set|scheduled|expected|going|planning) )?to) "
    r"(?:meet|met|speak|spoken|talk|talked|call|called|host|hosted|hold|held|visit|visited|travel|receive|received|"
    r"welcome|see)|discussed\s[^.;,]{2,40}\swith)\b"
)
"""The same where a noun stands before it, of which more may be told: "the talks with A and B were held"."""
_JOIN = re.compile(
    r"(?:\s+\([A-Z][\w.&-]{1,9}\))?\s*"
    r"(?:,?\s+and,\s+separately,\s+with|,?\s+and(?:\s+(?:also\s+)?(?:with|to|between))?|,?\s+as well as(?:\s+with)?|"
    r"\bin person,\s+(?:along|together) with|,(?:\s+with)?|"
    r";(?=[^\n]{0,400};\s+and\s)|;\s+and|,?\s+along with|,?\s+together with)\s+(?:the\s+)?"
)
_NAMELY = r",?(?:\s+[—–])?\s+including\s+(?:(?:(?:earlier\s+)?(?:today|yesterday|tonight)\s+)?with\s+)?(?:the\s+)?"
_INCLUDING = re.compile(
    r"(?:\s+(?:today|yesterday|tomorrow|(?:this|last|next) \w+)|"
    r"\s+(?:in|at|over|during|on)\s+(?:the\s+)?(?:[A-Z][\w’-]+|weekend|margins|sidelines)(?:\s+(?:of\s+the\s+)?[A-Z][\w’-]+)*)"
    rf"{{0,3}}{_NAMELY}"
)
_INCLUDING_LATER = re.compile(
    r"(?:\s+(?:(?:earlier\s+|later\s+)?today|yesterday|tomorrow|(?:this|last|next) \w+|by\s+(?:tele)?phone|"
    r"in\s+recent\s+\w+|(?:on|at|in|over|during)\s+the\s+(?:phone|summit|meeting|conference|"
    rf"(?:past|last|coming|next)\s+(?:\w+\s+){{0,2}}?\w+))){{1,3}}{_NAMELY}"
)
"""The same, with more between: those are people, and not a country of which more may be told."""
_WHO_FOLLOW = re.compile(
    r"(?:(?:[Hh]is|[Hh]er)\s+(?:(?:Royal|Serene)\s+)?(?:Highness|Majesty|Excellency|Holiness),|"
    r"(?:my|his|her|our)\s+(?:(?:good|dear|old|great)\s+)?(?:friend|colleague|partner)s?,|"
    r"(?:its|their)\s+leader,|(?:my|his|her|our|the)?\s*(?:friends|partners|"
    r"colleagues)(?:(?:\s+of\s+[A-Z]\w+)?\s+[-–—]|,\s+with))\s+(?:the\s+)?(?=[A-Z])"
)
"""Before the names of those whom it describes: "with my friend, President A", "with friends of Ukraine - A and B"."""
_COUNTERPARTS_NAMED = re.compile(r"(?<=counterparts)\s+(?=[A-Z])")
"""Between counterparts and the first of their names."""
_NAMED_BEHIND = re.compile(
    r"(?:,?\s+(?:who|that)\s+[^.;:–—]{3,60})?\s+[-–—]\s+(?:the\s+)?(?=(?:[A-Z][\w.’-]+\s+(?:of\s+(?:the\s+)?)?){2})"
)
"""Behind a group, in writing: its members by name, "representatives of the United States - Secretaries A and B"."""
_ON_THE_MARGINS = re.compile(
    r"(?:\s+(?:today|yesterday|briefly|again))?\s+on\s+the\s+(?:margins|sidelines)\s+of\s+(?:[\w’.-]+\s+){1,6}?"
    r"(?:[Ss]ummit|[Mm]eetings?|[Cc]onference|[Ff]orum|[Aa]ssembly)\b"
)
_DID = re.compile(
    r"\s+(?:\w+ly\s+|also\s+|then\s+)?(?:took|went|came|gave|made|began|left|rose|stood|drew|saw|[a-z]{3,}ed)\b"
)
"""Behind somebody whom a mere comma joins to a list: a clause of his own."""
_AIDE = re.compile(
    r"\s+(?:[a-z]+\s+){0,2}(?:advis[eo]r|envoy|representative|deputy|aide|counsell?or|assistant|wife|husband),?\s+(?=[A-Z])"
)
"""Behind somebody's "'s", before whose name it is: "President Macron's diplomatic adviser Emmanuel Bonne"."""
_LED_BY = re.compile(r"(?:\s+(?:of|from)\s+[A-Z]\w+)?,?\s+(?:led|headed|chaired)\s+by\s+(?:the\s+)?")
"""Behind a group: who is of it."""
OPENING = re.compile(r"(?:Following|After|Before|During|Ahead of|In|At|On)\s")
"""Of a sentence: who stands in the phrase before the comma is no subject, "After a meeting with X, Y and Z met"."""
_PREPOSITION = re.compile(
    r"\b(?P<word>with|between|alongside|among):?\s+(?:(?:the\s+|his\s+|her\s+|a\s+)?[—–]\s+(?:with|between)\s+)?"
    r"(?:\w{1,9}-\s+[—–]\s+)?(?:both\s+|the\s+|a\s+)?"
)
_A_PLACE = re.compile(r"[A-Z][^,;.]*,\s+(?:the\s+)?")
"""Behind "visit to": where it leads, and next the subject, "During his visit to Rome, President X spoke"."""
_TO_SOMEBODY = re.compile(
    r"\bto(?:,\s+(?:as\s+(?:you|I|we)[^,.;?]{2,24}|obviously|of\s+course|you\s+know|I\s+think),)?\s+(?:the\s+)?"
)
_FROM_SOMEBODY = re.compile(
    r"(?:\s+to\s+(?:the\s+)?[A-Z]\w+(?:\s+[A-Z]\w+)?(?=\s+by\s))?(?:\s+(?:earlier\s+)?(?:today|yesterday|tonight|this\s+\w+))?"
    r"(?:,?\s+(?:(?:co-)?(?:hosted|chaired|led|convened)|initiated|requested|organi[sz]ed))?\s+(?:from|by|of)\s+(?:the\s+)?"
)
_SKIPPED = re.compile(
    r"(?!(?:at|on)\b)(?:(?:the|his|her|their|our|my|both|all|former|current|then-?|now-|ex-|new|newly|elected|appointed|visiting|democratic|"
    r"opposition|outgoing|interim|acting|bipartisan|high-level|large|parliamentary|senior|government|foreign|incoming|"
    r"likely|counterpart|colleague|or|"
    r"and|of|for|to|on|at|from(?=\s+(?:the\s+)?[A-Z][\w’. ]+,)|"
    r"in(?=\s+the\s+(?:Near|Middle|Far)\s+East)|members(?=\s+of\s+the\s+[A-Z])|an?(?=\s+(?:[\w.-]+\s+)?[Dd]elegation)|(?:19|20)\d\d|—|–|\([A-Z]{2,}\)|"
    r"\[[A-Z][\w .-]*\]|"
    r"[A-Z][\w’'.-]*(?:[’']s)?|[a-z]+(?= [A-Z][a-z]+ist\b)),?\s*){0,26}"
)
"""Words of a description that stands before a name: "President of the Republic of Korea", "incoming"."""
_HEAD_OF = re.compile(
    r"(?:the|its|their)\s+(?:[\w-]+\s+){0,2}?(?:head|chief|director|chair\w*|leader|boss)\s+of\s+(?:the\s+)?(?=[^,]*[a-z])[^,;]{3,60},\s+"
)
"""What a comma parts from the name behind it: "the head of the U.N. nuclear watchdog, Rafael Grossi"."""
_SERVANT = re.compile(
    r"\b(?:Advis[eo]r|Aide|Assistant|Chief of Staff|Envoy|Head|Office|Administration|Representative|Spokes\w+|"
    r"Minister|Ambassador|"
    r"Secretary|Deputy|Director|Coordinator|[Gg]overnment|[Cc]abinet)s?\b.*\b(?:to|of|for)\s+(?:the\s+)?(?:[A-Z]\w+\s+)?$"
)
"""Before a ruler it means somebody else, who is not named: "the Policy Advisor to the Federal Chancellor"."""
_FOR_WHAT = re.compile(
    r"on\s+(?=[A-Z][a-z]+(?:\s+[A-Z][a-z]+)*\s+(?:Affairs|Policy|Security|Issues|Matters|Relations)\s)"
)
"""Behind him: for what that one serves him, "on European Affairs", before the name."""
_COUNTERPART = re.compile(
    r"\s+(?:(?:\w+\s+)?(?:counterpart|colleague)\s+(?:(?:from|in|of)\s+(?:the\s+)?[A-Z][^,.;]{2,40},\s+)?[A-Z]|"
    r"(?:President|Prime\s+Minister|Chancellor|King|Queen|Foreign\s+Minister|Secretary\s+General)(?:,?\s+(?:Mr|Mrs|Ms)\.?)?\s+[A-Z])"
)
"""Behind "his" or "your": an office, and behind it the name of who holds it."""
_SKIP_REACH = 200
_OBJECT_REACH = 160
OBJECT_WORDS = 12
_LONG_OBJECT_REACH, _LONG_OBJECT_WORDS = 300, 36
"""In writing between "discussed" and "with": all that was discussed."""
_TIED = frozenset(("verb_with", "noun", "government"))
"""Shapes of triggers to which "with" or "to" ties the other side, which may then be a state: "spoke with Iran"."""
_TIE = re.compile(r"\b(?:with|to)\s+(?:—\s+)?(?:both\s+|the\s+|a\s+)*\Z")
"""Before a state; "between" two it ties their talks to each other, of which others may speak."""


_DEALINGS = re.compile(
    r"\b(?:efforts?|relations(?:hips?)?|ties|diplomacy|cooperation|competition|tensions?|borders?|war|conflict|deterrence|"
    r"partnerships?|alliances?|engagement|collaboration|work)\s+\Z"
)
"""Right before "with" a country: what is spoken of, "discuss the latest efforts with Russia"."""
HIS_DEALINGS = re.compile(
    r"\b(?:(?:his|her|my)\s+(?:[\w-]+\s+){0,2}|about\s+(?:the|an?)\s+(?:[\w-]+\s+){0,1})"
    r"(?:friendship|work|partnership|relations(?:hips?)?|differences|alliance|ties|disputes?|agreement|deal)\s+(?:\w+ed\s+)?\Z|"
    r"\bto\s+(?:work|cooperate|engage|compete|deal|partner|coordinate)\s+(?:(?:together|closely|directly)\s+)?\Z|"
    r"\b(?:associated|connected|linked|coupled)\s+\Z"
)
"""Right before "with": it belongs to what is spoken of, whoever is spoken to, "spoke about his friendship with"."""
_WORKS = re.compile(r"\b(?:commitments?|committed|work(?:s|ed|ing)?|partnerships?|alliances?)\b")
"""Between a noun and "with": what is done with allies, and not the contact, "in our meeting the wish to work with"."""
_SAYS_OF_IT = re.compile(
    r"(?:\s+(?:(?:to|in|on|at|from|of|for)\s+(?:the\s+)?[A-Z0-9][\w’.-]*(?:\s+[A-Z0-9][\w’.-]*){0,3}|today|yesterday|here|"
    r"(?:this|last|next)\s+\w+)){0,3}\s+(?:(?:will|would|can|could|should|also|further|once|again|only|has|had)\s+){0,3}"
    r"(?:(?:build|follow|underscore|underline|continue|mark|show|reaffirm|reflect|demonstrate|highlight|strengthen|deepen|"
    r"represent|signal|offer|emphasi[sz]e|advance|affirm|cement|celebrate|confirm|reinforce|renew|support|bring|mean|send|"
    r"give|serve|come)s?\s+(?!with\b)|"
    r"(?:underscor|underlin|continu|mark|show|reaffirm|reflect|demonstrat|highlight|strengthen|deepen|represent|signal|"
    r"emphasi[sz]|advanc|affirm|cement|celebrat|confirm|reinforc|renew|support)ed\s+"
    r"(?:the|our|his|her|their|its|an?|how|that|(?:[a-z]+\s+)?(?:ties|relations|cooperation))\b|"
    r"(?:built|followed)\s+(?:up\s+)?on\b|(?:came|brought|gave|sent|meant)\s+(?!with\b)|"
    r"(?:is|was|will\s+be)\s+(?:an?|the|part|one|another|yet|proof|evidence|in\s+line|consistent|meant|intended|designed)\b)"
)
"""Between a noun and "with": what the text says of the contact, "his visit builds on the work with", no tie."""


def objects_after(scene: Scene, place: int, *, allow_to: bool) -> list[Ref]:
    """Return the people after "with" or "between" (or "to", for verbs), before the clause turns elsewhere."""
    at_length = scene.trigger.text in ("discussed", "raised") and scene.sentence.turn is None
    limit = min(scene.sentence.end, place + (_LONG_OBJECT_REACH if at_length else _OBJECT_REACH))
    stop = STOP.search(scene.text, place, limit)
    if stop is None and scene.sentence.turn is None:
        stop = _DASH.search(scene.text, place, limit)
    preposition = _PREPOSITION.search(scene.text, place, limit)
    if preposition and (stop is None or preposition.start() < stop.start()):
        between = scene.text[place : preposition.start()]
        clear = not named_between(scene, place, preposition.start()) and not other_trigger(
            scene, place, preposition.start()
        )
        shared = preposition["word"] in ("between", "among") and scene.trigger.shape == "verb_with"
        near = len(between.split()) <= (_LONG_OBJECT_WORDS if at_length else OBJECT_WORDS)
        told = scene.trigger.shape in ("noun", "travel") and _SAYS_OF_IT.match(between + " ")
        told = told or HIS_DEALINGS.search(between)
        if near and clear and not (shared or told):  # "speak to the dispute between A and B"
            found = objects_at(scene, preposition.end())
            theirs = (scene.trigger.shape == "noun" and _WORKS.search(between)) or _DEALINGS.search(between)
            return [ref for ref in found if ref.kind != "group"] if theirs else found
    if allow_to:
        match = _TO_SOMEBODY.search(scene.text, place, min(limit, place + 40))
        free = match and (stop is None or match.start() < stop.start())  # "talked about his journey to Japan"
        if match and free and "," not in scene.text[place : match.start()]:
            return _of_the_place(scene, match.end(), objects_at(scene, match.end()))
    return []


def _of_the_place(scene: Scene, place: int, found: list[Ref]) -> list[Ref]:
    """Return those found behind "visit to"; where a place and a comma stand first, only those whose place it is."""
    if scene.trigger.shape != "travel" or not found or not _A_PLACE.fullmatch(scene.text, place, found[0].start):
        return found
    party = scene.discourse.people.party_at(place)
    return [ref for ref in found if party and party in {person.party for person in people_of(scene, [ref])}]


def preposition_of(scene: Scene) -> str | None:
    """Return the word that ties people to a noun: "with" or "between"."""
    match = _PREPOSITION.search(scene.text, scene.end, min(scene.sentence.end, scene.end + 60))
    return match["word"] if match else None


def named_between(scene: Scene, start: int, end: int) -> bool:
    """Say whether somebody is named between two places, other than as an owner."""
    return any(start <= ref.start < end and ref.kind in ("name", "office") and not ref.possessive for ref in scene.refs)


def other_trigger(scene: Scene, start: int, end: int) -> bool:
    """Say whether another trigger stands between two places; the same word again is a speaker's repair.

    A summit on the margins of which two spoke is none of theirs.
    """
    margins = _ON_THE_MARGINS.match(scene.text, start, end)
    start = margins.end() if margins else start
    again = re.compile(rf"{re.escape(scene.trigger.text)}\b|(?:was|is|were|are|be)\s+with\b")
    return any(start <= other < end and not again.match(scene.text, other) for other in scene.others)


def objects_at(scene: Scene, place: int) -> list[Ref]:
    """Return the list of people that begins at a place: "A, B of C, and D"."""
    found: list[Ref] = []
    among = _WHO_FOLLOW.match(scene.text, place, scene.sentence.end)
    place, bare = among.end() if among else place, False
    described = _HEAD_OF.match(scene.text, place, scene.sentence.end)
    if described and any(ref.start == described.end() and ref.kind == "name" for ref in scene.refs):
        place = described.end()
    tied = bool(_TIE.search(scene.text, scene.sentence.start, place)) and scene.trigger.shape in _TIED
    while place < scene.sentence.end:
        ref = ref_at(scene, place)
        ref = _foreign_rather(scene, place, ref) if tied else ref
        ref = _whose_aide(scene, ref) or ref
        if ref is None or ref.possessive or _goes_on(scene, ref, first=not found):
            break
        if bare and _DID.match(scene.text, ref.end, scene.sentence.end):
            break  # "was meeting with A, B of C took to the stage"
        found.append(ref)
        joint = _JOIN.match(scene.text, ref.end, scene.sentence.end)
        if ref.kind == "group":
            joint = _LED_BY.match(scene.text, ref.end, scene.sentence.end) or joint
            joint = _by_name_behind(scene, ref) or _includes(scene, ref) or joint
            joint = _COUNTERPARTS_NAMED.match(scene.text, ref.end, scene.sentence.end) or joint
        if joint is None:
            break
        place, bare = joint.end(), joint.group().removesuffix("the ").strip() == ","
        tied = tied and joint.group().split()[-1:] != ["to"]  # "to meet the King and to Spain"
    if len(found) > 1 and scene.trigger.shape in ("noun", "message") and _opens_a_sentence(scene, found):
        found = _of_opening_phrase(scene, found)
    if len(found) == 2 and found[0].kind == "office" and found[1].kind == "name":
        same = scene.text[found[0].end : found[1].start] == ", "
        return found[1:] if same else found  # "with Chairperson of the African Union, President of Senegal Macky Sall"
    return found


def _includes(scene: Scene, group: Ref) -> re.Match[str] | None:
    """Return what stands between a group and those of it who are named."""
    if near := _INCLUDING.match(scene.text, group.end, scene.sentence.end):
        return near
    words = _INCLUDING_LATER.match(scene.text, group.end, scene.sentence.end)
    named = ref_at(scene, words.end()) if words else None
    return words if named and named.people else None


def _by_name_behind(scene: Scene, group: Ref) -> re.Match[str] | None:
    """Return what stands between a group and its members by name; ``None`` where it has none, and in speech."""
    named = _NAMED_BEHIND.match(scene.text, group.end, scene.sentence.end) if scene.sentence.turn is None else None
    return named if named and any(one.start == named.end() and one.people for one in scene.refs) else None


def _whose_aide(scene: Scene, ref: Ref | None) -> Ref | None:
    """Return who stands right behind somebody whose office it is: "the Commission President's Head of Cabinet X Y"."""
    if ref is None or not ref.possessive or ref.kind not in ("name", "office"):
        return None
    aide = _AIDE.match(scene.text, ref.end, scene.sentence.end)
    abroad = {person.party for person in ref.people}.isdisjoint({None, scene.discourse.people.party_at_home})
    place = aide.end() if aide and abroad else ref.end + 1
    known = next((one for one in scene.refs if one.start == place and one.kind == "name"), None)
    return known or (scene.discourse.people.unknown_person_at(place, scene.sentence.end) if aide and abroad else None)


_AND_ALSO = re.compile(r"\s+and\s+(?:the\s+)?")
_MAIN_VERB = re.compile(
    rf"{_VERB.pattern}|\s+[a-z]{{3,}}ed\b|\s+(?:laid|made|told|gave|took|said|drew|put|sent|held)\b"
)


def _opens_a_sentence(scene: Scene, found: list[Ref]) -> bool:
    """Say whether a list goes on beyond an opening phrase: "Following the meeting with A, B and C held talks"."""
    joined = _AND_ALSO.match(scene.text, found[-1].end, scene.sentence.end)
    last = next((ref for ref in scene.refs if joined and ref.start == joined.end()), found[-1])
    verb = _MAIN_VERB.match(scene.text, last.end, scene.sentence.end)
    return bool(OPENING.match(scene.text, scene.sentence.start)) and verb is not None


def _of_opening_phrase(scene: Scene, found: list[Ref]) -> list[Ref]:
    """Return those of a list who stand in the opening phrase: it ends at a comma behind "and", or at the first one.

    "After meetings with A, B and C, the President went", "After talks between A and B, C and D said".
    """
    gaps = [scene.text[one.end : other.start] for one, other in itertools.pairwise(found)]
    commas = [place for place, gap in enumerate(gaps) if gap.startswith(", ") and " and " not in gap]
    behind_and = next((place for place in commas if place and " and " in gaps[place - 1]), None)
    if behind_and is not None:
        return found[: behind_and + 1]
    return found[:1] if 0 in commas or gaps[0].startswith(", ") else found


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
    between = not first and scene.text.rfind(" between ", scene.end, ref.start) >= 0
    if not first and not between:
        behind += [_SAID, _MET] if scene.trigger.shape == "noun" else [_SAID, _VERB]
    return any(pattern.match(scene.text, ref.end, scene.sentence.end) for pattern in behind)


def ref_at(scene: Scene, place: int) -> Ref | None:
    """Return the reference at a place, or behind a description that begins there."""
    for ref in scene.refs:
        if ref.end <= place or ref.word in ("i", "he", "she", "they", "we"):
            continue
        if ref.possessive and ref.kind == "pronoun" and _COUNTERPART.match(scene.text, ref.end):
            place = ref.end + 1 if ref.word == "your" else place  # "your President, Mr. Karis"
            continue  # "his Russian counterpart Nikolay Patrushev"
        if ref.start <= place:
            return ref
        if ref.start > place + _SKIP_REACH or scene.text.startswith("to ", place):
            break
        if ref.kind != "pronoun" and not ref.possessive and _SKIPPED.fullmatch(scene.text, place, ref.start):
            served = _SERVANT.search(scene.text[place : ref.start])
            named = ref.kind == "name" and ref.people and not scene.discourse.people.ranks_as_leader(ref.people[0])
            # "Advisor to the President of the United States Jacob Sullivan"
            if not named and served and ref.kind == "office":
                return _who_serves(scene, ref)
            return ref if named or not served else None
    return scene.discourse.people.unknown_person_at(place, scene.sentence.end)


def _who_serves(scene: Scene, served: Ref) -> Ref | None:
    """Return who stands named behind an office that he serves: "Adviser to the President of France for Asia X Y"."""
    named = next((one for one in scene.refs if one.start >= served.end and one.kind != "pronoun"), None)
    if named is None or named.kind != "name":
        return None
    gap = scene.text[served.end : named.start]
    if "," in gap:  # "State Secretary to the President of Poland, Head of the Bureau X Y"
        leads = any(scene.discourse.people.ranks_as_leader(person) for person in named.people)
        return named if gap == ", " and not leads else None
    begin = _FOR_WHAT.match(scene.text, served.end + 1, named.start)
    return named if _SKIPPED.fullmatch(scene.text, begin.end() if begin else served.end + 1, named.start) else None


def from_somebody(scene: Scene) -> list[Ref]:
    """Return who stands behind "from", "by", "of" or "hosted by" right after the noun."""
    match = _FROM_SOMEBODY.match(scene.text, scene.end, scene.sentence.end)
    return objects_at(scene, match.end()) if match else []


def people_of(scene: Scene, refs: list[Ref]) -> tuple[Person, ...]:
    """Return everybody whom references mean."""
    return tuple(person for ref in refs for person in scene.discourse.meant(ref, scene.sentence))
