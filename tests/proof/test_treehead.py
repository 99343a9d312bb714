import pytest

from backchannel.proof.treehead import TreeHead, origin_of, parse_tree_head

TEXT = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
"""The example of the specification."""


def test_what_is_written_is_read():
    head = parse_tree_head(TEXT)
    assert (head.origin, head.size, head.root[:4].hex()) == ("example.com/behind-the-sofa", 20852163, "0ac5186a")
    assert str(head) == TEXT
    assert parse_tree_head(str(TreeHead("a b", 0, bytes(32)))) == TreeHead("a b", 0, bytes(32))


def test_lines_that_others_add_are_passed_over():
    assert parse_tree_head(TEXT + "something else\n") == parse_tree_head(TEXT)


@pytest.mark.parametrize(
    "text",
    [
        "",
        TEXT[:-1],
        "\n" + TEXT,
        TEXT + "\n",
        TEXT.replace("208", "0208"),
        TEXT.replace("208", "-208"),
        TEXT[:40] + "\n",
    ],
)
def test_anything_else_states_nothing(text):
    assert parse_tree_head(text) is None


def test_a_ledger_is_named_by_its_first_entry():
    assert origin_of("ab" * 32) == "backchannel-ledger/abababababababab"
    assert origin_of("a\udce1b c") == "backchannel-ledger/a?b?c"
