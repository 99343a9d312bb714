"""Take the versions of a repository's files into the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from backchannel.capture.files import BATCH_BYTES, BATCH_FILES
from backchannel.capture.git.command import asking, check_repository
from backchannel.capture.git.history import FileVersion, file_versions
from backchannel.capture.media import HEAD_BYTES, UNKNOWN, guess_media_type, sniff_media_type
from backchannel.capture.shown import join_shown, safe_text
from backchannel.errors import LedgerError
from backchannel.ledger import Ledger
from backchannel.model import Capture

_SHOWN_COMMIT = 12
"""Letters of a commit's hash in a capture; enough to find it in any repository that there is."""


@dataclass(frozen=True, slots=True)
class GitSource:
    """A repository, and which part of its history is wanted."""

    repository: Path
    pattern: str | None = None
    """Of paths in it; ``None`` for all."""
    since: str | None = None
    """ISO 8601; commits before it are left out."""

    @property
    def name(self) -> str:
        """What the repository is called in the ledger: the name of its folder, without its place on this machine."""
        return safe_text(self.repository.resolve().name.removesuffix(".git"))


def capture_repository(source: GitSource, ledger: Ledger, recorded_at: str) -> Iterator[Capture]:
    """Capture every version that the ledger does not have yet, and yield each when it stands in the ledger.

    Args:
        source: what to take.
        ledger: where to keep it.
        recorded_at: now, ISO 8601 in UTC; the captures have the times of their commits.

    Raises:
        UsageError: it is no repository, or there is no git.
        LedgerError: the ledger cannot be written, or git stopped half-way; what was yielded is kept.
    """
    check_repository(source.repository)
    known = {(one.path, one.via) for one in ledger.captures() if one.via}
    versions = (
        one
        for one in file_versions(source.repository, source.pattern, source.since)
        if (_shown(source, one), _via(source, one)) not in known
    )
    pending: list[Capture] = []
    size = 0
    try:
        for version, data in _contents(source.repository, versions):
            pending.append(_take(source, version, data, ledger))
            size += len(data)
            if len(pending) >= BATCH_FILES or size >= BATCH_BYTES:
                batch, pending, size = pending, [], 0
                yield from ledger.append_captures(batch, recorded_at)
    finally:
        recorded = ledger.append_captures(pending, recorded_at)
    yield from recorded


def _take(source: GitSource, version: FileVersion, data: bytes, ledger: Ledger) -> Capture:
    sha256, size = ledger.store_stream(BytesIO(data))
    media_type = guess_media_type(version.path) or (sniff_media_type(data[:HEAD_BYTES]) if data else UNKNOWN)
    shown = _shown(source, version)
    return Capture(sha256, shown, None, media_type, size, version.committed_at, via=_via(source, version))


def _shown(source: GitSource, version: FileVersion) -> str:
    return join_shown(source.name, version.path)


def _via(source: GitSource, version: FileVersion) -> str:
    return f"git {version.commit[:_SHOWN_COMMIT]} in {source.name}"


def _contents(repository: Path, versions: Iterable[FileVersion]) -> Iterator[tuple[FileVersion, bytes]]:
    """Yield some versions with their bytes, read one by one from one process of git."""
    with asking(repository, "cat-file", "--batch") as (questions, answers):
        for version in versions:
            questions.write(f"{version.blob}\n".encode())
            questions.flush()
            yield version, _answer(answers, version)


def _answer(answers: BinaryIO, version: FileVersion) -> bytes:
    """Read one answer: ``<hash> blob <size>``, the bytes, and a line end."""
    head = answers.readline().split()
    if len(head) != 3 or head[1] != b"blob":  # noqa: PLR2004 - its three parts
        raise LedgerError(
            f"{safe_text(version.path)}: git does not give the file of commit {version.commit[:_SHOWN_COMMIT]}",
            "See whether the repository is whole (`git fsck`); a partial clone must be made whole first",
        )
    data = answers.read(int(head[2]) + 1)
    return data[:-1]
