import pytest
from tests.application.serving import client_of, dossier_of

from backchannel.application.desk import Desk
from backchannel.application.running import make_ready
from backchannel.errors import DossierNotFoundError, LedgerError
from backchannel.example import example_documents


def test_an_empty_dossier_has_its_pages(tmp_path):
    client = client_of(dossier_of(tmp_path))
    for address in ("/", "/contacts", "/findings", "/claims", "/pairs", "/documents", "/method"):
        assert client.get(address).status_code == 200
    assert "No document here tells of a contact" in client.get("/contacts").text


def test_what_is_ready_is_not_made_again(tmp_path):
    directory = dossier_of(tmp_path, example_documents())
    desk = Desk(directory)
    with desk.dossier:
        assert not make_ready(desk)


def test_where_there_is_no_dossier_one_is_told(tmp_path):
    with pytest.raises((DossierNotFoundError, LedgerError)):
        Desk(tmp_path)
