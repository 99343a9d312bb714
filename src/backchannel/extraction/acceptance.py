"""Whether a cast makes a contact: two sides, named or plainly meant."""

from __future__ import annotations

import re
from dataclasses import replace

from backchannel.extraction.people import Person
from backchannel.extraction.scene import Cast, Part, Scene
from backchannel.extraction.work import Work

_REACH_PARAGRAPHS = 2
_COMPOUND_REACH = 12
"""Characters between a name and the noun that it qualifies: "the Putin virtual summit"."""
_ABROAD = re.compile(
    r"\b(?:counterparts?|[Aa]llies|[Pp]artners|world|foreign|heads of (?:state|government)|G-?7|G-?20|NATO|ASEAN|EU|"
    r"Quad|"
    r"Summit|[A-Z]\w+an leaders|other leaders|a dozen leaders|all the leaders|leaders across|Normandy|delegations?)\b"
)
_AT_HOME = re.compile(
    r"\b(?:[Cc]ongress\w*|Republicans?|Democrat\w*|bipartisan|House|Senate|[Ss]enators|[Gg]overnors|[Mm]ayors|"
    r"lawmakers|business|"
    r"community|labor|union|faith|religious|[Tt]ribal|civil|civic|local|industry|tech|teams?|staff|advis[eo]rs)\b"
)
_OF_SOMEBODY_ELSE = re.compile(r"\bSecretary[’']s\s+(?:[\w-]+\s+){0,2}$")
"""Before a noun: an owner whom the text does not tell apart."""
_LEADERS_OWN = re.compile(r"\bPresident\b|\bPrime Minister\b")
"""In the name of a publisher: its items are about the leader, whom titles leave out ("Meeting with X")."""
_TITLE_REACH = 20
_SPOKESPEOPLE = re.compile(r"press secretary|spokes", re.IGNORECASE)


def accepted_cast(work: Work, scene: Scene, cast: Cast | None, *, following: bool) -> Cast | None:
    """Keep a cast that names two, or one whose counterpart the text leaves out but plainly means."""
    if cast is None:
        return None
    if cast.anaphoric:
        return cast if following or _spoken_of(work, scene) else None
    parts = tuple(part for part in cast.parts if _is_a_side(work, scene, part))
    cast = replace(cast, parts=parts)
    people, groups = cast.people, len(parts) - len(cast.people)
    official = work.document.kind in ("readout", "statement") and work.document.party is not None
    if not people or not (official or any(person.principal for person in people)):
        return None
    if len(people) + groups > 1 or (scene.trigger.shape == "travel" and people[0].principal):
        return cast
    return _with_implied(work, scene, cast, people[0])


def _spoken_of(work: Work, scene: Scene) -> bool:
    """Say whether there is a contact that "the call" can mean.

    In a transcript it is one of the last question or answer, unless the title says what contact it is about.
    """
    if not work.mentions:
        return False
    if scene.sentence.turn is None or work.topic is None or work.discourse.title_pair:
        return True
    return scene.sentence.paragraph - work.topic[1] <= _REACH_PARAGRAPHS


def _is_a_side(work: Work, scene: Scene, part: Part) -> bool:
    """Say whether a part can be a side of a contact: not a spokesperson's "I", nor a group of people at home."""
    if part.group is not None:
        abroad = _ABROAD.search(part.group) or scene.discourse.people.parties_in(*(part.shown or (0, 0)))
        return bool(abroad) or (scene.sentence.turn is None and not _AT_HOME.search(part.group))
    if part.role != "speaker" or part.person is None or part.person.principal is None:
        return True
    record = work.gazetteer.principals[part.person.principal]
    return not any(_SPOKESPEOPLE.search(office.title) for office in record.offices)


def _with_implied(work: Work, scene: Scene, cast: Cast, person: Person) -> Cast | None:
    """Fill in the one whom the text leaves out but plainly means.

    Two cases: the other of the two of whom the text speaks, where the noun stands without any "with"; and, in a
    briefing of one government's spokespeople, the leader for whom they speak ("a meeting with MBS").
    """
    if scene.trigger.shape != "noun" or _OF_SOMEBODY_ELSE.search(scene.text[scene.sentence.start : scene.start]):
        return None
    behind = re.match(r"\s+(?:\S+\s+){0,2}?(?:with|to|from)\s", scene.text[scene.end : scene.sentence.end])
    own = _leader_spoken_for(work, scene)
    shown = cast.parts[0].shown
    compound = (
        shown is not None
        and 0 <= scene.start - shown[1] <= _COMPOUND_REACH
        and "’" not in scene.text[slice(shown[1], scene.start)]
    )
    if (behind or compound) and own is not None and own.key != person.key and own.party != person.party:
        return replace(cast, parts=(Part(own, None, "participant", None), *cast.parts))
    others = [other for other in scene.discourse.pair if other.key != person.key]
    if scene.sentence.turn is not None or behind or len(others) != 1 or len(scene.discourse.pair) != 2:
        return None
    shown = next((r.shown for r in scene.refs if len(r.people) == 1 and r.people[0].key == others[0].key), None)
    return replace(cast, parts=(*cast.parts, Part(others[0], None, "participant", shown)))


def _leader_spoken_for(work: Work, scene: Scene) -> Person | None:
    """Return the leader of the source's party: where the sentence names him, or where only others speak for him."""
    leader = work.people.leader_at_home()
    if scene.sentence.title and scene.start - scene.sentence.start <= _TITLE_REACH:
        return leader if _LEADERS_OWN.search(work.document.source_name or "") else None
    if scene.sentence.turn is None or leader is None:
        return None
    named = any(person.key == leader.key for ref in scene.refs for person in ref.people)
    speaking = {person.key for person in work.discourse.speakers.values() if person}
    return leader if named or leader.key not in speaking else None
