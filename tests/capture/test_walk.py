import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from backchannel.capture.walk import Found, count_files, find_files


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def make(*names: str) -> None:
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(name)


def found(*locations: str) -> list[str]:
    """Return what is shown of files, and code and place of problems."""
    return [item.shown if isinstance(item, Found) else f"{item.code}: {item.where}" for item in find_files(locations)]


def test_folders_are_walked_in_order_of_names() -> None:
    make("d/b.txt", "d/a/z.txt", "d/a.txt", "d/A.txt", "d/c/e/f.txt", "d/é.txt")
    expected = ["d/A.txt", "d/a.txt", "d/a/z.txt", "d/b.txt", "d/c/e/f.txt", "d/é.txt"]
    assert found("d") == found("./d/") == expected
    assert found(".") == expected
    assert count_files(["d"]) == 6


def test_locations_keep_their_order() -> None:
    make("b.txt", "a.txt")
    assert found("b.txt", "a.txt") == ["b.txt", "a.txt"]


def test_clutter_is_left_out_without_a_word() -> None:
    make(
        "d/.git/config",
        "d/.DS_Store",
        "d/__MACOSX/._a",
        "d/Thumbs.db",
        "d/desktop.ini",
        "d/.hidden",
        "d/a.txt",
    )
    assert found("d") == ["d/a.txt"]


def test_what_is_named_outright_is_taken_even_hidden() -> None:
    make("d/.hidden", "d/.git/config")
    assert found("d", "d/.hidden", "d/.git") == ["d/.hidden", "d/.git/config"]


def test_a_dossier_is_no_material_for_itself() -> None:
    make(
        "ledger.sqlite",
        "ledger.sqlite-journal",
        "checkpoint.txt",
        "objects/ab/cd",
        "backchannel.toml",
        "a.txt",
    )
    make("derived.sqlite", "objects/incoming/x", "sub/objects/b.txt", "sub/checkpoint.txt")
    assert found(".") == ["a.txt", "sub/checkpoint.txt", "sub/objects/b.txt"]


def test_missing_things() -> None:
    make("a.txt")
    assert found("no.txt", "", "a.txt/b", "a\0b", "a.txt") == [
        "path-not-found: no.txt",
        "path-not-found: (empty)",
        "path-not-found: a.txt/b",
        r"path-not-found: a\x00b",
        "a.txt",
    ]
    assert found("x" * 300)[0].startswith("read-failed: xxx")


def test_folders_whose_names_look_like_addresses() -> None:
    make("odd:/a.txt", "c:/b.txt")
    assert found("odd:/a.txt", "c:/b.txt") == ["odd:/a.txt", "c:/b.txt"]


def test_the_same_thing_twice_is_taken_once() -> None:
    make("d/a.txt", "d/e/b.txt")
    assert found("d", "./d", "d/a.txt", "d/e", str(Path("d").absolute())) == [
        "d/a.txt",
        "d/e/b.txt",
        "given-twice: ./d",
        "given-twice: d/a.txt",
        "given-twice: d/e",
        f"given-twice: {Path('d').absolute()}",
    ]
    assert found("d/e", "d") == ["d/e/b.txt", "d/a.txt"]
    assert count_files(["d/a.txt", "d", "d"]) == 2


def test_links_inside_lead_to_each_file_once() -> None:
    make("d/z.txt", "d/.store/s.txt", "d/sub/t.txt")
    Path("d/a.txt").symlink_to("z.txt")
    Path("d/kept").symlink_to(".store")
    Path("d/loop").symlink_to(".")
    Path("d/sub/up").symlink_to("..")
    assert found("d") == ["d/kept/s.txt", "d/sub/t.txt", "d/z.txt"]


def test_links_that_lead_out_or_nowhere_are_named() -> None:
    make("d/a.txt", "outside/secret.txt", "d2/b.txt")
    Path("d/file").symlink_to("../outside/secret.txt")
    Path("d/folder").symlink_to("../outside")
    Path("d/near").symlink_to("../d2")
    Path("d/nothing").symlink_to("gone.txt")
    Path("d/self").symlink_to("self")
    assert found("d") == [
        "d/a.txt",
        "symlink-outside: d/file",
        "symlink-outside: d/folder",
        "symlink-outside: d/near",
        "path-not-found: d/nothing",
        "path-not-found: d/self",
    ]
    assert found("d/self") == ["path-not-found: d/self"]


def test_links_named_outright_are_followed() -> None:
    make("outside/a.txt")
    Path("link").symlink_to("outside")
    assert list(find_files(["link"])) == [Found("link/a.txt", Path("outside/a.txt").resolve())]


def test_pipes_and_sockets_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    make("d/a.txt")
    os.mkfifo("d/pipe")
    Path("d/link").symlink_to("pipe")
    monkeypatch.chdir("d")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket")
        names = ["link", "pipe", "socket"]
        assert found(".") == ["a.txt", *(f"not-a-regular-file: {name}" for name in names)]
    assert found("pipe", "/dev/null") == ["not-a-regular-file: pipe", "not-a-regular-file: null"]


def test_a_folder_that_may_not_be_opened_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    make("d/a.txt", "d/locked/b.txt", "d/z.txt")
    original = os.scandir

    def scandir(path: Path) -> Iterator[os.DirEntry[str]]:
        if path.name == "locked":
            raise PermissionError(13, "Permission denied", str(path))
        return original(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert found("d") == ["d/a.txt", "no-permission: d/locked", "d/z.txt"]
    assert found("d/locked") == ["no-permission: d/locked"]
    monkeypatch.chdir("d/locked")
    assert found(".") == ["no-permission: ."]


def test_names_from_strangers_are_escaped() -> None:
    make("d/a\nb\x1b.txt")
    Path(os.fsdecode(b"d/caf\xe9.txt")).write_text("x")
    Path("d/bad\nlink").symlink_to("/etc")
    assert found("d") == [r"d/a\x0ab\x1b.txt", r"symlink-outside: d/bad\x0alink", r"d/caf\xe9.txt"]
