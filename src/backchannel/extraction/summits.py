"""Summits that are told by their states alone: "the trilateral summit between the United States, Japan and Korea".

A summit is where leaders meet, so its states stand for those who led them on the document's day. Of a summit of
another year others may have been the leaders, so none is read there.
"""

from __future__ import annotations

import re

from backchannel.extraction.dates import Time
from backchannel.extraction.gatherings import OF_STATES, name_around, who_attends
from backchannel.extraction.phrases import objects_at
from backchannel.extraction.scene import Cast, Part, Scene

_BODY = (
    r"(?:G-?7|G-?20|Quad|NATO|European Council|ASEAN|APEC|East Asia|Bucharest Nine|B9|AUKUS|OPEC\+?|BRICS|"
    r"Gulf Cooperation Council|GCC|Pacific Islands Forum|African Union)"
)
_OF_A_BODY = re.compile(
    rf"(?:^|[\s(“])(?P<body>(?:the\s+)?(?:(?:first|second|third|last|previous|virtual|emergency|recent)\s+)*{_BODY})\s+"
    r"(?:(?:[Ll]eaders[’']?|virtual|emergency|extraordinary|in-person|working|[Ss]ummit)\s+)*\Z"
)
"""Before the noun: "the G7 leaders’"; a body's ministers are another word between."""
_OURS = re.compile(r"G-?7|G-?20|Quad|NATO|APEC|AUKUS")
"""Bodies of which the United States are a member."""
_WHERE = re.compile(r"[^.;]{0,60},\s+(?:where|at which|during which|in which)\s+(?:the\s+)?(?=[A-Z])")
_THEN = re.compile(
    r"[\s,]*(?:(?:that|which|we|he|they|was|were|had|has|held|took|place|hosted|convened|just|back|in|at|here|there|on|"
    r"the|[A-Z]\w+)[\s,]+){0,7}\Z"
)
"""Between the noun and its time."""
_HELD_THEN = re.compile(
    r"[\s,]*(?:\([^)]{1,12}\)\s+)?(?:(?:which|that|will|is|are|was|to|be|being|held|hosted|scheduled|planned|taking|take|took|"
    r"place|happening|for|in|at|on|the|from|[A-Z][\w.]*)[\s,]+){0,9}\Z"
)
"""As ``_THEN``, between the name of a gathering and its day."""
_OF_OFFICIALS = re.compile(
    r"\s+of\s+(?:the\s+)?(?:[\w-]+\s+){0,3}?(?:"
    r"(?:advis[eo]rs|aides|envoys)\s+to\s+the\s+(?:leaders|presidents)"
    r"(?:\s+of\s+(?:the\s+)?[\w ]{2,40}?(?:countries|states|[Ff]our\b(?!\s+countries)|format))?|"
    r"(?:foreign|defen[cs]e|finance|trade)\s+ministers|"
    r"(?:ministers|advis[eo]rs|delegations)\s+(?:of|from|in)\s+(?:the\s+)?(?:two|three|both|four|Normandy)\s+\w+)"
)
"""Behind "meeting": officials of several countries, "of political advisers to the leaders of the Normandy four"."""
_ATTENDED_BY = re.compile(r",?\s+(?:(?:which\s+)?(?:was|were)\s+)?attended\s+by\s+(?:the\s+)?")
_GOES_THERE = re.compile(
    r"\b(?:t(?:ake|akes|ook|aken|aking)\s+part|attend\w*|join\w*|participat\w+|host\w*|arriv\w+|present)\b"
)
"""Before such a meeting: somebody who is named is at it."""
_OPENS = re.compile(r",\s+(?:the|an?)\s+(?:[a-z-]+\s+){0,2}")
_OPENING = 4
"""Between a time that opens a sentence, and characters before it, and a meeting of officials."""
_ON_THE_OCCASION = re.compile(
    r"(?:\b(?:[Dd]uring|[Aa]t|[Ww]ithin)|\b(?:margins|sidelines|framework)\s+of)\s+(?:at\s+)?(?:(?:an?|the|this|last)\s+)?"
    r"(?:[\w.’-]+[\s–-]+){0,2}\Z"
)
"""Before the name: something else happened there, which has the day."""
_OPEN_TIME = 3
"""Rank from which on a time pins down no month."""
_STILL = re.compile(r"(?:this|later|in the coming)\b(?! morning)|tonight", re.IGNORECASE)
"""Such a time may lie ahead: "this week"."""
_AHEAD = re.compile(r"\bwill\b|[’']ll\b|\bgoing to\b|\bahead of\b|\bupcoming\b|\bexpect")
_GATHERS = re.compile(r"(?:meeting|call|session|retreat)\Z", re.IGNORECASE)
_LEADERS = re.compile(r"\b(?:[Ll]eaders(?:[’']|-level)?|(?:[Tt]op|[Hh]ighest)-level)\s+\Z")
_AT_THE_TOP = re.compile(r"\s+at\s+the\s+(?:highest|top)\s+level\b")
_NAMED = re.compile(
    r"(?:^|[\s(])(?P<states>(?:[A-Z][\w.]*)(?:[-–/](?:[A-Z][\w.]*))+)\s+"
    r"(?:(?:[Tt]rilateral|[Ll]eaders[’']?|virtual|in-person|(?:top|highest)-level)\s+)*\Z"
)
"""Before the noun: "the U.S.-Japan-Philippines leaders’ summit"."""
_AMONG = re.compile(
    r"(?:,\s[^,.;]{1,40},)?\s+(?:of|between|among|with|involving)\s+(?:the\s+)?(?:leaders\s+(?:of|from)\s+)?(?:the\s+)?"
)
_JOINT = re.compile(r"(?:,\s+and\s+|,\s+|\s+and\s+)(?:with\s+)?(?:the\s+)?")
_GOES_ON = re.compile(r"[’']s\b|[-–]\w|\s+(?!and\b)(?:[A-Z]|[a-z]+(?:ern)?\s+(?:leaders|officials|ministers))")
"""Behind a state's words: they belong to another noun, "between Japan’s ministers"."""
_ANOTHER_YEAR = re.compile(r"\b(?:(?:19|20)\d\d|last (?:year|fall|autumn|winter|summer|spring)|years? ago)\b")
_NOT_ARRANGED = re.compile(
    r"\b(?:any|another|possib\w+|potential|proposed|propos(?:al|es)|support\w*|ideas?|prospects?|future|next|if|whether|"
    r"no)\b[^,.;]{0,40}\Z"
)
"""Before the noun: it may never be, "do you support a summit between"."""
_SPLIT = re.compile(r"[-–/]")
_FEWEST = 2
_NEAR = 3
"""Words between a time and the body behind it: "today, during the G7 meeting"."""


