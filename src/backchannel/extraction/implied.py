"""Who takes part though the text leaves them out: the other of two, and the leader who speaks or is spoken for."""

from __future__ import annotations

import re
from dataclasses import replace

from backchannel.extraction.asides import is_aside, only_says_so
from backchannel.extraction.makers import light_subjects, possessors
from backchannel.extraction.owners import of_a_stranger
from backchannel.extraction.people import Person
from backchannel.extraction.phrases import people_of
from backchannel.extraction.pronouns import ACTS, beside_a_strangers
from backchannel.extraction.scene import Cast, Part, Scene
from backchannel.extraction.told_of_nobody import leaves_out_who
from backchannel.extraction.work import Work
from backchannel.gazetteer import is_womans_name

_ADJECTIVE = re.compile(r"\s(?:(?!(?:had|has|held|holds|have|is|was|and|the|an?)\s)[a-z-]{3,10}\s)?")
"""Between a name and the noun that it qualifies: "the Putin virtual summit"."""
_OF_SOMEBODY_ELSE = re.compile(r"\b(?:Secretary|latter|other|former)[’']s\s+(?:[\w-]+\s+){0,2}$")
"""Before a noun: an owner whom the text does not tell apart."""
_THE_SECRETARY = re.compile(
    r"\b[Tt]he Secretary\s+(?:to|did|does|has|had|was|is|will|would|can|could|also|just|[a-z]+ed)\b[^.;]*\Z|"
    r"\bmy own\s+(?:and\s+[\w ]{1,20}[’']s?\s+)?\Z"
)
"""Before a noun: it is of somebody else than the leader spoken for, whom the text does not tell apart."""
_LEADERS_OWN = re.compile(r"\bPresident\b|\bPrime Minister\b")
"""In the name of a publisher: its items are about the leader, whom titles leave out ("Meeting with X")."""
_TITLE_REACH = 20
_SAID_BY_HIM = re.compile(
    r"\s[-–—]\s+(?:the\s+)?President\s+(?:following|after|during|at|before|ahead\s+of)\s+(?:(?:an?|the)\s+)?(?:[\w-]+\s+){0,2}\Z"
)
"""Before a noun in a headline: "A new package is needed - President following talks with X"."""
_FOR_TALKS = re.compile(r"\bfor\s+(?:(?:his|her|their|a|the)\s+)?(?:[\w-]+\s+){0,2}\Z")
"""Before a noun: what somebody goes or comes for, "to Kyiv for meetings with"."""
_RECEIVED = re.compile(r"\b(?:Oval Office|White House|Camp David|Rose Garden)\b")
"""Where our leader receives: who has a discussion there has it with him."""
_INVITED = re.compile(r"\binviting\s+(?:the\s+)?\Z")
_FOR_A = re.compile(r"\s+(?:for|to)\s+(?:an?|the|his|her|that|this)\s+(?:[\w-]+\s+){0,2}")
"""Between an invited guest and the word for a contact."""
_WITH = re.compile(r"\s+(?:\S+\s+){0,4}?with\s")
_OURS = frozenset({"we", "our", "he", "him", "his"})
"""What a spokesperson may call the leader, with others or alone."""
_WE_DO = re.compile(r"(?:\b[Ww]e(?:[’']ve)?|\b[Oo]ur)\s+(?:\w+\s+){0,4}\Z")
_OF_A_GOVERNMENT = re.compile(
    r"(?:(?:\w+\s+)?contacts?|engagements?|negotiations?|communications?|dialogues?|outreach)\Z", re.IGNORECASE
)
"""Nouns of what a whole government does with another leader."""
_YOU_GO = re.compile(
    r"\b[Yy]ou(?:[’']re|\s+(?:were|are|will))\s+(?:(?:just|also|still)\s+)?(?:scheduled\s+to|supposed\s+to|going\s+to|planning\s+to|"
    r"about\s+to|be|to)?\s*(?:travel|go|fly|visit|meet|in\s+[A-Z])"
)
_OF_MINISTERS = re.compile(r"\b(?:[Mm]inisterial|working-level|expert(?:-level)?|technical)\s+\Z")
"""Before a noun: no leader's, "the decision to host a ministerial meeting"."""
_WE_HELD = re.compile(
    r"\b(?:I|[Ww]e)(?:[’']ve)?\s+(?:(?:also|have|just)\s+){0,2}(?:held|had)\s[^.;:?!]*\band\s+(?:[\w-]+\s+){0,4}\Z"
)
"""Before a noun, of a leader who speaks: it is his, too, "we held the Quad meeting here, and important talks with"."""
_TODAYS = re.compile(r"\b[Tt]oday[’']s\s+\Z")
_HELD_JUST_NOW = re.compile(
    r"\s+with\s+[^,.;:?!]{3,60}?,?\s+held\s+(?:yesterday|today|here|this\s+morning|the\s+other\s+day)\b"
)
"""Behind a noun, of a leader who speaks: "the talks with President A held yesterday" were his."""
_ACTS_ON_IT = re.compile(
    r"(?:[’'](?:s|d|ll))?\s+(?:(?!(?:that|which|who|if|whether|when|because|and|but)\b)[a-z’-]+\s+){1,7}"
)
"""Between somebody and the noun of what he does."""
_NONE = re.compile(r"n[’']t\b|\bnot\b|\bno\b")
"""Between a spokesperson's "I" and the noun: "I don't have a call with him to read out", which is the leader's."""
_FEWEST = 2
_OF_THE_VICE = re.compile(r"\A(?!.*(?<!Vice )\bPresident\b).*\bVice President\b")
"""A title that is of a vice president and names no president: whose "a meeting with X" is stays open."""
_OF_AN_OFFICIAL = re.compile(
    r"\A(?!.*(?<!Vice )\bPresident\b).*\bOn\s.*"
    r"\b(?:Advis[eo]r|Secretary|Envoy|Representative|Director|Ambassador)\b.*"
    r"[’']s\s+(?:\w+\s+)?(?:Travel|Trip|Visit|Meetings?|Calls?|Talks|Engagements?)\b",
    re.IGNORECASE | re.DOTALL,
)
"""A title of a briefing on what an official does: whose "a meeting with X" is stays open there, too."""
_I_WAS = re.compile(
    r"\bI(?:[’'](?:m|ve been)|\s+(?:was|am|went|flew|travell?ed|have been|had been))\b(?!\s+not\s+(?:aware|tracking))"
    r"[^.;]*\Z"
)
"""Before a noun: whoever speaks was there himself, and not the leader."""
_A_SUMMIT = re.compile(r"\b[Aa]n?\s+(?:\w+\s+)?[Ss]ummit\Z|\b(?:[A-Z][\w’-]*\s+){1,4}Summit\Z")
"""One that the text brings up is no meeting of the two of whom it spoke before."""
_TO_HOLD = re.compile(
    r"\b(?:to|of|for)\s+(?:hold|holding|convene|convening)\s+(?:(?!the\b|this\b|that\b|their\b|his\b|her\b)[\w-]+\s+){0,2}\Z"
)
"""Before a noun: somebody asks for it, "a request to hold immediate consultations"."""
_IN_PLACE = re.compile(r"\s+in\s+(?:the\s+)?(?=[A-Z])")
_FIRST_WORDS = re.compile(r"(?:(?:Also|Today|Yesterday|Then|Again)\s+)?")
_BEHIND = re.compile(r"\s+(?:\w+\s+){0,4}?with\s")
_OTHERS_DO = re.compile(
    r"\b(?:others|those|people|countries|nations|leaders|partners|allies|everyone|somebody|someone)\b,?\s+(?:\w+\s+)?"
    r"(?:who|that)\s+[^,;.]*\Z"
)
"""Before a noun: those do it who are spoken of, "others who have been engaged in discussions with"."""
_UNNAMED_ACTS = re.compile(
    r"\b(?:an?|some|another|other|former|private)\s+(?!(?:number|range|series|lot)\b)(?:[\w-]+\s+){1,8}?"
    r"(?:is|are|was|were|has|have|had|been)\s+(?:\w+\s+)?(?:having|had|holding|held|in)\s+(?:[\w-]+\s+){0,3}\Z"
)
"""Before a noun: somebody unnamed does it, "a private citizen is having conversations with Putin"."""
_NAMED_OFFICIAL = 40
"""Mentions back to where an official of ours was told to deal with somebody: "the Dermer meeting" is still his."""


