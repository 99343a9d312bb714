"""What others have decided since a page was made: asked for every few seconds, mostly for nothing."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import Request, Response

from backchannel.application.answering import desk_of, page
from backchannel.application.desk import Look
from backchannel.application.review.deciding import docket_of
from backchannel.engine.judged import told

MOST_TOLD = 5
"""Decisions that are told one by one; of more, their number."""
_DIGITS = 15


@dataclass(frozen=True, slots=True)
class Mark:
    """The state that a page shows."""

    last: int
    """Number of the last decision that it knew."""
    built: str
    """Of the record."""

    @classmethod
    def now(cls, request: Request) -> Mark:
        """Return the state of now. Taken before a page is made: what happens meanwhile is told as news."""
        return cls(docket_of(request).last, desk_of(request).index.mark)

    @classmethod
    def read(cls, text: str) -> Mark:
        """Read a mark; one that is none stands for a page that knew nothing of late."""
        last, _, built = text.partition(".")
        return cls(int(last) if last.isascii() and last.isdigit() and len(last) <= _DIGITS else 0, built)

    def __str__(self) -> str:
        return f"{self.last}.{self.built}"


def news(request: Request, look: Look, address: str, moved: str = "") -> Response:
    """Return what has happened since the mark of a page, or 204 where nothing has.

    Args:
        request: with ``mark`` in its query.
        look: the record.
        address: where to ask again, without the mark.
        moved: address of the page to which a contact has moved; empty where it has not.
    """
    before, now = Mark.read(request.query_params.get("mark", "")), Mark.now(request)
    if before == now:
        return Response(status_code=204)
    since = [one for one in docket_of(request).decisions if one.sequence > before.last]
    built = before.built != now.built
    values = {
        "told": [told(one) for one in since[-MOST_TOLD:]],
        "more": max(0, len(since) - MOST_TOLD),
        "built": built,
        "moved": moved,
        "news": {"address": address, "mark": str(now)},
        "waiting": docket_of(request).waiting(look.index),
    }
    answer = page(request, look, "review_news.html", values)
    answer.headers["HX-Trigger"] = "news, rebuilt" if built and not moved else "news"
    return answer
