"""Whose a participle is: "Speaking with Erdogan, Putin said", "Biden met Macron after speaking with Scholz".

It has no subject of its own. At the head of a sentence it is whoever stands behind the comma; behind a preposition it
is the subject of the verb before it, and not the last one named.
"""

from __future__ import annotations

import re

from backchannel.extraction.asides import is_aside
from backchannel.extraction.makers import joined_left
from backchannel.extraction.people import Ref
from backchannel.extraction.pronouns import ACTS
from backchannel.extraction.scene import Scene

_PARTICIPLE = re.compile(
    r"(?:(?:After|Before|While|When|Upon|Following|Since)\s+)?(?:[Hh]aving\s+)?(?:[\w’-]+ly\s+)?", re.IGNORECASE
)
_ANOTHER_CLAUSE = re.compile(
    r"\b(?:is|are|was|were|has|had|will|would|can|could|should|may|might|makes?|made)\b|"
    r"\bto (?:\w+ )?(?:reporters|journalists|the press|voters|lawmakers|members)\b"
)
"""Before the comma: "Talking to Putin is hard, Biden said", "Speaking to reporters with Macron, Biden"."""
_BEHIND = re.compile(
    r"\b(?:after|before|since|upon|when|while|without|despite|besides|(?:instead|ahead|short)\s+of|rather\s+than|prior\s+to)\s+"
    r"(?:(?:also|first|briefly|directly|again|personally|just|[a-z]+ly)\s+)?\Z"
)
"""Right before a participle."""
_CLAUSE = re.compile(r"(?:[;:]|\bthat|\bwhich)\s")


def doers_of_participle(scene: Scene, objects: list[Ref]) -> list[Ref]:
    """Return the subject of a participle that has none beside it; empty for any other verb.

    Args:
        scene: the verb where it stands.
        objects: with whom it says that somebody was in contact.
    """
    return _behind_the_comma(scene, objects) or _of_the_verb_before(scene, objects)


def _behind_the_comma(scene: Scene, objects: list[Ref]) -> list[Ref]:
    """Return the subject behind an opening participle: "Speaking with Erdogan, Putin said", "Having met him, X"."""
    before = scene.text[scene.sentence.start : scene.start]
    word = scene.trigger.text.split()[0]
    if not objects or not _PARTICIPLE.fullmatch(before) or not (word.endswith("ing") or "having" in before.lower()):
        return []
    comma = scene.text.find(",", objects[-1].end, min(scene.sentence.end, objects[-1].end + 60))
    if _ANOTHER_CLAUSE.search(scene.text, scene.end, max(comma, scene.end)):
        return []
    return [ref for ref in scene.refs if comma >= 0 and comma < ref.start <= comma + 6 and not ref.possessive][:1]


def _of_the_verb_before(scene: Scene, objects: list[Ref]) -> list[Ref]:
    """Return the subject of the verb before a preposition: "A met B after speaking with C" is A's."""
    found = _BEHIND.search(scene.text, scene.sentence.start, scene.start)
    if not objects or found is None or not scene.trigger.text.split()[0].endswith("ing"):
        return []
    clauses = [match.end() for match in _CLAUSE.finditer(scene.text, scene.sentence.start, found.start())]
    low = clauses[-1] if clauses else scene.sentence.start
    left = [ref for ref in scene.refs if low <= ref.start and ref.end <= found.start() and not ref.possessive]
    for index in range(len(left) - 1, -1, -1):
        acts = ACTS.match(scene.text, left[index].end, found.start())
        if acts and not is_aside(scene, left[index]):
            return joined_left(scene, left, index)
    return []
