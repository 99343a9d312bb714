from backchannel.ledger.layout import DOSSIER_NAMES, is_sha256


def test_only_lower_case_hexadecimal_of_full_length_names_bytes() -> None:
    assert is_sha256("0123456789abcdef" * 4)
    for other in ("", "A" * 64, "a" * 63, "a" * 64 + "\n", "../" * 21 + "a", None, b"a" * 64):
        assert not is_sha256(other)


def test_side_files_of_the_databases_belong_to_the_dossier() -> None:
    assert {"ledger.sqlite-journal", "derived.sqlite", "objects", "checkpoint.txt"} <= DOSSIER_NAMES
