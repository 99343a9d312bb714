"""``backchannel init``: start a dossier."""

from __future__ import annotations

from pathlib import Path

import click

from backchannel.cli.screen import say
from backchannel.cli.state import State, dossier_command, now_utc


@dossier_command("init", example="backchannel init my-dossier")
@click.argument("directory", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
@click.pass_obj
def command(state: State, directory: Path | None) -> None:
    """Start a dossier in DIR, or here.

    A dossier is a directory with everything that backchannel knows about one
    investigation. This writes its settings, backchannel.toml, in which every line is
    a commented default, and begins its ledger.
    """
    from backchannel.engine import init_dossier

    target = directory or state.start
    init_dossier(target, now_utc())
    say(f"Started a dossier in {target}. Its settings are in {target / 'backchannel.toml'}.")
    say(f"Next: backchannel add FILE_OR_FOLDER{_where(target)}")


def _where(target: Path) -> str:
    return "" if target == Path() else f" -C {target}"
