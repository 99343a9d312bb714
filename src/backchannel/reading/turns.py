"""Turns of speakers: told from other text, and given back their paragraphs where a page ran them together."""

# ruff: noqa: RUF001 - the texts that are read have these characters

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶŁĻĽŃŅŇŐŒŘŚŞŠŢŤŪŮŰŲŹŻŽА-ЯЁІЇЄҐ"
_NAME = rf"[{_CAPITAL}][\w.’'-]*"
_LABEL = (
    rf"(?:Question|Вопрос|Питання|Remark|Реплика"
    rf"|{_NAME}(?: (?:{_NAME}|of|the|and|for|de|al|von|–|-)){{1,15}}"
    rf"|[{_CAPITAL}]\.(?:[{_CAPITAL}]\.)? ?{_NAME})"
)
_TURN = re.compile(
    rf"(?:Q(?:uestion)?[:.]? |[{_CAPITAL}][{_CAPITAL}.,'’ -]{{2,60}}(?:\([^()]{{1,60}}\))?:"
    rf"|{_LABEL}(?: \([^()]{{1,60}}\))?:) ?\S"
)
_OFFICE_LABEL = (
    rf"(?:(?:Federal )?(?:President|Chancellor)|Prime Minister|Minister|Secretary-General) of (?:the )?"
    rf"(?:{_NAME} ){{1,6}}{_NAME}: [\"“«{_CAPITAL}]"
)
_OFFICE_TURN = re.compile(_OFFICE_LABEL)
"""An office, a name and a colon: so begins the first turn of an official record, sometimes its only one."""
_FLATTENED = re.compile(
    rf"(?<=[.?!…”\"’)\]]) +(?={_LABEL}(?: \([^()]{{1,60}}\))?: [\"“«{_CAPITAL}])"
    rf"|(?<=[\w.]) +(?={_OFFICE_LABEL})"
)
_STAR_RULE = re.compile(r"(?:(?<=\s)|^)\*\s?\*\s?\*(?=\s|$)")
MIN_TURNS = 3
"""Fewer labels than this may be quotations or headings (``FACT SHEET: ...``), not people who speak in
turn."""
MIN_FLATTENED_LENGTH = 600
"""Code points; below that a colon after a name is more likely a quotation in running text."""


def has_turns(paragraphs: Iterable[str]) -> bool:
    """Say whether a text is a record of speech: three speakers' labels, or one that names an office."""
    count = 0
    for text in paragraphs:
        if _OFFICE_TURN.match(text):
            return True
        count += _TURN.match(text) is not None
        if count >= MIN_TURNS:
            return True
    return False


def split_flattened(paragraphs: Sequence[str]) -> list[str]:
    """Give each speaker's turn its own paragraph where several stand in one; split at rules of stars too.

    A label counts only where a capital follows it and, unless it names an office, a full stop precedes it.
    """
    split: list[str] = []
    for text in paragraphs:
        parts = [part.strip() for part in _STAR_RULE.split(text)] if "*" in text else [text]
        for part in parts:
            if len(part) >= MIN_FLATTENED_LENGTH and ": " in part:
                split.extend(turn.strip() for turn in _FLATTENED.split(part))
            else:
                split.append(part)
    return [part for part in split if part]
