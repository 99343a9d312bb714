"""Check the time stamps of a ledger or a bundle offline, against certificates given, kept with them, or carried."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from backchannel.ledger.chain import Entry
from backchannel.ledger.chaincheck import body_of
from backchannel.ledger.fault import Fault, Stamping, VouchedBy
from backchannel.proof.note import parse_note
from backchannel.proof.stamps import StampError, check_stamp, load_certificates
from backchannel.proof.treehead import parse_tree_head

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

ReadBytes = Callable[[Entry, str], bytes | None]
"""Gives the bytes that an entry names in a field of its body; ``None`` where they are not there as they were."""


def check_stamps(
    entries: Iterable[Entry], read: ReadBytes, given: Sequence[Certificate]
) -> tuple[list[Stamping], list[Fault]]:
    """Return the stamps that hold, and what is wrong with the others.

    Args:
        entries: of a ledger; those of other kinds are passed over, but for ``signed``: only what was signed is stamped.
        read: to get at the bytes. What is missing or altered is no matter of this: it is a fault of the store.
        given: certificates known from elsewhere; where there are any, one of them must vouch for each stamp.
    """
    stamps: list[Stamping] = []
    faults: list[Fault] = []
    signed: set[object] = set()
    for entry in entries:
        if entry.kind == "signed":
            signed.add(body_of(entry).get("note"))
        if entry.kind != "stamped":
            continue
        where = f"entry {entry.sequence}, time stamp"
        note, answer, kept = (read(entry, name) for name in ("note", "answer", "certificates"))
        if note is None or answer is None or (kept is None and "certificates" in body_of(entry)):
            continue
        if body_of(entry).get("note") not in signed:
            faults.append(Fault("stamp-altered", where, "a checkpoint that was signed before", "another"))
            continue
        try:
            stamps.append(_stamping(entry, note, answer, kept, given))
        except (StampError, ValueError) as error:
            what = "stamp-unvouched" if given else "stamp-altered"
            faults.append(Fault(what, where, "a time stamp on that checkpoint", str(error)))
    return stamps, faults


def _stamping(entry: Entry, note: bytes, answer: bytes, kept: bytes | None, given: Sequence[Certificate]) -> Stamping:
    roots, vouched_by = _roots(kept, given)
    stamp = check_stamp(answer, note, roots)
    parsed = parse_note(note)
    head = parse_tree_head(parsed.text) if parsed else None
    return Stamping(entry.sequence, head.size if head else 0, stamp.stamped_at, stamp.authority, vouched_by)


def _roots(kept: bytes | None, given: Sequence[Certificate]) -> tuple[Sequence[Certificate], VouchedBy]:
    if given:
        return given, "given"
    return (load_certificates(kept), "kept") if kept is not None else ((), "carried")
