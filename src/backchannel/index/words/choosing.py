"""Which kind of words a dossier has: by its settings where they are filled, by its index where they are asked."""

from __future__ import annotations

from collections.abc import Callable

from backchannel.engine import Dossier
from backchannel.errors import SearchError
from backchannel.index.words import Filling, LackingFilling, Stand
from backchannel.index.words.fts import FtsFilling
from backchannel.settings.searching import database_address


def filling_for(dossier: Dossier, find: Callable[[], Stand | None]) -> Filling:
    """Return what fills the words of a dossier.

    Args:
        dossier: with its settings.
        find: tells where the words of the index are that is there, ``None`` where there is none; asked when nobody
            else fills them.

    Raises:
        SearchError: the database that the settings name does not answer or refuses.
    """
    database = dossier.settings.database
    if not database:
        return FtsFilling(find())
    from backchannel.index.words.postgresql import PostgresFilling  # loaded only where it is used

    return PostgresFilling(database_address(database), dossier.directory, find)


def lacking(dossier: Dossier, old: Stand | None, error: SearchError) -> Filling:
    """Return what fills nothing, and notes why."""
    schema = old.schema if old else ""  # kept in mind, to be taken away when the server answers again
    return LackingFilling(Stand(dossier.settings.database, schema, "", error.message, error.hint), old)


def is_found(dossier: Dossier, stand: Stand) -> bool:
    """Say whether the words that an index notes are where the settings of now say.

    Raises:
        SearchError: the database does not answer or refuses, so that filling them would help nothing.
    """
    database = dossier.settings.database
    if not database or stand.database != database:
        return stand.database == database
    from backchannel.index.words.postgresql import is_held

    return is_held(database_address(database), dossier.directory, stand)
