"""Contacts of whole states with each other: "talks between Israel and Lebanon resumed in Naqoura", "their envoys met".

Nobody is named and nobody speaks of his own: two states or their delegations stand as the two sides of one word. As
such words are also how policy is talked about ("we support talks between Armenia and Azerbaijan"), a time is asked for,
or a word that they take place.
"""

from __future__ import annotations

import datetime as dt
import re

from backchannel.extraction.casting import cast_of
from backchannel.extraction.dates import Time
from backchannel.extraction.scene import Cast, Part, Scene
from backchannel.model import parse_edtf

_PEOPLE = (
    r"(?:representatives|officials|delegations?|negotiators|negotiating teams?|teams?|ministers|(?:defen[cs]e|foreign|"
    r"finance|trade) (?:ministers|secretaries)|diplomats|envoys|militar(?:y|ies)|experts|governments?|authorities|"
    r"leaders|presidents|heads of state|national security advis[eo]rs|chiefs of staff|counterparts|side|sides)"
)
_LEAD = re.compile(
    rf"(?i:(?:the\s+)?(?:(?:senior|top|high-level|high-ranking|chief|special|both|respective)\s+)*(?:{_PEOPLE}\s+(?:of|from|"
    r"for|in)\s+(?:both\s+)?)?(?:the\s+)?(?:government\s+of\s+(?:the\s+)?)?)"
)
_HEAD = re.compile(rf"(?:[’']s)?\s+(?:(?:senior|top|defen[cs]e|national security|negotiating)\s+)*{_PEOPLE}\b")
_SHARED = re.compile(rf"\s+and\s+(?:the\s+)?(?=[A-Z][\w’-]+\s+{_PEOPLE}\b)")
"""Behind the first of two adjectives with one noun."""
_BODIES = re.compile(
    r"(?:Hamas|Hezbollah|Taliban|the Houthis|Houthis|Turks|Finns|Swedes|Brits|Europeans|E3|P5\+1|EU)\b"
)
_JOINT = re.compile(r"(?:,\s+and\s+|,\s+(?!and\b)|\s+and\s+|\s+as well as\s+)(?:the\s+)?")
_AMONG = re.compile(
    r"(?:\s+(?:today|yesterday|this week|this morning|last (?:week|night|month)|in [A-Z]\w+|that we (?:saw|had)|"
    r"(?:are|were|is|have been|has been|will be|took|take|taking|under|being|going)\s+\w+(?:\s+place)?)){0,2}"
    r"\s+(?:between|among|amongst)\s+"
)
_NAMED = re.compile(
    r"(?:^|[\s(“])(?P<one>[A-Z][\w.]*)\s?[-–/]\s?(?P<other>[A-Z][\w.]*)\s+(?:(?:[a-z][\w-]*|[A-Z][\w-]+)\s+){0,3}\Z"
)
"""Before the noun: "U.S.-China military-to-military talks"."""
_SUBJECTS = re.compile(
    r"(?:\s+(?:have|has|had|also|both|just|recently|all|finally|in fact|again|secretly|directly|formally|virtually|"
    r"today|yesterday|earlier)){0,3}"
    r"(?:\s+(?:held|had|began|begun|started|opened|resumed|concluded|completed|conducted|continued)"
    r"(?:\s+(?:an?|the|their|its|another|direct|further|several|new|first|second|third|fourth|round|rounds|of|"
    r"high-level|bilateral|trilateral|technical|constructive|productive|intensive|indirect|day|two|days))*)?\s+\Z"
)
_VERBS = frozenset({"met", "spoke", "spoken", "talked", "conferred", "consulted"})
_NOUNS = re.compile(
    r"(?:talks|negotiations|discussions|meetings?|consultations|dialogue|engagements?)\Z", re.IGNORECASE
)
_SO_OPENED = re.compile(r"(?:\A|[,;:—–]\s+|\b(?:that|when|where|and|after|as|because|while|since|but)\s+)")
_IN_A_LIST = re.compile(
    r"\b(?:of|from|between|with|by)\s+(?:the\s+)?(?P<first>(?:(?:the\s+)?[A-Z][\w’.-]*(?:\s+[A-Z][\w’.-]*){0,2},\s+)+)\Z"
)
"""Before the states: they are the last of more."""
_BEHIND_A_VERB = re.compile(
    r"\s*(?:[.;,]|\Z)|\s+(?:in\s+[A-Z]|at\s|on\s+(?:the (?:margins|sidelines)|[A-Z]|\d)|today|yesterday|this|last|"
    r"earlier|for\s|to (?:discuss|review|talk)|again|face|directly|virtually|over the|under|here|twice|and\s)"
)
_TAKES_PLACE = re.compile(
    r"\b(?:t(?:ook|ak(?:e|es|ing)) place|held|under ?way|ongoing|resum(?:ed|ing)|re-?start(?:ed|ing)|started|"
    r"began|begun|concluded|ended|rounds? of|latest|continuing|are (?:going on|continuing)|brokered|convened|hosted|"
    r"progress|course|outcome|results|informed|briefed)\b"
)
_OPEN = re.compile(
    r"\b(?:if|whether|would|could|should|(?-i:may|might|can)|encourag\w+|urg\w+|support\w*|calls?|called|calling|"
    r"facilitat\w+|hop\w+|possib\w+|potential|any|future|need|needs|importance|role|resumption|wants?|seek\w*|push\w*|propos\w+|"
    r"no|not|never|unless|until|without|prospects?|towards?|for (?:direct|further|more|new)|process|continue|welcome|"
    r"commit\w+|mediat\w+|help|allow|lead|refus\w+|reject\w+|\w+n[’']t)\b",
    re.IGNORECASE,
)
"""Before the word: it may not be so."""
_ASKS = re.compile(r"\b(?:ask\w*|wondering|questions?)\b")
_AT_THE_TOP = re.compile(r"[^,.;]{0,30}\bat\s+the\s+(?:highest|top|summit)\s+level\b")
_REACH = 160
_NEAR = 70
_FEWEST = 2


