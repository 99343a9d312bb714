"""Read and extract single captures, in this process or in several, with the same results."""

from __future__ import annotations

import concurrent.futures
import multiprocessing
import os
import signal
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Self

from backchannel.errors import BackchannelError
from backchannel.extraction import extract_document, tell_apart
from backchannel.gazetteer import Gazetteer
from backchannel.gazetteer.sources import SourceCard, Sources
from backchannel.ledger import Ledger
from backchannel.model import Capture, Claim, Document, Mention, Principal, Problem
from backchannel.reading import MAX_BYTES, Reading, TableMapping, is_table, read_parts

WORTH_A_PROCESS = 100
"""Captures that make a further process worth its start (about a second, against some 10 ms a document)."""

LARGE_TABLE_BYTES = 4_000_000
"""From this size on the documents of a table are handed on part by part, by the process that keeps the results."""

MOST_PROCESSES = 8
"""More than this gain little: one process keeps the results."""


@dataclass(frozen=True, slots=True)
class Work:
    """What every worker needs; small enough to be sent to each."""

    directory: Path
    """The dossier, for the captured bytes."""
    people: tuple[Principal, ...]
    sources: tuple[SourceCard, ...]
    tables: tuple[TableMapping, ...] = ()


@dataclass(frozen=True, slots=True)
class Extracted:
    """What came of one capture, or of a part of it."""

    sha256: str
    documents: tuple[Document, ...] = ()
    mentions: tuple[Mention, ...] = ()
    claims: tuple[Claim, ...] = ()
    problems: tuple[Problem, ...] = ()
    unasked: bool = False
    """True where a language model was to be asked about its documents, and did not answer for all of them."""
    is_last: bool = True
    """False for a part of a capture that others follow."""


def work_through(work: Work, captures: Sequence[Capture], processes: int = 0) -> Iterator[Extracted]:
    """Yield what comes of each capture, in the order given; a large table comes in several parts.

    Args:
        work: what workers need.
        captures: one for each different content.
        processes: how many to use; 0 for as many as are useful on this machine.
    """
    useful = min(os.cpu_count() or 1, MOST_PROCESSES, 1 + len(captures) // WORTH_A_PROCESS)
    count = min(processes or useful, len(captures))
    if count <= 1:
        with Bench(work) as bench:
            for capture in captures:
                yield from bench.extract(capture)
        return
    context = multiprocessing.get_context("spawn")
    pool = concurrent.futures.ProcessPoolExecutor(count, context, _start_worker, (work,))
    try:
        results = pool.map(_work, [one for one in captures if not _is_large(one)], chunksize=8)
        with Bench(work) as bench:
            for capture in captures:
                yield from bench.extract(capture) if _is_large(capture) else next(results)
    finally:
        pool.shutdown(cancel_futures=True)  # a build that is stopped does not wait for what is left


class Bench:
    """The tools of one worker, made once: the ledger's bytes, names and source cards."""

    def __init__(self, work: Work) -> None:
        self._ledger = Ledger.open(work.directory)
        self._gazetteer = Gazetteer.standard(work.people)
        self._sources = Sources.standard(work.sources)
        self._tables = work.tables

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._ledger.close()

    def extract(self, capture: Capture) -> Iterator[Extracted]:
        """Read one capture and extract its documents, by parts; whatever goes wrong becomes a problem."""
        if _is_large(capture):
            opened = self._ledger.open_object(capture.sha256)
        elif capture.size <= MAX_BYTES:
            opened = BytesIO(self._ledger.read_object(capture.sha256))
        else:
            opened = BytesIO()  # no reader takes so much, so nothing of it need be loaded
        with opened as file:
            for one in extract_parts(capture, file, self._gazetteer, self._sources, self._tables):
                yield replace(one, mentions=tell_apart(one.documents, one.mentions))


def extract_parts(
    capture: Capture,
    file: BinaryIO,
    gazetteer: Gazetteer,
    sources: Sources,
    tables: Sequence[TableMapping] = (),
) -> Iterator[Extracted]:
    """Read captured bytes and extract their documents: at once, or part by part from a table.

    Problems:
        ``unexpected-error`` where a defect of this program meets bytes that it was not made for.
    """
    held: Extracted | None = None
    try:
        for reading in read_parts(capture, file, sources, tables):
            if held:
                yield replace(held, is_last=False)
            held = _extract(capture, reading, gazetteer)
    except BackchannelError:
        raise
    except Exception as error:  # noqa: BLE001 - captured bytes are hostile: one file must not stop all the others
        where = capture.path or capture.url or capture.sha256
        if held:
            yield replace(held, is_last=False)
        held = Extracted(capture.sha256, problems=(unexpected(where, error),))
    if held:
        yield held


def _extract(capture: Capture, reading: Reading, gazetteer: Gazetteer) -> Extracted:
    found = [extract_document(document, gazetteer) for document in reading.documents]
    return Extracted(
        capture.sha256,
        reading.documents,
        tuple(mention for one in found for mention in one.mentions),
        tuple(claim for one in found for claim in one.claims),
        reading.problems,
    )


def unexpected(where: str, error: Exception) -> Problem:
    """Return the problem of a file that met a defect of this program; ``where`` names the file."""
    return Problem(
        where,
        "unexpected-error",
        f"this file met a defect of backchannel ({type(error).__name__}: {error})",
        "Report it, with the file if you can. The file is captured; a later version can read it.",
    )


_bench: Bench | None = None
"""The tools of this worker process; each process has its own."""


def _start_worker(work: Work) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that keeps the results
    global _bench  # noqa: PLW0603 - a pool hands its initialiser's work to its tasks in no other way
    _bench = Bench(work)


def _work(capture: Capture) -> list[Extracted]:
    assert _bench is not None, "the pool starts every worker with _start_worker"
    return [*_bench.extract(capture)]


def _is_large(capture: Capture) -> bool:
    return capture.size > LARGE_TABLE_BYTES and is_table(capture)
