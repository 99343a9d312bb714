"""Who takes part in what a trigger names: the grammar around it, one small function a shape.

Each function looks at the words around one trigger in one sentence and gives the people found, each with the place
of its words, or nothing. Places count in the document's text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from backchannel.extraction.dates import Time
from backchannel.extraction.discourse import Discourse
from backchannel.extraction.people import Person, Ref
from backchannel.extraction.sentences import Sentence
from backchannel.extraction.triggers import Trigger


@dataclass(frozen=True, slots=True)
class Part:
    """One who takes part."""

    person: Person | None
    """``None`` for a group."""
    group: str | None
    role: str
    shown: tuple[int, int] | None
    """Place of the words; ``None`` where the text leaves them out."""

    @property
    def key(self) -> str:
        """What two parts have in common where they are the same."""
        return self.person.key if self.person else f"group:{self.group}"


@dataclass(frozen=True, slots=True)
class Cast:
    """Those who take part in one contact, as one place in a text has it."""

    parts: tuple[Part, ...]
    start: int
    """Of the words from the first of them, or the trigger, to the last."""
    end: int
    anaphoric: bool = False
    """True where nobody is named and an earlier contact is meant: "the call"."""
    separate: bool = False
    """True where the words speak of one contact with each: "conversations with A and B"."""

    @property
    def people(self) -> tuple[Person, ...]:
        """The people among them."""
        return tuple(part.person for part in self.parts if part.person)


@dataclass(frozen=True, slots=True)
class Scene:
    """One trigger where it stands. Offsets count in the document's text."""

    text: str
    sentence: Sentence
    trigger: Trigger
    start: int
    """Of the trigger."""
    end: int
    refs: tuple[Ref, ...]
    """Of the sentence."""
    times: tuple[Time, ...]
    """Of the sentence; offsets count in the sentence."""
    discourse: Discourse


_STOP = re.compile(
    r"(?:[;:]|\s[—–-]\s|\b(?:about|regarding|concerning|that|which|who|where|when|because|but|while|whereas|though|if|"
    r"to (?:discuss|offer|congratulate|express|review|talk|underscore|reaffirm|emphasi[sz]e|thank|convey|reiterate|consult|make|see|say|try|get|ask|provide|follow|prepare|mark|address|continue|coordinate|advance))\b)"  # noqa: E501
)
_JOIN = re.compile(
    r"\s*(?:,?\s+and(?:\s+(?:also\s+)?(?:with|to|between))?|,?\s+as well as(?:\s+with)?|,|,?\s+along with|,?\s+together with)"
    r"\s+(?:the\s+)?"
)
_PREPOSITION = re.compile(r"\b(?P<word>with|between|alongside|among)\s+(?:both\s+|the\s+|a\s+|—\s+with\s+)?")
_TO_SOMEBODY = re.compile(r"\bto\s+(?:the\s+)?")
_FROM_SOMEBODY = re.compile(r"(?:\s+(?:earlier\s+)?(?:today|yesterday|tonight|this\s+\w+))?\s+(?:from|by|of)\s+(?:the\s+)?")
_ASIDE = re.compile(
    r"\b(?:with|to|of|for|from|by|about|on|than|like|including|between|at|behalf of|against)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_LIGHT_VERB = re.compile(
    r"\b(?:had|has|have|having|held|holds|hold|holding|made|makes|make|making|placed|conducted|took part in|takes part in|"
    r"participated in|participates in|joined|joins|convened|convenes|hosted|hosts|host|hosting|exchanged|initiated|finished|paid|pay|pays|"
    r"completed|concluded|agreed to|in favou?r of|took|takes|taking|arranged|accepted|sent|received|got|conduct|wrapped up|attended|scheduled)\b"
)
_ELSEWHERE = re.compile(r"\b(?:at|during|before|after|in|on|for|from|since|ahead of)\s")
"""Behind a verb and before a noun these show that the noun is a circumstance: "had a word at a dinner"."""
_LIGHT_RELATIVE = re.compile(r"\s+(?:that\s+|which\s+)?(?:the\s+)?")
_ADJECTIVES = re.compile(
    r"^(?:\s+(?:very|first|second|third|fourth|last|latest|next|previous|earlier|recent|upcoming|planned|long|short|brief|"
    r"productive|good|great|introductory|follow-up|initial|possible|potential|own|regular|frequent|direct|private|secret|"
    r"covert|new|weekly|monthly|annual|historic|constructive|[a-z]+-[a-z]+|\w+[’']s|today’s|yesterday’s|January|February|March|"
    r"April|May|June|July|August|September|October|November|December|congratulatory|official|joint|early|foreign|leader|"
    r"phone|detailed|and|Geneva|two|three|several|many|numerous|multiple))*\s+$"
)
_DEFINITE = re.compile(r"\b(?:[Tt]he|[Tt]his|[Tt]hat)\s+(?:(?!G\d|[A-Z]{2})\w+\s+)?$")
_CARRIED_ON = re.compile(r"(?:calls?|conversations?|meetings?|talks|discussions?|visits?)$", re.IGNORECASE)
"""Nouns that with "the" can mean a contact spoken of before; "the dinner" and "the summit" are occasions."""
_OF_OTHERS = re.compile(
    r"\s+(?:on\s+(?!\d|[A-Z][a-z]+day|January|February|March|April|May|June|July|August|September|October|November|December|the\s+\d)|"
    r"of\s+(?!\d)|in\s+[A-Z]|at\s+the\s+level|among\s|format)"
)
"""Behind "the talks" these show that talks of others are meant: "on a cease-fire", "of the Contact Group", "in Astana"."""
_INDEFINITE = re.compile(r"\b(?:[Aa]n?|[Oo]ne|[Aa]nother)\s+(?:\w+\s+){0,2}$")
_INVITE = re.compile(r"\binvit(?:e|es|ed|ing|ation)\b", re.IGNORECASE)


