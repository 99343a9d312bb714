"""One document's text to its mentions, statements and claims."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from backchannel.extraction.acceptance import accepted_cast
from backchannel.extraction.after_midnight import with_both_days
from backchannel.extraction.between_states import between_states
from backchannel.extraction.composition import record_contact
from backchannel.extraction.coreference import tie_mentions
from backchannel.extraction.discourse import Discourse
from backchannel.extraction.faint_triggers import find_faint
from backchannel.extraction.general import general_claims
from backchannel.extraction.governments import between_governments
from backchannel.extraction.leads import is_a_lead, note_lead, with_leads
from backchannel.extraction.learned.doubt import is_doubtful
from backchannel.extraction.learned.teaching import NOBODY, Teaching
from backchannel.extraction.log_entries import mentions_of_entry
from backchannel.extraction.of_a_row import row_before
from backchannel.extraction.offices_then import as_of_then, claims_as_of_then
from backchannel.extraction.owners import is_no_meeting_of_the_two
from backchannel.extraction.participants import find_cast
from backchannel.extraction.people import People, Person
from backchannel.extraction.rolls import name_groups, name_those_there, with_names_of_the_lead
from backchannel.extraction.scene import Cast, Scene
from backchannel.extraction.second_look import look_again, show
from backchannel.extraction.sentences import Sentence, split_sentences
from backchannel.extraction.spoken_on import day_of_words
from backchannel.extraction.summits import gathering_of_a_body
from backchannel.extraction.taught_people import with_taught_people
from backchannel.extraction.taught_times import with_taught_times
from backchannel.extraction.telling import add_topics, tell_on
from backchannel.extraction.titles import as_it_stands, in_small_letters
from backchannel.extraction.triggers import Trigger, find_triggers, may_hold_triggers
from backchannel.extraction.typed_marks import with_dashes
from backchannel.extraction.undecided import begun, decided, without_days_gone
from backchannel.extraction.work import Work
from backchannel.gazetteer import Gazetteer
from backchannel.model import Claim, Document, Mention, read_entry

MAX_TRIGGERS = 20
"""Triggers of one sentence that are looked at; in 140,000 sentences of the corpora none has more than 7. Each is
weighed against all others and all names, so that a sentence made to have hundreds would take hours."""
_SUBORDINATE = re.compile(
    r"\b(?:before|after|ahead of|in advance of|prior to|following|since|until|because of)\s+(?:[\w’'.-]+\s+){0,6}?"
    r"(?:(?:and|with|to|of|for)\s+)?(?:[\w’'.-]+\s+){0,2}\Z"
)
"""Before a trigger: its contact is not what the sentence, and so the next one, is about."""


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one document says of contacts. Both in order of place."""

    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]


def extract_document(
    document: Document,
    gazetteer: Gazetteer,
    *,
    learned: bool = True,
    teaching: Teaching = NOBODY,
) -> Extraction:
    """Extract the mentions, statements and claims of one document.

    Pure: the same document and gazetteer give the same records. Every span's quote stands in ``document.text``.
    A document whose text names no contact gives two empty tuples.

    Args:
        document: as read.
        gazetteer: names, titles and parties.
        learned: whether the models of our own are asked as well; their teaching does without.
        teaching: who listens, to teach a model.

    Raises:
        PackageDataError: where a model's file is damaged.
    """
    entry = read_entry(document)
    if entry is not None:
        return Extraction(mentions_of_entry(document, entry, gazetteer), ())
    if not may_hold_triggers(document.text):
        return Extraction((), ())
    plain = with_dashes(in_small_letters(document))
    found = _extract(plain, gazetteer, learned=learned, teaching=teaching)
    return found if plain is document else as_it_stands(found, document.text)


def _extract(document: Document, gazetteer: Gazetteer, *, learned: bool, teaching: Teaching) -> Extraction:
    day = day_of_words(document)
    sentences = split_sentences(document.text, document.title)
    written: Literal["story", "official"] = "story" if document.kind == "press" else "official"
    triggers = [find_triggers(one.text, writing=None if one.turn else written)[:MAX_TRIGGERS] for one in sentences]
    asked = [(one.start, one.end) for one, found in zip(sentences, triggers, strict=True) if found and not one.title]
    people = People(document.text, gazetteer, day, document.party, asked if learned else ())
    discourse = Discourse.begin(document, people, sentences)
    work = Work(document, gazetteer, day, people, discourse, sentences, learned, teaching=teaching, triggers=triggers)
    for number, sentence in enumerate(sentences):
        _read_sentence(work, number, sentence)
    name_groups(work)
    name_those_there(work)
    work.mentions = list(as_of_then(work, with_taught_people(work)))
    work.mentions = list(decided(work, work.mentions))
    add_topics(work)
    mentions = with_taught_times(
        work, list(without_days_gone(work, begun(work, with_names_of_the_lead(work, tie_mentions(work)))))
    )
    of_then = as_of_then(work, with_both_days(document, day, with_leads(work, mentions)))
    return Extraction(tuple(of_then), tuple(claims_as_of_then(work)))


