"""Form tokens: another site can make a browser send a form with our cookies, but cannot know what must stand in it.

For somebody who is signed in the token is bound to the session (OWASP, Synchronizer Token Pattern); for others, to a
random cookie of their own. In both it is the HMAC-SHA256 of what the cookie holds, under a secret of this server: who
can plant a cookie still cannot make the token that goes with it.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets

from backchannel.application.safety.asking import (
    SAFE_METHODS,
    App,
    Message,
    Receive,
    Scope,
    Send,
    cookie_of,
    header_of,
    is_part,
)
from backchannel.application.safety.fields import FIELD, token_in_body
from backchannel.application.safety.refusal import Refusal, Render, plain_page, refuse

TOKEN_BYTES = 32
"""256 bits; NIST SP 800-63B-4, 5.1, asks for 64."""

HEADER = "x-form-token"
_LEAST_LETTERS = 40
"""Of a cookie of ours; whatever is shorter is not, and is replaced."""


def new_token() -> str:
    """Return a random token, in letters that a cookie takes."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def form_token(secret: bytes, cookie: str) -> str:
    """Return the token that goes with what a cookie holds."""
    return hmac.new(secret, b"form token:" + cookie.encode("utf-8", "replace"), hashlib.sha256).hexdigest()


class FormTokens:
    """Refuses changes without their token, and gives each request the one for its forms, in ``state.form_token``.

    Args:
        app: what answers.
        secret: known to this server alone, and the same in all its processes.
        render: makes the page of a refusal.
    """

    def __init__(self, app: App, secret: bytes, *, render: Render = plain_page) -> None:
        self._app = app
        self._secret = secret
        self._render = render

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse, or pass on with the token."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        state = scope.setdefault("state", {})
        session = state.get("session_token")
        cookie = session or cookie_of(scope, cookie_name(scope, "visitor"))
        fresh = cookie is None or len(cookie) < _LEAST_LETTERS
        held = new_token() if cookie is None or fresh else cookie
        state["form_token"] = form_token(self._secret, held)
        if scope["method"] not in SAFE_METHODS:
            given, receive = await self._given(scope, receive)
            if fresh or given is None or not hmac.compare_digest(given.encode(), state["form_token"].encode()):
                await refuse(scope, send, _refusal(scope), self._render)
                return
        await self._app(scope, receive, _setting(send, scope, held) if fresh else send)

    async def _given(self, scope: Scope, receive: Receive) -> tuple[str | None, Receive]:
        """Return the token that came with a request, and what gives its body from the beginning."""
        header = header_of(scope, HEADER)
        return (header, receive) if header is not None else await token_in_body(scope, receive)


def cookie_name(scope: Scope, kind: str) -> str:
    """Return the name of a cookie of ours. Over https it has the prefix that no other host can set (RFC 6265bis).

    Elsewhere it has the port in it: browsers share cookies between the ports of a host.
    """
    if scope.get("scheme") == "https":
        return f"__Host-backchannel-{kind}"
    return f"backchannel-{kind}-{(scope.get('server') or ('', 0))[1]}"


def cookie_line(scope: Scope, kind: str, value: str, seconds: int | None = None) -> str:
    """Return a ``Set-Cookie`` header: for this host alone, out of the reach of scripts and of other sites' forms."""
    parts = [f"{cookie_name(scope, kind)}={value}", "Path=/", "HttpOnly", "SameSite=Lax"]
    parts += [f"Max-Age={seconds}"] if seconds is not None else []
    return "; ".join([*parts, "Secure"] if scope.get("scheme") == "https" else parts)


def _setting(send: Send, scope: Scope, held: str) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start" and not scope["path"].startswith("/static/"):
            headers = list(message.get("headers", ()))
            # a session that begins with this answer brings a cookie of its own
            if not any(key.lower() == b"set-cookie" for key, _ in headers):
                headers.append((b"set-cookie", cookie_line(scope, "visitor", held).encode()))
            message["headers"] = headers
        await send(message)

    return sending


def _refusal(scope: Scope) -> Refusal:
    hint = (
        "Open the page again and repeat it there: it was open for too long, or in another window you signed in or out."
    )
    if not is_part(scope) and header_of(scope, "user-agent") is None:
        hint = f"Send the token of a page's forms, in the header {HEADER} or first in the form, as {FIELD}."
    return Refusal(403, "no-form-token", "The page that sent this is out of date, so nothing was done.", hint)
