"""Who was met is somebody's adviser, ally or wife, and not that one himself."""

from __future__ import annotations

import itertools

import pytest
from tests.extraction.texts import PRESS, TRANSCRIPT, told

_LEADERS = {
    "Israeli Prime Minister Benjamin Netanyahu": "Benjamin Netanyahu",
    "Netanyahu": "Benjamin Netanyahu",
    "President Macron": "Emmanuel Macron",
    "the French President": "Emmanuel Macron",
}
_OTHERS = (
    "the son of", "the wife of", "an ally of", "advisers to", "a close aide to", "the envoy of", "an envoy for",
    "the chief of staff to", "the government of", "the press secretary of", "supporters of", "the family of",
)  # fmt: skip
_VERBS = ("met", "spoke with", "called", "had a call with")


@pytest.mark.parametrize(("leader", "other"), [*itertools.product(_LEADERS, _OTHERS)])
def test_another_one_is_meant(leader, other):
    text = " ".join(f"President Biden {verb} {other} {leader} on Tuesday." for verb in _VERBS)
    documents = (told(text, **PRESS), told("MS. DOE:  " + text, **TRANSCRIPT))
    taking_part = {part.name for one in documents for mention in one.mentions for part in mention.participants}
    assert _LEADERS[leader] not in taking_part


@pytest.mark.parametrize("leader", _LEADERS)
def test_he_himself_is_meant(leader):
    text = " ".join(f"President Biden {verb} {leader} on Tuesday." for verb in _VERBS)
    assert all(_LEADERS[leader] in [part.name for part in one.participants] for one in told(text, **PRESS).mentions)
    assert len(told(text, **PRESS).mentions) == len(_VERBS)
