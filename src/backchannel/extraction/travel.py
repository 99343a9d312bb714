"""Who visits whom: travel, invitations, and the host whom the text leaves out."""

from __future__ import annotations

import re

from backchannel.extraction.asides import is_aside
from backchannel.extraction.casting import cast_of, parts_of
from backchannel.extraction.guests_at_home import guest_quoted, thanked_guest
from backchannel.extraction.makers import light_subjects, possessors, subjects
from backchannel.extraction.on_the_spot import host_who_thanks
from backchannel.extraction.people import Person, Ref
from backchannel.extraction.phrases import from_somebody, objects_after, objects_at, people_of
from backchannel.extraction.scene import Cast, Part, Scene
from backchannel.extraction.sides_apart import compound_sides, whom_one_visited
from backchannel.extraction.trigger_shapes import words_before

_INVITE = re.compile(r"\binvit(?:e|es|ed|ing|ation)\b", re.IGNORECASE)
_AT_THE_INVITATION = re.compile(
    r"(?:At|On|Upon|Following)\s+(?:the\s+|an\s+)?invitation\s+(?:of|from|by)\s+(?:the\s+)?"
)
"""Opening a sentence, before the host, "At the invitation of A, B will visit"."""
_INVITED_BY = re.compile(r"[^;,]{0,40}?\sat\s+the\s+(?:\w+\s+)?invitation\s+(?:of|from)\s+(?:the\s+)?")
"""Between a journey and its host."""
_THERE_ON_A = re.compile(
    r"\s+was\s+in\s+(?:the\s+)?(?:[A-Z][\w’-]+\s+){1,3}(?:(?:last|this|earlier\s+this)\s+\w+\s+|on\s+[A-Z]\w+day\s+|yesterday\s+)?"
    r"(?:on|for)\s+an?\s+(?:[a-z-]+\s+){0,3}\Z|"
    r"(?:,?\s+who\s+(?:is|was|are|were|(?:will\s+)?arrive[sd]?|(?:will\s+)?c[ao]mes?)|"
    r"\s+(?:(?:has|have|will|today)\s+)?(?:is|arrive[sd]?|came|comes))\s+"
    r"(?:(?:in|to|at)\s+(?:the\s+)?(?:[A-Z][\w’-]+\s+){1,4})?(?:today\s+|on\s+[A-Z]\w+day\s+)?(?:on|for)\s+(?:an?|his|her|their)\s+(?:[a-z-]+\s+){0,3}\Z|"
    r",?\s+who\s+(?:is|are)\s+(?:due|scheduled|expected|set)\s+to\s+pay\s+an?\s+(?:[a-z-]+\s+){0,3}\Z"
)
"""Between somebody and "visit"."""
_RECENT = re.compile(r"\s+(?:(?:recent|last|first|current|upcoming|official|working)\s+){0,2}")
_DURING = re.compile(r"\s+(?:during|throughout|in\s+the\s+course\s+of|as\s+part\s+of)\s+")
"""Between a name and "his"."""
_WITH = re.compile(r"\bwith\s+(?:the\s+)?\Z")
_ARE = re.compile(r"\b(?:are|were)\b")
_AND_ALSO = re.compile(r"(?:,\s+|,?\s+and\s+)(?:the\s+)?")
_WELCOMES = re.compile(r"\b(?:welcom|host|receiv)(?:e|es|ed|ing|s)?\s+")
_FOR_A = re.compile(
    r"\s+(?:back\s+)?(?:to\s+(?:the\s+)?(?:[A-Z]\w*\s+){1,2})?for\s+(?:an?|his|her)\s+(?:[\w-]+\s+){0,2}"
)
"""Between a guest and his visit."""
_WHO = re.compile(r"\bwho\b")
"""Between an invitation and a word for a journey: it is one of its own, "invited by Michel, who has visited"."""
_SOON = re.compile(
    r"\s+(?:tomorrow|today|tonight|on\s|next\s|this\s|later\s|here\b|(?:the\s+)?(?:[A-Z]\w+\s+){1,2}(?:tomorrow|today|on|next|this)\b)"
)
"""Behind "visits" it shows the verb: "the President of Finland visits tomorrow"."""
_COME_TO = re.compile(
    r"\s+(?:here\s+)?to\s+(?:come\s+to\s+)?(?:the\s+)?(?:(?=[\w’. -]{0,40}inaugurat)|"
    r"(?:White House|Oval Office|Camp David|Washington|Mar-a-Lago|Kremlin|United States|ranch|come|visit)\b)"
)
"""Behind somebody invited: where to."""
_BE_INVITED = re.compile(r"\b(?:is|are|was|were|being|been|be|got)\s+(?:\w+\s+)?$")
_STRAIGHT = re.compile(r"\s+(?:the\s+)?(?=[A-Z])")
_VERB_BEFORE = (["to"], ["will"], ["would"], ["also"], ["not"], ["may"], ["might"], ["could"], ["did"])
_TOGETHER = re.compile(r"\b(?:together|along) with\b")
_BEHIND_GUEST = re.compile(r"\s+to\s+(?:the\s+)?")
_IT_WAS = re.compile(r"\b(?:it|there)(?:[’']s|\s+(?:is|was|were|would be|would|has been))\b")
"""Between somebody and "to travel": a clause of its own, "it was not appropriate to"."""
_ACCEPTS = re.compile(r"\s+(?:[\w’]+\s+){0,2}?accept(?:s|ed)?\s+(?:with\s+\w+\s+)?(?:the\s+)?")
"""Between a guest and the host whose invitation it is."""
_DESTINATION = re.compile(r"\s+(?:\w+\s+){0,2}?to\s+(?:the\s+)?")
_TO_COME = re.compile(r"\b(?:upcoming|forthcoming|planned|next|will|to)\s+(?:\w+\s+){0,2}\Z|[’']ll\s+\Z")
"""Before a journey: who leads the country by then, the document's day does not say."""