def attends_officials(scene: Scene) -> Cast | None:
    """Read "a meeting of advisers to the leaders of the four, attended by A": A with the others."""
    officials = _OF_OFFICIALS.match(scene.text, scene.end, scene.sentence.end)
    by = _ATTENDED_BY.match(scene.text, officials.end(), scene.sentence.end) if officials else None
    there = objects_at(scene, by.end()) if by else []
    people = [person for ref in there for person in ref.people]
    if officials is None or not people:
        return None
    parts = [Part(person, None, "participant", there[0].shown) for person in people[:1]]
    place = (scene.start, officials.end())
    return Cast((*parts, Part(None, scene.text[slice(*place)], "participant", place)), scene.start, there[0].end)


def is_of_officials(scene: Scene) -> bool:
    """Say whether a meeting is of officials of several countries, and nobody else is said to go there."""
    if _OF_OFFICIALS.match(scene.text, scene.end, scene.sentence.end) is None:
        return False
    return _GOES_THERE.search(scene.text, scene.sentence.start, scene.start) is None


def leaders_of_states(scene: Scene) -> list[Part]:
    """Return those who led the states of which a noun says that they meet in a summit; none where one is not known."""
    word = scene.trigger.text.lower()
    before = scene.text[max(scene.sentence.start, scene.start - 70) : scene.start]
    of_leaders = "summit" in word or word in ("trilateral", "trilat") or _LEADERS.search(before)
    if not (of_leaders or _AT_THE_TOP.match(scene.text, scene.end)):
        return []
    parties = _behind(scene) or _in_front(scene, before)
    if "eu" in parties:
        return []  # it has several leaders, and who comes is not told
    if len(set(parties)) < _FEWEST or _of_another_time(scene) or _NOT_ARRANGED.search(before):
        return []
    people = scene.discourse.people
    leaders = [people.leader_of(party) for party in dict.fromkeys(parties)]
    return [] if None in leaders else [Part(leader, None, "participant", None) for leader in leaders]


