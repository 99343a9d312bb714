"""An application over a small dossier, and a client that asks it without a network."""

import asyncio

import httpx

from backchannel.application.app import make_app
from backchannel.application.desk import Desk
from backchannel.application.running import make_ready
from backchannel.engine import add_locations, build, open_or_init

NOW = "2026-01-01T00:00:00+00:00"
ADDRESS = "http://127.0.0.1:8100"


def dossier_of(directory, *locations):
    """Capture and build into a dossier, and make its index."""
    with open_or_init(directory / "dossier", NOW) as dossier:
        if locations:
            add_locations(dossier, [str(one) for one in locations], NOW)
        build(dossier)
    desk = Desk(directory / "dossier")
    with desk.dossier:
        make_ready(desk)
    return directory / "dossier"


class Client:
    """A browser without a screen: it keeps cookies, and follows no redirects."""

    def __init__(self, app):
        self.app = app
        self.cookies = httpx.Cookies()
        self.hidden = False
        """Whether what is raised inside is only seen in the answer, as by a browser."""

    def request(self, method, address, **given):
        return asyncio.run(self._request(method, address, given))

    def get(self, address, **given):
        return self.request("GET", address, **given)

    def post(self, address, **given):
        return self.request("POST", address, **given)

    async def _request(self, method, address, given):
        transport = httpx.ASGITransport(self.app, raise_app_exceptions=not self.hidden)
        async with httpx.AsyncClient(transport=transport, base_url=ADDRESS, cookies=self.cookies) as client:
            answer = await client.request(method, address, **given)
            self.cookies = client.cookies
            return answer


def client_of(directory):
    """Return a client of an application over a dossier."""
    return Client(make_app(directory))
