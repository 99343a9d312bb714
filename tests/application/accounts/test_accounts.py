import sqlite3
from contextlib import closing

import pytest
from argon2 import PasswordHasher
from tests.application.browser import PASSWORD, Clock
from tests.application.users import BY_COMMAND, accounts_in, quick_passwords, with_users

from backchannel.application.accounts.accounts import Accounts, Origin, role_of
from backchannel.application.accounts.file import AccountFile
from backchannel.application.accounts.passwords import Passwords
from backchannel.errors import AccountsError, LedgerError, UsageError
from backchannel.ledger import Ledger, verify_ledger

HERE = "192.0.2.1"


@pytest.fixture
def trail():
    return []


@pytest.fixture
def accounts(tmp_path, trail):
    return with_users(tmp_path, Clock(), trail)


def test_every_act_is_told_with_who_what_when_and_from_where(accounts, trail):
    del trail[:]
    by_admin = Origin("Admin", HERE)
    accounts.set_role("reader", "analyst", by_admin)
    accounts.set_password("reader", "another four words", by_admin)
    accounts.set_disabled("reader", by_admin, disabled=True)
    accounts.set_disabled("reader", by_admin, disabled=False)
    token = accounts.sign_in("READER", "another four words", HERE).token
    accounts.sign_out(token, Origin("Reader", HERE))
    accounts.remove("reader", by_admin)
    told = [(one.act, one.account, one.author, one.detail) for one in trail]
    assert told == [
        ("role", "Reader", "Admin", "analyst"),
        ("password", "Reader", "Admin", ""),
        ("disabled", "Reader", "Admin", ""),
        ("enabled", "Reader", "Admin", ""),
        ("signed-in", "Reader", "Reader", ""),
        ("signed-out", "Reader", "Reader", ""),
        ("removed", "Reader", "Admin", ""),
    ]
    assert {(one.address, one.at) for one in trail} == {(HERE, "2023-11-14T22:13:20+00:00")}


def test_the_ledger_keeps_the_trail_without_passwords_tokens_or_what_was_typed_as_a_name(tmp_path):
    with Ledger.create(tmp_path, "2018-06-04T10:00:00Z") as ledger:
        accounts = Accounts(AccountFile(tmp_path), ledger.append_access, Clock(), quick_passwords())
        accounts.add("Ann", "admin", PASSWORD, BY_COMMAND)
        token = accounts.sign_in("ann", PASSWORD, HERE).token
        accounts.sign_in("my secret in the wrong field", "x", HERE)
        accounts.sign_in("ann", "her other password", HERE)
        told = [(one.act, one.account) for one in ledger.accesses()]
    assert told == [("added", "Ann"), ("signed-in", "Ann"), ("refused", None), ("refused", "Ann")]
    assert verify_ledger(tmp_path).ok
    data = (tmp_path / "ledger.sqlite").read_bytes()
    for secret in (PASSWORD, token, "my secret", "her other password", "$argon2"):
        assert secret.encode() not in data


def test_an_act_that_cannot_be_told_is_not_done(tmp_path):
    def broken(_):
        raise LedgerError("the disk is full", "Free some space")

    accounts = accounts_in(tmp_path, Clock())
    accounts.add("Ann", "admin", PASSWORD, BY_COMMAND)
    silent = Accounts(accounts.file, broken, Clock(), quick_passwords())
    for act in (
        lambda: silent.add("Bo", "admin", PASSWORD, BY_COMMAND),
        lambda: silent.set_role("Ann", "reader", BY_COMMAND),
        lambda: silent.set_password("Ann", "another four words", BY_COMMAND),
        lambda: silent.sign_in("Ann", PASSWORD, HERE),
    ):
        with pytest.raises((LedgerError, AccountsError)):
            act()
    assert [(user.name, user.role) for user in accounts.file.users()] == [("Ann", "admin")]
    with closing(sqlite3.connect(accounts.file.path)) as connection:
        assert connection.execute("SELECT count(*) FROM sessions").fetchone() == (0,)
    assert accounts.sign_in("Ann", PASSWORD, HERE).token


def test_two_names_that_look_the_same_are_one(accounts):
    with pytest.raises(UsageError, match="a user 'Reader' already"):
        accounts.add("  READER", "admin", PASSWORD, BY_COMMAND)


