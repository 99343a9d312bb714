"""A trigger and its cast to a mention, to several, or to a claim."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace

from backchannel.extraction.attribution import attribution_of, base_voice
from backchannel.extraction.borrowed_times import goes_on, settled
from backchannel.extraction.casting import separated
from backchannel.extraction.channels import channel_of
from backchannel.extraction.claim_sides import sides_of_claim
from backchannel.extraction.claim_times import claim_time
from backchannel.extraction.claims import making, of_whose_words
from backchannel.extraction.clauses import choose_time, clause_of, without_next_subject
from backchannel.extraction.dates import Time
from backchannel.extraction.fitting_times import (
    begins_after,
    fitting_time,
    is_nearer,
    is_nth_since,
    lies_ahead,
    lies_behind,
    of_a_plan,
)
from backchannel.extraction.gatherings import name_around
from backchannel.extraction.in_company import is_apart
from backchannel.extraction.modality import looks_ahead, modality_of
from backchannel.extraction.of_speaking import IS_HAVING
from backchannel.extraction.ordinals import ordinal_of
from backchannel.extraction.plans import TAKES_PLACE, is_a_custom, keeps_in_touch, tells_of_what_comes
from backchannel.extraction.quantities import Quantity, quantity_near
from backchannel.extraction.rolls import without_named_group
from backchannel.extraction.says_of_it import goes_on_about_it, is_of_the_next, is_read_out_later, says_something
from backchannel.extraction.scene import Cast, Part, Scene
from backchannel.extraction.sentences import Sentence
from backchannel.extraction.taught_modality import weighed
from backchannel.extraction.telling import statements_in
from backchannel.extraction.undecided import is_undecided
from backchannel.extraction.under_way import under_way
from backchannel.extraction.work import Work
from backchannel.extraction.yes_or_no import answers, only_nods
from backchannel.model import (
    Attribution,
    Claim,
    Mention,
    Modality,
    Participant,
    Span,
    Statement,
    content_id,
)

_WENT = re.compile(
    r"(?:\s+(?!will\b|that\b|which\b|who\b|is\b|are\b)[\w’'-]+){0,8}?\s+(?:began|started|took|resumed|concluded|ended|"
    r"were|was|went|lasted|happened)\b"
)
"""Behind it: what looked like a verb of the present is a noun, "the talks between them began on Friday"."""
_HAS_BEEN = re.compile(r"\b(?:was|were|had|came\s+up|[a-z]{3,}ed)\b[^.;]*\b(?:of|in|during|on|at|by|from)\s[^.;]*\Z")
_ALSO = re.compile(r"\s+(?:(?:also|then|\w+ly)\s+)?")
_WILL = re.compile(r"\bwill\b")
_WILL_BE = re.compile(r"\s+will be\b")
_PRESENT = frozenset({"meets", "speaks", "talks", "hosts", "welcomes", "receives", "visits", "calls"})
_OURS = re.compile(r"\b(?:[Oo]ur|[Tt]oday[’']s)\s+(?:[\w-]+\s+)?\Z")
_BRINGS_UP = re.compile(
    r"\b(?:a|an|one|another|additional)\s+(?:(?!(?:the|his|her|their|our|your|this|that|these|those)\b)[\w-]+\s+){0,3}$"
)
_OVER_MONTHS = re.compile(
    r"[^.;]{0,50}?\b(?:over|throughout|during|in)\s+(?:the\s+(?:course\s+of\s+the\s+)?)?(?:past|last|recent)\s+(?:\w+\s+)?"
    r"(?:weeks|months|years)\b"
)
_MASS_NOUN = re.compile(r"(?:talks|negotiations|discussions|consultations|dialogue|diplomacy)\Z", re.IGNORECASE)
_IN_TOUCH = re.compile(r"in .*(?:touch|contact|communications?|dialogue|talks|discussions|negotiations|consultations)")
_PERFECT = re.compile(r"(?:\b(?:has|have)|[’']ve|\b(?:he|she)[’']s)\s+(?:(?!just\b)\w+\s+){0,3}\Z", re.IGNORECASE)
_BEING = re.compile(r"(?:\b(?:is|are|remains?|been)|[’'](?:s|re))\s+(?:\w+ly\s+)?\Z")
_EACH = re.compile(r"(?:leaders|counterparts|[Aa]llies|[Pp]artners|officials|ministers|heads of state)\b")
_WENT_BEFORE = re.compile(r"\b(?:follows|builds\s+on|building\s+on|comes\s+after)\s+(?:[\w’']+\s+){1,6}\Z")
"""Before a contact's noun: it went before what is at hand, "his trip tomorrow follows the President's call"."""
_HE_WILL_HAVE = re.compile(
    r"(?:\s+(?:with|of)\s+[^,;.]{2,40}?)?,?\s+(?:that\s+|which\s+)?(?:the\s+(?:Vice\s+)?President|he|she|they|we|you)"
    r"(?:\s+(?:will|(?:is|are)\s+going\s+to)|[’']ll)\s+(?:be\s+)?(?:hav|hold|host|attend|tak|join|particip|conven)\w*"
)
"""Behind a noun: a relative clause that looks ahead."""
_VAGUE = re.compile(r"(?:engag|consult|confer|communicat|in )", re.IGNORECASE)
_TWO = 2
_SINCE_OFFICE = re.compile(r"[Ss]ince\s+(?:taking|assuming)\s+office\b")
_BEFORE_IT = re.compile(r"\b(?:in\s+advance|ahead)\s+of\s+(?:his|her|their|the|our)\s+(?:\w+\s+){0,2}\Z")
"""Before a noun: the rest of the sentence came, or comes, first."""
_IN_ITS_COURSE = re.compile(r"(?:During|In|At|In the course of)\s+(?:the|their|this)\s+(?:[a-z-]+\s+){0,2}")
"""Before a contact's noun that opens a sentence."""
_GOES_ON = re.compile(r"\bcontinu(?:e|es|ed|ing)\s+(?:\w+\s+){0,4}\Z")


