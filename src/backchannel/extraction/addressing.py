"""Whom "you" means: who answers a question, who is called by name, or the other of two who speak by turns."""

from __future__ import annotations

import re
from collections.abc import Mapping

from backchannel.extraction.people import People, Person, Ref
from backchannel.extraction.sentences import Sentence

_CALLED_FIRST = re.compile(r"(?:^|[.?!—–,]\s+|\b(?:And|So|But|Well|Now|Yes|Thank you|thank you|[Ff]or)\s+)$")
"""Before a name: nothing, a pause, or thanks."""
_CALLED_THEN = re.compile(r"[,:!]\s+(?!who\b|whose\b|the\b|an?\b|has\b|is\b|was\b|and\b)")
"""Behind it: the sentence itself."""

_A_QUESTION_TO = re.compile(
    r"\bquestions?\s+(?:is\s+|goes\s+)?(?:also\s+)?(?:to|for)\s+(?:both\s+)?(?:the\s+)?\Z", re.IGNORECASE
)
"""Before a name or an office: who is asked, "and a similar question to the President of France"."""
_QUESTION_REACH = 40

_BY_OFFICE = re.compile(
    r"(?:(?<=^)|(?<=\n)|(?<=[.?!:]\s)|(?<=[.?!:]\s\s)|(?<=, ))"
    r"(?:(?:And|So|But|Well|Now|Thank you),?\s+)?(?:Mr\.?|Madame?|Ms\.?|Mrs\.?)\s+(?:Federal\s+)?"
    r"(?P<office>Chancellor|Prime Minister|President|Secretary[ -]General),\s"
)
"""In a question: somebody is called by his office alone, "Mr Chancellor, you have come from"."""
_CALLS_ANOTHER = re.compile(
    r"(?:(?:And|So|Well|But|Now|Thank you|Thanks),?\s+)*(?:(?:Mr\.|Madam)\s+(?P<mr>Speaker|"
    r"Secretary(?! General)|Ambassador|Senator|Leader|Chair\w*|Mayor|Governor|Vice President|Attorney General)\b|"
    r"(?P<office>Governor|Senator|Mayor|Secretary|Ambassador|General|Speaker|Congressman|Congresswoman)\b(?:\s[A-Z]\w+)?,)"
)
"""At the beginning of a sentence: an office by which somebody in the room is called."""


def addressee_of(
    people: People,
    text: str,
    sentence: Sentence,
    speakers: Mapping[str, Person | None],
    answering: Mapping[int, Person | None],
    *,
    replies: bool = False,
) -> Person | None:
    """Say whom "you" means in a sentence of a transcript; ``None`` where that is not clear.

    Args:
        people: of the document.
        text: the document's.
        sentence: the sentence.
        speakers: by a turn's label.
        answering: paragraph of a question to whoever answers it.
        replies: True where the sentence answers a reporter, who then is "you".
    """
    turn = sentence.turn
    if turn is None:
        return None
    found = _spoken_to(people, text, sentence, speakers, answering, replies=replies)
    other = None if turn.asks else _CALLS_ANOTHER.match(sentence.text)
    title = (other["mr"] or other["office"]).lower() if other else None
    return None if title and (found is None or not people.holds(found, title)) else found


def _spoken_to(
    people: People,
    text: str,
    sentence: Sentence,
    speakers: Mapping[str, Person | None],
    answering: Mapping[int, Person | None],
    *,
    replies: bool,
) -> Person | None:
    """Say whom "you" means where nobody is called by an office; see ``addressee_of``."""
    turn = sentence.turn
    if turn is None:
        return None
    me = None if turn.asks else speakers.get(turn.label)
    known = {person.key: person for person in speakers.values() if person and (me is None or person.key != me.key)}
    called = _called_by_name(people, text, sentence, known)
    if called is None and turn.asks and (title := _called_by_office(text, sentence)):
        holders = [person for person in known.values() if people.holds(person, title)]
        answers = answering.get(sentence.paragraph)
        return holders[0] if len(holders) == 1 else answers if answers in holders else None
    if called is not None or turn.asks:
        return called or answering.get(sentence.paragraph)
    if replies:
        return None
    if me is not None and len(known) == 1:
        return next(iter(known.values()))
    leaders = [person for person in known.values() if people.ranks_as_leader(person)]
    if me is not None and people.ranks_as_leader(me):
        leaders = [person for person in leaders if person.party != me.party]
    if len(leaders) > 1 and len({person.party for person in leaders}) == 1:
        leaders = [person for person in leaders if people.is_leader(person)]  # a vice president sits beside him
    if len(leaders) > 1:  # "Mr. President, thank you for welcoming President A and me"
        told = {p.key for ref in people.between(sentence.start, sentence.end) for p in ref.people if ref.kind == "name"}
        leaders = [person for person in leaders if person.key not in told] if told else leaders
    return leaders[0] if len(leaders) == 1 else None


def replies_to(sentences: tuple[Sentence, ...]) -> dict[int, int]:
    """Return the paragraphs that answer a reporter, with where the question begins."""
    replies: dict[int, int] = {}
    asked: int | None = None
    answerer = ""
    for sentence in sentences:
        turn = sentence.turn
        if turn is None:
            continue
        if turn.asks:
            asked, answerer = (sentence.start if asked is None or answerer else asked), ""
        elif asked is not None and answerer in ("", turn.label):
            answerer = turn.label
            replies[sentence.paragraph] = asked
        else:
            asked = None
    return replies


def _called_by_name(people: People, text: str, sentence: Sentence, known: Mapping[str, Person]) -> Person | None:
    """Return the one of those who speak whom a sentence, or the question that it belongs to, calls by name."""
    asks = sentence.turn is not None and sentence.turn.asks
    low = max(text.rfind("\n\n", 0, sentence.start) + 2, 0) if asks else sentence.start
    called = [ref for ref in people.between(low, sentence.end) if _is_called(text, low, ref)]
    named = [ref.people[0] for ref in called if ref.people[0].key in known]
    return named[-1] if named else None


def _called_by_office(text: str, sentence: Sentence) -> str | None:
    """Return the office by which a question calls the one whom it is put to, the last one up to a sentence's end."""
    low = max(text.rfind("\n\n", 0, sentence.start) + 2, 0)
    called = [match["office"].lower() for match in _BY_OFFICE.finditer(text, low, sentence.end)]
    return called[-1] if called else None


def _is_called(text: str, low: int, ref: Ref) -> bool:
    if ref.kind not in ("name", "office") or len(ref.people) != 1 or ref.possessive:
        return False
    if _A_QUESTION_TO.search(text, max(low, ref.start - _QUESTION_REACH), ref.start):
        return True
    return bool(_CALLED_FIRST.search(text[max(low, ref.start - 16) : ref.start]) and _CALLED_THEN.match(text, ref.end))
