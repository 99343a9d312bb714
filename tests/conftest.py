"""What holds for all tests."""

import pytest
from hypothesis import settings
from tests.postgres import server

settings.register_profile("patient", deadline=None)  # a machine that does other things is no defect
settings.load_profile("patient")


@pytest.fixture(scope="session")
def postgres():
    """A PostgreSQL server of the tests' own, on a socket in a directory of its own."""
    with server() as made:
        yield made