_AT_A_FORUM = re.compile(r"\s+at\s+the\s+(?:[A-Z][\w-]*\s+){0,4}(?:Forum|Conference|Assembly|Congress)\b")
"""Behind a noun: it is one of many."""
_OTHERS_MEETING = re.compile(
    r"\b(?:other|many|some|several|these|those|all|of)\s+(?:[a-z-]+\s+){0,2}(?:leaders|officials|presidents|ministers|senators|lawmakers|"
    r"executives|people|countries|allies)\s+(?:\w+ly\s+)?\Z"
)
"""Right before "meeting with": others meet him, "we have seen other world leaders meeting with A"."""


def with_implied(work: Work, scene: Scene, cast: Cast, person: Person) -> Cast | None:
    """Fill in the one whom the text leaves out but plainly means.

    Three cases: the leader whose address it is; the other of the two of whom the text speaks, where the noun stands
    without any "with"; and, in a briefing of one government's spokespeople, the leader for whom they speak ("a meeting
    with MBS").
    """
    if (ours := _whose_text(work, scene, person)) is not None:
        return replace(cast, parts=(ours, *cast.parts))
    before = scene.text[scene.sentence.start : scene.start]
    if scene.trigger.shape != "noun" or any(
        of.search(before) for of in (_OTHERS_MEETING, _OF_MINISTERS, _OF_SOMEBODY_ELSE)
    ):
        return None
    behind = re.match(
        r"(?:,\s+(?:for example|for instance|say|perhaps|maybe|if any),)?\s+(?:\S+\s+){0,2}?(?:with|to|from)\s",
        scene.text[scene.end : scene.sentence.end],
    )
    first = cast.parts[0].shown
    behind = behind if first is None or first[0] >= scene.end else None  # "the Pope's meeting with" somebody else
    begin = next((ref.start for ref in scene.refs if ref.shown == first), first[0]) if first else 0  # office and all
    if behind and first and not scene.sentence.title and "," in scene.text[scene.end + behind.end() : begin]:
        return None  # "in a meeting with the mayor of A, the King said"
    another = _of_another(scene, cast, person) or _of_an_official(scene, person)
    own = None if another else _ours_for(work, scene, person)
    own = None if own is not None and _is_anybodys(scene, person, own) else own
    invited = not behind and _is_invited(scene, first)
    received = not behind and _RECEIVED.search(scene.sentence.text) and _comes_here(scene, person)
    if (
        (behind or invited or received or _qualifies(scene, cast))
        and own is not None
        and own.key != person.key
        and own.party != person.party
    ):
        return replace(cast, parts=(Part(own, None, "participant", None), *cast.parts))
    others = [other for other in scene.discourse.pair if other.key != person.key]
    elsewhere = _is_elsewhere(scene, {person.party, *(other.party for other in others)})
    if (
        elsewhere
        or _AT_A_FORUM.match(scene.text, scene.end)
        or _A_SUMMIT.search(scene.text, scene.sentence.start, scene.end)
        or _TO_HOLD.search(scene.text, scene.sentence.start, scene.start)
    ):
        return None
    if scene.sentence.turn is not None or behind or len(others) != 1 or len(scene.discourse.pair) != 2:
        return None
    shown = next((r.shown for r in scene.refs if len(r.people) == 1 and r.people[0].key == others[0].key), None)
    return replace(cast, parts=(*cast.parts, Part(others[0], None, "participant", shown)))


