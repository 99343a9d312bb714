"""The kind of an item whose publisher has no card, by its title and its form."""

from __future__ import annotations

import re
from collections.abc import Sequence

from backchannel.model import KINDS, Kind
from backchannel.reading.boilerplate import is_prose
from backchannel.reading.turns import has_turns

_TITLES: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        "schedule",
        re.compile(r"^(?:public |daily |weekly )?schedule\b|\b(?:public|daily) schedule\b", re.IGNORECASE),
    ),
    ("readout", re.compile(r"^readout of\b", re.IGNORECASE)),
    (
        "transcript",
        re.compile(r"^(?:remarks by|press (?:briefing|gaggle) by|transcript\b|full transcript\b)", re.IGNORECASE),
    ),
    ("statement", re.compile(r"^(?:joint )?statement (?:by|from|of|on)\b", re.IGNORECASE)),
)
_REPORTS = re.compile(
    r"\b(?:said|says|told|tells|according to|reported(?:ly)?|reports|announced|confirmed|denied|released"
    r"|sources"
    r"|sagte|sagt|laut|teilte|erklärte|berichtet\w*|selon|a (?:déclaré|annoncé|affirmé|dit)"
    r"|сообщи\w+|заяви\w+|сказал\w*|рассказал\w*|по словам|по данным"
    r"|повідоми\w+|сказав|сказала|розпові\w+|за словами)\b",
    re.IGNORECASE,
)
"""Words with which news reports what others say or do."""
MIN_REPORT_WORDS = 20


def known_kind(name: str | None) -> Kind | None:
    """Return a kind by its name in metadata, or ``None`` where it is not one of ours."""
    return next((kind for kind in KINDS if name and name.strip().lower() == kind), None)


def kind_by_form(title: str, paragraphs: Sequence[str]) -> Kind:
    """Return the kind of an item of an unknown publisher.

    An official kind by its title; else a transcript where people speak in turn; else a press report where
    prose in the third person reports what others say; else ``other``.
    """
    for kind, pattern in _TITLES:
        if pattern.search(title):
            return kind
    if has_turns(paragraphs):
        return "transcript"
    prose = " ".join((title, *(text for text in paragraphs if is_prose(text))))
    return "press" if len(prose.split()) >= MIN_REPORT_WORDS and _REPORTS.search(prose) else "other"
