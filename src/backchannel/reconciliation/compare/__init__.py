"""Comparisons of two references to a contact: small pure functions, one subject a file."""

from backchannel.reconciliation.compare.channels import channels_can_agree
from backchannel.reconciliation.compare.occasions import occasions_in, told_alike
from backchannel.reconciliation.compare.participants import principals_of, share_most, sides_of
from backchannel.reconciliation.compare.places import share_a_place
from backchannel.reconciliation.compare.times import Window, can_meet, publication_of, same_day, window_of

__all__ = [
    "Window", "can_meet", "channels_can_agree", "occasions_in", "principals_of", "publication_of",
    "same_day", "share_a_place", "share_most", "sides_of", "told_alike", "window_of",
]  # fmt: skip
