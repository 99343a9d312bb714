"""Notice what is built on the command line while the application runs, and jobs that nobody does."""

from __future__ import annotations

import threading
from pathlib import Path

from backchannel.application.jobs import starting
from backchannel.application.jobs.store import JobStore
from backchannel.application.jobs.tasks import INDEX
from backchannel.engine import open_dossier
from backchannel.engine.noted import BUILT_FROM, is_whole
from backchannel.errors import BackchannelError
from backchannel.index import is_current
from backchannel.index.opening import stand_of
from backchannel.ledger import SETTINGS_FILE, DerivedStore
from backchannel.ledger.layout import DERIVED_FILE, INDEX_FILE

PAUSE_SECONDS = 3.0
LOOKS_AWAY = 20
"""After so many looks at which no file was changed, a database of words is asked whether it has them (again)."""

Mark = tuple[tuple[int, int] | None, ...]


class Noticing:
    """Looks now and then, in a thread of its own."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True, name="backchannel noticing")
        self._seen: Mark | None = None
        self._unchanged = 0

    def begin(self) -> None:
        """Begin to look."""
        self._thread.start()

    def end(self) -> None:
        """Look no more."""
        self._ended.set()
        self._thread.join()

    def look(self) -> None:
        """Look once: the files are opened only where one was changed since the last look."""
        starting.resume(self.directory)
        mark = _mark_of(self.directory)
        if mark == self._seen and not self._is_due():
            return
        if needs_index(self.directory):
            store = JobStore(self.directory)
            if store.ask_where_idle(INDEX, "a build or other settings were noticed") is None:
                return  # a job is at it; look again when it is over
            starting.start(self.directory)
        self._seen = mark

    def _is_due(self) -> bool:
        """Say whether it is time to ask a database, where one has the words: no file tells when it is there again."""
        self._unchanged = (self._unchanged + 1) % LOOKS_AWAY
        stand = None if self._unchanged else stand_of(self.directory / INDEX_FILE)
        return stand is not None and bool(stand.database)

    def _run(self) -> None:
        while not self._ended.wait(PAUSE_SECONDS):
            try:
                self.look()
            except BackchannelError:  # settings that are just being written, a dossier on a disk that went away
                continue


def needs_index(directory: Path) -> bool:
    """Say whether the dossier has a whole build that the index does not show, by the settings of now."""
    with open_dossier(directory) as dossier:
        with DerivedStore.open(directory) as store:
            if not store.meta(BUILT_FROM) or not is_whole(store):
                return False
        return not is_current(dossier)


def _mark_of(directory: Path) -> Mark:
    return tuple(_stamp(directory / name) for name in (DERIVED_FILE, INDEX_FILE, SETTINGS_FILE))


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        seen = path.stat()
    except OSError:
        return None
    return seen.st_mtime_ns, seen.st_size
