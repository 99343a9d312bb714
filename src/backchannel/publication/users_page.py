"""The users of an application and the trail of what was done with their accounts, for a terminal and as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from rich.text import Text

from backchannel.model import Access
from backchannel.publication.page import WIDTH, Names, Page, paragraph, table
from backchannel.publication.words import clean

_NAMES = Names()
_ACTS = {
    "added": "was added",
    "removed": "was removed",
    "role": "got another role",
    "password": "got another password",
    "disabled": "was disabled",
    "enabled": "was enabled again",
    "signed-in": "signed in",
    "signed-out": "signed out",
    "refused": "was refused at the sign-in",
    "locked-out": "was refused at the sign-in, and has to wait",
}


@dataclass(frozen=True, slots=True)
class UserRow:
    """One user, as a list shows them."""

    name: str
    role: str
    disabled: bool


def publish_users(rows: Sequence[UserRow]) -> Page:
    """Lay out users by name."""
    if not rows:
        text = "No users: the application answers on this machine alone, and whoever sits at it may do everything."
        return [paragraph(text, _NAMES)]
    cells = [[Text(clean(row.name)), Text(row.role), Text("disabled" if row.disabled else "")] for row in rows]
    return [table([("User", None), ("Role", 8), ("", 8)], cells, WIDTH)]


def users_shape(rows: Sequence[UserRow]) -> dict[str, Any]:
    """Return the same as plain data."""
    return {"users": [{"name": row.name, "role": row.role, "disabled": row.disabled} for row in rows]}


def publish_trail(acts: Sequence[Access]) -> Page:
    """Lay out acts in the order in which they were recorded."""
    if not acts:
        return [paragraph("Nothing was done with accounts.", _NAMES)]
    return [paragraph(access_words(one), _NAMES, hang=4) for one in acts]


def access_words(one: Access) -> str:
    """Tell one act in a sentence."""
    said = f"{one.sequence}  {one.at}  {clean(one.account or 'a name that nobody has')} {_ACTS[one.act]}"
    said += f" ({clean(one.detail)})" if one.detail else ""
    if one.address is None:
        return said + (f", by {clean(one.author)} on the command line" if one.author else "")
    said += f", by {clean(one.author)}" if one.author and one.author != one.account else ""
    return f"{said}, from {clean(one.address)}"


def trail_shape(acts: Sequence[Access]) -> dict[str, Any]:
    """Return the same as plain data."""
    return {
        "accesses": [
            {
                "number": one.sequence,
                "act": one.act,
                "account": one.account,
                "author": one.author,
                "address": one.address,
                "at": one.at,
                "detail": one.detail,
            }
            for one in acts
        ]
    }
