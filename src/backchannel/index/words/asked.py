"""What somebody types, as queries of PostgreSQL."""

from __future__ import annotations

from functools import lru_cache

from backchannel.index.searching import parts_of
from backchannel.index.words.tokens import quoted, split


@lru_cache(maxsize=1_000)
def as_tsqueries(typed: str) -> tuple[str, ...]:
    """Return what must be there, each part as a ``tsquery``; none where some part has no word that could be there.

    As with FTS5, the last word may be a beginning.
    """
    parts, open_ended = parts_of(typed)
    queries = []
    for number, part in enumerate(parts, start=1):
        words = [quoted(word) for word in split(part)]
        if not words:
            return ()
        words[-1] += ":*" if open_ended and number == len(parts) else ""
        queries.append(" <-> ".join(words))
    return tuple(queries)
