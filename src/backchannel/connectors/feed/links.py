"""The feeds that a page names for itself: ``<link rel="alternate">`` of a feed's type ("feed autodiscovery")."""

from __future__ import annotations

import html
import re

from backchannel.connectors.decoding import absolute
from backchannel.connectors.listing import Answer

_LOOKED_AT = 1_000_000
"""Bytes of a page; such links stand in its head."""
_LINK = re.compile(r"<link\b([^<>]{1,2000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([a-zA-Z:-]{1,20})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json")
_OF_COMMENTS = re.compile(r"\bcomments?\b", re.IGNORECASE)


def feed_links(answer: Answer) -> list[str]:
    """Return the addresses of the feeds that a page names, in its order, each once; not those of its comments."""
    text = answer.content[:_LOOKED_AT].decode("utf-8", "replace")
    found: dict[str, None] = {}
    for match in _LINK.finditer(text):
        link = {name.lower(): html.unescape(a or b or c) for name, a, b, c in _ATTRIBUTE.findall(match[1])}
        kind = link.get("type", "").partition(";")[0].strip().lower()
        named = f"{link.get('title', '')} {link.get('href', '')}"
        url = absolute(answer.url, link.get("href"))
        rel = link.get("rel", "").lower().split()
        if "alternate" in rel and kind in _TYPES and url is not None and not _OF_COMMENTS.search(named):
            found.setdefault(url)
    return list(found)
