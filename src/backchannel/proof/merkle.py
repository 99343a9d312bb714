"""Keep a Merkle tree over a growing list of leaves, and prove what it holds, as RFC 6962 (section 2.1) lays down.

A leaf's hash is the SHA-256 of a zero byte and the leaf; a node's that of a one byte and its two children, so that
neither can be passed off as the other. The tree over n leaves splits at the largest power of two below n. Checking is
done as in RFC 9162 (sections 2.1.3.2 and 2.1.4.2), which describes it step by step for the same trees.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

HASH_BYTES = 32
EMPTY_ROOT = hashlib.sha256(b"").digest()
"""The root of a tree without leaves."""


def leaf_hash(leaf: bytes) -> bytes:
    """Return the hash of a leaf, 32 bytes."""
    return hashlib.sha256(b"\x00" + leaf).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Return the hash of a node over the hashes of its two children."""
    return hashlib.sha256(b"\x01" + left + right).digest()


class MerkleTree:
    """A tree that grows leaf by leaf, and answers for any size that it ever had.

    It keeps the hash of every whole subtree: 64 bytes a leaf. Adding a leaf costs two hashes on average; a root or a
    proof at most two a level.
    """

    def __init__(self) -> None:
        self._levels: list[bytearray] = [bytearray()]
        """By the logarithm of their width, the hashes of the whole subtrees, from the left, one behind the other."""

    def __len__(self) -> int:
        return len(self._levels[0]) // HASH_BYTES

    def append(self, leaf: bytes) -> None:
        """Add a leaf at the right."""
        digest, place, level = leaf_hash(leaf), len(self), 0
        self._levels[0] += digest
        while place & 1:
            digest = node_hash(self._at(level, place - 1), digest)
            place, level = place >> 1, level + 1
            if level == len(self._levels):
                self._levels.append(bytearray())
            self._levels[level] += digest

    def root(self, size: int | None = None) -> bytes:
        """Return the root of the tree as it was at some size, 32 bytes; of the present one where none is named.

        Raises:
            ValueError: it never had that size.
        """
        size = len(self) if size is None else size
        self._check(0, size)
        return self._range(0, size) if size else EMPTY_ROOT

    def inclusion(self, index: int, size: int) -> tuple[bytes, ...]:
        """Return the proof that a leaf is in the tree of some size: RFC 6962, PATH(m, D[n]).

        Args:
            index: number of the leaf, from 0.
            size: number of leaves of the tree.

        Raises:
            ValueError: there is no such leaf in a tree of that size.
        """
        self._check(index + 1, size)
        path: list[bytes] = []
        low, high = 0, size
        while high - low > 1:
            middle = low + _split(high - low)
            if index < middle:
                path.append(self._range(middle, high))
                high = middle
            else:
                path.append(self._range(low, middle))
                low = middle
        return tuple(reversed(path))

    def consistency(self, old_size: int, size: int) -> tuple[bytes, ...]:
        """Return the proof that the tree of a size has grown out of that of an older one: RFC 6962, PROOF(m, D[n]).

        Raises:
            ValueError: the sizes are not in that order, or the tree never had them.
        """
        self._check(max(old_size, 1), size)
        if old_size in (0, size):
            return ()
        path: list[bytes] = []
        low, high, whole = 0, size, True
        while old_size < high:
            middle = low + _split(high - low)
            if old_size <= middle:
                path.append(self._range(middle, high))
                high = middle
            else:
                path.append(self._range(low, middle))
                low, whole = middle, False
        # what is left is the right edge of the old tree; where it is all of it, the one who checks has its root
        return (() if whole else (self._range(low, high),)) + tuple(reversed(path))

    def _check(self, at_least: int, size: int) -> None:
        if not 0 <= at_least <= size <= len(self):
            message = f"no tree of {size} leaves with {at_least} in it; there are {len(self)}"
            raise ValueError(message)

    def _range(self, low: int, high: int) -> bytes:
        """Return the hash over the leaves of a range, as the tree has it: whole subtrees are looked up."""
        width = high - low
        if width & (width - 1) == 0:
            level = width.bit_length() - 1
            return self._at(level, low >> level)
        middle = low + _split(width)
        return node_hash(self._range(low, middle), self._range(middle, high))

    def _at(self, level: int, place: int) -> bytes:
        return bytes(self._levels[level][place * HASH_BYTES : (place + 1) * HASH_BYTES])


def proves_inclusion(leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes) -> bool:
    """Say whether a proof shows that a leaf stands at an index of the tree with a size and root."""
    if not 0 <= index < size:
        return False
    place, last, digest = index, size - 1, leaf_hash(leaf)
    for step in proof:
        if last == 0:
            return False
        if place & 1 or place == last:
            digest = node_hash(step, digest)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            digest = node_hash(digest, step)
        place, last = place >> 1, last >> 1
    return last == 0 and digest == root


def proves_consistency(old_size: int, size: int, proof: Sequence[bytes], old_root: bytes, root: bytes) -> bool:
    """Say whether a proof shows that the tree of a size and root begins with the one of an old size and root."""
    if not 0 <= old_size <= size:
        return False
    if old_size in (0, size):
        return not proof and old_root == (root if old_size else EMPTY_ROOT)
    steps = list(proof)
    if old_size & (old_size - 1) == 0:
        steps.insert(0, old_root)
    if not steps:
        return False
    place, last = old_size - 1, size - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    old = new = steps[0]
    for step in steps[1:]:
        if last == 0:
            return False
        if place & 1 or place == last:
            old, new = node_hash(step, old), node_hash(step, new)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            new = node_hash(new, step)
        place, last = place >> 1, last >> 1
    return last == 0 and old == old_root and new == root


def _split(width: int) -> int:
    """Return the largest power of two below a width."""
    return 1 << ((width - 1).bit_length() - 1)
