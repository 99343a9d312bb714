"""Undo the compression of an answer as it comes in, counting what comes out, so that no bomb is ever unpacked."""

from __future__ import annotations

import zlib

PIECE_BYTES = 1 << 16
_GZIP_BITS = zlib.MAX_WBITS | 16
_GZIP_START = b"\x1f"


class DecodingError(Exception):
    """An answer is not what its header Content-Encoding says; the text says how."""


class TooMuchError(Exception):
    """There is more than may be taken."""


class Decoder:
    """Takes an answer's bytes as they come, and gives what they stand for (RFC 9110, section 8.4)."""

    def __init__(self, encoding: str, most_bytes: int) -> None:
        """Begin.

        Args:
            encoding: the header Content-Encoding; empty where there is none.
            most_bytes: of what comes out.

        Raises:
            DecodingError: an encoding that was not asked for, or several on top of one another.
        """
        names = [name.strip().lower() for name in encoding.split(",") if name.strip()]
        names = [name for name in names if name != "identity"]
        if len(names) > 1 or (names and names[0] not in ("gzip", "x-gzip", "deflate")):
            raise DecodingError(f"an answer in an encoding that was not asked for ({', '.join(names)[:40]})")
        self._most = most_bytes
        self._parts: list[bytes] = []
        self._size = 0
        self._gzip = bool(names) and "gzip" in names[0]
        self._inner = zlib.decompressobj(_GZIP_BITS if self._gzip else zlib.MAX_WBITS) if names else None
        self._begun = False

    def feed(self, data: bytes) -> None:
        """Take the next bytes.

        Raises:
            TooMuchError: more comes out than may.
            DecodingError: they are no such encoding.
        """
        if self._inner is None:
            self._keep(data)
            return
        while data:
            if self._inner.eof:
                if not self._gzip or data[:1] != _GZIP_START:
                    return  # what follows the end means nothing
                self._inner = zlib.decompressobj(_GZIP_BITS)  # several members in a row (RFC 1952, section 2.2)
            data = self._piece(data)

    def content(self) -> bytes:
        """Return all that came out.

        Raises:
            DecodingError: the bytes ended too early.
        """
        if self._inner is not None and self._begun and not self._inner.eof:
            raise DecodingError("a compressed answer that broke off")
        return b"".join(self._parts)

    def _piece(self, data: bytes) -> bytes:
        """Unpack at most one piece, and return the bytes that are left."""
        assert self._inner is not None, "only compressed answers are unpacked"
        try:
            out = self._inner.decompress(data, PIECE_BYTES)
        except zlib.error as error:
            if self._begun or self._gzip:
                raise DecodingError("a compressed answer that cannot be unpacked") from error
            # some servers call bare deflate what RFC 9110 wants wrapped (zlib, RFC 1950)
            self._inner, self._begun = zlib.decompressobj(-zlib.MAX_WBITS), True
            return data
        self._begun = True
        while out:
            self._keep(out)
            if self._inner.unconsumed_tail or len(out) < PIECE_BYTES:
                break
            out = self._inner.decompress(b"", PIECE_BYTES)  # all was taken in, and not all has come out
        return self._inner.unused_data if self._inner.eof else self._inner.unconsumed_tail

    def _keep(self, data: bytes) -> None:
        self._size += len(data)
        if self._size > self._most:
            raise TooMuchError
        self._parts.append(data)
