"""Revisions: the versions of one published item, and what changed between them.

words.py       what counts as a word, and what never does: markup, spaces, typography, addresses
differing.py   where two texts differ
kinds.py       dropped, added, reworded, or a slip of the pen put right
changes.py     the changes between two versions, with the contacts, topics and properties that they bear on
versions.py    which version stood where from when to when, and when there was none
"""

from backchannel.revisions.changes import Told, changes_of, links_of
from backchannel.revisions.versions import are_one_item, disappearances_of, follows, versions_of
from backchannel.revisions.words import plain_words

__all__ = [
    "Told",
    "are_one_item",
    "changes_of",
    "disappearances_of",
    "follows",
    "links_of",
    "plain_words",
    "versions_of",
]
