"""Put the application together."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from http import HTTPStatus
from pathlib import Path

from fastapi import APIRouter, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException
from starlette.routing import BaseRoute

from backchannel import __version__
from backchannel.application import answering
from backchannel.application.accounts.accounts import Accounts
from backchannel.application.accounts.needs import check_ways
from backchannel.application.adding import pages as adding
from backchannel.application.api import answers, document, reading
from backchannel.application.api.upkeep import PAUSE_SECONDS, Turns
from backchannel.application.desk import Desk, MovedError
from backchannel.application.downloads import feed, sending
from backchannel.application.jobs import pages as jobs
from backchannel.application.jobs.noticing import Noticing
from backchannel.application.notes import pages as notes
from backchannel.application.pages import (
    account,
    claims,
    contacts,
    documents,
    entering,
    files,
    findings,
    method,
    overview,
    pairs,
    search,
    users,
)
from backchannel.application.review import contacts as judged_contacts
from backchannel.application.review import decisions, queue
from backchannel.application.revisions import pages as revisions
from backchannel.application.safety.asking import SAFE_METHODS
from backchannel.errors import BackchannelError

_LISTS = "The lists above lead to all that is here"
PAGES = (
    overview,
    contacts,
    findings,
    claims,
    pairs,
    documents,
    search,
    method,
    files,
    jobs,
    adding,
    revisions,
    entering,
    account,
    users,
)
REVIEW = (queue, judged_contacts, decisions, notes)


def make_app(directory: Path, accounts: Accounts | None = None) -> FastAPI:
    """Return the application of a dossier, which must only be served behind the layers of ``guarding.py``.

    Args:
        directory: of the dossier.
        accounts: who may sign in; ``None`` where this machine's user is let in without.

    Raises:
        BackchannelError: the dossier cannot be opened.
    """
    app = FastAPI(
        title="backchannel", version=__version__, docs_url=None, redoc_url=None, openapi_url=None, lifespan=_living
    )
    app.state.desk = Desk(directory)
    app.state.docket = app.state.desk.docket
    app.state.verifying = Turns(PAUSE_SECONDS)
    app.state.accounts = accounts
    app.router.routes.extend(_routes())
    app.add_exception_handler(BackchannelError, _failed)
    app.add_exception_handler(HTTPException, _refused)
    app.add_exception_handler(RequestValidationError, _not_understood)
    app.add_exception_handler(Exception, _defect)
    check_ways(app)
    return app


@cache
def _routes() -> tuple[BaseRoute, ...]:
    """Return the routes: the same for every dossier, and making them takes longer than all the rest."""
    made = APIRouter()
    for one in (*PAGES, *REVIEW):
        made.include_router(one.router)
    for own in (document.router(), reading.router, sending.router, feed.router):
        made.include_router(own)
    return tuple(made.routes)


@asynccontextmanager
async def _living(app: FastAPI) -> AsyncIterator[None]:
    """Look for what others build, for as long as the application runs."""
    noticing = Noticing(app.state.desk.dossier.directory)
    noticing.begin()
    yield
    noticing.end()


def _failed(request: Request, error: Exception) -> Response:
    assert isinstance(error, BackchannelError)
    if isinstance(error, MovedError) and request.method in SAFE_METHODS and not answers.is_asked(request):
        return answering.moved(request, error)
    return _failure(request, error, answering.status_of(error))


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    hint = f"{answers.ROOT} lists what may be asked for" if answers.is_asked(request) else _LISTS
    told = BackchannelError(f"{request.url.path[:200]}: {error.detail}", hint)
    answer = _failure(request, told, error.status_code)
    answer.headers.update(error.headers or {})
    return answer


def _not_understood(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    return _failure(request, answers.not_understood(error), HTTPStatus.UNPROCESSABLE_ENTITY)


def _defect(request: Request, error: Exception) -> Response:
    """Say that the program failed; what is known of it goes to the log, for Starlette raises it again."""
    return _failure(request, answers.defect(error), HTTPStatus.INTERNAL_SERVER_ERROR)


def _failure(request: Request, error: BackchannelError, status: int) -> Response:
    if answers.is_asked(request):
        return answers.error_answer(error, status)
    return answering.failure(request, error, status)
