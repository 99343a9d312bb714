"""The two of "their meeting", "the two leaders met" and "the call", where a word was only told in part.

They are the two of the title, of the last contact, or the two leaders of whom the paragraph speaks; nobody where
others may be meant as well.
"""

from __future__ import annotations

import re

from backchannel.extraction.called_off import called_off
from backchannel.extraction.clause_words import clause_around
from backchannel.extraction.people import Person, Ref
from backchannel.extraction.phrases import MONTHS, people_of
from backchannel.extraction.scene import Part, Scene
from backchannel.extraction.work import Work

_ABOUT = 300
"""Characters before a sentence that say what it is about."""
_REACH_PARAGRAPHS = 5
_NEAR_PARAGRAPHS = 1
_AT_HAND_PARAGRAPHS = 4
_APART = 3
"""Paragraphs between two leaders named, of whom only the later is still spoken of."""
_THE_TWO = re.compile(r"\s+(?:[\w-]+\s+){0,2}?between\s+(?:the|these|those)\s+two\b")
_THE_ONE = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]oday[’']s|[Tt]omorrow[’']s|[Yy]esterday[’']s|upcoming|[Oo]ur)\s+"
    rf"(?:(?:{MONTHS})\s+)?(?:[a-z][\w-]*\s+){{0,2}}\Z"
)
"""Before a noun: one of which was spoken."""
_THEN = re.compile(r"\s(?:before|after|since|while|when)\s")
"""Behind a word: who is named from here on belongs to another time."""
_TELLS_WHOSE = re.compile(
    r"\s+(?:(?:\w+|o[’']clock|\d+[:.]\d\d|[ap]\.m\.)\s+){0,3}?(?:with|between|of|among|to)\s|\s+at\s+the\s+(?!White\b|Oval\b|Kremlin\b|G-?7\b|G-?20\b)[A-Z]"
)
"""Behind it: it is told whose it is."""
_OF_OTHERS = re.compile(
    r"\b(?:internal|interagency|domestic|first|third|fourth|last|next|previous|other|G-?7|G-?20|[Oo]ur|your|my)\s+"
    r"(?:\w+\s+)?\Z"
)
"""Right before a noun: it need not be of those at hand, as a spokesperson's "our conversation" is not."""
_SUMMIT_OF = re.compile(r"Summit\s+(?:of|for|on)\s")
"""One of many, by its name."""
_OWN_DOING = re.compile(r"\s+(?:in|into)\s")
"""Behind "engagement": what somebody does in a place, and no contact."""
_AND = re.compile(r"\s+and\s+(?:the\s+)?(?:both\s+)?")
_CLOSE = re.compile(r"(?:\s+(?!that\b|and\b|but\b|to\b)[\w’-]+){0,5}\s+")
_OWN = re.compile(r"\s+own\b")
"""Behind "their": it is theirs and not another's, so of more than those at hand."""
_TWO = 2
TOGETHER = frozenset({"they", "their", "them"})

_SOMEWHERE = re.compile(r"\s+in\s+[A-Z]")
_OF_HEADS = re.compile(
    r"\s+of\s+(?:the\s+|our\s+|two\s+)*(?:heads\s+of\s+state|presidents|(?:foreign\s+)?ministers|delegations)\b"
)
"""Behind a noun in speech: whose it is, and of whom the text speaks need not be they."""


def the_two_at_hand(work: Work, scene: Scene, told: tuple[Part, ...]) -> tuple[Part, ...]:
    """Return the two of "their meeting", "the two leaders met" and "the call", with those already told among them."""
    word = None if _SUMMIT_OF.match(scene.text, scene.start, scene.sentence.end) else _those_two(scene)
    spoken = scene.sentence.turn is not None
    if word and spoken and word.word.endswith("the heads of state"):
        return ()  # they may be of any countries
    if word and spoken and scene.text.endswith("among ", scene.sentence.start, word.start):
        return ()  # of two one says "between the leaders"
    noun = scene.trigger.shape in ("noun", "travel")
    known = (
        noun
        and _THE_ONE.search(scene.text, scene.sentence.start, scene.start)
        and not _TELLS_WHOSE.match(scene.text, scene.end, scene.sentence.end)
        and not _is_of_others(work, scene)
    )
    if word:
        two = _joined(scene, word) or _of_the_paragraph(work, scene) or _pair(work, scene, word)
    elif _THE_TWO.match(scene.text, scene.end, scene.sentence.end):
        two = _pair(work, scene)
    else:
        two = (_pair_at_hand(work, scene) or _only_pair(work, scene)) if known else ()
    keys = {person.key for person in two}
    then = _THEN.search(scene.text, scene.end, scene.sentence.end)
    near = [ref for ref in scene.refs if ref.people and (then is None or ref.start < then.start())]
    named = {person.key for person in people_of(scene, near)}
    beside = word is not None and word.kind != "pair"
    if not {part.key for part in told} <= keys or (not beside and named - keys):
        return ()
    if known and not word and _is_off_but_theirs_was(work, scene, keys):
        return ()
    pairs = [ref.word for ref in scene.refs if ref.kind == "pair"]
    if two and not all(scene.discourse.may_be(one, two) for one in pairs):
        return ()  # "the two sides spoke of a call between the two leaders", of advisers
    if any("leader" in one for one in pairs) and any(work.people.holds(one, "vice president") for one in two):
        return ()  # a vice president is none of "two leaders" while the president is spoken of
    return tuple(Part(person, None, "participant", word.shown if word else None) for person in two)


