"""Whom "he", "she" and "they" mean, by what the discourse has come to; nobody where that is not clear."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from backchannel.extraction.either_of_two import may_be_either
from backchannel.extraction.named_ahead import named_ahead
from backchannel.extraction.people import Person, Ref
from backchannel.extraction.sentences import Sentence
from backchannel.extraction.strangers import is_of_a_stranger
from backchannel.gazetteer import is_womans_name

if TYPE_CHECKING:
    from backchannel.extraction.discourse import Discourse

_ENVOYS = (
    "president", "vice president", "secretary of state", "secretary of defense", "national security advisor",
    "cia director", "secretary of the treasury", "prime minister", "foreign minister", "special envoy",
    "senior adviser", "white house coordinator for the middle east and north africa", "deputy secretary of state",
    "under secretary of state", "assistant secretary of state", "deputy national security advisor",
    "trade representative", "secretary of commerce", "secretary of energy",
    "secretary of homeland security", "attorney general",
    "chairman of the joint chiefs of staff", "director of national intelligence", "usaid administrator",
    "ambassador to the united nations", "deputy secretary of the treasury", "deputy secretary of defense",
    "special presidential envoy for climate", "first lady",
)  # fmt: skip
"""Who deals with foreign leaders beside a leader."""
ACTS = re.compile(
    r"\s+(?:\w+ly\s+|also\s+|just\s+|then\s+)?(?:will|would|has|had|is|was|did|does|can|could|may|might|should|gave|made|took|"
    r"told|went|met|spoke|held|called|asked|got|saw|said|says|feels?|thinks?|believes?|wants?|plans?|expects?|hopes?|"
    r"[a-z]+ed)\b"
)
"""Behind somebody it shows a subject: the last one before "he" is he, "Putin attacked, and the President said he"."""
_ASKED_HE = re.compile(r"(?:When )?(?:Asked|Pressed|Questioned)\b[^.;]*?\b(?:he|she|his|her)\b[^.;]*?,\s+")
"""Before "he": who answers is who was asked, and not whom he was asked about."""
_ANDED = re.compile(r"\s+and\s+(?=\S)")
MANY = re.compile(
    r"\b(?:families|members|hostages|workers|senators|Republicans|Democrats|lawmakers|officials|partners|[Aa]llies|"
    r"reporters|voters|companies|families|Houthis|[Rr]epresentatives|[Dd]elegations|[Dd]iplomats|[Nn]egotiators|[Ee]nvoys|"
    r"[Mm]ediators|[Mm]ilitants|[Ff]orces|[Tt]roops|[Ee]xperts|civil society)\b"
)
_MANY_SPOKEN_TO = re.compile(
    rf"{MANY.pattern}|\b(?:people|folks|Americans|countries|governments|groups|teams|soldiers)\b"
)
"""Between talk of a contact and "they", or "them": whom these may mean as well."""
REACH_PARAGRAPHS = 2
"""How far back "they" and "he" reach in a transcript: a question and its answer."""
_NAMED_REACH = 4
"""How far back a leader must have named whom he goes on to call "he"."""
_REACH_WITHOUT_RIVALS = 8
"""How far back "he" reaches in what a leader is asked and answers, where nobody else was named since."""
_TWO = 2
_BESIDE_A_STRANGERS = re.compile(
    r"(?<![\w’'])(?P<name>[A-Z][\w-]*[a-z])(?:[’']s|(?<=s)[’'])\s+(?:[\w’-]+\s+){1,6}and\s+\Z"
)
"""Before "his": he is whoever owns what stands before "and", "Mr. Doe’s trip and his meeting with"."""
_GIVEN_THAT = re.compile(
    r",?\s+(?:(?:particularly|especially|also|now)\s+)?(?:taking\s+into\s+account|given|considering|bearing\s+in\s+mind|"
    r"knowing|in\s+light\s+of|despite|because\s+of)(?:\s+the\s+fact)?(?:\s+that)?\s+(?:(?:s?he)\s[^.;?!]{0,80}?\band\s+that\s+)?"
)
"""Between somebody and "he": he may be the one just named, though a preposition stands before him."""
_WHICH = re.compile(r",\s+(?:which|whom|whose|where|as)\s+(?:the\s+)?(?:[\w-]+\s+){0,4}\Z")
"""Before somebody who acts in a relative clause: "He had a call with A, which B joined, and on Sunday he spoke"."""
_WHO_SAID = re.compile(
    r",\s+who\s+(?:(?:had|has|have|also|later|earlier|then|previously)\s+)*(?:said|says|told\s+\w+|insist(?:s|ed)|promised|vowed|added|"
    r"claim(?:s|ed)|warned|announced|denie[sd]|confirmed|hoped|thought|believed|knew)\s+(?:[^,;.]{0,30}?\s)?(?:that\s+)?"
)
"""Between somebody and "he": it is his own words, "Scholz, who had said he intended to speak"."""
_TURNS_TO = re.compile(
    r"\s+(?:(?:also|then|has|had)\s+)?(?:ask|thank|prais|commend|congratulat|press|question|applaud|compliment)(?:s|es|ed)\s+"
    r"(?:the\s+)?"
)
_FOR_HIS = re.compile(
    r"\s+(?:for|on|about|regarding|after|following)\s+(?:[^.;]{3,60}?,?\s+(?:and|as\s+well\s+as)\s+(?:for\s+)?)?"
)
"""Between somebody who is asked or thanked and "his": his own, "asked X about his meeting with"."""
_WITH_HIS = re.compile(
    r"\b(?:(?:from|by)\s+(?:the\s+)?[^,.;?]{3,40}\s(?:with|on)|"
    r"welcom\w+\s+[^,.;?]{3,40}\son)\s+(?:his|her)\Z"
)
"""Up to "his": it is whose words, or whose welcome, it is, "the readout from the President on his call"."""
_SIDE_BY_SIDE = re.compile(r",?\s+and\s+(?:the\s+)?|,\s+(?:the\s+)?")
_AND_HIS = re.compile(
    r"\s+(?:[\w-]+\s+){0,3}?(?:visit|trip|travel|journey|meetings?|talks|speech|participation|attendance|stay)\b"
    r"(?:\s+(?:to|in|at|from|with)\s+(?:the\s+)?[A-Z][\w.’-]*(?:\s+[A-Z][\w.’-]*){0,3})*,?\s+(?:including|and|as\s+well\s+as|during)\s+"
)
"""Between somebody's "'s" and "his": both are of one."""
_BEFORE = 16
"""Characters before somebody that may hold the words by which "his" is theirs."""


