"""Words that look like a contact, or like somebody who took part, and are neither."""

from __future__ import annotations

from tests.extraction.texts import STATEMENT, TRANSCRIPT, row, table, told

_UKRAINE = "President Putin and President Zelenskyy"


@table(
    row(f"The dispute can only be settled by direct talks between {_UKRAINE}.", "talks: hypothetical"),
    row(f"It may be ended with a short meeting between {_UKRAINE}.", "meeting: hypothetical"),
    row(f"It was settled by direct talks between {_UKRAINE} on 3 May 2021.", "talks: reported"),
)
def test_a_means_that_is_only_thought_of_is_no_contact(text, how, expected):
    assert told(text, **STATEMENT, **how).modalities(expected) == expected


@table(
    row("MR. HADLEY: How was it?\n\nMR. SULLIVAN: You know, that was my first conversation with Wang Yi.",
        "conversation: Jake Sullivan, Wang Yi"),
    row("MR. HADLEY: How was it?\n\nMR. SULLIVAN: As you know, I spoke with Wang Yi on Monday.",
        "spoke: Jake Sullivan, Wang Yi"),
)  # fmt: skip
def test_you_know_is_nobody(text, how, expected):
    title = "Remarks by National Security Advisor Jake Sullivan and Former National Security Advisor Stephen Hadley"
    assert told(text, title=title, **TRANSCRIPT, **how).casts(expected) == expected
