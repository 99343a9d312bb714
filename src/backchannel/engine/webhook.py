"""Send news to an address of the user's own; what goes wrong there is told in a line and stops nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

TIMEOUT_SECONDS = 10.0


def send_news(webhook: str, news: Mapping[str, Any]) -> str | None:
    """Send one piece of news as JSON, and return why it did not arrive; ``None`` where it did.

    The address may hold a secret, so it is in no message.
    """
    import httpx

    try:
        answer = httpx.post(webhook, json=dict(news), timeout=TIMEOUT_SECONDS)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        return f"the webhook was not reached ({type(error).__name__})"
    return None if answer.is_success else f"the webhook answered {answer.status_code} {answer.reason_phrase}".strip()
