"""Lists of participants: further down ("Joining the President on the call were ..."), or right behind a group."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from backchannel.extraction.name_patterns import CAPITALISED, PARTICLE
from backchannel.extraction.needed_words import Sought
from backchannel.extraction.number_words import NUMBERS
from backchannel.extraction.refs import Ref
from backchannel.extraction.scene import Cast, Scene
from backchannel.extraction.work import Work
from backchannel.model import Mention, Participant, Span

_ROLL = Sought(
    re.compile(
        r"\b(?:[Jj]oining\b.{0,60}?\b(?:call|meeting|conference|videoconference|discussion)\b.{0,20}?\b(?:was|were|are)\b|"
        r"\b(?:[Tt]he\s+)?(?:[Pp]articipants|[Ll]eaders)\b.{0,40}?\b(?:were|included)\b|"
        r"\b(?:call|meeting|conference|videoconference)\s+(?:(?:was\s+|also\s+)?(?:joined|attended)\s+by|included:?)\b|"
        r"\b[Aa]lso\s+(?:taking part|on the call|participating|present)\b)"
    )
)
_THERE = Sought(
    re.compile(
        r"\b[Tt]he\s+(?:event|summit|meeting|session|conference|talks)\s+(?:was|were|is|will(?:\s+also)?\s+be)\s+(?:also\s+)?"
        r"attended\s+by\b|"
        r"\b(?:(?:[Tt]aking\s+part|[Pp]articipating)\s+in|[Aa]ttending)\s+the\s+(?:event|summit|meeting|session|conference|talks)\b"
        r".{0,200}?\b(?:were|will\s+be)\b"
    )
)
"""Before those who were at the gathering that the sentence before tells of."""
_THERE_TOO = Sought(
    re.compile(
        r"\b(?:is|are|was|were)\s+also\s+(?:taking\s+part|participating)\s+in\s+the\s+(?:event|summit|meeting|session|conference|talks)\b"
    )
)
"""Behind those who are there beside the one of whom a sentence before tells it."""
_WENT_THERE = re.compile(
    r"\s+(?:(?:is\s+taking|took|takes)\s+part\s+in|(?:participated|participates)\s+in|attended|attends|addressed|spoke\s+at)\s+"
    r"(?:the|an?)\b"
)
"""Behind our leader, in a sentence before."""
_SENTENCES_BEFORE = 2
_GATHERING = re.compile(r"\b(?:Summits?|[Mm]eeting|[Cc]ouncil|[Ss]ession|[Ll]eaders|[Hh]eads|[Pp]artners)\b")
_SERVES = re.compile(
    r"\b(?:Advis[eo]r|Aide|Assistant|Counsel(?:l?or)?|Director|Head|Chief|Secretary|Envoy|Deputy|Representative)\b"
    r"[^;.]{0,70}?\b(?:to|for|of)\s+(?:the\s+)?\Z"
)
"""Before an office: somebody else is meant, who serves it, "Security Advisor to the Latvian President"."""
_THEIR_OWN = re.compile(r"\bcounterparts?\Z")
_HOLDERS = re.compile(r"\b(?:Advis[eo]rs|Presidents|Leaders|Ministers|Secretaries|Chancellors)\b", re.IGNORECASE)
_COUNTED = re.compile(rf"(?P<count>{'|'.join(NUMBERS)})\b", re.IGNORECASE)
_WHO_THEY_ARE = re.compile(r"(?:,|:|\s+[—–-])\s+(?:the\s+)?")
_ITEM = re.compile(
    rf";\s+(?:and\s+)?(?P<name>{CAPITALISED}(?:\s(?:{PARTICLE}\s)?{CAPITALISED}){{1,3}}),\s+"
    r"(?:[A-Z][\w-]+\s+){0,4}(?:Advis[eo]r|Director|Minister|Secretary|Ambassador|Head|Chief|Chair\w*|Envoy|Counsel\w*|"
    r"Representative|Deputy|Commissioner|President|Chancellor)\b[^;.]*"
)
"""One of a list whose members semicolons divide, with an office behind the name."""
_REACH = 110
_FEWEST = 2
"""One name is a person in passing, two are a list."""


def name_groups(work: Work) -> None:
    """Put the names that a readout lists later in the place of a group: "hosted a call with Allies"."""
    if work.document.kind not in ("readout", "statement"):
        return
    _name_by_title(work)
    for sentence in work.sentences:
        roll = _ROLL.search(sentence.text)
        if sentence.title or roll is None:
            continue
        refs = list(work.people.between(sentence.start + roll.end(), sentence.end))
        known = _as_participants(work, refs)
        if len(known) >= _FEWEST:
            named = (*known, *_strangers(work, sentence.start + roll.end(), sentence.end, refs))
            work.mentions[:] = [_with_names(mention, named) for mention in work.mentions]
            return


def name_those_there(work: Work) -> None:
    """Put those who were at a gathering in its place: "took part in the Summit. The event was attended by A and B"."""
    for number, sentence in enumerate(work.sentences):
        roll = None if sentence.title else _THERE.search(sentence.text)
        if roll or (not sentence.title and _THERE_TOO.search(sentence.text)):
            _put_ours_there(work, number)
        if roll is None or number == 0:
            continue
        low = work.sentences[number - 1].start
        told = [mention for mention in work.mentions if low <= mention.trigger.start < sentence.start]
        if not told or told[-1].channel not in ("meeting", "video", "summit"):
            continue
        refs = work.people.between(sentence.start + roll.end(), sentence.end)
        listed = _as_participants(work, [ref for ref in refs if ref.kind in ("name", "office")])
        host = _alone_at_a_gathering(told[-1])
        if host is None or not listed or len({part.party for part in (host, *listed) if part.party}) < _FEWEST:
            continue
        everybody = (host, *(part for part in listed if part.key != host.key))
        keys = {part.key for part in told[-1].participants}
        for place, mention in enumerate(work.mentions):
            if keys == {part.key for part in mention.participants}:
                work.mentions[place] = replace(mention, participants=everybody)
            elif sentence.start <= mention.trigger.start < sentence.end:
                work.mentions[place] = _beside(mention, host)


def _put_ours_there(work: Work, number: int) -> None:
    """Put our leader beside those who were at a gathering where a sentence before says that he was."""
    leader, sentence = work.people.leader_at_home(), work.sentences[number]
    before = [one for one in work.sentences[max(0, number - _SENTENCES_BEFORE) : number] if not one.title]
    if leader is None or not before:
        return
    went = [
        ref
        for ref in work.people.between(before[0].start, sentence.start)
        if _WENT_THERE.match(work.document.text, ref.end) and [one.key for one in ref.people] == [leader.key]
    ]
    if not went:
        return
    host = Participant(leader.principal, leader.name, leader.party, "participant", None)
    for place, mention in enumerate(work.mentions):
        if sentence.start <= mention.trigger.start < sentence.end and len(mention.participants) >= _FEWEST:
            work.mentions[place] = _beside(mention, host)


def _alone_at_a_gathering(mention: Mention) -> Participant | None:
    """Return the one who is named of those who take part in a gathering; ``None`` where others are named."""
    principals = [part for part in mention.participants if part.principal]
    others = [part for part in mention.participants if part not in principals]
    gathering = all(part.party is None and _GATHERING.search(part.name) for part in others)
    return principals[0] if len(principals) == 1 and gathering else None


def _as_participants(work: Work, refs: Iterable[Ref]) -> list[Participant]:
    return [
        Participant(person.principal, person.name, person.party, "participant", Span.of(work.document.text, *ref.shown))
        for ref in refs
        if len(ref.people) == 1 and not _is_of_a_servant(work, ref)
        for person in ref.people
    ]


def _beside(mention: Mention, host: Participant) -> Mention:
    """Return a mention of those who were there with the one of whom the sentence before tells it."""
    if host.key in {part.key for part in mention.participants}:
        return mention
    return replace(mention, participants=(replace(host, span=None), *mention.participants))


def _strangers(work: Work, low: int, high: int, refs: list[Ref]) -> Iterator[Participant]:
    """Find those whom nobody knows in a list of names with offices: "; Indrek Sirp, Director for Security"."""
    text = work.document.text
    for item in _ITEM.finditer(text, low, high):
        start, end = item.span("name")
        if any(ref.start < end and start < ref.end for ref in refs):
            continue
        parties = set(work.people.parties_in(start, item.end()))
        party = parties.pop() if len(parties) == 1 else None
        yield Participant(None, " ".join(item["name"].split()), party, "participant", Span.of(text, start, end))


def _name_by_title(work: Work) -> None:
    """Put the two whom a title names in the place of those who hold their offices: "The advisers of A and B met"."""
    end = len(work.document.title)
    title = next((one for one in work.mentions if one.trigger.start < end), None)
    number = next((number for number, one in enumerate(work.mentions) if one.trigger.start >= end), None)
    first = next((one for one in work.sentences if not one.title), None)
    if title is None or number is None or first is None or not all(part.principal for part in title.participants):
        return
    lead, parties = work.mentions[number], {part.party for part in title.participants}
    opens = first.start <= lead.trigger.start < first.end and lead.participants
    if not opens or len(parties) < _FEWEST or any(part.principal for part in lead.participants):
        return
    if not any(_HOLDERS.search(part.name) for part in lead.participants):
        return  # "U.S. and Pakistani officials met"
    if parties <= set(work.people.parties_in(first.start, lead.trigger.start)):
        named = tuple(replace(part, span=None) for part in title.participants)
        work.mentions[number] = replace(lead, participants=named)
        work.of_states.discard(lead.id)


def without_named_group(scene: Scene, cast: Cast) -> Cast:
    """Leave out a group that the next names are: "his counterparts, A and B", "with two Allies, A and B"."""
    for part, following in pairwise(cast.parts):
        if part.group is None or part.shown is None or following.shown is None:
            continue
        words, (start, end) = scene.text[slice(*part.shown)], following.shown
        named = [one for one in cast.parts if one.person and one.shown and one.shown[0] >= start]
        count = _COUNTED.match(words)
        own = _THEIR_OWN.search(words) or (count is not None and NUMBERS[count["count"].lower()] == len(named))
        if own and end > start and _WHO_THEY_ARE.fullmatch(scene.text, part.shown[1], start):
            return replace(cast, parts=tuple(one for one in cast.parts if one is not part))
    return cast


def with_names_of_the_lead(work: Work, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Give a document's mentions, with a group of the title as those whom its first sentence names for it."""
    mentions, end = tuple(mentions), len(work.document.title)
    for mention in mentions:
        lead = next((one for one in mentions if one.same_as == mention.id), None)
        if mention.trigger.start < end and lead is not None and _tells_who_they_are(mention, lead):
            known = tuple(part for part in mention.participants if part.principal)
            others = tuple(
                replace(part, span=None) for part in lead.participants if part.key not in {p.key for p in known}
            )
            yield replace(mention, participants=(*known, *others))
        else:
            yield mention


def _tells_who_they_are(title: Mention, lead: Mention) -> bool:
    """Say whether a first sentence names everybody of a title, and nobody but people of the gazetteer."""
    groups = [part for part in title.participants if part.principal is None and part.party is None]
    named = {part.key for part in title.participants if part.principal}
    return (
        bool(groups)
        and named < {part.key for part in lead.participants}
        and all(p.principal for p in lead.participants)
    )


def _is_of_a_servant(work: Work, ref: Ref) -> bool:
    before = work.document.text[max(0, ref.start - _REACH) : ref.start]
    return ref.kind == "office" and _SERVES.search(before) is not None


def _with_names(mention: Mention, named: tuple[Participant, ...]) -> Mention:
    groups = [part for part in mention.participants if part.principal is None and part.party is None]
    if not groups or mention.modality != "reported":
        return mention
    kept = tuple(part for part in mention.participants if part not in groups)
    known = {part.key for part in kept}
    return replace(mention, participants=(*kept, *(part for part in named if part.key not in known)))
