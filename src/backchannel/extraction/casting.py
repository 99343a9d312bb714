"""References of a scene to the parts that people take in a contact, and these to a cast."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from backchannel.extraction.people import Person, Ref
from backchannel.extraction.phrases import people_of
from backchannel.extraction.scene import Cast, Part, Scene

_INCLUDING = re.compile(r"(?:\s+[\w-]+){0,9},?(?:\s+[—–])?\s+(?:including|such as|like)\b")
"""Behind a group: some of it are named."""
_SEPARATELY_WITH = re.compile(
    r"\s+(?:separately|individually)\s+(?:(?:today|yesterday|earlier|on\s+[A-Z]\w+day|by\s+(?:tele)?phone)\s+){0,2}(?:with|to)\b"
)
_RANG = re.compile(r"(?:tele)?phoned|rang(?: up)?")
_SEPARATELY_BEHIND = re.compile(
    r",?\s+(?:separately|individually|in\s+turn|one\s+after\s+(?:the|an)other|in\s+separate\s+(?:[\w-]+\s+)?(?:calls|meetings|"
    r"conversations|talks))\b(?!\s+from\b)"
)
_AND_THEN = re.compile(
    r",?\s+(?:and,?\s+(?:then|later|afterwards|subsequently|separately),?|then)\s+(?:(?:with|to)\s+)?(?:the\s+)?(?=[A-Z])"
)
"""Between two who were called, or met: "called A, and then B"."""
_IN_SEVERAL = re.compile(
    r"[.”\"]*\s+(?:In|During|At|Throughout)\s+(?:(?:the|these|those|his|her|their|our|both)(?:\s+(?:two|three|four|five|six))?|two|three|"
    r"four|five|six|several)\s+(?:separate\s+)?(?:meetings|conversations|calls)\b"
)
"""Behind a sentence: whom it names were met one after the other, "He will meet with A and B. During the meetings,"."""
_SEPARATELY = re.compile(r"\b(?:separately|each|individually)\b")
_THESE_SEPARATELY = re.compile(
    r"\b(?:these|those|the|their)\s+(?:two\s+)?(?:meetings|calls|conversations)\s+separately\b"
)
_NEXT = 160
"""Characters of the next sentence that may say so: "They are holding these meetings separately."."""
_HAVE_BOTH = re.compile(r"\s+(?:(?:have|had)\s+)?both\s+(?:(?:have|had)\s+)?(?:also\s+|now\s+)?")
"""Between two and a verb: each did it, "A and B have both spoken with C"."""
_ON_A_DAY = re.compile(r"\band\s+(?:then\s+)?(?:on|next|this)\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_NEAR = 12
_TWO_SIDES = 2
_ITS_NAME = re.compile(r"\s*,\s+(?:Ambassador|Minister|Secretary|Director|General|Mr\.|Dr\.)?\s*\Z")
_ONE_OFFICE = re.compile(
    r"\b(?:counterpart|representative|advis[eo]r|minister|secretary|envoy|chief|ambassador|colleague)\Z", re.IGNORECASE
)
"""A group of one, which is no further participant where the name stands beside it."""
_AS_WELL_AS = re.compile(r"\bas well as\b")
_TALKS = re.compile(r"(?:talks|discussions|consultations)\Z")
_WITH_AGAIN = re.compile(r",?(?:\s+and)?\s+with\s")
_OVER_TIME = re.compile(
    r"\b(?:[Ll]ast|[Tt]his|past|recent|coming)\s+(?:(?:few|two|three|several|couple\s+of)\s+)?(?:week|month|year|day|weeks|months|days)\b"
    r"(?!\s+on\b)"
)
_BOTH = re.compile(r"\bboth\s+(?:the\s+)?\Z")
_AT_ONCE = re.compile(
    r"\b(?:together|joint(?:ly)?|trilateral\w*|trilats?|quadrilateral|multilateral|three-way|four-way|summit|with\s+(?:each|one)\s+"
    r"(?:other|another)|at\s+the\s+same\s+time)\b"
)
"""In a sentence: the several of whom it tells were together."""
_MANY_SIDES = 3
_PERFECT = re.compile(r"(?:\b(?:has|have)|[’'](?:ve|s))\s+(?:(?:also|already|now|both|just)\s+)?\Z")
"""Before a verb: what somebody has done so far, with one after the other: "as I have discussed with A and B"."""

_SAID_HE_HAD = re.compile(
    r"\b(?:said|noted|added|told\s[^.;]{2,40}|stressed|recalled)\s+(?:that\s+)?(?:he|she|[A-Z]\w+)\s+had\s+(?:(?:also|already|just)\s+)?\Z"
)
"""The same, where a text tells what somebody said."""


def parts_of(scene: Scene, refs: list[Ref], role: str, others: list[Ref] | None = None) -> list[Part]:
    """Return the people and groups that some references of a scene mean, in a role.

    Args:
        scene: where they stand.
        refs: the references.
        role: as in DESIGN.md; who says "I" is the ``speaker`` rather than a participant.
        others: the other side, whom a pronoun here cannot mean.
    """
    across = people_of(scene, others or [])
    parts: list[Part] = []
    for ref in refs:
        if ref.kind == "group":
            parts.append(Part(None, scene.text[slice(*ref.shown)], role, ref.shown, state=ref not in scene.refs))
            continue
        own = "speaker" if ref.word in ("i", "my") and role == "participant" else role
        people = scene.discourse.meant(ref, scene.sentence, other_than=across)
        if ref.word in ("we", "our") and _with_allies(others) and _we_two(scene, people):
            people = people[:1]
        parts.extend(Part(person, None, own, ref.shown) for person in people)
    return _without_appositions(scene, parts)


def _we_two(scene: Scene, people: tuple[Person, ...]) -> bool:
    """Say whether those are who speaks and whom he speaks to."""
    other = scene.discourse.addressee(scene.sentence)
    return other is not None and people[1:] == (other,)


def _with_allies(others: list[Ref] | None) -> bool:
    """Say whether a country's "we" does it, not two who speak by turns: "we consult with our allies"."""
    return bool(others) and all(ref.kind == "group" and ref.word.startswith("our ") for ref in others or ())


