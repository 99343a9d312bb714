"""``backchannel seal``: one file of evidence, checked anywhere."""

from __future__ import annotations

from pathlib import Path

import click

from backchannel.cli.screen import say
from backchannel.cli.state import State, dossier_command, now_utc


@dossier_command("seal", example="backchannel seal -o evidence.zip")
@click.argument("contacts", metavar="[CONTACT]...", nargs=-1)
@click.option("-o", "--output", metavar="FILE", required=True, type=click.Path(path_type=Path), help="Where to write.")
@click.pass_obj
def command(state: State, contacts: tuple[str, ...], output: Path) -> None:
    """Write one file of evidence that is checked anywhere.

    A zip archive: captured documents, their texts, mentions, contacts, findings and decisions; the
    ledger's entries, a checkpoint signed with the dossier's key, the public key; and
    README.html, which explains them and how to check by hand. With CONTACTs, only what
    these rest on, with proofs that it is part of the ledger.

    `backchannel verify FILE` checks a bundle anywhere, without the dossier. The same
    dossier gives the same bytes. The signing key is not in it.
    """
    from backchannel.engine import open_dossier, seal_dossier
    from backchannel.publication.words import counted

    with open_dossier(state.directory) as dossier:
        sealed = seal_dossier(dossier, output, now_utc(), contacts)
    say(
        f"Sealed {counted(sealed.documents, 'document')} and {counted(sealed.contacts, 'contact')} with "
        f"{counted(sealed.entries, 'entry', 'entries')} of the ledger in {output}."
    )
    say(f"Signed with {sealed.checkpoint.key}")
    say("Tell this key to whoever gets the file, by another way. To check it: backchannel verify FILE --key KEY")
