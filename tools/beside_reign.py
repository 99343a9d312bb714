"""Compare who led a state here with REIGN's leaders since 1990, from which our own lists were not drawn.

    python tools/beside_reign.py ../shared/corpora     lists those who hold no office here in the middle of the term

A leader in office for 100 days or more is here where one who holds an office of that party on the middle day shares a
word of his name, in any of its forms. Those that are left are mostly misspelt there, or led without an office.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Iterator
from pathlib import Path

from backchannel.gazetteer import Gazetteer
from backchannel.gazetteer.offices import holds
from backchannel.gazetteer.words import key_of
from backchannel.model import parse_edtf
from build_gazetteer import read_parties
from gazetteer_tables import Person, read_reign

FIRST = dt.date(1990, 1, 1)
LAST = dt.date(2021, 3, 1)
"""Where REIGN ends."""
DAYS = 100


def main(arguments: list[str] | None = None) -> int:
    """List them; 1 where the tables are absent."""
    parser = argparse.ArgumentParser(description="Compare the gazetteer with REIGN.")
    parser.add_argument("corpora", type=Path, help="the folder of corpora")
    folder = parser.parse_args(arguments).corpora / "leader-gazetteer"
    if not folder.is_dir():
        print(f"{folder}: there is no such folder. Give the folder that holds leader-gazetteer.", file=sys.stderr)
        return 1
    titles = {code: row["leader"][0].partition(" & ")[0] for code, row in read_parties().items() if row["leader"]}  # type: ignore[index]
    leaders = [(person, day) for person in read_reign(folder, titles) if (day := _middle(person))]
    absent = [(person, day) for person, day in leaders if not _is_here(person, day)]
    for person, day in absent:
        print(f"{person.party:4} {day}  {person.name}")
    print(f"{len(absent)} of {len(leaders)} leaders of REIGN hold no office here in the middle of their terms")
    return 0


def _middle(person: Person) -> dt.date | None:
    """Return the middle day of a term since 1990; ``None`` for a shorter one than is looked at."""
    _, _, since, until = person.terms[0]
    first, last = _day(since, FIRST, last=False), _day(until, LAST, last=True)
    first = max(first, FIRST)
    return first + (last - first) / 2 if (last - first).days >= DAYS else None


def _day(edtf: str | None, absent: dt.date, *, last: bool) -> dt.date:
    return (parse_edtf(edtf).days()[last] or absent) if edtf else absent


def _is_here(person: Person, day: dt.date) -> bool:
    words = set(key_of(person.name).split())
    return any(words & set(key_of(form).split()) for form in _forms_in_office(person.party, day))


def _forms_in_office(party: str, day: dt.date) -> Iterator[str]:
    for principal in Gazetteer.standard().principals.values():
        leads = principal.level == "leader"
        if leads and any(office.party == party and holds(office, day) for office in principal.offices):
            yield from (principal.name, *principal.forms)


if __name__ == "__main__":
    sys.exit(main())