def test_the_last_admin_stays_while_there_are_others(accounts, trail):
    del trail[:]
    for act in (
        lambda: accounts.remove("Admin", BY_COMMAND),
        lambda: accounts.set_role("Admin", "analyst", BY_COMMAND),
        lambda: accounts.set_disabled("Admin", BY_COMMAND, disabled=True),
    ):
        with pytest.raises(AccountsError, match="the last admin"):
            act()
    assert trail == []
    accounts.set_role("Analyst", "admin", BY_COMMAND)
    accounts.remove("Admin", BY_COMMAND)
    accounts.remove("Reader", BY_COMMAND)
    accounts.remove("Analyst", BY_COMMAND)
    assert accounts.file.users() == ()


def test_nobody_is_changed_who_is_not_there(accounts, tmp_path):
    with pytest.raises(UsageError, match="no user is called 'Zoë'"):
        accounts.set_role("Zoë", "admin", BY_COMMAND)
    (tmp_path / "empty").mkdir()
    with pytest.raises(UsageError, match="no user is called"):
        accounts_in(tmp_path / "empty", Clock()).remove("Ann", BY_COMMAND)


def test_signing_in_gives_a_new_token_each_time_and_ends_the_session_before(accounts):
    first = accounts.sign_in("Reader", PASSWORD, HERE).token
    second = accounts.sign_in("Reader", PASSWORD, HERE, first).token
    assert first != second
    assert accounts.viewer(first) is None
    assert accounts.viewer(second).role == "reader"


def test_all_failures_look_the_same(accounts):
    accounts.set_disabled("Analyst", BY_COMMAND, disabled=True)
    tries = [("Reader", "wrong"), ("nobody", PASSWORD), ("Analyst", PASSWORD), ("", ""), ("Reader", "")]
    assert len({accounts.sign_in(name, password, f"192.0.2.{at}") for at, (name, password) in enumerate(tries)}) == 1


def test_who_was_disabled_cannot_sign_in_until_enabled(accounts):
    accounts.set_disabled("Reader", BY_COMMAND, disabled=True)
    assert accounts.sign_in("Reader", PASSWORD, HERE).token is None
    accounts.set_disabled("Reader", BY_COMMAND, disabled=False)
    assert accounts.sign_in("Reader", PASSWORD, HERE).token


def test_one_who_was_shut_out_while_the_password_was_looked_at_does_not_get_in(tmp_path):
    accounts = with_users(tmp_path, Clock())

    class Slow(Passwords):
        def fits(self, kept, password):
            accounts.set_disabled("Reader", BY_COMMAND, disabled=True)
            return super().fits(kept, password)

    slow = Accounts(accounts.file, [].append, Clock(), Slow(PasswordHasher(1, 8, 1)))
    assert slow.sign_in("Reader", PASSWORD, HERE).token is None


def test_a_hash_of_old_parameters_is_made_anew_when_its_password_comes_by(tmp_path, accounts):
    before = {user.key: user.hash for user in accounts.file.users()}
    stronger = Accounts(accounts.file, [].append, Clock(), Passwords(PasswordHasher(2, 8, 1)))
    token = stronger.sign_in("Reader", PASSWORD, HERE).token
    after = {user.key: user.hash for user in accounts.file.users()}
    assert after["reader"] != before["reader"]
    assert after["admin"] == before["admin"]
    assert stronger.viewer(token)
    assert stronger.sign_in("Reader", PASSWORD, HERE).token


def test_ones_own_password_is_asked_for_as_at_the_sign_in(accounts):
    viewer = accounts.viewer(accounts.sign_in("Reader", PASSWORD, HERE).token)
    assert accounts.check_own(viewer, PASSWORD, HERE)
    assert not any(accounts.check_own(viewer, "wrong", HERE) for _ in range(5))
    assert not accounts.check_own(viewer, PASSWORD, HERE)


def test_signing_out_twice_is_told_once(accounts, trail):
    token = accounts.sign_in("Reader", PASSWORD, HERE).token
    del trail[:]
    for _ in range(2):
        accounts.sign_out(token, Origin("Reader", HERE))
    assert [one.act for one in trail] == ["signed-out"]


def test_roles_are_known_by_name():
    assert role_of("analyst") == "analyst"
    with pytest.raises(UsageError, match="no role"):
        role_of("root")
