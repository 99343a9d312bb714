"""Export a dossier: a registry of formats, each a name, what it is for, and a function that writes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from backchannel.engine.dossier import Dossier
from backchannel.engine.looking import reading
from backchannel.engine.tabling import linked_of, rows_of, values_of
from backchannel.engine.writing import writing
from backchannel.errors import UsageError
from backchannel.ledger import DerivedStore
from backchannel.model import Header
from backchannel.publication.shapes import dump_json
from backchannel.publication.tabular.columns import Row, Table
from backchannel.publication.tabular.csv_form import write_csv
from backchannel.publication.tabular.json_form import write_json
from backchannel.publication.tabular.parquet_form import write_parquet
from backchannel.publication.tabular.sqlite_form import DATABASE, database_metadata, write_sqlite
from backchannel.publication.tabular.tables import TABLES
from backchannel.publication.words import counted

if TYPE_CHECKING:
    from backchannel.capture.archives.packing import Packed


WriteTable = Callable[[Table, Iterable[Row], BinaryIO], None]


@dataclass(frozen=True, slots=True)
class Format:
    """One format of export, in one file."""

    name: str
    help: str
    """What it is, in a few words."""
    write: Callable[[Dossier, BinaryIO], str]
    """Writes the dossier, and returns what was written, in words."""


@dataclass(frozen=True, slots=True)
class Folder:
    """One format of export, in files in a folder."""

    name: str
    help: str
    """What it is, in a few words."""
    write: Callable[[Dossier, Path], str]
    """Writes the dossier to files in a folder that is there, and returns what was written, in words."""


def export_dossier(dossier: Dossier, format_name: str, path: Path) -> str:
    """Write a dossier to a file, all of it or nothing, or to files in a folder; return what was written, in words.

    Args:
        dossier: an open one.
        format_name: one of ``FORMATS``.
        path: where.

    Raises:
        LedgerError: captured bytes are missing, or are not what they were.
        UsageError: the file cannot be written.
    """
    chosen = FORMATS[format_name]
    if isinstance(chosen, Folder):
        _make_folder(path)
        return chosen.write(dossier, path)
    with writing(path) as file:
        return chosen.write(dossier, file)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"{folder}: is no folder, and cannot be made one ({error.strerror or error})"
        raise UsageError(message, "Name a folder for the tables") from error


def _write_tables(ending: str, write: WriteTable, dossier: Dossier, folder: Path) -> str:
    with reading(dossier) as built:
        for name, rows in rows_of(built).items():
            with writing(folder / f"{name}.{ending}") as file:
                write(TABLES[name], rows, file)
    return counted(len(TABLES), "table")


def _write_database(dossier: Dossier, folder: Path) -> str:
    with reading(dossier) as built, writing(folder / f"{DATABASE}.db") as file:
        write_sqlite(TABLES, rows_of(built), file)
    with writing(folder / "metadata.json") as file:
        file.write(f"{dump_json(database_metadata(TABLES), indent=2)}\n".encode())
    return counted(len(TABLES), "table")


def _write_json(dossier: Dossier, file: BinaryIO) -> str:
    with reading(dossier) as built:
        write_json(values_of(built), file)
        return f"{counted(len(built.contacts), 'contact')} and {counted(len(built.findings), 'finding')}"


def _write_linked(dossier: Dossier, file: BinaryIO) -> str:
    with reading(dossier) as built:
        made = linked_of(built)
    file.write(f"{dump_json(made, indent=2)}\n".encode("utf-8", "backslashreplace"))
    return counted(len(made["@graph"]), "claim")


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


FORMATS: dict[str, Format | Folder] = {
    one.name: one
    for one in (
        Format("wacz", "what was captured, to replay in ReplayWeb.page and its kin", _write_wacz),
        Format("warc", "the same as a compressed WARC file", _write_warc),
        Format("json", "the record, as commands print it with --json", _write_json),
        Folder("csv", "the record as tables, for spreadsheets", partial(_write_tables, "csv", write_csv)),
        Folder(
            "parquet",
            "the same with typed columns, for statistics",
            partial(_write_tables, "parquet", write_parquet),
        ),
        Format("jsonld", "claims and verdicts in the words of schema.org (ClaimReview)", _write_linked),
        Folder("datasette", "the tables as a database, to look at and search in Datasette", _write_database),
    )
}
