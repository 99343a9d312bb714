"""Ask for time stamps (RFC 3161) and check them offline: an authority's word that some bytes were there at a time.

The request holds only the SHA-256 of the bytes and a random number. The answer is signed by the authority; it usually
carries the certificates by which the signature is checked, up to but not including the one that must be known from
elsewhere. An answer that is checked by nothing but the certificates it carries shows that it was not altered since, not
who made it: anybody can make certificates.
"""

from __future__ import annotations

import datetime as dt
import re
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cryptography.x509 import Certificate
    from rfc3161_client import TimeStampResponse

MAX_ANSWER_BYTES = 1 << 18
"""An answer takes some 6,000 bytes; what is longer than this is not read."""
REQUEST_TYPE = "application/timestamp-query"
ANSWER_TYPE = "application/timestamp-reply"


class StampError(ValueError):
    """An answer of an authority is no time stamp on the bytes, or cannot be trusted; the message says why."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a time stamp says."""

    stamped_at: str
    """ISO 8601 in UTC, by the clock of the authority."""
    authority: str
    """Subject of the certificate that signed, as RFC 4514 writes it."""


def ask_for_stamp(data: bytes) -> tuple[bytes, int]:
    """Return a request for a stamp on some bytes, in DER, and its random number."""
    from rfc3161_client import HashAlgorithm, TimestampRequestBuilder

    builder = TimestampRequestBuilder().data(data).hash_algorithm(HashAlgorithm.SHA256)
    request = builder.nonce(nonce=True).cert_request(cert_request=True).build()
    assert request.nonce is not None
    return request.as_bytes(), request.nonce


def check_stamp(answer: bytes, data: bytes, roots: Sequence[Certificate] = (), nonce: int | None = None) -> Stamp:
    """Check an answer offline and return what it says.

    Args:
        answer: of the authority, in DER, with its status.
        data: the bytes that were stamped.
        roots: certificates known from elsewhere, one of which must vouch for the signature; where none are given, it
            is checked by those that the answer carries.
        nonce: the random number of the request, where it is at hand.

    Raises:
        StampError: it is no stamp on these bytes, or not vouched for.
    """
    from cryptography.exceptions import InternalError, UnsupportedAlgorithm
    from cryptography.x509 import InvalidVersion
    from rfc3161_client import VerificationError

    refusals = (VerificationError, ValueError, TypeError, InvalidVersion, InternalError, UnsupportedAlgorithm)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of libraries, about odd certificates: they are strangers'
            return _checked(answer, data, roots, nonce)
    except StampError:
        raise
    except refusals as error:
        raise StampError(_reason(str(error))) from error


def _checked(answer: bytes, data: bytes, roots: Sequence[Certificate], nonce: int | None) -> Stamp:
    from rfc3161_client import VerifierBuilder

    response = _decoded(answer)
    certificates = _carried(response)
    builder = VerifierBuilder()
    for root in roots or _tops(certificates):
        builder = builder.add_root_certificate(root)
    if nonce is not None:
        builder = builder.nonce(nonce)
    builder.build().verify_message(response, data)
    stamped = response.tst_info.gen_time.astimezone(dt.UTC).isoformat()
    return Stamp(stamped, _signer(response, certificates))


def load_certificates(data: bytes) -> list[Certificate]:
    """Return the certificates of a file, in PEM (one or more) or DER.

    Raises:
        ValueError: it holds none.
    """
    from cryptography import x509

    try:
        if b"-----BEGIN" in data:
            return x509.load_pem_x509_certificates(data)
        return [x509.load_der_x509_certificate(data)]
    except x509.InvalidVersion as error:
        raise ValueError(str(error)) from error


def _decoded(answer: bytes) -> TimeStampResponse:
    from rfc3161_client import PKIStatus, decode_timestamp_response

    try:
        response = decode_timestamp_response(answer)
        status = PKIStatus(response.status)
    except ValueError as error:
        message = "it is no answer as RFC 3161 has them"
        raise StampError(message) from error
    if status is not PKIStatus.GRANTED:
        said = "; ".join(response.status_string)
        raise StampError(_plain(f"the authority refused: {status.name.lower()}{': ' if said else ''}{said}"))
    return response


def _carried(response: TimeStampResponse) -> list[Certificate]:
    """Return the certificates that an answer carries, in one order."""
    from cryptography import x509

    return [x509.load_der_x509_certificate(data) for data in sorted(response.signed_data.certificates)]


def _tops(certificates: Sequence[Certificate]) -> list[Certificate]:
    """Return those of some certificates that none of the others has issued."""
    subjects = {one.subject for one in certificates}
    tops = [one for one in certificates if one.issuer == one.subject or one.issuer not in subjects]
    if not tops:
        message = "it carries no certificates, so the authority's own must be named"
        raise StampError(message)
    return tops


def _signer(response: TimeStampResponse, certificates: Sequence[Certificate]) -> str:
    signers = {(one.issuer, one.serial_number) for one in response.signed_data.signer_infos}
    names = [one.subject.rfc4514_string() for one in certificates if (one.issuer, one.serial_number) in signers]
    return names[0] if names else "an authority that it does not name"


def _reason(text: str) -> str:
    """Return the one part of OpenSSL's words that tells a person what is wrong."""
    match = re.search(r'Verify error: ([^"]+)"', text) or re.search(r'reason: "([^"]+)"', text)
    return _plain(match[1] if match else text).lower()


def _plain(text: str) -> str:
    """Return words of others as one printable line."""
    return "".join(letter if letter.isprintable() else " " for letter in text)[:300]
