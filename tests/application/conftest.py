import pytest

from backchannel.application.jobs import starting


@pytest.fixture
def processes():
    """Jobs are done by processes of their own, as when the application runs."""


@pytest.fixture(autouse=True)
def at_rest(request, monkeypatch):
    """Start no processes, but for tests that ask for ``processes``: the others do the jobs themselves (``run_all``)."""
    if "processes" not in request.fixturenames:
        monkeypatch.setattr(starting, "start", lambda _directory: None)