@dataclass(frozen=True, slots=True)
class _Told:
    """What all mentions of one trigger share."""

    span: Span
    trigger: Span
    attribution: tuple[Attribution, ...]
    modality: Modality
    time: Time | None


def record_contact(work: Work, number: int, scene: Scene, cast: Cast, others: tuple[tuple[int, int], ...]) -> None:
    """Add to the work what one trigger says: a claim where it speaks of many contacts, else a mention of each.

    Args:
        work: the document's.
        number: index of the sentence.
        scene: the trigger where it stands.
        cast: who takes part.
        others: places of the sentence's other triggers that name a contact.
    """
    text = work.document.text
    cast = without_named_group(scene, without_next_subject(scene, cast))
    scene = replace(scene, times=tuple(one for one in scene.times if not _is_of_anothers_office(scene, cast, one)))
    low, high = clause_of(scene, cast, others)
    place = (min(cast.start, scene.start), max(cast.end, scene.end))
    time = under_way(scene, work.day) or choose_time(scene, cast, low, high)
    answer = _answer(work, number)
    attribution = attribution_of(scene.sentence, work.discourse, *place)
    answered = answer is not None and answers(answer.text, scene.sentence.text)
    if answer is not None and answered:
        attribution = base_voice(answer, work.discourse)  # who says yes or no vouches, not who asked
    ahead = time is not None and (lies_ahead(time, work.day) or _is_arranged(scene, time, work.day))
    behind = time is not None and lies_behind(time, work.day)
    modality = _modality(scene, cast, answer.text if answer else None, ahead=ahead, behind=behind)
    modality = "reported" if _is_read_out_later(work, scene, cast) else modality
    if is_a_custom(scene) or (modality in ("planned", "hypothetical") and keeps_in_touch(scene)):
        return
    if modality not in ("reported", "hedged") and _is_policy(scene, cast, planned=ahead and modality == "planned"):
        return
    modality = weighed(work, scene, cast, modality, answer.text if answer else None, ahead=ahead, behind=behind)
    time = fitting_time(scene, cast, (low, high), time, (modality, work.day))
    told = _Told(Span.of(text, low, high), Span.of(text, scene.start, scene.end), attribution, modality, time)
    plural, several = scene.trigger.plural, scene.trigger.several
    quantity = quantity_near(text, scene.start, scene.end, low, high, plural=plural, several=several)
    many = cast.many or _IN_TOUCH.match(scene.trigger.text) or _with_each(scene, cast) or _went_on_for_months(scene)
    if quantity is None and many:
        quantity = Quantity("other", "", scene.start, scene.start)
    if quantity is not None and not (cast.partial and len(cast.parts) < _TWO):
        sides = sides_of_claim(scene, cast)
        made = making(scene, sides, quantity, told.modality, answered=answered)
        if made == "claim":
            spoken_of = claim_time(scene, told.time, low, high, work.day)
            work.claims.append(_claim(work, scene, of_whose_words(scene, sides), told, quantity, spoken_of))
        if made != "contact":
            return
    for part_number, one in enumerate(separated(text, cast) if cast.separate else (cast,)):
        _add_mention(work, scene, one, told, part_number, alone=not others)
    ordinal = ordinal_of(scene, cast, told.time, low, high, work.day) if modality in ("reported", "hedged") else None
    if ordinal is not None:
        work.claims.append(_claim(work, scene, cast, told, ordinal[0], ordinal[1:]))