def find_cast(scene: Scene) -> Cast | None:
    """Find who takes part in what a trigger names; ``None`` where it names no contact of anybody known."""
    finders = {
        "verb_with": _verb_with, "verb_object": _verb_object, "guest": _guest, "noun": _noun, "travel": _travel,
        "message": _message,
    }  # fmt: skip
    return finders[scene.trigger.shape](scene)


# --- shapes ------------------------------------------------------------------------------------------------------


def _verb_with(scene: Scene) -> Cast | None:
    subjects = _subjects(scene)
    objects = _objects_after(scene, scene.end, allow_to=True)
    if not objects and scene.trigger.channel in ("meeting", "unspecified"):
        objects = _objects_at(scene, scene.end + 1) if scene.text[scene.end : scene.end + 1] == " " else []
        if scene.trigger.channel == "unspecified":
            objects = []
    if not objects and sum(len(scene.discourse.meant(ref, scene.sentence)) for ref in subjects) < 2:  # noqa: PLR2004
        return None
    return _cast(
        scene, _roles(scene, subjects, "participant"), _roles(scene, objects, "participant", subjects)
    )


def _verb_object(scene: Scene) -> Cast | None:
    objects = _objects_at(scene, scene.end + 1)
    if not objects:
        return None
    subjects = _subjects(scene)
    role = "initiator" if scene.trigger.channel == "call" else "participant"
    return _cast(scene, _roles(scene, subjects, role), _roles(scene, objects, "participant", subjects))


def _guest(scene: Scene) -> Cast | None:
    objects = _objects_at(scene, scene.end + 1)
    if not objects or not any(
        scene.discourse.meant(ref, scene.sentence) or ref.kind == "group" for ref in objects
    ):
        return None
    subjects = _subjects(scene)
    return _cast(scene, _roles(scene, subjects, "host"), _roles(scene, objects, "visitor", subjects))


