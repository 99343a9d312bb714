"""Sentences that leave out whose contact it is: "A call with X is planned", "It was raised at talks with X"."""

from __future__ import annotations

import re

from backchannel.extraction.scene import Scene

_OPENS_A_SENTENCE = re.compile(
    r"(?:(?:In addition|Also|Later|Tomorrow|Today|Earlier),?\s+)?(?:An?|The|Another)\s+(?:[\w-]+\s+){0,2}"
)
_STRAIGHT_WITH = re.compile(
    r"\s+with\s+[^,;.]+\s(?:(?:is|was|are|were)\s+(?:also\s+)?(?:planned|scheduled|expected|held)|(?:also\s+)?took\s+place|"
    r"continued|began|started|ended|lasted|concluded|will\s+(?:also\s+)?(?:take\s+place|be\s+held))\b"
)
"""Behind a noun that opens a sentence: with whom it is, and that it is planned, or was held."""
_WAS_DISCUSSED = re.compile(r"\b(?:was|were|has\s+been|have\s+been)\s+(?:also\s+)?(?:\w+ly\s+)?\Z")
_THERE_WAS = re.compile(
    r"(?:(?:In\s+the\s+(?:morning|afternoon|evening)|(?:On|This)\s+\w+|Today|Yesterday|Then|Later|Also),?\s+)?"
    r"[Tt]here\s+(?:was|were|will\s+be)\s+(?:also\s+)?(?:an?\s+)?(?:[\w-]+\s+){0,2}"
)
_CAME_UP = re.compile(
    r"(?:This|The|These|That)\s+[\w -]{2,50}?\s+(?:also\s+)?(?:came\s+up|(?:was|were)\s+(?:also\s+)?"
    r"(?:raised|discussed|mentioned|covered|touched\s+(?:up)?on|brought\s+up))\s+"
    r"(?:during|in|at)\s+(?:an?|the|his|her)\s+(?:[\w-]+\s+){0,2}"
)
"""Before a noun: what was told there, without by whom."""
_WAS_AGREED = re.compile(
    r"\b(?:agreements?|issues?|decisions?|topics?|matters?|proposals?)\s+(?:reached|made|raised|discussed|taken|voiced)\s+(?:during|at|in)\s+"
    r"(?:(?:the|an?|his|her)\s+)?(?:[\w-]+\s+){0,2}\Z"
)
"""The same behind what came of it: "an agreement reached during recent talks with"."""
_DURING_IT = re.compile(
    r"(?:[A-Z][\w ]{2,30},\s+|It\s+is\s+(?:expected|planned)\s+that\s+)?"
    r"(?:[Dd]uring|[Aa]t|[Ii]n)\s+(?:the|an?|his|her|their|(?:today|yesterday)[’']s)\s+"
    r"(?:[\w-]+\s+){0,2}"
)
_WERE_RAISED = re.compile(
    r"[^.;]{0,60}?\s+with\s[^.;]+?(?:,\s+the\s+(?:parties|sides|interlocutors|leaders|two)\s+(?:also\s+)?(?:discussed|exchanged|"
    r"considered|agreed|noted|addressed|touched)\b|,\s+the\s+(?:discussion|focus)\s+will\b)|"
    r"\s+with\s[^.;]+?\s(?:was|were)\s+(?:also\s+)?(?:raised|discussed|considered|reached|agreed|initiated|touched|covered|"
    r"addressed|signed|expressed|voiced|confirmed|stressed|noted|paid|presented|given|outlined)\b"
)
"""Around a noun: what was done there, without by whom."""


def leaves_out_who(scene: Scene) -> bool:
    """Say whether a sentence leaves out who does it: "A call with X is planned", "This was discussed with X"."""
    text, low, high = scene.text, scene.sentence.start, scene.sentence.end
    if scene.trigger.shape == "verb_with":
        return _WAS_DISCUSSED.search(text, low, scene.start) is not None
    if scene.trigger.shape != "noun":
        return False
    opens = _OPENS_A_SENTENCE.fullmatch(text, low, scene.start) and _STRAIGHT_WITH.match(text, scene.end, high)
    there = _THERE_WAS.fullmatch(text, low, scene.start) or _CAME_UP.fullmatch(text, low, scene.start)
    during = _DURING_IT.fullmatch(text, low, scene.start) and _WERE_RAISED.match(text, scene.end, high)
    alone = all(ref.start >= scene.end for ref in scene.refs)
    agreed = alone and _WAS_AGREED.search(text, low, scene.start)
    return bool(opens or there or agreed or during)
