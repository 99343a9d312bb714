"""Contacts of which leaders themselves speak, or are asked: "It is an honor to welcome X", "X is coming on Friday".

Who speaks of his own contacts often leaves himself out, and uses plainer words than a readout: he saw somebody, told
him something on the phone, had him over. Each function looks at one scene of a transcript and gives parts, or none.
"""

from __future__ import annotations

import re

from backchannel.extraction.casting import cast_of, parts_of
from backchannel.extraction.makers import light_subjects, subjects
from backchannel.extraction.people import Person, Ref
from backchannel.extraction.phrases import objects_at, people_of
from backchannel.extraction.scene import Cast, Part, Scene
from backchannel.extraction.seen import find_sight
from backchannel.gazetteer import is_womans_name

_GLAD = re.compile(
    r"(?:\b(?:[Ii]t(?:[’']s|[’']ll be| is| was| will be| has been)|[Ww]hat)\s+"
    r"(?:(?:also|always|truly|really|such|just|an?)\s+)*"
    r"(?:[a-z]+\s+)?(?:honou?r|pleasure|privilege|delight|joy|great|good|wonderful|nice|fantastic)\s+"
    r"(?:(?:it is|this is)\s+)?(?:for me\s+)?|"
    r"\bthank you for the (?:opportunity|chance)\s+)to\s+(?:be (?:here|with you)(?:\s+\w+)?\s+to\s+)?"
    r"(?:be able to\s+|also\s+|finally\s+)?$"
)
"""Before a verb: whoever speaks does it, "it was a pleasure to be able to"."""
_ANY_PLANS = re.compile(r"\b[Aa]ny (?:plans?|intention|interest|chance|desire)(?: (?:yet|still|now))? (?:to|of|in)\s+$")
_ONE_CONTACT = re.compile(
    r"(?:phone |telephone )?(?:call|conversation)|(?:bilateral )?meeting|summit|sit-?down", re.IGNORECASE
)
_WHICH_ONE = re.compile(r"\b(?:the|this|that|your|an?)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
_JUST_BEFORE = 300
"""Characters before a sentence in which another official of one's own side may be whom it is about."""
_COMES = re.compile(r"(?:\s+(?:is|are|was|will|be|going to|also|just|actually)|[’']s|[’']ll)*\s+$")
_THEN_OR_THERE = re.compile(
    r"\s+(?:(?:in|at|on)\s+(?:the\s+(?:phone|telephone|sidelines|margins)\b|[A-Z])|for\s+(?:an?|\w+)\s+(?:hours?|minutes|days)|yesterday|"
    r"today|this (?:morning|afternoon|week)|last (?:night|week|month|year)|the other (?:day|night)|earlier|"
    r"(?:just\s+)?(?:a few|two|three) (?:days|weeks|months)|personally|directly|face to face|in person|privately|"
    r"when (?:we|I|he|she)\b)"
)
"""Behind somebody told or seen: when, where or how."""


def unnamed_subject(scene: Scene) -> list[Part]:
    """Return the leader who speaks or is asked where he is the unnamed subject of a verb.

    "It is great to welcome back X" is the speaker's; "any plans to meet X?" asks about whoever answers.
    """
    before = scene.text[max(scene.sentence.start, scene.start - 80) : scene.start]
    speaker = _leader_speaking(scene)
    if speaker is not None:
        return [Part(speaker, None, "speaker", None)] if _GLAD.search(before) else []
    asked = _leader_asked(scene) if _ANY_PLANS.search(before) else None
    return [Part(asked, None, "participant", None)] if asked else []


def guests_proper(scene: Scene, hosts: list[Part], guests: list[Part]) -> list[Part]:
    """Leave out of those welcomed in a speech the people of one's own country, who only sit in the hall."""
    if (
        not scene.trigger.text.lower().startswith(("welcom", "greet"))
        or scene.discourse.speaker(scene.sentence) is None
    ):
        return guests
    home = {part.person.party for part in hosts if part.person} - {None}
    return [
        part for part in guests if part.person is None or part.person.party is None or part.person.party not in home
    ]


def received_by(scene: Scene) -> list[Ref]:
    """Return who received a message: "I received a letter from X"."""
    receivers = light_subjects(scene)
    got = receivers and re.search(
        r"\b(?:received|receives?|got|gotten)\s+(?:[\w-]+\s+){0,4}$", scene.text[receivers[-1].end : scene.start]
    )
    return receivers if got else []


def own_side(scene: Scene, objects: list[Ref]) -> list[Part]:
    """Return the leader whose contact it must be where a noun has "with you" or "with X" and nobody else beside it.

    "That very good visit with you" is the speaker's; "the meeting with X", in what a leader says or is asked, is his,
    unless another of his side or a third is spoken of there.
    """
    speaker = _leader_speaking(scene)
    if speaker and objects and all(ref.word == "you" for ref in objects):
        return [Part(speaker, None, "speaker", None)]
    leader = speaker or (_leader_asked(scene) if re.search(r"\b[Yy]ou(?:r|[’']ve)?\b", scene.sentence.text) else None)
    with_one = [person for person in people_of(scene, objects) if scene.discourse.people.ranks_as_leader(person)]
    named = _ONE_CONTACT.fullmatch(scene.trigger.text) and _WHICH_ONE.search(
        scene.text[max(scene.sentence.start, scene.start - 40) : scene.start]
    )
    if leader is None or not named or len(with_one) != 1 or with_one[0].party == leader.party:
        return []
    around = scene.discourse.people.between(max(0, scene.sentence.start - _JUST_BEFORE), scene.sentence.end)
    keys = {person.key for ref in around for person in ref.people} - {leader.key, with_one[0].key}
    return [] if keys else [Part(leader, None, "participant", None)]


_AWAY = re.compile(
    r"\b(?:Trip|Travel|En\s+Route|Gaggle|Previewing\s+Day|Day\s+(?:One|Two|Three|Four|Five))\b", re.IGNORECASE
)
"""In a title that names a country abroad: it was said there, or on the way."""
_IN_THE_COUNTRY = re.compile(
    r",?\s+(?:in|for)\s+(?:the\s+)?(?:U\.?S\b|United\s+(?:States|Nations)|UN\b|UNGA|General\s+Assembly|New\s+York|America\b|country)"
)
"""Behind "here": somewhere in the country, or for what others hold there."""
_UPCOMING = re.compile(r"\b(?:Upcoming|Preview(?!ing\s+Day))", re.IGNORECASE)


def _is_away(scene: Scene) -> bool:
    """Say whether "here" is in another country: at a summit there, or on the way."""
    title, people = scene.discourse.document.title, scene.discourse.people
    away = _AWAY.search(title) and not _UPCOMING.search(title)
    return bool(away) and any(party != people.party_at_home for party in people.parties_in(0, len(title)))


def find_presence(scene: Scene) -> Cast | None:
    """Read "the Danish Prime Minister was just here": a visit to our leader, where a government speaks."""
    people = scene.discourse.people
    speaker = scene.discourse.speaker(scene.sentence)
    if (speaker is not None and speaker.party != people.party_at_home) or _is_away(scene):
        return None  # "here" is elsewhere
    if _IN_THE_COUNTRY.match(scene.text, scene.end):
        return None  # not with our leader by that
    doers, host = subjects(scene), people.leader_at_home()
    guests = [part for part in parts_of(scene, doers, "visitor") if part.person and people.is_leader(part.person)]
    guests = guests or _guest_spoken_of(scene, doers)
    if len(guests) != 1 or host is None or guests[0].key == host.key or scene.sentence.turn is None:
        return None
    return cast_of(scene, guests, [Part(host, None, "host", None)])


def _guest_spoken_of(scene: Scene, doers: list[Ref]) -> list[Part]:
    """Return the one leader from abroad whom the sentence before names: "She will see X. As you know, he was here"."""
    if len(doers) != 1 or doers[0].word not in ("he", "she"):
        return []
    people, text, low = scene.discourse.people, scene.text, scene.sentence.start
    before = max(text.rfind(end, 0, max(0, low - 3)) for end in (". ", "? ", "! ", "\n\n"))
    named = {ref.people[0] for ref in people.between(before + 1, low) if len(ref.people) == 1}
    abroad = [person for person in named if person.party != people.party_at_home]
    one = abroad[0] if len(abroad) == 1 and people.is_leader(abroad[0]) else None
    fits = one is not None and is_womans_name(one.name) == (doers[0].word == "she")
    return [Part(one, None, "visitor", doers[0].shown)] if fits else []


def find_arrival(scene: Scene) -> Cast | None:
    """Read "Macron is coming on Friday" and "he came to see me": a foreign leader comes to our own."""
    people = scene.discourse.people
    host, speaker = people.leader_at_home(), scene.discourse.speaker(scene.sentence)
    abroad = speaker is not None and host is not None and speaker.party != host.party
    if host is None or scene.sentence.turn is None or abroad or _is_away(scene):
        return None
    near = [ref for ref in scene.refs if ref.end <= scene.start and _COMES.fullmatch(scene.text, ref.end, scene.start)]
    guests = [p for p in parts_of(scene, near[-1:], "visitor") if p.person and people.is_leader(p.person)]
    if len(guests) != 1 or guests[0].key == host.key:
        return None
    return cast_of(scene, guests, [Part(host, None, "host", None)])


def find_telling(scene: Scene) -> Cast | None:
    """Read "Did X tell you that?", "I told X yesterday", "I saw him in Paris": two leaders of two sides."""
    objects = [ref for ref in objects_at(scene, scene.end + 1) if ref in scene.refs]
    if scene.sentence.turn is None:
        then = bool(objects) and _THEN_OR_THERE.match(scene.text, objects[-1].end, scene.sentence.end)
        return find_sight(scene) if then and scene.trigger.text == "saw" else None
    doers = subjects(scene, objects)
    if len(objects) != 1 or len(doers) != 1:
        return None
    to_you = objects[0].word == "you"
    asked = scene.sentence.question and to_you and scene.trigger.text != "saw"
    if to_you and not asked:
        return None  # "I told you earlier" may be said to everybody
    informed = scene.trigger.text == "informed"
    if not asked and not informed and not _THEN_OR_THERE.match(scene.text, objects[0].end, scene.sentence.end):
        return None
    left = parts_of(scene, doers, "participant", objects)
    right = parts_of(scene, objects, "participant", doers)
    sides = [part.person for part in (*left, *right) if part.person]
    leaders = all(scene.discourse.people.ranks_as_leader(person) for person in sides)
    if len(sides) != 2 or not leaders or sides[0].party == sides[1].party:
        return None
    return cast_of(scene, left, right)


def _leader_speaking(scene: Scene) -> Person | None:
    speaker = scene.discourse.speaker(scene.sentence) if scene.sentence.turn else None
    return speaker if speaker and scene.discourse.people.ranks_as_leader(speaker) else None


def _leader_asked(scene: Scene) -> Person | None:
    turn = scene.sentence.turn
    asked = scene.discourse.addressee(scene.sentence) if turn is not None and turn.asks else None
    return asked if asked and scene.discourse.people.ranks_as_leader(asked) else None
