"""Whom "she" can mean and "he" cannot: given names of women. The list is ``women.txt``."""

from __future__ import annotations

import functools
from importlib import resources

from backchannel.gazetteer.words import key_of


def is_womans_name(name: str) -> bool:
    """Say whether a name holds a given name that only women bear: ``Kamala Harris``, ``Tsai Ing-wen`` is not known."""
    return not _given_names().isdisjoint(key_of(name).split())


@functools.cache
def _given_names() -> frozenset[str]:
    text = resources.files(__package__).joinpath("women.txt").read_text("utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(key for line in lines for word in line.split() for key in key_of(word).split())
