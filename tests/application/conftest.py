import pytest
from tests.application.serving import client_of, dossier_of

from backchannel.application.jobs import starting
from backchannel.engine import checkpoint_dossier, open_dossier
from backchannel.example import example_documents

NOW = "2026-01-01T00:00:00+00:00"


@pytest.fixture
def processes():
    """Jobs are done by processes of their own, as when the application runs."""


@pytest.fixture(autouse=True)
def at_rest(request, monkeypatch):
    """Start no processes, but for tests that ask for ``processes``: the others do the jobs themselves (``run_all``)."""
    if "processes" not in request.fixturenames:
        monkeypatch.setattr(starting, "start", lambda _directory: None)


@pytest.fixture(scope="session")
def directory(tmp_path_factory):
    """The example dossier, with a signed checkpoint; tests only read it."""
    made = dossier_of(tmp_path_factory.mktemp("interface"), example_documents())
    with open_dossier(made) as dossier:
        checkpoint_dossier(dossier.ledger, NOW)
    return made


@pytest.fixture
def client(directory):
    return client_of(directory)
