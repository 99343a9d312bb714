"""``backchannel run``: start a dossier if needed, capture, build, and show the findings, in one go."""

from __future__ import annotations

import click

from backchannel.cli.findings import print_findings
from backchannel.cli.screen import note, note_problems, progress
from backchannel.cli.state import UNUSABLE, State, dossier_command, json_option, now_utc, web_options


@dossier_command("run", example="backchannel run readouts/ -C my-dossier")
@click.argument("locations", metavar="PATH|URL...", nargs=-1, required=True)
@web_options
@json_option
@click.pass_obj
def command(
    state: State, locations: tuple[str, ...], *, allow_private: bool, ignore_robots: bool, as_json: bool
) -> int:
    """Capture files, folders and addresses, build, and show the findings.

    The dossier is the one in DIR (-C), or here or above; where there is none, one is
    started. What cannot be used gives one line each on standard error, and the rest
    goes on. The exit status is 1 where a finding is at least as severe as the
    setting fail-on says, and 2 where nothing at all could be taken.
    """
    from backchannel.engine import add_locations, build, open_or_init

    with open_or_init(state.directory, now_utc()) as dossier:
        with progress() as report:
            limits = dossier.fetching(allow_private=allow_private, ignore_robots=ignore_robots)
            added = add_locations(dossier, locations, now_utc(), report, limits)
        note_problems(added.problems)
        note(added.summary())
        if not added.useful:
            return UNUSABLE
        with progress() as report:
            done = build(dossier, report)
        note_problems(done.problems)
        note(done.summary())
        return print_findings(dossier, as_json=as_json)
