"""Saved web pages: the article by trafilatura, and the page's own metadata read here.

Metadata come from the page alone: OpenGraph and meta tags, JSON-LD, ``time`` elements, and htmldate as a
fallback for the day. htmldate's extensive search is not used: it takes dates out of running text, where
they may be the contact's. Nothing is dropped for want of a date.
"""

# ruff: noqa: RUF001 - the texts that are read have these characters

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from backchannel.model import Problem
from backchannel.reading import problems
from backchannel.reading.boilerplate import drop_doubled, find_article, is_prose
from backchannel.reading.clean import clean_line, drop_repeated_title
from backchannel.reading.dates import parse_moment
from backchannel.reading.draft import Draft, UnreadableError
from backchannel.reading.fields import web_address
from backchannel.reading.html_bounds import beyond_bounds
from backchannel.reading.text import decode_text

MAX_HTML_BYTES = 8_000_000
"""A saved page of news has up to 2 MB; the extraction takes some seconds for this much."""
MIN_ARTICLE_WORDS = 12
"""The shortest readouts on record have some 20 words of text."""
_CHARSET = re.compile(rb"<meta[^<>]{0,200}?charset\s*=\s*[\"']?\s*([a-zA-Z0-9_.:-]{2,40})", re.IGNORECASE)
_LOOKS_HTML = re.compile(
    r"\s*(?:<\?xml[^<>]{0,200}>\s*)?(?:<!--.{0,1000}?-->\s*)?<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_PRUNED = [
    "//figcaption",
    "//form",
    "//*[contains(@class, 'wp-caption-text')]",
    "//*[contains(@class, 'image-caption') or contains(@class, 'photo-caption')]",
]
_ARTICLE_TYPES = ("article", "report", "posting", "pressrelease")
_PUBLISHED_TAGS = (
    "article:published_time", "og:published_time", "datepublished", "dc.date.issued", "dcterms.created",
    "parsely-pub-date", "sailthru.date", "pubdate", "publish-date", "article.published", "date",
)  # fmt: skip
_MODIFIED_TAGS = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "last-modified",
    "lastmod",
)


def looks_like_html(text: str) -> bool:
    """Say whether a text begins as a web page does."""
    return _LOOKS_HTML.match(text[:2000]) is not None


@dataclass(frozen=True, slots=True)
class _Metadata:
    """What a page says of itself, by meta tag and JSON-LD key in lower case."""

    tags: dict[str, str]
    linked: dict[str, str]
    title: str
    language: str
    address: str | None
    time: str | None


def read_html(
    data: bytes, where: str, url: str | None, charset: str | None = None
) -> tuple[list[Draft], list[Problem]]:
    """Read the article of a saved page.

    Args:
        data: the page.
        where: what to call it.
        url: its address, where known.
        charset: how the server said that it is encoded, which counts where the page itself says nothing.

    Raises:
        UnreadableError: with ``empty-file``, ``too-large``, ``not-text``, ``page-too-complex`` or ``no-article``.
    Problems:
        ``broken-utf8``.
    """
    text, faults = _decode(data, where, charset)
    too_much = beyond_bounds(text)
    if too_much:
        raise UnreadableError(problems.page_too_complex(where, too_much))
    tree = _parse(text)
    if tree is None:
        raise UnreadableError(problems.no_article(where))
    metadata = _metadata(tree)
    title = _title(metadata)
    paragraphs = [clean_line(line) for line in _main_text(tree, url)]
    article = find_article(drop_doubled(drop_repeated_title(title, [line for line in paragraphs if line])))
    words = sum(len(paragraph.split()) for paragraph in article.paragraphs)
    if words < MIN_ARTICLE_WORDS or not any(map(is_prose, article.paragraphs)):
        raise UnreadableError(problems.no_article(where))
    draft = Draft(
        title,
        tuple(article.paragraphs),
        published=_published(metadata, text) or article.published,
        modified=_first_moment(
            (metadata.linked.get("datemodified"), *(metadata.tags.get(tag) for tag in _MODIFIED_TAGS))
        )
        or article.modified,
        publisher=clean_line(metadata.tags.get("og:site_name") or metadata.linked.get("publisher") or "") or None,
        language=metadata.language or metadata.tags.get("og:locale") or metadata.linked.get("inlanguage"),
        url=metadata.address,
    )
    return [draft], faults


def _decode(data: bytes, where: str, charset: str | None) -> tuple[str, list[Problem]]:
    """Decode a page by its own word on its encoding, else by its server's, where that is not UTF-8."""
    declared = _CHARSET.search(data[:4096])
    name = declared[1].decode("ascii").lower() if declared else charset
    return decode_text(data, where, MAX_HTML_BYTES, name)


