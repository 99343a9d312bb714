"""Gatherings by their names, which one person is said to attend."""

from __future__ import annotations

import re

from backchannel.extraction.asides import is_aside, only_says_so
from backchannel.extraction.casting import parts_of
from backchannel.extraction.people import Ref
from backchannel.extraction.scene import Part, Scene

_BODY = (
    r"(?:(?:[A-Z]\w+ ){0,3}Contact Group|"
    r"NATO|G-?7|G-?20|Quad|EU|ASEAN|APEC|CSTO|CIS|SCO|EAEU|OSCE|BRICS|AUKUS|GCC|OPEC\+?|Bucharest Nine|Three Seas|"
    r"Visegr[aá]d|Normandy|North Atlantic|European Council|Collective Security|Eurasian Economic|Union State|"
    r"Shanghai Cooperation|Arab League|African Union|Turkic States|Caspian|heads of (?:state|government)|"
    r"[Ll]eaders(?:[’'](?:s)?)? of)"
)
"""What is of several states, so that whoever takes part in its meeting meets others."""
OF_STATES = re.compile(
    rf"{_BODY}|Trilateral|Africa|Pacific|Asia|Americas|Eastern Partnership|World Leaders|Arctic|Balkans|Nordic|Baltic|"
    r"Gulf|Commonwealth|for Democracy|Crimea Platform"
)
"""In the name of a gathering: it is of several countries, which "the Tribal Leaders Summit" is not."""
_SESSION = r"(?:[Mm]eeting|[Ss]ession|[Ss]ummit|[Vv]ideo ?conference|[Rr]etreat)"
_GATHERING = re.compile(
    rf"{_SESSION}\s+of\s+(?:the\s+)?(?:(?:[\w-]+\s+){{0,6}}?of\s+(?:the\s+)?)?(?:[\w-]+\s+){{0,3}}?{_BODY}"
    r"(?:\s+(?:the\s+)?[A-Z][\w-]*)*(?:\s+(?:member\s+)?(?:leaders|states|countries))?|"
    rf"{_BODY}(?:\s+[A-Z][\w’'-]*|\s+(?:[Ll]eaders[’']?|informal|virtual))*\s+{_SESSION}\b|"
    r"(?:[A-Z][\w’'-]*\s+(?:\([A-Z]+\)\s+)?){1,6}(?:Summit|Retreat)|"
    r"(?:NATO|G-?7|G-?20|Quad|EU|ASEAN|APEC)\s+(?:[Ll]eaders[’']?\s+)?summit|[Ss]ummit\s+of\s+(?:\w+\s+)?leaders\b|"
    r"[Ss]ummit\s+(?:of|for)\s+(?:the\s+)?[A-Z][\w’'-]*(?:\s+(?:[A-Z][\w’'-]*|of|the|for))*"
)
"""A gathering by its name: "the Summit of the Americas", "the Virtual Leaders' Retreat"."""
_ITS_HOSTS = re.compile(r"\w[’']s?\s+(?!Summit)[A-Z]")
"""In such a name: it is its host's, "the King's Global Summit", who is a person and no group."""
_ATTENDS = re.compile(
    r"\b(?:attend\w*|participat\w+|t(?:ake|akes|ook|aking) part|join\w*|host\w*|conven\w+|holds?|held|holding|speaks?|"
    r"spoke|speaking|address\w*|chair\w*|travel\w*|opens?|opened)\b"
)
_TAKES_PART = re.compile(
    r"(?:\s+(?:has|had|have|also|then|just|will|today|yesterday|earlier))*\s+(?:sp(?:oke|eaks?|oken)|meets?|met|jo(?:in(?:s|ed)?)|"
    r"engaged?|talk(?:s|ed)?|t(?:ook|akes?|aken)\s+part|participate[sd]?|attend(?:s|ed)?)\b(?P<whom>[^.;:]{0,90}?)\b"
    r"(?:in|at|during)\s+(?:an?|the)\s+(?:[\w’'-]+\s+){0,4}\Z"
)
"""Between somebody and a noun at which others are hosts: "spoke with Allies in a virtual summit hosted by"."""
_GOES_TO = re.compile(
    r"(?:\s+(?:also|then|just|will|is|are|was|has|had|have|be|been|going|plans|planning|expected|scheduled|to|today|"
    r"yesterday))*\s+(?:attend(?:s|ed|ing)?(?:,[^,.;]{1,40},)?|participat(?:e|es|ed|ing)\s+in|t(?:ake|akes|ook|aking)\s+part(?:,[^,.;]{1,40},)?"
    r"\s+in|jo(?:in|ins|ined|ining)|address(?:es|ed|ing)?|(?:speak|speaks|spoke|speaking)\s+at|"
    r"travel(?:s|ed|ing)?\s+to\s+(?:[A-Z][\w.’'-]*,?\s+){1,5}(?:for|to\s+(?:attend|participate\s+in|join)))\s+"
    r"(?:(?:an?|the|this|[a-z-]+|\d+th|U\.S\.[-–])\s*){0,4}\Z"
)
"""Between somebody and the name of a gathering: he takes part in it."""
_CONVENES = re.compile(
    r"(?:\s+(?:also|then|just|will|is|are|was|has|had|have|be|been|going|plans|planning|to|today|yesterday))*\s+"
    r"(?:co-)?(?:host(?:s|ed|ing)?|conven(?:e|es|ed|ing)|chair(?:s|ed|ing)?|held|holds?|holding)\s+"
    r"(?:(?:an?|the|this|[a-z]+[’']?s?[’']?|[a-z]+-[a-z]+|\d+th)\s+){0,4}\Z"
)
"""The same: it is his, "will convene a leader-level meeting of the Contact Group"."""
_JOINS_LEADERS = re.compile(
    r"(?:\s+(?:also|today|yesterday|virtually))*\s+joined\s+(?:(?:the|other|fellow)\s+)?[Ll]eaders\s[^.;:]{0,170}?\s(?:for|at|during)"
    r"\s[^.;:,]{0,40}?(?:U\.S\.[-–])?\Z"
)
"""The same: "joined leaders of member states for the annual summit"."""
_NAME_REACH = 80
_HOSTED = re.compile(r"[^.;]{0,24}?\b(?:co-)?(?:hosted|convened)\s+by\b")
_OF_ALL = re.compile(r"[^.;]{0,24}?\b(?:chaired|led)\s+by\b|(?:\s+(?:today|yesterday))?\s+of\b")