def _is_elsewhere(scene: Scene, parties: set[str | None]) -> bool:
    """Say whether a noun is placed in a third country: "before going to Russia, the Chancellor held talks in Kyiv"."""
    there = _IN_PLACE.match(scene.text, scene.end)
    where = scene.discourse.people.party_at(there.end()) if there else None
    return where is not None and where not in parties


def _is_invited(scene: Scene, shown: tuple[int, int] | None) -> bool:
    """Say whether somebody is invited to it: "with inviting the King for a bilateral meeting"."""
    if shown is None or not _INVITED.search(scene.text, scene.sentence.start, shown[0]):
        return False
    return _FOR_A.fullmatch(scene.text, shown[1], scene.start) is not None


def _comes_here(scene: Scene, guest: Person) -> bool:
    """Say whether a foreign leader does it, and nobody is named with whom."""
    doers = light_subjects(scene)
    mine = len(doers) == 1 and any(person.key == guest.key for person in doers[0].people)
    return (
        mine and scene.discourse.people.is_leader(guest) and not _WITH.search(scene.text, scene.end, scene.sentence.end)
    )


def title_leader(work: Work, scene: Scene, cast: Cast) -> Cast | None:
    """Add the leader whom a title of his own publisher leaves out: "Telephone conversation with A and B"."""
    leader = _leader_spoken_for(work, scene) if scene.sentence.title and scene.trigger.shape == "noun" else None
    if leader is None or len(cast.parts) < _FEWEST or leader.key in {part.key for part in cast.parts}:
        return None
    after = all(part.shown is not None and part.shown[0] >= scene.end for part in cast.parts)
    behind = re.match(r"\s+(?:\S+\s+){0,2}?with\s", scene.text[scene.end : scene.sentence.end])
    if not (after and behind):
        return None
    parts = (Part(leader, None, "participant", None), *cast.parts)
    return replace(cast, parts=parts, separate=scene.trigger.several)  # "conversations": one with each


