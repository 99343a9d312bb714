"""Sign in and out."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from backchannel.application.accounts.accounts import SignIn
from backchannel.application.accounts.gate import SIGN_IN, safe_way_back
from backchannel.application.accounts.needs import needs
from backchannel.application.answering import accounts_of, at_the_door, origin_of
from backchannel.application.safety.asking import address_of
from backchannel.application.safety.tokens import cookie_line

router = APIRouter(include_in_schema=False)
_SEE_OTHER, _FORBIDDEN, _TOO_MANY = 303, 403, 429


@router.get(SIGN_IN)
def asked(request: Request) -> Response:
    """Ask for name and password; who is in already goes on."""
    back = safe_way_back(request.query_params.get("next", "/"))
    if request.app.state.accounts is None or request.state.viewer.name:
        return RedirectResponse(back, _SEE_OTHER)
    return _form(request, back)


@router.post(SIGN_IN, dependencies=[needs("enter")])
def entered(
    request: Request,
    name: Annotated[str, Form()] = "",
    password: Annotated[str, Form()] = "",
    back: Annotated[str, Form(alias="next")] = "/",
) -> Response:
    """Begin a session, or ask again; why it failed is not said."""
    accounts = accounts_of(request)
    result = accounts.sign_in(name, password, address_of(request.scope), request.state.session_token)
    if result.token is None:
        return _refused(request, result, safe_way_back(back), name)
    answer = RedirectResponse(safe_way_back(back), _SEE_OTHER)
    answer.headers["set-cookie"] = cookie_line(request.scope, "session", result.token)
    return answer


@router.post("/sign-out", dependencies=[needs("read")])
def left(request: Request) -> Response:
    """End the session, on the server and in the browser."""
    if request.state.session_token:
        accounts_of(request).sign_out(request.state.session_token, origin_of(request))
    answer = RedirectResponse(SIGN_IN, _SEE_OTHER)
    answer.headers["set-cookie"] = cookie_line(request.scope, "session", "", 0)
    return answer


def _refused(request: Request, result: SignIn, back: str, name: str) -> HTMLResponse:
    if not result.wait_seconds:
        return _form(request, back, "That name and that password do not go together.", name, _FORBIDDEN)
    minutes = -(-int(result.wait_seconds) // 60)
    said = f"Too many tries. Try again in {minutes} minute{'' if minutes == 1 else 's'}."
    answer = _form(request, back, said, name, _TOO_MANY)
    answer.headers["retry-after"] = str(int(result.wait_seconds) + 1)
    return answer


def _form(request: Request, back: str, said: str = "", name: str = "", status: int = 200) -> HTMLResponse:
    values = {"next": back, "said": said, "name": name[:200], "form_token": request.state.form_token}
    return at_the_door(request, "sign-in.html", {"heading": "Sign in", **values}, status)
