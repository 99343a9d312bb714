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
from backchannel.application.adding.taking import take_files, take_text
from backchannel.application.adding.tasks import ADDRESSES, EXAMPLE
from backchannel.application.answering import author_of, desk_of, failure, page
from backchannel.application.jobs import Job
from backchannel.application.jobs import request as ask
from backchannel.capture.handed import LONGEST_FIELD, Handed, Pasted
from backchannel.capture.web.address import AddressError, read_address, shown_address
from backchannel.errors import UsageError
from backchannel.publication.words import counted

router = APIRouter(include_in_schema=False)
MOST_ADDRESSES = 100
MOST_TEXT = 2_000_000
"""Code points of a pasted text; nobody has read more than that on a screen."""
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
            job = await run_in_threadpool(_ask_for_addresses, request, texts)
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
            _check(pasted)
            return _to(await run_in_threadpool(take_text, desk_of(request), pasted, author_of(request)))
    except TooLargeError as error:
        return failure(request, error, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)


@router.post("/add/example", dependencies=[needs("add")])
def example_added(request: Request) -> Response:
    """Ask for the documents of the example."""
    return _to(ask(desk_of(request), EXAMPLE, "the example was added", author_of(request)))


def _ask_for_addresses(request: Request, texts: list[str]) -> Job:
    if not texts:
        raise UsageError("No address was given", "Write one on a line, as https://example.org/page")
    if len(texts) > MOST_ADDRESSES:
        raise UsageError(
            f"{len(texts)} addresses are more than {MOST_ADDRESSES}",
            "Add them in parts, or all at once with `backchannel add --list FILE`",
        )
    addresses = []
    for text in texts:
        try:
            addresses.append(read_address(text))
        except AddressError as error:
            raise UsageError(f"{shown_address(text)}: {error}", "Write it as https://example.org/page") from error
    why = f"{counted(len(addresses), 'address', 'addresses')} {'was' if len(addresses) == 1 else 'were'} added"
    return ask(desk_of(request), ADDRESSES, why, author_of(request), {"addresses": addresses})


def _check(pasted: Pasted) -> None:
    if not pasted.text.strip():
        raise UsageError("No text was pasted", "Paste the text of the document, then add it")
    if len(pasted.text) > MOST_TEXT:
        raise UsageError(f"The text has more than {MOST_TEXT:,} characters", "Add it as a file")
    for name in ("title", "date", "publisher", "address"):
        if len(getattr(pasted, name)) > LONGEST_FIELD:
            raise UsageError(f"The {name} has more than {LONGEST_FIELD} characters", "Give a shorter one")
    if pasted.address.strip():
        try:
            read_address(pasted.address)
        except AddressError as error:
            raise UsageError(
                f"{shown_address(pasted.address)}: {error}", "Write it as https://example.org/page"
            ) from error


def _to(job: Job) -> RedirectResponse:
    return RedirectResponse(f"/jobs/{job.number}", HTTPStatus.SEE_OTHER)