def _qualifies(scene: Scene, cast: Cast) -> bool:
    """Say whether a name stands before the noun as its adjective: "the Putin meeting", but not "his meeting"."""
    shown = cast.parts[0].shown
    if shown is None or not _ADJECTIVE.fullmatch(scene.text, shown[1], scene.start):
        return False
    return scene.text[slice(*shown)][:1].isupper()


def _of_another(scene: Scene, cast: Cast, guest: Person) -> bool:
    """Say whether the sentence gives the contact to somebody whom it does not tell: "she is having a meeting with".

    So does a sentence that spoke of people of a third country before: "the Saudi minister went there for talks with".
    """
    owners = possessors(scene) or light_subjects(scene)
    known = {part.shown for part in cast.parts}
    others = [ref for ref in owners if ref.word not in _OURS and ref.kind != "group" and ref.shown not in known]
    if others and not (others[-1].word == "i" and _NONE.search(scene.text, others[-1].end, scene.start)):
        return True
    if _another_leader_acts(scene, guest):
        return True
    if _of_who_is_asked(scene) or of_a_stranger(scene) or _I_WAS.search(scene.text, scene.sentence.start, scene.start):
        return True
    if owners and beside_a_strangers(scene.discourse, owners[-1], scene.sentence):
        return True
    if any(one.search(scene.text, scene.sentence.start, scene.start) for one in (_THE_SECRETARY, _OTHERS_DO)):
        return True
    leader = scene.discourse.people.leader_at_home()
    woman = leader is not None and is_womans_name(leader.name)
    if any(ref.word == ("he" if woman else "she") and ref.end <= scene.start for ref in scene.refs):
        return True
    if unnamed := _UNNAMED_ACTS.search(scene.text, scene.sentence.start, scene.start):
        return not any(unnamed.start() <= ref.start < unnamed.end() for ref in scene.refs)
    people = scene.discourse.people
    abroad = set(people.parties_in(scene.sentence.start, scene.start)) - {people.party_at_home, guest.party}
    return bool(abroad) and bool(_FOR_TALKS.search(scene.text[scene.sentence.start : scene.start]))


