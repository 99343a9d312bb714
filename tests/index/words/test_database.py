import pytest

from backchannel.index.words.database import password_of
from backchannel.settings.searching import database_address

ADDRESS = database_address("postgresql://ada@db.example:5433/record")


@pytest.fixture
def passfile(tmp_path, monkeypatch):
    monkeypatch.delenv("PGPASSWORD", raising=False)
    monkeypatch.setenv("PGPASSFILE", str(tmp_path / "pass"))

    def write(text, mode=0o600):
        (tmp_path / "pass").write_text(text)
        (tmp_path / "pass").chmod(mode)

    return write


@pytest.mark.parametrize(
    ("text", "password"),
    [
        ("db.example:5433:record:ada:one", "one"),
        ("*:*:*:*:two", "two"),
        ("other:5433:record:ada:no\n# *:*:*:*:no\ndb.example:*:record:*:three\n*:*:*:*:no", "three"),
        ("*:*:*:*:a\\:b\\\\c", "a:b\\c"),
        ("db.example:5432:record:ada:no", ""),
        ("*:*:*:ada", ""),
        ("", ""),
    ],
)
def test_a_passfile_is_read_as_libpq_reads_it(passfile, text, password):
    passfile(text)
    assert password_of(ADDRESS, "ada") == password


def test_the_environment_comes_first(passfile, monkeypatch):
    passfile("*:*:*:*:file")
    monkeypatch.setenv("PGPASSWORD", "environment")
    assert password_of(ADDRESS, "ada") == "environment"


def test_a_passfile_that_others_can_read_is_left(passfile):
    passfile("*:*:*:*:secret", 0o644)
    assert password_of(ADDRESS, "ada") == ""


def test_a_socket_is_localhost_in_a_passfile(passfile):
    passfile("localhost:*:*:*:near")
    assert password_of(database_address("postgresql:///record?host=/run/postgresql"), "ada") == "near"
