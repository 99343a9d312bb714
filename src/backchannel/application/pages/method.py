"""Method and limits: how the record is made, and what it cannot show."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from backchannel.application.answering import desk_of, page
from backchannel.engine.reporting import method_page

router = APIRouter(include_in_schema=False)


@router.get("/method")
def shown(request: Request) -> HTMLResponse:
    """Show the method."""
    with desk_of(request).look() as look:
        return page(request, look, "method.html", method_page(look.desk.dossier, look.built))