def between_states(scene: Scene) -> Cast | None:
    """Find the states that one word has for its sides, where it says of them that they are, or were, in contact."""
    if scene.sentence.title or scene.sentence.question:
        return None
    word = scene.trigger.text.lower()
    sides: list[Part] = []
    if _NOUNS.search(word):
        among = _AMONG.match(scene.text, scene.end, scene.sentence.end)
        sides = (_sides_at(scene, among.end())[0] if among else []) or _in_front(scene)
        real = bool(sides) and _is_told(scene, sides)
    if not sides and (word in _VERBS or _NOUNS.search(word)):
        sides = _subjects(scene)
        real = word not in _VERBS or bool(_BEHIND_A_VERB.match(scene.text, scene.end, scene.sentence.end))
    return cast_of(scene, _leaders(scene, sides), []) if sides and real and not _is_open(scene, sides) else None


def states_behind(scene: Scene) -> set[str]:
    """Return the parties of the states that follow a noun as whose it is: "the talks between Russia and Ukraine"."""
    among = _AMONG.match(scene.text, scene.end, scene.sentence.end)
    sides, end = _sides_at(scene, among.end()) if among else ([], 0)
    return set(scene.discourse.people.parties_in(among.end(), end)) if among and sides else set()


def _leaders(scene: Scene, sides: list[Part]) -> list[Part]:
    """Return the leaders of two states whose talks were "at the highest level"; else the states themselves.

    So too where the talks were in another year, when others may have led them.
    """
    people = scene.discourse.people
    top = _AT_THE_TOP.match(scene.text, scene.end, scene.sentence.end)
    if not top or not all(_is_of_year(time, people.day) for time in scene.times):
        return sides
    parties = [people.parties_in(*side.shown) for side in sides if side.shown]
    leaders = [people.leader_of(one[0]) for one in parties if one]
    if len(leaders) != len(sides) or None in leaders:
        return sides
    return [Part(one, None, "participant", side.shown) for one, side in zip(leaders, sides, strict=True) if one]


def _is_of_year(time: Time, day: dt.date | None) -> bool:
    first = parse_edtf(time.past).first if time.past else None
    return first is None or day is None or first.year == day.year


