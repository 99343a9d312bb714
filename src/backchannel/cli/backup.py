"""``backchannel backup``: a copy of the dossier in one file, while it is in use."""

from __future__ import annotations

from pathlib import Path

import click

from backchannel.cli.screen import note, say
from backchannel.cli.state import DONE, UNUSABLE, State, dossier_command
from backchannel.publication.words import clean, counted


@dossier_command("backup", example="backchannel backup /media/stick/dossier.backup")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--without-key", is_flag=True, help="Leave the signing key and the users out; who restores it cannot sign."
)
@click.pass_obj
def command(state: State, file: Path, *, without_key: bool) -> int:
    """Copy the whole dossier into one FILE, while it may be in use.

    The ledger as of one moment, and all captured bytes that it names; settings,
    users of the application, answers of language models, and what was built. It holds
    the signing key, so keep it where nobody else can read it, or leave the key out.
    Every byte is checked on the way: what is wrong in the dossier is named, and the
    exit status is 2.
    """
    from backchannel.engine import back_up, open_dossier

    with open_dossier(state.directory) as dossier:
        done = back_up(dossier.directory, file, without_key=without_key)
    for fault in done.faults:
        note(clean(f"{fault.what}: {fault.where}: expected {fault.expected}, found {fault.found}"))
    said = f"{counted(done.entries, 'entry', 'entries')} and {counted(done.objects, 'file')} of captured bytes"
    say(f"Backed up {said} to {file}." + ("" if without_key else " The signing key is in it: let nobody else read it."))
    return UNUSABLE if done.faults else DONE
