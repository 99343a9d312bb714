"""``backchannel build``: read, extract, reconcile and audit what is new or changed."""

from __future__ import annotations

import click

from backchannel.cli.screen import note_problems, progress, say
from backchannel.cli.state import State, dossier_command


@dossier_command("build", example="backchannel build")
@click.pass_obj
def command(state: State) -> None:
    """Extract, reconcile and audit what is new or changed.

    Everything that this makes is derived from the ledger and the settings: delete
    derived.sqlite and build again, and the same contacts and findings come out,
    identifiers included.
    """
    from backchannel.engine import build, open_dossier

    with open_dossier(state.directory) as dossier, progress() as report:
        done = build(dossier, report)
    note_problems(done.problems)
    say(done.summary())
    against = [str(one.decision) for one in done.rulings if one.state == "contradicted"]
    if against:
        say(f"The documents speak against decisions that are kept: {', '.join(against)} (see backchannel decide).")
    say("Next: backchannel contacts, backchannel findings")
