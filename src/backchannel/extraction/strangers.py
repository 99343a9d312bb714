"""Whether "he" is somebody whom nobody knows, told of right before: "The envoy fell ill. He met with"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from backchannel.extraction.people import Ref
from backchannel.extraction.sentences import Sentence

if TYPE_CHECKING:
    from backchannel.extraction.discourse import Discourse

_AN_OFFICIAL = re.compile(
    r"(?:(?<=[.?!:]\s\s)|(?<=[.?!:]\s)|(?<=\n)|(?<=Q\s\s\s\s)|(?<=Q\s))"
    r"(?:(?:And|So|But|Well|Now),?\s+)?(?:(?!The\s|An?\s)[A-Z][a-z]+,\s+)?"
    r"(?P<who>(?:[Tt]he|[Aa]n?)\s+(?:U\.S\.\s+)?(?:[\w-]+\s+){0,3}(?:[Mm]inister|[Aa]mbassador|[Ee]nvoy|[Ss]ecretary|"
    r"[Ss]enator|[Gg]overnor|[Dd]irector|[Gg]eneral|[Cc]ongressman|[Cc]oordinator|[Rr]epresentative|[Aa]dministrator|"
    r"[Aa]dvis[eo]r)(?:\s+(?:for|to|of|on)\s+(?:[\w-]+\s+){0,5}?[\w-]+)?)\s+(?:has|had|is|was|said|says|will|told|fell|"
    r"heard|met|spoke|saw|went|gave|took|came|held|made|left|[a-z]+ed)\b"
)
"""At the beginning of a sentence: an official acts."""
_A_SENTENCE_ENDS = re.compile(r"(?<![A-Z])[.?!]\s")
_ACTS = (
    r"(?:\s+\w+ly)?\s+(?:has|had|is|was|said|says|will|told|fell|met|spoke|saw|went|gave|took|came|held|made|left|"
    r"taught|spent|brought|wrote|ran|won|lost|stood|knew|began|grew|built|led|sat|flew|got|did|thought|put|became|sent|"
    r"felt|kept|paid|died|[a-z]+ed)\b"
)
_LONGEST_TITLE = 80
"""Characters of a title before a name."""
_ONE_OF_OURS = re.compile(
    r"\b(?:[Mm]y|[Hh]is|[Hh]er|[Oo]ur|[Tt]heir)\s+(?:\w+\s+)?(?:uncle|aunt|brother|sister|father|mother|son|daughter|cousin|"
    r"grandfather|grandmother|husband|wife|friend|colleague|neighbo[u]?r|teacher|coach|boss)" + _ACTS
)
"""Somebody who belongs to a speaker acts."""
_NAMED = re.compile(
    r"(?<![\w’'-])(?P<name>(?!(?:The|This|That|These|He|She|They|We|It|In|On|At|If|When|As|But|And|So|I|You|His|Her|Our|My|"
    r"President|Prime|Vice|Secretary|Chancellor|Minister|King|Mr|Mrs|Ms|Dr)\b)[A-Z][a-z’-]+(?:\s+(?:[A-Z]\.\s+)?[A-Z][a-z’-]+){0,2})"
    + _ACTS
)
"""Somebody, or something, acts under a name."""


def is_of_a_stranger(discourse: Discourse, ref: Ref, sentence: Sentence) -> bool:
    """Say whether a pronoun is of an official, a relative or a name whom nobody knows, and who acted right before."""
    if ref.word not in ("he", "she", "his", "her"):
        return False
    text = discourse.document.text
    low = max(0, text.rfind("\n\n", 0, sentence.start))
    if sentence.turn is not None and _acts_last(discourse, _AN_OFFICIAL, "who", low, sentence.start):
        return True
    if _acts_last(discourse, _ONE_OF_OURS, 0, low, sentence.start):
        return True
    return sentence.turn is None and _acts_last(discourse, _NAMED, "name", low, sentence.start)


def _acts_last(discourse: Discourse, who: re.Pattern[str], group: str | int, low: int, high: int) -> bool:
    """Say whether the last one of a kind who acts between two places does so in the last sentence, and is not known."""
    text = discourse.document.text
    told = list(who.finditer(text, low, high))[-1:]
    if not told or _A_SENTENCE_ENDS.search(text, told[0].start(), max(low, high - 3)):
        return False
    start, end = told[0].span(group)
    known = discourse.people.between(max(low, start - _LONGEST_TITLE), end)
    if any(one.people and one.end > start for one in known):
        return False
    return who is not _NAMED or _is_a_name(discourse, told[0]["name"])


def _is_a_name(discourse: Discourse, name: str) -> bool:
    """Say whether words may be a person's name: two, or one that stands beside another elsewhere before."""
    if discourse.people.party_named(name):
        return False
    if " " in name:
        return True
    return re.search(rf"\b{re.escape(name)} [A-Z][a-z]+", discourse.document.text) is not None
