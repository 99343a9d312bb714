"""Whom "his" means that stands before its owner: "During his visit, X will"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from backchannel.extraction.people import Person, Ref
from backchannel.extraction.sentences import Sentence

if TYPE_CHECKING:
    from backchannel.extraction.discourse import Discourse

_OPENS = re.compile(
    r"(?i:during|in|after|before|on|at|following|ahead of|as part of|within|"
    r"(?:when )?(?:asked|pressed|questioned)\b[\w\s]{0,30}?\s(?:whether|if|about|on))\s+"
)


def named_ahead(discourse: Discourse, ref: Ref, sentence: Sentence) -> Person | None:
    """Return whom "his" in an opening phrase means: the subject behind it, "During his visit, X will"."""
    that = discourse.document.text.rfind(" that ", sentence.start, ref.start)
    low = that + len(" that ") if that >= 0 else sentence.start
    if not _OPENS.fullmatch(discourse.document.text, low, ref.start):
        return None
    comma = discourse.document.text.find(", ", ref.end, sentence.end)
    later = discourse.people.between(comma + 2, comma + 6) if comma >= 0 else ()
    return later[0].people[0] if later and len(later[0].people) == 1 and not later[0].possessive else None
