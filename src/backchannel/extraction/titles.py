"""Titles that write every word with a capital: "Readout Of A's Call With B" is read as "Readout of A's Call with B".

The rules know the small words between names by their small letters. Nothing else of a text is read so, and what is
given back quotes the text as it stands.
"""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar, cast

from backchannel.model import Document, Span

_SMALL_WORDS = re.compile(r"(?<=[\w.,’'] )(?:With|Between|Among|Of|By|And|From|For|To|On|In|At)(?= )")
_Record = TypeVar("_Record")


def in_small_letters(document: Document) -> Document:
    """Return a document with the small words of its title in small letters; itself where they are."""
    title = _SMALL_WORDS.sub(lambda word: word[0].lower(), document.title)
    if title == document.title:
        return document
    return replace(document, title=title, text=title + document.text[len(title) :])


def as_it_stands(record: _Record, text: str) -> _Record:
    """Return a record whose quotes are those of a text, wherever they were taken."""
    if isinstance(record, Span):
        return cast(_Record, Span.of(text, record.start, record.end))
    if isinstance(record, tuple):
        return cast(_Record, tuple(as_it_stands(one, text) for one in record))
    if is_dataclass(record) and not isinstance(record, type):
        held = {one.name: as_it_stands(getattr(record, one.name), text) for one in fields(record) if one.init}
        return cast(_Record, replace(record, **held))
    return record
