"""Lists of participants: further down ("Joining the President on the call were ..."), or right behind a group."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from backchannel.extraction.number_words import NUMBERS
from backchannel.extraction.refs import Ref
from backchannel.extraction.scene import Cast, Scene
from backchannel.extraction.work import Work
from backchannel.model import Mention, Participant, Span

_ROLL = re.compile(
    r"\b(?:[Jj]oining\b.{0,60}?\b(?:call|meeting|conference|videoconference|discussion)\b.{0,20}?\b(?:was|were|are)\b|"
    r"\b(?:[Tt]he\s+)?(?:[Pp]articipants|[Ll]eaders)\b.{0,40}?\b(?:were|included)\b|"
    r"\b(?:call|meeting|conference|videoconference)\s+(?:(?:was\s+|also\s+)?(?:joined|attended)\s+by|included:?)\b|"
    r"\b[Aa]lso\s+(?:taking part|on the call|participating|present)\b)"
)
_SERVES = re.compile(
    r"\b(?:Advis[eo]r|Aide|Assistant|Counsel(?:l?or)?|Director|Head|Chief|Secretary|Envoy|Deputy|Representative)\b"
    r"[^;.]{0,70}?\b(?:to|for|of)\s+(?:the\s+)?\Z"
)
"""Before an office: somebody else is meant, who serves it, "Security Advisor to the Latvian President"."""
_THEIR_OWN = re.compile(r"\bcounterparts?\Z")
_COUNTED = re.compile(rf"(?P<count>{'|'.join(NUMBERS)})\b", re.IGNORECASE)
_WHO_THEY_ARE = re.compile(r"(?:,|:|\s+[—–-])\s+(?:the\s+)?")
_REACH = 110
_FEWEST = 2
"""One name is a person in passing, two are a list."""


def name_groups(work: Work) -> None:
    """Put the names that a readout lists later in the place of a group: "hosted a call with Allies"."""
    if work.document.kind not in ("readout", "statement"):
        return
    for sentence in work.sentences:
        roll = _ROLL.search(sentence.text)
        if sentence.title or roll is None:
            continue
        listed = work.people.between(sentence.start + roll.end(), sentence.end)
        refs = [ref for ref in listed if len(ref.people) == 1 and not _is_of_a_servant(work, ref)]
        if len(refs) >= _FEWEST:
            named = tuple(
                Participant(
                    person.principal, person.name, person.party, "participant", Span.of(work.document.text, *ref.shown)
                )
                for ref in refs
                for person in ref.people
            )
            work.mentions[:] = [_with_names(mention, named) for mention in work.mentions]
            return


def without_named_group(scene: Scene, cast: Cast) -> Cast:
    """Leave out a group that the next names are: "his counterparts, A and B", "with two Allies, A and B"."""
    for part, following in pairwise(cast.parts):
        if part.group is None or part.shown is None or following.shown is None:
            continue
        words, (start, end) = scene.text[slice(*part.shown)], following.shown
        named = [one for one in cast.parts if one.person and one.shown and one.shown[0] >= start]
        count = _COUNTED.match(words)
        own = _THEIR_OWN.search(words) or (count is not None and NUMBERS[count["count"].lower()] == len(named))
        if own and end > start and _WHO_THEY_ARE.fullmatch(scene.text, part.shown[1], start):
            return replace(cast, parts=tuple(one for one in cast.parts if one is not part))
    return cast


def _is_of_a_servant(work: Work, ref: Ref) -> bool:
    before = work.document.text[max(0, ref.start - _REACH) : ref.start]
    return ref.kind == "office" and _SERVES.search(before) is not None


def _with_names(mention: Mention, named: tuple[Participant, ...]) -> Mention:
    groups = [part for part in mention.participants if part.principal is None and part.party is None]
    if not groups or mention.modality != "reported":
        return mention
    kept = tuple(part for part in mention.participants if part not in groups)
    known = {part.key for part in kept}
    return replace(mention, participants=(*kept, *(part for part in named if part.key not in known)))