_HERE = re.compile(
    r"\b(?:(?:coming|came|comes|be|is|was|were|visits?|visited|visiting|been|him|her) (?:\w+ ){0,2}?here\b|"
    r"(?:state|official|working) (?:\w+ )?visits?|host(?:s|ed|ing)?|receiv(?:e|es|ed|ing))\b|"
    r"\bwelcom(?:e|es|ed|ing)\s+(?:back\s+)?(?:him|her|them|(?:the\s+|our\s+|my\s+)?(?:\w+\s+)?[A-Z])|\bwhom?\s+(?:\w+\s+){1,2}welcom\w+"
)
"""Words for a visit to the country of those who speak; what is "a welcome first" is welcome anywhere."""
_VISIT_TO = re.compile(r"\b(?:[Vv]isit|[Tt]rip|[Jj]ourney|[Tt]ravels?)\s+to\s+(?:the\s+)?")
_WE_HAVE = re.compile(
    r"\b(?:we(?:[’']ve|\s+have)?|us)\s+(?:(?:also|just|recently|already)\s+)*(?:see|seen|saw|had|have|host(?:ed)?|expect|"
    r"(?:look|looking)\s+forward\s+to)\s+(?:an?|the|his|her)\s+(?:[\w-]+\s+){0,3}\Z",
    re.IGNORECASE,
)
"""Before "visit by X": it is to those who speak."""
_OUR_COUNTRY = re.compile(r"\s+(?:to\s+)?our\s+(?:country|state|capital)\b")
_FROM = re.compile(r"\s+from\s")
_FROM_ONE = re.compile(r"(?:\w+ )?visits?")
_LEADS_TO = re.compile(r"\b(?:to|in|at|visit(?:s|ed|ing)?)\s+(?:the\s+)?")
_JOURNEY_TO = re.compile(
    r"(?:\b(?:his|her)|[’']s)\s+(?:[\w-]+\s+){0,2}?(?:visit|trip|travels?|journey)\s+(?:\w+\s+){0,2}?to\s+(?:—\s+to\s+)?(?:the\s+)?|"
    r"\b(?:visit(?:s|ed|ing)|travel(?:s|ed|ing)|going|goes|went)\s+(?:to\s+)?(?:the\s+)?"
)
"""Before the place that a journey leads to."""
_VISITED_US = re.compile(r"\s*[,.;?!]|\s+(?:here|us|last|this|in\s+[A-Z]\w+(?:\s+\d{4})?[,.;?!])")
"""Behind "visited" where no place is told: whoever speaks means his own country, "when President Moon visited"."""
_AROUND_GUEST = 200
"""Characters on either side of a guest's name in which words show that the visit is to our country."""


