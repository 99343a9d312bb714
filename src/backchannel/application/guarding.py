"""Put the layers of safety around an application, in the one order in which they work."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from backchannel.application.accounts.accounts import Accounts
from backchannel.application.accounts.gate import Gate, LocalGate
from backchannel.application.accounts.viewer import Viewer
from backchannel.application.safety.asking import App, Receive, Scope, Send, is_part
from backchannel.application.safety.bodies import BodyLimit
from backchannel.application.safety.headers import SecurityHeaders
from backchannel.application.safety.hosts import Hosts
from backchannel.application.safety.origins import Origins
from backchannel.application.safety.rates import RATES, Rate, RateLimits
from backchannel.application.safety.refusal import Render, plain_page
from backchannel.application.safety.tokens import FormTokens

UPLOADS: Mapping[str, int | None] = {"/add/files": None, "/add/addresses": None, "/add/text": None}
"""What is added is counted as it is received, by what the settings allow (``adding/receiving.py``)."""

POLLED = ("/jobs/", "/news")
"""Where pages ask by themselves, every second or so."""


@dataclass(frozen=True, slots=True)
class Guarding:
    """How an application is reached, and by whom."""

    secret: bytes
    """As of ``FormTokens``."""
    accounts: Accounts | None = None
    """Who may sign in; ``None`` where this machine's user is let in without."""
    local: Viewer | None = None
    """This machine's user, where there are no accounts."""
    loopback: bool = True
    """Whether it listens on this machine alone."""
    public: str | None = None
    """The address at which a proxy offers it, as ``https://record.example``."""
    uploads: Mapping[str, int | None] = field(default_factory=lambda: UPLOADS)
    """Paths at which more may be sent than elsewhere; see ``BodyLimit``."""
    rates: Mapping[str, Rate] = field(default_factory=lambda: RATES)
    """How often one client may ask, where there are accounts."""


def guarded(app: App, guarding: Guarding, render: Render = plain_page) -> App:
    """Return an application behind all layers of safety. The last one here is the first that a request meets."""
    app = FormTokens(app, guarding.secret, render=render)
    if guarding.accounts:
        app = RateLimits(app, time.monotonic, guarding.rates, render=render)
        app = Gate(app, guarding.accounts, is_polling, render=render)
    else:
        assert guarding.local, "without accounts there is a user of this machine"
        app = LocalGate(app, guarding.local, render=render)
    app = BodyLimit(app, larger=guarding.uploads, render=render)
    app = Origins(app, guarding.public, render=render)
    public = [urlsplit(guarding.public).netloc] if guarding.public else []
    app = Hosts(app, public, loopback=guarding.loopback and not public, render=render)
    app = SecurityHeaders(app)
    return _Https(app) if guarding.public and guarding.public.startswith("https:") else app


def is_polling(scope: Scope) -> bool:
    """Say whether a page asks by itself how far something is: that is no sign that anybody still sits before it."""
    return is_part(scope) and scope["path"].startswith(POLLED)


class _Https:
    """Tells all layers that people come by https, whatever the proxy says that brings them."""

    def __init__(self, app: App) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._app({**scope, "scheme": "https"} if scope["type"] == "http" else scope, receive, send)