def those_of_they(discourse: Discourse, ref: Ref, sentence: Sentence) -> tuple[Person, ...]:
    """Return whom "they" or "them" means: two whom the sentence names, or those of the contact spoken of last."""
    told_here = discourse.people.between(sentence.start, ref.start)
    if ref.word == "they" and sentence.turn is not None and any(r.word == "them" for r in told_here):
        return ()  # "has he asked any of them what they said?"
    here = [r for r in told_here if r.people and not r.possessive]
    joined = tuple({p.key: p for r in here for p in r.people}.values())
    if not joined and (ref.word == "their" if sentence.turn is not None else ref.word != "them"):
        joined = _two_owners(discourse, ref, sentence)
    beside = len(joined) == 1 and _is_beside_him(discourse, told_here, here[0])
    if len(joined) == 1 and (sentence.turn is not None or beside) and ref.word != "them":
        joined = _with_him(discourse, here[0], sentence, joined[0])
    in_a_row = len(joined) > 2 and _are_in_a_row(discourse.document.text, here)
    two = in_a_row or (len(joined) == _TWO and not _each_with_him(told_here, here))
    if two and not any(person.key in discourse.briefers for person in joined):
        return joined
    if joined and joined[0].key not in {person.key for person in discourse.pair}:
        return ()  # somebody has come in since
    many, low = (_MANY_SPOKEN_TO, 0) if ref.word == "them" else (MANY, 1)
    place = discourse.pair_place[low]
    others = sentence.turn is not None and many.search(discourse.document.text, place, ref.start) is not None
    pair, speaker = discourse.pair_near(sentence), discourse.speaker(sentence)
    told = discourse.people.between(place, ref.start)
    others = others or any(r.kind == "pair" and not discourse.may_be(r.word, pair) for r in told)
    between = discourse.document.text.endswith("between ", sentence.start, ref.start)
    others = others or (sentence.turn is not None and not between and any(r.kind == "group" for r in told))
    since = discourse.people.between(discourse.pair_place[1], ref.start)
    sides, home = {person.key for person in pair}, discourse.people.party_at_home
    leaders = [p for r in since for p in r.people if p.party != home and discourse.people.is_leader(p)]
    others = others or (sentence.turn is not None and any(p.key not in sides for p in leaders))
    rest = tuple(person for person in pair if speaker is None or person.key != speaker.key)
    return () if others or len(rest) < 2 else rest  # "them" is not one of two whom the other calls so


