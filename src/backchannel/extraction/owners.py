"""Whose contact a noun names where its words give it to one of two only, or to somebody whom the text does not know."""

from __future__ import annotations

import re

from backchannel.extraction.makers import possessors
from backchannel.extraction.phrases import objects_after, people_of
from backchannel.extraction.scene import Cast, Scene

_WITH_SOMEBODY = re.compile(
    r"\s+(?:(?:today|yesterday|earlier|here|there|last\s+\w+|this\s+\w+|in\s+[A-Z]\w+)\s+){0,2}with\s+"
    r"(?!regard|respect|a\s+view|the\s+aim|each\s+other|one\s+another|its|the\s+same|great|little|no\s|an?\s+(?:focus|discussion))"
)
"""Behind a noun: the other side stands here, known or not."""
_THOSE_WHO = re.compile(r"\b(?:those|everyone|anyone|others|people|all)\s+(?:that|who)\s+(?:\w+\s+){0,2}\Z")
"""Right before a verb."""
_A_DAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|"
    r"November|December|Yesterday|Today|Tonight|Tomorrow)"
)
_STRANGERS = re.compile(
    rf"(?<![\w’'])(?!{_A_DAY}\b|(?:There|That|It|What|Here|He|She|Who|Where|How|"
    rf"Let)[’'])(?P<name>[A-Z][\w-]*[a-z](?:[’']s|(?<=s)[’']))\s+(?:(?!and\b|or\b)[a-z-]+\s+){{0,3}}\Z"
)
"""Right before a noun: somebody's by name, "Mr. Doe's talks"."""
_OF_A_BODY = re.compile(
    r"\s+of\s+(?:the\s+)?(?:[A-Z][\w’'.-]*\s+|[–-]\s+|and\s+|for\s+|on\s+){1,8}?(?:Group|Commission|Council|Committee|"
    r"Cabinet|Board|Assembly)\b(?!\s+with\b)|"
    r"\s+of\s+(?:the\s+|their\s+|our\s+)?(?:[a-z-]+\s+){0,2}(?:inter-?governmental|inter-?ministerial|inter-?parliamentary|joint|mixed|"
    r"bilateral)\s+(?:[a-z-]+\s+){0,2}(?:commission|committee|council|group|board)\b|"
    r"\s+(?:(?:on|about)\s+[^,.;]{2,40}\s)?in\s+(?:our|their|its|his|the\s+(?:[A-Z]\w+\s)?)\s*(?:[Pp]arliament|[Cc]abinet)\b"
)
"""Behind a noun: a body's own meeting, "a meeting of the Trilateral Contact Group"."""

_OF_OFFICIALS = re.compile(
    r"\s+of\s+(?:the\s+|their\s+|our\s+)?(?:(?!leaders\b)[\w-]+\s+){0,3}?(?:advis[eo]rs|ministers|negotiators|"
    r"negotiating teams|delegations|experts|envoys|working groups?)\b(?!\s+with\b)"
)
_OF_LOWER_LEVEL = re.compile(
    r"\b(?:commanders?|(?:working|staff|expert|technical|official|commander|deputies)[- ]levels?)\s+(?:\w+\s+)?\Z"
)
"""Before a noun: it is of those, "planned to hold a theater commander call"."""
_IS_THERE = re.compile(
    r"\b(?:t(?:ake|akes|ook|aking) part|attend\w*|participat\w+|chair\w*|address\w*|join\w*|h[eo]ld\w*|"
    r"host\w*|conven\w+|had|have|has|having|opened|led)\b"
)
"""Before "a meeting of ministers": somebody is there, who did not only agree to it."""
_A_BODYS = re.compile(
    r"\b(?:an?|the|this|next|last)\s+(?:[a-z-]+\s+){0,2}(?:NATO(?:[-–][\w.]+)?|OSCE|U\.?N\.?|EU|E\.U\.|G-?7|G-?20|P5\+1|ASEAN|"
    r"(?:[A-Z][\w.–-]*\s+){1,3}(?:Council|Commission|Committee|Group|Forum|Assembly))\s+(?:[a-z-]+\s+){0,2}\Z"
)
"""Before a noun: it is a body's own, "a NATO-Russia Council conversation", and not that of the two just spoken of."""
_WITH_THEM = re.compile(r"\s+(?:with|between)\b")


def with_somebody_unknown(scene: Scene) -> bool:
    """Say whether one person's contact is with somebody whom nobody knows: "her meeting with families of hostages".

    The other of the two of whom a text speaks is not meant then. What two had together stays theirs: "their meeting
    with industry".
    """
    if scene.trigger.shape not in ("noun", "travel"):
        return False
    beside = _WITH_SOMEBODY.match(scene.text, scene.end, scene.sentence.end)
    owners = possessors(scene) if beside else []
    if not owners or len(people_of(scene, owners)) > 1 or any(ref.word in ("their", "our", "your") for ref in owners):
        return False
    return not objects_after(scene, scene.end, allow_to=False)


def is_of_others(scene: Scene) -> bool:
    """Say whether it is unnamed people's, or with some: "all those that talk to X", "his meeting with voters"."""
    those = _THOSE_WHO.search(scene.text, scene.sentence.start, scene.start)
    return those is not None or with_somebody_unknown(scene)


def of_a_stranger(scene: Scene) -> bool:
    """Say whether a noun is somebody's by a name that means nobody known here: "after Mr. Doe's meeting with X"."""
    owner = _STRANGERS.search(scene.text, scene.sentence.start, scene.start)
    if owner is None:
        return False
    return not any(ref.start < owner.end("name") and owner.start("name") < ref.end for ref in scene.refs)


def is_of_a_body(scene: Scene) -> bool:
    """Say whether a noun is told to be a body's own meeting, whoever set that up: "a meeting of the Contact Group"."""
    if "ummit" in scene.trigger.text:
        return False
    if _OF_A_BODY.match(scene.text, scene.end, scene.sentence.end):
        return True
    if _OF_LOWER_LEVEL.search(scene.text, scene.sentence.start, scene.start):
        return True
    officials = _OF_OFFICIALS.match(scene.text, scene.end, scene.sentence.end)
    return officials is not None and not _IS_THERE.search(scene.text, scene.sentence.start, scene.start)


def is_no_meeting_of_the_two(scene: Scene, cast: Cast) -> bool:
    """Say whether a body's own meeting is given to two whom the sentence does not name: "they want a NATO meeting"."""
    if not _A_BODYS.search(scene.text, scene.sentence.start, scene.start) or _WITH_THEM.match(scene.text, scene.end):
        return False
    named = {person.key for ref in scene.refs if ref.kind in ("name", "office") for person in ref.people}
    unnamed = [person for person in cast.people if person.key not in named]
    return len({person.party for person in unnamed}) > 1
