"""Whom "we" means: who speaks, and with him the other of two, or of three, or whom he has just told of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from backchannel.extraction.addressing import addressee_of
from backchannel.extraction.people import People, Person, Ref
from backchannel.extraction.sentences import Sentence

if TYPE_CHECKING:
    from backchannel.extraction.discourse import Discourse

_TWO_OF_US = re.compile(r"\s+(?:both|two|each)\b")
_WE_OF_A_COUNTRY = re.compile(r"\s+(?:in|of)\s+the\s+[A-Z]")
"""Behind "we": "we in the United States"."""
_TRILATERAL = re.compile(r"\b[Tt]rilateral\b")
_TWO, _THREE = 2, 3
_HOW_OFTEN = re.compile(
    r"\s+(?:(?:speak|talk|meet|call|consult)|(?:are|stay|keep|remain)\s+(?:in\s+(?:touch|contact)|checking\s+in))\s[^.;,]{0,30}?"
    r"\b(?:frequently|often|regularly|daily|weekly|constantly|continuously|a\s+lot|all\s+the\s+time|every\s+\w+|regular\s+basis)\b"
)
"""Behind "we": what two do again and again."""
_ENDS = re.compile(r"(?<=[a-z)”])[.?!]\s+")
_WITH = re.compile(
    r"\b(?:[Mm]et|meet|meeting|spoke|speaking|talked|talking|saw|seeing|called|hosted|received|welcomed|with)\s+(?:with\s+|to\s+)?"
    r"(?:the\s+)?(?:(?:[A-Z]\w+|Mr\.|Mrs\.|Ms\.)\s+){0,3}\Z"
)
"""Before somebody with whom a contact was."""
_JOINT_STATEMENT = re.compile(
    r"(?:U\.S\.[-–—\w]*\s+|[A-Z][\w–-]+\s+){0,3}?Joint\s+(?:[A-Z][\w’]+\s+){0,2}?(?:Statement|Declaration|Communiqu[eé]|Vision|"
    r"Leaders[’']?)s?\b"
)
"""A title of what is stated by several."""
_MET = re.compile(
    r"(?:\s+(?:have|had|also|again|today|just))*\s+(?:met|gathered|convened|spoke|held\s+(?:talks|consultations|a\s+\w*\s?(?:meeting|"
    r"call|summit)))\b(?!\s+(?:the|our|all|these|those)\b)"
)
"""Behind "we" in it: what all of them did."""
_AS_FOR = re.compile(
    r"(?:With\s+(?:regard|respect)\s+to|As\s+(?:for|regards|to)|Regarding|Concerning|Speaking\s+of)\s+(?:the|my|our)\s+"
    r"(?:\w+\s+){0,2}(?:conversation|talks?|meeting|call|negotiations|contacts?)\s+(?:\w+\s+)?with\s+"
)
"""Opens a stretch about another contact."""
TOLD_OF_OUR = re.compile(
    r"\b(?:told|informed|briefed|updated)\s+(?:(?:him|her|them)|(?:[A-Z][\w.’-]*\s+){0,2}[A-Z][\w’-]*)\s+(?:about|of|on)\s+\Z"
)
"""Before "our": it is of the speaker and somebody else, "I told Boris about our meeting"."""
_ME_AND = re.compile(
    r"\b(?:called|asked|told|invited|reached\s+out\s+to|approached|visited|phoned|contacted|informed|met|saw|welcomed|received)"
    r"\s+me\b[^.;:]*,?\s+and\s+\Z"
)
"""Before "we": whoever did that is the other of the two."""
_OF_HIS_FAMILY = re.compile(
    r"\b(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er)\s+(?:\w+\s+)?(?:grand\w+|dad|daddy|father|mom|mother|parents|uncles?|aunts?|brothers?|sisters?|"
    r"house|kitchen|neighbou?rhood|famil(?:y|ies))\b|\b[Ww]hen\s+I\s+was\s+(?:an?\s+)?(?:kid|boy|child|young|growing)"
)
"""Before "we" in its sentence: those are who speaks, and his family."""


def those_of_we(
    discourse: Discourse, ref: Ref, sentence: Sentence, other_than: tuple[Person, ...]
) -> tuple[Person, ...]:
    """Return whom "we" means: the speaker, with whoever is joined to "I", or the other of two who speak by turns.

    Where a third is on the other side, or was just named, "we" is the speaker's own: "we had a good talk with
    President Sisi", "I asked President Sisi when we met".
    """
    if sentence.turn is None and not other_than and _MET.match(discourse.document.text, ref.end):
        return discourse.joint  # what else they say is of their countries, "we look forward to hosting the summit"
    speaker = discourse.speaker(sentence)
    if _OF_HIS_FAMILY.search(sentence.text, 0, ref.start - sentence.start):
        return ()  # "at my grandpop's table, where we never got to sit down"
    if speaker is None or (ref.word == "our" and TOLD_OF_OUR.search(sentence.text, 0, ref.start - sentence.start)):
        return ()
    if two := both_who_answer(discourse, ref, sentence):
        return two
    for before in reversed(discourse.people.between(sentence.start, ref.start)):
        joined = re.fullmatch(r"\s*and\s+(?:I|me)\b.*", discourse.document.text[before.end : before.end + 9], re.DOTALL)
        if before.people and joined:
            return (speaker, *before.people)
    another = _asked_me(discourse, ref, sentence, speaker) or _turned_to(discourse, ref, sentence, speaker)
    if another is not None:
        return (speaker, another)
    other = addressee_of(discourse.people, discourse.document.text, sentence, discourse.speakers, discourse.answering)
    both = other is not None and sentence.turn is not None and not sentence.turn.asks
    if other is None and (three := _of_three(discourse, sentence, speaker)) and not other_than:
        return three
    named = [p for before in discourse.people.between(sentence.start, ref.start) for p in before.people]
    sides = {person.party for person in (speaker, other) if person}
    rivals = [p for p in named if discourse.people.ranks_as_leader(p) and p.party not in sides]
    third = {person.key for person in (*other_than, *rivals)} - {speaker.key, other.key if other else ""}
    both = both and not told_of_a_third(discourse, sentence, (speaker, other))
    both = both and not (other is not None and _asked_of_others(discourse, ref, sentence, (speaker, other)))
    both = both and not _WE_OF_A_COUNTRY.match(discourse.document.text, ref.end)
    both = both and not (third and not _TWO_OF_US.match(discourse.document.text, ref.end))
    return (speaker, other) if other and both and discourse.people.ranks_as_leader(other) else (speaker,)


def both_who_answer(discourse: Discourse, ref: Ref, sentence: Sentence) -> tuple[Person, ...]:
    """Return two officials of two countries who answer reporters together, and say how often "we speak"."""
    speaker = discourse.speaker(sentence) if sentence.turn is not None and ref.word == "we" else None
    if speaker is None or not _HOW_OFTEN.match(discourse.document.text, ref.end):
        return ()
    title = discourse.document.title
    named = {p.key: p for r in discourse.people.between(0, len(title)) for p in r.people}
    speak = {p.key for p in discourse.speakers.values() if p}
    two = [person for key, person in named.items() if key in speak]
    apart = len(two) == len({person.party for person in two}) == _TWO and speaker.key in {person.key for person in two}
    return (speaker, next(person for person in two if person.key != speaker.key)) if apart else ()


def joint_authors(people: People, title: str) -> tuple[Person, ...]:
    """Return the leaders of two countries and more who state something together, by a text's title."""
    begins = _JOINT_STATEMENT.match(title)
    named = {p.key: p for ref in people.between(begins.end(), len(title)) for p in ref.people} if begins else {}
    leaders = tuple(person for person in named.values() if people.ranks_as_leader(person))
    apart = len({person.party for person in leaders}) == len(leaders) == len(named) > 1
    return leaders if apart else ()