def _without_appositions(scene: Scene, parts: list[Part]) -> list[Part]:
    """Leave out what a comma only says again of somebody named: "his counterpart, X", "X, High Representative for"."""
    kept: list[Part] = []
    for number, part in enumerate(parts):
        one = part.group is not None and _ONE_OFFICE.search(part.group)
        named = [
            other
            for other in parts[max(0, number - 1) : number + 2]
            if one and other.person and other.shown and part.shown
        ]
        if any(_says_again(scene, part, other) for other in named):
            continue
        kept.append(part)
    return kept


def _says_again(scene: Scene, group: Part, person: Part) -> bool:
    first, second = sorted((group.shown or (0, 0), person.shown or (0, 0)))
    gap = scene.text[first[1] : second[0]]
    behind = scene.text[second[1] : second[1] + 6]
    return bool(_ITS_NAME.match(gap)) and not re.match(r",?\s+and\b", behind)


def cast_of(scene: Scene, left: list[Part], right: list[Part]) -> Cast | None:
    """Put two sides together, each person once; ``None`` where there is nobody."""
    right = _of_one_day(scene, right)
    parts: dict[str, Part] = {}
    for part in (*left, *right):
        parts.setdefault(part.key, part)
    if not parts:
        return None
    places = [part.shown for part in parts.values() if part.shown]
    inside = [(a, b) for a, b in places if scene.sentence.start <= a and b <= scene.sentence.end]
    several = scene.trigger.several or _each_of_many(scene, right) or _met_apart(scene, right)
    separate = several and len(right) > 1 and len(left) == 1
    if len(left) > 1 and len(right) == 1 and _apart(scene, left):
        parts = {part.key: part for part in (*right, *left)}
        separate = True  # "A and B will separately meet with C"
    start = min([scene.start, *(a for a, _ in inside)])
    end = max([scene.end, *(b for _, b in inside)])
    many = not scene.trigger.several and any(part.group for part in right) and _one_after_the_other(scene, right)
    return Cast(tuple(parts.values()), start, end, separate=separate, many=many)


def _of_one_day(scene: Scene, right: list[Part]) -> list[Part]:
    """Leave out who is met on another day: "will host A on Monday, and on Thursday B"."""
    for number in range(1, len(right)):
        before, part = right[number - 1].shown, right[number].shown
        if before and part and _ON_A_DAY.search(scene.text, before[1], part[0]):
            return right[:number]
    return right


def _each_of_many(scene: Scene, right: list[Part]) -> bool:
    """Say whether one met leaders of several states, of whom some are named: "met with leaders, including A and B"."""
    places = [part.shown for part in right if part.person and part.shown]
    leaders = [part for part in right if part.person and scene.discourse.people.ranks_as_leader(part.person)]
    if len({part.person.party for part in leaders if part.person}) > 1 and len(places) > 1:
        perfect = scene.trigger.shape in ("verb_with", "guest") and _PERFECT.search(
            scene.text, scene.sentence.start, scene.start
        )
        perfect = perfect or _SAID_HE_HAD.search(scene.text, scene.sentence.start, scene.start)
        at_once = scene.trigger.shape == "guest" and _AT_ONCE.search(scene.text, scene.end, scene.sentence.end)
        if (perfect and not at_once) or (
            scene.trigger.plural and _AS_WELL_AS.search(scene.text, places[0][1], max(a for a, _ in places))
        ):
            return True
    if _one_after_the_other(scene, right) or _with_each_again(scene, places):
        return True
    many = right[0].shown if right and right[0].group else None
    parties = {part.person.party for part in right if part.person}
    return many is not None and len(parties) > 1 and bool(_INCLUDING.match(scene.text, many[1]))


