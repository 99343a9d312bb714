"""``backchannel extract``: what single documents say, without a dossier."""

from __future__ import annotations

import click

from backchannel.cli.screen import note_problems, page_width, print_json_line, print_page, say
from backchannel.cli.state import DONE, UNUSABLE, dossier_command, json_option


@dossier_command("extract", example="backchannel extract readout.md --json")
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@json_option
def command(files: tuple[str, ...], *, as_json: bool) -> int:
    """Show what documents say, without a dossier.

    Prints the mentions of contacts, with what is said of each, and the claims.

    With --json there is one JSON document a line, in the order of the files; a table
    of documents gives a line for each of its documents. A file that cannot be read
    gives {"error": ...} on its line and exit status 2 at the end; the others are
    still done.
    """
    from backchannel.engine import Unreadable, extract_files
    from backchannel.publication.extract_page import publish_extraction
    from backchannel.publication.extract_shape import document_shape, error_shape
    from backchannel.publication.page import Names

    status, names = DONE, Names(width=page_width())
    for number, result in enumerate(extract_files(files)):
        note_problems(result.problems)
        if isinstance(result, Unreadable):
            status = UNUSABLE
            if as_json:
                print_json_line(error_shape(result.problems[0], result.path))
            continue
        if as_json:
            print_json_line(document_shape(result.document, result.mentions, result.claims))
            continue
        if number:
            say()
        print_page(publish_extraction(result.document, result.mentions, result.claims, names))
    return status
