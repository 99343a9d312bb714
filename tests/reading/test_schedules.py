from __future__ import annotations

import pytest

from backchannel.reading.schedules import is_schedule


@pytest.mark.parametrize(
    ("columns", "schedule"),
    [
        (("date", "time", "event"), True),
        (("date", "activity"), True),
        (("date", "time", "title", "location"), True),
        (("start_time", "description"), True),
        (("date", "title"), False),
        (("date", "time"), False),
        (("time", "event"), False),
        ((), False),
    ],
)
def test_a_schedule_is_told_by_its_columns(columns: tuple[str, ...], schedule: bool) -> None:  # noqa: FBT001
    assert is_schedule(columns) == schedule
