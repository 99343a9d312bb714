"""Dossiers with something to build."""

from tests.application.serving import NOW, dossier_of

from backchannel.application.desk import Desk
from backchannel.engine import add_locations, open_dossier

READOUT = """---
title: Readout of President Biden's Call with President Putin of Russia
date: {day}
source: The White House
---
President Joseph R. Biden, Jr. spoke today by phone with President Vladimir Putin of Russia. The leaders discussed
arms control. The call was not recorded.
"""


def desk_of(directory):
    """Return the desk of an empty dossier that has its index."""
    return Desk(dossier_of(directory))


def capture(directory, name, day="2021-12-30"):
    """Capture a readout, and build nothing."""
    path = directory / name
    path.write_text(READOUT.format(day=day), encoding="utf-8")
    with open_dossier(directory / "dossier") as dossier:
        add_locations(dossier, [str(path)], NOW)
