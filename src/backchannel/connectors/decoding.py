"""What the connectors share: JSON and moments of strangers, read without trust."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any
from urllib.parse import urljoin, urlsplit

from backchannel.connectors.listing import ListingError

BEFORE_THE_ROOT = rb"(?>\xef\xbb\xbf)?(?>\s*+(?:<\?.{0,500}?\?>|<!--.{0,2000}?-->))*+\s*+"
"""What may stand before the root element of XML. Atomic throughout: a head of many comments must not be tried in all
ways in which comments could be told apart."""
MOST_BYTES = 50_000_000
"""Of one listing; the sitemap protocol allows 52,428,800 bytes, and nothing else comes near."""


def read_json(content: bytes) -> Any:
    """Return the JSON value of an answer.

    Raises:
        ListingError: it is none.
    """
    if len(content) > MOST_BYTES:
        raise ListingError(f"has more than {MOST_BYTES // 1_000_000} MB")
    try:
        return json.loads(content)
    except (ValueError, RecursionError) as error:
        raise ListingError("is not the JSON that it should be") from error


def absolute(base: str, link: object) -> str | None:
    """Return a link as an absolute address of the web, ``None`` where it is none."""
    if not isinstance(link, str) or not link.strip():
        return None
    try:
        url = urljoin(base, link.strip().replace(" ", "%20"))
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


def moment(value: object) -> str | None:
    """Return a moment in ISO 8601 as it was given, ``None`` where it is none; one without an offset is in UTC."""
    if not isinstance(value, str):
        return None
    try:
        found = dt.datetime.fromisoformat(value.strip())
    except ValueError:
        return None
    return (found if found.tzinfo else found.replace(tzinfo=dt.UTC)).isoformat()
