"""Settings that are changed while the application runs."""

import shutil

import pytest
from tests.application.serving import client_of

from backchannel.engine import build, open_dossier

CHANGED = "The settings were changed"


@pytest.fixture
def dossier(directory, tmp_path):
    shutil.copytree(directory, tmp_path / "dossier")
    return tmp_path / "dossier"


def write(dossier, text):
    (dossier / "backchannel.toml").write_text(text, encoding="utf-8")


def test_changed_settings_hold_without_a_restart(dossier):
    client = client_of(dossier)
    assert "up to 3 megabytes" not in client.get("/add").text
    write(dossier, "[serve]\nupload-megabytes = 3\n")
    page = client.get("/add").text
    assert "up to 3 megabytes" in page
    assert CHANGED not in page, "nothing is built by them"
    assert client.post("/add/files", files={"files": ("a.txt", b"x" * (4 << 20))}).status_code == 413


def test_pages_say_that_settings_wait_for_a_build_until_it_is_done(dossier):
    client = client_of(dossier)
    write(dossier, "[thresholds]\nd104-late-hours = 1\n")
    assert f"{CHANGED}: what is built by them shows after the next build" in client.get("/contacts").text
    with open_dossier(dossier) as open_one:
        build(open_one)
    assert CHANGED not in client.get("/contacts").text


def test_settings_that_are_not_understood_are_told_and_those_of_before_hold(dossier):
    client = client_of(dossier)
    write(dossier, "[findings\n")
    answer = client.get("/contacts")
    assert answer.status_code == 200
    assert f"{CHANGED} and are not understood, so these pages go by the earlier ones: backchannel.toml" in answer.text
    assert str(dossier) not in answer.text
    write(dossier, "")
    assert CHANGED not in client.get("/contacts").text
