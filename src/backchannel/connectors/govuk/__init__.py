"""The interfaces of gov.uk: search (``/api/search.json``) and content (``/api/content/...``).

Both hold only a part of what a reader sees, so the pages themselves are taken. Of a content item that is the page it
describes and, for a collection, the documents in it.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from backchannel.connectors.decoding import absolute, moment, read_json
from backchannel.connectors.listing import Answer, Item, Listing, ListingError, collect

_SEARCH, _CONTENT = "/api/search.json", "/api/content/"
_LAST_RESULT = 1000
"""The search gives no results beyond this one."""


def recognises(answer: Answer) -> bool:
    """Say whether an answer is one of the two, by its address and type."""
    path = urlsplit(answer.url).path
    return (path == _SEARCH or path.startswith(_CONTENT)) and answer.media_type.endswith("json")


def read_listing(answer: Answer) -> Listing:
    """Read the pages that a search found, or that a content item describes.

    Raises:
        ListingError: it is neither.
    """
    data = read_json(answer.content)
    if not isinstance(data, dict):
        raise ListingError("is no answer of gov.uk's")
    return _results(answer, data) if urlsplit(answer.url).path == _SEARCH else _content(answer, data)


def _results(answer: Answer, data: dict[str, Any]) -> Listing:
    results = data.get("results")
    if not isinstance(results, list):
        raise ListingError("is no answer of gov.uk's search: it has no list of results")
    entries = [_item(answer.url, entry, "link", ("public_timestamp",)) for entry in results]
    return collect(entries, _next(answer.url, data.get("total"), len(results)))


def _next(url: str, total: object, got: int) -> tuple[str, ...]:
    parts = urlsplit(url)
    query = parse_qsl(parts.query, keep_blank_values=True)
    start = dict(query).get("start", "0")
    if not isinstance(total, int) or not start.isdecimal() or got == 0:
        return ()
    then = int(start) + got
    if then >= min(total, _LAST_RESULT):
        return ()
    kept = [pair for pair in query if pair[0] != "start"]
    return (urlunsplit(parts._replace(query=urlencode([*kept, ("start", str(then))]))),)


def _content(answer: Answer, data: dict[str, Any]) -> Listing:
    links = data.get("links")
    documents = links.get("documents") if isinstance(links, dict) else None
    listed = documents if isinstance(documents, list) else []
    dates = ("public_updated_at", "first_published_at")
    return collect([_item(answer.url, entry, "base_path", dates) for entry in (data, *listed)])


def _item(base: str, entry: object, key: str, dates: tuple[str, ...]) -> Item | None:
    if not isinstance(entry, dict):
        return None
    url = absolute(base, entry.get(key))
    return Item(url, next(filter(None, (moment(entry.get(name)) for name in dates)), None)) if url else None
