"""Let in those who are signed in, and say of every request who asks."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from urllib.parse import quote

from backchannel.application.accounts.accounts import Accounts
from backchannel.application.accounts.viewer import NOBODY, Viewer
from backchannel.application.safety.asking import App, Receive, Scope, Send, cookie_of, is_part, values_of, wants_page
from backchannel.application.safety.refusal import Refusal, Render, plain_page, refuse
from backchannel.application.safety.tokens import cookie_name

SIGN_IN = "/sign-in"
OPEN = (SIGN_IN, "/static/")
"""What those see who are not signed in: one path, and all under the other."""
FORWARDED = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via")


def no_polling(_: Scope) -> bool:
    """Say of every request that a person made it."""
    return False


class Gate:
    """Puts ``viewer`` and ``session_token`` into a request's state, and refuses those who are not signed in.

    Args:
        app: what answers.
        accounts: those of the dossier.
        is_polling: says of a request whether a page made it by itself, which keeps no session alive.
        render: makes the page of a refusal.
    """

    def __init__(
        self,
        app: App,
        accounts: Accounts,
        is_polling: Callable[[Scope], bool] = no_polling,
        *,
        render: Render = plain_page,
    ) -> None:
        self._app = app
        self._accounts = accounts
        self._is_polling = is_polling
        self._render = render

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse, or pass on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        state = scope.setdefault("state", {})
        state["viewer"], state["session_token"] = NOBODY, None
        token = cookie_of(scope, cookie_name(scope, "session"))
        if token and not scope["path"].startswith("/static/"):
            used = not self._is_polling(scope)
            viewer = await asyncio.to_thread(self._accounts.viewer, token, used=used)
            if viewer:
                state["viewer"], state["session_token"] = viewer, token
        if state["viewer"].name is None and not _is_open(scope["path"]):
            await refuse(scope, send, _signed_out(scope), self._render)
            return
        await self._app(scope, receive, send)


class LocalGate:
    """Lets in everybody who reaches this machine from itself, as its one user; no accounts are asked for.

    What a proxy passes on comes from elsewhere, so it is refused.

    Args:
        app: what answers.
        viewer: the user of this machine.
        render: makes the page of a refusal.
    """

    def __init__(self, app: App, viewer: Viewer, *, render: Render = plain_page) -> None:
        self._app = app
        self._viewer = viewer
        self._render = render

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse, or pass on."""
        if scope["type"] == "http":
            if any(values_of(scope, name) for name in FORWARDED):
                hint = "Add users with `backchannel users add`, and start `backchannel serve` with --public."
                refusal = Refusal(403, "through-a-proxy", "Without users, only this machine itself is served.", hint)
                await refuse(scope, send, refusal, self._render)
                return
            state = scope.setdefault("state", {})
            state["viewer"], state["session_token"] = self._viewer, None
        await self._app(scope, receive, send)


def _is_open(path: str) -> bool:
    return path == SIGN_IN or path.startswith("/static/")


def _signed_out(scope: Scope) -> Refusal:
    message, hint = "You are not signed in.", f"Sign in at {SIGN_IN}."
    if is_part(scope):
        return Refusal(401, "signed-out", message, hint, (("hx-redirect", SIGN_IN),))
    if not wants_page(scope) or scope["method"] not in ("GET", "HEAD"):
        return Refusal(401, "signed-out", message, hint)
    return Refusal(303, "signed-out", message, hint, (("location", SIGN_IN + _way_back(scope)),))


def _way_back(scope: Scope) -> str:
    """Return the query that leads back to what was asked for after signing in."""
    query = scope.get("query_string", b"").decode("latin-1")
    path = quote(scope["path"]) + (f"?{query}" if query else "")
    return "" if path == "/" else f"?next={quote(path, safe='')}"


def safe_way_back(given: str) -> str:
    """Return where to go after signing in: a path of this site, whatever somebody has put into the address."""
    plain = given.isprintable() and given.startswith("/") and "\\" not in given and not given.startswith("//")
    return given if plain else "/"
