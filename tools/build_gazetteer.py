"""Build the gazetteer's data from the public tables and our own lists.

    python tools/build_gazetteer.py ../shared/corpora            writes src/backchannel/gazetteer/data/*.jsonl
    python tools/build_gazetteer.py ../shared/corpora --check    says whether they are what it would write

The same input gives the same bytes. Sources that name the same person are merged: see ``gazetteer_same``.
What our own lists say of an office goes before what the tables say of it, since they are exact to the day.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

from backchannel.gazetteer.data import COMMON, FULL
from backchannel.gazetteer.offices import PRIVATE
from backchannel.gazetteer.titles import canonical_title
from backchannel.gazetteer.variants import forms_of
from backchannel.gazetteer.words import key_of, word_set
from backchannel.model import parse_edtf, slug
from gazetteer_same import has_name, is_namesake, is_same, meets
from gazetteer_tables import (
    AS_OF_WORLD_LEADERS,
    HERE,
    IFG_POSTS,
    Person,
    Term,
    read_curated,
    read_reign,
    read_uk_ministers,
    read_us_executive,
    read_visits,
    read_world_leaders,
)

DATA = HERE.parent / "src" / "backchannel" / "gazetteer" / "data"
INPUTS = (
    "leader-gazetteer/ifg_appointment.csv", "leader-gazetteer/ifg_person.csv",
    "leader-gazetteer/ifg_post.csv",
    "leader-gazetteer/reign_leaderlist_3_21.csv", "leader-gazetteer/us_executive.yaml",
    "leader-gazetteer/world_leaders_wikidata.csv", "leader-gazetteer/world_leaders_wikipedia_qids.csv",
)  # fmt: skip
LEADER_TITLES = frozenset((
    "president", "prime minister", "chancellor", "king", "queen", "emperor", "sultan", "emir",
    "crown prince", "pope", "general secretary", "turkish cypriot leader", "supreme leader", "secretary general",
    "european commission president", "european council president", "chairperson", "managing director",
    "director general", "acting president", "acting prime minister", "interim president", "leader", "chief adviser",
    "prince", "grand duke", "chairman of the presidency", "presidency member", "chairman of the sovereignty council",
    "shah", "chairman", "chairman of the presidential council",
    "chairman of the presidential leadership council", "dalai lama",
    "chairman of the state administration council", "state counsellor",
))  # fmt: skip
COARSE = ("reign", "visits", "world leaders")
"""Tables that know one title a state, or the years alone."""
SOLE = (
    "president",
    "prime minister",
    "chancellor",
    "king",
    "emir",
    "sultan",
    "supreme leader",
    "general secretary",
)
"""Offices that one person holds at a time, so that a successor ends an open term."""
PEOPLE_OF = re.compile(r"(?:an|[^e]i|gol|Greek|Serb|Kurd|Turk|Czech|Slovak|Uzbek|Tajik|Arab|Afghan)$")
COMMON_GIVEN_NAMES = HERE / "gazetteer_given_names.txt"


def main(arguments: list[str] | None = None) -> int:
    """Build or check the data; 1 where a check fails."""
    parser = argparse.ArgumentParser(description="Build the gazetteer's data.")
    parser.add_argument("corpora", type=Path, help="the folder of corpora")
    parser.add_argument("--check", action="store_true", help="compare with the files, write nothing")
    options = parser.parse_args(arguments)
    folder = options.corpora / "leader-gazetteer"
    if not folder.is_dir():
        print(
            f"{folder}: there is no such folder. Give the folder that holds leader-gazetteer.",
            file=sys.stderr,
        )
        return 2
    parties = read_parties()
    people = merge_people(options.corpora, parties)
    files = {
        "parties": [json_line(parties[code]) for code in sorted(parties)],
        "principals": [json_line(row) for row in principal_rows(people)],
        "forms": [json_line(row) for row in form_rows(people)],
        "given_names": [json_line(name) for name in given_names(people)],
    }
    stale = [name for name, lines in files.items() if not settle(name, lines, check=options.check)]
    for name, lines in files.items():
        print(f"{name:12} {len(lines):6} rows")
    print(f"{'digest':12} {digest(options.corpora)} of the tables read")
    if stale:
        print(f"not what the sources give: {', '.join(stale)}. Run without --check.", file=sys.stderr)
    return int(bool(stale))


def read_parties() -> dict[str, dict[str, object]]:
    """Read our list of parties into rows of ``parties.jsonl``, by code."""
    tables = tomllib.loads((HERE / "gazetteer_parties.toml").read_text("utf-8"))
    rows: dict[str, dict[str, object]] = {}
    for code, line in (tables["states"] | tables["organisations"]).items():
        names, adjectives, metonyms, leader = [_cell(part) for part in line.split("|")]
        is_state = code in tables["states"]
        rows[code] = {
            "adjectives": adjectives,
            "code": code,
            "forms": [*names[1:], *metonyms],
            "leader": leader,
            "metonyms": metonyms,
            "name": names[0].removeprefix("the ") if code != "press" else names[0],
            "people": [f"{word}s" for word in adjectives if is_state and PEOPLE_OF.search(word)],
        }
    return rows


def _cell(text: str) -> list[str]:
    return [part.strip() for part in text.split(";") if part.strip() and not part.strip().startswith("*")]


def merge_people(corpora: Path, parties: dict[str, dict[str, object]]) -> list[Person]:
    """Read all sources and merge what they say of the same person; sorted by identifier."""
    folder = corpora / "leader-gazetteer"
    party_of = {
        key_of(name.removeprefix("the ")): code
        for code, row in parties.items()
        for name in (row["name"], *row["forms"])  # type: ignore[misc]
        if name not in row["metonyms"]  # type: ignore[operator]
    }
    leader = {code: row["leader"][0].partition(" & ")[0] for code, row in parties.items() if row["leader"]}  # type: ignore[index]
    people: list[Person] = []
    for person in read_curated():
        absorb(people, person, keep_terms=True)
    for source in (
        read_us_executive(folder), read_uk_ministers(folder), read_world_leaders(folder, party_of),
        read_reign(folder, leader), read_visits(corpora / "state-department", party_of),
    ):  # fmt: skip
        for person in source:
            absorb(people, person, keep_terms=False)
    people = stand_once(people)
    close_open_terms(people)
    for person in people:
        give_full_name(person)
        person.terms = sorted(set(person.terms), key=_in_time)
        if not person.terms:
            person.terms = [(PRIVATE, person.party, None, None)]
    name_them(people)
    return sorted(people, key=lambda person: person.qid or "")


def _in_time(term: Term) -> tuple[str, str, str, str]:
    return (term[2] or "", term[3] or "9999", term[0], term[1])


def absorb(people: list[Person], person: Person, *, keep_terms: bool) -> None:
    """Add a person, or what is new of one who is known already."""
    numbered = (one for one in people if person.qid and one.qid == person.qid)
    alike = [one for one in people if is_same(one, person)]
    known = next(numbered, None) or next((one for one in alike if has_name(one, person)), alike[0] if alike else None)
    if known is None:
        if person.source not in ("reign", "visits") or not is_taken(people, person):
            people.append(person)
        return
    if person.qid and known.qid is None:
        known.qid = person.qid
    if key_of(person.name) not in {key_of(form) for form in (known.name, *known.forms)} and " " in person.name:
        known.forms.append(person.name)
    known.forms += [form for form in person.forms if form not in known.forms and form != known.name]
    known.complete |= person.complete
    if known.complete and person.source in COARSE:
        return
    if person.source == "ifg":
        known.terms = [term for term in known.terms if not is_in_ifg(term)] + person.terms
        return
    held = {(canonical_title(term[0]), term[1]) for term in known.terms if known.source == "own"}
    for term in person.terms:
        if keep_terms or ((canonical_title(term[0]), term[1]) not in held and not in_other_words(known, person, term)):
            known.terms = widen(known.terms, term) if person.source == "visits" else [*known.terms, term]


def stand_once(people: list[Person]) -> list[Person]:
    """Make one record of those with a full name in common in one party whose terms lie within a working life.

    The tables write a leader's return to office as a row of its own, too long after the first to be near.
    """
    kept: list[Person] = []
    for person in people:
        known = next((one for one in kept if is_namesake(one, person)), None)
        if known is None:
            kept.append(person)
            continue
        known.qid = known.qid or person.qid
        known.forms += [form for form in (person.name, *person.forms) if form not in (known.name, *known.forms)]
        known.terms += [term for term in person.terms if not in_other_words(known, person, term)]
    return kept


def give_full_name(person: Person) -> None:
    """Name a person by the full name that another table gives to one whom REIGN knows by the family name alone."""
    bare = key_of(person.name)
    full = [form for form in person.forms if " " in form and key_of(form).split()[-1] == bare]
    if full and person.source == "reign" and " " not in person.name:
        person.forms = [person.name, *(form for form in person.forms if form != full[0])]
        person.name = full[0]


def is_in_ifg(term: Term) -> bool:
    """Say whether the Institute for Government's table, exact and newer than our lists, has a term."""
    return term[1] == "gb" and term[0] in IFG_POSTS.values() and (term[2] or "") > "1979-05"


