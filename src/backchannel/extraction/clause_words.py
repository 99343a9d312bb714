"""The words of a trigger's own clause, before it and after it."""

from __future__ import annotations

import re

from backchannel.extraction.scene import Scene

_EDGE_WORDS = r"[;:]|,?\s\b(?:but|while|whereas|although|which|because|after|before|since)\b"
_SPOKEN_EDGE = re.compile(rf"(?:{_EDGE_WORDS}|,\s+so\b(?!\s+that)|,\s+as\b(?!\s+(?:well|you|I)\b)(?=[^,]*\Z))\s*")
_CLAUSE_EDGE = re.compile(rf"(?:{_EDGE_WORDS}|\s[—–-]+\s)\s*")
_JUNIOR = re.compile(r",\s+Jr\.(?=,?\s+[a-z])")
"""In a name: no clause ends there."""


def clause_around(scene: Scene) -> tuple[str, str]:
    """Return the words of the trigger's clause before and after it. A dash ends a clause in prose, not in speech."""
    edge_of = _CLAUSE_EDGE if scene.sentence.turn is None else _SPOKEN_EDGE
    before = scene.text[scene.sentence.start : scene.start]
    edges = [match.end() for match in edge_of.finditer(before)]
    after = _JUNIOR.sub("", scene.text[scene.end : scene.sentence.end])
    edge = edge_of.search(after)
    return before[edges[-1] if edges else 0 :], after[: edge.start() if edge else len(after)]
