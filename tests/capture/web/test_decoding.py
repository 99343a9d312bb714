import contextlib
import gzip
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backchannel.capture.web.decoding import Decoder, DecodingError, TooMuchError


def decode(encoding, data, most=10_000_000, step=7):
    decoder = Decoder(encoding, most)
    for start in range(0, len(data), step):
        decoder.feed(data[start : start + step])
    return decoder.content()


def bare(data):
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


@settings(deadline=None)
@given(st.binary(max_size=3000), st.integers(1, 5000))
def test_what_was_packed_comes_out(data, step):
    for encoding, packed in (
        ("", data),
        ("identity", data),
        ("gzip", gzip.compress(data)),
        ("GZIP", gzip.compress(data) + gzip.compress(data)),
        ("deflate", zlib.compress(data)),
    ):
        assert decode(encoding, packed, step=step) == (data * 2 if encoding == "GZIP" else data)


def test_bare_deflate_is_understood():
    assert decode("deflate", bare(b"They spoke." * 50), step=4096) == b"They spoke." * 50


@settings(deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["gzip", "deflate", "x-gzip"]))
def test_anything_else_is_refused_or_empty(data, encoding):
    with contextlib.suppress(DecodingError):
        decode(encoding, data)


@pytest.mark.parametrize("pack", [gzip.compress, zlib.compress])
def test_a_bomb_is_refused_before_it_is_unpacked(pack):
    bomb = pack(bytes(50_000_000))
    decoder = Decoder("gzip" if pack is gzip.compress else "deflate", 1_000_000)
    with pytest.raises(TooMuchError):
        decoder.feed(bomb)
    with contextlib.suppress(DecodingError):
        assert len(decoder.content()) <= 1_000_000


def test_as_much_as_may_be_is_taken_and_not_a_byte_more():
    assert len(decode("gzip", gzip.compress(bytes(1000)), most=1000)) == 1000
    with pytest.raises(TooMuchError):
        decode("gzip", gzip.compress(bytes(1001)), most=1000)


def test_an_answer_that_breaks_off_is_no_answer():
    with pytest.raises(DecodingError, match="broke off"):
        decode("gzip", gzip.compress(b"They spoke at length of many things.")[:-12])


def test_what_follows_the_end_of_the_packed_part_means_nothing():
    assert decode("gzip", gzip.compress(b"They spoke.") + bytes(10)) == b"They spoke."


@pytest.mark.parametrize("encoding", ["br", "gzip, gzip", "zstd"])
def test_other_encodings_were_not_asked_for(encoding):
    with pytest.raises(DecodingError, match="not asked for"):
        Decoder(encoding, 100)
