"""Access: one act about who may use a dossier, as its ledger keeps it for an audit trail."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

AccessAct = Literal[
    "added", "removed", "role", "password", "disabled", "enabled", "signed-in", "signed-out", "refused", "locked-out"
]


@dataclass(frozen=True, slots=True, order=True)
class Access:
    """One change of an account, or one sign-in, sign-out or refusal. One row per act; no password, no token."""

    act: AccessAct
    """``locked-out``: the last refusal before none is listened to for a while; what is tried meanwhile is not kept."""
    account: str | None
    """Name of the account that it is about. ``None`` where a name was given that no account bears: what people type
    in the wrong place may be a password, so it is not kept."""
    author: str | None
    """Who did it: an account, or who gave a command, as the system knows them; ``None`` where nobody was signed in."""
    address: str | None
    """Network address that it came from; ``None`` for a command."""
    at: str
    """ISO 8601 in UTC to the second."""
    detail: str = ""
    """In words: the role that an account has from here on; why somebody was refused."""
    sequence: int = 0
    """Number of the ledger entry, from 1; 0 before it is kept."""
