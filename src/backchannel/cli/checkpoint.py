"""``backchannel checkpoint``: sign the ledger as it stands."""

from __future__ import annotations

from pathlib import Path

import click

from backchannel.cli.screen import note, print_json, say
from backchannel.cli.state import State, dossier_command, json_option, now_utc


@dossier_command("checkpoint", example="backchannel checkpoint -o checkpoint-march.txt")
@click.option("-o", "--output", metavar="FILE", type=click.Path(path_type=Path), help="Write it to FILE.")
@click.option("--new-key", is_flag=True, help="Sign with a new key from now on: the old one is lost for good.")
@json_option
@click.pass_obj
def command(state: State, output: Path | None, *, new_key: bool, as_json: bool) -> None:
    """Sign a checkpoint of the ledger, and print it.

    A signed checkpoint states how many entries there are, and one number that stands
    for all that they say. Give it to somebody, or keep it elsewhere: with
    `backchannel verify --checkpoint FILE` it shows later that nothing before it was
    changed. It is kept in the ledger too. Where nothing was captured or decided
    since the last one, that one is printed again.
    """
    from backchannel.engine import checkpoint_dossier, open_dossier, write_output
    from backchannel.publication.shapes import checkpoint_shape
    from backchannel.publication.words import counted

    with open_dossier(state.directory) as dossier:
        signed = checkpoint_dossier(dossier.ledger, now_utc(), new_key=new_key)
    if output is not None:
        write_output(output, signed.note)
    if as_json:
        print_json(checkpoint_shape(signed))
    elif output is None:
        say(signed.note.decode().rstrip("\n"))
        note(f"A checkpoint over {counted(signed.head.size, 'entry', 'entries')}. Keep it where nobody else can write.")
    else:
        said = counted(signed.head.size, "entry", "entries")
        say(f"Wrote a checkpoint over {said} to {output}. Keep it where nobody else can write.")
