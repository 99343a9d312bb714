"""``backchannel show``: one contact, what each party says of it side by side, with the words."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

import click

from backchannel.cli.screen import note_stale, page_width, print_json, print_page
from backchannel.cli.state import State, dossier_command, json_option
from backchannel.errors import UsageError

if TYPE_CHECKING:
    from backchannel.engine import Built
    from backchannel.model import Contact


@dossier_command("show", example="backchannel show us-ru-2018-03-20-call")
@click.argument("contact", metavar="CONTACT")
@json_option
@click.pass_obj
def command(state: State, contact: str, *, as_json: bool) -> None:
    """Show one contact side by side by party, with the words.

    CONTACT is the name that the list of contacts gives, or enough of it to mean one
    contact alone: a date does where there was one contact that day. What a party's
    documents do not speak of says "not mentioned".
    """
    from backchannel.engine import names_of, open_dossier, read_built, select_findings
    from backchannel.publication.contact_page import publish_contact
    from backchannel.publication.shapes import contacts_shape, findings_shape
    from backchannel.publication.sifting import sift_ambiguities

    with open_dossier(state.directory) as dossier:
        built = read_built(dossier)
        note_stale(dossier)
        found = one_contact(built, contact)
        findings = [finding for finding in select_findings(built) if found.id in finding.contacts]
        if as_json:
            ambiguities = sift_ambiguities(built.ambiguities, [found])
            print_json({**contacts_shape([found], ambiguities, findings), **findings_shape(findings)})
            return
        print_page(publish_contact(found, findings, names_of(dossier, built, page_width())))


def one_contact(built: Built, wanted: str) -> Contact:
    """Return the contact that a word on the command line means.

    Raises:
        UsageError: none is meant, or several are.
    """
    found = built.contacts_meant(wanted)
    if len(found) == 1:
        return found[0]
    if found:
        names = ", ".join(contact.id for contact in found[:5]) + (" ..." if len(found) > 5 else "")  # noqa: PLR2004
        raise UsageError(f"'{wanted}' means {len(found)} contacts", f"Name one of them: {names}")
    near = difflib.get_close_matches(wanted, [contact.id for contact in built.contacts], n=1, cutoff=0.4)
    hint = f"Did you mean {near[0]}?" if near else "`backchannel contacts` lists all of them"
    raise UsageError(f"no contact is called '{wanted}'", hint)
