"""Users to try things with, whose passwords are hashed in no time."""

from argon2 import PasswordHasher
from tests.application.browser import PASSWORD

from backchannel.application.accounts.accounts import Accounts, Origin
from backchannel.application.accounts.file import AccountFile
from backchannel.application.accounts.passwords import Passwords

BY_COMMAND = Origin("tester")


def quick_passwords():
    return Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))


def accounts_in(directory, clock, trail=None, **arguments):
    """Return accounts whose acts go to a list."""
    return Accounts(
        AccountFile(directory), (trail if trail is not None else []).append, clock, quick_passwords(), **arguments
    )


def with_users(directory, clock, trail=None, **arguments):
    """Return accounts with one of each role: Reader, Analyst, Admin."""
    accounts = accounts_in(directory, clock, trail, **arguments)
    for role in ("reader", "analyst", "admin"):
        accounts.add(role.capitalize(), role, PASSWORD, BY_COMMAND)
    return accounts
