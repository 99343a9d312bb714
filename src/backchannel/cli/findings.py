"""``backchannel findings``: the numbered observations, with the words that they rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from backchannel.cli.screen import note_stale, page_width, print_json, print_page, say
from backchannel.cli.state import DONE, FOUND, State, dossier_command, json_option
from backchannel.model import SEVERITIES

if TYPE_CHECKING:
    from backchannel.engine import Dossier


@dossier_command("findings", example="backchannel findings --select D,R --ignore D109")
@click.option("--select", metavar="CODES", help="Only rules with these codes or beginnings of codes: D,R203.")
@click.option("--ignore", metavar="CODES", help="Not the rules with these codes or beginnings of codes.")
@click.option(
    "--fail-on",
    type=click.Choice([*SEVERITIES, "never"]),
    help="Exit with status 1 where a finding is at least this severe.  [default: the setting fail-on]",
)
@json_option
@click.pass_obj
def command(state: State, select: str | None, ignore: str | None, fail_on: str | None, *, as_json: bool) -> int:
    """Show the findings, by contact in order of time.

    Each has a code (see: backchannel rules), the parties and the date that it is
    about, one sentence, and the quoted words it rests on, with their source. A
    finding says what was observed and on whose word; it never says who is at fault.
    """
    from backchannel.engine import open_dossier

    with open_dossier(state.directory) as dossier:
        return print_findings(dossier, select=_codes(select), ignore=_codes(ignore), fail_on=fail_on, as_json=as_json)


def print_findings(
    dossier: Dossier,
    *,
    select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    fail_on: str | None = None,
    as_json: bool = False,
) -> int:
    """Print the findings of a dossier and return the exit status that they call for."""
    from backchannel.engine import names_of, read_built, select_findings
    from backchannel.publication.findings_page import publish_findings, summary
    from backchannel.publication.shapes import findings_shape

    built = read_built(dossier)
    note_stale(dossier)
    findings = select_findings(built, select, ignore)
    if as_json:
        print_json(findings_shape(findings))
    else:
        contacts = {contact.id: contact for contact in built.contacts}
        claims = {claim.id: claim for claim in built.claims}
        print_page(publish_findings(findings, contacts, claims, names_of(dossier, built, page_width())))
        say()
        say(summary(findings, len(built.waived)) + ".")
    threshold = fail_on or dossier.settings.fail_on
    severe = [one for one in findings if threshold != "never" and _rank(one.severity) >= _rank(threshold)]
    return FOUND if severe else DONE


def _rank(severity: str) -> int:
    return [*SEVERITIES].index(severity)  # type: ignore[arg-type]


def _codes(given: str | None) -> tuple[str, ...]:
    return tuple(code.strip().upper() for code in (given or "").split(",") if code.strip())
