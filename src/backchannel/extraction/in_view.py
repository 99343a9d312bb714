"""The two of whom a story speaks where it says "the two", "the pair" or "they": those whom its paragraph has in view.

A story names them, turns to something else, and comes back to them: "Trump said that he would see Putin in Osaka. A
spokesman knew of nothing. The two last held talks in July". They are the two leaders of two parties that the paragraph
has named, or that the one before has, where it names nobody itself; where it has named three, nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from backchannel.extraction.people import Person, Ref
from backchannel.extraction.pronouns import MANY, one_meant
from backchannel.extraction.sentences import Sentence

if TYPE_CHECKING:
    from backchannel.extraction.discourse import Discourse

_TWO = 2


def two_in_view(discourse: Discourse, ref: Ref, sentence: Sentence) -> tuple[Person, ...]:
    """Return the two whom a story has in view before a reference; empty where they are not two, or others came in.

    A contact told of in the same paragraph says itself who its two are.
    """
    if not _is_a_story(discourse, sentence) or _told_here(discourse, sentence):
        return ()
    if two := _two_of(discourse, _named(discourse, sentence.start, ref.start)):
        return two
    low = discourse.document.text.rfind("\n\n", 0, sentence.start) + 1
    here = _named(discourse, low, ref.start)
    if len(here) == 1 and (other := _he(discourse, sentence, low, here[0])):
        here = (other, *here)
    if ref.kind != "pair" and MANY.search(discourse.document.text, low, ref.start):
        return ()
    in_view = len(here) > 1 or any(discourse.people.ranks_as_leader(person) for person in here)
    return _two_of(discourse, here) if in_view else _two_of_before(discourse, low)


def _two_of_before(discourse: Discourse, low: int) -> tuple[Person, ...]:
    """Return the two of the paragraph before a place, or of the title; where these are others, either may be meant."""
    before = discourse.document.text.rfind("\n\n", 0, max(0, low - 1)) + 1
    near = _two_of(discourse, _named(discourse, before, low)) if low > 1 else ()
    titled = _two_of(discourse, _named(discourse, 0, len(discourse.document.title)))
    apart = near and titled and {person.key for person in near} != {person.key for person in titled}
    return () if apart else near or titled


def is_out_of_view(discourse: Discourse, ref: Ref, sentence: Sentence, pair: tuple[Person, ...]) -> bool:
    """Say whether a story has left the two of its last contact: a paragraph lies between, or names somebody else."""
    if not _is_a_story(discourse, sentence):
        return False
    sides = {person.key for person in pair}
    said = _named(discourse, sentence.start, ref.start)
    if sides <= {person.key for person in said}:
        return not _two_of(discourse, said)  # a leader, and his adviser who speaks
    if _told_here(discourse, sentence):
        return False
    low = discourse.document.text.rfind("\n\n", 0, sentence.start) + 1
    named = _named(discourse, low, ref.start)
    leads = discourse.people.ranks_as_leader
    rivals = [person for person in named if leads(person)] if all(map(leads, pair)) else named
    return any(person.key not in sides for person in rivals) or sentence.paragraph - discourse.pair_paragraph > 1


def _is_a_story(discourse: Discourse, sentence: Sentence) -> bool:
    return sentence.turn is None and not sentence.title and discourse.document.kind == "press"


def _told_here(discourse: Discourse, sentence: Sentence) -> bool:
    return len(discourse.pair) > 1 and discourse.pair_paragraph == sentence.paragraph


def _named(discourse: Discourse, low: int, high: int) -> tuple[Person, ...]:
    found = {person.key: person for ref in discourse.people.between(low, high) for person in ref.people}
    return tuple(found.values())


def _he(discourse: Discourse, sentence: Sentence, low: int, named: Person) -> Person | None:
    """Return who is "he" beside the one named: "With B he got on. They met ten times"."""
    before = [ref for ref in discourse.people.between(low, sentence.start) if ref.word in ("he", "she", "him", "her")]
    subject = discourse.subject
    if not before or subject is None or subject.key == named.key:
        return None
    meant = one_meant(discourse, before[-1], sentence, (named,))
    return meant if meant is not None and meant.key == subject.key else None


def _two_of(discourse: Discourse, named: tuple[Person, ...]) -> tuple[Person, ...]:
    leaders = tuple(person for person in named if discourse.people.ranks_as_leader(person))
    two = leaders or named  # of a leader and a minister nobody says "the two"
    parties = {person.party for person in two}
    return two if len(two) == _TWO == len(parties) and None not in parties else ()
