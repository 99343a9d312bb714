"""Turn one document and what was extracted from it into a line of ``extract --json``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from backchannel.model import Attribution, Claim, Document, Mention, Participant, Problem, Span, Statement

Json = dict[str, Any]


def document_shape(document: Document, mentions: Iterable[Mention], claims: Iterable[Claim]) -> Json:
    """Return the value of one line: the document, its mentions and its claims, in the order given."""
    return {
        "document": {
            "id": document.id,
            "title": document.title,
            "published": document.published,
            "kind": document.kind,
            "source": document.source,
            "party": document.party,
            "language": document.language,
            "text": document.text,
        },
        "mentions": [_mention(mention) for mention in mentions],
        "claims": [_claim(claim) for claim in claims],
    }


def error_shape(problem: Problem, path: str) -> Json:
    """Return the value of the line of a file that could not be read."""
    return {"error": {"path": path, "code": problem.code, "message": problem.message, "hint": problem.hint}}


def _mention(mention: Mention) -> Json:
    return {
        "id": mention.id,
        "span": _span(mention.span),
        "trigger": _span(mention.trigger),
        "same_as": mention.same_as,
        "channel": mention.channel,
        "modality": mention.modality,
        "when": mention.when,
        "participants": [_participant(one) for one in mention.participants],
        "attribution": _chain(mention.attribution),
        "statements": [_statement(one) for one in mention.statements],
    }


def _claim(claim: Claim) -> Json:
    return {
        "id": claim.id,
        "kind": claim.kind,
        "channel": claim.channel,
        "participants": [_participant(one) for one in claim.participants],
        "quantity": claim.quantity,
        "period": claim.period,
        "attribution": _chain(claim.attribution),
        "span": _span(claim.span),
        "trigger": _span(claim.trigger),
    }


def _statement(statement: Statement) -> Json:
    return {
        "property": statement.property,
        "value": statement.value,
        "span": _span(statement.span),
        "attribution": _chain(statement.attribution),
        "modality": statement.modality,
        "method": statement.method,
    }


def _participant(participant: Participant) -> Json:
    return {
        "principal": participant.principal,
        "name": participant.name,
        "party": participant.party,
        "role": participant.role,
        "span": None if participant.span is None else _span(participant.span),
    }


def _chain(attribution: Sequence[Attribution]) -> list[Json]:
    return [
        {"kind": voice.kind, "name": voice.name, "span": None if voice.span is None else _span(voice.span)}
        for voice in attribution
    ]


def _span(span: Span) -> Json:
    return {"start": span.start, "end": span.end, "quote": span.quote}
