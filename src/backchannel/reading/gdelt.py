"""Event exports of the GDELT project: rows without a header, of 61 columns (version 2) or 58 (version 1).

Source: the GDELT Event Database data format codebooks, V2.0 of 2015 and V1.03 of 2013; the events are CAMEO's.

Only events of consulting (CAMEO root 04: visits, talks, telephone calls) become documents; all others are passed over.
Such a row is what a machine made of a press report, often wrongly, so its document is the row in words and not an
account of a contact: kind ``other``, no party, and nothing in it is put as a sentence of anybody.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from backchannel.reading.clean import clean_line
from backchannel.reading.draft import Draft

_SHARED = {"id": 0, "day": 1, "actor1": 6, "country1": 7, "actor2": 16, "country2": 17, "code": 26, "root": 28}
_BEHIND = {61: {"place": 52, "added": 59, "address": 60}, 58: {"place": 50, "added": 56, "address": 57}}
"""By number of columns, where what is not in the same place in both versions stands."""
COLUMN_COUNTS = tuple(_BEHIND)
CONSULT = "04"
PUBLISHER = "GDELT Project"
_EVENTS = {
    "040": "consult, not further specified",
    "041": "discuss by telephone",
    "042": "make a visit",
    "043": "host a visit",
    "044": "meet at a third location",
    "045": "mediate",
    "046": "engage in negotiation",
}
_DAY = re.compile(r"(\d{4})(\d{2})(\d{2})")
_MOMENT = re.compile(r"(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})")


def is_event_row(cells: list[str]) -> bool:
    """Say whether cells are a row of an event export."""
    return len(cells) in COLUMN_COUNTS and cells[0].isdigit() and _DAY.fullmatch(cells[1]) is not None


def event_draft(line: int, cells: list[str]) -> Draft | None:
    """Return the document of a row; ``None`` for an event of another kind."""
    row = {name: clean_line(cells[place]) for name, place in (_SHARED | _BEHIND[len(cells)]).items()}
    if row["root"] != CONSULT:
        return None
    return Draft(
        f"GDELT event {row['id']}",
        ("\n".join(f"{label}: {value}" for label, value in _lines(row).items() if value),),
        item=line,
        key=f"gdelt-{row['id']}",
        published=_published(row["added"]),
        publisher=PUBLISHER,
        kind="other",
        language="en",
        timezone="UTC",
        is_entry=True,
    )


def _lines(row: Mapping[str, str]) -> dict[str, str]:
    actors = [
        f"{row[f'actor{number}']} ({row[f'country{number}']})".replace(" ()", "")
        for number in (1, 2)
        if row[f"actor{number}"]
    ]
    return {
        "CAMEO code": f"{row['code']} ({_EVENTS.get(row['code'], 'consult')})",
        "Day": "-".join(_DAY.fullmatch(row["day"]).groups()) if _DAY.fullmatch(row["day"]) else "",  # type: ignore[union-attr]
        "Actors": "; ".join(actors),
        "Place": row["place"],
        "Coded from": row["address"],
    }


def _published(added: str) -> str | None:
    """Return when a row was added: to the second in version 2, to the day in version 1."""
    if match := _MOMENT.fullmatch(added):
        year, month, day, hour, minute, second = match.groups()
        return f"{year}-{month}-{day}T{hour}:{minute}:{second}Z"
    return "-".join(match.groups()) if (match := _DAY.fullmatch(added)) else None
