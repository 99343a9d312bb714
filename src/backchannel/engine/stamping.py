"""Have a signed checkpoint stamped by a time-stamping authority, and keep its answer in the ledger."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from backchannel.engine.dossier import Dossier
from backchannel.engine.proving import read_certificates
from backchannel.errors import UsageError
from backchannel.ledger import SignedCheckpoint, sign_checkpoint
from backchannel.proof.stamps import (
    ANSWER_TYPE,
    MAX_ANSWER_BYTES,
    REQUEST_TYPE,
    Stamp,
    StampError,
    ask_for_stamp,
    check_stamp,
)

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

TIMEOUT_SECONDS = 30.0
_OK = 200


def stamp_dossier(
    dossier: Dossier, recorded_at: str, authority: str = "", certificates: Path | None = None
) -> tuple[SignedCheckpoint, Stamp]:
    """Sign the ledger as it stands, where anything is new, and have that checkpoint stamped.

    Nothing is kept of an answer that is no stamp on it, or for which the certificates do not vouch. What is sent is the
    SHA-256 of the checkpoint and a random number.

    Args:
        dossier: an open one.
        recorded_at: now, ISO 8601 in UTC.
        authority: its address; that of the settings where none is named.
        certificates: a file of certificates that must vouch for the stamp, to be kept with it; that of the settings
            where none is named, and where there is none either, those that the answer carries.

    Raises:
        UsageError: the authority is not reached, or its answer is no stamp; or no authority is named.
        LedgerError: the ledger cannot be signed or written.
    """
    address = authority or dossier.settings.authority
    if not address.startswith(("https://", "http://")):
        what = f"'{address}' is no address of a time-stamping authority" if address else "no authority is named"
        raise UsageError(what, "Name one with --authority https://..., or in the settings under [proof]")
    if certificates is None and dossier.settings.certificates:
        certificates = dossier.directory / dossier.settings.certificates
    roots = read_certificates(certificates)
    signed = sign_checkpoint(dossier.ledger, recorded_at)
    request, nonce = ask_for_stamp(signed.note)
    answer = _ask(address, request)
    stamp = _checked(address, answer, signed.note, roots, nonce)
    body = {"note": signed.sha256, "answer": dossier.ledger.store_bytes(answer)[0], "authority": address}
    if certificates is not None:
        body["certificates"] = dossier.ledger.store_bytes(certificates.read_bytes())[0]
    sha256s = [sha256 for name, sha256 in body.items() if name != "authority"]
    dossier.ledger.append_proof("stamped", body, recorded_at, sha256s)
    return signed, stamp


def _checked(address: str, answer: bytes, note: bytes, roots: list[Certificate], nonce: int) -> Stamp:
    try:
        return check_stamp(answer, note, roots, nonce)
    except StampError as error:
        hint = "Nothing was kept. Try another authority"
        if not roots:
            hint = "Nothing was kept. If its certificates are not known, name them with --certificates FILE"
        raise UsageError(f"{address}: gave no time stamp that can be checked: {error}", hint) from error


def _ask(address: str, request: bytes) -> bytes:
    """Send a request and return the answer, as RFC 3161, section 3.4, has it."""
    import httpx

    headers = {"Content-Type": REQUEST_TYPE, "Accept": ANSWER_TYPE}
    try:
        with httpx.stream("POST", address, content=request, headers=headers, timeout=TIMEOUT_SECONDS) as answer:
            if answer.status_code != _OK:
                raise UsageError(f"{address}: answered {answer.status_code}", "Check the address")
            data = bytearray()
            for chunk in answer.iter_bytes():
                data += chunk
                if len(data) > MAX_ANSWER_BYTES:
                    raise UsageError(f"{address}: its answer is too long to be a time stamp", "Check the address")
            return bytes(data)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        said = " ".join(str(error).split()) or type(error).__name__
        raise UsageError(f"{address}: cannot be asked ({said})", "Check the address and the network") from error
