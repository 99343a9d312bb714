"""Tell the browser, with every answer, what it must not do."""

from __future__ import annotations

from backchannel.application.safety.asking import App, Message, Receive, Scope, Send

CONTENT_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
"""Scripts, styles and images from here alone, none of them inside a page; nothing is framed, nothing is sent away."""

REFERRER_POLICY = "same-origin"
"""Other sites are told nothing. Not ``no-referrer``: that makes browsers send ``Origin: null`` with our own forms."""

ALWAYS: tuple[tuple[str, str], ...] = (
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", REFERRER_POLICY),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
)

STRICT_TRANSPORT = "max-age=31536000"
"""A year; of this name alone, since we do not know what else its domain serves."""

_SANDBOX = b"sandbox"


class SecurityHeaders:
    """Adds the headers. The outermost layer, so that refusals and errors bear them as well.

    Args:
        app: what answers.
        static: where what is the same for everybody lies, which the browser may keep.
    """

    def __init__(self, app: App, static: str = "/static/") -> None:
        self._app = app
        self._static = static

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with the headers added; close web sockets, which nothing here speaks."""
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
            return
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = self._added(scope, list(message.get("headers", ())))
            await send(message)

        await self._app(scope, receive, guarded)

    def _added(self, scope: Scope, headers: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
        present = {name.lower(): value for name, value in headers}
        wanted = [*ALWAYS]
        # A page may have a policy of its own where it shows what was captured in a sandbox, which allows less.
        if not present.get(b"content-security-policy", b"").startswith(_SANDBOX):
            wanted.append(("content-security-policy", CONTENT_POLICY))
        if scope.get("scheme") == "https":
            wanted.append(("strict-transport-security", STRICT_TRANSPORT))
        names = {name.encode() for name, _ in wanted}
        kept = [(name, value) for name, value in headers if name.lower() not in names]
        if not scope["path"].startswith(self._static):
            kept = self._caching(scope, kept)
        return kept + [(name.encode(), value.encode()) for name, value in wanted]

    def _caching(self, scope: Scope, headers: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
        """Keep what somebody who is signed in sees out of every cache; else let the browser ask each time."""
        viewer = scope.get("state", {}).get("viewer")
        if viewer is None or viewer.name is None or viewer.has_account:
            return [*((n, v) for n, v in headers if n.lower() != b"cache-control"), (b"cache-control", b"no-store")]
        if any(name.lower() == b"cache-control" for name, _ in headers):
            return headers
        return [*headers, (b"cache-control", b"private, no-cache")]
