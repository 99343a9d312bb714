"""One's own account: the password."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from backchannel.application.accounts.needs import needs
from backchannel.application.accounts.words import LEAST_LETTERS, plain_password
from backchannel.application.answering import accounts_of, desk_of, origin_of, page, viewer_of
from backchannel.application.safety.tokens import cookie_line
from backchannel.errors import UsageError

router = APIRouter(include_in_schema=False)
_SEE_OTHER, _BAD = 303, 400


@router.get("/account")
def shown(request: Request) -> Response:
    """Show one's own account."""
    accounts_of(request)
    return _page(request, "The password was changed." if request.query_params.get("changed") else "")


@router.post("/account/password", dependencies=[needs("read")])
def changed(
    request: Request,
    old: Annotated[str, Form()] = "",
    new: Annotated[str, Form()] = "",
    again: Annotated[str, Form()] = "",
) -> Response:
    """Change one's own password: all sessions end, and a new one begins here."""
    accounts, viewer, origin = accounts_of(request), viewer_of(request), origin_of(request)
    name = viewer.name or ""
    if not accounts.check_own(viewer, old, origin.address):
        return _page(request, "That is not your password, so nothing was changed.", _BAD)
    if plain_password(new) != plain_password(again):
        return _page(request, "The two new passwords differ, so nothing was changed.", _BAD)
    try:
        accounts.set_password(name, new, origin)
    except UsageError as error:
        return _page(request, f"Nothing was changed: {error.message}. {error.hint}.", _BAD)
    token = accounts.sign_in(name, new, origin.address).token
    answer = RedirectResponse("/account?changed=1", _SEE_OTHER)
    answer.headers["set-cookie"] = cookie_line(request.scope, "session", token or "")
    return answer


def _page(request: Request, said: str = "", status: int = 200) -> Response:
    values = {"heading": "Your account", "said": said, "failed": status == _BAD, "least": LEAST_LETTERS}
    with desk_of(request).look() as look:
        return page(request, look, "account.html", {**values, "viewer": viewer_of(request)}, status)