def _is_of_anothers_office(scene: Scene, cast: Cast, time: Time) -> bool:
    """Say whether a time is "since taking office", which is read of our own President, and another is its subject."""
    start = scene.sentence.start + time.start
    first = cast.parts[0].person if cast.parts else None
    return bool(_SINCE_OFFICE.match(scene.text, start)) and (first is None or first.party != "us")


def _is_read_out_later(work: Work, scene: Scene, cast: Cast) -> bool:
    """Say whether it was told as held, and what is to come is a readout: "We will have a readout of their meeting"."""
    if not is_read_out_later(scene.text, scene.start):
        return False
    keys = {part.key for part in cast.parts}
    return bool(keys) and any(
        one.modality == "reported" and keys == {p.key for p in one.participants} for one in work.mentions
    )


def _went_before(scene: Scene) -> bool:
    before = scene.text[scene.sentence.start : scene.start]
    return scene.trigger.shape == "noun" and _WENT_BEFORE.search(before) is not None


def _modality(scene: Scene, cast: Cast, answer: str | None, *, ahead: bool, behind: bool) -> Modality:
    """Say whether it happened, from the trigger's own sentence and the answer to it; what is over is no plan."""
    if cast.parts and not cast.people and not _of_states(cast):
        if ahead or _WILL_BE.match(scene.text, scene.end, scene.sentence.end):
            return "planned"
        if scene.trigger.text.endswith("ing") and _BEING.search(scene.text, scene.sentence.start, scene.start):
            return "reported"
    modality = modality_of(scene, future_time=ahead, past_time=behind, answer=answer)
    if modality == "planned" and _went_before(scene):
        return "reported"
    open_yet = answer is not None and not behind and is_undecided(scene, modality)
    return "planned" if answer is not None and open_yet and tells_of_what_comes(answer) else modality


def _went_on_for_months(scene: Scene) -> bool:
    """Say whether talks are spoken of that were many: "the close consultations over the past several months"."""
    over = _OVER_MONTHS.match(scene.text, scene.end, scene.sentence.end)
    return over is not None and scene.trigger.shape == "noun" and _MASS_NOUN.search(scene.trigger.text) is not None


def _with_each(scene: Scene, cast: Cast) -> bool:
    """Say whether somebody is told to have met others one after the other: "he has spoken with leaders of Europe"."""
    groups = [part.group for part in cast.parts if part.group is not None]
    if scene.trigger.text.lower() not in ("met", "spoken", "talked", "engaged", "consulted") or not groups:
        return False
    before = scene.text[scene.sentence.start : scene.start]
    told = _PERFECT.search(before) or (scene.trigger.text == "engaged" and _BEING.search(before))
    return bool(told) and all(map(_EACH.search, groups))


def _is_policy(scene: Scene, cast: Cast, *, planned: bool) -> bool:
    """Say whether what is not told as done is what governments may do, or somebody is to go on doing with them."""
    before = scene.text[scene.sentence.start : scene.start]
    if planned and (_of_states(cast) or name_around(scene)):
        return False  # "talks between Egypt and Ethiopia begin on Friday", "the G7 Summit in June"
    if cast.partial and cast.parts and not cast.people:
        return False  # it names no principal, and so makes no contact
    vague = any(part.state for part in cast.parts) and (_VAGUE.match(scene.trigger.text) or _GOES_ON.search(before))
    return bool(cast.parts) and (not cast.people or bool(vague))


