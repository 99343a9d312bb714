"""A time-stamping authority for tests: certificates of its own, and answers in DER, built as RFC 3161 and 5652 say."""

import datetime as dt
import hashlib
from dataclasses import dataclass, field

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

NOW = dt.datetime(2018, 6, 4, 12, tzinfo=dt.UTC)
SHA256 = "2.16.840.1.101.3.4.2.1"
ECDSA_SHA256 = "1.2.840.10045.4.3.2"
TST_INFO = "1.2.840.113549.1.9.16.1.4"
SIGNED_DATA = "1.2.840.113549.1.7.2"


def der(tag, *parts):
    body = b"".join(parts)
    size = len(body)
    if size < 0x80:
        length = bytes([size])
    else:
        digits = size.to_bytes((size.bit_length() + 7) // 8, "big")
        length = bytes([0x80 | len(digits)]) + digits
    return bytes([tag]) + length + body


def sequence(*parts):
    return der(0x30, *parts)


def set_of(*parts):
    return der(0x31, *sorted(parts))


def integer(number):
    return der(0x02, number.to_bytes(number.bit_length() // 8 + 1, "big"))


def octets(data):
    return der(0x04, data)


def oid(text):
    first, second, *rest = map(int, text.split("."))
    out = bytearray([first * 40 + second])
    for arc in rest:
        digits = [arc & 0x7F]
        while arc := arc >> 7:
            digits.append(arc & 0x7F | 0x80)
        out += bytes(reversed(digits))
    return der(0x06, bytes(out))


def moment(when):
    return der(0x18, when.strftime("%Y%m%d%H%M%SZ").encode())


def parts_of(data):
    """Return the elements inside a constructed element."""
    _, body, _ = element(data)
    found = []
    while body:
        _, _, size = element(body)
        found.append(body[:size])
        body = body[size:]
    return found


def element(data):
    """Return the tag and the content of the first element, and how long it is as a whole."""
    length, start = data[1], 2
    if length & 0x80:
        start = 2 + (length & 0x7F)
        length = int.from_bytes(data[2:start], "big")
    return data[0], data[start : start + length], start + length


def certificate(name, key, issuer=None, issuer_key=None, *, stamps=False, serial=1):
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.subject if issuer else subject)
        .public_key(key.public_key())
        .serial_number(serial)
        .not_valid_before(NOW - dt.timedelta(days=1))
        .not_valid_after(NOW + dt.timedelta(days=30))
        .add_extension(x509.BasicConstraints(ca=not stamps, path_length=None), critical=True)
    )
    if stamps:
        usage = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
        builder = builder.add_extension(usage, critical=True)
    return builder.sign(issuer_key or key, hashes.SHA256())


@dataclass
class Authority:
    """Root, intermediate and signing certificates, and what it says."""

    name: str = "Example Time Stamps"
    when: dt.datetime = NOW
    carries: str = "chain"
    """``chain`` (signing and intermediate), ``all`` (with the root), ``none``."""
    status: int = 0
    keys: list = field(default_factory=lambda: [ec.generate_private_key(ec.SECP256R1()) for _ in range(3)])

    def __post_init__(self):
        root, middle, leaf = self.keys
        self.root = certificate(f"{self.name} Root", root)
        self.middle = certificate(f"{self.name} CA", middle, self.root, root, serial=2)
        self.leaf = certificate(self.name, leaf, self.middle, middle, stamps=True, serial=3)

    @property
    def pem(self):
        return self.root.public_bytes(serialization.Encoding.PEM)

    def answer(self, request):
        """Return the answer to a request, in DER."""
        if self.status:
            free_text = sequence(der(0x0C, b"the clock is being set"))
            return sequence(sequence(integer(self.status), free_text))
        _, imprint, *rest = parts_of(request)
        nonce = next((part for part in rest if part[0] == 0x02), b"")
        info = sequence(integer(1), oid("1.3.6.1.4.1.99999.1"), imprint, integer(77), moment(self.when), nonce)
        return sequence(sequence(integer(0)), self._token(info))

    def _token(self, info):
        algorithm = sequence(oid(SHA256))
        attributes = [
            sequence(oid("1.2.840.113549.1.9.3"), set_of(oid(TST_INFO))),
            sequence(oid("1.2.840.113549.1.9.4"), set_of(octets(hashlib.sha256(info).digest()))),
            sequence(
                oid("1.2.840.113549.1.9.16.2.47"),
                set_of(sequence(sequence(sequence(octets(self.leaf.fingerprint(hashes.SHA256())))))),
            ),
        ]
        signed = set_of(*attributes)
        signature = self.keys[2].sign(signed, ec.ECDSA(hashes.SHA256()))
        signer = sequence(
            integer(1),
            sequence(self.leaf.issuer.public_bytes(), integer(self.leaf.serial_number)),
            algorithm,
            b"\xa0" + signed[1:],
            sequence(oid(ECDSA_SHA256)),
            octets(signature),
        )
        carried = {"chain": [self.leaf, self.middle], "all": [self.leaf, self.middle, self.root], "none": []}
        certificates = sorted(one.public_bytes(serialization.Encoding.DER) for one in carried[self.carries])
        return sequence(
            oid(SIGNED_DATA),
            der(
                0xA0,
                sequence(
                    integer(3),
                    set_of(algorithm),
                    sequence(oid(TST_INFO), der(0xA0, octets(info))),
                    *([der(0xA0, *certificates)] if certificates else []),
                    set_of(signer),
                ),
            ),
        )
