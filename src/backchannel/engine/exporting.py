"""Export a dossier: a registry of formats, each a name, what it is for, and a function that writes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from backchannel.engine.dossier import Dossier
from backchannel.engine.writing import writing
from backchannel.ledger import DerivedStore
from backchannel.model import Header
from backchannel.publication.words import counted

if TYPE_CHECKING:
    from backchannel.capture.archives.packing import Packed


@dataclass(frozen=True, slots=True)
class Format:
    """One format of export."""

    name: str
    help: str
    """What it is, in a few words."""
    write: Callable[[Dossier, BinaryIO], str]
    """Writes the dossier, and returns what was written, in words."""


def export_dossier(dossier: Dossier, format_name: str, path: Path) -> str:
    """Write a dossier to a file, all of it or nothing, and return what was written, in words.

    Args:
        dossier: an open one.
        format_name: one of ``FORMATS``.
        path: where.

    Raises:
        LedgerError: captured bytes are missing, or are not what they were.
        UsageError: the file cannot be written.
    """
    with writing(path) as file:
        return FORMATS[format_name].write(dossier, file)


def _write_warc(dossier: Dossier, file: BinaryIO) -> str:
    from backchannel.capture.archives.packing import pack_warc

    return _words(pack_warc(dossier.ledger, file.write))


def _write_wacz(dossier: Dossier, file: BinaryIO) -> str:
    from backchannel.capture.archives.packing import pack_wacz

    return _words(pack_wacz(dossier.ledger, file, _titles(dossier)))


def _titles(dossier: Dossier) -> dict[str, str]:
    """Return the titles of captured pages as the last build read them, by the SHA-256 of their bytes."""
    with DerivedStore.open(dossier.directory) as store:
        return {one.sha256: one.title for one in store.rows("documents", Header) if one.item is None}


def _words(packed: Packed) -> str:
    said = counted(packed.captures, "capture")
    said += f" and {counted(packed.attempts, 'attempt')}" if packed.attempts else ""
    without = packed.without_answer
    return said + (f"; {counted(without, 'attempt')} that nobody answered left out" if without else "")


FORMATS = {
    one.name: one
    for one in (
        Format("wacz", "what was captured, to replay in ReplayWeb.page and its kin", _write_wacz),
        Format("warc", "the same as a compressed WARC file", _write_warc),
    )
}
