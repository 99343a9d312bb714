"""``backchannel report``: the record as pages that open without a network."""

from __future__ import annotations

from pathlib import Path

import click

from backchannel.cli.screen import note_stale, progress, say
from backchannel.cli.state import State, dossier_command


@dossier_command("report", example="backchannel report -o report")
@click.option(
    "-o", "--output", metavar="DIR", required=True, type=click.Path(path_type=Path), help="Where to write the pages."
)
@click.pass_obj
def command(state: State, output: Path) -> None:
    """Write the record as web pages that open from a disk, without a network.

    An overview, and a page for each contact, pair, claim, rule and document, each
    quote linked to the text in which it stands; the method and its limits; and the
    data as JSON and CSV. The same dossier gives the same pages, byte for byte.
    """
    from backchannel.engine import open_dossier, read_built
    from backchannel.engine.reporting import write_report

    with open_dossier(state.directory) as dossier, progress() as report:
        built = read_built(dossier)
        note_stale(dossier)
        written = write_report(dossier, built, output, report)
    say(written.summary())
