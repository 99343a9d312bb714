"""What holds for words in PostgreSQL alone: the server, the database, and several dossiers in it."""

import datetime as dt
import logging
import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from tests.index.words.stages import CORRIDOR, FISH, GRAIN, filled, index_file, name_database
from tests.postgres import database

from backchannel.engine import open_dossier
from backchannel.errors import SearchError
from backchannel.index import Choice, Index, choose, is_current, search_trouble
from backchannel.index.opening import stand_of
from backchannel.index.words import postgresql
from backchannel.index.words.database import CONNECT_SECONDS, filling_engine, search_errors
from backchannel.settings.searching import database_address


def found(directory, typed="grain"):
    return choose(Index(directory), "documents", Choice(q=typed), {}).total


def trouble(directory):
    with open_dossier(directory) as dossier:
        return search_trouble(dossier)


def current(directory):
    with open_dossier(directory) as dossier:
        return is_current(dossier)


def schemas(postgres, name):
    return postgres.sql("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'backchannel%'", name).split()


def tables(directory):
    """Return how many rows FTS5 has in the index itself."""
    with sqlite3.connect(index_file(directory)) as connection:
        return connection.execute("SELECT count(*) FROM documents_words").fetchone()[0]


@pytest.fixture
def address(postgres, request):
    return database(postgres, "own")


def test_several_dossiers_share_a_database_and_see_their_own(tmp_path, stages, address, postgres):
    one = stages.put(tmp_path / "one", GRAIN, address)
    two = stages.put(tmp_path / "two", FISH, address)
    assert (found(one), found(two), found(one, "fish"), found(two, "fish")) == (1, 2, 0, 1)
    assert len(schemas(postgres, "own")) == 2
    assert str(one) in postgres.sql("SELECT obj_description(c.oid) FROM pg_class c WHERE relname = 'filled'", "own")
    assert (tables(one), trouble(one)) == (0, None)
    filled(one)
    assert len(schemas(postgres, "own")) == 2


def test_a_copied_dossier_gets_words_of_its_own_and_leaves_those_of_the_first(tmp_path, stages, address, postgres):
    one = stages.put(tmp_path / "one", GRAIN, address)
    two = tmp_path / "copy"
    shutil.copytree(one, two)
    assert (current(one), current(two)) == (True, False)
    filled(two)
    assert (current(one), current(two), found(one), found(two)) == (True, True, 1, 1)
    assert len(schemas(postgres, "own")) == 2


def test_words_of_an_index_made_anew_replace_the_former(tmp_path, stages, address, postgres):
    directory = stages.put(tmp_path, GRAIN, address)
    before = schemas(postgres, "own")
    with sqlite3.connect(index_file(directory)) as connection:
        connection.execute("UPDATE meta SET value = 'of another version' WHERE key = 'made_with'")
    filled(directory)
    after = schemas(postgres, "own")
    assert (len(before), len(after), found(directory)) == (1, 1, 1)
    assert before != after


def test_a_database_that_was_dropped_is_filled_again(tmp_path, stages, address, postgres):
    directory = stages.put(tmp_path, GRAIN, address)
    assert current(directory)
    database(postgres, "own")
    assert not current(directory)
    with pytest.raises(SearchError, match="not in the database"):
        found(directory)
    assert choose(Index(directory), "documents", Choice(), {}).total == 1
    filled(directory)
    assert (current(directory), found(directory)) == (True, 1)


def test_a_filling_that_was_cut_off_before_its_index_was_in_place_changes_nothing(
    tmp_path, stages, address, monkeypatch
):
    directory = stages.put(tmp_path, GRAIN, address)
    former = index_file(directory).read_bytes()
    stages.put(tmp_path, CORRIDOR)
    index_file(directory).write_bytes(former)  # the database has the words of two
    assert found(directory) == 1
    stages.put(tmp_path, FISH)
    assert (found(directory), found(directory, "fish"), current(directory)) == (2, 1, True)


