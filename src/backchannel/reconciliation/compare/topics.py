"""Topics: what was spoken of, by the subjects of the topic list."""

from __future__ import annotations

from backchannel.reconciliation.compare.comparison import Comparison, Telling


def compare_topics(one: Telling, other: Telling) -> Comparison | None:
    """Compare what two tellings have as its topics; silent where one of them names none."""
    if not one.topics or not other.topics:
        return None
    shared = sorted(one.topics & other.topics)
    if not shared:
        return Comparison("topics", "none shared", "no topic in common")
    level = "some shared" if len(shared) == 1 else "several shared"
    return Comparison("topics", level, f"both about {', '.join(shared)}")
