"""``backchannel verify``: the ledger's proof."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from backchannel.cli.screen import print_json, say
from backchannel.cli.state import DONE, UNUSABLE, State, dossier_command, json_option, now_utc
from backchannel.publication.words import clean, counted

if TYPE_CHECKING:
    from backchannel.ledger import Fault, Stamping, Verification


@dossier_command("verify", example="backchannel verify")
@click.argument("bundle", metavar="[BUNDLE]", required=False, type=click.Path(path_type=Path))
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
@click.option(
    "--certificates",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Certificates (PEM) of time-stamping authorities, which must vouch for each time stamp.",
)
@click.option("--key", metavar="KEY", help="The public key that must have signed BUNDLE, known from elsewhere.")
@json_option
@click.pass_obj
def command(
    state: State,
    bundle: Path | None,
    checkpoint: str | None,
    certificates: Path | None,
    key: str | None,
    *,
    full: bool,
    without_key: bool,
    as_json: bool,
) -> int:
    """Check every captured byte and every entry of the ledger.

    And every proof: the key, signed checkpoints, time stamps. Says that all is as it
    was, or names each entry or file that is wrong, missing or extra. Note the
    checkpoint down somewhere else, or give a signed one to somebody (`backchannel
    checkpoint`): with it anyone can later prove that nothing before it was changed.
    The exit status is 2 where something is wrong.

    With --quick, what was captured before the last whole check is looked for but not
    read again; every entry and all that is newer is checked as ever.

    With a BUNDLE, a file that `backchannel seal` wrote, that is checked instead,
    without any dossier.
    """
    if bundle is not None:
        return _verify_bundle(bundle, key, certificates, as_json=as_json)
    from backchannel.engine import VerifyOptions, verify_dossier
    from backchannel.publication.shapes import verification_shape

    options = VerifyOptions(checkpoint, quick=not full, without_key=without_key, certificates=certificates)
    result = verify_dossier(state.directory, options, now_utc())
    if as_json:
        print_json(verification_shape(result))
    else:
        _say_faults(result.faults)
        for line in _summary(result):
            say(line)
        if not full and result.since is None and result.ok:
            say("No earlier whole check was remembered, so this one was whole.")
    return DONE if result.ok else UNUSABLE


def _verify_bundle(bundle: Path, key: str | None, certificates: Path | None, *, as_json: bool) -> int:
    from backchannel.engine import verify_bundle
    from backchannel.publication.shapes import bundle_shape

    result = verify_bundle(bundle, key, certificates)
    if as_json:
        print_json(bundle_shape(result))
        return DONE if result.ok else UNUSABLE
    _say_faults(result.faults)
    part = "" if result.contacts is None else f" of the {result.size:,} that the ledger had, each proved to be one"
    said = f"{counted(result.entries, 'entry', 'entries')}{part}, {counted(result.documents, 'captured content')}"
    if result.ok:
        say(f"The bundle is whole: {said}. Nothing was changed, removed or added since it was sealed.")
    else:
        say(f"The bundle is not what was sealed: {counted(len(result.faults), 'fault')} in {said}.")
    say(clean(f"Signed with {result.key or 'no key'}"))
    for line in _stamps(result.stamps):
        say(line)
    if key is None and result.ok:
        say("Whose key that is, this file cannot tell: compare it with one that you have from elsewhere (--key KEY).")
    return DONE if result.ok else UNUSABLE


def _say_faults(faults: Iterable[Fault]) -> None:
    for fault in faults:
        say(clean(f"{fault.what}: {fault.where}: expected {fault.expected}, found {fault.found}"))


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
    if result.ok and not result.file_known:
        lines.append(
            "Bytes of ledger.sqlite that hold no entry could not be checked: the last command that wrote was cut "
            "off, or was of an earlier version. The next one that writes takes its hash."
        )
    if result.rekeyed:
        numbers = ", ".join(str(number) for number in result.rekeyed)
        lines.append(
            f"It took the place of an earlier one by entry {numbers}: whoever did that did not need the old one."
        )
    return [*lines, *_stamps(result.stamps)]


def _stamps(stamps: Iterable[Stamping]) -> list[str]:
    vouched = {
        "given": "the certificates given vouch for that",
        "kept": "the certificates kept with the stamp vouch for that (--certificates FILE to give your own)",
        "carried": "only the certificates that the stamp carries vouch for that (--certificates FILE to give others)",
    }
    return [
        clean(f"Stamped {one.stamped_at} by {one.authority}: everything up to entry {one.size} was there by then;")
        + f" {vouched[one.vouched_by]}"
        for one in stamps
    ]
