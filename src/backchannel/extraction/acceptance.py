"""Whether a cast makes a contact: two sides, named or plainly meant."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from backchannel.extraction.asides import is_only_whose
from backchannel.extraction.between_states import states_behind
from backchannel.extraction.implied import title_leader, with_implied
from backchannel.extraction.scene import Cast, Part, Scene
from backchannel.extraction.work import Work
from backchannel.model import Mention

_REACH_PARAGRAPHS = 2
_ABROAD = re.compile(
    r"\b(?:counterparts?|[Aa]llies|[Pp]artners|world|foreign|heads of (?:state|government)|G-?7|G-?20|NATO|ASEAN|EU|"
    r"Quad|P-?5|E3|Europeans|Brits|Arabs|Kurds|Nordics|Balts|Security Council|"
    r"Summit|[A-Z]\w+an leaders|(?:Arab|fellow|other|[Tt]ransatlantic|allied|Indo-Pacific) leaders|"
    r"a dozen leaders|all the leaders|leaders across|"
    r"Normandy|delegations?|B-?9|Bucharest Nine|Nordic|Baltic|"
    r"Gulf|(?:the|around the|across the|of the) (?:region|world))\b"
)
_AT_HOME = re.compile(
    r"\b(?:[Cc]ongress\w*|Republicans?|Democrat\w*|bipartisan|House|Senate|[Ss]enators|[Gg]overnors|[Mm]ayors|"
    r"lawmakers|business|"
    r"community|labor|union|faith|religious|[Tt]ribal|civil|civic|local|industry|tech|teams?|staff|advis[eo]rs)\b"
)
_ANOTHER_CLAUSE = re.compile(
    r"\b(?:that|which|who|how|if|what|because|when|whether|why|while|as|its|we|our)\b|[;:]|"
    r"\b(?:[Uu]nited States|U\.S\.|[Aa]dministration)\b"
)
"""Between somebody and the word for a contact it shows that others are spoken of by then."""
_STATE_ACTS = re.compile(r"\b[Tt]he (?:United States|U\.S\.|[Aa]dministration)(?:\s+(?:has|have|had|is|was|will)\b|,)")
_OF_THE_MEDIA = re.compile(
    r"\s+(?:of\s+)?(?:the\s+)?(?:(?!and\b)\w+\s+)?(?:media|press|journalists|business|companies|civil society|public|"
    r"churches|"
    r"communities|denominations|factions|parliamentary|enterprises|trade unions|industry|regions|settlements)\b"
)
"""Behind a group's words: no side of a contact, "representatives of the media", "the leaders of churches"."""
_WITH = re.compile(
    r"(?<!call )(?<!calls )(?<!meeting )(?<!meetings )(?<!talks )(?<!conversation )(?<!conversations )(?<!summit )"
    r"(?<!discussion )(?<!discussions )\bwith\b"
)
"""Behind "discussed": it is of this verb, and not of another contact in which two discussed something."""
_WE = re.compile(r"\b[Ww]e\b(?:\s+(?:have|also|just)|[’']ve)?\s+$")
_AND_I = re.compile(r"\band I(?:[’']ve)?\s+(?:(?:have|also|just|\w+ly)\s+){0,2}\Z")
_DISCUSSED_REACH = 90
_CONGRESS = re.compile(
    r"\b(?:[Cc]ongress\w*|Democrats|Republicans|[Ss]enators|lawmakers|members of (?:both|the House|the Senate)|"
    r"(?:White House|[Aa]dministration|U\.S\.|State Department) officials)\b"
)
_NOT_WITH = re.compile(r"[\s,—–-]+(?:but\s+)?not with\b")
"""Behind a trigger: with somebody else, "we are in negotiations — not with him"."""
_PRESS_CALL = re.compile(r"\b(?:Press|Background|Conference) (?:Press )?Call\b", re.IGNORECASE)
"""In a title: "the call" is the one at which reporters are briefed."""
_ANOTHER_ONE = re.compile(
    r"\b(?:first|second|third|fourth|last|next|previous|earlier|other|another|later|final)\s+(?:\w+\s+)?\Z",
    re.IGNORECASE,
)
"""Before a noun, in speech: one of a row, and not the contact at hand."""
_UPCOMING = re.compile(r"\b(?:upcoming|next|future|forthcoming|coming)\s+(?:\w+\s+)?\Z")
"""Before a noun that names nobody: no contact that was told as over."""
_TO_OR_WITH = re.compile(r"\A[^,;.]{0,60}\b(?:with|to)\b")
_FIRST = frozenset({"i", "my", "we", "our"})
_OF_TWO_STATES = re.compile(r"\bbilat", re.IGNORECASE)
"""In the words for a contact: it is of two states."""
_ENDS_A_PHRASE = re.compile(r"(?:\s+(?:on|in|at|last|this|earlier|today|yesterday)\b[^,;.]{0,40})?,\s")
"""Between one behind "with" and who acts."""
_BELOW_THEM = re.compile(
    r"[^,.;]{0,60}\bat\s+(?:the\s+)?(?:level\s+of\s+(?!(?:the\s+)?(?:heads|leaders|presidents)\b)|"
    r"(?:[a-z]+\s+)?(?:ministerial|expert|working|technical|ambassadorial|staff)\s+levels?\b)"
)
"""Behind a noun: on what level they talk."""
_SPOKESPEOPLE = re.compile(r"press secretary|spokes", re.IGNORECASE)