def _with_each_again(scene: Scene, places: list[tuple[int, int]]) -> bool:
    """Say whether "with" is said again before everybody: "I spoke with A, with B, with C"."""
    gaps = _gaps(scene, places)
    return bool(gaps) and all(_WITH_AGAIN.match(gap) for gap in gaps) and not gaps[0].lstrip(",").startswith(" and")


def _gaps(scene: Scene, places: list[tuple[int, int]]) -> list[str]:
    return [scene.text[one[1] : other[0]] for one, other in itertools.pairwise(places)]


def _one_after_the_other(scene: Scene, right: list[Part]) -> bool:
    """Say whether leaders need not have been there together: "both A and B", "last week he had talks with three"."""
    leaders = [part for part in right if part.person and scene.discourse.people.ranks_as_leader(part.person)]
    parties = {part.person.party for part in leaders if part.person}
    first = leaders[0].shown if leaders else None
    if first is None or not _TWO_SIDES <= len(parties) == len(leaders) or _AT_ONCE.search(scene.sentence.text):
        return False
    apart = scene.trigger.shape == "guest" or scene.trigger.channel in ("call", "unspecified")
    both = apart and (
        _BOTH.search(scene.text, scene.end, first[0]) or scene.text[slice(*first)].lower().startswith("both ")
    )
    talks = _TALKS.search(scene.trigger.text) and len(parties) >= _MANY_SIDES
    return bool(both or (talks and _OVER_TIME.search(scene.sentence.text)))


def _met_apart(scene: Scene, right: list[Part]) -> bool:
    """Say whether people of several states were met each alone: "met separately with A and B".

    Of people of one state it may as well say that the two were met apart from all others.
    """
    parties = {part.person.party for part in right if part.person}
    apart = _SEPARATELY_WITH.match(scene.text, scene.end, scene.sentence.end)
    places = sorted(part.shown for part in right if part.person and part.shown)
    if len(places) > 1 and scene.end <= places[0][0]:
        apart = apart or _SEPARATELY_BEHIND.match(scene.text, places[-1][1], scene.sentence.end)
        apart = apart or next((then for _, end in places[:-1] if (then := _AND_THEN.match(scene.text, end))), None)
    apart = apart or _RANG.fullmatch(scene.trigger.text)
    return (len(parties) > 1 and bool(apart)) or _IN_SEVERAL.match(scene.text, scene.sentence.end) is not None


def _apart(scene: Scene, left: list[Part]) -> bool:
    """Say whether the subjects of a verb are told to do it each alone."""
    behind = left[-1].shown[1] if left[-1].shown else scene.start
    if scene.trigger.channel != "meeting" and _HAVE_BOTH.fullmatch(scene.text, behind, scene.start):
        return True
    if _THESE_SEPARATELY.search(scene.text, scene.end, min(len(scene.text), scene.sentence.end + _NEXT)):
        return True
    return bool(_SEPARATELY.search(scene.text, behind, min(scene.sentence.end, scene.end + _NEAR)))


_AND_ANOTHER = re.compile(r"(?:\s+of\s+[A-Z]\w+)?\s+and\s+(?:the\s+)?(?:[A-Z]\w+\s+){0,4}(?=[A-Z])")
"""Between two of a list who are one of its items: "Chancellor A and Vice Chancellor B of Germany, President C"."""


def separated(text: str, cast: Cast) -> tuple[Cast, ...]:
    """Split "calls with A and B" into a call with each; "A and B of X, and C" are two of one country, and another."""
    first, rest = cast.parts[0], cast.parts[1:]
    groups: list[list[Part]] = []
    for number, part in enumerate(rest):
        last = groups[-1][-1] if groups else None
        beside = last is not None and number < len(rest) - 1 and _are_one_of_a_list(text, last, part)
        groups = [*groups[:-1], [*groups[-1], part]] if beside else [*groups, [part]]
    return tuple(replace(cast, parts=(first, *group)) for group in groups)


def _are_one_of_a_list(text: str, one: Part, other: Part) -> bool:
    """Say whether two of one country stand joined by "and" within a longer list."""
    if one.shown is None or other.shown is None or one.person is None or other.person is None:
        return False
    beside = _AND_ANOTHER.match(text, one.shown[1], other.shown[1]) is not None
    return beside and one.person.party == other.person.party
