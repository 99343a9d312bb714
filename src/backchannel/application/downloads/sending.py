"""The addresses of files: a list with the filters of its page, as CSV, JSON or Parquet."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import IO, Any, BinaryIO

from fastapi import APIRouter, Request
from fastapi.responses import Response, StreamingResponse

from backchannel.application.answering import desk_of
from backchannel.application.desk import Look, NotThereError
from backchannel.application.downloads.lists import LISTS, List
from backchannel.publication.tabular.csv_form import write_csv
from backchannel.publication.tabular.json_form import write_json
from backchannel.publication.tabular.parquet_form import write_parquet

router = APIRouter(include_in_schema=False)
_PIECE = 1 << 18
_IN_MEMORY = 1 << 20
"""Bytes of a file that are held in memory while it is made; what is larger goes to a disk."""


@dataclass(frozen=True, slots=True)
class Form:
    """One form of file."""

    media_type: str
    write: Callable[[List[Any], Look, Any, BinaryIO], None]


def _csv(one: List[Any], look: Look, choice: Any, file: BinaryIO) -> None:
    write_csv(one.table, one.rows(look, choice), file)


def _json(one: List[Any], look: Look, choice: Any, file: BinaryIO) -> None:
    write_json(one.values(look, choice), file)


def _parquet(one: List[Any], look: Look, choice: Any, file: BinaryIO) -> None:
    write_parquet(one.table, one.rows(look, choice), file)


FORMS: Mapping[str, Form] = {
    "csv": Form("text/csv; charset=utf-8", _csv),
    "json": Form("application/json", _json),
    "parquet": Form("application/vnd.apache.parquet", _parquet),
}


@router.get("/data/{name}")
def sent(request: Request, name: str) -> Response:
    """Send a list as a file. It is whole before its first byte is sent, so that what fails is told of, not cut off."""
    of, _, ending = name.rpartition(".")
    if of not in LISTS or ending not in FORMS:
        hint = f"There are {', '.join(LISTS)}, each with one of the endings .{', .'.join(FORMS)}"
        raise NotThereError(f"/data/{name[:80]}: no such file", hint)
    wanted, form = LISTS[of], FORMS[ending]
    # a file has all pages of a list
    choice = wanted.choice({one: value for one, value in request.query_params.items() if one != "page"})
    desk = desk_of(request)
    file: IO[bytes] = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - closed when it is sent
    try:
        with desk.look() as look:
            form.write(wanted, look, choice, file)  # type: ignore[arg-type]  # as good as a file
        size = file.tell()
        file.seek(0)
    except BaseException:
        file.close()
        raise
    file_named = f"{file_name(desk.dossier.directory.name, of, chosen=not choice.is_open)}.{ending}"
    headers = {
        "Content-Length": str(size),
        "Content-Disposition": f'attachment; filename="{file_named}"',
        "X-Content-Type-Options": "nosniff",
    }
    return StreamingResponse(_pieces(file), headers=headers, media_type=form.media_type)


def file_name(dossier: str, of: str, *, chosen: bool) -> str:
    """Return a name for a file, in letters that every system takes: ``talks-contacts``, ``talks-contacts-chosen``."""
    safe = re.sub("[^A-Za-z0-9]+", "-", dossier).strip("-")[:60] or "dossier"
    return f"{safe}-{of}{'-chosen' if chosen else ''}"


def _pieces(file: IO[bytes]) -> Iterator[bytes]:
    with file:
        while piece := file.read(_PIECE):
            yield piece
