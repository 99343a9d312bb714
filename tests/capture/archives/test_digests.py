import base64
import hashlib

import pytest

from backchannel.capture.archives.digests import digest_key, has_digest

DATA = b"They spoke."


@pytest.mark.parametrize("algorithm", ["md5", "sha1", "sha256", "sha512"])
def test_all_ways_of_writing_a_digest(algorithm):
    raw = hashlib.new(algorithm, DATA, usedforsecurity=False).digest()
    ways = [
        raw.hex(),
        raw.hex().upper(),
        base64.b32encode(raw).decode(),
        base64.b32encode(raw).decode().rstrip("=").lower(),
    ]
    ways += [base64.b64encode(raw).decode(), base64.urlsafe_b64encode(raw).decode().rstrip("=")]
    for way in ways:
        assert has_digest(f"{algorithm}:{way}", DATA)
        assert has_digest(f"{algorithm.upper()}: {way}", b"other", DATA)
        assert not has_digest(f"{algorithm}:{way}", b"other")
    assert len({digest_key(f"{algorithm}:{way}") for way in ways}) == 1


def test_what_cannot_be_a_digest_is_wrong_and_an_unknown_algorithm_is_no_evidence():
    assert not has_digest("sha1:tooshort", DATA)
    assert not has_digest("sha256:" + "é" * 64, DATA)
    assert has_digest("crc9:123", DATA)
    assert has_digest("", DATA)


def test_keys():
    assert digest_key("") == b""
    assert digest_key("sha1:a") != digest_key("md5:a")
