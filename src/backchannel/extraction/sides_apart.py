"""The two sides of a contact whose word stands apart from them: "In a call on Friday, Biden warned Putin that".

Each function looks at one place of one scene and gives those who take part, or none.
"""

from __future__ import annotations

import re
from itertools import pairwise

from backchannel.extraction.asides import is_aside
from backchannel.extraction.casting import cast_of
from backchannel.extraction.makers import possessors, subjects
from backchannel.extraction.people import Person, Ref
from backchannel.extraction.phrases import MONTHS, objects_after, objects_at, people_of
from backchannel.extraction.scene import Cast, Part, Scene

_IN_A = re.compile(
    r"\b(?:in|during|over|by|on|via|after|following)\s+(?:(?:an?|the|their|his|her|another|that|this)\s+)?"
    r"(?:[\w’-]+\s+){0,3}$",
    re.IGNORECASE,
)
"""Before a noun: "in a telephone", "during their second", "by"."""
_ON_THE = re.compile(r"\bon\s+(?:the|their|his|her)\s+(?:[\w’-]+\s+){0,3}$", re.IGNORECASE)
_BETWEEN_NAMED = re.compile(r"\s+(?:\w+\s+){0,2}?between\s+(?!(?:them|both|the\s+(?:two|leaders|presidents|sides))\b)")
_INFORMED_OF_WHAT_CAME_AFTER = re.compile(
    r"\b(?:informed|briefed|updated|notified)\b.{2,80}\b(?:of|on|about)\b.{2,120}\b(?:after|following|during)\s[^,]*\Z",
    re.DOTALL,
)
_ON = frozenset({"call", "video", "visit"})
"""Channels on which one is: "told him on the call", but "briefed him on the meeting"."""
_OPENS = re.compile(
    r"(?:[A-Z][\w ]{0,24},\s+(?:in|during|over|on|at|after)|"
    r"(?:[A-Z][\w ]{0,24},\s+)?(?:In|During|Over|On|At|By|After|Following))\s+"
    r"(?:(?:an?|the|their|his|her|our|my|another|that|this)\s+)?(?:[\w’-]+\s+){0,3}",
)
_TELLS = re.compile(
    r"\s+(?:(?:also|again|then|later|once|today|yesterday|has|had|have|himself|herself|[a-z]+ly)\s+){0,2}(?:told|tells|warned|warns|threatened|"
    r"informed|informs|urged|urges|assured|assures|thanked|thanks|congratulated|congratulates|briefed|briefs|asked|"
    r"asks|reminded|reminds|offered|promised|pressed|presses|implored|begged|invited|invites|notified|reassured|"
    r"cautioned|wished|praised|rebuked|confronted|scolded|updated|pushed|encouraged|lobbied|said to|stressed to|"
    r"conveyed to|made clear to|expressed to|explained to|complained to|protested to|apologi[sz]ed to|appealed to|"
    r"confirmed to|confided to|admitted to|proposed to|suggested to|gave|brief|assure|inform|thank|press|update|"
    r"(?:provided?|gave|give|made|make|offer(?:ed)?)\s+(?:(?:any|some|an?|the)\s+)?(?:\w+\s+){0,2}(?:assurances?|requests?|commitments?|"
    r"promises?|guarantees?)\s+(?:to|of)|"
    r"(?:(?:is |was |will |plans to |going to )*(?:tell|warn|say to|ask|urge|give|convey to|make clear to)))"
    r"\s+(?:the\s+)?(?:(?:senior|top|former|veteran|chief|his|her)\s+(?:[A-Z][a-z]+\s+)?(?:[a-z]+\s+){0,2})?"
)
"""Between two people: the one turns to the other."""
_REMARKS_BY = re.compile(r"(?:Remarks|Joint (?:Statement|Remarks)|Press (?:Statement|Remarks)s?) by (?:the )?")
_BEFORE_A_MEETING = re.compile(
    r"\s+(?:[Bb]efore|[Aa]fter|[Ff]ollowing|[Dd]uring|[Aa]head of|[Ii]n|[Aa]t)\s+(?:(?:an?|the|their|his|her)\s+)?"
    r"(?:[\w-]+\s+){0,3}$"
)
_SPEAKING = frozenset({"spoke", "spoken", "speak", "speaking", "talk", "talked", "talking", "met", "meet", "meeting"})
_DANGLING = re.compile(
    r"\s+(?:directly |just |recently |briefly )?(?:to|with)"
    r"(?=\s*(?:[,.;:?!—–]|(?:last|on|yesterday|today|this|just|in|earlier|again|about|recently|a|at|during|before)\b))"
)
"""Behind a verb "to" or "with" whose somebody stands before."""
_WHOM = re.compile(r",?\s+(?:[—–]\s+)?whom?\s+")
_WHOM_ONE = re.compile(
    r",?\s+whom?\s+(?:I|you|he|she|we|they|the President)(?:[’'](?:ve|d)|\s+(?:have|had|has|just|also|already))*\s+"
)
_WHOM_HE_MET = re.compile(
    r",?\s+(?:(?:with|to)\s+)?whom\s+(?:(?:the|his|her)\s+)?(?:[A-Z][\w.’-]*|he|she|I|we|they|president|prime|minister|chancellor|"
    r"king|leader)(?:\s+[A-Z][\w.’-]*){0,3}(?:\s+(?:had|has|have|also|just|last|first|later|will|would|once|never|is\s+to))*\s+"
)
"""Between somebody and a verb: "Macron, whom Biden met", "with whom the President had spoken"."""
_THAT_ONE_HAS = re.compile(
    r"\s+(?:that\s+|whom?\s+)?(?:I|you|he|she|we|they|the President)"
    r"(?:[’'](?:ve|s)|\s+(?:have|has|had|just|already|also))*\s+"
)
"""Between a group and a verb: "any of the leaders that you’ve met with this week"."""
_WITH_FIRST = re.compile(r"(?:(?:And|So|But|Now|Look|In fact|You know|Well),?\s+)*[Ww]ith\s+(?:the\s+)?")
_ONE_TO_ONE = frozenset({"meeting", "call", "bilat", "bilateral meeting", "visit"})
_TO = re.compile(r"\s+to\s+(?:the\s+)?")
_MADE_TO = re.compile(r"\s+(?:has |had |just |also )*(?:made|placed)\s+(?:\w+\s+)?to\s+(?:the\s+)?")
"""Behind who made a call: "the calls that he made to the King"."""
_MEAL_FOR = re.compile(r"\s+(?:\w+\s+)?(?:for|in honou?r of)\s+(?:the\s+)?")
_KNOWN_ONE = re.compile(r"\b(?:their|our|that|this|the)\s", re.IGNORECASE)
_OPENED_BY = re.compile(
    r"\b(?:[Aa]fter|[Ff]ollowing|[Dd]uring|[Bb]efore|[Aa]head of|[Aa]t|[Ii]n)\s+(?:an?|the|his|her|"
    r"their)?\s*(?:series\s+of\s+(?:\w+\s+and\s+)?)?(?:[\w’'-]+\s+){0,2}$|^Sending\s+$"
)
_OF_ONE = re.compile(r"\s+of\s+(?:the\s+)?")
_WITH_ANOTHER = re.compile(r"(?:\s+(?:in|on|at)\s+[\w ]{2,30})?\s+with\s+(?:the\s+)?")
_ON_MEETING = re.compile(r"(?:After|Before|Since|On|Upon|Following)\s+")
_HAVING_TOLD = re.compile(r"(?:Having|After)\s+(?:informed|inform|told|tell|briefed|brief)\w*\s")
_ITS_TITLE = re.compile(r"\s+(?:(?:among\s+other\s+things|in\s+particular),\s+)?(?:the\s+)?(?:[A-Z][\w’-]*\s+){0,5}")
"""Between the comma and the subject: an office that is part of no name, "Senior Advisor Perez"."""
_KNOWN_NOUN = re.compile(r"\b(?:in|during|on|over|at)\s+(?:the|that|this|their|his|her)\s+(?:[\w’-]+\s+){0,2}\Z")
"""Before a noun in a question: the contact took place whatever the answer, "what did he tell him in that call?"."""
_TAKES_PART_IN = re.compile(r"\b(?:participation|presence|attendance|speech|appearance)\s+of\s+(?:the\s+)?[A-Z]")
"""Between the one who is told and a noun: it is others who were there, "thanked him for the participation of A in"."""
_OPENING = re.compile(
    r"(?:Following|After|On|In|At|As|During|Earlier|Today|Yesterday|Ahead|Before|Continuing)\b[^,]{0,120},\s+"
)
_EARLIER = re.compile(r"(?:Following|After)\b")
_TWO_PARTIES = re.compile(r"\b([A-Z]\w+)-([A-Z]\w+)\s+$")
_LISTED = re.compile(r"\s*(?:,|,?\s+and)\s+(?:the\s+)?")
_DISCUSSED = re.compile(
    r"\s+(?:also\s+)?(?:discussed|agreed|exchanged|shared|considered|coordinated|reviewed|signed|confirmed|"
    r"reaffirmed|addressed|examined|touched)\b"
)
_WITH_OTHERS = re.compile(r"\s+(?:\w+\s+){0,2}?(?:with|of|between|among)\s")
_ONLY_SAYS_SO = re.compile(
    r"\s+(?:said|says|added|told\s+\w+)(?:\s+(?:on|late|early|in|at|after|later|in\s+an?)\s[^,;]{2,60})?[.”\"]*\s*\Z"
)
"""Behind somebody, to the end of a sentence."""
_BETWEEN = re.compile(r"\bbetween\s")
_BETWEEN_OTHERS = re.compile(r"\s+(?:\w+\s+){0,2}?(?:with|between|among)\s")
_JOINED = re.compile(r"\s*,?\s+and\s+(?:the\s+)?")


