"""The frame of all commands: help, wrong use, defects, Ctrl-C, and readers that go away."""

import subprocess
import sys

import click
import pytest
from tests.commands import run

from backchannel import __version__, cli
from backchannel.cli import COMMANDS, backchannel


def test_help_lists_exactly_the_commands_there_are():
    ran = run("--help")
    assert ran.status == 0
    listed = ran.out.partition("Commands:\n")[2].split("\n")
    assert [line.split()[0] for line in listed if line.strip()] == list(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_with_an_example_that_parses(name):
    ran = run(name, "--help")
    assert ran.status == 0
    command = backchannel.get_command(click.Context(backchannel), name)
    assert f"Example:\n  {command.example}\n" in ran.out
    words = command.example.split()
    assert words[:2] == ["backchannel", name]
    command.make_parser(click.Context(command)).parse_args(words[2:])
    assert all(option.help for option in command.params if isinstance(option, click.Option)), name
    assert max(len(line) for line in ran.out.splitlines()) <= 80
    assert "\\b" not in ran.out, "a list whose lines are to stay lines"


def test_the_version():
    assert run("--version").out == f"backchannel {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nonsense"], "No such command 'nonsense'"),
        (["contacts", "--chanel", "call"], "--chanel"),
        (["contacts", "--channel", "telepathy"], "telepathy"),
        (["add"], "--list"),
        (["run"], "Missing argument"),
        (["findings", "--fail-on", "x"], "note"),
    ],
)
def test_wrong_use_is_one_line_and_status_2(arguments, said):
    ran = run(*arguments)
    assert (ran.status, ran.out) == (2, "")
    assert ran.messages.startswith("backchannel: ")
    assert said in ran.messages
    assert ran.messages.count("\n") == 1


def broken(*_args, **_kwargs):
    raise ZeroDivisionError("division\x1b[31m by zero")


def test_a_defect_is_one_line_with_a_hint_and_debug_shows_where(monkeypatch):
    monkeypatch.setattr(cli.backchannel, "main", broken)
    ran = run("rules")
    assert ran.status == 2
    assert ran.messages.startswith("backchannel: unexpected error: ZeroDivisionError: division by zero. ")
    assert "--debug" in ran.messages
    assert ran.messages.count("\n") == 1


@pytest.mark.parametrize("arguments", [["--debug", "rules"], ["rules", "--debug"]])
def test_debug_lets_the_error_through(monkeypatch, arguments):
    monkeypatch.setattr("backchannel.engine.rule_cards", broken)
    with pytest.raises(ZeroDivisionError):
        run(*arguments)


def test_ctrl_c_is_one_line_and_130(monkeypatch):
    def stop(*_args, **_kwargs):
        raise KeyboardInterrupt

    monkeypatch.setattr(cli.backchannel, "main", stop)
    ran = run("build")
    assert ran.status == 130
    assert ran.messages == "backchannel: stopped. What was captured is kept; run it again to go on.\n"


def test_a_reader_that_goes_away_is_no_error():
    command = f"{sys.executable} -m backchannel rules --json | head -c 1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)  # noqa: S602
    assert done.stdout == "{"
    assert done.stderr == ""


def test_importing_the_command_line_loads_nothing_heavy():
    heavy = ("sqlalchemy", "trafilatura", "rich")
    code = f"import sys, backchannel.cli; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_output_in_a_pipe_is_utf8_whatever_the_locale(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Президент\n\nThe presidents spoke — briefly.\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "backchannel", "extract", path, "--json"],
        capture_output=True,
        env={"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PATH": ""},
        check=True,
    )
    assert "Президент" in done.stdout.decode("utf-8")
