"""Answer only under the names that are served.

Another site can have its own name resolved to 127.0.0.1, and then read, as its own, whatever this machine answers (DNS
rebinding). The name that the browser asked for stands in the header ``Host``, and that site cannot change it.
"""

from __future__ import annotations

from collections.abc import Iterable

from backchannel.application.safety.asking import App, Receive, Scope, Send, authority_of
from backchannel.application.safety.refusal import Refusal, Render, plain_page, refuse

LOOPBACK_NAMES = ("localhost", "127.0.0.1", "[::1]")
_HTTP_PORT = 80


class Hosts:
    """Refuses requests for other hosts.

    Args:
        app: what answers.
        names: hosts, with their ports where these are not usual, that are served beside this machine's own.
        loopback: whether this machine's own names are served, at the port that is listened on.
        render: makes the page of a refusal.

    With neither, any host is: somebody has said to listen on a network, and has named no host.
    """

    def __init__(
        self, app: App, names: Iterable[str] = (), *, loopback: bool = True, render: Render = plain_page
    ) -> None:
        self._app = app
        self._names = frozenset(name.lower() for name in names)
        self._loopback = loopback
        self._render = render

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse, or pass on."""
        if scope["type"] == "http":
            refusal = self._refusal(scope)
            if refusal:
                await refuse(scope, send, refusal, self._render)
                return
        await self._app(scope, receive, send)

    def _refusal(self, scope: Scope) -> Refusal | None:
        authority = authority_of(scope)
        if authority is None:
            return Refusal(400, "host-missing", "The request names no host.", "Use the address that `serve` printed.")
        if not (self._loopback or self._names) or authority in self._names:
            return None
        if self._loopback and authority in _own_names(scope):
            return None
        hint = "Use the address that `backchannel serve` printed, or start it with --public and the one you used."
        return Refusal(421, "host-unknown", "This address is not served here.", hint)


def _own_names(scope: Scope) -> set[str]:
    port = (scope.get("server") or ("", None))[1] or _HTTP_PORT
    named = {f"{name}:{port}" for name in LOOPBACK_NAMES}
    return named | set(LOOPBACK_NAMES) if port == _HTTP_PORT else named