def accepted_cast(work: Work, scene: Scene, cast: Cast | None, *, following: bool) -> Cast | None:
    """Keep a cast that names two, or one whose counterpart the text leaves out but plainly means."""
    if cast is None:
        return None
    if cast.anaphoric:
        upcoming = _UPCOMING.search(scene.text, scene.sentence.start, scene.start)
        plans = any(mention.modality == "planned" for mention in work.mentions)
        meant = (plans or not upcoming) and (following or _spoken_of(work, scene))
        return cast if meant and not _is_of_other_states(work, scene) else None
    told = cast.parts
    guests = _all_from_abroad(scene, cast)
    parts = tuple(part for part in cast.parts if is_a_side(work, scene, part) or (guests and _is_congress(part)))
    cast = replace(cast, parts=parts)
    if any(part.group is not None for part in parts) and _another_acts(scene, cast):
        return None
    people, groups = cast.people, len(parts) - len(cast.people)
    official = work.document.kind in ("readout", "statement", "press") and work.document.party is not None
    if not people or not (official or any(person.principal for person in people)):
        return None
    if scene.trigger.text == "discussed" and not _brings_up(work, scene, cast):
        return None
    others = _among_themselves(cast, len(told)) or _was_with_those_left_out(scene, told, parts)
    if others or _is_none_of_theirs(work, scene, cast):
        return None
    cast = title_leader(work, scene, cast) or cast
    alone = with_others_alone(scene, cast) or of_one_country_behind(scene, cast)  # "the meetings with A and B" are ours
    if not alone and (len(people) + groups > 1 or (scene.trigger.shape in ("travel", "road") and people[0].principal)):
        return cast
    return with_implied(work, scene, cast, people[0])


def _was_with_those_left_out(scene: Scene, told: tuple[Part, ...], kept: tuple[Part, ...]) -> bool:
    """Say whether all who stand behind a verb are no side: those before it met them, and not each other."""
    behind = [part for part in told if part.shown and part.shown[0] >= scene.end]
    return (
        scene.trigger.shape == "verb_with"
        and bool(behind)
        and not any(part in kept for part in behind)
        and all(part.shown for part in kept)
    )


def _is_of_other_states(work: Work, scene: Scene) -> bool:
    """Say whether states are named behind the noun, and are not those of the contact last told of."""
    told = {part.party for part in work.mentions[-1].participants} if work.mentions else set()
    return bool(states_behind(scene) - told - {person.party for person in work.discourse.pair})


def _is_at_home(scene: Scene, cast: Cast) -> bool:
    """Say whether a message goes to people whom nobody knows to act for another country: greetings to an artist."""
    home = scene.discourse.people.party_at_home
    if scene.trigger.channel != "message" or home is None or len(cast.people) != len(cast.parts) or len(cast.parts) < 2:
        return False
    abroad = [person for person in cast.people if person.party != home]
    return bool(abroad) and all(person.principal is None and person.party is None for person in abroad)


