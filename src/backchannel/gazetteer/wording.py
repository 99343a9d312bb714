"""Words for offices, terms and parties in the reasons that the gazetteer gives."""

from __future__ import annotations

from collections.abc import Mapping

from backchannel.gazetteer.words import word_set
from backchannel.model import Office, Party

_WITH_ARTICLE = word_set(
    "African Central Comoros Cook Democratic Dominican European Gulf Holy Houthis International Maldives Marshall "
    "Netherlands Organization Palestinian Philippines Republic Seychelles Shanghai Solomon Soviet Taliban United World"
)
"""First words of the names of parties that take an article in a sentence: the Netherlands."""


def party_phrase(code: str, parties: Mapping[str, Party]) -> str:
    """Return a party's name as it stands inside a sentence, or its code where it has none."""
    party = parties.get(code)
    if party is None:
        return code
    return f"the {party.name}" if party.name.split()[0] in _WITH_ARTICLE else party.name


def office_phrase(title: str, party: str | None, parties: Mapping[str, Party]) -> str:
    """Return an office as it stands inside a sentence: ``president of the United States``."""
    return f"{title} of {party_phrase(party, parties)}" if party else title


def term_phrase(office: Office) -> str:
    """Return a term's days, EDTF: ``from 2009-01-20 to 2017-01-20``; empty where none is known."""
    if office.since and office.until:
        return f"from {office.since} to {office.until}"
    if office.since:
        return f"since {office.since}"
    return f"until {office.until}" if office.until else ""