def _is_off_but_theirs_was(work: Work, scene: Scene, keys: set[str]) -> bool:
    """Say whether "this meeting" is told to be off, and that of the two at hand was told to have been."""
    held = any(one.modality == "reported" and {part.key for part in one.participants} == keys for one in work.mentions)
    return held and called_off(scene, *clause_around(scene)) == "yes"


def _met_in_a_summit(work: Work, scene: Scene) -> bool:
    """Say whether the two at hand were told to meet in a summit: it mostly is an occasion of many."""
    if scene.discourse.title_pair:
        return True
    keys = {person.key for person in scene.discourse.pair}
    told = [one for one in work.mentions if {part.key for part in one.participants} == keys]
    return any("summit" in one.trigger.quote.lower() for one in told)


def _is_of_others(work: Work, scene: Scene) -> bool:
    """Say whether "the call" is told to be another than that of the two at hand: "the first meeting I went to"."""
    if scene.trigger.text.lower().startswith("summit") and not _met_in_a_summit(work, scene):
        return True
    talks = scene.trigger.text in ("talks", "negotiations") and _SOMEWHERE.match(scene.text, scene.end)
    if talks or (scene.sentence.turn is not None and _OF_HEADS.match(scene.text, scene.end, scene.sentence.end)):
        return True
    doing = scene.trigger.text.startswith("engagement") and _OWN_DOING.match(scene.text, scene.end, scene.sentence.end)
    other = _OF_OTHERS.search(scene.text, scene.sentence.start, scene.start)
    if other is None or doing:
        return bool(doing)
    speaker = scene.discourse.speaker(scene.sentence)
    two = scene.discourse.title_pair or scene.discourse.pair
    own = speaker is not None and any(one.key == speaker.key for one in two)
    return not (own and other.group().lower().startswith(("our", "your", "my")))


def _those_two(scene: Scene) -> Ref | None:
    """Return "they" or "their" right before a word, or "the two leaders" in its sentence."""
    near = [ref for ref in scene.refs if ref.end <= scene.start][-1:]
    near = [ref for ref in near if _CLOSE.fullmatch(scene.text, ref.end, scene.start)]
    near = [ref for ref in near if not _OWN.match(scene.text, ref.end, scene.start)]
    near += [ref for ref in scene.refs if ref.kind == "pair"]
    return next((ref for ref in near if ref.kind == "pair" or ref.word in TOGETHER), None)


def _joined(scene: Scene, word: Ref) -> tuple[Person, ...]:
    """Return the last two joined before "their" in its sentence: "with A and B ahead of their summit"."""
    near = [ref for ref in scene.refs if ref.end <= word.start and len(ref.people) == 1]
    joined = len(near) > 1 and _AND.fullmatch(scene.text, near[-2].end, near[-1].start)
    return (near[-2].people[0], near[-1].people[0]) if joined else ()


def _of_the_paragraph(work: Work, scene: Scene) -> tuple[Person, ...]:
    """Return the two leaders, one of them ours, who alone are named in a paragraph before the sentence."""
    low = scene.text.rfind("\n\n", 0, scene.sentence.start) + 2
    people = [one for ref in work.people.between(low, scene.sentence.start) for one in ref.people if one.principal]
    named = tuple({one.key: one for one in people}.values())
    ours = [one for one in named if one.party == work.people.party_at_home]
    return named if len(named) == _TWO and len(ours) == 1 and all(map(work.people.is_leader, named)) else ()


