"""Explaining what the last build made gives what joining everything anew would give."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.engine.test_joining import ROWS, decisions_on, put
from tests.reconciliation.pile import Pile
from tests.reconciliation.random_piles import piled

from backchannel.engine.explaining import explain_built, weigh_links
from backchannel.engine.joining import join_changed
from backchannel.errors import UsageError
from backchannel.ledger import DerivedStore
from backchannel.model import PendingRow
from backchannel.reconciliation import explain_contact, join_mentions


@settings(max_examples=18, deadline=None)
@given(ROWS, st.booleans(), st.data())
def test_it_is_as_if_all_were_joined(tmp_path_factory, rows, decided, data) -> None:
    pile = piled(rows)
    decisions = data.draw(decisions_on(pile.mentions)) if decided else []
    with DerivedStore.open(tmp_path_factory.mktemp("joined"), kept_open=1) as store:
        put(store, pile, [*pile.documents])
        with store.transaction():
            join_changed(store, [*pile.documents], [], decisions)
        joined = join_mentions(pile.documents, pile.mentions, decisions)
        for name in joined.named:
            assert explain_built(store, decisions, name) == explain_contact(joined, name)
        links = {name: explain_contact(joined, name).links for name in joined.named}
        assert dict(weigh_links(store, decisions, [*joined.named])) == links


def test_what_a_broken_build_has_read_and_not_joined_is_not_explained(tmp_path) -> None:
    pile = Pile()
    pile.one("a", "2021-12-30", "2021-12-30")
    with DerivedStore.open(tmp_path) as store:
        put(store, pile, ["a"])
        with store.transaction():
            join_changed(store, ["a"], [], [])
        store.put("pending", [("b", PendingRow("b"))])
        assert explain_built(store, [], "us-ru-2021-12-30-call").links
        store.put("pending", [("a", PendingRow("a"))])
        with pytest.raises(UsageError, match="were read and not joined"):
            explain_built(store, [], "us-ru-2021-12-30-call")
