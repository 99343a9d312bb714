import hashlib
import json

from hypothesis import given
from hypothesis import strategies as st

from backchannel.ledger.chain import GENESIS, Entry, chain_entries, json_text, own_digest

T0 = "2018-06-04T10:00:00Z"


def test_encoding_is_the_documented_one() -> None:
    entry = next(chain_entries("started", [(T0, '{"é":1}')], 0, GENESIS))
    written = (
        b'24:backchannel-ledger-entry,1:1,1:1,7:started,20:2018-06-04T10:00:00Z,8:{"\xc3\xa9":1},64:' + b"0" * 64 + b","
    )
    assert entry.hash == hashlib.sha256(written).hexdigest()
    assert entry.hash == own_digest(entry)


def test_entries_name_the_one_before() -> None:
    first, second = chain_entries("captured", [(T0, "{}"), (T0, "{}")], 7, "f" * 64)
    assert (first.sequence, first.previous, second.sequence) == (8, "f" * 64, 9)
    assert second.previous == first.hash != second.hash


@given(st.text(), st.text(), st.integers(0, 5))
def test_moving_letters_between_fields_changes_the_hash(left: str, right: str, count: int) -> None:
    moved = (left + right[:count], right[count:])
    one = Entry(1, 1, "captured", left, right, GENESIS, "")
    other = Entry(1, 1, "captured", *moved, GENESIS, "")
    assert (own_digest(one) == own_digest(other)) is (moved == (left, right))


def test_wrong_types_have_no_hash() -> None:
    assert own_digest(Entry(1, 1, "captured", T0, b"{}", GENESIS, "")) is None  # type: ignore[arg-type]
    assert own_digest(Entry(1, None, "captured", T0, "{}", GENESIS, "")) is None  # type: ignore[arg-type]


def test_lone_surrogates_survive_as_escapes() -> None:
    text = json_text({"reason": "a\udcffb"})
    assert text.encode() == b'{"reason":"a\\udcffb"}'
    assert json.loads(text) == {"reason": "a\udcffb"}