def _of_states(cast: Cast) -> bool:
    """Say whether states are all of its sides."""
    return len(cast.parts) > 1 and all(part.state for part in cast.parts)


def _claim(
    work: Work, scene: Scene, cast: Cast, told: _Told, quantity: Quantity, spoken_of: tuple[str | None, str | None]
) -> Claim:
    """Make a claim; ``spoken_of`` is its time, and the words that bound it without being dates."""
    period, bounds = spoken_of
    return Claim(
        content_id("k", work.document.id, scene.start, scene.end),
        work.document.id,
        quantity.kind,
        channel_of(work, scene, told.span)[0],
        _participants(scene.text, cast.parts),
        quantity.value or None,
        period,
        told.attribution,
        told.span,
        told.trigger,
        bounds=bounds,
    )


def _add_mention(work: Work, scene: Scene, cast: Cast, told: _Told, part_number: int, *, alone: bool) -> None:
    modality = told.modality
    ahead = modality in ("planned", "hypothetical") or (looks_ahead(scene) and not _went_before(scene))
    when = told.time.edtf(planned=ahead) if told.time and not is_nth_since(scene, told.time) else None
    when = of_a_plan(scene, told.time, when, work.day) if ahead or modality == "cancelled" else when
    if when and told.time and ahead and modality == "reported" and begins_after(when, work.day):
        # "you will serve with the troops whom I spent time with in March", but "in June, when we host the Summit"
        when = told.time.past if scene.trigger.shape != "noun" else None
    if modality == "planned" and when and when.startswith("../"):
        when = None  # "he has not said so recently, but looks forward to the meeting"
    modality, when = settled(work, scene, cast, modality, when)
    channel, method = channel_of(work, scene, told.span)
    statements: list[Statement] = []
    if channel != "unspecified":
        statements.append(Statement("channel", channel, told.trigger, told.attribution, modality, method))
    if told.time and when:
        place = (scene.sentence.start + told.time.start, scene.sentence.start + told.time.end)
        statements.append(Statement("when", when, Span.of(scene.text, *place), told.attribution, modality, "words"))
    people = cast.people or work.discourse.pair
    parties = tuple(sorted({person.party for person in people if person.party}))
    own = (told.trigger.start, told.trigger.end)
    statements += statements_in(work, (told.span.start, told.span.end), parties, told.attribution, modality, own)
    statements = [one for one in statements if one.property != "duration" or not is_of_the_next(scene, one.span.start)]
    if not any(statement.property == "initiator" for statement in statements):
        statements += _initiator(scene, cast, told, modality)
    told_of = says_something(scene, statements if alone else []) or _opens(work, scene)
    if (loose := cast.anaphoric and not told_of) and not goes_on_about_it(scene):
        return
    identity = content_id("m", work.document.id, scene.start, scene.end, part_number)
    if loose:
        work.loose.add(identity)
    of_states = any(part.state for part in cast.parts)
    if of_states:
        work.of_states.add(identity)
    _mark(work, scene, cast, identity, modality, told.time)
    participants = _participants(scene.text, cast.parts)
    work.mentions.append(
        Mention(
            identity,
            work.document.id,
            told.span,
            told.trigger,
            None,
            channel,
            modality,
            when,
            participants,
            told.attribution,
            tuple(statements),
        )
    )
    if not of_states and not (cast.partial and len(cast.parts) < _TWO):
        work.topic = (len(work.mentions) - 1, scene.sentence.paragraph)


def _mark(work: Work, scene: Scene, cast: Cast, identity: str, modality: Modality, time: Time | None) -> None:
    """Note of a mention what tells it from others of the same people."""
    if cast.anaphoric:
        work.anaphoric.add(identity)
    if cast.partial and len(cast.parts) < _TWO:
        work.apart.add(identity)
    if is_apart(work, scene, cast, modality) or (goes_on(scene) and not cast.anaphoric):
        work.apart.add(identity)
    if is_undecided(scene, modality):
        work.undecided[identity] = time
    if _BRINGS_UP.search(scene.text[max(scene.sentence.start, scene.start - 40) : scene.start]):
        work.indefinite.add(identity)
    if (
        work.discourse.title_pair
        and scene.sentence.turn
        and _OURS.search(scene.text[scene.sentence.start : scene.start])
    ):
        work.present.add(identity)


