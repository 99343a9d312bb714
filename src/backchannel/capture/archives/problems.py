"""Word what can go wrong with an archive of the web. One function a problem code."""

from __future__ import annotations

from collections.abc import Mapping

from backchannel.model import Problem

MAX_SHOWN = 200
"""Code points of an address in a message."""
_COPY_AGAIN = "Copy or download the archive again, or ask who made it."


def record_broken(where: str, offset: int, reason: str) -> Problem:
    """Word a record that is not whole; nothing of it is taken."""
    return Problem(where, "archive-record-broken", f"the record at byte {offset:,} is broken: {reason}", _COPY_AGAIN)


def more_broken(where: str, count: int) -> Problem:
    """Word that there are more broken records than are named."""
    message = f"{count:,} more record{'s are' if count != 1 else ' is'} broken or wrong, and not taken"
    return Problem(where, "archive-record-broken", message, _COPY_AGAIN)


def digest_wrong(where: str, offset: int, url: str) -> Problem:
    """Word a record whose bytes are not those of which its digest was taken."""
    message = f"the record at byte {offset:,} does not have the digest that it gives, so it is not taken: {_short(url)}"
    return Problem(where, "archive-digest-wrong", message, "Get the archive again from who made it, and compare.")


def file_digest_wrong(where: str, name: str, manifest: str) -> Problem:
    """Word a file of a WACZ that is not what the manifest says."""
    message = f"{name} does not have the hash that {manifest} gives, so it is not taken"
    return Problem(where, "archive-digest-wrong", message, "Get the archive again from who made it, and compare.")


def wacz_broken(where: str, reason: str) -> Problem:
    """Word a WACZ of which nothing, or one file, cannot be taken."""
    return Problem(where, "wacz-broken", f"is no whole WACZ: {reason}", _COPY_AGAIN)


def entry_refused(where: str, name: str, reason: str) -> Problem:
    """Word an entry of a WACZ that is not read, for what it could do."""
    message = f"the entry {name[:100]} is not read: {reason}"
    return Problem(
        where, "wacz-entry-refused", message, "Do not unpack it with other programs, and tell who gave it to you."
    )


def record_too_large(where: str, offset: int, url: str, limit: int) -> Problem:
    """Word a record of more bytes than any reader takes."""
    message = (
        f"the record at byte {offset:,} has more than {limit / 1_000_000:,.0f} MB, and is not taken: {_short(url)}"
    )
    return Problem(
        where, "archive-record-large", message, "Take it out of the archive, and add it as a file.", "warning"
    )


def original_missing(where: str, count: int, url: str) -> Problem:
    """Word records that say only that a page was as before, where what was before is not at hand."""
    one = count == 1
    message = (
        f"{'a record says' if one else f'{count:,} records say'} only that a page was as it was in another archive "
        f"({'' if one else 'first of them '}{_short(url)})"
    )
    hint = "Add both archives in one command, the earlier one first."
    return Problem(where, "archive-original-missing", message, hint, "warning")


def left_out(where: str, reasons: Mapping[str, int]) -> Problem:
    """Word records that are no documents; by what they are, how many."""
    total = sum(reasons.values())
    listed = ", ".join(
        f"{what} ({count:,})" for what, count in sorted(reasons.items(), key=lambda one: (-one[1], one[0]))
    )
    message = f"{total:,} record{'s were' if total != 1 else ' was'} left out: {listed}"
    hint = "They stay in the archive; what you need of them, save as a file and add that."
    return Problem(where, "archive-records-left-out", message, hint, "warning")


def known_already(where: str, count: int) -> Problem:
    """Word records that the ledger has from this very archive."""
    message = f"{count:,} record{'s' if count != 1 else ''} of it taken before, not entered again"
    return Problem(where, "archive-known", message, "Nothing needs to be done.", "warning")


def no_records(where: str) -> Problem:
    """Word an archive in which there is nothing at all."""
    return Problem(where, "archive-empty", "is an archive without a record of any page", _COPY_AGAIN)


def expands(where: str) -> Problem:
    """Word an archive that was made to fill memory, disk or time."""
    message = "grows beyond all measure when it is decompressed; nothing more of it was taken"
    return Problem(where, "archive-expands", message, "Do not use it, and tell who gave it to you.")


def _short(url: str) -> str:
    """Return an address, cut to a length that can be shown."""
    return url if len(url) <= MAX_SHOWN else url[: MAX_SHOWN - 1] + "…"
