"""One document's predictions against its annotation.

A prediction (mention or claim) matches an annotated mention where its trigger overlaps the annotated one, or lies
in the annotated evidence and shares a participant. What lies outside the scope, on ``ignore`` stretches, or on
mentions that are optional counts neither way; a prediction anywhere else is one too many.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from backchannel.evaluation.aligning import Aligner
from backchannel.evaluation.comparing import name_words, overlaps, same_family, same_name, same_time, same_voice
from backchannel.evaluation.contacts import count_contacts
from backchannel.evaluation.gold import GROUP, GoldDocument, GoldMention
from backchannel.evaluation.row import Stretch
from backchannel.model import Attribution, Claim, Document, Mention

SAME_TRIGGER = 3
"""What it is worth that the triggers overlap; each shared participant is worth a tenth."""
SAME_EVIDENCE = 1
"""What it is worth that the trigger lies in the evidence, where a participant is shared."""
_TWO = 2
_EXCERPT = 120
_BEFORE, _AFTER = 50, 40


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where prediction and annotation differ."""

    what: str
    """``missed``, ``spurious``, ``unreadable``, or the field: ``participants``, ``channel``, ``modality``, ..."""
    document: str
    mention: str
    """Identifier of the annotated mention; of a spurious prediction its trigger."""
    told: str
    """The words, or the two values."""


@dataclass(frozen=True, slots=True)
class Score:
    """What was counted in one document."""

    counts: Counter[str] = field(default_factory=Counter)
    """By the names of ``figures.py``."""
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class _Prediction:
    kind: str
    trigger: Stretch
    """In the raw file."""
    quote: str
    names: tuple[str, ...]
    channel: str
    modality: str | None
    """``None`` for a claim."""
    when: str | None
    voice: Attribution | None
    """The last of the chain."""


def score_document(
    gold: GoldDocument, raw: str, document: Document, mentions: Sequence[Mention], claims: Sequence[Claim]
) -> Score:
    """Compare what was extracted from one document with its annotation.

    Args:
        gold: the annotation.
        raw: the raw file's text, which the annotation's offsets count in.
        document: as read from it.
        mentions: as extracted.
        claims: as extracted.
    """
    counts: Counter[str] = Counter()
    differences: list[Difference] = []
    extracted: list[Mention | Claim] = [*mentions, *claims]
    spans = [span for one in extracted for span in (one.span, one.trigger)]
    counts["broken_spans"] = sum(document.text[span.start : span.end] != span.quote for span in spans)
    aligner = Aligner(document.text, raw)
    low, high = gold.scope
    predictions = [
        prediction
        for prediction in _predictions(extracted, aligner)
        if low <= prediction.trigger[0] and prediction.trigger[1] <= high
    ]
    left = dict(enumerate(predictions))
    counted: list[tuple[GoldMention, bool]] = []
    for mention in sorted(gold.mentions, key=lambda one: one.optional):
        chosen = _best(mention, left)
        prediction = left.pop(chosen) if chosen is not None else None
        if not mention.optional:
            differences += _compare(gold.id, mention, prediction, counts, raw)
            counted.append((mention, prediction is not None and _makes_it(mention, prediction)))
    counts["contact_found"], counts["contact_gold"] = count_contacts(counted)
    differences += _too_many(gold, left.values(), counts, raw)
    return Score(counts, tuple(differences))


def score_failed(gold: GoldDocument) -> Score:
    """Return the score of a document that could not be read: everything in it was missed."""
    contacts = count_contacts((mention, False) for mention in gold.mentions if not mention.optional)[1]
    return Score(
        Counter(failed=1, gold=gold.counted, contact_gold=contacts),
        (Difference("unreadable", gold.id, gold.source, ""),),
    )


def _makes_it(gold: GoldMention, prediction: _Prediction) -> bool:
    """Say whether a prediction names two of those who took part, without whom no contact comes of it."""
    known = [name_words(name) for name in gold.names if not name.startswith(GROUP)]
    right = sum(any(same_name(name, words) for name in prediction.names) for words in known)
    return prediction.kind == "contact" and right >= _TWO


def _predictions(extracted: Iterable[Mention | Claim], aligner: Aligner) -> list[_Prediction]:
    found: list[_Prediction] = []
    for one in extracted:
        place = aligner.stretch(one.trigger.start, one.trigger.end)
        if place is None:
            continue
        found.append(
            _Prediction(
                kind="contact" if isinstance(one, Mention) else "claim",
                trigger=place,
                quote=one.trigger.quote,
                names=tuple(participant.name for participant in one.participants),
                channel=one.channel,
                modality=one.modality if isinstance(one, Mention) else None,
                when=one.when if isinstance(one, Mention) else None,
                voice=one.attribution[-1] if one.attribution else None,
            )
        )
    return found


