import sqlite3
from contextlib import closing

import pytest
from tests.application.browser import PASSWORD, Clock
from tests.application.users import BY_COMMAND, with_users

from backchannel.application.accounts.sessions import Lifetimes

HOUR = 3600.0


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def accounts(tmp_path, clock):
    return with_users(tmp_path, clock, lifetimes=Lifetimes(idle_seconds=HOUR, whole_seconds=3 * HOUR))


def signed_in(accounts, name="Reader"):
    return accounts.sign_in(name, PASSWORD, "192.0.2.1").token


def rows_of(directory, column):
    with closing(sqlite3.connect(directory / "accounts.sqlite")) as connection:
        return connection.execute(f"SELECT {column} FROM sessions").fetchall()  # noqa: S608 - our own names


def test_a_session_ends_an_hour_after_it_was_last_used(accounts, clock):
    token = signed_in(accounts)
    clock.pass_by(HOUR - 1)
    assert accounts.viewer(token).name == "Reader"
    clock.pass_by(HOUR - 1)
    assert accounts.viewer(token)
    clock.pass_by(HOUR)
    assert accounts.viewer(token) is None


def test_a_page_that_asks_by_itself_keeps_no_session_alive(accounts, clock):
    token = signed_in(accounts)
    for _ in range(6):
        clock.pass_by(HOUR / 6)
        alive = accounts.viewer(token, used=False)
    assert alive is None


def test_a_session_ends_in_any_case(accounts, clock):
    token = signed_in(accounts)
    for _ in range(5):
        clock.pass_by(HOUR / 2)
        assert accounts.viewer(token)
    clock.pass_by(HOUR / 2)
    assert accounts.viewer(token) is None


def test_reading_writes_only_once_a_minute(accounts, clock, tmp_path):
    token = signed_in(accounts)

    def seen():
        return rows_of(tmp_path, "seen")[0][0]

    began = seen()
    clock.pass_by(59)
    accounts.viewer(token)
    assert seen() == began
    clock.pass_by(1)
    accounts.viewer(token)
    assert seen() == began + 60


def test_the_file_holds_no_token_and_no_password(accounts, tmp_path):
    token = signed_in(accounts)
    data = (tmp_path / "accounts.sqlite").read_bytes()
    assert token.encode() not in data
    assert PASSWORD.encode() not in data


@pytest.mark.parametrize(
    "change",
    [
        lambda accounts: accounts.set_password("reader", "another four words", BY_COMMAND),
        lambda accounts: accounts.set_role("reader", "analyst", BY_COMMAND),
        lambda accounts: accounts.set_disabled("reader", BY_COMMAND, disabled=True),
        lambda accounts: accounts.remove("reader", BY_COMMAND),
    ],
    ids=["password", "role", "disabled", "removed"],
)
def test_a_change_of_an_account_ends_all_its_sessions_and_no_others(accounts, change):
    first, second, other = signed_in(accounts), signed_in(accounts), signed_in(accounts, "Analyst")
    change(accounts)
    assert accounts.viewer(first) is accounts.viewer(second) is None
    assert accounts.viewer(other).name == "Analyst"


def test_sessions_that_have_ended_are_not_kept(accounts, clock, tmp_path):
    signed_in(accounts)
    clock.pass_by(2 * HOUR)
    signed_in(accounts, "Analyst")
    assert rows_of(tmp_path, "account") == [("analyst",)]


def test_made_up_tokens_are_worth_nothing(accounts):
    assert accounts.viewer("") is accounts.viewer("x" * 43) is accounts.viewer("\udcff") is None
