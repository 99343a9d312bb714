"""``backchannel serve``: the web application."""

from __future__ import annotations

import click

from backchannel.cli.screen import note, note_stale, progress
from backchannel.cli.state import State, dossier_command


@dossier_command("serve", example="backchannel serve --port 8100")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8100, show_default=True, type=click.IntRange(0, 65535), help="Port to listen on.")
@click.option("--workers", default=1, show_default=True, type=click.IntRange(1, 64), help="Processes that answer.")
@click.pass_obj
def command(state: State, host: str, port: int, workers: int) -> None:
    """Serve the record as a web application, to look up, review and add to.

    It answers this machine alone unless another --host is given. Nothing is
    fetched from elsewhere. Stop it with Ctrl-C.
    """
    from backchannel.application.desk import Desk
    from backchannel.application.running import make_ready, serve

    desk = Desk(state.directory)
    with desk.dossier, progress() as report:
        note_stale(desk.dossier)
        make_ready(desk, report)
        directory = desk.dossier.directory
    note(f"Serving {directory} on http://{host}:{port}/ (Ctrl-C stops it)")
    serve(directory, host, port, workers)
