"""WACZ: a ZIP file with WARC files, their indexes, a list of pages and a manifest with hashes.

Source: Web Archive Collection Zipped, version 1.1.1 (Webrecorder). Only the WARC files are taken, and only those that
have the hash which the manifest gives. Pages and indexes say nothing that the records do not.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

from backchannel.capture.archives import problems
from backchannel.capture.archives.digests import has_digest_of
from backchannel.capture.archives.zipped import BrokenZipError, ZippedFile
from backchannel.capture.shown import safe_text
from backchannel.model import Problem

MANIFEST = "datapackage.json"
MANIFEST_DIGEST = "datapackage-digest.json"
ARCHIVE_FOLDER = "archive/"
WARC_ENDINGS = (".warc", ".warc.gz")
MAX_MANIFEST_BYTES = 10_000_000


def read_wacz(file: BinaryIO, where: str, new_file: Callable[[], BinaryIO]) -> Iterator[tuple[str, BinaryIO] | Problem]:
    """Yield the WARC files in a WACZ with their names, and what is wrong with it.

    Args:
        file: open for reading in binary, and seekable.
        where: its name, for messages.
        new_file: opens an empty file, for a WARC file that lies in it compressed.

    Raises:
        OSError: it cannot be read.
    """
    try:
        zipped = ZippedFile(file)
        resources = _resources(zipped)
    except BrokenZipError as error:
        yield problems.wacz_broken(where, str(error))
        return
    for refused in zipped.refused:
        yield problems.entry_refused(where, safe_text(refused.name), refused.reason)
    names = [name for name in zipped.entries if name.startswith(ARCHIVE_FOLDER) and name.endswith(WARC_ENDINGS)]
    if not names and not zipped.refused:
        yield problems.no_records(where)
    for name in sorted(names):
        try:
            if not _has_hash(zipped, name, resources.get(name)):
                yield problems.file_digest_wrong(where, safe_text(name), MANIFEST)
                continue
            opened = zipped.window(name)
            if opened is None:
                opened = new_file()
                for part in zipped.parts(name):
                    opened.write(part)
                opened.seek(0)
        except BrokenZipError as error:
            yield problems.wacz_broken(where, safe_text(str(error)))
        else:
            yield safe_text(name), opened


def _resources(zipped: ZippedFile) -> dict[str, str]:
    """Return the hash of each file by its path, as the manifest says, which must have its own hash.

    Raises:
        BrokenZipError: there is no manifest, or it is not what its digest says.
    """
    if MANIFEST not in zipped.entries:
        raise BrokenZipError(f"it has no {MANIFEST}")
    data = zipped.read(MANIFEST, MAX_MANIFEST_BYTES)
    if MANIFEST_DIGEST in zipped.entries:
        said = _json(zipped.read(MANIFEST_DIGEST, MAX_MANIFEST_BYTES), MANIFEST_DIGEST).get("hash")
        if not isinstance(said, str) or not has_digest_of(said, lambda name: _hash([data], name)):
            raise BrokenZipError(f"{MANIFEST} does not have the hash that {MANIFEST_DIGEST} gives")
    listed = _json(data, MANIFEST).get("resources")
    entries = [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []
    return {
        one["path"]: one["hash"]
        for one in entries
        if isinstance(one.get("path"), str) and isinstance(one.get("hash"), str)
    }


def _json(data: bytes, name: str) -> dict[str, Any]:
    try:
        found = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise BrokenZipError(f"{name} is not JSON") from error
    if not isinstance(found, dict):
        raise BrokenZipError(f"{name} is not a JSON object")
    return found


def _has_hash(zipped: ZippedFile, name: str, said: str | None) -> bool:
    return said is not None and has_digest_of(said, lambda algorithm: _hash(zipped.parts(name), algorithm))


def _hash(parts: Any, algorithm: str) -> bytes:
    digest = hashlib.new(algorithm, usedforsecurity=False)
    for part in parts:
        digest.update(part)
    return digest.digest()
