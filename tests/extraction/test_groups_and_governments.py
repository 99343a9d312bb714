"""Plain sentences about groups, governments and their teams: with whom, and by whom, whatever the verb.

Verbs, those who did it and those with whom it was were mixed; what one of a thousand mixtures gave stands for its kind.
"""

from __future__ import annotations

import pytest
from tests.extraction.texts import STATEMENT, TRANSCRIPT, row, table, told

_DAY = TRANSCRIPT | {"published": "2023-06-28T14:00:00-04:00"}
_SULLIVAN = "MS. DOE:  Jake Sullivan {} the Israeli Defense Minister."


@pytest.mark.parametrize(
    "verb",
    [
        "spoke to", "spoke with", "has spoken to", "talked to", "will be speaking to", "met with", "communicated with",
        "had a call with", "had a conversation with", "reached out to", "sat down with", "got off the phone with",
    ],
)  # fmt: skip
def test_an_official_known_by_office_alone(verb):
    (mention,) = told(_SULLIVAN.format(verb), **_DAY).mentions
    assert {one.name for one in mention.participants} == {"Jake Sullivan", "Yoav Gallant"}


@pytest.mark.parametrize(
    "others",
    [
        "our European partners", "some of our European partners", "our allies and partners", "the Israelis",
        "the Europeans", "the Canadians", "the Chinese", "the Taliban", "the Canadian government", "Israeli officials",
        "leaders of the region", "leaders in the region", "the other members of the P5+1", "his counterparts",
    ],
)  # fmt: skip
@pytest.mark.parametrize("verb", ["spoke to {}", "spoke with {} yesterday", "will meet with {} next week"])
def test_groups_of_other_states(verb, others):
    (mention,) = told(f"MS. DOE:  The President {verb.format(others)}.", **_DAY).mentions
    president, group = sorted(mention.participants, key=lambda one: one.principal is None)
    assert president.name == "Joe Biden"
    assert group.name in (others, others.removeprefix("the "))


@table(
    row("MS. DOE:  I can’t speak to the details."),
    row("MS. DOE:  The President spoke to the issue yesterday."),
    row("MS. DOE:  The President spoke to the competition of models."),
    row("MS. DOE:  I won’t speak to the Israeli government’s decision."),
    row("MS. DOE:  I’ll let the Israelis speak to their own operations."),
    row("MS. DOE:  The President will speak to the Speaker tomorrow."),
    row("MS. DOE:  The President spoke to the American people."),
    row("MS. DOE:  The President met with the leaders of the region’s largest companies."),
)
def test_what_is_only_spoken_to(text, how, expected):
    assert told(text, **_DAY).casts(expected) == expected


@table(
    row("MS. DOE:  Jake’s team met with President Zelenskyy.", "met: ~team, Volodymyr Zelenskyy"),
    row("MS. DOE:  The President’s team spoke with President Zelenskyy.", "spoke: ~team, Volodymyr Zelenskyy"),
    row("MS. DOE:  We sat down with President Zelenskyy on Monday.", "sat down: United States, Volodymyr Zelenskyy"),
    row("MS. DOE:  Our team will meet with President Zelenskyy.", "meet: ~team, Volodymyr Zelenskyy"),
    row("MS. DOE:  We did talk to President Zelenskyy.", "talk: United States, Volodymyr Zelenskyy"),
)
def test_a_government_and_somebody_named(text, how, expected):
    assert told(text, **_DAY).casts(expected) == expected


@table(
    row("MS. DOE:  We haven’t spoken to President Zelenskyy.", "spoken: denied"),
    row("MS. DOE:  Our team will meet with President Zelenskyy.", "meet: planned"),
    row("MS. DOE:  Secretary Blinken is traveling to the region to meet with the King of Jordan.", "meet: planned"),
    row("MS. DOE:  The President has not, obviously, spoken with President Putin.", "spoken: denied"),
    row("MS. DOE:  There has been no contact between the President and President Putin.", "contact: denied"),
    row("Q    Has there been any communication between the President and Prime Minister Netanyahu?",
        "communication: hypothetical"),
    # what nobody knows of
    row("MS. DOE:  I’m not aware of any calls between the President and President Putin.", "calls: hedged"),
    row("MS. DOE:  I’m not aware of any conversations that the President has had with President Putin.",
        "conversations: hedged"),
    row("MS. DOE:  I don’t know of any conversations between the President and President Putin.",
        "conversations: hedged"),
    row("MS. DOE:  I’m not aware of any meetings planned between the President and President Putin."),
    # yesterday's is no plan, whatever the answer speaks of
    row("Q    Yesterday’s meeting with the King of Jordan — did this come up?\n\nMS. DOE:  We will see.",
        "meeting: reported"),
)  # fmt: skip
def test_whether_it_was(text, how, expected):
    assert told(text, **_DAY).modalities(expected) == expected


@table(
    row("Q    Have you been in contact with President Putin?", "in contact: [United States], Vladimir Putin"),
    row("Q    Has the White House reached out to President Putin?", "reached out: the White House, Vladimir Putin"),
    row("Q    Has anyone from the administration been in touch with President Putin?",
        "in touch: the administration, Vladimir Putin"),
    row("Q    Yesterday’s meeting with the King of Jordan — did this come up?", "meeting: [Joe Biden], Abdullah II"),
    row("MS. DOE:  I’m not aware of a call with President Putin.", "call: [Joe Biden], Vladimir Putin"),
)  # fmt: skip
def test_whom_a_question_is_about(text, how, expected):
    assert told(text, **_DAY).casts(expected) == expected


@table(
    row("MS. DOE:  We have had conversations with Prime Minister Netanyahu.", "United States, Benjamin Netanyahu"),
    row("MS. DOE:  We’ve reached out to the Israelis.", "United States, Israelis"),
    row("MS. DOE:  We want to see direct communication between President Zelenskyy and President Putin."),
)
def test_claims_of_a_government(text, how, expected):
    claims = told(text, **_DAY).claims
    assert [", ".join(one.name for one in claim.participants) for claim in claims] == expected


@table(
    row("President Biden ran into Prime Minister Netanyahu at the summit.", "ran into: Joe Biden, Benjamin Netanyahu"),
    row("President Biden caught up with Prime Minister Netanyahu.", "caught up: Joe Biden, Benjamin Netanyahu"),
    row("Vice President Harris met over lunch with Prime Minister Netanyahu.",
        "met over lunch: Kamala Harris, Benjamin Netanyahu"),
    row("President Biden spoke, by phone, with Prime Minister Netanyahu.", "spoke: Joe Biden, Benjamin Netanyahu"),
    row("President Biden and Prime Minister Netanyahu saw each other at the G20.",
        "saw each other: Joe Biden, Benjamin Netanyahu"),
    row("In a call with Emmanuel Macron, the President of France, yesterday, Secretary Blinken raised this.",
        "call: Antony Blinken, Emmanuel Macron"),
)  # fmt: skip
def test_other_verbs(text, how, expected):
    assert told(text, **STATEMENT | how).casts(expected) == expected
