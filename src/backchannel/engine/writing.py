"""Write what a user asked for to a file, in one step: either all of it is there, or what was there before."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from backchannel.errors import UsageError

_MODE = 0o644


def write_output(path: Path, data: bytes) -> None:
    """Write a file; see ``writing``."""
    with writing(path) as file:
        file.write(data)


@contextmanager
def writing(path: Path, mode: int = _MODE) -> Iterator[BinaryIO]:
    """Give a file to write to, which takes its place, safe on the disk, when the block ends without an error.

    Args:
        path: where; a file that is there is replaced.
        mode: its permissions.

    Raises:
        UsageError: it cannot be written.
    """
    try:
        descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            with os.fdopen(descriptor, "wb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            Path(name).chmod(mode)
            Path(name).replace(path)
        finally:
            Path(name).unlink(missing_ok=True)
    except OSError as error:
        message = f"{path}: cannot be written ({error.strerror or error})"
        raise UsageError(message, "Check the folder, its free space and its permissions") from error