def _is_told(scene: Scene, sides: list[Part]) -> bool:
    """Say whether a time stands beside the noun, or a word that it takes place."""
    low = max(scene.sentence.start, scene.start - _NEAR)
    ends = [side.shown[1] for side in sides if side.shown]
    high = min(scene.sentence.end, max([scene.end, *ends]) + _NEAR)
    timed = any(low <= scene.sentence.start + time.start < high for time in scene.times)
    return timed or bool(_TAKES_PLACE.search(scene.text, low, high))


def _is_open(scene: Scene, sides: list[Part]) -> bool:
    start = min([scene.start, *(side.shown[0] for side in sides if side.shown)])
    low = max(scene.sentence.start, start - _NEAR)
    asks = [low + one.end() for one in _ASKS.finditer(scene.text[low:start])]
    return bool(_OPEN.search(scene.text, max([low, *asks]), scene.start))


def _sides_at(scene: Scene, place: int) -> tuple[list[Part], int]:
    """Return the states listed from a place on, two at least, and where the list ends."""
    people, text, limit = scene.discourse.people, scene.text, scene.sentence.end
    parts: list[Part] = []
    parties: list[str] = []
    end = place
    while place < limit:
        known = next((ref for ref in scene.refs if abs(ref.start - place) <= len("the ") and ref.people), None)
        if known is not None and parts and not known.possessive:
            parts += [Part(person, None, "participant", known.shown, state=True) for person in known.people]
            end = known.end
            break  # "among the Turks, the Swedes and the Secretary General"
        lead = _LEAD.match(text, place, limit)
        low = lead.end() if lead else place
        body = _BODIES.match(text, low, limit)
        hit = people.party_hit_at(low) if body is None else None
        if body is None and hit is None:
            break
        stop = body.end() if body else hit.end if hit else low
        head = _HEAD.match(text, stop, limit)
        led = bool(lead and re.search(_PEOPLE, lead.group().lower()))
        noun = hit is not None and hit.kind == "adjective" and not head and not led
        if noun and not parts and (shared := _SHARED.match(text, stop, limit)) and people.party_hit_at(shared.end()):
            noun, head = False, None  # "Russian and Ukrainian representatives"
        if noun and text[low - 4 : low].lower() != "the ":
            break  # "Russian" without a noun
        end = head.end() if head else stop
        parts.append(Part(None, text[place:end], "participant", (place, end), state=True))
        parties.append(hit.party if hit else body.group() if body else "")
        joint = _JOINT.match(text, end, limit)
        if joint is None:
            break
        place = joint.end()
    enough = (
        len(set(parties)) >= _FEWEST and " and " in text[parts[0].shown[0] : end] if parts and parts[0].shown else False
    )
    return (parts, end) if enough else ([], end)


def _in_front(scene: Scene) -> list[Part]:
    """Return the two states of "the U.S.-China talks", where a time is told."""
    low = max(scene.sentence.start, scene.start - _NEAR)
    named = _NAMED.search(scene.text[low : scene.start])
    if named is None or not scene.times:
        return []
    people = scene.discourse.people
    places = [(low + named.start(name), low + named.end(name)) for name in ("one", "other")]
    parties = [people.party_named(scene.text[slice(*place)]) for place in places]
    if None in parties or parties[0] == parties[1]:
        return []
    return [Part(None, scene.text[slice(*place)], "participant", place, state=True) for place in places]


def _subjects(scene: Scene) -> list[Part]:
    """Return the states that are the subject of a verb: "representatives of the United States and Ukraine met"."""
    low = max(scene.sentence.start, scene.start - _REACH)
    starts = [low + opened.end() for opened in _SO_OPENED.finditer(scene.text[low : scene.start])]
    for start in reversed(starts):
        listed = _IN_A_LIST.search(
            scene.text, low, start
        )  # "the ministers of Turkey, Syria, Russia and Iran held talks"
        parts, end = _sides_at(scene, listed.start("first") if listed else start)
        if parts and _SUBJECTS.fullmatch(scene.text, end, scene.start):
            return parts
    return []
