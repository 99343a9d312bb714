"""Word what can go wrong when files are taken. One function a problem code."""

from __future__ import annotations

import errno

from backchannel.model import Problem

GONE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ELOOP})
"""What the system says of places that are not there, and of links that go in a circle or are not followed."""


def path_not_found(where: str) -> Problem:
    """Word a location where there is nothing."""
    return Problem(
        where,
        "path-not-found",
        "there is no such file or folder",
        "Check the spelling, and quote names with spaces.",
    )


def link_to_nothing(where: str) -> Problem:
    """Word a link whose target does not exist."""
    return Problem(where, "path-not-found", "is a link to something that is not there", "Mend the link, or remove it.")


def given_twice(where: str) -> Problem:
    """Word a location that an earlier one contains."""
    return Problem(
        where,
        "given-twice",
        "was given already, by itself or with a folder around it; it is taken once",
        "Nothing needs to be done.",
        "warning",
    )


def no_permission(where: str, *, folder: bool) -> Problem:
    """Word a file or folder that may not be read."""
    message = "this folder may not be opened, so nothing in it was taken" if folder else "may not be read"
    return Problem(where, "no-permission", message, "Ask for permission to read it, then add it again.")


def not_a_regular_file(where: str) -> Problem:
    """Word a pipe, socket or device."""
    return Problem(
        where,
        "not-a-regular-file",
        "is a pipe, socket or device",
        "Write what it gives to a file, and add that.",
    )


def symlink_outside(where: str) -> Problem:
    """Word a link that leads out of the folder given."""
    return Problem(
        where,
        "symlink-outside",
        "is a link that leads out of the folder given, and is not followed",
        "Add what it leads to by its own path.",
    )


def vanished(where: str) -> Problem:
    """Word a file that was there when its folder was listed."""
    return Problem(where, "vanished", "was there, but has gone or been replaced since", "Add it again where it is now.")


def read_failed(where: str, reason: str) -> Problem:
    """Word any other failure of the system to read a file or folder."""
    return Problem(where, "read-failed", f"cannot be read ({reason})", "Copy it to a sound disk, and add the copy.")


def from_os_error(where: str, error: OSError, *, folder: bool = False) -> Problem:
    """Word what the system said of a file or folder that was there a moment ago."""
    if isinstance(error, PermissionError):
        return no_permission(where, folder=folder)
    if error.errno in GONE:
        return vanished(where)
    return read_failed(where, error.strerror or str(error))