def _initiator(scene: Scene, cast: Cast, told: _Told, modality: Modality) -> list[Statement]:
    """Return the initiator whom the grammar gives: who made the call."""
    for part in cast.parts:
        if part.role == "initiator" and part.person and part.shown:
            value = part.person.party or part.person.name
            return [
                Statement("initiator", value, Span.of(scene.text, *part.shown), told.attribution, modality, "words")
            ]
    return []


def _opens(work: Work, scene: Scene) -> bool:
    """Say whether an account begins with what its title names: "During the telephone conversation, A offered"."""
    first = next((one for one in work.sentences if not one.title), None)
    of_title = work.document.kind == "readout" and scene.trigger.text.lower() in work.document.title.lower()
    begins = _IN_ITS_COURSE.fullmatch(scene.text, scene.sentence.start, scene.start)
    return of_title and first is scene.sentence and begins is not None


def _is_arranged(scene: Scene, time: Time, day: dt.date | None) -> bool:
    """Say whether a present tense stands with a day that may lie ahead: "is meeting with him on Friday"."""
    if time.future is None or time.past == time.future:
        return False
    if scene.trigger.shape == "noun" and TAKES_PLACE.match(scene.text, scene.end, scene.sentence.end):
        return True
    if scene.trigger.shape == "noun" and IS_HAVING.search(scene.text, scene.sentence.start, scene.start):
        return True  # "we are also holding a summit with him on Thursday"
    if scene.trigger.shape == "noun" and _HE_WILL_HAVE.match(scene.text, scene.end, scene.sentence.start + time.start):
        return True  # "the meeting that he will take part in on Friday"
    before = scene.text[max(scene.sentence.start, scene.start - 30) : scene.start]
    word = scene.trigger.text.lower().split()[0]
    if _BEFORE_IT.search(before) and time.past and day and is_nearer(time.future, time.past, day):
        return True  # said on a Monday, "he met with them in advance of his meeting with X on Wednesday"
    if scene.trigger.shape == "noun" and _HAS_BEEN.search(scene.text, scene.sentence.start, scene.start):
        return False  # "it was a focus of his calls with A and B on Sunday"
    verb = word.endswith("ing") and scene.trigger.shape != "noun"
    progressive = verb and re.search(r"(?:\b(?:is|are|am)|[’'](?:s|re|m))\s+(?:\w+\s+)?$", before)
    over = _WENT.match(scene.text, scene.end, scene.sentence.end)
    present = word in _PRESENT and (_is_a_verb(scene) or _WILL.search(scene.text, scene.end, scene.sentence.end))
    return bool(progressive) or bool(present and not over)


def _is_a_verb(scene: Scene) -> bool:
    """Say whether "talks", "calls" or "visits" has its subject right before it, and is no noun: "held talks with"."""
    left = [ref for ref in scene.refs if ref.end <= scene.start and not ref.possessive]
    beside = any(_ALSO.fullmatch(scene.text, ref.end, scene.start) for ref in left)
    return beside or scene.trigger.shape not in ("noun", "travel")


def _participants(text: str, parts: tuple[Part, ...]) -> tuple[Participant, ...]:
    return tuple(
        Participant(
            part.person.principal if part.person else None,
            part.person.name if part.person else part.group or "",
            part.person.party if part.person else None,
            part.role,
            Span.of(text, *part.shown) if part.shown else None,
        )
        for part in parts
    )


def _answer(work: Work, number: int) -> Sentence | None:
    """Return the sentence that answers a question: the first of the next turn."""
    sentence = work.sentences[number]
    if not sentence.question or sentence.turn is None:
        return None
    for later in work.sentences[number + 1 : number + 12]:
        if later.turn is not None and later.turn.label != sentence.turn.label:
            return None if _only_takes_it(work, later) else later
    return None


def _only_takes_it(work: Work, answer: Sentence) -> bool:
    """Say whether a spokesperson says "Yeah" and no more, or "Sure. Let me start", and answers nothing by that."""
    turn, after = answer.turn, work.sentences[work.sentences.index(answer) + 1 :][:1]
    spokesperson = turn is not None and (turn.label or "").startswith(("MS.", "MR."))
    goes_on = after and after[0].turn is not None and turn is not None and after[0].turn.label == turn.label
    return spokesperson and only_nods(answer.text, after[0].text if goes_on else None)
