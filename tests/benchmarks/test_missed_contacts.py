"""The simulation of lists draws the same populations each time, and says so where statsmodels is absent."""

from __future__ import annotations

import importlib.util
import random
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "benchmarks" / "missed_contacts.py"


@pytest.fixture(scope="module")
def benchmark():
    spec = importlib.util.spec_from_file_location("missed_contacts", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["missed_contacts"] = module
    spec.loader.exec_module(module)
    return module


def test_a_seed_gives_the_same_figures(benchmark):
    world = benchmark.World(60, (0.7, 0.5))
    one, other = (benchmark.simulate(world, 50, seed=3) for _ in range(2))
    assert one == other
    assert one.tried == 50
    assert 40 <= one.held <= one.made <= 50


def test_a_tie_makes_two_lists_share_more(benchmark):
    free, tied = (
        benchmark.populate(benchmark.World(500, (0.5, 0.5), tie), random.Random(1)).get(3)  # noqa: S311
        for tie in (1, 5)
    )
    assert free * 1.2 < tied


def test_without_statsmodels_one_line_says_how_to_get_it():
    if importlib.util.find_spec("statsmodels"):
        pytest.skip("statsmodels is installed here")
    run = subprocess.run([sys.executable, str(SCRIPT), "--statsmodels"], capture_output=True, text=True, check=False)
    assert run.returncode == 2
    assert run.stderr.count("\n") == 1
    assert "requirements.lock" in run.stderr
