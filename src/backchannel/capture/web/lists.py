"""Read a list of addresses: one a line; empty lines and those that begin with # are left out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from backchannel.capture.shown import shown_path
from backchannel.capture.web import problems
from backchannel.capture.web.address import AddressError, read_address
from backchannel.errors import UsageError
from backchannel.model import Problem

MOST_BYTES = 100_000_000
"""Of one list: a million addresses."""


@dataclass(frozen=True, slots=True)
class AddressList:
    """What a list holds."""

    addresses: tuple[str, ...]
    """In order, each once, as ``read_address`` returns them."""
    problems: tuple[Problem, ...]


def read_list(path: Path) -> AddressList:
    """Read a file of addresses.

    Raises:
        UsageError: it cannot be read, or is no text.

    Problems:
        ``address-not-usable``, for each line that is none.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror})", "Check its permissions") from error
    if len(data) > MOST_BYTES:
        raise UsageError(f"{path}: has more than {MOST_BYTES // 1_000_000} MB", "Split the list")
    try:
        lines = data.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: is not UTF-8 text", "Save the list as UTF-8, one address a line") from error
    addresses: dict[str, None] = {}
    faults: list[Problem] = []
    for number, line in enumerate(lines, start=1):
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        try:
            addresses[read_address(text)] = None
        except AddressError as error:
            faults.append(problems.address_not_usable(f"{shown_path(str(path))}:{number}", str(error)))
    return AddressList(tuple(addresses), tuple(faults))
