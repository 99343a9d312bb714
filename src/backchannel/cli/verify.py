"""``backchannel verify``: the ledger's proof."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from backchannel.cli.screen import print_json, say
from backchannel.cli.state import DONE, UNUSABLE, State, dossier_command, json_option, now_utc
from backchannel.publication.words import clean, counted

if TYPE_CHECKING:
    from backchannel.ledger import Verification


@dossier_command("verify", example="backchannel verify")
@click.option(
    "--checkpoint",
    metavar="HASH|FILE",
    help="A checkpoint noted down earlier, or the file of a signed one, which the ledger must agree with.",
)
@click.option(
    "--full/--quick",
    "full",
    default=True,
    help="Read every captured byte (the default), or only those captured since the last whole check.",
)
@click.option("--without-key", is_flag=True, help="The signing key is kept elsewhere, and is not missed.")
@json_option
@click.pass_obj
def command(state: State, checkpoint: str | None, *, full: bool, without_key: bool, as_json: bool) -> int:
    """Check every captured byte, every entry and every proof of the ledger.

    Says that all is as it was, or names each entry or file that is wrong, missing or
    extra. Note the checkpoint down somewhere else, or give a signed one to somebody
    (`backchannel checkpoint`): with it anyone can later prove that nothing before it
    was changed. The exit status is 2 where something is wrong.

    With --quick, what was captured before the last whole check is looked for but not
    read again; every entry and all that is newer is checked as ever.
    """
    from backchannel.engine import VerifyOptions, verify_dossier
    from backchannel.publication.shapes import verification_shape

    options = VerifyOptions(checkpoint, quick=not full, without_key=without_key)
    result = verify_dossier(state.directory, options, now_utc())
    if as_json:
        print_json(verification_shape(result))
    else:
        for fault in result.faults:
            say(clean(f"{fault.what}: {fault.where}: expected {fault.expected}, found {fault.found}"))
        for line in _summary(result):
            say(line)
        if not full and result.since is None and result.ok:
            say("No earlier whole check was remembered, so this one was whole.")
    return DONE if result.ok else UNUSABLE


def _summary(result: Verification) -> list[str]:
    said = f"{counted(result.entries, 'entry', 'entries')}, {counted(result.documents, 'captured content')}"
    if not result.ok:
        first = f"The ledger is not what it was: {counted(len(result.faults), 'fault')} in {said}."
    elif result.unread and result.since:
        first = (
            f"Quick check: {said}. Every entry is as it was; {counted(result.unread, 'content')} captured before "
            f"the whole check of {result.since.checked_at} {'is' if result.unread == 1 else 'are'} there, but not read."
        )
    else:
        first = f"The ledger is whole: {said}. Nothing was changed, removed or added."
    lines = [first, f"Checkpoint: {result.checkpoint or 'none'}"]
    if result.signed:
        lines.append(f"Signed checkpoints in it: {result.signed}")
    if result.key:
        lines.append(f"Signing key: {result.key}")
    return lines
