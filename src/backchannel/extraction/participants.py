"""Who takes part in what a trigger names: one function a shape of trigger.

Each looks at the words around one trigger in one sentence and gives those who take part, each with the place of the
words, or nothing. ``phrases.py`` knows where people stand around a word. Places count in the document's text.
"""

from __future__ import annotations

import re

from backchannel.extraction.behind_topics import behind_subject_matter, behind_topic
from backchannel.extraction.called_by import BY, PASSIVE, called_by, is_met_by, met_by, taken_by
from backchannel.extraction.casting import cast_of, parts_of
from backchannel.extraction.foreign import is_leaders
from backchannel.extraction.gatherings import gathering_of, guests_of, maker_role, role_behind, who_attends
from backchannel.extraction.loose_makers import loose_subject, of_the_last_two
from backchannel.extraction.makers import (
    joined_for,
    light_subjects,
    of_the_row,
    relative_makers,
    subjects,
    thanks_for,
    who_is_meeting,
)
from backchannel.extraction.messages import find_message, find_written
from backchannel.extraction.no_call import is_no_call
from backchannel.extraction.none_of_the_two import none_of_the_two
from backchannel.extraction.of_the_story import is_told_of_before, leaves_one_out, of_the_story
from backchannel.extraction.on_the_road import find_on_the_road
from backchannel.extraction.on_the_spot import accepted_invitation, are_host_and_guest, meeting_at_hand
from backchannel.extraction.owners import is_of_a_body, with_somebody_unknown
from backchannel.extraction.participles import doers_of_participle
from backchannel.extraction.people import Ref
from backchannel.extraction.phrases import from_somebody, objects_after, objects_at, people_of
from backchannel.extraction.pronouns import he_and_him
from backchannel.extraction.scene import Cast, Part, Scene
from backchannel.extraction.seen import find_company, find_sight
from backchannel.extraction.sides_apart import (
    after_talks,
    compound_sides,
    leaves_open,
    met_first,
    namesakes,
    of_a_country,
    of_one_with_another,
    of_two_parties,
    owners_of,
    reached_from_afar,
    signed_by,
    subject_behind,
    told_in,
    whom_before,
)
from backchannel.extraction.speech import (
    find_arrival,
    find_presence,
    find_telling,
    guests_proper,
    own_side,
    unnamed_subject,
)
from backchannel.extraction.summits import attends_officials, is_of_officials, leaders_of_states
from backchannel.extraction.together import attended_by, convened_by, find_joint_visit, find_together
from backchannel.extraction.travel import find_invitation, find_travel
from backchannel.extraction.two_meant import those_at, we_two_of
from backchannel.extraction.unknown_others import (
    colleagues_of_one,
    from_abroad,
    goes_between,
    is_with_others,
    nobody_known_beside,
    takes_to_task,
)

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DEFINITE = re.compile(r"\b(?:[Tt]he|[Tt]his|[Tt]hat)\s+(?:(?![A-Z])[\w-]+\s+)?$")
"""Before a noun: one spoken of, and not "the Quad meeting", which has a name of its own."""
_CARRIED_ON = re.compile(
    r"(?:calls?|conversations?|meetings?|talks|discussions?|visits?|messages?|letters?)$", re.IGNORECASE
)
"""Nouns that with "the" can mean a contact spoken of before; "the dinner" and "the summit" are occasions."""
_CARRIED_ON_IN_SPEECH = re.compile(r"(?:calls?|meetings?|visits?|letters?)$", re.IGNORECASE)
"""In speech "the conversation" may be any: "the conversation about gun safety"."""
_OF_OTHERS = re.compile(
    rf"\s+(?:on\s+(?!\d|[A-Z][a-z]+day|{_MONTHS}|the\s+\d|background|the record)|of\s+(?!\d)|in\s+[A-Z]|"
    rf"(?:at|in)\s+the\s+(?:level|[\"“]?[A-Z])|among\s|format|(?:at\s+[\w’: ]{{1,24}}?\s)?with\s)"
)
"""Behind "the talks" these show that talks of others are meant: "on a cease-fire", "of the Contact Group"."""
_INDEFINITE = re.compile(r"\b(?:[Aa]n?|[Oo]ne|[Aa]nother)\s+(?:\w+\s+){0,2}$")
_NONE_TO_TELL = re.compile(r"\b(?:no|any|have a|have an)\s+(?:(?!additional|other|more|further)\w+\s+)?$")
_TO_TELL = re.compile(r"\s+to\s+(?:report|read out|announce|preview|share|confirm)\b")
_ABOUT = re.compile(
    r"\s+(?:(?:often|much|enough|always) ){0,2}(?:a (?:little|bit|lot) )?(?:about|on)\b"
    rf"(?!\s+(?:the (?:(?:tele)?phone|margins|sidelines|\d)|\w+ minutes|[A-Z][a-z]+day|\d|{_MONTHS}))"
)
_OPENS_SO = re.compile(r"(?:(?:After|Before|While|When|Upon|Since)\s+)?(?:[Hh]aving\s+)?")
"""Before a participle that opens a sentence; its subject stands behind the one spoken with: "Speaking with A, B"."""
_NEGATED = re.compile(r"\b(?:not|never)\s+(?:\w+\s+)?\Z|n[’']t\s+(?:\w+\s+)?\Z")
_IN_PLACE = re.compile(
    r"(?:\s+(?:today|yesterday))?(?:\s+(?:in|at)\s+(?:the\s+)?[A-Z]\w+(?:\s+[A-Z]\w+)?)?\s+"
    r"(?:(?=(?:the\s+)?(?:President|Prime|Chancellor|King|Minister)\b)|an?\s+(?=(?:[\w.-]+\s+){0,2}delegation\b))"
)
"""Between "received" and a guest."""
_A_FRIEND = re.compile(
    r"(?:\s+(?:in|to|on)\s+[^;.–—-]{2,60}?,?)?\s+(?:an?|our)\s+(?:[\w’]+\s+){0,3}(?:friend|guest|partner|colleague|ally)\b"
    r"[^;.–—-]{0,60}?\s[–—-]+\s+(?:the\s+)?"
)
"""The same: "to welcome in Kyiv a true friend of our state - President A"."""
_FROM = re.compile(r"\s+from\s+(?:the\s+)?")
"""Behind "received credentials"."""
_AND_CONGRATULATED = re.compile(
    r"\s+and\s+(?:congratulated|thanked|spoke\s+(?:to|with)|informed|wished|told)\s+(?:the\s+)?"
)
"""Between "called" and whom."""
_AN_EVENT = re.compile(r"the (?:g-?7|g-?20|quad|european council)")
"""What somebody hosts, and no guests: "hosting the G20"."""
_AS_SOMETHING = re.compile(
    r"(?:\s+and\s+(?:[A-Z]\w+\s*){1,3})?\s+as\s+(?:the|an?|our|its|his|her)\s+(?:new|next|\d|first|[A-Z])"
)
"""Behind somebody welcomed: into an office, "I welcome Mark Rutte as the new Secretary General"."""
_TO_DO_IT = re.compile(
    r"\s+to\s+(?!the\b|our\b|his\b|her\b|my\b|this\b|a\b|an\b|discuss|talk|meet|speak|visit|mark|celebrate|commemorate|hold|"
    r"have|continue|review|dinner|lunch|breakfast|sign|advance|strengthen|deepen|reaffirm|address|exchange|share)[a-z]+"
)
"""Behind somebody welcomed: what he is free to do, "welcomed him to invade", and no visit."""
_HE = frozenset({"he", "she", "they"})


