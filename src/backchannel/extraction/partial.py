"""Those who take part in what the second look found to be a contact, as far as the text tells of them.

Nothing ties anybody to the word as the rules ask. So each side is looked for where it stands most often: a subject
or owner before the word, somebody behind "with", and for "their meeting" or "the call" the two of whom was spoken.
Whoever is not plainly meant is left out. A cast of fewer than two makes a mention and never a contact of a dossier:
that takes two.
"""

from __future__ import annotations

import re

from backchannel.extraction.acceptance import is_a_side
from backchannel.extraction.asides import is_aside
from backchannel.extraction.casting import cast_of, parts_of
from backchannel.extraction.makers import light_subjects, possessors, relative_makers, subjects
from backchannel.extraction.people import Person, Ref
from backchannel.extraction.phrases import objects_after, objects_at, people_of
from backchannel.extraction.scene import Cast, Part, Scene
from backchannel.extraction.work import Work

_ABOUT = 300
"""Characters before a sentence that say what it is about."""
_REACH_PARAGRAPHS = 5
_NEAR_PARAGRAPHS = 1
_AT_HAND_PARAGRAPHS = 4
_APART = 3
"""Paragraphs between two leaders named, of whom only the later is still spoken of."""
_TWO = 2
_VERBS = frozenset({"verb_with", "verb_object", "guest", "sight", "company", "telling"})
_TOGETHER = frozenset({"they", "their", "them"})
_THE_TWO = re.compile(r"\s+(?:[\w-]+\s+){0,2}?between\s+(?:the|these|those)\s+two\b")
_THE_ONE = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]oday[’']s|[Tt]omorrow[’']s|[Yy]esterday[’']s|upcoming|[Oo]ur)\s+"
    r"(?:[a-z][\w-]*\s+){0,2}\Z"
)
"""Before a noun: one of which was spoken."""
_OF_OTHERS = re.compile(r"\s+(?:\w+\s+){0,3}?(?:with|between|of|among|to)\s")
"""Behind it: it is told whose it is."""
_AND = re.compile(r"\s+and\s+(?:the\s+)?(?:both\s+)?")
_TIED = re.compile(
    r"(?:[\s,—–-]+(?!but\b|who\b|about\b|on\b|for\b)[\w’-]+){0,6}?[\s—–-]+"
    r"(?:with|by|between|on the part of)\s+(?:the\s+)?"
)
"""Between a word and somebody behind it."""
_HAD_WITH = re.compile(r"\s+(?:just\s+|also\s+)?(?:had|has had|held)\s+(?:\w+\s+)?with\s+(?:the\s+)?")
"""Behind who had it: with whom, "a call with — the President had with the King"."""
_HIS = re.compile(r"(?:his|her)\b")
_WITH_THEM = re.compile(r"\s+(?:\w+\s+){0,3}with\s+")
_CLOSE = re.compile(r"(?:\s+(?!that\b|and\b|but\b|to\b)[\w’-]+){0,5}\s+")
_CLAUSE = re.compile(r"[;:?]|\b(?:that|which|who|because|while|but|if|whether|when|where|about)\s")
"""Between somebody and a word: others may be spoken of by then."""
_RECEIVED = re.compile(r"\b(?:Oval Office|White House|Camp David|Rose Garden|state visit)\b", re.IGNORECASE)
_NAMED = frozenset({"name", "office"})


def partial_cast(work: Work, scene: Scene, tried: Cast | None) -> Cast:
    """Return those who are plainly meant to take part, if there are any.

    Args:
        work: the document's.
        scene: the word where it stands.
        tried: whom the rules had found before they dropped it.
    """
    told = tuple(part for part in (tried.parts if tried else ()) if is_a_side(work, scene, part))
    told = told if len(told) > 1 else _sides_of(work, scene) or told
    told = (*_whose(scene, told), *told)
    if len({part.key for part in told}) < _TWO and (two := _the_two(work, scene, told)):
        told = two
    return Cast(_with_host(work, scene, told), scene.start, scene.end, partial=True)


def _with_host(work: Work, scene: Scene, told: tuple[Part, ...]) -> tuple[Part, ...]:
    """Add our leader where a foreign one alone is told to come to the White House."""
    home = work.people.leader_at_home()
    guest = told[0].person if len(told) == 1 else None
    if guest is None or home is None or not work.people.is_leader(guest) or guest.party == home.party:
        return told
    return (*told, Part(home, None, "host", None)) if _RECEIVED.search(scene.sentence.text) else told


def _whose(scene: Scene, told: tuple[Part, ...]) -> tuple[Part, ...]:
    """Return whose counterparts a group alone is, "calls with his European allies"."""
    group = told[0] if len(told) == 1 else None
    his = _HIS.match(scene.text, group.shown[0], group.shown[1]) if group and group.group and group.shown else None
    if his is None or not _WITH_THEM.fullmatch(scene.text, scene.end, his.start()):
        return ()
    pronoun = Ref(his.start(), his.end(), his.span(), "pronoun", (), his.group().lower(), possessive=True)
    return tuple(Part(person, None, "participant", his.span()) for person in people_of(scene, [pronoun]))


