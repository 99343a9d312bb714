"""The example dossier, built once for all tests of commands; they only read it."""

import pytest
from tests.commands import run


@pytest.fixture(scope="session")
def example(tmp_path_factory):
    folder = tmp_path_factory.mktemp("example")
    ran = run("demo", "--output", "dossier", cwd=folder)
    assert ran.status == 0, ran.messages
    return folder / "dossier"
