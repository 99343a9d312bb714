"""Summits that are told by their states alone: "the trilateral summit between the United States, Japan and Korea".

A summit is where leaders meet, so its states stand for those who led them on the document's day. Of a summit of
another year others may have been the leaders, so none is read there.
"""

from __future__ import annotations

import re

from backchannel.extraction.scene import Part, Scene

_LEADERS = re.compile(r"\b[Ll]eaders(?:[’']|-level)?\s+\Z")
_NAMED = re.compile(
    r"(?:^|[\s(])(?P<states>(?:[A-Z][\w.]*)(?:[-–/](?:[A-Z][\w.]*))+)\s+"
    r"(?:(?:[Tt]rilateral|[Ll]eaders[’']?|virtual|in-person)\s+)*\Z"
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


def leaders_of_states(scene: Scene) -> list[Part]:
    """Return those who led the states of which a noun says that they meet in a summit; none where one is not known."""
    word = scene.trigger.text.lower()
    before = scene.text[max(scene.sentence.start, scene.start - 70) : scene.start]
    if "summit" not in word and word not in ("trilateral", "trilat") and not _LEADERS.search(before):
        return []
    parties = _behind(scene) or _in_front(scene, before)
    if len(set(parties)) < _FEWEST or _of_another_time(scene) or _NOT_ARRANGED.search(before):
        return []
    people = scene.discourse.people
    leaders = [people.leader_of(party) for party in dict.fromkeys(parties)]
    return [] if None in leaders else [Part(leader, None, "participant", None) for leader in leaders]


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
