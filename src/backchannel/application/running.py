"""Run the application: make what is slow first, then answer."""

from __future__ import annotations

import os
from pathlib import Path

import uvicorn
from fastapi import FastAPI

from backchannel.application.app import make_app
from backchannel.application.desk import Desk
from backchannel.application.pages import overview
from backchannel.engine.dossier import Report, silent
from backchannel.index import fill_index, is_current

_DIRECTORY = "BACKCHANNEL_SERVED"
"""By this the processes that answer are told which dossier to open."""


def make_ready(desk: Desk, report: Report = silent) -> bool:
    """Bring the index up to date with the last build; say whether it was not."""
    if is_current(desk.dossier):
        return False
    fill_index(desk.dossier, report, lambda built: overview.made(desk, built))
    return True


def serve(directory: Path, host: str, port: int, workers: int) -> None:
    """Answer requests until stopped.

    Args:
        directory: of the dossier, whose index is up to date.
        host: name or address to listen on.
        port: number; 0 for a free one.
        workers: processes.
    """
    os.environ[_DIRECTORY] = str(directory)
    uvicorn.run(
        "backchannel.application.running:served",
        factory=True,
        host=host,
        port=port,
        workers=workers,
        log_level="warning",
        access_log=False,
        server_header=False,
    )


def served() -> FastAPI:
    """Return the application of the dossier that this process was told of."""
    return make_app(Path(os.environ[_DIRECTORY]))
