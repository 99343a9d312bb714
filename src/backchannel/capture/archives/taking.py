"""Records of an archive to captures and attempts: what was there, what was gone, and what says nothing.

An answer with status 200 is a capture; 404 and 410 say that the page was gone; a redirect, an error of the server or a
refusal is noted as a try that says nothing of the page. What a page is furnished with (pictures, styles, scripts) is
left out and counted. The time of all of them is the archive's own word.
"""

from __future__ import annotations

import datetime as dt
import functools
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from backchannel.capture.archives import problems
from backchannel.capture.archives.digests import digest_key, has_digest
from backchannel.capture.archives.own import OwnGroups
from backchannel.capture.archives.pairs import Paired
from backchannel.capture.archives.payload import (
    MAX_PAYLOAD_BYTES,
    Answer,
    TooLargeError,
    UnknownCodingError,
    content_of,
    dechunked,
    read_answer,
)
from backchannel.capture.archives.records import Broken, Record
from backchannel.capture.archives.stream import BrokenRecordError
from backchannel.capture.shown import safe_text
from backchannel.capture.web.content_type import media_type_of
from backchannel.ledger import Ledger
from backchannel.model import Attempt, Capture, Problem
from backchannel.model.capture import Outcome

OWN_SOFTWARE = b"software: backchannel "
"""In the first record of archives that this program wrote; see ``packing``."""
LINES = 10
"""Broken records that are named one by one; how many more there are, one line says."""
MAX_URL_LENGTH = 8000
"""Code points; RFC 9110 asks that at least so many octets be understood."""
SLACK = dt.timedelta(days=1)
"""By how much another clock may go before ours."""
OK, GONE, UNCHANGED, SERVER_ERROR = 200, (404, 410), 304, 500
_FURNITURE = {
    "image/": "pictures", "audio/": "sounds", "video/": "films", "font/": "fonts", "application/font": "fonts",
    "application/x-font": "fonts", "application/vnd.ms-fontobject": "fonts", "text/css": "styles",
    "text/javascript": "scripts", "application/javascript": "scripts", "application/x-javascript": "scripts",
    "application/ecmascript": "scripts", "application/wasm": "scripts", "application/json": "data of scripts",
}  # fmt: skip
"""By the beginning of a media type, what a page is furnished with."""
_BESIDE = ("warcinfo", "request", "metadata")
"""Kinds of records that only tell about others."""
_OTHER_KINDS = "records of other kinds"
Taking = Capture | Attempt | Problem


class _LeftOutError(Exception):
    """A record is no document; the message is what such records are called, many of them."""


class _WrongDigestError(Exception):
    """A record does not have the digest that it gives."""


@dataclass(frozen=True, slots=True)
class Original:
    """A payload that later records may refer to."""

    sha256: bytes
    media_type: str
    size: int


