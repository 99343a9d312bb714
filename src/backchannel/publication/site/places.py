"""Where each page lies: in a report, relative to its root; in the application, its address.

Names are made of identifiers, never of captured words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote

from backchannel.model import content_id, slug

_SAFE = re.compile(r"[a-z0-9][a-z0-9._-]{0,120}")

Listed = Literal["contacts", "findings", "claims", "pairs", "documents"]
"""What has a list of its own."""


def file_name(identifier: str) -> str:
    """Return an identifier as the name of a file, in lower case; one that could be none gets a name by its hash."""
    if _SAFE.fullmatch(identifier):
        return identifier
    return f"{slug(identifier)[:60]}-{content_id('p', identifier)[2:10]}".strip("-")


def pair_name(keys: tuple[str, str]) -> str:
    """Return the name of the page of two people, by their identifiers or names."""
    return file_name("--".join(slug(key) for key in keys))


@dataclass(frozen=True, slots=True)
class Places:
    """The files of a report."""

    def root(self, place: str) -> str:
        """Return the way from a page to the root."""
        return "../" * place.count("/")

    def overview(self) -> str:
        """Return the place of the first page."""
        return "index.html"

    def method(self) -> str:
        """Return the place of the page on method and limits."""
        return "method.html"

    def listed(self, of: Listed) -> str:
        """Return the place of a list."""
        return f"{of}/index.html"

    def within(self, of: Listed, time: str) -> str:
        """Return the place of a part of a list: of one year or month, or of a time not known where it is empty."""
        return f"{of}/{'in-' + time if time else 'undated'}.html"

    def contact(self, identifier: str) -> str:
        """Return the place of a contact's page."""
        return f"contacts/{file_name(identifier)}.html"

    def document(self, identifier: str, words: tuple[int, int] | None = None) -> str:
        """Return the place of a document's page, or of words in its text by their start and end."""
        return f"documents/{file_name(identifier)}.html{f'#w{words[0]}' if words else ''}"

    def claim(self, identifier: str) -> str:
        """Return the place of a claim's page."""
        return f"claims/{file_name(identifier)}.html"

    def pair(self, keys: tuple[str, str]) -> str:
        """Return the place of the page of two people, by their identifiers or names."""
        return f"pairs/{pair_name(keys)}.html"

    def rule(self, code: str) -> str:
        """Return the place of the findings of one rule."""
        return f"findings/{code.lower()}.html"

    def data(self, name: str) -> str:
        """Return the place of a file of data: ``contacts.json``."""
        return f"data/{name}"


@dataclass(frozen=True, slots=True)
class Addresses(Places):
    """The addresses of the application; what is chosen from a list stands in the query, so that it can be shared."""

    def root(self, place: str) -> str:  # noqa: ARG002 - a page of the application may lie anywhere
        """Return the root of the application."""
        return "/"

    def overview(self) -> str:
        """Return the address of the first page."""
        return ""

    def method(self) -> str:
        """Return the address of the page on method and limits."""
        return "method"

    def listed(self, of: Listed) -> str:
        """Return the address of a list."""
        return of

    def within(self, of: Listed, time: str) -> str:
        """Return the address of a part of a list."""
        return f"{of}?{'since=' + time + '&until=' + time if time else 'undated=yes'}"

    def contact(self, identifier: str) -> str:
        """Return the address of a contact's page."""
        return f"contacts/{quote(identifier, safe='')}"

    def document(self, identifier: str, words: tuple[int, int] | None = None) -> str:
        """Return the address of a document's page, or of words in its text, which it then marks whoever cites them."""
        place = f"?words={words[0]}-{words[1]}#w{words[0]}" if words else ""
        return f"documents/{quote(identifier, safe='')}{place}"

    def claim(self, identifier: str) -> str:
        """Return the address of a claim's page."""
        return f"claims/{quote(identifier, safe='')}"

    def pair(self, keys: tuple[str, str]) -> str:
        """Return the address of the page of two people."""
        return f"pairs/{pair_name(keys)}"

    def rule(self, code: str) -> str:
        """Return the address of the findings of one rule."""
        return f"rules/{code}"

    def data(self, name: str) -> str:
        """Return the address of a file of data."""
        return f"data/{name}"
