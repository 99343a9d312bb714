"""How often the 95 % interval of a total holds the true one, in known populations; and the models beside statsmodels.

Things are put on lists at random, each list with its own odds, and in some worlds two lists go together: who is on the
first is so many times as likely, by the odds, to be on the second. What is refused for too small overlaps counts apart.
"""

from __future__ import annotations

import argparse
import math
import random
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from backchannel.estimate import Cells, Estimate, cells_of, estimate_total
from backchannel.estimate.several_lists import fitted

LOWEST, HIGHEST = 0.90, 0.98
"""Between these the coverage of a 95 % interval should lie,"""
MOSTLY = 0.95
"""... where so large a share of the populations gives an estimate: those that are left where others were refused are
not drawn at random any more. Two standard errors of the simulation are allowed for."""
DIABETES: Cells = {
    15: 58, 7: 157, 11: 18, 3: 104, 13: 46, 5: 650, 9: 12, 1: 709, 14: 14, 6: 20, 10: 7, 2: 74, 12: 8, 4: 182, 8: 10,
}  # fmt: skip
"""Four lists of people with diabetes in Casale Monferrato: G. Bruno et al., Diabetes Care 17 (1994), 548-556."""


@dataclass(frozen=True, slots=True)
class World:
    """A population, and how its things come to be on lists."""

    total: int
    odds: tuple[float, ...]
    """Share of things on each list, where no list depends on another."""
    tie: float = 1.0
    """By how much being on the first list raises the odds of the second."""

    @property
    def name(self) -> str:
        """What the table calls it."""
        tied = f", the second tied to the first ({self.tie:g})" if self.tie != 1 else ""
        return f"{self.total} on lists of {', '.join(f'{share:.0%}' for share in self.odds)}{tied}"


WORLDS = (
    World(30, (0.6, 0.5)),
    World(60, (0.7, 0.5)),
    World(60, (0.4, 0.3)),
    World(200, (0.5, 0.2)),
    World(60, (0.7, 0.5, 0.6)),
    World(150, (0.5, 0.5, 0.4)),
    World(150, (0.6, 0.4, 0.5), tie=3),
    World(400, (0.5, 0.4, 0.4), tie=5),
    World(150, (0.6, 0.5, 0.4, 0.4)),
    World(150, (0.6, 0.5, 0.4, 0.4), tie=3),
)


@dataclass(frozen=True, slots=True)
class Counted:
    """What came out of one world."""

    held: int
    """Intervals that hold the true total."""
    made: int
    """Estimates that were given."""
    tried: int
    median_error: float
    """Median of the estimates' distances from the true total, as a share of it, above it positive."""
    median_width: float
    """Median width of the intervals, as a share of the true total."""

    @property
    def coverage(self) -> float:
        """Share of the intervals that hold the true total."""
        return self.held / self.made if self.made else 0.0


def populate(world: World, chance: random.Random) -> Cells:
    """Put the things of a world on lists, once."""
    return cells_of(list(_lists_of_things(world, chance)))


def _lists_of_things(world: World, chance: random.Random) -> Iterator[list[int]]:
    for _ in range(world.total):
        on: list[int] = []
        for number, share in enumerate(world.odds):
            odds = share / (1 - share) * (world.tie if number == 1 and 0 in on else 1)
            if chance.random() < odds / (1 + odds):
                on.append(number)
        yield on


def simulate(world: World, times: int, seed: int) -> Counted:
    """Estimate the total of a world as often as wanted; the same seed gives the same figures."""
    chance = random.Random(f"{seed} {world.name}")  # noqa: S311 - a simulation
    found = [estimate_total(populate(world, chance), len(world.odds)) for _ in range(times)]
    made = [one for one in found if isinstance(one, Estimate)]
    errors = sorted(one.total / world.total - 1 for one in made)
    widths = sorted((one.high - one.low) / world.total for one in made)
    held = sum(one.low <= world.total <= one.high for one in made)
    return Counted(held, len(made), times, _middle(errors), _middle(widths))


def _middle(values: Sequence[float]) -> float:
    return values[len(values) // 2] if values else 0.0


def beside_statsmodels() -> Iterator[str]:
    """Yield the largest differences from statsmodels over all models of the four lists of diabetes."""
    import numpy as np
    import statsmodels.api as sm

    masks = list(range(1, 16))
    counts = np.array([DIABETES[mask] for mask in masks], dtype=float)
    worst = {"total": 0.0, "standard error": 0.0, "AIC": 0.0}
    for one in fitted(DIABETES, 4):
        terms = [*((number,) for number in range(4)), *one.pairs]
        design = [[1.0, *(float(all(mask >> place & 1 for place in term)) for term in terms)] for mask in masks]
        model = sm.GLM(counts, np.array(design), family=sm.families.Poisson()).fit(tol=1e-12)
        unseen = float(np.exp(model.params[0]))
        error = float(np.sqrt(unseen + unseen**2 * model.cov_params()[0, 0]))
        theirs = {"total": counts.sum() + unseen, "standard error": error, "AIC": float(model.aic)}
        for name, mine in (("total", one.total), ("standard error", one.error), ("AIC", one.aic)):
            worst[name] = max(worst[name], abs(mine / theirs[name] - 1))
    yield from (f"{name}: largest difference {share:.1e} of it" for name, share in worst.items())


def main() -> int:
    """Print the table; the status is 1 where a coverage is out of bounds."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--times", type=int, default=2000, help="populations of each world (2000)")
    parser.add_argument("--seed", type=int, default=1, help="of the random numbers (1)")
    parser.add_argument("--statsmodels", action="store_true", help="set the models beside statsmodels, and end")
    asked = parser.parse_args()
    if asked.statsmodels:
        try:
            print("\n".join(beside_statsmodels()))
        except ImportError:
            lock = Path(__file__).with_name("requirements.lock")
            print(f"statsmodels is not installed: python -m pip install --require-hashes -r {lock}", file=sys.stderr)
            return 2
        return 0
    missed = 0
    print("| population | coverage | estimated | median error | median width | s |\n|---|---|---|---|---|---|")
    for world in WORLDS:
        began = time.perf_counter()
        one = simulate(world, asked.times, asked.seed)
        took = time.perf_counter() - began
        chance = 2 * math.sqrt(one.coverage * (1 - one.coverage) / max(one.made, 1))
        inside = LOWEST - chance <= one.coverage <= HIGHEST + chance
        out = one.made >= MOSTLY * one.tried and not inside
        missed += out
        print(
            f"| {world.name} | {one.coverage:.3f}{' OUT OF BOUNDS' if out else ''} | {one.made / one.tried:.0%} "
            f"| {one.median_error:+.1%} | {one.median_width:.0%} | {took:.1f} |",
            flush=True,
        )
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
