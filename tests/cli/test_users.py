"""``backchannel users``: who may use the application."""

import io
import json

import pytest
from tests.commands import run

PASSWORD = "four words of no use"  # noqa: S105


@pytest.fixture
def dossier(tmp_path):
    assert run("init", tmp_path / "d").status == 0
    return tmp_path / "d"


@pytest.fixture
def users(dossier, monkeypatch):
    """Run the command in a dossier, with a password on its standard input."""

    def given(*arguments, password=PASSWORD):
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{password}\n" if password else ""))
        return run("users", *arguments, "-C", dossier)

    return given


def test_users_are_added_changed_listed_and_removed(users):
    assert "on this machine alone" in users().out
    assert users("add", "Ann Lee", "--role", "reader").out == "Ann Lee was added as reader.\n"
    assert users("add", "Bo", "--role", "admin").status == 0
    assert users("role", "ann lee", "--role", "analyst").out == (
        "Ann Lee is analyst from now on, and signed out everywhere.\n"
    )
    assert users("password", "Ann Lee", password="another four words").status == 0  # noqa: S106
    assert users("disable", "Ann Lee").status == 0
    listed = json.loads(users("--json").out)["users"]
    assert listed == [
        {"name": "Ann Lee", "role": "analyst", "disabled": True},
        {"name": "Bo", "role": "admin", "disabled": False},
    ]
    assert json.loads(users("enable", "Ann Lee", "--json").out)["users"][0]["disabled"] is False
    assert users("remove", "Ann Lee").out == "Ann Lee was removed.\n"
    acts = [one["act"] for one in json.loads(users("trail", "--json").out)["accesses"]]
    assert acts == ["added", "added", "role", "password", "disabled", "enabled", "removed"]
    assert "Ann Lee was removed" in users("trail").out


@pytest.mark.parametrize(
    ("arguments", "password", "said"),
    [
        (("add", "Ann"), PASSWORD, "no role given. Name one with --role"),
        (("add",), PASSWORD, "'add' needs the name of a user"),
        (("add", "Ann", "--role", "root"), PASSWORD, "'root' is not one of"),
        (("add", "Ann", "--role", "admin"), "", "no password given"),
        (("add", "Ann", "--role", "admin"), "short", "fewer than 15 letters"),
        (("add", "<b>", "--role", "admin"), PASSWORD, "cannot be the name"),
        (("role", "Ann", "--role", "admin"), "", "no user is called 'Ann'"),
        (("remove", "Ann"), "", "no user is called 'Ann'"),
        (("frob", "Ann"), "", "'frob' is not one of"),
    ],
)
def test_what_cannot_be_done_is_one_line(users, arguments, password, said):
    ran = users(*arguments, password=password)
    assert (ran.status, ran.out, ran.messages.count("\n")) == (2, "", 1)
    assert said in ran.messages


def test_no_password_is_taken_from_the_arguments(users):
    assert users("add", "Ann", PASSWORD, "--role", "admin").status == 2
    assert users("add", "Ann", "--password", PASSWORD, "--role", "admin").status == 2


def test_acts_with_accounts_make_no_build_stale(example, tmp_path, monkeypatch):
    import shutil

    copy = shutil.copytree(example, tmp_path / "d")
    before = run("contacts", "-C", copy)
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))
    assert run("users", "add", "Ann", "--role", "admin", "-C", copy).status == 0
    assert run("contacts", "-C", copy) == before
    assert run("verify", "-C", copy).status == 0
