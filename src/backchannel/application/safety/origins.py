"""Change nothing, and show nothing inside itself, at the wish of another site.

A browser says where a request comes from: in ``Sec-Fetch-Site`` (W3C, Fetch Metadata), and for changes in ``Origin``
(RFC 6454). Programs say neither; they have no cookies that another site could make use of, and need a form token.
"""

from __future__ import annotations

from backchannel.application.safety.asking import SAFE_METHODS, App, Receive, Scope, Send, authority_of, values_of
from backchannel.application.safety.refusal import Refusal, Render, plain_page, refuse

_OURS = frozenset({"same-origin", "none"})
"""``none``: the person typed the address or opened a bookmark."""


class Origins:
    """Refuses what other sites ask for.

    Args:
        app: what answers.
        public: the address, as ``https://example.org``, at which people reach this; ``None`` where it is the one that
            the request names.
        render: makes the page of a refusal.
    """

    def __init__(self, app: App, public: str | None = None, *, render: Render = plain_page) -> None:
        self._app = app
        self._public = public.lower() if public else None
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
        unsafe = scope["method"] not in SAFE_METHODS
        sites = set(values_of(scope, "sec-fetch-site"))
        foreign = bool(sites - _OURS)
        if foreign and not unsafe:
            # A link on another site may lead here, to a whole page; nothing else may be fetched from there.
            modes, targets = values_of(scope, "sec-fetch-mode"), values_of(scope, "sec-fetch-dest")
            foreign = modes != ["navigate"] or targets not in ([], ["document"])
        if unsafe and not foreign:
            allowed = {self._public or f"{scope.get('scheme', 'http')}://{authority_of(scope)}"}
            # Where people have their browser tell less than it would, it may still say that it was this site.
            allowed |= {"null"} if sites == {"same-origin"} else set()
            foreign = not {value.lower() for value in values_of(scope, "origin")} <= allowed
        if not foreign:
            return None
        hint = "Open the page here and do it from there. Behind a proxy, start `backchannel serve` with --public."
        return Refusal(403, "other-origin", "Another site asked for this, so nothing was done.", hint)
