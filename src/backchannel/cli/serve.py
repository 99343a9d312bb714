"""``backchannel serve``: the web application."""

from __future__ import annotations

import click

from backchannel.cli.screen import note, note_stale, progress
from backchannel.cli.state import State, author, dossier_command


@dossier_command("serve", example="backchannel serve --port 8100")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8100, show_default=True, type=click.IntRange(0, 65535), help="Port to listen on.")
@click.option("--workers", default=1, show_default=True, type=click.IntRange(1, 64), help="Processes that answer.")
@click.option("--public", metavar="URL", help="The address at which a proxy offers it: https://record.example")
@click.option(
    "--proxy",
    "proxies",
    default="127.0.0.1,::1",
    show_default=True,
    metavar="ADDRESS",
    help="With --public: which proxy is believed on where requests come from.",
)
@click.pass_obj
def command(state: State, host: str, port: int, workers: int, public: str | None, proxies: str) -> None:
    """Serve the record as a web application, to look up, review and add to.

    It answers this machine alone unless another --host or --public is given, which
    takes an admin: see `backchannel users`. As soon as there are users, everybody
    signs in. Nothing is fetched from elsewhere. Stop it with Ctrl-C.
    """
    from backchannel.application.desk import Desk
    from backchannel.application.running import Reach, check_reach, make_ready, serve
    from backchannel.index import search_trouble

    desk = Desk(state.directory)
    with desk.dossier, progress() as report:
        directory = desk.dossier.directory
        reach = Reach(str(directory), author() or "the user of this machine", host, public)
        check_reach(reach)
        note_stale(desk.dossier)
        make_ready(desk, report)
        trouble = search_trouble(desk.dossier)
    if trouble:
        note(str(trouble))
    shown = f"[{host}]" if ":" in host else host
    if reach.is_open and not public:
        note("Passwords and all that is read cross the network in the clear; --public is for a proxy with https.")
    note(f"Serving {directory} on {public or f'http://{shown}:{port}/'} (Ctrl-C stops it)")
    serve(reach, port, workers, proxies)
