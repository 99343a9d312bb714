import os
import stat

import pytest

from backchannel.errors import KeyFileError
from backchannel.proof.keys import load_key, make_key, read_key

posix = pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX's")


def test_a_key_is_kept_for_its_owner_alone(tmp_path):
    path = tmp_path / "key.pem"
    made = make_key(path)
    assert load_key(path).private_bytes_raw() == made.private_bytes_raw()
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_no_key_is_ever_overwritten(tmp_path):
    make_key(tmp_path / "key.pem")
    before = (tmp_path / "key.pem").read_bytes()
    with pytest.raises(KeyFileError, match="there is a key already"):
        make_key(tmp_path / "key.pem")
    assert (tmp_path / "key.pem").read_bytes() == before
    with pytest.raises(KeyFileError, match="cannot be written"):
        make_key(tmp_path / "nowhere" / "key.pem")


def test_no_file_is_no_key(tmp_path):
    assert load_key(tmp_path / "key.pem") is None


@posix
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660, 0o601])
def test_a_key_that_others_may_read_is_not_used(tmp_path, mode):
    path = tmp_path / "key.pem"
    make_key(path)
    path.chmod(mode)
    with pytest.raises(KeyFileError, match=f"others may read the signing key \\(mode {mode:o}\\)") as caught:
        load_key(path)
    assert caught.value.hint.startswith(f"If nobody has read it, run: chmod 600 {path} ")
    assert read_key(path) is not None


def test_what_is_no_key_is_refused(tmp_path):
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key

    path = tmp_path / "key.pem"
    path.touch(0o600)
    for data in (b"", b"garbage", b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"):
        path.write_bytes(data)
        with pytest.raises(KeyFileError, match="no key that can be read"):
            load_key(path)
    curve = generate_private_key(SECP256R1())
    encoding = (serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    path.write_bytes(curve.private_bytes(*encoding))
    with pytest.raises(KeyFileError, match="another kind"):
        load_key(path)
    path.unlink()
    path.mkdir()
    with pytest.raises(KeyFileError, match="cannot be read"):
        load_key(path)


def test_no_byte_of_a_key_can_be_changed_unseen(tmp_path):
    path = tmp_path / "key.pem"
    public = make_key(path).public_key().public_bytes_raw()
    kept = path.read_bytes()
    for place in range(len(kept)):
        path.write_bytes(kept[:place] + bytes([kept[place] ^ 1]) + kept[place + 1 :])
        try:
            found = read_key(path).public_key().public_bytes_raw()
        except KeyFileError:
            continue
        assert found != public, place