def _sides_of(work: Work, scene: Scene) -> tuple[Part, ...]:
    """Return the subject or owner of a word, and those behind "with"."""
    verb = scene.trigger.shape in _VERBS or scene.trigger.text in ("visited", "visiting")
    behind = objects_after(scene, scene.end, allow_to=verb)
    if verb and not behind and scene.text[scene.end : scene.end + 1] == " ":
        behind = objects_at(scene, scene.end + 1)
    behind = behind or _loosely_behind(scene)
    had = _HAD_WITH.match(scene.text, behind[-1].end, scene.sentence.end) if behind else None
    behind = [*behind, *objects_at(scene, had.end())] if had else behind
    before = subjects(scene, behind) if verb else possessors(scene) or relative_makers(scene) or light_subjects(scene)
    if any(ref.kind == "pair" or ref.word in _TOGETHER for ref in (*before, *behind)):
        before = []
    cast = cast_of(
        scene,
        parts_of(scene, before or _loosely_before(scene), "participant", behind),
        parts_of(scene, behind, "participant", before),
    )
    return tuple(part for part in (cast.parts if cast else ()) if is_a_side(work, scene, part))


def _loosely_before(scene: Scene) -> list[Ref]:
    """Return the one person named before a word in its clause: "Putin is headed to Riyadh for talks"."""
    near = [ref for ref in scene.refs if ref.end <= scene.start and ref.kind in _NAMED and not ref.possessive]
    if len(near) != 1 or is_aside(scene, near[0]) or _CLAUSE.search(scene.text, near[0].end, scene.start):
        return []
    return near


def _loosely_behind(scene: Scene) -> list[Ref]:
    """Return who is tied to a word some words behind it: "a conversation that he will get with President Herzog"."""
    near = [ref for ref in scene.refs if ref.start >= scene.end and ref.kind in _NAMED and not ref.possessive][:1]
    tied = [ref for ref in near if _TIED.fullmatch(scene.text, scene.end, ref.start)]
    return objects_at(scene, tied[0].start) if tied else []


def _the_two(work: Work, scene: Scene, told: tuple[Part, ...]) -> tuple[Part, ...]:
    """Return the two of "their meeting", "the two leaders met" and "the call", with those already told among them."""
    word = _those_two(scene)
    noun = scene.trigger.shape in ("noun", "travel")
    known = (
        noun
        and _THE_ONE.search(scene.text, scene.sentence.start, scene.start)
        and not _OF_OTHERS.match(scene.text, scene.end, scene.sentence.end)
    )
    if word:
        two = _joined(scene, word) or _pair(work, scene)
    elif _THE_TWO.match(scene.text, scene.end, scene.sentence.end):
        two = _pair(work, scene)
    else:
        two = _pair_at_hand(work, scene) if known else ()
    keys = {person.key for person in two}
    named = {person.key for person in people_of(scene, [ref for ref in scene.refs if ref.people])}
    beside = word is not None and word.kind != "pair"
    if not {part.key for part in told} <= keys or (not beside and named - keys):
        return ()
    if two and not all(scene.discourse.may_be(ref.word, two) for ref in scene.refs if ref.kind == "pair"):
        return ()  # "the two sides spoke of a call between the two leaders", of advisers
    return tuple(Part(person, None, "participant", word.shown if word else None) for person in two)


def _those_two(scene: Scene) -> Ref | None:
    """Return "they" or "their" right before a word, or "the two leaders" in its sentence."""
    near = [ref for ref in scene.refs if ref.end <= scene.start][-1:]
    near = [ref for ref in near if _CLOSE.fullmatch(scene.text, ref.end, scene.start)]
    near += [ref for ref in scene.refs if ref.kind == "pair"]
    return next((ref for ref in near if ref.kind == "pair" or ref.word in _TOGETHER), None)


def _joined(scene: Scene, word: Ref) -> tuple[Person, ...]:
    """Return the last two joined before "their" in its sentence: "with A and B ahead of their summit"."""
    near = [ref for ref in scene.refs if ref.end <= word.start and len(ref.people) == 1]
    joined = len(near) > 1 and _AND.fullmatch(scene.text, near[-2].end, near[-1].start)
    return (near[-2].people[0], near[-1].people[0]) if joined else ()


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


def _pair(work: Work, scene: Scene) -> tuple[Person, ...]:
    """Return the two of whom a transcript speaks: those of its title, of the last contact, or the one leader named.

    A leader named since the last contact comes first; of several it is none.
    """
    discourse, floor = scene.discourse, scene.sentence.paragraph - _REACH_PARAGRAPHS
    if discourse.title_pair:
        return discourse.title_pair
    home, paired = work.people.leader_at_home(), {person.key for person in discourse.pair}
    since = max(floor, discourse.pair_paragraph) if discourse.pair_paragraph >= floor and discourse.pair else floor
    near = {
        person.key: person
        for person, paragraph in discourse.recent
        if paragraph >= since and work.people.is_leader(person) and person.party != work.people.party_at_home
    }
    others = [key for key in near if key not in paired]
    if len(discourse.pair) == _TWO and discourse.pair_paragraph >= floor and not others:
        return discourse.pair
    return (home, near[others[-1]]) if home is not None and others and _is_last(scene, near[others[-1]], others) else ()


def _is_last(scene: Scene, person: Person, others: list[str]) -> bool:
    """Say whether somebody is the one leader named of late, or was named paragraphs after any other."""
    places = {one.key: paragraph for one, paragraph in scene.discourse.recent}
    return all(places[person.key] - places[key] >= _APART for key in others if key != person.key)
