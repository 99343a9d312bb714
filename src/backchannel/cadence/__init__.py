"""Cadence: how often two people or parties were in contact, and how long not."""

from __future__ import annotations

from backchannel.cadence.cadence import Cadence, Period, cadence_of
from backchannel.cadence.changes import Change, changes_of
from backchannel.cadence.periods import By
from backchannel.cadence.silences import Silence, silences_of

__all__ = ["By", "Cadence", "Change", "Period", "Silence", "cadence_of", "changes_of", "silences_of"]
