"""RSS, Atom (RFC 4287) and JSON Feed: the addresses of the entries, and the next page where one is named."""

from __future__ import annotations

import calendar
import datetime as dt
import io
import re
import warnings
from typing import Any

from backchannel.connectors.decoding import BEFORE_THE_ROOT, absolute, moment, read_json
from backchannel.connectors.listing import Answer, Item, Listing, ListingError, collect

_TYPES = frozenset({"application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml"})
_ROOT = re.compile(BEFORE_THE_ROOT + rb"<(?:rss|feed|rdf:RDF)[\s>/]", re.DOTALL)
_JSON_FEED = re.compile(rb'"version"\s*:\s*"https?:\\?/\\?/jsonfeed\.org\\?/version')
_HEAD_BYTES = 4000
MOST_FEED_BYTES = 10_000_000
"""Of a feed in XML; the largest that are met, with the texts of some hundred entries, have about 5 MB."""
MOST_OPEN = 10_000
"""Elements never closed; a feed whose entries hold HTML has some thousand line breaks and pictures."""


def recognises(answer: Answer) -> bool:
    """Say whether an answer is a feed: by its type, or by how it begins."""
    head = answer.content[:_HEAD_BYTES]
    if answer.media_type in _TYPES:
        return True
    return _ROOT.match(head) is not None or (_is_json(answer) and _JSON_FEED.search(head) is not None)


def read_listing(answer: Answer) -> Listing:
    """Read the entries of a feed.

    Raises:
        ListingError: it is none after all.
    """
    if _is_json(answer) or answer.content.lstrip()[:1] == b"{":
        return _read_json_feed(answer)
    _refuse_harm(answer.content)
    parsed = _parse(answer)
    if not parsed.get("version"):
        raise ListingError("is no feed of RSS or Atom that can be read")
    further = tuple(link.get("href") for link in parsed.feed.get("links", ()) if link.get("rel") == "next")
    more = tuple(url for url in (absolute(answer.url, link) for link in further) if url)
    return collect([_entry(entry, answer.url) for entry in parsed.entries], more)


def _is_json(answer: Answer) -> bool:
    return answer.media_type.endswith(("json", "+json"))


def _refuse_harm(content: bytes) -> None:
    """Refuse what the parser, which forgives everything, would need minutes for."""
    if len(content) > MOST_FEED_BYTES:
        raise ListingError(f"has more than {MOST_FEED_BYTES // 1_000_000} MB")
    # its time grows with the square of the elements that stand open
    if content.count(b"<") - 2 * content.count(b"</") - content.count(b"/>") > MOST_OPEN:
        raise ListingError("has thousands of elements that are never closed")


def _parse(answer: Answer) -> Any:
    import feedparser  # type: ignore[import-untyped]

    headers = {"content-location": answer.url, "content-type": answer.headers.get("content-type", "application/xml")}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the libraries behind it; a feed's faults are told by us
        try:
            return feedparser.parse(io.BytesIO(answer.content), response_headers=headers, sanitize_html=False)
        except Exception as error:
            raise ListingError("is no feed of RSS or Atom that can be read") from error


def _entry(entry: Any, base: str) -> Item | None:
    """Return what an entry names: its link, or an identifier that is an address (RSS 2.0, ``guid``)."""
    alternate = [link.get("href") for link in entry.get("links", ()) if link.get("rel", "alternate") == "alternate"]
    for link in (*alternate, entry.get("link"), entry.get("id")):
        url = absolute(base, link)
        if url is not None and (link != entry.get("id") or str(link).startswith("http")):
            # dict's own: that of feedparser warns where it answers with another date
            return Item(url, _moment(dict.get(entry, "published_parsed") or dict.get(entry, "updated_parsed")))
    return None


def _moment(parsed: Any) -> str | None:
    try:
        return dt.datetime.fromtimestamp(calendar.timegm(parsed), dt.UTC).isoformat() if parsed else None
    except (ValueError, OverflowError, TypeError, OSError):
        return None


def _read_json_feed(answer: Answer) -> Listing:
    """Read JSON Feed (version 1.1)."""
    data = read_json(answer.content)
    items = data.get("items") if isinstance(data, dict) else None
    if not isinstance(items, list):
        raise ListingError("is no JSON Feed: it has no list of items")
    further = absolute(answer.url, data.get("next_url"))
    return collect([_json_entry(item, answer.url) for item in items], (further,) if further else ())


def _json_entry(item: object, base: str) -> Item | None:
    if not isinstance(item, dict):
        return None
    for link in (item.get("url"), item.get("external_url"), item.get("id")):
        url = absolute(base, link) if link != item.get("id") or str(link).startswith("http") else None
        if url is not None:
            return Item(url, moment(item.get("date_published")) or moment(item.get("date_modified")))
    return None
