"""The screen: emphasis on terminals only, and progress that keeps out of the way."""

import os
import sys

import pytest
from tests.commands import run

from backchannel.cli import screen
from backchannel.model import Problem

pty = pytest.importorskip("pty", reason="needs a Unix terminal")


def on_a_terminal(*arguments, **environment):
    """Run a command with a terminal for all its streams, and return what it wrote."""
    child, terminal = pty.fork()
    if child == 0:
        os.environ.pop("NO_COLOR", None)
        os.environ.update(TERM="xterm-256color", **environment)
        os.execv(sys.executable, [sys.executable, "-m", "backchannel", *map(str, arguments)])
    written = b""
    while True:
        try:
            part = os.read(terminal, 65536)
        except OSError:  # Linux's way to say that the other end is closed
            break
        if not part:
            break
        written += part
    os.close(terminal)
    assert os.waitpid(child, 0)[1] == 0, written
    return written.decode("utf-8")


@pytest.fixture(autouse=True)
def no_fork_warning():
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # forking a process of several threads, from 3.12
        yield


def test_a_terminal_gets_emphasis_but_no_colour_where_none_is_wanted(example):
    plain = run("contacts", "-C", example).out
    bold = on_a_terminal("contacts", "-C", example, COLUMNS="80")
    assert "\x1b[1m" in bold
    monochrome = on_a_terminal("contacts", "-C", example, NO_COLOR="1", COLUMNS="80")
    assert "\x1b[3" not in monochrome.replace("\x1b[3m", "")
    first = plain.splitlines()[1]
    assert first in bold


def test_progress_is_shown_on_a_terminal_and_gone_at_the_end(tmp_path):
    (tmp_path / "a.txt").write_text("The presidents spoke.")
    written = on_a_terminal("run", tmp_path / "a.txt", "-C", tmp_path / "d")
    assert "reading and extracting" in written
    assert written.endswith("0 findings: 0 serious, 0 warnings, 0 notes.\r\n")


def test_progress_is_silent_in_a_pipe(capfd):
    with screen.progress() as report:
        report("working", 1, 2)
    assert capfd.readouterr() == ("", "")


def test_problems_are_told_a_line_each_and_cleaned(capsys):
    screen.note_problems([Problem("a\x1b[31m.txt", "empty-file", "nothing\nin it", "Check it.")])
    assert capsys.readouterr().err == "error: a.txt: nothing in it [empty-file]. Check it.\n"


def test_pages_fill_80_columns_or_a_narrower_terminal(monkeypatch):
    assert screen.page_width() == 80
    monkeypatch.setattr(screen.sys.stdout, "isatty", lambda: True, raising=False)
    for columns, width in ((200, 80), (60, 60), (10, 40)):
        monkeypatch.setattr(screen.shutil, "get_terminal_size", lambda _, c=columns: os.terminal_size((c, 24)))
        assert screen.page_width() == width
