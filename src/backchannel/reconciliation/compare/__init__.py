"""Comparisons of two references to a contact: small functions, one a file; each gives a verdict with its reason."""

from backchannel.reconciliation.compare.channels import channels_can_agree
from backchannel.reconciliation.compare.participants import same_participants
from backchannel.reconciliation.compare.places import share_a_place
from backchannel.reconciliation.compare.times import Window, can_meet, same_day, window_of

__all__ = [
    "Window",
    "can_meet",
    "channels_can_agree",
    "same_day",
    "same_participants",
    "share_a_place",
    "window_of",
]
