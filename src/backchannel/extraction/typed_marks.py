"""Marks as they are typed: "--" is a dash, as in "he called -- he called the President".

The rules know a dash by its own sign. What is given back quotes the text as it stands.
"""

from __future__ import annotations

import re
from dataclasses import replace

from backchannel.model import Document

_TWO_HYPHENS = re.compile(r"(?<!-)--(?!-)")


def with_dashes(document: Document) -> Document:
    """Return a document with a dash and a space for each "--", as long as it was; itself where there is none."""
    if "--" not in document.text:
        return document
    title, text = (_TWO_HYPHENS.sub("— ", words) for words in (document.title, document.text))
    return replace(document, title=title, text=text)
