"""Two contacts in one sentence: each keeps its own people, whoever stands next to the second verb."""

from __future__ import annotations

import itertools

import pytest
from tests.extraction.texts import PRESS, row, table, told

_VERBS = ("met {0}", "spoke with {0}", "called {0}", "hosted {0}", "held talks with {0}", "wrote to {0}")
_SAME = (
    "Biden {0} and {1}.", "Biden {0}, then {1}.", "Biden {0} on Monday and {1} on Tuesday.", "Biden {0} and later {1}.",
    "Biden, who {0}, {1}.", "Biden praised Xi, {0} and {1}.",
)  # fmt: skip
_OTHER = (
    "Biden {0} and Scholz {1}.", "Biden {0}, and Scholz {1}.", "Biden {0} while Scholz {1}.",
    "Biden {0}, but Scholz {1}.",
    "After Scholz {1}, Biden {0}.", "Biden {0} on Monday and Scholz {1} on Tuesday.",
)  # fmt: skip


def _casts(text):
    return {frozenset(part.name for part in one.participants) for one in told(text, **PRESS).mentions}


@pytest.mark.parametrize(("frame", "first", "second"), [*itertools.product(_SAME, _VERBS, _VERBS)])
def test_one_does_both(frame, first, second):
    text = frame.format(first.format("Macron"), second.format("Putin"))
    assert _casts(text) == {frozenset({"Joe Biden", other}) for other in ("Emmanuel Macron", "Vladimir Putin")}


@pytest.mark.parametrize(("frame", "first", "second"), [*itertools.product(_OTHER, _VERBS, _VERBS)])
def test_another_does_the_second(frame, first, second):
    text = frame.format(first.format("Macron"), second.format("Putin"))
    assert _casts(text) == {
        frozenset({"Joe Biden", "Emmanuel Macron"}),
        frozenset({"Olaf Scholz", "Vladimir Putin"}),
    }


@table(
    row("Biden met Macron but did not meet Putin.",
        "met: Joe Biden, Emmanuel Macron", "meet: Joe Biden, Vladimir Putin"),
    row("Macron, whom Biden met on Monday, will meet Putin on Friday.", "met: Joe Biden, Emmanuel Macron",
        "meet: Emmanuel Macron, Vladimir Putin"),
    row("Biden, having met Macron, will meet Scholz.", "met: Joe Biden, Emmanuel Macron",
        "meet: Joe Biden, Olaf Scholz"),
    row("Biden asked Macron to call Putin.", "call: Emmanuel Macron, Vladimir Putin"),
    row("Biden urged Macron to act and meet Putin.", "meet: Emmanuel Macron, Vladimir Putin"),
    row("Biden urged Macron to act and met Putin.", "met: Joe Biden, Vladimir Putin"),
    row("Biden thanked Macron for his help and met Putin.", "met: Joe Biden, Vladimir Putin"),
    row("Biden thanked Macron for coming to Paris to meet Putin.", "meet: Emmanuel Macron, Vladimir Putin"),
    row("Biden praised Macron for meeting Putin.", "meeting: Emmanuel Macron, Vladimir Putin"),
    row("Biden met Macron, who had called Putin.", "met: Joe Biden, Emmanuel Macron",
        "called: Emmanuel Macron, Vladimir Putin"),
    row("Biden flew to Berlin to meet Scholz after holding talks with Macron in Paris.",
        "meet: Joe Biden, Olaf Scholz", "talks: Joe Biden, Emmanuel Macron"),
)  # fmt: skip
def test_whose_verb_it_is(text, how, expected):
    assert told(text, **PRESS | how).casts(expected) == expected


_TIMES = {"on Monday": "2022-01-17", "last week": "2022-01-10/2022-01-16", "in December": "2021-12", "": None}
_TIMED = (
    "Biden {0} {2} before he {1} {3}.", "Biden {0} {2} after he {1} {3}.", "Biden {0} {2}. {3}, he {1}.",
    "Biden {0} {2}, and {3} Scholz {1}.", "Biden, who {0} {2}, {1} {3}.", "Biden {0} {2} and Scholz {1} {3}.",
    "Biden {0} {2} while Scholz {1} {3}.",
)  # fmt: skip
_DOES = ("met {0}", "called {0}", "held talks with {0}", "wrote to {0}")


@pytest.mark.parametrize("frame", _TIMED)
def test_each_has_its_own_time(frame):
    """Of what happened while something else did, and has no time of its own, nothing is asked here."""
    wrong = []
    for first, second, (early, one), (late, other) in itertools.product(_DOES, _DOES, _TIMES.items(), _TIMES.items()):
        if one is None or (other is None and ("while" in frame or " and " in frame)):
            continue
        then = late[:1].upper() + late[1:] if ". {3}" in frame else late
        words = frame.format(first.format("Macron"), second.format("Putin"), early, then)
        text = " ".join(words.replace(". , he", ". He").split()).replace(" .", ".").replace(" ,", ",")
        times = {part.name: made.when for made in told(text, **PRESS).mentions for part in made.participants}
        if (times.get("Emmanuel Macron"), times.get("Vladimir Putin")) != (one, other):
            wrong.append((text, times, one, other))
    assert wrong == []