def gathering_of_a_body(scene: Scene) -> Cast | None:
    """Read "the G7 meeting last Friday": one group, of leaders who are not told, where a time that is over is told.

    A summit by its body's name is an occasion, at which much else happens.
    """
    if scene.sentence.title:
        return None
    if scene.sentence.turn is None and (dated := _dated_gathering(scene)):
        return dated
    if not _GATHERS.search(scene.trigger.text):
        return None
    low = max(scene.sentence.start, scene.start - 70)
    body = _OF_A_BODY.search(scene.text[low : scene.start])
    if body is None or not any(_is_its(scene, time, low + body.start("body")) for time in scene.times):
        return None
    place = (low + body.start("body"), low + body.end("body"))
    part = Part(None, scene.text[slice(*place)], "participant", place)
    ours = _ours_among(scene, place)
    return Cast((*ours, part), place[0], scene.end)


def _dated_gathering(scene: Scene) -> Cast | None:
    """Read, in writing, "the NATO Summit, which will be held in Oslo on 3 May": its day makes an occasion a contact."""
    officials = _OF_OFFICIALS.match(scene.text, scene.end, scene.sentence.end)
    name = (scene.start, officials.end()) if officials else name_around(scene)
    if name is None or not (officials or OF_STATES.search(scene.text, *name)):
        return None
    before = scene.text[max(scene.sentence.start, name[0] - 60) : name[0]]
    if _NOT_ARRANGED.search(before) or _ON_THE_OCCASION.search(before):
        return None
    for time in scene.times:
        place, end = scene.sentence.start + time.start, scene.sentence.start + time.end
        opens = place - scene.sentence.start < _OPENING and _OPENS.fullmatch(scene.text, end, name[0])
        if opens and time.rank < _OPEN_TIME and officials:
            return _of_the_name(scene, name)
        if place >= name[1] and time.rank < _OPEN_TIME and _HELD_THEN.fullmatch(scene.text, name[1], place):
            return _of_the_name(scene, name)
    return None


def _of_the_name(scene: Scene, name: tuple[int, int]) -> Cast:
    """Return the group that a gathering's name stands for, with the leader who convenes it or goes to it."""
    return Cast((*who_attends(scene), Part(None, scene.text[slice(*name)], "participant", name)), *name)


def _ours_among(scene: Scene, place: tuple[int, int]) -> list[Part]:
    """Return our leader where he tells of a gathering of a body of ours, or is told to have spoken there."""
    people, discourse = scene.discourse.people, scene.discourse
    home, speaker = people.leader_at_home(), discourse.speaker(scene.sentence)
    if home is None or home.party != "us" or not _OURS.search(scene.text, *place):
        return []
    there = _WHERE.match(scene.text, scene.end, scene.sentence.end)
    near = [ref for ref in scene.refs if there and there.end() - 4 <= ref.start <= there.end()]
    named = any(person.key == home.key for ref in near for person in ref.people)
    tells = speaker is not None and speaker.key == home.key
    return [Part(home, None, "participant", None)] if tells or named else []


def _is_its(scene: Scene, time: Time, place: int) -> bool:
    """Say whether a time that is over stands right behind the noun, or right before the body that begins at a place."""
    day = (scene.discourse.document.published or "")[:10]
    if (
        _AHEAD.search(scene.sentence.text)
        or time.past is None
        or not time.past[:10].strip("~") <= day
        or _STILL.match(scene.sentence.text, time.start)
    ):
        return False
    start, end = scene.sentence.start + time.start, scene.sentence.start + time.end
    if start >= scene.end:
        return bool(_THEN.fullmatch(scene.text, scene.end, start))
    return end <= place and len(scene.text[end:place].split()) <= _NEAR


def _behind(scene: Scene) -> list[str]:
    tie = _AMONG.match(scene.text, scene.end, scene.sentence.end)
    place, parties = (tie.end() if tie else scene.sentence.end), list[str]()
    while (hit := scene.discourse.people.party_hit_at(place)) is not None:
        if hit.kind not in ("name", "metonym") or _GOES_ON.match(scene.text, hit.end, scene.sentence.end):
            return []
        parties.append(hit.party)
        joint = _JOINT.match(scene.text, hit.end, scene.sentence.end)
        if joint is None:
            break
        place = joint.end()
    at_home = scene.discourse.people.party_at_home
    beside = tie is not None and "with" in tie.group() and at_home not in parties
    return [] if beside else parties  # "the President will hold a summit with Japan and South Korea"


def _in_front(scene: Scene, before: str) -> list[str]:
    named = _NAMED.search(before)
    words = _SPLIT.split(named["states"]) if named else []
    parties = [scene.discourse.people.party_named(word) for word in words]
    return [] if None in parties else [party for party in parties if party]


def _of_another_time(scene: Scene) -> bool:
    year = (scene.discourse.document.published or "")[:4]
    return any(one.group() != year for one in _ANOTHER_YEAR.finditer(scene.sentence.text))
