"""``backchannel users``: who may use the application of a dossier, and what for."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

import click

from backchannel.cli.screen import print_json, print_page, say
from backchannel.cli.state import State, dossier_command, json_option, system_user
from backchannel.errors import UsageError

if TYPE_CHECKING:
    from backchannel.application.accounts.accounts import Accounts
    from backchannel.application.accounts.file import User
    from backchannel.application.accounts.roles import Role
    from backchannel.engine import Dossier
    from backchannel.publication.users_page import UserRow

ACTIONS = ("list", "add", "role", "password", "disable", "enable", "remove", "trail")
ROLES = ("reader", "analyst", "admin")


@dossier_command("users", example="backchannel users add 'Ann Lee' --role analyst")
@click.argument("action", type=click.Choice(ACTIONS), default="list")
@click.argument("name", required=False)
@click.option("--role", type=click.Choice(ROLES), help="What the user may do; for 'add' and 'role'.")
@json_option
@click.pass_obj
def command(state: State, action: str, name: str | None, role: Role | None, *, as_json: bool) -> None:
    """Say who may use the application of a dossier, and what for; without an ACTION, list them.

    \b
    add NAME --role R    a new user; the password is asked for
    role NAME --role R   another role
    password NAME        another password
    disable, enable      shut a user out, or let them in again
    remove NAME          for good; decisions stay, under that name
    trail                what was done with accounts, and who signed in and out

    A reader reads and writes notes; an analyst also decides and adds documents; an
    admin also keeps users and moderates notes. Every change is told in the ledger,
    for good, and signs the user out everywhere. A password has at least 15 letters;
    where standard input is no terminal, its first line is taken for it.

    Without users, `backchannel serve` answers on this machine alone. With users, it
    asks everybody to sign in. One that is running takes changes up at once, but for
    the first user: start it again after that.
    """  # noqa: D301 - click takes the sign itself, not its name, for "keep these lines"
    from backchannel.engine import open_dossier
    from backchannel.publication.users_page import publish_trail, publish_users, trail_shape, users_shape

    with open_dossier(state.directory) as dossier:
        accounts = _accounts(dossier)
        if action == "trail":
            acts = dossier.ledger.accesses()
            print_json(trail_shape(acts)) if as_json else print_page(publish_trail(acts))
            return
        if action != "list":
            done = _act(accounts, action, _given(action, name), role)
            if not as_json:
                say(done)
                return
        rows = [_row(user) for user in accounts.file.users()]
        print_json(users_shape(rows)) if as_json else print_page(publish_users(rows))


def _row(user: User) -> UserRow:
    from backchannel.publication.users_page import UserRow

    return UserRow(user.name, user.role, user.disabled)


def _accounts(dossier: Dossier) -> Accounts:
    from backchannel.application.accounts.accounts import Accounts
    from backchannel.application.accounts.file import AccountFile

    file = AccountFile(dossier.directory)
    file.check()
    return Accounts(file, dossier.ledger.append_access, time.time)


def _act(accounts: Accounts, action: str, name: str, role: Role | None) -> str:
    """Do one thing with one user, and say what was done."""
    from backchannel.application.accounts.accounts import Origin

    origin = Origin(system_user() or None)
    if action in ("add", "role") and role is None:
        raise UsageError("no role given", f"Name one with --role: {', '.join(ROLES)}")
    if action == "add" and role:
        return _said(accounts.add(name, role, _password(), origin), f"was added as {role}")
    if action == "role" and role:
        return _said(accounts.set_role(name, role, origin), f"is {role} from now on, and signed out everywhere")
    if action == "password":
        return _said(accounts.set_password(name, _password(), origin), "has another password, and is signed out")
    if action == "remove":
        return _said(accounts.remove(name, origin), "was removed")
    disabled = action == "disable"
    said = "cannot sign in any more, and is signed out" if disabled else "can sign in again"
    return _said(accounts.set_disabled(name, origin, disabled=disabled), said)


def _said(user: User, what: str) -> str:
    return f"{user.name} {what}."


def _given(action: str, name: str | None) -> str:
    if not name:
        raise UsageError(f"'{action}' needs the name of a user", "`backchannel users list` gives all names")
    return name


def _password() -> str:
    """Ask for a password twice, unseen; or take the first line of standard input. Never from the arguments."""
    if sys.stdin.isatty():
        return str(click.prompt("Password", hide_input=True, confirmation_prompt=True, err=True))
    password = sys.stdin.readline().rstrip("\r\n")
    if not password:
        raise UsageError("no password given", "Type it when asked, or give it as the first line of standard input")
    return password
