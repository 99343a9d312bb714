"""Claims: the list, and what the page of each shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from backchannel.model import Claim, Contact, Evidence, Finding, Header, Verdict
from backchannel.publication.claims_page import VERDICT_WORDS
from backchannel.publication.page import Names
from backchannel.publication.site.strip import strip_of, tellers_of
from backchannel.publication.words import clean, party_words, people_words, shorten, voice_words, when_words

SCHEMA = "https://schema.org"
MOST_COUNTED = 200
"""Contacts in a claim's table; ``data/claims.json`` has all."""


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
    counted = [contacts[one] for one in verdict.contacts if one in contacts]
    return {
        "heading": f"Claim: {shorten(clean(claim.span.quote), 120)}",
        "claim": claim,
        "quantity": quantity_words(claim.quantity),
        "evidence": Evidence.of(header, claim.span),
        "verdict": verdict,
        "verdict_words": VERDICT_WORDS[verdict.verdict].capitalize(),
        "counted_contacts": counted[:MOST_COUNTED],
        "more_counted": max(0, len(counted) - MOST_COUNTED),
        "tellers": tellers_of,
        "strip": strip_of(counted, bounds=(verdict.since, verdict.until)),
        "unseen": [_unseen(one.party, one.months, names) for one in verdict.unseen],
        "findings": findings,
        "linked": linked_claim(claim, verdict, header),
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


def linked_claim(claim: Claim, verdict: Verdict, header: Header) -> dict[str, Any]:
    """Return the claim for programs that read the page, as schema.org has it.

    A claim with a verdict is a ClaimReview, whose rating is in words and has no number: the record does not measure how
    far from true something is. One that cannot be tested is a Claim alone.
    """
    said: dict[str, Any] = {"@type": "CreativeWork", "name": header.title or header.id}
    said |= {"url": header.url} if header.url and header.url.startswith(("https://", "http://")) else {}
    said |= {"datePublished": header.day} if header.day else {}
    vouching = claim.attribution[-1] if claim.attribution else None
    author: dict[str, Any] = (
        {"@type": "Person", "name": clean(vouching.said)}
        if vouching and vouching.kind == "speaker" and vouching.said
        else {"@type": "Organization", "name": header.publisher}
    )
    made = {"@type": "Claim", "author": author, "appearance": said}
    if verdict.verdict == "untestable":
        return {"@context": SCHEMA, **made, "text": claim.span.quote}
    return {
        "@context": SCHEMA,
        "@type": "ClaimReview",
        "claimReviewed": claim.span.quote,
        "itemReviewed": made,
        "reviewRating": {
            "@type": "Rating",
            "alternateName": VERDICT_WORDS[verdict.verdict].capitalize(),
            "ratingExplanation": verdict.reason,
        },
    }
