"""Decisions of people, honoured by every rebuild."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reconciliation.pile import Pile

from backchannel.model import Decision
from backchannel.reconciliation import reconcile_mentions


def decide(kind: str, *subjects: str, number: int = 1) -> Decision:
    return Decision(kind, subjects, "Ada", "because", "2022-01-01T00:00:00+00:00", number)


def story(pile: Pile, *decisions: Decision) -> dict[str, str]:
    """Return the contacts by name, each with the mentions in it."""
    made = reconcile_mentions(pile.documents, pile.mentions, decisions)
    return {one.id: " ".join(sorted(reference.mention for reference in one.references)) for one in made.contacts}


def states(pile: Pile, *decisions: Decision) -> list[tuple[int, str]]:
    made = reconcile_mentions(pile.documents, pile.mentions, decisions)
    return [(ruling.decision, ruling.state) for ruling in made.rulings]


def two_days() -> Pile:
    pile = Pile()
    pile.one("us", "2021-12-30", "2021-12-30")
    pile.one("paper", "2022-01-03", "2022-01-02", "press", kind="press")
    return pile


def test_same_joins_what_the_machine_keeps_apart_and_says_that_the_documents_differ() -> None:
    pile = two_days()
    assert story(pile) == {"us-ru-2021-12-30-call": "us.0", "us-ru-2022-01-02-call": "paper.0"}
    same = decide("same", "us.0", "paper.0")
    assert story(pile, same) == {"us-ru-2021-12-30-call": "paper.0 us.0"}
    assert states(pile, same) == [(1, "contradicted")]


def test_different_takes_apart_what_the_machine_joins() -> None:
    pile = Pile()
    pile.one("us", "2021-12-30", "2021-12-30")
    pile.one("ru", "2021-12-30", "2021-12-30", "ru")
    assert list(story(pile).values()) == ["ru.0 us.0"]
    assert sorted(story(pile, decide("different", "us.0", "ru.0")).values()) == ["ru.0", "us.0"]


def test_different_unties_what_a_document_seems_to_tie() -> None:
    pile = Pile()
    paper = pile.add("paper", "2022-01-03", "press", "press")
    first = pile.tell(paper, "2021-12-30")
    second = pile.tell(paper, None, same_as=first, sequence="second")
    assert list(story(pile).values()) == ["paper.0 paper.1"]
    assert sorted(story(pile, decide("different", second, first)).values()) == ["paper.0", "paper.1"]


def test_a_rejected_mention_is_in_no_contact() -> None:
    pile = two_days()
    reject = decide("reject", "paper.0")
    assert story(pile, reject) == {"us-ru-2021-12-30-call": "us.0"}
    assert states(pile, reject) == [(1, "honoured")]


def test_a_rejected_value_is_as_if_no_text_gave_it() -> None:
    pile = Pile()
    pile.one("us", "2021-12-30", "2021-12-30", duration="PT2H", topic="arms")
    made = reconcile_mentions(pile.documents, pile.mentions, [decide("reject", "duration=PT2H", "us.0")])
    assert [(value.property, value.value) for value in made.contacts[0].fields] == [("topic", "arms")]
    made = reconcile_mentions(pile.documents, pile.mentions, [decide("reject", "when=2021-12-30", "us.0")])
    assert made.contacts[0].when == "../2021-12-30"
    made = reconcile_mentions(pile.documents, pile.mentions, [decide("reject", "channel=call", "us.0")])
    assert made.contacts[0].channel == "unspecified"


def test_an_open_mention_is_accepted_into_one_of_its_candidates() -> None:
    pile = Pile()
    pile.one("first", "2021-12-07", "2021-12-07")
    pile.one("second", "2021-12-30", "2021-12-30")
    pile.one("paper", "2022-01-20", "2021-12", "press", kind="press")
    assert story(pile) == {"us-ru-2021-12-07-call": "first.0", "us-ru-2021-12-30-call": "second.0"}
    accept = decide("accept", "paper.0", "second.0")
    assert story(pile, accept)["us-ru-2021-12-30-call"] == "paper.0 second.0"
    assert reconcile_mentions(pile.documents, pile.mentions, [accept]).ambiguities == ()


def test_open_mentions_that_are_the_same_become_a_contact() -> None:
    pile = Pile()
    pile.one("first", "2021-12-07", "2021-12-07")
    pile.one("second", "2021-12-30", "2021-12-30")
    pile.one("paper", "2022-01-20", "2021-12", "press", kind="press")
    pile.one("other", "2022-01-21", "2021-12", "press", kind="press")
    assert "other.0 paper.0" in story(pile, decide("same", "paper.0", "other.0")).values()


def test_a_decision_about_what_is_not_there_is_kept_and_idle() -> None:
    assert states(two_days(), decide("same", "gone.0", "gone.1")) == [(1, "idle")]


def test_what_is_undone_is_as_if_it_had_never_been_and_undoing_can_be_undone() -> None:
    pile = two_days()
    same, undo, again = decide("same", "us.0", "paper.0"), decide("undo", "1", number=2), decide("undo", "2", number=3)
    assert story(pile, same, undo) == story(pile)
    assert states(pile, same, undo) == []
    assert story(pile, same, undo, again) == story(pile, same)


NAMES = ["a.0", "b.0", "c.0", "d.0"]
DECISIONS = st.tuples(st.sampled_from(["same", "different", "reject", "accept"]), st.permutations(NAMES))


@settings(max_examples=60, deadline=None)
@given(st.lists(DECISIONS, max_size=4))
def test_decisions_and_their_undoing_cancel(rows) -> None:
    pile = Pile()
    pile.one("a", "2021-12-07", "2021-12-07")
    pile.one("b", "2021-12-08", "2021-12-07", "ru")
    pile.one("c", "2021-12-20", "2021-12", "press", kind="press")
    pile.one("d", "2021-12-30", "2021-12-30")
    taken = [decide(kind, *names[:2], number=number) for number, (kind, names) in enumerate(rows, start=1)]
    undone = [decide("undo", str(one.sequence), number=len(rows) + one.sequence) for one in taken]
    made = reconcile_mentions(pile.documents, pile.mentions, taken)
    placed = [reference.mention for contact in made.contacts for reference in contact.references]
    placed += [row.mention for row in made.ambiguities]
    assert len(placed) == len(set(placed))
    assert reconcile_mentions(pile.documents, pile.mentions, [*taken, *undone]) == pile.reconcile()
