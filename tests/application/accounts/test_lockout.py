import pytest
from tests.application.browser import PASSWORD, Clock
from tests.application.users import BY_COMMAND, accounts_in, with_users

from backchannel.application.accounts import lockout

HERE, THERE = "192.0.2.1", "198.51.100.7"


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def trail():
    return []


@pytest.fixture
def accounts(tmp_path, clock, trail):
    return with_users(tmp_path, clock, trail)


def fail(accounts, times, name="Reader", address=HERE):
    return [accounts.sign_in(name, "wrong", address) for _ in range(times)]


@pytest.mark.parametrize("name", ["Reader", "nobody at all"])
def test_after_five_wrong_passwords_a_name_waits_whether_it_is_one_or_not(accounts, clock, name):
    assert all(one.wait_seconds == 0 for one in fail(accounts, 5, name))
    assert fail(accounts, 1, name)[0].wait_seconds == 30
    clock.pass_by(30)
    assert fail(accounts, 2, name)[1].wait_seconds == 60


def test_who_waits_is_not_listened_to_even_with_the_right_password_from_elsewhere(accounts, clock):
    fail(accounts, 5)
    assert accounts.sign_in("READER ", PASSWORD, THERE).token is None
    assert accounts.sign_in("Analyst", PASSWORD, THERE).token
    clock.pass_by(30)
    assert accounts.sign_in("reader", PASSWORD, THERE).token


def test_waiting_has_an_end(accounts, clock):
    waits = []
    for _ in range(12):
        fail(accounts, 1)
        wait = fail(accounts, 1)[0].wait_seconds
        waits.append(wait)
        clock.pass_by(wait)
    assert waits[-1] == lockout.MOST_WAIT_SECONDS
    assert waits == sorted(waits)


def test_an_address_waits_after_twenty_over_all_names(accounts):
    results = [fail(accounts, 1, f"name {number}")[0] for number in range(20)]
    assert not any(one.wait_seconds for one in results)
    assert accounts.sign_in("Reader", PASSWORD, HERE).wait_seconds == 30
    assert accounts.sign_in("Reader", PASSWORD, THERE).token


def test_signing_in_often_is_no_failure(accounts):
    assert all(accounts.sign_in("Reader", PASSWORD, HERE).token for _ in range(25))


def test_a_right_password_lets_a_name_begin_anew_and_not_the_address(accounts):
    for _ in range(4):
        fail(accounts, 4)
        assert accounts.sign_in("Reader", PASSWORD, HERE).token
    fail(accounts, 4)
    assert accounts.sign_in("Reader", PASSWORD, HERE).wait_seconds == 30


def test_another_password_from_the_command_line_ends_the_wait(accounts):
    fail(accounts, 5)
    accounts.set_password("Reader", "another four words", BY_COMMAND)
    assert accounts.sign_in("Reader", "another four words", THERE).token


def test_a_day_later_all_is_forgotten(accounts, clock):
    fail(accounts, 4)
    clock.pass_by(lockout.FORGOTTEN_SECONDS + 1)
    assert not any(one.wait_seconds for one in fail(accounts, 5))


def test_a_wait_holds_for_other_processes_and_after_a_start(accounts, clock, tmp_path):
    fail(accounts, 5)
    assert accounts_in(tmp_path, clock).sign_in("Reader", PASSWORD, THERE).wait_seconds


def test_the_trail_tells_of_each_refusal_that_was_listened_to_and_no_more(accounts, trail):
    del trail[:]
    fail(accounts, 50)
    assert [one.act for one in trail] == ["refused"] * 4 + ["locked-out"]
    assert {(one.account, one.address, one.detail) for one in trail} == {("Reader", HERE, "wrong password")}