def find_travel(scene: Scene) -> Cast | None:
    """Find who visits whom in what a trigger of travel names; ``None`` where nobody known does."""
    invite = list(_INVITE.finditer(scene.text, scene.sentence.start, scene.start))
    if invite and not _WHO.search(scene.text, invite[-1].end(), scene.start):
        return _at_an_invitation(scene) or _invitation(scene, invite[-1].start(), invite[-1].end())
    if received := thanked_guest(scene) or _received_for(scene) or guest_quoted(scene):
        return received
    visitors = _whose_name_is_beside(scene) or possessors(scene) or from_somebody(scene)
    goes = scene.trigger.text == "visits" and _SOON.match(scene.text, scene.end, scene.sentence.end)
    verb = scene.trigger.text == "visit" and words_before(scene.text, scene.start, 1) in _VERB_BEFORE
    if not visitors and (goes or verb or scene.trigger.text.lower().startswith(("visited", "visiting", "travel"))):
        visitors = subjects(scene)
        if visitors and _IT_WAS.search(scene.text, visitors[-1].end, scene.start):
            return None
    visitors = visitors or light_subjects(scene) or _on_a_visit(scene)
    if not visitors:
        beside = objects_after(scene, scene.end, allow_to=False) if scene.trigger.text == "visit" else []
        guests = compound_sides(scene) or parts_of(scene, beside, "visitor")
        host = _host_at_home(scene, guests) if guests else []
        return cast_of(scene, guests, host) if host else None
    return _visit_of(scene, visitors, verb=verb or scene.trigger.text == "visited")


def _visit_of(scene: Scene, visitors: list[Ref], *, verb: bool) -> Cast | None:
    """Find whom known visitors go to, or with whom; ``verb`` says whether the trigger is what they do."""
    hosts = [ref for ref in objects_after(scene, scene.end, allow_to=True) if ref in scene.refs]
    if not hosts and scene.trigger.text.lower() in ("visited", "visiting", "visit"):
        hosts = [ref for ref in objects_at(scene, scene.end + 1) if ref in scene.refs]
        hosts = hosts or whom_one_visited(scene)
    if not hosts and (asked := _INVITED_BY.match(scene.text, scene.end, scene.sentence.end)):
        hosts = objects_at(scene, asked.end())
    left = parts_of(scene, visitors, "visitor")
    going = {part.key for part in left}
    hosts = [ref for ref in hosts if ref.kind == "group" or not going & {p.key for p in people_of(scene, [ref])}]
    if hosts and _TOGETHER.search(scene.text, scene.end, hosts[0].start):
        left, hosts = left + parts_of(scene, hosts, "visitor", visitors), []
        if verb and _are_of_two_countries(left):
            return cast_of(scene, left, [])
    if hosts:
        right = parts_of(scene, hosts, "host", visitors)
        return None if not left or _fellow_travellers(left, right) else cast_of(scene, left, right)
    host = (
        _host_of_destination(scene, left)
        or host_who_thanks(scene, left)
        or _host_there(scene, left)
        or _host_who_speaks(scene, visitors)
        or _host_at_home(scene, left)
    )
    told = host or _goes_abroad(scene, left) or (from_somebody(scene) and not possessors(scene))
    return cast_of(scene, left, host) if told else None


def find_invitation(scene: Scene) -> Cast | None:
    """Find who invites whom to where they would meet; ``None`` where a word behind names the contact itself."""
    guests = [ref for ref in objects_at(scene, scene.end + 1) if ref in scene.refs]
    place = _COME_TO.match(scene.text, guests[-1].end if guests else scene.end, scene.sentence.end)
    if place is None or any(scene.end < other < place.end() + 40 for other in scene.others):
        return None
    if guests:
        hosts = subjects(scene, guests)
    else:
        before = scene.text[max(scene.sentence.start, scene.start - 24) : scene.start]
        beside = [ref for ref in scene.refs if scene.text[ref.end : scene.start] == " being "]
        guests = (beside or subjects(scene)) if _BE_INVITED.search(before) else []
        hosts = [ref for ref in scene.refs if ref.start == place.end() and ref.possessive]
    left, right = parts_of(scene, hosts, "host", guests), parts_of(scene, guests, "visitor", hosts)
    people = scene.discourse.people
    leads = [part for part in left if part.person and people.ranks_as_leader(part.person)]
    if len(leads) != 1 or len(left) != 1 or not all(part.person and part.person.principal for part in right):
        return None
    return None if _fellow_travellers(left, right) else cast_of(scene, left, right)


