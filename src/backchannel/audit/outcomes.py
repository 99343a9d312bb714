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


def is_told_later(view: View, contact: Contact, plans: Sequence[Evidence], near: tuple[dt.date, dt.date]) -> bool:
    """Say whether a later document has in its title the occasion that an announcement has in its own, or names all."""
    told = {plan.document for plan in plans}
    titles = [document.title for one in told for document in [view.document(one)] if document]
    names = {match[0] for title in titles for match in _OCCASION.finditer(title)}
    later = {one for party in view.parties(contact) for one in view.published(contact, party, *near)} - told
    people = [person.name.split()[-1] for person in contact.participants if person.principal]
    return any(
        any(name in document.title for name in names) or all(name in view.around.text(one) for name in people)
        for one in later
        for document in [view.document(one)]
        if document
    )
