"""What leaders who sit together say of the meeting at which they speak, and of the journey to it.

"We are grateful for this meeting", "it is an important meeting", said by one of two or more leaders of different
countries who all have turns: it is theirs. What is with, of or between others is not.
"""

from __future__ import annotations

import re

from backchannel.extraction.casting import cast_of, parts_of
from backchannel.extraction.people import Person
from backchannel.extraction.scene import Cast, Part, Scene

_FEWEST = 2
_OF_THEIRS = re.compile(r"(?:meeting|talks|conversation)\Z", re.IGNORECASE)
_SIT_TOGETHER = re.compile(
    r"^(?:(?:Opening )?Remarks|Statements?|Toasts|(?:Joint )?(?:Press|News) (?:[Cc]onference|[Ss]tatements?)|Meeting|"
    r"Talks|Conversation|Beginning)\b|\b(?:talks|[Ss]ummit|[Tt]rilateral|[Ss]tatements)\b"
)
"""A title of what leaders say beside each other, and no forum's with a moderator."""
_THE_TWO_MEET = re.compile(r"(?:Meeting|Talks|Conversation|Beginning of (?:the )?(?:meeting|talks)) with\b")
_THIS = re.compile(
    r"\b(?:[Tt]his|[Tt]oday[’']s)\s+(?:very\s+)?(?:[a-z-]+\s+){0,2}\Z|"
    r"\b(?:[Ii]t[’']s|[Ii]t\s+is|[Tt]his\s+is)\s+(?:an?|our)\s+(?:very\s+)?(?:[a-z-]+\s+){0,2}\Z"
)
_THE = re.compile(r"\b[Tt]he\s+(?:[a-z]+\s+)?\Z")
_WENT_WELL = re.compile(
    r"\s+(?:was|were|has\s+been|have\s+been)\s+(?:(?:very|extremely|really|indeed|most|quite)\s+)*(?:productive|useful|"
    r"constructive|substantive|fruitful|good|excellent|meaningful|frank|open|intensive|interesting|successful)\b"
)
_OF_OTHERS = re.compile(
    r"\s+(?:with|of|between|among|in\s+(?:the\s+)?[A-Z]|at\s+(?:the\s+)?[A-Z]|last|next|tomorrow|yesterday)\b"
)
_ANOTHER = re.compile(r"\b(?:first|last|next|previous|another|future|second|third|other)\b")
_GLAD_OF_THIS = re.compile(
    r"\b(?:thank\w*|grateful|gratitude|appreciat\w+|satisfied|opportunity|chance|glad|happy|confident|confidence|convinced|"
    r"sure|believe|think|hope)\b[^.;?]{0,80}\b(?:this|today[’']s)\s+(?:[a-z-]+\s+){0,2}\Z",
    re.IGNORECASE,
)
"""Before a noun: the contact is the one at which it is said, "for the opportunity to hold this meeting"."""
_CHANCE_TO = re.compile(
    r"\b(?:thank\w*|grateful|glad|happy|pleased|delighted|appreciat\w+)\b[^.;?]{0,50}\b(?:chance|opportunity|time)\s+to\s+\Z",
    re.IGNORECASE,
)
"""Before a verb: they do so at this moment."""
_OUR = re.compile(r"\b[Oo]ur\s+(?:[a-z-]+\s+){0,2}\Z")
_TODAY = re.compile(r"\s+today\b")
_TO_COME = re.compile(r"\b(?:look\w*\s+forward|will|going\s+to|expect\w*|before|ahead\s+of)\b")
_WE_ARE = re.compile(r"\b[Ww]e(?:\s+are|[’']re)\s+(?:all\s+|now\s+|again\s+)?\Z")
_HERE = re.compile(r"\s+(?:here|today|now)\b(?!\s+(?:tomorrow|next))")
""""Our meeting today", "we are meeting here": the one at which it is said."""
_ACCEPTING = re.compile(
    r"\s+(?:(?:again|once\s+again|very\s+much)\s+)?for\s+(?:having\s+)?accept(?:ing|ed)\s+(?=(?:my|our|his|her)\b)"
)
"""Behind one who is thanked."""
_THANKED_FOR = re.compile(r"\bthank(?:s|ed|ing)\s[^.;]{3,90}\sfor\s+(?:also\s+|personally\s+)?\Z")
"""Before what somebody is thanked for."""
_INVITATION_TO = re.compile(
    r"\s+(?:kind\s+)?invitation\s+(?:to\s+(?:(?:come\s+to|pay)\s+)?(?:(?:[A-Z]\w+\s+){1,3}(?:on|for|with)\s+)?(?:an?\s+)?|"
    r"for\s+an?\s+)(?:[a-z]+\s+){0,2}\Z"
)
"""Behind "my": for a visit."""


