"""The files beside the pages: style and scripts, which change only with the package."""

from __future__ import annotations

from functools import cache
from importlib import resources
from mimetypes import guess_type

from fastapi import APIRouter, Request
from fastapi.responses import Response

from backchannel.application.desk import NotThereError
from backchannel.model import content_id

router = APIRouter(include_in_schema=False)
FOLDERS = ("backchannel.publication.site", "backchannel.application")


@cache
def _files() -> dict[str, tuple[bytes, str]]:
    """Return the files by name, each with the mark of its bytes; the application's own last."""
    found = {
        one.name: one.read_bytes()
        for folder in FOLDERS
        for one in resources.files(folder).joinpath("static").iterdir()
        if one.is_file()
    }
    return {name: (body, f'"{content_id("s", body.hex())}"') for name, body in found.items()}


@router.get("/static/{name}")
def sent(request: Request, name: str) -> Response:
    """Send a file; a browser that has it is told so."""
    found = _files().get(name)
    if found is None:
        raise NotThereError(f"/static/{name[:80]}: no such file", "It may be of another version: load the page again")
    body, mark = found
    headers = {"ETag": mark, "Cache-Control": "no-cache"}
    if request.headers.get("if-none-match") == mark:
        return Response(status_code=304, headers=headers)
    return Response(body, media_type=guess_type(name)[0], headers=headers)
