"""Every byte of every small file of a dossier, and every byte of its database, changed one by one."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from backchannel.ledger import Ledger, sign_checkpoint, verify_ledger

from .dossiers import T0, connect, forget_file, make_dossier, named


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = make_dossier(tmp_path_factory.mktemp("signed"))
    with Ledger.open(directory) as ledger:
        sign_checkpoint(ledger, T0)
    return directory


def files_of(directory: Path) -> list[str]:
    return sorted(path.relative_to(directory).as_posix() for path in directory.rglob("*") if path.is_file())


def test_no_byte_of_no_file_can_be_changed_unseen(signed: Path, tmp_path: Path) -> None:
    directory = Path(shutil.copytree(signed, tmp_path / "d"))
    names = [name for name in files_of(directory) if name != "ledger.sqlite"]
    assert len(names) == 4 + 1 + 2  # the captures, the note, the key and checkpoint.txt
    for name in names:
        path = directory / name
        path.chmod(0o600)
        kept = path.read_bytes()
        for place in range(len(kept)):
            path.write_bytes(kept[:place] + bytes([kept[place] ^ 1 << place % 8]) + kept[place + 1 :])
            faults = named(verify_ledger(directory))
            assert len(faults) == 1, (name, place)
            assert name in faults[0][1], (name, place)
        path.write_bytes(kept)
    assert verify_ledger(directory).ok


def test_no_file_can_be_missing_cut_or_longer_unseen(signed: Path, tmp_path: Path) -> None:
    for number, name in enumerate(files_of(signed)):
        for how in ("missing", "empty", "shorter", "longer"):
            directory = Path(shutil.copytree(signed, tmp_path / f"{number}-{how}"))
            path = directory / name
            data = path.read_bytes()
            path.unlink()
            changed = {"empty": b"", "shorter": data[:-1], "longer": data + b"\n"}.get(how)
            if changed is not None:
                path.write_bytes(changed)
            faults = named(verify_ledger(directory))
            assert faults, (name, how)
            assert {where.split(",")[0] for _, where in faults} == {name}, (name, how)


def test_no_byte_of_the_database_can_be_changed_unseen(signed: Path, tmp_path: Path) -> None:
    directory = Path(shutil.copytree(signed, tmp_path / "d"))
    path = directory / "ledger.sqlite"
    kept = path.read_bytes()
    for place in range(0, len(kept), 37):
        path.write_bytes(kept[:place] + bytes([kept[place] ^ 1 << place % 8]) + kept[place + 1 :])
        assert any("ledger" in where or "entry" in where for _, where in named(verify_ledger(directory))), place


def test_no_byte_that_says_anything_can_be_changed_where_the_file_has_no_hash(signed: Path, tmp_path: Path) -> None:
    """As in a large ledger: pages have bytes that SQLite does not use, and changing one of these changes nothing."""
    directory = forget_file(Path(shutil.copytree(signed, tmp_path / "d")))
    path, said = directory / "ledger.sqlite", everything_said(directory)
    kept = path.read_bytes()
    used = [place for place in range(len(kept)) if kept[place]]
    for place in used[::23]:
        path.write_bytes(kept[:place] + bytes([kept[place] ^ 1 << place % 8]) + kept[place + 1 :])
        if verify_ledger(directory).ok:
            assert everything_said(directory) == said, place


def everything_said(directory: Path) -> list[tuple[object, ...]]:
    """The text of the statement that made a table may differ in white space; its columns are what counts."""
    with closing(connect(directory)) as connection:
        queries = (
            "SELECT type, name, tbl_name, CASE type WHEN 'trigger' THEN sql END FROM sqlite_master",
            "SELECT * FROM pragma_table_xinfo('entries')",
            "SELECT * FROM entries",
            "SELECT * FROM ledger_meta",
        )
        return [row for query in queries for row in connection.execute(query)]
