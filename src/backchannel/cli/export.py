"""``backchannel export``: write a dossier in a format of others."""

from __future__ import annotations

from pathlib import Path

import click

from backchannel.cli.screen import note_stale, say
from backchannel.cli.state import State, dossier_command

FORMATS = ("wacz", "warc", "json", "csv", "parquet", "jsonld", "datasette")
"""As in ``engine.exporting``, which is not loaded for the help; a test holds the two together."""


@dossier_command("export", example="backchannel export --format wacz -o dossier.wacz")
@click.option("--format", "format_name", type=click.Choice(FORMATS), required=True, help="The form to write.")
@click.option(
    "-o",
    "--output",
    metavar="FILE|DIR",
    type=click.Path(path_type=Path),
    required=True,
    help="Where to; a folder for csv, parquet and datasette.",
)
@click.pass_obj
def command(state: State, format_name: str, output: Path) -> None:
    """Write a dossier to a file that other programs read.

    \b
    wacz   what was captured, with each exchange unaltered, to replay in
           ReplayWeb.page and other viewers of web archives
    warc   the same as a compressed WARC file

    Files that were added, not fetched, are in it as they are. Added to another
    dossier, such an archive gives the same captures.

    \b
    json       contacts, findings, claims, documents, pairs and revisions, in the
               shapes that commands print with --json
    csv        the same as tables, a file each, for spreadsheets
    parquet    the same with typed columns, for statistics
    jsonld     claims and verdicts in the words of schema.org (ClaimReview)
    datasette  the tables as one SQLite database with keys and full-text search,
               and what they mean, for Datasette (datasette FOLDER)

    The same dossier gives the same bytes.
    """  # noqa: D301 - click takes the sign itself, not its name, for "keep these lines"
    from backchannel.engine import export_dossier, open_dossier

    with open_dossier(state.directory) as dossier:
        note_stale(dossier)
        written = export_dossier(dossier, format_name, output)
    say(f"Wrote {written} to {output}.")
