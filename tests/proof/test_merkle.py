"""The vectors are those that every implementation of RFC 6962 is tested with: eight leaves, their roots and proofs."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backchannel.proof.merkle import EMPTY_ROOT, MerkleTree, leaf_hash, node_hash, proves_consistency, proves_inclusion

LEAVES = [
    bytes.fromhex(text)
    for text in (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]
ROOTS = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
]
SECOND = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7"
THIRD_AND_FOURTH = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"
RIGHT_HALF = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"
FIFTH = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
SEVENTH_AND_EIGHTH = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0"
FIFTH_AND_SIXTH = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a"


def tree_of(leaves: list[bytes]) -> MerkleTree:
    tree = MerkleTree()
    for leaf in leaves:
        tree.append(leaf)
    return tree


def plain_root(leaves: list[bytes]) -> bytes:
    """The definition of section 2.1, word for word."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaf_hash(leaves[0])
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    return node_hash(plain_root(leaves[:split]), plain_root(leaves[split:]))


@pytest.mark.parametrize("size", range(1, 9))
def test_roots_of_the_known_leaves(size: int) -> None:
    assert tree_of(LEAVES).root(size).hex() == ROOTS[size - 1]
    assert tree_of(LEAVES[:size]).root().hex() == ROOTS[size - 1]


def test_the_root_of_nothing() -> None:
    assert MerkleTree().root() == EMPTY_ROOT
    assert EMPTY_ROOT.hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


@pytest.mark.parametrize(
    ("leaf", "size", "proof"),
    [
        (1, 1, []),
        (1, 8, [SECOND, THIRD_AND_FOURTH, RIGHT_HALF]),
        (6, 8, [FIFTH, SEVENTH_AND_EIGHTH, ROOTS[3]]),
        (3, 3, [ROOTS[1]]),
        (2, 5, [ROOTS[0], THIRD_AND_FOURTH, FIFTH]),
    ],
)
def test_known_inclusion_proofs(leaf: int, size: int, proof: list[str]) -> None:
    made = tree_of(LEAVES).inclusion(leaf - 1, size)
    assert [step.hex() for step in made] == proof
    assert proves_inclusion(LEAVES[leaf - 1], leaf - 1, size, made, bytes.fromhex(ROOTS[size - 1]))


@pytest.mark.parametrize(
    ("old", "size", "proof"),
    [
        (1, 1, []),
        (1, 8, [SECOND, THIRD_AND_FOURTH, RIGHT_HALF]),
        (6, 8, [FIFTH_AND_SIXTH, SEVENTH_AND_EIGHTH, ROOTS[3]]),
        (2, 5, [THIRD_AND_FOURTH, FIFTH]),
    ],
)
def test_known_consistency_proofs(old: int, size: int, proof: list[str]) -> None:
    made = tree_of(LEAVES).consistency(old, size)
    assert [step.hex() for step in made] == proof
    assert proves_consistency(old, size, made, bytes.fromhex(ROOTS[old - 1]), bytes.fromhex(ROOTS[size - 1]))


def test_the_proofs_drawn_in_the_rfc() -> None:
    """Section 2.1.3: seven leaves, by the letters of its drawing."""
    leaves = [b"d%d" % number for number in range(7)]
    a, b, c, d, e, f, j = (leaf_hash(leaf) for leaf in leaves)
    g, h, i = node_hash(a, b), node_hash(c, d), node_hash(e, f)
    k, left = node_hash(i, j), node_hash(g, h)
    tree = tree_of(leaves)
    assert tree.root() == node_hash(left, k)
    assert tree.inclusion(0, 7) == (b, h, k)
    assert tree.inclusion(3, 7) == (c, g, k)
    assert tree.inclusion(4, 7) == (f, j, left)
    assert tree.inclusion(6, 7) == (i, left)
    assert tree.consistency(3, 7) == (c, d, g, k)
    assert tree.consistency(4, 7) == (k,)
    assert tree.consistency(6, 7) == (i, j, left)


@pytest.mark.parametrize("size", [-1, 9])
def test_sizes_that_never_were_are_refused(size: int) -> None:
    tree = tree_of(LEAVES)
    for ask in (lambda: tree.root(size), lambda: tree.inclusion(0, size), lambda: tree.consistency(1, size)):
        with pytest.raises(ValueError, match="no tree of"):
            ask()
    with pytest.raises(ValueError, match="no tree of"):
        tree.inclusion(4, 4)
    with pytest.raises(ValueError, match="no tree of"):
        tree.inclusion(-2, 4)


leaves_of = st.lists(st.binary(max_size=3), min_size=1, max_size=70)


@given(leaves=leaves_of, data=st.data())
def test_any_root_is_that_of_the_definition(leaves: list[bytes], data: st.DataObject) -> None:
    size = data.draw(st.integers(0, len(leaves)))
    assert tree_of(leaves).root(size) == plain_root(leaves[:size])


@given(leaves=leaves_of, data=st.data())
def test_every_leaf_is_proved_and_nothing_else_is(leaves: list[bytes], data: st.DataObject) -> None:
    tree = tree_of(leaves)
    size = data.draw(st.integers(1, len(leaves)))
    index = data.draw(st.integers(0, size - 1))
    proof, root = tree.inclusion(index, size), tree.root(size)
    assert proves_inclusion(leaves[index], index, size, proof, root)
    assert not proves_inclusion(leaves[index] + b"!", index, size, proof, root)
    assert not proves_inclusion(leaves[index], index, size, (*proof, root), root)
    assert not proves_inclusion(leaves[index], size, size, proof, root)
    other = data.draw(st.integers(0, size - 1))
    if leaves[other] != leaves[index]:
        assert not proves_inclusion(leaves[other], other, size, proof, root)
    for place in range(len(proof)):
        broken = [*proof]
        broken[place] = bytes([broken[place][0] ^ 1]) + broken[place][1:]
        assert not proves_inclusion(leaves[index], index, size, broken, root)
        assert not proves_inclusion(leaves[index], index, size, proof[:place] + proof[place + 1 :], root)


@given(leaves=leaves_of, data=st.data())
def test_growth_is_proved_and_change_is_not(leaves: list[bytes], data: st.DataObject) -> None:
    tree = tree_of(leaves)
    size = data.draw(st.integers(1, len(leaves)))
    old = data.draw(st.integers(0, size))
    proof, old_root, root = tree.consistency(old, size), tree.root(old), tree.root(size)
    assert proves_consistency(old, size, proof, old_root, root)
    assert not proves_consistency(old, size, proof, leaf_hash(b"other"), root)
    assert not proves_consistency(size + 1, size, proof, old_root, root)
    if old < size:
        assert not proves_consistency(old, size, (*proof, root), old_root, root)
    for place in range(len(proof)):
        broken = [*proof]
        broken[place] = bytes([broken[place][0] ^ 1]) + broken[place][1:]
        assert not proves_consistency(old, size, broken, old_root, root)
        assert not proves_consistency(old, size, proof[:place] + proof[place + 1 :], old_root, root)