def _are_of_two_countries(visitors: list[Part]) -> bool:
    """Say whether two and more go together who are of different countries."""
    parties = [part.person.party if part.person else None for part in visitors]
    return len(parties) > 1 and None not in parties and len(set(parties)) == len(parties)


def _fellow_travellers(visitors: list[Part], others: list[Part]) -> bool:
    """Say whether those beside the visitors are of their own party: "traveled to France with him"."""
    parties = {part.person.party if part.person else None for part in (*visitors, *others)}
    apart = {part.key for part in others} - {part.key for part in visitors}
    return bool(apart) and len(parties) == 1 and None not in parties


def _destination(scene: Scene) -> re.Match[str] | None:
    """Return what stands before the place that a journey leads to: "travels to", or, behind a verb, nothing."""
    word = scene.trigger.text.lower()
    before = words_before(scene.text, scene.start, 1)
    verb = word in ("visited", "visiting", "visits") or (word == "visit" and before[-1:] in _VERB_BEFORE)
    pattern = _STRAIGHT if verb and not _DESTINATION.match(scene.text, scene.end) else _DESTINATION
    place = pattern.match(scene.text, scene.end, scene.sentence.end)
    guests = from_somebody(scene) if place is None else []
    return _BEHIND_GUEST.match(scene.text, guests[-1].end, scene.sentence.end) if guests else place


def _host_of_destination(scene: Scene, visitors: list[Part]) -> list[Part]:
    """Return the leader of the country that a leader travels to: "will be traveling to Washington tomorrow".

    Only for journeys of the document's own time: who led the country years ago is not known from its words.
    """
    place = _destination(scene)
    people, discourse = scene.discourse.people, scene.discourse
    party = people.party_at(place.end()) if place else None
    if party == "eu" or (place and party == "ge" and people.party_at_home == "us"):
        return []  # Brussels has many hosts, and the state of Georgia is nearer
    guest = visitors[0].person if visitors else None
    if party is None or guest is None or guest.party in (None, party) or not people.ranks_as_leader(guest):
        return []
    for speaker in (discourse.speaker(scene.sentence), discourse.addressee(scene.sentence)):
        if speaker and speaker.party == party and people.ranks_as_leader(speaker):
            return [Part(speaker, None, "host", None)]
    if _journey_of_another(scene) or not people.is_leader(guest):
        return []
    ahead = _TO_COME.search(scene.text, scene.sentence.start, scene.start)
    leader = None if ahead and people.leads_soon(party) else people.leader_of(party)
    return [Part(leader, None, "host", None)] if leader else []


def _host_who_speaks(scene: Scene, visitors: list[Ref]) -> list[Part]:
    """Return the leader of another country who speaks of "your visit", where no third country is named."""
    people, discourse = scene.discourse.people, scene.discourse
    speaker, guest = discourse.speaker(scene.sentence), discourse.addressee(scene.sentence)
    if speaker is None or guest is None or [ref.word for ref in visitors] != ["your"]:
        return []
    if scene.text.startswith(" yesterday", scene.end):
        return []  # where he was before he came here
    if speaker.party in (guest.party, people.party_at_home) or not people.ranks_as_leader(speaker):
        return []
    elsewhere = set(people.parties_in(scene.sentence.start, scene.sentence.end)) - {guest.party, speaker.party}
    return [] if elsewhere else [Part(speaker, None, "host", None)]


def _host_at_home(scene: Scene, visitors: list[Part]) -> list[Part]:
    """Return our own leader where a government speaks of a foreign leader's visit and of no other place for it."""
    people = scene.discourse.people
    guest, leader = visitors[0].person if visitors else None, people.leader_at_home()
    if guest is None or leader is None or guest.party in (None, leader.party) or not people.is_leader(guest):
        return []
    speaker = scene.discourse.speaker(scene.sentence)
    if _OUR_COUNTRY.match(scene.text, scene.end) and (speaker is None or speaker.party == leader.party):
        return [Part(leader, None, "host", None)]
    place = _destination(scene)
    if _FROM.match(scene.text, scene.end) and place is None and _FROM_ONE.fullmatch(scene.trigger.text.lower()):
        return [Part(leader, None, "host", None)]  # "a visit from X", whatever else the sentence speaks of
    elsewhere = set(people.parties_in(scene.sentence.start, scene.sentence.end)) - {guest.party, leader.party}
    word = scene.trigger.text.lower().split()[-1]
    came = word == "visited" and place is not None and people.party_at(place.end()) == leader.party
    if word == "visited" and scene.sentence.turn is not None and _VISITED_US.match(scene.text, scene.end):
        return [] if elsewhere else [Part(leader, None, "host", None)]
    if elsewhere or not (came or word in ("visit", "visits", "trip")) or not _comes_here(scene, guest, leader):
        return []
    return [] if place and people.party_at(place.end()) != leader.party else [Part(leader, None, "host", None)]