def _is_none_of_theirs(work: Work, scene: Scene, cast: Cast) -> bool:
    return (
        _NOT_WITH.match(scene.text, scene.end, scene.sentence.end) is not None
        or _is_said_there(work, scene, cast)
        or cannot_be_two_sides(scene, cast)
        or _is_at_home(scene, cast)
        or _is_of_their_officials(scene, cast)
    )


def _is_of_their_officials(scene: Scene, cast: Cast) -> bool:
    """Say whether leaders agree on what others will do: "consultations at the level of energy ministers"."""
    leads = all(map(scene.discourse.people.ranks_as_leader, cast.people))
    return leads and _BELOW_THEM.match(scene.text, scene.end, scene.sentence.end) is not None


def cannot_be_two_sides(scene: Scene, cast: Cast) -> bool:
    """Say whether it is of two states, and two of one are named: "her bilat with the President" of somewhere else."""
    parties = {person.party for person in cast.people}
    return len(cast.people) > 1 and len(parties) == 1 and bool(_OF_TWO_STATES.search(scene.trigger.text))


def with_others_alone(scene: Scene, cast: Cast) -> bool:
    """Say whether a speaker names behind "with" several from abroad, and nobody whose contact with them it is.

    So does "our talks with them", of two told of before.
    """
    places = [part.shown for part in cast.parts if part.shown]
    if scene.trigger.shape not in ("noun", "verb_with", "travel") or len(places) < max(2, len(cast.parts)):
        return False
    first = min(places)
    gaps = [scene.text[one[1] : other[0]] for one, other in itertools.pairwise(sorted(set(places)))]
    if len(gaps) == 1 and _ENDS_A_PHRASE.match(gaps[0]) and " and " not in gaps[0]:
        return False  # "during a call with A, B raised it"
    speaks = scene.sentence.turn or any(ref.word in _FIRST for ref in scene.refs if ref.end <= first[0])
    them = len(set(places)) == 1 and scene.text[slice(*first)].lower() == "them"
    behind = first[0] >= scene.end and (them or _all_from_abroad(scene, cast))
    return bool(speaks and behind and _TO_OR_WITH.search(scene.text[scene.end : first[0]]))


def of_one_country_behind(scene: Scene, cast: Cast) -> bool:
    """Say whether writing names only people of one other country, behind "with": "during a meeting with A and B"."""
    parties = {person.party for person in cast.people} - {None}
    if scene.sentence.turn or scene.trigger.shape != "noun" or len(parties) != 1 or len(cast.people) != len(cast.parts):
        return False
    abroad = parties.isdisjoint({scene.discourse.people.party_at_home}) and scene.discourse.people.party_at_home
    places = sorted(part.shown for part in cast.parts if part.shown)
    joined = all(" and " in scene.text[one[1] : other[0]] for one, other in itertools.pairwise(places))
    first = places[0][0] if places else scene.start
    with_them = _TO_OR_WITH.match(scene.text[scene.end : first].strip() + " ")
    return bool(abroad and with_them and joined and first >= scene.end)


def _is_said_there(work: Work, scene: Scene, cast: Cast) -> bool:
    """Say whether what somebody offers was said at the contact that an account tells of: no message of its own."""
    offered = scene.trigger.channel == "message" and scene.trigger.shape == "verb_with" and scene.sentence.turn is None
    offered = offered and not scene.trigger.text.startswith("sen")  # what is sent is a message of its own
    sides = {person.key: person.party for person in cast.people}
    told = [{part.key for part in m.participants} for m in work.mentions if _is_held_and_no_message(m)]
    # "his congratulations to the King and to the Crown Prince", in a call with the King
    return offered and any(len({sides[key] for key in sides.keys() & keys}) > 1 for keys in told)


def _is_held_and_no_message(mention: Mention) -> bool:
    return mention.modality == "reported" and mention.channel != "message"


def _among_themselves(cast: Cast, told: int) -> bool:
    """Say whether two of one government are left of a cast of more: "the two will engage with members of Congress"."""
    parties = {part.person.party if part.person else "" for part in cast.parts}
    one_word = len({part.shown for part in cast.parts}) == 1
    return one_word and 1 < len(cast.parts) < told and len(parties) == 1 and not parties & {"", None}