def meeting_at_hand(scene: Scene) -> Cast | None:
    """Read "this meeting", said by one of those who sit at it; ``None`` where another one is meant."""
    if not _OF_THEIRS.search(scene.trigger.text) or scene.trigger.text.endswith("meetings"):
        return None
    before = scene.text[max(scene.sentence.start, scene.start - 60) : scene.start]
    well = _THE.search(before) and _WENT_WELL.match(scene.text, scene.end, scene.sentence.end)
    this = _THIS.search(before)
    if not (this or well) or (this and _ANOTHER.search(this.group())):
        return None
    if _OF_OTHERS.match(scene.text, scene.end, scene.sentence.end):
        return None
    there = _leaders_who_speak(scene)
    if not there:
        return None
    parts = tuple(Part(person, None, "participant", None) for person in there)
    return Cast(parts, scene.start, scene.end)


def is_at_hand(scene: Scene, before: str) -> bool:
    """Say whether one of those who sit together is glad of the meeting, or says what it will bring: it goes on."""
    noun = scene.trigger.shape == "noun"
    of_theirs = noun and _OF_THEIRS.search(scene.trigger.text)
    here = (
        (of_theirs and _GLAD_OF_THIS.search(before))
        or (scene.trigger.text in ("meet", "talk", "speak") and _CHANCE_TO.search(before))
        or (of_theirs and _OUR.search(before) and _TODAY.match(scene.text, scene.end) and not _TO_COME.search(before))
        or (not noun and _WE_ARE.search(before) and _HERE.match(scene.text, scene.end))
    )
    return bool(here) and bool(_leaders_who_speak(scene))


def accepted_invitation(scene: Scene) -> Cast | None:
    """Read "thank you for accepting our invitation to visit Russia": who is thanked visits whose invitation it is."""
    for ref in scene.refs:
        thanked = _ACCEPTING.match(scene.text, ref.end, scene.start)
        hosts = [one for one in scene.refs if thanked and one.start == thanked.end()]
        if hosts and _INVITATION_TO.fullmatch(scene.text, hosts[0].end, scene.start):
            left = parts_of(scene, [ref], "visitor", hosts)
            return cast_of(scene, left, parts_of(scene, hosts, "host", [ref])) if left else None
    return None


def host_who_thanks(scene: Scene, guests: list[Part]) -> list[Part]:
    """Return the leader at home who thanks a guest "for visiting the city of Bucha", if no other country is named."""
    thanks = _THANKED_FOR.search(scene.text, scene.sentence.start, scene.start)
    people, home = scene.discourse.people, scene.discourse.people.leader_at_home()
    if thanks is None or home is None or scene.trigger.text != "visiting":
        return []
    who = [ref for ref in scene.refs if ref.end <= thanks.start() and ref.people][-1:]
    comma = scene.text.find(",", scene.end, scene.sentence.end)
    where = people.parties_in(scene.end, comma if comma >= 0 else scene.sentence.end)
    from_abroad = all(part.person and part.person.party not in (None, home.party) for part in guests)
    thanked_by = bool(who) and who[0].people == (home,) and from_abroad and set(where) <= {home.party}
    return [Part(home, None, "host", who[0].shown)] if thanked_by else []


def are_host_and_guest(hosts: list[Part], guests: list[Part]) -> bool:
    """Say whether hosts and guests are all known, and are of different countries; "us" may take in the host."""
    keys = {part.key for part in hosts}
    apart = [part for part in guests if part.key not in keys]
    sides = [{part.person.party if part.person else None for part in side} for side in (hosts, apart)]
    known = all(part.person and part.person.principal for part in (*hosts, *apart))
    return bool(apart) and known and None not in sides[0] | sides[1] and not sides[0] & sides[1]


def _leaders_who_speak(scene: Scene) -> tuple[Person, ...]:
    """Return the leaders of two countries and more who have turns, the one who says it among them."""
    turn, discourse = scene.sentence.turn, scene.discourse
    speaker = discourse.speaker(scene.sentence)
    title = discourse.document.title or ""
    if turn is None or turn.asks or speaker is None or not _SIT_TOGETHER.search(title):
        return ()
    pair = discourse.title_pair if _THE_TWO_MEET.match(title) else ()
    if speaker.key in {person.key for person in pair} and len({person.party for person in pair}) == _FEWEST:
        return pair  # of whom a page may give the words of one
    speaking = {person.key: person for person in discourse.speakers.values() if person}
    leaders = [person for person in speaking.values() if discourse.people.ranks_as_leader(person)]
    apart = len({person.party for person in leaders}) == len(leaders) >= _FEWEST
    return tuple(leaders) if apart and speaker.key in {person.key for person in leaders} else ()
