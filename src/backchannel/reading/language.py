"""The language of a text, told by its commonest words: English, Russian, Ukrainian, German, French."""

# ruff: noqa: RUF001 - the texts that are read have these characters

from __future__ import annotations

import re
from collections import Counter

_COMMON = {
    "en": "the of and to in that is was for on with he his has said by from at it as be this are an which",
    "de": "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an hat",
    "fr": "le la les de des du et en un une que dans pour par sur est au aux qui pas il ce avec son sa",
    "ru": "и в не на что с по как к из от за о для он его это был при также года со до президент россии",
    "uk": "і в у не на що з та до як за про від для він його це був також року із під який президент україни",
}
_WORDS = {language: frozenset(words.split()) for language, words in _COMMON.items()}
LOOKED_AT = 2000
"""Code points of a text that are looked at."""
MIN_SHARE = 0.08
"""Least share of a text's words that are common ones of its language; running prose has 0.2 to 0.5."""
MIN_WORDS = 6


def detect_language(text: str) -> str | None:
    """Return the ISO 639-1 code of a text's language, or ``None`` where it is none of the five, or unsure."""
    words = re.findall(r"[^\W\d_]+", text[:LOOKED_AT].lower())
    if len(words) < MIN_WORDS:
        return None
    seen = Counter(words)
    counts = sorted(((sum(seen[word] for word in common), code) for code, common in _WORDS.items()), reverse=True)
    (best, code), (second, _) = counts[0], counts[1]
    if best < MIN_SHARE * len(words) or best == second:
        return None
    return code