def told_in(scene: Scene) -> Cast | None:
    """Read "In a call on Friday, A warned B" and "A told B by phone": who turns to whom in what the noun names."""
    before = scene.text[scene.sentence.start : scene.start]
    if scene.trigger.several or (scene.sentence.question and not _KNOWN_NOUN.search(before)):
        return None
    opens = _OPENS.fullmatch(before)
    if not opens and (not _IN_A.search(before) or _is_what_is_told(scene, before)):
        return None
    if opens:
        comma = scene.text.find(", ", scene.end, min(scene.sentence.end, scene.end + 90))
        low, high = comma + 2, scene.sentence.end
        if comma < 0:
            return None
    else:
        low, high = scene.sentence.start, scene.start
    people = [ref for ref in scene.refs if low <= ref.start and ref.end <= high]
    if talked := _talked_together(scene, people, low):
        return cast_of(scene, talked, [])
    for one, other in pairwise(people):
        gap = scene.text[one.end : other.start]
        first = low == scene.sentence.start or one.start <= low + 4
        others_were_there = _TAKES_PART_IN.search(scene.text, other.end, max(other.end, scene.start))
        if not first or one.possessive or is_aside(scene, one) or others_were_there:
            continue
        together = scene.trigger.channel in ("call", "video") or _KNOWN_ONE.search(before)
        joined = together and low > scene.start and _JOINED.fullmatch(gap)
        if not joined and (not _TELLS.fullmatch(gap) or other.possessive):
            continue
        sides = [*_side(scene, one), *_side(scene, other, _people(scene, one))]
        parties = {part.person.party for part in sides if part.person}
        if len(sides) == 2 and len(parties) == 2:
            return cast_of(scene, sides, [])
    return None


