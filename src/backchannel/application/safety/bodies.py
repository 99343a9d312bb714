"""Take no more of a request's body than it may have."""

from __future__ import annotations

from collections.abc import Mapping

from backchannel.application.safety.asking import App, Message, Receive, Scope, Send, values_of
from backchannel.application.safety.refusal import Refusal, Render, plain_page, refuse

MOST_BYTES = 1 << 20
"""Of a form or of JSON: a long pasted document has a tenth of that."""


class BodyLimit:
    """Refuses requests that carry too much, as soon as that is known.

    Args:
        app: what answers.
        most_bytes: of a body.
        larger: by path, how many bytes may come there instead; ``None`` where the page counts them itself.
        render: makes the page of a refusal.
    """

    def __init__(
        self,
        app: App,
        most_bytes: int = MOST_BYTES,
        larger: Mapping[str, int | None] | None = None,
        *,
        render: Render = plain_page,
    ) -> None:
        self._app = app
        self._most_bytes = most_bytes
        self._larger = dict(larger or {})
        self._render = render

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse, or pass on and count."""
        most = self._larger.get(scope["path"], self._most_bytes) if scope["type"] == "http" else None
        if most is None:
            await self._app(scope, receive, send)
            return
        refusal = _too_large(most)
        lengths = values_of(scope, "content-length")
        if any(not length.isdecimal() or int(length) > most for length in lengths):
            await refuse(scope, send, refusal, self._render)
            return
        taken, begun, over = 0, False, False

        async def counted() -> Message:
            nonlocal taken, over
            message = await receive()
            taken += len(message.get("body", b""))
            if taken <= most:
                return message
            over = True
            return {"type": "http.disconnect"}

        async def answered(message: Message) -> None:
            nonlocal begun
            if over and not begun:
                return  # whatever it makes of half a body is not the answer
            begun = True
            await send(message)

        try:
            await self._app(scope, counted, answered)
        except Exception:
            if not over:
                raise
        if over and not begun:
            await refuse(scope, send, refusal, self._render)


def _too_large(most: int) -> Refusal:
    size = f"{most // (1 << 20)} MB" if most >= 1 << 20 else f"{most // 1024} KB"
    hint = "Send less at a time, or use `backchannel add` on the machine that has the dossier."
    return Refusal(413, "too-large", f"That is more than {size}, which is the most that is taken here.", hint)
