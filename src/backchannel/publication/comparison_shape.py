"""The JSON value of ``compare``: the accounts of one contact, side by side.

    {"contact", "when", "channel",
     "sides": [{"party", "words", "accounts": [D], "elsewhere": [D]}],
     "topics": [{"topic", "told": {party: [E]}, "not_found": [parties], "open": [parties]}],
     "undertakings": [{"party", "act": "agreed|asked|proposed|promised", "by": party|"both"|null, "topics": [...],
       "clause": E, "sentence": E, "not_found": [parties]}],
     "sentences": [{"parties": [two], "pairs": [{"one": E, "other": E, "likeness"}], "alone": {party: [E]}}]}

    D = {"document", "title", "path", "url", "published", "words"}

``elsewhere`` are a party's other documents that speak of the contact. ``not_found`` are the parties with an account in
none of whose documents, neither accounts nor others, there are words for it; ``open`` those whose accounts do not
plainly tell of a topic, but some of whose words may mean it. ``likeness`` goes from 0 to 1.
"""

from __future__ import annotations

from backchannel.comparison import Alignment, Comparison, Side, Telling, Topic, Undertaking
from backchannel.model import Contact
from backchannel.publication.shapes import Json, evidence_shape


def comparison_shape(contact: Contact, comparison: Comparison) -> Json:
    """Return the value of ``compare --json``."""
    parties = [side.party for side in comparison.sides]
    return {
        "contact": contact.id,
        "when": contact.when,
        "channel": contact.channel,
        "sides": [_side(side) for side in comparison.sides],
        "topics": [_topic(topic, parties) for topic in comparison.topics],
        "undertakings": [_undertaking(one) for one in comparison.undertakings],
        "sentences": [_alignment(one) for one in comparison.alignments],
    }


def _side(side: Side) -> Json:
    return {
        "party": side.party,
        "words": side.words,
        "accounts": [_document(one) for one in side.accounts],
        "elsewhere": [_document(one) for one in side.elsewhere],
    }


def _document(telling: Telling) -> Json:
    document = telling.document
    return {
        "document": document.id,
        "title": document.title,
        "path": document.path,
        "url": document.url,
        "published": document.published,
        "words": document.words,
    }


def _topic(topic: Topic, parties: list[str]) -> Json:
    return {
        "topic": topic.name,
        "told": {party: [evidence_shape(one) for one in told] for party, told in topic.told.items()},
        "not_found": list(topic.missing),
        "open": list(topic.open_with(parties)),
    }


def _undertaking(one: Undertaking) -> Json:
    return {
        "party": one.party,
        "act": one.act,
        "by": one.by,
        "topics": list(one.subjects),
        "clause": evidence_shape(one.clause),
        "sentence": evidence_shape(one.words),
        "not_found": list(one.missing),
    }


def _alignment(alignment: Alignment) -> Json:
    return {
        "parties": list(alignment.parties),
        "pairs": [
            {"one": evidence_shape(pair.one), "other": evidence_shape(pair.other), "likeness": pair.likeness}
            for pair in alignment.pairs
        ],
        "alone": {
            party: [evidence_shape(one) for one in places]
            for party, places in zip(alignment.parties, alignment.alone, strict=True)
        },
    }
