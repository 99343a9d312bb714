"""initiator: at whose initiative it took place, as a party's code, or ``mutual``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from backchannel.extraction.properties.context import CONTACT, END, RUN, Context, Found

_ACT = r"(?:initiative|request|invitation|suggestion)"
_STOP = (
    r"(?:(?<=\S)(?=\s+(?:to|in|on|at|after|following|during|with|for|regarding|before|and\s+(?:was|lasted|they|the\s+two))\b)"
    rf"|{END})"
)
_WHO = rf"(?:the\s+)?{RUN}{{2,80}}?"
_INITIATIVE = re.compile(
    rf"\b(?:at|on|upon)\s+the\s+{_ACT}\s+of\s+(?P<of>{_WHO}){_STOP}"
    rf"|\b(?:at|on|upon)\s+(?P<owner>{_WHO})['’]s?\s+(?:(?:side|party)['’]?s?\s+)?(?:\w+\s+)?{_ACT}\b"
    rf"|\b(?:at|on|upon)\s+(?:the\s+)?(?P<adjective>[A-Z][\w.-]+)\s+(?:(?:side|party)(?:['’]s)?\s+)?{_ACT}\b"
    rf"|\b(?i:{CONTACT})\b{RUN}{{0,30}}?\s+(?:initiated|requested|proposed)\s+by\s+(?P<by>{_WHO}){_STOP}"
)
_MUTUAL = re.compile(r"\b(?:at|on|by)\s+(?:an?\s+|their\s+)?mutual\s+(?:initiative|request|agreement)\b", re.IGNORECASE)
_DONE = re.compile(
    r"\b(?:provided|given|sent|offered|extended|launched|deployed|prepared|developed|drafted|published|adopted)\s+\Z"
)
"""Before "at the request of X": what was done is no contact, "the assistance provided at the request of"."""
_OF_ANOTHER_ACT = re.compile(r"\s*,?\s+(?:gave|provided|offered|shared|briefed|informed|presented|told)\b")
"""Behind "at the request of X": then X asked for something said, not for the contact."""


def find(context: Context) -> Iterator[Found]:
    """Find whose initiative it was."""
    for match in context.matches(_MUTUAL):
        yield Found("initiator", "mutual", match.start(), match.end())
    for match in context.matches(_INITIATIVE):
        group = next(name for name in ("of", "owner", "adjective", "by") if match[name])
        place = (match.start(group), match.end(group))
        party = context.party_in(*place) or context.people.party_of_person_in(*place)
        if context.says(_DONE, match.start() - 20, match.start()):
            continue
        if party and not _OF_ANOTHER_ACT.match(context.text, match.end(), context.end):
            yield Found("initiator", party, match.start(), match.end())
