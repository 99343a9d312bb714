"""The public tables that the gazetteer is built from, read into people.

Sources, in ``../shared/corpora``: ``leader-gazetteer`` (office-holders as of 2022-10 with Wikidata numbers,
CC0; REIGN leaders to 2021-03, MIT; US executive, CC0; UK ministers, Institute for Government, CC BY 4.0)
and ``state-department/visits`` (public domain). Beside them the TOML files here, which are own work.
"""

from __future__ import annotations

import csv
import datetime as dt
import re
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from backchannel.gazetteer.words import key_of

HERE = Path(__file__).parent
Term = tuple[str, str, str | None, str | None]
"""Title, party, first day, last day."""
AS_OF_WORLD_LEADERS = "2022-10"
IFG_POSTS = {
    "Prime Minister": "prime minister",
    "Deputy Prime Minister": "deputy prime minister",
    "Chancellor of the Exchequer": "chancellor of the exchequer",
    "Secretary of State for Foreign and Commonwealth Affairs": "foreign minister",
    "Secretary of State for Foreign, Commonwealth and Development Affairs": "foreign minister",
    "Secretary of State for Defence": "defense minister",
    "Secretary of State for the Home Department": "home secretary",
}
VISIT_TITLES = {
    "President": "president", "Prime Minister": "prime minister", "Federal Chancellor": "chancellor",
    "Chancellor": "chancellor", "Taoiseach": "prime minister", "Premier": "prime minister",
    "General Secretary": "general secretary", "King": "king", "Sultan": "sultan", "Amir": "emir",
}  # fmt: skip
FIRST_VISIT = "1969"
UNITED_VIETNAM = "1976"
"""Until then the visitors of "Vietnam" came from the South."""


@dataclass
class Person:
    """One person while the tables are merged."""

    name: str
    party: str
    forms: list[str] = field(default_factory=list)
    mark: str = ""
    terms: list[Term] = field(default_factory=list)
    qid: str | None = None
    source: str = ""
    complete: bool = False
    """True where our own list gives all offices, so that no table adds one."""


CURATED = (
    "gazetteer_people.toml", "gazetteer_leaders.toml", "gazetteer_1970s.toml", "gazetteer_africa.toml",
    "gazetteer_americas.toml", "gazetteer_asia.toml", "gazetteer_europe.toml", "gazetteer_middle_east.toml",
)  # fmt: skip


def read_curated() -> Iterator[Person]:
    """Read the people of our own lists."""
    for file in CURATED:
        for party, block in tomllib.loads((HERE / file).read_text("utf-8")).items():
            for line in block.strip().splitlines():
                yield _curated(line, party)


def _curated(line: str, party: str) -> Person:
    name, forms, terms, qid = [part.strip() for part in (line + " | | |").split("|")[:4]]
    complete, name = name.startswith("="), name.removeprefix("=")
    mark = name[0] if name[0] in "+~" else ""
    person = Person(name.lstrip("+~"), party, _split(forms), mark, qid=qid or None, source="own", complete=complete)
    for term in _split(terms):
        match = re.fullmatch(r"(?:([a-z-]+): )?(.+?) ([\d~-]+)/([\d~-]*)", term)
        if match is None:
            raise ValueError(f"{party}: {line!r}: not a term: {term!r}")
        person.terms.append((match[2], match[1] or party, match[3], match[4] or None))
    return person


def _split(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]


def read_us_executive(folder: Path) -> Iterator[Person]:
    """Read US presidents and vice presidents who served after 1932."""
    titles = {"prez": "president", "viceprez": "vice president"}
    for row in yaml.load((folder / "us_executive.yaml").read_text("utf-8"), Loader=yaml.CSafeLoader):
        terms: list[Term] = []
        for term in row["terms"]:
            if terms and terms[-1][0] == titles[term["type"]] and terms[-1][3] == term["start"]:
                terms[-1] = (*terms[-1][:3], term["end"])
            else:
                terms.append((titles[term["type"]], "us", term["start"], term["end"]))
        if terms[-1][3] and terms[-1][3] > "1933":
            name = row["name"]
            full = f"{name['first']} {name['last']}"
            forms = [name["official_full"]] if "official_full" in name else []
            yield Person(full, "us", forms, "", terms, row["id"].get("wikidata"), "us executive")


def read_world_leaders(folder: Path, party_of: dict[str, str]) -> Iterator[Person]:
    """Read the office-holders of 2022-10, with their Wikidata numbers; years only."""
    left_out = tomllib.loads((HERE / "gazetteer_reign.toml").read_text("utf-8"))["numbers_left_out"]
    for file in ("world_leaders_wikidata.csv", "world_leaders_wikipedia_qids.csv"):
        with (folder / file).open(encoding="utf-8") as lines:
            for cased in csv.DictReader(lines):
                row = {key.lower(): value for key, value in cased.items()}
                country = re.sub(
                    r"^Kingdom of (?:the )?|\s*\(.*\)|\u2013Brazzaville|\u2013Kinshasa", "", row["country"]
                )
                party = party_of.get(key_of(row["country"])) or party_of.get(key_of(country))
                title = _world_title(row["positionlabel"])
                name = re.sub(r"\s*\(.*\)$| of (?:the )?[A-Z]\w+(?: [A-Z]\w+)*$", "", row["officeholderlabel"])
                named = row["position"] != row["officeholder"] and not re.match(r"Q\d", name)
                if party and title and named and row["officeholder"] not in left_out:
                    term = (title, party, row["start_year"] or None, row["end_year"] or None)
                    mark = "~" if title in ("king", "emir", "sultan", "prince", "pope", "emperor") else ""
                    yield Person(name, party, [], mark, [term], row["officeholder"], "world leaders")