def _are_in_a_row(text: str, refs: list[Ref]) -> bool:
    """Say whether references stand side by side: "the presidents of A and B and the prime minister of C"."""
    return all(_SIDE_BY_SIDE.fullmatch(text, one.end, other.start) for one, other in itertools.pairwise(refs))


def _each_with_him(refs: Iterable[Ref], named: list[Ref]) -> bool:
    """Say whether two are named each beside a "he" of a third: "when he met with A, when he met with B, they said"."""
    places = [ref.start for ref in refs if ref.word in ("he", "she")]
    first, last = (named[0].start, named[-1].start) if named else (0, 0)
    return any(place < first for place in places) and any(first < place < last for place in places)


def _is_beside_him(discourse: Discourse, refs: Iterable[Ref], named: Ref) -> bool:
    """Say whether "she and" stands right before somebody: "the promise that she and X made during their call"."""
    text = discourse.document.text
    return any(r.word in ("he", "she") and _SIDE_BY_SIDE.fullmatch(text, r.end, named.start) for r in refs)


def _two_owners(discourse: Discourse, ref: Ref, sentence: Sentence) -> tuple[Person, ...]:
    """Return the two leaders of two parties of whom alone a sentence speaks: "given X's role, will their meeting"."""
    people = discourse.people
    owners = {p.key: p for r in people.between(sentence.start, ref.start) for p in r.people if len(r.people) == 1}
    two = tuple(owners.values())
    apart = len(two) == _TWO and len({person.party for person in two}) == _TWO
    return two if apart and all(people.ranks_as_leader(person) for person in two) else ()


def _with_him(discourse: Discourse, ref: Ref, sentence: Sentence, other: Person) -> tuple[Person, ...]:
    """Return the one named in a sentence with whom "he" before means: "He spoke to X, and they agreed"."""
    before = discourse.people.between(sentence.start, ref.start)
    he = next((one_meant(discourse, r, sentence, (other,)) for r in before if r.word in ("he", "she")), None)
    return (he, other) if he else (other,)


def he_and_him(discourse: Discourse, sentence: Sentence, doers: list[Ref], objects: list[Ref]) -> tuple[Person, ...]:
    """Return the two of "he is meeting with him", where he who is met is one of the two of the last contact."""
    pair = discourse.pair_near(sentence)
    told = [ref.word for ref in (*doers, *objects)]
    if len(pair) != _TWO or len(told) != _TWO or told[0] not in ("he", "she") or told[1] not in ("him", "her"):
        return ()
    him = discourse.meant(objects[0], sentence)
    others = [person for person in pair if person not in him]
    fits = len(others) == 1 and is_womans_name(others[0].name) == (told[0] == "she")
    return (others[0], *him) if fits else ()


