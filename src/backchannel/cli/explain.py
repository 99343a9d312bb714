"""``backchannel explain``: why each mention is in a contact, what nearly was, and with which weights."""

from __future__ import annotations

import click

from backchannel.cli.screen import note_stale, page_width, print_json, print_page
from backchannel.cli.show import one_contact
from backchannel.cli.state import State, dossier_command, json_option


@dossier_command("explain", example="backchannel explain us-ru-2018-03-20-call")
@click.argument("contact", metavar="CONTACT")
@json_option
@click.pass_obj
def command(state: State, contact: str, *, as_json: bool) -> None:
    """Tell why each mention is in a contact, and what nearly was.

    CONTACT as for `backchannel show`. Under the words of each document stand the
    comparisons with all others of the contact, with what each weighs; then mentions
    that stay open with this contact as a candidate, and contacts of the same people
    within three days, with the reason why they are apart.

    Where it is wrong, `backchannel decide` corrects it, by the identifiers given here.
    """
    from backchannel.engine import explain, names_of, open_dossier, read_built
    from backchannel.publication.explanation_page import explanation_shape, publish_explanation

    with open_dossier(state.directory) as dossier:
        built = read_built(dossier)
        note_stale(dossier)
        found = one_contact(built, contact)
        explanation = explain(dossier, built, found.id)
        if as_json:
            print_json(explanation_shape(explanation))
            return
        print_page(publish_explanation(explanation, names_of(dossier, built, page_width())))
