"""Builds take turns."""

import pytest

from backchannel.errors import LedgerError
from backchannel.ledger import one_at_a_time


def test_a_second_one_waits_and_is_told_why(tmp_path):
    with (
        one_at_a_time(tmp_path),
        pytest.raises(LedgerError, match="another build is under way"),
        one_at_a_time(tmp_path, timeout_seconds=0.0),
    ):
        raise AssertionError("two at once")
    with one_at_a_time(tmp_path, timeout_seconds=0.0):
        pass


def test_a_turn_that_ends_in_an_error_is_given_back(tmp_path):
    with pytest.raises(KeyboardInterrupt), one_at_a_time(tmp_path):
        raise KeyboardInterrupt
    with one_at_a_time(tmp_path, timeout_seconds=0.0):
        pass
