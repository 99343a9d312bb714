"""The page by which documents are added, and where its forms lead."""

from __future__ import annotations

import re
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from starlette.concurrency import run_in_threadpool

from backchannel.application.accounts.needs import needs
from backchannel.application.adding.receiving import TooLargeError, files_of, received, text_of
from backchannel.application.adding.taking import ask_for_addresses, take_files, take_text
from backchannel.application.adding.tasks import EXAMPLE
from backchannel.application.answering import author_of, desk_of, failure, page
from backchannel.application.jobs import Job
from backchannel.application.jobs import request as ask
from backchannel.capture.handed import Handed, Pasted
from backchannel.errors import UsageError

router = APIRouter(include_in_schema=False)
LARGEST_FORM = 8
"""Megabytes of a form without files."""

Given = Annotated[str, Form()]


@router.get("/add")
def shown(request: Request) -> HTMLResponse:
    """Show the forms by which documents are added."""
    with desk_of(request).look() as look:
        values = {"heading": "Add documents", "megabytes": look.desk.dossier.settings.upload_megabytes}
        return page(request, look, "add.html", {**values, "is_empty": not len(look.built.documents)})


@router.post("/add/files", dependencies=[needs("add")])
async def files_added(request: Request) -> Response:
    """Capture files that were uploaded."""
    desk = desk_of(request)
    try:
        async with received(request, desk.dossier.settings.upload_megabytes) as form:
            given = [Handed(one.filename or "", one.file) for one in files_of(form, "files")]
            if not given:
                raise UsageError("No file was chosen", "Choose one or more files, then add them")
            return _to(await run_in_threadpool(take_files, desk, given, author_of(request)))
    except TooLargeError as error:
        return failure(request, error, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)


@router.post("/add/addresses", dependencies=[needs("add")])
async def addresses_added(request: Request) -> Response:
    """Ask for addresses to be taken."""
    try:
        async with received(request, LARGEST_FORM) as form:
            texts = [one for one in re.split(r"\s+", text_of(form, "addresses")) if one]
            job = await run_in_threadpool(ask_for_addresses, desk_of(request), texts, author_of(request))
    except TooLargeError as error:
        return failure(request, error, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    return _to(job)


@router.post("/add/text", dependencies=[needs("add")])
async def text_added(request: Request) -> Response:
    """Capture a text that was pasted."""
    try:
        async with received(request, LARGEST_FORM) as form:
            names = ("text", "title", "date", "publisher", "address")
            pasted = Pasted(**{name: text_of(form, name) for name in names})
            return _to(await run_in_threadpool(take_text, desk_of(request), pasted, author_of(request)))
    except TooLargeError as error:
        return failure(request, error, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)


@router.post("/add/example", dependencies=[needs("add")])
def example_added(request: Request) -> Response:
    """Ask for the documents of the example."""
    return _to(ask(desk_of(request), EXAMPLE, "the example was added", author_of(request)))


def _to(job: Job) -> RedirectResponse:
    return RedirectResponse(f"/jobs/{job.number}", HTTPStatus.SEE_OTHER)
