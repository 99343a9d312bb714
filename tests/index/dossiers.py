"""Small dossiers, built and indexed."""

from backchannel.engine import add_locations, build, open_or_init
from backchannel.index import fill_index

NOW = "2026-01-01T00:00:00+00:00"
WHITE_HOUSE = """---
title: Readout of President Biden's Call with President Putin of Russia
date: {day}
source: The White House
---
President Joseph R. Biden, Jr. spoke today by phone with President Vladimir Putin of Russia. The leaders discussed
{topic}.
"""


def readout(day, topic="arms control"):
    return WHITE_HOUSE.format(day=day, topic=topic)


def add(directory, **texts):
    """Write documents, capture, build and index them."""
    folder = directory / "in"
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    with open_or_init(directory / "dossier", NOW) as dossier:
        add_locations(dossier, [str(folder)], NOW)
        build(dossier)
        fill_index(dossier)
    return directory / "dossier"
