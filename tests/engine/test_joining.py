"""Joining what has changed gives what joining everything gives."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reconciliation.pile import Pile
from tests.reconciliation.random_piles import SEVERAL, piled, rows

from backchannel.engine.joining import join_changed
from backchannel.ledger import DerivedStore
from backchannel.model import Ambiguity, Contact, Decision, Mention, Ruling
from backchannel.reconciliation import reconcile_mentions

ROWS = st.lists(rows(SEVERAL), min_size=1, max_size=8)


def put(store: DerivedStore, pile: Pile, documents: list[str]) -> None:
    store.put("documents", [(name, pile.documents[name].header) for name in documents])
    store.put("mentions", [(one.id, one) for one in pile.mentions if one.document in documents])


def joined(store: DerivedStore) -> tuple[object, ...]:
    """Return all that was joined, as the specification of it does."""
    return (
        set(store.rows("contacts", Contact)),
        set(store.rows("ambiguities", Ambiguity)),
        set(store.rows("rulings", Ruling)),
    )


def specified(pile: Pile, documents: list[str], decisions: list[Decision]) -> tuple[object, ...]:
    made = reconcile_mentions({name: pile.documents[name] for name in documents}, pile.mentions, decisions)
    return set(made.contacts), set(made.ambiguities), set(made.rulings)


@settings(max_examples=40, deadline=None)
@given(ROWS, st.data())
def test_bit_by_bit_is_at_once(tmp_path_factory, rows, data) -> None:
    pile = piled(rows)
    order = data.draw(st.permutations(sorted(pile.documents)))
    cuts = sorted(data.draw(st.sets(st.integers(1, len(order)), max_size=3)) | {len(order)})
    with DerivedStore.open(tmp_path_factory.mktemp("joined"), kept_open=1) as store:
        done = 0
        for cut in cuts:
            put(store, pile, order[done:cut])
            with store.transaction():
                join_changed(store, order[done:cut], [], [])
            assert joined(store) == specified(pile, order[:cut], [])
            done = cut


@st.composite
def decisions_on(draw: st.DrawFn, mentions: list[Mention]) -> list[Decision]:
    made: list[Decision] = []
    for number in range(1, draw(st.integers(1, 5)) + 1):
        kind = draw(st.sampled_from(("same", "different", "reject", "accept", "undo")))
        names = st.sampled_from([one.id for one in mentions])
        subjects = tuple(draw(st.lists(names, min_size=1 + (kind in ("same", "different")), max_size=3)))
        if kind == "undo":
            subjects = (str(draw(st.integers(1, max(1, number - 1)))),)
        made.append(Decision(kind, subjects, "Ada", "because", "2022-01-01T00:00:00+00:00", number))
    return made


@settings(max_examples=30, deadline=None)
@given(ROWS, st.data())
def test_decisions_one_by_one_are_decisions_at_once(tmp_path_factory, rows, data) -> None:
    pile = piled(rows)
    decisions = data.draw(decisions_on(pile.mentions))
    order = sorted(pile.documents)
    first = data.draw(st.integers(0, len(order)))
    with DerivedStore.open(tmp_path_factory.mktemp("joined"), kept_open=1) as store:
        put(store, pile, order[:first])
        with store.transaction():
            join_changed(store, order[:first], [], decisions[:1])
        put(store, pile, order[first:])
        for number in range(1, len(decisions) + 1):
            with store.transaction():
                join_changed(store, order[first:] if number == 1 else [], decisions[: number - 1], decisions[:number])
            assert joined(store) == specified(pile, order, decisions[:number])


def test_what_has_not_changed_is_not_joined_again(tmp_path) -> None:
    pile = Pile()
    pile.one("a", "2021-12-30", "2021-12-30")
    pile.one("b", "2021-12-30", "2021-12-30", people="Joe Biden/us, E. Macron/fr")
    pile.one("c", "2021-12-31", "2021-12-30", "ru")
    with DerivedStore.open(tmp_path) as store:
        put(store, pile, ["a", "b"])
        with store.transaction():
            assert len(join_changed(store, ["a", "b"], [], []).after) == 2
        put(store, pile, ["c"])
        with store.transaction():
            changes = join_changed(store, ["c"], [], [])
    assert list(changes.before) == list(changes.after) == ["us-ru-2021-12-30-call"]
