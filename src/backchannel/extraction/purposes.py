"""What a journey is for: "he heads to Paris to meet with X" is to come, "he did not go there to meet X" was not.

A verb behind "to" has no tense of its own; the journey's verb tells whether it happened.
"""

from __future__ import annotations

import re

from backchannel.extraction.scene import Scene
from backchannel.model import Modality

_TRIP_TO = re.compile(
    r"\b(?:trip|visit|travel|journey)s?\s+to\s+[^.;]{0,80}\bto\s+(?:[a-z]+\s[^,;.]{0,60}?\sand\s+)?\Z"
)
"""Right before a verb: what a journey is for, "his trip to London to attend the summit and meet with"."""
_IS_OVER = re.compile(
    r"\b(?:after|following|during|since|recent|last|previous|went|returned|back|travell?ed|visited|"
    r"(?:made|paid)\s+an?)\b"
)
_WHERE_TO = (
    r"(?:\s+(?:to|in|at|on|for|of|the|his|her|their|over|here|there|back|out|up|and(?=\s+[A-Z])|[A-Z][\w’.-]*,?|\d+,?|"
    r"morning|afternoon|evening|night|today|tomorrow|tonight|yesterday|this|next|last|later|earlier|week|weekend|month|"
    r"year|spring|summer|fall|autumn|winter|region|area|summit|capital|city|border|state|country|embassy|palace|residence|"
    r"hotel|working|official|brief|short|day|days|visit|trip|special|flight|train|same|straight|that)){1,14}?\s+"
)
_IN_ORDER_TO = r"(?:in\s+order\s+)?to\s+(?:(?:also|personally|briefly|again|[a-z]+ly)\s+)?\Z"
_GOING = r"(?:travel|fly|go|come|head|journey|return|be|visit|depart|arrive|set\s+out|set\s+off|leave)"
_HE_GOES = re.compile(
    rf"\b(?:(?:is|are|am)\s+(?:\w+ly\s+|also\s+|now\s+)?(?:travel(?:l)?ing|flying|going|coming|heading|arriving|returning|leaving|"
    rf"visiting)|heads|flies|travels|arrives|departs|leaves)(?:{_WHERE_TO}|\s+){_IN_ORDER_TO}"
)
_HE_DID_NOT_GO = re.compile(
    r"(?:\b(?:did|do|does|will|would|is|are|was|were|has|have|had)(?:\s+not|n[’']t)|\bwon[’']t|\bnever|\bno\s+longer|"
    r"\b(?:declin|refus)(?:ed|es|ing)|\bdecided\s+(?:not|against))\s+(?:(?:yet|ever|currently|actually|going|planning|planned|expected|"
    rf"scheduled|intending|be|been|to)\s+){{0,4}}(?:{_GOING}|travel(?:l)?(?:ing|ed)|fl(?:ying|own|ew)|going|gone|went|coming|"
    rf"came|heading|visit(?:ing|ed))(?:{_WHERE_TO}|\s+){_IN_ORDER_TO}"
)
_HE_WAS_THERE = re.compile(
    rf"\b(?:was|were)\s+(?:just\s+|also\s+)?(?:in|at|here|there)\b(?:{_WHERE_TO}|\s+){_IN_ORDER_TO}"
)
_CAME = re.compile(
    rf"\b(?:made\s+an?\s+(?:[a-z]+\s+)?(?:stop|stopover|visit|trip|detour)|came|went(?:\s+on|\s+straight)?|flew(?:\s+on)?|travel(?:l)?ed|drove|returned|arrived)(?:{_WHERE_TO}|\s+){_IN_ORDER_TO}"
)
_HE_WAS_TO_GO = re.compile(
    rf"\b(?:was|were|had\s+been)\s+(?:(?:due|scheduled|set|expected|supposed|about|planning)\s+)?to\s+{_GOING}"
    rf"(?:{_WHERE_TO}|\s+){_IN_ORDER_TO}"
)
_ALWAYS = re.compile(r"\b(?:always|every|often|usually|whenever|frequently|regularly|typically|normally|when|if)\b")
_UNTIL = re.compile(r"\b(?:without|unless|until)\b|[^,]\sif\b")


def of_journeys_verb(scene: Scene, before: str, after: str) -> Modality | None:
    """Return how a journey's verb has it that somebody met somebody; ``None`` where no such verb governs.

    Args:
        scene: the verb that names the contact, where it stands.
        before: words of its clause before it.
        after: those behind it.
    """
    if scene.trigger.shape in ("noun", "message", "travel") or not before.endswith(("to ", "ly ", "also ", "again ")):
        return None
    if _HE_DID_NOT_GO.search(before):
        return None if _UNTIL.search(after) else "denied"
    if _ALWAYS.search(before):
        return None
    if _HE_GOES.search(before) or _HE_WAS_TO_GO.search(before):
        return "planned"
    return (
        "reported"
        if scene.trigger.shape == "sight" and (_HE_WAS_THERE.search(before) or _CAME.search(before))
        else None
    )


def is_what_a_trip_is_for(before: str) -> bool:
    """Say whether a verb tells what a trip is for of which nothing shows that it is over."""
    return bool(_TRIP_TO.search(before)) and not _IS_OVER.search(before)