def _comes_here(scene: Scene, guest: Person, leader: Person) -> bool:
    """Say whether the sentence, or what the document says of the guest, shows that the visit is to our own country.

    A briefing speaks of visits to others, too: "Mr. Putin's visit" alone may have been to anybody.
    """
    text, people = scene.text, scene.discourse.people
    speaks = any(one is not None and one.key == guest.key for one in scene.discourse.speakers.values())
    told = _WE_HAVE.search(text, scene.sentence.start, scene.start)
    if speaks or told or _is_here(scene, scene.sentence.start, scene.sentence.end, leader):
        return True
    near = [ref for ref in people.between(0, len(text)) if any(person.key == guest.key for person in ref.people)]
    title = _VISIT_TO.search(text, 0, len(scene.discourse.document.title))
    of_title = people.party_at(title.end()) if title else None
    if of_title not in (None, leader.party) or any(_goes_elsewhere(scene, ref, leader) for ref in near):
        return False
    return any(_is_here(scene, max(0, ref.start - _AROUND_GUEST), ref.end + _AROUND_GUEST, leader) for ref in near)


def _is_here(scene: Scene, start: int, end: int, leader: Person) -> bool:
    if _HERE.search(scene.text, start, end):
        return True
    led = (match.end() for match in _LEADS_TO.finditer(scene.text, start, end))
    return any(scene.discourse.people.party_at(place) == leader.party for place in led)


def _goes_elsewhere(scene: Scene, guest: Ref, leader: Person) -> bool:
    """Say whether a journey to another country is told of right behind a guest: "and his trip to"."""
    people = scene.discourse.people
    later = [ref.start for ref in people.between(guest.end, guest.end + _AROUND_GUEST) if ref.people]
    led = _JOURNEY_TO.search(scene.text, guest.end - len("’s"), min([guest.end + _AROUND_GUEST, *later]))
    return led is not None and people.party_at(led.end()) not in (None, leader.party)


def _goes_abroad(scene: Scene, visitors: list[Part]) -> bool:
    """Say whether one leader travels to another country of which nobody is named: a visit without a host."""
    guest = visitors[0].person if len(visitors) == 1 else None
    people = scene.discourse.people
    if guest is None or not people.ranks_as_leader(guest) or scene.sentence.turn or _is_purpose(scene):
        return False
    place = _destination(scene)
    if place and place.re is _STRAIGHT and any(other > scene.end for other in scene.others):
        return False  # "visited Kyiv and met with": what the journey was for is the contact
    named = people.parties_in(place.end(), min(scene.sentence.end, place.end() + 30)) if place else ()
    return bool(named) and named[0] != guest.party


def _is_purpose(scene: Scene) -> bool:
    """Say whether the journey is only the way to a meeting that the sentence goes on to name."""
    return any(
        re.match(r"meet|see|speak", scene.text[other : other + 5]) for other in scene.others if other > scene.end
    )


def _journey_of_another(scene: Scene) -> bool:
    """Say whether the sentence goes on to what the journey was for, or dates it: a story so that its host is known."""
    then = [time for time in scene.times if time.rank > 1 and scene.sentence.text[time.start : time.end] != "recent"]
    dated = scene.discourse.document.kind != "press" and bool(then)
    further = [other for other in scene.others if other > scene.end]
    return dated or any(not scene.text.startswith(("trip", "journey"), other) for other in further)


def _received_for(scene: Scene) -> Cast | None:
    """Read "the President will welcome X for a visit": the one who welcomes is the host."""
    welcome = list(_WELCOMES.finditer(scene.text, scene.sentence.start, scene.start))
    guests = [ref for ref in scene.refs if welcome and ref.start == welcome[-1].end() and not ref.possessive]
    if not guests or not _FOR_A.fullmatch(scene.text, guests[0].end, scene.start):
        return None
    hosts = [ref for ref in scene.refs if ref.end <= welcome[-1].start() and not ref.possessive][-1:]
    left = parts_of(scene, hosts, "host", guests)
    right = parts_of(scene, guests, "visitor", hosts)
    people = scene.discourse.people
    leads = all(part.person and people.ranks_as_leader(part.person) for part in (*left, *right))
    return cast_of(scene, left, right) if left and leads and not _fellow_travellers(left, right) else None


