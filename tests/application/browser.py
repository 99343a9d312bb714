"""A browser of sorts, and applications to point it at."""

import asyncio
import re
from html import unescape

import httpx

PASSWORD = "four words of no use"  # noqa: S105
HOME = "http://127.0.0.1:8000"
PAGE = {"accept": "text/html,application/xhtml+xml", "user-agent": "a browser"}


class Browser:
    """Asks an ASGI application, one request after the other, and keeps its cookies."""

    def __init__(self, app, base=HOME, address="127.0.0.1"):
        self.transport = httpx.ASGITransport(app, client=(address, 50000))
        self.http = httpx.AsyncClient(transport=self.transport, base_url=base, headers=PAGE)
        self.hidden = True
        """Whether what is raised inside is only seen in the answer, as by a browser."""

    @property
    def cookies(self):
        return self.http.cookies

    def ask(self, method, path, **arguments):
        self.transport.raise_app_exceptions = not self.hidden
        return asyncio.run(self.http.request(method, path, **arguments))

    def get(self, path, **arguments):
        return self.ask("GET", path, **arguments)

    def plant(self, name, value):
        """Set a cookie from outside, in the place of the one that is there."""
        self.cookies.set(name, value, domain=self.http.base_url.host, path="/")

    def post(self, path, **given):
        """Change something as our own pages do."""
        return self.request("POST", path, **given)

    def request(self, method, path, headers=None, **given):
        """Ask as our own pages do: what changes something, from here, with the token of a page."""
        if method in ("GET", "HEAD"):
            return self.ask(method, path, headers=headers, **given)
        own = {"origin": str(self.http.base_url).rstrip("/"), "x-form-token": self.token("/") or self.token("/sign-in")}
        return self.ask(method, path, headers={**own, **(headers or {})}, **given)

    def token(self, path):
        """Return the form token of a page."""
        found = re.search(r'name="form_token" value="([^"]*)"|X-Form-Token": "([^"]*)"', self.get(path).text)
        return unescape(found[1] or found[2]) if found else None

    def send(self, path, page=None, headers=None, **fields):
        """Fill in the form of a page and send it, as a browser without scripts does."""
        data = {"form_token": self.token(page or path), **fields}
        own = {"origin": str(self.http.base_url).rstrip("/")}
        return self.ask("POST", path, data=data, headers={**own, **(headers or {})})

    def sign_in(self, name, password=PASSWORD):
        """Sign in by the page for it."""
        return self.send("/sign-in", name=name, password=password)


def answering(body=b"here", headers=(), status=200):
    """Return an application that answers everything alike, and a list of what reached it."""
    reached = []

    async def app(scope, receive, send):
        if scope["type"] != "http":
            return
        data = b""
        while True:
            message = await receive()
            data += message.get("body", b"")
            if message["type"] != "http.request" or not message.get("more_body"):
                break
        reached.append((scope, data))
        await send({"type": "http.response.start", "status": status, "headers": list(headers)})
        await send({"type": "http.response.body", "body": body})

    return app, reached


class Clock:
    """The present, as a test wants it."""

    def __init__(self, now=1_700_000_000.0):
        self.now = now

    def __call__(self):
        return self.now

    def pass_by(self, seconds):
        self.now += seconds
