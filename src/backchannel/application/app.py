"""Put the application together."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse, Response
from starlette.exceptions import HTTPException

from backchannel import __version__
from backchannel.application import answering
from backchannel.application.adding import pages as adding
from backchannel.application.desk import Desk
from backchannel.application.jobs import pages as jobs
from backchannel.application.jobs.noticing import Noticing
from backchannel.application.pages import (
    claims,
    contacts,
    documents,
    files,
    findings,
    method,
    overview,
    pairs,
    search,
)
from backchannel.application.revisions import pages as revisions
from backchannel.errors import BackchannelError

PAGES = (overview, contacts, findings, claims, pairs, documents, search, method, files, jobs, adding, revisions)


def make_app(directory: Path) -> FastAPI:
    """Return the application of a dossier.

    Raises:
        BackchannelError: the dossier cannot be opened.
    """
    app = FastAPI(
        title="backchannel", version=__version__, docs_url=None, redoc_url=None, openapi_url=None, lifespan=_living
    )
    app.state.desk = Desk(directory)
    for one in PAGES:
        app.include_router(one.router)
    app.add_exception_handler(BackchannelError, _failed)
    app.add_exception_handler(HTTPException, _refused)
    return app


@asynccontextmanager
async def _living(app: FastAPI) -> AsyncIterator[None]:
    """Look for what others build, for as long as the application runs."""
    noticing = Noticing(app.state.desk.dossier.directory)
    noticing.begin()
    yield
    noticing.end()


def _failed(request: Request, error: Exception) -> Response:
    assert isinstance(error, BackchannelError)
    return answering.failure(request, error, answering.status_of(error))


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    told = BackchannelError(f"{request.url.path[:200]}: {error.detail}", "The lists above lead to all that is here")
    answer: HTMLResponse = answering.failure(request, told, error.status_code)
    answer.headers.update(error.headers or {})
    return answer
