"""WordPress's REST interface: the addresses of posts, pages or any other type, page after page.

The listing holds the texts too, but the pages themselves are taken: what a reader saw is what stands as evidence.
"""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from backchannel.connectors.decoding import absolute, moment, read_json
from backchannel.connectors.listing import Answer, Item, Listing, ListingError, collect

_PATH = re.compile(r"/wp-json/wp/v2/[a-z0-9_-]+/?", re.IGNORECASE)
_ROUTE = re.compile(r"/wp/v2/[a-z0-9_-]+/?", re.IGNORECASE)


def recognises(answer: Answer) -> bool:
    """Say whether an answer is a collection of WordPress's, by its address (``?rest_route=`` too) and type."""
    parts = urlsplit(answer.url)
    route = dict(parse_qsl(parts.query)).get("rest_route", "")
    is_there = re.search(rf"{_PATH.pattern}$", parts.path, re.IGNORECASE) or _ROUTE.fullmatch(route)
    return bool(is_there) and answer.media_type.endswith("json") and answer.content.lstrip()[:1] == b"["


def read_listing(answer: Answer) -> Listing:
    """Read the entries of one page, and which page is next (``X-WP-TotalPages``).

    Raises:
        ListingError: it is no list.
    """
    data = read_json(answer.content)
    if not isinstance(data, list):
        raise ListingError("is no list of WordPress's")
    return collect([_entry(entry, answer.url) for entry in data], _next(answer) if data else ())


def _entry(entry: object, base: str) -> Item | None:
    url = absolute(base, entry.get("link")) if isinstance(entry, dict) else None
    if url is None or not isinstance(entry, dict):
        return None
    return Item(url, moment(entry.get("date_gmt")) or moment(entry.get("modified_gmt")))


def _next(answer: Answer) -> tuple[str, ...]:
    parts = urlsplit(answer.url)
    query = dict(parse_qsl(parts.query, keep_blank_values=True))
    here, last = query.get("page", "1"), answer.headers.get("x-wp-totalpages", "")
    if not (here.isdecimal() and last.isdecimal()) or int(here) >= int(last):
        return ()
    return (urlunsplit(parts._replace(query=urlencode(query | {"page": str(int(here) + 1)}))),)
