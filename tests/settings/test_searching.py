import pytest

from backchannel.settings.searching import DatabaseAddress, PasswordInAddressError, database_address


@pytest.mark.parametrize(
    ("text", "host", "port", "name", "user", "tls"),
    [
        ("postgresql://ada@db.example/record", "db.example", 5432, "record", "ada", "verify-full"),
        ("postgresql://ada@db.example:5433/record?sslmode=require", "db.example", 5433, "record", "ada", "require"),
        ("postgres://localhost/record", "localhost", 5432, "record", "", "disable"),
        ("postgresql://[::1]:5433/record", "::1", 5433, "record", "", "disable"),
        ("postgresql:///record?host=/run/postgresql", "/run/postgresql", 5432, "record", "", "disable"),
        ("postgresql://a%40b@127.0.0.1/my%20record", "127.0.0.1", 5432, "my record", "a@b", "disable"),
    ],
)
def test_an_address_says_where_a_database_is(text, host, port, name, user, tls):
    assert database_address(text) == DatabaseAddress(text, host, port, name, user, tls)


@pytest.mark.parametrize(
    "text",
    ["postgresql://u:hush@h/b", "postgresql://u:@h/b", "postgresql://h/b?password=hush", "postgresql://u:hu@sh@h/b"],
)
def test_a_password_is_refused_and_not_shown(text):
    with pytest.raises(PasswordInAddressError) as caught:
        database_address(text)
    assert "hu" not in str(caught.value)


@pytest.mark.parametrize("text", ["postgresql://u:hu/sh@h/b", "postgresql://u@h/b#hush", "postgresql://u@h:hush/b"])
def test_what_is_wrong_is_not_shown(text):
    with pytest.raises(ValueError, match=r"port|name of a database") as caught:
        database_address(text)
    assert "hu" not in str(caught.value)
