import os
import stat

import pytest
from sqlalchemy import update

from backchannel.application.accounts.file import FACTS, AccountFile, User, keep_user, user_in
from backchannel.errors import AccountsError, LedgerError


def test_there_are_no_users_before_the_file_is_made(tmp_path):
    file = AccountFile(tmp_path)
    file.check()
    assert not file.exists
    assert file.users() == ()
    assert list(tmp_path.iterdir()) == []


def test_the_file_is_its_owners_alone_and_keeps_its_secret(tmp_path):
    file = AccountFile(tmp_path)
    file.make()
    secret = file.secret
    file.make()
    assert len(secret) == 32
    assert AccountFile(tmp_path).secret == secret
    if os.name == "posix":
        assert stat.S_IMODE(file.path.stat().st_mode) == 0o600


@pytest.mark.skipif(os.name != "posix", reason="permissions are kept elsewhere")
@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660])
def test_a_file_that_others_may_read_is_not_used(tmp_path, mode):
    file = AccountFile(tmp_path)
    file.make()
    file.path.chmod(mode)
    with pytest.raises(AccountsError, match="others may read") as caught:
        file.check()
    assert "chmod 600" in caught.value.hint


def test_users_are_kept_changed_and_listed_by_name(tmp_path):
    file = AccountFile(tmp_path)
    file.make()
    with file.changing() as connection:
        keep_user(connection, User("b", "B", "reader", "h"))
        keep_user(connection, User("a", "A", "admin", "h"))
        keep_user(connection, User("b", "B", "analyst", "h2", disabled=True))
        assert user_in(connection, "b") == User("b", "B", "analyst", "h2", disabled=True)
        assert user_in(connection, "c") is None
    assert [user.name for user in file.users()] == ["A", "B"]


def test_a_later_versions_file_is_refused(tmp_path):
    file = AccountFile(tmp_path)
    file.make()
    with file.changing() as connection:
        connection.execute(update(FACTS).where(FACTS.c.name == "schema_version").values(value=b"2"))
    with pytest.raises(AccountsError, match="later version"):
        file.check()


def test_a_file_that_is_no_database_is_told_of_in_one_line(tmp_path):
    file = AccountFile(tmp_path)
    file.make()
    file.path.write_bytes(b"not a database at all, " * 100)
    with pytest.raises(LedgerError, match=r"accounts\.sqlite"):
        file.check()


def test_a_file_that_cannot_be_made_is_told_of(tmp_path):
    with pytest.raises(AccountsError, match="cannot be written"):
        AccountFile(tmp_path / "nowhere").make()
