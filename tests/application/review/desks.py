"""Small dossiers with something to review, and what pages say to whoever reviews."""

import re
from html import unescape

from tests.application.browser import Browser
from tests.application.serving import ADDRESS, dossier_of

from backchannel.application.accounts.viewer import Viewer
from backchannel.application.app import make_app
from backchannel.application.guarding import Guarding, guarded
from backchannel.application.jobs import run_all

READOUT = """---
title: Readout of President Biden's Call with President Putin of Russia
date: 2021-12-30
source: The White House
---
President Joseph R. Biden, Jr. spoke today by phone with President Vladimir Putin of Russia. The leaders discussed
arms control. President Biden urged Russia to de-escalate tensions with Ukraine.
"""
PRESS = """---
title: Two calls in a month
date: 2022-01-03
source: Example Wire
---
President Joe Biden and Russian President Vladimir Putin spoke by phone on 30 December 2021. The call lasted 50
minutes, an official said on condition of anonymity.
"""
LATE = """---
title: A look back
date: 2022-01-20
source: Example Courier
---
President Joe Biden spoke by phone with President Vladimir Putin on 31 December 2021.
"""
HX = {"HX-Request": "true"}


def desk(directory, *texts):
    """Return an application over a dossier of documents."""
    folder = directory / "in"
    folder.mkdir()
    for number, text in enumerate(texts or (READOUT, PRESS, LATE)):
        (folder / f"{number}.md").write_text(text, encoding="utf-8")
    return make_app(dossier_of(directory, folder))


def client_of(app, name="tester", role="admin"):
    """Return a browser of an application, as it is guarded, for somebody of a role."""
    return Browser(guarded(app, Guarding(bytes(32), local=Viewer(name, role, has_account=False))), ADDRESS)


class Reviewer:
    """Somebody with a page open: what they send carries what that page knew."""

    def __init__(self, app, name="tester", role="admin"):
        self.app = app
        self.client = client_of(app, name, role)
        self.page = ""

    def open(self, address):
        answer = self.client.get(address)
        assert answer.status_code == 200, answer.text
        self.page = answer.text
        return self.page

    def items(self):
        return re.findall(r'<li class="item" id="wait-([^"]+)"', self.page)

    def known(self):
        return re.search(r'name="known" value="(\d+)"', self.page)[1]

    def mark(self):
        return unescape(re.search(r'id="decided" hx-get="([^"]+)"', self.page)[1])

    def news(self):
        return self.client.get(self.mark(), headers=HX)

    def decide(self, item, act, *, scripted=False, **more):
        given = {"act": act, "reason": "a test", "known": self.known(), "back": "/review", **more}
        return self.client.post(f"/review/{item}", data=given, headers=HX if scripted else {})

    def judge(self, contact, act, **more):
        given = {"act": act, "reason": "a test", "known": self.known(), **more}
        return self.client.post(f"/contacts/{contact}/decide", data=given)

    def undo(self, number):
        return self.client.post(f"/decisions/{number}/undo", data={"act": "undo", "known": self.known()})


def built(app):
    """Do what waits to be built, so that the record shows what was decided."""
    run_all(app.state.desk.dossier.directory)
