"""An application over a small dossier, and a browser that asks it without a network."""

from tests.application.browser import Browser

from backchannel.application.desk import Desk
from backchannel.application.running import Reach, application, make_ready
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


def client_of(directory, accounts=None):
    """Return a browser of a guarded application over a dossier: as this machine's user, or to sign in."""
    return Browser(guarded_over(directory, accounts), ADDRESS)


def guarded_over(directory, accounts=None):
    """Return the application as it is served on this machine."""
    return application(Reach(str(directory), "tester", secret="00" * 32), accounts)
