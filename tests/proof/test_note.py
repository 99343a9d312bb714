import pytest
from hypothesis import given
from hypothesis import strategies as st

from backchannel.proof.note import PublicKey, is_signed, parse_note, parse_public_key, sign_note

GO_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
GO_NOTE = """\
If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
""".encode()
"""The note that the documentation of Go's package ``sumdb/note`` opens, and its key."""


def new_key():
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.from_private_bytes(bytes(range(32)))


def public_of(key, name="ledger/a"):
    return PublicKey(name, key.public_key().public_bytes_raw())


def test_a_note_of_another_program_is_checked():
    key = parse_public_key(GO_KEY)
    note = parse_note(GO_NOTE)
    assert is_signed(note, key)
    assert str(key) == GO_KEY
    assert note.text.endswith("what your problem is.\n")


def test_what_is_signed_is_signed_and_the_same_every_time():
    key = new_key()
    data = sign_note("a\n\nb — c\n", "ledger/a", key)
    assert data == sign_note("a\n\nb — c\n", "ledger/a", key)
    note = parse_note(data)
    assert note.text == "a\n\nb — c\n"
    assert is_signed(note, public_of(key))
    assert not is_signed(note, public_of(key, "ledger/b"))
    assert not is_signed(note, PublicKey("ledger/a", b"\x00" * 32))


def test_lines_of_witnesses_are_passed_over_and_false_ones_in_our_name_are_not():
    key = new_key()
    data = sign_note("a\n", "ledger/a", key)
    other = sign_note("other\n", "ledger/a", key).split(b"\n\n")[1]
    witness = GO_NOTE.split(b"\n\n")[1]
    assert is_signed(parse_note(data + witness), public_of(key))
    assert not is_signed(parse_note(data + other), public_of(key))
    assert not is_signed(parse_note(b"a\n\n" + witness), public_of(key))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"a\n",
        b"a\n\n",
        b"a\n\nb\n",
        GO_NOTE[:-1],
        GO_NOTE + b"\n",
        GO_NOTE.replace("—".encode(), b"-"),
        GO_NOTE.replace(b"AM=", b"AN="),
        GO_NOTE.replace(b"If", b"I\x08f"),
        GO_NOTE.replace(b"If", b"I\xff"),
        b"a" * 70_000 + GO_NOTE,
        "a\n\n— name eA==\n".encode(),
    ],
)
def test_what_is_no_note_is_none(data):
    assert parse_note(data) is None


@pytest.mark.parametrize(
    "text", ["", "a", "a+00000000+AA==", GO_KEY[:-1], GO_KEY.replace("c74f", "c74e"), " +" + GO_KEY]
)
def test_what_is_no_key_is_none(text):
    assert parse_public_key(text) is None


@pytest.mark.parametrize(("text", "name"), [("a", "n"), ("a\r\n", "n"), ("a\n", "n m"), ("a\n", "n+m"), ("a\n", "")])
def test_what_cannot_be_a_note_is_not_signed(text, name):
    with pytest.raises(ValueError, match="no text to sign"):
        sign_note(text, name, new_key())


NOTE = sign_note("ledger/a\n33\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n", "ledger/a", new_key())


@given(place=st.integers(0, len(NOTE) - 1), change=st.integers(1, 255))
def test_no_byte_of_a_note_can_be_changed(place, change):
    data = bytearray(NOTE)
    data[place] ^= change
    note = parse_note(bytes(data))
    assert note is None or not is_signed(note, public_of(new_key()))
