"""The overview, made when the index is: it looks at everything."""

from __future__ import annotations

from collections.abc import Mapping

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse
from markupsafe import Markup

from backchannel.application.answering import desk_of, page
from backchannel.application.desk import Desk
from backchannel.application.jobs import current
from backchannel.engine.looking import Built, names_of
from backchannel.engine.reporting import overview_of
from backchannel.publication.site.rendering import Site

router = APIRouter(include_in_schema=False)
NAME = "overview"
DATA_FILES = ("contacts.csv", "findings.csv", "documents.csv")


@router.get("/")
def show(request: Request) -> HTMLResponse:
    """Show the overview."""
    with desk_of(request).look() as look:
        if not look.index.connection.execute("SELECT 1 FROM documents LIMIT 1").fetchone():
            return page(request, look, "empty.html", {"heading": "Overview", "job": current(look.desk)})
        values = {"heading": "Overview", "body": Markup(look.index.page(NAME))}  # noqa: S704 - our own template made it
        return page(request, look, "made.html", values)


def made(desk: Desk, built: Built) -> Mapping[str, str]:
    """Return the pages that take long, by name, without the frame."""
    names = names_of(desk.dossier, built)
    shown = overview_of(built, names)
    site = Site(desk.dossier.directory.name, names, None, desk.environment.overlay())
    site.environment.globals = {**desk.environment.globals, "layout": "bare.html"}
    return {NAME: site.render("overview.html", "", {**shown, "data_files": DATA_FILES})}
