"""What can come of a request that gives nothing to keep: the kinds of fault, and the exception that carries one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from backchannel.capture.web.hop import Hop

FaultKind = Literal["gone", "robots", "private", "silent", "status", "busy", "large", "broken", "astray"]
"""``gone``: no such page any more; ``robots``: robots.txt asks not to; ``private``: not out on the internet;
``silent``: no answer; ``status``: an answer that is no page; ``busy``: the server asks to wait too long;
``large``: more than may be taken; ``broken``: an answer that cannot be used; ``astray``: redirects to nowhere."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Why an address gave nothing to keep."""

    kind: FaultKind
    reason: str
    """In words, as ``Attempt.reason`` keeps it: ``404 Not Found``."""


class RequestError(Exception):
    """One request gave no whole answer."""

    def __init__(self, fault: Fault, hop: Hop | None = None, *, again: bool = False) -> None:
        super().__init__(fault.reason)
        self.fault = fault
        self.hop = hop
        """What there was of an answer."""
        self.again = again
        """Whether to ask again may help."""
