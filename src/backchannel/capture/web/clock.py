"""The clock that fetching goes by, so that tests have one of their own and nobody waits there."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable
from dataclasses import dataclass


def _now() -> str:
    return dt.datetime.now(dt.UTC).replace(microsecond=0).isoformat()


@dataclass(frozen=True, slots=True)
class Clock:
    """The time, and waiting."""

    now: Callable[[], str] = _now
    """The time of day, ISO 8601 in UTC to the second."""
    seconds: Callable[[], float] = time.monotonic
    """Seconds since some moment, never set back."""
    sleep: Callable[[float], None] = time.sleep
    """Waits for so many seconds."""
