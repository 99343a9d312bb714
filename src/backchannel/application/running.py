"""Run the application: see to who may reach it, make what is slow first, then answer."""

from __future__ import annotations

import json
import os
import secrets
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import uvicorn

from backchannel.application.accounts.accounts import Accounts, can_be_managed
from backchannel.application.accounts.file import AccountFile
from backchannel.application.accounts.viewer import local_viewer
from backchannel.application.answering import door_page
from backchannel.application.app import make_app
from backchannel.application.desk import Desk
from backchannel.application.guarding import Guarding, guarded
from backchannel.application.pages import overview
from backchannel.application.safety.asking import App, is_loopback, public_address
from backchannel.application.safety.tokens import TOKEN_BYTES
from backchannel.engine.dossier import Report, silent
from backchannel.errors import UsageError
from backchannel.index import fill_index, is_current
from backchannel.ledger import Ledger
from backchannel.model import Access

_SERVED = "BACKCHANNEL_SERVED"
"""By this the processes that answer are told what to open, and for whom."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Where the application is reached, and by whom."""

    directory: str
    """Of the dossier."""
    author: str
    """This machine's user, who is let in where there are no accounts."""
    host: str = "127.0.0.1"
    """Name or address to listen on."""
    public: str | None = None
    """The address at which a proxy offers it."""
    secret: str = ""
    """In hexadecimal, what form tokens are made with where there are no accounts; the same in all processes."""

    @property
    def is_open(self) -> bool:
        """Whether others than this machine's user may reach it."""
        return self.public is not None or not is_loopback(self.host)


def check_reach(reach: Reach) -> None:
    """Refuse to let others in where nobody could be asked to sign in.

    Raises:
        UsageError: there is no admin, or the public address is none.
        AccountsError: the accounts cannot be used.
    """
    if reach.public is not None and public_address(reach.public) is None:
        raise UsageError(f"--public {reach.public}: no address of a site", "Write it as https://record.example")
    file = AccountFile(Path(reach.directory))
    file.check()
    if reach.is_open and not can_be_managed(file.users()):
        where = reach.public or reach.host
        message = f"others can reach {where}, and this dossier has no admin"
        raise UsageError(message, "Add one: backchannel users add NAME --role admin")


def make_ready(desk: Desk, report: Report = silent) -> bool:
    """Bring the index up to date with the last build; say whether it was not."""
    if is_current(desk.dossier):
        return False
    fill_index(desk.dossier, report, lambda built: overview.made(desk, built))
    return True


def serve(reach: Reach, port: int, workers: int, proxies: str = "127.0.0.1,::1") -> None:
    """Answer requests until stopped.

    Args:
        reach: checked by ``check_reach``; its dossier's index is up to date.
        port: number; 0 for a free one.
        workers: processes.
        proxies: whose word counts on where requests come from, where there is a public address.
    """
    os.environ[_SERVED] = json.dumps({**asdict(reach), "secret": secrets.token_hex(TOKEN_BYTES)})
    uvicorn.run(
        "backchannel.application.running:served",
        factory=True,
        host=reach.host,
        port=port,
        workers=workers,
        loop="backchannel.application.loop:Loop" if workers > 1 and os.name != "nt" else "auto",
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=reach.public is not None,
        forwarded_allow_ips=proxies,
    )


def served() -> App:
    """Return the application of the dossier that this process was told of."""
    return application(Reach(**json.loads(os.environ[_SERVED])))


def application(reach: Reach, accounts: Accounts | None = None) -> App:
    """Return the application of a dossier, guarded.

    Args:
        reach: who may reach it.
        accounts: of the dossier, where these are to be others than ``accounts_of`` makes.
    """
    directory = Path(reach.directory)
    accounts = accounts or accounts_of(directory)
    if reach.is_open and accounts is None:
        raise UsageError("the users of this dossier are gone", "Add an admin: backchannel users add NAME --role admin")
    app = make_app(directory, accounts)
    guarding = Guarding(
        secret=accounts.file.secret if accounts else bytes.fromhex(reach.secret),
        accounts=accounts,
        local=None if accounts else local_viewer(reach.author),
        loopback=is_loopback(reach.host),
        public=public_address(reach.public) if reach.public else None,
    )
    return guarded(app, guarding, door_page(app.state.desk))


def accounts_of(directory: Path) -> Accounts | None:
    """Return the accounts of a dossier; ``None`` where nobody has one."""
    file = AccountFile(directory)
    file.check()

    def told(access: Access) -> None:
        with Ledger.open(directory) as ledger:
            ledger.append_access(access)

    return Accounts(file, told, time.time) if file.users() else None
