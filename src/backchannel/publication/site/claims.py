"""Claims: the list, and what the page of each shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from backchannel.model import Claim, Contact, Evidence, Finding, Header, Verdict
from backchannel.publication.claims_page import VERDICT_WORDS
from backchannel.publication.page import Names
from backchannel.publication.words import clean, party_words, people_words, shorten, voice_words, when_words

RATINGS = {"supported": 5, "untestable": 3, "not_supported": 2, "contradicted": 1}
"""As ClaimReview wants them: from 1 to 5, the best last; the words beside them say what is meant."""


def claim_row(claim: Claim, verdict: Verdict, header: Header) -> dict[str, Any]:
    """Return the row of a claim in the list."""
    return {
        "id": claim.id,
        "published": header.published,
        "quote": claim.span.quote,
        "who": f"{voice_words(claim.attribution)}; {people_words(claim.participants)}",
        "verdict": VERDICT_WORDS[verdict.verdict],
    }


def claim_page(
    claim: Claim, verdict: Verdict, header: Header, contacts: Mapping[str, Contact], findings: Sequence[Finding],
    names: Names,
) -> dict[str, Any]:  # fmt: skip
    """Return what the page of a claim shows."""
    return {
        "heading": f"Claim: {shorten(clean(claim.span.quote), 120)}",
        "claim": claim,
        "quantity": quantity_words(claim.quantity),
        "evidence": Evidence.of(header, claim.span),
        "verdict": verdict,
        "verdict_words": VERDICT_WORDS[verdict.verdict].capitalize(),
        "counted_contacts": [contacts[one] for one in verdict.contacts if one in contacts],
        "unseen": [_unseen(one.party, one.months, names) for one in verdict.unseen],
        "findings": findings,
        "linked": _linked(claim, verdict, header),
    }


def quantity_words(quantity: str | None) -> str:
    """Return how many are claimed, in words: ``>=2`` is "at least 2"."""
    if quantity is None:
        return "no quantity"
    return f"at least {quantity[2:]}" if quantity.startswith(">=") else clean(quantity)


def _unseen(party: str, months: Sequence[str], names: Names) -> str:
    name = party_words(party, names.parties)
    if not months:
        return f"no document of {name} at all"
    return f"no document of {name} from {', '.join(when_words(month) for month in months)}"


def _linked(claim: Claim, verdict: Verdict, header: Header) -> dict[str, Any]:
    """Return the claim and its verdict as schema.org's ClaimReview, for programs that read the page."""
    said: dict[str, Any] = {"@type": "CreativeWork", "name": header.title or header.id}
    said |= {"url": header.url} if header.url else {}
    said |= {"datePublished": header.day} if header.day else {}
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "claimReviewed": claim.span.quote,
        "itemReviewed": {
            "@type": "Claim",
            "author": {"@type": "Person", "name": voice_words(claim.attribution)},
            "appearance": said,
        },
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": RATINGS[verdict.verdict],
            "worstRating": 1,
            "bestRating": 5,
            "alternateName": VERDICT_WORDS[verdict.verdict],
            "ratingExplanation": verdict.reason,
        },
    }
