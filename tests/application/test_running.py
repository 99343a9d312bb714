import pytest
from tests.application.serving import client_of, dossier_of
from tests.application.users import BY_COMMAND, accounts_in, with_users
from tests.commands import run

from backchannel.application.desk import Desk
from backchannel.application.running import Reach, accounts_of, application, check_reach, make_ready
from backchannel.errors import AccountsError, DossierNotFoundError, LedgerError, UsageError
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


@pytest.mark.parametrize("given", [{"host": "0.0.0.0"}, {"host": "::"}, {"public": "https://record.example"}])  # noqa: S104
def test_others_are_let_in_only_where_an_admin_is_there(tmp_path, given):
    reach = Reach(str(tmp_path), "me", **given)
    with pytest.raises(UsageError, match="has no admin"):
        check_reach(reach)
    accounts = accounts_in(tmp_path, float)
    accounts.add("Reader", "reader", "four words of no use", BY_COMMAND)
    with pytest.raises(UsageError, match="has no admin"):
        check_reach(reach)
    accounts.add("Admin", "admin", "four words of no use", BY_COMMAND)
    check_reach(reach)


def test_this_machine_is_served_without(tmp_path):
    for host in ("127.0.0.1", "::1", "localhost"):
        check_reach(Reach(str(tmp_path), "me", host))


@pytest.mark.parametrize(
    "public", ["record.example", "ftp://x", "https://x/y", "https://", "https://u@x", "https://x:y"]
)
def test_a_public_address_is_one_of_a_site(tmp_path, public):
    with pytest.raises(UsageError, match="no address of a site"):
        check_reach(Reach(str(tmp_path), "me", public=public))


def test_accounts_that_others_can_read_are_not_served(tmp_path):
    with_users(tmp_path, float).file.path.chmod(0o644)
    with pytest.raises(AccountsError, match="others may read"):
        check_reach(Reach(str(tmp_path), "me"))


def test_a_process_that_finds_no_users_any_more_does_not_let_everybody_in(tmp_path):
    directory = dossier_of(tmp_path)
    with pytest.raises(UsageError, match="users of this dossier are gone"):
        application(Reach(str(directory), "me", "192.0.2.1"))


def test_accounts_tell_the_ledger_of_their_dossier(tmp_path):
    directory = dossier_of(tmp_path)
    assert accounts_of(directory) is None
    with_users(directory, float)
    accounts = accounts_of(directory)
    accounts.set_role("Reader", "analyst", BY_COMMAND)
    with Desk(directory).dossier as dossier:
        assert [(one.act, one.account) for one in dossier.ledger.accesses()] == [("role", "Reader")]


def test_the_command_refuses_in_one_line(tmp_path):
    assert run("init", tmp_path / "d").status == 0
    ran = run("serve", "--host", "192.0.2.1", "-C", tmp_path / "d")
    assert ran.status == 2
    assert ran.messages == (
        "backchannel: others can reach 192.0.2.1, and this dossier has no admin. "
        "Add one: backchannel users add NAME --role admin.\n"
    )
