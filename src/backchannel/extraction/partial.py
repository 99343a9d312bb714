"""Those who take part in what the second look found to be a contact, as far as the text tells of them.

Nothing ties anybody to the word as the rules ask. So each side is looked for where it stands most often: a subject
or owner before the word, somebody behind "with", and for "their meeting" or "the call" the two of whom was spoken.
Whoever is not plainly meant is left out. A cast of fewer than two makes a mention and never a contact of a dossier:
that takes two.
"""

from __future__ import annotations

import re

from backchannel.extraction.acceptance import is_a_side, with_others_alone
from backchannel.extraction.asides import is_aside
from backchannel.extraction.casting import cast_of, parts_of
from backchannel.extraction.makers import OWN_SUBJECT, light_subjects, possessors, relative_makers, subjects
from backchannel.extraction.people import Ref
from backchannel.extraction.phrases import objects_after, objects_at, people_of
from backchannel.extraction.scene import Cast, Part, Scene
from backchannel.extraction.two_at_hand import TOGETHER, the_two_at_hand
from backchannel.extraction.work import Work

_TWO = 2
_VERBS = frozenset({"verb_with", "verb_object", "guest", "sight", "company", "telling"})
_TIED = re.compile(
    r"(?:[\s,—–-]+(?!but\b|who\b|about\b|on\b|for\b)[\w’-]+){0,6}?[\s—–-]+"
    r"(?:with|by|between|on the part of)\s+(?:the\s+)?(?:(?:[A-Z]\w+\s+){1,2}[—–]+\s+)?"
)
"""Between a word and somebody behind it."""
_HAD_WITH = re.compile(r"\s+(?:just\s+|also\s+)?(?:had|has had|held)\s+(?:\w+\s+)?with\s+(?:the\s+)?")
"""Behind who had it: with whom, "a call with — the President had with the King"."""
_MANY = frozenset({"we", "us", "our", "they", "them", "their"})
"""Of whom the words beside a trigger do not tell."""
_HIS = re.compile(r"(?:his|her)\b")
_WITH_THEM = re.compile(r"\s+(?:\w+\s+){0,3}with\s+")
_CLAUSE = re.compile(r"[;:?]|\b(?:that|which|who|because|while|but|if|whether|when|where|about|said|says|mentioned)\s")
"""Between somebody and a word: others may be spoken of by then."""
_RECEIVED = re.compile(r"\b(?:Oval Office|White House|Camp David|Rose Garden|state visit)\b", re.IGNORECASE)
_NAMED = frozenset({"name", "office"})


def partial_cast(work: Work, scene: Scene, tried: Cast | None, *, named: bool = False) -> Cast:
    """Return those who are plainly meant to take part, if there are any.

    Args:
        work: the document's.
        scene: the word where it stands.
        tried: whom the rules had found before they dropped it.
        named: whether to take those alone who are told beside the word, and no two of whom was spoken before.
    """
    tried = None if named and tried is not None and tried.anaphoric else tried
    told = tuple(part for part in (tried.parts if tried else ()) if is_a_side(work, scene, part))
    told = told if len(told) > 1 else _sides_of(work, scene) or told
    told = (*_whose(scene, told), *told)
    if named:
        told = tuple(part for part in told if part.shown is None or scene.text[slice(*part.shown)].lower() not in _MANY)
    if not named and len({part.key for part in told}) < _TWO:
        two = the_two_at_hand(work, scene, told)
        told = two if two and not _is_of_another(work, scene, two) else told
    if scene.trigger.shape == "guest" and _are_guests_of_somebody(work, told):
        told = ()  # "the first two hostings of leaders of A and B", who did not meet each other by that
    if with_others_alone(scene, Cast(told, scene.start, scene.end)):
        told = ()  # "we will remain engaged with the leaders of A and B", who did not meet each other by that
    return Cast(_with_host(work, scene, told), scene.start, scene.end, partial=True)


def _is_of_another(work: Work, scene: Scene, two: tuple[Part, ...]) -> bool:
    """Say whether a sentence names another leader before "they": "we had X in town, and they spent an hour"."""
    they = next((ref for ref in reversed(scene.refs) if ref.end <= scene.start and ref.word == "they"), None)
    keys = {part.key for part in two}
    others = [ref for ref in scene.refs if they and ref.end <= they.start and ref.kind in _NAMED and not ref.possessive]
    leaders = [person for ref in others for person in ref.people if work.people.ranks_as_leader(person)]
    return any(person.key not in keys and person.party != work.people.party_at_home for person in leaders)


def _are_guests_of_somebody(work: Work, told: tuple[Part, ...]) -> bool:
    """Say whether nobody is told but people of several other countries, whom somebody welcomes."""
    parties = {part.person.party for part in told if part.person}
    return len(parties) > 1 and work.people.party_at_home not in parties


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
    if not any(ref.people or ref.word in ("he", "she") for ref in scene.refs if ref.end <= scene.start):
        return ()  # "the Chairman spoke with his counterpart", of whom nobody knows
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
    if any(ref.kind == "pair" or ref.word in TOGETHER for ref in (*before, *behind)):
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
    between = [ref for ref in scene.refs if near and near[-1].end <= ref.start and ref.end <= scene.start]
    if (
        any(ref.kind == "pair" or ref.word == "they" for ref in between)
        or len(near) != 1
        or is_aside(scene, near[0])
        or _CLAUSE.search(scene.text, near[0].end, scene.start)
        or OWN_SUBJECT.search(scene.text, near[0].end, scene.start)
    ):
        return []
    return near


def _loosely_behind(scene: Scene) -> list[Ref]:
    """Return who is tied to a word some words behind it: "a conversation that he will get with President Herzog"."""
    near = [ref for ref in scene.refs if ref.start >= scene.end and ref.kind in _NAMED and not ref.possessive][:1]
    tied = [ref for ref in near if _TIED.fullmatch(scene.text, scene.end, ref.start)]
    return objects_at(scene, tied[0].start) if tied else []
