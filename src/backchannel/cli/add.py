"""``backchannel add``: capture files and folders."""

from __future__ import annotations

import click

from backchannel.cli.screen import note_problems, progress, say
from backchannel.cli.state import DONE, UNUSABLE, State, dossier_command, now_utc


@dossier_command("add", example="backchannel add readouts/ interview.html")
@click.argument("locations", metavar="PATH...", nargs=-1, required=True)
@click.pass_obj
def command(state: State, locations: tuple[str, ...]) -> int:
    """Capture files and folders into the dossier.

    The bytes are stored and entered in the ledger before anything looks at them.
    Text, Markdown with front matter, saved web pages, PDF, and tables of documents
    (CSV, JSON Lines) can be read later; anything else is kept as well.

    A file that cannot be taken gives one line on standard error, and the rest goes
    on. The exit status is 2 only where nothing at all could be taken.
    """
    from backchannel.engine import add_locations, open_dossier

    with open_dossier(state.directory) as dossier, progress() as report:
        added = add_locations(dossier, locations, now_utc(), report)
    note_problems(added.problems)
    say(added.summary())
    if added.captures:
        say("Next: backchannel build")
    return DONE if added.captures else UNUSABLE