def _parse(text: str) -> Any:
    from trafilatura import load_html

    for library in ("trafilatura", "htmldate"):
        logger = logging.getLogger(library)
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())  # its remarks are no part of our output
    # An encoding in an XML declaration makes the parser refuse a text that is decoded already.
    return load_html(re.sub(r"^\s*<\?xml[^<>]*\?>", "", text, count=1))


def _main_text(tree: Any, url: str | None) -> list[str]:
    from trafilatura import bare_extraction

    found = bare_extraction(
        tree, url=url, include_comments=False, include_tables=True, with_metadata=False, prune_xpath=_PRUNED
    )
    text = getattr(found, "text", None)
    return text.split("\n") if isinstance(text, str) else []


def _metadata(tree: Any) -> _Metadata:
    tags: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().lower()
        if name and meta.get("content"):
            tags.setdefault(name, meta.get("content").strip())
    link = next((link.get("href") for link in tree.iter("link") if link.get("rel") == "canonical"), None)
    time = next((item.get("datetime") for item in tree.iter("time") if item.get("pubdate") is not None
                 or "published" in f"{item.get('class')} {item.get('itemprop')}".lower()), None)  # fmt: skip
    headline = next((clean_line(item.text_content()) for item in tree.iter("h1")), "")
    title = next((clean_line(item.text_content()) for item in tree.iter("title")), "")
    return _Metadata(
        tags,
        _linked_data(tree),
        headline or title,
        tree.get("lang") or "",
        web_address(link or tags.get("og:url")),
        time,
    )


def _linked_data(tree: Any) -> dict[str, str]:
    """Return the dates, headline, language and publisher of the article that JSON-LD describes."""
    values: dict[str, str] = {}
    for script in tree.iter("script"):
        if (script.get("type") or "").lower() != "application/ld+json" or not script.text:
            continue
        try:
            data = json.loads(script.text)
        except (ValueError, RecursionError):
            continue
        for item in _articles(data):
            for key in ("datePublished", "dateModified", "headline", "inLanguage"):
                if isinstance(item.get(key), str):
                    values.setdefault(key.lower(), item[key].strip())
            publisher = item.get("publisher")
            if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
                values.setdefault("publisher", publisher["name"].strip())
    return values


def _articles(data: Any) -> Iterator[dict[str, Any]]:
    items = data if isinstance(data, list) else [data]
    for item in items:
        if not isinstance(item, dict):
            continue
        if any(word in str(item.get("@type", "")).lower() for word in _ARTICLE_TYPES):
            yield item
        graph = item.get("@graph")
        if isinstance(graph, list):
            yield from _articles([entry for entry in graph if isinstance(entry, dict) and "@graph" not in entry])


def _title(metadata: _Metadata) -> str:
    """Return the headline (OpenGraph's, JSON-LD's, a heading's or the window's) without the site's name."""
    title = clean_line(metadata.tags.get("og:title") or metadata.linked.get("headline") or "") or metadata.title
    site = metadata.tags.get("og:site_name") or metadata.linked.get("publisher") or ""
    head, mark, tail = title.rpartition(" | ")
    if mark and head and (tail.lower() in (site.lower(), "") or len(tail.split()) <= 4):  # noqa: PLR2004 - a site's name
        return head.strip()
    for dash in (" - ", " – ", " — "):
        if site and title.lower().endswith(f"{dash}{site}".lower()):
            return title[: -len(dash + site)].strip()
    return title


def _published(metadata: _Metadata, text: str) -> str | None:
    given = (
        metadata.linked.get("datepublished"),
        *(metadata.tags.get(tag) for tag in _PUBLISHED_TAGS),
        metadata.time,
    )
    return _first_moment(given) or _day_by_htmldate(text)


def _first_moment(values: tuple[str | None, ...]) -> str | None:
    """Return the first value with a time of day, else the first that is a date at all."""
    understood = [(value, parse_moment(value, "UTC")) for value in values if value]
    timed = next((value for value, moment in understood if moment and "T" in moment), None)
    return timed or next((value for value, moment in understood if moment), None)


def _day_by_htmldate(text: str) -> str | None:
    from htmldate import find_date

    try:
        # Fixed bounds: by default the last day allowed is the clock's.
        day = find_date(
            text,
            original_date=True,
            extensive_search=False,
            min_date="1990-01-01",
            max_date="2099-12-31",
            verbose=False,
        )
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None
    return day if isinstance(day, str) else None