def _noun(scene: Scene) -> Cast | None:
    owners = _possessors(scene)
    objects = _objects_after(scene, scene.end, allow_to=False)
    makers = _relative_makers(scene)
    if makers and not objects:
        after = makers[-1].end
        objects = _objects_after(scene, after, allow_to=False)
    callers = _from_somebody(scene) if not owners else []
    subjects = [] if owners or makers else _light_subjects(scene)
    if not subjects and not owners and not makers and objects and scene.trigger.channel != "unspecified":
        subjects = _loose_subject(scene)
    left = _roles(scene, owners, "participant") + _roles(scene, makers, _maker_role(scene)) + _roles(
        scene, subjects, _maker_role(scene))  # fmt: skip
    right = _roles(scene, objects, "participant", owners + makers + subjects) + _roles(
        scene, callers, "initiator"
    )
    if left or right:
        return _cast(scene, left, right)
    before = scene.text[max(scene.sentence.start, scene.start - 40) : scene.start]
    meant = _DEFINITE.search(before) and _CARRIED_ON.search(scene.trigger.text) and not scene.trigger.several
    if meant and not _OF_OTHERS.match(scene.text, scene.end, scene.sentence.end):
        return Cast((), scene.start, scene.end, anaphoric=True)
    return _pair_spoken_of(scene)


def _pair_spoken_of(scene: Scene) -> Cast | None:
    """Read "one call in 2017" where the text is about two people and the sentence names one of them.

    Only in running prose: in a transcript the speaker may mean anybody.
    """
    pair = scene.discourse.pair
    before = scene.text[max(scene.sentence.start, scene.start - 40) : scene.start]
    if len(pair) != 2 or scene.trigger.plural or scene.sentence.turn or not _INDEFINITE.search(before):  # noqa: PLR2004
        return None
    if scene.trigger.channel == "unspecified":
        return None
    named = {person.key: ref.shown for ref in scene.refs if ref.end <= scene.start for person in ref.people}
    if len(named) != 1 or not set(named) <= {person.key for person in pair}:
        return None
    parts = tuple(Part(person, None, "participant", named.get(person.key)) for person in pair)
    return Cast(parts, scene.start, scene.end)


def _travel(scene: Scene) -> Cast | None:
    between = scene.text[scene.sentence.start : scene.start]
    invite = list(_INVITE.finditer(between))
    if invite:
        return _invitation(
            scene, scene.sentence.start + invite[-1].start(), scene.sentence.start + invite[-1].end()
        )
    visitors = _possessors(scene) or _from_somebody(scene)
    if not visitors and scene.trigger.text.lower().startswith(("visited", "visiting", "travel")):
        visitors = _subjects(scene)
    if not visitors:
        visitors = _light_subjects(scene)
    hosts = [ref for ref in _objects_after(scene, scene.end, allow_to=True) if ref in scene.refs]
    if not visitors or not hosts:
        return None
    return _cast(scene, _roles(scene, visitors, "visitor"), _roles(scene, hosts, "host", visitors))


def _invitation(scene: Scene, start: int, end: int) -> Cast | None:
    """Read "inviting Putin for a visit": the one who invites is the host."""
    guests = [ref for ref in scene.refs if end <= ref.start < scene.start and ref.kind != "group"][:1]
    hosts = [ref for ref in scene.refs if ref.end <= start and not ref.possessive and ref.kind != "group"][
        -1:
    ]
    if not guests or not hosts:
        return None
    return _cast(scene, _roles(scene, hosts, "host"), _roles(scene, guests, "visitor", hosts))


def _message(scene: Scene) -> Cast | None:
    senders = _possessors(scene) or _from_somebody(scene) or _light_subjects(scene)
    to = _TO_SOMEBODY.search(scene.text, scene.end, min(scene.sentence.end, scene.end + 60))
    addressees = _objects_at(scene, to.end()) if to else []
    if not senders and addressees:
        senders = _loose_subject(scene)
    if not senders or not addressees:
        return None
    return _cast(
        scene, _roles(scene, senders, "initiator"), _roles(scene, addressees, "participant", senders)
    )


