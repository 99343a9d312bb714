"""Words that show that somebody unknown, or nobody at all, is the other side: "met with voters", "meet the goals"."""

from __future__ import annotations

import re

from backchannel.extraction.foreign import is_foreign
from backchannel.extraction.makers import subjects
from backchannel.extraction.people import Ref
from backchannel.extraction.phrases import people_of
from backchannel.extraction.scene import Part, Scene

_WITH_OTHERS = re.compile(
    r"\s+(?:\w+\s+){0,2}?(?:with|to(?!\s+(?:each\s+other|one\s+another|discuss|talk|review|try|work|go|plan|hear|share|"
    r"build|make|see|ask|express|offer|congratulate|coordinate|thank|follow|continue|address|advance|strengthen|"
    r"reaffirm|mark|help|ensure|get|find|exchange|consult|prepare|explore|convey|support|protect|defend|increase|end|stop|counter|resolve|"
    r"restore|provide|prevent|achieve|promote|develop|deepen|expand|launch|begin|open|agree|finali[sz]e|set|take|bring|give|"
    r"secure|confirm|determine|implement|improve|maintain|settle|establish|"
    r"commemorate|celebrate|honou?r|announce|sign|consider|examine)\b))\s"
)
"""Behind a verb without anybody known after it: "met with voters" is no meeting of those who met them."""
_MET_WITH_OTHERS = re.compile(r"\s+(?:\w+\s+){0,2}?with\s")
"""The same behind a verb of meeting."""
_ABOUT = re.compile(r"\s+(?:a (?:little|bit|lot) )?about\b(?!.{0,60}\bwith\b)")
_ABOUT_WITH_UNKNOWN = re.compile(
    r"\s+(?:a (?:little|bit|lot) )?about\s+(?:[\w’'-]+\s+){1,6}?with\s+"
    r"(?:an?\s+(?:number|group|range)|several|many|some|various|the\s+[a-z])"
)
_WITH_UNKNOWN = re.compile(r"\s+(?:\w+\s+){0,2}?with\s+(?!regard|respect|a view|the aim|each other|one another)")
_MEETS_A_THING = re.compile(
    r"\s+(?:the|an?|our|its|their|your|my|every|each|both|such|certain|\d+)\s+(?!(?:two )?leaders)[\w%]"
)
"""Behind "meet": "to meet the 30 by 30 criteria"."""

_AT_A_GATHERING = re.compile(
    r"\b(?:[Aa]t|[Ii]n) the (?:G-?7|G-?20|NATO|EU|European|Quad|UN)\b[^.;]{0,30},\s+we\s+(?:\w+\s+)?$"
)
_PART_OF = re.compile(r"[^.;,]{0,40}\bas part of the [A-Z]")
"""Around "we discussed": among many, "at the G7, we discussed", "we discussed this as part of the European summit"."""
_AT_A_CEREMONY = re.compile(
    r"\s+(?:\w+ly\s+)?(?:at|before|in)\s+(?:the|an?)\s+(?:[\w’-]+\s+){0,2}"
    r"(?:ceremony|conference|event|rally|funeral|memorial|opening|forum|gala|plenary|session|podium|audience|crowd)\b"
)
"""Behind "A and B spoke": each to those who had come."""
_CALLED_SO = re.compile(
    r"\s+(?:to\s+account\b|(?!(?:again|ahead|alone|already|anyway|back|before|collect|earlier|early|first|here|home|in|instead|"
    r"last|late|later|now|once|overnight|privately|soon|then|there|today|together|tomorrow|tonight|too|twice|yesterday|"
    r"recently|afterwards?|beforehand|up|yet|either|though|anymore|ever|since|often|much|enough|just|more|right)\b|"
    r"[a-z]+ly\b)[a-z]{3,}(?:\s+and\s+[a-z]+)?(?=[.;!?,]|\s+(?:for|over|because)\b|\s*\Z))"
)
"""Behind somebody "called": what he was called, "called him irresponsible"."""
_ON_IT = re.compile(r"\s+(?:on\s+(?:it|this|that|all)\b(?!\s+\w+day)|out\b)")
"""Behind somebody called: taken to task, and not on the phone."""
_GOES_BETWEEN = re.compile(
    r"\b(?:facilitat|mediat|broker|encourag|support|promot|sponsor|call(?:s|ed|ing)? for)\w*\s+(?:\w+\s+){0,3}\Z"
)
"""Before talks "between both sides": those are others than who does it."""