def known_people(document: Document, gazetteer: Gazetteer) -> tuple[str, ...]:
    """Return the names of the principals whom a document names, each once, in order of place."""
    people = People(document.text, gazetteer, day_of_words(document), document.party)
    found = {one.principal: one.name for ref in people.refs for one in ref.people if one.principal}
    return tuple(found.values())


def _read_sentence(work: Work, number: int, sentence: Sentence) -> None:
    last: tuple[Person, ...] = ()
    aside = again = work.half_told = False
    found_before = len(work.mentions) + len(work.claims)
    triggers = work.triggers[number]
    faint = find_faint(sentence.text, triggers) if work.learned and sentence.turn is not None else ()
    scenes = _scenes(work, number, (*triggers, *faint[:MAX_TRIGGERS])) if triggers or faint else []
    for scene, cast in scenes:
        others = tuple((other.start, other.end) for other, _ in scenes if other is not scene)
        one_by_one = replace(cast, separate=cast.separate or row_before(work, scene, cast) is not None)
        record_contact(work, number, scene, one_by_one, others)
        subordinate = _SUBORDINATE.search(work.document.text, sentence.start, scene.start) is not None
        if not ((last or again) and subordinate):
            last, aside = cast.people or last, subordinate
        again |= cast.anaphoric and work.document.kind == "press"
    if len(work.mentions) + len(work.claims) == found_before:
        tell_on(work, sentence)
        claim = general_claims(work.document, sentence, work.discourse)
        if claim:
            work.claims.append(claim)
    unclear = work.half_told and work.document.kind == "press" and sentence.turn is None and (aside or not last)
    work.discourse.after(sentence, () if unclear else last, unclear=unclear)


def _scenes(work: Work, number: int, triggers: tuple[Trigger, ...]) -> list[tuple[Scene, Cast]]:
    """Return the triggers of a sentence that name a contact, each with those who take part."""
    sentence = work.sentences[number]
    refs = work.people.between(sentence.start, sentence.end)
    times = work.times_in(number)
    scenes: list[tuple[Scene, Cast]] = []
    for trigger in triggers:
        start, end = sentence.start + trigger.start, sentence.start + trigger.end
        beside = [other for other in triggers if other is not trigger and not other.faint and other.shape != "road"]
        others = tuple(sentence.start + other.start for other in beside)
        scene = Scene(work.document.text, sentence, trigger, start, end, refs, times, work.discourse, others)
        tried, cast = (None, None) if trigger.faint else _by_rules(work, scene, following=bool(scenes))
        work.half_told |= cast is None and _tells_of_another(work, tried)
        if cast is not None and is_no_meeting_of_the_two(scene, cast):
            continue
        if cast is not None and work.learned and is_doubtful(scene, cast):
            cast = None
        elif work.teaching.overlooked is not None and work.learned and not sentence.title:
            show(work, scene, tried, found=cast is not None)
        elif cast is None and work.learned and not sentence.title:
            found = look_again(work, scene, tried, [one.start for one, _ in scenes])
            if found is not None and is_a_lead(work, scene, found):
                note_lead(work, number, scene, found)
            elif found is not None and not is_no_meeting_of_the_two(scene, found):
                scenes.append((scene, found))
        if cast is not None:
            work.told_until = scene.end
            scenes.append((scene, cast))
    return sorted(scenes, key=lambda one: one[0].start)


def _tells_of_another(work: Work, tried: Cast | None) -> bool:
    """Say whether a word tells a contact of a leader who is none of the two last told of, and nobody of with whom."""
    alone = tried.people[0] if tried is not None and len(tried.people) == 1 else None
    pair = {person.key for person in work.discourse.pair}
    return alone is not None and work.people.ranks_as_leader(alone) and alone.key not in pair


def _by_rules(work: Work, scene: Scene, *, following: bool) -> tuple[Cast | None, Cast | None]:
    """Return whom the rules find to take part, and those of a contact if they take it for one."""
    tried = find_cast(scene)
    cast = accepted_cast(work, scene, tried, following=following)
    if cast is None or (scene.trigger.plural and sum(part.shown is not None for part in cast.parts) == 1):
        cast = between_governments(scene) or cast  # "we have had conversations with A" is no leader's by his name
    return tried, cast or between_states(scene) or gathering_of_a_body(scene)
