"""Who makes a contact by the drift of a sentence alone: "Biden looks forward to a call with", "returned from talks".

No grammar ties them to its noun: they stand before it in the clause, and a verb that goes with contacts stands between.
"""

from __future__ import annotations

import re

from backchannel.extraction.asides import is_aside, names_a_government, only_says_so
from backchannel.extraction.gaps import AT_IT, TO_GO_FOR
from backchannel.extraction.makers import joined_left
from backchannel.extraction.objects_before import is_anothers_object
from backchannel.extraction.people import Ref
from backchannel.extraction.phrases import STOP, other_trigger, preposition_of
from backchannel.extraction.said_in_it import said_in_it
from backchannel.extraction.scene import Scene

_LOOSE_VERB = re.compile(
    r"\b(?:looks?|looking) forward to|"
    r"(?<!context )(?<!know )(?<!knows )(?<!knew )(?<!aware )(?<!heard )(?<!learned )"
    r"\b(?:in(?!\s+the\s+context)|during|on|after|following|before|ahead of|for|of)\s+"
    r"(?:that\s+)?(?:(?!that\b)\w+\s+){0,3}$|"
    r"\b(?:wants?|requested|accepted|confirmed|announced|prepares?|preparing|plans?|planned|expects?|welcomed|ended|"
    r"concluded|described|raised|proposed|suggested|sought|seeks?|seeking|demanded|considers?|considering|considered|"
    r"rejected|ruled out|(?:is|are|was|were) open to|planning|"
    r"(?:offer(?:s|ed|ing)?|need(?:s|ed)?|refus(?:es|ed)|declin(?:es|ed))(?! to)|weigh(?:s|ed|ing)|"
    r"mull(?:s|ed|ing)|float(?:s|ed|ing)|recall(?:s|ed)|"
    r"turn(?:s|ed) down|avoid(?:s|ed|ing)?|"
    r"(?:emerg(?:es|ed|ing)|return(?:s|ed|ing)|c(?:ame|omes|oming)(?: out)?) (?:from|of)|"
    r"(?:walk|pull)(?:s|ed|ing) out of|le(?:ft|aves|aving) without|reveal(?:s|ed)|disclos(?:es|ed)|skip(?:s|ped)|"
    r"(?:had|has|have) (?:had )?no|"
    r"there (?:was|had been|would be|will be|is) no|sees no|denie[sd]|acknowledged|admitted)\b"
)
_INFORMS = re.compile(
    r"(?:\s+(?:also|then|has|had|in turn|,))*\s+(?:inform|brief|updat|notifi|acquaint)(?:s|es|ed)\s+(?:the\s+)?|"
    r"(?:\s+(?:also|then|has|had))*\s+told\s+(?:the\s+)?"
)
"""Between two: the second hears what the first did, "informed X about the talks with"."""
_STATED_BY = re.compile(
    r"\b(?:stated|said|announced|noted|emphasi[sz]ed|stressed|reported|declared|voiced|confirmed|told|outlined|made)\s+by"
    r"\s+(?:the\s+)?\Z"
)
_DENIES = re.compile(r"\s+(?:has\s+)?(?:denies|denied|acknowledged|admitted|confirmed|recalled)\s+(?:ever\s+)?")
"""Between somebody and "meeting with", which is what he denies or confirms."""
_THE_ONE = re.compile(r"\b(?:before|after|following|ahead\s+of)\s+the\s+(?:\w+\s+)?\Z")
_AROUND = re.compile(r"\b(?:following|after|before|ahead of)\s+(?:\w+\s+){0,2}\Z")
"""Before a noun it ties it to who acts: "said the President, answering questions from reporters after talks with"."""
_INSIDE = re.compile(
    r"\b(?:in|during|at|over|on|via)\s+(?:(?:an?|his|her|their|another|separate)\s+)?(?:(?!the\b)[\w-]+\s+){0,2}\Z"
)
"""The same of what was discussed there: "discussed it in a call with"."""
_WHO_SPEAKS = re.compile(r",\s+who\s+(?:is|was)\s+(?:speaking|answering|talking)\b")
"""Behind a name: where he said it, "stated by A, who was speaking with reporters after talks with B"."""

_ACCORDING_TO = re.compile(r"According\s+to\s+(?:the\s+)?")
_AT_IT_HE_SAYS = re.compile(r":\s+(?:At|During|In|After|Following)\s")
_STRAIGHT_WITH = re.compile(r"\s+with\s")
_LET = re.compile(r"\b[Ll]et\s+\Z")
"""Before somebody: he is to see or do something else, "let me see if there is more on the meeting with"."""