def _best(gold: GoldMention, left: dict[int, _Prediction]) -> int | None:
    """Return the number of the prediction that matches best, the first among equals; ``None`` where none does."""
    best: tuple[float, int] | None = None
    words = [name_words(name) for name in gold.names]
    for number, prediction in left.items():
        shared = sum(any(same_name(name, wanted) for name in prediction.names) for wanted in words)
        if overlaps(prediction.trigger, gold.trigger):
            value = SAME_TRIGGER + shared / 10
        elif shared and overlaps(prediction.trigger, gold.evidence):
            value = SAME_EVIDENCE + shared / 10
        else:
            continue
        if best is None or value > best[0]:
            best = (value, number)
    return None if best is None else best[1]


def _compare(
    document: str, gold: GoldMention, prediction: _Prediction | None, counts: Counter[str], raw: str
) -> list[Difference]:
    """Count one annotated mention and what was predicted for it; return what differs."""
    named = [name for name in gold.names if not name.startswith(GROUP)]
    counts.update(gold=1, part_gold=len(named))
    if prediction is None:
        start, end = gold.evidence
        return [Difference("missed", document, gold.id, raw[start:end][:_EXCERPT])]
    counts["found"] += 1
    told = [_compare_participants(gold, named, prediction, counts)]
    right = prediction.channel in gold.channels
    counts.update(channel_ok=right, family_ok=same_family(prediction.channel, gold.channels))
    counts["kind_ok"] += prediction.kind == gold.kind
    told.append(None if right else ("channel", f"{'|'.join(sorted(gold.channels))} <> {prediction.channel}"))
    if prediction.modality is not None:
        told += [
            _compare_modality(gold, prediction, counts),
            _compare_voice(gold, prediction, counts),
            _compare_when(gold, prediction, counts),
        ]
    return [Difference(what, document, gold.id, words) for what, words in filter(None, told)]


def _compare_participants(
    gold: GoldMention, named: Sequence[str], prediction: _Prediction, counts: Counter[str]
) -> tuple[str, str] | None:
    """Count those who take part; where a group is annotated, further people may well belong to it."""
    all_words = [name_words(name) for name in gold.names]
    hit = sum(any(same_name(name, name_words(wanted)) for name in prediction.names) for wanted in named)
    extra = 0
    if len(named) == len(gold.names):
        extra = sum(not any(same_name(name, words) for words in all_words) for name in prediction.names)
    exact = hit == len(named) and not extra
    counts.update(part_hit=hit, part_pred=hit + extra, set_ok=exact)
    return None if exact else ("participants", f"{list(gold.names)} <> {list(prediction.names)}")


def _compare_modality(gold: GoldMention, prediction: _Prediction, counts: Counter[str]) -> tuple[str, str] | None:
    right = prediction.modality in gold.modalities
    counts.update(modality_n=1, modality_ok=right)
    if gold.modality != "reported":
        counts.update(unreported_n=1, unreported_ok=right)
    return None if right else ("modality", f"{gold.modality} <> {prediction.modality}")


def _compare_voice(gold: GoldMention, prediction: _Prediction, counts: Counter[str]) -> tuple[str, str] | None:
    right = same_voice(prediction.voice, gold)
    counts.update(attribution_n=1, attribution_ok=right)
    found = f"{prediction.voice.kind} {prediction.voice.name or ''}" if prediction.voice else "nobody"
    return None if right else ("attribution", f"{gold.attribution} {gold.voice or ''} <> {found}")


def _compare_when(gold: GoldMention, prediction: _Prediction, counts: Counter[str]) -> tuple[str, str] | None:
    if gold.earliest:
        right = same_time(prediction.when, gold)
        counts.update(when_n=1, when_ok=right)
        return None if right else ("when", f"{gold.when} <> {prediction.when}")
    if gold.when:
        return None
    counts.update(nowhen_n=1, nowhen_ok=not prediction.when)
    return ("when", f"None <> {prediction.when}") if prediction.when else None


def _too_many(gold: GoldDocument, left: Iterable[_Prediction], counts: Counter[str], raw: str) -> Iterable[Difference]:
    """Count the predictions that match nothing; a second one on an annotated trigger counts neither way."""
    told = []
    for prediction in left:
        start, end = prediction.trigger
        if any(overlaps(prediction.trigger, place) for place in gold.ignore) or any(
            overlaps(prediction.trigger, mention.evidence) and overlaps(prediction.trigger, mention.trigger)
            for mention in gold.mentions
        ):
            continue
        counts["spurious"] += 1
        around = raw[max(0, start - _BEFORE) : end + _AFTER]
        told.append(Difference("spurious", gold.id, prediction.quote, f"{list(prediction.names)} ...{around}"))
    return told