def find_cast(scene: Scene) -> Cast | None:
    """Find who takes part in what a trigger names; ``None`` where it names no contact of anybody known."""
    finders = {
        "verb_with": _verb_with, "verb_object": _verb_object, "guest": _guest, "noun": _noun, "travel": _travel,
        "message": find_message, "sight": find_sight, "presence": find_presence,
        "company": find_company, "arrival": find_arrival, "telling": find_telling, "invitation": find_invitation,
        "together": find_together, "written": find_written, "road": find_on_the_road,
    }  # fmt: skip
    finder = finders.get(scene.trigger.shape)
    return finder(scene) if finder and not with_somebody_unknown(scene) else None


def _travel(scene: Scene) -> Cast | None:
    found = find_joint_visit(scene) or accepted_invitation(scene) or find_travel(scene)
    return found or (Cast((), scene.start, scene.end, anaphoric=True) if is_told_of_before(scene) else None)


def _verb_with(scene: Scene) -> Cast | None:
    objects = _objects_of_verb(scene)
    if is_met_by(scene) or is_with_others(scene, objects):
        return met_by(scene)
    if objects and scene.trigger.text.startswith("discuss") and _others_than_those_together(scene, objects):
        parties = {person.party for person in people_of(scene, subjects(scene))}
        objects = objects if len(parties) == 1 else []  # "you and I discussed our work with our allies"
    doers = doers_of_participle(scene, objects) or subjects(scene, objects) or namesakes(scene, objects)
    if not objects and _says_to_nobody(scene, doers):
        return None
    if scene.trigger.text == "discuss" and not objects:
        apart = len({person.party for person in people_of(scene, doers)} - {None}) > 1
        return cast_of(scene, parts_of(scene, doers, "participant"), []) if apart else None
    pair = any(ref.kind == "pair" for ref in doers)  # "the two leaders discussed" goes on with what was told
    if scene.trigger.text.startswith("discuss") and (pair or not (objects or _named_together(scene, doers))):
        return None
    if not objects and (two := we_two_of(scene, doers)):
        return cast_of(scene, two, [])
    if both := he_and_him(scene.discourse, scene.sentence, doers, objects):
        shown = (doers[0].shown, objects[0].shown)
        return cast_of(scene, [Part(one, None, "participant", at) for one, at in zip(both, shown, strict=True)], [])
    role = "initiator" if objects and _SENDS.search(scene.trigger.text) else "participant"
    left = (objects and unnamed_subject(scene)) or parts_of(scene, doers, role, _across(doers, objects))
    colleagues = _ABOUT.match(scene.text, scene.end) and colleagues_of_one(scene, left)
    one_side = not objects and (len(people_of(scene, doers)) < 2 or colleagues)
    unsaid = PASSIVE.search(scene.text, scene.sentence.start, scene.start) and scene.trigger.text == "discussed"
    opens = unsaid or _OPENS_SO.fullmatch(scene.text, scene.sentence.start, scene.start)
    if one_side or (objects and not left and not opens):
        return None  # "we engage with them": neither side is told; his counterparts did not meet each other
    return cast_of(scene, left, parts_of(scene, objects, "participant", doers))


