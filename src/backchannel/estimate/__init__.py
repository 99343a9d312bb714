"""Estimate: how many there are in all, from lists that each hold some of them."""

from __future__ import annotations

from backchannel.estimate.estimating import Estimate, Refusal, estimate_total
from backchannel.estimate.listed import Days, Listed, ListKey
from backchannel.estimate.overlaps import Cells, cells_of, on_each, on_one_alone, shared, total_seen
from backchannel.estimate.several_lists import Fit

__all__ = [
    "Cells", "Days", "Estimate", "Fit", "ListKey", "Listed", "Refusal", "cells_of", "estimate_total", "on_each",
    "on_one_alone", "shared", "total_seen",
]  # fmt: skip
