"""Journeys in the words of stories: "Putin flew to Paris on Monday", "Erdogan is due in St Petersburg".

A leader who goes to another country visits it. Where the sentence goes on to whom he meets there, that is the contact,
and the way to it none of its own.
"""

from __future__ import annotations

import re

from backchannel.extraction.casting import cast_of, parts_of
from backchannel.extraction.guests_at_home import arrival_told
from backchannel.extraction.makers import subjects
from backchannel.extraction.objects_before import acts_at_once
from backchannel.extraction.scene import Cast, Scene

_PLACE = re.compile(r"\s+(?:back\s+)?(?:to|in|at)\s+(?:the\s+)?")
_WHO = re.compile(r",\s+who\s+(?:(?:had|has|is|was|then|later|also|just|recently)\s+)*(?:to\s+)?")
_HOME_AGAIN = re.compile(r"\bback\s")
_NO_HOST = frozenset({"eu", "un", "ge", None})
"""Parties of places that many share: Brussels, New York; and a state of the United States."""


def find_on_the_road(scene: Scene) -> Cast | None:
    """Find which leader goes to which country; whom he meets there the journey alone does not say."""
    if scene.discourse.document.kind != "press":
        return arrival_told(scene)
    place = _PLACE.match(scene.text, scene.end, scene.sentence.end)
    people = scene.discourse.people
    party = people.party_at(place.end()) if place else None
    if place is None or party in _NO_HOST or any(other > scene.end for other in scene.others):
        return None
    doers = subjects(scene)
    if not doers or not (acts_at_once(scene, doers[-1]) or _WHO.fullmatch(scene.text, doers[-1].end, scene.start)):
        return None  # "Biden said more aid came to Ukraine"
    visitors = parts_of(scene, doers, "visitor")
    guest = visitors[0].person if len(visitors) == 1 else None
    if (
        guest is None
        or guest.party in (None, party)
        or not people.is_leader(guest)
        or _HOME_AGAIN.search(place.group())
    ):
        return None
    return cast_of(scene, visitors, [])
