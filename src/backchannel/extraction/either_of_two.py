"""Where a story leaves open who is "he": the text is read on without him rather than with the wrong one."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from backchannel.extraction.people import Person
from backchannel.extraction.sentences import Sentence

if TYPE_CHECKING:
    from backchannel.extraction.discourse import Discourse

_OPENING = 12
_UNKNOWN_ACTS = re.compile(
    r"(?:The|His|Her|Their)\s+(?:[\w-]+\s+){0,2}?(?:president|prime\s+minister|premier|chancellor|leader|king|minister|emir|sultan|pope|"
    r"official|aide|advis[eo]r|envoy|ambassador|general|senator|governor|spokes\w+)\s+(?:[a-z]+ed|has|had|said|says|will|is|was)\b"
)
"""At the head of a sentence: somebody acts whom the text does not tell apart."""


def may_be_either(discourse: Discourse, sentence: Sentence, can_be: Callable[[Person], bool]) -> bool:
    """Say whether a story leaves open who is "he" at the beginning of a paragraph, or where nobody was its subject.

    He is the one with whom the paragraph before begins and ends; where those are two, either may be meant.
    """
    if _UNKNOWN_ACTS.match(sentence.text) and not discourse.people.between(sentence.start, sentence.start + _OPENING):
        return True  # "The president said that he", and two presidents are spoken of
    if discourse.subject is None:
        acted = {
            ref.people[0].key
            for ref in discourse.people.between(0, sentence.start)
            if len(ref.people) == 1 and can_be(ref.people[0]) and not ref.possessive and not discourse.stands_aside(ref)
        }
        return len(acted) != 1
    first, last = discourse.opening_subject, discourse.subject
    two = first is not None and first.key != last.key and can_be(first) and can_be(last)
    return two and sentence.paragraph != discourse.subject_paragraph
