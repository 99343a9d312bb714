"""Read the gazetteer's data as they ship with the package.

The files are ``data/*.jsonl``, made by ``tools/build_gazetteer.py``.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib import resources
from typing import Any

from backchannel.model import Office, Party, Principal

FULL = 1
"""Flag of a form: more than a bare family name."""
COMMON = 2
"""Flag of a form: no sure sign of a name by itself."""


@dataclass(frozen=True, slots=True)
class PartyWords:
    """What the data say of a party beside its record."""

    metonyms: tuple[str, ...]
    """Those of its forms that are places and buildings."""
    people: tuple[str, ...]
    """Words for its people: ``Russians``."""
    leader: tuple[str, ...]
    """Titles of the offices whose holder is meant by "the leader", the first one first."""


def read_parties() -> dict[str, tuple[Party, PartyWords]]:
    """Read the parties, by code, sorted."""
    return {
        row["code"]: (
            Party(row["code"], row["name"], tuple(row["forms"]), tuple(row["adjectives"])),
            PartyWords(tuple(row["metonyms"]), tuple(row["people"]), tuple(row["leader"])),
        )
        for row in _rows("parties")
    }


def read_principals() -> dict[str, Principal]:
    """Read the principals, by identifier, sorted."""
    return {
        key: Principal(key, name, tuple(forms), tuple(Office(*office) for office in offices), level)
        for key, name, level, forms, offices in _rows("principals")
    }


def read_forms() -> dict[str, tuple[tuple[str, ...], int]]:
    """Read the forms of names: key to identifiers and flags."""
    return {key: (tuple(ids), flags) for key, flags, *ids in _rows("forms")}


def read_given_names() -> frozenset[str]:
    """Read the keys of given names; a bare family name behind someone else's given name is no principal's."""
    return frozenset(_rows("given_names"))


def _rows(name: str) -> list[Any]:
    text = resources.files(__package__).joinpath("data", f"{name}.jsonl").read_text("utf-8")
    return list(json.loads("[" + ",".join(text.splitlines()) + "]"))