def _is_what_is_told(scene: Scene, before: str) -> bool:
    """Say whether the noun is of others, or what is spoken of: "informed X on the talks between"."""
    of_others = _BETWEEN_OTHERS.match(scene.text, scene.end, scene.sentence.end)
    if _BETWEEN_NAMED.match(scene.text, scene.end, scene.sentence.end):
        return True  # "informed him of the headway in talks between the envoys of A and B"
    if scene.trigger.channel not in _ON and _INFORMED_OF_WHAT_CAME_AFTER.search(before):
        return True
    return bool(_ON_THE.search(before)) and (bool(of_others) or scene.trigger.channel not in _ON)


def _talked_together(scene: Scene, people: list[Ref], low: int) -> list[Part]:
    """Return those who "discussed" something together in what the noun names: "During a meeting in Kyiv, A and B"."""
    opening = _OPENING.match(scene.text, low, scene.start) if low == scene.sentence.start else None
    first = opening.end() if opening else low
    people = [ref for ref in people if ref.start >= first]
    chain = [ref for ref in people[:1] if ref.start <= first + len("the ")]
    for ref in people[1:]:
        if not chain or not _LISTED.fullmatch(scene.text, chain[-1].end, ref.start):
            break
        chain.append(ref)
    if len(chain) < 2 or " and " not in scene.text[chain[-2].end : chain[-1].start]:
        return []
    named = all(ref.kind in ("name", "office") and len(ref.people) == 1 and not ref.possessive for ref in chain)
    verb = _DISCUSSED.match(scene.text, chain[-1].end, scene.sentence.end)
    between = (chain[-1].end, scene.start) if low == scene.sentence.start else (low, low)
    alone = not any(between[0] <= ref.start < between[1] and ref.kind in ("name", "office") for ref in scene.refs)
    told = verb.end() if verb else between[0]  # "discussed" itself may be a word for a contact
    alone = alone and not any(told <= other < between[1] for other in scene.others)
    earlier = low > scene.start and _EARLIER.match(scene.text, scene.sentence.start)
    alone = alone and not (earlier and scene.others)  # "Following talks in May, A and B agreed in a call that"
    if not named or not verb or not alone or _WITH_OTHERS.match(scene.text, scene.end, scene.sentence.end):
        return []
    sides = [part for ref in chain for part in _side(scene, ref)]
    return sides if len({part.person.party for part in sides if part.person}) > 1 else []


