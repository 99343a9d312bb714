"""Contacts of the two in view that a story says there was not, or was to be: "There was no conversation"."""

from __future__ import annotations

import re

from backchannel.extraction.in_view import is_out_of_view, two_in_view
from backchannel.extraction.people import Ref
from backchannel.extraction.scene import Cast, Part, Scene

_NO = re.compile(
    r"(?:\b[Tt]here\s+(?:was|were|is|had\s+been|has\s+been|would\s+be|will\s+be)\s+no|\b[Nn]o(?:\s+such)?)\s+(?:\w+\s+){0,1}\Z"
)
_NONE_TOOK_PLACE = re.compile(
    r"\s*(?:[.,;”\"]|\Z|\s(?:had\s+been|has\s+been|was|were|is|would\s+be|will\s+be)\s+(?:\w+ly\s+)?(?:fixed|planned|scheduled|arranged|"
    r"agreed|held|expected|envisaged|requested|made|set)\b|\s(?:took\s+place|occurred|happened|any\s+longer)\b)"
)
"""Around a noun beside which nobody stands."""
_ANOTHER_MEETING = re.compile(r"(?:\A|[\"“]|\b(?:said|that)\s+)(?:An?|an?|Another|another)\s+(?:[\w-]+\s+){0,2}\Z")
_WAS_CALLED_OFF = re.compile(
    r"(?:\s+(?:in|at|on|for|planned|scheduled|set|due)\s[^,;.]{2,50}?)?\s+(?:was|were|had\s+been)\s+(?:also\s+|then\s+|later\s+)?"
    r"(?:called\s+off|cancell?ed|postponed|scrapped|put\s+off|abandoned)\b"
)
"""The same of one that was to be, "A meeting in Qatar in January 2023 was also called off"."""


def none_of_the_two(scene: Scene) -> Cast | None:
    """Read a noun of a story that names nobody, and says that there was none: of the two in view."""
    discourse, sentence = scene.discourse, scene.sentence
    if discourse.document.kind != "press" or sentence.turn is not None or sentence.title or scene.trigger.plural:
        return None
    none = _NO.search(scene.text, sentence.start, scene.start) and _NONE_TOOK_PLACE.match(
        scene.text, scene.end, sentence.end
    )
    off = _ANOTHER_MEETING.search(scene.text[sentence.start : scene.start])
    if not none and not (off and _WAS_CALLED_OFF.match(scene.text, scene.end, sentence.end)):
        return None
    here = Ref(scene.start, scene.end, (scene.start, scene.end), "pair", ())
    pair = two_in_view(discourse, here, sentence) or discourse.pair_near(sentence)
    if len(pair) != 2 or is_out_of_view(discourse, here, sentence, pair):
        return None
    return Cast(tuple(Part(person, None, "participant", None) for person in pair), scene.start, scene.end)