def _only_pair(work: Work, scene: Scene) -> tuple[Person, ...]:
    """Return the two of the last contact, where all that the document told of so were theirs, by the same channel."""
    pair = scene.discourse.pair
    told = [one for one in work.mentions if len(one.participants) == _TWO]
    keys = {person.key for person in pair}
    same = all({part.key for part in one.participants} == keys for one in told)
    alike = sum(one.channel == scene.trigger.channel for one in told)
    return pair if len(pair) == _TWO and same and alike >= _TWO else ()


def _pair_at_hand(work: Work, scene: Scene) -> tuple[Person, ...]:
    """Return the two of "the call": those of the title, or of the last contact, if no other leader was named since."""
    discourse = scene.discourse
    since = scene.sentence.paragraph - discourse.pair_paragraph
    if discourse.title_pair or len(discourse.pair) != _TWO or since > _AT_HAND_PARAGRAPHS:
        return discourse.title_pair
    if _of_another_state(work, scene):
        return ()
    paired = {person.key for person in discourse.pair}
    named = {
        person.key
        for person, paragraph in discourse.recent
        if paragraph >= discourse.pair_paragraph
        and work.people.is_leader(person)
        and person.party != work.people.party_at_home
    }
    return discourse.pair if since <= _NEAR_PARAGRAPHS or named <= paired else ()


def _of_another_state(work: Work, scene: Scene) -> bool:
    """Say whether states were named since the last contact, of which nobody took part in it: "talks with the PRC"."""
    sides = {person.party for person in scene.discourse.pair} | {work.people.party_at_home}
    since = max(scene.discourse.pair_place[1], scene.sentence.start - _ABOUT)
    named = set(work.people.parties_in(since, scene.sentence.end)) - {work.people.party_at_home}
    return bool(named) and not named & sides


def _named_beside(scene: Scene, one: Person, other: Person) -> bool:
    """Say whether somebody was named where another was, or since, so that "they" may mean both."""
    places = {person.key: paragraph for person, paragraph in scene.discourse.recent}
    return places.get(one.key, -1) >= places[other.key]


def _pair(work: Work, scene: Scene, word: Ref | None = None) -> tuple[Person, ...]:
    """Return the two of whom a transcript speaks: those of its title, of the last contact, or the one leader named.

    A leader named since the last contact comes first; of several it is none.
    """
    discourse, floor = scene.discourse, scene.sentence.paragraph - _REACH_PARAGRAPHS
    if discourse.title_pair:
        return discourse.title_pair
    if above := _above(work, scene):
        return above
    home, at_hand = work.people.leader_at_home(), discourse.pair_paragraph >= floor
    paired = {person.key for person in discourse.pair if at_hand}
    since = max(floor, discourse.pair_paragraph) if paired else floor
    near = {
        person.key: person
        for person, paragraph in discourse.recent
        if paragraph >= since and work.people.is_leader(person) and person.party != work.people.party_at_home
    }
    others = [key for key in near if key not in paired]
    if len(discourse.pair) == _TWO and at_hand and not others:
        return discourse.pair
    if home is None or not others or _named_with_them(scene, near[others[-1]], floor):
        return ()
    apart = word is not None and not any(ref.kind == "pair" for ref in scene.refs)
    if apart and not _named_beside(scene, home, near[others[-1]]):
        return ()
    return (home, near[others[-1]]) if _is_last(scene, near[others[-1]], others) else ()


def _named_with_them(scene: Scene, person: Person, floor: int) -> bool:
    """Say whether a leader was last named where a contact of others was told: "did A and B discuss what C wants?"."""
    discourse = scene.discourse
    told = len(discourse.pair) == _TWO and discourse.pair_paragraph >= floor
    return told and (person, discourse.pair_paragraph) in discourse.recent


def _above(work: Work, scene: Scene) -> tuple[Person, ...]:
    """Return the leaders of the two states whose officials met, where "the two leaders" are spoken of beside them."""
    pair = scene.discourse.pair
    leaders = any(ref.kind == "pair" and ("leader" in ref.word or "president" in ref.word) for ref in scene.refs)
    near = scene.sentence.paragraph - scene.discourse.pair_paragraph <= _REACH_PARAGRAPHS
    if not (leaders and near) or len(pair) != _TWO or any(map(work.people.ranks_as_leader, pair)):
        return ()
    parties = tuple(dict.fromkeys(person.party for person in pair if person.party))
    found = tuple(leader for party in parties if (leader := work.people.leader_of(party)))
    return found if len(found) == _TWO else ()


def _is_last(scene: Scene, person: Person, others: list[str]) -> bool:
    """Say whether somebody is the one leader named of late, or was named paragraphs after any other."""
    places = {one.key: paragraph for one, paragraph in scene.discourse.recent}
    return all(places[person.key] - places[key] >= _APART for key in others if key != person.key)
