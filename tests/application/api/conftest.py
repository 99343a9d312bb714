import pytest
from tests.application.serving import client_of, dossier_of

from backchannel.engine import checkpoint_dossier, open_dossier
from backchannel.example import example_documents

NOW = "2026-01-01T00:00:00+00:00"


@pytest.fixture(scope="session")
def directory(tmp_path_factory):
    made = dossier_of(tmp_path_factory.mktemp("interface"), example_documents())
    with open_dossier(made) as dossier:
        checkpoint_dossier(dossier.ledger, NOW)
    return made


@pytest.fixture
def client(directory):
    return client_of(directory)