# --- pieces ------------------------------------------------------------------------------------------------------


def _subjects(scene: Scene) -> list[Ref]:
    """The nearest people before a verb that can be its subject, with those joined to them."""
    left = [ref for ref in scene.refs if ref.end <= scene.start and not ref.possessive]
    for index in range(len(left) - 1, -1, -1):
        ref = left[index]
        if ref.word in ("him", "her", "them", "me", "us"):
            continue
        chain = _joined_left(scene, left, index)
        if _ASIDE.search(scene.text[max(scene.sentence.start, chain[0].start - 16) : chain[0].start]):
            continue
        return chain
    return []


def _joined_left(scene: Scene, refs: list[Ref], index: int) -> list[Ref]:
    chain = [refs[index]]
    while index > 0:
        gap = scene.text[refs[index - 1].end : refs[index].start]
        if not re.fullmatch(r"\s*(?:,|,?\s*and|,?\s*along with)\s*(?:the\s+)?", gap):
            break
        index -= 1
        chain.insert(0, refs[index])
    return (
        chain
        if len(chain) > 1 and re.search(r"\band\b|along", scene.text[chain[0].end : chain[-1].start])
        else chain[-1:]
    )


def _objects_after(scene: Scene, place: int, *, allow_to: bool) -> list[Ref]:
    """People after "with" or "between" (or "to", for verbs) behind a place, before the clause turns elsewhere."""
    limit = min(scene.sentence.end, place + 160)
    stop = _STOP.search(scene.text, place, limit)
    preposition = _PREPOSITION.search(scene.text, place, limit)
    if preposition and (stop is None or preposition.start() < stop.start()):
        between = scene.text[place : preposition.start()]
        if len(between.split()) <= 12 and not _named_between(scene, place, preposition.start()):  # noqa: PLR2004
            return _objects_at(scene, preposition.end())
    if allow_to:
        match = _TO_SOMEBODY.search(scene.text, place, min(limit, place + 40))
        if match and "," not in scene.text[place : match.start()]:
            return _objects_at(scene, match.end())
    return []


def _named_between(scene: Scene, start: int, end: int) -> bool:
    return any(
        start <= ref.start < end and ref.kind in ("name", "office") and not ref.possessive
        for ref in scene.refs
    )


def _objects_at(scene: Scene, place: int) -> list[Ref]:
    """The list of people that begins at a place: "A, B of C, and D"."""
    found: list[Ref] = []
    while place < scene.sentence.end:
        ref = _ref_at(scene, place)
        if ref is None or ref.possessive:
            break
        found.append(ref)
        joint = _JOIN.match(scene.text, ref.end, scene.sentence.end)
        if joint is None:
            break
        place = joint.end()
    return found


def _ref_at(scene: Scene, place: int) -> Ref | None:
    """The reference that begins at a place, or a determiner before it."""
    for ref in scene.refs:
        if ref.start <= place < ref.end and ref.word not in ("i", "he", "she", "they", "we"):
            return ref
        if place < ref.start <= place + 12 and re.fullmatch(
            r"(?:the|his|her|their|our|my|both|all|former|new|newly elected|incoming)?\s*",
            scene.text[place : ref.start],
        ):
            return ref
    return scene.discourse.people.unknown_person_at(place, scene.sentence.end)


def _possessors(scene: Scene) -> list[Ref]:
    """Whose call it is: "his first call", "the two leaders' meeting"."""
    left = [ref for ref in scene.refs if ref.possessive and ref.end <= scene.start]
    if not left:
        return []
    between = scene.text[left[-1].end : scene.start]
    if _ADJECTIVES.match(between) or between.strip() == "" or len(between.split()) <= 1:
        return [left[-1]]
    return []


