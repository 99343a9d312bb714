"""The list of all decisions: who, when, why, what became of each; and undoing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import RedirectResponse

from backchannel.application.accounts.needs import needs
from backchannel.application.answering import desk_of, page
from backchannel.application.desk import Look
from backchannel.application.numbers import NUMBER
from backchannel.application.review.deciding import Form, docket_of, keep
from backchannel.application.review.news import Mark
from backchannel.application.review.rebuilding import behind, rebuild
from backchannel.engine.deciding import decision_rows
from backchannel.errors import UsageError
from backchannel.model import Decision
from backchannel.publication.decisions_page import DecisionRow, decisions_shape, state_of_row
from backchannel.reconciliation import Judgements
from backchannel.reconciliation.judgements import VALUE_MARK

router = APIRouter(include_in_schema=False)
DECISIONS_A_PAGE = 30
_MOST_PAGES = 100_000


@dataclass(frozen=True, slots=True)
class Row:
    """One decision as a page shows it."""

    decision: Decision
    state: str
    note: str
    about: DecisionRow
    values: tuple[str, ...]
    can_be_undone: bool


def shape_of(row: Row) -> dict[str, Any]:
    """Return a decision as ``decide --json`` prints it; one that the record does not show yet is ``to be built``."""
    (shape,) = decisions_shape([row.about])["decisions"]
    return {**shape, "state": row.state, "note": row.note}


def rows_of(look: Look, decisions: Sequence[Decision], every: Sequence[Decision]) -> list[Row]:
    """Return decisions as pages show them, the last first.

    Args:
        look: the record.
        decisions: some of them.
        every: all, by which is known what was undone.
    """
    standing = {one.sequence for one in Judgements.of(every).decisions}
    honoured = look.index.honoured
    rows = []
    for about in reversed(decision_rows(look.built, decisions)):
        one = about.decision
        is_undone = one.kind != "undo" and one.sequence not in standing
        state = "undone" if is_undone else "to be built" if one.sequence > honoured else state_of_row(about)
        note = about.ruling.reason if about.ruling and one.sequence in standing else ""
        values = tuple(
            subject for subject in one.subjects if VALUE_MARK in subject and not subject.startswith("words=")
        )
        rows.append(Row(one, state, note, about, values, one.sequence in standing))
    return rows


@router.get("/decisions")
def listed(request: Request) -> Response:
    """List all decisions, the last first."""
    mark = Mark.now(request)
    given = request.query_params.get("page", "")
    if given and not (given.isascii() and given.isdigit() and 0 < int(given[:9]) <= _MOST_PAGES):
        raise UsageError(f"page={given[:40]}: is no page", "Pages are counted from 1")
    every = docket_of(request).decisions
    pages = max(1, -(-len(every) // DECISIONS_A_PAGE))
    number = min(int(given or 1), pages)
    end = len(every) - (number - 1) * DECISIONS_A_PAGE
    with desk_of(request).look() as look:
        values: dict[str, Any] = {
            "heading": f"Decisions ({len(every):,})",
            "decisions": rows_of(look, every[max(0, end - DECISIONS_A_PAGE) : end], every),
            "known": mark.last,
            "behind": behind(request),
            "here": f"/decisions?page={number}" if number > 1 else "/decisions",
            "page_number": number,
            "pages": pages,
        }
        return page(request, look, "decisions.html", values)


@router.post(f"/decisions/{NUMBER}/undo", dependencies=[needs("decide")])
def undone(request: Request, number: int, form: Annotated[Form, Depends(Form.of)]) -> Response:
    """Undo a decision."""
    taken = keep(request, "undo", (str(number),), form.reason, form.known)
    rebuild(request, taken)
    if request.headers.get("hx-request") != "true":
        return RedirectResponse(form.back, HTTPStatus.SEE_OTHER)
    return Response(status_code=HTTPStatus.NO_CONTENT, headers={"HX-Trigger": "news"})