def loose_subject(scene: Scene) -> list[Ref]:
    """Return the one before the noun where another stands behind it: "Biden looks forward to a call with"."""
    if preposition_of(scene) == "between":
        return []
    if sayer := said_in_it(scene) or _by_whose_account(scene):
        return sayer
    left = [ref for ref in scene.refs if ref.end <= scene.start and not ref.possessive and ref.kind != "group"]
    left = [ref for ref in left if not is_aside(scene, ref) or _said_by(scene, ref)]
    left = [ref for ref in left if not only_says_so(scene, ref)]
    if not left or names_a_government(scene, left[-1]) or _LET.search(scene.text, scene.sentence.start, left[-1].start):
        return []
    if _DENIES.fullmatch(scene.text, left[-1].end, scene.start):
        return left[-1:]
    if len(left) > 1 and _INFORMS.fullmatch(scene.text, left[-2].end, left[-1].start):
        behind = next((ref for ref in scene.refs if ref.start >= scene.end), None)
        return left[-2:-1] if behind and behind.people else []  # and not the one who is told of it
    left = [ref for ref in left if not is_anothers_object(scene, [ref]) and not of_the_last_two(scene, ref)]
    return _near_a_loose_verb(scene, left) if left else []


def _by_whose_account(scene: Scene) -> list[Ref]:
    """Return by whose account a sentence tells of it: "According to the President, the talks with X were useful".

    So do headlines: "President A: At the meeting with B we agreed".
    """
    opening = _ACCORDING_TO.match(scene.text, scene.sentence.start, scene.start)
    before = [ref for ref in scene.refs if ref.end <= scene.start and ref.kind in ("name", "office")]
    begins = opening.end() if opening else scene.sentence.start
    leads = len(before) == 1 and before[0].start <= begins + len("the ")
    if not leads or not before[0].people or not scene.discourse.people.ranks_as_leader(before[0].people[0]):
        return []
    mark = "," if opening else ":"
    spoken = opening or (scene.sentence.title and _AT_IT_HE_SAYS.match(scene.text, before[0].end))
    tied = spoken and scene.text.startswith(mark, before[0].end) and _STRAIGHT_WITH.match(scene.text, scene.end)
    return before if tied and _with_somebody(scene) else []


def of_the_last_two(scene: Scene, ref: Ref) -> bool:
    """Say whether "before the talks with X" are those last told of, which were another's: "A spoke to B before the"."""
    behind = next((one for one in scene.refs if one.start >= scene.end and one.people), None)
    the = _THE_ONE.search(scene.text, scene.sentence.start, scene.start)
    pair = {person.key for person in scene.discourse.pair}
    with_one = behind is not None and bool(pair & {person.key for person in behind.people})
    return bool(the and with_one and not pair & {person.key for person in ref.people})


def _near_a_loose_verb(scene: Scene, left: list[Ref]) -> list[Ref]:
    if TO_GO_FOR.fullmatch(scene.text, left[-1].end, scene.start):
        return joined_left(scene, left, len(left) - 1)
    if other_trigger(scene, left[-1].end, scene.start):
        between = [other for other in scene.others if left[-1].end <= other < scene.start]
        discussed = all(scene.text.startswith("discuss", other) for other in between)
        around = _AROUND.search(scene.text, left[-1].end, scene.start)
        if discussed and not around:
            around = _INSIDE.search(scene.text, left[-1].end, scene.start)
        gap = _WHO_SPEAKS.sub(" ", scene.text[left[-1].end : scene.start])
        return joined_left(scene, left, len(left) - 1) if around and not STOP.search(gap) else []
    gap = scene.text[left[-1].end : scene.start]
    loose = _LOOSE_VERB.search(gap) or (AT_IT.search(gap) and _with_somebody(scene))
    return joined_left(scene, left, len(left) - 1) if loose else []


def _with_somebody(scene: Scene) -> bool:
    """Say whether the next one behind a noun is somebody, and no group: "said this at a meeting with the President"."""
    return next((bool(ref.people) for ref in scene.refs if ref.start >= scene.end), False)


def _said_by(scene: Scene, ref: Ref) -> bool:
    """Say whether "by" makes somebody the one who acts: "this was stated by the President"."""
    return bool(_STATED_BY.search(scene.text, max(scene.sentence.start, ref.start - 24), ref.start))
