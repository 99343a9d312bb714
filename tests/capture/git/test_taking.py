import zlib

import pytest
from tests.capture.git.repositories import commit, git, make_repository

from backchannel.capture.git import GitSource, capture_repository
from backchannel.errors import LedgerError, UsageError
from backchannel.ledger import Ledger, verify_ledger

NOW = "2026-01-01T00:00:00+00:00"
ONE, TWO = (f"2022-03-1{day}T12:00:00+00:00" for day in (8, 9))


@pytest.fixture
def ledger(tmp_path):
    with Ledger.create(tmp_path / "dossier", NOW) as opened:
        yield opened


@pytest.fixture
def repository(tmp_path):
    made = make_repository(tmp_path / "site")
    commit(made, ONE, a_md="one", b_md="one")
    commit(made, TWO, a_md="two")
    return made


def test_versions_are_captures_at_the_times_of_their_commits(repository, ledger):
    taken = list(capture_repository(GitSource(repository), ledger, NOW))
    assert [(one.path, one.retrieved_at, ledger.read_object(one.sha256)) for one in taken] == [
        ("site/a.md", ONE, b"one"), ("site/b.md", ONE, b"one"), ("site/a.md", TWO, b"two"),
    ]  # fmt: skip
    assert all(one.via and one.via.startswith("git ") and one.via.endswith(" in site") for one in taken)
    assert taken == list(ledger.captures())
    assert verify_ledger(ledger.directory).ok


def test_what_is_there_is_not_taken_again(repository, ledger):
    list(capture_repository(GitSource(repository), ledger, NOW))
    assert list(capture_repository(GitSource(repository), ledger, NOW)) == []
    commit(repository, "2022-03-20T12:00:00+00:00", b_md="three")
    assert [one.path for one in capture_repository(GitSource(repository), ledger, NOW)] == ["site/b.md"]


def test_a_run_that_was_stopped_goes_on(repository, ledger, monkeypatch):
    monkeypatch.setattr("backchannel.capture.git.taking.BATCH_FILES", 1)
    next(capture_repository(GitSource(repository), ledger, NOW))
    rest = list(capture_repository(GitSource(repository), ledger, NOW))
    assert len(ledger.captures()) == 3
    assert {one.path for one in rest} <= {"site/a.md", "site/b.md"}


def test_settings_of_the_repository_start_no_program(repository, ledger, tmp_path):
    trap = tmp_path / "trap"
    program = tmp_path / "program.sh"
    program.write_text(f"#!/bin/sh\ntouch {trap}\n", encoding="utf-8")
    program.chmod(0o755)
    for name in ("core.fsmonitor", "diff.external", "core.pager", "gpg.program", "diff.t.textconv", "core.sshCommand"):
        git(repository, "config", name, str(program))
    git(repository, "config", "log.showSignature", "true")
    (repository / ".git" / "info").mkdir(exist_ok=True)
    (repository / ".git" / "info" / "attributes").write_text("*.md diff=t filter=t\n", encoding="utf-8")
    git(repository, "config", "filter.t.smudge", str(program))
    assert len(list(capture_repository(GitSource(repository), ledger, NOW))) == 3
    assert not trap.exists()


def test_what_is_no_repository_is_refused(tmp_path, ledger, monkeypatch):
    (tmp_path / "folder").mkdir()
    for place in (tmp_path / "folder", tmp_path / "nothing", make_repository(tmp_path / "empty")):
        with pytest.raises(UsageError):
            list(capture_repository(GitSource(place), ledger, NOW))
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UsageError, match="no git"):
        list(capture_repository(GitSource(tmp_path / "empty"), ledger, NOW))


def test_a_file_that_git_cannot_give_stops_with_a_line_and_keeps_the_rest(repository, ledger, monkeypatch):
    monkeypatch.setattr("backchannel.capture.git.taking.BATCH_FILES", 1)
    for path in (repository / ".git" / "objects").rglob("*"):
        if path.is_file() and b"two" in zlib.decompress(path.read_bytes())[-3:]:
            path.unlink()
    with pytest.raises(LedgerError, match="git does not give"):
        list(capture_repository(GitSource(repository), ledger, NOW))
    assert [one.path for one in ledger.captures()] == ["site/a.md", "site/b.md"]
