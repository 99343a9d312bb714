"""The pages of jobs: what runs, how far it is, how it ended."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, RedirectResponse

from backchannel.application.accounts.needs import needs
from backchannel.application.answering import author_of, desk_of, page
from backchannel.application.desk import Look
from backchannel.application.jobs import asking
from backchannel.application.jobs.record import Job
from backchannel.application.numbers import NUMBER
from backchannel.index.listing import codes_of, rows_of
from backchannel.model import content_id
from backchannel.publication.site import contacts

router = APIRouter(include_in_schema=False)
LISTED = 50
SHOWN_FINDINGS = 20
STOP_POLLING = 286
"""To htmx: take this in, and ask no more."""


@router.get("/jobs")
def listed(request: Request) -> HTMLResponse:
    """List the last jobs, the last of all first."""
    with desk_of(request).look() as look:
        return page(
            request, look, "jobs.html", {"heading": "Background work", "jobs": asking.latest(look.desk, LISTED)}
        )


@router.get(f"/jobs/{NUMBER}")
def shown(request: Request, number: int) -> HTMLResponse:
    """Show a job; to htmx only how far it is, without the frame, until it is over."""
    desk = desk_of(request)
    job = asking.job(desk, number)
    polled = request.headers.get("hx-request") == "true"
    with desk.look() as look:
        values = {"heading": job.heading, "job": job, "documents": _documents(look, job), **_news(look, job)}
        if not polled:
            return page(request, look, "job.html", values)
        told = request.query_params.get("step") != job.step
        status = STOP_POLLING if job.is_over else HTTPStatus.OK
        return page(request, look, "job_polled.html", {**values, "told": told}, status)


@router.post(f"/jobs/{NUMBER}/cancel", dependencies=[needs("add")])
def cancelled(request: Request, number: int) -> RedirectResponse:
    """End a job."""
    asking.cancel(desk_of(request), number, author_of(request))
    return RedirectResponse(f"/jobs/{number}", HTTPStatus.SEE_OTHER)


@router.post(f"/jobs/{NUMBER}/again", dependencies=[needs("add")])
def again(request: Request, number: int) -> RedirectResponse:
    """Ask once more for what a job that failed was asked for."""
    job = asking.do_again(desk_of(request), number, author_of(request))
    return RedirectResponse(f"/jobs/{job.number}", HTTPStatus.SEE_OTHER)


def _news(look: Look, job: Job) -> dict[str, Any]:
    """Return what a job has made new, as far as it is still there."""
    made = job.result
    if made is None:
        return {"contacts": [], "changed": [], "findings": []}
    return {
        "contacts": _contacts(look, made.contacts.ids),
        "changed": _contacts(look, made.changed.ids),
        "findings": look.findings(made.findings.ids[:SHOWN_FINDINGS]),
    }


def _documents(look: Look, job: Job) -> dict[str, str]:
    """Return the documents of what was captured, by the SHA-256 of its bytes, as far as they are read by now."""
    lines = [line for one in job.requests if one.outcome for line in one.outcome.lines]
    ids = {content_id("d", line.sha256, None): line.sha256 for line in lines if line.sha256}
    return {ids[row["id"]]: row["id"] for row in rows_of(look.index, "documents", [*ids])}


def _contacts(look: Look, ids: tuple[str, ...]) -> list[contacts.Row]:
    codes = codes_of(look.index, ids)
    rows = rows_of(look.index, "contacts", ids)
    return [contacts.Row(codes=tuple(codes.get(one["id"], ())), **one) for one in reversed(rows)]
