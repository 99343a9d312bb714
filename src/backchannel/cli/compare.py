"""``backchannel compare``: the parties' own accounts of one contact, side by side."""

from __future__ import annotations

import click

from backchannel.cli.screen import note_stale, page_width, print_json, print_page
from backchannel.cli.show import one_contact
from backchannel.cli.state import State, dossier_command, json_option


@dossier_command("compare", example="backchannel compare us-ru-2017-05-02-call")
@click.argument("contact", metavar="CONTACT")
@json_option
@click.pass_obj
def command(state: State, contact: str, *, as_json: bool) -> None:
    """Set the parties' own accounts of one contact side by side.

    CONTACT is as for `backchannel show`. What the accounts have in common comes
    first; then what one tells of and the other does not, with the words; who is
    said to have agreed to, asked for, proposed or promised what; and the accounts
    sentence by sentence. "Not found" means: in the documents of this dossier.
    """
    from backchannel.engine import compare_contact, names_of, open_dossier, read_built
    from backchannel.publication.comparison_page import publish_comparison
    from backchannel.publication.comparison_shape import comparison_shape

    with open_dossier(state.directory) as dossier:
        built = read_built(dossier)
        note_stale(dossier)
        found = one_contact(built, contact)
        comparison = compare_contact(dossier, built, found)
        if as_json:
            print_json(comparison_shape(found, comparison))
            return
        print_page(publish_comparison(found, comparison, names_of(dossier, built, page_width())))