def of_one_with_another(scene: Scene) -> list[Ref]:
    """Return whose a noun is, and with whom: "the meeting of President A with President B"."""
    owner = _OF_ONE.match(scene.text, scene.end, scene.sentence.end)
    one = next(iter(objects_at(scene, owner.end())), None) if owner else None
    tied = _WITH_ANOTHER.match(scene.text, one.end, scene.sentence.end) if one and one.people else None
    others = objects_at(scene, tied.end()) if tied else []
    return [one, *others] if one and others else []


def met_first(scene: Scene) -> list[Ref]:
    """Return whom somebody met before the sentence goes on: "After meeting A, B spoke to reporters"."""
    opens = scene.trigger.text == "meeting" and _ON_MEETING.fullmatch(scene.text, scene.sentence.start, scene.start)
    return [ref for ref in objects_at(scene, scene.end + 1)[:1] if ref in scene.refs] if opens else []


_ON_A_DAY = re.compile(
    rf",\s(?:(?:earlier|later)\s)?(?:yesterday|today|tonight|on\s(?:[A-Z][a-z]+day|(?:{MONTHS})\s\d{{1,2}})|"
    r"(?:last|this)\s[A-Za-z]+)(?:\s(?:in|at)\s(?:the\s)?[A-Z]\w+(?:\s[A-Z]\w+)?)?,"
)
_AND_IN_LIGHT_OF = re.compile(
    r"[^,;]{0,40}?(?:,\s+(?:19|20)\d\d)?,?\s+and\s+(?:in|with|building|based|as)\s+(?:an?\s+|the\s+)?"
    r"(?:light|view|recognition|support|response|follow-up|line|consideration|part|on)\s[^;:.]*?(?:U\.S\.[^;:.]*?)?,(?=\s+(?:the\s+)?[A-Z])"
)
"""Behind those met, where an opening phrase goes on: "Following talks with A, and in light of it, B announced"."""
_AT_A_PLACE = re.compile(r"\s+(?:at|in)\s+[^,;.]{2,80}(?:,\s+[A-Z][\w-]+\s+[Rr]egion)?,(?=\s+(?:the\s+)?[A-Z])")
"""Behind those met: where, however far, before the subject."""
_OF_A_YEAR = re.compile(rf",\s(?:(?:19|20)\d\d|(?:{MONTHS})\s\d{{1,2}}(?:,\s(?:19|20)\d\d)?),")


def subject_behind(scene: Scene, objects: list[Ref]) -> list[Ref]:
    """Return the subject that follows an opening phrase, "After a meeting with X, Y said"; none behind "between"."""
    before = scene.text[scene.sentence.start : scene.start]
    opened = _OPENED_BY.search(before) or _ON_MEETING.fullmatch(before)
    both_named = len(objects) > 1 and _BETWEEN.search(scene.text, scene.end, objects[0].start)
    if not objects or not opened or (both_named and all(ref.people for ref in objects)):
        return []
    comma = scene.text.find(",", objects[-1].end, min(scene.sentence.end, objects[-1].end + 40))
    if at_a_place := _AT_A_PLACE.match(scene.text, objects[-1].end, scene.sentence.end):
        comma = at_a_place.end() - 1
    if light := _AND_IN_LIGHT_OF.match(scene.text, objects[-1].end, scene.sentence.end):
        comma = light.end() - 1
    if comma >= 0 and (year := _OF_A_YEAR.match(scene.text, comma)):
        comma = year.end() - 1  # "on May 3, 2021, the President"
    if comma >= 0 and (day := _ON_A_DAY.match(scene.text, comma)):
        comma = day.end() - 1  # "in a call with A, the President of B, yesterday, C said"
    later = [ref for ref in scene.refs if 0 <= comma < ref.start][:1]
    if later and opened.start() > 0 and _ONLY_SAYS_SO.match(scene.text, later[0].end, scene.sentence.end):
        return []  # "they talked during a dinner for leaders, a spokesman said"
    return [ref for ref in later if not ref.possessive and _ITS_TITLE.fullmatch(scene.text, comma + 1, ref.start)]


