"""Settings of the web application: the rows of ``[serve]``, and what they may be."""

from __future__ import annotations

from backchannel.settings.rows import Row
from backchannel.settings.values import Table

UPLOAD_MEGABYTES = 200
_MOST = 100_000

SERVE_ROWS: tuple[Row, ...] = (
    Row(
        "serve",
        "upload-megabytes",
        "count",
        UPLOAD_MEGABYTES,
        f"The most that one upload to the web application may have, all its files together, 1 to {_MOST:,}.",
    ),
)


def check_serve(table: Table, megabytes: int) -> int:
    """Return the limit of uploads if it can work.

    Raises:
        SettingsError: it is none.
    """
    if not 1 <= megabytes <= _MOST:
        table.refuse(f"'upload-megabytes' is {megabytes}", f"Write a whole number from 1 to {_MOST}.")
    return megabytes
