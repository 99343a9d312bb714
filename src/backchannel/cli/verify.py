"""``backchannel verify``: the ledger's proof."""

from __future__ import annotations

import click

from backchannel.cli.screen import print_json, say
from backchannel.cli.state import DONE, UNUSABLE, State, dossier_command, json_option
from backchannel.publication.words import clean, counted


@dossier_command("verify", example="backchannel verify")
@click.option("--checkpoint", metavar="HASH", help="A checkpoint noted down earlier, which must be in the ledger.")
@json_option
@click.pass_obj
def command(state: State, checkpoint: str | None, *, as_json: bool) -> int:
    """Check every captured byte and every entry of the ledger.

    Says that all is as it was, or names each entry or file that is wrong, missing or
    extra. Note the checkpoint down somewhere else, or give it to somebody: with it
    anyone can later prove that nothing before it was changed. The exit status is 2
    where something is wrong.
    """
    from backchannel.engine import verify_dossier
    from backchannel.publication.shapes import verification_shape

    result = verify_dossier(state.directory, checkpoint)
    if as_json:
        print_json(verification_shape(result))
        return DONE if result.ok else UNUSABLE
    for fault in result.faults:
        say(clean(f"{fault.what}: {fault.where}: expected {fault.expected}, found {fault.found}"))
    said = f"{counted(result.entries, 'entry', 'entries')}, {counted(result.documents, 'captured content')}"
    if result.ok:
        say(f"The ledger is whole: {said}. Nothing was changed, removed or added.")
    else:
        say(f"The ledger is not what it was: {counted(len(result.faults), 'fault')} in {said}.")
    say(f"Checkpoint: {result.checkpoint or 'none'}")
    return DONE if result.ok else UNUSABLE