def _world_title(label: str) -> str | None:
    small = label.lower().removeprefix("federal ")
    if re.match(r"presidents? of the (?:national assembly|presidium|government)", small):
        return None
    for word, title in (
        ("president of", "president"), ("prime minister of", "prime minister"),
        ("taoiseach", "prime minister"),
        ("chancellor of", "chancellor"), ("premier of", "prime minister"), ("king of", "king"),
        ("monarch of", "king"), ("sultan of", "sultan"), ("emir of", "emir"), ("pope", "pope"),
        ("supreme leader of", "supreme leader"), ("emperor of", "emperor"), ("prince of", "prince"),
        ("governor-general of", "governor general"), ("general secretary of", "general secretary"),
    ):  # fmt: skip
        if small.startswith(word):
            return title
    return None


def read_uk_ministers(folder: Path) -> Iterator[Person]:
    """Read holders of the great offices of the United Kingdom since 1979."""
    posts = {row["id"]: IFG_POSTS[row["name"]] for row in _csv(folder / "ifg_post.csv") if row["name"] in IFG_POSTS}
    names: dict[str, list[str]] = {}
    for row in _csv(folder / "ifg_person.csv"):
        names.setdefault(row["id"], []).append(row["name"])
    terms: dict[str, list[Term]] = {}
    for row in _csv(folder / "ifg_appointment.csv"):
        if row["post_id"] in posts:
            term = (posts[row["post_id"]], "gb", row["start_date"], row["end_date"] or None)
            terms.setdefault(row["person_id"], []).append(term)
    for person, held in sorted(terms.items()):
        own = sorted(set(names[person]), key=lambda name: (name.startswith(("Lord", "Baroness", "Viscount")), name))
        yield Person(own[0], "gb", own[1:], "", _joined(held), None, "ifg")


def _joined(terms: list[Term]) -> list[Term]:
    """Join terms that follow each other in one office."""
    joined: list[Term] = []
    for term in sorted(terms, key=lambda one: (one[0], one[2] or "")):
        if joined and joined[-1][0] == term[0] and joined[-1][3] and term[2] and _next_to(joined[-1][3], term[2]):
            joined[-1] = (*joined[-1][:3], term[3])
        else:
            joined.append(term)
    return joined


def _next_to(last: str, first: str) -> bool:
    return abs((dt.date.fromisoformat(first) - dt.date.fromisoformat(last)).days) <= 1


def read_reign(folder: Path, leader_title: dict[str, str]) -> Iterator[Person]:
    """Read REIGN's leaders; the first day is exact, the last a month."""
    table = tomllib.loads((HERE / "gazetteer_reign.toml").read_text("utf-8"))
    words = table["codes"].split()
    codes = dict(zip(words[::2], words[1::2], strict=True))
    later = {code: rule.split() for code, rule in table["later"].items()}
    for row in _csv(folder / "reign_leaderlist_3_21.csv"):
        code, year = codes.get(row["stateabb"]), int(row["syear"])
        if row["stateabb"] in later and int(row["eyear"] or 9999) > int(later[row["stateabb"]][1]):
            code = later[row["stateabb"]][0]
        name = " ".join(row["leader"].split())
        if f"{row['stateabb']} {name}" in table["left_out"]:
            continue
        single = not re.search(r" and | & |\(|,|^Mullah|^[a-z]", row["leader"])
        if not single or code is None or int(row["eyear"] or 9999) < table["first_year"] or code not in leader_title:
            continue
        since = f"{year:04}-{int(row['smonth']):02}-{int(row['sdate']):02}"
        until = f"{int(row['eyear']):04}-{int(row['emonth']):02}" if row["eyear"] else None
        yield Person(name, code, [], "", [(leader_title[code], code, since, until)], None, "reign")


def _csv(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", errors="replace", newline="") as lines:
        yield from csv.DictReader(lines)


def read_visits(folder: Path, party_of: dict[str, str]) -> Iterator[Person]:
    """Read visitors to the United States since 1969: name, title, and the years in which they came."""
    pattern = re.compile(rf"({'|'.join(VISIT_TITLES)}) ?(?=[A-Z])([^,;(]+)")
    for path in sorted((folder / "visits" / "data").glob("*.xml")):
        for visit in ET.parse(path).getroot().iter("visit"):  # noqa: S314 - a file of ours, not captured
            party = party_of.get(key_of((visit.findtext("from") or "").split("(")[0]))
            match = pattern.match(" ".join((visit.findtext("visitor") or "").split()))
            year = (visit.findtext("start-date") or "")[:4]
            if party == "vn" and year < UNITED_VIETNAM:
                party = "vn-south"
            if party is None or match is None or year < FIRST_VISIT or " and " in match[2]:
                continue
            name = re.sub(r"^(?:Dr\.|Sir|Sheikh?|General|Field Marshal|Colonel|Haji) ", "", match[2].strip())
            if " " in name or match[1] in ("King", "Sultan", "Amir"):
                mark = "~" if match[1] in ("King", "Sultan", "Amir") else ""
                yield Person(name, party, [], mark, [(VISIT_TITLES[match[1]], party, year, year)], None, "visits")
