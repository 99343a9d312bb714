"""``backchannel check``: a claim of one's own, tested against the record."""

from __future__ import annotations

import click

from backchannel.cli.screen import note_stale, page_width, print_json, print_page
from backchannel.cli.state import State, dossier_command, json_option


@dossier_command("check", example='backchannel check "Trump and Putin regularly talk over the phone"')
@click.argument("claim", metavar="CLAIM")
@click.option(
    "--as-of",
    metavar="DATE",
    help="The day on which the claim is taken to be made; without it that of the last capture.",
)
@json_option
@click.pass_obj
def command(state: State, claim: str, as_of: str | None, *, as_json: bool) -> None:
    """Test a claim, a sentence in English, against the record.

    CLAIM names two people whose contacts are kept here and says how often they had
    contact: regularly, often, every week, twice a year, more than once, at least 3
    times, never, for the first time. It may say by what channel (talk by phone, meet,
    visit) and of what time (in 2017, since May 2017, last year).

    The answer is supported, not supported, contradicted, or cannot be tested. With
    it stand the contacts counted, the days between them, how the words are read, what
    could not be seen, and what would change the answer.
    """
    from backchannel.engine import check_sentence, names_of, open_dossier, read_built
    from backchannel.publication.claims_page import publish_checked
    from backchannel.publication.shapes import checked_shape

    with open_dossier(state.directory) as dossier:
        checked = check_sentence(dossier, claim, as_of)
        note_stale(dossier)
        if as_json:
            print_json(checked_shape(checked.sentence, checked.as_of.isoformat(), checked.claims, checked.verdicts))
            return
        names = names_of(dossier, read_built(dossier), page_width())
        when = {contact.id: contact.when for contact in checked.contacts}
        title = (checked.sentence, checked.as_of.isoformat())
        print_page(publish_checked(title, checked.claims, checked.verdicts, when, names))
