"""The names under which metadata stand: in front matter, in a table's header, and in JSON."""

from __future__ import annotations

from collections.abc import Mapping

from backchannel.reading.dates import parse_moment

TITLE = ("title", "headline", "name")
TEXT = ("text", "body", "content", "main_text", "article", "article_text", "full_text", "transcript")
PUBLISHED = (
    "published_time", "published_at", "date_published", "datepublished", "published", "publication_date",
    "pubdate", "published_text", "datetime", "timestamp", "date",
)  # fmt: skip
MODIFIED = (
    "modified_time",
    "modified_at",
    "date_modified",
    "datemodified",
    "modified",
    "updated",
    "updated_at",
    "lastmod",
)
PUBLISHER = ("publisher", "source", "source_name", "outlet", "site_name", "site", "newspaper")
PARTY = ("party",)
LANGUAGE = ("language", "lang")
KIND = ("kind", "genre", "document_type", "type")
IDENTIFIER = ("id", "identifier", "guid", "uid", "uuid", "document_id", "record_id", "row_id")
URL = ("source_url", "url", "permalink", "canonical_url", "canonical", "link")
ZONE = ("timezone", "time_zone", "tz")


def first_of(values: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    """Return the first of several values that is there and not blank."""
    return next((values[name].strip() for name in names if values.get(name, "").strip()), None)


def published_of(values: Mapping[str, str]) -> str | None:
    """Return the most exact of the dates of publication: the first with a time, else the first understood."""
    found = [values[name] for name in PUBLISHED if values.get(name, "").strip()]
    understood = [(value, parse_moment(value, "UTC")) for value in found]
    timed = next((value for value, moment in understood if moment and "T" in moment), None)
    return timed or next((value for value, moment in understood if moment), found[0] if found else None)


def web_address(value: str | None) -> str | None:
    """Return a value where it is an address on the web, without white space; else ``None``."""
    value = "".join(value.split()) if value else ""
    return value if value.lower().startswith(("http://", "https://")) else None
