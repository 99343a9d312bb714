"""The users of the application, for those who keep them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from backchannel.application.accounts.accounts import role_of
from backchannel.application.accounts.needs import needs
from backchannel.application.accounts.roles import ROLES
from backchannel.application.accounts.words import LEAST_LETTERS
from backchannel.application.answering import accounts_of, desk_of, origin_of, page
from backchannel.errors import AccountsError, UsageError
from backchannel.publication.users_page import access_words

router = APIRouter(include_in_schema=False)
ACTS_SHOWN = 200
_SEE_OTHER, _BAD = 303, 400
_DONE = {
    "added": "The user was added.",
    "role": "The role was given, and the user signed out.",
    "password": "The password was set, and the user signed out.",
    "disable": "The user was disabled, and signed out.",
    "enable": "The user may sign in again.",
    "remove": "The user was removed.",
}

Given = Annotated[str, Form()]


@router.get("/users", dependencies=[needs("manage")])
def listed(request: Request) -> Response:
    """List the users, with what can be done."""
    return _page(request, _DONE.get(request.query_params.get("done", ""), ""))


@router.post("/users", dependencies=[needs("manage")])
def added(request: Request, name: Given = "", role: Given = "", password: Given = "") -> Response:
    """Add a user."""
    accounts = accounts_of(request)
    return _done(request, "added", lambda: accounts.add(name, role_of(role), password, origin_of(request)))


@router.post("/users/role", dependencies=[needs("manage")])
def given_role(request: Request, name: Given = "", role: Given = "") -> Response:
    """Give a user another role."""
    accounts = accounts_of(request)
    return _done(request, "role", lambda: accounts.set_role(name, role_of(role), origin_of(request)))


@router.post("/users/password", dependencies=[needs("manage")])
def given_password(request: Request, name: Given = "", password: Given = "") -> Response:
    """Give a user another password."""
    accounts = accounts_of(request)
    return _done(request, "password", lambda: accounts.set_password(name, password, origin_of(request)))


@router.post("/users/access", dependencies=[needs("manage")])
def given_access(request: Request, name: Given = "", to: Given = "") -> Response:
    """Disable, enable or remove a user."""
    accounts, origin = accounts_of(request), origin_of(request)
    if to == "remove":
        return _done(request, to, lambda: accounts.remove(name, origin))
    if to not in ("enable", "disable"):
        return _page(request, "Nothing was changed: say whether to enable, disable or remove.", _BAD)
    return _done(request, to, lambda: accounts.set_disabled(name, origin, disabled=to == "disable"))


@router.get("/users/trail", dependencies=[needs("manage")])
def trail(request: Request) -> Response:
    """Show what was done with accounts, the latest first."""
    given = request.query_params.get("before", "")
    before = int(given) if re.fullmatch("[0-9]{1,18}", given) else None
    with desk_of(request).look() as look:
        acts = [one for one in look.desk.dossier.ledger.accesses() if before is None or one.sequence < before]
        acts.reverse()
        values = {
            "heading": "What was done with accounts",
            "acts": [access_words(one) for one in acts[:ACTS_SHOWN]],
            "earlier": acts[ACTS_SHOWN - 1].sequence if len(acts) > ACTS_SHOWN else None,
        }
        return page(request, look, "trail.html", values)


def _done(request: Request, what: str, act: Callable[[], object]) -> Response:
    """Do one thing and show the list again; or say in it why it was not done."""
    try:
        act()
    except (UsageError, AccountsError) as error:
        return _page(request, f"Nothing was changed: {error.message}. {error.hint}.", _BAD)
    return RedirectResponse(f"/users?done={what}", _SEE_OTHER)


def _page(request: Request, said: str = "", status: int = 200) -> Response:
    users = accounts_of(request).file.users()
    values = {"heading": "Users", "said": said, "failed": status == _BAD, "users": users, "roles": ROLES}
    with desk_of(request).look() as look:
        return page(request, look, "users.html", {**values, "least": LEAST_LETTERS}, status)