def test_words_of_another_state_are_refused_and_not_mixed(tmp_path, stages, address):
    directory = stages.put(tmp_path, GRAIN, address)
    former = index_file(directory).read_bytes()
    for stage in (CORRIDOR, FISH):
        stages.put(tmp_path, stage)
    index_file(directory).write_bytes(former)
    with pytest.raises(SearchError, match="not those of now"):
        found(directory)
    assert not current(directory)


def test_those_who_fill_at_once_wait_for_each_other(tmp_path, stages, address, postgres):
    directory = stages.put(tmp_path, GRAIN, address)
    shutil.copyfile(stages.made(FISH, "") / "derived.sqlite", directory / "derived.sqlite")
    with ThreadPoolExecutor(3) as threads:
        for done in [threads.submit(filled, directory) for _ in range(3)]:
            done.result()
    assert (found(directory), found(directory, "fish"), current(directory)) == (2, 1, True)
    assert len(schemas(postgres, "own")) == 1


def test_nothing_is_kept_of_a_filling_that_fails(tmp_path, stages, address, postgres, monkeypatch):
    def fail(*_):
        raise ValueError("a defect")

    directory = stages.put(tmp_path, GRAIN, address)
    state = stand_of(index_file(directory))
    with monkeypatch.context() as patch:
        patch.setattr("backchannel.index.filling.fill_queue", fail)
        with pytest.raises(ValueError, match="a defect"):
            stages.put(tmp_path, CORRIDOR)
    schema = schemas(postgres, "own")[0]
    assert postgres.sql(f"TABLE {schema}.documents", "own").count("\n") == 1
    assert (stand_of(index_file(directory)), found(directory)) == (state, 1)


@pytest.mark.parametrize("limit", ["BATCH", "BATCH_CHARACTERS"])
def test_rows_that_are_sent_one_by_one_are_all_there(tmp_path, stages, address, monkeypatch, limit):
    monkeypatch.setattr(postgresql, limit, 1)
    directory = stages.put(tmp_path, FISH, address)
    assert (found(directory), found(directory, "fish"), found(directory, "putin")) == (2, 1, 3)


def test_other_settings_move_the_words(tmp_path, stages, address):
    directory = stages.put(tmp_path, GRAIN, "")
    assert (tables(directory), found(directory)) == (1, 1)
    name_database(directory, address)
    assert not current(directory)
    filled(directory)
    assert (tables(directory), found(directory), current(directory)) == (0, 1, True)
    name_database(directory, "")
    assert not current(directory)
    filled(directory)
    assert (tables(directory), found(directory), current(directory)) == (1, 1, True)


def test_a_server_that_goes_away_is_one_line_and_comes_back_without_a_step(
    tmp_path, stages, address, postgres, caplog, monkeypatch
):
    monkeypatch.setattr(postgresql, "PATIENCE_SECONDS", 0.0)
    directory = stages.put(tmp_path, GRAIN, address)
    index = Index(directory)
    asked = Choice(q="grain")
    with caplog.at_level(logging.WARNING):
        assert choose(index, "documents", asked, {}).total == 1
        postgres.stop()
        try:
            with pytest.raises(SearchError, match=r"does not answer|refuses: terminating") as caught:
                choose(index, "documents", asked, {})
            assert "\n" not in str(caught.value)
            assert choose(index, "documents", Choice(), {}).total == 1
            assert "does not answer" in trouble(directory).message
            assert current(directory)  # nothing better can be made now
            stages.put(tmp_path, CORRIDOR)
            assert choose(index, "documents", Choice(), {}).total == 2
            assert current(directory)
            with pytest.raises(SearchError, match="does not answer") as caught:
                choose(index, "documents", asked, {})
            assert "lists work without it" in caught.value.hint
        finally:
            postgres.start()
        assert not current(directory)
        filled(directory)
        assert choose(index, "documents", asked, {}).total == 2
    assert not caplog.records
    assert len(schemas(postgres, "own")) == 1


def test_a_server_that_started_again_is_asked_again(tmp_path, stages, address, postgres, caplog):
    index = Index(stages.put(tmp_path, GRAIN, address))
    with caplog.at_level(logging.WARNING):
        assert choose(index, "documents", Choice(q="grain"), {}).total == 1
        postgres.stop()
        postgres.start()
        assert choose(index, "documents", Choice(q="grain"), {}).total == 1
    assert not caplog.records


