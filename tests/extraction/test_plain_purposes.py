"""What two met for: the verb behind "to" is nobody whom they met."""

import pytest
from tests.extraction.texts import STATEMENT, row, table, told

_PURPOSES = [
    *("commemorate", "celebrate", "mark", "discuss", "review", "sign", "inaugurate", "launch", "honor", "announce"),
    *("advance", "coordinate", "consider", "examine", "reaffirm", "finalize", "chart", "cement", "deliver", "endorse"),
    *("formalize", "welcome"),
]


@pytest.mark.parametrize("purpose", _PURPOSES)
@pytest.mark.parametrize("verb", ["met", "met in Washington", "met today", "sat down"])
def test_it_is_no_one_whom_they_met(verb, purpose):
    made = told(f"President Biden and President Yoon {verb} to {purpose} the alliance.", **STATEMENT)
    assert [{part.name for part in one.participants} for one in made.mentions] == [{"Joe Biden", "Yoon Suk-yeol"}]


@table(
    row("President Biden spoke to voters."),
    row("President Biden and President Yoon spoke to veterans."),
    row("President Biden met with veterans."),
    row("Special Envoy Steven Witkoff held talks in Muscat with Iranian Foreign Minister Abbas Araghchi.",
        "talks: Steve Witkoff, Abbas Araghchi"),
    row("Special Envoy Steven Witkoff, alongside U.S. Ambassador to Oman Ann Grove, held talks in Muscat with Iranian "
        "Foreign Minister Abbas Araghchi.", "talks: Steve Witkoff, Ann Grove, Abbas Araghchi"),
    row("Jake Sullivan convened the Consultative Group with Israeli counterparts.",
        "convened: Jake Sullivan, ~counterparts"),
    row("Jake Sullivan co-chaired the meeting of the initiative with Ajit Doval.",
        "meeting: Jake Sullivan, Ajit Doval"),
    row("President Biden will first travel to London for engagements with King Charles III and Rishi Sunak.",
        "engagements: Joe Biden, Charles III", "engagements: Joe Biden, Rishi Sunak"),
)  # fmt: skip
def test_with_whom_it_was(text, how, expected):
    how = {"published": "2023-07-03T12:00:00-04:00"} | how if "Charles" in text else how
    made = told(text, **STATEMENT, **how)
    assert [line for line in made.casts(expected) if not line.startswith("travel")] == expected
