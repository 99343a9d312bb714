"""Where each page of a report lies, relative to its root; names are made of identifiers, never of captured words."""

from __future__ import annotations

import re

from backchannel.model import content_id, slug

_SAFE = re.compile(r"[a-z0-9][a-z0-9._-]{0,120}")
MOST_LETTERS = 120


def file_name(identifier: str) -> str:
    """Return an identifier as the name of a file, in lower case; one that could be none gets a name by its hash."""
    if _SAFE.fullmatch(identifier):
        return identifier
    return f"{slug(identifier)[:60]}-{content_id('p', identifier)[2:10]}".strip("-")


def contact_place(identifier: str) -> str:
    """Return the place of a contact's page."""
    return f"contacts/{file_name(identifier)}.html"


def year_place(year: str) -> str:
    """Return the place of the list of one year's contacts."""
    return f"contacts/{'in-' + year if year else 'undated'}.html"


def document_place(identifier: str, start: int | None = None) -> str:
    """Return the place of a document's page, and of the words that begin at a place in its text."""
    return f"documents/{file_name(identifier)}.html{'' if start is None else f'#w{start}'}"


def claim_place(identifier: str) -> str:
    """Return the place of a claim's page."""
    return f"claims/{file_name(identifier)}.html"


def pair_place(keys: tuple[str, str]) -> str:
    """Return the place of the page of two people, by their identifiers or names."""
    return f"pairs/{file_name('--'.join(slug(key) for key in keys))}.html"


def rule_place(code: str) -> str:
    """Return the place of the findings of one rule."""
    return f"findings/{code.lower()}.html"
