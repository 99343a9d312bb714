"""``backchannel contacts``: what happened, or is said to have, in order of time."""

from __future__ import annotations

import click

from backchannel.cli.screen import note_stale, page_width, print_json, print_page, say
from backchannel.cli.state import State, dossier_command, json_option
from backchannel.errors import UsageError
from backchannel.model import CHANNELS, is_edtf


@dossier_command("contacts", example="backchannel contacts --between Trump Putin --since 2017-07 --channel call")
@click.option(
    "--between",
    nargs=2,
    metavar="A B",
    help="Only contacts of these two: names, parties (us, Russia) or identifiers (Q7747).",
)
@click.option("--since", metavar="DATE", help="Only contacts that may have been on or after this date.")
@click.option("--until", metavar="DATE", help="Only contacts that may have been on or before this date.")
@click.option("--channel", type=click.Choice(CHANNELS), help="Only contacts through this channel.")
@json_option
@click.pass_obj
def command(
    state: State,
    between: tuple[str, str] | None,
    since: str | None,
    until: str | None,
    channel: str | None,
    *,
    as_json: bool,
) -> None:
    """List the contacts, in order of time.

    Under each stand those who took part, and the name to show it by. "Told by" gives
    the parties that speak of it: with a number of words where a party published an
    account of it, in brackets where it only mentions it.

    Dates may be as vague as 2017 or 2017-07. Contacts without a date are left out
    where --since or --until is given.
    """
    from backchannel.engine import names_of, open_dossier, read_built, select_findings
    from backchannel.publication.contacts_page import publish_contacts
    from backchannel.publication.shapes import contacts_shape
    from backchannel.publication.sifting import Sieve, sift_ambiguities, sift_contacts
    from backchannel.publication.words import counted

    for option, value in (("--since", since), ("--until", until)):
        if value is not None and not is_edtf(value):
            raise UsageError(f"{option} {value}: not a date", "Write it as 2017, 2017-07 or 2017-07-07")
    with open_dossier(state.directory) as dossier:
        built = read_built(dossier)
        note_stale(dossier)
        names = names_of(dossier, built, page_width())
        sieve = Sieve(between, since, until, channel)
        contacts = sift_contacts(built.contacts, sieve, names.parties)
        ambiguities = list(built.ambiguities) if sieve == Sieve() else sift_ambiguities(built.ambiguities, contacts)
        findings = select_findings(built)
        if as_json:
            print_json(contacts_shape(contacts, ambiguities, findings))
            return
        print_page(publish_contacts(contacts, ambiguities, findings, names))
        if contacts:
            say()
            said = counted(len(built.contacts), "contact")
            said = said if len(contacts) == len(built.contacts) else f"{len(contacts)} of {said}"
            say(f"{said}. To see one: backchannel show {contacts[0].id}")