def owners_of(scene: Scene, objects: list[Ref]) -> list[Ref]:
    """Return whose it is; a pronoun that opens a sentence means who follows: "During their meeting with X, Y said"."""
    owners = possessors(scene)
    told = _HAVING_TOLD.match(scene.text, scene.sentence.start, scene.start)
    if told and owners and owners[-1].kind == "pronoun":  # "Having informed A of his talks with B, C said"
        comma = scene.text.find(", ", scene.end, scene.sentence.end)
        return [ref for ref in scene.refs if 0 <= comma < ref.start <= comma + len(", the ")][:1]
    behind = subject_behind(scene, objects) if owners and owners[-1].kind == "pronoun" else []
    return [ref for ref in behind if ref.kind != "pronoun"] or owners


def leaves_open(scene: Scene, objects: list[Ref]) -> bool:
    """Say whether it is between two whom the text leaves open: "the sides agree on a call between the two leaders"."""
    return any(ref.kind == "pair" for ref in objects) and not people_of(scene, objects)


def signed_by(scene: Scene) -> list[Ref]:
    """Return who speaks "before" a meeting, or after, by the title: "Remarks by A and B Before Bilateral Meeting"."""
    lead = _REMARKS_BY.match(scene.text, scene.sentence.start, scene.start) if scene.sentence.title else None
    when = _BEFORE_A_MEETING.search(scene.text, lead.end(), scene.start) if lead else None
    if lead is None or when is None:
        return []
    return [ref for ref in scene.refs if lead.end() <= ref.start and ref.end <= when.start() and not ref.possessive]


def whom_before(scene: Scene) -> list[Ref]:
    """Return who stands before their own clause: "X, whom Y spoke to", "with President Putin, we were talking"."""
    last = scene.trigger.text.split()[-1].lower()
    if last not in _SPEAKING:
        return []
    text, low = scene.text, scene.sentence.start
    left = [
        ref for ref in scene.refs if ref.end <= scene.start and ref.kind in ("name", "office") and not ref.possessive
    ]
    if _DANGLING.match(text, scene.end, scene.sentence.end):
        gaps = [(ref, _WHOM.match(text, ref.end, scene.start)) for ref in left]
        groups = [ref for ref in scene.refs if ref.end <= scene.start and ref.kind == "group" and not ref.possessive]
        leaders = [ref for ref in groups if _THAT_ONE_HAS.fullmatch(text, ref.end, scene.start)]
        return [ref for ref, gap in gaps if gap][-1:] or leaders[-1:]
    if met := [ref for ref in left if _WHOM_HE_MET.fullmatch(text, ref.end, scene.start)]:
        return met[-1:]
    first = left[0] if left else None
    opens = (
        first is not None and _WITH_FIRST.fullmatch(text, low, first.start) and text[first.end : first.end + 2] == ", "
    )
    return [first] if first and opens else []


def whom_one_visited(scene: Scene) -> list[Ref]:
    """Return who stands before "whom I visited", which has nobody behind it: "Prime Minister X, who I visited"."""
    left = [ref for ref in scene.refs if ref.end <= scene.start and ref.kind in ("name", "office")]
    return [ref for ref in left if not ref.possessive and _WHOM_ONE.fullmatch(scene.text, ref.end, scene.start)][-1:]


def namesakes(scene: Scene, objects: list[Ref]) -> list[Ref]:
    """Return the subject of "In Kyiv, the President met the President", who met another of that office."""
    doers = subjects(scene) if objects and objects[0].kind == "office" else []
    us = people_of(scene, doers)
    them = scene.discourse.meant(objects[0], scene.sentence, other_than=us) if us else ()
    return doers if them and not set(us) & set(them) else []