def _objects_of_verb(scene: Scene) -> list[Ref]:
    """Return with whom a verb says that somebody spoke or met."""
    if scene.trigger.text.endswith(("each other", "one another")):
        return []
    objects = objects_after(scene, behind_topic(scene), allow_to=_speaks_to(scene)) or whom_before(scene)
    if not objects and scene.trigger.channel == "meeting" and scene.text[scene.end : scene.end + 1] == " ":
        return objects_at(scene, scene.end + 1)
    return objects


def _across(doers: list[Ref], objects: list[Ref]) -> list[Ref] | None:
    """Return whom those who do it cannot mean: all on the other side, or those named there where "he" does it."""
    if any(ref.word in ("we", "him", "her") for ref in doers):
        return objects
    return [ref for ref in objects if ref.kind == "name"] if any(ref.word in _HE for ref in doers) else None


def _speaks_to(scene: Scene) -> bool:
    """Say whether "to" can stand before the other side: not "met", nor "discussed his trip to the United Kingdom"."""
    return scene.trigger.channel != "meeting" and not scene.trigger.text.startswith("discuss")


def _says_to_nobody(scene: Scene, doers: list[Ref]) -> bool:
    """Say whether "he spoke about it" says to nobody, or "they did not talk about it" that they talked otherwise."""
    if not _ABOUT.match(scene.text, scene.end):
        return False
    negated = _NEGATED.search(scene.text[scene.sentence.start : scene.start])
    return bool(negated) or not _named_together(scene, doers)


def _named_together(scene: Scene, doers: list[Ref]) -> bool:
    """Say whether two are joined as the subjects of a verb: "Macron and the Chancellor spoke", "you and I talked"."""
    return len(doers) > 1 or (len(doers) == 1 and len(people_of(scene, doers)) > 1 and doers[0].word != "they")


_SENDS = re.compile(r"\b(?:condolences|congratulations|greetings)\Z")
"""At the end of a verb, "sent his condolences": one writes to the other."""