def _brings_up(work: Work, scene: Scene, cast: Cast) -> bool:
    """Say whether "discussed" brings up a contact: with "with", by one of the two, or first of all in a readout.

    Otherwise two who discuss something go on with a contact that the text has told of.
    """
    if _WITH.search(scene.text, scene.end, min(scene.sentence.end, scene.end + _DISCUSSED_REACH)):
        return True
    ours = scene.sentence.turn is not None and _WE.search(scene.text, scene.sentence.start, scene.start)
    if ours or _AND_I.search(scene.text, scene.sentence.start, scene.start):
        return True
    parties = {person.party for person in cast.people}
    told = any(
        {person.name for person in cast.people} <= {part.name for part in mention.participants}
        for mention in work.mentions
    )
    official = work.document.kind in ("readout", "statement") and scene.sentence.turn is None and not scene.others
    return official and not told and len(cast.people) > 1 and len(parties) > 1


def _spoken_of(work: Work, scene: Scene) -> bool:
    """Say whether there is a contact that "the call" can mean.

    In a transcript it is one of the last question or answer, unless the title says what contact it is about.
    """
    if not work.mentions:
        return False
    titled = [m.channel for m in work.mentions if m.span.end <= len(work.document.title)]
    if scene.trigger.channel == "call" and _PRESS_CALL.search(work.document.title) and "call" not in titled:
        return False
    alone = work.document.kind == "transcript" and not work.discourse.answering and not work.discourse.title_pair
    if alone and scene.text.endswith(("this ", "This "), scene.sentence.start, scene.start):
        return False  # "thank you for convening this meeting": the one at which it is said
    if scene.sentence.turn is not None and _ANOTHER_ONE.search(scene.text, scene.sentence.start, scene.start):
        return False
    if scene.sentence.turn is None or work.topic is None or work.discourse.title_pair:
        return True
    if scene.sentence.paragraph - work.topic[1] > _REACH_PARAGRAPHS:
        return False
    told = work.mentions[work.topic[0]].participants
    return sum(part.principal is not None for part in told) > 1 and not _of_others(work, scene)


def _of_others(work: Work, scene: Scene) -> bool:
    """Say whether a sentence is about other countries than the contact told of before."""
    assert work.topic is not None
    people = scene.discourse.people
    told = {part.party for part in work.mentions[work.topic[0]].participants}
    named = set(people.parties_in(scene.sentence.start, scene.start)) - {people.party_at_home}
    return bool(named) and not named & told


def is_a_side(work: Work, scene: Scene, part: Part) -> bool:
    """Say whether a part can be a side of a contact: not a spokesperson's "I", nor a group of people at home."""
    if part.group is not None:
        if part.shown and _OF_THE_MEDIA.match(scene.text, part.shown[1], scene.sentence.end):
            return False
        people = scene.discourse.people
        parties = set(people.parties_in(*(part.shown or (0, 0)))) - {people.party_at_home}
        return bool(_ABROAD.search(part.group) or parties) or (
            scene.sentence.turn is None and not _AT_HOME.search(part.group)
        )
    if part.shown and is_only_whose(scene.text, scene.sentence.start, part.shown[0]):
        return False
    we = part.shown is not None and scene.text[slice(*part.shown)].lower() in ("we", "us", "our")
    if (part.role != "speaker" and not we) or part.person is None or part.person.principal is None:
        return True
    record = work.gazetteer.principals[part.person.principal]
    return not any(_SPOKESPEOPLE.search(office.title) for office in record.offices)


def _all_from_abroad(scene: Scene, cast: Cast) -> bool:
    """Say whether all the people of a cast act for other states, so that lawmakers of ours are another side."""
    home = scene.discourse.people.party_at_home
    return bool(cast.people) and all(person.party not in (None, home) for person in cast.people)


def _is_congress(part: Part) -> bool:
    return part.group is not None and bool(_CONGRESS.search(part.group))


def _another_acts(scene: Scene, cast: Cast) -> bool:
    """Say whether something between the people and the word shows that it is not they who are in contact with a state.

    "The President said that the United States, in consultation with Israel": the state is named by whoever speaks of
    policy, a person is so by those who tell of people.
    """
    ends = [part.shown[1] for part in cast.parts if part.person and part.shown and part.shown[1] <= scene.start]
    pattern = _ANOTHER_CLAUSE if any(part.state for part in cast.parts) else _STATE_ACTS
    return bool(ends) and bool(pattern.search(scene.text, max(ends), scene.start))
