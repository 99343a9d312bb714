"""Fingerprints of this package's own parts, so that a build knows what it was made with."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Iterator
from importlib import metadata, resources
from importlib.resources.abc import Traversable

READERS = ("htmldate", "lxml", "pypdfium2", "trafilatura")
"""Libraries whose version can change what is read from the same bytes."""


@functools.cache
def package_fingerprint(*parts: str) -> str:
    """Return a hash of the files of some sub-packages, data included, and of the versions of the readers.

    The version number of the package alone would not do: a rule or name added by hand would go unnoticed.
    """
    digest = hashlib.sha256()
    for part in parts:
        for name, data in _files(resources.files("backchannel") / part, part):
            digest.update(f"{name}:{len(data)}:".encode())
            digest.update(data)
    for library in READERS:
        digest.update(f"{library} {metadata.version(library)}\n".encode())
    return digest.hexdigest()


def _files(folder: Traversable, name: str) -> Iterator[tuple[str, bytes]]:
    for item in sorted(folder.iterdir(), key=lambda one: one.name):
        if item.is_dir():
            if item.name != "__pycache__":
                yield from _files(item, f"{name}/{item.name}")
        elif not item.name.endswith(".pyc"):
            yield f"{name}/{item.name}", item.read_bytes()
