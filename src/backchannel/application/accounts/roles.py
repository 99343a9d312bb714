"""Say who may do what: one table."""

from __future__ import annotations

from typing import Literal, get_args

Role = Literal["reader", "analyst", "admin"]
ROLES: tuple[Role, ...] = get_args(Role)

Permission = Literal["enter", "read", "note", "decide", "add", "moderate", "manage"]
"""``enter``: sign in. ``read``: see everything, sign out, change one's own password. ``note``: write notes. ``decide``:
judge contacts, mentions, values and findings. ``add``: add documents, watch pages, build. ``moderate``: hide notes of
others. ``manage``: accounts."""

ALLOWED: dict[Role, frozenset[Permission]] = {
    "reader": frozenset({"enter", "read", "note"}),
    "analyst": frozenset({"enter", "read", "note", "decide", "add"}),
    "admin": frozenset({"enter", "read", "note", "decide", "add", "moderate", "manage"}),
}

SIGNED_OUT: frozenset[Permission] = frozenset({"enter"})
"""What those may who have not signed in, where accounts are asked for."""
