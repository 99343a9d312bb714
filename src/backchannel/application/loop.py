"""The loop of each process that answers: it takes few connections at once, so that the others get their share.

Processes listen to one socket. asyncio takes as many connections at once as the system may keep waiting, so that the
process that looks first took all that came together, and went on alone while the others had nothing to do: of 16
clients on two processes, 16 were with one.
"""

from __future__ import annotations

import asyncio
from typing import Any

TAKEN_AT_ONCE = 1
KEPT_WAITING = 2048
"""Connections that the system keeps until they are taken."""


class Loop(asyncio.SelectorEventLoop):
    """As asyncio's own, but for what is above."""

    async def create_server(self, *given: Any, **named: Any) -> Any:
        """Begin to listen."""
        server = await super().create_server(*given, **{**named, "backlog": TAKEN_AT_ONCE})
        if named.get("sock") is not None:
            named["sock"].listen(KEPT_WAITING)
        return server
