"""Accounts: add, change and remove them, and sign in and out; each act is told in the ledger."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, replace

from backchannel.application.accounts.file import (
    AccountFile,
    User,
    drop_user,
    keep_user,
    user_in,
    users_in,
)
from backchannel.application.accounts.lockout import count_try, forget_tries
from backchannel.application.accounts.passwords import Passwords
from backchannel.application.accounts.roles import ROLES, Role
from backchannel.application.accounts.sessions import Lifetimes, Sessions, end_session, end_sessions
from backchannel.application.accounts.viewer import Viewer
from backchannel.application.accounts.words import check_password, checked_name, name_key, plain_name, plain_password
from backchannel.errors import AccountsError, UsageError
from backchannel.model import Access, AccessAct

Trail = Callable[[Access], object]
"""Keeps an act in the ledger; raises where that cannot be done, and then the act is not done either."""

Clock = Callable[[], float]
"""Seconds since 1970."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Who asks for an act, and from where."""

    author: str | None
    """As of ``Access``."""
    address: str | None = None


@dataclass(frozen=True, slots=True)
class SignIn:
    """What a try to sign in came to. Where it failed, nothing in it says why."""

    token: str | None
    """Of the new session."""
    wait_seconds: float = 0.0
    """How long no further try is listened to."""