def maker_role(scene: Scene) -> str:
    """Return what those are who made a contact: who asked for the call, its hosts, or who took part."""
    before = scene.text[max(scene.sentence.start, scene.start - 60) : scene.start]
    if scene.trigger.channel == "call" and re.search(
        r"\b(?:made|placed|initiated|making)\b", before + scene.text[scene.end : scene.end + 60]
    ):
        return "initiator"
    return "host" if re.search(r"\bhost(?:s|ed|ing)?\b", before) else "participant"


def role_behind(scene: Scene) -> str:
    """Return what those are of whom a noun is: hosts, "hosted by", who asked for it, "a call from", or who had it."""
    if _HOSTED.match(scene.text, scene.end, scene.sentence.end):
        return "host"
    return "participant" if _OF_ALL.match(scene.text, scene.end, scene.sentence.end) else "initiator"


def guests_of(scene: Scene, hosts: list[Ref]) -> list[Part]:
    """Return who takes part in what others are hosts of, by a verb of its own before the noun, and with which group."""
    left = [ref for ref in scene.refs if ref.end <= scene.start and not ref.possessive and ref.kind != "group"]
    left = [ref for ref in left if not is_aside(scene, ref) and not only_says_so(scene, ref)]
    takes_part = _TAKES_PART.match(scene.text[: scene.start], left[-1].end) if left and hosts else None
    if takes_part is None:
        return []
    low, high = takes_part.span("whom")
    groups = [ref for ref in scene.refs if ref.kind == "group" and low <= ref.start and ref.end <= high]
    return parts_of(scene, left[-1:], "participant", hosts) + parts_of(scene, groups, "participant")


def gathering_of(scene: Scene, left: list[Part], right: list[Part]) -> list[Part]:
    """Return the group that a summit stands for where one person is said to attend it: "the Summit of the Americas"."""
    guest = left[0].person if len(left) == 1 and not right else None
    if guest is None or not scene.discourse.people.ranks_as_leader(guest):
        return []
    name = name_around(scene)
    if name is None or not _ATTENDS.search(scene.text, scene.sentence.start, scene.start):
        return []
    if _ITS_HOSTS.search(scene.text, *name):
        return []
    return [Part(None, scene.text[slice(*name)], "participant", name)]


def who_attends(scene: Scene) -> list[Part]:
    """Return the leader who is said to go to a gathering by its name: "will travel to Madrid for the NATO Summit"."""
    name = name_around(scene)
    left = [ref for ref in scene.refs if name and ref.end <= name[0] and ref.kind != "group" and not ref.possessive]
    left = [ref for ref in left if not is_aside(scene, ref) and not only_says_so(scene, ref)]
    if name is None or not left:
        return []
    before, place = scene.text[: name[0]], left[-1].end
    if not any(takes_part.match(before, place) for takes_part in (_GOES_TO, _CONVENES, _JOINS_LEADERS)):
        return []
    parts = parts_of(scene, left[-1:], "participant")
    return parts if gathering_of(scene, parts, []) else []


def name_around(scene: Scene) -> tuple[int, int] | None:
    """Return the place of the name of a gathering to which a trigger belongs; ``None`` where it belongs to none."""
    low = max(scene.sentence.start, scene.start - _NAME_REACH)
    for name in _GATHERING.finditer(scene.text, low, scene.sentence.end):
        around = name.start() <= scene.start or "ummit" in scene.trigger.text  # "a virtual Summit for Democracy"
        if around and name.start() < scene.end and scene.start < name.end():
            return name.span()
    return None