def is_taken(people: list[Person], person: Person) -> bool:
    """Say whether somebody else is known to have held the office that a coarse table gives a bare name.

    Such a row is the same person in a spelling of its own (Mitterand), or a mistake.
    """
    title, party, since, until = person.terms[0]
    first, last = since or "", until or "2021-03"
    return any(
        one[:2] == (title, party)
        and (one[2] or "")[:7] <= first[:7]
        and first != one[3]
        and last[: len(one[3] or "9999")] <= (one[3] or "9999")[: len(last)]
        for other in people
        if other.source != person.source
        for one in other.terms
    )


def widen(terms: list[Term], term: Term) -> list[Term]:
    """Add a visit's year to the terms: it lies in one, or widens one known from visits, or is new."""
    for number, (title, party, since, until) in enumerate(terms):
        if (title, party) != term[:2]:
            continue
        if (since or "") <= (term[2] or "") <= (until or "9999"):
            return terms
        if since and until and len(since) == len(until) == 4:  # noqa: PLR2004 - years, from visits
            joined = (title, party, min(since, term[2] or since), max(until, term[3] or until))
            return [*terms[:number], joined, *terms[number + 1 :]]
        if (title, party) == term[:2]:
            return terms
    return [*terms, term]


def in_other_words(known: Person, person: Person, term: Term) -> bool:
    """Say whether a table's term only repeats what is known: REIGN knows one title a state."""
    return person.source in ("reign", "visits") and any(
        one[1] == term[1] and one[0] in LEADER_TITLES and meets(one, term) for one in known.terms
    )


