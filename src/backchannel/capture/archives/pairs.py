"""Records of a WARC file with the request that goes with each, where it stands beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from backchannel.capture.archives.records import Broken, Record

Paired = tuple[Record, Record | None]
_ANSWERS = ("response", "revisit")


def pair_records(records: Iterable[Record | Broken]) -> Iterator[Paired | Broken]:
    """Yield every record but the requests, each with its request where that is the record before or after it.

    Some tools write the request first and some the answer, so one record is held back.
    """
    waiting: Record | None = None
    asked: Record | None = None
    for record in records:
        if isinstance(record, Record) and record.kind == "request":
            if waiting is not None:
                belongs = _belong(record, waiting)
                yield waiting, record if belongs else None
                waiting, asked = None, None if belongs else record
            else:
                asked = record
            continue
        if waiting is not None:
            yield waiting, None
            waiting = None
        if isinstance(record, Broken):
            yield record
        elif asked is not None and _belong(asked, record):
            yield record, asked
            asked = None
        elif record.kind in _ANSWERS:
            waiting = record
        else:
            yield record, None
    if waiting is not None:
        yield waiting, None


def _belong(request: Record, answer: Record) -> bool:
    """Say whether a request and an answer name each other, or name nobody and share address and time."""
    named = (request.header("WARC-Concurrent-To"), answer.header("WARC-Concurrent-To"))
    if any(named):
        return named[0] == answer.header("WARC-Record-ID") or named[1] == request.header("WARC-Record-ID")
    keys = ("WARC-Target-URI", "WARC-Date")
    return all(request.header(key) == answer.header(key) != "" for key in keys)
