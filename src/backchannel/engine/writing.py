"""Write what a user asked for to a file, in one step: either all of it is there, or what was there before."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from backchannel.errors import UsageError

_MODE = 0o644


def write_output(path: Path, data: bytes, mode: int = _MODE) -> None:
    """Write a file and see to it that it is on the disk.

    Args:
        path: where; a file that is there is replaced.
        data: what.
        mode: its permissions.

    Raises:
        UsageError: it cannot be written.
    """
    try:
        descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(name).chmod(mode)
            Path(name).replace(path)
        finally:
            Path(name).unlink(missing_ok=True)
    except OSError as error:
        message = f"{path}: cannot be written ({error.strerror or error})"
        raise UsageError(message, "Check the folder, its free space and its permissions") from error