def _others_than_those_together(scene: Scene, objects: list[Ref]) -> bool:
    doers = subjects(scene)
    if len(doers) == 1 and any(ref.people for ref in objects):
        return False  # "we discussed it with the Prime Minister"
    return _named_together(scene, doers)


def _verb_object(scene: Scene) -> Cast | None:
    if called := called_by(scene):
        return called
    and_so = _AND_CONGRATULATED.match(scene.text, scene.end, scene.sentence.end)
    objects = [ref for ref in objects_at(scene, and_so.end() if and_so else scene.end + 1) if ref in scene.refs]
    if not objects or takes_to_task(scene, objects) or is_no_call(scene, objects[-1].end):
        return None
    doers = doers_of_participle(scene, objects) or subjects(scene, objects)
    role = "initiator" if scene.trigger.channel == "call" else "participant"
    left, right = parts_of(scene, doers, role), parts_of(scene, objects, "participant", doers)
    return (
        cast_of(scene, left, right) if left or len(right) == 1 else None
    )  # those whom "he" called did not call each other


def _guest(scene: Scene) -> Cast | None:
    by = BY.match(scene.text, scene.end, scene.sentence.end)
    if (
        by
        and not scene.trigger.text.startswith("greet")
        and PASSIVE.search(scene.text[max(scene.sentence.start, scene.start - 24) : scene.start])
    ):
        hosts, guests = objects_at(scene, by.end()), subjects(scene)
        if not hosts or not guests:
            return None
        return cast_of(scene, parts_of(scene, hosts, "host"), parts_of(scene, guests, "visitor", hosts))
    credentials = scene.trigger.text.endswith(("credentials", "credence"))
    ways = (_FROM,) if credentials else (_IN_PLACE, _A_FRIEND)
    where = next((one for way in ways if (one := way.match(scene.text, scene.end, scene.sentence.end))), None)
    objects = [ref for ref in objects_at(scene, where.end() if where else scene.end + 1) if ref in scene.refs]
    objects = [ref for ref in objects if not _AN_EVENT.fullmatch(ref.word)]
    if scene.trigger.text.startswith("conven") and not all(
        is_leaders(scene.discourse.people, scene.text, ref) for ref in objects
    ):
        return None
    doers = subjects(scene, objects)
    coming = parts_of(scene, objects, "visitor", doers)
    if not coming:
        return None
    end = objects[-1].end
    if _AS_SOMETHING.match(scene.text, end) or _TO_DO_IT.match(scene.text, end, scene.sentence.end):
        return None
    if scene.trigger.text == "greet" and not from_abroad(scene, objects):
        return None
    hosting = unnamed_subject(scene) or parts_of(scene, doers, "host")
    received = guests_proper(scene, hosting, coming)
    if scene.trigger.text == "having" and not are_host_and_guest(hosting, received):
        return None  # "thank you for having me", said by a guest at home
    return cast_of(scene, hosting, received) if hosting and received else None


def _noun(scene: Scene) -> Cast | None:
    if with_them := attends_officials(scene):
        return with_them
    if is_of_officials(scene):
        return None  # "they welcomed the holding of a meeting of their advisers"
    if at_hand := meeting_at_hand(scene):
        return at_hand
    if is_of_a_body(scene):
        guests = attended_by(scene) or who_attends(scene)
        guests = guests or convened_by(scene)
        return cast_of(scene, guests, gathering_of(scene, guests, [])) if guests else None
    if (states := leaders_of_states(scene)) or (states := attended_by(scene)):
        return cast_of(scene, [], states)
    if both := of_one_with_another(scene):
        one, others = both[:1], both[1:]
        return cast_of(scene, parts_of(scene, one, "participant"), parts_of(scene, others, "participant", one))
    return _noun_by_sides(scene)


