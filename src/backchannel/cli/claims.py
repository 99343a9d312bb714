"""``backchannel claims``: assertions about many contacts, and what the record supports."""

from __future__ import annotations

import click

from backchannel.cli.screen import note_stale, page_width, print_json, print_page
from backchannel.cli.state import State, dossier_command, json_option


@dossier_command("claims", example="backchannel claims")
@json_option
@click.pass_obj
def command(state: State, *, as_json: bool) -> None:
    """Show claims about many contacts, each with its verdict.

    A claim is an assertion such as "we regularly talk over the phone" or "they met
    more than once". The verdict says what the contacts in this dossier support, and
    which of them were counted; it says nothing of what the dossier does not hold.
    """
    from backchannel.engine import names_of, open_dossier, read_built
    from backchannel.publication.claims_page import publish_claims
    from backchannel.publication.shapes import claims_shape

    with open_dossier(state.directory) as dossier:
        built = read_built(dossier)
        note_stale(dossier)
        names = names_of(dossier, built, page_width())
        if as_json:
            print_json(claims_shape(built.claims, built.verdicts, built.documents))
            return
        print_page(publish_claims(built.claims, built.verdicts, names))
