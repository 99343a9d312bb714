"""``backchannel restore``: a dossier out of a backup."""

from __future__ import annotations

from pathlib import Path

import click

from backchannel.cli.screen import say
from backchannel.cli.state import DONE, UNUSABLE, State, dossier_command
from backchannel.publication.words import clean, counted


@dossier_command("restore", example="backchannel restore /media/stick/dossier.backup restored")
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("directory", metavar="DIR", type=click.Path(path_type=Path))
@click.pass_obj
def command(state: State, file: Path, directory: Path) -> int:  # noqa: ARG001 - it needs no dossier
    """Make a dossier out of a backup, and verify it.

    DIR is new or empty. Says that all is as it was, or names what is wrong; the exit status is then 2.
    """
    from backchannel.engine import restore

    result = restore(file, directory)
    for fault in result.faults:
        say(clean(f"{fault.what}: {fault.where}: expected {fault.expected}, found {fault.found}"))
    said = f"{counted(result.entries, 'entry', 'entries')}, {counted(result.documents, 'captured content')}"
    end = "The ledger is whole." if result.ok else "The ledger is not what it was."
    say(f"Restored {said} to {directory}. {end}")
    return DONE if result.ok else UNUSABLE