class Accounts:
    """The accounts of one dossier.

    Args:
        file: that keeps them.
        trail: where acts are told.
        clock: the present.
        passwords: makes and checks hashes.
        lifetimes: of sessions.
    """

    def __init__(
        self,
        file: AccountFile,
        trail: Trail,
        clock: Clock,
        passwords: Passwords | None = None,
        lifetimes: Lifetimes | None = None,
    ) -> None:
        self.file = file
        self.sessions = Sessions(file, lifetimes)
        self._trail = trail
        self._clock = clock
        self._passwords = passwords or Passwords()

    # --- changing

    def add(self, name: str, role: Role, password: str, origin: Origin) -> User:
        """Add an account.

        Raises:
            UsageError: there is one of this name, or the name or password is none.
            AccountsError, LedgerError: it cannot be kept.
        """
        name, password = checked_name(name), plain_password(password)
        check_password(password, name)
        account = User(name_key(name), name, role, self._passwords.hash(password))
        self.file.make()
        with self.file.changing() as connection:
            known = user_in(connection, account.key)
            if known:
                raise UsageError(f"there is a user '{known.name}' already", "Choose another name")
            keep_user(connection, account)
            self._tell("added", account, origin, role)
        return account

    def set_role(self, name: str, role: Role, origin: Origin) -> User:
        """Give an account another role; all its sessions end.

        Raises:
            UsageError: there is none of this name.
            AccountsError: nobody could manage accounts any more.
        """
        return self._change(name, "role", origin, lambda account: replace(account, role=role), role)

    def set_password(self, name: str, password: str, origin: Origin) -> User:
        """Give an account another password; all its sessions end, and it can be tried at once.

        Raises:
            UsageError: there is none of this name, or the password is none.
        """
        password = plain_password(password)
        check_password(password, name)
        kept = self._passwords.hash(password)
        return self._change(name, "password", origin, lambda account: replace(account, hash=kept))

    def set_disabled(self, name: str, origin: Origin, *, disabled: bool) -> User:
        """Let an account be used no more, or again; its name stays taken. All its sessions end.

        Raises:
            UsageError: there is none of this name.
            AccountsError: nobody could manage accounts any more.
        """
        act: AccessAct = "disabled" if disabled else "enabled"
        return self._change(name, act, origin, lambda account: replace(account, disabled=disabled))

    def remove(self, name: str, origin: Origin) -> User:
        """Remove an account. What it decided stays, under its name.

        Raises:
            UsageError: there is none of this name.
            AccountsError: others are left, and nobody could manage them.
        """
        return self._change(name, "removed", origin, lambda _: None)

    # --- signing in and out

    def sign_in(self, name: str, password: str, address: str | None, old_token: str | None = None) -> SignIn:
        """Begin a session for a name and its password.

        A failure takes as long, and looks the same, whether there is such an account or not. The session that a client
        had before ends, and the token is new in any case, so that none can be planted beforehand.

        Args:
            name: as it was typed.
            password: as it was typed.
            address: that it came from.
            old_token: of the session that the client has.
        """
        now, key = self._clock(), name_key(name)
        with self.file.changing() as connection:
            counted = count_try(connection, key, address, now)
        if counted.wait_seconds:
            return SignIn(None, counted.wait_seconds)
        with self.file.reading() as connection:
            account = user_in(connection, key)
        usable = account if account and not account.disabled else None
        fits = self._passwords.fits(usable.hash if usable else None, plain_password(password))
        if usable is None or not fits:
            self._tell_refusal(account, address, locked=counted.is_last)
            return SignIn(None)
        return SignIn(self._begin(usable, password, address, old_token))

    def check_own(self, viewer: Viewer, password: str, address: str | None) -> bool:
        """Say whether a password is that of somebody who is signed in, who is asked for it again; counted as a try."""
        if viewer.name is None:
            return False
        key = name_key(viewer.name)
        with self.file.changing() as connection:
            counted = count_try(connection, key, address, self._clock())
        with self.file.reading() as connection:
            account = user_in(connection, key)
        if counted.wait_seconds or account is None or not self._passwords.fits(account.hash, plain_password(password)):
            return False
        with self.file.changing() as connection:
            forget_tries(connection, key, address)
        return True

    def sign_out(self, token: str, origin: Origin) -> None:
        """End a session on the server, so that its token is worth nothing any more."""
        session = self.sessions.find(token, self._clock(), used=False)
        if session is None:
            return
        with self.file.changing() as connection:
            end_session(connection, token)
            self._trail(Access("signed-out", session.name, session.name, origin.address, self._now()))

    def viewer(self, token: str, *, used: bool = True) -> Viewer | None:
        """Return who is signed in with a token; ``None`` where its session has ended."""
        session = self.sessions.find(token, self._clock(), used=used)
        return Viewer(session.name, session.role, has_account=True) if session else None

    # --- inside

    def _begin(self, account: User, password: str, address: str | None, old_token: str | None) -> str | None:
        renewed = self._passwords.is_outdated(account.hash)
        kept = replace(account, hash=self._passwords.hash(plain_password(password))) if renewed else account
        with self.file.changing() as connection:
            current = user_in(connection, account.key)
            if current != account:  # removed, disabled or given another password while this one was looked at
                return None
            if renewed:
                keep_user(connection, kept)
            forget_tries(connection, account.key, address)
            if old_token:
                end_session(connection, old_token)
            token = self.sessions.begin(connection, account.key, self._clock())
            self._trail(Access("signed-in", account.name, account.name, address, self._now()))
        return token

    def _tell_refusal(self, account: User | None, address: str | None, *, locked: bool) -> None:
        why = "no such account" if account is None else "disabled" if account.disabled else "wrong password"
        act: AccessAct = "locked-out" if locked else "refused"
        self._trail(Access(act, account.name if account else None, None, address, self._now(), why))

    def _tell(self, act: AccessAct, account: User, origin: Origin, detail: str = "") -> None:
        self._trail(Access(act, account.name, origin.author, origin.address, self._now(), detail))

    def _change(
        self, name: str, act: AccessAct, origin: Origin, change: Callable[[User], User | None], detail: str = ""
    ) -> User:
        """Change or remove an account, all or nothing, unless nobody would be left who manages accounts."""
        missing = UsageError(f"no user is called '{plain_name(name)}'", "`backchannel users list` gives all names")
        if not self.file.exists:
            raise missing
        with self.file.changing() as connection:
            account = user_in(connection, name_key(name))
            if account is None:
                raise missing
            managed = can_be_managed(users_in(connection))
            changed = change(account)
            if changed:
                keep_user(connection, changed)
            else:
                drop_user(connection, account.key)
            left = users_in(connection)
            if managed and left and not can_be_managed(left):
                message = f"'{account.name}' is the last admin"
                raise AccountsError(
                    message, "Make another account an admin first: `backchannel users role NAME --role admin`"
                )
            end_sessions(connection, account.key)
            if act == "password":
                forget_tries(connection, account.key)
            self._tell(act, account, origin, detail)
        return changed or account

    def _now(self) -> str:
        return dt.datetime.fromtimestamp(self._clock(), dt.UTC).replace(microsecond=0).isoformat()


def can_be_managed(accounts: tuple[User, ...]) -> bool:
    """Say whether there is an admin among accounts who may sign in."""
    return any(account.role == "admin" and not account.disabled for account in accounts)


def role_of(text: str) -> Role:
    """Return a role by its name.

    Raises:
        UsageError: it is none.
    """
    for role in ROLES:
        if role == text:
            return role
    raise UsageError(f"'{text}' is no role", f"Choose one of {', '.join(ROLES)}")
