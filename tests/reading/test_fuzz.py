"""Every reader meets damaged input; ``tools/fuzz_readers.py`` does so for longer."""

import os

import pytest
from hypothesis import HealthCheck, given, settings
from tests.fuzzing import TARGETS, damaged

READERS = sorted(name for name in TARGETS if not name.startswith(("warc", "wacz")))
EXAMPLES = int(os.environ.get("BACKCHANNEL_FUZZ_EXAMPLES", "40"))


@pytest.mark.parametrize("name", READERS)
def test_whatever_comes_is_read_or_refused_in_a_line(name):
    target = TARGETS[name]

    @settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @given(damaged(target.seeds))
    def run(data):
        target.run(data)

    run()


def test_all_readers_are_targets():
    from backchannel.reading import reading

    readers = {one for table in (reading._MEDIA_TYPES, reading._ENDINGS) for one in table.values()}  # noqa: SLF001
    assert len(readers) == len(READERS) - 1  # event exports have a target of their own
