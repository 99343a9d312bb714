"""Which claims are ones that the record of contacts can be held against."""

from __future__ import annotations

import pytest
from tests.audit.notation import read_ledger

from backchannel.audit.quantity import is_checkable


def checkable(words: str, quantity: str = ">=2", kind: str = "count", voice: str = "") -> bool:
    text = f"""document p transcript arland 2021-05-20
    Press briefing

    So, {words}.
claim k p {kind} unspecified "{quantity}" ash+birk "{words}"{voice}
"""
    return is_checkable(read_ledger(text).claims["k"])


@pytest.mark.parametrize(
    ("words", "quantity", "kind", "expected"),
    [
        ("he has spoken with him many times", ">=3", "count", True),
        ("there were 12 long calls with him", "12", "count", True),
        ("they had 3 meetings", ">=2", "count", True),
        ("he never spoke with him", "0", "never", True),
        ("this builds on the meetings with him in Bangkok on January 26th", ">=2", "count", False),
        ("it follows the engagements with him in Oslo in May 2023", ">=2", "count", False),
        ("we discussed this topic many times", ">=3", "count", False),
        ("he never had a conversation about this", "0", "never", False),
        ("that is something they have discussed many times", ">=3", "count", False),
        ("he had three conversations with him about the new pipeline", "3", "count", False),
        ("he has spoken with him about once a month", "1 per month", "frequency", True),
        ("they had both public and private conversations", ">=2", "count", False),
        ("that is a point they have raised many times", ">=3", "count", False),
        ("he had long conversations with him over the last several days", ">=2", "count", False),
        ("he had several conversations with him over the last days", ">=3", "count", True),
        ("he has raised it with him many times", ">=3", "count", False),
        ("who knows how many meetings he had with him", ">=2", "count", False),
        ("in those conversations the two leaders began to agree", ">=2", "count", False),
        ("in two conversations the leaders began to agree", ">=2", "count", True),
        ("there were several meetings between Arland and Borland presidents", ">=3", "count", False),
        ("they have met several times this year", ">=3", "count", False),
    ],
)
def test_a_claim_counts_contacts_and_not_days_or_talks_of_one_thing(words, quantity, kind, expected) -> None:
    assert checkable(words, quantity, kind) is expected


def test_what_a_questioner_supposes_is_no_claim() -> None:
    words = "he has spoken with him many times"
    assert checkable(words, voice=' by speaker "Ada Ash"')
    assert not checkable(words, voice=" by speaker Question")
