"""Finding: one numbered observation by a rule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from backchannel.model.evidence import Evidence

FindingSeverity = Literal["note", "warning", "serious"]
SEVERITIES: tuple[FindingSeverity, ...] = ("note", "warning", "serious")


@dataclass(frozen=True, slots=True)
class Searched:
    """What was looked through before something was said to be absent."""

    sources: tuple[str, ...]
    """Names of the sources, sorted."""
    since: str
    """First day looked at; EDTF."""
    until: str
    """Last day looked at; EDTF."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One observation by a rule, with the exact words it rests on. One row per rule and contact, claim or item."""

    id: str
    code: str
    severity: FindingSeverity
    contacts: tuple[str, ...]
    claim: str | None
    parties: tuple[str, ...]
    when: str | None
    """EDTF of the contact or of the claim."""
    message: str
    """One neutral sentence: what was observed, and on whose word."""
    evidence: tuple[Evidence, ...]
    """Never empty."""
    searched: Searched | None
    """For every finding of absence: what was searched."""
    item: str | None = None
    """Of a finding about a published item over time: what its versions have in common, as of a ``Revision``."""

    @property
    def subject(self) -> str | None:
        """The claim or the first contact that it is about."""
        return self.claim or next(iter(self.contacts), None)