@dataclass
class ArchiveTaker:
    """Takes the records of one archive."""

    where: str
    """The archive's name, for messages."""
    via: str
    ledger: Ledger
    now: str
    """ISO 8601 in UTC."""
    originals: dict[bytes, Original]
    """What was taken so far, by its digests and by address and time; some 200 bytes each. Shared between archives."""
    own: OwnGroups | None = None
    """Where this program wrote the archive, what its records are of."""
    seen: int = 0
    broken: int = 0
    left_out: Counter[str] = field(default_factory=Counter)
    missing: list[str] = field(default_factory=list)
    """Addresses of records whose original is not at hand; the first few, then empty texts."""
    known: int = 0
    _before: Counter[tuple[object, ...]] | None = None
    """What was taken from this archive at an earlier time, and is not met again yet."""

    def take(self, paired: Paired | Broken) -> Iterator[Taking]:
        """Yield what becomes of one record: a capture or attempt to be recorded, a problem, or nothing."""
        if isinstance(paired, Broken) and paired.is_bomb:
            yield problems.expands(self.where)
            return
        if isinstance(paired, Broken):
            yield from self._note(problems.record_broken(self.where, paired.offset, paired.reason))
            return
        record, request = paired
        try:
            taking = self._take(record, request)
        except _LeftOutError as error:
            self.left_out[str(error)] += 1
        except UnknownCodingError as error:
            self.left_out[f"with an unknown {error}"] += 1
        except BrokenRecordError as error:
            yield from self._note(problems.record_broken(self.where, record.offset, str(error)))
        except _WrongDigestError:
            yield from self._note(problems.digest_wrong(self.where, record.offset, _url_of(record)))
        except TooLargeError:
            yield from self._note(
                problems.record_too_large(self.where, record.offset, _url_of(record), MAX_PAYLOAD_BYTES)
            )
        else:
            if taking is not None and not self._is_known(taking):
                yield taking

    def summed_up(self) -> Iterator[Problem]:
        """Yield what is said of the whole archive once it was read."""
        if self.broken > LINES:
            yield problems.more_broken(self.where, self.broken - LINES)
        if self.missing:
            yield problems.original_missing(self.where, len(self.missing), self.missing[0])
        if self.left_out:
            yield problems.left_out(self.where, self.left_out)
        if self.known:
            yield problems.known_already(self.where, self.known)

    # --- one record

    def _take(self, record: Record, request: Record | None) -> Capture | Attempt | None:
        self.seen += 1
        if record.kind == "warcinfo" and self.seen == 1 and OWN_SOFTWARE in (record.block or b""):
            self.own = OwnGroups(self.ledger, self.via)
        if self.own is not None and record.kind != "warcinfo":
            if not has_digest(record.header("WARC-Block-Digest"), record.block or b""):
                raise _WrongDigestError
            return self.own.take(record, request, _url_of, self._time)
        if record.kind in _BESIDE:
            return None
        if record.kind not in ("response", "resource", "revisit"):
            raise _LeftOutError(_OTHER_KINDS)
        block = _whole_block(record)
        if record.kind == "resource":
            return self._take_resource(record, block)
        if urlsplit(_url_of(record)).scheme not in ("http", "https"):
            raise _LeftOutError(_OTHER_KINDS)
        if request is not None and not (request.block or b"").startswith(b"GET "):
            raise _LeftOutError("answers to other requests than GET")
        if record.kind == "revisit":
            return self._take_revisit(record, request)
        return self._take_answer(record, request, read_answer(block))

    def _take_answer(self, record: Record, request: Record | None, answer: Answer) -> Capture | Attempt:
        if not has_digest(record.header("WARC-Payload-Digest"), answer.body, dechunked(answer)):
            raise _WrongDigestError
        if answer.status != OK:
            return self._note_status(record, request, answer)
        data = content_of(answer)
        if not data:
            raise _LeftOutError("empty answers")
        media_type = media_type_of(answer.header("Content-Type"), data, _url_of(record))
        if what := _furniture(media_type):
            raise _LeftOutError(what)
        return self._capture(record, request, data, media_type)

    def _take_resource(self, record: Record, data: bytes) -> Capture:
        if not has_digest(record.header("WARC-Payload-Digest"), data):
            raise _WrongDigestError
        url = _url_of(record)
        if urlsplit(url).scheme not in ("http", "https"):
            raise _LeftOutError(_OTHER_KINDS)
        media_type = media_type_of(record.header("Content-Type"), data, url)
        return self._capture(record, None, data, media_type)

    def _take_revisit(self, record: Record, request: Record | None) -> Capture | Attempt | None:
        at, url = self._time(record), _url_of(record)
        unchanged = "not-modified" in record.header("WARC-Profile")
        keys = [_key_of_place(record.header("WARC-Refers-To-Target-URI") or url, record.header("WARC-Refers-To-Date"))]
        if not unchanged:
            keys.insert(0, digest_key(record.header("WARC-Payload-Digest")))
        original = next((self.originals[key] for key in keys if key and key in self.originals), None)
        if original is None:
            self.missing.append("" if self.missing else url)
            return None
        exchange = self._keep(record, request)
        if unchanged:
            return Attempt(url, at, "unchanged", "304 Not Modified", UNCHANGED, None, exchange, self.via)
        sha256 = original.sha256.hex()
        return Capture(sha256, None, url, original.media_type, original.size, at, self.via, None, exchange)

    def _note_status(self, record: Record, request: Record | None, answer: Answer) -> Attempt:
        url, at = _url_of(record), self._time(record)
        target = answer.leads_to(url) if 300 <= answer.status < 400 else None  # noqa: PLR2004 - RFC 9110, 15.4
        if answer.status in GONE or (target and _is_front_page(target, url)):
            outcome: Outcome = "gone"
        elif target or answer.status >= 400:  # noqa: PLR2004 - RFC 9110, 15.5
            outcome = "failed"
        else:
            raise _LeftOutError(f"answers with status {answer.status}")
        reason = f"{answer.words}, to {safe_text(target)}" if target else answer.words
        return Attempt(url, at, outcome, reason, answer.status, target, self._keep(record, request), self.via)

    # --- what is common to all

    def _capture(self, record: Record, request: Record | None, data: bytes, media_type: str) -> Capture:
        url, at = _url_of(record), self._time(record)
        sha256, size = self.ledger.store_bytes(data)
        original = Original(bytes.fromhex(sha256), media_type, size)
        for key in (digest_key(record.header("WARC-Payload-Digest")), _key_of_place(url, record.header("WARC-Date"))):
            if key:
                self.originals.setdefault(key, original)
        return Capture(sha256, None, url, media_type, size, at, self.via, None, self._keep(record, request))

    def _keep(self, record: Record, request: Record | None) -> str:
        """Store a record and its request as they lie in the archive, in that order, and return their SHA-256."""
        both = sorted((one for one in (record, request) if one is not None), key=lambda one: one.start)
        return self.ledger.store_bytes(b"".join(one.copy() for one in both))[0]

    def _time(self, record: Record) -> str:
        """Return when a record says that it was taken, in UTC to the second."""
        said = record.header("WARC-Date")
        moment = _moment(said)
        if moment is None:
            raise BrokenRecordError(f"its date is not to the second ({safe_text(said)[:40] or 'none'})")
        if moment > dt.datetime.fromisoformat(self.now) + SLACK:
            raise BrokenRecordError(f"its date is yet to come ({moment.isoformat()})")
        return moment.isoformat()

    def _note(self, problem: Problem) -> Iterator[Problem]:
        self.broken += 1
        if self.broken <= LINES:
            yield problem

    def _is_known(self, taking: Capture | Attempt) -> bool:
        if self._before is None:
            made: list[Capture | Attempt] = [*self.ledger.captures(), *self.ledger.attempts()]
            own = self.via.rpartition("(")[2]  # its digest; its name may be another by now
            self._before = Counter(_act(one) for one in made if (one.via or "").endswith(own))
        act = _act(taking)
        is_known = self._before[act] > 0
        self._before[act] -= is_known
        self.known += is_known
        return is_known


