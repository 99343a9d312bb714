from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backchannel.capture.shown import join_shown, safe_text, shown_path


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the home directory of ann, who stands in ``work`` inside it."""
    work = tmp_path / "home" / "ann" / "work"
    work.mkdir(parents=True)
    monkeypatch.chdir(work)
    monkeypatch.setattr(Path, "home", lambda: work.parent)
    return work.parent


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("texts/a.txt", "texts/a.txt"),
        ("./texts//a.txt", "texts/a.txt"),
        ("texts/../a.txt", "a.txt"),
        ("texts/", "texts"),
        (".", ""),
        ("", ""),
        ("..", ""),
        (".hidden/..data", ".hidden/..data"),
        ("../shared/texts", "shared/texts"),
        ("../../bob/a.txt", "bob/a.txt"),
        ("../../ann/leaks/a.txt", "leaks/a.txt"),
        ("../../../home/ann", ""),
    ],
)
def test_relative_paths(home: Path, typed: str, shown: str) -> None:
    assert home.name == "ann"
    assert shown_path(typed) == shown


def test_absolute_paths(home: Path) -> None:
    assert shown_path(f"{home}/work/texts/a.txt") == "texts/a.txt"
    assert shown_path(f"{home}/work") == ""
    assert shown_path(f"{home}/leaks/a.txt") == "leaks/a.txt"
    assert shown_path(f"{home.parent}/bob/leaks") == "leaks"
    assert shown_path("/data/leaks/a.txt") == "a.txt"
    assert shown_path("/") == ""


def test_no_home_and_no_working_directory(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere() -> Path:
        raise RuntimeError

    def gone() -> Path:
        raise FileNotFoundError

    monkeypatch.setattr(Path, "home", nowhere)
    assert shown_path(f"{home}/leaks/a.txt") == "a.txt"
    monkeypatch.setattr(Path, "cwd", gone)
    assert shown_path("../texts/a.txt") == "texts/a.txt"
    assert shown_path(f"{home}/work/a.txt") == "a.txt"


def test_names_from_strangers() -> None:
    assert join_shown("d", "a\x1b[2Jb\nc") == r"d/a\x1b[2Jb\x0ac"
    assert join_shown("", "fdp\u202etxt") == r"fdp\u202etxt"
    assert join_shown("", b"caf\xe9.txt".decode("utf-8", "surrogateescape")) == r"caf\xe9.txt"
    assert join_shown("", "Größe 会談 🇺🇳.txt") == "Größe 会談 🇺🇳.txt"


@given(st.text())
def test_what_is_shown_can_always_be_written_on_one_line(name: str) -> None:
    shown = safe_text(name)
    shown.encode()
    assert len(shown.splitlines()) <= 1
    assert safe_text(shown) == shown
