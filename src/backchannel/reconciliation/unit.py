"""Unit: all mentions of one contact within one document, which reconciliation never takes apart."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from backchannel.model import Channel, Document, Mention, Modality
from backchannel.reconciliation.compare import Window, window_of
from backchannel.reconciliation.compare.participants import BESIDE, principals_of

_ORDER: tuple[Modality, ...] = ("reported", "hedged", "cancelled", "denied", "planned", "hypothetical")
_AGAIN = frozenset({"second", "third", "fourth", "fifth", "additional"})
_OCCASION = re.compile(r"\b(?:at|during|over)\s+(?:an?\s+|the\s+|that\s+)?(?:\w+\s+)?(?P<what>dinner|lunch|breakfast|banquet|concert|reception)\b")


@dataclass(frozen=True, slots=True)
class Unit:
    """The mentions of one contact in one document."""

    document: Document
    mentions: tuple[Mention, ...]
    """In order of place."""
    principals: frozenset[str]
    channels: frozenset[Channel]
    modality: Modality
    """The most telling of its mentions': a report before a hedge before a plan."""
    window: Window
    leads: bool
    """True where the document is a readout or statement of a party, and this is the first contact it speaks of."""
    again: bool
    """True where it is told apart from another: "second", "additional"."""
    places: tuple[str, ...]
    occasions: frozenset[str]
    """What it is told by: "dinner" for a conversation at a dinner."""

    @property
    def id(self) -> str:
        """The identifier of its first mention."""
        return self.mentions[0].id

    @property
    def held(self) -> bool:
        """Say whether the document has it as having happened."""
        return self.modality in ("reported", "hedged")


def make_units(documents: Mapping[str, Document], mentions: Iterable[Mention]) -> tuple[Unit, ...]:
    """Group mentions by document and ``same_as``. Sorted by first mention's identifier: the input's order is nothing."""
    groups: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        groups[mention.same_as or mention.id].append(mention)
    first_places = _first_places(groups)
    units = [
        _make_unit(
            documents[group[0].document], sorted(group, key=lambda m: (m.trigger.start, m.id)), first_places
        )
        for group in groups.values()
        if group[0].document in documents
    ]
    return tuple(sorted((unit for unit in units if _is_between_parties(unit)), key=lambda unit: unit.id))


def _is_between_parties(unit: Unit) -> bool:
    """Say whether a unit's people act for two parties or more: talks within one government are no contact here."""
    parties = {p.party for m in unit.mentions for p in m.participants if p.party and p.role not in BESIDE}
    return len(parties) > 1 and len(unit.principals) > 1


def _first_places(groups: Mapping[str, list[Mention]]) -> dict[str, int]:
    places: dict[str, int] = {}
    for group in groups.values():
        for mention in group:
            known = places.get(mention.document)
            places[mention.document] = (
                mention.trigger.start if known is None else min(known, mention.trigger.start)
            )
    return places


def _make_unit(document: Document, mentions: list[Mention], first_places: Mapping[str, int]) -> Unit:
    modality = min((mention.modality for mention in mentions), key=_ORDER.index)
    telling = [mention for mention in mentions if mention.modality == modality]
    leads = (
        document.kind in ("readout", "statement")
        and document.party not in (None, "press")
        and mentions[0].trigger.start == first_places[document.id]
    )
    windows = [window_of(m.when, document, modality, leads=leads) for m in telling if m.when] or [
        window_of(None, document, modality, leads=leads)
    ]
    principals = max(
        (principals_of(m.participants) for m in mentions), key=lambda keys: (len(keys), sorted(keys))
    )
    statements = [statement for mention in mentions for statement in mention.statements]
    return Unit(
        document,
        tuple(mentions),
        principals,
        _channels(document, mentions),
        modality,
        min(windows, key=lambda w: (not w.firm, w.width_days, w.edtf or "")),
        leads,
        any(s.property == "sequence" and s.value in _AGAIN for s in statements),
        tuple(sorted({s.value for s in statements if s.property == "place"})),
        frozenset(match["what"].lower() for mention in telling for match in _OCCASION.finditer(mention.span.quote)),
    )


def _channels(document: Document, mentions: list[Mention]) -> frozenset[Channel]:
    """Return the channels that the text's body names where it names the people too; the title's only without a body.

    Titles are made by habit, and so is "the meeting" further down ("Meeting with ..." stands above accounts of video
    calls); the sentence that says who spoke with whom was written by somebody who knew.
    """
    body = [
        m for m in mentions if m.trigger.start > len(document.title) and any(p.span for p in m.participants)
    ]
    told = {m.channel for m in body or mentions}
    return frozenset(told - {"unspecified"} or {"unspecified"})
