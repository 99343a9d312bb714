"""What is observed of two people together is the same, audited bit by bit or at once."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.engine.test_auditing import check_bit_by_bit, put
from tests.reconciliation.pile import Pile

from backchannel.engine import Dossier, init_dossier, open_dossier
from backchannel.engine.auditing import audit_all
from backchannel.engine.joining import join_changed
from backchannel.ledger import DerivedStore
from backchannel.model import Finding

NOW = "2022-02-01T10:00:00+00:00"
WORDS = (
    "shipowner", "herring", "harbour", "medal", "doorbell", "mint", "lantern", "glacier", "walnut", "saddle", "copper",
    "orchard", "ferry", "violin", "pepper", "quarry", "meadow", "anchor", "chimney", "beetle", "canvas", "timber",
)  # fmt: skip
CHANCE = random.Random(0)  # noqa: S311 - invented sentences, the same each time
SENTENCES = tuple(f"Every {' and '.join(CHANCE.sample(WORDS, 8))} was sold." for _ in range(10))


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Dossier:
    directory = tmp_path_factory.mktemp("dossier") / "dossier"
    init_dossier(directory, NOW)
    (directory / "backchannel.toml").write_text(
        "[thresholds]\ns701-least-shared-contacts = 1\ns701-covered-percent = 40\n", encoding="utf-8"
    )
    with open_dossier(directory) as opened:
        yield opened


def drawn(seed: int, count: int) -> Pile:
    """Return documents of two sides and the press on calls of some days of three months, with sentences in common."""
    chance = random.Random(seed)  # noqa: S311 - a simulation
    pile = Pile()
    for number in range(count):
        party = chance.choice(("us", "ru", "press"))
        day = f"2021-0{chance.randint(1, 3)}-{chance.choice((2, 5, 8, 11, 14, 17, 20, 23)):02}"
        known = chance.random() < 0.9
        text = "\n\n".join(["Title.", "They spoke.", *chance.sample(SENTENCES, chance.randint(0, 2))])
        pile.one(
            f"{party}{number}", f"{day}T12:00:00Z", day if known else None, party, text=text,
            kind="press" if party == "press" else "readout",
            modality=chance.choice(("reported", "reported", "reported", "planned")),
        )  # fmt: skip
    return pile


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 10**6), st.integers(2, 24), st.data())
def test_bit_by_bit_is_at_once(tmp_path_factory, dossier, seed, count, data) -> None:
    pile = drawn(seed, count)
    check_bit_by_bit(tmp_path_factory, dossier, pile, data)


def test_such_piles_show_what_is_looked_for(tmp_path: Path, dossier: Dossier) -> None:
    codes = []
    for seed in range(12):
        pile = drawn(seed, 20)
        folder = tmp_path / str(seed)
        folder.mkdir()
        with DerivedStore.open(folder, kept_open=1) as store:
            put(store, pile, sorted(pile.documents))
            with store.transaction():
                join_changed(store, sorted(pile.documents), [], [])
                audit_all(dossier, store, None)
            codes += {one.code for one in store.rows("findings", Finding)}
    assert min(codes.count("S701"), codes.count("N601")) > 1, codes
