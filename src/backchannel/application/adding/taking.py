"""What was handed over into the ledger, and what came of it as the lines of a job."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

from backchannel.application.adding.tasks import ADDRESSES, ARCHIVES, FILES, TEXT
from backchannel.application.desk import Desk
from backchannel.application.jobs import Job, Outcome, request
from backchannel.application.jobs.record import Line
from backchannel.capture.archives import is_archive
from backchannel.capture.handed import LONGEST_FIELD, Handed, Pasted, capture_handed, capture_pasted, folder, plain_name
from backchannel.capture.web.address import AddressError, read_address, shown_address
from backchannel.capture.web.clock import Clock
from backchannel.errors import UsageError
from backchannel.ledger import Ledger
from backchannel.ledger.database import file_errors
from backchannel.ledger.layout import UPLOADS_DIRECTORY
from backchannel.model import Capture
from backchannel.publication.words import clean, counted, shorten

SHOWN_LINES = 200
"""Lines of one request that are kept."""
MOST_ADDRESSES = 100
MOST_TEXT = 2_000_000
"""Code points of a pasted text; nobody has read more than that on a screen."""


def take_files(desk: Desk, given: Sequence[Handed], giver: str) -> Job:
    """Capture files, put archives aside for a job, and ask for a build.

    Raises:
        LedgerError: they cannot be stored; nothing of them is recorded then.
    """
    directory = desk.dossier.directory
    archives = [one for one in given if is_archive(plain_name(one.name))]
    plain = [one for one in given if one not in archives]
    aside = [_put_aside(directory, one, giver) for one in archives]
    job: Job | None = None
    if plain:
        with Ledger.open(directory) as ledger:
            taken = capture_handed(plain, giver, ledger, Clock().now())
        why = f"{counted(len(plain), 'file')} {'was' if len(plain) == 1 else 'were'} added"
        job = request(desk, FILES, why, giver, outcome=outcome_of(taken, "file"))
    if aside:
        why = f"{counted(len(aside), 'archive')} {'was' if len(aside) == 1 else 'were'} added"
        job = request(desk, ARCHIVES, why, giver, {"archives": aside})
    assert job is not None, "there is something to take"
    return job


def take_text(desk: Desk, pasted: Pasted, giver: str) -> Job:
    """Capture a text that was pasted, and ask for a build; as ``take_files``.

    Raises:
        UsageError: there is none, or too much of something, or the address is none.
    """
    _check(pasted)
    with Ledger.open(desk.dossier.directory) as ledger:
        taken = capture_pasted(pasted, giver, ledger, Clock().now())
    name = shorten(clean(pasted.title), 120) or "the text"
    return request(desk, TEXT, "a text was pasted", giver, outcome=outcome_of([taken], "text", name))


def ask_for_addresses(desk: Desk, texts: Sequence[str], giver: str) -> Job:
    """Ask for addresses to be taken.

    Raises:
        UsageError: there is none, or too many, or one is no address.
    """
    if not texts:
        raise UsageError("No address was given", "Write one on a line, as https://example.org/page")
    if len(texts) > MOST_ADDRESSES:
        raise UsageError(
            f"{len(texts)} addresses are more than {MOST_ADDRESSES}",
            "Add them in parts, or all at once with `backchannel add --list FILE`",
        )
    addresses = [_address_of(text) for text in texts]
    why = f"{counted(len(addresses), 'address', 'addresses')} {'was' if len(addresses) == 1 else 'were'} added"
    return request(desk, ADDRESSES, why, giver, {"addresses": addresses})


def _check(pasted: Pasted) -> None:
    if not pasted.text.strip():
        raise UsageError("No text was pasted", "Paste the text of the document, then add it")
    if len(pasted.text) > MOST_TEXT:
        raise UsageError(f"The text has more than {MOST_TEXT:,} characters", "Add it as a file")
    for name in ("title", "date", "publisher", "address"):
        if len(getattr(pasted, name)) > LONGEST_FIELD:
            raise UsageError(f"The {name} has more than {LONGEST_FIELD} characters", "Give a shorter one")
    if pasted.address.strip():
        _address_of(pasted.address)


def _address_of(text: str) -> str:
    try:
        return read_address(text)
    except AddressError as error:
        raise UsageError(f"{shown_address(text)}: {error}", "Write it as https://example.org/page") from error


def outcome_of(taken: Iterable[tuple[Capture, bool]], what: str, name: str = "") -> Outcome:
    """Return what came of captures, each with whether its bytes had been captured before.

    Args:
        taken: the captures.
        what: they are, as ``file``.
        name: what to call the one that was given, where it has no name of its own.
    """
    lines = [
        Line(
            name or name_of(capture),
            "known" if known else "captured",
            "was captured before, byte for byte" if known else f"{capture.size:,} bytes",
            sha256=capture.sha256,
        )
        for capture, known in taken
    ]
    known = sum(line.what == "known" for line in lines)
    said = f"Captured {counted(len(lines), what)}"
    said += f"; {known} of them had been captured before." if known else "."
    return Outcome(said, tuple(lines[:SHOWN_LINES]), max(0, len(lines) - SHOWN_LINES))


def name_of(capture: Capture) -> str:
    """Return what its giver calls a file."""
    return (capture.path or "").rpartition("/")[2] or capture.sha256


def _put_aside(directory: Path, one: Handed, giver: str) -> dict[str, str]:
    """Store an archive under a name of our own until a job takes it, and return what that needs to know."""
    aside = directory / UPLOADS_DIRECTORY
    name = secrets.token_hex(16)
    with file_errors(directory):
        aside.mkdir(exist_ok=True)
        with (aside / name).open("xb") as copy:
            shutil.copyfileobj(one.stream, copy)
    return {"file": name, "shown": f"{folder('added', giver)}/{plain_name(one.name)}"}