def compound_sides(scene: Scene) -> list[Part]:
    """Return the people whose names stand right before the noun: "the Putin summit", "the Biden-Xi call"."""
    near = [
        ref for ref in scene.refs if ref.kind in ("name", "office") and ref.end <= scene.start and not ref.possessive
    ]
    if not near or scene.text[near[-1].end : scene.start] not in (" ", " virtual ", " bilateral ", " phone "):
        return []
    sides = [near[-1]]
    gap = scene.text[near[-2].end : near[-1].start] if len(near) > 1 else ""
    if gap in ("-", "–", " and ", "/", "—"):
        sides.insert(0, near[-2])
    first = sides[0]
    determined = re.search(
        r"\b(?:[Tt]he|[Tt]hat|[Tt]his|[Aa]n?)\s+$", scene.text[max(0, first.start - 6) : first.start]
    )
    if not determined and len(sides) == 1:
        return []
    return [part for ref in sides for part in _side(scene, ref)]


def reached_from_afar(scene: Scene, makers: list[Ref]) -> list[Ref]:
    """Return the other side behind other words than "with": a call "to" somebody, a dinner "for" somebody.

    Behind those who made it, too: "the calls that the President made to the King", "the talks that he had with him".
    """
    place = None
    if scene.trigger.channel == "call":
        made = makers and _MADE_TO.match(scene.text, makers[-1].end, scene.sentence.end)
        place = _TO.match(scene.text, scene.end, scene.sentence.end) or made
    elif scene.trigger.text.split()[-1] in ("dinner", "lunch", "breakfast"):
        place = _MEAL_FOR.match(scene.text, scene.end, scene.sentence.end)
    reached = objects_at(scene, place.end()) if place else []
    return reached or (objects_after(scene, makers[-1].end, allow_to=False) if makers else [])


_THE_ONE = re.compile(
    r"\b(?:[Tt]he|[Tt]hat|[Tt]his|[Uu]pcoming|[Yy]esterday[’']s|[Tt]omorrow[’']s|[Tt]oday[’']s)\s+(?:[A-Z][a-z]+[\s-]?){1,3}\Z"
)
"""Before the noun a state that is no organisation by its initials: "the Polish meeting", and not "an OSCE meeting"."""


def of_a_country(scene: Scene) -> list[Part]:
    """Return our leader and the other of "the Philippine meeting", where a government's spokespeople are asked."""
    people = scene.discourse.people
    if scene.sentence.turn is None or scene.trigger.text not in _ONE_TO_ONE:
        return []
    if not _THE_ONE.search(scene.text, scene.sentence.start, scene.start):
        return []
    party = people.party_before(scene.start)
    two = [people.leader_at_home(), people.leader_of(party)] if party and party != people.party_at_home else []
    parts = [Part(person, None, "participant", None) for person in two if person]
    return parts if len(parts) == len(two) else []


def of_two_parties(scene: Scene) -> list[Part]:
    """Return the leaders of the two parties of "the Russian-American summit"."""
    match = _TWO_PARTIES.search(scene.text[max(scene.sentence.start, scene.start - 40) : scene.start])
    people = scene.discourse.people
    leaders = [
        people.leader_of(party) for word in (match.groups() if match else ()) if (party := people.party_named(word))
    ]
    return [Part(leader, None, "participant", None) for leader in leaders if leader]


def after_talks(scene: Scene) -> list[Part]:
    """Return the two whom a sentence names beside the talks of their parties: "X and Y spoke after Russian-Z talks"."""
    leaders = {part.key for part in of_two_parties(scene)}
    named = {p.key: Part(p, None, "participant", r.shown) for r in scene.refs for p in r.people}
    return list(named.values()) if len(leaders) > 1 and set(named) == leaders else []


def _side(scene: Scene, ref: Ref, other_than: tuple[Person, ...] = ()) -> list[Part]:
    if ref.kind == "group":
        return []
    people = scene.discourse.meant(ref, scene.sentence, other_than=other_than)
    return [Part(person, None, "participant", ref.shown) for person in people]


def _people(scene: Scene, ref: Ref) -> tuple[Person, ...]:
    return scene.discourse.meant(ref, scene.sentence)