def close_open_terms(people: list[Person]) -> None:
    """End an open term of the tables where a successor is known, since the tables stop in 2021 and 2022."""
    begun: dict[tuple[str, str], list[tuple[str, int]]] = {}
    for number, person in enumerate(people):
        for title, party, since, _ in person.terms:
            if title in SOLE and since:
                begun.setdefault((title, party), []).append((since, number))
    for number, person in enumerate(people):
        for place, (title, party, since, until) in enumerate(person.terms):
            if person.source == "own" or until is not None or since is None:
                continue
            after = sorted(start for start, other in begun.get((title, party), ()) if other != number and start > since)
            end = after[0] if after else (f"{AS_OF_WORLD_LEADERS}~" if person.source == "world leaders" else None)
            if after or person.source == "reign":
                person.terms[place] = (title, party, since, end)


def name_them(people: list[Person]) -> None:
    """Give every person without a Wikidata number a slug; namesakes get party and first year as well."""
    taken: dict[str, list[Person]] = {}
    for person in people:
        if person.qid is None:
            taken.setdefault(slug(person.name), []).append(person)
    for name, bearers in taken.items():
        for person in bearers:
            alone = len(bearers) == 1 and "-" in name
            first = (person.terms[0][2] or "")[:4]
            person.qid = name if alone else "-".join(filter(None, (name, person.party, first)))
    ids = [person.qid for person in people]
    if doubles := {name for name in ids if ids.count(name) > 1}:
        raise ValueError(f"identifiers given twice: {sorted(map(str, doubles))}")