def _another_leader_acts(scene: Scene, guest: Person) -> bool:
    """Say whether somebody of a third party does it: "Putin refused a call with Erdogan", told by our spokesperson."""
    named = [ref for ref in scene.refs if ref.end <= scene.start and ref.kind in ("name", "office") and ref.people]
    if not named or named[-1].possessive or is_aside(scene, named[-1]):
        return False
    parties = {person.party for person in named[-1].people} - {None, scene.discourse.people.party_at_home, guest.party}
    return bool(parties) and _ACTS_ON_IT.fullmatch(scene.text, named[-1].end, scene.start) is not None


def _of_who_is_asked(scene: Scene) -> bool:
    """Say whether an official is asked about what he does himself: "you were to go there; when is that meeting"."""
    turn = scene.sentence.turn
    if turn is None or not turn.asks:
        return False
    low = scene.text.rfind("\n\n", 0, scene.start) + 2
    return _YOU_GO.search(scene.text, low, scene.start) is not None


def _of_an_official(scene: Scene, guest: Person) -> bool:
    """Say whether "we" met somebody who is no leader: "as we felt in the conversation with Director Yang"."""
    since = scene.text[scene.sentence.start : scene.start]
    return not scene.discourse.people.ranks_as_leader(guest) and _WE_DO.search(since) is not None


def _is_anybodys(scene: Scene, guest: Person, ours: Person) -> bool:
    """Say whether it need not be the leader's whom nobody names: with a minister, or "our engagement with the King"."""
    if any(person.key == ours.key for ref in scene.refs for person in ref.people):
        return False
    people = scene.discourse.people
    lower = people.ranks_as_leader(ours) and not people.ranks_as_leader(guest)
    return lower or _OF_A_GOVERNMENT.match(scene.trigger.text) is not None


def _ours_for(work: Work, scene: Scene, guest: Person) -> Person | None:
    """Return who of ours meets a guest: the official of whom the text has told it, or else the leader."""
    leader = _leader_spoken_for(work, scene)
    if leader is None or scene.sentence.title:
        return leader
    if (official := _official_of_the_sentence(work, scene, leader)) is not None:
        return official
    ours: dict[str, Person] = {}
    for mention in work.mentions[-_NAMED_OFFICIAL:]:
        sides = mention.participants
        if (guest.principal or guest.name) in {side.principal or side.name for side in sides}:
            own = [s for s in sides if s.principal and s.party == leader.party]
            ours |= {s.principal: Person(s.principal, s.name, s.party) for s in own if s.principal}
    if not ours or leader.key in ours:
        return leader
    return next(iter(ours.values())) if len(ours) == 1 else None


def _official_of_the_sentence(work: Work, scene: Scene, leader: Person) -> Person | None:
    """Return the one official of ours with whom a sentence begins, "Jake Sullivan is on his way there for meetings"."""
    before = [ref for ref in scene.refs if ref.end <= scene.start and len(ref.people) == 1 and not ref.possessive]
    named = [ref.people[0] for ref in before]
    if not named or any(person.key == leader.key for person in named):
        return None
    first = named[0]
    acts = ACTS.match(scene.text, before[0].end) and not only_says_so(scene, before[0])
    ours = first.principal is not None and first.party == leader.party and not work.people.ranks_as_leader(first)
    return first if acts and ours and first.key not in work.discourse.briefers else None