def test_after_no_answer_nobody_waits_for_a_while(tmp_path, stages, monkeypatch):
    directory = stages.put(tmp_path, GRAIN, f"postgresql://tester@/none?host={tmp_path}")
    assert stand_of(index_file(directory)).lacking
    asking = postgresql.Asking(f"postgresql://tester@/none?host={tmp_path}")
    tried = []
    monkeypatch.setattr(asking, "_found", lambda *_: tried.append(1) or _refuse())
    for _ in range(3):
        with pytest.raises(SearchError):
            asking.numbers(postgresql.Stand("x", "y", "z"), "documents", "grain")
    assert len(tried) == 1


def _refuse():
    raise SearchError("search: away", "wait")


@pytest.mark.parametrize(
    ("change", "said", "hint"),
    [
        (lambda one: one.replace("/own?", "/none_such?"), 'database "none_such" does not exist', "createdb"),
        (lambda one: one.replace("tester@", "nobody@"), 'role "nobody" does not exist', "PGPASSWORD"),
        (lambda one: one.replace("host=", "host=/nowhere"), "does not answer", "server runs"),
        (lambda one: "postgresql://tester@127.0.0.1:1/own", "does not answer", "server runs"),
        (lambda one: "postgresql://tester@no-such-host.invalid/own", "does not answer", "server runs"),
    ],
)
def test_a_wrong_address_is_one_line_and_lists_work(tmp_path, stages, address, change, said, hint):
    directory = stages.put(tmp_path, GRAIN, change(address))
    assert choose(Index(directory), "documents", Choice(), {}).total == 1
    with pytest.raises(SearchError) as caught:
        found(directory)
    assert said in caught.value.message
    assert hint in caught.value.hint
    assert "\n" not in str(caught.value)
    assert trouble(directory).message == caught.value.message
    assert current(directory)


def test_another_server_is_taken_for_none(tmp_path, stages):
    def answer(listening):
        while True:
            try:
                asking, _ = listening.accept()
            except OSError:
                return
            with asking:
                asking.recv(100)
                asking.sendall(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")

    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=answer, args=(listening,))
        thread.start()
        directory = stages.put(tmp_path, GRAIN, f"postgresql://tester@127.0.0.1:{listening.getsockname()[1]}/own")
        said = str(trouble(directory))
        listening.shutdown(socket.SHUT_RDWR)
    thread.join()
    assert "does not answer" in said
    assert "\n" not in said


def test_a_user_who_may_make_no_schema_is_told_what_to_grant(tmp_path, stages, address, postgres):
    postgres.sql("DROP ROLE IF EXISTS reader; CREATE ROLE reader LOGIN")
    directory = stages.put(tmp_path, GRAIN, address.replace("tester@", "reader@"))
    assert "GRANT CREATE ON DATABASE own" in trouble(directory).hint
    assert current(directory)


def test_a_database_with_another_encoding_is_refused(tmp_path, stages, postgres):
    directory = stages.put(tmp_path, GRAIN, database(postgres, "latin", "SQL_ASCII"))
    assert "SQL_ASCII" in trouble(directory).message