def principal_rows(people: Iterable[Person]) -> Iterator[list[object]]:
    """Yield the rows of ``principals.jsonl``; refuse a date that is none."""
    for person in people:
        for term in person.terms:
            for day in filter(None, term[2:]):
                parse_edtf(day)
        is_leader = any(title in LEADER_TITLES for title, *_ in person.terms)
        forms = sorted({form.removeprefix("?") for form in person.forms} - {person.name})
        yield [person.qid, person.name, "leader" if is_leader else "official", forms, person.terms]


def form_rows(people: Iterable[Person]) -> list[list[object]]:
    """Return the rows of ``forms.jsonl``: key, flags, identifiers.

    A bare name is common where a coarse table alone knows its bearer; of a namesake on our lists it is not.
    """
    found: dict[str, tuple[set[str], list[tuple[bool, int]]]] = {}
    for person in people:
        is_coarse = person.source in ("reign", "visits")
        for key, flags in forms_of(person.name, tuple(person.forms), mark=person.mark):
            ids, bearers = found.setdefault(key, (set(), []))
            ids.add(str(person.qid))
            bearers.append((is_coarse and " " not in key, flags))
    return [[key, _flags(bearers), *sorted(ids)] for key, (ids, bearers) in sorted(found.items()) if key]


def _flags(bearers: list[tuple[bool, int]]) -> int:
    """Return the flags of a form that somebody bears: from a coarse table or not, and the flags by rule."""
    if all(flags & FULL for _, flags in bearers):
        return FULL
    common = any(flags & COMMON for _, flags in bearers) or all(is_coarse for is_coarse, _ in bearers)
    return COMMON if common else 0


def given_names(people: Iterable[Person]) -> list[str]:
    """Return keys of given names: those of the principals and the frequent ones of our list."""
    listed = COMMON_GIVEN_NAMES.read_text("utf-8").split()
    firsts = [person.name.split()[0] for person in people if " " in person.name and not person.mark]
    keys = {key_of(name) for name in (*firsts, *listed) if not name.endswith(".")}
    families = {key_of(person.name.split()[-1]) for person in people}
    return sorted(key for key in keys if key and " " not in key and key not in _NOT_GIVEN and key not in families)


_NOT_GIVEN = word_set(
    "france will may mark grant chase faith hope joy grace win king pope prince u la le el al sir dame lord"
)


def settle(name: str, lines: list[str], *, check: bool) -> bool:
    """Write a data file, or say whether it holds these lines already."""
    path, text = DATA / f"{name}.jsonl", "\n".join(lines) + "\n"
    if check:
        return path.is_file() and path.read_text("utf-8") == text
    path.write_text(text, "utf-8")
    return True


def json_line(row: object) -> str:
    """Return the compact JSON of a row."""
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def digest(corpora: Path) -> str:
    """Return the SHA-256 over the tables read, in a fixed order."""
    visits = sorted((corpora / "state-department" / "visits" / "data").glob("*.xml"))
    total = hashlib.sha256()
    for path in (*(corpora / name for name in INPUTS), *visits):
        total.update(path.name.encode() + b"\0" + path.read_bytes())
    return total.hexdigest()


if __name__ == "__main__":
    sys.exit(main())