def _whose_text(work: Work, scene: Scene, other: Person) -> Part | None:
    """Return the leader whose address a text is, or of whose contacts alone it tells."""
    if (signing := _who_signs(work, scene, other)) is not None:
        return Part(signing, None, "speaker", None)
    lead = _who_leads_the_text(work, scene, other)
    return Part(lead, None, "participant", None) if lead else None


def _who_signs(work: Work, scene: Scene, other: Person) -> Person | None:
    """Return the leader whose address it is, where it leaves out "I": "The talk with X went well", "Spoke with X"."""
    leader, sentence = work.discourse.signatory, scene.sentence
    if leader is None or leader.key == other.key or sentence.turn or not work.people.ranks_as_leader(leader):
        return None
    before = scene.text[sentence.start : scene.start]
    if scene.trigger.shape == "verb_with":
        return leader if _FIRST_WORDS.fullmatch(before) else None
    alone = not any(ref.end <= scene.start and ref.word not in ("i", "my", "we", "our") for ref in scene.refs)
    behind = _BEHIND.match(scene.text, scene.end, sentence.end)
    return leader if scene.trigger.shape == "noun" and alone and behind else None


def _who_leads_the_text(work: Work, scene: Scene, other: Person) -> Person | None:
    """Return whose contacts alone a written text tells of, our leader or one official: "A call with X is planned"."""
    leader, sentence = work.people.leader_at_home(), scene.sentence
    if leader is None or sentence.turn or sentence.title or leader.party == other.party:
        return None
    if _comes_to_our_capital(scene, other):
        return leader
    if not leaves_out_who(scene):
        return None
    told = [*(m.participants for m in work.mentions), *(claim.participants for claim in work.claims)]
    sides = {side.principal for parts in told for side in parts if side.party == leader.party}
    named = [p for ref in work.people.between(0, scene.start) if ref.kind in ("name", "office") for p in ref.people]
    ours = {p.principal: p for p in named if p.principal and p.party == leader.party}
    if sides <= {leader.principal} and (sides or leader.principal in ours) and work.people.ranks_as_leader(other):
        return leader
    acting = sides or set(ours) - {leader.principal}
    official = ours.get(next(iter(acting)) or "") if len(acting) == 1 else None
    return official if official and official.key != leader.key else None


def _comes_to_our_capital(scene: Scene, guest: Person) -> bool:
    """Say whether a leader from abroad, and nobody beside him, does it here: "the Chancellor held talks in Kyiv"."""
    people, place = scene.discourse.people, _IN_PLACE.match(scene.text, scene.end)
    here = scene.trigger.shape == "noun" and place and people.party_at(place.end()) == people.party_at_home
    doers = light_subjects(scene) if here and people.is_leader(guest) else []
    return len(doers) == 1 and any(one.key == guest.key for one in people_of(scene, doers))


def _leader_spoken_for(work: Work, scene: Scene) -> Person | None:
    """Return the leader of the source's party: where the sentence names him, or where only others speak for him."""
    leader = work.people.leader_at_home()
    begins = scene.start - scene.sentence.start <= _TITLE_REACH or _SAID_BY_HIM.search(
        scene.text, scene.sentence.start, scene.start
    )
    if scene.sentence.title and begins:
        return leader if _LEADERS_OWN.search(work.document.source_name or "") else None
    of_another = _OF_THE_VICE.search(work.document.title) or _OF_AN_OFFICIAL.search(work.document.title)
    if scene.sentence.turn is None or leader is None or of_another:
        return None
    named = any(person.key == leader.key for ref in scene.refs for person in ref.people)
    speaker = scene.discourse.speaker(scene.sentence)
    if speaker is not None and speaker.key == leader.key:
        before = (one.search(scene.text, scene.sentence.start, scene.start) for one in (_WE_HELD, _TODAYS))
        named = named or any(before) or bool(_HELD_JUST_NOW.match(scene.text, scene.end, scene.sentence.end))
    speaking = {person.key for person in work.discourse.speakers.values() if person}
    return leader if named or leader.key not in speaking else None
