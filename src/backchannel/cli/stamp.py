"""``backchannel stamp``: an authority's word that the ledger was there by now."""

from __future__ import annotations

from pathlib import Path

import click

from backchannel.cli.screen import say
from backchannel.cli.state import State, dossier_command, now_utc
from backchannel.publication.words import clean, counted


@dossier_command("stamp", example="backchannel stamp --authority https://stamps.example/tsr")
@click.option("--authority", default="", metavar="URL", help="Whom to ask.  [default: the setting proof.authority]")
@click.option(
    "--certificates",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="The authority's certificates (PEM), to check its answer by; they are kept with it.",
)
@click.pass_obj
def command(state: State, authority: str, certificates: Path | None) -> None:
    """Have the ledger stamped by an authority of time.

    By any that speaks RFC 3161. A checkpoint is signed, and the authority signs that it was shown to it at a time by
    its own clock: proof that does not rest on your word or your clock that everything
    before was there by then. Only a number that stands for the checkpoint is sent, and
    says nothing of what is in the dossier. The answer is checked, and kept in the
    ledger; `backchannel verify` checks it again, without a network.
    """
    from backchannel.engine import open_dossier, stamp_dossier

    with open_dossier(state.directory) as dossier:
        signed, stamp = stamp_dossier(dossier, now_utc(), authority, certificates)
    covered = counted(signed.head.size, "entry", "entries")
    say(clean(f"Stamped {stamp.stamped_at} by {stamp.authority}: a checkpoint over {covered}."))