def _of_three(discourse: Discourse, sentence: Sentence, speaker: Person) -> tuple[Person, ...]:
    """Return the three leaders who speak by turns after talks that a title calls trilateral, whoever speaks first."""
    if sentence.turn is None or not _TRILATERAL.search(discourse.document.title):
        return ()
    leaders = {p.key: p for p in discourse.speakers.values() if p and discourse.people.ranks_as_leader(p)}
    three = len({person.party for person in leaders.values()}) == len(leaders) == _THREE and speaker.key in leaders
    return (speaker, *(p for key, p in leaders.items() if key != speaker.key)) if three else ()


def _asked_me(discourse: Discourse, ref: Ref, sentence: Sentence, speaker: Person) -> Person | None:
    """Return who has asked or called whoever speaks, right before: "he reached out to me, and we just spoke"."""
    turned = _ME_AND.search(discourse.document.text, sentence.start, ref.start)
    left = [r for r in discourse.people.between(sentence.start, turned.start()) if r.people] if turned else []
    caller = left[-1].people[0] if left and len(left[-1].people) == 1 and not left[-1].possessive else None
    return caller if caller and caller.party != speaker.party else None


def _turned_to(discourse: Discourse, ref: Ref, sentence: Sentence, speaker: Person) -> Person | None:
    """Return with whom the contact was to which whoever speaks has turned: "As for the talk with the US President"."""
    text = discourse.document.text
    low = text.rfind("\n\n", 0, sentence.start) + 1
    turned = [*_AS_FOR.finditer(text, low, ref.start)] if sentence.turn is not None else []
    beside = discourse.people.between(turned[-1].end(), ref.start) if turned else ()
    other = beside[0].people[0] if beside and len(beside[0].people) == 1 else None
    at_once = beside and beside[0].start <= turned[-1].end() + len("the ")
    return other if at_once and other and other.party != speaker.party else None


def told_of_a_third(discourse: Discourse, sentence: Sentence, two: tuple[Person | None, ...]) -> bool:
    """Say whether the sentence before tells of a contact with a third: "I met Speaker X. We talked about it"."""
    text, keys = discourse.document.text, {person.key for person in two if person}
    low = text.rfind("\n\n", 0, sentence.start) + 2
    low = max([low, *(end.end() for end in _ENDS.finditer(text, low, max(low, sentence.start - 3)))])
    named = [ref for ref in discourse.people.between(low, sentence.start) if len(ref.people) == 1]
    return any(ref.people[0].key not in keys and _WITH.search(text, low, ref.start) for ref in named)


def _asked_of_others(discourse: Discourse, ref: Ref, sentence: Sentence, two: tuple[Person, ...]) -> bool:
    """Say whether the question that is answered, or the answer so far, is about a third leader, or "him"."""
    asked = discourse.replies.get(sentence.paragraph)
    if asked is None:
        return False
    sides = {person.key for person in two}
    since = discourse.people.between(asked, ref.start)
    others = [person for one in since for person in one.people if person.key not in sides]
    himself = any(one.word in ("he", "him", "she", "her") for one in discourse.people.between(asked, sentence.end))
    return himself or any(discourse.people.ranks_as_leader(person) for person in others)
