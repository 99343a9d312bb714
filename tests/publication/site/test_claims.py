from dataclasses import replace

import pytest
from tests.publication.records import CLAIM, CONTACT, FINDING, VERDICT, document

from backchannel.model import Attribution
from backchannel.publication.page import Names
from backchannel.publication.site.claims import claim_page, quantity_words


@pytest.mark.parametrize(
    ("quantity", "words"), [(">=2", "at least 2"), ("4", "4"), ("regularly", "regularly"), (None, "no quantity")]
)
def test_how_many_are_claimed(quantity, words):
    assert quantity_words(quantity) == words


def linked(word, claim=CLAIM):
    verdict = replace(VERDICT, verdict=word)
    return claim_page(claim, verdict, document().header, {CONTACT.id: CONTACT}, [FINDING], Names())["linked"]


@pytest.mark.parametrize(
    ("word", "rating"),
    [
        ("supported", "Supported by the record"),
        ("not_supported", "Not supported by the record"),
        ("contradicted", "Contradicted by the record"),
    ],
)
def test_a_verdict_is_a_claim_review_rated_in_words_alone(word, rating):
    review = linked(word)
    assert (review["@type"], review["claimReviewed"]) == ("ClaimReview", CLAIM.span.quote)
    assert review["reviewRating"] == {
        "@type": "Rating",
        "alternateName": rating,
        "ratingExplanation": "One call was counted.",
    }
    assert review["itemReviewed"]["author"] == {"@type": "Person", "name": "Ada Ash"}


def test_what_cannot_be_tested_is_a_claim_without_a_review():
    claim = linked("untestable", replace(CLAIM, attribution=(Attribution("document"),)))
    assert (claim["@type"], claim["text"]) == ("Claim", CLAIM.span.quote)
    assert claim["author"] == {"@type": "Organization", "name": "Office of the President"}


def test_what_counts_is_listed_and_drawn():
    page = claim_page(CLAIM, VERDICT, document().header, {CONTACT.id: CONTACT}, [], Names())
    assert page["counted_contacts"] == [CONTACT]
    assert page["strip"].ticks == 1
    assert page["more_counted"] == 0
