"""Bounds of a page: what would keep the parsers busy for hours is told before they see it.

libxml2 compares each attribute of an element with all others of it, and the search for the article looks at some
elements from many sides; both take time that grows with the square of what there is.
"""

from __future__ import annotations

import re

MAX_ELEMENTS = 60_000
"""A long transcript has 10,000."""
MAX_ATTRIBUTES = 2_000
"""Of one element; the most that editors write is some dozens."""
_LONG_TAG = 10_000
"""Code points of a tag from which its attributes are counted."""
_TAG = re.compile(r"""<[a-zA-Z](?:[^<>"']++|"[^"]*+"|'[^']*+')*+""")
_QUOTED = re.compile(r"""=\s*+(?:"[^"]*+"|'[^']*+')""")
_NAME = re.compile(r"[^\s=/]+")


def beyond_bounds(text: str) -> str | None:
    """Return what a page has too much of; ``None`` where it is within bounds. The time is linear in its length."""
    for elements, tag in enumerate(_TAG.finditer(text), 1):
        if elements > MAX_ELEMENTS:
            return f"more than {MAX_ELEMENTS:,} elements"
        if tag.end() - tag.start() > _LONG_TAG and _attributes(tag[0]) > MAX_ATTRIBUTES:
            return f"an element with more than {MAX_ATTRIBUTES:,} attributes"
    return None


def _attributes(tag: str) -> int:
    return sum(1 for _ in _NAME.finditer(_QUOTED.sub(" ", tag)))