def one_meant(discourse: Discourse, ref: Ref, sentence: Sentence, other_than: tuple[Person, ...]) -> Person | None:
    """Return whom "he" or "she", "him", "his" or "her" means, who is nobody of ``other_than``."""
    joined = _ANDED.match(discourse.document.text, ref.end)
    beside = discourse.people.between(joined.end(), joined.end() + 1) if joined else ()
    speaker = discourse.speaker(sentence) if sentence.turn is not None else discourse.signatory
    others = (*other_than, *(p for r in beside for p in r.people), *((speaker,) if speaker else ()))
    barred = {person.key for person in others} | discourse.briefers  # nobody calls himself "he"
    she = ref.word in ("she", "her")

    def can_be(person: Person) -> bool:
        return person.key not in barred and is_womans_name(person.name) == she

    if beside_a_strangers(discourse, ref, sentence):
        return None
    if _ASKED_HE.fullmatch(discourse.document.text, sentence.start, ref.start):
        return _spoken_of_before(discourse, ref, sentence, other_than, barred)
    ahead = named_ahead(discourse, ref, sentence)
    if ahead is not None and can_be(ahead):
        return ahead
    return _of_those_named(discourse, ref, sentence, other_than, barred)


def _of_those_named(
    discourse: Discourse, ref: Ref, sentence: Sentence, other_than: tuple[Person, ...], barred: set[str]
) -> Person | None:
    """Return whom "he" means of those whom his sentence names before him; else one spoken of before."""
    she = ref.word in ("she", "her")

    def can_be(person: Person) -> bool:
        return person.key not in barred and is_womans_name(person.name) == she

    here = [
        r for r in discourse.people.between(sentence.start, ref.start) if len(r.people) == 1 and can_be(r.people[0])
    ]
    text = discourse.document.text
    given = bool(here) and _GIVEN_THAT.fullmatch(text, here[-1].end, ref.start) is not None
    turned_to = _is_of_whom_one_turns_to(text, here, ref)
    if here and (ref.word == "him" or she or given or turned_to):
        unclear = given and len({one.people[0].key for one in here}) > 1
        return None if unclear else here[-1].people[0]
    if here and ref.word in ("he", "she") and _WHO_SAID.fullmatch(text, here[-1].end, ref.start):
        return here[-1].people[0]
    owning = [r for r in here if r.possessive or not discourse.stands_aside(r)]
    acting = [r for r in owning if ACTS.match(text, r.end)]
    if here and ref.possessive and here[-1].possessive and _AND_HIS.fullmatch(text, here[-1].end, ref.start):
        return here[-1].people[0]  # "X's visit to Rome, including his talks with"
    if here and ref.possessive and _WITH_HIS.search(text, here[-1].start - _BEFORE, ref.end):
        return here[-1].people[0]
    apart = all(_WHICH.search(text, sentence.start, r.start) for r in acting)
    if apart and (first := _he_who_opens(discourse, ref, sentence)):
        return one_meant(discourse, first, sentence, other_than)
    alone = len({r.people[0].key for r in here}) == 1 and _leads_who_talks(discourse, sentence)
    if not (acting or owning or (here and (sentence.turn is None or alone))):
        return _spoken_of_before(discourse, ref, sentence, other_than, barred)
    return (acting[-1:] or owning or here)[0].people[0]


def _he_who_opens(discourse: Discourse, ref: Ref, sentence: Sentence) -> Ref | None:
    """Return the "he" with which a written sentence opens, who goes on: "He reached A, and had what he called"."""
    before = discourse.people.between(sentence.start, ref.start)
    opens = bool(before) and sentence.turn is None and before[0].word in ("he", "she")
    same = opens and (before[0].word == "he") == (ref.word in ("he", "him", "his"))
    return before[0] if same and not ref.possessive else None


