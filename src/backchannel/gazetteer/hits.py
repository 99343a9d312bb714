"""Hits and Resolution: what the gazetteer finds in a text, and whom it takes a name for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from backchannel.model import Principal

PartyKind = Literal["name", "metonym", "adjective", "people"]


@dataclass(frozen=True, slots=True, order=True)
class NameHit:
    """One place in a text where the name of a principal stands, in code points, without title or 's."""

    start: int
    end: int
    principals: tuple[str, ...]
    """Identifiers of all who bear that name, sorted; who is meant is for ``Gazetteer.resolve`` to say."""
    full: bool
    """True where it is more than the bare family name: ``Xi Jinping``, ``MBS``."""
    common: bool
    """True where the words are no sure sign of a name by themselves (``May``, ``Brown``, ``Francis``):
    wants a title before it, or an earlier full mention."""


@dataclass(frozen=True, slots=True, order=True)
class PartyHit:
    """One place in a text where words for a party stand."""

    start: int
    end: int
    party: str
    """Code of the party."""
    kind: PartyKind
    """``name``: Russia; ``metonym``: Moscow; ``adjective``: Russian; ``people``: Russians."""


@dataclass(frozen=True, slots=True, order=True)
class TitleHit:
    """One place in a text where the title of an office stands."""

    start: int
    end: int
    title: str
    """Slug of words, as in ``Office.title``, or a wider word (``minister``, ``leader``)."""
    level: str
    """``leader``, ``official``, or ``honorific`` for a form of address that names no office (``Mr.``)."""
    party: str | None = None
    """Code of the party, where the title says it by itself: ``Taoiseach`` is Ireland's."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """Whom a name is taken for, and why."""

    principal: Principal | None
    """``None`` where nobody of that name is known, or where it is not clear which."""
    candidates: tuple[Principal, ...]
    """All who bear the name, sorted by identifier."""
    reason: str
    """One sentence."""
