"""Viewer: who asks."""

from __future__ import annotations

from dataclasses import dataclass

from backchannel.application.accounts.roles import ALLOWED, SIGNED_OUT, Permission, Role


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who sent a request. One per request, in its ``state.viewer``."""

    name: str | None
    """Name of the account, or on this machine without accounts what the system calls its user; the author of what is
    decided. ``None`` for those who have not signed in."""
    role: Role | None
    """``None`` for those who have not signed in."""
    has_account: bool
    """Whether this is an account, which can sign out and has a password, and not the user of this machine."""

    def may(self, permission: Permission) -> bool:
        """Say whether the table of roles allows something."""
        return permission in (ALLOWED[self.role] if self.role else SIGNED_OUT)


NOBODY = Viewer(None, None, has_account=False)


def local_viewer(name: str) -> Viewer:
    """Return the user of this machine, where no accounts are asked for: it is their dossier."""
    return Viewer(name, "admin", has_account=False)
