"""The tables in PostgreSQL: a schema for each dossier, with the words of each list under the numbers of its rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import BigInteger, Column, Index, Integer, MetaData, Table, Text
from sqlalchemy.dialects.postgresql import TSVECTOR

from backchannel.index.words import LISTS

PREFIX = "backchannel_"
"""How the names of the schemas begin."""


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables of one dossier."""

    meta: MetaData
    filled: Table
    """One row: the states that can be asked for, and whose they are."""
    whole: Mapping[str, Table]
    """By list the rows whose words are one ``tsvector``."""
    parts: Mapping[str, Table]
    """By list the stretches of the other rows."""

    def indexes(self) -> list[Index]:
        """Return what finds words; made when a new schema is filled, since that is quicker."""
        every = [*self.whole.values(), *self.parts.values()]
        return [Index(f"{one.name}_by_words", one.c.words, postgresql_using="gin") for one in every]


def tables_of(schema: str, place: str = "") -> Tables:
    """Return the tables of a schema.

    Args:
        schema: its name.
        place: where the dossier lies, for people who look at the database.
    """
    meta = MetaData(schema=schema)
    filled = Table(
        "filled",
        meta,
        Column("now", Text, nullable=False),
        Column("before", Text, nullable=False),
        Column("place", Text, nullable=False),
        comment=f"backchannel: words of {place}" if place else None,
    )
    whole = {
        name: Table(
            name,
            meta,
            Column("number", BigInteger, primary_key=True, autoincrement=False),
            Column("words", TSVECTOR, nullable=False),
        )
        for name in LISTS
    }
    parts = {
        name: Table(
            f"{name}_parts",
            meta,
            Column("number", BigInteger, primary_key=True, autoincrement=False),
            Column("part", Integer, primary_key=True, autoincrement=False),
            Column("words", TSVECTOR, nullable=False),
        )
        for name in LISTS
    }
    return Tables(meta, filled, whole, parts)
