"""Principals, parties and titles: the data, and the look-ups on them."""

from backchannel.gazetteer.gazetteer import Gazetteer
from backchannel.gazetteer.hits import NameHit, PartyHit, PartyKind, Resolution, TitleHit
from backchannel.gazetteer.titles import match_titles, title_fits
from backchannel.gazetteer.women import is_womans_name

__all__ = [
    "Gazetteer", "NameHit", "PartyHit", "PartyKind", "Resolution", "TitleHit", "is_womans_name", "match_titles",
    "title_fits",
]  # fmt: skip