def test_a_password_is_asked_for_and_taken_from_the_environment(tmp_path, stages, address, postgres, monkeypatch):
    rules = postgres.directory / "data" / "pg_hba.conf"
    before = rules.read_text()
    postgres.sql("ALTER ROLE tester PASSWORD 'not a secret'")
    monkeypatch.delenv("PGPASSWORD", raising=False)
    monkeypatch.setenv("PGPASSFILE", str(tmp_path / "pass"))
    rules.write_text(f"local all tester scram-sha-256\n{before}")
    try:
        postgres.sql("SELECT pg_reload_conf()")
        directory = stages.put(tmp_path, GRAIN, address)
        assert "refuses: password authentication failed" in trouble(directory).message
        monkeypatch.setenv("PGPASSWORD", "wrong one")
        assert "refuses: password authentication failed" in trouble(directory).message
        assert "wrong one" not in str(trouble(directory))
        monkeypatch.setenv("PGPASSWORD", "not a secret")
        assert trouble(directory).message == stand_of(index_file(directory)).lacking
        assert not current(directory)
        filled(directory)
        assert (trouble(directory), found(directory)) == (None, 1)
        monkeypatch.delenv("PGPASSWORD")
        (tmp_path / "pass").write_text("localhost:*:own:tester:not a secret\n")
        (tmp_path / "pass").chmod(0o600)
        assert (trouble(directory), found(directory)) == (None, 1)
        assert "not a secret" not in "".join(str(path.read_bytes()) for path in directory.glob("*.*"))
    finally:
        rules.write_text(before)
        postgres.sql("SELECT pg_reload_conf()")


def certificate(directory):
    """Write a certificate for localhost, that nobody else has signed, with its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    began = dt.datetime.now(dt.UTC) - dt.timedelta(hours=1)
    made = x509.CertificateBuilder(name, name, key.public_key(), 1, began, began + dt.timedelta(days=1))
    made = made.add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
    plain = serialization.NoEncryption()
    form = serialization.Encoding.PEM
    told = key.private_bytes(form, serialization.PrivateFormat.PKCS8, plain)
    for path, data in (("tls.key", told), ("tls.crt", made.sign(key, hashes.SHA256()).public_bytes(form))):
        (directory / path).write_bytes(data)
        (directory / path).chmod(0o600)
        shutil.chown(directory / path, (directory / "PG_VERSION").owner())


def test_a_connection_is_encrypted_as_the_address_says(address, postgres, monkeypatch):
    monkeypatch.delenv("PGSSLROOTCERT", raising=False)
    data = postgres.directory / "data"
    certificate(data)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]

    def encrypted(mode):
        named = database_address(f"postgresql://tester@localhost:{port}/own?sslmode={mode}")
        with search_errors(named), filling_engine(named).connect() as connection:
            asked = "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"
            return connection.exec_driver_sql(asked).scalar_one()

    postgres.stop()
    options = ("listen_addresses=localhost", f"port={port}", "ssl=on", "ssl_cert_file=tls.crt", "ssl_key_file=tls.key")
    postgres.start(*(f"-c {one}" for one in options))
    try:
        assert (encrypted("disable"), encrypted("require")) == (False, True)
        with pytest.raises(SearchError, match="certificate verify failed") as caught:
            encrypted("verify-full")
        assert "PGSSLROOTCERT" in caught.value.hint
        monkeypatch.setenv("PGSSLROOTCERT", str(data / "tls.crt"))
        assert encrypted("verify-full")
        monkeypatch.setenv("PGSSLROOTCERT", str(data / "no.crt"))
        with pytest.raises(SearchError, match="PGSSLROOTCERT names"):
            encrypted("require")
    finally:
        postgres.stop()
        postgres.start()
    with pytest.raises(SearchError, match="does not answer"):
        encrypted("disable")


def test_without_the_driver_one_line_says_what_to_install(tmp_path, stages, address, monkeypatch):
    monkeypatch.setitem(sys.modules, "pg8000", None)
    directory = stages.put(tmp_path, GRAIN, address)
    assert "driver" in trouble(directory).message
    assert "backchannel[postgresql]" in trouble(directory).hint
    assert choose(Index(directory), "documents", Choice(), {}).total == 1


def test_a_dossier_without_a_database_loads_no_driver(tmp_path, stages):
    directory = stages.put(tmp_path, GRAIN, "")
    code = (
        "import sys; from pathlib import Path; from backchannel.index import Choice, Index, choose\n"
        f"print(choose(Index(Path({str(directory)!r})), 'documents', Choice(q='grain'), {{}}).total)\n"
        "sys.exit('pg8000' in sys.modules or 'backchannel.index.words.postgresql' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, env=os.environ)
    assert (done.returncode, done.stdout) == (0, "1\n"), done.stderr


def test_connecting_is_not_waited_for_long():
    assert CONNECT_SECONDS <= 10
