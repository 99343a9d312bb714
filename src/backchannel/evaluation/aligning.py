"""From places in a document's text to places in the raw file that it was read from.

The reader drops boilerplate and flows lines anew, so the two are aligned word by word.
"""

from __future__ import annotations

import difflib
import re

from backchannel.evaluation.row import Stretch

_WORD = re.compile(r"\w+")


class Aligner:
    """Maps code-point offsets of a text to those of the raw file."""

    def __init__(self, text: str, raw: str) -> None:
        self._words, self._raw_words = _words_of(text), _words_of(raw)
        matcher = difflib.SequenceMatcher(
            None, [word for word, _, _ in self._words], [word for word, _, _ in self._raw_words], autojunk=False
        )
        self._to_raw = {
            block.a + number: block.b + number
            for block in matcher.get_matching_blocks()
            for number in range(block.size)
        }

    def stretch(self, start: int, end: int) -> Stretch | None:
        """Return where the words of a stretch of the text stand in the raw file; ``None`` where none of them does."""
        inside = [
            number
            for number, (_, low, high) in enumerate(self._words)
            if low < end and start < high and number in self._to_raw
        ]
        if not inside:
            return None
        first, last = self._to_raw[inside[0]], self._to_raw[inside[-1]]
        return self._raw_words[first][1], self._raw_words[last][2]


def _words_of(text: str) -> list[tuple[str, int, int]]:
    return [(match.group().lower(), match.start(), match.end()) for match in _WORD.finditer(text)]
