"""``backchannel demo``: the whole way on the example dossier that ships with the package."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections import Counter
from pathlib import Path

import click

from backchannel.cli.findings import print_findings
from backchannel.cli.screen import note_problems, page_width, print_page, progress, say
from backchannel.cli.state import dossier_command, now_utc
from backchannel.errors import UsageError

DEFAULT_NAME = "backchannel-demo"
MARKER = ".made-by-backchannel-demo"
"""Lies in every directory that this command made, so that it never takes away anything else."""


@dossier_command("demo", example="backchannel demo")
@click.option(
    "--output",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help=f"Where the dossier is to lie.  [default: {DEFAULT_NAME}]",
)
def command(output: Path | None) -> None:
    """Go the whole way on the example dossier.

    Its documents are short texts of our own on the contacts of the US and Russian
    presidents from January 2017 to June 2018; the facts are public record, and the
    README beside them says where each can be checked. Run again, it starts anew.
    """
    target = prepare_directory(output)
    say(f"The example dossier lies in {target}")
    say()
    say("CONTACTS")
    say()
    worth_showing = show_example(target)
    say()
    say("TRY NEXT")
    say()
    say(f"  cd {target}")
    steps = [
        (f"backchannel show {worth_showing}", "one contact, side by side"),
        ("backchannel claims", "claims, and what the record supports"),
        ("backchannel rules R203", "why a finding is made"),
        ("backchannel verify", "that no byte has changed"),
        ("backchannel run FOLDER -C my-dossier", "your own documents"),
    ]
    width = max(len(line) for line, _ in steps)
    for line, meaning in steps:
        say(f"  {line:<{width}}  {meaning}")


def show_example(target: Path) -> str:
    """Capture the documents in a prepared directory, build, and print contacts and findings.

    Returns:
        The identifier of the contact with most findings, to be looked at next.
    """
    from backchannel.engine import (
        add_locations,
        build,
        init_dossier,
        names_of,
        open_dossier,
        read_built,
        select_findings,
    )
    from backchannel.publication.contacts_page import publish_contacts

    init_dossier(target, now_utc())
    with open_dossier(target) as dossier:
        with progress() as report:
            # from inside, so that citations name documents/..., wherever the dossier lies
            with contextlib.chdir(target):
                added = add_locations(dossier, ["documents"], now_utc(), report)
            done = build(dossier, report)
        note_problems([*added.problems, *done.problems])
        built = read_built(dossier)
        names = names_of(dossier, built, page_width())
        print_page(publish_contacts(built.contacts, built.ambiguities, select_findings(built), names))
        say()
        say("FINDINGS")
        say()
        print_findings(dossier, fail_on="never")
        tally = Counter(contact for finding in built.findings for contact in finding.contacts)
        return max(tally, key=lambda name: (tally[name], name), default="CONTACT")


def prepare_directory(output: Path | None) -> Path:
    """Return an empty directory with the example's documents in it.

    Raises:
        UsageError: the directory holds something that this command did not put there, or cannot be written.
    """
    target = output or _default_directory()
    if target.exists() and not target.is_dir():
        raise UsageError(f"{target}: is a file", "Name a directory with --output DIR")
    if target.is_dir() and any(target.iterdir()) and not (target / MARKER).exists():
        hint = "Name another directory with --output DIR"
        raise UsageError(f"{target}: is not empty, and was not made by the demonstration", hint)
    try:
        _remove_earlier(target)
        _copy_example(target)
    except OSError as error:
        hint = "Name a directory that you may write to with --output DIR"
        raise UsageError(f"{target}: cannot be written ({error.strerror or error})", hint) from error
    return target


def _default_directory() -> Path:
    if os.access(Path.cwd(), os.W_OK):
        return Path(DEFAULT_NAME)
    return Path(tempfile.mkdtemp(prefix=f"{DEFAULT_NAME}-"))


def _remove_earlier(target: Path) -> None:
    from backchannel.ledger import DOSSIER_NAMES

    for name in (*sorted(DOSSIER_NAMES), "documents"):
        place = target / name
        if place.is_dir() and not place.is_symlink():
            shutil.rmtree(place)
        else:
            place.unlink(missing_ok=True)


def _copy_example(target: Path) -> None:
    from backchannel.example import example_documents

    documents = example_documents()
    target.mkdir(parents=True, exist_ok=True)
    (target / MARKER).touch()
    ignore = shutil.ignore_patterns("__pycache__", "*.pyc")
    shutil.copytree(documents, target / "documents", ignore=ignore, copy_function=shutil.copyfile)
    shutil.copyfile(documents.parent / "README.md", target / "README.md")