def _noun_by_sides(scene: Scene) -> Cast | None:
    if taken := taken_by(scene):
        return taken
    objects = objects_after(scene, behind_subject_matter(scene), allow_to=False)
    makers = relative_makers(scene)
    objects = objects or reached_from_afar(scene, makers) or met_first(scene)
    owners = owners_of(scene, objects)
    if goes_between(scene, objects) or leaves_open(scene, objects):
        return None
    callers = from_somebody(scene) if not owners else []
    hosted = scene.trigger.text == "Summit" and not makers  # "he attends the Global Summit" of a host
    doers = signed_by(scene) or (light_subjects(scene) if hosted or not (owners or makers) else [])
    if not objects and nobody_known_beside(scene, doers + makers + owners):
        return None
    if not (doers or owners or makers) and objects:
        doers = who_is_meeting(scene) or loose_subject(scene)
        doers = doers or [ref for ref in subject_behind(scene, objects) if not of_the_last_two(scene, ref)]
    if not (objects or callers) and (two := we_two_of(scene, owners + makers + doers)):
        return cast_of(scene, two, [])
    if not (doers or owners or makers or objects):
        doers, objects = _both_before(scene)
    role = maker_role(scene)
    left = parts_of(scene, owners, "participant", objects) + parts_of(scene, makers + doers, role, objects)
    right = parts_of(scene, objects, "participant", owners + makers + doers)
    right += parts_of(scene, callers, role_behind(scene))
    if len(left) + len(right) <= 1 and (apart := told_in(scene)):
        return apart
    left = left or own_side(scene, objects) or guests_of(scene, callers) or of_the_story(scene, objects)
    left = left or (parts_of(scene, of_the_row(scene), role, objects) if right else who_attends(scene))
    if left or (right and not leaves_one_out(scene, objects)):
        return cast_of(scene, left, right + gathering_of(scene, left, right))
    return _noun_alone(scene)


def _both_before(scene: Scene) -> tuple[list[Ref], list[Ref]]:
    """Return who makes it and with whom, where both stand before the noun."""
    found = next((one for one in (joined_for(scene), thanks_for(scene)) if one[0]), None)
    return found or (those_at(scene), [])


def _noun_alone(scene: Scene) -> Cast | None:
    """Read a noun beside which nobody stands: whose it is, the text has said before, or says in another way."""
    if compound := compound_sides(scene) or of_a_country(scene):
        return cast_of(scene, [], compound)
    if none := none_of_the_two(scene):
        return none
    if scene.trigger.text in ("phone", "telephone") or scene.text.endswith((" by ", " via "), 0, scene.start):
        return None
    if scene.trigger.text == "talks" and (two := after_talks(scene)):
        return cast_of(scene, two, [])
    if scene.trigger.text.lower().startswith("summit") and len(of_two_parties(scene)) == 2:
        return cast_of(scene, of_two_parties(scene), [])
    before = scene.text[max(scene.sentence.start, scene.start - 40) : scene.start]
    if _NONE_TO_TELL.search(before) and _TO_TELL.match(scene.text, scene.end, scene.sentence.end):
        home = scene.discourse.people.leader_at_home()
        ours = home is None or home.key in {person.key for person in scene.discourse.pair}
        return _the_pair(scene, {}) if ours else None
    carried_on = _CARRIED_ON if scene.sentence.turn is None else _CARRIED_ON_IN_SPEECH
    meant = _DEFINITE.search(before) and carried_on.search(scene.trigger.text) and not scene.trigger.several
    meant = meant or is_told_of_before(scene)
    if meant and not _OF_OTHERS.match(scene.text, scene.end, scene.sentence.end):
        return Cast((), scene.start, scene.end, anaphoric=True)
    return _pair_spoken_of(scene, before)


def _pair_spoken_of(scene: Scene, before: str) -> Cast | None:
    """Read "one call in 2017" where the text is about two people and the sentence names one of them.

    Only in running prose: in a transcript the speaker may mean anybody.
    """
    if scene.trigger.plural or scene.sentence.turn or not _INDEFINITE.search(before):
        return None
    if scene.trigger.channel == "unspecified":
        return None
    named = {person.key: ref.shown for ref in scene.refs if ref.end <= scene.start for person in ref.people}
    if len(named) != 1 or not set(named) <= {person.key for person in scene.discourse.pair}:
        return None
    return _the_pair(scene, named)


def _the_pair(scene: Scene, named: dict[str, tuple[int, int]]) -> Cast | None:
    pair = scene.discourse.pair_near(scene.sentence)
    if len(pair) != 2:
        return None
    parts = tuple(Part(person, None, "participant", named.get(person.key)) for person in pair)
    return Cast(parts, scene.start, scene.end)