def takes_to_task(scene: Scene, objects: list[Ref]) -> bool:
    """Say whether somebody is not called on the phone but to account: "nobody called him on it"."""
    called = scene.trigger.text.startswith("call")
    end = objects[-1].end
    return called and any(one.match(scene.text, end, scene.sentence.end) for one in (_ON_IT, _CALLED_SO))


def goes_between(scene: Scene, objects: list[Ref]) -> bool:
    """Say whether the talks are those of two others: "we will go on facilitating talks between both sides"."""
    pair = any(ref.kind == "pair" for ref in objects)
    return pair and bool(_GOES_BETWEEN.search(scene.text, scene.sentence.start, scene.start))


def said_of_others(scene: Scene) -> bool:
    """Say whether somebody unknown stands behind a verb without anybody known: "spoke to voters"."""
    sides = people_of(scene, subjects(scene)) if _ABOUT.match(scene.text, scene.end) else ()
    if len({person.party for person in sides} - {None}) > 1:
        return False  # "the President and President Yoon talked about threats to the order"
    met = scene.trigger.channel == "meeting"  # nobody meets "to" somebody: "met to honor the fallen"
    if (_MET_WITH_OTHERS if met else _WITH_OTHERS).match(scene.text, scene.end, scene.sentence.end):
        return True
    if scene.sentence.turn is None:
        return False
    about = _ABOUT_WITH_UNKNOWN.match(scene.text, scene.end, scene.sentence.end)
    among = _AT_A_GATHERING.search(scene.text[scene.sentence.start : scene.start])
    return bool(about or among or _PART_OF.match(scene.text, scene.end, scene.sentence.end))


def meets_a_thing(scene: Scene) -> bool:
    """Say whether what is met is a thing or a country: "meet the 2030 goals", "when we meet China"."""
    if not scene.trigger.text.startswith("meet"):
        return False
    country = scene.discourse.people.party_at(scene.end + 1) is not None
    return country or bool(_MEETS_A_THING.match(scene.text, scene.end))


def nobody_known_beside(scene: Scene, refs: list[Ref]) -> bool:
    """Say whether "they held talks with a range of partners", or "we deepen our engagement": with nobody known."""
    if any(ref.word in ("they", "we") for ref in refs) and _WITH_UNKNOWN.match(scene.text, scene.end):
        return True
    ours = any(ref.word in ("we", "our") for ref in refs) and scene.sentence.turn is not None
    return ours and scene.trigger.text.lower().startswith("engagement")


def is_with_others(scene: Scene, objects: list[Ref]) -> bool:
    """Say whether nobody known is behind a verb, or nobody from abroad behind "reached out to", as is much at home."""
    if scene.trigger.text.startswith("reach"):
        to_me = [ref.word for ref in objects] == ["me"]
        return not from_abroad(scene, subjects(scene, objects) if to_me else objects)
    ceremony = scene.trigger.channel != "meeting" and _AT_A_CEREMONY.match(scene.text, scene.end)  # none meets a crowd
    return not objects and (said_of_others(scene) or meets_a_thing(scene) or bool(ceremony))


def from_abroad(scene: Scene, refs: list[Ref]) -> bool:
    """Say whether one of some is a leader of another state: mayors, too, are greeted where a leader arrives."""
    people = scene.discourse.people
    if scene.trigger.text.startswith("reach"):
        groups = [ref for ref in refs if ref.kind == "group" and people.parties_in(*ref.shown)]
        if any(is_foreign(people, scene.text, ref) for ref in groups):
            return True
        return any(p.principal and p.party not in (None, people.party_at_home) for p in people_of(scene, refs))
    return any(people.ranks_as_leader(p) and p.party != people.party_at_home for p in people_of(scene, refs))


def colleagues_of_one(scene: Scene, parts: list[Part]) -> bool:
    """Say whether all are officials of one party: "A and B went there and talked about it" is not to each other."""
    people = [part.person for part in parts if part.person]
    one_party = len({person.party for person in people}) == 1
    return one_party and not any(scene.discourse.people.ranks_as_leader(person) for person in people)