def _spoken_of_before(
    discourse: Discourse, ref: Ref, sentence: Sentence, other_than: tuple[Person, ...], barred: set[str]
) -> Person | None:
    """Return whom "he" or "him" means where its own sentence names nobody; nobody of ``barred``."""
    she = ref.word in ("she", "her")

    def can_be(person: Person) -> bool:
        return person.key not in barred and is_womans_name(person.name) == she

    if is_of_a_stranger(discourse, ref, sentence):
        return None
    an_object = ref.word in ("him", "her") and not ref.possessive
    same = _him_of_before(discourse, sentence) if an_object else None
    if same is not None and can_be(same):
        return same
    if sentence.turn is None and discourse.document.kind == "press" and may_be_either(discourse, sentence, can_be):
        return None
    reach = REACH_PARAGRAPHS if sentence.turn is not None else _NAMED_REACH
    floor = sentence.paragraph - reach if sentence.turn or _leads_who_talks(discourse, sentence) else 0
    since = _named_since(discourse, sentence, can_be) if ref.word == "he" else None
    fresh = discourse.subject is not None and discourse.subject_paragraph >= floor
    if discourse.subject and can_be(discourse.subject) and fresh and not _named_long_ago(discourse, sentence):
        later = [p for p, _ in discourse.recent[::-1] if can_be(p) or p.key == discourse.subject.key][:1]
        if an_object and sentence.turn is not None and later and later[0].key != discourse.subject.key:
            return None  # "we saw X here; what is your leverage on Y?": he may be either
        return _fit_for(discourse, since or discourse.subject, sentence, other_than)
    near = [person for person, paragraph in reversed(discourse.recent) if can_be(person) and paragraph >= floor]
    if near and (she or ref.word == "him" or sentence.turn is None):
        return near[0]
    about = since or _spoken_for(discourse, sentence, barred, she=she)
    ours = about is not None and about == discourse.people.leader_at_home()
    # "She will engage with Chancellor X. As you know, he was here": he, or our President
    return None if ours and _another_was_named(discourse, sentence, can_be) else about


def _another_was_named(discourse: Discourse, sentence: Sentence, can_be: Callable[[Person], bool]) -> bool:
    """Say whether the sentence right before names a leader from abroad who may be "he", and none of ours is named."""
    if sentence.turn is None:
        return False
    text, people = discourse.document.text, discourse.people
    low = text.rfind("\n\n", 0, sentence.start) + 2
    named = [ref for ref in people.between(low, sentence.start) if len(ref.people) == 1 and can_be(ref.people[0])]
    at_home = any(ref.people[0].party == people.party_at_home for ref in named)
    before = max(text.rfind(end, low, max(low, sentence.start - 3)) for end in (". ", "? ", "! "))
    last = [ref for ref in named if ref.start > before and not ref.possessive]
    return not at_home and any(people.is_leader(ref.people[0]) for ref in last)


def _named_long_ago(discourse: Discourse, sentence: Sentence) -> bool:
    """Say whether a leader goes on about somebody whom he named paragraphs ago: others may be "he" by then."""
    if discourse.subject is None or not _leads_who_talks(discourse, sentence):
        return False
    named = max((place for one, place in discourse.recent if one.key == discourse.subject.key), default=None)
    return named is not None and sentence.paragraph - named > _NAMED_REACH


def _leads_who_talks(discourse: Discourse, sentence: Sentence) -> bool:
    """Say whether a leader speaks, or is asked, whose "he" is another than the leader for whom others speak."""
    asks = sentence.turn is not None and sentence.turn.asks
    talker = discourse.addressee(sentence) if asks else discourse.speaker(sentence)
    return talker is not None and discourse.people.ranks_as_leader(talker)


def _him_of_before(discourse: Discourse, sentence: Sentence) -> Person | None:
    """Return who was "him" right before: "A has spoken with him twice. B has spoken with him", where he is not A."""
    low, high = discourse.pair_place
    text = discourse.document.text
    if discourse.subject is None or not low < high or text[high : sentence.start].strip():
        return None
    others = [person for person in discourse.pair if person.key != discourse.subject.key]
    again = any(ref.word in ("him", "her") and not ref.possessive for ref in discourse.people.between(low, high))
    return others[0] if again and len(others) == 1 and len(discourse.pair) == _TWO else None


