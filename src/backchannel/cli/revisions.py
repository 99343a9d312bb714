"""``backchannel revisions``: what changed between the captures of one item."""

from __future__ import annotations

import click

from backchannel.cli.screen import note, note_stale, page_width, print_json, print_page
from backchannel.cli.state import State, dossier_command, json_option


@dossier_command("revisions", example="backchannel revisions --all")
@click.argument("document", metavar="[DOC]", required=False)
@click.option("--all", "everything", is_flag=True, help="Also those in which no word of title or text is another.")
@json_option
@click.pass_obj
def command(state: State, document: str | None, *, everything: bool, as_json: bool) -> None:
    """Show what changed between two captures of one page or file, and what was gone.

    DOC is a document's identifier, or a part of its address, path or title; without
    it, every item whose words changed is listed. Markup, white space, typography and
    the addresses of links are no change of words; --all lists these changes, too.

    Captures bear out that the words were so at one time and otherwise at another,
    never when between the two they were changed.
    """
    from backchannel.engine import names_of, open_dossier, read_built
    from backchannel.engine.looking import chosen_revisions
    from backchannel.publication.revisions_page import publish_revisions
    from backchannel.publication.revisions_shape import revisions_shape

    with open_dossier(state.directory) as dossier:
        built = read_built(dossier)
        note_stale(dossier)
        revisions, gone, left = chosen_revisions(built, document, everything=everything)
        if as_json:
            print_json(revisions_shape(revisions, gone, built.contact_of))
            return
        print_page(publish_revisions(revisions, gone, built.contact_of, names_of(dossier, built, page_width())))
        if left:
            note(f"{left} more without a change of words: backchannel revisions --all")
