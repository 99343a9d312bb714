"""A document's own mentions and claims with those of a language model's answers. Where both see one, the rules win."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from backchannel.extraction.agreement import channels_agree
from backchannel.extraction.language_model.answer import Answer
from backchannel.extraction.language_model.asking import Question
from backchannel.extraction.language_model.places import Place, place_entry
from backchannel.extraction.language_model.records import Reader
from backchannel.gazetteer import Gazetteer
from backchannel.model import Claim, Document, Mention

R = TypeVar("R", Mention, Claim)


@dataclass(frozen=True, slots=True)
class Joined:
    """What one document says of contacts, by the rules and by a language model. Both in order of place."""

    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    misquoted: int
    """Entries of the answers left out because their words do not stand in the text."""
    malformed: int
    """Entries left out because they are not of the form asked for."""


def join_answers(
    document: Document,
    gazetteer: Gazetteer,
    own: tuple[Sequence[Mention], Sequence[Claim]],
    answers: Sequence[tuple[Question, Answer]],
    model: str,
) -> Joined:
    """Add what a language model found in a document to what the rules found there.

    Pure: the same answers give the same records. Every span's quote stands in ``document.text``.

    Args:
        document: the one that the questions are about.
        gazetteer: the one that the rules used.
        own: the mentions and claims of the rules, in order of place; they are kept as they are.
        answers: each question with its answer.
        model: the model's name, for the method of its statements.
    """
    reader = Reader.of(document, gazetteer, model)
    mentions, claims = list(own[0]), list(own[1])
    triggers = [*(one.trigger for one in mentions), *(one.trigger for one in claims)]
    taken: list[Place] = [(trigger.start, trigger.end) for trigger in triggers]
    told: list[Place] = []
    misquoted = 0
    for question, answer in answers:
        for entry in (*answer.mentions, *answer.claims):
            placed = place_entry(entry, document.text, question.start, question.end, told)
            if placed is None:
                misquoted += 1
                continue
            told.append(placed.trigger)
            if _overlaps(placed.trigger, taken):
                continue
            mention = reader.mention(placed) if entry.modality else None
            claim = None if entry.modality else reader.claim(placed)
            if mention is not None:
                _insert(mentions, _tied(mention, mentions))
            if claim is not None:
                _insert(claims, claim)
            if mention or claim:
                taken.append(placed.trigger)
    malformed = sum(answer.malformed for _, answer in answers)
    return Joined(tuple(mentions), tuple(claims), misquoted, malformed)


def _overlaps(place: Place, others: Iterable[Place]) -> bool:
    return any(place[0] < end and start < place[1] for start, end in others)


def _insert(records: list[R], record: R) -> None:
    """Put a record at its place, without moving the others against each other."""
    later = (index for index, other in enumerate(records) if other.trigger.start > record.trigger.start)
    records.insert(next(later, len(records)), record)


def _tied(mention: Mention, others: list[Mention]) -> Mention:
    """Tie a mention to one before it in the same sentence that has the same people, modality and kind of channel."""
    for other in others:
        same = {part.key for part in other.participants} == {part.key for part in mention.participants}
        if (
            same
            and other.trigger.start < mention.trigger.start
            and other.span.overlaps(mention.span)
            and other.modality == mention.modality
            and channels_agree(other.channel, mention.channel)
            and (mention.when is None or mention.when == other.when)
        ):
            return replace(mention, same_as=other.same_as or other.id)
    return mention