def _from_somebody(scene: Scene) -> list[Ref]:
    match = _FROM_SOMEBODY.match(scene.text, scene.end, scene.sentence.end)
    return _objects_at(scene, match.end()) if match else []


def _relative_makers(scene: Scene) -> list[Ref]:
    """Who made it, after the noun: "the call that the President had with"."""
    match = _LIGHT_RELATIVE.match(scene.text, scene.end, scene.sentence.end)
    if match is None:
        return []
    ref = next(
        (r for r in scene.refs if match.end() - 5 <= r.start <= match.end() and not r.possessive), None
    )
    if ref is None or not _LIGHT_VERB.match(scene.text, ref.end + 1):
        return []
    return [ref]


def _light_subjects(scene: Scene) -> list[Ref]:
    """The subject of "had", "made", "held" before the noun."""
    verbs = list(_LIGHT_VERB.finditer(scene.text, scene.sentence.start, scene.start))
    if not verbs:
        return []
    verb = verbs[-1]
    between = scene.text[verb.end() : scene.start]
    if len(between.split()) > 9 or _STOP.search(between) or _named_between(scene, verb.end(), scene.start):  # noqa: PLR2004
        return []
    if _ELSEWHERE.search(between):
        return []
    left = [ref for ref in scene.refs if ref.end <= verb.start() and not ref.possessive]
    for index in range(len(left) - 1, -1, -1):
        chain = _joined_left(scene, left, index)
        if not _ASIDE.search(scene.text[max(scene.sentence.start, chain[0].start - 16) : chain[0].start]):
            return chain
    return []


def _loose_subject(scene: Scene) -> list[Ref]:
    """The one before the noun where another stands behind it: "President Biden looks forward to a call with"."""
    left = [
        ref for ref in scene.refs if ref.end <= scene.start and not ref.possessive and ref.kind != "group"
    ]
    left = [
        ref
        for ref in left
        if not _ASIDE.search(scene.text[max(scene.sentence.start, ref.start - 16) : ref.start])
    ]
    return left[-1:]


def _maker_role(scene: Scene) -> str:
    before = scene.text[max(scene.sentence.start, scene.start - 60) : scene.end + 60]
    if scene.trigger.channel == "call" and re.search(r"\b(?:made|placed|initiated|making)\b", before):
        return "initiator"
    if re.search(
        r"\bhost(?:s|ed|ing)?\b", scene.text[max(scene.sentence.start, scene.start - 60) : scene.start]
    ):
        return "host"
    return "participant"


def _roles(scene: Scene, refs: list[Ref], role: str, others: list[Ref] | None = None) -> list[Part]:
    across = tuple(p for ref in others or [] for p in scene.discourse.meant(ref, scene.sentence))
    parts: list[Part] = []
    for ref in refs:
        if ref.kind == "group":
            parts.append(Part(None, scene.text[ref.shown[0] : ref.shown[1]], role, ref.shown))
            continue
        people = scene.discourse.meant(ref, scene.sentence, other_than=across)
        parts.extend(
            Part(
                person,
                None,
                "speaker" if ref.word in ("i", "my") and role == "participant" else role,
                ref.shown,
            )
            for person in people
        )
    return parts


def _cast(scene: Scene, left: list[Part], right: list[Part]) -> Cast | None:
    parts: dict[str, Part] = {}
    for part in (*left, *right):
        parts.setdefault(part.key, part)
    if not parts:
        return None
    places = [part.shown for part in parts.values() if part.shown]
    inside = [(a, b) for a, b in places if scene.sentence.start <= a and b <= scene.sentence.end]
    separate = scene.trigger.several and len(right) > 1 and len(left) == 1
    start = min([scene.start, *(a for a, _ in inside)])
    end = max([scene.end, *(b for _, b in inside)])
    return Cast(tuple(parts.values()), start, end, separate=separate)
