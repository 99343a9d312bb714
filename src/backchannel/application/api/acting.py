"""What changes something: decisions, undoing them, documents added. The rules are those of the pages' forms."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request
from fastapi.responses import Response

from backchannel.application.accounts.needs import needs
from backchannel.application.adding.taking import ask_for_addresses, take_text
from backchannel.application.answering import author_of, desk_of
from backchannel.application.api import parameters, shapes_of_changes
from backchannel.application.api.answers import json_answer, page_of
from backchannel.application.jobs import Job
from backchannel.application.jobs import job as job_of
from backchannel.application.review.deciding import docket_of, keep
from backchannel.application.review.decisions import rows_of, shape_of
from backchannel.application.review.rebuilding import rebuild
from backchannel.application.safety.tokens import HEADER
from backchannel.capture.handed import Pasted
from backchannel.model import Decision, DecisionKind
from backchannel.publication.shapes import Json

router = APIRouter(tags=["Changes"])
Number = Annotated[int, Path(description="As the answers give it.", ge=1, le=1 << 60)]


@router.get("/token", summary="Get what changes need", response_model=shapes_of_changes.Token)
def token(request: Request) -> Response:
    """The form token, to be sent with every change in the header named; and the last decision, for `known`.

    It goes with the cookie that comes with this answer, or with the session of whoever is signed in.
    """
    known = docket_of(request).last
    return json_answer({"header": HEADER, "token": request.state.form_token, "known": known})


@router.get("/decisions", summary="List decisions", response_model=shapes_of_changes.DecisionsPart)
def decisions(request: Request, asked: Annotated[parameters.Paging, Query()]) -> Response:
    """All decisions, the last first: as `decide --json`, in parts; `known` is the number of the last."""
    every = docket_of(request).decisions
    end = max(0, len(every) - asked.offset)
    with desk_of(request).look() as look:
        rows = rows_of(look, every[max(0, end - asked.limit) : end], every)
        shape: Json = {"decisions": [shape_of(row) for row in rows], "known": every[-1].sequence if every else 0}
        return json_answer(page_of(shape, len(every), request, asked.limit, asked.offset))


@router.post("/decisions", summary="Decide", response_model=shapes_of_changes.Decided, dependencies=[needs("decide")])
def decided(request: Request, given: parameters.DecisionGiven) -> Response:
    """Keep a decision on contacts, mentions, values or findings: as `decide KIND SUBJECT ... --reason`.

    Whoever comes too late, since others have decided on the same after `known`, gets status 409, and nothing is kept.
    The record shows what comes of it when the job is done.
    """
    return _decided(request, given.kind, tuple(given.subjects), given.reason, given.known)


@router.post(
    "/decisions/{number}/undo", summary="Undo a decision", response_model=shapes_of_changes.Decided,
    dependencies=[needs("decide")],
)  # fmt: skip
def undone(request: Request, number: Number, given: parameters.UndoGiven) -> Response:
    """Undo a decision, which is a decision too and can be undone: as `decide undo NUMBER`."""
    return _decided(request, "undo", (str(number),), given.reason, given.known)


@router.post(
    "/documents/text", summary="Add a text", response_model=shapes_of_changes.OneJob, dependencies=[needs("add")]
)
def text_added(request: Request, given: parameters.TextGiven) -> Response:
    """Capture the text of a document, with what is known of it, and ask for a build."""
    return json_answer({"job": _job(take_text(desk_of(request), Pasted(**given.model_dump()), author_of(request)))})


@router.post(
    "/documents/addresses", summary="Add addresses", response_model=shapes_of_changes.OneJob,
    dependencies=[needs("add")],
)  # fmt: skip
def addresses_added(request: Request, given: parameters.AddressesGiven) -> Response:
    """Ask for pages, files and feeds to be taken from their addresses, within the settings' limits; then build."""
    return json_answer({"job": _job(ask_for_addresses(desk_of(request), given.addresses, author_of(request)))})


@router.get("/jobs/{number}", summary="Look how far a job is", response_model=shapes_of_changes.OneJob)
def job(request: Request, number: Number) -> Response:
    """How far a job is, and what came of it; only the last are kept."""
    return json_answer({"job": _job(job_of(desk_of(request), number))})


def _decided(request: Request, kind: DecisionKind, subjects: tuple[str, ...], reason: str, known: int) -> Response:
    taken = keep(request, kind, subjects, reason.strip(), known)
    asked = rebuild(request, taken)
    return json_answer({"decision": _decision(request, taken), "job": _job(asked)})


def _decision(request: Request, taken: Decision) -> Json:
    every = docket_of(request).decisions
    with desk_of(request).look() as look:
        (row,) = rows_of(look, [taken], every)
        return shape_of(row)


def _job(one: Job) -> Json:
    lines = [line for asked in one.requests if asked.outcome for line in asked.outcome.lines]
    return {
        "number": one.number, "state": one.state, "heading": one.heading, "what": one.what, "done": one.done,
        "total": one.total, "said": one.said or (one.result.said if one.result else ""), "hint": one.hint,
        "asked": one.asked_at, "ended": one.ended_at,
        "lines": [
            {"where": line.where, "what": line.what, "message": line.message, "hint": line.hint,
             "sha256": line.sha256, "url": line.url}
            for line in lines
        ],
    }  # fmt: skip
