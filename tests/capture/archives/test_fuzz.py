"""Damaged archives; ``tools/fuzz_readers.py`` tries for longer."""

import os

import pytest
from hypothesis import HealthCheck, given, settings
from tests.fuzzing import TARGETS, damaged

ARCHIVES = sorted(name for name in TARGETS if name.startswith(("warc", "wacz")))
EXAMPLES = int(os.environ.get("BACKCHANNEL_FUZZ_EXAMPLES", "15"))


@pytest.mark.parametrize("name", ARCHIVES)
def test_whatever_comes_is_taken_or_refused_in_a_line(name):
    target = TARGETS[name]

    @settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @given(damaged(target.seeds))
    def run(data):
        target.run(data)

    run()
