"""A PostgreSQL server for tests: its own, in a directory of its own, on a socket there and nowhere else."""

import os
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import pytest

USER = "postgres"
"""Debian's user for the server, which refuses to run as root."""
WHY = (
    "PostgreSQL or its driver is not installed here (Debian's package postgresql; pg8000): search by it was not tested"
)


def binaries():
    """Return the directory of the server's programs, of the newest version; ``None`` where there is none."""
    known = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda one: int(one.parts[-3]))
    found = known[-1] if known else shutil.which("initdb")
    return Path(found).parent if found else None


@dataclass
class Server:
    """A server that runs."""

    programs: Path
    directory: Path
    env: dict

    def address(self, database, user="tester"):
        return f"postgresql://{user}@/{database}?host={self.directory}"

    def run(self, program, *arguments):
        command = [*_as_user(), str(self.programs / program), *arguments]
        done = subprocess.run(command, cwd=self.directory, env=self.env, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def sql(self, text, database="postgres"):
        return self.run("psql", "-X", "-q", "-A", "-t", "-h", str(self.directory), "-d", database, "-c", text)

    def start(self, *more):
        options = ["-c listen_addresses=''", "-c fsync=off", "-c shared_buffers=32MB", *more]
        own = f"-k {self.directory} {' '.join(options)}"
        self.run(
            "pg_ctl", "-D", str(self.directory / "data"), "-w", "-l", str(self.directory / "log"), "-o", own, "start"
        )

    def stop(self):
        self.run("pg_ctl", "-D", str(self.directory / "data"), "-w", "-m", "immediate", "stop")


def _as_user():
    return ["setpriv", f"--reuid={USER}", f"--regid={USER}", "--clear-groups"] if os.geteuid() == 0 else []


@contextmanager
def server():
    """Run a server for as long as a block lasts; skip where there is none, but not in CI."""
    programs = binaries()
    if programs is None or find_spec("pg8000") is None:
        assert not os.environ.get("CI"), WHY
        pytest.skip(WHY)
    directory = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))  # the path of a socket has to be short
    if os.geteuid() == 0:
        shutil.chown(directory, USER, USER)
    env = {name: value for name, value in os.environ.items() if not name.startswith("PG")} | {"LC_ALL": "C"}
    made = Server(programs, directory, env)
    try:
        made.run("initdb", "-D", str(directory / "data"), "-E", "UTF8", "--locale=C", "-A", "trust", "--no-sync")
        made.start()
        try:
            made.sql("CREATE ROLE tester LOGIN")
            yield made
        finally:
            made.stop()
    finally:
        shutil.rmtree(directory)


def database(made, name, encoding="UTF8"):
    """Make a database that the tester owns, anew, and return its address."""
    made.sql(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
    made.sql(f"CREATE DATABASE {name} OWNER tester ENCODING '{encoding}' TEMPLATE template0")
    return made.address(name)
