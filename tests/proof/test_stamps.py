import shutil
import subprocess
from dataclasses import replace

import pytest
from cryptography.hazmat.primitives import serialization
from hypothesis import given, settings
from hypothesis import strategies as st

from backchannel.proof.stamps import StampError, ask_for_stamp, check_stamp, load_certificates

from .authority import NOW, Authority, dt, integer, parts_of, sequence

DATA = b"backchannel-ledger/a\n33\nroot\n"
AUTHORITY = Authority()
REQUEST, NONCE = ask_for_stamp(DATA)
ANSWER = AUTHORITY.answer(REQUEST)


def test_a_stamp_is_checked_by_a_certificate_known_from_elsewhere():
    stamp = check_stamp(ANSWER, DATA, [AUTHORITY.root], NONCE)
    assert stamp.stamped_at == "2018-06-04T12:00:00+00:00"
    assert stamp.authority == "CN=Example Time Stamps"


def test_openssl_says_the_same(tmp_path):
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not here")
    (tmp_path / "answer").write_bytes(ANSWER)
    (tmp_path / "data").write_bytes(DATA)
    (tmp_path / "root.pem").write_bytes(AUTHORITY.pem)
    command = "openssl ts -verify -in answer -data data -CAfile root.pem -attime"
    command = [*command.split(), f"{NOW.timestamp():.0f}"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert "Verification: OK" in done.stdout, done.stderr


def test_the_request_holds_only_a_hash_and_a_random_number():
    version, imprint, nonce, carry = parts_of(REQUEST)
    assert (version, nonce, carry) == (integer(1), integer(NONCE), b"\x01\x01\xff")
    assert len(imprint) == 51
    assert DATA not in REQUEST
    assert ask_for_stamp(DATA)[1] != NONCE


def test_certificates_that_it_carries_show_that_it_is_whole_and_no_more():
    whole = replace(AUTHORITY, carries="all")
    assert check_stamp(whole.answer(REQUEST), DATA).authority == "CN=Example Time Stamps"
    for carries in ("chain", "none"):
        with pytest.raises(StampError):
            check_stamp(replace(AUTHORITY, carries=carries).answer(REQUEST), DATA)


OTHERS = {
    "another text": (ANSWER, b"other", AUTHORITY.root, NONCE, "mismatch between messages"),
    "another question": (ANSWER, DATA, AUTHORITY.root, 5, "nonce mismatch"),
    "another authority": (ANSWER, DATA, Authority("Another").root, NONCE, "unable to get"),
    "the signer's own certificate": (ANSWER, DATA, AUTHORITY.leaf, NONCE, "unable to get"),
    "nothing": (b"", DATA, AUTHORITY.root, NONCE, "no answer as RFC 3161"),
    "a page": (b"<html>", DATA, AUTHORITY.root, NONCE, "no answer as RFC 3161"),
    "a refusal": (sequence(sequence(integer(2))), DATA, AUTHORITY.root, NONCE, "the authority refused: rejection"),
    "an unknown status": (sequence(sequence(integer(99))), DATA, AUTHORITY.root, NONCE, "no answer as RFC 3161"),
    "no stamp in it": (sequence(sequence(integer(0))), DATA, AUTHORITY.root, NONCE, "."),
}


@pytest.mark.parametrize("name", OTHERS)
def test_anything_else_is_no_stamp(name):
    answer, data, root, nonce, why = OTHERS[name]
    with pytest.raises(StampError, match=why):
        check_stamp(answer, data, [root], nonce)


def test_a_refusal_gives_the_words_of_the_authority():
    with pytest.raises(StampError, match="refused: rejection: the clock is being set"):
        check_stamp(replace(AUTHORITY, status=2).answer(REQUEST), DATA)


def test_a_certificate_that_had_expired_then_vouches_for_nothing():
    late = replace(AUTHORITY, when=NOW + dt.timedelta(days=60))
    with pytest.raises(StampError, match="certificate has expired"):
        check_stamp(late.answer(REQUEST), DATA, [AUTHORITY.root])


@settings(max_examples=200, deadline=None)
@given(place=st.integers(0, len(ANSWER) - 1), change=st.integers(1, 255))
def test_a_byte_changed_is_no_other_stamp(place, change):
    data = bytearray(ANSWER)
    data[place] ^= change
    try:
        stamp = check_stamp(bytes(data), DATA, [AUTHORITY.root])
    except StampError:
        return
    assert stamp.stamped_at == "2018-06-04T12:00:00+00:00"


def test_certificates_are_read_in_both_forms():
    der = AUTHORITY.root.public_bytes(serialization.Encoding.DER)
    assert load_certificates(der) == [AUTHORITY.root]
    assert load_certificates(AUTHORITY.pem + Authority("Another").pem)[0] == AUTHORITY.root
    for data in (b"", b"-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----\n", b"garbage"):
        with pytest.raises(ValueError, match=r".*"):
            load_certificates(data)