def _named_since(discourse: Discourse, sentence: Sentence, can_be: Callable[[Person], bool]) -> Person | None:
    """Return the one person named since the last subject who may be "he" rather: "a word from Blinken. He went to".

    A spokesperson's "he" stays the leader at home though a foreign one was named since. Where nobody was the subject
    of late, only the sentences right before count.
    """
    if sentence.turn is None:
        return None
    near = discourse.subject is not None and sentence.paragraph - discourse.subject_paragraph <= REACH_PARAGRAPHS
    subject = discourse.subject if near else discourse.people.leader_at_home()
    low = discourse.subject_place[1] if near else discourse.document.text.rfind("\n\n", 0, sentence.start)
    since = discourse.people.between(low, sentence.start)
    named = {ref.people[0] for ref in since if len(ref.people) == 1 and can_be(ref.people[0])}
    one = named.pop() if len(named) == 1 else None
    home = discourse.people.party_at_home
    return one if one and subject and (one.party == home) == (subject.party == home) else None


def _is_of_whom_one_turns_to(text: str, here: list[Ref], ref: Ref) -> bool:
    """Say whether "his" is the one's whom another asks about it, or thanks for it."""
    if not ref.possessive or len(here) < _TWO or not _FOR_HIS.fullmatch(text, here[-1].end, ref.start):
        return False
    return _TURNS_TO.fullmatch(text, here[-2].end, here[-1].start) is not None


def beside_a_strangers(discourse: Discourse, ref: Ref, sentence: Sentence) -> bool:
    """Say whether "his" is somebody's whom nobody knows: "Mr. Doe's trip to China and his meeting with"."""
    owner = _BESIDE_A_STRANGERS.search(discourse.document.text, sentence.start, ref.start) if ref.possessive else None
    if owner is None:
        return False
    around = discourse.people.between(sentence.start, owner.end("name"))
    if discourse.people.party_named(owner["name"]) or owner["name"] in ("Today", "Tomorrow", "Yesterday"):
        return False
    return not any(known.end > owner.start("name") for known in around)


def _spoken_for(discourse: Discourse, sentence: Sentence, barred: set[str], *, she: bool) -> Person | None:
    """Return whom a transcript is about where nobody was named of late: in a briefing, the leader at home.

    Where a leader speaks, it is the one person spoken of in the last questions and answers, if there is one.
    """
    leader = discourse.people.leader_at_home() if sentence.turn is not None else None
    if sentence.turn is None or leader is None:
        return None
    talker = discourse.addressee(sentence) if sentence.turn.asks else discourse.speaker(sentence)
    if talker is None or not discourse.people.ranks_as_leader(talker):
        return leader if leader.key not in barred and is_womans_name(leader.name) == she else None
    answers = sentence.turn.asks or sentence.paragraph in discourse.replies
    floor = sentence.paragraph - (_REACH_WITHOUT_RIVALS if answers else _NAMED_REACH)
    near = [
        one for one, paragraph in discourse.recent if paragraph >= floor and one.key not in (talker.key, leader.key)
    ]
    only = near[0] if len(near) == 1 else None
    fits = only is not None and only.key not in barred and is_womans_name(only.name) == she
    return only if fits else None


def _fit_for(discourse: Discourse, subject: Person, sentence: Sentence, other_than: tuple[Person, ...]) -> Person:
    """The leader instead of a legislator, where a briefing's "he" deals with a foreign leader."""
    leader = discourse.people.leader_at_home() if sentence.turn is not None else None
    abroad = any(discourse.people.is_leader(p) and leader and p.party != leader.party for p in other_than)
    if not abroad or leader is None:
        return subject
    same = is_womans_name(subject.name) == is_womans_name(leader.name)
    if subject.party not in (None, leader.party):
        third = subject.party not in {p.party for p in other_than} and leader.key not in {p.key for p in other_than}
        asked = sentence.turn is not None and sentence.turn.asks and discourse.subject_paragraph < sentence.paragraph
        return leader if third and asked and same else subject  # a new question is about our own leader
    return leader if same and not any(discourse.people.holds(subject, title) for title in _ENVOYS) else subject