def _whole_block(record: Record) -> bytes:
    """Return the content of a record that holds the whole of what was answered, and has its digest."""
    if record.block is None:
        raise TooLargeError
    if record.header("WARC-Segment-Number"):
        raise _LeftOutError("parts of records cut into several")
    if cut := safe_text(record.header("WARC-Truncated")):
        raise BrokenRecordError(f"who made the archive cut it off ({cut[:20]})")
    if not has_digest(record.header("WARC-Block-Digest"), record.block):
        raise _WrongDigestError
    return record.block


def _moment(said: str) -> dt.datetime | None:
    """Return a time of ISO 8601 with its offset, in UTC to the second; ``None`` where it is less exact or none."""
    try:
        moment = dt.datetime.fromisoformat(said)
        if len(said) < len("2020-01-01T00:00:00Z") or moment.tzinfo is None:
            return None
        return moment.astimezone(dt.UTC).replace(microsecond=0)
    except (ValueError, OverflowError):
        return None


def _act(taking: Capture | Attempt) -> tuple[object, ...]:
    """Return what makes two records of one archive the same act, in whatever form the exchange was kept."""
    if isinstance(taking, Capture):
        return taking.sha256, taking.path, taking.url, taking.retrieved_at
    return taking.outcome, taking.url, taking.attempted_at


def _url_of(record: Record) -> str:
    """Return the address of a record, as it can be kept and shown; wget once put it in angle brackets."""
    return _address(record.header("WARC-Target-URI"))


@functools.lru_cache(maxsize=4)  # that of a record is asked for several times
def _address(said: str) -> str:
    url = said.removeprefix("<").removesuffix(">").replace(" ", "%20")
    try:
        urlsplit(url)
    except ValueError:
        return ""
    return safe_text(url) if len(url) <= MAX_URL_LENGTH else ""


def _furniture(media_type: str) -> str | None:
    if media_type.partition(";")[0].endswith("+json"):
        return "data of scripts"
    return next((what for start, what in _FURNITURE.items() if media_type.startswith(start)), None)


def _is_front_page(target: str, url: str) -> bool:
    """Say whether a redirect leads from a page to the front page of the same site."""
    there, here = urlsplit(target), urlsplit(url)
    same = (there.hostname or "").removeprefix("www.") == (here.hostname or "").removeprefix("www.")
    return same and there.path in ("", "/") and not there.query and here.path not in ("", "/")


def _key_of_place(url: str, date: str) -> bytes:
    return digest_key(f"place:{url} {date}") if date else b""
