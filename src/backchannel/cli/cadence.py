"""``backchannel cadence``: how often two were in contact, and how long not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from backchannel.cli.screen import note, note_stale, page_width, print_json, print_page
from backchannel.cli.state import State, dossier_command, json_option
from backchannel.errors import UsageError
from backchannel.model import is_edtf

if TYPE_CHECKING:
    from backchannel.cadence import By


@dossier_command("cadence", example="backchannel cadence Trump Putin --by quarter")
@click.argument("first", metavar="A")
@click.argument("second", metavar="B")
@click.option("--since", metavar="DATE", help="Only contacts that may have been on or after this date.")
@click.option("--until", metavar="DATE", help="Only contacts that may have been on or before this date.")
@click.option("--by", type=click.Choice(["month", "quarter"]), help="Count by month or by quarter.  [default: as fits]")
@click.option("--figure", metavar="FILE", type=click.Path(path_type=Path), help="Write a figure (SVG) to FILE too.")
@json_option
@click.pass_obj
def command(
    state: State,
    first: str,
    second: str,
    since: str | None,
    until: str | None,
    by: By | None,
    figure: Path | None,
    *,
    as_json: bool,
) -> None:
    """Count the contacts of two by month or quarter, with the silences between.

    A and B are names, parties (us, Russia) or identifiers (Q7747). Only contacts that
    were held count; what is planned or only said to have been is counted apart. Under
    the rows stand the longest silences, with the odds of so long a one at the pace
    before it; where the pace changed; who published an account; of how many periods
    the dossier holds documents of each party at all; and, where the lists of each
    side, of logs and of the press share enough, how many contacts they probably miss.
    """
    from backchannel.engine import cadence_between, open_dossier
    from backchannel.publication.cadence_figure import draw_cadence
    from backchannel.publication.cadence_page import cadence_shape, publish_cadence
    from backchannel.publication.sifting import Sieve

    for option, value in (("--since", since), ("--until", until)):
        if value is not None and not is_edtf(value):
            raise UsageError(f"{option} {value}: not a date", "Write it as 2017, 2017-07 or 2017-07-07")
    with open_dossier(state.directory) as dossier:
        note_stale(dossier)
        shown = cadence_between(dossier, Sieve((first, second), since, until), by)
        if figure is not None:
            _write(
                figure, draw_cadence(shown.cadence, f"{shown.pair.first} and {shown.pair.second}: contacts on record")
            )
        if as_json:
            print_json(cadence_shape(shown.cadence, shown.pair, shown.listed))
            return
        print_page(publish_cadence(shown.cadence, shown.pair, shown.names(page_width()), shown.listed))


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{path}: cannot be written ({error.strerror})", "Name another file") from error
    note(f"The figure is in {path}.")
