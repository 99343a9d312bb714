"""The sides of a claim: where the words speak of a leader's country, government or team, he is none of them.

A mention of one contact may be about the leader whom its words leave out; a number of contacts is his only where the
words give it to him. "My team is in constant contact" says nothing of how often the speaker is, nor "he has visited
Norway twice" whom he met there.
"""

from __future__ import annotations

import re
from dataclasses import replace

from backchannel.extraction.scene import Cast, Part, Scene

_HIS_PEOPLE = re.compile(
    r"(?:['’]s?)?\s+(?:(?:own|whole|entire|senior|top|own\s+senior|national\s+security|diplomatic|military|negotiating|"
    r"foreign\s+policy|previous|current)\s+)?"
    r"(?:teams?|staff|governments?|administration|officials|cabinet|people|aides|delegation|regime|military|campaign|"
    r"diplomats|ministers|representatives|negotiators|experts|folks|envoys|advis[eo]rs|office)\b"
    r"(?!,?\s+and\s+(?:I|he|she|him|her)\b)(?!\s+members?\b)"
)
"""Behind the words for somebody: it is not he who does it, "my team", "the Moe government", not "my team and I"."""
_ON_TO_OTHERS = re.compile(
    r"[^.;:,]{0,60}?(?:,\s+(?:in\s+particular|notably|above\s+all|mainly),?\s+)?\bwith[”\"]?\s+(?:(?:him|her|them|us|me|you)\b|"
    r"(?!(?:each|one\s+another|both|a|an|no|regard|respect)\b)[“\"]?"
    r"(?:(?:at\s+least|more\s+than|some\s+of|many\s+of|all\s+of|most\s+of)\s+)?"
    r"(?:(?!his\b|her\b|with\b|their\b(?!\s+counterparts))[\w’'-]+[.…]*\s+){0,3}?"
    r"(?:[A-Z][\w’'-]+|allies|partners|counterparts|leaders|officials|countries|nations|governments|ministers|"
    r"presidents|companies|representatives)\b)"
)
"""Behind a contact's noun or verb: others with whom it was, "they are having meetings at all levels with Allies"."""
_ONE_OF_THEM = re.compile(r"\b(?:including|one|two|some|most|together|along)\b[^.;]*\bwith\b")
_ONE_WITH = re.compile(r"[^.;]{0,60}\b(?:including|most\s+recently|once|one|twice)\b[^.;]{0,30}\bwith\s+(?:the\s+)?\Z")
"""Between the words and somebody: he was at one of those counted, "several times, including once with Mr. Moe"."""
_HE = re.compile(r"(?:he|him|his|she|her|they|them|their)\Z", re.IGNORECASE)
_KIN = re.compile(
    r"\b(?:uncle|aunt|father|dad|mother|mom|mum|grand\w+|brother|sister|son|daughter|wife|husband|cousin|nephew|niece|"
    r"predecessors?|ancestor)\b",
    re.IGNORECASE,
)
"""Somebody who has no name here, and whom a pronoun behind may mean."""
_PAIR = 2


def sides_of_claim(scene: Scene, cast: Cast) -> Cast:
    """Return who the sides of a claim are, with groups for the people of somebody.

    Args:
        scene: the trigger where it stands.
        cast: who would take part in a contact that the words told of.
    """
    parts = tuple(_his_people(scene, part) for part in cast.parts)
    home = scene.discourse.people.leader_at_home()
    told = {person.key for ref in scene.refs for person in ref.people}
    if home and home.key not in told:  # "there have been a range of conversations with X"
        parts = tuple(part for part in parts if part.shown or part.key != home.key) or parts
    if len([part for part in parts if part.person]) > _PAIR:
        parts = tuple(
            part for part in parts if not (part.shown and _ONE_WITH.fullmatch(scene.text, scene.end, part.shown[0]))
        )
    if scene.trigger.shape == "travel" and any(part.shown for part in parts):
        parts = tuple(part for part in parts if part.shown or not part.person)  # where he went is no leader
    if any(part.group for part in parts) and not any(part.person and part.shown for part in parts):
        parts = tuple(part for part in parts if not part.person)  # nor is the "we" of a government
    return replace(cast, parts=parts) if parts != cast.parts else cast


def is_with_others(scene: Scene, cast: Cast) -> bool:
    """Say whether all of a cast stand before the trigger, and others behind "with": it was with those."""
    places = [part.shown for part in cast.parts]
    if len(cast.people) < len(cast.parts) or any(place is None or place[1] > scene.start for place in places):
        return False
    found = _ON_TO_OTHERS.match(scene.text, scene.end, scene.sentence.end)
    if found is None or _ONE_OF_THEM.search(found.group()):
        return False
    own = {person.key for person in cast.people}  # "we two are in touch with the President": he is one of them
    there = [ref for ref in scene.refs if scene.end <= ref.start < found.end()]
    return not any(person.key in own for ref in there for person in ref.people)


def is_somebody_unnamed(scene: Scene, cast: Cast) -> bool:
    """Say whether a pronoun may mean somebody's father or predecessor, who stands before it without a name here."""
    for part in cast.parts:
        if part.person is None or part.shown is None or not _HE.match(scene.text[slice(*part.shown)]):
            continue
        kin = list(_KIN.finditer(scene.text, scene.sentence.start, part.shown[0]))
        named = [
            ref.end
            for ref in scene.refs
            if ref.kind != "pronoun" and part.person.key in {person.key for person in ref.people}
        ]
        if kin and not any(end > kin[-1].end() for end in named if end <= part.shown[0]):
            return True
    return False


def _his_people(scene: Scene, part: Part) -> Part:
    """Return a group for somebody whose words go on with his people: "my" in "my team"."""
    if part.person is None or part.shown is None:
        return part
    behind = _HIS_PEOPLE.match(scene.text, part.shown[1], scene.sentence.end)
    if behind is None:
        return part
    shown = (part.shown[0], behind.end())
    return Part(None, " ".join(scene.text[slice(*shown)].split()), "participant", shown)