def _invitation(scene: Scene, start: int, end: int) -> Cast | None:
    """Read "inviting Putin for a visit": the one who invites is the host."""
    guests = [ref for ref in scene.refs if end <= ref.start < scene.start and ref.kind != "group"][:1]
    before = [ref for ref in scene.refs if ref.end <= start and not ref.possessive and ref.kind != "group"]
    before = [
        ref for ref in before if not (ref.people and is_aside(scene, ref))
    ]  # "that the visit of A is his first, and invited B"
    owner = [ref for ref in scene.refs if ref.possessive and ref.people and ref.end == start - 1]
    if not guests and owner and before and _ACCEPTS.fullmatch(scene.text, before[-1].end, owner[0].start):
        guests = before[-1:]  # "A accepted B's invitation to pay a visit"
    if not guests or not before:
        return None
    hosts = owner or before[-1:]  # "Sullivan reaffirmed President Biden's invitation for"
    return cast_of(scene, parts_of(scene, hosts, "host"), parts_of(scene, guests, "visitor", hosts))


def _at_an_invitation(scene: Scene) -> Cast | None:
    """Read "At the invitation of A, B will visit Kyiv": who invites stands in the opening phrase."""
    opening = _AT_THE_INVITATION.match(scene.text, scene.sentence.start, scene.start)
    hosts = objects_at(scene, opening.end()) if opening else []
    visitors = subjects(scene, hosts) or light_subjects(scene) if hosts else []
    left = parts_of(scene, visitors, "visitor")
    if not left or any(ref in hosts for ref in visitors):
        return None
    return cast_of(scene, left, parts_of(scene, hosts, "host", visitors))


def _host_there(scene: Scene, visitors: list[Part]) -> list[Part]:
    """Return the leader of the country in which a leader is on a visit: "arrived in India on a working visit"."""
    there = _THERE_ON_A.search(scene.text, scene.sentence.start, scene.start)
    people = scene.discourse.people
    guest = visitors[0].person if visitors else None
    named = set(people.parties_in(there.start(), there.end())) if there else set()
    if len(named) != 1 or guest is None or not people.ranks_as_leader(guest) or named & {guest.party, None, "eu", "ge"}:
        return []
    leader = people.leader_of(named.pop())
    return [Part(leader, None, "host", None)] if leader else []


def _whose_name_is_beside(scene: Scene) -> list[Ref]:
    """Return whose "his visit" is that stands right behind a name: "the support shown by A during his visit".

    Nobody travels to his own country, and of two who spoke with each other it is rather of who did: for those it is
    left to the pronoun.
    """
    his = [ref for ref in scene.refs if ref.word in ("his", "her") and ref.end <= scene.start][-1:]
    if not his or not _RECENT.fullmatch(scene.text, his[0].end, scene.start):
        return []
    named = [
        ref for ref in scene.refs if ref.kind in ("name", "office") and ref.end <= his[0].start and not ref.possessive
    ]
    place = _destination(scene)
    there = scene.discourse.people.party_at(place.end()) if place else None
    if not named or not _DURING.fullmatch(scene.text, named[-1].end, his[0].start):
        return []
    at_home = [any(one.party == there for one in ref.people) for ref in named] if there else [False]
    goes = any(at_home[:-1]) or not (there and _WITH.search(scene.text, 0, named[-1].start))
    return named[-1:] if goes and not at_home[-1] else []


def _on_a_visit(scene: Scene) -> list[Ref]:
    """Return who is, or comes, somewhere on a visit: "A arrived in Kyiv on a visit", "A, who is there on a visit"."""
    there = _THERE_ON_A.search(scene.text, scene.sentence.start, scene.start)
    if there is None:
        return []
    named = [ref for ref in scene.refs if ref.end <= there.start() and ref.kind in ("name", "office")]
    visitors = [ref for ref in named[-1:] if ref.end == there.start()]
    while visitors and _ARE.search(there.group()) and (before := named[: named.index(visitors[0])]):
        if not _AND_ALSO.fullmatch(scene.text, before[-1].end, visitors[0].start):
            break
        visitors.insert(0, before[-1])
    return visitors
