"""Topics: what was spoken of, by the subjects of the topic list.

What is no subject of the list, ``other: fisheries``, is left out: two accounts word such a phrase differently where
they mean the same, and the weights were counted with subjects of the list.
"""

from __future__ import annotations

from backchannel.reconciliation.compare.comparison import Comparison, Telling

_OF_NO_SUBJECT = "other: "


def compare_topics(one: Telling, other: Telling) -> Comparison | None:
    """Compare what two tellings have as its topics; silent where one of them names none."""
    left, right = _subjects(one), _subjects(other)
    if not left or not right:
        return None
    shared = sorted(left & right)
    if not shared:
        return Comparison("topics", "none shared", "no topic in common")
    level = "some shared" if len(shared) == 1 else "several shared"
    return Comparison("topics", level, f"both about {', '.join(shared)}")


def _subjects(telling: Telling) -> frozenset[str]:
    return frozenset(topic for topic in telling.topics if not topic.startswith(_OF_NO_SUBJECT))
