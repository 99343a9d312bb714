"""Totals from lists: worked examples that were published, what is refused, and what must hold of any lists."""

from __future__ import annotations

import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backchannel.estimate import Estimate, Refusal, cells_of, estimate_total, on_each, on_one_alone, shared, total_seen
from backchannel.estimate.estimating import coverage
from backchannel.estimate.poisson import fit_poisson
from backchannel.estimate.several_lists import averaged_interval, fitted
from backchannel.estimate.two_lists import chapman, sadinle_interval

HEPATITIS = {7: 28, 3: 21, 5: 17, 6: 18, 1: 69, 2: 55, 4: 63}
"""Students with hepatitis A on three lists (bits: P, Q, E), of 545 in all, as a later screening showed: A. Chao et al.,
Statistics in Medicine 20 (2001), 3123-3157."""
DIABETES = {
    15: 58, 7: 157, 11: 18, 3: 104, 13: 46, 5: 650, 9: 12, 1: 709, 14: 14, 6: 20, 10: 7, 2: 74, 12: 8, 4: 182, 8: 10,
}  # fmt: skip
"""People with diabetes on four lists: G. Bruno et al., Diabetes Care 17 (1994), 548-556."""
CELLS = st.dictionaries(st.integers(1, 7), st.integers(1, 60), min_size=4)


def test_things_are_counted_by_the_lists_that_they_are_on():
    cells = cells_of([(0,), (0, 1), (1, 0), (), (2,), (0, 1, 2)])
    assert cells == {1: 1, 3: 2, 4: 1, 7: 1}
    assert (total_seen(cells), on_each(cells, 3), on_one_alone(cells, 3)) == (5, (4, 3, 2), (1, 0, 1))
    assert (shared(cells, 0, 1), shared(cells, 1, 2), shared(cells, 0, 1, 2)) == (3, 1, 1)


def test_ten_and_fifteen_that_share_five_are_twenty_eight():
    """The worked example that the encyclopaedias have: 28 of 22 to 65."""
    assert math.floor(chapman(10, 15, 5)) == 28
    assert [round(end) for end in sadinle_interval(10, 15, 5)] == [22, 65]


def test_the_three_lists_of_hepatitis_give_the_totals_that_were_published():
    totals = {one.pairs: round(one.total) for one in fitted(HEPATITIS, 3)}
    assert totals[()] == 388
    assert totals[((0, 1),)] == 416
    assert totals[((0, 1), (0, 2), (1, 2))] == 1313
    assert round(coverage(HEPATITIS, 3), 4) == 0.5127


def test_the_model_of_all_pairs_is_the_one_that_can_be_written_down():
    """Of three lists: what is on none is the product of the odd cells over that of the even (Fienberg 1972)."""
    unseen = 28 * 69 * 55 * 63 / (21 * 17 * 18)
    saturated = next(one for one in fitted(HEPATITIS, 3) if len(one.pairs) == 3)
    assert saturated.total == pytest.approx(271 + unseen)
    assert saturated.error == pytest.approx(math.sqrt(unseen + unseen**2 * sum(1 / n for n in HEPATITIS.values())))


def test_lists_under_which_the_models_disagree_are_refused():
    """Between 388 and 1,313 by the model, where 545 is right: the lists hold half of the total."""
    refusal = estimate_total(HEPATITIS, 3)
    assert isinstance(refusal, Refusal)
    assert "an estimated 51 %" in refusal.reason


def test_the_best_model_of_the_four_lists_of_diabetes_gives_the_total_that_was_published():
    best = fitted(DIABETES, 4)[0]
    assert round(best.total) == 2771
    assert best.error == pytest.approx((3051 - 2492) / 2 / 1.96, rel=0.02)  # published: 2,492 to 3,051
    found = estimate_total(DIABETES, 4)
    assert isinstance(found, Estimate)
    assert found.method == "log-linear"
    assert found.seen == 2069
    assert found.low < 2771 < found.high
    assert sum(found.weights) == pytest.approx(1)
    assert len(found.fits) == 64


@pytest.mark.parametrize(
    ("cells", "lists", "words"),
    [
        ({1: 40, 2: 40, 3: 6}, 2, "share 6, and under 7"),
        ({1: 40, 2: 40, 3: 9, 4: 9}, 3, "share 0, and under 7"),
        ({1: 40}, 1, "needs two to 4 lists, and there are 1"),
        ({1: 1}, 5, "needs two to 4 lists, and there are 5"),
    ],
)
def test_too_little_is_refused_with_the_reason(cells, lists, words):
    refusal = estimate_total(cells, lists)
    assert isinstance(refusal, Refusal)
    assert words in refusal.reason


@given(st.integers(0, 200), st.integers(0, 200), st.integers(7, 200))
def test_two_lists_never_give_less_than_they_hold(alone, other, both):
    found = estimate_total({1: alone, 2: other, 3: both}, 2)
    assert isinstance(found, Estimate)
    assert found.seen <= found.low <= found.high
    assert found.total >= found.seen - 1e-9
    turned = estimate_total({2: alone, 1: other, 3: both}, 2)
    assert isinstance(turned, Estimate)
    assert (turned.low, turned.high) == (found.low, found.high)


@given(CELLS)
def test_three_lists_never_give_less_than_they_hold_and_are_the_same_in_any_order(cells):
    found = estimate_total(cells, 3, least_shared=1)
    swapped = {(mask & 4) | (mask & 1) << 1 | (mask & 2) >> 1: count for mask, count in cells.items()}
    turned = estimate_total(swapped, 3, least_shared=1)
    assert type(found) is type(turned)
    if isinstance(found, Estimate) and isinstance(turned, Estimate):
        assert found.seen <= found.low <= found.high
        assert turned.total == pytest.approx(found.total, rel=1e-6)


def test_one_model_alone_keeps_its_own_interval():
    fits = fitted(DIABETES, 4)[:1]
    low, high = averaged_interval(2069, fits, (1.0,))
    unseen = fits[0].total - 2069
    assert (low - 2069) * (high - 2069) == pytest.approx(unseen**2, rel=1e-6)  # even in the logarithm
    assert 2500 < low < 2771 < high < 3150


def test_regression_gives_means_back_and_says_when_it_cannot():
    fit = fit_poisson([[1.0], [1.0], [1.0]], [2.0, 3.0, 7.0])
    assert fit
    assert math.exp(fit.coefficients[0]) == pytest.approx(4)
    assert fit.covariance[0][0] == pytest.approx(1 / 12)
    assert fit_poisson([[1.0, 1.0], [1.0, 1.0]], [2.0, 3.0]) is None


def test_a_slice_of_the_simulation_keeps_its_level():
    """A hundred populations of each kind, drawn alike each time; the benchmark draws two thousand."""
    for shares in ((0.7, 0.5), (0.6, 0.5, 0.5)):
        chance = random.Random(str(shares))  # noqa: S311 - a simulation
        held = 0
        for _ in range(100):
            things = ([i for i, share in enumerate(shares) if chance.random() < share] for _ in range(80))
            found = estimate_total(cells_of(things), len(shares))
            held += isinstance(found, Estimate) and found.low <= 80 <= found.high
        assert 88 <= held <= 100, shares
