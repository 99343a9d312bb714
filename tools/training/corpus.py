"""The texts that the models are taught from: which they are, without those of the development set, and their digest."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from backchannel.gazetteer.sources import Sources
from backchannel.model import Capture, Document, local_day
from backchannel.reading import read_capture

FOLDER = "whitehouse"
"""Items of the White House: works of the US government, in the public domain. No other texts are taught from."""
_NO_TIME = "1970-01-01T00:00:00+00:00"


def training_files(shared: Path) -> list[Path]:
    """Return the files to learn from, sorted, without the annotated documents and those of the annotated dossier.

    Args:
        shared: the folder that holds ``corpora`` and ``gold``.
    """
    corpora = shared / "corpora"
    left_out = set(_annotated(shared / "gold"))
    return [path for path in sorted((corpora / FOLDER).rglob("*.md")) if path.name not in left_out]


def digest_of(files: Iterable[Path], root: Path) -> str:
    """Return one SHA-256 over names and contents of files, in their order."""
    digest = hashlib.sha256()
    for path in files:
        data = path.read_bytes()
        digest.update(f"{path.relative_to(root).as_posix()}:{len(data)}:".encode())
        digest.update(data)
    return digest.hexdigest()


def read_documents(path: Path, root: Path, sources: Sources) -> Iterator[tuple[Document, dt.date | None]]:
    """Read the documents of one file, each with its local day."""
    data = path.read_bytes()
    shown = path.relative_to(root).as_posix()
    capture = Capture(hashlib.sha256(data).hexdigest(), shown, None, "text/markdown", len(data), _NO_TIME)
    for document in read_capture(capture, data, sources).documents:
        stamp = local_day(document.published, document.timezone) if document.published else None
        yield document, dt.date.fromisoformat(stamp) if stamp else None


def _annotated(gold: Path) -> Iterator[str]:
    """Give the file names of annotated documents; the same item may lie in two folders under one name."""
    for line in (gold / "mentions.jsonl").read_text("utf-8").splitlines():
        yield Path(json.loads(line)["source"]).name
    for folder in ("counterpart", "dossier/sources"):
        for path in (gold / folder).rglob("*"):
            if path.is_file():
                yield path.name
