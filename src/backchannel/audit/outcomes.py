"""Outcomes: whether a later document may tell what became of an announced contact."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from backchannel.audit.view import View
from backchannel.model import Contact, Evidence

_OCCASION = re.compile(
    r"\b[A-Z][\w\u2019-]+\s+(?:(?:and|of|for|on|the)\s+)*[A-Z][\w\u2019-]+\s+"
    r"(?:Council|Summit|Dialogue|Forum|Conference|Commission|Assembly|Partnership|Talks)\b"
)
"""In a title, what is to take place: "Trade and Technology Council"."""
_PLACE = re.compile(
    r"\b(?:in|to|at)\s+(?!(?:Mr|Mrs|Ms|President|Prime|King|Vice|January|February|March|April|May|June|July|August|"
    r"September|October|November|December)\b)([A-Z][\w\u2019-]{2,})"
)
"""Where an announcement says that they will be, or somebody who is to be met."""
_GOES = r"(?:meet\w*|met|talks|trip|visit\w*|travel\w*|summit|delegation|dialogue)"


def is_told_later(view: View, contact: Contact, plans: Sequence[Evidence], near: tuple[dt.date, dt.date]) -> bool:
    """Say whether a later document tells of what an announcement has in its title, of its place, or of all its people.

    "The meeting in Rome" and "the Rome trip" may be what was announced for Rome, whoever else is named.
    """
    told = {plan.document for plan in plans}
    titles = [document.title for one in told for document in [view.document(one)] if document]
    names = {match[0] for title in titles for match in _OCCASION.finditer(title)}
    later = {one for party in view.parties(contact) for one in view.published(contact, party, *near)} - told
    people = [person.name.split()[-1] for person in contact.participants if person.principal]
    places = {place for plan in plans for place in _PLACE.findall(plan.quote)}
    return any(
        any(name in document.title for name in names)
        or all(name in view.around.text(one) for name in people)
        or any(_speaks_of_going(view.around.text(one), place) for place in places)
        for one in later
        for document in [view.document(one)]
        if document
    )


def _speaks_of_going(text: str, place: str) -> bool:
    name = re.escape(place)
    near = rf"\b{name}\b[^.?!\n]{{0,60}}\b{_GOES}\b|\b{_GOES}\b[^.?!\n]{{0,60}}\b{name}\b"
    return place in text and re.search(near, text) is not None
